//! From a text to lines of placed glyphs.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use parley::{
    Alignment, AlignmentOptions, FontContext, FontFamily, FontFamilyName, FontWeight, Language,
    Layout, LayoutContext, LineHeight, OverflowWrap, PositionedLayoutItem, StyleProperty,
    WordBreak,
};

use unicode_segmentation::UnicodeSegmentation as _;

use crate::draw::{Colour, Draw, FaceId, GREY, INK, Run};
use crate::fonts::{self, Hyphen};
use crate::tags::Element;
use glyphs::{is_for_layout, placed, soft_hyphen};
use jurybook_words::{BOTH, Words};
use parting::Parting;

mod both;
mod glyphs;
mod parting;
pub(crate) mod script;

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
    /// Whether it ends within a word, in a hyphen.
    pub is_parted: bool,
    /// The text as it is read, where letters that run from right to left stand in another order.
    pub said: Option<String>,
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
        let runs = self.runs.into_iter().map(move |mut run| {
            run.x += x;
            run.baseline += y;
            Draw::Text(run)
        });
        let end = self.said.is_some().then_some(Draw::End);
        let begin = self.said.map(|said| Draw::Begin(Element::read_as(said)));
        begin.into_iter().chain(runs).chain(end)
    }
}

/// Sets texts in the embedded fonts.
pub(crate) struct Typesetter {
    fonts: FontContext,
    layouts: LayoutContext<()>,
    blobs: Vec<u64>,
    /// The soft hyphens of the faces that have one, by their data.
    hyphens: BTreeMap<u64, Hyphen>,
    /// Whether a text of no known language is in the one of two that its script tells.
    pub in_both: bool,
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
            in_both: false,
            missing: BTreeSet::new(),
        }
    }

    /// Makes one for a document that says everything in these words.
    pub(crate) fn of(words: &Words) -> Self {
        Self {
            in_both: words.tag() == BOTH,
            ..Self::new()
        }
    }

    /// Breaks `text` into lines of at most `width` points.
    ///
    /// The first strong character of a paragraph says its direction. Words longer than a line break
    /// anywhere rather than leave the page.
    pub(crate) fn set(&mut self, text: &str, style: &Style<'_>, width: f32) -> Paragraph {
        let text = printable(text);
        let is_both = style.language == BOTH || (self.in_both && style.language.is_empty());
        let second = both::second(&text, style).filter(|_| is_both);
        let mut layout = self.layout(&text, style, second, width);
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
        let language = language.filter(|_| !is_both);
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
                let range = glyphs.run().text_range();
                let language = match is_both {
                    true => script::of_two(&text[range.clone()]).map(Arc::from),
                    false => language.clone(),
                };
                let is_second = second.is_some_and(|second| range.start >= second);
                runs.extend(pieces.into_iter().map(|(placed, actual_text)| Run {
                    face: FaceId(face),
                    size: style.size,
                    x: glyphs.offset(),
                    baseline: glyphs.baseline() - top,
                    colour: if is_second { GREY } else { style.colour },
                    language: language.clone(),
                    upwards: false,
                    glyphs: placed,
                    actual_text,
                }));
            }
            let is_turned = line.runs().any(|run| run.is_rtl());
            let said = text.get(line.text_range()).unwrap_or_default().chars();
            let said = said.filter(|c| !is_for_layout(*c));
            paragraph.lines.push(Line {
                height,
                runs,
                is_parted: parted.contains(&at),
                said: is_turned.then(|| said.collect()),
            });
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

    fn layout(
        &mut self,
        text: &str,
        style: &Style<'_>,
        second: Option<usize>,
        width: f32,
    ) -> Layout<()> {
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
        if let Some(second) = second {
            let plain = StyleProperty::FontWeight(FontWeight::new(400.0));
            builder.push(plain, second..text.len());
        }
        // Korean lines end between words, whatever language the document is in; a word longer than a line is cut.
        if style.language.starts_with("ko") {
            builder.push_default(StyleProperty::WordBreak(WordBreak::KeepAll));
        } else {
            for hangul in hangul(text) {
                builder.push(StyleProperty::WordBreak(WordBreak::KeepAll), hangul);
            }
        }
        let mut layout = builder.build(text);
        layout.break_all_lines(Some(width));
        layout
    }
}

/// Returns where Hangul stands in a text, stretch by stretch.
fn hangul(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_hangul = |c| matches!(c, '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{A960}'..='\u{A97F}' | '\u{AC00}'..='\u{D7FF}');
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(is_hangul)?;
        let length = text[start..].find(|c| !is_hangul(c));
        rest = length.map_or(text.len(), |length| start + length);
        Some(start..rest)
    })
}

/// Wraps words of unknown direction so that they cannot reorder what stands around them.
pub(crate) fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
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
