//! Smooth chance over the plane: clouds, leaves, grain.

use super::canvas::{WIDTH, mix};

/// Returns a number of `0.0..1.0` for a corner of the grid.
fn corner(x: i32, y: i32, seed: u32) -> f32 {
    // A hash of three numbers; the constants are those of xxHash's 32-bit primes.
    let mut hash = (x as u32).wrapping_mul(0x9E37_79B1)
        ^ (y as u32).wrapping_mul(0x85EB_CA77)
        ^ seed.wrapping_mul(0xC2B2_AE3D);
    hash = (hash ^ (hash >> 15)).wrapping_mul(0x27D4_EB2F);
    hash = (hash ^ (hash >> 13)).wrapping_mul(0x1656_67B1);
    ((hash ^ (hash >> 16)) >> 8) as f32 / 16_777_216.0
}

/// Returns chance that changes smoothly from one whole number to the next, `0.0..1.0`.
pub(super) fn smooth(x: f32, y: f32, seed: u32) -> f32 {
    let (left, top) = (x.floor(), y.floor());
    let ease = |part: f32| part * part * (3.0 - 2.0 * part);
    let (across, down) = (ease(x - left), ease(y - top));
    let (left, top) = (left as i32, top as i32);
    let row = |y: i32| [corner(left, y, seed), corner(left + 1, y, seed), 0.0];
    let [one, other, _] = mix(row(top), row(top + 1), down);
    one + (other - one) * across
}

/// Adds chance of finer and finer grain, `0.0..1.0`.
pub(super) fn rough(x: f32, y: f32, seed: u32) -> f32 {
    let mut sum = 0.0;
    let (mut weight, mut scale) = (0.5, 1.0);
    for octave in 0..4 {
        sum += weight * smooth(x * scale, y * scale, seed.wrapping_add(octave));
        weight *= 0.5;
        scale *= 2.03;
    }
    sum / 0.9375
}

/// Returns chance that differs from unit to unit, `0.0..1.0`.
pub(super) fn grain(x: f32, y: f32, seed: u32) -> f32 {
    corner(x as i32, y as i32, seed)
}

/// Values at the crossings of a coarse grid, of which others are mixed.
pub(super) struct Field {
    values: Vec<f32>,
    /// Crossings in a column.
    down: usize,
}

impl Field {
    /// Units between two crossings.
    const STEP: f32 = 8.0;
    /// Crossings in a row.
    const ACROSS: usize = (WIDTH / Self::STEP) as usize + 2;

    /// Computes a field from the top of the picture down to a height.
    pub(super) fn of(height: f32, value: impl Fn(f32, f32) -> f32) -> Self {
        let down = (height / Self::STEP) as usize + 2;
        let values = (0..down * Self::ACROSS).map(|at| {
            let (row, column) = (at / Self::ACROSS, at % Self::ACROSS);
            value(column as f32 * Self::STEP, row as f32 * Self::STEP)
        });
        Self {
            values: values.collect(),
            down,
        }
    }

    /// Returns the value at a place; below the field the last values go on, since the middle of a
    /// large pixel may lie beyond the edge that it covers.
    pub(super) fn at(&self, x: f32, y: f32) -> f32 {
        let (column, row) = (x / Self::STEP, y / Self::STEP);
        let (left, top) = (column as usize, (row as usize).min(self.down - 2));
        let corner = top * Self::ACROSS + left;
        let pair = |at: usize| [self.values[at], self.values[at + 1], 0.0];
        let [one, other, _] = mix(pair(corner), pair(corner + Self::ACROSS), row - top as f32);
        one + (other - one) * (column - left as f32)
    }
}
