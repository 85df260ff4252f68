//! What a committee should know about its decisions; nothing of it forbids them.

use super::Outcome;
use super::history::History;
use crate::id::ApplicationId;
use crate::programme::Programme;
use std::collections::BTreeMap;

/// Something to know about the decisions of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// An award has more winners than the programme foresees.
    MoreWinners {
        /// The award.
        award: String,
        /// How many have it.
        winners: u32,
        /// How many the programme foresees.
        foreseen: u32,
    },
    /// A decision stands although as many members or more voted against it as for it.
    AgainstVotes {
        /// The application.
        application: ApplicationId,
        /// Its number.
        decision: u64,
    },
}

impl Remark {
    /// Returns the stable code under which the locales explain this.
    pub fn code(&self) -> &'static str {
        match self {
            Self::MoreWinners { .. } => "award-more-winners",
            Self::AgainstVotes { .. } => "decision-against-votes",
        }
    }

    /// Returns the arguments of the texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::MoreWinners {
                award,
                winners,
                foreseen,
            } => vec![
                ("award", award.clone()),
                ("count", winners.to_string()),
                ("most", foreseen.to_string()),
            ],
            Self::AgainstVotes {
                application,
                decision,
            } => vec![
                ("application", application.to_string()),
                ("number", decision.to_string()),
            ],
        }
    }
}

/// Finds what there is to know about the decisions that stand.
pub fn remarks(programme: &Programme, history: &History) -> Vec<Remark> {
    let mut winners: BTreeMap<&str, u32> = BTreeMap::new();
    let mut remarks = Vec::new();
    for one in history.standing() {
        if let Outcome::Award(id) = &one.decision.outcome {
            *winners.entry(id).or_default() += 1;
        }
        let votes = &one.decision.votes;
        let (yes, no) = (votes.in_favour.len(), votes.against.len());
        if no > 0 && no >= yes {
            remarks.push(Remark::AgainstVotes {
                application: one.decision.application,
                decision: one.number,
            });
        }
    }
    for award in &programme.awards {
        let given = winners.get(award.id.as_str()).copied().unwrap_or(0);
        let foreseen = award.winners.unwrap_or(1);
        if given > foreseen {
            remarks.push(Remark::MoreWinners {
                award: award.id.clone(),
                winners: given,
                foreseen,
            });
        }
    }
    remarks
}
