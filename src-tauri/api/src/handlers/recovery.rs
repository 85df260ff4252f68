//! Recovery copies, sheets of words, the deputy, the passphrase.

use super::Answer;
use super::workspace::{put, workspace_show};
use crate::contract::*;
use crate::desk::Context;
use crate::problem::write_problem;
use jurybook_core::files::NewFile;
use jurybook_core::recovery::{self, Request, Sheet};
use jurybook_words::{Language, Words};
use std::io::Write;
use std::path::Path;

pub(crate) fn recovery_show(context: &Context<'_>, _: Nothing) -> Answer<RecoveryView> {
    context.with(|workspace| {
        let sheet = recovery::sheet(workspace.read())?;
        Ok(RecoveryView {
            place: sheet.place.name().to_owned(),
            programme_words: sheet.programme_words,
            deputy_waiting: recovery::deputy_waits(workspace.read())?,
        })
    })
}

pub(crate) fn recovery_copy(
    context: &Context<'_>,
    request: RecoveryCopy,
) -> Answer<RecoveryCopyView> {
    let (out, now) = (Path::new(&request.out), context.desk.now());
    context.with(|workspace| {
        let copied = recovery::copy(workspace, out, now, context.job)?;
        context.desk.wrote(out);
        Ok(RecoveryCopyView {
            path: request.out.clone(),
            size: copied.size,
            records: copied.log.n,
        })
    })
}

pub(crate) fn recover(context: &Context<'_>, request: Recover) -> Answer<RecoveredView> {
    let asked = Request {
        copy: Path::new(&request.copy),
        words: &request.words,
        workspace: Path::new(&request.workspace),
        passphrase: request.passphrase.trim(),
        reason: &request.reason,
    };
    let recovered = recovery::recover(&asked, context.desk.now(), context.job)?;
    let sheet = recovery::sheet(recovered.workspace.read())?;
    Ok(RecoveredView {
        workspace: put(context, recovered.workspace)?,
        place: recovered.place.name().to_owned(),
        programme_words: sheet.programme_words,
        records: recovered.log.n,
        made_at: recovered.made_at,
    })
}

pub(crate) fn recovery_sheet_print(context: &Context<'_>, request: SheetPrint) -> Answer<FileView> {
    context.with(|workspace| {
        let sheet = recovery::sheet(workspace.read())?;
        print_sheet(context, &sheet, &request)
    })
}

pub(crate) fn deputy_sheet_print(context: &Context<'_>, request: SheetPrint) -> Answer<FileView> {
    let now = context.desk.now();
    context.with(|workspace| {
        recovery::hand_over(workspace, now, |sheet| {
            print_sheet(context, sheet, &request)
        })
    })
}

fn print_sheet(context: &Context<'_>, sheet: &Sheet, request: &SheetPrint) -> Answer<FileView> {
    let known = |language: &String| language.parse::<Language>().map(Words::new);
    let languages: Result<Vec<Words>, _> = request.languages.iter().map(known).collect();
    let some = languages.ok().filter(|languages| !languages.is_empty());
    let languages = some.ok_or_else(|| {
        let language = request.languages.join(", ");
        Problem::new("unknown-language", vec![("language", language)])
    })?;
    let out = Path::new(&request.out);
    let failed = |error: std::io::Error| write_problem(out, &error);
    let mut file = NewFile::begin(out).map_err(failed)?;
    let pdf = jurybook_print::sheet(sheet, &languages)?;
    file.write_all(&pdf).map_err(failed)?;
    let size = file.keep().map_err(failed)?;
    context.desk.wrote(out);
    Ok(FileView {
        path: request.out.clone(),
        size,
    })
}

pub(crate) fn passphrase_change(
    context: &Context<'_>,
    request: PassphraseChange,
) -> Answer<WorkspaceView> {
    let now = context.desk.now();
    context.with(|workspace| {
        workspace.change_passphrase(request.new_passphrase.trim(), now)?;
        Ok(())
    })?;
    workspace_show(context, Nothing {})
}
