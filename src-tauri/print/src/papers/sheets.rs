//! Sheets to write on while applications are talked about: a page for each.

use std::io::Write;

use jurybook_core::job::Job;
use jurybook_core::papers::{NotePaper, NoteSheet};
use jurybook_words::Words;
use parley::Alignment;

use super::{Spoken, applicant, body, in_languages, names, quiet, running, strong};
use crate::book::{Options, Report, parts, refuse_missing};
use crate::draw::{ACCENT, Bookmark, GREY, RULE, TINT, WHITE};
use crate::error::PrintError;
use crate::flow::{Flow, MARGIN, WIDTH};
use crate::typeset::{Style, isolated};

/// Distance of the lines to write on.
const LINE: f32 = 22.0;
/// What stands where there is no figure.
const NONE: &str = "–";
/// The judges' totals that are printed at most; more of them say no more.
const TOTALS: usize = 60;

/// Prints a page for each application: its figures in small, and room for motion, votes, decision and notes.
///
/// # Errors
/// As [`super::agenda`].
pub fn note_sheets(
    papers: &[Spoken<NotePaper>],
    options: &Options,
    job: &Job,
    out: &mut dyn Write,
) -> Result<Report, PrintError> {
    let total: usize = papers.iter().map(|one| one.paper.sheets.len()).sum();
    job.step("stage-printing", 0, total as u64)?;
    let mut done = 0;
    in_languages(
        papers,
        "paper-sheets",
        |paper| &paper.head,
        options,
        out,
        |flow, paper, title, words| {
            let mut under = Vec::new();
            for sheet in &paper.sheets {
                let number = parts::number(sheet.named.number);
                under.push(Bookmark {
                    title: format!("{number} {}", sheet.named.title),
                    target: flow.page(),
                    children: Vec::new(),
                });
                let left = format!("{}  ·  {}", paper.head.programme, isolated(&sheet.category));
                flow.head = running(left, title, words);
                self::sheet(flow, sheet, words)?;
                flow.end()?;
                refuse_missing(flow.type_, options)?;
                done += 1;
                job.step("stage-printing", done, total as u64)?;
            }
            Ok(under)
        },
    )
}

fn sheet(flow: &mut Flow<'_>, sheet: &NoteSheet, words: &Words) -> Result<(), PrintError> {
    let named = &sheet.named;
    let (place, places) = (sheet.place.to_string(), sheet.places.to_string());
    let place = words.text("paper-place", &[("place", &place), ("places", &places)]);
    let label = Style {
        colour: ACCENT,
        ..strong(words, 10.0)
    };
    let number = parts::number(named.number);
    flow.text(&format!("{number}  ·  {place}"), &label, MARGIN, WIDTH)?;
    let own = |style: Style<'static>| Style {
        language: "",
        align: Alignment::Left,
        ..style
    };
    let title = Style {
        language: &named.language,
        leading: 1.25,
        ..own(Style::bold(17.0))
    };
    flow.heading(1, |flow| flow.text(&named.title, &title, MARGIN, WIDTH))?;
    if let Some(english) = &named.title_en {
        flow.text(english, &own(quiet(words, 10.0)), MARGIN, WIDTH)?;
    }
    let who = Style {
        language: &named.language,
        ..own(body(words, 9.5))
    };
    flow.text(&applicant(named), &who, MARGIN, WIDTH)?;
    flow.space(8.0);
    figures(flow, sheet, words)?;
    decision(flow, sheet, words)?;
    for id in ["paper-motion", "paper-reason"] {
        ruled(flow, id, 2, words)?;
    }
    notes(flow, words)
}

/// Draws what the scores say, small: nobody is to decide by them alone.
fn figures(flow: &mut Flow<'_>, sheet: &NoteSheet, words: &Words) -> Result<(), PrintError> {
    let mean = |value: Option<f64>| value.map_or_else(|| NONE.to_owned(), parts::score);
    let rank = sheet.rank.clone().unwrap_or_else(|| NONE.to_owned());
    let mut lines = vec![format!(
        "{} {rank}   ·   {} {}",
        words.text("print-rank", &[]),
        words.text("print-score", &[]),
        mean(sheet.score)
    )];
    let criteria = sheet.criteria.iter();
    let criteria: Vec<_> = criteria
        .map(|(name, points)| format!("{} {}", isolated(name), mean(*points)))
        .collect();
    if !criteria.is_empty() {
        lines.push(criteria.join("   ·   "));
    }
    let totals: Vec<_> = sheet
        .totals
        .iter()
        .take(TOTALS)
        .map(|one| parts::score(*one))
        .collect();
    if !totals.is_empty() {
        let more = if sheet.totals.len() > TOTALS {
            " …"
        } else {
            ""
        };
        let totals = format!("{}{more}", totals.join("  "));
        lines.push(words.text("paper-totals", &[("totals", &totals)]));
    }
    if sheet.flagged > 0 {
        let count = sheet.flagged.to_string();
        lines.push(words.text("paper-flagged", &[("count", &count)]));
    }
    for (mention, count) in &sheet.nominated {
        let args = [("mention", isolated(mention)), ("count", count.to_string())];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        lines.push(words.text("paper-nominated", &args));
    }
    if !sheet.out.is_empty() {
        lines.push(words.text("paper-out", &[("names", &names(&sheet.out))]));
    }
    let style = Style {
        align: Alignment::Left,
        leading: 1.35,
        ..body(words, 8.0)
    };
    let set: Vec<_> = lines
        .iter()
        .map(|line| flow.type_.set(line, &style, WIDTH - 20.0))
        .collect();
    let high = 10.0 + set.iter().map(|one| one.height()).sum::<f32>();
    // What is higher than a page has no box behind it.
    if flow.fits(high) {
        let y = flow.y;
        flow.fill(MARGIN, y, WIDTH, high, TINT);
        flow.fill(MARGIN, y, 2.5, high, ACCENT);
    }
    flow.space(5.0);
    for paragraph in set {
        flow.lines(paragraph, MARGIN + 12.0)?;
    }
    flow.space(14.0);
    Ok(())
}

/// Draws a box to tick for each outcome, and room for the votes.
fn decision(flow: &mut Flow<'_>, sheet: &NoteSheet, words: &Words) -> Result<(), PrintError> {
    let with = |id: &str, name: &String| words.text(id, &[("name", name)]);
    let awards = sheet.awards.iter().map(|name| with("outcome-award", name));
    let mentions = sheet
        .mentions
        .iter()
        .map(|name| with("outcome-mention", name));
    let plain = ["outcome-shortlisted", "outcome-none"].map(|id| words.text(id, &[]));
    let all: Vec<_> = awards.chain(mentions).chain(plain).collect();
    flow.need(40.0)?;
    let title = words.text("print-decision", &[]);
    flow.heading(2, |flow| {
        flow.text(&title, &strong(words, 9.5), MARGIN, WIDTH)
    })?;
    flow.space(3.0);
    let half = WIDTH / 2.0;
    let style = Style {
        align: Alignment::Left,
        leading: 1.3,
        ..body(words, 9.0)
    };
    for pair in all.chunks(2) {
        let set: Vec<_> = pair
            .iter()
            .map(|text| flow.type_.set(text, &style, half - 24.0))
            .collect();
        let high = set.iter().map(|one| one.height()).fold(0.0, f32::max) + 4.0;
        flow.need(high)?;
        let y = flow.y;
        for (at, paragraph) in set.into_iter().enumerate() {
            let x = MARGIN + at as f32 * half;
            flow.fill(x, y + 2.0, 8.5, 8.5, GREY);
            flow.fill(x + 0.6, y + 2.6, 7.3, 7.3, WHITE);
            flow.put(paragraph, x + 15.0, y);
        }
        flow.space(high);
    }
    flow.space(8.0);
    flow.need(24.0)?;
    let y = flow.y;
    for (at, id) in ["for", "against", "abstaining"].iter().enumerate() {
        let x = MARGIN + at as f32 * WIDTH / 3.0;
        let label = words.text(&format!("paper-write-{id}"), &[]);
        let label = flow.type_.fit(&label, &quiet(words, 9.0), 90.0);
        let from = x + label.width + 8.0;
        flow.put(label, x, y);
        let to = x + WIDTH / 3.0 - 16.0;
        flow.fill(from, y + 12.0, (to - from).max(20.0), 0.5, GREY);
    }
    flow.space(24.0);
    Ok(())
}

/// Draws a label with lines to write on.
fn ruled(flow: &mut Flow<'_>, id: &str, lines: usize, words: &Words) -> Result<(), PrintError> {
    flow.need(LINE * lines as f32 + 14.0)?;
    let y = flow.y;
    flow.label(&words.text(id, &[]), &quiet(words, 9.0), MARGIN, y, 80.0);
    for line in 0..lines {
        let y = y + 13.0 + line as f32 * LINE;
        flow.fill(MARGIN + 84.0, y, WIDTH - 84.0, 0.4, RULE);
    }
    flow.space(LINE * lines as f32 + 2.0);
    Ok(())
}

/// Fills the rest of the page with lines to write on.
fn notes(flow: &mut Flow<'_>, words: &Words) -> Result<(), PrintError> {
    parts::section(flow, &words.text("print-notes", &[]), 3.0 * LINE)?;
    let mut y = flow.y + LINE - 4.0;
    while y <= flow.bottom {
        flow.fill(MARGIN, y, WIDTH, 0.4, RULE);
        y += LINE;
    }
    flow.y = flow.bottom;
    Ok(())
}
