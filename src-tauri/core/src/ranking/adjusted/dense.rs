//! Dense symmetric algebra for the one block that does not stay sparse.
//!
//! All sums run in a fixed order that does not depend on the width of the processor's vectors, so results
//! are the same on every machine. Rows are handled in blocks that stay in the cache (Golub and Van Loan
//! 2013, *Matrix Computations*, 4th edition, sections 4.2.5 and 4.2.9).

/// Rows of one block.
const BLOCK: usize = 48;

/// The factor `U` of a positive definite matrix `UᵀU`, with `U` upper triangular.
pub(super) struct Factor {
    n: usize,
    /// Rows of `U`; what stands below the diagonal has no meaning.
    rows: Vec<f64>,
}

impl Factor {
    /// Factors the matrix of order `n` whose upper triangle stands in `rows`, row by row.
    ///
    /// `None` where it is not positive definite.
    pub(super) fn of(mut rows: Vec<f64>, n: usize) -> Option<Self> {
        for begin in (0..n).step_by(BLOCK) {
            let end = n.min(begin + BLOCK);
            for i in begin..end {
                let (above, below) = rows.split_at_mut(i * n);
                let own = &mut below[i..n];
                subtract(own, begin..i, |p| {
                    (above[p * n + i], &above[p * n + i..][..n - i])
                });
                // Written so that NaN is refused as well.
                if !(own[0] > 0.0 && own[0].is_finite()) {
                    return None;
                }
                let scale = 1.0 / own[0].sqrt();
                own.iter_mut().for_each(|x| *x *= scale);
            }
            let (above, below) = rows.split_at_mut(end * n);
            for (i, row) in (end..n).zip(below.chunks_exact_mut(n)) {
                let own = &mut row[i..];
                subtract(own, begin..end, |p| {
                    (above[p * n + i], &above[p * n + i..][..n - i])
                });
            }
        }
        Some(Self { n, rows })
    }

    /// Returns the logarithm of the determinant of `UᵀU`.
    pub(super) fn log_determinant(&self) -> f64 {
        let pivots = (0..self.n).map(|i| libm::log(self.rows[i * self.n + i]));
        2.0 * pivots.sum::<f64>()
    }

    /// Solves `UᵀU x = b` in place.
    pub(super) fn solve(&self, b: &mut [f64]) {
        let n = self.n;
        for i in 0..n {
            let (done, rest) = b.split_at_mut(i + 1);
            let row = &self.rows[i * n..][..n];
            done[i] /= row[i];
            let factor = done[i];
            for (x, u) in rest.iter_mut().zip(&row[i + 1..]) {
                *x -= factor * u;
            }
        }
        for i in (0..n).rev() {
            let row = &self.rows[i * n..][..n];
            let known: f64 = (i + 1..n).map(|k| row[k] * b[k]).sum();
            b[i] = (b[i] - known) / row[i];
        }
    }

    /// Returns `V = (U⁻¹)ᵀ`, lower triangular with zeros above the diagonal.
    pub(super) fn inverse(&self) -> Lower {
        let n = self.n;
        let mut rows = vec![0.0; n * n];
        for begin in (0..n).step_by(BLOCK) {
            let end = n.min(begin + BLOCK);
            for i in begin..end {
                let (above, below) = rows.split_at_mut(i * n);
                let own = &mut below[..i + 1];
                subtract(&mut own[..i], begin..i, |p| {
                    (self.rows[p * n + i], &above[p * n..][..i])
                });
                own[i] = 1.0;
                let pivot = 1.0 / self.rows[i * n + i];
                own.iter_mut().for_each(|x| *x *= pivot);
            }
            let (above, below) = rows.split_at_mut(end * n);
            for (i, row) in (end..n).zip(below.chunks_exact_mut(n)) {
                subtract(&mut row[..end], begin..end, |p| {
                    (self.rows[p * n + i], &above[p * n..][..end])
                });
            }
        }
        Lower { n, rows }
    }
}

/// A lower triangular matrix, row by row.
pub(super) struct Lower {
    n: usize,
    rows: Vec<f64>,
}

impl Lower {
    /// Returns `VᵀV`, of which the lower triangle stands in the rows.
    pub(super) fn gram(&self) -> Self {
        let n = self.n;
        let mut rows = vec![0.0; n * n];
        for begin in (0..n).step_by(BLOCK) {
            let end = n.min(begin + BLOCK);
            for (i, row) in rows.chunks_exact_mut(n).enumerate().take(end) {
                let first = begin.max(i);
                let own = &mut row[..i + 1];
                subtract(own, first..end, |p| {
                    (-self.rows[p * n + i], &self.rows[p * n..][..i + 1])
                });
            }
        }
        Self { n, rows }
    }

    /// Returns the element of a symmetric matrix of which this is the lower triangle.
    pub(super) fn symmetric(&self, i: usize, k: usize) -> f64 {
        self.rows[i.max(k) * self.n + i.min(k)]
    }

    /// Returns row `i` up to the diagonal.
    pub(super) fn row(&self, i: usize) -> &[f64] {
        &self.rows[i * self.n..][..i + 1]
    }

    /// Returns the sum of the diagonal.
    pub(super) fn trace(&self) -> f64 {
        (0..self.n).map(|i| self.rows[i * self.n + i]).sum()
    }

    /// Adds `Vᵀz` to `target`.
    pub(super) fn add_transposed(&self, z: &[f64], target: &mut [f64]) {
        for (i, z) in z.iter().enumerate() {
            for (x, v) in target.iter_mut().zip(self.row(i)) {
                *x += z * v;
            }
        }
    }
}

/// Takes from `target` each of the rows times its factor, four rows at a time.
fn subtract<'a>(
    target: &mut [f64],
    which: std::ops::Range<usize>,
    row: impl Fn(usize) -> (f64, &'a [f64]),
) {
    let n = target.len();
    let mut p = which.start;
    while p + 4 <= which.end {
        let [(a, x), (b, y), (c, z), (d, w)] = [row(p), row(p + 1), row(p + 2), row(p + 3)];
        let (x, y, z, w) = (&x[..n], &y[..n], &z[..n], &w[..n]);
        for i in 0..n {
            target[i] -= (a * x[i] + b * y[i]) + (c * z[i] + d * w[i]);
        }
        p += 4;
    }
    for p in p..which.end {
        let (a, x) = row(p);
        for (t, x) in target.iter_mut().zip(x) {
            *t -= a * x;
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::super::super::chance::Chance;
    use super::*;

    /// Makes a positive definite matrix: `XᵀX + I` of random `X`.
    fn a_matrix(n: usize) -> Vec<f64> {
        let mut chance = Chance::of(n as u64);
        let x: Vec<f64> = (0..n * n).map(|_| chance.normal()).collect();
        let product = |i: usize, k: usize| (0..n).map(|p| x[p * n + i] * x[p * n + k]).sum::<f64>();
        let unit = |i, k| if i == k { 1.0 } else { 0.0 };
        (0..n * n)
            .map(|at| product(at / n, at % n) + unit(at / n, at % n))
            .collect()
    }

    #[test]
    fn factor_inverse_and_solution_belong_to_the_matrix() {
        for n in [1, 2, 5, 47, 48, 49, 101] {
            let matrix = a_matrix(n);
            let factor = Factor::of(matrix.clone(), n).unwrap();
            let inverse = factor.inverse().gram();
            let mut solution: Vec<f64> = matrix.iter().step_by(n).copied().collect();
            factor.solve(&mut solution);
            for (i, first) in solution.iter().enumerate() {
                for k in 0..n {
                    let product: f64 = (0..n)
                        .map(|p| inverse.symmetric(i, p) * matrix[p * n + k])
                        .sum();
                    let unit = if i == k { 1.0 } else { 0.0 };
                    assert!((product - unit).abs() < 1e-9, "{n}: {i}, {k}");
                }
                // The first column times the inverse is the first unit vector.
                let unit = if i == 0 { 1.0 } else { 0.0 };
                assert!((first - unit).abs() < 1e-9, "{n}: {i}");
            }
        }
    }

    #[test]
    fn the_determinant_is_the_product_of_the_pivots() {
        let factor = Factor::of(vec![4.0, 2.0, 0.0, 10.0], 2).unwrap();
        assert!((factor.log_determinant() - libm::log(36.0)).abs() < 1e-15);
    }

    #[test]
    fn what_is_not_positive_definite_is_refused() {
        assert!(Factor::of(vec![1.0, 2.0, 2.0, 1.0], 2).is_none());
        assert!(Factor::of(vec![f64::NAN], 1).is_none());
        assert!(Factor::of(Vec::new(), 0).is_some());
    }

    #[test]
    fn the_transposed_product_is_added() {
        let factor = Factor::of(vec![4.0, 2.0, 0.0, 10.0], 2).unwrap();
        let mut target = vec![1.0, 1.0];
        factor.inverse().add_transposed(&[1.0, 3.0], &mut target);
        // U = (2 1; 0 3), so U⁻¹ = (1/2 −1/6; 0 1/3).
        assert!((target[0] - 1.0).abs() < 1e-15 && (target[1] - 2.0).abs() < 1e-15);
    }
}
