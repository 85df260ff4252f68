//! Where the judges of an application disagree.

use super::deviation;
use crate::ranking::adjusted::Fit;
use crate::ranking::chance::normal_quantile;
use crate::ranking::ratings::{Rating, Ratings};

/// An application is contested where its disagreement is above this share of what chance would give.
const UNCOMMON: f64 = 0.95;

/// The rating that is farthest from what the model expects.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Farthest {
    /// The judge, by position.
    pub judge: u32,
    /// Score less expectation, in residual standard deviations.
    pub residual: f64,
}

/// How far the judges of one application disagree.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Disagreement {
    /// The standard deviation between its ratings; `None` for fewer than two.
    pub spread: Option<f64>,
    /// The rating farthest from what application and judge let expect; `None` without a model.
    pub farthest: Option<Farthest>,
    /// Whether its judges, their severity taken off, differ by more than 95 in 100 applications would by
    /// chance; `None` without a model, or for fewer than two ratings.
    pub contested: Option<bool>,
}

/// Returns how far the judges of each application disagree, by position.
///
/// The residual is `(y − μ̂ − âᵢ − b̂ⱼ) / σ̂`. The squares of severity-adjusted scores about their mean over
/// `σ̂²` follow a chi-squared distribution with one degree of freedom fewer than there are ratings.
pub fn disagreements(ratings: &Ratings, fit: Option<&Fit>) -> Vec<Disagreement> {
    let rows = ratings.by_application().into_iter().enumerate();
    let row = |(at, own): (usize, &[Rating])| Disagreement {
        spread: deviation(own.iter().map(|one| one.score)),
        farthest: fit.and_then(|fit| farthest(fit, at, own)),
        contested: fit.and_then(|fit| contested(fit, own)),
    };
    rows.map(row).collect()
}

fn without_severity(fit: &Fit, one: &Rating) -> f64 {
    let lenient = fit.judges[one.judge as usize];
    one.score - lenient.map_or(0.0, |effect| effect.value)
}

fn farthest(fit: &Fit, at: usize, own: &[Rating]) -> Option<Farthest> {
    let expected = fit.mean + fit.applications[at]?.value;
    let scale = fit.variances.residual.sqrt();
    let one = |one: &Rating| Farthest {
        judge: one.judge,
        residual: (without_severity(fit, one) - expected) / scale,
    };
    let all = own.iter().map(one);
    // Of equals the first stays.
    all.reduce(|best, one| match one.residual.abs() > best.residual.abs() {
        true => one,
        false => best,
    })
}

fn contested(fit: &Fit, own: &[Rating]) -> Option<bool> {
    let scores = own.iter().map(|one| without_severity(fit, one));
    let spread = deviation(scores)?;
    let degrees = (own.len() - 1) as f64;
    let squares = degrees * spread * spread / fit.variances.residual;
    Some(squares > chi_squared_quantile(UNCOMMON, degrees))
}

/// Returns about the `x` with `P(X ≤ x) = p` of the chi-squared distribution.
///
/// Wilson and Hilferty (1931), "The distribution of chi-square", PNAS 17(12), 684–688: off by under 2.5 %
/// for `p = 0.95` and any degrees of freedom.
fn chi_squared_quantile(p: f64, degrees: f64) -> f64 {
    let share = 2.0 / (9.0 * degrees);
    let root = 1.0 - share + normal_quantile(p) * share.sqrt();
    degrees * root * root * root
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::job::Job;
    use crate::ranking::adjusted::adjust;
    use crate::ranking::ratings::tests::ratings;

    #[test]
    fn the_bound_is_near_the_tables() {
        for (degrees, wanted) in [(1.0, 3.841), (2.0, 5.991), (4.0, 9.488), (10.0, 18.307)] {
            let found = chi_squared_quantile(0.95, degrees);
            assert!((found / wanted - 1.0).abs() < 0.025, "{degrees}: {found}");
        }
    }

    #[test]
    fn one_sheet_off_all_others_is_named() {
        let mut scores: Vec<_> = (0..60)
            .map(|at| {
                (
                    at / 6,
                    at % 6,
                    f64::from(at / 6 + at % 6) + f64::from(at * 7 % 5) / 4.0,
                )
            })
            .collect();
        scores[20].2 -= 6.0;
        let ratings = ratings(&scores);
        let fit = adjust(&ratings, &Job::quiet()).unwrap().fit.ok().unwrap();
        let found = disagreements(&ratings, Some(&fit));
        let contested: Vec<usize> = (0..10)
            .filter(|at| found[*at].contested == Some(true))
            .collect();
        assert_eq!(contested, [3]);
        assert_eq!(found[3].farthest.unwrap().judge, 2);
        assert!(found[3].farthest.unwrap().residual < -3.0);
    }

    #[test]
    fn without_a_model_only_the_spread_is_known() {
        let found = disagreements(&ratings(&[(0, 0, 1.0), (0, 1, 3.0), (1, 0, 2.0)]), None);
        assert!((found[0].spread.unwrap() - 2.0_f64.sqrt()).abs() < 1e-15);
        assert_eq!(
            (found[1].spread, found[0].farthest, found[0].contested),
            (None, None, None)
        );
    }
}
