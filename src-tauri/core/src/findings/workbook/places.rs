//! The ranking, an application each row.

use super::points::NUMBER;
use super::{Facts, Ranked, Words, count, number, whole};
use crate::id::JudgeId;
use crate::ranking::{Exact, Row};
use crate::scores::CriterionId;
use crate::table::write::{Cell, Column, Sheet, Shown};
use std::collections::{BTreeMap, BTreeSet};

/// Lays out the places of all categories, one below the other; with the `points` of every sheet the raw
/// scores are formulas over these.
pub(super) fn sheet(categories: &[Ranked<'_>], words: &Words<'_>, points: Option<&Sheet>) -> Sheet {
    let criteria = criteria_of(categories);
    let rows = categories.iter().flat_map(|(_, found)| &found.ranking.rows);
    let judges: BTreeSet<JudgeId> = rows.flat_map(|row| row.sheets.keys().copied()).collect();
    let tail = Tail {
        criteria: &criteria,
        judges: &judges,
        mean: points.map(|points| Mean::over(points, words)),
    };
    let mut columns = leading_columns(words);
    let shown = |header: String| Column {
        header,
        shown: Shown::Hundredths,
    };
    columns.extend(criteria.iter().map(|id| shown(words.criterion(id))));
    columns.extend(judges.iter().map(|id| shown(words.judge(*id))));
    let lines = categories
        .iter()
        .flat_map(|ranked| lines(ranked, words, &tail));
    Sheet {
        name: (words.heading)("ranking"),
        columns,
        rows: lines.collect(),
        mark: words.mark.clone(),
    }
}

fn leading_columns(words: &Words<'_>) -> Vec<Column> {
    let plain = |codes: &[&'static str]| -> Vec<Column> {
        codes.iter().map(|code| words.plain(code)).collect()
    };
    let hundredths = |codes: &[&'static str]| -> Vec<Column> {
        codes.iter().map(|code| words.hundredths(code)).collect()
    };
    [
        plain(&["category", "rank", "raw-rank", "number", "reference"]),
        plain(&["title", "applicant", "country"]),
        hundredths(&["adjusted", "error"]),
        plain(&["rank-low", "rank-high"]),
        hundredths(&["among-first"]),
        plain(&["group", "part"]),
        hundredths(&["score"]),
        plain(&["sheets", "recusals", "missing"]),
    ]
    .concat()
}

/// What stands behind the leading columns.
struct Tail<'a> {
    criteria: &'a [CriterionId],
    judges: &'a BTreeSet<JudgeId>,
    /// The formula of the raw scores, where they are formulas.
    mean: Option<Mean>,
}

/// The formula of a raw score: the mean over an application's rows in the sheet of points.
struct Mean {
    /// The column of the applications' numbers there.
    numbers: String,
    /// The column of the sheets' scores.
    scores: String,
}

impl Mean {
    fn over(points: &Sheet, words: &Words<'_>) -> Self {
        let column = |at: usize| {
            let (name, letters) = (points.name.replace('\'', "''"), words.letters(at));
            format!("'{name}'!${letters}:${letters}")
        };
        Self {
            numbers: column(NUMBER),
            scores: column(points.columns.len() - 1),
        }
    }

    fn of(&self, row: &Row) -> String {
        let Self { numbers, scores } = self;
        format!("=AVERAGEIF({numbers},{},{scores})", row.application.0)
    }
}

/// Returns each criterion once, in the order in which the categories name them.
fn criteria_of(categories: &[Ranked<'_>]) -> Vec<CriterionId> {
    let mut seen = BTreeSet::new();
    let all = categories
        .iter()
        .flat_map(|(_, found)| &found.ranking.criteria);
    all.filter(|id| seen.insert(*id)).cloned().collect()
}

fn lines(ranked: &Ranked<'_>, words: &Words<'_>, tail: &Tail<'_>) -> Vec<Vec<Cell>> {
    let (_, found) = ranked;
    let rows = found.ranking.rows.iter();
    let rows: BTreeMap<_, &Row> = rows.map(|row| (row.application, row)).collect();
    let groups = found.groups();
    let line = |at: usize| {
        let row = rows.get(&found.positions.applications[at])?;
        let facts = words.facts(row.application);
        let mut cells = leading_cells(ranked, (at, groups[at]), row, &facts, words, tail);
        let mean = |id: &CriterionId| {
            let at = found.ranking.criteria.iter().position(|own| own == id)?;
            row.criterion_means.get(at).copied()
        };
        let exact = |exact: Option<Exact>| number(exact.map(Exact::to_f64));
        cells.extend(tail.criteria.iter().map(|id| exact(mean(id))));
        cells.extend(
            tail.judges
                .iter()
                .map(|id| exact(row.sheets.get(id).copied())),
        );
        Some(cells)
    };
    found.order().into_iter().filter_map(line).collect()
}

fn leading_cells(
    (input, found): &Ranked<'_>,
    (at, group): (usize, Option<u32>),
    row: &Row,
    facts: &Facts,
    words: &Words<'_>,
    tail: &Tail<'_>,
) -> Vec<Cell> {
    let assessed = &found.findings.assessment.rows[at];
    let text = |text: &String| Cell::Text(text.clone());
    let score = match (row.score_f64(), &tail.mean) {
        (Some(value), Some(mean)) => Cell::Formula {
            formula: mean.of(row),
            value,
        },
        (score, _) => number(score),
    };
    vec![
        words.category(&input.category),
        whole(found.ranks[at]),
        whole(row.rank),
        Cell::Whole(row.application.0),
        text(&facts.reference),
        text(&facts.title),
        text(&facts.applicant),
        text(&facts.country),
        number(assessed.adjusted),
        number(assessed.effect.map(|effect| effect.error)),
        whole(assessed.place.map(|place| place.low)),
        whole(assessed.place.map(|place| place.high)),
        number(assessed.place.map(|place| place.first)),
        whole(group),
        whole(assessed.part.map(|part| part + 1)),
        score,
        count(row.sheets.len()),
        count(row.recused.len()),
        count(row.missing.len()),
    ]
}
