//! Taking back the last change, and bringing it back.

use crate::applications::{self, Verdict};
use crate::clock::Instant;
use crate::journal::{self, Operation};
use crate::judges;
use crate::scores::{self, SheetError};
use crate::store::StoreError;
use crate::workspace::Workspace;

/// Which way to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Take back.
    Undo,
    /// Bring back.
    Redo,
}

/// How far back a change can be taken back, in rows of the journal.
const REACH: u32 = 2000;

/// Returns the rows that undo and redo would revert.
///
/// # Errors
/// Those of the store.
pub fn available(workspace: &Workspace) -> Result<[Option<journal::Row>; 2], StoreError> {
    let mut rows = journal::newest(workspace.read(), REACH)?;
    rows.reverse();
    let stacks = journal::stacks(&rows);
    let row = |number: Option<&u64>| {
        number
            .and_then(|number| rows.iter().find(|row| row.number == *number))
            .cloned()
    };
    Ok([row(stacks.undo.last()), row(stacks.redo.last())])
}

/// Takes back or brings back one change, as a new operation that names the one it reverts.
///
/// Returns the operation that was reverted; none where there is nothing to revert.
///
/// # Errors
/// [`SheetError`].
pub fn go(
    workspace: &mut Workspace,
    direction: Direction,
    now: Instant,
) -> Result<Option<Operation>, SheetError> {
    let [undo, redo] = available(workspace)?;
    let target = match direction {
        Direction::Undo => undo,
        Direction::Redo => redo,
    };
    let Some(row) = target else { return Ok(None) };
    let Some(inverse) = row.operation.clone().inverse() else {
        return Ok(None);
    };
    if let Operation::ChangeSheet {
        application,
        change,
    } = inverse
    {
        scores::revert(workspace, application, change, row.number, now)?;
        return Ok(Some(row.operation));
    }
    workspace.transact::<_, SheetError>(now, Some(row.number), |writing| {
        match &inverse {
            Operation::Screen {
                application, after, ..
            } => {
                let verdict = Verdict::from_name(&after.verdict).unwrap_or(Verdict::Open);
                let reason = &after.reason;
                applications::set_screening(writing, *application, verdict, reason, now)?;
            }
            Operation::DecideConflict {
                judge,
                application,
                after,
                ..
            } => {
                judges::set_conflict_status(writing, *judge, *application, after)?;
            }
            Operation::ChangeAssignment {
                round,
                judge,
                application,
                assigned,
            } => {
                judges::change_assignment(writing, round, *judge, *application, *assigned)?;
            }
            // No other operation has an inverse.
            _ => {}
        }
        Ok(((), inverse))
    })?;
    Ok(Some(row.operation))
}
