//! What a ranking is made from, read from the merged packets.

use super::{RankingInput, SheetInput, Standing};
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::programme::Programme;
use crate::scores::{CriterionId, Points};
use crate::store::{Reading, StoreError};
use crate::travel::Digest;
use rusqlite::named_params;
use std::collections::{BTreeMap, BTreeSet};

type Pair = (ApplicationId, JudgeId);

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
    let here = named_params! { ":round": round.0 };
    let assigned = reading.all(
        "SELECT application, judge, category FROM assignment
         JOIN application ON application.id = assignment.application WHERE round = :round",
        here,
        |row| {
            let pair = (
                ApplicationId(row.get("application")?),
                JudgeId(row.get("judge")?),
            );
            Ok((pair, row.get::<_, String>("category")?))
        },
    )?;
    let mut points: BTreeMap<Pair, BTreeMap<CriterionId, Points>> = BTreeMap::new();
    let sql = "SELECT application, judge, criterion, points FROM merged_score WHERE round = :round";
    reading.each::<StoreError>(sql, here, |row| {
        let pair = (
            ApplicationId(row.get("application")?),
            JudgeId(row.get("judge")?),
        );
        let given = Points(row.get("points")?);
        points
            .entry(pair)
            .or_default()
            .insert(CriterionId(row.get("criterion")?), given);
        Ok(())
    })?;
    let sheets = reading.all(
        "SELECT application, judge, state FROM merged_sheet
         WHERE round = :round AND state <> 'missing' ORDER BY application, judge",
        here,
        |row| {
            let pair = (
                ApplicationId(row.get("application")?),
                JudgeId(row.get("judge")?),
            );
            Ok((pair, row.get::<_, String>("state")? == "recused"))
        },
    )?;
    let category_of: BTreeMap<ApplicationId, String> = assigned
        .iter()
        .map(|((application, _), category)| (*application, category.clone()))
        .collect();
    let mut inputs = Vec::new();
    for category in &programme.categories {
        let Some(rubric) = programme.rubric(round, &category.id) else {
            continue;
        };
        let within = |application: &ApplicationId| {
            category_of
                .get(application)
                .is_some_and(|of| *of == category.id)
        };
        let pairs: BTreeSet<Pair> = assigned
            .iter()
            .map(|(pair, _)| *pair)
            .filter(|(one, _)| within(one))
            .collect();
        let standing = |pair: &Pair, recused: bool| match recused {
            true => Standing::Recused,
            false => Standing::Scored(points.get(pair).cloned().unwrap_or_default()),
        };
        let own = sheets
            .iter()
            .filter(|((application, _), _)| within(application));
        inputs.push(RankingInput {
            category: category.id.clone(),
            rubric,
            applications: pairs.iter().map(|(application, _)| *application).collect(),
            assignments: pairs,
            sheets: own
                .map(|(pair, recused)| SheetInput {
                    application: pair.0,
                    judge: pair.1,
                    standing: standing(pair, *recused),
                })
                .collect(),
        });
    }
    Ok(inputs)
}

/// Returns one hash over the inputs of all categories of a round: what every report of it names.
pub fn round_hash(inputs: &[RankingInput]) -> Digest {
    let mut bytes = b"jurybook round 1\n".to_vec();
    inputs
        .iter()
        .for_each(|input| bytes.extend(input.state_hash().0));
    Digest::of(&bytes)
}
