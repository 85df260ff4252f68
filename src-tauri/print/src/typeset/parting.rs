//! Words parted at the ends of lines that would otherwise be visibly short.
//!
//! Where a word may be parted the patterns of the text's language say (Liang 1983, Word Hy-phen-a-tion by
//! Com-put-er). Text is ragged on the right, so a word is parted only where that serves.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use hypher::Lang;
use parley::{Alignment, BreakReason, Cluster, Layout, Line};

use super::Style;
use crate::fonts::Hyphen;

/// Room at the end of a line at which nobody takes offence, as a multiple of the size.
const ZONE: f32 = 4.0;
/// Letters that stay together before and after a hyphen, where a language does not want more.
const ENDS: (usize, usize) = (2, 3);
/// Letters of the shortest word that is parted.
const SHORTEST: usize = 6;
/// Bytes of the longest; what is longer is none.
const LONGEST: usize = 1_000;
/// Lines of a text that are looked at. Prose has fewer, and each hyphen costs a pass over those before it.
const MOST: usize = 400;

/// What is needed to part the words of a text.
pub(super) struct Parting<'a> {
    text: &'a str,
    language: Lang,
    size: f32,
    width: f32,
    /// The soft hyphens of the faces that have one, by their data.
    hyphens: &'a BTreeMap<u64, Hyphen>,
}

impl<'a> Parting<'a> {
    /// Returns `None` where no word of the text may be parted.
    pub(super) fn new(
        text: &'a str,
        style: &Style<'_>,
        width: f32,
        hyphens: &'a BTreeMap<u64, Hyphen>,
    ) -> Option<Self> {
        let is_ragged = matches!(style.align, Alignment::Start | Alignment::Left);
        let language = patterns(style.language).filter(|_| style.parts_words && is_ragged)?;
        Some(Self {
            text,
            language,
            size: style.size,
            width,
            hyphens,
        })
    }

    /// Breaks lines anew where that parts a word; returns which of them end in a hyphen.
    pub(super) fn part(&self, layout: &mut Layout<()>) -> BTreeSet<usize> {
        let mut parted = BTreeSet::new();
        if layout.is_rtl() {
            return parted;
        }
        let mut at = 0;
        while at < layout.len().min(MOST) {
            let is_after_hyphen = at > 0 && parted.contains(&(at - 1));
            if let Some(end) = self.end(layout, at, is_after_hyphen) {
                self.break_at(layout, at, end);
                parted.insert(at);
            }
            at += 1;
        }
        parted
    }

    /// Returns where in the text a line is to end in a hyphen.
    fn end(&self, layout: &Layout<()>, at: usize, is_after_hyphen: bool) -> Option<usize> {
        let (line, next) = (layout.get(at)?, layout.get(at + 1)?);
        let (metrics, zone) = (line.metrics(), ZONE * self.size);
        let is_short = self.width - metrics.advance + metrics.hanging_advance > zone;
        // A word that is longer than a line is torn anywhere if it is not parted.
        let is_torn = match line.break_reason() {
            BreakReason::Emergency => true,
            BreakReason::Regular if is_short && !is_after_hyphen => false,
            _ => return None,
        };
        let range = line.text_range();
        let points = self.points(range.end, is_torn)?;
        let points = points
            .into_iter()
            .rev()
            .filter(|point| *point > range.start);
        let fits = |point: usize| {
            let from = if point < range.end { line } else { next };
            let letter = clusters(from).find(|cluster| cluster.text_range().start == point)?;
            let hyphen = self.hyphens.get(&letter.run().font().data.id())?;
            if letter.is_rtl() || letter.is_ligature_continuation() {
                return None;
            }
            let between = range.end.min(point)..range.end.max(point);
            let between = clusters(from).filter(|one| between.contains(&one.text_range().start));
            let way: f32 = between.map(|cluster| cluster.advance()).sum();
            let end = metrics.advance + if point < range.end { -way } else { way };
            let room = self.width - end - hyphen.width * self.size;
            (room >= 0.0).then_some((point, room))
        };
        let (point, room) = points.into_iter().find_map(fits)?;
        (is_torn || room <= zone).then_some(point)
    }

    /// Returns the places at which the word may be parted that stands at a place or begins there.
    fn points(&self, at: usize, is_torn: bool) -> Option<Vec<usize>> {
        let (before, after) = self.text.split_at_checked(at)?;
        let begin = before.trim_end_matches(|c: char| !c.is_whitespace()).len();
        let end = at + after.find(char::is_whitespace).unwrap_or(after.len());
        // A part of a word on a line of its own looks like a slip.
        let rest = self.text[end..].lines().next().unwrap_or_default();
        if rest.trim().is_empty() && !is_torn {
            return None;
        }
        let word = self.word(begin..end).filter(|word| word.len() <= LONGEST)?;
        let (left, right) = self.language.bounds();
        let (left, right) = (left.max(ENDS.0), right.max(ENDS.1));
        let parts = hypher::hyphenate_bounded(&self.text[word.clone()], self.language, left, right);
        let ends = parts.scan(word.start, |end, part| {
            *end += part.len();
            Some(*end)
        });
        Some(ends.filter(|end| *end < word.end).collect())
    }

    /// Returns what is a word of what stands between two spaces; `None` where it is none to be parted.
    ///
    /// Figures, addresses, words with a hyphen of their own and abbreviations are left whole, and names: in
    /// German, where every noun begins with a capital letter, they cannot be told apart.
    fn word(&self, token: Range<usize>) -> Option<Range<usize>> {
        let text = &self.text[token.clone()];
        let inner = text.trim_matches(|c: char| !c.is_alphanumeric());
        let is_apostrophe = |c: char| matches!(c, '\'' | '’');
        if !inner.chars().all(|c| c.is_alphabetic() || is_apostrophe(c)) {
            return None;
        }
        let word = inner.split(is_apostrophe).max_by_key(|part| part.len())?;
        let mut letters = word.chars();
        let is_name = letters.next()?.is_uppercase() && self.language != Lang::German;
        if is_name || letters.any(char::is_uppercase) || word.chars().count() < SHORTEST {
            return None;
        }
        let begin = token.start + text.find(word)?;
        Some(begin..begin + word.len())
    }

    /// Breaks lines anew from one on, which ends at a place of the text.
    fn break_at(&self, layout: &mut Layout<()>, at: usize, end: usize) {
        let mut ranges: Vec<_> = layout
            .lines()
            .take(at + 1)
            .map(|line| line.text_range())
            .collect();
        if let Some(last) = ranges.last_mut() {
            last.end = end;
        }
        let mut lines = layout.break_lines();
        lines.state_mut().set_layout_max_advance(self.width);
        lines.state_mut().set_line_max_advance(self.width);
        for range in ranges {
            let length = self.text[range].chars().count();
            lines.break_next_with_length(length as u32);
        }
        lines.break_remaining(self.width);
    }
}

fn clusters<'a>(line: Line<'a, ()>) -> impl Iterator<Item = Cluster<'a, ()>> {
    line.runs().flat_map(|run| run.clusters())
}

/// Returns the patterns of a language, where it parts words and shows a hyphen.
fn patterns(tag: &str) -> Option<Lang> {
    let code = tag.split(['-', '_']).next()?.to_ascii_lowercase();
    let language = Lang::from_iso(code.as_bytes().try_into().ok()?)?;
    language.hyphenation_character().map(|_| language)
}

#[cfg(test)]
mod tests;
