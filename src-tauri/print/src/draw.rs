//! Things to draw: what stands between layout and writer.
//!
//! Lengths are points (1/72 inch). The origin is the upper left corner of the page, y grows downwards.
//! Between the things stands what they are parts of; what is part of nothing belongs to the page alone.

use std::sync::Arc;

use crate::tags::{Element, ElementId};

/// Width of an A4 page.
pub(crate) const PAGE_WIDTH: f32 = 595.28;
/// Height of an A4 page.
pub(crate) const PAGE_HEIGHT: f32 = 841.89;

/// How far a bar reaches over the edges of A4, so that it also reaches those of a broader sheet, moved for a binding.
pub(crate) const OVER: f32 = 24.0;

/// A colour of the print, chosen to stay apart in black and white.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Colour(pub f32, pub f32, pub f32);

/// Body text.
pub(crate) const INK: Colour = Colour(0.09, 0.11, 0.14);
/// Labels, running heads and notes.
pub(crate) const GREY: Colour = Colour(0.36, 0.39, 0.44);
/// Hairlines.
pub(crate) const RULE: Colour = Colour(0.78, 0.80, 0.83);
/// Backgrounds of boxes and of every second row.
pub(crate) const TINT: Colour = Colour(0.945, 0.953, 0.962);
/// The one strong colour: titles of sections, dots, rank.
pub(crate) const ACCENT: Colour = Colour(0.03, 0.28, 0.40);
/// Paper.
pub(crate) const WHITE: Colour = Colour(1.0, 1.0, 1.0);

/// A page of the document, numbered from 0 in the order in which pages were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct PageId(pub usize);

/// What pages show of the plane: left, bottom, right, top.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shown {
    /// The first page and every second after it.
    pub odd: [f32; 4],
    /// The others.
    pub even: [f32; 4],
    /// Whether the pages are meant for both sides of the paper.
    pub is_duplex: bool,
}

impl Shown {
    /// Every page shows the same.
    pub(crate) fn all(shown: [f32; 4]) -> Self {
        Self {
            odd: shown,
            even: shown,
            is_duplex: false,
        }
    }
}

/// A picture that was handed to the writer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct PictureId(pub usize);

/// An embedded font in use, numbered as in [`crate::fonts::FACES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct FaceId(pub usize);

/// A glyph with its place relative to the start of its run.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Glyph {
    /// Glyph number in the whole font.
    pub id: u16,
    /// Distance from the start of the run to the right.
    pub x: f32,
    /// Height over the baseline.
    pub rise: f32,
    /// The characters this glyph stands for; empty where a neighbour stands for them.
    pub text: String,
}

/// Glyphs of one font and size on one baseline, from left to right.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Run {
    /// The font.
    pub face: FaceId,
    /// Size in points.
    pub size: f32,
    /// Distance from the left edge of the paragraph, later of the page.
    pub x: f32,
    /// Distance of the baseline from the top of the line, later of the page.
    pub baseline: f32,
    /// The colour.
    pub colour: Colour,
    /// BCP 47 tag of its language, where it is known.
    pub language: Option<Arc<str>>,
    /// Whether it reads upwards: turned a quarter anticlockwise about its start.
    pub upwards: bool,
    /// The glyphs in visual order.
    pub glyphs: Vec<Glyph>,
    /// The text in logical order, where the glyphs' own texts do not give it.
    pub actual_text: Option<String>,
}

/// One thing on a page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Draw {
    /// Text.
    Text(Run),
    /// A filled rectangle.
    Rectangle {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        fill: Colour,
    },
    /// A straight line.
    Line {
        from: (f32, f32),
        to: (f32, f32),
        thickness: f32,
        colour: Colour,
    },
    /// A filled circle with a thin line around it.
    Dot {
        x: f32,
        y: f32,
        radius: f32,
        fill: Colour,
        line: Colour,
    },
    /// A picture, stretched to the rectangle.
    Picture {
        picture: PictureId,
        x: f32,
        y: f32,
        width: f32,
        height: f32,
    },
    /// The beginning of a part of the document; it may end on a later page.
    Begin(Element),
    /// A part that was left and goes on here.
    Continue(ElementId),
    /// The end of the part that began last.
    End,
}

/// A rectangle of a page that leads to another page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Link {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    pub target: PageId,
    /// The words that lead there.
    pub element: ElementId,
    /// The same in short, for those who only hear the link.
    pub text: String,
}

/// An entry of the document's outline with those under it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bookmark {
    pub title: String,
    pub target: PageId,
    pub children: Vec<Bookmark>,
}

/// What a document says about itself.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Info {
    pub title: String,
    pub author: String,
    /// BCP 47 tag of the language of the document's own words.
    pub language: String,
}
