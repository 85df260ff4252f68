//! Rivers, harbours, hillsides, parks and deserts.

use super::buildings::{house, skyline};
use super::canvas::{Canvas, HEIGHT, WIDTH, area, ease, ink, mix, times, wave};
use super::light::Light;
use super::noise::{rough, smooth};
use super::sky::sky;
use super::things::{boat, conifer, hills, lamp, palm, person, tree, water};
use crate::random::Random;

/// A river with a bridge before a skyline.
pub(super) fn river(canvas: &mut Canvas, light: &Light, chance: &mut Random) {
    let shore = chance.between(500.0, 545.0);
    sky(canvas, light, chance, shore);
    let height = chance.between(110.0, 210.0);
    hills(canvas, light, chance, (shore, height, 0.72));
    skyline(canvas, light, chance, (shore, 60.0, 190.0, 0.68));
    skyline(canvas, light, chance, (shore - 4.0, 70.0, 300.0, 0.3));
    let bank = light.on(ink(0x6E6A5C), 0.15);
    canvas.fill(area(0.0, shore - 12.0, WIDTH, 13.0), bank);
    let mut x = chance.between(0.0, 40.0);
    while x < WIDTH {
        let height = chance.between(34.0, 58.0);
        tree(canvas, light, chance, (x, shore - 10.0, height));
        x += chance.between(26.0, 84.0);
    }
    bridge(canvas, light, chance, shore);
    water(canvas, light, chance, shore, ink(0x3C6E8C));
    for _ in 0..4 {
        let y = chance.between(shore + 40.0, HEIGHT - 40.0);
        let size = 26.0 + (y - shore) * 0.3;
        let x = chance.between(80.0, WIDTH - 80.0);
        boat(canvas, light, chance, (x, y, size));
    }
}

fn bridge(canvas: &mut Canvas, light: &Light, chance: &mut Random, shore: f32) {
    let steel = light.on(
        chance.pick(&[ink(0xB5523C), ink(0xD9D4C7), ink(0x4F6F7F)]),
        0.08,
    );
    let deck = shore - chance.between(58.0, 84.0);
    let span = chance.between(360.0, 560.0);
    let start = -chance.between(0.0, span);
    let suspended = chance.happens(0.5);
    canvas.fill(area(0.0, deck, WIDTH, 11.0), steel);
    canvas.fill(area(0.0, deck + 11.0, WIDTH, 4.0), times(steel, 0.7));
    let mut pier = start;
    while pier < WIDTH + span {
        canvas.fill(
            area(pier - 9.0, deck, 18.0, shore - deck + 4.0),
            times(steel, 0.82),
        );
        if suspended {
            let top = deck - 150.0;
            canvas.fill(area(pier - 7.0, top, 14.0, 150.0), steel);
            for cable in 1..9 {
                let away = span * 0.47 * cable as f32 / 8.0;
                let from = (pier, top + 8.0 + cable as f32 * 3.0);
                canvas.stroke(from, (pier - away, deck), 1.5, steel);
                canvas.stroke(from, (pier + away, deck), 1.5, steel);
            }
        } else {
            let arch = |part: f32| deck + 4.0 * part * (1.0 - part) * -86.0;
            for at in 0..24 {
                let (one, other) = (at as f32 / 24.0, (at + 1) as f32 / 24.0);
                let (left, right) = (pier + one * span, pier + other * span);
                canvas.stroke((left, arch(one)), (right, arch(other)), 8.0, steel);
                canvas.stroke((left, arch(one)), (left, deck), 1.8, steel);
            }
        }
        if light.lamps {
            for at in 0..4 {
                lamp(canvas, light, (pier + at as f32 * span / 4.0, deck, 30.0));
            }
        }
        pier += span;
    }
}

/// A quay of painted houses, boats and a lighthouse.
pub(super) fn harbour(canvas: &mut Canvas, light: &Light, chance: &mut Random) {
    let shore = chance.between(455.0, 520.0);
    sky(canvas, light, chance, shore);
    let height = chance.between(160.0, 280.0);
    hills(canvas, light, chance, (shore, height, 0.62));
    for (rise, far, low, high) in [
        (62.0, 0.42, 36.0, 56.0),
        (30.0, 0.25, 48.0, 74.0),
        (0.0, 0.08, 70.0, 118.0),
    ] {
        let mut x = chance.between(-50.0, 0.0);
        while x < WIDTH {
            let (width, height) = (chance.between(low * 0.8, high), chance.between(low, high));
            let base = shore - rise - 10.0 + 14.0 * wave(x / 900.0 + far);
            house(
                canvas,
                light,
                chance,
                (area(x, base - height, width, height + rise + 10.0), far),
            );
            x += width + chance.between(-3.0, 16.0);
        }
    }
    canvas.fill(
        area(0.0, shore - 12.0, WIDTH, 14.0),
        light.on(ink(0x8B8378), 0.05),
    );
    lighthouse(canvas, light, chance, shore);
    for number in 0..7 {
        lamp(
            canvas,
            light,
            (80.0 + 170.0 * number as f32, shore - 10.0, 52.0),
        );
    }
    water(canvas, light, chance, shore, ink(0x2F6F86));
    for number in 0..6 {
        let y = shore + 34.0 + number as f32 * number as f32 * 6.6;
        let x = chance.between(60.0, WIDTH - 60.0);
        boat(canvas, light, chance, (x, y, 34.0 + (y - shore) * 0.42));
    }
}

fn lighthouse(canvas: &mut Canvas, light: &Light, chance: &mut Random, shore: f32) {
    let x = if chance.happens(0.5) {
        96.0
    } else {
        WIDTH - 96.0
    };
    let (white, red) = (light.on(ink(0xF4F1E8), 0.0), light.on(ink(0xC9483B), 0.0));
    let top = shore - 240.0;
    for band in 0..6 {
        let (upper, lower) = (top + band as f32 * 40.0, top + (band + 1) as f32 * 40.0);
        let half = |y: f32| 14.0 + (y - top) * 0.055;
        let corners = [
            (x - half(upper), upper),
            (x + half(upper), upper),
            (x + half(lower), lower),
            (x - half(lower), lower),
        ];
        canvas.polygon(&corners, if band % 2 == 0 { red } else { white });
    }
    canvas.fill(area(x - 18.0, top - 4.0, 36.0, 6.0), times(red, 0.7));
    canvas.fill(area(x - 9.0, top - 24.0, 18.0, 20.0), ink(0xFFF1C4));
    canvas.polygon(
        &[
            (x - 14.0, top - 24.0),
            (x, top - 42.0),
            (x + 14.0, top - 24.0),
        ],
        times(red, 0.8),
    );
    if light.lamps {
        canvas.glow(x, top - 14.0, 190.0, ink(0xFFF0C0), 0.8);
    }
}

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
