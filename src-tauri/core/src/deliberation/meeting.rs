//! The meeting itself: who is there, from when to when. Nobody has to open one to decide.

use super::DeliberationError;
use super::entrants::scored;
use super::history::history;
use super::room::members;
use crate::clock::Instant;
use crate::id::{JudgeId, RoundId};
use crate::journal::Operation;
use crate::programme;
use crate::store::Reading;
use crate::workspace::Workspace;
use std::collections::BTreeSet;

/// Begins a meeting, with all members of the round where nobody says who is present.
///
/// # Errors
/// [`DeliberationError`].
pub fn begin(
    workspace: &mut Workspace,
    round: &RoundId,
    present: Option<BTreeSet<JudgeId>>,
    now: Instant,
) -> Result<(), DeliberationError> {
    let reading = workspace.read();
    scored(&programme::of_workspace(reading)?.issued.programme, round)?;
    if history(reading, round)?.present.is_some() {
        return Err(DeliberationError::MeetingOpen {
            round: round.clone(),
        });
    }
    let operation = Operation::BeginMeeting {
        round: round.clone(),
        present: among_members(reading, round, present)?,
    };
    keep(workspace, operation, now)
}

/// Says who is present from here on. Saying it twice changes nothing.
///
/// # Errors
/// [`DeliberationError`].
pub fn change_presence(
    workspace: &mut Workspace,
    round: &RoundId,
    present: BTreeSet<JudgeId>,
    now: Instant,
) -> Result<(), DeliberationError> {
    let reading = workspace.read();
    let before = going_on(reading, round)?;
    let after = among_members(reading, round, Some(present))?;
    if before == after {
        return Ok(());
    }
    let operation = Operation::ChangePresence {
        round: round.clone(),
        before,
        after,
    };
    keep(workspace, operation, now)
}

/// Ends the meeting.
///
/// # Errors
/// [`DeliberationError`].
pub fn end(
    workspace: &mut Workspace,
    round: &RoundId,
    now: Instant,
) -> Result<(), DeliberationError> {
    going_on(workspace.read(), round)?;
    let operation = Operation::EndMeeting {
        round: round.clone(),
    };
    keep(workspace, operation, now)
}

fn going_on(reading: Reading<'_>, round: &RoundId) -> Result<BTreeSet<JudgeId>, DeliberationError> {
    let present = history(reading, round)?.present;
    present.ok_or_else(|| DeliberationError::NoMeeting {
        round: round.clone(),
    })
}

fn among_members(
    reading: Reading<'_>,
    round: &RoundId,
    present: Option<BTreeSet<JudgeId>>,
) -> Result<BTreeSet<JudgeId>, DeliberationError> {
    let members: BTreeSet<JudgeId> = members(reading, round)?.into_keys().collect();
    let present = present.unwrap_or_else(|| members.clone());
    if let Some(&judge) = present.difference(&members).next() {
        return Err(DeliberationError::NotAMember { judge });
    }
    match present.is_empty() {
        true => Err(DeliberationError::Nobody),
        false => Ok(present),
    }
}

fn keep(
    workspace: &mut Workspace,
    operation: Operation,
    now: Instant,
) -> Result<(), DeliberationError> {
    workspace.transact::<_, DeliberationError>(now, None, |_| Ok(((), operation)))?;
    Ok(())
}
