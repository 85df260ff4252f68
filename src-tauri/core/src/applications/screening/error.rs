//! Why a verdict of screening was not given.

use crate::deliberation::Outcome;
use crate::id::{ApplicationId, RoundId};
use crate::store::StoreError;

/// Why a verdict was not given. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ScreenError {
    /// A judge was asked to score it, so its sheets are to count.
    #[error("application {application} is being judged")]
    AskedFor {
        /// The application.
        application: ApplicationId,
    },
    /// It takes part in a round whose results are official.
    #[error("application {application} is in the official results of {round}")]
    Official {
        /// The application.
        application: ApplicationId,
        /// The round.
        round: RoundId,
    },
    /// The committee has decided about it, and the decision stands.
    #[error("a decision about application {application} stands in {round}: {outcome}")]
    Decided {
        /// The application.
        application: ApplicationId,
        /// The round.
        round: RoundId,
        /// The number of the decision.
        decision: u64,
        /// What it was given.
        outcome: Outcome,
    },
    /// Several applications cannot be given the verdict.
    #[error("{} applications cannot be given it", .faults.len())]
    Several {
        /// Why, an application each.
        faults: Vec<ScreenError>,
    },
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl ScreenError {
    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::AskedFor { .. } => "screen-asked-for",
            Self::Official { .. } => "screen-official",
            Self::Decided { .. } => "screen-decided",
            Self::Several { .. } => "screen-several",
            Self::Store(error) => error.code(),
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::AskedFor { application } => vec![("application", application.to_string())],
            Self::Official { application, round } => vec![
                ("application", application.to_string()),
                ("round", round.to_string()),
            ],
            Self::Decided {
                application,
                round,
                decision,
                outcome,
            } => vec![
                ("application", application.to_string()),
                ("round", round.to_string()),
                ("number", decision.to_string()),
                ("outcome", outcome.kind().to_owned()),
                ("id", outcome.id().unwrap_or_default().to_owned()),
            ],
            Self::Several { faults } => vec![("count", faults.len().to_string())],
            Self::Store(error) => error.args(),
        }
    }
}
