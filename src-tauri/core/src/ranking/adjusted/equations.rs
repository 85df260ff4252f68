//! The mixed-model equations at given ratios of variances.
//!
//! With `H = I + λ₁Z₁Z₁ᵀ + λ₂Z₂Z₂ᵀ`, rows being factor 1 and columns factor 2, the spherical form of
//! Henderson's equations has the matrix `A = ΛᵀZᵀZΛ + I` (Bates, Mächler, Bolker and Walker 2015, J. Stat.
//! Software 67(1), section 3.4, doi 10.18637/jss.v067.i01). Its row block is the diagonal
//! `D = I + λ₁ diag(r)`; eliminating it leaves the dense matrix
//! `S = I + λ₂ (diag(c) − λ₁ Nᵀ D⁻¹ N)` of the order of the smaller factor, `N` being the counts of pairs
//! and `r`, `c` its margins.

use super::dense::{Factor, Lower};
use super::design::Design;
use crate::job::{Cancelled, Job};
use std::sync::Arc;

/// The ratios `(λ₁, λ₂)` of the variances of rows and columns to the residual variance.
pub(super) type Ratios = [f64; 2];

/// Sums of some variable over the ratings of each row and of each column.
struct Sums {
    rows: Vec<f64>,
    columns: Vec<f64>,
}

/// The equations, factored, with their solution for the mean and the scores.
pub(super) struct Equations {
    pub(super) design: Arc<Design>,
    pub(super) ratios: Ratios,
    /// `1 / Dᵢ` of each row.
    pub(super) shrunk: Vec<f64>,
    factor: Factor,
    /// The trace of `diag(c) − λ₁ Nᵀ D⁻¹ N`.
    trace_of_columns: f64,
    ones: Sums,
    /// `S⁻¹` times the reduced column sums of a variable that is 1 everywhere.
    pub(super) ones_solved: Vec<f64>,
    /// `1ᵀH⁻¹1`.
    pub(super) ones_squared: f64,
    /// The mean `μ̂` of the centred scores, by generalised least squares.
    pub(super) mean: f64,
    /// `Z₁ᵀPy` and `Z₂ᵀPy`; times their ratio they are the predicted effects.
    pub(super) pull: [Vec<f64>; 2],
    /// `yᵀPy`, the penalised residual sum of squares.
    pub(super) residual: f64,
    /// The REML criterion, minus twice the restricted log-likelihood at the best residual variance.
    pub(super) criterion: f64,
}

impl Equations {
    /// Sets up and solves the equations; `None` where rounding has eaten the answer.
    ///
    /// # Errors
    /// [`Cancelled`].
    pub(super) fn at(
        design: &Arc<Design>,
        ratios: Ratios,
        job: &Job,
    ) -> Result<Option<Self>, Cancelled> {
        let [l1, l2] = ratios;
        let shrunk: Vec<f64> = design
            .row_total
            .iter()
            .map(|total| 1.0 / (1.0 + l1 * total))
            .collect();
        let (matrix, trace_of_columns) = column_matrix(design, ratios, &shrunk, job)?;
        let Some(factor) = Factor::of(matrix, design.column_count()) else {
            return Ok(None);
        };
        let ones = Sums {
            rows: design.row_total.clone(),
            columns: design.column_total.clone(),
        };
        let mut this = Self {
            design: Arc::clone(design),
            ratios,
            factor,
            trace_of_columns,
            ones_solved: Vec::new(),
            ones_squared: 0.0,
            mean: 0.0,
            pull: [Vec::new(), Vec::new()],
            residual: 0.0,
            criterion: 0.0,
            ones,
            shrunk,
        };
        this.solve(l1, l2);
        let sound = this.residual > 0.0 && this.ones_squared > 0.0 && this.criterion.is_finite();
        Ok(sound.then_some(this))
    }

    fn solve(&mut self, l1: f64, l2: f64) {
        let design = Arc::clone(&self.design);
        // Written without differences of large numbers: c − λ₁Nᵀ(r/D) is Nᵀ(1/D), and so on.
        let ones_reduced = design.over_rows(&self.shrunk);
        let sums = Sums {
            rows: design.row_sum.clone(),
            columns: design.column_sum.clone(),
        };
        let scores_reduced = self.reduced(&sums);
        self.ones_solved = self.solved(&ones_reduced);
        let scores_solved = self.solved(&scores_reduced);
        let rows = || {
            design
                .row_total
                .iter()
                .zip(&design.row_sum)
                .zip(&self.shrunk)
        };
        let ones_squared = rows().map(|((r, _), d)| r * d).sum::<f64>()
            - l2 * dot(&ones_reduced, &self.ones_solved);
        let ones_scores = rows().map(|((_, s), d)| s * d).sum::<f64>()
            - l2 * dot(&scores_reduced, &self.ones_solved);
        let between = rows()
            .filter(|((r, _), _)| **r > 0.0)
            .map(|((r, s), d)| s * s / r * d);
        let scores_squared =
            design.within_rows + between.sum::<f64>() - l2 * dot(&scores_reduced, &scores_solved);
        self.ones_squared = ones_squared;
        self.mean = ones_scores / ones_squared;
        self.residual = scores_squared - self.mean * ones_scores;
        let columns: Vec<f64> = scores_solved
            .iter()
            .zip(&self.ones_solved)
            .map(|(scores, ones)| scores - self.mean * ones)
            .collect();
        let severity = design.over_columns(&columns);
        let rows = (0..design.row_count()).map(|i| {
            let left = design.row_sum[i] - design.row_total[i] * self.mean - l2 * severity[i];
            left * self.shrunk[i]
        });
        self.pull = [rows.collect(), columns];
        let degrees = self.degrees();
        let determinant =
            self.factor.log_determinant() - self.shrunk.iter().map(|d| libm::log(*d)).sum::<f64>();
        let deviance = libm::log(2.0 * std::f64::consts::PI * self.residual / degrees);
        self.criterion = determinant + libm::log(ones_squared) + degrees * (1.0 + deviance);
        debug_assert!(l1 >= 0.0 && l2 >= 0.0, "variances are not negative");
    }

    /// Returns the degrees of freedom that are left beside the mean.
    pub(super) fn degrees(&self) -> f64 {
        self.design.n - 1.0
    }

    /// Returns the residual variance that goes best with these ratios.
    pub(super) fn residual_variance(&self) -> f64 {
        self.residual / self.degrees()
    }

    /// Returns column sums less what the rows explain.
    fn reduced(&self, sums: &Sums) -> Vec<f64> {
        let explained: Vec<f64> = sums
            .rows
            .iter()
            .zip(&self.shrunk)
            .map(|(sum, d)| self.ratios[0] * sum * d)
            .collect();
        let explained = self.design.over_rows(&explained);
        let pairs = sums.columns.iter().zip(&explained);
        pairs.map(|(sum, explained)| sum - explained).collect()
    }

    fn solved(&self, reduced: &[f64]) -> Vec<f64> {
        let mut solution = reduced.to_vec();
        self.factor.solve(&mut solution);
        solution
    }

    /// Returns `(U⁻¹)ᵀ` for the factor `U` of `S`.
    pub(super) fn root_of_inverse(&self) -> Lower {
        self.factor.inverse()
    }

    /// Returns the gradient of the criterion by the two ratios, given `S⁻¹`.
    ///
    /// `∂d/∂λₖ = tr(P ZₖZₖᵀ) − df |Zₖᵀ P y|² / yᵀPy`. The traces are those of `S⁻¹` with what the
    /// equations already hold (Searle, Casella and McCulloch 1992, *Variance Components*, section 8.3).
    pub(super) fn gradient(&self, inverse: &Lower) -> [f64; 2] {
        let (design, [_, l2]) = (&self.design, self.ratios);
        let rows: f64 = (0..design.row_count())
            .map(|i| {
                let d = self.shrunk[i];
                design.row_total[i] * d - l2 * d * d * self.column_variance(inverse, i)
            })
            .sum();
        let columns = match l2 > 0.0 {
            true => (design.column_count() as f64 - inverse.trace()) / l2,
            false => self.trace_of_columns,
        };
        // Zₖᵀ H⁻¹ 1 of both factors.
        let columns_of_ones = &self.ones_solved;
        let through_columns = design.over_columns(columns_of_ones);
        let rows_of_ones = (0..design.row_count())
            .map(|i| (design.row_total[i] - l2 * through_columns[i]) * self.shrunk[i]);
        let for_mean = [
            rows_of_ones.map(|x| x * x).sum::<f64>() / self.ones_squared,
            dot(columns_of_ones, columns_of_ones) / self.ones_squared,
        ];
        let traces = [rows - for_mean[0], columns - for_mean[1]];
        let scale = self.degrees() / self.residual;
        [0, 1].map(|k| traces[k] - scale * dot(&self.pull[k], &self.pull[k]))
    }

    /// Returns `nᵢᵀ S⁻¹ nᵢ` for the counts of row `i`.
    pub(super) fn column_variance(&self, inverse: &Lower, i: usize) -> f64 {
        let (columns, counts) = self.design.pairs(i);
        let mut sum = 0.0;
        for (at, (col, count)) in columns.iter().zip(counts).enumerate() {
            let row = inverse.row(*col as usize);
            let earlier = columns[..at].iter().zip(counts);
            let crossed: f64 = earlier
                .map(|(other, count)| count * row[*other as usize])
                .sum();
            sum += count * (2.0 * crossed + count * row[*col as usize]);
        }
        sum
    }

    /// Returns the average information about the two ratios, the residual variance being profiled out.
    ///
    /// `df [ yᵀPGₖPGₗPy / yᵀPy − |Zₖᵀ P y|² |Zₗᵀ P y|² / (yᵀPy)² ]` with `Gₖ = ZₖZₖᵀ` (Gilmour, Thompson
    /// and Cullis 1995, "Average information REML", Biometrics 51(4), 1440–1450).
    pub(super) fn information(&self) -> [[f64; 2]; 2] {
        let (design, [u, v]) = (&self.design, &self.pull);
        let (rows_of_v, columns_of_u) = (design.over_columns(v), design.over_rows(u));
        let scaled = |by: &[f64], of: &[f64]| by.iter().zip(of).map(|(a, b)| a * b).collect();
        let sums = [
            Sums {
                rows: scaled(&design.row_total, u),
                columns: columns_of_u,
            },
            Sums {
                rows: rows_of_v,
                columns: scaled(&design.column_total, v),
            },
        ];
        let products = [
            [dot(&sums[0].rows, u), dot(&sums[1].rows, u)],
            [dot(&sums[1].rows, u), dot(&sums[1].columns, v)],
        ];
        let totals = [0, 1].map(|k| sums[k].rows.iter().sum::<f64>());
        let reduced = [0, 1].map(|k| self.reduced(&sums[k]));
        let solved = [0, 1].map(|k| self.solved(&reduced[k]));
        let weighted = |k: usize, other: &[f64]| -> f64 {
            let terms = sums[k].rows.iter().zip(other).zip(&self.shrunk);
            terms.map(|((a, b), d)| a * b * d).sum()
        };
        let [l1, l2] = self.ratios;
        let with_ones = [0, 1].map(|k| {
            totals[k] - l1 * weighted(k, &self.ones.rows) - l2 * dot(&reduced[k], &self.ones_solved)
        });
        let pulls = [dot(u, u), dot(v, v)];
        let (degrees, residual) = (self.degrees(), self.residual);
        [0, 1].map(|k| {
            [0, 1].map(|l| {
                let inner = products[k][l]
                    - l1 * weighted(k, &sums[l].rows)
                    - l2 * dot(&reduced[k], &solved[l])
                    - with_ones[k] * with_ones[l] / self.ones_squared;
                degrees * (inner / residual - pulls[k] * pulls[l] / (residual * residual))
            })
        })
    }
}

/// Returns the upper triangle of `S`, and the trace of the matrix that `λ₂` multiplies in it.
fn column_matrix(
    design: &Design,
    [l1, l2]: Ratios,
    shrunk: &[f64],
    job: &Job,
) -> Result<(Vec<f64>, f64), Cancelled> {
    let order = design.column_count();
    let mut matrix = vec![0.0; order * order];
    for (row, shrunk) in shrunk.iter().enumerate() {
        if row % 4096 == 0 {
            job.step("stage-fitting", 0, 0)?;
        }
        let scale = l1 * shrunk;
        let (columns, counts) = design.pairs(row);
        for (at, (col, count)) in columns.iter().zip(counts).enumerate() {
            let own = &mut matrix[*col as usize * order..][..order];
            let factor = scale * count;
            for (other, count) in columns[at..].iter().zip(&counts[at..]) {
                own[*other as usize] -= factor * count;
            }
        }
    }
    let mut trace = 0.0;
    for (col, total) in design.column_total.iter().enumerate() {
        matrix[col * order + col] += total;
        trace += matrix[col * order + col];
    }
    matrix.iter_mut().for_each(|x| *x *= l2);
    for col in 0..order {
        matrix[col * order + col] += 1.0;
    }
    Ok((matrix, trace))
}

pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
