//! Taking back the last change, and bringing it back.

use crate::applications;
use crate::clock::Instant;
use crate::journal::{self, Operation, Stacks};
use crate::judges;
use crate::programme;
use crate::scores::{self, SheetError};
use crate::store::{Reading, StoreError};
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

/// What could be taken back as of a row of the journal.
#[derive(Default)]
struct Followed {
    tip: (u64, [u8; 32]),
    stacks: Stacks,
}

impl Followed {
    /// Follows the rows that came since; those of the past [`REACH`] where it begins.
    fn catch_up(&mut self, reading: Reading<'_>) -> Result<(), StoreError> {
        let since = match self.tip.0 {
            0 => None,
            _ => journal::since(reading, self.tip)?,
        };
        let rows = match since {
            Some(rows) => rows,
            None => {
                self.stacks = Stacks::default();
                let mut rows = journal::newest(reading, REACH)?;
                rows.reverse();
                rows
            }
        };
        for row in &rows {
            self.stacks.follow(row);
            self.tip = (row.number, row.hash);
        }
        Ok(())
    }
}

/// Returns the rows that undo and redo would revert.
///
/// # Errors
/// Those of the store.
pub fn available(workspace: &Workspace) -> Result<[Option<journal::Row>; 2], StoreError> {
    let reading = workspace.read();
    let tops = reading.memo(|followed: &mut Followed| {
        followed.catch_up(reading)?;
        let Stacks { undo, redo, .. } = &followed.stacks;
        Ok::<_, StoreError>([undo.last().copied(), redo.last().copied()])
    })?;
    let row = |number: Option<u64>| match number {
        Some(number) => journal::row(reading, number),
        None => Ok(None),
    };
    Ok([row(tops[0])?, row(tops[1])?])
}

/// Returns the code of why nothing more can be taken back, where something else builds on it.
///
/// # Errors
/// Those of the store.
pub fn ended_by(workspace: &Workspace) -> Result<Option<&'static str>, StoreError> {
    let reading = workspace.read();
    let wall = reading.memo(|followed: &mut Followed| {
        followed.catch_up(reading)?;
        let Stacks { undo, wall, .. } = &followed.stacks;
        Ok::<_, StoreError>(wall.filter(|_| undo.is_empty()))
    })?;
    let Some(wall) = wall else { return Ok(None) };
    let operation = journal::row(reading, wall)?.map(|row| row.operation);
    Ok(match operation {
        Some(Operation::ExportKits { .. }) => Some("undo-kits-out"),
        Some(Operation::Merge { .. }) => Some("undo-packets-in"),
        Some(Operation::Seal { .. } | Operation::Reopen { .. }) => Some("undo-sealed"),
        Some(Operation::DeclareOfficial { .. } | Operation::ReopenOfficial { .. }) => {
            Some("undo-official")
        }
        _ => None,
    })
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
    let issued_anew = matches!(inverse, Operation::ChangeProgramme { .. });
    workspace.transact::<_, SheetError>(now, Some(row.number), |writing| {
        let mut inverse = inverse;
        match &mut inverse {
            Operation::Screen {
                application, after, ..
            } => {
                applications::put_back(writing, *application, after, now)?;
            }
            Operation::ScreenMany { verdicts } => {
                for one in verdicts {
                    applications::put_back(writing, one.application, &one.after, now)?;
                }
            }
            Operation::ScreenByTwo { verdicts, .. } => {
                for one in verdicts {
                    applications::put_stand_back(writing, one.application, &one.after, now)?;
                }
            }
            Operation::TakeBackImport { .. } => {
                if let Operation::ImportApplications {
                    before: Some(before),
                    ..
                } = &row.operation
                {
                    applications::take_back(writing, row.number, before, now)?;
                }
            }
            Operation::KeepRows { rows, is_kept } => {
                applications::keep_rows(writing, rows, *is_kept, now)?;
            }
            Operation::DecideConflict {
                judge,
                application,
                after,
                ..
            } => {
                judges::set_conflict_status(writing, *judge, *application, after)?;
            }
            Operation::DeclareConflict {
                judge,
                application,
                after,
                ..
            } => {
                judges::keep_conflict(writing, *judge, *application, after.as_ref())?;
            }
            Operation::ChangeAssignment {
                round,
                judge,
                application,
                assigned,
            } => {
                judges::change_assignment(writing, round, *judge, *application, *assigned)?;
            }
            Operation::ChangeProgramme {
                after,
                programme_sha256,
                ..
            } => {
                let signed = programme::put_back(writing, after, now)?;
                *programme_sha256 = signed.id().to_string();
            }
            // Who is present, what was decided and what was given is in the journal alone; nothing else has an inverse.
            _ => {}
        }
        Ok(((), inverse))
    })?;
    if issued_anew {
        workspace.forget();
    }
    Ok(Some(row.operation))
}
