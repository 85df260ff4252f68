//! A new version of a programme whose kits are out.
//!
//! It keeps the identity of the first version, which packets, kits and log records name: the bytes of that
//! version travel within each later one, and their SHA-256 is the identity. What is signed by the first
//! version's chair, names the same keys and carries those bytes is a version of it; nothing else is.

use super::change::is_taken_over;
use super::issued::{First, Issued, Signed, of_workspace, signing_key};
use super::store::{self, replace};
use super::usage::{Used, Uses};
use super::{ChangeError, Draft, Fault, Programme, ProgrammeError, Role, Round, role};
use crate::clock::Instant;
use crate::drafts;
use crate::id::RoundId;
use crate::journal::Operation;
use crate::log::{self, Entry};
use crate::merge::{self, reason_of};
use crate::store::{Reading, StoreError};
use crate::travel::signature::Namespace;
use crate::travel::{Digest, json};
use crate::workspace::Workspace;
use std::collections::{BTreeMap, BTreeSet};

/// What a new version means for what was handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revised {
    /// Its number; the first one is 1.
    pub version: u32,
    /// Rounds that are scored by another rubric from now on: the kits that were made for them count no more.
    pub rounds: BTreeSet<RoundId>,
}

/// Returns the number of the workspace's version of its programme, from 1.
///
/// # Errors
/// Those of the store.
pub fn version(reading: Reading<'_>) -> Result<u32, StoreError> {
    Ok(log::ledger(reading)?.version())
}

/// Issues a new version of a programme whose kits are out, for a reason that stays in the log.
///
/// Rounds of which packets are here stay as they are, each with its rubric: nobody's points come to mean
/// something else. Where a round's rubric is another one, packets that answer its earlier kits are refused,
/// and new kits bring the judges' words along. Before the first kit it is a change like any other
/// ([`super::change`]).
///
/// # Errors
/// [`ChangeError`]; every fault of the draft at once.
pub fn revise(
    workspace: &mut Workspace,
    draft: &Draft,
    reason: &str,
    now: Instant,
) -> Result<Revised, ChangeError> {
    let reading = workspace.read();
    if role(reading)? != Role::Chair {
        return Err(ChangeError::NotTheChair);
    }
    if is_taken_over(reading)? {
        return Err(ChangeError::TakenOver);
    }
    let (signed, key) = (of_workspace(reading)?, signing_key(reading)?);
    if store::lock(reading)?.is_none() {
        super::change(workspace, draft, now)?;
        return Ok(Revised {
            version: 1,
            rounds: BTreeSet::new(),
        });
    }
    let reason = reason_of(reason).ok_or(ChangeError::Reason)?;
    let faults = super::check(reading, draft)?;
    let after = match draft.checked() {
        Ok(after) if faults.is_empty() => after,
        _ => return Err(ChangeError::Faults(faults)),
    };
    let before = signed.issued.programme.clone();
    let mut revised = Revised {
        version: version(reading)?,
        rounds: rescored(reading, &before, &after)?,
    };
    if after == before {
        return Ok(revised);
    }
    revised.version += 1;
    let next = next(&signed, after.clone(), |bytes| {
        key.sign(Namespace::Programme, bytes)
    });
    workspace.transact::<_, ChangeError>(now, None, |writing| {
        replace(writing, &next)?;
        drafts::issued(writing, &after)?;
        let entry = Entry::ProgrammeRevised {
            version: revised.version,
            sha256: Digest::of(&next.bytes),
            reason: reason.clone(),
        };
        log::append(writing, entry, now)?;
        let operation = Operation::ReviseProgramme {
            version: revised.version,
            programme_sha256: Digest::of(&next.bytes).to_string(),
            before: Box::new(before),
            after: Box::new(after),
            reason,
        };
        Ok(((), operation))
    })?;
    // What was read by the version before is read again by this one.
    workspace.forget();
    Ok(revised)
}

/// Makes the next version of an issued programme.
fn next(before: &Signed, programme: Programme, sign: impl FnOnce(&[u8]) -> String) -> Signed {
    let first = before.issued.first.clone();
    let first = first.unwrap_or_else(|| First(before.text()));
    let issued = Issued {
        format: 2,
        programme,
        first: Some(first),
        ..before.issued.clone()
    };
    let bytes = json::write(&issued);
    Signed {
        signature: sign(&bytes),
        bytes,
        issued,
    }
}

/// Returns the rounds whose kits would count no more, because a draft scores them by another rubric.
///
/// # Errors
/// Those of the store.
pub fn rescored_by(reading: Reading<'_>, draft: &Draft) -> Result<BTreeSet<RoundId>, StoreError> {
    let before = of_workspace(reading)?.issued.programme;
    rescored(reading, &before, &draft.programme)
}

fn rescored(
    reading: Reading<'_>,
    before: &Programme,
    after: &Programme,
) -> Result<BTreeSet<RoundId>, StoreError> {
    let mut rounds = store::rounds_with_kits(reading)?;
    rounds.retain(|round| before.rubric_digest(round) != after.rubric_digest(round));
    Ok(rounds)
}

/// Counts what a programme whose kits are out may not lose any more: kinds of special mention, which judges
/// may have nominated for.
pub(super) fn handed_out(programme: &Programme, kits: u32, uses: &mut Uses) {
    for mention in &programme.special_mentions {
        let of = (Used::Nomination, mention.id.clone());
        uses.counts.insert(of, kits);
    }
}

/// Names the rounds whose packets are here and that a draft would judge otherwise.
///
/// # Errors
/// Those of the store.
pub(super) fn rejudged(
    reading: Reading<'_>,
    before: &Programme,
    after: &Programme,
) -> Result<Vec<ProgrammeError>, StoreError> {
    let mut packets: BTreeMap<RoundId, u32> = BTreeMap::new();
    for packet in merge::held(reading)?.values() {
        *packets.entry(packet.round.clone()).or_default() += 1;
    }
    // What a round is called and until when it lasts may change.
    let judged = |round: &Round| (round.scoring, round.hidden.clone(), round.ties.clone());
    let mut faults = Vec::new();
    for (id, count) in packets {
        let [was, is] = [before, after].map(|one| one.round(&id).map(judged));
        let same_rubric = before.rubric_digest(&id) == after.rubric_digest(&id);
        if was == is && same_rubric {
            continue;
        }
        let at = after.rounds.iter().position(|round| round.id == id);
        let field = at.map_or_else(|| "rounds".to_owned(), |at| format!("rounds[{}]", at + 1));
        let what = Used::Packets;
        let id = id.0;
        faults.push(ProgrammeError {
            line: 1,
            column: 1,
            field,
            fault: Fault::InUse { what, id, count },
        });
    }
    Ok(faults)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
#[path = "revise_tests.rs"]
mod tests;
