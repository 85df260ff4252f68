//! Trees, and the hills on which they grow.

use super::canvas::{Canvas, Ink, area, ink, mix, times, wave};
use super::light::{Light, Weather};
use super::noise::rough;
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
