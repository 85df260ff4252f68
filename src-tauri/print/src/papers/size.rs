//! Sizes of paper.

use crate::draw::{PAGE_HEIGHT, PAGE_WIDTH};
use crate::flow::BOTTOM;

/// Width and height of the North American sheet.
const LETTER: (f32, f32) = (612.0, 792.0);

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

    /// Returns what a page of this size shows of the plane: left, bottom, right, top.
    ///
    /// The text has the same width in both sizes: a sheet of Letter has broader margins and fewer lines.
    pub(crate) fn shown(self) -> [f32; 4] {
        let (width, height) = self.measures();
        let left = (PAGE_WIDTH - width) / 2.0;
        [left, PAGE_HEIGHT - height, left + width, PAGE_HEIGHT]
    }

    /// Returns what a page of this size shows that lies on its long side.
    pub(crate) fn shown_lying(self) -> [f32; 4] {
        let (height, width) = self.measures();
        [0.0, PAGE_HEIGHT - height, width, PAGE_HEIGHT]
    }
}
