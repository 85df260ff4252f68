//! Tables of applications on their way in.

use super::{Answer, text};
use crate::contract::*;
use crate::desk::Context;
use crate::problem::detail;
use jurybook_core::applications::{
    self, Accepted, AsideRow, Choices, Correction, Plan, Source, Wanted, cell_place,
};
use jurybook_core::programme::Programme;
use jurybook_core::table::read::column_name;
use jurybook_core::workspace::Workspace;
use std::path::Path;

/// Carries out work on what a request wants imported.
fn with<T>(
    context: &Context<'_>,
    request: &ApplicationsImport,
    work: impl FnOnce(&mut Workspace, &Programme, &Wanted<'_>) -> Answer<T>,
) -> Answer<T> {
    context.with_programme(|workspace, programme| {
        let own = programme;
        let programme = mapped(own, request.mapping.as_deref())?;
        let mut choices = choices(request)?;
        // What a mapping file says is remembered like what a person chooses.
        let said = programme.headers().into_iter();
        for (header, field) in said.filter(|one| own.headers().get(one.0) != Some(&one.1)) {
            let said = choices.meanings.entry(header.to_owned());
            said.or_insert_with(|| field.to_owned());
        }
        let table = request.table.as_deref().map(Path::new);
        let wanted = Wanted {
            source: table.map_or(Source::Aside, Source::File),
            folder: request.attachments.as_deref().map(Path::new),
            choices,
        };
        work(workspace, &programme, &wanted)
    })
}

fn choices(request: &ApplicationsImport) -> Answer<Choices> {
    let correction = |one: &CellCorrection| {
        let args = || vec![("cell", one.cell.clone())];
        let place = cell_place(&one.cell);
        let (column, row) = place.ok_or_else(|| Problem::new("import-no-cell", args()))?;
        let text = one.text.clone();
        Ok(Correction { row, column, text })
    };
    let accepted = request.accepted.iter().copied().collect();
    Ok(Choices {
        meanings: request.meanings.clone(),
        corrections: request
            .corrections
            .iter()
            .map(correction)
            .collect::<Answer<_>>()?,
        aside: request.aside.iter().copied().collect(),
        accepted: match request.accept_all {
            true => Accepted::All,
            false => Accepted::Rows(accepted),
        },
    })
}

/// Lets a mapping file name columns that do not name themselves.
fn mapped(programme: &Programme, mapping: Option<&str>) -> Answer<Programme> {
    let Some(file) = mapping else {
        return Ok(programme.clone());
    };
    let text = super::start::programme_text(Path::new(file))?;
    Ok(programme.mapped(&text)?)
}

pub(crate) fn applications_columns(
    context: &Context<'_>,
    request: ApplicationsImport,
) -> Answer<ColumnsView> {
    with(context, &request, |workspace, programme, wanted| {
        let seen = applications::columns(workspace.read(), programme, wanted)?;
        Ok(ColumnsView {
            columns: seen.columns.into_iter().map(column).collect(),
            fields: seen.fields.into_iter().map(field).collect(),
            missing: seen.missing,
        })
    })
}

fn column(seen: applications::ColumnSeen) -> ColumnSeenView {
    ColumnSeenView {
        column: column_name(seen.column),
        header: seen.header,
        field: seen.field,
        remembered: seen.is_remembered,
        samples: seen.samples,
        filled: seen.filled,
    }
}

fn field(known: applications::FieldKnown) -> FieldView {
    let options = known.options.into_iter();
    FieldView {
        id: known.id,
        heading: known.heading.as_ref().map(text),
        needed: known.is_needed,
        several: known.is_several,
        options: options
            .map(|(cell, name)| OptionView {
                text: cell,
                name: text(&name),
            })
            .collect(),
    }
}

pub(crate) fn applications_plan(
    context: &Context<'_>,
    request: ApplicationsImport,
) -> Answer<ImportView> {
    with(context, &request, |workspace, programme, wanted| {
        let reading = workspace.read();
        let plan = applications::plan_import(reading, programme, wanted, context.job)?;
        let aside = applications::rows_aside(reading)?;
        Ok(import_view(&plan, wanted.source, &aside, false))
    })
}

pub(crate) fn applications_import(
    context: &Context<'_>,
    request: ApplicationsImport,
) -> Answer<ImportView> {
    let now = context.desk.now();
    with(context, &request, |workspace, programme, wanted| {
        let aside = applications::rows_aside(workspace.read())?;
        let plan = applications::import(workspace, programme, wanted, now, context.job)?;
        Ok(import_view(&plan, wanted.source, &aside, true))
    })
}

fn import_view(plan: &Plan, source: Source<'_>, aside: &[AsideRow], applied: bool) -> ImportView {
    let problem = |one: &applications::Problem| TableProblem {
        row: one.row,
        column: one.column.clone(),
        cell: one.cell.clone(),
        problem: detail(one.fault.code(), one.fault.args()),
    };
    let column = |(field, header): &(String, String)| ColumnView {
        field: field.clone(),
        header: header.clone(),
    };
    let note = |one: &applications::Note| TableProblem {
        row: one.row,
        column: one.column.clone(),
        cell: one.cell.clone(),
        problem: detail(one.remark.code(), one.remark.args()),
    };
    let aside = match source {
        Source::File(_) => &[],
        Source::Aside => aside,
    };
    let waiting = plan.new.iter().filter(|draft| draft.needs_decision);
    ImportView {
        rows: plan.rows,
        new: plan.new.len() as u32,
        unchanged: plan.unchanged,
        changed: plan.changed.iter().map(changed).collect(),
        set_aside: plan.set_aside.len() as u32,
        open_rows: plan
            .open_rows
            .iter()
            .map(|row| open_row(row, plan, aside))
            .collect(),
        needs_decision: waiting.count() as u32,
        columns: plan.columns.iter().map(column).collect(),
        extra_columns: plan.extra_columns.clone(),
        problems: plan.problems.iter().map(problem).collect(),
        notes: plan.notes.iter().map(note).collect(),
        applied,
    }
}

fn changed(changed: &applications::Changed) -> ChangedRow {
    let submission = &changed.draft.submission;
    let field = |one: &applications::FieldChange| FieldChangeView {
        field: one.field.clone(),
        before: one.before.clone(),
        after: one.after.clone(),
    };
    ChangedRow {
        row: changed.draft.row,
        application: changed.application.0,
        reference: submission.reference.clone(),
        title: submission.title.clone(),
        fields: changed.fields.iter().map(field).collect(),
        judges: changed.judges,
        accepted: changed.is_accepted,
    }
}

fn open_row(row: &applications::OpenRow, plan: &Plan, aside: &[AsideRow]) -> OpenRowView {
    let kept = aside.iter().find(|one| one.id == row.row);
    let cell = |cell: &applications::OpenCell| OpenCellView {
        cell: format!("{}{}", column_name(cell.column), row.row),
        header: cell.header.clone(),
        field: cell.field.clone(),
        text: cell.text.clone(),
        corrected: cell.was.is_some(),
        was: cell.was.clone().flatten(),
    };
    OpenRowView {
        row: row.row,
        source: kept.map(|kept| kept.source.clone()),
        number: kept.map_or(row.row, |kept| kept.number),
        reference: row.reference.clone(),
        aside: plan.set_aside.contains(&row.row),
        cells: row.cells.iter().map(cell).collect(),
    }
}

pub(crate) fn rows_aside(context: &Context<'_>, _: Nothing) -> Answer<RowsAsideView> {
    context.with(|workspace| rows_view(workspace))
}

pub(crate) fn rows_dismiss(context: &Context<'_>, request: RowsDismiss) -> Answer<RowsAsideView> {
    let now = context.desk.now();
    context.with(|workspace| {
        applications::dismiss(workspace, &request.rows, now)?;
        rows_view(workspace)
    })
}

fn rows_view(workspace: &Workspace) -> Answer<RowsAsideView> {
    let row = |row: AsideRow| RowAsideView {
        id: row.id,
        source: row.source,
        number: row.number,
        reference: row.reference,
    };
    let rows = applications::rows_aside(workspace.read())?;
    Ok(RowsAsideView {
        rows: rows.into_iter().map(row).collect(),
    })
}
