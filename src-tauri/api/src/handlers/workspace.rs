//! The workspace itself: making, opening, checking, journal, undo.

use super::start::programme_from;
use super::{Answer, named, text};
use crate::contract::*;
use crate::desk::Context;
use crate::host::{Host, Nobody};
use crate::problem::detail;
use crate::sample_round;
use jurybook_core::applications;
use jurybook_core::journal;
use jurybook_core::judges;
use jurybook_core::kits;
use jurybook_core::programme::{self, Programme, Role as CoreRole, of_workspace};
use jurybook_core::roster;
use jurybook_core::scores::typing;
use jurybook_core::travel::{Digest, words};
use jurybook_core::undo::{self, Direction};
use jurybook_core::workspace::Workspace;
use std::path::Path;
use std::sync::Arc;

pub(crate) fn workspace_new(context: &Context<'_>, request: WorkspaceNew) -> Answer<WorkspaceView> {
    let programme = programme_from(context, &request)?;
    let path = Path::new(&request.path);
    let now = context.desk.now();
    let workspace = programme::create(path, &request.passphrase, programme, now)?;
    put(context, workspace)
}

pub(crate) fn sample_open(context: &Context<'_>, request: SampleOpen) -> Answer<WorkspaceView> {
    let dir = Path::new(&request.dir);
    let workspace = dir.join("sample.jurybook");
    let nobody: Arc<dyn Host> = Arc::new(Nobody);
    let files = dir.join("sample-files");
    sample_round::prepare(
        context.desk,
        &files,
        &workspace,
        &request.passphrase,
        &nobody,
    )?;
    workspace_show(context, Nothing {})
}

pub(crate) fn workspace_open(
    context: &Context<'_>,
    request: WorkspaceOpen,
) -> Answer<WorkspaceView> {
    // The one that is open lets go first: it may be the same file.
    context.desk.put(None);
    let path = Path::new(&request.path);
    let workspace = context.desk.attempt(path, context.job, || {
        Ok(Workspace::open(path, request.passphrase.trim())?)
    })?;
    put(context, workspace)
}

/// Puts a workspace on the desk and remembers it among the recent ones.
///
/// What a judge was typing when the window went away is entered first.
pub(super) fn put(context: &Context<'_>, mut workspace: Workspace) -> Answer<WorkspaceView> {
    typing::settle(&mut workspace, context.desk.now())?;
    let view = view(&workspace)?;
    context.desk.put(Some(workspace));
    context.desk.settings.remember(RecentView {
        path: view.path.clone(),
        title: view.programme.title.clone(),
        role: view.role,
        judge: view.judge.as_ref().map(|judge| judge.name.clone()),
        opened_at: context.desk.now().to_string(),
        exists: true,
    })?;
    Ok(view)
}

pub(crate) fn workspace_close(context: &Context<'_>, _: Nothing) -> Answer<Nothing> {
    context.desk.put(None);
    Ok(Nothing {})
}

pub(crate) fn workspace_show(context: &Context<'_>, _: Nothing) -> Answer<WorkspaceView> {
    context.with(|workspace| view(workspace))
}

fn view(workspace: &Workspace) -> Answer<WorkspaceView> {
    let reading = workspace.read();
    let panel = judges::list(reading)?;
    let signed = of_workspace(reading)?;
    let (role, judge) = match programme::role(reading)? {
        CoreRole::Chair => (Role::Chair, None),
        CoreRole::Judge { judge, round, .. } => {
            let name = panel
                .iter()
                .find(|one| one.id == judge)
                .map(|one| one.name.clone());
            let name = name.unwrap_or_default();
            (
                Role::Judge,
                Some(JudgeSelf {
                    calibrating: kits::is_calibrating(reading)?,
                    id: judge.0,
                    name,
                    round: round.0,
                    words: roster::own_words(reading, judge)?,
                    programme_words: words(&signed.id()),
                }),
            )
        }
    };
    let [undo, redo] = undo::available(workspace)?
        .map(|row| row.map(|row| format!("op-{}", row.operation.name())));
    Ok(WorkspaceView {
        path: workspace.path().display().to_string(),
        role,
        judge,
        programme: programme_view(&signed.issued.programme),
        journal_head: Digest(journal::head(reading)?).short(),
        applications: applications::count(reading)?,
        judges: panel.len() as u32,
        undo,
        redo,
        undo_ends: undo::ended_by(workspace)?.map(|code| detail(code, vec![])),
    })
}

fn programme_view(programme: &Programme) -> ProgrammeView {
    let category = |category: &programme::Category| CategoryView {
        id: category.id.clone(),
        name: text(&category.name),
        description: text(&category.description),
    };
    let round = |round: &programme::Round| RoundView {
        id: round.id.0.clone(),
        name: text(&round.name),
        scoring: round.scoring,
        due: round.due.map(|due| due.to_rfc3339()),
    };
    let mentions = programme.special_mentions.iter();
    ProgrammeView {
        id: programme.id.clone(),
        title: text(&programme.title),
        deadline: programme.deadline.to_rfc3339(),
        time_zone: programme.time_zone.clone(),
        confirm_screening: programme.confirm_screening,
        categories: programme.categories.iter().map(category).collect(),
        kinds: programme
            .kinds
            .iter()
            .map(|kind| named(&kind.id, &kind.name))
            .collect(),
        rounds: programme.rounds.iter().map(round).collect(),
        special_mentions: mentions.map(|one| named(&one.id, &one.name)).collect(),
    }
}

pub(crate) fn check(context: &Context<'_>, _: Nothing) -> Answer<CheckView> {
    context.with(|workspace| {
        let report = workspace.check()?;
        let mut findings = Vec::new();
        if !report.pages {
            findings.push(detail("check-pages", vec![]));
        }
        if !report.structure {
            findings.push(detail("check-structure", vec![]));
        }
        if let Err(broken) = report.journal {
            findings.push(detail(
                "check-journal",
                vec![("number", broken.number.to_string())],
            ));
        }
        Ok(CheckView {
            sound: report.sound(),
            journal_rows: report.journal.unwrap_or(0),
            journal_head: Digest(report.head).to_string(),
            findings,
        })
    })
}

pub(crate) fn backup(context: &Context<'_>, request: Backup) -> Answer<FileView> {
    context.with(|workspace| {
        let out = Path::new(&request.out);
        let size = workspace.backup(out)?;
        context.desk.wrote(out);
        Ok(FileView {
            path: request.out,
            size,
        })
    })
}

pub(crate) fn undo(context: &Context<'_>, _: Nothing) -> Answer<UndoneView> {
    revert(context, Direction::Undo)
}

pub(crate) fn redo(context: &Context<'_>, _: Nothing) -> Answer<UndoneView> {
    revert(context, Direction::Redo)
}

fn revert(context: &Context<'_>, direction: Direction) -> Answer<UndoneView> {
    let now = context.desk.now();
    context.with(|workspace| {
        let operation = undo::go(workspace, direction, now)?;
        let Some(operation) = operation else {
            let code = match direction {
                Direction::Undo => undo::ended_by(workspace)?.unwrap_or("nothing-to-undo"),
                Direction::Redo => "nothing-to-redo",
            };
            return Err(Problem::new(code, vec![]));
        };
        Ok(UndoneView {
            operation: format!("op-{}", operation.name()),
            application: operation.application().map(|application| application.0),
        })
    })
}
