//! What stands about in cities: trees, lamps, people, boats; and water that mirrors them.

use super::canvas::{Canvas, HEIGHT, Ink, WIDTH, area, ease, ink, mix, times, wave};
use super::light::{Light, Weather};
use super::noise::{rough, smooth};
use crate::random::Random;

const LEAVES: [Ink; 5] = [
    ink(0x5C8A4A),
    ink(0x3F7A55),
    ink(0x7DA04E),
    ink(0x4C7F6A),
    ink(0x8FA858),
];

/// Paints a broad-leaved tree whose trunk stands at (`x`, `base`).
pub(super) fn tree(
    canvas: &mut Canvas,
    light: &Light,
    chance: &mut Random,
    (x, base, height): (f32, f32, f32),
) {
    let trunk = light.on(ink(0x5B4636), 0.05);
    canvas.stroke((x, base), (x, base - height * 0.6), height * 0.055, trunk);
    let leaves = match light.weather {
        Weather::Snow => ink(0xDDE5EC),
        _ => chance.pick(&LEAVES),
    };
    let leaves = light.on(leaves, 0.05);
    let crown = base - height * 0.66;
    for number in 0..26 {
        // From the dark underside to the light top.
        let part = number as f32 / 26.0;
        let (dx, dy) = (
            chance.between(-0.3, 0.3),
            chance.between(-0.26, 0.22) - 0.1 * part,
        );
        let shade = times(leaves, 0.62 + 0.5 * part + chance.between(-0.05, 0.05));
        let radius = height * chance.between(0.1, 0.17) * (1.1 - 0.45 * part);
        let lift = -0.05 * part * height;
        canvas.disc(
            x + dx * height,
            crown + dy * height + lift,
            radius,
            shade,
            1.0,
        );
    }
}

/// Paints a conifer.
pub(super) fn conifer(canvas: &mut Canvas, light: &Light, (x, base, height): (f32, f32, f32)) {
    let green = light.on(ink(0x2F5B4A), 0.1);
    canvas.fill(
        area(
            x - height * 0.03,
            base - height * 0.15,
            height * 0.06,
            height * 0.15,
        ),
        green,
    );
    for level in 0..4 {
        let foot = base - height * (0.1 + 0.2 * level as f32);
        let half = height * (0.24 - 0.045 * level as f32);
        let tip = foot - height * 0.36;
        canvas.polygon(&[(x - half, foot), (x, tip), (x + half, foot)], green);
        let lit = if light.white() {
            ink(0xF4F7FA)
        } else {
            times(green, 1.25)
        };
        canvas.polygon(
            &[
                (x - half * 0.5, foot - height * 0.16),
                (x, tip),
                (x + half * 0.1, foot - height * 0.16),
            ],
            lit,
        );
    }
}

/// Paints a palm.
pub(super) fn palm(
    canvas: &mut Canvas,
    light: &Light,
    chance: &mut Random,
    (x, base, height): (f32, f32, f32),
) {
    let (trunk, green) = (light.on(ink(0x7A5F45), 0.0), light.on(ink(0x4F7D45), 0.0));
    let lean = chance.between(-0.12, 0.12) * height;
    let top = (x + lean, base - height);
    canvas.stroke(
        (x, base),
        (x + lean * 0.35, base - height * 0.5),
        height * 0.045,
        trunk,
    );
    canvas.stroke(
        (x + lean * 0.35, base - height * 0.5),
        top,
        height * 0.035,
        trunk,
    );
    for leaf in 0..13 {
        let turn = (leaf as f32 + 0.5) / 13.0;
        let (across, up) = (wave(turn) * height * 0.34, wave(turn + 0.25) * height * 0.1);
        let shade = times(green, chance.between(0.75, 1.2));
        let mut from = top;
        for part in 1..=6 {
            let part = part as f32 / 6.0;
            // A leaf rises, bends and hangs down under its weight.
            let drop = height * (0.3 * part * part - 0.16 * part);
            let to = (top.0 + across * part, top.1 - up * part + drop);
            canvas.stroke(from, to, height * (0.036 - 0.026 * part), shade);
            from = to;
        }
    }
}

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
    let hull = light.on(chance.pick(&super::buildings::PAINTED), 0.02);
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

/// Paints a wooded hill or mountain that rises behind everything.
pub(super) fn hills(
    canvas: &mut Canvas,
    light: &Light,
    chance: &mut Random,
    (base, height, far): (f32, f32, f32),
) {
    let seed = chance.below(1 << 30) as u32;
    let green = if light.white() {
        ink(0xC9D3DE)
    } else {
        chance.pick(&[ink(0x5E7F63), ink(0x6B7F6A), ink(0x7C7A66)])
    };
    let face = light.on(green, far);
    let foot = mix(face, light.haze, 0.5);
    let step = chance.between(260.0, 420.0);
    canvas.below(
        |x| base - height * (0.35 + 0.65 * rough(x / step, 0.5, seed)),
        base,
        |x, y, depth| {
            let speckle = rough(x / 22.0, y / 14.0, seed ^ 7) - 0.5;
            mix(times(face, 1.0 + 0.16 * speckle), foot, depth / height)
        },
    );
}
