//! Findings that need not be made again while the workspace is open.

use super::{RoundError, RoundFindings, Sensitivity, of_round, sensitivity};
use crate::job::Job;
use crate::ranking::RankedCategory;
use crate::store::Reading;
use crate::travel::Digest;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The last findings of each category and round, under what they were made from.
#[derive(Default)]
struct Kept(BTreeMap<(String, String), Made>);

struct Made {
    from: (Digest, Option<usize>),
    findings: Arc<RoundFindings>,
}

/// Does what [`of_round`] does, or returns what it gave for the same input before.
///
/// # Errors
/// Those of [`of_round`].
pub fn of_round_once(
    reading: Reading<'_>,
    category: &RankedCategory,
    first: Option<usize>,
    job: &Job,
) -> Result<Arc<RoundFindings>, RoundError> {
    let input = &category.input;
    let from = (category.state_hash(), first);
    let place = (input.rubric.round.0.clone(), input.category.clone());
    reading.memo(|kept: &mut Kept| {
        if let Some(made) = kept.0.get(&place).filter(|made| made.from == from) {
            return Ok(Arc::clone(&made.findings));
        }
        let findings = Arc::new(of_round(category, first, job)?);
        let made = Made {
            from,
            findings: Arc::clone(&findings),
        };
        kept.0.insert(place, made);
        Ok(findings)
    })
}

/// The last answers of [`sensitivity_once`], under what they were made from.
#[derive(Default)]
struct KeptSensitivity(BTreeMap<(String, String), MadeSensitivity>);

struct MadeSensitivity {
    from: (Digest, usize),
    sensitivity: Arc<Sensitivity>,
}

/// Does what [`sensitivity`] does, or returns what it gave for the same input before: with two hundred judges it
/// fits the model as many times.
///
/// # Errors
/// Those of [`sensitivity`].
pub fn sensitivity_once(
    reading: Reading<'_>,
    category: &RankedCategory,
    found: &RoundFindings,
    job: &Job,
) -> Result<Arc<Sensitivity>, RoundError> {
    let input = &category.input;
    let from = (category.state_hash(), found.first);
    let place = (input.rubric.round.0.clone(), input.category.clone());
    reading.memo(|kept: &mut KeptSensitivity| {
        if let Some(made) = kept.0.get(&place).filter(|made| made.from == from) {
            return Ok(Arc::clone(&made.sensitivity));
        }
        let sensitivity = Arc::new(sensitivity(input, found, job)?);
        let made = MadeSensitivity {
            from,
            sensitivity: Arc::clone(&sensitivity),
        };
        kept.0.insert(place, made);
        Ok(sensitivity)
    })
}
