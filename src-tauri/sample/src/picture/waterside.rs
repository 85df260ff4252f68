//! Rivers and harbours.

use super::buildings::{house, skyline};
use super::canvas::{Canvas, HEIGHT, WIDTH, area, ink, times, wave};
use super::light::Light;
use super::sky::sky;
use super::things::{boat, lamp, water};
use super::trees::{hills, tree};
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
