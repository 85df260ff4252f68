//! Applications, judges, conflicts and assignment as tables.

use super::{Table, list, text, whole};
use crate::contract::*;
use crate::desk::Context;
use crate::handlers::Answer;
use jurybook_core::applications::{self, Application, Filter};
use jurybook_core::programme::Programme;
use jurybook_core::table::write::Cell;
use jurybook_words::Words;

pub(super) fn applications(context: &Context<'_>, words: &Words) -> Answer<Table> {
    let columns = [
        "number",
        "reference",
        "title",
        "title-en",
        "applicant",
        "kind",
        "category",
        "city",
        "country",
        "language",
        "tags",
        "attachments",
        "contact",
        "e-mail",
        "submitted",
        "screening",
        "reason",
    ];
    let mut table = Table::new(words, "applications", &columns);
    context.with_programme(|workspace, programme| {
        for one in applications::list(workspace.read(), &Filter::default())? {
            table.row(application(&one, programme, words));
        }
        Ok(())
    })?;
    Ok(table)
}

fn application(one: &Application, programme: &Programme, words: &Words) -> Vec<Cell> {
    let submission = &one.submission;
    let language = words.language();
    let said = |text: &jurybook_core::programme::Text| crate::handlers::said(text, language);
    let kind = programme
        .kinds
        .iter()
        .find(|kind| kind.id == submission.kind);
    let kind = kind.map_or_else(|| submission.kind.clone(), |kind| said(&kind.name));
    let category = programme.category(&submission.category);
    let category = category.map_or_else(|| submission.category.clone(), |one| said(&one.name));
    let tags: Vec<String> = submission
        .tags
        .iter()
        .map(|id| {
            programme
                .tag(id)
                .map_or_else(|| id.clone(), |tag| said(&tag.name))
        })
        .collect();
    let verdict = one.screening.verdict.name();
    vec![
        Cell::Whole(one.id.0),
        text(&submission.reference),
        text(&submission.title),
        text(&submission.title_en),
        text(&submission.applicant),
        text(&kind),
        text(&category),
        text(&submission.city),
        text(&submission.country),
        text(&submission.language),
        list(&tags),
        Cell::Whole(one.attachments),
        text(&submission.contact_name),
        text(&submission.contact_email),
        text(&submission.submitted_at),
        text(&words.text(&format!("ui-screening-{verdict}"), &[])),
        text(&one.screening.reason),
    ]
}

pub(super) fn judges(view: &JudgesView, words: &Words) -> Table {
    let columns = [
        "number",
        "name",
        "e-mail",
        "affiliation",
        "city",
        "country",
        "languages",
        "expertise",
        "capacity",
        "assigned",
        "conflicts",
    ];
    let mut table = Table::new(words, "judges", &columns);
    for judge in &view.judges {
        table.row(vec![
            Cell::Whole(judge.id),
            text(&judge.name),
            text(&judge.email),
            text(&judge.affiliation),
            text(&judge.city),
            text(&judge.country),
            list(&judge.languages),
            list(&judge.expertise),
            whole(judge.capacity),
            Cell::Whole(judge.assigned),
            Cell::Whole(judge.conflicts),
        ]);
    }
    table
}

pub(super) fn conflicts(view: &ConflictsView, words: &Words) -> Table {
    let columns = [
        "judge-number",
        "judge",
        "number",
        "title",
        "applicant",
        "ground",
        "evidence",
        "state",
    ];
    let mut table = Table::new(words, "conflicts", &columns);
    for one in &view.rows {
        let state = match one.status {
            ConflictStatus::Proposed => "proposed",
            ConflictStatus::Declared => "declared",
            ConflictStatus::Confirmed => "confirmed",
            ConflictStatus::Dismissed => "dismissed",
        };
        table.row(vec![
            Cell::Whole(one.judge),
            text(&one.judge_name),
            Cell::Whole(one.application),
            text(&one.title),
            text(&one.applicant),
            text(&words.text(&format!("ui-ground-{}", one.ground), &[])),
            text(&one.evidence),
            text(&words.text(&format!("ui-conflict-{state}"), &[])),
        ]);
    }
    table
}

/// Lays out who judges what: a row an application, a column a judge, `1` where assigned.
pub(super) fn assignment(view: &AssignmentView, words: &Words) -> Table {
    let columns = ["number", "title", "category", "judges"];
    let mut table = Table::new(words, "assignment", &columns);
    let people = view.loads.iter().map(|judge| judge.name.clone());
    people.for_each(|name| table.column(name));
    for row in &view.rows {
        let mut cells = vec![
            Cell::Whole(row.application),
            text(&row.title),
            text(&row.category),
            Cell::Whole(row.judges.len() as u32),
        ];
        let assigned = |judge: &LoadView| match row.judges.contains(&judge.judge) {
            true => Cell::Whole(1),
            false => Cell::Empty,
        };
        cells.extend(view.loads.iter().map(assigned));
        table.row(cells);
    }
    table
}
