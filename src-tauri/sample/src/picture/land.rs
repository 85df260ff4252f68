//! Hillsides and parks.

use super::buildings::{house, skyline};
use super::canvas::{Canvas, HEIGHT, WIDTH, area, ease, ink, mix, times, wave};
use super::light::Light;
use super::noise::{rough, smooth};
use super::sky::sky;
use super::things::{lamp, person};
use super::trees::{conifer, hills, tree};
use crate::random::Random;

/// Houses that climb up a hillside, row above row.
pub(super) fn hillside(canvas: &mut Canvas, light: &Light, chance: &mut Random) {
    sky(canvas, light, chance, 430.0);
    hills(canvas, light, chance, (520.0, 330.0, 0.74));
    hills(canvas, light, chance, (560.0, 250.0, 0.5));
    let seed = chance.below(1 << 30) as u32;
    let slope = if chance.happens(0.5) { 1.0 } else { -1.0 };
    for row in 0..9 {
        let part = row as f32 / 8.0;
        let far = 0.42 * (1.0 - part);
        let ground = light.on(
            if light.white() {
                ink(0xE9EEF4)
            } else {
                ink(0x7D8B5A)
            },
            far,
        );
        let rise = 150.0 * (1.0 - part);
        let line = move |x: f32| {
            let tilt = slope * (x / WIDTH - 0.5) * (190.0 - 90.0 * part);
            let bumps = (smooth(x / 240.0, row as f32 * 3.7, seed) - 0.5) * 70.0;
            380.0 + 400.0 * part - rise * 0.2 + tilt + bumps
        };
        // The next row covers what is further down.
        let bottom = (620.0 + 400.0 * part).min(HEIGHT);
        canvas.below(line, bottom, |x, y, depth| {
            let speckle = smooth(x / 7.0, y / 4.0, seed ^ 5) - 0.5;
            times(ground, 1.0 + 0.2 * speckle - (depth / 900.0).min(0.25))
        });
        let size = 26.0 + 58.0 * part;
        let mut x = chance.between(-size, 0.0);
        while x < WIDTH {
            let (width, height) = (
                size * chance.between(0.75, 1.25),
                size * chance.between(0.7, 1.3),
            );
            let base = line(x + width / 2.0) + size * 0.3;
            if chance.happens(0.74) {
                house(
                    canvas,
                    light,
                    chance,
                    (area(x, base - height, width, height + size * 0.25), far),
                );
            } else if light.white() || chance.happens(0.25) {
                conifer(canvas, light, (x + width / 2.0, base, size * 1.4));
            } else {
                tree(canvas, light, chance, (x + width / 2.0, base, size * 1.15));
            }
            x += width + size * chance.between(-0.04, 0.4);
        }
        if light.lamps && row > 3 {
            for _ in 0..3 {
                let x = chance.between(40.0, WIDTH - 40.0);
                lamp(canvas, light, (x, line(x) + size * 0.4, size * 0.95));
            }
        }
    }
}

/// A park with a path and people, towers behind the trees.
pub(super) fn park(canvas: &mut Canvas, light: &Light, chance: &mut Random) {
    let horizon = chance.between(430.0, 475.0);
    sky(canvas, light, chance, horizon);
    skyline(canvas, light, chance, (horizon, 60.0, 210.0, 0.66));
    skyline(canvas, light, chance, (horizon + 6.0, 60.0, 260.0, 0.4));
    let mut x = -30.0;
    while x < WIDTH {
        let height = chance.between(70.0, 120.0);
        tree(canvas, light, chance, (x, horizon + 18.0, height));
        x += chance.between(26.0, 62.0);
    }
    lawn(canvas, light, chance, horizon);
    let mut trees: Vec<(f32, f32)> = (0..9)
        .map(|_| {
            (
                chance.between(0.0, WIDTH),
                chance.between(horizon + 40.0, HEIGHT - 90.0),
            )
        })
        .filter(|(x, y)| (x - WIDTH / 2.0).abs() > 110.0 + (y - horizon) * 0.7)
        .collect();
    trees.sort_by(|one, other| one.1.total_cmp(&other.1));
    for (x, y) in trees {
        let height = 90.0 + (y - horizon) * 0.95;
        canvas.shadow(
            x + height * 0.1,
            y,
            height * 0.5,
            light.on(ink(0x1E2A1C), 0.0),
            0.6,
        );
        tree(canvas, light, chance, (x, y, height));
    }
    for number in 0..12 {
        let part = (number as f32 + 0.5) / 12.0;
        let y = horizon + 24.0 + 300.0 * part * part;
        let half = 20.0 + (y - horizon) * 0.5;
        let x = path(y, horizon) + chance.between(-half, half);
        person(canvas, light, chance, (x, y, 20.0 + (y - horizon) * 0.27));
    }
    for side in [-1.0, 1.0] {
        for step in [60.0, 150.0, 290.0] {
            let x = path(horizon + step, horizon) + side * (44.0 + step * 0.86);
            lamp(canvas, light, (x, horizon + step, 56.0 + step * 0.5));
        }
    }
}

/// Returns the middle of the park's path at a height of the picture.
fn path(y: f32, horizon: f32) -> f32 {
    WIDTH / 2.0 + 150.0 * wave((y - horizon) / 760.0)
}

fn lawn(canvas: &mut Canvas, light: &Light, chance: &mut Random, horizon: f32) {
    let seed = chance.below(1 << 30) as u32;
    let green = if light.white() {
        ink(0xEDF2F7)
    } else {
        ink(0x86A95A)
    };
    let (grass, gravel) = (light.on(green, 0.0), light.on(ink(0xDCCFB4), 0.0));
    canvas.shade(area(0.0, horizon, WIDTH, HEIGHT - horizon), |_, x, y| {
        let depth = (y - horizon) / (HEIGHT - horizon);
        let size = 6.0 + 40.0 * depth;
        let tuft = rough(x / size, y / (size * 0.4), seed) - 0.5;
        let lawn = mix(
            times(grass, 0.86 + 0.3 * tuft),
            light.haze,
            0.35 * (1.0 - depth),
        );
        let half = 22.0 + (y - horizon) * 0.62;
        let away = (x - path(y, horizon)).abs() - half - 8.0 * tuft;
        let walk = mix(
            times(gravel, 0.94 + 0.16 * tuft),
            light.haze,
            0.25 * (1.0 - depth),
        );
        (mix(walk, lawn, ease(-3.0, 3.0, away)), 1.0)
    });
}
