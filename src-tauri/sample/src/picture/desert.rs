//! Flat-roofed towns between dunes.

use super::canvas::{Canvas, HEIGHT, WIDTH, area, ink, mix, times, wave};
use super::light::Light;
use super::noise::{rough, smooth};
use super::sky::sky;
use super::things::person;
use super::trees::palm;
use crate::random::Random;

/// Flat-roofed houses and palms between dunes.
pub(super) fn desert(canvas: &mut Canvas, light: &Light, chance: &mut Random) {
    sky(canvas, light, chance, 450.0);
    let seed = chance.below(1 << 30) as u32;
    let sand = light.on(ink(0xD9AE78), 0.0);
    for (level, far) in [(400.0, 0.6), (440.0, 0.4)] {
        let face = mix(sand, light.haze, far);
        let line = |x: f32| level - 90.0 * (rough(x / 420.0, level, seed) - 0.4);
        canvas.below(line, HEIGHT, |x, y, _| {
            times(face, 0.95 + 0.1 * smooth(x / 60.0, y / 20.0, seed))
        });
    }
    for row in 0..4 {
        let part = row as f32 / 3.0;
        let (base, size, far) = (
            470.0 + 110.0 * part,
            44.0 + 60.0 * part,
            0.34 * (1.0 - part),
        );
        let mut x = chance.between(-30.0, 20.0);
        while x < WIDTH {
            let (width, height) = (
                size * chance.between(0.8, 1.7),
                size * chance.between(0.7, 1.4),
            );
            mud_house(canvas, light, chance, (x, base, width, height, far));
            if chance.happens(0.3) {
                palm(canvas, light, chance, (x + width, base + 6.0, size * 1.7));
            }
            x += width + size * chance.between(-0.1, 0.5);
        }
    }
    let line = |x: f32| 596.0 + 26.0 * wave(x / 1500.0 + 0.1);
    canvas.below(line, HEIGHT, |x, y, depth| {
        let ripple = wave((y + 9.0 * smooth(x / 70.0, y / 30.0, seed)) / (7.0 + depth * 0.06));
        times(sand, 0.98 + 0.05 * ripple - depth / 1800.0)
    });
    for number in 0..9 {
        let (x, y) = (
            chance.between(60.0, WIDTH - 60.0),
            630.0 + number as f32 * 14.0,
        );
        person(canvas, light, chance, (x, y, 44.0 + number as f32 * 6.0));
    }
    palm(canvas, light, chance, (120.0, 780.0, 330.0));
    palm(canvas, light, chance, (1090.0, 790.0, 270.0));
}

fn mud_house(
    canvas: &mut Canvas,
    light: &Light,
    chance: &mut Random,
    (x, base, width, height, far): (f32, f32, f32, f32, f32),
) {
    let wall = chance.pick(&[
        ink(0xD8B48A),
        ink(0xE6CBA4),
        ink(0xC99C72),
        ink(0xF0E2CC),
        ink(0xBF8E68),
    ]);
    let wall = light.on(wall, far);
    let top = base - height;
    canvas.fill(area(x, top, width, height + 30.0), wall);
    canvas.fill(
        area(x + width * 0.7, top, width * 0.3, height + 30.0),
        times(wall, 0.84),
    );
    canvas.fill(
        area(x - 2.0, top - 4.0, width + 4.0, 7.0),
        times(wall, 1.07),
    );
    match chance.below(7) {
        0 => canvas.disc(
            x + width / 2.0,
            top,
            width * 0.32,
            light.on(ink(0xF3EEE2), far),
            1.0,
        ),
        1 => {
            let tower = area(
                x + width * 0.35,
                top - height * 1.1,
                width * 0.16,
                height * 1.1,
            );
            canvas.fill(tower, times(wall, 1.04));
            canvas.disc(
                tower.x + tower.width / 2.0,
                tower.y,
                tower.width * 0.75,
                light.on(ink(0x5FA39A), far),
                1.0,
            );
        }
        2 => {
            // A water tank stands on the roof.
            canvas.fill(
                area(x + width * 0.2, top - 22.0, 22.0, 18.0),
                light.on(ink(0xE9EDF0), far),
            );
        }
        _ => {}
    }
    let pane = light.on(ink(0x4C3B33), far);
    for at in 0..(width / 26.0) as u32 {
        let left = x + 9.0 + at as f32 * 24.0;
        let lit = if chance.happens(light.lit) {
            ink(0xFFD98C)
        } else {
            pane
        };
        canvas.fill(area(left, top + height * 0.26, 9.0, 15.0), lit);
        canvas.disc(left + 4.5, top + height * 0.26, 4.5, lit, 1.0);
    }
}
