//! Score sheets on paper: to fill in by hand, or a judge's own as they were entered.

mod blank;
mod entered;
mod marks;
mod pages;
mod rubric;
mod summary;

use std::io::Write;

use jurybook_core::job::Job;
use jurybook_words::Words;

use crate::book::{Options, Report, refuse_missing};
use crate::draw::{ACCENT, Bookmark, GREY, Info, PageId};
use crate::error::PrintError;
use crate::facts::{Fact, Facts};
use crate::flow::{Flow, MARGIN, WIDTH};
use crate::typeset::{Style, Typesetter, isolated};
use crate::writer::{Printed, Writer};

/// Score sheets of one judge, with what stands on each of their pages.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ScoreSheets {
    /// Title of the programme.
    pub programme: String,
    /// Name of the round.
    pub round: String,
    /// The judge's name.
    pub judge: String,
    /// The table in front, a row for each application; no table where there are none.
    pub summary: Vec<SummaryRow>,
    /// The sheets, each on pages of its own.
    pub sheets: Vec<ScoreSheet>,
}

/// A line of the table in front.
#[derive(Debug, Clone, PartialEq)]
pub struct SummaryRow {
    /// Reference of the application.
    pub reference: String,
    /// Title as the applicant wrote it.
    pub title: String,
    /// Title in English, where it differs.
    pub title_en: Option<String>,
    /// Language of the title as a BCP 47 tag; may be empty.
    pub language: String,
    /// What the sheet counts, `0..=100`; `None` where it is not complete.
    pub total: Option<f64>,
    /// How far the sheet has come.
    pub stage: Stage,
    /// Position among the sheets, from 0; `None` where the sheet is not printed.
    pub sheet: Option<usize>,
}

/// How far a sheet has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Nothing is entered.
    Empty,
    /// Being worked on.
    Draft,
    /// Final.
    Final,
    /// The judge is recused; the sheet may still change.
    RecusedDraft,
    /// The judge is recused, and the sheet is final.
    RecusedFinal,
}

impl Stage {
    /// Returns the id of the word for it.
    fn id(self) -> &'static str {
        match self {
            Self::Empty => "print-sheet-empty",
            Self::Draft => "print-sheet-draft",
            Self::Final => "print-sheet-final",
            Self::RecusedDraft => "print-sheet-recused-draft",
            Self::RecusedFinal => "print-sheet-recused-final",
        }
    }
}

/// One score sheet with the rubric it is scored by.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ScoreSheet {
    /// Reference of the application.
    pub reference: String,
    /// Title as the applicant wrote it.
    pub title: String,
    /// Title in English, where it differs.
    pub title_en: Option<String>,
    /// Language of title and applicant as a BCP 47 tag; may be empty.
    pub language: String,
    /// Name of the category.
    pub category: String,
    /// Name of the applicant; empty where the round hides it.
    pub applicant: String,
    /// The criteria in the order of the rubric.
    pub criteria: Vec<SheetCriterion>,
    /// Names of the special mentions for which an application can be nominated.
    pub mentions: Vec<String>,
    /// Whether it is for practice and counts nowhere.
    pub practice: bool,
    /// What was entered; `None` for a sheet to fill in by hand.
    pub entered: Option<Entered>,
}

/// A criterion of a sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SheetCriterion {
    /// Its name.
    pub name: String,
    /// Its share of the total in percent.
    pub weight: f64,
    /// What to look at; may be empty.
    pub help: String,
    /// What it is made of.
    pub sub_points: Vec<String>,
    /// The points of the scale, lowest first.
    pub scale: Vec<ScorePoint>,
    /// The points given, where there are any.
    pub points: Option<i32>,
}

/// A point of a scale with its words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ScorePoint {
    /// The points.
    pub points: i32,
    /// Its name, such as “good”; may be empty.
    pub name: String,
    /// What it means for the criterion; may be empty.
    pub descriptor: String,
}

/// What a judge has entered on a sheet. A private note has no place in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Entered {
    /// How far the sheet has come.
    pub stage: Stage,
    /// What the sheet counts, `0..=100`; `None` where it is not complete.
    pub total: Option<f64>,
    /// Comment to the committee.
    pub committee: String,
    /// Comment to the applicant.
    pub applicant: String,
    /// Whether the judge asks to discuss the application.
    pub flagged: bool,
    /// Names of the special mentions for which the judge nominates it.
    pub nominations: Vec<String>,
    /// The reason for which the judge does not score it.
    pub recusal: Option<String>,
}

/// Writes score sheets to `out`, each on pages of its own.
///
/// Texts are printed whole, over as many pages as it takes. Where an error comes back, what was written to
/// `out` so far is not a document.
///
/// # Errors
/// [`PrintError::FontMissing`] where no embedded font has a character and the options do not allow
/// it; [`PrintError::Write`], [`PrintError::Layout`]; [`PrintError::Cancelled`] where somebody asked
/// the job to stop.
pub fn score_sheets(
    all: &ScoreSheets,
    words: &Words,
    options: &Options,
    job: &Job,
    out: &mut dyn Write,
) -> Result<Report, PrintError> {
    let total = all.sheets.len() as u64;
    job.step("stage-printing", 0, total)?;
    let mut typesetter = Typesetter::of(words);
    let head = pages::Heading::new(&mut typesetter, all, words);
    let mut writer = Printed::begin(out)?;
    let mut flow = Flow::new(&mut typesetter, &mut writer, 0);
    (flow.top, flow.y) = (head.top(), head.top());
    let lines = summary::summary(&mut flow, all, words)?;
    let mut starts = Vec::with_capacity(all.sheets.len());
    for (done, sheet) in (1..).zip(&all.sheets) {
        starts.push(flow.page());
        self::sheet(&mut flow, all, sheet, words)?;
        refuse_missing(flow.type_, options)?;
        job.step("stage-printing", done, total)?;
    }
    let pages = flow.page().0;
    summary::page_numbers(&mut typesetter, &mut writer, &lines, &starts)?;
    pages::finish(
        &mut typesetter,
        &mut writer,
        all,
        (&head, &starts, pages),
        words,
    )?;
    refuse_missing(&typesetter, options)?;
    let info = Info {
        title: format!("{} – {}", all.programme, words.text(title_id(all), &[])),
        author: all.programme.clone(),
        language: words.language().as_str().to_owned(),
    };
    writer.finish(&info, &bookmarks(all, words, &starts))?;
    Ok(Report {
        pages,
        missing_glyphs: typesetter.missing.into_iter().collect(),
    })
}

/// The id of what the document is called.
fn title_id(all: &ScoreSheets) -> &'static str {
    let is_blank = |sheet: &ScoreSheet| sheet.entered.is_none();
    match all.summary.is_empty() && all.sheets.iter().any(is_blank) {
        true => "print-sheets-blank",
        false => "print-sheets-own",
    }
}

fn bookmarks(all: &ScoreSheets, words: &Words, starts: &[PageId]) -> Vec<Bookmark> {
    let mark = |title: String, target: PageId| Bookmark {
        title,
        target,
        children: Vec::new(),
    };
    let front = mark(words.text("print-sheets-own", &[]), PageId(0));
    let front = (!all.summary.is_empty()).then_some(front);
    let sheets = all.sheets.iter().zip(starts);
    let sheets =
        sheets.map(|(sheet, start)| mark(format!("{}  {}", sheet.reference, sheet.title), *start));
    front.into_iter().chain(sheets).collect()
}

/// Draws a sheet on pages of its own.
fn sheet(
    flow: &mut Flow<'_>,
    all: &ScoreSheets,
    sheet: &ScoreSheet,
    words: &Words,
) -> Result<(), PrintError> {
    title(flow, sheet, words)?;
    match &sheet.entered {
        None => {
            facts(flow, all, sheet, words, WIDTH)?;
            blank::sheet(flow, sheet, words)?;
        }
        Some(entered) => {
            let (page, below) = (flow.page(), entered::total(flow, sheet, entered, words));
            facts(flow, all, sheet, words, WIDTH - entered::BOX - 20.0)?;
            if flow.page() == page {
                flow.y = flow.y.max(below);
            }
            entered::sheet(flow, sheet, entered, words)?;
        }
    }
    flow.end()
}

/// Draws what the page is, and the title in its own script and in English.
fn title(flow: &mut Flow<'_>, sheet: &ScoreSheet, words: &Words) -> Result<(), PrintError> {
    let id = match sheet.entered {
        _ if sheet.practice => "print-sheet-practice",
        None => "print-sheet-blank",
        Some(_) => "print-sheet-own",
    };
    let label = Style {
        colour: ACCENT,
        language: words.tag(),
        ..Style::bold(10.5)
    };
    let above = words.text(id, &[]);
    let above = format!("{above}  ·  {}", isolated(&sheet.reference));
    flow.text(&above, &label, MARGIN, WIDTH)?;
    flow.space(3.0);
    let own = Style {
        language: &sheet.language,
        ..Style::bold(18.0)
    };
    flow.heading(1, |flow| flow.text(&sheet.title, &own, MARGIN, WIDTH))?;
    if let Some(english) = &sheet.title_en {
        flow.space(2.0);
        let style = Style {
            colour: GREY,
            language: "en",
            ..Style::plain(11.5)
        };
        flow.text(english, &style, MARGIN, WIDTH)?;
    }
    flow.space(10.0);
    Ok(())
}

fn facts(
    flow: &mut Flow<'_>,
    all: &ScoreSheets,
    sheet: &ScoreSheet,
    words: &Words,
    width: f32,
) -> Result<(), PrintError> {
    let facts = [
        ("print-reference", &sheet.reference, ""),
        ("print-category", &sheet.category, words.tag()),
        ("print-applicant", &sheet.applicant, &sheet.language),
        ("print-judge", &all.judge, ""),
    ];
    let facts = facts.map(|(id, text, language)| Fact {
        id,
        text: text.clone(),
        language,
        size: 9.5,
    });
    Facts::of_head(words, width).draw(flow, facts, words)?;
    flow.space(6.0);
    Ok(())
}
