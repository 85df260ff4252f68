//! Small things that several parts of a book write the same way.

use jurybook_core::dossier::{Dossier, RowState};
use jurybook_words::Words;

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
    words.text(
        "print-of-weight",
        &[("weight", digits.trim_end_matches(".0"))],
    )
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
