//! Deliberation: the committee goes through an agenda, decides, and declares the results official.
//!
//! Decisions live in the journal and nowhere else: a decision is the row that made it, so that its number,
//! its time and a hash over its every word come with it. [`History::of`] reads what stands, what was
//! withdrawn and what was decided anew from the rows, a pure function; minutes are the same rows in order.

mod agenda;
mod benefits;
mod decide;
mod entrants;
mod error;
mod history;
mod meeting;
mod official;
mod order;
mod remarks;
mod room;
mod together;

pub use agenda::{Agenda, Item, Matter};
pub use benefits::{Progress, Promise, Promises, promises, track};
pub use decide::{Motion, decide, withdraw};
pub(crate) use entrants::scored as must_be_scored;
pub use entrants::{agenda_of, entrants, shortlist};
pub use error::DeliberationError;
pub use history::{Decided, History, Minute, Numbered, State, What, history};
pub use meeting::{begin, change_presence, end};
pub use official::{declare, must_not_be_official, reopen};
pub use order::{EXACT, order};
pub use remarks::{Remark, remarks};
pub use room::{Bar, Bars, Ground, bars, members};
pub use together::Together;

use crate::id::{ApplicationId, JudgeId, RoundId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

/// What the committee resolves about an application.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Outcome {
    /// It goes on to the next round.
    Shortlisted,
    /// It is given the award of this id.
    Award(String),
    /// It is given the special mention of this id, beside whatever else it is given.
    Mention(String),
    /// It is neither shortlisted nor given an award.
    None,
}

impl Outcome {
    /// Tells whether it is said beside others about one application; of all others one holds, the latest.
    pub fn stands_beside(&self) -> bool {
        matches!(self, Self::Mention(_))
    }

    /// Returns the outcome's kind, as the text id `outcome-…` has it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Shortlisted => "shortlisted",
            Self::Award(_) => "award",
            Self::Mention(_) => "mention",
            Self::None => "none",
        }
    }

    /// Returns the id of the award or the special mention.
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Award(id) | Self::Mention(id) => Some(id),
            Self::Shortlisted | Self::None => None,
        }
    }
}

/// `shortlisted`, `award:ID`, `mention:ID` or `none`.
impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.id() {
            Some(id) => write!(f, "{}:{id}", self.kind()),
            None => f.write_str(self.kind()),
        }
    }
}

impl FromStr for Outcome {
    type Err = DeliberationError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once(':') {
            None if text == "shortlisted" => Ok(Self::Shortlisted),
            None if text == "none" => Ok(Self::None),
            Some(("award", id)) if !id.is_empty() => Ok(Self::Award(id.to_owned())),
            Some(("mention", id)) if !id.is_empty() => Ok(Self::Mention(id.to_owned())),
            _ => Err(DeliberationError::Outcome {
                outcome: text.to_owned(),
            }),
        }
    }
}

impl TryFrom<String> for Outcome {
    type Error = DeliberationError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Outcome> for String {
    fn from(outcome: Outcome) -> Self {
        outcome.to_string()
    }
}

/// How members voted; a member votes once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    /// For the motion.
    pub in_favour: BTreeSet<JudgeId>,
    /// Against it.
    pub against: BTreeSet<JudgeId>,
    /// Abstaining.
    pub abstain: BTreeSet<JudgeId>,
}

/// What the committee resolved about an application in a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The round.
    pub round: RoundId,
    /// The application.
    pub application: ApplicationId,
    /// What it was given.
    pub outcome: Outcome,
    /// Why; may be empty where it was given nothing.
    pub reason: String,
    /// The motion as it was put; empty where nobody wrote it down.
    pub motion: String,
    /// How members voted; nobody where there was no vote.
    pub votes: Votes,
    /// What those who lost had to say; empty for nothing.
    pub dissent: String,
    /// Who wrote it down: the key that signs for the chair, `ssh-ed25519 AAAA…`.
    pub by: String,
}

#[cfg(test)]
mod agenda_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod together_tests;
