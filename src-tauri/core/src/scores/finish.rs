//! Finalising a judge's sheets, and taking them up again.

use super::desk::{Assigned, Desk};
use super::{Gap, SheetError, finalise, store, typing};
use crate::clock::Instant;
use crate::id::ApplicationId;
use crate::journal::Operation;
use crate::workspace::Workspace;

/// What finalising has done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finalised {
    /// Sheets that are now final.
    pub finalised: u32,
    /// What keeps the others from being final.
    pub gaps: Vec<Gap>,
}

/// Finalises every sheet that has no gap; where there is none, nothing changes.
///
/// # Errors
/// [`SheetError`].
pub fn finalise_all(workspace: &mut Workspace, now: Instant) -> Result<Finalised, SheetError> {
    typing::settle(workspace, now)?;
    let desk = Desk::read(workspace.read())?;
    let mut ready = Vec::new();
    for (application, sheet) in desk.sheets.iter().filter(|(_, sheet)| !sheet.is_final) {
        if finalise(sheet.draft.clone(), desk.rubric(*application)?).is_ok() {
            ready.push(*application);
        }
    }
    let gaps = desk.gaps();
    if ready.is_empty() {
        return Ok(Finalised { finalised: 0, gaps });
    }
    let sheets = ready.len() as u32;
    workspace.transact::<_, SheetError>(now, None, |writing| {
        ready
            .iter()
            .try_for_each(|application| store::set_final(writing, *application, true))?;
        Ok(((), Operation::Finalise { sheets }))
    })?;
    Ok(Finalised {
        finalised: sheets,
        gaps,
    })
}

/// Finalises one sheet; one that is final stays so.
///
/// # Errors
/// [`SheetError::Practice`] where it counts nowhere, [`SheetError::Gaps`] where something is missing on it; the
/// others of [`SheetError`].
pub fn finalise_one(
    workspace: &mut Workspace,
    application: ApplicationId,
    now: Instant,
) -> Result<(), SheetError> {
    typing::settle(workspace, now)?;
    let assigned = Assigned::read(workspace.read(), application)?;
    if assigned.application.is_practice() {
        return Err(SheetError::Practice { application });
    }
    if assigned.is_final() {
        return Ok(());
    }
    let gaps = assigned.gaps().len();
    if gaps > 0 {
        return Err(SheetError::Gaps { gaps });
    }
    workspace.transact::<_, SheetError>(now, None, |writing| {
        store::set_final(writing, application, true)?;
        Ok(((), Operation::Finalise { sheets: 1 }))
    })?;
    Ok(())
}

/// Takes up a final sheet again; a later packet replaces the one that was sent.
///
/// # Errors
/// [`SheetError`].
pub fn reopen(
    workspace: &mut Workspace,
    application: ApplicationId,
    now: Instant,
) -> Result<(), SheetError> {
    if !Assigned::read(workspace.read(), application)?.is_final() {
        return Ok(());
    }
    workspace.transact::<_, SheetError>(now, None, |writing| {
        store::set_final(writing, application, false)?;
        Ok(((), Operation::ReopenSheet { application }))
    })?;
    Ok(())
}
