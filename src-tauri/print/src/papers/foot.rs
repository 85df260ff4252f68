//! The foot of every page: whether it is official, what it was made from, and which page of how many.

use std::ops::Range;

use jurybook_core::papers::Head;
use jurybook_words::Words;

use super::{PaperSize, quiet, strong};
use crate::book::parts;
use crate::draw::{Colour, Draw, PAGE_WIDTH, PageId, WHITE};
use crate::error::PrintError;
use crate::flow::{Flow, MARGIN, WIDTH};
use crate::typeset::{Style, Typesetter, isolated};
use crate::writer::Writer;

/// The colour of what nobody may take for final.
const DRAFT: Colour = Colour(0.70, 0.16, 0.10);

/// What stands at the foot of pages.
pub(super) struct Foot<'a> {
    pub head: &'a Head,
    pub words: &'a Words,
    /// What else stands there, such as the reference of a letter; may be empty.
    pub about: String,
    /// Whether every page says that it is a draft.
    pub draft: bool,
}

/// The id of the word that says whether results are frozen.
pub(crate) fn state_id(head: &Head) -> &'static str {
    match head.official {
        true => "print-official",
        false => "print-unofficial",
    }
}

impl Foot<'_> {
    /// Writes what stands on the left.
    pub(super) fn said(&self) -> String {
        let state = self.words.text(state_id(self.head), &[]);
        let made = [("hash", self.head.short_hash.as_str())];
        let made = self.words.text("print-made-from", &made);
        let mut said = vec![state, made];
        if !self.about.is_empty() {
            said.push(isolated(&self.about));
        }
        said.join("  ·  ")
    }

    /// Returns the band that says over a page that it is a draft, about the middle `x`.
    fn drawn_band(&self, typesetter: &mut Typesetter, x: f32, y: f32) -> Vec<Draw> {
        if !self.draft {
            return Vec::new();
        }
        let text = self.words.text("letter-draft", &[]);
        let style = Style {
            colour: WHITE,
            ..strong(self.words, 9.0)
        };
        let set = typesetter.set(&text, &style, WIDTH);
        let width = set.width + 28.0;
        let band = Draw::Rectangle {
            x: x - width / 2.0,
            y,
            width,
            height: 18.0,
            fill: DRAFT,
        };
        let mut drawn = vec![band];
        drawn.extend(set.at(x - width / 2.0 + 14.0, y + 3.0));
        drawn
    }

    /// Draws that band on the current page.
    pub(super) fn band(&self, flow: &mut Flow<'_>, x: f32, y: f32) {
        let drawn = self.drawn_band(flow.type_, x, y);
        drawn.into_iter().for_each(|thing| flow.draw(thing));
    }
}

/// Draws the feet of pages that are numbered together, now that their number is known.
pub(super) fn feet(
    typesetter: &mut Typesetter,
    writer: &mut dyn Writer,
    foot: &Foot<'_>,
    size: PaperSize,
    pages: Range<usize>,
) -> Result<(), PrintError> {
    let style = quiet(foot.words, 7.5);
    let left = typesetter.fit(&foot.said(), &style, WIDTH * 0.7);
    let (y, of) = (size.height() - 44.0, pages.len());
    let mut drawn = foot.drawn_band(typesetter, PAGE_WIDTH / 2.0, 14.0);
    drawn.extend(left.at(MARGIN, y));
    writer.overlay_all(pages.clone(), drawn)?;
    for (number, page) in (1..).zip(pages) {
        let right = parts::page(foot.words, number, of);
        let right = typesetter.set(&right, &style, WIDTH);
        let x = MARGIN + WIDTH - right.width;
        writer.overlay(PageId(page), right.at(x, y), Vec::new())?;
    }
    Ok(())
}
