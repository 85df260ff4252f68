//! What hangs on one judge or on one weight.

use super::{RoundError, RoundFindings};
use crate::job::Job;
use crate::ranking::RankingInput;
use crate::ranking::leave_out::leave_each_out;
use crate::ranking::shift::Shift;
use crate::ranking::weights::{WeightShift, WeightsError, try_weights};

/// How the order of a category would change.
pub struct Sensitivity {
    /// Without each judge, by position; `None` for a judge without a sheet, and for all of a large panel.
    pub without: Vec<Option<Shift>>,
    /// With each weight a fifth lower and higher.
    pub weights: Vec<WeightShift>,
}

/// Ranks a category without each of its judges and with other weights, against the order found.
///
/// # Errors
/// [`RoundError`].
pub fn sensitivity(
    input: &RankingInput,
    found: &RoundFindings,
    job: &Job,
) -> Result<Sensitivity, RoundError> {
    let assessment = &found.findings.assessment;
    let before: Vec<Option<u32>> = assessment.rows.iter().map(|row| row.rank).collect();
    let fit = assessment.adjustment.ordering();
    let without = leave_each_out(&found.positions.ratings, fit, &before, found.first, job)?;
    let weights = try_weights(input, &before, found.first, job).map_err(|error| match error {
        WeightsError::Ranking(problems) => RoundError::Ranking(problems),
        WeightsError::Cancelled(cancelled) => RoundError::Cancelled(cancelled),
    })?;
    Ok(Sensitivity { without, weights })
}
