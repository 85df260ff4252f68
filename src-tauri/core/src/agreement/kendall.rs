//! Kendall's coefficient of concordance.

/// Returns `W` of a table of applications by judges, with ties: 1 where all judges have one order, 0 where
/// they have none in common. `None` for fewer than two of either, or where every judge finds all equal.
///
/// `W = 12 Σ (Rᵢ − R̄)² / (m² (n³ − n) − m Σ T)`, `Rᵢ` being the sum of the middle ranks of application
/// `i` over `m` judges and `T = Σ (t³ − t)` over the ties of a judge (Kendall and Gibbons 1990, *Rank
/// Correlation Methods*, 5th edition, sections 6.6 to 6.10).
pub fn kendall_w(rows: &[Vec<f64>]) -> Option<f64> {
    let (n, m) = (rows.len(), rows.first()?.len());
    if n < 2 || m < 2 {
        return None;
    }
    let (nf, mf) = (n as f64, m as f64);
    let mut sums = vec![0.0; n];
    let mut ties = 0.0;
    let of_judge = |judge: usize| rows.iter().map(move |row| row[judge]).collect();
    for scores in (0..m).map(of_judge) {
        let scores: Vec<f64> = scores;
        let mut order: Vec<usize> = (0..n).collect();
        order.sort_by(|a, b| scores[*a].total_cmp(&scores[*b]));
        let mut before = 0;
        for equals in order.chunk_by(|a, b| scores[*a] == scores[*b]) {
            let t = equals.len() as f64;
            for application in equals {
                sums[*application] += before as f64 + (t + 1.0) / 2.0;
            }
            ties += t * t * t - t;
            before += equals.len();
        }
    }
    let middle = mf * (nf + 1.0) / 2.0;
    let spread: f64 = sums.iter().map(|sum| (sum - middle) * (sum - middle)).sum();
    let most = mf * mf * (nf * nf * nf - nf) - mf * ties;
    (most > 0.0).then(|| 12.0 * spread / most)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_textbook_example_with_ties_has_its_value() {
        // Siegel and Castellan (1988), *Nonparametric Statistics*, table 9.6 has no ties; this is the
        // example of Kendall and Gibbons (1990), section 6.8: three rankings of ten with ties, W = 0.828.
        let judges = [
            [1.0, 4.5, 2.0, 4.5, 3.0, 7.5, 6.0, 9.0, 7.5, 10.0],
            [2.5, 1.0, 2.5, 4.5, 4.5, 8.0, 9.0, 6.5, 10.0, 6.5],
            [2.0, 1.0, 4.5, 4.5, 4.5, 4.5, 8.0, 8.0, 8.0, 10.0],
        ];
        let rows: Vec<Vec<f64>> = (0..10)
            .map(|at| judges.iter().map(|judge| judge[at]).collect())
            .collect();
        let w = kendall_w(&rows).unwrap();
        assert!((w - 0.828).abs() < 5e-4, "{w}");
    }

    #[test]
    fn one_order_is_one_and_opposite_orders_are_nothing() {
        let rows = |last: [f64; 3]| -> Vec<Vec<f64>> {
            (0..3).map(|at| vec![at as f64 * 7.0, last[at]]).collect()
        };
        assert_eq!(kendall_w(&rows([1.0, 2.0, 3.0])), Some(1.0));
        assert_eq!(kendall_w(&rows([3.0, 2.0, 1.0])), Some(0.0));
    }

    #[test]
    fn where_nobody_ranks_there_is_no_value() {
        assert_eq!(kendall_w(&[vec![1.0, 2.0], vec![1.0, 2.0]]), None);
        assert_eq!(kendall_w(&[vec![1.0, 2.0]]), None);
        assert_eq!(kendall_w(&[]), None);
    }
}
