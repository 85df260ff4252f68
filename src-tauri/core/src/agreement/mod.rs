//! Agreement between judges, and where it is worth talking: pure functions of ratings.
//!
//! A figure that the ratings cannot give is `None`, never NaN and never made up.

mod alpha;
mod applications;
mod icc;
mod judges;
mod kendall;

pub use alpha::{Alpha, krippendorff};
pub use applications::{Disagreement, Farthest, disagreements};
pub use icc::{Icc, VarianceIcc, icc, icc_of_variances};
pub use judges::{Conduct, Halo, conduct, halo};
pub use kendall::kendall_w;

use crate::ranking::adjusted::Fit;
use crate::ranking::ratings::Ratings;

/// How far the judges agree.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// Krippendorff's alpha; `None` where fewer than two applications have two ratings or all ratings are equal.
    pub alpha: Option<Alpha>,
    /// The intraclass correlations of a complete design; `None` for any other.
    pub icc: Option<Icc>,
    /// The intraclass correlations from the variances of the model, for any design; `None` without one.
    pub of_variances: Option<VarianceIcc>,
    /// Kendall's coefficient of concordance of a complete design.
    pub kendall_w: Option<f64>,
}

/// Returns how far the judges agree; `fit` is the model of the same ratings, where there is one.
pub fn agreement(ratings: &Ratings, fit: Option<&Fit>) -> Agreement {
    let complete = ratings.complete();
    let rows = complete.as_deref();
    Agreement {
        alpha: krippendorff(ratings),
        icc: rows.and_then(icc),
        of_variances: fit.and_then(|fit| icc_of_variances(fit.variances, ratings)),
        kendall_w: rows.and_then(kendall_w),
    }
}

fn mean(of: impl Iterator<Item = f64> + Clone) -> f64 {
    let n = of.clone().count();
    of.sum::<f64>() / n as f64
}

/// Returns the standard deviation with `n − 1`; `None` for fewer than two numbers.
fn deviation(of: impl Iterator<Item = f64> + Clone) -> Option<f64> {
    let n = of.clone().count();
    let middle = mean(of.clone());
    let squares: f64 = of.map(|x| (x - middle) * (x - middle)).sum();
    (n >= 2).then(|| (squares / (n - 1) as f64).sqrt())
}
