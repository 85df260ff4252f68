//! Official results: declared over a seal, frozen until somebody opens them again for a reason.

use super::DeliberationError;
use super::entrants::scored;
use super::history::history;
use crate::clock::Instant;
use crate::id::RoundId;
use crate::journal::Operation;
use crate::log::{self, Entry, MadeFrom, result_hash, seal_hash};
use crate::merge::{self, reason_of};
use crate::programme;
use crate::ranking;
use crate::store::Reading;
use crate::travel::Digest;
use crate::workspace::Workspace;

/// Declares the results of a sealed round official: their hash and the outcomes of all decisions go into
/// the chair's log, and from here on nothing of the round changes. Returns the hash.
///
/// # Errors
/// [`DeliberationError`].
pub fn declare(
    workspace: &mut Workspace,
    round: &RoundId,
    now: Instant,
) -> Result<Digest, DeliberationError> {
    let reading = workspace.read();
    let programme = programme::of_workspace(reading)?.issued.programme;
    scored(&programme, round)?;
    must_not_be_official(reading, round)?;
    let ledger = log::ledger(reading)?;
    let sealed = ledger.sealed(round);
    let sealed = sealed.ok_or_else(|| DeliberationError::NotSealed {
        round: round.clone(),
    })?;
    let made_from = MadeFrom {
        seal: seal_hash(round, sealed),
        ranking: ranking::round_hash(&ranking::of_round(reading, &programme, round)?),
        decisions: history(reading, round)?.resolved(),
    };
    let sha256 = result_hash(round, &made_from);
    let operation = Operation::DeclareOfficial {
        round: round.clone(),
        sha256: sha256.to_string(),
    };
    let entry = Entry::Result {
        round: round.clone(),
        sha256,
        made_from: Some(made_from),
    };
    merge::decide::<DeliberationError>(workspace, now, entry, operation)?;
    Ok(sha256)
}

/// Opens official results again; the round stays sealed.
///
/// # Errors
/// [`DeliberationError`].
pub fn reopen(
    workspace: &mut Workspace,
    round: &RoundId,
    reason: &str,
    now: Instant,
) -> Result<(), DeliberationError> {
    let reason = reason_of(reason).ok_or(DeliberationError::Reason)?;
    if log::ledger(workspace.read())?.official(round).is_none() {
        return Err(DeliberationError::NotOfficial {
            round: round.clone(),
        });
    }
    let operation = Operation::ReopenOfficial {
        round: round.clone(),
        reason: reason.clone(),
    };
    let entry = Entry::ResultReopen {
        round: round.clone(),
        reason,
    };
    merge::decide(workspace, now, entry, operation)
}

/// Makes sure that a round's results may change.
///
/// # Errors
/// [`DeliberationError::Official`], and those of the store.
pub fn must_not_be_official(
    reading: Reading<'_>,
    round: &RoundId,
) -> Result<(), DeliberationError> {
    match log::ledger(reading)?.official(round) {
        Some(_) => Err(DeliberationError::Official {
            round: round.clone(),
        }),
        None => Ok(()),
    }
}
