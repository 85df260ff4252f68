//! What a ranking is made from, read from the packets that count.

use super::{RankingInput, SheetInput, Standing};
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::programme::{Category, Programme};
use crate::results::{Pair, Results, assigned};
use crate::scores::{FinalSheet, Verdict};
use crate::store::{Reading, StoreError};
use crate::travel::Digest;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// Returns the input of each category's ranking in a round, in the programme's order.
///
/// A category has the applications that somebody is assigned to.
///
/// # Errors
/// Those of the store.
pub fn inputs(
    reading: Reading<'_>,
    programme: &Programme,
    round: &RoundId,
) -> Result<Vec<RankingInput>, StoreError> {
    let results = Results::of(reading, round)?;
    let categories = reading.all("SELECT id, category FROM application", &[], |row| {
        Ok((ApplicationId(row.get("id")?), row.get("category")?))
    })?;
    let categories: HashMap<ApplicationId, String> = categories.into_iter().collect();
    let mut pairs: BTreeMap<&str, Vec<Pair>> = BTreeMap::new();
    for pair in assigned(reading, round)? {
        if let Some(category) = categories.get(&pair.0) {
            pairs.entry(category).or_default().push(pair);
        }
    }
    let mut sheets: BTreeMap<&str, Vec<SheetInput>> = BTreeMap::new();
    for (judge, sheet) in results.sheets() {
        if let Some(category) = categories.get(&sheet.application()) {
            let own = sheets.entry(category).or_default();
            own.push(sheet_input(judge, sheet));
        }
    }
    let input = |category: &Category| {
        let rubric = programme.rubric(round, &category.id)?;
        let pairs = pairs.remove(category.id.as_str()).unwrap_or_default();
        let mut sheets = sheets.remove(category.id.as_str()).unwrap_or_default();
        sheets.sort_unstable_by_key(|sheet| (sheet.application, sheet.judge));
        Some(RankingInput {
            category: category.id.clone(),
            rubric,
            applications: pairs.iter().map(|(application, _)| *application).collect(),
            assignments: pairs.into_iter().collect(),
            sheets,
        })
    };
    Ok(programme.categories.iter().filter_map(input).collect())
}

fn sheet_input(judge: JudgeId, sheet: &FinalSheet) -> SheetInput {
    SheetInput {
        application: sheet.application(),
        judge,
        standing: match sheet.verdict() {
            Verdict::Scored(points) => Standing::Scored(Arc::clone(points)),
            Verdict::Recused(_) => Standing::Recused,
        },
    }
}

/// Returns one hash over the inputs of all categories of a round: what every report of it names.
pub fn round_hash(inputs: &[RankingInput]) -> Digest {
    let mut bytes = b"jurybook round 1\n".to_vec();
    inputs
        .iter()
        .for_each(|input| bytes.extend(input.state_hash().0));
    Digest::of(&bytes)
}
