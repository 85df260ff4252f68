//! Leave one judge out: which places hang on one person.

use super::adjusted::{Fit, predict};
use super::components::components;
use super::places::places;
use super::ratings::Ratings;
use super::shift::{Shift, shift};
use crate::job::{Cancelled, Job};
use crate::parallel;
use std::sync::atomic::{AtomicU64, Ordering};

/// Panels above this size are not tried judge by judge: no one judge decides there.
pub const MOST_JUDGES: usize = 100;

/// Returns for each judge what the order would be without, against `before`; `None` for a judge without a
/// rating, and for all where there are more than [`MOST_JUDGES`].
///
/// Scores are adjusted at the variances of `fit`, or raw where there is none: what one judge's scores say
/// of the variances is left in, so that only places move.
///
/// # Errors
/// [`Cancelled`].
pub fn leave_each_out(
    ratings: &Ratings,
    fit: Option<&Fit>,
    before: &[Option<u32>],
    first: usize,
    job: &Job,
) -> Result<Vec<Option<Shift>>, Cancelled> {
    let sheets = ratings.sheets_of_judges();
    let many = sheets.iter().filter(|sheets| **sheets > 0).count() > MOST_JUDGES;
    let judges: Vec<(u32, u32)> = (0..).zip(sheets).collect();
    let done = AtomicU64::new(0);
    let shifts = parallel::map(&judges, |&(judge, own)| {
        let done = done.fetch_add(1, Ordering::Relaxed);
        job.step("stage-leaving-out", done, judges.len() as u64)?;
        if own == 0 || many {
            return Ok(None);
        }
        let left = ratings.without(judge);
        let adjusted = match fit {
            Some(fit) => predict(&left, fit.variances, job)?,
            None => None,
        };
        let scores = adjusted.unwrap_or_else(|| raw_means(&left));
        let parts = components(&left);
        let after = places(&scores, &parts.of_application);
        Ok(Some(shift(before, &after, first)))
    });
    shifts.into_iter().collect()
}

/// Returns the mean score of each application; `None` without a rating.
pub fn raw_means(ratings: &Ratings) -> Vec<Option<f64>> {
    let mean = |own: &[super::ratings::Rating]| {
        let sum: f64 = own.iter().map(|one| one.score).sum();
        (!own.is_empty()).then(|| sum / own.len() as f64)
    };
    ratings.by_application().into_iter().map(mean).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::super::adjusted::adjust;
    use super::super::ratings::tests::ratings;
    use super::*;

    #[test]
    fn the_judge_on_whom_the_first_place_hangs_is_found() {
        // Application 0 leads by the last judge alone.
        let mut scores = Vec::new();
        for judge in 0..6 {
            for application in 0..5 {
                let wobble = f64::from((judge * 3 + application * 5) % 4) / 10.0;
                scores.push((application, judge, 8.0 - f64::from(application) + wobble));
            }
        }
        for one in &mut scores {
            if one.0 == 0 {
                one.2 = if one.1 == 5 { 10.0 } else { 6.8 };
            }
        }
        let ratings = ratings(&scores);
        let adjustment = adjust(&ratings, &Job::quiet()).unwrap();
        let fit = adjustment.fit.as_ref().ok();
        let scores: Vec<Option<f64>> = fit
            .unwrap()
            .applications
            .iter()
            .map(|one| one.map(|one| one.value))
            .collect();
        let before = places(&scores, &adjustment.components.of_application);
        for fit in [fit, None] {
            let shifts = leave_each_out(&ratings, fit, &before, 1, &Job::quiet()).unwrap();
            let last = shifts[5].as_ref().unwrap();
            assert_eq!(
                (last.enter.as_slice(), last.leave.as_slice()),
                (&[1][..], &[0][..])
            );
            assert!(
                shifts[..5]
                    .iter()
                    .flatten()
                    .all(|shift| shift.leave.is_empty())
            );
        }
    }
}
