//! Why nothing was recovered, copied or printed.

use crate::job::Cancelled;
use crate::store::StoreError;
use crate::travel::TravelError;
use std::path::PathBuf;

/// Why nothing was recovered, copied or printed. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum RecoveryError {
    /// There are fewer or more words than on a sheet.
    #[error("{found} words instead of 14")]
    WordCount {
        /// Words there are.
        found: usize,
    },
    /// No sheet has such a word.
    #[error("word {number} is none that a sheet can have")]
    WordUnknown {
        /// Its number, from 1.
        number: usize,
    },
    /// The last word does not fit the others: one is wrong, or two are swapped.
    #[error("the words do not check")]
    WordsWrong,
    /// The words are those of another programme or of nobody.
    #[error("the words open another file")]
    WordsOther,
    /// The workspace is a judge's, or was made before there were such words.
    #[error("the workspace has no recovery words")]
    NoWords,
    /// The deputy's words are on paper already and nowhere else.
    #[error("the deputy's words were handed over")]
    HandedOver,
    /// The copy was made after a deputy had taken over, and the words are the chair's.
    #[error("a deputy has taken over")]
    TakenOver,
    /// A deputy gives no reason.
    #[error("no reason is given")]
    ReasonMissing,
    /// The file cannot be read.
    #[error("cannot read {path}: {cause}")]
    Unreadable {
        /// The path.
        path: PathBuf,
        /// What the system said.
        cause: String,
    },
    /// The file is refused.
    #[error(transparent)]
    Travel(#[from] TravelError),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A person asked to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

impl RecoveryError {
    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::WordCount { .. } => "recovery-words-count",
            Self::WordUnknown { .. } => "recovery-word-unknown",
            Self::WordsWrong => "recovery-words-wrong",
            Self::WordsOther => "recovery-words-other",
            Self::NoWords => "recovery-no-words",
            Self::HandedOver => "recovery-handed-over",
            Self::TakenOver => "recovery-taken-over",
            Self::ReasonMissing => "reason-missing",
            Self::Unreadable { .. } => "file-unreadable",
            Self::Travel(error) => error.code(),
            Self::Store(error) => error.code(),
            Self::Cancelled(_) => "cancelled",
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::WordCount { found } => vec![("found", found.to_string())],
            Self::WordUnknown { number } => vec![("number", number.to_string())],
            Self::Unreadable { path, cause } => {
                vec![
                    ("path", path.display().to_string()),
                    ("cause", cause.clone()),
                ]
            }
            Self::WordsWrong
            | Self::WordsOther
            | Self::NoWords
            | Self::HandedOver
            | Self::TakenOver
            | Self::ReasonMissing
            | Self::Cancelled(_) => vec![],
            Self::Travel(error) => error.args(),
            Self::Store(error) => error.args(),
        }
    }
}
