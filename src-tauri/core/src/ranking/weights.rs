//! Weights a fifth lower or higher: which places hang on the choice of weights.

use super::assessment;
use super::positions::Positions;
use super::shift::{Shift, shift};
use super::{RankingError, RankingInput, raw};
use crate::job::{Cancelled, Job};
use crate::parallel;
use crate::scores::CriterionId;

/// What becomes of the order when one weight is another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeightShift {
    /// The criterion.
    pub criterion: CriterionId,
    /// Its weight in percent of what the rubric says: 80 or 120.
    pub percent: u32,
    /// What changes, by position in the order of the applications' numbers.
    pub shift: Shift,
}

/// Why weights cannot be tried.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WeightsError {
    /// There is no ranking.
    #[error("there is no ranking")]
    Ranking(Vec<RankingError>),
    /// Somebody stopped it.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// Ranks anew with each weight at 80 % and at 120 %, the others as they are, against `before`, the places with
/// the rubric's own weights.
///
/// # Errors
/// [`WeightsError`].
pub fn try_weights(
    input: &RankingInput,
    before: &[Option<u32>],
    first: usize,
    job: &Job,
) -> Result<Vec<WeightShift>, WeightsError> {
    let criteria = 0..input.rubric.criteria.len();
    let trials: Vec<(usize, u32)> = criteria.flat_map(|at| [(at, 80), (at, 120)]).collect();
    let shifts = parallel::map(&trials, |&(at, percent)| {
        let after = ranks(&reweighted(input, at, percent)?, job)?;
        Ok(WeightShift {
            criterion: input.rubric.criteria[at].id.clone(),
            percent,
            shift: shift(before, &after, first),
        })
    });
    shifts.into_iter().collect()
}

/// Gives one criterion another share; all weights are multiplied so that they stay whole.
fn reweighted(input: &RankingInput, at: usize, percent: u32) -> Result<RankingInput, WeightsError> {
    let mut input = input.clone();
    for (k, criterion) in input.rubric.criteria.iter_mut().enumerate() {
        let factor = if k == at { percent / 20 } else { 5 };
        criterion.weight = criterion
            .weight
            .checked_mul(factor)
            .ok_or_else(|| WeightsError::Ranking(vec![RankingError::TooFine]))?;
    }
    Ok(input)
}

fn ranks(input: &RankingInput, job: &Job) -> Result<Vec<Option<u32>>, WeightsError> {
    let ranking = raw::rank(input).map_err(WeightsError::Ranking)?;
    let too_fine = |_| WeightsError::Ranking(vec![RankingError::TooFine]);
    let positions = Positions::of(&ranking).map_err(too_fine)?;
    let raw = positions.by_position(&ranking, |row| row.score);
    Ok(assessment::ranks(&positions.ratings, &raw, job)?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::super::{SheetInput, Standing};
    use super::*;
    use crate::id::{ApplicationId, JudgeId};
    use crate::scores::{Criterion, Points, Rubric};

    fn input(points: &[[i32; 2]]) -> RankingInput {
        let criterion = |id: &str| Criterion {
            id: id.into(),
            weight: 50,
            min: Points(0),
            max: Points(10),
            steps: 1,
        };
        let sheet = |(application, points): (u32, &[i32; 2])| SheetInput {
            application: ApplicationId(application),
            judge: JudgeId(1),
            standing: Standing::Scored(
                [
                    ("impact".into(), Points(points[0])),
                    ("care".into(), Points(points[1])),
                ]
                .into_iter()
                .collect(),
            ),
        };
        RankingInput {
            category: "tech".to_owned(),
            rubric: Rubric {
                round: "jury".into(),
                criteria: vec![criterion("impact"), criterion("care")],
            },
            ties: Vec::new(),
            applications: (1..).take(points.len()).map(ApplicationId).collect(),
            assignments: Vec::new(),
            sheets: (1..).zip(points).map(sheet).collect(),
        }
    }

    fn tried(input: &RankingInput) -> Vec<WeightShift> {
        let before = ranks(input, &Job::quiet()).unwrap();
        try_weights(input, &before, 1, &Job::quiet()).unwrap()
    }

    #[test]
    fn a_close_race_hangs_on_the_weights() {
        // Application 1 leads by impact, 2 by care, 3 is last either way.
        let found = tried(&input(&[[9, 6], [6, 8], [1, 1]]));
        let changed: Vec<(&str, u32, usize)> = found
            .iter()
            .map(|one| (one.criterion.0.as_str(), one.percent, one.shift.moved))
            .collect();
        assert_eq!(
            changed,
            [
                ("impact", 80, 0),
                ("impact", 120, 0),
                ("care", 80, 0),
                ("care", 120, 0)
            ]
        );
        let found = tried(&input(&[[9, 6], [6, 9], [1, 1]]));
        let moved: Vec<usize> = found.iter().map(|one| one.shift.moved).collect();
        assert_eq!(
            moved,
            [1, 1, 1, 1],
            "a tie at even weights parts either way"
        );
    }

    #[test]
    fn what_forbids_a_ranking_forbids_this() {
        let mut bad = input(&[[9, 6]]);
        bad.rubric.criteria[1].max = Points(0);
        assert!(matches!(
            try_weights(&bad, &[Some(1)], 1, &Job::quiet()),
            Err(WeightsError::Ranking(_))
        ));
    }
}
