//! The raw ranking: the mean over the judges' final sheets.
//!
//! A sheet's score is `100 · Σ w (x − min) / (max − min) / Σ w` over the criteria of the rubric, the
//! weighted mean of the criteria on a common scale of 0 to 100. An application's raw score is the mean
//! over its complete final sheets. A sheet that lacks points is listed and does not count; nothing is
//! filled in.

use super::{Exact, Ranking, RankingError, RankingInput, Row, SheetInput, Standing};
use crate::id::{ApplicationId, JudgeId};
use crate::scores::{CriterionId, Points, Rubric};
use std::collections::{BTreeMap, BTreeSet};

/// Ranks the applications of `input` by raw score, the highest first.
///
/// # Errors
/// Everything that [`RankingInput::problems`] lists.
pub fn rank(input: &RankingInput) -> Result<Ranking, Vec<RankingError>> {
    let problems = input.problems();
    if !problems.is_empty() {
        return Err(problems);
    }
    let measure = Measure::new(&input.rubric, input.sheets.len())
        .ok_or_else(|| vec![RankingError::TooFine])?;
    let mut sheets: BTreeMap<ApplicationId, Vec<&SheetInput>> = BTreeMap::new();
    for sheet in &input.sheets {
        sheets.entry(sheet.application).or_default().push(sheet);
    }
    let mut rows: Vec<Row> = input
        .applications
        .iter()
        .map(|&application| {
            let own = sheets.remove(&application).unwrap_or_default();
            row(application, own, input, &measure)
        })
        .collect();
    rows.sort_by(|a, b| {
        b.score
            .cmp(&a.score)
            .then(a.application.cmp(&b.application))
    });
    give_places(&mut rows);
    Ok(Ranking {
        category: input.category.clone(),
        round: input.rubric.round.clone(),
        criteria: input
            .rubric
            .criteria
            .iter()
            .map(|criterion| criterion.id.clone())
            .collect(),
        rows,
    })
}

/// Returns the score of one sheet on 0–100; `None` while a criterion has no points, or where the
/// rubric allows no score.
pub fn sheet_score(rubric: &Rubric, scores: &BTreeMap<CriterionId, Points>) -> Option<Exact> {
    let flat = rubric
        .criteria
        .iter()
        .any(|criterion| criterion.max <= criterion.min);
    let measure = if flat { None } else { Measure::new(rubric, 1) }?;
    Exact::new(100 * measure.parts(rubric, scores)?, measure.whole)
}

/// Gives equal scores one place and leaves out as many places as were shared. Rows are in order.
fn give_places(rows: &mut [Row]) {
    let mut last = None;
    for (place, row) in (1..).zip(rows) {
        if row.score.is_some() {
            let rank = match last {
                Some((score, rank)) if score == row.score => rank,
                _ => place,
            };
            row.rank = Some(rank);
            last = Some((row.score, rank));
        }
    }
}

fn row(
    application: ApplicationId,
    sheets: Vec<&SheetInput>,
    input: &RankingInput,
    measure: &Measure,
) -> Row {
    let mut recused = BTreeSet::new();
    let mut incomplete = BTreeSet::new();
    let mut counted: BTreeMap<JudgeId, (i128, &BTreeMap<CriterionId, Points>)> = BTreeMap::new();
    for sheet in sheets {
        match &sheet.standing {
            Standing::Recused => {
                recused.insert(sheet.judge);
            }
            Standing::Scored(scores) => match measure.parts(&input.rubric, scores) {
                Some(parts) => {
                    counted.insert(sheet.judge, (parts, scores));
                }
                None => {
                    incomplete.insert(sheet.judge);
                }
            },
        }
    }
    let asked = input
        .assignments
        .range((application, JudgeId(0))..=(application, JudgeId(u32::MAX)));
    let answered = |judge: &JudgeId| {
        recused.contains(judge) || incomplete.contains(judge) || counted.contains_key(judge)
    };
    Row {
        rank: None,
        application,
        score: mean(counted.values().map(|(parts, _)| *parts), measure.whole),
        sheets: counted
            .iter()
            .filter_map(|(judge, (parts, _))| {
                Some((*judge, Exact::new(100 * parts, measure.whole)?))
            })
            .collect(),
        missing: asked
            .map(|(_, judge)| *judge)
            .filter(|judge| !answered(judge))
            .collect(),
        criterion_means: criterion_means(
            &input.rubric,
            counted.values().map(|(_, scores)| *scores),
        ),
        recused: recused.into_iter().collect(),
        incomplete: incomplete.into_iter().collect(),
    }
}

/// Returns the mean of sheets given as parts of `whole`, on the scale of 0 to 100.
fn mean(parts: impl ExactSizeIterator<Item = i128>, whole: i128) -> Option<Exact> {
    let sheets = i128::try_from(parts.len()).ok()?;
    Exact::new(100 * parts.sum::<i128>(), whole * sheets)
}

fn criterion_means<'a>(
    rubric: &Rubric,
    sheets: impl Iterator<Item = &'a BTreeMap<CriterionId, Points>> + Clone,
) -> Vec<Exact> {
    let of = |id: &CriterionId, steps: u32| {
        let points = sheets.clone().filter_map(|scores| scores.get(id));
        let (sum, n) = points.fold((0, 0), |(sum, n), points| {
            (sum + i128::from(points.0), n + 1)
        });
        Exact::new(sum, n * i128::from(steps))
    };
    rubric
        .criteria
        .iter()
        .filter_map(|criterion| of(&criterion.id, criterion.steps))
        .collect()
}

/// The common measure of all sheets under one rubric: a sheet's score is a whole number of parts.
struct Measure {
    /// The parts of a sheet with the highest points throughout.
    whole: i128,
    /// The parts that one step of each criterion brings, in the order of the rubric.
    step: Vec<i128>,
}

impl Measure {
    /// Finds the measure, or `None` where the sum over `sheets` sheets could leave the range of 128 bits.
    ///
    /// With `L` the least common multiple of all `max − min`, a step of a criterion is worth
    /// `w · L / (max − min)` parts and the whole is `L · Σ w`.
    fn new(rubric: &Rubric, sheets: usize) -> Option<Self> {
        let span = |at: usize| {
            let criterion = &rubric.criteria[at];
            i128::from(criterion.max.0) - i128::from(criterion.min.0)
        };
        let all = 0..rubric.criteria.len();
        let common = all.clone().try_fold(1_i128, |common, at| {
            let shared = super::exact::gcd(common.unsigned_abs(), span(at).unsigned_abs());
            common.checked_mul(span(at) / i128::try_from(shared).ok()?)
        })?;
        let weights: i128 = rubric
            .criteria
            .iter()
            .map(|criterion| i128::from(criterion.weight))
            .sum();
        let whole = common.checked_mul(weights)?;
        // A sheet has at most `whole` parts, so every later sum and product stays below this.
        whole
            .checked_mul(100)?
            .checked_mul(i128::try_from(sheets).ok()?)?;
        let step = all.map(|at| i128::from(rubric.criteria[at].weight) * (common / span(at)));
        Some(Self {
            whole,
            step: step.collect(),
        })
    }

    /// Returns the parts of a sheet, `0..=whole`; `None` where a criterion has no points.
    fn parts(&self, rubric: &Rubric, scores: &BTreeMap<CriterionId, Points>) -> Option<i128> {
        rubric
            .criteria
            .iter()
            .zip(&self.step)
            .try_fold(0, |sum, (criterion, step)| {
                let points = scores.get(&criterion.id)?;
                Some(sum + step * (i128::from(points.0) - i128::from(criterion.min.0)))
            })
    }
}

#[cfg(test)]
mod tests;
