//! Rankings as tables: one for CSV, and a workbook whose raw scores a chair can check by hand.
//!
//! The workbook has the weights of each category, every sheet with its points, and the ranking. The score
//! of a sheet is a formula over its points and the weights, the raw score of an application one over its
//! sheets: whoever changes a weight sees what becomes of them. Adjusted scores and places are numbers; no
//! spreadsheet fits the model.

mod places;
mod points;

use super::RoundFindings;
use crate::id::{ApplicationId, JudgeId};
use crate::ranking::RankingInput;
use crate::scores::CriterionId;
use crate::table::write::{Cell, Column, MARK_COLUMNS, Mark, Sheet, Shown};
use std::collections::BTreeMap;

/// What tables say beside numbers, in the reader's language.
pub struct Words<'a> {
    /// Returns the heading of a column, or the name of a sheet, by its code.
    pub heading: &'a dyn Fn(&'static str) -> String,
    /// What was submitted, by application; one that is missing has empty cells.
    pub facts: BTreeMap<ApplicationId, Facts>,
    /// The judges; one without a name stands under the number.
    pub judges: BTreeMap<JudgeId, String>,
    /// The criteria; one without a name stands under its id.
    pub criteria: BTreeMap<CriterionId, String>,
    /// The categories; one without a name stands under its id.
    pub categories: BTreeMap<String, String>,
    /// What every sheet says of the results.
    pub mark: Option<Mark>,
}

/// What a table says of an application beside its place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// The applicant.
    pub applicant: String,
    /// The applicant's country.
    pub country: String,
}

/// A category with what its findings were made from.
pub type Ranked<'a> = (&'a RankingInput, &'a RoundFindings);

/// Lays out the ranking alone, one category below the other in the order given.
pub fn ranking(categories: &[Ranked<'_>], words: &Words<'_>) -> Sheet {
    places::sheet(categories, words, None)
}

/// Lays out ranking, sheets and weights, with formulas from one to the other.
pub fn workbook(categories: &[Ranked<'_>], words: &Words<'_>) -> [Sheet; 3] {
    let weights = points::weights(categories, words);
    let sheets = points::sheets(categories, words);
    let ranking = places::sheet(categories, words, Some(&sheets));
    [ranking, sheets, weights]
}

impl Words<'_> {
    fn plain(&self, code: &'static str) -> Column {
        self.column(code, Shown::Plain)
    }

    fn hundredths(&self, code: &'static str) -> Column {
        self.column(code, Shown::Hundredths)
    }

    fn column(&self, code: &'static str, shown: Shown) -> Column {
        Column {
            header: (self.heading)(code),
            shown,
        }
    }

    /// Returns the letters of a column of a sheet, from 0 and without those of the mark.
    fn letters(&self, column: usize) -> String {
        let before = if self.mark.is_some() { MARK_COLUMNS } else { 0 };
        letters(before + column)
    }

    fn category(&self, id: &str) -> Cell {
        let name = self.categories.get(id).map_or(id, String::as_str);
        Cell::Text(name.to_owned())
    }

    fn criterion(&self, id: &CriterionId) -> String {
        self.criteria.get(id).unwrap_or(&id.0).clone()
    }

    fn judge(&self, id: JudgeId) -> String {
        let name = self.judges.get(&id).cloned();
        name.unwrap_or_else(|| id.to_string())
    }

    fn facts(&self, application: ApplicationId) -> Facts {
        self.facts.get(&application).cloned().unwrap_or_default()
    }
}

fn whole(number: Option<u32>) -> Cell {
    number.map_or(Cell::Empty, Cell::Whole)
}

fn count(n: usize) -> Cell {
    Cell::Whole(u32::try_from(n).unwrap_or(u32::MAX))
}

fn number(number: Option<f64>) -> Cell {
    number.map_or(Cell::Empty, Cell::Number)
}

/// Returns the letters of a column from 0, as spreadsheets name it: A to Z, AA and on.
fn letters(mut column: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + (column % 26) as u8));
        match column / 26 {
            0 => return letters.into_iter().rev().collect(),
            rest => column = rest - 1,
        }
    }
}

#[cfg(test)]
mod tests;
