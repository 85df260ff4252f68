//! Circles and boxes to tick, and lines to write on.

use crate::draw::{ACCENT, Draw, INK, RULE, WHITE};
use crate::flow::{Flow, MARGIN, WIDTH};

/// Half the width of a circle.
pub(super) const RADIUS: f32 = 5.2;
/// Width of a box.
pub(super) const BOX: f32 = 10.0;
/// Distance of two lines to write on: a hand needs about 8 mm.
pub(super) const LINE: f32 = 22.0;

/// Draws a circle about a place, with a dot in it where it is ticked.
pub(super) fn circle(flow: &mut Flow<'_>, x: f32, y: f32, is_ticked: bool) {
    let dot = |radius, fill, line| Draw::Dot {
        x,
        y,
        radius,
        fill,
        line,
    };
    flow.draw(dot(RADIUS, WHITE, INK));
    if is_ticked {
        flow.draw(dot(RADIUS - 2.0, ACCENT, ACCENT));
    }
}

/// Draws a box with its upper left corner at a place, with a cross in it where it is ticked.
pub(super) fn tick_box(flow: &mut Flow<'_>, x: f32, y: f32, is_ticked: bool) {
    let (right, low) = (x + BOX, y + BOX);
    let mut line = |from, to, thickness, colour| {
        flow.draw(Draw::Line {
            from,
            to,
            thickness,
            colour,
        });
    };
    let corners = [(x, y), (right, y), (right, low), (x, low), (x, y)];
    for side in corners.windows(2) {
        line(side[0], side[1], 0.6, INK);
    }
    if is_ticked {
        line((x + 2.0, y + 2.0), (right - 2.0, low - 2.0), 1.4, ACCENT);
        line((right - 2.0, y + 2.0), (x + 2.0, low - 2.0), 1.4, ACCENT);
    }
}

/// Draws `count` lines to write on, one under the other, and leaves the flow below them.
pub(super) fn lines(flow: &mut Flow<'_>, count: usize) {
    for _ in 0..count {
        flow.y += LINE;
        let y = flow.y - 3.0;
        flow.fill(MARGIN, y, WIDTH, 0.5, RULE);
    }
}
