//! The glyphs of a line, each with the characters it stands for.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::draw::Glyph;
use crate::fonts::Hyphen;

/// Glyphs that are written together, with their text where they cannot give it back by themselves.
pub(super) type Piece = (Vec<Glyph>, Option<String>);

/// Places the glyphs of a run, each with the characters it stands for.
///
/// Where glyphs alone cannot give the text back, it comes with them: in Devanagari a vowel may stand
/// before the letter it follows, in Arabic a letter may be drawn as a stroke and its dots. From left
/// to right it comes word by word. From right to left it comes letter by letter, because readers turn
/// what stands on a line round by themselves.
pub(super) fn placed(
    text: &str,
    run: &parley::GlyphRun<'_, ()>,
    missing: &mut BTreeSet<char>,
) -> Vec<Piece> {
    let run = run.run();
    let right_to_left = run.is_rtl();
    let mut groups: Vec<(Range<usize>, Vec<parley::Glyph>)> = Vec::new();
    for cluster in run.clusters() {
        let (range, glyphs) = (cluster.text_range(), cluster.glyphs().collect::<Vec<_>>());
        // Such a mark is shaped as a space without width. Drawn, it would give its text to all spaces.
        if !range.is_empty() && text[range.clone()].chars().all(is_for_layout) {
            continue;
        }
        match groups.last_mut() {
            // A cluster without glyphs is a further part of a ligature.
            Some((whole, _)) if glyphs.is_empty() => whole.end = whole.end.max(range.end),
            _ => groups.push((range, glyphs)),
        }
    }
    if right_to_left {
        groups.reverse();
    }
    let is_space = |range: &Range<usize>| text[range.clone()].trim().is_empty();
    let together = |a: &(Range<usize>, _), b: &(Range<usize>, _)| {
        !right_to_left && is_space(&a.0) == is_space(&b.0)
    };
    let (mut pieces, mut pen): (Vec<Piece>, f32) = (Vec::new(), 0.0);
    for unit in groups.chunk_by(together) {
        let mut placed = Vec::new();
        for (range, glyphs) in unit {
            let source = &text[range.clone()];
            if glyphs.iter().any(|glyph| glyph.id == 0) {
                missing.extend(source.chars().filter(|c| !is_invisible(*c)));
            }
            // One of several glyphs stands for nothing by itself: elsewhere the same stroke may be
            // a part of another letter.
            let own = if glyphs.len() == 1 { source } else { "" };
            for glyph in glyphs {
                let text = own.to_owned();
                placed.push(Glyph {
                    id: glyph.id as u16,
                    x: pen + glyph.x,
                    rise: -glyph.y,
                    text,
                });
                pen += glyph.advance;
            }
        }
        if placed.iter().all(|glyph| !glyph.text.is_empty()) {
            match pieces.last_mut() {
                Some((glyphs, None)) => glyphs.extend(placed),
                _ => pieces.push((placed, None)),
            }
            continue;
        }
        let logical = unit
            .iter()
            .flat_map(|(range, _)| text[range.clone()].chars());
        let logical = logical.filter(|c| !is_for_layout(*c)).collect();
        if right_to_left {
            // Dots and marks would hide from readers how wide the letter is.
            let letter = placed.swap_remove(widest(&unit[0].1));
            pieces.push((vec![letter], Some(logical)));
            pieces.push((placed, Some(String::new())));
        } else {
            pieces.push((placed, Some(logical)));
        }
    }
    pieces
}

/// The hyphen behind a part of a word; readers put the word together again (ISO 32000-1, 14.8.2.2.3).
pub(super) fn soft_hyphen(hyphen: Hyphen, x: f32) -> Glyph {
    Glyph {
        id: hyphen.glyph,
        x,
        rise: 0.0,
        text: "\u{AD}".to_owned(),
    }
}

fn widest(glyphs: &[parley::Glyph]) -> usize {
    let widths = glyphs.iter().map(|glyph| glyph.advance).enumerate();
    widths
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map_or(0, |(index, _)| index)
}

/// Tells whether a character only says where lines end or may end, and which way they run.
pub(super) fn is_for_layout(c: char) -> bool {
    matches!(
        c,
        '\n' | '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{FEFF}'
    ) || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Tells whether a character leaves no mark, so that no font needs it.
fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
        )
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}')
        || matches!(c, '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}')
}
