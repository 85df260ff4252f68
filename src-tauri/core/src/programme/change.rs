//! Changing the programme of a workspace while no kit carries it; afterwards there are new versions
//! ([`super::revise`]).
//!
//! A change issues the programme anew, so it gets another identity, and the chair's log begins again: a log
//! belongs to one programme, and until the first kit it has told nobody anything.

use super::issued::{Issued, Signed, of_workspace, signing_key};
use super::revise;
use super::store::{self, Lock};
use super::usage::{Used, Uses};
use super::{Draft, Programme, ProgrammeError, Role, role};
use crate::clock::Instant;
use crate::deliberation;
use crate::drafts;
use crate::journal::Operation;
use crate::log;
use crate::store::{Reading, StoreError, Writing};
use crate::travel::signature::Namespace;
use crate::travel::{Digest, json, random};
use crate::workspace::Workspace;

/// Why a programme was not changed. The workspace is as it was before.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// This is not the chair's workspace.
    #[error("not the chair's workspace")]
    NotTheChair,
    /// Kits carry the programme already.
    #[error("{} kits carry the programme", .0.kits)]
    Locked(Lock),
    /// A new version has no reason.
    #[error("no reason")]
    Reason,
    /// A deputy has taken over, who cannot sign in the chair's name.
    #[error("a deputy has taken over")]
    TakenOver,
    /// The draft is not a sound programme, or takes away what is in use.
    #[error("{} faults in the programme", .0.len())]
    Faults(Vec<ProgrammeError>),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl ChangeError {
    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotTheChair => "programme-not-chair",
            Self::Locked(_) => "programme-locked",
            Self::Reason => "reason-missing",
            Self::TakenOver => "programme-taken-over",
            Self::Faults(_) => "programme-errors",
            Self::Store(error) => error.code(),
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Locked(lock) => vec![
                ("since", lock.since.to_string()),
                ("kits", lock.kits.to_string()),
            ],
            Self::NotTheChair | Self::Reason | Self::TakenOver | Self::Faults(_) => vec![],
            Self::Store(error) => error.args(),
        }
    }
}

/// Tells since when and by how many kits the programme is locked; none where it is free to change.
///
/// # Errors
/// Those of the store.
pub fn is_locked_since(reading: Reading<'_>) -> Result<Option<Lock>, StoreError> {
    store::lock(reading)
}

/// Tells whether a deputy works here, whose key signs no version of the programme.
///
/// # Errors
/// Those of the store.
pub fn is_taken_over(reading: Reading<'_>) -> Result<bool, StoreError> {
    let by_chair = || {
        let key = signing_key(reading)?.public().line();
        Ok::<_, StoreError>(key == of_workspace(reading)?.issued.chair_key)
    };
    Ok(role(reading)? == Role::Chair && !by_chair()?)
}

/// Returns everything that is wrong with a draft of the workspace's programme: what no programme file may say,
/// in the order of the file, and then what the workspace uses and the draft takes away. Once kits are out, how a
/// round is judged whose packets are here is in use as well.
///
/// # Errors
/// Those of the store.
pub fn check(reading: Reading<'_>, draft: &Draft) -> Result<Vec<ProgrammeError>, StoreError> {
    let before = of_workspace(reading)?.issued.programme;
    let mut faults = draft.checked().err().unwrap_or_default();
    let mut uses = used(reading, &before)?;
    if let Some(lock) = store::lock(reading)? {
        revise::handed_out(&before, lock.kits, &mut uses);
        faults.extend(revise::rejudged(reading, &before, &draft.programme)?);
    }
    faults.extend(uses.lost(&before, &draft.programme));
    Ok(faults)
}

/// Counts what uses a programme, decisions of the committee included.
fn used(reading: Reading<'_>, programme: &Programme) -> Result<Uses, StoreError> {
    let mut uses = store::uses(reading)?;
    for round in &programme.rounds {
        let history = deliberation::history(reading, &round.id)?;
        for decided in history.decisions.values() {
            let mut count = |what, id: &str| {
                *uses.counts.entry((what, id.to_owned())).or_default() += 1;
            };
            count(Used::Decided, &round.id.0);
            match &decided.decision.outcome {
                deliberation::Outcome::Award(id) => count(Used::Award, id),
                deliberation::Outcome::Mention(id) => count(Used::Mention, id),
                deliberation::Outcome::Shortlisted | deliberation::Outcome::None => {}
            }
        }
    }
    Ok(uses)
}

/// Puts a draft in the place of the workspace's programme: checked in full, issued and signed anew, one
/// operation that can be taken back. Where the draft says what the programme says, nothing happens.
///
/// # Errors
/// [`ChangeError`]; every fault of the draft at once.
pub fn change(workspace: &mut Workspace, draft: &Draft, now: Instant) -> Result<(), ChangeError> {
    let reading = workspace.read();
    if role(reading)? != Role::Chair {
        return Err(ChangeError::NotTheChair);
    }
    if let Some(lock) = store::lock(reading)? {
        return Err(ChangeError::Locked(lock));
    }
    if is_taken_over(reading)? {
        return Err(ChangeError::TakenOver);
    }
    let before = of_workspace(reading)?.issued;
    let faults = check(reading, draft)?;
    let after = match draft.checked() {
        Ok(after) if faults.is_empty() => after,
        _ => return Err(ChangeError::Faults(faults)),
    };
    if after == before.programme {
        return Ok(());
    }
    workspace.transact::<_, ChangeError>(now, None, |writing| {
        let signed = put_back(writing, &after, now)?;
        drafts::issued(writing, &after)?;
        let operation = Operation::ChangeProgramme {
            programme_sha256: signed.id().to_string(),
            before: Box::new(before.programme),
            after: Box::new(after),
        };
        Ok(((), operation))
    })?;
    // What was read of the old programme's log is nothing to go on from.
    workspace.forget();
    Ok(())
}

/// Issues another programme in the workspace's name, with the keys it had, and begins its log.
///
/// # Errors
/// Those of the store; [`StoreError::Damaged`] where kits carry the programme or the chair's key is another:
/// then nothing may get here.
pub(crate) fn put_back(
    writing: &Writing<'_>,
    programme: &Programme,
    now: Instant,
) -> Result<Signed, StoreError> {
    let reading = writing.reading();
    let key = signing_key(reading)?;
    let issued = Issued {
        nonce: Digest(random()),
        programme: programme.clone(),
        ..of_workspace(reading)?.issued
    };
    if store::lock(reading)?.is_some() || key.public().line() != issued.chair_key {
        return Err(StoreError::Damaged);
    }
    let bytes = json::write(&issued);
    let signed = Signed {
        signature: key.sign(Namespace::Programme, &bytes),
        bytes,
        issued,
    };
    store::replace(writing, &signed)?;
    log::begin(writing, now)?;
    Ok(signed)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
#[path = "change_tests.rs"]
mod tests;
