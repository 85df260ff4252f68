//! How a judge has used the scale so far.

use super::{CriterionId, DraftSheet, Points};
use std::collections::BTreeMap;

/// The points that a judge has given on one criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Usage {
    /// The criterion.
    pub criterion: CriterionId,
    /// How many sheets have these points; points never given are absent.
    pub counts: BTreeMap<Points, u32>,
}

impl Usage {
    /// Returns the number of sheets with points on this criterion.
    pub fn given(&self) -> u32 {
        self.counts.values().sum()
    }

    /// Returns the mean points in steps; `None` where none were given.
    pub fn mean(&self) -> Option<f64> {
        let sum: i64 = self
            .counts
            .iter()
            .map(|(points, n)| i64::from(points.0) * i64::from(*n))
            .sum();
        let given = self.given();
        (given > 0).then(|| sum as f64 / f64::from(given))
    }
}

/// Counts the points given in `sheets`, by criterion in order of id. Recused sheets do not count.
pub fn usage<'a>(sheets: impl IntoIterator<Item = &'a DraftSheet>) -> Vec<Usage> {
    let mut counts: BTreeMap<&CriterionId, BTreeMap<Points, u32>> = BTreeMap::new();
    for sheet in sheets.into_iter().filter(|sheet| sheet.recusal.is_none()) {
        for (criterion, points) in &sheet.scores {
            *counts
                .entry(criterion)
                .or_default()
                .entry(*points)
                .or_default() += 1;
        }
    }
    let rows = counts.into_iter();
    rows.map(|(criterion, counts)| Usage {
        criterion: criterion.clone(),
        counts,
    })
    .collect()
}
