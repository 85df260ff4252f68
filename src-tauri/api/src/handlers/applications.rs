//! Applications and screening.

use super::{Answer, blank_is_none, named, text};
use crate::contract::*;
use crate::desk::Context;
use jurybook_core::applications::{self, All, Application, Filter, Standing, Verdict};
use jurybook_core::id::ApplicationId;
use jurybook_core::programme::{self, Programme, Role as CoreRole};
use jurybook_core::ranking::Exact;
use jurybook_core::scores::{self, KeptSheet, Rubric};
use jurybook_core::store::Reading;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub(super) fn verdict(screening: Screening) -> Verdict {
    match screening {
        Screening::Open => Verdict::Open,
        Screening::Eligible => Verdict::Eligible,
        Screening::Ineligible => Verdict::Ineligible,
        Screening::NeedsClarification => Verdict::NeedsClarification,
        Screening::Practice => Verdict::Practice,
        Screening::Withdrawn => Verdict::Withdrawn,
    }
}

fn screening(verdict: Verdict) -> Screening {
    match verdict {
        Verdict::Open => Screening::Open,
        Verdict::Eligible => Screening::Eligible,
        Verdict::Ineligible => Screening::Ineligible,
        Verdict::NeedsClarification => Screening::NeedsClarification,
        Verdict::Practice => Screening::Practice,
        Verdict::Withdrawn => Screening::Withdrawn,
    }
}

pub(crate) fn applications_list(
    context: &Context<'_>,
    request: ApplicationsList,
) -> Answer<ApplicationsView> {
    context.with_programme(|workspace, programme| {
        let reading = workspace.read();
        let filter = Filter {
            search: request.search,
            category: request.category,
            kind: request.kind,
            country: request.country,
            screening: request.screening.map(verdict),
        };
        let all = applications::all(reading)?;
        let given = Given::read(reading, programme)?;
        let [proposed, disputed] = given.counts(&all);
        let countries = all.values().map(|one| &one.submission.country);
        let countries: BTreeSet<&String> = countries.filter(|one| !one.is_empty()).collect();
        let mut found: Vec<Arc<Application>> = match filter == Filter::default() {
            true => all.values().cloned().collect(),
            false => {
                let found = applications::list(reading, &filter)?.into_iter();
                found.map(Arc::new).collect()
            }
        };
        if let Some(wanted) = request.waiting {
            found.retain(|one| given.waiting(one) == Some(wanted));
        }
        let marks = Marks::read(reading)?;
        let hits = applications::hits(reading, &found, &filter.search)?;
        Ok(ApplicationsView {
            rows: found
                .iter()
                .map(|one| row(one, marks.of(one.id), &given))
                .collect(),
            total: all.len() as u32,
            proposed,
            disputed,
            countries: countries.into_iter().cloned().collect(),
            hits: hits
                .into_iter()
                .map(|hit| hit_view(hit, programme))
                .collect(),
        })
    })
}

fn hit_view(hit: applications::Hit, programme: &Programme) -> HitView {
    let questions = programme.questions.iter();
    let mut question = questions.filter(|question| question.id == hit.field);
    HitView {
        application: hit.application.0,
        heading: question.next().map(|question| text(&question.heading)),
        field: hit.field,
        before: hit.before,
        hit: hit.hit,
        after: hit.after,
    }
}

/// What persons said in screening; nothing where the programme does not ask for two.
struct Given(BTreeMap<ApplicationId, Vec<applications::Given>>);

impl Given {
    fn read(reading: Reading<'_>, programme: &Programme) -> Answer<Self> {
        Ok(Self(match programme.confirm_screening {
            true => applications::all_given(reading)?,
            false => BTreeMap::new(),
        }))
    }

    fn of(&self, application: &Application) -> &[applications::Given] {
        self.0.get(&application.id).map_or(&[], Vec::as_slice)
    }

    fn waiting(&self, application: &Application) -> Option<ScreeningWait> {
        match Standing::of(self.of(application)) {
            Standing::Nobody | Standing::Agreed => None,
            Standing::Proposed => Some(ScreeningWait::Proposed),
            Standing::Disputed => Some(ScreeningWait::Disputed),
        }
    }

    fn counts(&self, all: &All) -> [u32; 2] {
        [ScreeningWait::Proposed, ScreeningWait::Disputed].map(|wait| {
            let waiting = all.values().filter(|one| self.waiting(one) == Some(wait));
            waiting.count() as u32
        })
    }

    fn view(&self, application: &Application) -> Vec<GivenView> {
        let view = |one: &applications::Given| GivenView {
            verdict: screening(one.verdict),
            reason: one.reason.clone(),
            by: one.person.clone(),
            at: one.at.to_string(),
        };
        self.of(application).iter().map(view).collect()
    }
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

fn row(application: &Application, sheet: Option<SheetMark>, given: &Given) -> ApplicationRow {
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
        waiting: given.waiting(application),
        given: given.view(application),
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

pub(super) fn view(
    reading: Reading<'_>,
    programme: &Programme,
    number: u32,
) -> Answer<ApplicationView> {
    let application = found(reading, number)?;
    let given = Given::read(reading, programme)?;
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
        row: row(&application, mark_of(reading, application.id)?, &given),
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
