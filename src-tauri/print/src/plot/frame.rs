//! The room a plot has, and how rows share it.

use std::ops::Range;

use super::drawing::{Anchor, Drawing, Role};
use super::ruler::{Hand, Name, Ruler};
use super::scale::{Scale, Ticks};
use crate::flow::WIDTH;

/// Rows of one drawing; more are shown in several.
pub const MOST_ROWS: usize = 60;
/// Rows from which the axis stands below as well as above.
const TALL: f32 = 300.0;
/// Rows between two hairlines that lead the eye from the name to its mark.
const GUIDE: usize = 5;
/// How axes and headings of columns are written.
pub(crate) const LABEL: Hand = Hand::plain(8.0, Role::Muted);
/// Height of a line of labels.
pub(crate) const LABEL_LINE: f32 = 13.0;
/// Room between two columns.
pub(crate) const GAP: f32 = 9.0;

/// The room that a plot may take, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// The width, which the plot fills; `240..=2000`.
    pub width: f32,
    /// The height. Rows become narrower so that they fit, but not so narrow that nobody reads them.
    pub height: f32,
}

impl Frame {
    /// The room under a heading of a printed page.
    pub const PAGE: Self = Self {
        width: WIDTH,
        height: 655.0,
    };
    /// A wide window, which scrolls.
    pub const WINDOW: Self = Self {
        width: 640.0,
        height: 960.0,
    };

    /// Returns a frame in which something can be drawn.
    pub(crate) fn usable(self) -> Self {
        let usual = |value: f32, usual: f32| if value.is_finite() { value } else { usual };
        Self {
            width: usual(self.width, Self::PAGE.width).clamp(240.0, 2_000.0),
            height: usual(self.height, Self::PAGE.height).clamp(100.0, 10_000.0),
        }
    }
}

/// Cuts so many rows into slices for one drawing each, as even as can be.
pub fn slices(rows: usize) -> impl Iterator<Item = Range<usize>> {
    let count = rows.div_ceil(MOST_ROWS);
    (0..count).map(move |at| rows * at / count..rows * (at + 1) / count)
}

/// Returns the part of `rows` that a slice names, and no more than one drawing holds.
pub(crate) fn sliced<T>(rows: &[T], slice: Range<usize>, most: usize) -> &[T] {
    let start = slice.start.min(rows.len());
    let end = slice.end.clamp(start, rows.len()).min(start + most);
    &rows[start..end]
}

/// Lays out a plot of which there is nothing to show.
pub(crate) fn empty(mut on: Drawing, ruler: &mut Ruler, text: &str) -> Drawing {
    let hand = Hand::plain(10.0, Role::Muted);
    on.shapes.clear();
    on.height = 64.0;
    on.hollow(0.0, 0.0, on.width, on.height, Role::Grid);
    let text = ruler.fit(text, hand, on.width - 24.0);
    on.text(hand.amid(on.width / 2.0, on.height / 2.0, Anchor::Middle, &text));
    on
}

/// Rows under one another, each with a name on the left and a place on a common scale.
pub(crate) struct Rows {
    /// The common scale.
    pub scale: Scale,
    /// Where the first row begins.
    pub top: f32,
    /// Height of a row.
    pub row: f32,
    /// How many there are.
    pub count: usize,
}

impl Rows {
    /// Returns the height of each of `count` rows in what the frame leaves below `top`.
    pub(crate) fn height(frame: Frame, top: f32, count: usize, within: (f32, f32)) -> f32 {
        let room = frame.height - top - LABEL_LINE;
        (room / count.max(1) as f32).clamp(within.0, within.1)
    }

    /// Returns how names are written in rows of a height.
    pub(crate) fn hand(row: f32) -> Hand {
        Hand::plain((row * 0.68).clamp(6.5, 9.0), Role::Ink)
    }

    /// Returns the room for names: what the widest takes, and no more than is left beside the scale.
    pub(crate) fn room<'a>(
        ruler: &mut Ruler,
        names: impl Iterator<Item = &'a Name>,
        row: f32,
        most: f32,
    ) -> f32 {
        ruler.widest(names, Self::hand(row)).clamp(48.0, most)
    }

    /// Returns the middle of a row.
    pub(crate) fn middle(&self, row: usize) -> f32 {
        self.top + (row as f32 + 0.5) * self.row
    }

    /// Returns where the last row ends.
    pub(crate) fn bottom(&self) -> f32 {
        self.top + self.count as f32 * self.row
    }

    /// Draws the grid with its numbers, and ends the drawing below it.
    pub(crate) fn axis(&self, on: &mut Drawing, ticks: &Ticks) {
        let bottom = self.bottom();
        for row in (GUIDE..self.count).step_by(GUIDE) {
            let y = self.top + row as f32 * self.row;
            on.across(y, 0.0, on.width, 0.4, Role::Grid);
        }
        on.across(self.top, 0.0, on.width, 0.6, Role::Grid);
        on.across(bottom, 0.0, on.width, 0.6, Role::Grid);
        let is_tall = bottom - self.top > TALL;
        for value in &ticks.values {
            let (x, text) = (self.scale.place(*value), ticks.written(*value));
            on.down(x, self.top, bottom, 0.4, Role::Grid);
            on.text(LABEL.at(x, self.top - 4.0, Anchor::Middle, &text));
            if is_tall {
                on.text(LABEL.at(x, bottom + LABEL_LINE - 3.0, Anchor::Middle, &text));
            }
        }
        on.height = bottom + if is_tall { LABEL_LINE } else { 1.0 };
    }
}
