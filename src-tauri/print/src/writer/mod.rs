//! Makes a document of drawn pages.

mod bound;
mod faces;
mod file;
mod foreign;
mod lean;
mod ops;
mod printed;
mod structure;
mod ways;
mod xmp;

pub(crate) use foreign::{Foreign, Unreadable};
pub(crate) use printed::Printed;

use std::ops::Range;

use crate::draw::{Bookmark, Draw, Info, Link, PageId, PictureId};
use crate::error::PrintError;

/// What layout needs of a writer: pages come in one by one and are not kept.
pub(crate) trait Writer {
    /// Takes in the bytes of a JPEG file, which will stand in the document as they are.
    ///
    /// # Errors
    /// [`PrintError::Photo`] where it is no JPEG that can be printed; [`PrintError::Write`].
    fn picture(&mut self, number: u32, jpeg: &[u8]) -> Result<PictureId, PrintError>;

    /// Takes in what a page of somebody else's file shows, to be placed as a picture is; the first of the
    /// file is page 0. Returns `None` where its content cannot be read.
    ///
    /// # Errors
    /// [`PrintError::Write`].
    fn foreign_page(
        &mut self,
        from: &mut Foreign,
        at: usize,
    ) -> Result<Option<PictureId>, PrintError>;

    /// Adds a page at the end of the document.
    ///
    /// # Errors
    /// [`PrintError::Write`] and [`PrintError::Layout`].
    fn page(&mut self, drawn: Vec<Draw>) -> Result<PageId, PrintError>;

    /// Draws more on a page, such as its number once the number of pages is known.
    ///
    /// What is drawn belongs to the page alone, but for parts of the document that go on there.
    ///
    /// # Errors
    /// [`PrintError::Write`] and [`PrintError::Layout`].
    fn overlay(
        &mut self,
        page: PageId,
        drawn: Vec<Draw>,
        links: Vec<Link>,
    ) -> Result<(), PrintError>;

    /// Draws the same on each of some pages, and writes it once.
    ///
    /// What is drawn belongs to the pages alone.
    ///
    /// # Errors
    /// [`PrintError::Write`] and [`PrintError::Layout`].
    fn overlay_all(&mut self, pages: Range<usize>, drawn: Vec<Draw>) -> Result<(), PrintError>;

    /// Writes what remains. The document is whole only after this.
    ///
    /// # Errors
    /// [`PrintError::Write`] and [`PrintError::Layout`].
    fn finish(&mut self, info: &Info, bookmarks: &[Bookmark]) -> Result<(), PrintError>;
}
