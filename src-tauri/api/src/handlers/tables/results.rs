//! What has come in, and how far the judges agree, as tables.

use super::{Table, name, number, text};
use crate::contract::*;
use jurybook_core::table::write::Cell;
use jurybook_words::Words;
use std::collections::BTreeMap;

/// Lays out what has come in: a row an application, a column a judge.
pub(super) fn coverage(view: &CoverageView, words: &Words) -> Table {
    let mut table = Table::new(words, "coverage", &["number", "title", "category"]);
    let people = view.judges.iter().map(|judge| judge.name.clone());
    people.for_each(|name| table.column(name));
    for row in &view.rows {
        let mut cells = vec![
            Cell::Whole(row.application),
            text(&row.title),
            text(&row.category),
        ];
        let of_judge: BTreeMap<u32, CoverageState> = row
            .sheets
            .iter()
            .map(|sheet| (sheet.judge, sheet.state))
            .collect();
        let mark = |judge: &CoverageJudge| {
            let id = match of_judge.get(&judge.id) {
                None => return Cell::Empty,
                Some(CoverageState::Waiting) => "waiting",
                Some(CoverageState::In) => "in",
                Some(CoverageState::Recused) => "recused",
                Some(CoverageState::Missing) => "missing",
            };
            text(&words.text(&format!("ui-cell-{id}"), &[]))
        };
        cells.extend(view.judges.iter().map(mark));
        table.row(cells);
    }
    table
}

/// Lays out how the judges have scored, and how far they agree on each criterion.
pub(super) fn agreement(view: &AgreementReport, words: &Words) -> [Table; 2] {
    let columns = [
        "category",
        "judge-number",
        "judge",
        "sheets",
        "severity",
        "error",
        "severity-low",
        "severity-high",
        "mean",
        "spread",
        "correlation",
        "extremes",
        "halo",
    ];
    let mut judges = Table::new(words, "judges", &columns).hundredths(4);
    let columns = [
        "category",
        "criterion",
        "alpha-interval",
        "alpha-ordinal",
        "icc-single",
        "icc-average",
        "kendall",
    ];
    let mut criteria = Table::new(words, "criteria", &columns).hundredths(2);
    for category in &view.categories {
        let of = name(words, &category.name);
        for one in &category.judges {
            judges.row(vec![
                text(&of),
                Cell::Whole(one.judge),
                text(&one.name),
                Cell::Whole(one.n),
                number(one.severity),
                number(one.se),
                number(one.severity_low),
                number(one.severity_high),
                number(one.mean),
                number(one.spread),
                number(one.correlation),
                number(one.extremes),
                number(one.halo),
            ]);
        }
        let whole = words.text("column-whole-sheet", &[]);
        criteria.row(figures(&of, &whole, &category.agreement));
        for one in &category.criteria {
            let criterion = name(words, &one.criterion.name);
            criteria.row(figures(&of, &criterion, &one.agreement));
        }
    }
    [judges, criteria]
}

fn figures(category: &str, criterion: &str, figures: &AgreementView) -> Vec<Cell> {
    let alpha = &figures.krippendorff_alpha;
    vec![
        text(category),
        text(criterion),
        number(alpha.interval),
        number(alpha.ordinal),
        number(figures.icc.variance_single),
        number(figures.icc.variance_average),
        number(figures.kendall_w),
    ]
}
