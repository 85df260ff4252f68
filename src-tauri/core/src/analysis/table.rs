//! An analysis as tables, for spreadsheets and scripts.

use super::Analysis;
use crate::table::write::{Cell, Column, Sheet, Shown};

/// Lays out the applications in the order of the report, and the judges by name.
///
/// `heading` gives the heading of a column, or the name of a sheet, by its code. A number that the ratings
/// cannot give is an empty cell.
pub fn tables(analysis: &Analysis, heading: &dyn Fn(&'static str) -> String) -> [Sheet; 2] {
    let sheet = |name, plain: &[&'static str], numbers: &[&'static str], rows| Sheet {
        name: heading(name),
        columns: columns(plain, Shown::Plain, heading)
            .chain(columns(numbers, Shown::Hundredths, heading))
            .collect(),
        rows,
        mark: None,
    };
    let places = ["rank", "raw-rank", "rank-low", "rank-high", "group", "part"];
    let applications = [&["application", "ratings"][..], &places].concat();
    [
        sheet(
            "applications",
            &applications,
            &["score", "adjusted", "error", "among-first", "spread"],
            analysis
                .order()
                .map(|(at, group)| application(analysis, at, group))
                .collect(),
        ),
        sheet(
            "judges",
            &["judge", "ratings"],
            &["severity", "error", "spread", "correlation"],
            (0..analysis.judges.len())
                .map(|at| judge(analysis, at))
                .collect(),
        ),
    ]
}

fn columns<'a>(
    codes: &'a [&'static str],
    shown: Shown,
    heading: &'a dyn Fn(&'static str) -> String,
) -> impl Iterator<Item = Column> + 'a {
    codes.iter().map(move |code| Column {
        header: heading(code),
        shown,
    })
}

fn application(analysis: &Analysis, at: usize, group: Option<u32>) -> Vec<Cell> {
    let row = &analysis.findings.assessment.rows[at];
    vec![
        Cell::Text(analysis.applications[at].clone()),
        whole(u32::try_from(row.sheets).ok()),
        whole(row.rank),
        whole(row.raw_rank),
        whole(row.place.map(|place| place.low)),
        whole(row.place.map(|place| place.high)),
        whole(group),
        whole(row.part.map(|part| part + 1)),
        number(row.raw.map(|raw| raw.to_f64())),
        number(row.adjusted),
        number(row.effect.map(|effect| effect.error)),
        number(row.place.map(|place| place.first)),
        number(analysis.findings.disagreements[at].spread),
    ]
}

fn judge(analysis: &Analysis, at: usize) -> Vec<Cell> {
    let conduct = &analysis.findings.conduct[at];
    vec![
        Cell::Text(analysis.judges[at].clone()),
        whole(u32::try_from(conduct.sheets).ok()),
        number(conduct.severity.map(|effect| effect.value)),
        number(conduct.severity.map(|effect| effect.error)),
        number(conduct.spread),
        number(conduct.correlation),
    ]
}

fn whole(value: Option<u32>) -> Cell {
    value.map_or(Cell::Empty, Cell::Whole)
}

fn number(value: Option<f64>) -> Cell {
    value.map_or(Cell::Empty, Cell::Number)
}
