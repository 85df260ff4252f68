//! Score sheets: what a judge thinks of one application in one round.
//!
//! A [`DraftSheet`] may hold anything the judge has entered so far. A [`FinalSheet`] is complete and
//! within the scales, and [`finalise`] alone makes one. The three kinds of comment are three types; a
//! [`PrivateNote`] cannot be serialised and has no place in a final sheet, so that it never travels.

mod change;
mod desk;
mod finish;
mod given;
mod import;
pub mod import_table;
mod order;
mod rubric;
mod store;
pub mod typing;
mod usage;

pub use change::{Entry, SheetError, enter, revert};
pub use desk::{Assigned, Desk, Practice};
pub use finish::{Finalised, finalise_all, finalise_one, reopen};
pub use given::GivenPoints;
pub use import::{ScoresImportError, ScoresImported, import_scores, plan_scores};
pub use order::{OwnPlace, own_order};
pub use rubric::{Criterion, CriterionId, Points, Rubric, Unreadable};
pub use store::{KeptSheet, all, get};
pub(crate) use store::{put, set_final};
pub use usage::{Usage, usage};

use crate::id::ApplicationId;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A comment that the committee reads when it deliberates.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CommitteeComment(pub String);

/// A comment that the applicant may be sent, without the judge's name.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ApplicantComment(pub String);

/// A note that never leaves the judge's workspace.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PrivateNote(pub String);

/// What a judge has entered for one application; any part may be missing or wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftSheet {
    /// The application.
    pub application: ApplicationId,
    /// Points of each criterion scored so far.
    pub scores: BTreeMap<CriterionId, Points>,
    /// Read by the committee.
    pub to_committee: CommitteeComment,
    /// Meant for the applicant.
    pub to_applicant: ApplicantComment,
    /// Read by the judge alone.
    pub note: PrivateNote,
    /// The judge asks to discuss the application.
    pub flagged: bool,
    /// Ids of the special mentions that the judge nominates it for.
    pub nominations: BTreeSet<String>,
    /// The reason for which the judge does not score it.
    pub recusal: Option<String>,
}

impl DraftSheet {
    /// Opens an empty sheet for an application.
    pub fn new(application: ApplicationId) -> Self {
        Self {
            application,
            scores: BTreeMap::new(),
            to_committee: CommitteeComment::default(),
            to_applicant: ApplicantComment::default(),
            note: PrivateNote::default(),
            flagged: false,
            nominations: BTreeSet::new(),
            recusal: None,
        }
    }
}

/// What a final sheet says about the application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Points for every criterion of the rubric.
    Scored(GivenPoints),
    /// The judge does not score, for this reason.
    Recused(String),
}

/// A complete sheet, which counts. Made by [`finalise`] alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinalSheet {
    application: ApplicationId,
    verdict: Verdict,
    to_committee: CommitteeComment,
    to_applicant: ApplicantComment,
    flagged: bool,
    nominations: BTreeSet<String>,
}

impl FinalSheet {
    /// Returns the application.
    pub fn application(&self) -> ApplicationId {
        self.application
    }

    /// Returns the points or the recusal.
    pub fn verdict(&self) -> &Verdict {
        &self.verdict
    }

    /// Returns the comment for the committee.
    pub fn to_committee(&self) -> &CommitteeComment {
        &self.to_committee
    }

    /// Returns the comment for the applicant.
    pub fn to_applicant(&self) -> &ApplicantComment {
        &self.to_applicant
    }

    /// Claims that the judge asks to discuss the application.
    pub fn is_flagged(&self) -> bool {
        self.flagged
    }

    /// Returns the ids of the special mentions that the judge nominates it for.
    pub fn nominations(&self) -> &BTreeSet<String> {
        &self.nominations
    }
}

/// One thing that stands between a draft and a final sheet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nothing has been entered for the application.
    NotStarted {
        /// The application.
        application: ApplicationId,
    },
    /// A criterion has no points.
    Score {
        /// The application.
        application: ApplicationId,
        /// The criterion without points.
        criterion: CriterionId,
    },
    /// Points lie outside the scale.
    Range {
        /// The application.
        application: ApplicationId,
        /// The criterion.
        criterion: CriterionId,
        /// The points, in steps.
        points: Points,
    },
    /// Points are given for a criterion that the rubric does not have.
    UnknownCriterion {
        /// The application.
        application: ApplicationId,
        /// The criterion as entered.
        criterion: CriterionId,
    },
    /// The judge is recused and has given points all the same.
    ScoredThoughRecused {
        /// The application.
        application: ApplicationId,
    },
    /// The recusal has no reason.
    RecusalReason {
        /// The application.
        application: ApplicationId,
    },
}

impl Gap {
    /// Returns the stable code under which the locales explain this.
    pub fn code(&self) -> &'static str {
        match self {
            Gap::NotStarted { .. } => "gap-not-started",
            Gap::Score { .. } => "gap-score",
            Gap::Range { .. } => "gap-range",
            Gap::UnknownCriterion { .. } => "gap-criterion",
            Gap::ScoredThoughRecused { .. } => "gap-recused",
            Gap::RecusalReason { .. } => "gap-recusal-reason",
        }
    }

    /// Returns the named arguments of those texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let mut args = vec![("application", self.application().to_string())];
        args.extend(self.criterion().map(|id| ("criterion", id.to_string())));
        if let Gap::Range { points, .. } = self {
            args.push(("points", points.0.to_string()));
        }
        args
    }

    /// Returns the criterion that it concerns, if it is about one.
    pub fn criterion(&self) -> Option<&CriterionId> {
        match self {
            Gap::Score { criterion, .. }
            | Gap::Range { criterion, .. }
            | Gap::UnknownCriterion { criterion, .. } => Some(criterion),
            Gap::NotStarted { .. }
            | Gap::ScoredThoughRecused { .. }
            | Gap::RecusalReason { .. } => None,
        }
    }

    /// Returns the application that it concerns.
    pub fn application(&self) -> ApplicationId {
        match self {
            Gap::NotStarted { application }
            | Gap::Score { application, .. }
            | Gap::Range { application, .. }
            | Gap::UnknownCriterion { application, .. }
            | Gap::ScoredThoughRecused { application }
            | Gap::RecusalReason { application } => *application,
        }
    }
}

/// Makes a sheet final. The private note stays behind.
///
/// # Errors
/// Every gap of the sheet.
pub fn finalise(draft: DraftSheet, rubric: &Rubric) -> Result<FinalSheet, Vec<Gap>> {
    let gaps = gaps_of(&draft, rubric);
    if !gaps.is_empty() {
        return Err(gaps);
    }
    Ok(FinalSheet {
        application: draft.application,
        verdict: match draft.recusal {
            Some(reason) => Verdict::Recused(reason),
            None => Verdict::Scored(draft.scores.into()),
        },
        to_committee: draft.to_committee,
        to_applicant: draft.to_applicant,
        flagged: draft.flagged,
        nominations: draft.nominations,
    })
}

/// Lists every gap in a judge's sheets, those never opened included, by application.
///
/// `rubric_of` gives the rubric of an application, which may differ between categories.
pub fn gaps<'a>(
    assigned: &BTreeSet<ApplicationId>,
    sheets: impl IntoIterator<Item = &'a DraftSheet>,
    rubric_of: impl Fn(ApplicationId) -> &'a Rubric,
) -> Vec<Gap> {
    let mut unopened = assigned.clone();
    let mut gaps = Vec::new();
    for sheet in sheets {
        unopened.remove(&sheet.application);
        gaps.extend(gaps_of(sheet, rubric_of(sheet.application)));
    }
    gaps.extend(
        unopened
            .into_iter()
            .map(|application| Gap::NotStarted { application }),
    );
    gaps.sort_by_key(Gap::application);
    gaps
}

fn gaps_of(sheet: &DraftSheet, rubric: &Rubric) -> Vec<Gap> {
    let application = sheet.application;
    if let Some(reason) = &sheet.recusal {
        let scored = (!sheet.scores.is_empty()).then_some(Gap::ScoredThoughRecused { application });
        let silent = reason
            .trim()
            .is_empty()
            .then_some(Gap::RecusalReason { application });
        return scored.into_iter().chain(silent).collect();
    }
    if sheet.scores.is_empty() {
        return vec![Gap::NotStarted { application }];
    }
    let wanted = rubric.criteria.iter().filter_map(|criterion| {
        let id = criterion.id.clone();
        match sheet.scores.get(&id) {
            None => Some(Gap::Score {
                application,
                criterion: id,
            }),
            Some(&points) => (!criterion.holds(points)).then_some(Gap::Range {
                application,
                criterion: id,
                points,
            }),
        }
    });
    let unknown = sheet
        .scores
        .keys()
        .filter(|id| rubric.criterion(id).is_none());
    let unknown = unknown.map(|id| Gap::UnknownCriterion {
        application,
        criterion: id.clone(),
    });
    wanted.chain(unknown).collect()
}

#[cfg(test)]
mod tests;
