//! The programme: one edition of a prize, with its categories, rounds, rubrics and awards.
//!
//! A person writes it as a TOML file ([`parse`]); it travels as canonical JSON ([`Programme::canonical`]),
//! whose SHA-256 is the programme's identity, so that last year's files cannot match.

mod change;
mod create;
mod error;
mod fields;
mod issued;
mod mapping;
mod names;
mod parse;
mod revise;
mod source;
mod store;
mod usage;
mod write;

pub(crate) use change::put_back;
pub use change::{ChangeError, change, check, is_locked_since, is_taken_over};
pub use create::{Role, create, must_be_chair, role};
pub use error::{Expected, Fault, ProgrammeError};
pub use issued::recipient;
pub use issued::{Deputy, First, Issued, Signed, of_workspace};
pub(crate) use issued::{
    copy_keys, put_receiving_key, put_signing_key, receiving_identity, signing_key,
};
pub(crate) use parse::COLUMN_FIELDS;
pub use parse::{LARGEST, parse, tie_name, tie_rule};
pub use revise::{Revised, rescored_by, revise, version};
pub use store::Lock;
pub use usage::Used;
pub use write::{Draft, write};

use crate::id::RoundId;
use crate::ranking::TieRule;
use crate::scores::{Criterion, CriterionId, Points, Rubric};
use crate::travel::{Digest, TravelError, json};
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A text in the programme's languages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// English.
    pub en: String,
    /// Korean; empty where the programme is not in Korean.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ko: String,
}

/// How a text of a programme is said: in one of its languages, or in both.
pub type Say<'a> = &'a dyn Fn(&Text) -> String;

/// One edition of a prize.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Version of this form, now 1.
    pub format: u32,
    /// Slug, such as `seoul-smart-city-prize-2023`.
    pub id: String,
    /// Languages of its texts: `en`, and `ko` where every text is in Korean too.
    pub languages: Vec<String>,
    /// Title.
    pub title: Text,
    /// What it is for.
    pub purpose: Text,
    /// Who organises it.
    pub organisers: Vec<String>,
    /// Last moment to submit, with the organisers' offset from UTC.
    pub deadline: DateTime<FixedOffset>,
    /// Name of that time zone, such as `Asia/Seoul`; shown only.
    pub time_zone: String,
    /// Kinds of applicants.
    pub kinds: Vec<Kind>,
    /// Groups of tags, such as sectors.
    pub tag_groups: Vec<TagGroup>,
    /// Narrative questions, in order.
    pub questions: Vec<Question>,
    /// Rubrics.
    pub rubrics: Vec<RubricText>,
    /// Whether every verdict of screening is confirmed by a second person.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub confirm_screening: bool,
    /// Rounds, in order.
    pub rounds: Vec<Round>,
    /// Categories, in order.
    pub categories: Vec<Category>,
    /// Awards that may be given.
    pub awards: Vec<Award>,
    /// Special mentions that may be given.
    pub special_mentions: Vec<SpecialMention>,
    /// What winners receive.
    pub benefits: Vec<Text>,
    /// Headers by which a spreadsheet's columns name themselves: field to headers.
    pub columns: BTreeMap<String, Vec<String>>,
}

/// A kind of applicant: city, corporation, institution, individual.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// The options of the application form that mean this kind.
    pub forms: Vec<Form>,
}

/// An option of the application form, such as a local government.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// How spreadsheets write it.
    pub labels: Vec<String>,
    /// Whether screening must decide on each, rather than the rules.
    pub needs_decision: bool,
}

/// A group of tags.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TagGroup {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Its tags.
    pub tags: Vec<Tag>,
}

/// A tag, such as a sector.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tag {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
}

/// A narrative question of the application form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Id.
    pub id: String,
    /// Heading.
    pub heading: Text,
    /// Headers of its column in spreadsheets.
    pub columns: Vec<String>,
    /// Kinds that are asked; empty for all.
    pub kinds: Vec<String>,
}

/// A round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Id.
    pub id: RoundId,
    /// Name.
    pub name: Text,
    /// Whether judges give scores; a screening round gives verdicts.
    pub scoring: bool,
    /// Fields hidden from judges: `applicant`, `city`, `country`, `contact`.
    pub hidden: Vec<String>,
    /// Until when the judges hand in their scores.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<DateTime<FixedOffset>>,
    /// What parts applications of equal score, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ties: Vec<TieRule>,
}

/// A category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Id.
    pub id: String,
    /// Name; also how spreadsheets write it.
    pub name: Text,
    /// What it is for.
    pub description: Text,
    /// Kinds that may enter.
    pub kinds: Vec<String>,
    /// Tag groups that apply.
    pub tag_groups: Vec<String>,
    /// The rubric of each scoring round.
    pub rubrics: BTreeMap<String, String>,
}

/// A rubric with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RubricText {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Where weights and descriptors come from.
    pub note: Text,
    /// The scale, lowest point first; consecutive whole numbers.
    pub scale: Vec<ScalePoint>,
    /// Criteria in order.
    pub criteria: Vec<CriterionText>,
}

/// A point of a scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScalePoint {
    /// Points.
    pub points: i32,
    /// Name, such as “good”.
    pub name: Text,
}

/// A criterion with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriterionText {
    /// Id.
    pub id: CriterionId,
    /// Name.
    pub name: Text,
    /// What to look at.
    pub help: Text,
    /// Weight relative to the others, 0–1000.
    pub weight: u32,
    /// Named sub-points.
    pub sub_points: Vec<Text>,
    /// What each point of the scale means here, lowest first.
    pub descriptors: Vec<Text>,
}

/// An award.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Award {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// The category it is given in; empty for any.
    pub category: String,
    /// How many winners the programme foresees; one where it does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub winners: Option<u32>,
}

/// A special mention.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpecialMention {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// The body with which it is given; empty for none.
    pub partner: String,
}

impl Programme {
    /// Returns the bytes that are signed and hashed.
    pub fn canonical(&self) -> Vec<u8> {
        json::write(self)
    }

    /// Reads what [`Self::canonical`] wrote.
    ///
    /// # Errors
    /// [`TravelError::Content`].
    pub fn from_canonical(bytes: &[u8]) -> Result<Self, TravelError> {
        json::read(bytes, "programme.json")
    }

    /// Returns the programme's identity: SHA-256 of its canonical bytes.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.canonical())
    }

    /// Returns what stands for a deadline where none could be read.
    pub fn no_deadline() -> DateTime<FixedOffset> {
        DateTime::UNIX_EPOCH.fixed_offset()
    }

    /// Returns a category by id.
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }

    /// Returns a kind by id.
    pub fn kind(&self, id: &str) -> Option<&Kind> {
        self.kinds.iter().find(|kind| kind.id == id)
    }

    /// Returns a round by id.
    pub fn round(&self, id: &RoundId) -> Option<&Round> {
        self.rounds.iter().find(|round| round.id == *id)
    }

    /// Returns the rubric of a category in a scoring round, with its words.
    pub fn rubric_text(&self, round: &RoundId, category: &str) -> Option<&RubricText> {
        let id = self.category(category)?.rubrics.get(&round.0)?;
        self.rubrics.iter().find(|rubric| rubric.id == *id)
    }

    /// Returns the rubric of a category in a scoring round, as scoring and ranking need it.
    pub fn rubric(&self, round: &RoundId, category: &str) -> Option<Rubric> {
        let text = self.rubric_text(round, category)?;
        let (lowest, highest) = (text.scale.first()?.points, text.scale.last()?.points);
        let criterion = |criterion: &CriterionText| Criterion {
            id: criterion.id.clone(),
            weight: criterion.weight,
            min: Points(lowest),
            max: Points(highest),
            steps: 1,
        };
        let criteria = text.criteria.iter().map(criterion).collect();
        Some(Rubric {
            round: round.clone(),
            criteria,
        })
    }

    /// Returns the hash that binds a kit to the rubrics of its round, category by category.
    pub fn rubric_digest(&self, round: &RoundId) -> Digest {
        let rubrics: BTreeMap<&str, Option<&RubricText>> = self
            .categories
            .iter()
            .map(|category| (category.id.as_str(), self.rubric_text(round, &category.id)))
            .collect();
        Digest::of(&json::write(&rubrics))
    }

    /// Returns a tag by id, from any group.
    pub fn tag(&self, id: &str) -> Option<&Tag> {
        self.tag_groups
            .iter()
            .flat_map(|group| &group.tags)
            .find(|tag| tag.id == id)
    }
}
