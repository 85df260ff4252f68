//! The weights of each category, and every sheet with its points.

use super::{Ranked, Words};
use crate::ranking::{SheetInput, Standing, raw};
use crate::scores::{Criterion, CriterionId, Rubric};
use crate::table::write::{Cell, Column, Sheet, Shown};
use std::collections::BTreeMap;

/// Columns of the sheet of weights, from 0.
const WEIGHT: usize = 2;
const LOWEST: usize = 3;
const HIGHEST: usize = 4;

/// Columns of the sheet of points before those of the criteria.
pub(super) const BEFORE_POINTS: usize = 4;
/// The column of an application's number in the sheet of points, from 0.
pub(super) const NUMBER: usize = 1;

/// Lays out the weights and scales, a criterion of a category each row.
pub(super) fn weights(categories: &[Ranked<'_>], words: &Words<'_>) -> Sheet {
    let criteria = categories.iter().flat_map(|(input, _)| {
        let criteria = input.rubric.criteria.iter();
        criteria.map(|criterion| (input.category.as_str(), criterion))
    });
    let row = |(category, criterion): (&str, &Criterion)| {
        let points = |steps: i32| Cell::Number(f64::from(steps) / f64::from(criterion.steps));
        vec![
            words.category(category),
            Cell::Text(words.criterion(&criterion.id)),
            Cell::Whole(criterion.weight),
            points(criterion.min.0),
            points(criterion.max.0),
        ]
    };
    Sheet {
        name: (words.heading)("weights"),
        columns: ["category", "criterion", "weight", "lowest", "highest"]
            .map(|code| words.plain(code))
            .into(),
        rows: criteria.map(row).collect(),
        mark: words.mark.clone(),
    }
}

/// Lays out every sheet: its points on each criterion and its score, as a formula over these and the
/// weights. A sheet that lacks points has no score.
pub(super) fn sheets(categories: &[Ranked<'_>], words: &Words<'_>) -> Sheet {
    let columns_of = criteria_of(categories);
    let mut columns: Vec<Column> = ["category", "number", "reference", "judge"]
        .map(|code| words.plain(code))
        .into();
    let mut heads = vec![String::new(); columns_of.len()];
    for (id, at) in &columns_of {
        heads[*at] = words.criterion(id);
    }
    columns.extend(heads.into_iter().map(|header| Column {
        header,
        shown: Shown::Plain,
    }));
    columns.push(words.hundredths("score"));
    let mut rows = Vec::new();
    // Row 1 has the headings.
    let mut first_weight = 2;
    for (input, _) in categories {
        let formula = Formula {
            rubric: &input.rubric,
            words,
            weights: (words.heading)("weights"),
            first_weight,
            columns: &columns_of,
        };
        for sheet in &input.sheets {
            let line = rows.len() + 2;
            rows.push(row(sheet, &input.category, words, &formula, line));
        }
        first_weight += input.rubric.criteria.len();
    }
    Sheet {
        name: (words.heading)("sheets"),
        columns,
        rows,
        mark: words.mark.clone(),
    }
}

/// Returns the place of each criterion's column among those of the points.
fn criteria_of(categories: &[Ranked<'_>]) -> BTreeMap<CriterionId, usize> {
    let mut columns = BTreeMap::new();
    for criterion in categories
        .iter()
        .flat_map(|(input, _)| &input.rubric.criteria)
    {
        let next = columns.len();
        columns.entry(criterion.id.clone()).or_insert(next);
    }
    columns
}

fn row(
    sheet: &SheetInput,
    category: &str,
    words: &Words<'_>,
    formula: &Formula<'_>,
    line: usize,
) -> Vec<Cell> {
    let mut cells = vec![
        words.category(category),
        Cell::Whole(sheet.application.0),
        Cell::Text(words.facts(sheet.application).reference),
        Cell::Text(words.judge(sheet.judge)),
    ];
    cells.resize(BEFORE_POINTS + formula.columns.len() + 1, Cell::Empty);
    let Standing::Scored(given) = &sheet.standing else {
        return cells;
    };
    for criterion in &formula.rubric.criteria {
        let points = given.get(&criterion.id);
        let points = points.map(|points| f64::from(points.0) / f64::from(criterion.steps));
        let at = BEFORE_POINTS + formula.columns[&criterion.id];
        cells[at] = points.map_or(Cell::Empty, Cell::Number);
    }
    if let (Some(score), Some(last)) = (raw::sheet_score(formula.rubric, given), cells.last_mut()) {
        *last = Cell::Formula {
            formula: formula.score(line),
            value: score.to_f64(),
        };
    }
    cells
}

/// The formula of a sheet's score, by the weights of its category.
struct Formula<'a> {
    rubric: &'a Rubric,
    words: &'a Words<'a>,
    /// The name of the sheet of weights.
    weights: String,
    /// The row of the first criterion there, from 1.
    first_weight: usize,
    columns: &'a BTreeMap<CriterionId, usize>,
}

impl Formula<'_> {
    /// Writes `100 * (w (x - low) / (high - low) + …) / sum of w` for a row of the sheet of points.
    fn score(&self, line: usize) -> String {
        let term = |(at, criterion): (usize, &Criterion)| {
            let points = self
                .words
                .letters(BEFORE_POINTS + self.columns[&criterion.id]);
            let [weight, low, high] =
                [WEIGHT, LOWEST, HIGHEST].map(|column| self.weight(column, self.first_weight + at));
            format!("{weight}*({points}{line}-{low})/({high}-{low})")
        };
        let criteria = self.rubric.criteria.iter().enumerate();
        let terms: Vec<String> = criteria.map(term).collect();
        let last = self.first_weight + self.rubric.criteria.len() - 1;
        let (from, to) = (
            self.weight(WEIGHT, self.first_weight),
            format!("${}${last}", self.words.letters(WEIGHT)),
        );
        format!("=100*({})/SUM({from}:{to})", terms.join("+"))
    }

    fn weight(&self, column: usize, line: usize) -> String {
        format!(
            "'{}'!${}${line}",
            self.weights.replace('\'', "''"),
            self.words.letters(column)
        )
    }
}
