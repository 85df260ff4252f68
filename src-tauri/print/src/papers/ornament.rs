//! The ornament of certificates: interlaced lines, drawn and not painted, so that they print sharp.

use std::f32::consts::TAU;

use crate::draw::{ACCENT, Colour, Draw, WHITE};
use crate::flow::Flow;

/// The colour of ornament: a gold that prints as a middle grey.
pub(super) const GOLD: Colour = Colour(0.55, 0.41, 0.11);
/// Lighter gold, of lines over lines.
const PALE: Colour = Colour(0.79, 0.70, 0.47);
/// Distance of the band's middle from the edge of the sheet.
const BAND: f32 = 33.0;
/// How far the waves go to either side of it.
const WAVE: f32 = 6.0;
/// Length of a wave, about.
const PERIOD: f32 = 22.0;
/// Pieces of which a wave is made.
const PIECES: usize = 10;

/// Draws the frame of a sheet: two rules, between them a band of three waves, a rosette at each corner.
pub(super) fn frame(flow: &mut Flow<'_>, width: f32, height: f32) {
    rule(flow, (width, height), BAND - 10.0, 1.6, ACCENT);
    rule(flow, (width, height), BAND + 10.0, 0.6, ACCENT);
    let (left, right, top, bottom) = (BAND, width - BAND, BAND, height - BAND);
    for third in 0..3 {
        let shift = third as f32 / 3.0;
        let colour = if third == 0 { GOLD } else { PALE };
        for y in [top, bottom] {
            wave(flow, (left, y), (right, y), shift, colour);
        }
        for x in [left, right] {
            wave(flow, (x, top), (x, bottom), shift, colour);
        }
    }
    for x in [left, right] {
        for y in [top, bottom] {
            // The corner where bands would cross is free.
            flow.fill(x - 13.0, y - 13.0, 26.0, 26.0, WHITE);
            rosette(flow, x, y, 13.0);
        }
    }
}

fn rule(flow: &mut Flow<'_>, (width, height): (f32, f32), inset: f32, thick: f32, colour: Colour) {
    let (across, down) = (width - 2.0 * inset, height - 2.0 * inset);
    flow.fill(inset, inset, across, thick, colour);
    flow.fill(inset, height - inset - thick, across, thick, colour);
    flow.fill(inset, inset, thick, down, colour);
    flow.fill(width - inset - thick, inset, thick, down, colour);
}

/// Draws a wave along a level or an upright line, whole periods long.
fn wave(flow: &mut Flow<'_>, from: (f32, f32), to: (f32, f32), shift: f32, colour: Colour) {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let length = across.abs().max(down.abs());
    let periods = (length / PERIOD).round().max(1.0);
    let pieces = periods as usize * PIECES;
    let at = |piece: usize| {
        let part = piece as f32 / pieces as f32;
        let rise = WAVE * ((part * periods + shift) * TAU).sin();
        let (x, y) = (from.0 + across * part, from.1 + down * part);
        if across.abs() > down.abs() {
            (x, y + rise)
        } else {
            (x + rise, y)
        }
    };
    for piece in 0..pieces {
        flow.draw(Draw::Line {
            from: at(piece),
            to: at(piece + 1),
            thickness: 0.5,
            colour,
        });
    }
}

/// Draws a rosette: curves of many loops about one centre (hypotrochoids), as on bank notes.
pub(super) fn rosette(flow: &mut Flow<'_>, x: f32, y: f32, radius: f32) {
    for (loops, inner, colour) in [(12.0, 0.30, PALE), (9.0, 0.55, GOLD)] {
        let pieces = 240;
        let at = |piece: usize| {
            let turn = piece as f32 / pieces as f32 * TAU;
            let middle = (1.0 + inner) / 2.0;
            let distance = radius * (middle + (1.0 - middle) * (loops * turn).cos());
            (x + distance * turn.cos(), y + distance * turn.sin())
        };
        for piece in 0..pieces {
            flow.draw(Draw::Line {
                from: at(piece),
                to: at(piece + 1),
                thickness: 0.4,
                colour,
            });
        }
    }
    flow.draw(Draw::Dot {
        x,
        y,
        radius: radius * 0.12,
        fill: GOLD,
        line: GOLD,
    });
}
