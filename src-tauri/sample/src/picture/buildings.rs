//! Houses and towers.

use super::canvas::{Area, Canvas, Ink, WIDTH, area, ink, mix, times};
use super::light::Light;
use crate::random::Random;

/// Walls of old and new houses.
const WALLS: [Ink; 9] = [
    ink(0xE8DCC8),
    ink(0xC9A98A),
    ink(0x9FB1BC),
    ink(0xD7CFC4),
    ink(0xB9796A),
    ink(0x7F93A6),
    ink(0xE3C79B),
    ink(0xA7B5A0),
    ink(0xCDB7C0),
];

/// Walls of painted houses on hills and quays.
pub(super) const PAINTED: [Ink; 10] = [
    ink(0xE8795A),
    ink(0xF2B84B),
    ink(0x5FA8A0),
    ink(0xF4E3C1),
    ink(0x7FA7D1),
    ink(0xD9667B),
    ink(0xA9C27A),
    ink(0xF0D9B5),
    ink(0xC98B6B),
    ink(0xEFEFEA),
];

const ROOFS: [Ink; 4] = [ink(0xA8523D), ink(0x7C4B40), ink(0x5A6470), ink(0x8C6A4F)];
const LAMPLIGHT: [Ink; 3] = [ink(0xFFD98C), ink(0xFFC46B), ink(0xFFEBC2)];

/// Paints a row of towers that stand on `base`; `far` is their distance, `0.0..=1.0`.
pub(super) fn skyline(
    canvas: &mut Canvas,
    light: &Light,
    chance: &mut Random,
    (base, low, high, far): (f32, f32, f32, f32),
) {
    let size = 1.0 - 0.55 * far;
    let mut x = chance.between(-60.0, 0.0);
    // The city's centre, where it is highest.
    let centre = chance.between(WIDTH * 0.3, WIDTH * 0.7);
    while x < WIDTH {
        let width = chance.between(46.0, 112.0) * size;
        let away = ((x - centre) / (WIDTH * 0.6)).abs().min(1.0);
        let most = high - (high - low) * 0.7 * away;
        let height = chance.between(low, most.max(low + 1.0));
        tower(
            canvas,
            light,
            chance,
            (area(x, base - height, width, height), far),
        );
        x += width + chance.between(-6.0, 14.0) * size;
    }
}

/// Paints one tower with its roof and windows.
pub(super) fn tower(
    canvas: &mut Canvas,
    light: &Light,
    chance: &mut Random,
    (body, far): (Area, f32),
) {
    let wall = light.on(chance.pick(&WALLS), far);
    let side = mix(times(wall, 0.78), light.haze, far * 0.3);
    let turn = body.x + body.width * chance.between(0.55, 0.8);
    canvas.shade(body, |canvas, x, y| {
        let lower = (y - body.y) / body.height;
        let face = if x < turn { wall } else { side };
        let edge = canvas.cover(body.x - x) * canvas.cover(x - body.x - body.width);
        (mix(face, light.haze, 0.22 * lower * (0.3 + far)), edge)
    });
    roof(canvas, light, chance, body, (wall, side));
    if body.width > 14.0 {
        windows(canvas, light, chance, (body, turn), far);
    }
}

fn roof(
    canvas: &mut Canvas,
    light: &Light,
    chance: &mut Random,
    body: Area,
    (wall, side): (Ink, Ink),
) {
    let (middle, top) = (body.x + body.width / 2.0, body.y);
    match chance.below(6) {
        0 => {
            let set_back = area(
                body.x + body.width * 0.2,
                top - 22.0,
                body.width * 0.6,
                23.0,
            );
            canvas.fill(set_back, side);
            canvas.stroke(
                (middle, top - 22.0),
                (middle, top - 22.0 - body.width),
                2.4,
                side,
            );
        }
        1 => {
            let peak = top - body.width * 0.45;
            canvas.polygon(
                &[(body.x, top), (middle, peak), (body.x + body.width, top)],
                side,
            );
        }
        2 => canvas.disc(middle, top, body.width * 0.3, wall, 1.0),
        3 => {
            let tank = area(
                body.x + body.width * 0.15,
                top - 16.0,
                body.width * 0.22,
                12.0,
            );
            canvas.fill(tank, side);
            canvas.fill(area(tank.x + 2.0, top - 5.0, 2.0, 5.0), side);
            canvas.fill(area(tank.x + tank.width - 4.0, top - 5.0, 2.0, 5.0), side);
        }
        _ => {}
    }
    if light.white() {
        canvas.fill(
            area(body.x - 1.0, top - 3.0, body.width + 2.0, 5.0),
            ink(0xF6F8FB),
        );
    }
}

fn windows(
    canvas: &mut Canvas,
    light: &Light,
    chance: &mut Random,
    (body, turn): (Area, f32),
    far: f32,
) {
    let size = 1.0 - 0.45 * far;
    let glass = light.on(ink(0x4E6579), (far + 0.1).min(1.0));
    let sky = mix(light.sky[1], glass, 0.45);
    let ribbons = chance.happens(0.3);
    let (step_x, step_y) = if ribbons { (26.0, 17.0) } else { (15.0, 20.0) };
    let (step_x, step_y) = (step_x * size, step_y * size);
    let (wide, high) = (step_x * if ribbons { 0.88 } else { 0.52 }, step_y * 0.55);
    let across = ((body.width - 8.0) / step_x).floor();
    let margin = (body.width - across * step_x + step_x - wide) / 2.0;
    let down = ((body.height - 16.0) / step_y).floor().min(40.0);
    for row in 0..down as u32 {
        for column in 0..across as u32 {
            let x = body.x + margin + column as f32 * step_x;
            let y = body.y + 9.0 + row as f32 * step_y;
            let pane = if chance.happens(light.lit) {
                mix(chance.pick(&LAMPLIGHT), light.haze, far * 0.45)
            } else {
                let shine = mix(glass, sky, chance.between(0.0, 0.8));
                if x > turn { times(shine, 0.86) } else { shine }
            };
            canvas.fill(area(x, y, wide, high), pane);
        }
    }
}

/// Paints a small painted house with a roof, a door and a few windows.
pub(super) fn house(
    canvas: &mut Canvas,
    light: &Light,
    chance: &mut Random,
    (body, far): (Area, f32),
) {
    let wall = light.on(chance.pick(&PAINTED), far);
    let side = times(wall, 0.8);
    let Area {
        x,
        y,
        width,
        height,
    } = body;
    canvas.fill(body, wall);
    canvas.fill(area(x + width * 0.72, y, width * 0.28, height), side);
    let tiles = if light.white() {
        ink(0xF2F5F9)
    } else {
        chance.pick(&ROOFS)
    };
    let tiles = light.on(tiles, far);
    let pitched = chance.happens(0.7);
    if pitched {
        let (peak, eave) = (y - width * chance.between(0.26, 0.4), width * 0.06);
        let ridge = [
            (x - eave, y + 1.0),
            (x + width * 0.3, peak),
            (x + width * 0.78, peak),
            (x + width + eave, y + 1.0),
        ];
        canvas.polygon(&ridge, tiles);
    } else {
        canvas.fill(
            area(x - 1.0, y - height * 0.05, width + 2.0, height * 0.08),
            tiles,
        );
    }
    let across = (width / 17.0).floor().clamp(1.0, 5.0);
    let down = (height / 24.0).floor().clamp(1.0, 4.0);
    let (step_x, step_y) = (width / across, height / down);
    let shutter = light.on(chance.pick(&PAINTED), far);
    for row in 0..down as u32 {
        for column in 0..across as u32 {
            let pane = if chance.happens(light.lit) {
                chance.pick(&LAMPLIGHT)
            } else {
                light.on(ink(0x3F5364), far)
            };
            let (wide, high) = (step_x * 0.36, step_y * 0.46);
            let left = x + (column as f32 + 0.5) * step_x - wide / 2.0;
            let top = y + (row as f32 + 0.5) * step_y - high / 2.0;
            canvas.fill(area(left - wide * 0.3, top, wide * 1.6, high), shutter);
            canvas.fill(area(left, top, wide, high), pane);
        }
    }
}
