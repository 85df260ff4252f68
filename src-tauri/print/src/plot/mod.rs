//! Plots: what people would rather look at than read as numbers.
//!
//! Each plot is a plain value with the caller's words in it, and is laid out once into a [`Drawing`] of
//! lines, rectangles, circles and texts whose colours are [`Role`]s. [`svg`] writes a drawing for the
//! window; [`crate::Block::Plot`] prints it. Headings are left to the page around, and so is saying what
//! was left out: a drawing holds [`MOST_ROWS`] rows, and [`slices`] cuts longer lists into several.
//!
//! What is missing, infinite or beyond reason is not drawn, and names may be anything that people
//! write: they are shortened to their room and cannot turn what stands around them.

mod drawing;
mod frame;
mod heat;
mod marks;
mod page;
mod ranks;
mod ruler;
mod scale;
mod severity;
mod spread;
mod svg;
#[cfg(test)]
mod tests;

pub use drawing::{Anchor, Drawing, HEAT_STEPS, Lettering, Role, Shape};
pub use frame::{Frame, MOST_ROWS, slices};
pub use heat::{Cell, Heat, HeatRow, HeatWords, MOST_JUDGES};
pub(crate) use page::{height, place};
pub use ranks::{RankRow, RankWords, Ranks};
pub use ruler::Name;
pub use severity::{Severities, SeverityRow, SeverityWords};
pub use spread::{SpreadRow, SpreadWords, Spreads};
pub use svg::svg;
