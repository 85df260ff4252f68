//! What the model knows of all effects together, given the variances: draws and differences.

use super::dense::Lower;
use super::design::{Design, Rows};
use super::equations::{Equations, dot};
use crate::ranking::chance::{Chance, normal_probability};
use std::sync::Arc;

/// The joint distribution of the mean and all effects given the ratings and the variances, the mean
/// having a flat prior. It is normal; what is not in it is the uncertainty of the variances.
pub struct Posterior {
    design: Arc<Design>,
    ratios: [f64; 2],
    shrunk: Vec<f64>,
    residual_variance: f64,
    mean: f64,
    /// `1 / 1ᵀH⁻¹1`: the variance of the mean over the residual variance.
    mean_variance: f64,
    /// How the column effects move with the mean.
    columns_by_mean: Vec<f64>,
    columns: Vec<f64>,
    /// What of its residuals a row effect takes over.
    weights: Vec<f64>,
    /// How far a row effect strays when all else is given.
    spreads: Vec<f64>,
    root: Lower,
    inverse: Lower,
}

impl Posterior {
    pub(super) fn of(equations: &Equations, root: Lower, inverse: Lower) -> Self {
        let [l1, l2] = equations.ratios;
        let scaled = |of: &[f64]| of.iter().map(|x| l2 * x).collect();
        let scale = equations.residual_variance().sqrt();
        let weights: Vec<f64> = equations.shrunk.iter().map(|d| l1 * d).collect();
        Self {
            ratios: equations.ratios,
            spreads: weights.iter().map(|weight| scale * weight.sqrt()).collect(),
            weights,
            residual_variance: equations.residual_variance(),
            mean: equations.mean,
            mean_variance: 1.0 / equations.ones_squared,
            columns_by_mean: scaled(&equations.ones_solved),
            columns: scaled(&equations.pull[1]),
            shrunk: equations.shrunk.clone(),
            design: Arc::clone(&equations.design),
            root,
            inverse,
        }
    }

    /// Returns the conditional standard errors of rows and columns, the mean being given.
    ///
    /// The diagonal of `σ² Λ A⁻¹ Λᵀ`, as lme4 reports it.
    pub(super) fn standard_errors(&self, equations: &Equations) -> [Vec<f64>; 2] {
        let [l1, l2] = self.ratios;
        let variance = self.residual_variance;
        let row = |i: usize| {
            let d = self.shrunk[i];
            let through = l1 * l2 * d * d * equations.column_variance(&self.inverse, i);
            (variance * l1 * (d + through)).sqrt()
        };
        let column = |j: usize| (variance * l2 * self.inverse.symmetric(j, j)).sqrt();
        [
            (0..self.design.row_count()).map(row).collect(),
            (0..self.design.column_count()).map(column).collect(),
        ]
    }

    /// Returns how many numbers of the sequence a draw takes.
    pub fn numbers(&self) -> u64 {
        let rows = match self.design.rows {
            Rows::Judges => 0,
            Rows::Applications => self.design.row_count(),
        };
        1 + (self.columns.len() + rows) as u64
    }

    /// Writes one draw of all applications' effects, centred scores' mean included.
    pub fn draw(&self, chance: &mut Chance, effects: &mut Vec<f64>) {
        let scale = self.residual_variance.sqrt();
        let l2 = self.ratios[1];
        let off = scale * self.mean_variance.sqrt() * chance.normal();
        let mut columns: Vec<f64> = self
            .columns
            .iter()
            .zip(&self.columns_by_mean)
            .map(|(effect, by_mean)| effect - off * by_mean)
            .collect();
        let spread = scale * l2.sqrt();
        let z: Vec<f64> = columns.iter().map(|_| spread * chance.normal()).collect();
        self.root.add_transposed(&z, &mut columns);
        effects.clear();
        match self.design.rows {
            Rows::Judges => effects.extend(columns),
            Rows::Applications => {
                let mean = self.mean + off;
                for row in 0..self.design.row_count() {
                    let left = self.design.row_sum[row]
                        - self.design.row_total[row] * mean
                        - self.design.over_row(row, &columns);
                    effects.push(self.weights[row] * left + self.spreads[row] * chance.normal());
                }
            }
        }
    }

    /// Returns the probability that application `i` is better than `k`.
    ///
    /// Half where the model knows no difference, as without any spread.
    pub fn better(&self, difference: f64, i: usize, k: usize) -> f64 {
        let deviation = self.variance_of_difference(i, k).sqrt();
        match deviation > 0.0 {
            true => normal_probability(difference / deviation),
            false => 0.5,
        }
    }

    /// Returns the variance of the difference between the effects of two applications.
    pub fn variance_of_difference(&self, i: usize, k: usize) -> f64 {
        let [l1, l2] = self.ratios;
        let over_residual = match self.design.rows {
            Rows::Judges => {
                let by_mean = self.columns_by_mean[i] - self.columns_by_mean[k];
                let own = |a, b| self.inverse.symmetric(a, b);
                by_mean * by_mean * self.mean_variance
                    + l2 * (own(i, i) + own(k, k) - 2.0 * own(i, k))
            }
            Rows::Applications => {
                let weight = |row: usize| l1 * self.shrunk[row];
                let by_column = self.contrast(i, k, weight(i), weight(k));
                let totals = &self.design.row_total;
                let direct = weight(i) * totals[i] - weight(k) * totals[k];
                let (columns, weights): (Vec<usize>, Vec<f64>) = by_column.into_iter().unzip();
                let moved: Vec<f64> = columns.iter().map(|j| self.columns_by_mean[*j]).collect();
                let by_mean = dot(&weights, &moved) - direct;
                let crossed: f64 = columns
                    .iter()
                    .zip(&weights)
                    .map(|(j, x)| {
                        let others = columns.iter().zip(&weights);
                        x * others
                            .map(|(k, y)| y * self.inverse.symmetric(*j, *k))
                            .sum::<f64>()
                    })
                    .sum();
                by_mean * by_mean * self.mean_variance + l2 * crossed + weight(i) + weight(k)
            }
        };
        (self.residual_variance * over_residual).max(0.0)
    }

    /// Returns by how much each column effect moves the difference of two rows, with its sign turned.
    fn contrast(&self, i: usize, k: usize, of_i: f64, of_k: f64) -> Vec<(usize, f64)> {
        let scaled = |row: usize, by: f64| {
            let (columns, counts) = self.design.pairs(row);
            let pairs = columns.iter().zip(counts);
            pairs.map(move |(col, count)| (*col as usize, by * count))
        };
        scaled(i, of_i).chain(scaled(k, -of_k)).collect()
    }
}
