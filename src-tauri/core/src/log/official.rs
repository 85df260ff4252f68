//! What official results were made from.

use crate::deliberation::Outcome;
use crate::id::{ApplicationId, RoundId};
use crate::travel::Digest;
use serde::{Deserialize, Serialize};

/// What a round's official results were made from, as the log names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MadeFrom {
    /// Hash of the seal: the packets that count.
    pub seal: Digest,
    /// Hash of what the rankings were made from, as every report of the round names it.
    pub ranking: Digest,
    /// The decisions that stand, in order.
    pub decisions: Vec<Resolved>,
}

/// A decision as it is published: its outcome, without reason, votes or dissent.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resolved {
    /// The application.
    pub application: ApplicationId,
    /// What it was given.
    pub outcome: Outcome,
}

/// Returns the SHA-256 over lines of text: a version, the round, the seal, the ranking, and each decision
/// as `application outcome`.
///
/// ```text
/// jurybook result 1
/// jury
/// SEAL
/// RANKING
/// 14 award:leadership-prize
/// ```
pub fn result_hash(round: &RoundId, made_from: &MadeFrom) -> Digest {
    let MadeFrom {
        seal,
        ranking,
        decisions,
    } = made_from;
    let mut text = format!("jurybook result 1\n{round}\n{seal}\n{ranking}\n");
    for one in decisions {
        text += &format!("{} {}\n", one.application, one.outcome);
    }
    Digest::of(text.as_bytes())
}
