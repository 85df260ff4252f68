//! Requests and answers about changing the programme. A draft has every field of a programme file, as typed.

use super::{ProblemDetail, ProgrammeUnfinished, TextView};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// The programme of the workspace, to be changed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProgrammeEdit {
    /// What it says now.
    pub programme: ProgrammeDraft,
    /// Six words by which this issue of the programme is known.
    pub words: String,
    /// Number of its version; the first one is 1.
    pub version: u32,
    /// Since when kits are out; none where there are none. From the first kit on a change is a new version.
    pub locked: Option<ProgrammeLock>,
    /// Whether a deputy works here, who cannot sign in the chair's name: nothing of it changes any more.
    pub taken_over: bool,
    /// What somebody has begun to change and not issued; none where there is nothing of that kind.
    pub unfinished: Option<ProgrammeUnfinished>,
}

/// Kits carry the programme.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProgrammeLock {
    /// When the first kit was saved, RFC 3339.
    pub since: String,
    /// How many kits were saved.
    pub kits: u32,
}

/// A draft of the programme.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeChange {
    /// The whole programme as it is to be.
    pub programme: ProgrammeDraft,
    /// Why a new version is issued although kits are out; nothing for a change before the first kit.
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<String>,
}

/// Everything that is wrong with a draft.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProgrammeFaults {
    /// Each with its place, such as `rubrics[1].criteria[2].weight`, counted from 1.
    pub faults: Vec<ProblemDetail>,
    /// Rounds that would be scored by another rubric although kits are out: those kits would count no more.
    pub rescored: Vec<String>,
}

/// Reads a programme file as a draft.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeRead {
    /// The `.toml` file.
    pub file: String,
}

/// Writes the programme as a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeSave {
    /// Where the `.toml` file goes.
    pub out: String,
}

/// One edition of a prize, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeDraft {
    /// Slug.
    pub id: String,
    /// `en`, and `ko` where every text is in Korean too.
    pub languages: Vec<String>,
    /// Title.
    pub title: TextView,
    /// What it is for.
    pub purpose: TextView,
    /// Who organises it.
    pub organisers: Vec<String>,
    /// Last moment to submit, RFC 3339.
    pub deadline: String,
    /// Name of that time zone; shown only.
    pub time_zone: String,
    /// Kinds of applicants.
    pub kinds: Vec<KindDraft>,
    /// Groups of tags.
    pub tag_groups: Vec<TagGroupDraft>,
    /// Narrative questions.
    pub questions: Vec<QuestionDraft>,
    /// Rubrics.
    pub rubrics: Vec<RubricDraft>,
    /// Whether every verdict of screening is confirmed by a second person.
    #[serde(default)]
    pub confirm_screening: bool,
    /// Rounds, in order.
    pub rounds: Vec<RoundDraft>,
    /// Categories, in order.
    pub categories: Vec<CategoryDraft>,
    /// Awards.
    pub awards: Vec<AwardDraft>,
    /// Special mentions.
    pub special_mentions: Vec<MentionDraft>,
    /// What winners receive.
    pub benefits: Vec<TextView>,
    /// Field of an application to the headers of its column in spreadsheets.
    pub columns: BTreeMap<String, Vec<String>>,
}

/// A kind of applicant.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KindDraft {
    /// Id.
    pub id: String,
    /// Name.
    pub name: TextView,
    /// The options of the application form that mean this kind.
    pub forms: Vec<FormDraft>,
}

/// An option of the application form.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FormDraft {
    /// Id.
    pub id: String,
    /// Name.
    pub name: TextView,
    /// How spreadsheets write it.
    pub labels: Vec<String>,
    /// Whether screening must decide on each.
    pub needs_decision: bool,
}

/// A group of tags.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TagGroupDraft {
    /// Id.
    pub id: String,
    /// Name.
    pub name: TextView,
    /// Its tags.
    pub tags: Vec<TagDraft>,
}

/// A tag.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TagDraft {
    /// Id.
    pub id: String,
    /// Name.
    pub name: TextView,
}

/// A narrative question.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct QuestionDraft {
    /// Id.
    pub id: String,
    /// Heading.
    pub heading: TextView,
    /// Headers of its column in spreadsheets.
    pub columns: Vec<String>,
    /// Kinds that are asked; empty for all.
    pub kinds: Vec<String>,
}

/// A round.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RoundDraft {
    /// Id.
    pub id: String,
    /// Name.
    pub name: TextView,
    /// Whether judges give scores.
    pub scoring: bool,
    /// Fields hidden from judges.
    pub hidden: Vec<String>,
    /// Until when judges hand in, RFC 3339; empty where that is not settled.
    pub due: String,
    /// What parts applications of equal score, in order: `median`, `chair`, or a criterion's id.
    pub ties: Vec<String>,
}

/// A category.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CategoryDraft {
    /// Id.
    pub id: String,
    /// Name.
    pub name: TextView,
    /// What it is for.
    pub description: TextView,
    /// Kinds that may enter.
    pub kinds: Vec<String>,
    /// Tag groups that apply.
    pub tag_groups: Vec<String>,
    /// Round to rubric.
    pub rubrics: BTreeMap<String, String>,
}

/// A rubric with its words.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RubricDraft {
    /// Id.
    pub id: String,
    /// Name.
    pub name: TextView,
    /// Where weights and descriptors come from.
    pub note: TextView,
    /// The scale, lowest point first.
    pub scale: Vec<PointDraft>,
    /// Criteria, in order.
    pub criteria: Vec<CriterionDraft>,
}

/// A point of a scale.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PointDraft {
    /// Points.
    pub points: i32,
    /// Name.
    pub name: TextView,
}

/// A criterion with its words.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CriterionDraft {
    /// Id.
    pub id: String,
    /// Name.
    pub name: TextView,
    /// What to look at.
    pub help: TextView,
    /// Weight relative to the others, 0–1000.
    pub weight: u32,
    /// Named sub-points.
    pub sub_points: Vec<TextView>,
    /// What each point of the scale means here, lowest first.
    pub descriptors: Vec<TextView>,
}

/// An award.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AwardDraft {
    /// Id.
    pub id: String,
    /// Name.
    pub name: TextView,
    /// The category it is given in; empty for any.
    pub category: String,
    /// How many winners are foreseen; none for one.
    pub winners: Option<u32>,
}

/// A special mention.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MentionDraft {
    /// Id.
    pub id: String,
    /// Name.
    pub name: TextView,
    /// The body with which it is given; empty for none.
    pub partner: String,
}
