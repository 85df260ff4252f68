//! What a judge has entered.

use jurybook_words::{BOTH, Words};

use super::marks::{self, BOX as TICK};
use super::{Entered, ScoreSheet, Stage, rubric};
use crate::book::parts;
use crate::draw::{ACCENT, GREY, RULE, TINT};
use crate::error::PrintError;
use crate::flow::{Flow, MARGIN, WIDTH};
use crate::typeset::Style;

/// Width of the box with the total.
pub(super) const BOX: f32 = 148.0;
/// Its height in one language.
const HIGH: f32 = 72.0;

/// Returns the height of the box: the state in two languages takes two lines.
fn high(words: &Words) -> f32 {
    HIGH + if words.tag() == BOTH { 13.0 } else { 0.0 }
}

/// Draws the box with total and state at the right, and returns where what follows may begin.
pub(super) fn total(
    flow: &mut Flow<'_>,
    sheet: &ScoreSheet,
    entered: &Entered,
    words: &Words,
) -> f32 {
    if !flow.fits(high(words) + 10.0) {
        // A title of a page's length: the box begins the next.
        return flow.y;
    }
    let language = words.tag();
    let (x, y) = (MARGIN + WIDTH - BOX, flow.y);
    let high = high(words);
    flow.fill(x, y, BOX, high, TINT);
    flow.fill(x, y, 2.5, high, ACCENT);
    let label = Style {
        colour: GREY,
        language,
        ..Style::plain(8.5)
    };
    let inner = BOX - 26.0;
    flow.label(
        &words.text("print-total", &[]),
        &label,
        x + 14.0,
        y + 7.0,
        inner,
    );
    let (text, size) = match entered.total {
        Some(total) => (parts::score(total), 20.0),
        None => (words.text("print-sheet-incomplete", &[]), 12.0),
    };
    let big = Style {
        colour: ACCENT,
        language,
        ..Style::bold(size)
    };
    let under = y + 19.0 + (26.0 - size * 1.3) / 2.0;
    match entered.stage {
        Stage::RecusedDraft | Stage::RecusedFinal => {
            flow.label("–", &big, x + 14.0, under, inner);
        }
        Stage::Empty | Stage::Draft | Stage::Final => {
            flow.label(&text, &big, x + 14.0, under, inner);
            if entered.total.is_some() {
                let of = parts::stacked(&words.text("print-sheet-of-hundred", &[]));
                let right = Style {
                    align: parley::Alignment::Right,
                    ..label
                };
                let of = flow.type_.set(&of, &right, inner);
                // The last of its lines stands beside the figures.
                let low = y + 42.325 - of.height();
                flow.put(of, x + 14.0, low);
            }
        }
    }
    let state = Style {
        language,
        ..Style::bold(9.5)
    };
    let id = match sheet.practice {
        true => "print-sheet-counts-not",
        false => entered.stage.id(),
    };
    let said = parts::stacked(&words.text(id, &[]));
    flow.label(&said, &state, x + 14.0, y + 50.0, inner);
    y + high + 12.0
}

/// Draws points, comments and the rest as the judge has left them.
pub(super) fn sheet(
    flow: &mut Flow<'_>,
    sheet: &ScoreSheet,
    entered: &Entered,
    words: &Words,
) -> Result<(), PrintError> {
    match &entered.recusal {
        Some(reason) => recusal(flow, reason, words)?,
        None => {
            if entered.stage == Stage::Empty {
                said(flow, "print-sheet-nothing", words)?;
            }
            rubric::criteria(flow, &sheet.criteria, true, words)?;
        }
    }
    comment(flow, "print-sheet-committee", &entered.committee, words)?;
    comment(flow, "print-sheet-applicant", &entered.applicant, words)?;
    flow.need(40.0)?;
    flow.space(14.0);
    let y = flow.y;
    flow.fill(MARGIN, y, WIDTH, 0.5, RULE);
    flow.space(10.0);
    let flag = match entered.flagged {
        true => "print-sheet-flagged",
        false => "print-sheet-not-flagged",
    };
    tick(flow, entered.flagged, &words.text(flag, &[]), words)?;
    for mention in &entered.nominations {
        let text = words.about("print-sheet-nominated", ("mention", mention), &[]);
        tick(flow, true, &text, words)?;
    }
    Ok(())
}

fn recusal(flow: &mut Flow<'_>, reason: &str, words: &Words) -> Result<(), PrintError> {
    parts::section(flow, &words.text("print-sheet-recusal", &[]), 40.0)?;
    said(flow, "print-sheet-recused", words)?;
    paragraphs(flow, reason)
}

fn comment(flow: &mut Flow<'_>, id: &str, text: &str, words: &Words) -> Result<(), PrintError> {
    parts::section(flow, &words.text(id, &[]), 30.0)?;
    if text.trim().is_empty() {
        return said(flow, "print-sheet-no-comment", words);
    }
    paragraphs(flow, text)
}

/// Sets a text of the judge's whole, line by line, so that each takes its own direction.
fn paragraphs(flow: &mut Flow<'_>, text: &str) -> Result<(), PrintError> {
    let style = Style::plain(10.0);
    for line in text.trim_end().lines() {
        if line.trim().is_empty() {
            flow.space(7.0);
            continue;
        }
        flow.text(line, &style, MARGIN, WIDTH)?;
        flow.space(2.0);
    }
    Ok(())
}

/// Says in grey what is not there.
fn said(flow: &mut Flow<'_>, id: &str, words: &Words) -> Result<(), PrintError> {
    let style = Style {
        colour: GREY,
        language: words.tag(),
        ..Style::plain(9.0)
    };
    flow.text(&words.text(id, &[]), &style, MARGIN, WIDTH)?;
    flow.space(4.0);
    Ok(())
}

fn tick(flow: &mut Flow<'_>, is_ticked: bool, text: &str, words: &Words) -> Result<(), PrintError> {
    let style = Style {
        language: words.tag(),
        ..Style::plain(10.0)
    };
    let set = flow.type_.set(text, &style, WIDTH - 20.0);
    flow.need(set.height().min(100.0))?;
    let y = flow.y;
    marks::tick_box(flow, MARGIN, y + 2.2, is_ticked);
    flow.lines(set, MARGIN + TICK + 10.0)?;
    flow.space(6.0);
    Ok(())
}
