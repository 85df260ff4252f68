//! What can be changed on a score sheet, and the way back.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was changed on a score sheet, with what was there before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "field", rename_all = "kebab-case")]
#[allow(missing_docs, reason = "before and after say what they are")]
pub enum SheetChange {
    /// The points of a criterion.
    Score {
        criterion: String,
        before: Option<i32>,
        after: Option<i32>,
    },
    /// The comment to the committee.
    Committee { before: String, after: String },
    /// The comment to the applicant.
    Applicant { before: String, after: String },
    /// The private note.
    PrivateNote { before: String, after: String },
    /// The flag for discussion.
    Flag { before: bool, after: bool },
    /// The nominations for special mentions.
    Nominations {
        before: Vec<String>,
        after: Vec<String>,
    },
    /// The recusal and its reason, with the points that go with it and come back without it.
    Recusal {
        before: Option<String>,
        after: Option<String>,
        points: BTreeMap<String, i32>,
    },
}

impl SheetChange {
    /// Returns the change that takes this one back.
    pub fn inverse(self) -> Self {
        match self {
            Self::Score {
                criterion,
                before,
                after,
            } => Self::Score {
                criterion,
                before: after,
                after: before,
            },
            Self::Committee { before, after } => Self::Committee {
                before: after,
                after: before,
            },
            Self::Applicant { before, after } => Self::Applicant {
                before: after,
                after: before,
            },
            Self::PrivateNote { before, after } => Self::PrivateNote {
                before: after,
                after: before,
            },
            Self::Flag { before, after } => Self::Flag {
                before: after,
                after: before,
            },
            Self::Nominations { before, after } => Self::Nominations {
                before: after,
                after: before,
            },
            Self::Recusal {
                before,
                after,
                points,
            } => Self::Recusal {
                before: after,
                after: before,
                points,
            },
        }
    }

    /// Tells whether nothing differs between before and after.
    pub fn is_empty(&self) -> bool {
        *self == self.clone().inverse()
    }
}
