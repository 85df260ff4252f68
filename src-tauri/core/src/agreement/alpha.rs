//! Krippendorff's alpha.
//!
//! `α = 1 − Dₒ / Dₑ`, the observed disagreement within applications over that expected by chance; only
//! ratings that can be paired within an application count, missing ones are simply not there
//! (Krippendorff 2011, "Computing Krippendorff's alpha-reliability").
//!
//! Interval differences are those of the scores. Ordinal ones are those of the ranks among all pairable
//! scores: with `n_g` scores of value `g`, `Σ_{g=c}^{k} n_g − (n_c + n_k) / 2` is the difference of the
//! middle ranks of `c` and `k`. So both are one formula on different numbers, and sums of squares give it
//! without looking at pairs.

use crate::ranking::ratings::Ratings;

/// Alpha at two levels of measurement, 1 for perfect agreement, 0 for that of chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alpha {
    /// Scores as points on a scale of equal steps.
    pub interval: f64,
    /// Scores as an order alone.
    pub ordinal: f64,
}

/// Returns alpha; `None` where fewer than two applications have two ratings, or all that can be
/// paired are equal.
pub fn krippendorff(ratings: &Ratings) -> Option<Alpha> {
    let units: Vec<Vec<f64>> = ratings
        .by_application()
        .into_iter()
        .filter(|own| own.len() >= 2)
        .map(|own| own.iter().map(|one| one.score).collect())
        .collect();
    let mut all: Vec<f64> = units.iter().flatten().copied().collect();
    all.sort_unstable_by(f64::total_cmp);
    // Within a single application observed and expected differences are the same: alpha would be 0 whatever
    // the scores.
    if units.len() < 2 || all.first() == all.last() {
        return None;
    }
    Some(Alpha {
        interval: ratio(&units, all.len()),
        ordinal: ratio(&middle_ranks(&units, &all), all.len()),
    })
}

/// Returns every score as the mean of the first and the last place that its equals take among all.
fn middle_ranks(units: &[Vec<f64>], all: &[f64]) -> Vec<Vec<f64>> {
    let rank = |score: &f64| {
        let below = all.partition_point(|other| other < score);
        let up_to = all.partition_point(|other| other <= score);
        (below + up_to) as f64 / 2.0
    };
    let row = |unit: &Vec<f64>| unit.iter().map(rank).collect();
    units.iter().map(row).collect()
}

/// Returns `1 − Dₒ / Dₑ` for squared differences of numbers that are not all equal.
///
/// The mean squared difference of pairs is twice the variance with `n − 1`.
fn ratio(units: &[Vec<f64>], n: usize) -> f64 {
    let sum: f64 = units.iter().flatten().sum();
    let middle = sum / n as f64;
    let squares =
        |unit: &[f64], about: f64| -> f64 { unit.iter().map(|x| (x - about) * (x - about)).sum() };
    let within = |unit: &Vec<f64>| {
        let m = unit.len() as f64;
        let own = unit.iter().sum::<f64>() / m;
        // Each unit weighs with its m ratings.
        squares(unit, own) / (m - 1.0) * m
    };
    let observed: f64 = units.iter().map(within).sum::<f64>() / n as f64;
    let total: f64 = units.iter().map(|unit| squares(unit, middle)).sum();
    1.0 - observed / (total / (n - 1) as f64)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::ranking::ratings::tests::ratings;
    use serde_json::Value;

    #[test]
    fn krippendorffs_example_has_its_values() {
        let text = include_str!("../../../../tests/oracles/canonical.json");
        let oracle: Value = serde_json::from_str(text).unwrap();
        let study = &oracle["krippendorff_canonical"];
        let observers: Vec<Vec<Option<f64>>> = serde_json::from_value(
            study["rows_are_observers_columns_are_units_null_is_missing"].clone(),
        )
        .unwrap();
        let mut scores = Vec::new();
        for (judge, row) in (0..).zip(&observers) {
            for (application, score) in (0..).zip(row) {
                scores.extend(score.map(|score| (application, judge, score)));
            }
        }
        let found = krippendorff(&ratings(&scores)).unwrap();
        let wanted = |level: &str| study["alpha"][level].as_f64().unwrap();
        assert!((found.interval - wanted("interval")).abs() < 1e-12);
        assert!((found.ordinal - wanted("ordinal")).abs() < 1e-12);
    }

    #[test]
    fn nothing_to_pair_or_to_tell_apart_has_no_value() {
        assert_eq!(krippendorff(&ratings(&[])), None);
        assert_eq!(krippendorff(&ratings(&[(0, 0, 1.0), (1, 0, 2.0)])), None);
        assert_eq!(krippendorff(&ratings(&[(0, 0, 1.0), (0, 1, 1.0)])), None);
        let single = [(0, 0, 1.0), (0, 1, 5.0), (1, 0, 2.0)];
        assert_eq!(krippendorff(&ratings(&single)), None);
    }

    #[test]
    fn judges_who_agree_in_all_have_one() {
        let agreed = [(0, 0, 1.0), (0, 1, 1.0), (1, 0, 5.0), (1, 1, 5.0)];
        let found = krippendorff(&ratings(&agreed)).unwrap();
        assert_eq!((found.interval, found.ordinal), (1.0, 1.0));
    }
}
