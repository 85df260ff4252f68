//! Importing judges and declared conflicts: open, plan, apply, report.

use super::plan::{JudgesPlan, conflicts_of, judges_of};
use super::{Conflict, Judge, store};
use crate::applications::{Filter, ImportError, list as applications};
use crate::clock::Instant;
use crate::journal::Operation;
use crate::programme::Programme;
use crate::store::Reading;
use crate::table::read::read;
use crate::travel::Digest;
use crate::workspace::Workspace;
use std::path::Path;

/// Plans an import of judges without changing anything.
///
/// # Errors
/// [`ImportError`].
pub fn plan_judges(
    reading: Reading<'_>,
    programme: &Programme,
    table: &Path,
) -> Result<JudgesPlan<Judge>, ImportError> {
    let bytes = crate::applications::read_table_file(table)?;
    Ok(judges_of(
        &store::list(reading)?,
        programme,
        &read(&bytes)?,
    )?)
}

/// Imports judges, unless a row has a problem; where nothing is new, nothing is changed.
///
/// # Errors
/// [`ImportError`]; then nothing was imported.
pub fn import_judges(
    workspace: &mut Workspace,
    programme: &Programme,
    table: &Path,
    now: Instant,
) -> Result<JudgesPlan<Judge>, ImportError> {
    let bytes = crate::applications::read_table_file(table)?;
    let plan = judges_of(&store::list(workspace.read())?, programme, &read(&bytes)?)?;
    if plan.new.is_empty() || !plan.problems.is_empty() {
        return Ok(plan);
    }
    workspace.transact::<_, ImportError>(now, None, |writing| {
        plan.new
            .iter()
            .try_for_each(|judge| store::insert(writing, judge))?;
        let table_sha256 = Digest::of(&bytes).to_string();
        Ok((
            (),
            Operation::ImportJudges {
                table_sha256,
                new: plan.new.len() as u32,
            },
        ))
    })?;
    Ok(plan)
}

/// Imports declared conflicts, unless a row has a problem.
///
/// # Errors
/// [`ImportError`]; then nothing was imported.
pub fn import_conflicts(
    workspace: &mut Workspace,
    table: &Path,
    now: Instant,
) -> Result<JudgesPlan<Conflict>, ImportError> {
    let bytes = crate::applications::read_table_file(table)?;
    let reading = workspace.read();
    let judges = store::list(reading)?;
    let all = applications(reading, &Filter::default())?;
    let plan = conflicts_of(&judges, &all, &store::conflicts(reading)?, &read(&bytes)?)?;
    if plan.new.is_empty() || !plan.problems.is_empty() {
        return Ok(plan);
    }
    workspace.transact::<_, ImportError>(now, None, |writing| {
        plan.new
            .iter()
            .try_for_each(|conflict| store::put_conflict(writing, conflict))?;
        let table_sha256 = Digest::of(&bytes).to_string();
        Ok((
            (),
            Operation::ImportConflicts {
                table_sha256,
                new: plan.new.len() as u32,
            },
        ))
    })?;
    Ok(plan)
}
