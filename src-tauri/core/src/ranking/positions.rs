//! From the sheets of a ranking to ratings by position, and back.

use super::ratings::{Rating, Ratings, RatingsError};
use super::{Exact, Ranking};
use crate::id::{ApplicationId, JudgeId};
use std::collections::BTreeSet;

/// The sheets of a ranking as ratings, with who stands at which position.
#[derive(Debug, Clone, PartialEq)]
pub struct Positions {
    /// The applications by position, in the order of their numbers.
    pub applications: Vec<ApplicationId>,
    /// The judges by position, in the order of their numbers.
    pub judges: Vec<JudgeId>,
    /// One rating a sheet that counts, on 0–100.
    pub ratings: Ratings,
}

impl Positions {
    /// Reads the sheets that count.
    ///
    /// # Errors
    /// [`RatingsError`], which a ranking made by this crate does not give.
    pub fn of(ranking: &Ranking) -> Result<Self, RatingsError> {
        let applications: BTreeSet<ApplicationId> =
            ranking.rows.iter().map(|row| row.application).collect();
        let judges: BTreeSet<JudgeId> = ranking
            .rows
            .iter()
            .flat_map(|row| row.sheets.keys().copied())
            .collect();
        let (applications, judges): (Vec<_>, Vec<_>) = (
            applications.into_iter().collect(),
            judges.into_iter().collect(),
        );
        let position = |found: Result<usize, usize>| {
            found
                .ok()
                .and_then(|at| u32::try_from(at).ok())
                .ok_or(RatingsError::OutOfPlace)
        };
        let mut list = Vec::new();
        for row in &ranking.rows {
            for (judge, score) in &row.sheets {
                list.push(Rating {
                    application: position(applications.binary_search(&row.application))?,
                    judge: position(judges.binary_search(judge))?,
                    score: Exact::to_f64(*score),
                });
            }
        }
        Ok(Self {
            ratings: Ratings::new(applications.len(), judges.len(), list)?,
            applications,
            judges,
        })
    }

    /// Returns one value an application from the rows of a ranking, by position.
    pub fn by_position<'a, T: Clone>(
        &self,
        ranking: &'a Ranking,
        of: impl Fn(&'a super::Row) -> Option<T>,
    ) -> Vec<Option<T>> {
        let mut values = vec![None; self.applications.len()];
        for row in &ranking.rows {
            if let Ok(at) = self.applications.binary_search(&row.application) {
                values[at] = of(row);
            }
        }
        values
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::super::Row;
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn sheets_become_ratings_in_the_order_of_numbers() {
        let row = |application, sheets: &[(u32, i128)]| Row {
            rank: None,
            tie: None,
            application: ApplicationId(application),
            score: None,
            sheets: sheets
                .iter()
                .map(|(judge, score)| (JudgeId(*judge), Exact::new(*score, 2).unwrap()))
                .collect::<BTreeMap<_, _>>(),
            recused: vec![],
            incomplete: vec![],
            missing: vec![],
            criterion_means: vec![],
        };
        let ranking = Ranking {
            category: "tech".to_owned(),
            round: "jury".into(),
            criteria: vec![],
            rows: vec![row(9, &[(7, 41)]), row(4, &[(7, 3), (2, 100)]), row(5, &[])],
        };
        let positions = Positions::of(&ranking).unwrap();
        assert_eq!(positions.applications, [4, 5, 9].map(ApplicationId));
        assert_eq!(positions.judges, [2, 7].map(JudgeId));
        let scores: Vec<f64> = positions
            .ratings
            .all()
            .iter()
            .map(|one| one.score)
            .collect();
        assert_eq!(scores, [50.0, 1.5, 20.5]);
        let sheets = positions.by_position(&ranking, |row| Some(row.sheets.len()));
        assert_eq!(sheets, [Some(2), Some(0), Some(1)]);
    }
}
