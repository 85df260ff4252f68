//! Why kits were not made, or not opened.

use crate::id::RoundId;
use crate::job::Cancelled;
use crate::store::StoreError;
use crate::travel::TravelError;
use std::path::PathBuf;

/// Why kits were not made, or not opened. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum KitError {
    /// The programme has no such scoring round.
    #[error("no scoring round {round}")]
    Round {
        /// The round.
        round: RoundId,
    },
    /// No judge is assigned to anything in the round.
    #[error("nothing is assigned in {round}")]
    NothingAssigned {
        /// The round.
        round: RoundId,
    },
    /// The file cannot be read.
    #[error("cannot read {path}: {cause}")]
    Unreadable {
        /// The path.
        path: PathBuf,
        /// What the system said.
        cause: String,
    },
    /// The kit is signed by somebody else than the chair or a deputy of its programme.
    #[error("the kit's signer is not the programme's chair")]
    Chair,
    /// The earlier workspace is another judge's, or the chair's.
    #[error("the earlier workspace is not this judge's")]
    OtherJudge,
    /// The kit is sealed to the judge's keys, and only a passphrase is at hand.
    #[error("the kit opens with the judge's keys")]
    NeedsKeys,
    /// The judge has an earlier workspace for this programme, whose keys are to be brought along.
    #[error("the judge has worked in {path}")]
    WorkedBefore {
        /// The earlier workspace.
        path: PathBuf,
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

impl KitError {
    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Round { .. } => "round-unknown",
            Self::NothingAssigned { .. } => "kit-nothing-assigned",
            Self::Unreadable { .. } => "file-unreadable",
            Self::Chair => "kit-chair",
            Self::OtherJudge => "kit-other-judge",
            Self::NeedsKeys => "kit-needs-keys",
            Self::WorkedBefore { .. } => "kit-worked-before",
            Self::Travel(error) => error.code(),
            Self::Store(error) => error.code(),
            Self::Cancelled(_) => "cancelled",
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Round { round } | Self::NothingAssigned { round } => {
                vec![("round", round.to_string())]
            }
            Self::WorkedBefore { path } => vec![("path", path.display().to_string())],
            Self::Unreadable { path, cause } => {
                vec![
                    ("path", path.display().to_string()),
                    ("cause", cause.clone()),
                ]
            }
            Self::Chair | Self::OtherJudge | Self::NeedsKeys | Self::Cancelled(_) => vec![],
            Self::Travel(error) => error.args(),
            Self::Store(error) => error.args(),
        }
    }
}
