//! What the workspace already uses of its programme, and what of that a change would take away.

use super::{Fault, Programme, ProgrammeError};
use std::collections::BTreeMap;

/// A part of the programme that something in the workspace refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Used {
    /// A category, by applications.
    Category,
    /// An applicant kind, by applications.
    Kind,
    /// An option of the application form, by applications.
    Form,
    /// That a kind may enter a category, by applications.
    Eligibility,
    /// A tag, by applications.
    Tag,
    /// A tag, by the expertise of judges.
    Expertise,
    /// A question, by answers.
    Question,
    /// A round, by assignments.
    Round,
    /// That judges score in a round, by assignments.
    Scoring,
    /// An award, by decisions.
    Award,
    /// A special mention, by decisions.
    Mention,
    /// A round, by decisions.
    Decided,
    /// A special mention for which judges may have nominated, by kits.
    Nomination,
    /// How a round is judged, by packets.
    Packets,
}

impl Used {
    /// Returns the name by which the locales choose their words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Kind => "kind",
            Self::Form => "form",
            Self::Eligibility => "eligibility",
            Self::Tag => "tag",
            Self::Expertise => "expertise",
            Self::Question => "question",
            Self::Round => "round",
            Self::Scoring => "scoring",
            Self::Award => "award",
            Self::Mention => "mention",
            Self::Decided => "decided",
            Self::Nomination => "nomination",
            Self::Packets => "packets",
        }
    }
}

/// How much of the workspace uses each part of the programme.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Uses {
    /// How many use the part of this id.
    pub(super) counts: BTreeMap<(Used, String), u32>,
    /// How many applications of which category have which kind.
    pub(super) entered: Vec<(String, String, u32)>,
}

impl Uses {
    /// Names everything in use that `after` no longer has, each with the count, at the place where it was to be found.
    ///
    /// What `before` did not have either is not the change's fault.
    pub(super) fn lost(&self, before: &Programme, after: &Programme) -> Vec<ProgrammeError> {
        let mut lost = Vec::new();
        for ((what, id), count) in &self.counts {
            if has(before, *what, id) && !has(after, *what, id) {
                lost.push(fault(field(*what).to_owned(), *what, id, *count));
            } else if *what == Used::Round && scores(before, id) && !scores(after, id) {
                let at = after.rounds.iter().position(|round| round.id.0 == *id);
                let field = format!("rounds[{}].scoring", at.map_or(0, |at| at + 1));
                lost.push(fault(field, Used::Scoring, id, *count));
            }
        }
        for (category, kind, count) in &self.entered {
            let at = after.categories.iter().position(|one| one.id == *category);
            if let (true, false, Some(at)) = (
                may_enter(before, category, kind),
                may_enter(after, category, kind),
                at,
            ) {
                let field = format!("categories[{}].kinds", at + 1);
                lost.push(fault(field, Used::Eligibility, kind, *count));
            }
        }
        lost
    }
}

fn fault(field: String, what: Used, id: &str, count: u32) -> ProgrammeError {
    let id = id.to_owned();
    ProgrammeError {
        line: 1,
        column: 1,
        field,
        fault: Fault::InUse { what, id, count },
    }
}

fn field(what: Used) -> &'static str {
    match what {
        Used::Category | Used::Eligibility => "categories",
        Used::Kind | Used::Form => "kinds",
        Used::Tag | Used::Expertise => "tag_groups",
        Used::Question => "questions",
        Used::Round | Used::Scoring | Used::Decided | Used::Packets => "rounds",
        Used::Award => "awards",
        Used::Mention | Used::Nomination => "special_mentions",
    }
}

fn has(programme: &Programme, what: Used, id: &str) -> bool {
    match what {
        Used::Category | Used::Eligibility => programme.category(id).is_some(),
        Used::Kind => programme.kind(id).is_some(),
        Used::Form => {
            let mut forms = programme.kinds.iter().flat_map(|kind| &kind.forms);
            forms.any(|form| form.id == id)
        }
        Used::Tag | Used::Expertise => programme.tag(id).is_some(),
        Used::Question => programme.questions.iter().any(|one| one.id == id),
        Used::Round | Used::Scoring | Used::Decided | Used::Packets => {
            programme.rounds.iter().any(|round| round.id.0 == id)
        }
        Used::Award => programme.awards.iter().any(|one| one.id == id),
        Used::Mention | Used::Nomination => {
            programme.special_mentions.iter().any(|one| one.id == id)
        }
    }
}

fn scores(programme: &Programme, round: &str) -> bool {
    let mut rounds = programme.rounds.iter();
    rounds.any(|one| one.id.0 == round && one.scoring)
}

fn may_enter(programme: &Programme, category: &str, kind: &str) -> bool {
    let category = programme.category(category);
    category.is_some_and(|category| category.kinds.iter().any(|one| one == kind))
}
