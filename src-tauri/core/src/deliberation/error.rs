//! Why something was not decided.

use super::room::Bar;
use crate::applications::Verdict;
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::store::StoreError;

/// Why the committee's word was not taken. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum DeliberationError {
    /// The programme has no such round that is scored.
    #[error("no round {round}")]
    Round {
        /// The round.
        round: RoundId,
    },
    /// The programme has no such category.
    #[error("no category {category}")]
    Category {
        /// Its id.
        category: String,
    },
    /// There is no such application.
    #[error("no application {application}")]
    Application {
        /// The application.
        application: ApplicationId,
    },
    /// The application was not found eligible, or was withdrawn.
    #[error("application {application} is {}", .verdict.name())]
    NotEligible {
        /// The application.
        application: ApplicationId,
        /// Where it stands in screening.
        verdict: Verdict,
    },
    /// The round before has shortlisted others.
    #[error("application {application} is not in the round")]
    NotInRound {
        /// The application.
        application: ApplicationId,
        /// The round before.
        before: RoundId,
    },
    /// The outcome cannot be read.
    #[error("no outcome {outcome}")]
    Outcome {
        /// As it was written.
        outcome: String,
    },
    /// The programme has no such award.
    #[error("no award {award}")]
    Award {
        /// Its id, as it was written.
        award: String,
    },
    /// The award is given in another category.
    #[error("award {award} is given in {category}")]
    OtherCategory {
        /// The award.
        award: String,
        /// The category in which it is given.
        category: String,
    },
    /// The programme has no such special mention.
    #[error("no special mention {mention}")]
    Mention {
        /// Its id, as it was written.
        mention: String,
    },
    /// A decision that must have a reason has none.
    #[error("no reason")]
    Reason,
    /// A text is longer than can be kept.
    #[error("longer than {most}")]
    TextLong {
        /// Most characters.
        most: usize,
    },
    /// Somebody who is not of the round's committee votes or is present.
    #[error("judge {judge} is not a member")]
    NotAMember {
        /// The judge.
        judge: JudgeId,
    },
    /// A member who is not at the meeting votes.
    #[error("judge {judge} is absent")]
    Absent {
        /// The judge.
        judge: JudgeId,
        /// The judge's name.
        name: String,
    },
    /// A member votes in two ways.
    #[error("judge {judge} votes twice")]
    VotesTwice {
        /// The judge.
        judge: JudgeId,
        /// The judge's name.
        name: String,
    },
    /// A member who has a conflict of interest votes.
    #[error("judge {judge} is in conflict with {application}")]
    InConflict {
        /// The judge.
        judge: JudgeId,
        /// The judge's name.
        name: String,
        /// The application.
        application: ApplicationId,
        /// The conflict.
        bar: Bar,
    },
    /// There is nothing to decide about.
    #[error("no application is named")]
    NoApplication,
    /// Several things are wrong.
    #[error("{} things are wrong", .faults.len())]
    Several {
        /// All of them.
        faults: Vec<DeliberationError>,
    },
    /// The decision was taken about several applications, and it is not said which of them is meant.
    #[error("decision {decision} is about several applications")]
    Together {
        /// Its number.
        decision: u64,
    },
    /// No decision of the round that stands has this number.
    #[error("no decision {decision}")]
    Decision {
        /// The number.
        decision: u64,
    },
    /// The programme has no such benefit.
    #[error("no benefit {benefit}")]
    NoBenefit {
        /// Its position, as it was given.
        benefit: u32,
    },
    /// Benefits are for those who have an award.
    #[error("application {application} has no award")]
    NotAWinner {
        /// The application.
        application: ApplicationId,
    },
    /// A meeting of the round is going on already.
    #[error("a meeting of {round} is open")]
    MeetingOpen {
        /// The round.
        round: RoundId,
    },
    /// No meeting of the round is going on.
    #[error("no meeting of {round}")]
    NoMeeting {
        /// The round.
        round: RoundId,
    },
    /// Nobody is present.
    #[error("nobody is present")]
    Nobody,
    /// What can still change cannot be declared official.
    #[error("{round} is not sealed")]
    NotSealed {
        /// The round.
        round: RoundId,
    },
    /// The round's results are official.
    #[error("{round} is official")]
    Official {
        /// The round.
        round: RoundId,
    },
    /// The round's results are not official.
    #[error("{round} is not official")]
    NotOfficial {
        /// The round.
        round: RoundId,
    },
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl DeliberationError {
    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Round { .. } => "round-unknown",
            Self::Category { .. } => "category-unknown",
            Self::Application { .. } => "application-unknown",
            Self::NotEligible { .. } => "decision-not-eligible",
            Self::NotInRound { .. } => "decision-not-in-round",
            Self::Outcome { .. } => "outcome-unknown",
            Self::Award { .. } => "award-unknown",
            Self::OtherCategory { .. } => "award-other-category",
            Self::Mention { .. } => "mention-unknown",
            Self::Reason => "reason-missing",
            Self::TextLong { .. } => "decision-text-long",
            Self::NotAMember { .. } => "vote-not-a-member",
            Self::Absent { .. } => "vote-absent",
            Self::VotesTwice { .. } => "vote-twice",
            Self::InConflict { .. } => "vote-in-conflict",
            Self::NoApplication => "decision-about-nothing",
            Self::Several { .. } => "decision-several",
            Self::Together { .. } => "decision-together",
            Self::Decision { .. } => "decision-unknown",
            Self::NoBenefit { .. } => "benefit-unknown",
            Self::NotAWinner { .. } => "benefit-not-a-winner",
            Self::MeetingOpen { .. } => "meeting-open",
            Self::NoMeeting { .. } => "meeting-none",
            Self::Nobody => "meeting-nobody",
            Self::NotSealed { .. } => "official-not-sealed",
            Self::Official { .. } => "round-official",
            Self::NotOfficial { .. } => "round-not-official",
            Self::Store(error) => error.code(),
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Round { round }
            | Self::MeetingOpen { round }
            | Self::NoMeeting { round }
            | Self::NotSealed { round }
            | Self::Official { round }
            | Self::NotOfficial { round } => vec![("round", round.to_string())],
            Self::Category { category } => vec![("category", category.clone())],
            Self::NoBenefit { benefit } => vec![("benefit", benefit.to_string())],
            Self::Application { application } | Self::NotAWinner { application } => {
                vec![("application", application.to_string())]
            }
            Self::NotEligible {
                application,
                verdict,
            } => vec![
                ("application", application.to_string()),
                ("verdict", verdict.name().to_owned()),
            ],
            Self::NotInRound {
                application,
                before,
            } => vec![
                ("application", application.to_string()),
                ("round", before.to_string()),
            ],
            Self::Outcome { outcome } => vec![("outcome", outcome.clone())],
            Self::Award { award } => vec![("award", award.clone())],
            Self::OtherCategory { award, category } => {
                vec![("award", award.clone()), ("category", category.clone())]
            }
            Self::Mention { mention } => vec![("mention", mention.clone())],
            Self::TextLong { most } => vec![("most", most.to_string())],
            Self::NotAMember { judge } => vec![("judge", judge.to_string())],
            Self::Absent { judge, name } | Self::VotesTwice { judge, name } => {
                vec![("judge", judge.to_string()), ("name", name.clone())]
            }
            Self::InConflict {
                judge,
                name,
                application,
                bar,
            } => vec![
                ("judge", judge.to_string()),
                ("name", name.clone()),
                ("application", application.to_string()),
                ("ground", bar.ground.name().to_owned()),
                ("evidence", bar.words().to_owned()),
            ],
            Self::Decision { decision } | Self::Together { decision } => {
                vec![("number", decision.to_string())]
            }
            Self::Several { faults } => vec![("count", faults.len().to_string())],
            Self::Reason | Self::Nobody | Self::NoApplication => vec![],
            Self::Store(error) => error.args(),
        }
    }
}
