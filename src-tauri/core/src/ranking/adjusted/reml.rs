//! The variances by restricted maximum likelihood.

use super::Unfit;
use super::dense::Lower;
use super::design::Design;
use super::equations::{Equations, Ratios};
use crate::job::{Cancelled, Job};
use std::sync::Arc;

/// The search ends where one more step would lower the criterion by less than this.
const ENOUGH: f64 = 1e-10;
/// Steps after which the search gives up; it takes five to ten.
const MOST_STEPS: u32 = 200;
/// A ratio above this means that there is no residual variance.
const NO_RESIDUAL: f64 = 1e7;

/// The equations at the variances that were found, with `V` and `VᵀV = S⁻¹` of theirs.
pub(super) struct Solved {
    pub(super) equations: Equations,
    pub(super) root: Lower,
    pub(super) inverse: Lower,
}

/// What a search for the variances has come to.
pub(super) type Search = Result<Result<Solved, Unfit>, Cancelled>;

/// Finds the ratios with the least REML criterion and returns the equations there.
///
/// Newton's method with the average information as curvature, projected on ratios of zero and above
/// (Bertsekas 1982, "Projected Newton methods for optimization problems with simple constraints", SIAM J.
/// Control and Optimization 20(2), 221–246), halving steps that do not lower the criterion.
pub(super) fn search(design: &Arc<Design>, job: &Job) -> Search {
    let Some(mut here) = Equations::at(design, [1.0, 1.0], job)? else {
        return Ok(Err(Unfit::NoResidual));
    };
    for _ in 0..MOST_STEPS {
        let root = here.root_of_inverse();
        let inverse = root.gram();
        let gradient = here.gradient(&inverse);
        let (step, gain) = direction(here.ratios, gradient, here.information());
        let next = match gain < ENOUGH {
            true => None,
            false => line_search(&here, step, gradient, job)?,
        };
        match next {
            Some(next) => here = next,
            // Rounding is all that is left of the gain.
            None if gain < f64::max(1e-6, 64.0 * rounding(here.criterion)) => {
                return Ok(Ok(Solved {
                    equations: here,
                    root,
                    inverse,
                }));
            }
            None => return Ok(Err(Unfit::NotFound)),
        }
        if here.ratios.iter().any(|ratio| *ratio > NO_RESIDUAL) {
            return Ok(Err(Unfit::NoResidual));
        }
    }
    Ok(Err(Unfit::NotFound))
}

/// Returns the step and by how much it would lower a criterion of constant curvature, times two.
fn direction(ratios: Ratios, gradient: [f64; 2], curvature: [[f64; 2]; 2]) -> ([f64; 2], f64) {
    let held = [0, 1].map(|k| ratios[k] == 0.0 && gradient[k] >= 0.0);
    // Where the average information is next to nothing, this keeps the step within the line search.
    let least =
        [0, 1].map(|k| gradient[k].abs() / most_ratio(ratios[k]) + f64::MIN_POSITIVE.sqrt());
    let diagonal = [0, 1].map(|k| curvature[k][k].max(least[k]));
    let step = match held {
        [true, true] => [0.0; 2],
        [true, false] => [0.0, -gradient[1] / diagonal[1]],
        [false, true] => [-gradient[0] / diagonal[0], 0.0],
        [false, false] => {
            let crossed = curvature[0][1];
            // Rounding must not turn the curvature.
            let most = 0.999_999 * (diagonal[0] * diagonal[1]).sqrt();
            let crossed = crossed.clamp(-most, most);
            let determinant = diagonal[0] * diagonal[1] - crossed * crossed;
            [
                (crossed * gradient[1] - diagonal[1] * gradient[0]) / determinant,
                (crossed * gradient[0] - diagonal[0] * gradient[1]) / determinant,
            ]
        }
    };
    let gain = -(step[0] * gradient[0] + step[1] * gradient[1]);
    (step, gain)
}

/// Returns how far a ratio may grow in one step.
fn most_ratio(ratio: f64) -> f64 {
    20.0 * ratio + 1.0
}

/// Returns the differences of criteria of this size that say nothing, as their last digits are rounded.
fn rounding(criterion: f64) -> f64 {
    4.0 * f64::EPSILON * criterion.abs()
}

/// Goes along `step` as far as the criterion falls in earnest; `None` where it does not fall at all.
fn line_search(
    here: &Equations,
    step: [f64; 2],
    gradient: [f64; 2],
    job: &Job,
) -> Result<Option<Equations>, Cancelled> {
    let mut share = 1.0;
    for _ in 0..50 {
        let ratios = [0, 1]
            .map(|k| (here.ratios[k] + share * step[k]).clamp(0.0, most_ratio(here.ratios[k])));
        let promised: f64 = (0..2)
            .map(|k| gradient[k] * (here.ratios[k] - ratios[k]))
            .sum();
        // With millions of ratings the equations take seconds, and each shorter step promises less.
        if (0.0..rounding(here.criterion)).contains(&promised) {
            break;
        }
        if let Some(next) = Equations::at(&here.design, ratios, job)?
            && here.criterion - next.criterion >= 1e-4 * promised
        {
            return Ok(Some(next));
        }
        share *= 0.5;
    }
    Ok(None)
}
