//! What is filled in by hand.

use jurybook_words::Words;

use super::marks::{self, BOX, LINE};
use super::{ScoreSheet, rubric};
use crate::book::parts;
use crate::draw::{GREY, INK};
use crate::error::PrintError;
use crate::flow::{BOTTOM, Flow, MARGIN, WIDTH};
use crate::typeset::Style;

/// Lines for each comment at least.
const FEWEST: usize = 4;
/// Lines for each comment at most, where the page has room.
const MOST: usize = 12;
/// Room that the title of a section takes with what parts it from the text above.
const SECTION: f32 = 46.0;
/// Room for the signature.
const SIGNATURE: f32 = 50.0;

/// Draws the rubric with circles to tick, lines for comments, and the place of the signature.
pub(super) fn sheet(
    flow: &mut Flow<'_>,
    sheet: &ScoreSheet,
    words: &Words,
) -> Result<(), PrintError> {
    let quiet = Style {
        colour: GREY,
        language: words.tag(),
        ..Style::plain(8.5).running()
    };
    flow.text(&words.text("print-sheet-how", &[]), &quiet, MARGIN, WIDTH)?;
    flow.space(6.0);
    rubric::criteria(flow, &sheet.criteria, false, words)?;
    comments(flow, sheet, words)?;
    flow.space(18.0);
    tick(flow, &words.text("print-sheet-flag", &[]), words)?;
    for mention in &sheet.mentions {
        let text = words.about("print-sheet-nominate", ("mention", mention), &[]);
        tick(flow, &text, words)?;
    }
    flow.need(3.0 * LINE + SIGNATURE)?;
    tick(flow, &words.text("print-sheet-recuse", &[]), words)?;
    labelled(flow, "print-sheet-reason", MARGIN, WIDTH, words);
    flow.y += LINE;
    marks::lines(flow, 1);
    flow.y += SIGNATURE - LINE;
    let half = WIDTH * 0.62;
    labelled(flow, "print-sheet-signature", MARGIN, half, words);
    labelled(
        flow,
        "print-sheet-date",
        MARGIN + half + 16.0,
        WIDTH - half - 16.0,
        words,
    );
    Ok(())
}

/// Draws lines for the comments: as many as the page has room for, so that it is neither half empty nor
/// followed by a leaf with a signature alone. Where not all fits, each page takes one of the comments.
fn comments(flow: &mut Flow<'_>, sheet: &ScoreSheet, words: &Words) -> Result<(), PrintError> {
    let end = 18.0 + choices(flow, sheet, words) + 3.0 * LINE + SIGNATURE;
    let count = |flow: &Flow<'_>, taken: f32| ((BOTTOM - flow.y - taken).max(0.0) / LINE) as usize;
    let both = |flow: &Flow<'_>| count(flow, end + 2.0 * SECTION);
    if both(flow) < 2 * FEWEST && count(flow, SECTION) <= FEWEST {
        flow.turn()?;
    }
    let all = both(flow);
    let [first, second] = ["print-sheet-committee", "print-sheet-applicant"];
    if all >= 2 * FEWEST {
        lines(flow, first, all.div_ceil(2).min(MOST), words)?;
        return lines(flow, second, (all / 2).min(MOST), words);
    }
    lines(flow, first, count(flow, SECTION), words)?;
    flow.turn()?;
    let rest = count(flow, end + SECTION).clamp(FEWEST, MOST);
    lines(flow, second, rest, words)
}

/// Draws the title of a comment with lines to write on.
fn lines(flow: &mut Flow<'_>, id: &str, count: usize, words: &Words) -> Result<(), PrintError> {
    parts::section(flow, &words.text(id, &[]), count as f32 * LINE)?;
    marks::lines(flow, count);
    Ok(())
}

/// Returns the height of all boxes to tick but the recusal's.
fn choices(flow: &mut Flow<'_>, sheet: &ScoreSheet, words: &Words) -> f32 {
    let flag = words.text("print-sheet-flag", &[]);
    let mentions = sheet.mentions.iter();
    let mentions = mentions.map(|one| words.about("print-sheet-nominate", ("mention", one), &[]));
    let texts: Vec<String> = std::iter::once(flag).chain(mentions).collect();
    let style = style(words);
    let height = |text: &String| flow.type_.set(text, &style, WIDTH - 20.0).height() + 6.0;
    texts.iter().map(height).sum()
}

fn style(words: &Words) -> Style<'static> {
    Style {
        language: words.tag(),
        ..Style::plain(10.0)
    }
}

/// Draws a box to tick with what it says.
fn tick(flow: &mut Flow<'_>, text: &str, words: &Words) -> Result<(), PrintError> {
    let set = flow.type_.set(text, &style(words), WIDTH - 20.0);
    flow.need(set.height().min(100.0))?;
    let y = flow.y;
    marks::tick_box(flow, MARGIN, y + 2.2, false);
    flow.lines(set, MARGIN + BOX + 10.0)?;
    flow.space(6.0);
    Ok(())
}

/// Draws a word with a line to write on after it, and leaves the flow there.
fn labelled(flow: &mut Flow<'_>, id: &str, x: f32, width: f32, words: &Words) {
    let y = flow.y;
    let style = Style {
        colour: GREY,
        language: words.tag(),
        ..Style::plain(9.0)
    };
    let set = flow.type_.set(&words.text(id, &[]), &style, width / 2.0);
    let begin = set.width + 8.0;
    flow.put(set, x, y + LINE - 16.0);
    flow.fill(x + begin, y + LINE - 3.0, width - begin, 0.5, INK);
}
