//! Papers of a meeting and its results.

use super::press::{Correspondence, Press, applicants, one_each};
use super::{Answer, options, signature, spoken};
use crate::contract::{
    Detail, HeldLetter, PaperKind, PapersPrint, PapersView, Problem, ProblemDetail,
};
use crate::desk::Context;
use crate::handlers::said;
use crate::handlers::voice::Voice;
use crate::problem::{detail, write_problem};
use jurybook_core::files::{NewFile, NewFolder};
use jurybook_core::id::{ApplicationId, RoundId};
use jurybook_core::papers::{Committee, Expected, Held, Letter, Letters, Meant, PaperError};
use jurybook_core::programme::{Programme, Text};
use jurybook_core::store::Reading;
use jurybook_print::{PrintError, Report, Spoken};
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

/// Minutes that an application takes on an agenda where nobody says.
const EACH: u32 = 10;

pub(crate) fn papers_print(context: &Context<'_>, request: PapersPrint) -> Answer<PapersView> {
    context.with_programme(|workspace, programme| {
        let round = super::round(programme, request.round.as_deref())?;
        let papers = Papers {
            context,
            reading: workspace.read(),
            programme,
            round,
            request: &request,
        };
        match request.kind {
            PaperKind::Letters | PaperKind::Certificates => papers.to_applicants(),
            _ => papers.of_the_meeting(),
        }
    })
}

/// What papers are made from.
struct Papers<'a> {
    context: &'a Context<'a>,
    reading: Reading<'a>,
    programme: &'a Programme,
    round: RoundId,
    request: &'a PapersPrint,
}

/// What has been written so far.
#[derive(Default)]
pub(super) struct Written {
    pub(super) size: u64,
    pub(super) pages: usize,
    pub(super) missing: BTreeSet<char>,
}

impl Written {
    pub(super) fn add(&mut self, report: Report) {
        self.pages += report.pages;
        self.missing.extend(report.missing_glyphs);
    }
}

impl Papers<'_> {
    fn of_the_meeting(&self) -> Answer<PapersView> {
        let asked = self.request;
        let (options, job) = (options(&asked.on), self.context.job);
        let signers = [asked.signing.chair.trim(), asked.signing.secretary.trim()];
        match asked.kind {
            PaperKind::Agenda => {
                let expected = match asked.starts.trim() {
                    "" => None,
                    starts => Some(Expected::new(starts, asked.minutes.unwrap_or(EACH))?),
                };
                let category = asked.category.as_deref();
                let papers = self.spoken(|committee| committee.agenda(category, expected))?;
                let first = &papers[0].paper;
                if first.parts.is_empty() {
                    return Err(Problem::new("print-nothing", vec![]));
                }
                self.file(first.head.official, 0, vec![], |out| {
                    jurybook_print::agenda(&papers, &options, job, out)
                })
            }
            PaperKind::Sheets => {
                let category = asked.category.as_deref();
                let application = asked.application.map(ApplicationId);
                let papers = self.spoken(|committee| committee.sheets(category, application))?;
                let first = &papers[0].paper;
                if first.sheets.is_empty() {
                    return Err(Problem::new("print-nothing", vec![]));
                }
                let count = first.sheets.len();
                self.file(first.head.official, count, vec![], |out| {
                    jurybook_print::note_sheets(&papers, &options, job, out)
                })
            }
            PaperKind::SealSheet => {
                let papers = self.spoken(|committee| committee.seal())?;
                self.file(papers[0].paper.head.official, 0, vec![], |out| {
                    jurybook_print::seal_sheet(&papers, signers, &options, job, out)
                })
            }
            _ => {
                let papers = self.spoken(|committee| committee.minutes())?;
                self.file(papers[0].paper.head.official, 0, vec![], |out| {
                    jurybook_print::minutes(&papers, signers, &options, job, out)
                })
            }
        }
    }

    /// Makes a paper in each language that is asked for; never none.
    fn spoken<P>(
        &self,
        make: impl Fn(&Committee<'_>) -> Result<P, PaperError>,
    ) -> Answer<Vec<Spoken<P>>> {
        spoken(&Voice::of(&self.request.on.languages), |language| {
            let say = |text: &Text| said(text, language);
            let committee = Committee::of(self.reading, self.programme, &self.round, &say)?;
            Ok(make(&committee)?)
        })
    }

    fn to_applicants(&self) -> Answer<PapersView> {
        let asked = self.request;
        let meant = Meant {
            category: asked.category.clone(),
            application: asked.application.map(ApplicationId),
            winners: asked.kind == PaperKind::Certificates,
            other: false,
            read: asked.read.iter().copied().map(ApplicationId).collect(),
        };
        let voice = Voice::of(&asked.on.languages);
        let wanted = Correspondence::of(self.reading, self.programme, &self.round);
        let Letters { letters, held } = wanted.written(&voice, &meant)?;
        let first = match (letters.first(), held.first()) {
            (Some(first), _) => first,
            (None, Some(_)) => return Err(all_held(&held)),
            (None, None) => return Err(Problem::new("letters-nothing", vec![])),
        };
        let official = first.head.official;
        let press = Press {
            kind: asked.kind,
            voice: &voice,
            signature: signature(&asked.signing),
            options: options(&asked.on),
        };
        match asked.one_each {
            true => self.folder(official, &letters, held, &press),
            false => self.file(official, applicants(&letters), held, |out| {
                press.print(&letters, self.context.job, out)
            }),
        }
    }

    /// Writes one file whole or not at all.
    fn file(
        &self,
        official: bool,
        documents: usize,
        held: Vec<Held>,
        print: impl FnOnce(&mut dyn Write) -> Result<Report, PrintError>,
    ) -> Answer<PapersView> {
        let target = Path::new(&self.request.out);
        let failed = |error: std::io::Error| write_problem(target, &error);
        let begun = match self.request.replace {
            true => NewFile::begin_replacing(target),
            false => NewFile::begin(target),
        };
        let mut file = begun.map_err(failed)?;
        let report = print(&mut file).map_err(|error| super::failed(&self.request.out, error))?;
        let mut written = Written::default();
        written.add(report);
        written.size = file.keep().map_err(failed)?;
        self.context.desk.wrote(target);
        let mut view = self.view(official, documents, held, written);
        view.preview = self.context.desk.preview(target.to_owned());
        Ok(view)
    }

    /// Writes a file for each applicant, all of them or none.
    fn folder(
        &self,
        official: bool,
        letters: &[Letter],
        held: Vec<Held>,
        press: &Press<'_>,
    ) -> Answer<PapersView> {
        let target = Path::new(&self.request.out);
        let failed = |error: std::io::Error| write_problem(target, &error);
        let mut folder = NewFolder::begin(target).map_err(failed)?;
        let within = Path::new("");
        let written = one_each(&mut folder, within, letters, self.context.job, press);
        let written = written.map_err(|error| super::failed(&self.request.out, error))?;
        folder.keep().map_err(failed)?;
        self.context.desk.wrote(target);
        Ok(self.view(official, applicants(letters), held, written))
    }

    fn view(
        &self,
        official: bool,
        documents: usize,
        held: Vec<Held>,
        written: Written,
    ) -> PapersView {
        PapersView {
            path: self.request.out.clone(),
            size: written.size,
            pages: written.pages as u32,
            documents: documents as u32,
            official,
            held: held.into_iter().map(held_letter).collect(),
            missing_characters: written.missing.into_iter().collect(),
            preview: String::new(),
        }
    }
}

pub(super) fn held_letter(held: Held) -> HeldLetter {
    HeldLetter {
        reason: named_in(&held),
        application: held.named.number,
        reference: held.named.reference,
        title: held.named.title,
        found: held.found,
        comment: held.comment,
    }
}

/// Says which words of a comment name a judge.
fn named_in(held: &Held) -> Detail {
    let args = vec![
        ("number", held.named.number.to_string()),
        ("found", held.found.clone()),
        ("comment", held.comment.clone()),
    ];
    detail("letter-names-judge", args)
}

/// Says of letters that all wait why each does.
fn all_held(held: &[Held]) -> Problem {
    let one = |held: &Held| ProblemDetail {
        line: None,
        field: held.named.reference.clone(),
        detail: named_in(held),
    };
    Problem::with("letters-held", held.iter().map(one).collect())
}

impl From<PaperError> for Problem {
    fn from(error: PaperError) -> Self {
        match error {
            PaperError::Deliberation(error) => error.into(),
            PaperError::NotSealed { round } => {
                Self::new("paper-not-sealed", vec![("round", round.to_string())])
            }
            PaperError::Ranking(errors) => errors.into(),
            PaperError::Store(error) => error.into(),
            PaperError::Time { time } => Self::new("paper-time", vec![("time", time)]),
        }
    }
}
