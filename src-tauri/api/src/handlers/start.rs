//! Start screen, settings and dialogs.

use super::{Answer, text};
use crate::contract::*;
use crate::desk::Context;
use crate::problem::file_problem;
use jurybook_core::files::read_at_most;
use jurybook_core::programme::{LARGEST, Programme, of_workspace, parse};
use jurybook_core::workspace::Workspace;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

/// Templates that ship with the program: id and text.
const TEMPLATES: [(&str, &str); 3] = [
    (
        "seoul-smart-city-prize-2023",
        include_str!("../../../../assets/templates/seoul-smart-city-prize-2023.toml"),
    ),
    (
        "neighbourhood-grants",
        include_str!("../../../../assets/templates/neighbourhood-grants.toml"),
    ),
    (
        "blank",
        include_str!("../../../../assets/templates/blank.toml"),
    ),
];

/// Reads a template, a programme file of one's own, or the programme of another workspace.
pub(super) fn programme_from(context: &Context<'_>, wanted: &WorkspaceNew) -> Answer<Programme> {
    let (template, file) = (wanted.template.as_deref(), wanted.programme_file.as_deref());
    match (template, file, &wanted.copy_of) {
        (None, None, Some(other)) => {
            let path = Path::new(&other.path);
            let other = context.desk.attempt(path, context.job, || {
                Ok(Workspace::open(path, other.passphrase.trim())?)
            })?;
            Ok(of_workspace(other.read())?.issued.programme)
        }
        (Some(id), None, None) => {
            let found = TEMPLATES.iter().find(|(known, _)| *known == id);
            let (_, text) = found
                .ok_or_else(|| Problem::new("template-unknown", vec![("id", id.to_owned())]))?;
            Ok(parse(text)?)
        }
        (None, Some(file), None) => {
            let path = Path::new(file);
            Ok(parse(&programme_text(path)?)?)
        }
        _ => Err(Problem::new("template-or-file", vec![])),
    }
}

/// Reads the text of a programme file, or of a mapping file; what is too large is cut, and refused by
/// whoever parses it.
pub(super) fn programme_text(path: &Path) -> Answer<String> {
    let bytes = read_at_most(path, 2 * LARGEST as u64);
    let bytes = bytes.map_err(|error| file_problem(path, &error))?;
    if bytes.len() > LARGEST {
        return Ok(String::from_utf8_lossy(&bytes).into_owned());
    }
    String::from_utf8(bytes).map_err(|_| Problem::new("table-encoding", vec![]))
}

pub(crate) fn start(context: &Context<'_>, _: Nothing) -> Answer<StartView> {
    let mut templates = Vec::new();
    for (id, source) in TEMPLATES {
        templates.push(TemplateView {
            id: id.to_owned(),
            title: text(&parse(source)?.title),
        });
    }
    let mut files = context
        .desk
        .opened_files
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    Ok(StartView {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        recent: context.desk.settings.recent(),
        templates,
        settings: context.desk.settings.settings(),
        opened_files: std::mem::take(&mut *files),
        documents: context
            .host
            .documents()
            .map(|path| path.display().to_string()),
        // One that cannot be shown is opened again by the person, who then hears why.
        workspace: super::workspace::workspace_show(context, Nothing {}).ok(),
    })
}

pub(crate) fn settings_save(context: &Context<'_>, settings: Settings) -> Answer<Settings> {
    context.desk.settings.save(&settings)?;
    Ok(settings)
}

pub(crate) fn recent_forget(context: &Context<'_>, request: RecentForget) -> Answer<StartView> {
    context.desk.settings.forget(&request.path)?;
    start(context, Nothing {})
}

fn chosen(paths: impl IntoIterator<Item = PathBuf>) -> Chosen {
    Chosen {
        paths: paths
            .into_iter()
            .map(|path| path.display().to_string())
            .collect(),
    }
}

pub(crate) fn choose_open(context: &Context<'_>, request: ChooseOpen) -> Answer<Chosen> {
    Ok(chosen(
        context.host.choose_open(request.what, request.several),
    ))
}

pub(crate) fn choose_folder(context: &Context<'_>, _: Nothing) -> Answer<Chosen> {
    Ok(chosen(context.host.choose_folder()))
}

pub(crate) fn choose_save(context: &Context<'_>, request: ChooseSave) -> Answer<Chosen> {
    Ok(chosen(
        context.host.choose_save(request.what, &request.suggested),
    ))
}

pub(crate) fn reveal(context: &Context<'_>, request: Reveal) -> Answer<Nothing> {
    shown(context, &request.path, "reveal-failed", |path| {
        context.host.reveal(path)
    })
}

pub(crate) fn open_written(context: &Context<'_>, request: OpenWritten) -> Answer<Nothing> {
    shown(context, &request.path, "open-failed", |path| {
        context.host.open(path)
    })
}

pub(crate) fn print_written(context: &Context<'_>, request: PrintWritten) -> Answer<Nothing> {
    shown(context, &request.path, "print-failed", |path| {
        context.host.print(path)
    })
}

/// Lets the system show a file, if a command wrote it since the program was started.
fn shown(
    context: &Context<'_>,
    path: &str,
    failed: &'static str,
    show: impl FnOnce(&Path) -> bool,
) -> Answer<Nothing> {
    let problem = |code| Problem::new(code, vec![("path", path.to_owned())]);
    let path = Path::new(path);
    if !context.desk.has_written(path) {
        return Err(problem("reveal-not-ours"));
    }
    match show(path) {
        true => Ok(Nothing {}),
        false => Err(problem(failed)),
    }
}

pub(crate) fn cancel(context: &Context<'_>, request: Cancel) -> Answer<Nothing> {
    context.desk.cancel(&request.job);
    Ok(Nothing {})
}
