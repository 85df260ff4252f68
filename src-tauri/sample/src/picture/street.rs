//! A street that runs away from the viewer.

use super::buildings::PAINTED;
use super::canvas::{Canvas, HEIGHT, Ink, WIDTH, area, ink, mix, times};
use super::light::{Light, Weather};
use super::noise::rough;
use super::sky::sky;
use super::things::{lamp, person};
use super::trees::{hills, tree};
use crate::random::Random;

/// Where all lines of the street meet.
#[derive(Clone, Copy)]
struct Eye {
    x: f32,
    y: f32,
}

impl Eye {
    /// Returns where a point `side` units to the right and `up` above the ground is seen at a
    /// distance, 1.0 being the edge of the picture.
    fn see(self, side: f32, up: f32, distance: f32) -> (f32, f32) {
        let ground = HEIGHT + 10.0 - self.y;
        (self.x + side / distance, self.y + (ground - up) / distance)
    }
}

/// A street with houses on both sides, trees, lamps and people.
pub(super) fn street(canvas: &mut Canvas, light: &Light, chance: &mut Random) {
    let eye = Eye {
        x: chance.between(470.0, 730.0),
        y: chance.between(410.0, 460.0),
    };
    sky(canvas, light, chance, eye.y + 20.0);
    hills(canvas, light, chance, (eye.y + 30.0, 150.0, 0.7));
    ground(canvas, light, chance, eye);
    for side in [-1.0, 1.0] {
        facades(canvas, light, chance, eye, side);
    }
    tram(canvas, light, chance, eye);
    let mut distance = 7.0;
    while distance > 0.95 {
        for side in [-1.0, 1.0] {
            if chance.happens(0.55) {
                let (x, y) = eye.see(side * 470.0, 0.0, distance);
                tree(canvas, light, chance, (x, y, 290.0 / distance));
            } else {
                let (x, y) = eye.see(side * 450.0, 0.0, distance);
                lamp(canvas, light, (x, y, 330.0 / distance));
            }
        }
        for _ in 0..3 {
            let away = distance * chance.between(0.9, 1.1);
            let aside = chance.between(420.0, 600.0);
            let aside = if chance.happens(0.5) { aside } else { -aside };
            let (x, y) = eye.see(aside, 0.0, away);
            person(canvas, light, chance, (x, y, 128.0 / away));
        }
        distance *= 0.76;
    }
}

fn ground(canvas: &mut Canvas, light: &Light, chance: &mut Random, eye: Eye) {
    let seed = chance.below(1 << 30) as u32;
    let asphalt = light.on(
        if light.white() {
            ink(0xD3DAE2)
        } else {
            ink(0x70747A)
        },
        0.0,
    );
    let paving = light.on(
        if light.white() {
            ink(0xF0F3F7)
        } else {
            ink(0xB9AFA2)
        },
        0.0,
    );
    let mark = light.on(ink(0xF2EFE6), 0.0);
    let wet = light.weather == Weather::Rain;
    canvas.shade(area(0.0, eye.y, WIDTH, HEIGHT - eye.y), |_, x, y| {
        let distance = (HEIGHT + 10.0 - eye.y) / (y - eye.y).max(0.5);
        let side = (x - eye.x) * distance;
        let along = 1.0 - 1.0 / distance;
        let speckle = rough(side / 30.0, distance * 14.0, seed) - 0.5;
        let base = if side.abs() < 400.0 { asphalt } else { paving };
        let mut here: Ink = times(base, 1.0 + 0.14 * speckle);
        if (398.0..412.0).contains(&side.abs()) {
            here = times(paving, 0.72);
        }
        // A crossing in front, dashes behind it.
        let crossing = (1.25..1.6).contains(&distance) && (side + 400.0).rem_euclid(80.0) < 42.0;
        let dash = side.abs() < 7.0 && distance > 1.8 && (distance * 2.0).rem_euclid(1.0) < 0.5;
        if side.abs() < 385.0 && (crossing || dash) {
            here = mix(here, mark, 0.8);
        }
        if wet {
            let shine = rough(x / 34.0, y / 150.0, seed ^ 3);
            here = mix(here, light.sky[2], 0.5 * shine);
        }
        (mix(here, light.haze, 0.75 * along * along), 1.0)
    });
}

fn facades(canvas: &mut Canvas, light: &Light, chance: &mut Random, eye: Eye, side: f32) {
    // From far to near, so that near walls cover those behind.
    let mut ends = vec![0.72_f32];
    while let Some(last) = ends.last().copied().filter(|last| *last < 9.0) {
        ends.push(last * chance.between(1.22, 1.5));
    }
    for pair in ends.windows(2).rev() {
        let (near, far) = (pair[0], pair[1]);
        let height = chance.between(520.0, 1150.0);
        let haze = (0.08 + 0.075 * far).min(0.7);
        let wall = light.on(chance.pick(&PAINTED), haze);
        let wall = times(wall, if side > 0.0 { 0.82 } else { 1.0 });
        let place =
            |along: f32, up: f32| eye.see(side * 640.0, up, near * (1.0 - along) + far * along);
        let quad = |from: f32, to: f32, low: f32, high: f32| {
            [
                place(from, low),
                place(to, low),
                place(to, high),
                place(from, high),
            ]
        };
        // The front wall that stands toward the viewer where the next house is lower.
        let (corner_x, corner_y) = eye.see(side * 640.0, height, far);
        let (foot_x, foot_y) = eye.see(side * 640.0, 0.0, far);
        let edge = if side > 0.0 { WIDTH + 20.0 } else { -20.0 };
        canvas.polygon(
            &[
                (corner_x, corner_y),
                (foot_x, foot_y),
                (edge, foot_y),
                (edge, corner_y),
            ],
            times(wall, 0.7),
        );
        canvas.polygon(&quad(0.0, 1.0, 0.0, height), wall);
        let cornice = if light.white() {
            ink(0xF5F7FA)
        } else {
            times(wall, 0.75)
        };
        canvas.polygon(&quad(0.0, 1.0, height - 16.0, height), cornice);
        let shop = light.on(chance.pick(&PAINTED), haze);
        canvas.polygon(&quad(0.04, 0.96, 118.0, 142.0), shop);
        let inside = if light.lamps {
            ink(0xFFDFA0)
        } else {
            light.on(ink(0x4B5C69), haze)
        };
        canvas.polygon(
            &quad(0.1, 0.9, 12.0, 112.0),
            mix(inside, light.haze, haze * 0.6),
        );
        let floors = ((height - 190.0) / 118.0) as u32;
        let across = ((far / near - 1.0) * 14.0).clamp(3.0, 7.0) as u32;
        for floor in 0..=floors {
            for column in 0..across {
                let pane = if chance.happens(light.lit) {
                    mix(ink(0xFFD58A), light.haze, haze * 0.5)
                } else {
                    let glass = light.on(ink(0x52687A), haze);
                    mix(glass, light.sky[1], chance.between(0.0, 0.6))
                };
                let from = (column as f32 + 0.24) / across as f32;
                let to = (column as f32 + 0.76) / across as f32;
                let low = 178.0 + floor as f32 * 118.0;
                if low + 70.0 < height - 24.0 {
                    canvas.polygon(
                        &quad(from - 0.012, to + 0.012, low - 7.0, low),
                        times(wall, 0.8),
                    );
                    canvas.polygon(&quad(from, to, low, low + 70.0), pane);
                }
            }
        }
    }
}

fn tram(canvas: &mut Canvas, light: &Light, chance: &mut Random, eye: Eye) {
    if chance.happens(0.35) {
        return;
    }
    let aside = chance.pick(&[-200.0, 200.0]);
    let distance = chance.between(1.9, 3.2);
    let paint = light.on(
        chance.pick(&[ink(0xC8102E), ink(0x1F7A5C), ink(0xF2A900), ink(0x2B5C9E)]),
        0.08,
    );
    let ((left, base), (right, top)) = (
        eye.see(aside - 125.0, 0.0, distance),
        eye.see(aside + 125.0, 300.0, distance),
    );
    let (width, height) = (right - left, base - top);
    // The side that runs away, seen from the middle of the street.
    let inner = if aside > 0.0 { -125.0 } else { 125.0 };
    let quad = [
        eye.see(aside + inner, 10.0, distance),
        eye.see(aside + inner, 10.0, distance * 1.9),
        eye.see(aside + inner, 300.0, distance * 1.9),
        eye.see(aside + inner, 300.0, distance),
    ];
    canvas.polygon(&quad, times(paint, 0.75));
    let glass = if light.lamps {
        ink(0xFFE3A8)
    } else {
        light.on(ink(0x3D4F5C), 0.1)
    };
    let band = [
        eye.see(aside + inner, 160.0, distance * 1.04),
        eye.see(aside + inner, 160.0, distance * 1.86),
        eye.see(aside + inner, 250.0, distance * 1.86),
        eye.see(aside + inner, 250.0, distance * 1.04),
    ];
    canvas.polygon(&band, times(glass, 0.9));
    canvas.fill(area(left, top, width, height * 0.97), paint);
    canvas.fill(
        area(
            left + width * 0.08,
            top + height * 0.16,
            width * 0.84,
            height * 0.36,
        ),
        glass,
    );
    canvas.fill(
        area(
            left + width * 0.3,
            top + height * 0.04,
            width * 0.4,
            height * 0.08,
        ),
        ink(0x22262B),
    );
    canvas.fill(
        area(left, top + height * 0.62, width, height * 0.05),
        light.on(ink(0xF4F1E8), 0.0),
    );
    for part in [0.16, 0.84] {
        let (x, y) = (left + width * part, top + height * 0.78);
        if light.lamps {
            canvas.glow(x, y, width * 0.6, ink(0xFFF2CC), 0.7);
        }
        canvas.disc(x, y, width * 0.055, ink(0xFFF8E4), 1.0);
    }
}
