//! Score sheets of a judge.

use super::Answer;
use crate::contract::{PrintView, Problem, ScoreSheetsPrint, SheetState};
use crate::desk::Context;
use crate::handlers::blank_is_none;
use crate::handlers::sheets::state;
use crate::handlers::voice::Voice;
use jurybook_core::applications::Application;
use jurybook_core::files::NewFile;
use jurybook_core::id::ApplicationId;
use jurybook_core::judges;
use jurybook_core::programme::{CriterionText, RubricText};
use jurybook_core::scores::{Desk, DraftSheet, SheetError, typing};
use jurybook_core::store::Reading;
use jurybook_print::{
    Entered, Options, ScorePoint, ScoreSheet, ScoreSheets, SheetCriterion, Stage, SummaryRow,
    score_sheets,
};
use std::path::Path;

pub(crate) fn score_sheets_print(
    context: &Context<'_>,
    request: ScoreSheetsPrint,
) -> Answer<PrintView> {
    super::written(context, Path::new(&request.out), request.replace, |file| {
        context.with(|workspace| write(context, workspace.read(), &request, file))
    })
}

fn write(
    context: &Context<'_>,
    reading: Reading<'_>,
    request: &ScoreSheetsPrint,
    file: &mut NewFile,
) -> Answer<PrintView> {
    let voice = Voice::of(&request.languages);
    let mut desk = Desk::read(reading)?;
    // What is being typed at this moment is on the screen, so it belongs on the paper.
    desk.sheets = typing::all_as_typed(reading)?;
    let all = Sheets {
        desk: &desk,
        voice: &voice,
    }
    .all(reading, request)?;
    if all.sheets.is_empty() && all.summary.is_empty() {
        return Err(Problem::new("print-nothing", vec![]));
    }
    let options = Options {
        allow_missing_characters: request.allow_missing_characters,
        ..Options::default()
    };
    let printed = score_sheets(&all, &voice.words(), &options, context.job, file);
    let report = printed.map_err(|error| super::failed(&request.out, error))?;
    let count = all.sheets.len() as u32;
    Ok(super::view(&request.out, &report, count, 0))
}

/// What the sheets are made from.
struct Sheets<'a> {
    desk: &'a Desk,
    voice: &'a Voice,
}

impl Sheets<'_> {
    fn all(&self, reading: Reading<'_>, request: &ScoreSheetsPrint) -> Answer<ScoreSheets> {
        let programme = &self.desk.programme;
        let round = programme.round(&self.desk.round);
        let judge = judges::list(reading)?.into_iter().next();
        let mut all = ScoreSheets {
            programme: self.voice.say(&programme.title),
            round: round.map_or_else(String::new, |round| self.voice.say(&round.name)),
            judge: judge.map_or_else(String::new, |judge| judge.name),
            summary: Vec::new(),
            sheets: Vec::new(),
        };
        if let Some(number) = request.application {
            let application = ApplicationId(number);
            let mut own = self.own();
            let found = own.find(|one| one.id == application);
            let found = found.ok_or(SheetError::Unassigned { application })?;
            all.sheets.push(self.sheet(found, request.blank)?);
            return Ok(all);
        }
        for one in self.own() {
            let is_begun = self.stage(one.id) != Stage::Empty;
            // The table is of what counts.
            if !request.blank && !one.is_practice() {
                let sheet = is_begun.then_some(all.sheets.len());
                all.summary.push(self.row(one, sheet));
            }
            if request.blank || is_begun {
                all.sheets.push(self.sheet(one, request.blank)?);
            }
        }
        Ok(all)
    }

    /// Returns the applications of the kit, those for practice in front, as the desk lists them.
    fn own(&self) -> impl Iterator<Item = &Application> {
        let practice = self.desk.practice.applications.iter();
        practice.chain(&self.desk.applications)
    }

    fn sheet(&self, application: &Application, blank: bool) -> Answer<ScoreSheet> {
        let programme = &self.desk.programme;
        let submission = &application.submission;
        let unassigned = SheetError::Unassigned {
            application: application.id,
        };
        let rubric = programme.rubric_text(&self.desk.round, &submission.category);
        let draft = self.desk.draft(application.id);
        let category = programme.category(&submission.category);
        let mentions = programme.special_mentions.iter();
        Ok(ScoreSheet {
            reference: submission.reference.clone(),
            title: submission.title.clone(),
            title_en: title_en(application),
            language: language(application),
            category: category.map_or_else(String::new, |one| self.voice.say(&one.name)),
            applicant: submission.applicant.clone(),
            criteria: self.criteria(rubric.ok_or(unassigned)?, (!blank).then_some(&draft)),
            mentions: mentions.map(|one| self.voice.say(&one.name)).collect(),
            practice: application.is_practice(),
            entered: (!blank).then(|| self.entered(&draft)),
        })
    }

    fn criteria(&self, rubric: &RubricText, draft: Option<&DraftSheet>) -> Vec<SheetCriterion> {
        let sum: u32 = rubric.criteria.iter().map(|one| one.weight).sum();
        let criterion = |one: &CriterionText| {
            let points = rubric.scale.iter().zip(&one.descriptors);
            let points = points.map(|(point, descriptor)| ScorePoint {
                points: point.points,
                name: self.voice.say(&point.name),
                descriptor: self.voice.say(descriptor),
            });
            let given = draft.and_then(|draft| draft.scores.get(&one.id));
            let sub_points = one.sub_points.iter();
            SheetCriterion {
                name: self.voice.say(&one.name),
                weight: 100.0 * f64::from(one.weight) / f64::from(sum.max(1)),
                help: self.voice.say(&one.help),
                sub_points: sub_points.map(|text| self.voice.say(text)).collect(),
                scale: points.collect(),
                points: given.map(|points| points.0),
            }
        };
        rubric.criteria.iter().map(criterion).collect()
    }

    fn entered(&self, draft: &DraftSheet) -> Entered {
        let name = |id: &String| {
            let mentions = &self.desk.programme.special_mentions;
            let mention = mentions.iter().find(|one| one.id == *id);
            mention.map_or_else(|| id.clone(), |one| self.voice.say(&one.name))
        };
        Entered {
            stage: self.stage(draft.application),
            total: self.total(draft.application),
            committee: draft.to_committee.0.clone(),
            applicant: draft.to_applicant.0.clone(),
            flagged: draft.flagged,
            nominations: draft.nominations.iter().map(name).collect(),
            recusal: draft.recusal.clone(),
        }
    }

    fn row(&self, application: &Application, sheet: Option<usize>) -> SummaryRow {
        let submission = &application.submission;
        SummaryRow {
            reference: submission.reference.clone(),
            title: submission.title.clone(),
            title_en: title_en(application),
            language: language(application),
            total: self.total(application.id),
            stage: self.stage(application.id),
            sheet,
        }
    }

    fn total(&self, application: ApplicationId) -> Option<f64> {
        self.desk
            .sheet_score(application)
            .map(|score| score.to_f64())
    }

    fn stage(&self, application: ApplicationId) -> Stage {
        let sheet = self.desk.sheets.get(&application);
        let is_final = sheet.is_some_and(|sheet| sheet.is_final);
        match state(sheet) {
            SheetState::Empty => Stage::Empty,
            SheetState::Draft => Stage::Draft,
            SheetState::Final => Stage::Final,
            SheetState::Recused if is_final => Stage::RecusedFinal,
            SheetState::Recused => Stage::RecusedDraft,
        }
    }
}

fn title_en(application: &Application) -> Option<String> {
    let submission = &application.submission;
    blank_is_none(&submission.title_en).filter(|english| *english != submission.title)
}

/// Returns the language of an application, where it is known.
fn language(application: &Application) -> String {
    match application.submission.language.as_str() {
        "und" => String::new(),
        known => known.to_owned(),
    }
}
