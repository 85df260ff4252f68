//! Sizes of paper.

use std::io::Write;

use lopdf::{Document, Object};

use crate::draw::{PAGE_HEIGHT, PAGE_WIDTH};
use crate::error::PrintError;
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

    /// Returns the corners of the sheet, upright, on a page that is drawn as A4: left, bottom, right, top.
    ///
    /// The upper edges and the middles of both sizes fall together.
    pub(crate) fn corners(self) -> [f32; 4] {
        let (width, height) = self.measures();
        let left = (PAGE_WIDTH - width) / 2.0;
        [left, PAGE_HEIGHT - height, left + width, PAGE_HEIGHT]
    }

    /// Writes out a finished document in this size.
    ///
    /// The text has the same width in both sizes: a sheet of Letter has broader margins and fewer lines.
    pub(crate) fn cut(self, bytes: Vec<u8>, out: &mut dyn Write) -> Result<(), PrintError> {
        let (width, height) = self.measures();
        let left = (PAGE_WIDTH - width) / 2.0;
        match self {
            Self::A4 => Ok(out.write_all(&bytes)?),
            Self::Letter => cut(&bytes, (left, width, height), out),
        }
    }

    /// Writes out a finished document in this size, its pages lying on their long side.
    pub(crate) fn cut_lying(self, bytes: &[u8], out: &mut dyn Write) -> Result<(), PrintError> {
        let (height, width) = self.measures();
        cut(bytes, (0.0, width, height), out)
    }
}

/// Says of a document whose pages were made as A4 which rectangle of the plane they show.
///
/// Pages are drawn from their upper left corner, which the writer takes to be that of A4. It is the box
/// that is moved and not what is drawn, so links and outline stay right.
fn cut(
    bytes: &[u8],
    (left, width, height): (f32, f32, f32),
    out: &mut dyn Write,
) -> Result<(), PrintError> {
    let lost = |_| PrintError::Layout;
    let mut document = Document::load_mem(bytes).map_err(lost)?;
    let catalog = document.catalog().map_err(lost)?;
    let pages = catalog.get(b"Pages").and_then(Object::as_reference);
    let pages = document
        .get_object_mut(pages.map_err(lost)?)
        .map_err(lost)?;
    let corners = [left, PAGE_HEIGHT - height, left + width, PAGE_HEIGHT];
    let corners = corners.map(|corner| Object::Real((corner * 100.0).round() / 100.0));
    let pages = pages.as_dict_mut().map_err(lost)?;
    pages.set("MediaBox", Object::Array(corners.to_vec()));
    document.save_to(&mut { out })?;
    Ok(())
}
