//! Sizes of paper, and the room that a binding takes of it.

use crate::draw::{PAGE_HEIGHT, PAGE_WIDTH, Shown};
use crate::flow::BOTTOM;

/// Width and height of the North American sheet.
const LETTER: (f32, f32) = (612.0, 792.0);

/// What a binding margin has more than the other has less: 5 mm, which leaves 24 mm for holes or glue and 14 mm
/// outside, where no printer cuts.
const BINDING: f32 = 14.17;

/// A size of paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PaperSize {
    /// A4, ISO 216.
    #[default]
    A4,
    /// Letter, ANSI Y14.1: a little wider and shorter.
    Letter,
}

impl PaperSize {
    /// Returns width and height, upright.
    pub(crate) fn measures(self) -> (f32, f32) {
        match self {
            Self::A4 => (PAGE_WIDTH, PAGE_HEIGHT),
            Self::Letter => LETTER,
        }
    }

    /// Returns the height of the page, upright.
    pub(crate) fn height(self) -> f32 {
        self.measures().1
    }

    /// Returns where the text of a page ends.
    pub(crate) fn bottom(self) -> f32 {
        BOTTOM - PAGE_HEIGHT + self.height()
    }

    /// Returns what the pages of this size show of the plane.
    ///
    /// The text has the same width in both sizes: a sheet of Letter has broader margins and fewer lines.
    pub(crate) fn shown(self, margins: Margins) -> Shown {
        let (width, height) = self.measures();
        let left = (PAGE_WIDTH - width) / 2.0;
        let from = |left| [left, PAGE_HEIGHT - height, left + width, PAGE_HEIGHT];
        let (odd, even) = margins.shifts();
        Shown {
            odd: from(left - odd),
            even: from(left - even),
            is_duplex: margins == Margins::TwoSided,
        }
    }

    /// Returns what the pages of this size show that lie on their long side.
    pub(crate) fn shown_lying(self) -> Shown {
        let (height, width) = self.measures();
        Shown::all([0.0, PAGE_HEIGHT - height, width, PAGE_HEIGHT])
    }
}

/// How the margins left and right of the text share the paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Margins {
    /// As broad on the left as on the right.
    #[default]
    Even,
    /// Broader on the left, where sheets printed on one side are bound.
    OneSided,
    /// Broader on the inside of a book printed on both sides: left of odd pages, right of even ones.
    TwoSided,
}

impl Margins {
    /// Returns how far the text of odd and of even pages moves to the right.
    fn shifts(self) -> (f32, f32) {
        match self {
            Self::Even => (0.0, 0.0),
            Self::OneSided => (BINDING, BINDING),
            Self::TwoSided => (BINDING, -BINDING),
        }
    }
}
