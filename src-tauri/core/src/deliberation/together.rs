//! One decision about several applications.

use super::{Decision, Outcome, Votes};
use crate::id::{ApplicationId, RoundId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What the committee resolved about several applications at once: one motion, one vote, one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Together {
    /// The round.
    pub round: RoundId,
    /// The applications.
    pub applications: BTreeSet<ApplicationId>,
    /// What each was given.
    pub outcome: Outcome,
    /// Why; may be empty where they were given nothing.
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

impl Together {
    /// Returns the decision about each of the applications.
    pub fn each(&self) -> impl Iterator<Item = Decision> {
        self.applications.iter().map(|&application| Decision {
            round: self.round.clone(),
            application,
            outcome: self.outcome.clone(),
            reason: self.reason.clone(),
            motion: self.motion.clone(),
            votes: self.votes.clone(),
            dissent: self.dissent.clone(),
            by: self.by.clone(),
        })
    }
}
