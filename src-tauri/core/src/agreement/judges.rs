//! How each judge has scored: severity, spread, agreement with the others, extremes and halo.

use super::{deviation, mean};
use crate::ranking::adjusted::{Effect, Fit};
use crate::ranking::ratings::{Rating, Ratings};

/// Half the width of a 90 % interval, in standard errors.
const NINETY: f64 = 1.644_853_626_951_472_2;
/// A correlation of fewer pairs says nothing.
const FEWEST_PAIRS: usize = 3;

/// How one judge has scored.
#[derive(Debug, Clone, PartialEq)]
pub struct Conduct {
    /// Ratings given.
    pub sheets: usize,
    /// How lenient the judge is, in points above the panel; negative for a severe one. `None` without a
    /// model or a rating.
    pub severity: Option<Effect>,
    /// The 90 % interval of that.
    pub interval: Option<(f64, f64)>,
    /// The mean of the scores.
    pub mean: Option<f64>,
    /// The standard deviation of the scores: how much of the scale the judge uses.
    pub spread: Option<f64>,
    /// The correlation with the mean of the other judges of the same applications, their severity taken
    /// off; `None` for fewer than three of those, or where either side has no spread.
    pub correlation: Option<f64>,
    /// The share of scores at either end of the scale; `None` where its ends are not known.
    pub extremes: Option<f64>,
}

/// Returns how each judge has scored, by position; `scale` is the lowest and highest score there is.
pub fn conduct(ratings: &Ratings, fit: Option<&Fit>, scale: Option<(f64, f64)>) -> Vec<Conduct> {
    let mut scores: Vec<Vec<f64>> = vec![Vec::new(); ratings.judges()];
    let mut pairs: Vec<Vec<(f64, f64)>> = vec![Vec::new(); ratings.judges()];
    for own in ratings.by_application() {
        let level = |one: &Rating| {
            let lenient = fit.and_then(|fit| fit.judges[one.judge as usize]);
            one.score - lenient.map_or(0.0, |effect| effect.value)
        };
        let all: f64 = own.iter().map(level).sum();
        for one in own {
            scores[one.judge as usize].push(one.score);
            if own.len() >= 2 {
                let others = (all - level(one)) / (own.len() - 1) as f64;
                pairs[one.judge as usize].push((one.score, others));
            }
        }
    }
    let judge = |(at, scores): (usize, &Vec<f64>)| {
        let severity = fit.and_then(|fit| fit.judges[at]);
        let ends = |(low, high): (f64, f64)| {
            let extreme = scores
                .iter()
                .filter(|score| **score <= low || **score >= high);
            extreme.count() as f64 / scores.len() as f64
        };
        Conduct {
            sheets: scores.len(),
            severity,
            interval: severity.map(|one| {
                let half = NINETY * one.error;
                (one.value - half, one.value + half)
            }),
            mean: (!scores.is_empty()).then(|| mean(scores.iter().copied())),
            spread: deviation(scores.iter().copied()),
            correlation: correlation(&pairs[at]),
            extremes: scale.filter(|_| !scores.is_empty()).map(ends),
        }
    };
    scores.iter().enumerate().map(judge).collect()
}

/// Returns Pearson's correlation.
fn correlation(pairs: &[(f64, f64)]) -> Option<f64> {
    if pairs.len() < FEWEST_PAIRS {
        return None;
    }
    let (x, y) = (
        mean(pairs.iter().map(|pair| pair.0)),
        mean(pairs.iter().map(|pair| pair.1)),
    );
    let sum = |of: &dyn Fn(f64, f64) -> f64| -> f64 {
        pairs.iter().map(|pair| of(pair.0 - x, pair.1 - y)).sum()
    };
    let (xx, yy) = (sum(&|a, _| a * a), sum(&|_, b| b * b));
    let scale = (xx * yy).sqrt();
    // Where the differences are rounding errors, so would the correlation be.
    let flat = |squares: f64, middle: f64| squares <= 1e-24 * middle * middle * pairs.len() as f64;
    let found = scale > 0.0 && !flat(xx, x) && !flat(yy, y);
    found.then(|| (sum(&|a, b| a * b) / scale).clamp(-1.0, 1.0))
}

/// How often a judge gives all criteria of an application the same mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Halo {
    /// Sheets with one mark throughout.
    pub uniform: usize,
    /// Sheets with two criteria or more.
    pub sheets: usize,
}

/// Counts sheets with one mark throughout: each sheet is a judge's position and the marks of its criteria
/// on one scale (Thorndike 1920, "A constant error in psychological ratings", J. Applied Psychology 4(1),
/// 25–29).
pub fn halo<'a>(judges: usize, sheets: impl Iterator<Item = (usize, &'a [f64])>) -> Vec<Halo> {
    let mut found = vec![
        Halo {
            uniform: 0,
            sheets: 0
        };
        judges
    ];
    for (judge, marks) in sheets.filter(|(_, marks)| marks.len() >= 2) {
        found[judge].sheets += 1;
        found[judge].uniform += usize::from(marks.iter().all(|mark| *mark == marks[0]));
    }
    found
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::job::Job;
    use crate::ranking::adjusted::adjust;
    use crate::ranking::ratings::tests::ratings;

    #[test]
    fn a_judge_against_the_others_is_found() {
        let scores: Vec<_> = (0..6)
            .flat_map(|a| {
                let merit = f64::from(a);
                [
                    (a, 0, merit),
                    (a, 1, merit + 1.0),
                    (a, 2, 5.0 - merit),
                    (a, 3, 3.0),
                ]
            })
            .collect();
        let found = conduct(&ratings(&scores), None, Some((0.0, 5.0)));
        // The others' mean is (1 + merit + 5 − merit + 3) / 3 = 3, but for rounding: no correlation.
        assert_eq!(found[0].correlation, None);
        assert!((found[2].correlation.unwrap() + 1.0).abs() < 1e-12);
        assert_eq!(
            found[3].correlation, None,
            "a judge who does not tell applications apart"
        );
        assert_eq!((found[0].mean, found[3].spread), (Some(2.5), Some(0.0)));
        assert_eq!(found[0].extremes, Some(2.0 / 6.0));
    }

    #[test]
    fn severity_comes_with_its_interval() {
        let scores: Vec<_> = (0..48)
            .map(|at| {
                (
                    at / 6,
                    at % 6,
                    f64::from(at / 6 + at % 6) + f64::from(at * 7 % 5) / 4.0,
                )
            })
            .collect();
        let ratings = ratings(&scores);
        let fit = adjust(&ratings, &Job::quiet()).unwrap().fit.ok().unwrap();
        let found = conduct(&ratings, Some(&fit), None);
        let (low, high) = found[0].interval.unwrap();
        let severity = found[0].severity.unwrap();
        assert!(low < severity.value && severity.value < high && severity.value < 0.0);
        assert!((high - low - 2.0 * NINETY * severity.error).abs() < 1e-12);
        assert_eq!(found[0].extremes, None);
    }

    #[test]
    fn sheets_with_one_mark_throughout_are_counted() {
        let sheets: [(usize, &[f64]); 4] = [
            (0, &[3.0, 3.0, 3.0]),
            (0, &[3.0, 4.0, 3.0]),
            (1, &[2.0]),
            (0, &[1.0, 1.0]),
        ];
        let found = halo(2, sheets.into_iter());
        assert_eq!((found[0].uniform, found[0].sheets), (2, 3));
        assert_eq!((found[1].uniform, found[1].sheets), (0, 0));
    }
}
