//! Applications and screening.

use super::{Answer, blank_is_none, named, text};
use crate::contract::*;
use crate::desk::Context;
use crate::problem::detail;
use jurybook_core::applications::{self, Application, Filter, Plan, ScreenError, Verdict};
use jurybook_core::id::ApplicationId;
use jurybook_core::journal::Operation;
use jurybook_core::programme::{self, Programme, Role as CoreRole};
use jurybook_core::ranking::Exact;
use jurybook_core::scores::{self, KeptSheet, Rubric};
use jurybook_core::store::{Reading, StoreError};
use std::collections::BTreeSet;
use std::path::Path;

pub(crate) fn applications_plan(
    context: &Context<'_>,
    request: ApplicationsImport,
) -> Answer<ImportView> {
    context.with_programme(|workspace, programme| {
        let programme = mapped(programme, request.mapping.as_deref())?;
        let folder = request.attachments.as_deref().map(Path::new);
        let table = Path::new(&request.table);
        let plan = applications::plan_import(workspace.read(), &programme, table, folder)?;
        Ok(import_view(&plan, false))
    })
}

pub(crate) fn applications_import(
    context: &Context<'_>,
    request: ApplicationsImport,
) -> Answer<ImportView> {
    let now = context.desk.now();
    context.with_programme(|workspace, programme| {
        let programme = mapped(programme, request.mapping.as_deref())?;
        let folder = request.attachments.as_deref().map(Path::new);
        let table = Path::new(&request.table);
        let plan = applications::import(workspace, &programme, table, folder, now, context.job)?;
        Ok(import_view(&plan, true))
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

fn import_view(plan: &Plan, applied: bool) -> ImportView {
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
    let waiting = plan.new.iter().filter(|draft| draft.needs_decision);
    ImportView {
        rows: plan.rows,
        new: plan.new.len() as u32,
        unchanged: plan.unchanged,
        set_aside: plan.set_aside.len() as u32,
        needs_decision: waiting.count() as u32,
        columns: plan.columns.iter().map(column).collect(),
        extra_columns: plan.extra_columns.clone(),
        problems: plan.problems.iter().map(problem).collect(),
        notes: plan.notes.iter().map(note).collect(),
        applied,
    }
}

fn verdict(screening: Screening) -> Verdict {
    match screening {
        Screening::Open => Verdict::Open,
        Screening::Eligible => Verdict::Eligible,
        Screening::Ineligible => Verdict::Ineligible,
        Screening::NeedsClarification => Verdict::NeedsClarification,
        Screening::Practice => Verdict::Practice,
    }
}

fn screening(verdict: Verdict) -> Screening {
    match verdict {
        Verdict::Open => Screening::Open,
        Verdict::Eligible => Screening::Eligible,
        Verdict::Ineligible => Screening::Ineligible,
        Verdict::NeedsClarification => Screening::NeedsClarification,
        Verdict::Practice => Screening::Practice,
    }
}

pub(crate) fn applications_list(
    context: &Context<'_>,
    request: ApplicationsList,
) -> Answer<ApplicationsView> {
    context.with(|workspace| {
        let reading = workspace.read();
        let filter = Filter {
            search: request.search,
            category: request.category,
            kind: request.kind,
            country: request.country,
            screening: request.screening.map(verdict),
        };
        let all = applications::list(reading, &Filter::default())?;
        let countries: BTreeSet<&str> = all
            .iter()
            .map(|one| one.submission.country.as_str())
            .collect();
        let countries = countries.into_iter().filter(|one| !one.is_empty());
        let marks = Marks::read(reading)?;
        let row = |one: &Application| row(one, marks.of(one.id));
        let rows = if filter == Filter::default() {
            all.iter().map(row).collect()
        } else {
            let found = applications::list(reading, &filter)?;
            found.iter().map(row).collect()
        };
        Ok(ApplicationsView {
            rows,
            total: all.len() as u32,
            countries: countries.map(str::to_owned).collect(),
        })
    })
}

/// How far a judge's sheets have come; nothing in a chair's workspace.
struct Marks(Option<scores::Desk>);

impl Marks {
    fn read(reading: Reading<'_>) -> Answer<Self> {
        Ok(Self(match programme::role(reading)? {
            CoreRole::Chair => None,
            CoreRole::Judge { .. } => Some(scores::Desk::read(reading)?),
        }))
    }

    fn of(&self, application: ApplicationId) -> Option<SheetMark> {
        let desk = self.0.as_ref()?;
        let rubric = desk.rubric(application).ok()?;
        let score = desk.sheet_score(application);
        Some(mark(desk.sheet(application), rubric, score))
    }
}

fn mark(sheet: Option<&KeptSheet>, rubric: &Rubric, score: Option<Exact>) -> SheetMark {
    SheetMark {
        state: super::sheets::state(sheet),
        is_final: sheet.is_some_and(|sheet| sheet.is_final),
        scored: sheet.map_or(0, |sheet| sheet.draft.scores.len()) as u32,
        criteria: rubric.criteria.len() as u32,
        flagged: sheet.is_some_and(|sheet| sheet.draft.flagged),
        total: score.map(Exact::to_f64),
    }
}

/// Returns how far the sheet of one application has come.
fn mark_of(reading: Reading<'_>, application: ApplicationId) -> Answer<Option<SheetMark>> {
    if matches!(programme::role(reading)?, CoreRole::Chair) {
        return Ok(None);
    }
    let assigned = scores::Assigned::read(reading, application)?;
    let score = assigned.score();
    Ok(Some(mark(assigned.sheet.as_ref(), &assigned.rubric, score)))
}

fn row(application: &Application, sheet: Option<SheetMark>) -> ApplicationRow {
    let submission = &application.submission;
    ApplicationRow {
        id: application.id.0,
        reference: submission.reference.clone(),
        title: submission.title.clone(),
        title_en: blank_is_none(&submission.title_en),
        language: submission.language.clone(),
        applicant: submission.applicant.clone(),
        kind: submission.kind.clone(),
        category: submission.category.clone(),
        city: submission.city.clone(),
        country: submission.country.clone(),
        attachments: application.attachments,
        screening: screening(application.screening.verdict),
        needs_decision: application.needs_decision,
        sheet,
    }
}

/// Returns an application or says that there is none.
pub(super) fn found(reading: Reading<'_>, number: u32) -> Answer<Application> {
    let missing = || {
        Problem::new(
            "application-unknown",
            vec![("application", number.to_string())],
        )
    };
    applications::get(reading, ApplicationId(number))?.ok_or_else(missing)
}

pub(crate) fn application_show(
    context: &Context<'_>,
    request: ApplicationShow,
) -> Answer<ApplicationView> {
    context.with_programme(|workspace, programme| {
        view(workspace.read(), programme, request.application)
    })
}

fn view(reading: Reading<'_>, programme: &Programme, number: u32) -> Answer<ApplicationView> {
    let application = found(reading, number)?;
    let submission = &application.submission;
    let forms = programme.kinds.iter().flat_map(|kind| &kind.forms);
    let form = forms.into_iter().find(|form| form.id == submission.form);
    let answer = |(question, answer): &(String, String)| {
        let known = programme.questions.iter().find(|one| one.id == *question);
        let fallback = TextView {
            en: question.clone(),
            ko: question.clone(),
        };
        AnswerView {
            question: question.clone(),
            heading: known.map_or(fallback, |one| text(&one.heading)),
            text: answer.clone(),
        }
    };
    let attachment = |one: applications::Attachment| AttachmentView {
        id: one.id,
        name: one.name,
        media: one.media,
        size: one.measured.size,
    };
    let attachments = applications::attachments_of(reading, application.id)?;
    let contact = [&submission.contact_name, &submission.contact_email];
    Ok(ApplicationView {
        row: row(&application, mark_of(reading, application.id)?),
        submitted_at: blank_is_none(&submission.submitted_at),
        form: form.map_or(
            TextView {
                en: String::new(),
                ko: String::new(),
            },
            |form| text(&form.name),
        ),
        tags: submission
            .tags
            .iter()
            .filter_map(|id| programme.tag(id))
            .map(|tag| named(&tag.id, &tag.name))
            .collect(),
        contact: contact
            .into_iter()
            .filter(|one| !one.is_empty())
            .cloned()
            .collect(),
        answers: submission.answers.iter().map(answer).collect(),
        attachments: attachments.into_iter().map(attachment).collect(),
        screening_reason: application.screening.reason.clone(),
        screened_at: application.screening.at.map(|at| at.to_string()),
    })
}

pub(crate) fn application_screen(
    context: &Context<'_>,
    request: Screen,
) -> Answer<ApplicationView> {
    let now = context.desk.now();
    context.with_programme(|workspace, programme| {
        let before = found(workspace.read(), request.application)?;
        let (verdict, reason) = (verdict(request.verdict), request.reason.trim());
        let asks_why = matches!(verdict, Verdict::Ineligible | Verdict::NeedsClarification);
        if reason.is_empty() && asks_why {
            return Err(Problem::new("screen-no-reason", vec![]));
        }
        if before.screening.verdict != verdict || before.screening.reason != reason {
            workspace.transact::<_, ScreenError>(now, None, |writing| {
                Ok((
                    (),
                    applications::screen(writing, &before, verdict, reason, now)?,
                ))
            })?;
        }
        view(workspace.read(), programme, request.application)
    })
}

pub(crate) fn applications_screen_clear(context: &Context<'_>, _: Nothing) -> Answer<ScreenedView> {
    let now = context.desk.now();
    context.with(|workspace| {
        let open = Filter {
            screening: Some(Verdict::Open),
            ..Filter::default()
        };
        let waiting = applications::list(workspace.read(), &open)?;
        let clear = waiting.iter().filter(|one| !one.needs_decision).count() as u32;
        if clear > 0 {
            workspace.transact::<_, StoreError>(now, None, |writing| {
                let applications = applications::screen_clear(writing, now)?;
                Ok(((), Operation::ScreenClear { applications }))
            })?;
        }
        Ok(ScreenedView {
            changed: clear,
            waiting: waiting.len() as u32 - clear,
        })
    })
}
