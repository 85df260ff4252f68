//! Photos of cities that do not exist: sky, hills, a skyline with lit windows, a river with a bridge.

use crate::SampleError;
use jpeg_encoder::{ColorType, Encoder};

const WIDTH: usize = 1200;
const HEIGHT: usize = 800;

/// Colours of a time of day: top and bottom of the sky, far and near buildings, windows, water.
const PALETTES: [[[u8; 3]; 6]; 5] = [
    [
        [38, 66, 120],
        [250, 180, 130],
        [120, 110, 150],
        [52, 48, 82],
        [255, 214, 140],
        [86, 92, 140],
    ],
    [
        [120, 180, 228],
        [232, 240, 244],
        [160, 180, 196],
        [88, 110, 130],
        [226, 236, 240],
        [104, 158, 184],
    ],
    [
        [14, 20, 48],
        [66, 58, 106],
        [40, 44, 84],
        [20, 22, 46],
        [255, 206, 110],
        [28, 34, 70],
    ],
    [
        [244, 196, 120],
        [252, 232, 196],
        [206, 150, 120],
        [128, 78, 74],
        [255, 240, 200],
        [190, 150, 130],
    ],
    [
        [90, 150, 160],
        [214, 232, 214],
        [116, 150, 136],
        [56, 88, 84],
        [240, 236, 190],
        [92, 140, 138],
    ],
];

struct Canvas {
    pixels: Vec<u8>,
}

impl Canvas {
    fn put(&mut self, x: usize, y: usize, [r, g, b]: [u8; 3]) {
        if x < WIDTH && y < HEIGHT {
            let at = 3 * (y * WIDTH + x);
            self.pixels[at..at + 3].copy_from_slice(&[r, g, b]);
        }
    }

    fn get(&self, x: usize, y: usize) -> [u8; 3] {
        let at = 3 * (y * WIDTH + x);
        [self.pixels[at], self.pixels[at + 1], self.pixels[at + 2]]
    }

    fn fill(&mut self, x: usize, y: usize, width: usize, height: usize, colour: [u8; 3]) {
        for row in y..y.saturating_add(height) {
            for column in x..x.saturating_add(width) {
                self.put(column, row, colour);
            }
        }
    }
}

/// Mixes two colours; `part` of `whole` is the second.
fn mix(one: [u8; 3], other: [u8; 3], part: usize, whole: usize) -> [u8; 3] {
    let channel = |at: usize| {
        let (one, other) = (usize::from(one[at]), usize::from(other[at]));
        ((one * (whole - part) + other * part) / whole) as u8
    };
    [channel(0), channel(1), channel(2)]
}

struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        // Knuth's MMIX generator; the low bits are the weak ones.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }
}

/// Draws the photo of an application; empty where the encoder fails, which it does for no picture.
pub(crate) fn scene(number: u32) -> Vec<u8> {
    encode(&draw(number)).unwrap_or_default()
}

fn encode(canvas: &Canvas) -> Result<Vec<u8>, SampleError> {
    let mut bytes = Vec::new();
    Encoder::new(&mut bytes, 82).encode(
        &canvas.pixels,
        WIDTH as u16,
        HEIGHT as u16,
        ColorType::Rgb,
    )?;
    Ok(bytes)
}

fn draw(number: u32) -> Canvas {
    let mut chance = Chance(u64::from(number).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let palette = PALETTES[number as usize % PALETTES.len()];
    let [top, bottom, far, near, window, water] = palette;
    let mut canvas = Canvas {
        pixels: vec![0; 3 * WIDTH * HEIGHT],
    };
    let shore = 560 + chance.below(60);
    for y in 0..shore {
        canvas.fill(0, y, WIDTH, 1, mix(top, bottom, y, shore));
    }
    sun(&mut canvas, &mut chance, mix(bottom, [255, 250, 235], 3, 4));
    hills(&mut canvas, &mut chance, shore, mix(bottom, far, 1, 2));
    skyline(
        &mut canvas,
        &mut chance,
        (shore, 120, 230),
        mix(bottom, far, 3, 4),
        None,
    );
    skyline(
        &mut canvas,
        &mut chance,
        (shore, 70, 200),
        near,
        Some(window),
    );
    river(&mut canvas, shore, water);
    if number.is_multiple_of(3) {
        bridge(&mut canvas, shore, mix(near, [0, 0, 0], 1, 3));
    }
    trees(
        &mut canvas,
        &mut chance,
        shore,
        mix(near, [40, 90, 50], 1, 2),
    );
    canvas
}

fn sun(canvas: &mut Canvas, chance: &mut Chance, colour: [u8; 3]) {
    let (x, y, radius) = (
        200 + chance.below(800),
        90 + chance.below(160),
        34 + chance.below(30),
    );
    for row in 0..2 * radius {
        for column in 0..2 * radius {
            let (dx, dy) = (column.abs_diff(radius), row.abs_diff(radius));
            if dx * dx + dy * dy <= radius * radius {
                canvas.put(x + column, y + row, colour);
            }
        }
    }
}

fn hills(canvas: &mut Canvas, chance: &mut Chance, shore: usize, colour: [u8; 3]) {
    let phase = chance.below(628) as f64 / 100.0;
    for x in 0..WIDTH {
        let wave = (x as f64 / 170.0 + phase).sin() + 0.6 * (x as f64 / 71.0 + phase).sin();
        let height = (110.0 + 45.0 * wave) as usize;
        canvas.fill(x, shore - height, 1, height, colour);
    }
}

fn skyline(
    canvas: &mut Canvas,
    chance: &mut Chance,
    (shore, least, spread): (usize, usize, usize),
    colour: [u8; 3],
    window: Option<[u8; 3]>,
) {
    let mut x = 0;
    while x < WIDTH {
        let (width, height) = (40 + chance.below(70), least + chance.below(spread));
        canvas.fill(x, shore - height, width, height, colour);
        if chance.below(4) == 0 {
            canvas.fill(x + width / 2, shore - height - 36, 4, 36, colour);
        }
        if let Some(lit) = window {
            for row in (shore - height + 12..shore - 16).step_by(22) {
                for column in (x + 8..x + width.saturating_sub(12)).step_by(16) {
                    let colour = if chance.below(3) == 0 {
                        lit
                    } else {
                        mix(colour, lit, 1, 6)
                    };
                    canvas.fill(column, row, 8, 11, colour);
                }
            }
        }
        x += width + chance.below(14);
    }
}

/// The water mirrors what stands above it, darker and broken by waves.
fn river(canvas: &mut Canvas, shore: usize, water: [u8; 3]) {
    for y in shore..HEIGHT {
        let depth = y - shore;
        for x in 0..WIDTH {
            let sway = (y as f64 / 3.0 + x as f64 / 90.0).sin() * depth as f64 / 22.0;
            let from = (x as f64 + sway).clamp(0.0, WIDTH as f64 - 1.0) as usize;
            let above = canvas.get(from, shore.saturating_sub(1 + depth * 3 / 2));
            canvas.put(x, y, mix(above, water, 5, 9));
        }
    }
}

fn bridge(canvas: &mut Canvas, shore: usize, colour: [u8; 3]) {
    let deck = shore + 38;
    canvas.fill(0, deck, WIDTH, 9, colour);
    for x in 0..WIDTH {
        let part = (x % 400) as f64 / 400.0;
        let arch = (4.0 * part * (1.0 - part) * 74.0) as usize;
        canvas.fill(x, deck - arch, 1, 6, colour);
        if x % 25 == 0 {
            canvas.fill(x, deck - arch, 3, arch, colour);
        }
        if x % 400 < 14 {
            canvas.fill(x, deck, 1, 90, colour);
        }
    }
}

fn trees(canvas: &mut Canvas, chance: &mut Chance, shore: usize, colour: [u8; 3]) {
    for _ in 0..26 {
        let (x, radius) = (chance.below(WIDTH), 12 + chance.below(16));
        let shade = mix(colour, [255, 255, 255], chance.below(3), 12);
        for row in 0..2 * radius {
            for column in 0..2 * radius {
                let (dx, dy) = (column.abs_diff(radius), row.abs_diff(radius));
                if dx * dx + dy * dy <= radius * radius {
                    canvas.put(x + column, shore + row - radius - 10, shade);
                }
            }
        }
        canvas.fill(
            x + radius - 2,
            shore + radius - 12,
            4,
            12,
            mix(shade, [0, 0, 0], 1, 2),
        );
    }
}
