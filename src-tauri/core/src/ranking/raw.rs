//! The raw ranking: the mean over the judges' final sheets.
//!
//! A sheet's score is `100 · Σ w (x − min) / (max − min) / Σ w` over the criteria of the rubric, the
//! weighted mean of the criteria on a common scale of 0 to 100. An application's raw score is the mean
//! over its complete final sheets. A sheet that lacks points is listed and does not count; nothing is
//! filled in.

use super::{Exact, Ranking, RankingError, RankingInput, Row, SheetInput, Standing};
use crate::id::{ApplicationId, JudgeId};
use crate::scores::{Criterion, CriterionId, Points, Rubric};
use std::collections::BTreeMap;

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
    let mut sheets: Vec<&SheetInput> = input.sheets.iter().collect();
    sheets.sort_by_key(|sheet| (sheet.application, sheet.judge));
    let mut left = sheets.as_slice();
    let mut next = |&application: &ApplicationId| {
        let own = left.partition_point(|sheet| sheet.application <= application);
        let (own, after) = left.split_at(own);
        left = after;
        row(application, own, input, &measure)
    };
    let mut rows: Vec<Row> = input.applications.iter().map(&mut next).collect();
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
    Exact::new(100 * measure.parts(scores)?, measure.whole)
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

/// Sums up an application by its sheets, which are in the order of the judges.
fn row(
    application: ApplicationId,
    sheets: &[&SheetInput],
    input: &RankingInput,
    measure: &Measure,
) -> Row {
    let (mut recused, mut incomplete) = (Vec::new(), Vec::new());
    let mut counted: Vec<(JudgeId, i128)> = Vec::with_capacity(sheets.len());
    let mut sums = vec![0; input.rubric.criteria.len()];
    for sheet in sheets {
        match &sheet.standing {
            Standing::Recused => recused.push(sheet.judge),
            Standing::Scored(scores) => match measure.parts(scores) {
                Some(parts) => {
                    counted.push((sheet.judge, parts));
                    measure.add(scores, &mut sums);
                }
                None => incomplete.push(sheet.judge),
            },
        }
    }
    let asked = input
        .assignments
        .range((application, JudgeId(0))..=(application, JudgeId(u32::MAX)));
    let answered = |judge: &JudgeId| sheets.iter().any(|sheet| sheet.judge == *judge);
    Row {
        rank: None,
        application,
        score: mean(counted.iter().map(|(_, parts)| *parts), measure.whole),
        sheets: counted
            .iter()
            .filter_map(|(judge, parts)| Some((*judge, Exact::new(100 * parts, measure.whole)?)))
            .collect(),
        missing: asked
            .map(|(_, judge)| *judge)
            .filter(|judge| !answered(judge))
            .collect(),
        criterion_means: criterion_means(&input.rubric, &sums, counted.len()),
        recused,
        incomplete,
    }
}

/// Returns the mean of sheets given as parts of `whole`, on the scale of 0 to 100.
fn mean(parts: impl ExactSizeIterator<Item = i128>, whole: i128) -> Option<Exact> {
    let sheets = i128::try_from(parts.len()).ok()?;
    Exact::new(100 * parts.sum::<i128>(), whole * sheets)
}

/// Returns the mean points of each criterion, given the sums over as many sheets; none without any.
fn criterion_means(rubric: &Rubric, sums: &[i128], sheets: usize) -> Vec<Exact> {
    let mean = |(criterion, sum): (&Criterion, &i128)| {
        let sheets = i128::try_from(sheets).ok()?;
        Exact::new(*sum, sheets * i128::from(criterion.steps))
    };
    let criteria = rubric.criteria.iter();
    criteria.zip(sums).filter_map(mean).collect()
}

/// The common measure of all sheets under one rubric: a sheet's score is a whole number of parts.
struct Measure<'a> {
    /// The parts of a sheet with the highest points throughout.
    whole: i128,
    /// The criteria in the order of their ids, which is also that of a sheet's points.
    by_id: Vec<Step<'a>>,
}

/// A criterion of a measure.
struct Step<'a> {
    criterion: &'a Criterion,
    /// Its place in the rubric, from 0.
    place: usize,
    /// The parts that one step of it brings.
    parts: i128,
}

impl<'a> Measure<'a> {
    /// Finds the measure, or `None` where the sum over `sheets` sheets could leave the range of 128 bits.
    ///
    /// With `L` the least common multiple of all `max − min`, a step of a criterion is worth
    /// `w · L / (max − min)` parts and the whole is `L · Σ w`.
    fn new(rubric: &'a Rubric, sheets: usize) -> Option<Self> {
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
        let step = |place: usize| {
            let criterion = &rubric.criteria[place];
            Step {
                criterion,
                place,
                parts: i128::from(criterion.weight) * (common / span(place)),
            }
        };
        let mut by_id: Vec<Step<'a>> = all.map(step).collect();
        by_id.sort_by_key(|step| &step.criterion.id);
        Some(Self { whole, by_id })
    }

    /// Returns the parts of a sheet, `0..=whole`; `None` where a criterion has no points.
    fn parts(&self, scores: &BTreeMap<CriterionId, Points>) -> Option<i128> {
        let mut given = scores.iter();
        self.by_id.iter().try_fold(0, |sum, step| {
            // Both are in order: what comes before is of no criterion here.
            let (id, points) = given.find(|(id, _)| **id >= step.criterion.id)?;
            let above = i128::from(points.0) - i128::from(step.criterion.min.0);
            (*id == step.criterion.id).then_some(sum + step.parts * above)
        })
    }

    /// Adds the points of a sheet that has all criteria, and no other, to the sums by place.
    fn add(&self, scores: &BTreeMap<CriterionId, Points>, sums: &mut [i128]) {
        for (step, points) in self.by_id.iter().zip(scores.values()) {
            sums[step.place] += i128::from(points.0);
        }
    }
}

#[cfg(test)]
mod tests;
