//! The raw ranking: the mean over the judges' final sheets.
//!
//! A sheet's score is `100 · Σ w (x − min) / (max − min) / Σ w` over the criteria of the rubric, the
//! weighted mean of the criteria on a common scale of 0 to 100. An application's raw score is the mean
//! over its complete final sheets. A sheet that lacks points is listed and does not count; nothing is
//! filled in.

use super::columns::{Column, Columns};
use super::{Exact, Ranking, RankingError, RankingInput, Row, SheetInput, Standing, TieRule, ties};
use crate::id::{ApplicationId, JudgeId};
use crate::scores::{Criterion, CriterionId, GivenPoints, Points, Rubric};
use std::collections::BTreeSet;

/// Ranks the applications of `input` by raw score, the highest first.
///
/// # Errors
/// Everything that [`RankingInput::problems`] lists.
pub fn rank(input: &RankingInput) -> Result<Ranking, Vec<RankingError>> {
    let sheets = input.sheets.iter().collect();
    let rows = rows(input, &input.applications, sheets, &input.assignments)?;
    Ok(in_order(input, rows))
}

/// Ranks again after the sheets of some of the applications became others: does what [`rank`] does, where
/// `before` is the ranking as it was and differs from `input` in those sheets alone.
pub(super) fn rank_again(
    before: Ranking,
    input: &RankingInput,
    changed: &BTreeSet<ApplicationId>,
) -> Result<Ranking, Vec<RankingError>> {
    let sheets = input.sheets.iter();
    let sheets = sheets.filter(|sheet| changed.contains(&sheet.application));
    let asked = input.assignments.iter();
    let asked = asked.filter(|(application, _)| changed.contains(application));
    let asked: Vec<_> = asked.copied().collect();
    let fresh = rows(input, changed, sheets.collect(), &asked)?;
    let mut rows = before.rows;
    rows.retain(|row| !changed.contains(&row.application));
    rows.extend(fresh);
    Ok(in_order(input, rows))
}

/// Sums up applications by their sheets, in any order, and by who was asked, in order.
fn rows(
    input: &RankingInput,
    applications: &BTreeSet<ApplicationId>,
    mut sheets: Vec<&SheetInput>,
    mut asked: &[(ApplicationId, JudgeId)],
) -> Result<Vec<Row>, Vec<RankingError>> {
    let problems = input.problems_with(sheets.iter().copied());
    if !problems.is_empty() {
        return Err(problems);
    }
    let measure = Measure::new(&input.rubric, input.columns(), input.sheets.len())
        .ok_or_else(|| vec![RankingError::TooFine])?;
    sheets.sort_by_key(|sheet| (sheet.application, sheet.judge));
    let mut sheets = sheets.as_slice();
    let next = |&application: &ApplicationId| {
        let sheets = up_to(&mut sheets, |sheet| sheet.application <= application);
        let asked = up_to(&mut asked, |pair| pair.0 <= application);
        row(application, sheets, asked, &input.rubric, &measure)
    };
    Ok(applications.iter().map(next).collect())
}

/// Puts the rows of all applications in order and gives them their places.
fn in_order(input: &RankingInput, mut rows: Vec<Row>) -> Ranking {
    rows.sort_by(|a, b| {
        b.score
            .cmp(&a.score)
            .then(a.application.cmp(&b.application))
    });
    give_places(&mut rows);
    let criteria = input.rubric.criteria.iter();
    let criteria: Vec<CriterionId> = criteria.map(|one| one.id.clone()).collect();
    part_equals(&mut rows, &criteria, &input.ties);
    Ranking {
        category: input.category.clone(),
        round: input.rubric.round.clone(),
        criteria,
        rows,
    }
}

/// Takes off the items at the front that fit.
fn up_to<'a, T>(list: &mut &'a [T], fits: impl Fn(&T) -> bool) -> &'a [T] {
    let own = list.iter().take_while(|item| fits(item)).count();
    let (own, after) = list.split_at(own);
    *list = after;
    own
}

/// Returns the score of one sheet on 0–100; `None` while a criterion has no points, or where the
/// rubric allows no score.
pub fn sheet_score(rubric: &Rubric, given: &GivenPoints) -> Option<Exact> {
    let flat = rubric
        .criteria
        .iter()
        .any(|criterion| criterion.max <= criterion.min);
    if flat {
        return None;
    }
    let measure = Measure::new(rubric, Columns::new(rubric, [given]), 1)?;
    Exact::new(100 * measure.parts(given)?, measure.whole)
}

/// Gives equal scores one place and leaves out as many places as were shared. Rows are in order.
fn give_places(rows: &mut [Row]) {
    let mut last = None;
    for (place, row) in (1..).zip(rows) {
        row.tie = None;
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

/// Parts rows of one place by the tie rules. Rows are in order and stay so.
fn part_equals(rows: &mut [Row], criteria: &[CriterionId], rules: &[TieRule]) {
    let ranked = rows.partition_point(|row| row.rank.is_some());
    for equals in rows[..ranked].chunk_by_mut(|one, next| one.rank == next.rank) {
        if equals.len() < 2 || rules.is_empty() {
            continue;
        }
        let standings = ties::part(equals, rules, |row, rule| ties::value(row, criteria, rule));
        for (row, standing) in equals.iter_mut().zip(standings) {
            row.rank = row.rank.map(|rank| rank + standing.before);
            row.tie = standing.by.cloned();
        }
    }
}

/// Sums up an application by its sheets and by who was asked, both in the order of the judges.
fn row(
    application: ApplicationId,
    sheets: &[&SheetInput],
    asked: &[(ApplicationId, JudgeId)],
    rubric: &Rubric,
    measure: &Measure<'_>,
) -> Row {
    let (mut recused, mut incomplete) = (Vec::new(), Vec::new());
    let mut counted: Vec<(JudgeId, i128)> = Vec::with_capacity(sheets.len());
    let mut sums = vec![0; rubric.criteria.len()];
    for sheet in sheets {
        match &sheet.standing {
            Standing::Recused => recused.push(sheet.judge),
            Standing::Scored(given) => match measure.parts(given) {
                Some(parts) => {
                    counted.push((sheet.judge, parts));
                    measure.add(given, &mut sums);
                }
                None => incomplete.push(sheet.judge),
            },
        }
    }
    let answered = |judge: &JudgeId| sheets.iter().any(|sheet| sheet.judge == *judge);
    Row {
        rank: None,
        tie: None,
        application,
        score: mean(counted.iter().map(|(_, parts)| *parts), measure.whole),
        sheets: counted
            .iter()
            .filter_map(|(judge, parts)| Some((*judge, Exact::new(100 * parts, measure.whole)?)))
            .collect(),
        missing: asked
            .iter()
            .map(|(_, judge)| *judge)
            .filter(|judge| !answered(judge))
            .collect(),
        criterion_means: criterion_means(rubric, &sums, counted.len()),
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
    columns: Columns<'a>,
    /// The parts that one step of each criterion brings, in the order of the rubric.
    step: Vec<i128>,
}

impl<'a> Measure<'a> {
    /// Finds the measure, or `None` where the sum over `sheets` sheets could leave the range of 128 bits.
    ///
    /// With `L` the least common multiple of all `max − min`, a step of a criterion is worth
    /// `w · L / (max − min)` parts and the whole is `L · Σ w`.
    fn new(rubric: &'a Rubric, columns: Columns<'a>, sheets: usize) -> Option<Self> {
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
        let step = |at: usize| i128::from(rubric.criteria[at].weight) * (common / span(at));
        Some(Self {
            whole,
            columns,
            step: all.map(step).collect(),
        })
    }

    /// Returns the parts of a sheet, `0..=whole`; `None` where a criterion has no points.
    fn parts(&self, given: &GivenPoints) -> Option<i128> {
        let parts = |(column, points): (&Column<'_>, Points)| {
            let above = i128::from(points.0) - i128::from(column.criterion.min.0);
            self.step[column.place] * above
        };
        self.columns
            .of_whole(given)
            .map(|pairs| pairs.map(parts).sum())
    }

    /// Adds the points of a sheet that has all criteria to the sums by place.
    fn add(&self, given: &GivenPoints, sums: &mut [i128]) {
        for (column, points) in self.columns.of_whole(given).into_iter().flatten() {
            sums[column.place] += i128::from(points.0);
        }
    }
}

#[cfg(test)]
mod tests;
