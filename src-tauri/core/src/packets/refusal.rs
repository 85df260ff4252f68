//! Why a packet is refused.

use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::travel::TravelError;

/// Why a packet is refused. Nothing of it was taken in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The file itself: container, signature, content.
    #[error(transparent)]
    Travel(#[from] TravelError),
    /// It belongs to another programme.
    #[error("of another programme")]
    Programme,
    /// Signed by a key that is not this judge's, or enrolled without the kit's secret.
    #[error("not by judge {judge}")]
    Who {
        /// The judge it claims to be from.
        judge: JudgeId,
    },
    /// The judge has enrolled with another key before.
    #[error("judge {judge} has another key")]
    EnrolSecond {
        /// The judge.
        judge: JudgeId,
    },
    /// The kit was not issued to this judge for this round.
    #[error("no such kit for judge {judge}")]
    Kit {
        /// The judge.
        judge: JudgeId,
    },
    /// Scored against another rubric than the kit's, or than the programme's current version has.
    #[error("another rubric")]
    Rubric,
    /// Addressed to somebody else.
    #[error("another recipient")]
    Recipient,
    /// A sheet for an application that was not assigned to the judge, or two for one.
    #[error("application {application} is not assigned")]
    Application {
        /// The application.
        application: ApplicationId,
    },
    /// Points outside the scale, a missing or an unknown criterion.
    #[error("points of application {application}")]
    Range {
        /// The application.
        application: ApplicationId,
    },
    /// The results of its round are official.
    #[error("round {round} is official")]
    Official {
        /// The round.
        round: RoundId,
    },
    /// Points for an application on which the judge recuses.
    #[error("recused and scored {application}")]
    Recused {
        /// The application.
        application: ApplicationId,
    },
}

impl Refusal {
    /// Returns the stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Travel(error) => error.code(),
            Self::Programme => "packet-programme",
            Self::Who { .. } => "packet-who",
            Self::EnrolSecond { .. } => "packet-enrol-second",
            Self::Kit { .. } => "packet-kit",
            Self::Rubric => "packet-rubric",
            Self::Recipient => "packet-recipient",
            Self::Application { .. } => "packet-application",
            Self::Range { .. } => "packet-range",
            Self::Official { .. } => "packet-official",
            Self::Recused { .. } => "packet-recused",
        }
    }

    /// Returns the arguments of the refusal's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Travel(error) => error.args(),
            Self::Programme | Self::Rubric | Self::Recipient => vec![],
            Self::Who { judge } | Self::EnrolSecond { judge } | Self::Kit { judge } => {
                vec![("judge", judge.to_string())]
            }
            Self::Official { round } => vec![("round", round.to_string())],
            Self::Application { application }
            | Self::Range { application }
            | Self::Recused { application } => vec![("application", application.to_string())],
        }
    }
}
