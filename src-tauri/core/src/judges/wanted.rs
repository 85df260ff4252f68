//! How many judges each application of a round is to have.

use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::journal::{self, Operation};
use crate::store::{Reading, StoreError};
use std::collections::{BTreeMap, BTreeSet};

/// Returns how many judges each application was to have when judges were last assigned automatically; where
/// they never were, the most that an application has in `pairs`.
///
/// # Errors
/// Those of the store.
pub fn wanted_each(
    reading: Reading<'_>,
    round: &RoundId,
    pairs: &BTreeSet<(ApplicationId, JudgeId)>,
) -> Result<u32, StoreError> {
    let rows = journal::named(reading, &["assign"])?;
    let asked = rows.iter().rev().find_map(|row| match &row.operation {
        Operation::Assign {
            round: of,
            per_application,
            ..
        } if of == round => Some(*per_application),
        _ => None,
    });
    let mut judges: BTreeMap<ApplicationId, u32> = BTreeMap::new();
    for (application, _) in pairs {
        *judges.entry(*application).or_default() += 1;
    }
    let most = judges.into_values().max().unwrap_or(1).clamp(1, 50);
    Ok(asked.unwrap_or(most))
}
