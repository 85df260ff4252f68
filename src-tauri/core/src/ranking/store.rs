//! What a ranking is made from, read from the packets that count.

use super::{RankedCategory, RankingInput, SheetInput, Standing, TieRule};
use crate::id::{ApplicationId, JudgeId};
use crate::programme::{Category, Programme};
use crate::results::{Results, assigned};
use crate::scores::{CriterionId, FinalSheet, Rubric, Verdict};
use crate::store::{Reading, StoreError};
use crate::travel::Digest;
use std::collections::HashMap;
use std::sync::Arc;

/// The inputs of a round's rankings.
pub(super) struct Inputs {
    /// One for each category that is scored in the round, in the programme's order.
    pub(super) drawers: Vec<Drawer>,
    /// The place among them of each application's category.
    pub(super) places: HashMap<ApplicationId, usize>,
}

/// Reads the inputs of a round's rankings. A category has the applications that somebody is assigned to.
///
/// # Errors
/// Those of the store.
pub(super) fn inputs(
    reading: Reading<'_>,
    programme: &Programme,
    results: &Results,
) -> Result<Inputs, StoreError> {
    let round = results.round();
    let ties = programme.round(round).map(|round| round.ties.as_slice());
    let drawer = |category: &Category| {
        let rubric = programme.rubric(round, &category.id)?;
        Some(Drawer::new(category, rubric, ties.unwrap_or_default()))
    };
    let mut drawers: Vec<Drawer> = programme.categories.iter().filter_map(drawer).collect();
    let places = places(reading, &drawers)?;
    for pair in assigned(reading, round)? {
        if let Some(&place) = places.get(&pair.0) {
            drawers[place].input.assignments.push(pair);
        }
    }
    for (judge, sheet) in results.sheets() {
        if let Some(&place) = places.get(&sheet.application()) {
            drawers[place].put(judge, sheet);
        }
    }
    for Drawer { input, .. } in &mut drawers {
        let assigned = input.assignments.iter();
        input.applications = assigned.map(|(application, _)| *application).collect();
        input.arrange();
    }
    Ok(Inputs { drawers, places })
}

fn places(
    reading: Reading<'_>,
    drawers: &[Drawer],
) -> Result<HashMap<ApplicationId, usize>, StoreError> {
    let categories = drawers.iter().map(|drawer| drawer.input.category.as_str());
    let place_of: HashMap<&str, usize> = categories.zip(0..).collect();
    // Sheets about what was withdrawn are kept in their packets, and are not looked at.
    let sql = "SELECT id, category FROM application WHERE screening <> 'withdrawn'";
    let places = reading.all(sql, &[], |row| {
        let place = place_of.get(row.get_ref("category")?.as_str()?);
        Ok((ApplicationId(row.get("id")?), place.copied()))
    })?;
    let scored = places
        .into_iter()
        .filter_map(|(id, place)| Some((id, place?)));
    Ok(scored.collect())
}

/// What a category's ranking is made from, under construction.
pub(super) struct Drawer {
    pub(super) input: RankingInput,
    /// The ids of the criteria, in order: the one list that its sheets share.
    pub(super) criteria: Arc<[CriterionId]>,
}

impl Drawer {
    fn new(category: &Category, rubric: Rubric, ties: &[TieRule]) -> Self {
        let criteria = rubric.criteria.iter();
        let mut criteria: Vec<CriterionId> = criteria.map(|one| one.id.clone()).collect();
        criteria.sort_unstable();
        Self {
            input: RankingInput {
                category: category.id.clone(),
                rubric,
                ties: ties.to_vec(),
                applications: Default::default(),
                assignments: Vec::new(),
                sheets: Vec::new(),
            },
            criteria: criteria.into(),
        }
    }

    fn put(&mut self, judge: JudgeId, sheet: &FinalSheet) {
        let sheet = SheetInput::of(judge, sheet, &self.criteria);
        self.input.sheets.push(sheet);
    }
}

impl SheetInput {
    /// Returns a sheet as a ranking sees it; `criteria` is the list to share where it has points for all.
    pub(super) fn of(judge: JudgeId, sheet: &FinalSheet, criteria: &Arc<[CriterionId]>) -> Self {
        Self {
            application: sheet.application(),
            judge,
            standing: match sheet.verdict() {
                Verdict::Scored(given) => Standing::Scored(given.clone().sharing(criteria)),
                Verdict::Recused(_) => Standing::Recused,
            },
        }
    }
}

/// Returns one hash over the inputs of all categories of a round: what every report of it names.
pub fn round_hash(categories: &[Arc<RankedCategory>]) -> Digest {
    let mut bytes = b"jurybook round 1\n".to_vec();
    let hashes = categories.iter().map(|category| category.state_hash());
    hashes.for_each(|hash| bytes.extend(hash.0));
    Digest::of(&bytes)
}
