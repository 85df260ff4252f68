//! Small things that several parts of a book write the same way.

use jurybook_core::dossier::{Dossier, RowState};
use jurybook_words::{BESIDE, BOTH, Words, halves};

use crate::draw::ACCENT;
use crate::error::PrintError;
use crate::flow::{Flow, MARGIN, WIDTH};
use crate::typeset::{Style, isolated};

/// Writes an application's number the way people say it: `#0005`.
pub(crate) fn number(number: u32) -> String {
    format!("#{number:04}")
}

/// Writes a number with two digits after the point.
pub(crate) fn score(score: f64) -> String {
    format!("{score:.2}")
}

/// Writes a weight in percent, without digits that say nothing.
pub(crate) fn weight(words: &Words, weight: f64) -> String {
    let digits = format!("{weight:.1}");
    words.first(
        "print-of-weight",
        &[("weight", digits.trim_end_matches(".0"))],
    )
}

/// Writes which page of how many it is; in two languages in figures alone.
pub(crate) fn page(words: &Words, page: usize, pages: usize) -> String {
    let (page, pages) = (page.to_string(), pages.to_string());
    match words.tag() {
        BOTH => format!("{page} / {pages}"),
        _ => words.text("print-page", &[("page", &page), ("pages", &pages)]),
    }
}

/// Writes of which round something is.
pub(crate) fn round(words: &Words, round: &str) -> String {
    let (first, second) = halves(round);
    let round = second.map_or_else(
        || isolated(first),
        |second| format!("{}{BESIDE}{}", isolated(first), isolated(second)),
    );
    words.about("print-round", ("round", &round), &[])
}

/// Writes what stands at the foot of a page: a line in each language.
pub(crate) fn in_lines(said: &[String]) -> [String; 2] {
    let all = || said.iter().map(|one| halves(one));
    let first: Vec<_> = all().map(|(first, _)| first).collect();
    let second: Vec<_> = match all().any(|(_, second)| second.is_some()) {
        true => all()
            .map(|(first, second)| second.unwrap_or(first))
            .collect(),
        false => Vec::new(),
    };
    [first, second].map(|line| line.join("  ·  "))
}

/// Puts what stands beside each other one under the other, where there is not the room.
pub(crate) fn stacked(text: &str) -> String {
    text.replacen(BESIDE, "\n", 1)
}

/// Draws the name of a programme as a title of a size, in a second language smaller under it.
pub(crate) fn title(
    flow: &mut Flow<'_>,
    programme: &str,
    style: &Style<'_>,
    lines: usize,
) -> Result<(), PrintError> {
    let (first, second) = halves(programme);
    let set = flow.type_.set(first, style, WIDTH).truncated(lines);
    flow.heading(1, |flow| flow.lines(set, MARGIN))?;
    let Some(second) = second else {
        return Ok(());
    };
    let under = Style {
        bold: false,
        size: (style.size * 0.6).max(11.0),
        ..*style
    };
    let set = flow.type_.set(second, &under, WIDTH).truncated(lines);
    flow.lines(set, MARGIN)
}

/// Writes for whom a book was made.
pub(crate) fn for_reader(words: &Words, reader: &str) -> String {
    words.text("print-reader", &[("reader", &isolated(reader))])
}

/// Writes which copy it is.
pub(crate) fn copy(words: &Words, copy: u32) -> String {
    words.text("print-copy", &[("copy", &copy.to_string())])
}

/// Writes a size for people, in steps of a thousand.
pub(crate) fn size(words: &Words, bytes: u64) -> String {
    let (id, size) = match bytes {
        0..1_000 => ("print-bytes", bytes.to_string()),
        1_000..1_000_000 => ("print-kilobytes", (bytes / 1_000).to_string()),
        _ => ("print-megabytes", format!("{:.1}", bytes as f64 / 1e6)),
    };
    words.text(id, &[("size", &size)])
}

/// Tells whether any judge gave points.
pub(crate) fn is_scored(dossier: &Dossier) -> bool {
    dossier.rows.iter().any(|row| row.state == RowState::Final)
}

/// Begins a section under the title of a document or a dossier, on the next page unless `room` points fit under its title.
pub(crate) fn section(flow: &mut Flow<'_>, title: &str, room: f32) -> Result<(), PrintError> {
    let style = Style {
        colour: ACCENT,
        ..Style::bold(12.0)
    };
    if !flow.fits(44.0 + room) {
        flow.turn()?;
    } else if flow.y > flow.top {
        flow.space(18.0);
    }
    let y = flow.y;
    flow.fill(MARGIN, y, WIDTH, 0.8, ACCENT);
    flow.space(6.0);
    flow.heading(2, |flow| flow.text(title, &style, MARGIN, WIDTH))?;
    flow.space(5.0);
    Ok(())
}
