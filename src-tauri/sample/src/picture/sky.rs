//! The sky, and what falls from it.

use super::canvas::{Area, Canvas, HEIGHT, Ink, WIDTH, area, ease, ink, mix};
use super::light::{Light, Weather};
use super::noise::{Field, grain, rough};
use crate::random::Random;

/// Paints the sky down to a horizon; sun or moon stand at a place of chance.
pub(super) fn sky(canvas: &mut Canvas, light: &Light, chance: &mut Random, horizon: f32) {
    let [top, middle, low] = light.sky;
    let over = area(0.0, 0.0, WIDTH, horizon + 2.0);
    canvas.shade(over, |_, _, y| {
        let part = y / horizon;
        let upper = mix(top, middle, ease(0.0, 0.62, part));
        (mix(upper, low, ease(0.5, 1.0, part)), 1.0)
    });
    if light.stars {
        for _ in 0..260 {
            let (x, y) = (
                chance.between(0.0, WIDTH),
                chance.between(0.0, horizon * 0.8),
            );
            let size = chance.between(0.5, 1.5);
            canvas.disc(x, y, size, ink(0xFFFFFF), chance.between(0.2, 0.9));
        }
    }
    if let Some((ink, radius, spread)) = light.sun {
        let x = chance.between(WIDTH * 0.15, WIDTH * 0.85);
        let height = if light.stars { 0.25 } else { 0.66 };
        let y = horizon * chance.between(height - 0.08, height + 0.1);
        canvas.glow(x, y, spread, ink, 0.75);
        canvas.disc(x, y, radius, ink, 1.0);
    }
    clouds(canvas, light, chance, horizon);
}

fn clouds(canvas: &mut Canvas, light: &Light, chance: &mut Random, horizon: f32) {
    let (ink, share) = light.clouds;
    let seed = chance.below(1 << 30) as u32;
    let stretch = chance.between(2.0, 3.4);
    let bottom = mix(ink, light.sky[1], 0.45);
    // Clouds lie flatter and closer together toward the horizon; they are soft, so a coarse field
    // will do.
    let field = Field::of(horizon, |x, y| {
        let away = 0.35 + 0.65 * y / horizon;
        rough(x * away / 260.0, y * away * stretch / 260.0, seed)
    });
    canvas.shade(area(0.0, 0.0, WIDTH, horizon), |_, x, y| {
        let here = field.at(x, y);
        let above = field.at(x, (y - 14.0).max(0.0));
        let cover = ease(1.0 - share, 1.22 - share * 0.8, here + 0.12);
        let shadow = ((above - here) * 3.0 + 0.35).clamp(0.0, 1.0);
        (mix(ink, bottom, shadow), cover * 0.9)
    });
}

/// Lets rain or snow fall over the finished picture, and gives it grain and darker corners.
pub(super) fn finish(canvas: &mut Canvas, light: &Light, chance: &mut Random) {
    match light.weather {
        Weather::Clear => {}
        Weather::Rain => rain(canvas, chance),
        Weather::Snow => snow(canvas, chance),
    }
    let seed = chance.below(1 << 30) as u32;
    canvas.shade(Area::ALL, |_, x, y| {
        let (across, down) = (x / WIDTH - 0.5, y / HEIGHT - 0.5);
        let corner = (across * across + down * down) * 0.42;
        let grain = grain(x, y, seed) * 0.05;
        ([0.02, 0.02, 0.05], corner + grain)
    });
}

fn rain(canvas: &mut Canvas, chance: &mut Random) {
    let drop: Ink = ink(0xDDE7EE);
    for _ in 0..520 {
        let (x, y) = (chance.between(-40.0, WIDTH), chance.between(-40.0, HEIGHT));
        let (length, strength) = (chance.between(14.0, 38.0), chance.between(0.10, 0.34));
        let behind = canvas.at(x.max(0.0), y.max(0.0));
        canvas.stroke(
            (x, y),
            (x + length * 0.22, y + length),
            1.1,
            mix(behind, drop, strength),
        );
    }
}

fn snow(canvas: &mut Canvas, chance: &mut Random) {
    for number in 0..700 {
        let (x, y) = (chance.between(0.0, WIDTH), chance.between(0.0, HEIGHT));
        let size = if number % 9 == 0 { 4.2 } else { 1.9 };
        let size = size * chance.between(0.6, 1.2);
        canvas.disc(x, y, size, ink(0xFFFFFF), chance.between(0.45, 0.9));
    }
}
