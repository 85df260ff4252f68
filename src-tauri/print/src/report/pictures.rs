//! The plots of a category, each under its heading.

use super::parts;
use crate::draw::GREY;
use crate::error::PrintError;
use crate::flow::{Flow, MARGIN, TOP, WIDTH};
use crate::plot::{self, Drawing};
use crate::typeset::Style;

/// Room of a section's title of one line at the head of a page.
const TITLE: f32 = 30.0;

/// Draws each plot with what there is to see in it, all on one page.
pub(super) fn pictures(
    flow: &mut Flow<'_>,
    plots: &[Drawing],
    language: &str,
) -> Result<(), PrintError> {
    let style = Style {
        colour: GREY,
        language,
        ..Style::plain(8.5).running()
    };
    for drawing in plots {
        let text = flow.type_.set(&drawing.description, &style, WIDTH);
        let above = text.height() + 8.0;
        let room = flow.bottom - TOP - TITLE - above;
        parts::section(flow, &drawing.title, above + plot::height(drawing, room))?;
        flow.lines(text, MARGIN)?;
        flow.space(8.0);
        plot::place(flow, drawing, room)?;
        flow.space(6.0);
    }
    Ok(())
}
