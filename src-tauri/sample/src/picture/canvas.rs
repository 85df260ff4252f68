//! A surface to paint on, in units of which the picture is 1200 wide and 800 high.
//!
//! Only additions, multiplications, divisions and square roots are used, which come out the same on
//! every machine; sines and powers of the system do not.

use std::ops::Range;

/// Width of every picture, in units.
pub(super) const WIDTH: f32 = 1200.0;
/// Height of every picture, in units.
pub(super) const HEIGHT: f32 = 800.0;

/// Red, green and blue, each `0.0..=1.0` as sRGB values.
pub(super) type Ink = [f32; 3];

/// Returns an ink from a number such as `0xFFCC00`.
pub(super) const fn ink(code: u32) -> Ink {
    [
        (code >> 16 & 0xFF) as f32 / 255.0,
        (code >> 8 & 0xFF) as f32 / 255.0,
        (code & 0xFF) as f32 / 255.0,
    ]
}

/// Mixes two inks; `part` of the mixture, `0.0..=1.0`, is the second.
pub(super) fn mix(one: Ink, other: Ink, part: f32) -> Ink {
    let part = part.clamp(0.0, 1.0);
    [0, 1, 2].map(|at| one[at] + (other[at] - one[at]) * part)
}

/// Darkens an ink below 1.0, lightens it above.
pub(super) fn times(one: Ink, factor: f32) -> Ink {
    one.map(|channel| (channel * factor).min(1.0))
}

/// Returns a wave of period 1 and height `-1.0..=1.0`, made of parabolas.
pub(super) fn wave(turns: f32) -> f32 {
    let part = turns - turns.floor();
    let arch = |part: f32| 16.0 * part * (0.5 - part);
    if part < 0.5 {
        arch(part)
    } else {
        -arch(part - 0.5)
    }
}

/// Goes smoothly from 0 to 1 while `x` goes from `low` to `high`.
pub(super) fn ease(low: f32, high: f32, x: f32) -> f32 {
    let part = ((x - low) / (high - low)).clamp(0.0, 1.0);
    part * part * (3.0 - 2.0 * part)
}

/// A rectangle, in units.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

impl Area {
    pub(super) const ALL: Self = area(0.0, 0.0, WIDTH, HEIGHT);

    fn around(points: &[(f32, f32)], margin: f32) -> Self {
        let edge = |of: fn(&(f32, f32)) -> f32, pick: fn(f32, f32) -> f32, start: f32| {
            points.iter().map(of).fold(start, pick)
        };
        let (left, right) = (
            edge(|p| p.0, f32::min, f32::MAX),
            edge(|p| p.0, f32::max, f32::MIN),
        );
        let (top, bottom) = (
            edge(|p| p.1, f32::min, f32::MAX),
            edge(|p| p.1, f32::max, f32::MIN),
        );
        area(
            left - margin,
            top - margin,
            right - left + 2.0 * margin,
            bottom - top + 2.0 * margin,
        )
    }
}

/// Returns a rectangle.
pub(super) const fn area(x: f32, y: f32, width: f32, height: f32) -> Area {
    Area {
        x,
        y,
        width,
        height,
    }
}

/// The surface.
pub(super) struct Canvas {
    columns: usize,
    rows: usize,
    /// Pixels per unit.
    unit: f32,
    pixels: Vec<Ink>,
}

impl Canvas {
    /// Makes a black surface of so many pixels across, two thirds of that high.
    pub(super) fn new(columns: u16) -> Self {
        let (columns, rows) = (usize::from(columns), usize::from(columns) * 2 / 3);
        Self {
            columns,
            rows,
            unit: columns as f32 / WIDTH,
            pixels: vec![[0.0; 3]; columns * rows],
        }
    }

    /// Returns columns, rows and the pixels as bytes, row by row.
    pub(super) fn bytes(&self) -> (u16, u16, Vec<u8>) {
        let byte = |channel: f32| (channel.clamp(0.0, 1.0) * 255.0 + 0.5) as u8;
        let bytes = self.pixels.iter().flatten().map(|channel| byte(*channel));
        (self.columns as u16, self.rows as u16, bytes.collect())
    }

    /// Returns how much of a pixel a shape covers whose edge is `distance` units away, inside being
    /// negative.
    pub(super) fn cover(&self, distance: f32) -> f32 {
        (0.5 - distance * self.unit).clamp(0.0, 1.0)
    }

    /// Returns the ink at a place, the nearest one for places outside.
    pub(super) fn at(&self, x: f32, y: f32) -> Ink {
        let column = ((x * self.unit) as usize).min(self.columns - 1);
        let row = ((y * self.unit) as usize).min(self.rows - 1);
        self.pixels[row * self.columns + column]
    }

    /// Returns the pixels that a stretch of units touches, of so many that there are.
    fn touched(&self, from: f32, length: f32, most: usize) -> Range<usize> {
        let first = ((from * self.unit).floor().max(0.0) as usize).min(most);
        let last = (((from + length) * self.unit).ceil().max(0.0) as usize).min(most);
        first..last.max(first)
    }

    fn columns_of(&self, over: Area) -> Range<usize> {
        self.touched(over.x, over.width, self.columns)
    }

    fn rows_of(&self, over: Area) -> Range<usize> {
        self.touched(over.y, over.height, self.rows)
    }

    /// Paints each pixel of an area with what `shader` says of its middle: ink and cover.
    pub(super) fn shade(&mut self, over: Area, shader: impl Fn(&Self, f32, f32) -> (Ink, f32)) {
        let columns = self.columns_of(over);
        for row in self.rows_of(over) {
            let y = (row as f32 + 0.5) / self.unit;
            for column in columns.clone() {
                let x = (column as f32 + 0.5) / self.unit;
                let (ink, cover) = shader(self, x, y);
                blend(&mut self.pixels[row * self.columns + column], ink, cover);
            }
        }
    }

    /// Fills a rectangle.
    pub(super) fn fill(&mut self, over: Area, ink: Ink) {
        let (columns, rows) = (self.columns_of(over), self.rows_of(over));
        let unit = self.unit;
        let covered = |from: f32, length: f32, at: usize| {
            let (start, end) = (from * unit, (from + length) * unit);
            (end.min(at as f32 + 1.0) - start.max(at as f32)).clamp(0.0, 1.0)
        };
        let across: Vec<f32> = columns
            .clone()
            .map(|column| covered(over.x, over.width, column))
            .collect();
        for row in rows {
            let down = covered(over.y, over.height, row);
            let pixels = &mut self.pixels[row * self.columns..][columns.clone()];
            for (pixel, across) in pixels.iter_mut().zip(&across) {
                blend(pixel, ink, across * down);
            }
        }
    }

    /// Fills a disc.
    pub(super) fn disc(&mut self, x: f32, y: f32, radius: f32, ink: Ink, strength: f32) {
        let outer = radius + 0.5 / self.unit;
        let over = Area::around(&[(x, y)], outer);
        self.shade(over, |canvas, px, py| {
            let away = (px - x) * (px - x) + (py - y) * (py - y);
            if away > outer * outer {
                return (ink, 0.0);
            }
            (ink, canvas.cover(away.sqrt() - radius) * strength)
        });
    }

    /// Lets light shine around a place.
    pub(super) fn glow(&mut self, x: f32, y: f32, radius: f32, ink: Ink, strength: f32) {
        let over = Area::around(&[(x, y)], radius);
        self.shade(over, |_, px, py| {
            let away = ((px - x) * (px - x) + (py - y) * (py - y)) / (radius * radius);
            let near = (1.0 - away).max(0.0);
            (ink, near * near * near * strength)
        });
    }

    /// Lays a flat shadow on the ground around a place.
    pub(super) fn shadow(&mut self, x: f32, y: f32, radius: f32, ink: Ink, strength: f32) {
        let over = area(x - radius, y - radius * 0.25, 2.0 * radius, radius * 0.5);
        self.shade(over, |_, px, py| {
            let (across, down) = ((px - x) / radius, (py - y) / (radius * 0.25));
            let near = (1.0 - across * across - down * down).max(0.0);
            (ink, near * strength)
        });
    }

    /// Draws a straight stroke.
    pub(super) fn stroke(&mut self, from: (f32, f32), to: (f32, f32), width: f32, ink: Ink) {
        let (along_x, along_y) = (to.0 - from.0, to.1 - from.1);
        let length = (along_x * along_x + along_y * along_y).max(0.001);
        self.shade(Area::around(&[from, to], width), |canvas, x, y| {
            let part = ((x - from.0) * along_x + (y - from.1) * along_y) / length;
            let part = part.clamp(0.0, 1.0);
            let (dx, dy) = (x - from.0 - part * along_x, y - from.1 - part * along_y);
            (ink, canvas.cover((dx * dx + dy * dy).sqrt() - width / 2.0))
        });
    }

    /// Fills a polygon whose corners go round; inside is where a ray crosses its edge an odd number
    /// of times.
    pub(super) fn polygon(&mut self, corners: &[(f32, f32)], ink: Ink) {
        const LINES: usize = 4;
        let around = Area::around(corners, 1.0);
        let columns = self.columns_of(around);
        let mut cover = vec![0.0; columns.len()];
        let mut crossings = Vec::with_capacity(corners.len());
        for row in self.rows_of(around) {
            cover.fill(0.0);
            for line in 0..LINES {
                let part = (line as f32 + 0.5) / LINES as f32;
                cross(corners, (row as f32 + part) / self.unit, &mut crossings);
                for pair in crossings.chunks_exact(2) {
                    let first = columns.start as f32;
                    let ends = (pair[0] * self.unit - first, pair[1] * self.unit - first);
                    span(&mut cover, ends, 1.0 / LINES as f32);
                }
            }
            let pixels = &mut self.pixels[row * self.columns..][columns.clone()];
            for (pixel, cover) in pixels.iter_mut().zip(&cover) {
                blend(pixel, ink, *cover);
            }
        }
    }

    /// Fills everything below a line down to `bottom`; the ink depends on the depth below the line.
    pub(super) fn below(
        &mut self,
        line: impl Fn(f32) -> f32,
        bottom: f32,
        ink: impl Fn(f32, f32, f32) -> Ink,
    ) {
        let lines: Vec<f32> = (0..self.columns)
            .map(|column| line((column as f32 + 0.5) / self.unit))
            .collect();
        let top = lines.iter().copied().fold(bottom, f32::min) - 1.0;
        self.shade(area(0.0, top, WIDTH, bottom - top), |canvas, x, y| {
            let depth = y - lines[(x * canvas.unit) as usize];
            (ink(x, y, depth.max(0.0)), canvas.cover(-depth))
        });
    }
}

/// Lays ink over a pixel.
fn blend(pixel: &mut Ink, ink: Ink, cover: f32) {
    if cover >= 1.0 {
        *pixel = ink;
    } else if cover > 0.0 {
        *pixel = mix(*pixel, ink, cover);
    }
}

/// Finds where a horizontal line crosses a polygon's edge, from left to right.
fn cross(corners: &[(f32, f32)], y: f32, crossings: &mut Vec<f32>) {
    crossings.clear();
    let pairs = corners.iter().zip(corners.iter().cycle().skip(1));
    for ((x1, y1), (x2, y2)) in pairs {
        if (*y1 > y) != (*y2 > y) {
            crossings.push((x2 - x1) * (y - y1) / (y2 - y1) + x1);
        }
    }
    crossings.sort_by(f32::total_cmp);
}

/// Adds a stretch of a line to the cover of the pixels it runs through.
fn span(cover: &mut [f32], (left, right): (f32, f32), weight: f32) {
    let (left, right) = (left.max(0.0), right.min(cover.len() as f32));
    if right <= left {
        return;
    }
    for at in left as usize..(right.ceil() as usize).min(cover.len()) {
        let (start, end) = (left.max(at as f32), right.min(at as f32 + 1.0));
        cover[at] += (end - start) * weight;
    }
}
