//! From a text to lines of placed glyphs.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use parley::{
    Alignment, AlignmentOptions, FontContext, FontFamily, FontFamilyName, FontWeight, Language,
    Layout, LayoutContext, LineHeight, OverflowWrap, PositionedLayoutItem, StyleProperty,
};

use unicode_segmentation::UnicodeSegmentation as _;

use crate::draw::{Colour, Draw, FaceId, Glyph, INK, Run};
use crate::fonts::{self, Hyphen};
use parting::Parting;

mod parting;

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style<'a> {
    /// Size in points.
    pub size: f32,
    /// Whether the bold face is wanted.
    pub bold: bool,
    /// The colour.
    pub colour: Colour,
    /// BCP 47 tag of the text's language; may be empty.
    pub language: &'a str,
    /// Where lines stand in the width of the paragraph.
    pub align: Alignment,
    /// Distance of baselines, as a multiple of the size.
    pub leading: f32,
    /// Whether words may be parted where a line would otherwise be visibly short.
    pub parts_words: bool,
}

impl Style<'_> {
    /// Body text of a size.
    pub(crate) const fn plain(size: f32) -> Self {
        Self {
            size,
            bold: false,
            colour: INK,
            language: "",
            align: Alignment::Start,
            leading: 1.45,
            parts_words: false,
        }
    }

    /// The same for paragraphs that are read one line after the other, in which words may be parted.
    pub(crate) const fn running(self) -> Self {
        Self {
            parts_words: true,
            ..self
        }
    }

    /// A heading of a size.
    pub(crate) const fn bold(size: f32) -> Self {
        Self {
            bold: true,
            leading: 1.3,
            ..Self::plain(size)
        }
    }
}

/// A line of a paragraph; its runs stand relative to the line's upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    pub height: f32,
    pub runs: Vec<Run>,
}

/// A text broken into lines.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Paragraph {
    pub lines: Vec<Line>,
    /// Width of the longest line.
    pub width: f32,
}

impl Paragraph {
    /// Returns the height of all lines.
    pub(crate) fn height(&self) -> f32 {
        self.lines.iter().map(|line| line.height).sum()
    }

    /// Keeps the first `count` lines.
    pub(crate) fn truncated(mut self, count: usize) -> Self {
        self.lines.truncate(count);
        self
    }

    /// Returns the paragraph as things to draw with its upper left corner at the given place.
    pub(crate) fn at(self, x: f32, mut y: f32) -> Vec<Draw> {
        let mut placed = Vec::new();
        for line in self.lines {
            let height = line.height;
            placed.extend(line.at(x, y));
            y += height;
        }
        placed
    }
}

impl Line {
    /// Returns the line as things to draw with its upper left corner at the given place.
    pub(crate) fn at(self, x: f32, y: f32) -> impl Iterator<Item = Draw> {
        self.runs.into_iter().map(move |mut run| {
            run.x += x;
            run.baseline += y;
            Draw::Text(run)
        })
    }
}

/// Sets texts in the embedded fonts.
pub(crate) struct Typesetter {
    fonts: FontContext,
    layouts: LayoutContext<()>,
    blobs: Vec<u64>,
    /// The soft hyphens of the faces that have one, by their data.
    hyphens: BTreeMap<u64, Hyphen>,
    /// Characters that no font had.
    pub missing: BTreeSet<char>,
}

impl Typesetter {
    /// Makes a typesetter that knows the embedded fonts.
    pub(crate) fn new() -> Self {
        let (fonts, blobs) = fonts::context();
        let faces = blobs.iter().zip(fonts::faces());
        let hyphens = faces.filter_map(|(blob, face)| Some((*blob, Hyphen::of(face)?)));
        Self {
            hyphens: hyphens.collect(),
            fonts,
            layouts: LayoutContext::new(),
            blobs,
            missing: BTreeSet::new(),
        }
    }

    /// Breaks `text` into lines of at most `width` points.
    ///
    /// The first strong character of a paragraph says its direction. Words longer than a line break
    /// anywhere rather than leave the page.
    pub(crate) fn set(&mut self, text: &str, style: &Style<'_>, width: f32) -> Paragraph {
        let text = printable(text);
        let mut layout = self.layout(&text, style, width);
        let parted = match Parting::new(&text, style, width, &self.hyphens) {
            Some(parting) => parting.part(&mut layout),
            None => BTreeSet::new(),
        };
        layout.align(style.align, AlignmentOptions::default());
        let mut paragraph = Paragraph {
            width: layout.width(),
            ..Paragraph::default()
        };
        let language = Some(style.language).filter(|tag| !tag.is_empty());
        let language: Option<Arc<str>> = language.map(Arc::from);
        let mut top = 0.0;
        for (at, line) in layout.lines().enumerate() {
            let height = line.metrics().line_height;
            let mut runs = Vec::new();
            for item in line.items() {
                let PositionedLayoutItem::GlyphRun(glyphs) = item else {
                    continue;
                };
                let blob = glyphs.run().font().data.id();
                let Some(face) = self.blobs.iter().position(|id| *id == blob) else {
                    continue;
                };
                let mut pieces = placed(&text, &glyphs, &mut self.missing);
                let ends_line = glyphs.run().text_range().end == line.text_range().end;
                if let Some(hyphen) = self.hyphens.get(&blob)
                    && ends_line
                    && parted.contains(&at)
                    && let Some((last, _)) = pieces.last_mut()
                {
                    last.push(soft_hyphen(*hyphen, glyphs.advance()));
                    let end = glyphs.offset() + glyphs.advance() + hyphen.width * style.size;
                    paragraph.width = paragraph.width.max(end);
                }
                runs.extend(pieces.into_iter().map(|(placed, actual_text)| Run {
                    face: FaceId(face),
                    size: style.size,
                    x: glyphs.offset(),
                    baseline: glyphs.baseline() - top,
                    colour: style.colour,
                    language: language.clone(),
                    upwards: false,
                    glyphs: placed,
                    actual_text,
                }));
            }
            paragraph.lines.push(Line { height, runs });
            top += height;
        }
        paragraph
    }

    /// Sets `text` on one line from the left, with an ellipsis where it is wider than `width`.
    pub(crate) fn fit(&mut self, text: &str, style: &Style<'_>, width: f32) -> Paragraph {
        let style = &Style {
            align: Alignment::Left,
            ..*style
        };
        let fitted = self.fitted(text, style, width);
        self.set(&fitted, style, width).truncated(1)
    }

    /// Shortens `text` between letters as readers see them until it takes no more than `width`.
    pub(crate) fn fitted(&mut self, text: &str, style: &Style<'_>, width: f32) -> String {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() || self.set(&text, style, f32::MAX).width <= width {
            return text;
        }
        let ends: Vec<_> = text
            .grapheme_indices(true)
            .map(|(index, _)| index)
            .collect();
        let shortened = |count: usize| format!("{}…", text[..ends[count]].trim_end());
        let (mut fits, mut too_wide) = (0, ends.len());
        while too_wide - fits > 1 {
            let middle = fits.midpoint(too_wide);
            if self.set(&shortened(middle), style, f32::MAX).width <= width {
                fits = middle;
            } else {
                too_wide = middle;
            }
        }
        shortened(fits)
    }

    fn layout(&mut self, text: &str, style: &Style<'_>, width: f32) -> Layout<()> {
        let names: Vec<_> = fonts::families(style.language)
            .into_iter()
            .map(FontFamilyName::named)
            .collect();
        let weight = if style.bold { 700.0 } else { 400.0 };
        let mut builder = self
            .layouts
            .ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Owned(
            names,
        ))));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(weight)));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(
            style.leading,
        )));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.push_default(StyleProperty::Locale(Language::parse(style.language).ok()));
        let mut layout = builder.build(text);
        layout.break_all_lines(Some(width));
        layout
    }
}

/// Glyphs that are written together, with their text where they cannot give it back by themselves.
type Piece = (Vec<Glyph>, Option<String>);

/// Places the glyphs of a run, each with the characters it stands for.
///
/// Where glyphs alone cannot give the text back, it comes with them: in Devanagari a vowel may stand
/// before the letter it follows, in Arabic a letter may be drawn as a stroke and its dots. From left
/// to right it comes word by word. From right to left it comes letter by letter, because readers turn
/// what stands on a line round by themselves.
fn placed(text: &str, run: &parley::GlyphRun<'_, ()>, missing: &mut BTreeSet<char>) -> Vec<Piece> {
    let run = run.run();
    let right_to_left = run.is_rtl();
    let mut groups: Vec<(Range<usize>, Vec<parley::Glyph>)> = Vec::new();
    for cluster in run.clusters() {
        let (range, glyphs) = (cluster.text_range(), cluster.glyphs().collect::<Vec<_>>());
        // An isolate is shaped as a space without width. Drawn, it would give its text to all spaces.
        if !range.is_empty() && text[range.clone()].chars().all(is_isolate) {
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
        let logical = logical.filter(|c| !is_isolate(*c)).collect();
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
fn soft_hyphen(hyphen: Hyphen, x: f32) -> Glyph {
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

/// Wraps words of unknown direction so that they cannot reorder what stands around them.
pub(crate) fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}')
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

/// Replaces control characters by spaces; lines may end in any of the usual ways. Soft hyphens are left out:
/// they would be drawn as spaces, and words are parted by their language.
fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(|c: char| (c.is_control() && c != '\n') || c == '\u{AD}') {
        return Cow::Borrowed(text);
    }
    let text = text
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace('\u{AD}', "");
    Cow::Owned(
        text.chars()
            .map(|c| if c.is_control() && c != '\n' { ' ' } else { c })
            .collect(),
    )
}

#[cfg(test)]
mod tests;
