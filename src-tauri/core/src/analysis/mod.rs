//! Ratings from anywhere: the whole ranking and agreement report of a table.

mod decimal;
mod read;
mod table;

pub use read::{
    AnalysisReadError, MOST_PROBLEMS, MOST_ROWS, RatingsTable, RowFault, RowProblem, read,
};
pub use table::tables;

use crate::findings::{Findings, Material, find};
use crate::job::{Cancelled, Job};
use crate::ranking::Exact;
use crate::ranking::ratings::{Rating, Ratings, RatingsError};
use read::Entry;

/// Why ratings that were read cannot be analysed.
#[derive(Debug, thiserror::Error)]
pub enum AnalysisError {
    /// They cannot be counted with.
    #[error(transparent)]
    Ratings(#[from] RatingsError),
    /// Somebody stopped it.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// The report of a table. Lists are by position of the names.
pub struct Analysis {
    /// The applications' names, in order.
    pub applications: Vec<String>,
    /// The judges' names, in order.
    pub judges: Vec<String>,
    /// The criteria's names, in order; empty where the table names none.
    pub criteria: Vec<String>,
    /// All that was found.
    pub findings: Findings,
    /// Sheets that lack a criterion, and so do not count.
    pub incomplete: usize,
    /// Rows without a score.
    pub unscored: u64,
}

impl Analysis {
    /// Returns the positions of the applications in the order of the report, each with its group from 1:
    /// by part and place, and at the end those without a place.
    pub fn order(&self) -> impl Iterator<Item = (usize, Option<u32>)> {
        let groups = self.findings.assessment.groups.iter().flatten();
        let placed: Vec<(usize, Option<u32>)> = (1..)
            .zip(groups)
            .flat_map(|(group, own)| own.iter().map(move |at| (*at, Some(group))))
            .collect();
        let mut unplaced = vec![true; self.applications.len()];
        for (at, _) in &placed {
            unplaced[*at] = false;
        }
        let rest = (0..unplaced.len()).filter(move |at| unplaced[*at]);
        placed.into_iter().chain(rest.map(|at| (at, None)))
    }
}

/// One judge's scores of an application on all criteria, or a single score where there are none.
struct Sheet<'a> {
    application: u32,
    judge: u32,
    entries: &'a [Entry],
    complete: bool,
}

/// Analyses a table.
///
/// Without criteria every row is a rating. With them a rating is the mean of a judge's scores of an
/// application over all criteria of the table, which are taken to share one scale; where one is missing
/// the sheet does not count.
///
/// # Errors
/// [`AnalysisError`].
pub fn analyse(table: RatingsTable, job: &Job) -> Result<Analysis, AnalysisError> {
    let (applications, judges) = (table.applications.len(), table.judges.len());
    let sheets = sheets(&table);
    let incomplete = sheets.iter().filter(|sheet| !sheet.complete).count();
    let counted: Vec<&Sheet<'_>> = sheets.iter().filter(|sheet| sheet.complete).collect();
    let ratings = Ratings::new(
        applications,
        judges,
        counted.iter().map(|sheet| rating(sheet)).collect(),
    )?;
    let scores = || ratings.all().iter().map(|one| one.score);
    let ends = scores().reduce(f64::min).zip(scores().reduce(f64::max));
    let on = |criterion: u32| {
        let of = table
            .entries
            .iter()
            .filter(|entry| entry.criterion == criterion);
        Ratings::new(applications, judges, of.map(entry_rating).collect())
    };
    let marks = |sheet: &&Sheet<'_>| {
        let marks = sheet.entries.iter().map(|entry| entry.score.to_f64());
        (sheet.judge as usize, marks.collect())
    };
    let material = Material {
        raw: raw(&counted, applications),
        criteria: (0..)
            .take(table.criteria.len())
            .map(on)
            .collect::<Result<_, RatingsError>>()?,
        marks: match table.criteria.len() {
            0 => Vec::new(),
            _ => counted.iter().map(marks).collect(),
        },
        scale: ends.filter(|(low, high)| low < high),
        first: applications.div_ceil(10),
        ratings,
    };
    Ok(Analysis {
        findings: find(&material, job)?,
        incomplete,
        unscored: table.unscored,
        criteria: table.criteria,
        applications: table.applications,
        judges: table.judges,
    })
}

/// Gathers rows into sheets; entries stand by application, judge and criterion.
fn sheets<'a>(table: &'a RatingsTable) -> Vec<Sheet<'a>> {
    let wanted = table.criteria.len();
    let sheet = |entries: &'a [Entry]| {
        let &Entry {
            application, judge, ..
        } = entries.first()?;
        let named = entries.chunk_by(|a: &Entry, b: &Entry| a.criterion == b.criterion);
        Some(Sheet {
            application,
            judge,
            entries,
            complete: wanted == 0 || named.count() == wanted,
        })
    };
    let together =
        |a: &Entry, b: &Entry| wanted > 0 && (a.application, a.judge) == (b.application, b.judge);
    table.entries.chunk_by(together).filter_map(sheet).collect()
}

fn rating(sheet: &Sheet<'_>) -> Rating {
    let sum: f64 = sheet.entries.iter().map(|entry| entry.score.to_f64()).sum();
    Rating {
        application: sheet.application,
        judge: sheet.judge,
        score: sum / sheet.entries.len() as f64,
    }
}

fn entry_rating(entry: &Entry) -> Rating {
    Rating {
        application: entry.application,
        judge: entry.judge,
        score: entry.score.to_f64(),
    }
}

/// Returns the exact mean of each application's sheets. All have the same criteria, so it is the mean of
/// their entries.
fn raw(sheets: &[&Sheet<'_>], applications: usize) -> Vec<Option<Exact>> {
    let mut means = vec![None; applications];
    for own in sheets.chunk_by(|a, b| a.application == b.application) {
        let entries = own.iter().flat_map(|sheet| sheet.entries);
        means[own[0].application as usize] = decimal::mean(entries.map(|entry| entry.score));
    }
    means
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn analysed(text: &str) -> Analysis {
        analyse(read(text.as_bytes()).unwrap(), &Job::quiet()).unwrap()
    }

    #[test]
    fn the_published_example_has_its_values() {
        let text = include_str!("../../../../tests/oracles/synthetic-60x12x4.csv");
        let found = analysed(text);
        let fit = found
            .findings
            .assessment
            .adjustment
            .fit
            .as_ref()
            .ok()
            .unwrap();
        assert!((fit.criterion - 800.021_773).abs() < 1e-4);
        assert_eq!((found.applications.len(), found.judges.len()), (60, 12));
        assert!(
            found
                .findings
                .assessment
                .rows
                .iter()
                .all(|row| row.place.is_some())
        );
    }

    #[test]
    fn a_sheet_that_lacks_a_criterion_does_not_count() {
        let text =
            "judge,application,criterion,score\nA,1,x,4\nA,1,y,2\nB,1,x,5\nA,2,x,3\nA,2,y,3\n";
        let found = analysed(text);
        assert_eq!(found.incomplete, 1);
        let raw: Vec<_> = found
            .findings
            .assessment
            .rows
            .iter()
            .map(|row| row.raw)
            .collect();
        assert_eq!(raw, [Exact::new(3, 1), Exact::new(3, 1)]);
        assert_eq!(
            (
                found.findings.halo[0].uniform,
                found.findings.halo[0].sheets
            ),
            (1, 2)
        );
        assert_eq!(found.criteria.len(), 2);
    }

    #[test]
    fn an_empty_table_says_that_there_is_nothing() {
        let found = analysed("judge,application,score\nA,1,\n");
        assert_eq!(
            found.findings.assessment.adjustment.codes(),
            ["model-no-ratings"]
        );
        assert_eq!((found.unscored, found.findings.agreement.alpha), (1, None));
    }
}
