//! Changing the programme, and writing it as a file.

mod draft;

use super::{Answer, output, start};
use crate::contract::*;
use crate::desk::Context;
use crate::problem::detail;
use jurybook_core::drafts;
use jurybook_core::programme::{self, ChangeError, Draft, ProgrammeError, of_workspace};
use jurybook_core::store::Reading;
use jurybook_core::travel::words;
use std::path::Path;

pub(crate) fn programme_show(context: &Context<'_>, _: Nothing) -> Answer<ProgrammeEdit> {
    context.with(|workspace| edit(workspace.read()))
}

pub(crate) fn programme_read(_: &Context<'_>, request: ProgrammeRead) -> Answer<ProgrammeDraft> {
    let text = start::programme_text(Path::new(&request.file))?;
    let programme = programme::parse(&text)?;
    Ok(draft::shown(&Draft::of(&programme)))
}

pub(crate) fn programme_check(
    context: &Context<'_>,
    request: ProgrammeChange,
) -> Answer<ProgrammeFaults> {
    let typed = draft::typed(request.programme);
    context.with(|workspace| {
        let faults = programme::check(workspace.read(), &typed)?;
        let rescored = programme::rescored_by(workspace.read(), &typed)?;
        Ok(ProgrammeFaults {
            faults: faults.into_iter().map(placed).collect(),
            rescored: rescored.iter().map(ToString::to_string).collect(),
        })
    })
}

pub(crate) fn programme_keep(context: &Context<'_>, request: ProgrammeKeep) -> Answer<Nothing> {
    let (typed, now) = (request.programme.map(draft::typed), context.desk.now());
    context.with(|workspace| {
        drafts::keep_programme(workspace, typed.as_ref(), now)?;
        Ok(Nothing {})
    })
}

pub(crate) fn programme_change(
    context: &Context<'_>,
    request: ProgrammeChange,
) -> Answer<ProgrammeEdit> {
    let (typed, now) = (draft::typed(request.programme), context.desk.now());
    context.with(|workspace| {
        match &request.reason {
            Some(reason) => drop(programme::revise(workspace, &typed, reason, now)?),
            None => programme::change(workspace, &typed, now)?,
        }
        edit(workspace.read())
    })
}

pub(crate) fn programme_save(context: &Context<'_>, request: ProgrammeSave) -> Answer<FileView> {
    let text = context.with_programme(|_, programme| Ok(programme::write(programme)))?;
    let (path, file) = output::written(&request.out, text.as_bytes())?;
    let kept = output::keep(path, file)?;
    context.desk.wrote(Path::new(path));
    Ok(kept)
}

fn edit(reading: Reading<'_>) -> Answer<ProgrammeEdit> {
    let signed = of_workspace(reading)?;
    let locked = programme::is_locked_since(reading)?;
    Ok(ProgrammeEdit {
        words: words(&signed.id()),
        programme: draft::shown(&Draft::of(&signed.issued.programme)),
        version: programme::version(reading)?,
        locked: locked.map(|lock| ProgrammeLock {
            since: lock.since.to_string(),
            kits: lock.kits,
        }),
        taken_over: programme::is_taken_over(reading)?,
        unfinished: drafts::programme(reading)?.map(|kept| ProgrammeUnfinished {
            programme: draft::shown(&kept.draft),
            kept_at: kept.kept_at.to_string(),
            overtaken: kept.overtaken,
        }),
    })
}

/// A fault of a draft: it has a place in the programme and no line, for nobody has seen a file.
fn placed(error: ProgrammeError) -> ProblemDetail {
    ProblemDetail {
        line: None,
        field: error.field,
        detail: detail(error.fault.code(), error.fault.args()),
    }
}

impl From<ChangeError> for Problem {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::Faults(faults) => {
                let faults = faults.into_iter().map(placed).collect();
                Self::with("programme-faults", faults)
            }
            other => Self::new(other.code(), other.args()),
        }
    }
}
