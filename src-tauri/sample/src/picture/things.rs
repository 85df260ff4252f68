//! What stands about in cities: lamps, people, boats; and water that mirrors them.

use super::buildings::PAINTED;
use super::canvas::{Canvas, HEIGHT, Ink, WIDTH, area, ease, ink, mix, times};
use super::light::{Light, Weather};
use super::noise::smooth;
use crate::random::Random;

/// Paints a street lamp.
pub(super) fn lamp(canvas: &mut Canvas, light: &Light, (x, base, height): (f32, f32, f32)) {
    let post = light.on(ink(0x39424B), 0.0);
    let (head_x, head_y) = (x + height * 0.12, base - height);
    canvas.stroke((x, base), (x, base - height), height * 0.022, post);
    canvas.stroke((x, base - height), (head_x, head_y), height * 0.02, post);
    if light.lamps {
        canvas.glow(head_x, head_y + 4.0, height * 0.42, ink(0xFFD890), 0.62);
        canvas.disc(head_x, head_y + 3.0, height * 0.032, ink(0xFFF3D2), 1.0);
    } else {
        canvas.disc(
            head_x,
            head_y + 3.0,
            height * 0.028,
            light.on(ink(0xE8ECEE), 0.0),
            1.0,
        );
    }
}

/// Paints somebody on their way, alone or beside a wheelchair's wheel.
pub(super) fn person(
    canvas: &mut Canvas,
    light: &Light,
    chance: &mut Random,
    (x, base, height): (f32, f32, f32),
) {
    let coats = [
        ink(0xC8553D),
        ink(0x2F6690),
        ink(0xE0B040),
        ink(0x3B4A54),
        ink(0x6A8D73),
        ink(0x8E4A6B),
    ];
    let coat = light.on(chance.pick(&coats), 0.0);
    let skin = light.on(
        chance.pick(&[ink(0xE8BE9C), ink(0xA97450), ink(0x6B4630)]),
        0.0,
    );
    let legs = light.on(ink(0x2B2F3A), 0.0);
    let wide = height * 0.13;
    let seated = chance.happens(0.12);
    let ground = light.on(ink(0x20242C), 0.0);
    canvas.shadow(x, base, height * 0.3, ground, 0.45);
    if seated {
        canvas.disc(x, base - height * 0.17, height * 0.17, legs, 1.0);
        canvas.disc(
            x,
            base - height * 0.17,
            height * 0.13,
            light.on(ink(0x9AA4AC), 0.0),
            1.0,
        );
        canvas.stroke(
            (x, base - height * 0.62),
            (x, base - height * 0.3),
            wide * 1.6,
            coat,
        );
        canvas.disc(x, base - height * 0.75, height * 0.085, skin, 1.0);
        return;
    }
    let stride = height * chance.between(0.03, 0.1);
    let hip = (x, base - height * 0.45);
    canvas.stroke(hip, (x - stride, base), wide * 0.55, legs);
    canvas.stroke(hip, (x + stride, base), wide * 0.55, legs);
    canvas.stroke(
        (x, base - height * 0.74),
        (x, base - height * 0.42),
        wide * 1.5,
        coat,
    );
    canvas.disc(x, base - height * 0.91, height * 0.085, skin, 1.0);
    if light.weather == Weather::Rain && chance.happens(0.7) {
        let (top, half) = (base - height * 1.2, height * 0.36);
        let corners = [
            (x - half, top + half * 0.55),
            (x - half * 0.5, top),
            (x + half * 0.5, top),
            (x + half, top + half * 0.55),
        ];
        canvas.polygon(&corners, light.on(chance.pick(&coats), 0.0));
    }
}

/// Paints a sailing boat, or a low one with a cabin.
pub(super) fn boat(
    canvas: &mut Canvas,
    light: &Light,
    chance: &mut Random,
    (x, base, size): (f32, f32, f32),
) {
    let hull = light.on(chance.pick(&PAINTED), 0.02);
    let deck = base - size * 0.2;
    let corners = [
        (x - size * 0.6, deck),
        (x + size * 0.66, deck),
        (x + size * 0.42, base),
        (x - size * 0.45, base),
    ];
    if chance.happens(0.55) {
        let white = light.on(ink(0xF7F3EA), 0.0);
        let mast = deck - size * 1.3;
        canvas.stroke(
            (x, deck),
            (x, mast),
            size * 0.03,
            light.on(ink(0x6B5644), 0.0),
        );
        canvas.polygon(
            &[
                (x + size * 0.04, mast),
                (x + size * 0.55, deck - size * 0.08),
                (x + size * 0.04, deck - size * 0.08),
            ],
            white,
        );
        canvas.polygon(
            &[
                (x - size * 0.04, mast + size * 0.2),
                (x - size * 0.42, deck - size * 0.08),
                (x - size * 0.04, deck - size * 0.08),
            ],
            times(white, 0.9),
        );
    } else {
        let cabin = light.on(ink(0xF0EEE6), 0.0);
        canvas.fill(
            area(x - size * 0.3, deck - size * 0.26, size * 0.5, size * 0.27),
            cabin,
        );
        let pane = if light.lamps {
            ink(0xFFD98C)
        } else {
            light.on(ink(0x49606F), 0.0)
        };
        for at in 0..3 {
            canvas.fill(
                area(
                    x - size * 0.25 + at as f32 * size * 0.15,
                    deck - size * 0.2,
                    size * 0.09,
                    size * 0.1,
                ),
                pane,
            );
        }
        if light.lamps {
            canvas.glow(x, deck - size * 0.15, size * 0.8, ink(0xFFD890), 0.4);
        }
    }
    canvas.polygon(&corners, hull);
    canvas.fill(
        area(x - size * 0.56, deck, size * 1.18, size * 0.045),
        times(hull, 1.25),
    );
}

/// Fills everything below `shore` with water that mirrors what stands above it.
pub(super) fn water(
    canvas: &mut Canvas,
    light: &Light,
    chance: &mut Random,
    shore: f32,
    ink_: Ink,
) {
    let deep = light.on(ink_, 0.0);
    let seed = chance.below(1 << 30) as u32;
    canvas.shade(area(0.0, shore, WIDTH, HEIGHT - shore), |canvas, x, y| {
        let depth = y - shore;
        let part = depth / (HEIGHT - shore);
        // Ripples grow toward the viewer.
        let ripple = smooth(x / (26.0 + depth * 0.35), y / (2.4 + depth * 0.045), seed) - 0.5;
        let sway = ripple * (3.0 + depth * 0.16);
        let mirrored = (shore - 1.0 - depth * 1.25 + sway * 1.4).max(0.0);
        let above = canvas.at((x + sway).clamp(0.0, WIDTH - 1.0), mirrored);
        let water = mix(deep, light.sky[1], 0.3 * (1.0 - part));
        let glint = ease(0.32, 0.5, ripple) * 0.35;
        (
            mix(mix(above, water, 0.42 + 0.3 * part), light.sky[2], glint),
            1.0,
        )
    });
}
