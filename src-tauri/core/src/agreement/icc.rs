//! Intraclass correlations.
//!
//! Shrout and Fleiss (1979), "Intraclass correlations: uses in assessing rater reliability",
//! Psychological Bulletin 86(2), 420–428. With `BMS`, `WMS`, `JMS` and `EMS` the mean squares between
//! applications, within applications, between judges and of the residual, `n` applications and `k` judges:
//!
//! | form | single | average of `k` |
//! | --- | --- | --- |
//! | 1 | `(BMS − WMS) / (BMS + (k−1) WMS)` | `(BMS − WMS) / BMS` |
//! | 2 | `(BMS − EMS) / (BMS + (k−1) EMS + k (JMS − EMS) / n)` | `(BMS − EMS) / (BMS + (JMS − EMS) / n)` |
//! | 3 | `(BMS − EMS) / (BMS + (k−1) EMS)` | `(BMS − EMS) / BMS` |

use super::mean;
use crate::ranking::adjusted::Variances;
use crate::ranking::ratings::Ratings;

/// The six coefficients of a complete design; each `None` where its divisor is zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Icc {
    /// ICC(1,1), (2,1) and (3,1): one judge's score.
    pub single: [Option<f64>; 3],
    /// ICC(1,k), (2,k) and (3,k): the mean of all judges.
    pub average: [Option<f64>; 3],
}

/// Returns the coefficients of a table of applications by judges; `None` for fewer than two of either.
pub fn icc(rows: &[Vec<f64>]) -> Option<Icc> {
    let (n, k) = (rows.len(), rows.first()?.len());
    if n < 2 || k < 2 {
        return None;
    }
    let (nf, kf) = (n as f64, k as f64);
    let middle = mean(rows.iter().flatten().copied());
    let square = |x: f64| x * x;
    let of_rows: Vec<f64> = rows.iter().map(|row| mean(row.iter().copied())).collect();
    let of_columns: Vec<f64> = (0..k)
        .map(|at| mean(rows.iter().map(|row| row[at])))
        .collect();
    let between: f64 = of_rows.iter().map(|row| kf * square(row - middle)).sum();
    let judges: f64 = of_columns.iter().map(|col| nf * square(col - middle)).sum();
    let cells = || rows.iter().zip(&of_rows);
    let within: f64 = cells()
        .map(|(row, own)| row.iter().map(|x| square(x - own)).sum::<f64>())
        .sum();
    let left = |(row, own): (&Vec<f64>, &f64)| -> f64 {
        let pairs = row.iter().zip(&of_columns);
        pairs.map(|(x, col)| square(x - own - col + middle)).sum()
    };
    let residual: f64 = cells().map(left).sum();
    let bms = between / (nf - 1.0);
    let wms = within / (nf * (kf - 1.0));
    let jms = judges / (kf - 1.0);
    let ems = residual / ((nf - 1.0) * (kf - 1.0));
    let ratio = |above: f64, below: f64| (below != 0.0).then(|| above / below);
    Some(Icc {
        single: [
            ratio(bms - wms, bms + (kf - 1.0) * wms),
            ratio(bms - ems, bms + (kf - 1.0) * ems + kf * (jms - ems) / nf),
            ratio(bms - ems, bms + (kf - 1.0) * ems),
        ],
        average: [
            ratio(bms - wms, bms),
            ratio(bms - ems, bms + (jms - ems) / nf),
            ratio(bms - ems, bms),
        ],
    })
}

/// The agreement in absolute terms of any design, from the variances of the model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct VarianceIcc {
    /// Of one judge's score: `σa² / (σa² + σb² + σ²)`.
    pub single: f64,
    /// Of the mean of `judges` judges: `σa² / (σa² + (σb² + σ²) / judges)`.
    pub average: f64,
    /// The harmonic mean of the ratings an application has.
    pub judges: f64,
}

/// Returns the coefficients of variances (McGraw and Wong 1996, "Forming inferences about some intraclass
/// correlation coefficients", Psychological Methods 1(1), 30–46, the forms ICC(A,1) and ICC(A,k));
/// `None` without ratings.
pub fn icc_of_variances(variances: Variances, ratings: &Ratings) -> Option<VarianceIcc> {
    let Variances {
        application,
        judge,
        residual,
    } = variances;
    let counts = ratings.by_application().into_iter().map(<[_]>::len);
    let rated: Vec<f64> = counts.filter(|n| *n > 0).map(|n| n as f64).collect();
    let judges = rated.len() as f64 / rated.iter().map(|n| 1.0 / n).sum::<f64>();
    let noise = judge + residual;
    (!rated.is_empty() && application + noise > 0.0).then(|| VarianceIcc {
        single: application / (application + noise),
        average: application / (application + noise / judges),
        judges,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::ranking::ratings::tests::ratings;
    use serde_json::Value;

    #[test]
    fn shrout_and_fleiss_have_their_six_values() {
        let text = include_str!("../../../../tests/oracles/canonical.json");
        let oracle: Value = serde_json::from_str(text).unwrap();
        let study = &oracle["shrout_fleiss_1979"];
        let rows: Vec<Vec<f64>> =
            serde_json::from_value(study["rows_are_targets_columns_are_judges"].clone()).unwrap();
        let found = icc(&rows).unwrap();
        for (at, form) in ["1", "2", "3"].into_iter().enumerate() {
            for (many, value) in [("1", found.single[at]), ("k", found.average[at])] {
                let wanted = study["icc"][format!("{form},{many}")].as_f64().unwrap();
                assert!((value.unwrap() - wanted).abs() < 1e-9, "{form},{many}");
            }
        }
    }

    #[test]
    fn a_table_without_any_difference_has_no_value() {
        assert_eq!(icc(&[vec![1.0, 2.0]]), None);
        assert_eq!(icc(&[]), None);
        let equal = icc(&[vec![3.0, 3.0], vec![3.0, 3.0]]).unwrap();
        assert_eq!((equal.single, equal.average), ([None; 3], [None; 3]));
    }

    #[test]
    fn variances_give_the_share_of_merit() {
        let variances = Variances {
            application: 3.0,
            judge: 1.0,
            residual: 2.0,
        };
        let scores = [(0, 0, 1.0), (0, 1, 1.0), (0, 2, 1.0), (1, 0, 1.0)];
        let found = icc_of_variances(variances, &ratings(&scores)).unwrap();
        assert!((found.single - 0.5).abs() < 1e-15);
        // The harmonic mean of 3 and 1.
        assert!((found.judges - 1.5).abs() < 1e-15);
        assert!((found.average - 0.6).abs() < 1e-15);
    }
}
