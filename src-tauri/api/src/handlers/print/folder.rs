//! The results folder: everything there is to give out of a round's results, in one go.
//!
//! What goes out of the house, letters, certificates and the record, is in it only once the results are
//! official; what the committee works with is in it before, and says that it is not official.

use super::papers::{Written, held_letter};
use super::part::part_of;
use super::press::{Correspondence, Press, applicants, one_each};
use super::{Answer, options, ranking, signature, spoken};
use crate::contract::{
    PaperKind, Print, PrintKind, Problem, ResultsFolderView, ResultsPart, ResultsPartKind,
    ResultsPlan, ResultsWrite,
};
use crate::desk::Context;
use crate::handlers::voice::Voice;
use crate::handlers::{deliberation, is_official, ranked, record, results, said, tables};
use crate::problem::{detail, write_problem};
use jurybook_core::files::NewFolder;
use jurybook_core::id::{ApplicationId, RoundId};
use jurybook_core::job::Job;
use jurybook_core::papers::{Committee, Held, Letter, Letters, Meant};
use jurybook_core::programme::{Programme, Text};
use jurybook_core::store::Reading;
use jurybook_core::table::write::xlsx;
use jurybook_print::{PrintError, Report};
use jurybook_words::{Language, Words};
use std::io::{self, Write};
use std::path::Path;

pub(crate) fn results_plan(
    context: &Context<'_>,
    request: ResultsPlan,
) -> Answer<ResultsFolderView> {
    context.with_programme(|workspace, programme| {
        let round = super::round(programme, request.round.as_deref())?;
        let voice = Voice::of(&[]);
        let ready = Ready::of(workspace.read(), programme, &round, &voice, &request.read)?;
        Ok(ready.view())
    })
}

pub(crate) fn results_write(
    context: &Context<'_>,
    request: ResultsWrite,
) -> Answer<ResultsFolderView> {
    let target = Path::new(&request.out);
    let broken = |error: io::Error| write_problem(target, &error);
    let mut folder = NewFolder::begin(target).map_err(broken)?;
    let view = context.with_programme(|workspace, programme| {
        let round = super::round(programme, request.round.as_deref())?;
        let reading = workspace.read();
        let voice = Voice::of(&request.on.languages);
        let ready = Ready::of(reading, programme, &round, &voice, &request.read)?;
        let mut view = ready.view();
        let mut writing = Writing {
            context,
            reading,
            programme,
            round: &round,
            request: &request,
            ready: &ready,
            folder: &mut folder,
            words: Words::new(voice.leading()),
            voice: &voice,
            all: Written::default(),
        };
        writing.parts(&mut view.parts)?;
        view.missing_characters = writing.all.missing.into_iter().collect();
        view.path.clone_from(&request.out);
        Ok(view)
    })?;
    folder.keep().map_err(broken)?;
    context.desk.wrote(target);
    Ok(view)
}

/// What there is to give out.
struct Ready {
    official: bool,
    winners: Vec<Letter>,
    others: Vec<Letter>,
    certificates: Vec<Letter>,
    held: Vec<Held>,
}

impl Ready {
    fn of(
        reading: Reading<'_>,
        programme: &Programme,
        round: &RoundId,
        voice: &Voice,
        read: &[u32],
    ) -> Answer<Self> {
        let wanted = Correspondence::of(reading, programme, round);
        let of = |winners| {
            let meant = Meant {
                winners,
                read: read.iter().copied().map(ApplicationId).collect(),
                ..Meant::default()
            };
            wanted.written(voice, &meant)
        };
        let Letters { letters, held } = of(false)?;
        let (winners, others) = letters.into_iter().partition(Letter::is_won);
        Ok(Self {
            official: is_official(reading, round)?,
            winners,
            others,
            certificates: of(true)?.letters,
            held,
        })
    }

    fn letters(&self, kind: ResultsPartKind) -> &[Letter] {
        match kind {
            ResultsPartKind::WinnersLetters => &self.winners,
            ResultsPartKind::OtherLetters => &self.others,
            ResultsPartKind::Certificates => &self.certificates,
            ResultsPartKind::Ranking
            | ResultsPartKind::Minutes
            | ResultsPartKind::Spreadsheet
            | ResultsPartKind::Record => &[],
        }
    }

    fn view(&self) -> ResultsFolderView {
        let part = |kind: ResultsPartKind| {
            let documents = applicants(self.letters(kind)) as u32;
            let reason = match kind {
                ResultsPartKind::Ranking
                | ResultsPartKind::Minutes
                | ResultsPartKind::Spreadsheet => None,
                _ if !self.official => Some("results-not-official"),
                ResultsPartKind::Record => None,
                _ => (documents == 0).then_some("results-nobody"),
            };
            ResultsPart {
                kind,
                name: String::new(),
                documents,
                pages: 0,
                left_out: reason.map(|code| detail(code, vec![])),
            }
        };
        let held = self.held.iter().filter(|_| self.official);
        ResultsFolderView {
            path: String::new(),
            official: self.official,
            parts: PARTS.map(part).into(),
            held: held.cloned().map(held_letter).collect(),
            missing_characters: String::new(),
        }
    }
}

/// What a results folder is made of, in order.
const PARTS: [ResultsPartKind; 7] = [
    ResultsPartKind::Ranking,
    ResultsPartKind::Minutes,
    ResultsPartKind::WinnersLetters,
    ResultsPartKind::OtherLetters,
    ResultsPartKind::Certificates,
    ResultsPartKind::Spreadsheet,
    ResultsPartKind::Record,
];

/// Returns the stage in which a part is written, and the text that names it, here and on the screen.
fn names(kind: ResultsPartKind) -> (&'static str, &'static str) {
    match kind {
        ResultsPartKind::Ranking => ("stage-part-ranking", "ui-part-ranking"),
        ResultsPartKind::Minutes => ("stage-part-minutes", "ui-part-minutes"),
        ResultsPartKind::WinnersLetters => ("stage-part-letters", "ui-part-winners-letters"),
        ResultsPartKind::OtherLetters => ("stage-part-letters", "ui-part-other-letters"),
        ResultsPartKind::Certificates => ("stage-part-certificates", "ui-part-certificates"),
        ResultsPartKind::Spreadsheet => ("stage-part-spreadsheet", "ui-part-spreadsheet"),
        ResultsPartKind::Record => ("stage-part-record", "ui-part-record"),
    }
}

/// Why a file of the folder is not written.
enum Failed {
    Disk(io::Error),
    Problem(Problem),
}

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Self {
        Self::Disk(error)
    }
}

/// The folder under way.
struct Writing<'a> {
    context: &'a Context<'a>,
    reading: Reading<'a>,
    programme: &'a Programme,
    round: &'a RoundId,
    request: &'a ResultsWrite,
    ready: &'a Ready,
    folder: &'a mut NewFolder,
    words: Words,
    voice: &'a Voice,
    all: Written,
}

impl Writing<'_> {
    /// Writes every part that is not left out.
    fn parts(&mut self, parts: &mut [ResultsPart]) -> Answer<()> {
        let wanted = parts.iter_mut().filter(|part| part.left_out.is_none());
        let wanted: Vec<_> = wanted.collect();
        let total = wanted.len() as u64;
        for (done, part) in (0..).zip(wanted) {
            let (stage, name) = names(part.kind);
            let job = part_of(self.context.job, Some(stage), done, total);
            job.step(stage, 0, 1).map_err(PrintError::from)?;
            part.name = self.words.text(name, &[]);
            part.pages = self.part(part.kind, &mut part.name, &job)?;
        }
        Ok(())
    }

    /// Writes one part; its name gets the ending of its file. Returns its pages.
    fn part(&mut self, kind: ResultsPartKind, name: &mut String, job: &Job) -> Answer<u32> {
        match kind {
            ResultsPartKind::Ranking => {
                name.push_str(".pdf");
                self.ranking(name, job)
            }
            ResultsPartKind::Minutes => {
                name.push_str(".pdf");
                self.minutes(name, job)
            }
            ResultsPartKind::WinnersLetters
            | ResultsPartKind::OtherLetters
            | ResultsPartKind::Certificates => self.letters(kind, name, job),
            ResultsPartKind::Spreadsheet => {
                name.push_str(".xlsx");
                let bytes = self.spreadsheet(job)?;
                self.file(name, |out| Ok(out.write_all(&bytes)?))?;
                Ok(0)
            }
            ResultsPartKind::Record => {
                let out = self.folder.waiting().join(name);
                record::export(self.reading, &out, false)?;
                Ok(0)
            }
        }
    }

    fn ranking(&mut self, name: &str, job: &Job) -> Answer<u32> {
        let (context, asked) = (under(self.context, job), self.request);
        let request = Print {
            kind: PrintKind::Ranking,
            out: asked.out.clone(),
            round: Some(self.round.0.clone()),
            category: None,
            application: None,
            reader: None,
            first: asked.first,
            copy: None,
            agenda_order: false,
            index: false,
            register: false,
            attachments: false,
            one_each: false,
            on: asked.on.clone(),
            replace: false,
        };
        let (reading, programme) = (self.reading, self.programme);
        let mut printed = None;
        self.file(name, |out| {
            let view = ranking::write(&context, reading, programme, &request, out);
            printed = Some(view.map_err(Failed::Problem)?);
            Ok(())
        })?;
        let Some(view) = printed else { return Ok(0) };
        self.all.missing.extend(view.missing_characters.chars());
        Ok(view.pages)
    }

    fn minutes(&mut self, name: &str, job: &Job) -> Answer<u32> {
        let (options, signing) = (options(&self.request.on), &self.request.signing);
        let spoken = spoken(self.voice, |language| {
            let say = |text: &Text| said(text, language);
            let committee = Committee::of(self.reading, self.programme, self.round, &say)?;
            Ok(committee.minutes()?)
        })?;
        let signers = [signing.chair.trim(), signing.secretary.trim()];
        self.printed(name, |out| {
            jurybook_print::minutes(&spoken, signers, &options, job, out)
        })
    }

    fn letters(&mut self, kind: ResultsPartKind, name: &mut String, job: &Job) -> Answer<u32> {
        let press = Press {
            kind: match kind {
                ResultsPartKind::Certificates => PaperKind::Certificates,
                _ => PaperKind::Letters,
            },
            voice: self.voice,
            signature: signature(&self.request.signing),
            options: options(&self.request.on),
        };
        let letters = self.ready.letters(kind);
        if !self.request.one_each {
            name.push_str(".pdf");
            return self.printed(name, |out| press.print(letters, job, out));
        }
        let within = Path::new(name.as_str());
        self.folder
            .folder(within)
            .map_err(|error| self.broken(&error))?;
        let written = one_each(self.folder, within, letters, job, &press);
        let written = written.map_err(|error| super::failed(&self.request.out, error))?;
        self.all.missing.extend(written.missing);
        Ok(written.pages as u32)
    }

    fn spreadsheet(&self, job: &Job) -> Answer<Vec<u8>> {
        let wanted = ranked::Wanted {
            round: &self.round.0,
            category: None,
            first: self.request.first,
        };
        let context = under(self.context, job);
        let [ranking, points, weights] =
            results::sheets(&context, self.reading, self.programme, &wanted)?;
        let view = deliberation::decisions_view(self.reading, self.programme, self.round)?;
        // As the other sheets' headings, for scripts.
        let words = Words::new(Language::En);
        let mark = tables::mark(self.reading, self.programme, self.round, &words)?;
        let decisions = tables::decisions(&view, &mark, &words);
        let bytes = xlsx(&[ranking, points, weights, decisions]);
        bytes.map_err(|error| Problem::new(error.code(), vec![]))
    }

    /// Prints a file of the folder and returns its pages.
    fn printed(
        &mut self,
        name: &str,
        print: impl FnOnce(&mut dyn Write) -> Result<Report, PrintError>,
    ) -> Answer<u32> {
        let out = self.request.out.as_str();
        let mut pages = 0;
        let mut missing = Vec::new();
        self.file(name, |file| {
            let report = print(file).map_err(|error| Failed::Problem(super::failed(out, error)))?;
            (pages, missing) = (report.pages as u32, report.missing_glyphs);
            Ok(())
        })?;
        self.all.missing.extend(missing);
        Ok(pages)
    }

    fn file(
        &mut self,
        name: &str,
        write: impl FnOnce(&mut dyn Write) -> Result<(), Failed>,
    ) -> Answer<()> {
        match self.folder.file(Path::new(name), write) {
            Ok(_) => Ok(()),
            Err(Failed::Disk(error)) => Err(self.broken(&error)),
            Err(Failed::Problem(problem)) => Err(problem),
        }
    }

    fn broken(&self, error: &io::Error) -> Problem {
        write_problem(Path::new(&self.request.out), error)
    }
}

/// Returns a context with another job.
fn under<'a>(context: &'a Context<'_>, job: &'a Job) -> Context<'a> {
    Context {
        desk: context.desk,
        host: context.host,
        job,
    }
}
