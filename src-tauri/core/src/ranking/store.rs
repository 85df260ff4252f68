//! What a ranking is made from, read from the packets that count.

use super::{RankingInput, SheetInput, Standing, TieRule};
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::programme::{Category, Programme};
use crate::results::{Pair, Results, assigned};
use crate::scores::{CriterionId, FinalSheet, Rubric, Verdict};
use crate::store::{Reading, StoreError};
use crate::travel::Digest;
use std::collections::HashMap;
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
    let places: HashMap<&str, usize> = (0..)
        .zip(&programme.categories)
        .map(|(at, category)| (category.id.as_str(), at))
        .collect();
    let category_of = reading.all("SELECT id, category FROM application", &[], |row| {
        let category = row.get_ref("category")?.as_str()?;
        Ok((ApplicationId(row.get("id")?), places.get(category).copied()))
    })?;
    let category_of: HashMap<ApplicationId, Option<usize>> = category_of.into_iter().collect();
    let place = |application| category_of.get(&application).copied().flatten();
    let rubrics = programme.categories.iter();
    let rubrics = rubrics.map(|category| programme.rubric(round, &category.id));
    let mut drawers: Vec<Drawer> = rubrics.map(Drawer::new).collect();
    for pair in assigned(reading, round)? {
        if let Some(at) = place(pair.0) {
            drawers[at].assignments.push(pair);
        }
    }
    for (judge, sheet) in results.sheets() {
        if let Some(at) = place(sheet.application()) {
            drawers[at].put(judge, sheet);
        }
    }
    let categories = programme.categories.iter().zip(drawers);
    let ties = programme.round(round).map(|round| round.ties.as_slice());
    let input = |(category, drawer): (&Category, Drawer)| {
        drawer.into_input(&category.id, ties.unwrap_or_default())
    };
    Ok(categories.filter_map(input).collect())
}

/// What is found for a category, sheet by sheet.
struct Drawer {
    rubric: Option<Rubric>,
    /// The ids of the criteria, in order.
    ids: Arc<[CriterionId]>,
    assignments: Vec<Pair>,
    sheets: Vec<SheetInput>,
}

impl Drawer {
    fn new(rubric: Option<Rubric>) -> Self {
        let criteria = rubric.iter().flat_map(|rubric| &rubric.criteria);
        let mut ids: Vec<CriterionId> = criteria.map(|one| one.id.clone()).collect();
        ids.sort_unstable();
        Self {
            rubric,
            ids: ids.into(),
            assignments: Vec::new(),
            sheets: Vec::new(),
        }
    }

    fn put(&mut self, judge: JudgeId, sheet: &FinalSheet) {
        self.sheets.push(SheetInput {
            application: sheet.application(),
            judge,
            standing: match sheet.verdict() {
                Verdict::Scored(given) => Standing::Scored(given.clone().sharing(&self.ids)),
                Verdict::Recused(_) => Standing::Recused,
            },
        });
    }

    fn into_input(self, category: &str, ties: &[TieRule]) -> Option<RankingInput> {
        let mut sheets = self.sheets;
        // Stable sorting is the quicker here: the sheets of each judge are in order already.
        sheets.sort_by_key(|sheet| (sheet.application, sheet.judge));
        let applications = self.assignments.iter();
        Some(RankingInput {
            category: category.to_owned(),
            rubric: self.rubric?,
            ties: ties.to_vec(),
            applications: applications.map(|(application, _)| *application).collect(),
            assignments: self.assignments,
            sheets,
        })
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
