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
    /// The programme has every verdict confirmed by a second person, and nobody said who gives this one.
    #[error("nobody is named")]
    NoName,
    /// A name is longer than can be kept.
    #[error("longer than {most}")]
    NameLong {
        /// Most characters.
        most: usize,
    },
    /// What settles a disagreement needs a verdict and a reason.
    #[error("no reason")]
    NoReason,
    /// The programme asks for one person only.
    #[error("the programme asks for one person")]
    NotByTwo,
    /// Who has given the verdict cannot confirm or settle it too.
    #[error("the same person about application {application}")]
    SamePerson {
        /// The application.
        application: ApplicationId,
    },
    /// Two persons disagree, which has to be settled.
    #[error("{first} and {second} disagree about application {application}")]
    Disputed {
        /// The application.
        application: ApplicationId,
        /// Who spoke first.
        first: String,
        /// Who spoke second.
        second: String,
    },
    /// There is no disagreement to settle.
    #[error("nobody disagrees about application {application}")]
    NotDisputed {
        /// The application.
        application: ApplicationId,
    },
    /// Nothing was proposed that waits for a second person.
    #[error("nothing is proposed for application {application}")]
    NothingProposed {
        /// The application.
        application: ApplicationId,
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
            Self::NoName => "screen-no-name",
            Self::NameLong { .. } => "screen-name-long",
            Self::NoReason => "screen-no-reason",
            Self::NotByTwo => "screen-not-by-two",
            Self::SamePerson { .. } => "screen-same-person",
            Self::Disputed { .. } => "screen-disputed",
            Self::NotDisputed { .. } => "screen-not-disputed",
            Self::NothingProposed { .. } => "screen-nothing-proposed",
            Self::Several { .. } => "screen-several",
            Self::Store(error) => error.code(),
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::AskedFor { application }
            | Self::SamePerson { application }
            | Self::NotDisputed { application }
            | Self::NothingProposed { application } => {
                vec![("application", application.to_string())]
            }
            Self::NoName | Self::NoReason | Self::NotByTwo => vec![],
            Self::NameLong { most } => vec![("most", most.to_string())],
            Self::Disputed {
                application,
                first,
                second,
            } => vec![
                ("application", application.to_string()),
                ("first", first.clone()),
                ("second", second.clone()),
            ],
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
