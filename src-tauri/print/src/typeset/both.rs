//! Headings in two languages: the first leads, the second stands back.

use jurybook_words::BESIDE;

use super::Style;
use crate::draw::{ACCENT, INK};

/// Returns where the second language of a heading begins, which is set lighter.
pub(super) fn second(text: &str, style: &Style<'_>) -> Option<usize> {
    let leads = style.bold && (style.colour == INK || style.colour == ACCENT);
    let at = text.find(BESIDE).or_else(|| text.find('\n'));
    at.filter(|_| leads)
}
