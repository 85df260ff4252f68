//! Why a record is not written or cannot be compared.

use super::Failure;
use crate::ranking::RankingError;
use crate::store::StoreError;
use crate::travel::TravelError;

/// Why a record was not written, or not compared with a judge's workspace.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// No round is sealed, so nothing is final.
    #[error("no round is sealed")]
    NotSealed,
    /// What would have been written does not pass its own checks.
    #[error("the record does not hold: {first:?}")]
    Unsound {
        /// The first thing that is wrong.
        first: Failure,
    },
    /// The workspace is not a judge's.
    #[error("not a judge's workspace")]
    NotAJudge,
    /// The record is of another programme than the workspace.
    #[error("of another programme")]
    Other,
    /// A category has no ranking.
    #[error("no ranking")]
    Ranking(Vec<RankingError>),
    /// The folder cannot be written.
    #[error(transparent)]
    Travel(#[from] TravelError),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl RecordError {
    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotSealed => "record-not-sealed",
            Self::Unsound { .. } => "record-unsound",
            Self::NotAJudge => "record-not-a-judge",
            Self::Other => "record-other",
            Self::Ranking(_) => "ranking-impossible",
            Self::Travel(error) => error.code(),
            Self::Store(error) => error.code(),
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unsound { first } => first.args(),
            Self::NotSealed | Self::NotAJudge | Self::Other | Self::Ranking(_) => vec![],
            Self::Travel(error) => error.args(),
            Self::Store(error) => error.args(),
        }
    }
}
