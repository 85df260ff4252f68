//! The ranking report: the order of a round's categories with what can be said of it, on paper.

mod columns;
mod pictures;
mod sources;
mod table;

use std::io::Write;

use jurybook_core::job::Job;
use jurybook_core::papers::Head;
use jurybook_words::Words;

use crate::book::{Options, Report, parts, refuse_missing};
use crate::draw::Bookmark;
use crate::error::PrintError;
use crate::flow::{Flow, MARGIN, WIDTH};
use crate::papers::{Spoken, front, in_languages, running};
use crate::plot::Drawing;
use crate::tags::Role;
use crate::typeset::Style;

/// The paragraphs on the method and its limits, by the end of their text ids.
const METHOD: [&str; 8] = [
    "raw",
    "adjusted",
    "range",
    "groups",
    "chance",
    "agreement",
    "limits",
    "check",
];

/// Room between two paragraphs.
const BETWEEN: f32 = 4.0;

/// A ranking report in one language.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RankingPaper {
    /// Head and foot.
    pub head: Head,
    /// The categories, each with its order.
    pub categories: Vec<CategoryReport>,
}

/// One category of a ranking report.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CategoryReport {
    /// Name of the category.
    pub name: String,
    /// What is to be known before the order is read, a paragraph each.
    pub notes: Vec<String>,
    /// How many places count as the first.
    pub first: u32,
    /// The applications in their order: part by part, those without a place last.
    pub rows: Vec<ReportRow>,
    /// The plots, in the order in which they are read.
    pub plots: Vec<Drawing>,
}

/// One application in its place.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReportRow {
    /// The part in which it is ranked, from 1; `None` where there is one part only or no place.
    pub part: Option<u32>,
    /// Its place, from 1 in each part; equals share one. `None` where no sheet counts.
    pub rank: Option<u32>,
    /// The best and the worst place of its 90 % interval.
    pub range: Option<(u32, u32)>,
    /// The group of neighbours that cannot be told apart to which it belongs.
    pub group: Option<u32>,
    /// Title as the applicant wrote it.
    pub title: String,
    /// Title in English, where it differs.
    pub title_en: Option<String>,
    /// Language of title and applicant as a BCP 47 tag; may be empty.
    pub language: String,
    /// Name of the applicant.
    pub applicant: String,
    /// Country; may be empty.
    pub country: String,
    /// Adjusted score, on the scale of raw scores; `None` where there is none.
    pub adjusted: Option<f64>,
    /// Mean of the sheets that count, `0..=100`.
    pub raw: Option<f64>,
    /// Probability of being among the first, `0..=1`.
    pub among_first: Option<f64>,
    /// Sheets that count.
    pub sheets: u32,
}

/// Writes the ranking report of a round to `out`; in several languages they follow each other in one document.
///
/// Where an error comes back, what was written to `out` so far is not a document.
///
/// # Errors
/// [`PrintError::FontMissing`] where no embedded font has a character and the options do not allow
/// it; [`PrintError::Write`]; [`PrintError::Layout`], also where there is no paper; [`PrintError::Cancelled`]
/// where somebody asked the job to stop.
pub fn ranking_report(
    papers: &[Spoken<RankingPaper>],
    options: &Options,
    job: &Job,
    out: &mut dyn Write,
) -> Result<Report, PrintError> {
    let total: usize = papers.iter().map(|one| one.paper.categories.len()).sum();
    job.step("stage-printing", 0, total as u64)?;
    let mut done = 0;
    in_languages(
        papers,
        "print-ranking",
        |paper| &paper.head,
        options,
        out,
        |flow, paper, title, words| {
            flow.count_notes_anew();
            front::head(flow, title, &paper.head, words)?;
            let mut outline = Vec::new();
            for (at, category) in paper.categories.iter().enumerate() {
                if at > 0 {
                    flow.end()?;
                }
                flow.head = running(paper.head.programme.clone(), &category.name, words);
                outline.push(mark(&category.name, flow));
                flow.within(Role::Section, |flow| self::category(flow, category, words))?;
                refuse_missing(flow.type_, options)?;
                done += 1;
                job.step("stage-printing", done, total as u64)?;
            }
            method(flow, &paper.head, words, &mut outline)?;
            Ok(outline)
        },
    )
}

fn mark(title: &str, flow: &Flow<'_>) -> Bookmark {
    Bookmark {
        title: title.to_owned(),
        target: flow.page(),
        children: Vec::new(),
    }
}

fn category(
    flow: &mut Flow<'_>,
    category: &CategoryReport,
    words: &Words,
) -> Result<(), PrintError> {
    let language = words.tag();
    let title = Style {
        language,
        ..Style::bold(17.0)
    };
    flow.heading(1, |flow| flow.text(&category.name, &title, MARGIN, WIDTH))?;
    flow.space(6.0);
    paragraphs(flow, category.notes.iter().map(String::as_str), language)?;
    table::table(flow, category, words)?;
    pictures::pictures(flow, &category.plots, language)
}

/// Says in plain words how scores and places come about, and what they do not say.
fn method(
    flow: &mut Flow<'_>,
    head: &Head,
    words: &Words,
    outline: &mut Vec<Bookmark>,
) -> Result<(), PrintError> {
    let style = body(words.tag());
    let (mut set, mut all) = (Vec::new(), Vec::new());
    for end in METHOD {
        let sources = sources::of(flow, end);
        let marks: Vec<_> = sources.iter().map(|(_, note)| note.mark()).collect();
        let names = sources.iter().map(|(name, _)| *name);
        let mut args: Vec<_> = names.zip(marks.iter().map(String::as_str)).collect();
        args.push(("hash", head.short_hash.as_str()));
        let text = words.text(&format!("print-method-{end}"), &args);
        let notes: Vec<_> = sources.into_iter().map(|(_, note)| note).collect();
        all.extend(notes.iter().cloned());
        set.push((flow.type_.set(&text, &style, WIDTH), notes));
    }
    let height = set
        .iter()
        .map(|(paragraph, _)| paragraph.height() + BETWEEN);
    let room = height.sum::<f32>() + flow.room_of(&all);
    let title = words.text("print-method", &[]);
    flow.head.right.clone_from(&title);
    parts::section(flow, &title, room)?;
    outline.push(mark(&title, flow));
    for (paragraph, notes) in set {
        flow.lines_with_notes(paragraph, &notes, MARGIN)?;
        flow.space(BETWEEN);
    }
    Ok(())
}

/// How paragraphs are set.
fn body(language: &str) -> Style<'_> {
    Style {
        language,
        ..Style::plain(9.5).running()
    }
}

fn paragraphs<'a>(
    flow: &mut Flow<'_>,
    texts: impl Iterator<Item = &'a str>,
    language: &str,
) -> Result<(), PrintError> {
    let style = body(language);
    for text in texts {
        flow.text(text, &style, MARGIN, WIDTH)?;
        flow.space(BETWEEN);
    }
    Ok(())
}
