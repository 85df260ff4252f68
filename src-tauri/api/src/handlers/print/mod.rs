//! Printing dossiers, ranking reports and score sheets.

mod dossiers;
mod folder;
mod papers;
mod part;
mod press;
mod ranking;
mod sheets;

pub(crate) use folder::{results_plan, results_write};
pub(crate) use papers::papers_print;
pub(crate) use sheets::score_sheets_print;

use super::Answer;
use super::voice::Voice;
use crate::contract::{
    PaperFormat, PaperMargins, Print, PrintKind, PrintView, PrintedOn, Problem, Signing,
};
use crate::desk::Context;
use crate::problem::write_problem;
use jurybook_core::dossier::{GatherError, Gathered, Wanted};
use jurybook_core::files::NewFile;
use jurybook_core::id::{ApplicationId, JudgeId, RoundId};
use jurybook_core::judges;
use jurybook_core::papers::{Committee, Registered};
use jurybook_core::programme::{Programme, Say};
use jurybook_core::store::Reading;
use jurybook_print::{Margins, Options, PaperSize, PrintError, Report, Signature, Spoken};
use jurybook_words::{Language, Words};
use std::path::Path;

pub(crate) fn print(context: &Context<'_>, request: Print) -> Answer<PrintView> {
    if request.one_each && request.kind == PrintKind::Book {
        return dossiers::one_each(context, &request);
    }
    let target = Path::new(&request.out);
    written(context, target, request.replace, |file| {
        context.with_programme(|workspace, programme| {
            let write = match request.kind {
                PrintKind::Dossier | PrintKind::Book => dossiers::write,
                PrintKind::Ranking => ranking::write,
            };
            write(context, workspace.read(), programme, &request, file)
        })
    })
}

/// Writes a document whole or not at all, and lets the window's viewer see it.
fn written(
    context: &Context<'_>,
    target: &Path,
    replace: bool,
    write: impl FnOnce(&mut NewFile) -> Answer<PrintView>,
) -> Answer<PrintView> {
    let failed = |error: std::io::Error| write_problem(target, &error);
    let mut file = match replace {
        true => NewFile::begin_replacing(target),
        false => NewFile::begin(target),
    }
    .map_err(failed)?;
    let mut view = write(&mut file)?;
    view.size = file.keep().map_err(failed)?;
    context.desk.wrote(target);
    view.preview = context.desk.preview(target.to_owned());
    Ok(view)
}

fn options(on: &PrintedOn) -> Options {
    Options {
        allow_missing_characters: on.allow_missing_characters,
        size: match on.size {
            PaperFormat::A4 => PaperSize::A4,
            PaperFormat::Letter => PaperSize::Letter,
        },
        margins: match on.margins {
            PaperMargins::Even => Margins::Even,
            PaperMargins::OneSided => Margins::OneSided,
            PaperMargins::TwoSided => Margins::TwoSided,
        },
    }
}

fn signature(signing: &Signing) -> Signature {
    Signature {
        place: signing.place.clone(),
        date: signing.date.clone(),
        chair: signing.chair.clone(),
        office: signing.office.clone(),
    }
}

/// Makes a paper that is whole in each language; never none.
fn spoken<P>(voice: &Voice, make: impl Fn(Language) -> Answer<P>) -> Answer<Vec<Spoken<P>>> {
    let spoken = voice.each().map(|language| {
        Ok(Spoken {
            paper: make(language)?,
            words: Words::new(language),
        })
    });
    spoken.collect()
}

/// Returns what keeps members out of the room for the dossiers of a book, where it is to be listed.
fn register(
    request: &Print,
    reading: Reading<'_>,
    programme: &Programme,
    round: &RoundId,
    say: Say<'_>,
    gathered: &Gathered<'_>,
) -> Answer<Option<Vec<Registered>>> {
    if !request.register {
        return Ok(None);
    }
    let committee = Committee::of(reading, programme, round, say)?;
    let listed = gathered
        .headings()
        .into_iter()
        .map(|one| ApplicationId(one.number));
    Ok(Some(committee.register(&listed.collect())))
}

fn failed(out: &str, error: PrintError) -> Problem {
    match error {
        PrintError::Write(cause) => write_problem(Path::new(out), &cause),
        other => other.into(),
    }
}

/// Returns what was printed; size and preview are known when the file has its name.
fn view(out: &str, report: &Report, dossiers: u32, left_out: u32) -> PrintView {
    PrintView {
        path: out.to_owned(),
        size: 0,
        pages: report.pages as u32,
        dossiers,
        left_out,
        missing_characters: report.missing_glyphs.iter().collect(),
        preview: String::new(),
        copies: Vec::new(),
    }
}

/// Returns the round that is asked for, or the first in which judges score.
fn round(programme: &Programme, asked: Option<&str>) -> Answer<RoundId> {
    let mut scoring = programme.rounds.iter().filter(|round| round.scoring);
    let found = match asked {
        Some(id) => scoring.find(|round| round.id.0 == id),
        None => scoring.next(),
    };
    let unknown = || {
        Problem::new(
            "round-unknown",
            vec![("round", asked.unwrap_or("").to_owned())],
        )
    };
    found.map(|round| round.id.clone()).ok_or_else(unknown)
}

fn wanted(reading: Reading<'_>, request: &Print) -> Answer<Wanted> {
    let application = match (request.kind, request.application) {
        (PrintKind::Book | PrintKind::Ranking, _) => None,
        (PrintKind::Dossier, Some(number)) => Some(super::applications::found(reading, number)?.id),
        (PrintKind::Dossier, None) => return Err(Problem::new("print-which", vec![])),
    };
    Ok(Wanted {
        category: request.category.clone(),
        application,
        reader: request.reader.map(JudgeId),
        in_agenda_order: request.agenda_order && request.kind == PrintKind::Book,
    })
}

fn judge_name(judge: JudgeId, reading: Reading<'_>) -> Answer<String> {
    let found = judges::list(reading)?
        .into_iter()
        .find(|one| one.id == judge);
    let unknown = || Problem::new("judge-unknown", vec![("judge", judge.to_string())]);
    Ok(found.ok_or_else(unknown)?.name)
}

impl From<GatherError> for Problem {
    fn from(error: GatherError) -> Self {
        match error {
            GatherError::Ranking(errors) => errors.into(),
            GatherError::Agenda(error) => error.into(),
            GatherError::Store(error) => error.into(),
        }
    }
}

impl From<PrintError> for Problem {
    fn from(error: PrintError) -> Self {
        Self::new(error.code(), error.arguments())
    }
}
