//! Ratings from anywhere: what is told of a table can always be told, and its order decides nothing.
#![no_main]

use jurybook_core::analysis::{Analysis, AnalysisReadError, MOST_PROBLEMS, analyse, read};
use jurybook_core::job::Job;
use libfuzzer_sys::fuzz_target;
use std::fmt::Debug;

/// Most rows that are analysed, not only read.
const MOST_ROWS: usize = 64;

/// Checks that no number in an outcome is anything but a number, and returns what it says.
fn finite(outcome: &impl Debug) -> String {
    let told = format!("{outcome:?}");
    let mut words = told.split(|one: char| !one.is_alphanumeric());
    let strange = words.find(|word| ["NaN", "inf"].contains(word));
    assert!(strange.is_none(), "{told}");
    told
}

/// Checks every number of an analysis, and returns all that it says.
fn told(found: &Analysis) -> String {
    let adjustment = &found.findings.assessment.adjustment;
    let mut told = vec![
        finite(&found.findings.assessment.rows),
        finite(&found.findings.agreement),
        finite(&found.findings.conduct),
        finite(&found.findings.disagreements),
        format!(
            "{:?}",
            (&found.applications, &found.judges, &found.findings.halo)
        ),
        format!(
            "{:?}",
            (&found.findings.assessment.groups, adjustment.codes())
        ),
        format!("{:?}", (found.incomplete, found.unscored)),
    ];
    let criteria = found.criteria.iter().zip(&found.findings.criteria);
    told.extend(criteria.map(|(name, agreement)| format!("{name:?} {}", finite(agreement))));
    if let Ok(fit) = &adjustment.fit {
        let numbers = (fit.mean, fit.variances, fit.criterion);
        told.push(finite(&(numbers, &fit.applications, &fit.judges)));
        let variances = [
            fit.variances.application,
            fit.variances.judge,
            fit.variances.residual,
        ];
        assert!(
            variances.iter().all(|one| *one >= 0.0),
            "a variance below zero"
        );
    }
    told.join("\n")
}

/// Checks that shares are shares and that places stand where they can.
fn within_bounds(found: &Analysis) {
    let (applications, judges) = (found.applications.len(), found.judges.len());
    assert!(found.applications.is_sorted() && found.judges.is_sorted());
    assert_eq!(found.findings.assessment.rows.len(), applications);
    assert_eq!(found.findings.conduct.len(), judges);
    for row in &found.findings.assessment.rows {
        let ranks = [row.rank, row.raw_rank].into_iter().flatten();
        for rank in ranks {
            assert!(
                rank >= 1 && rank as usize <= applications,
                "a place that there is not"
            );
        }
    }
    for conduct in &found.findings.conduct {
        let share = conduct
            .extremes
            .is_none_or(|share| (0.0..=1.0).contains(&share));
        let correlation = conduct
            .correlation
            .is_none_or(|value| (-1.0..=1.0).contains(&value));
        assert!(
            share && correlation,
            "a share or correlation beyond its range"
        );
    }
}

/// Tells whether the data is a workbook, whose rows are not its lines.
fn is_workbook(data: &[u8]) -> bool {
    data.starts_with(b"PK")
}

/// Returns the table with its rows the other way round; none where a row may go over several lines.
fn turned(data: &[u8]) -> Option<Vec<u8>> {
    if data.contains(&b'"') || data.contains(&b'\r') {
        return None;
    }
    let mut lines = data.split(|byte| *byte == b'\n');
    // Blank lines before the header are passed over, and then another line is the first.
    let named = |line: &&[u8]| line.iter().any(u8::is_ascii_alphanumeric);
    let header = lines.next().filter(named)?;
    let mut rows: Vec<&[u8]> = lines.filter(|line| !line.is_empty()).collect();
    rows.reverse();
    rows.insert(0, header);
    Some(rows.join(&b'\n'))
}

fn analysed(data: &[u8]) -> Option<String> {
    let found = analyse(read(data).ok()?, &Job::quiet()).ok()?;
    within_bounds(&found);
    Some(told(&found))
}

fuzz_target!(|data: &[u8]| {
    let lines = data.iter().filter(|byte| **byte == b'\n').count();
    match read(data) {
        Err(AnalysisReadError::Rows { problems, count }) => {
            assert_eq!(problems.len(), MOST_PROBLEMS.min(count as usize));
            let numbers = problems.iter().map(|problem| problem.line);
            assert!(
                numbers.is_sorted() && problems[0].line > 1,
                "a fault out of place"
            );
        }
        Err(error) => assert!(!error.code().is_empty()),
        Ok(_) if lines <= MOST_ROWS && !is_workbook(data) => {
            let told = analysed(data);
            if let Some(turned) = turned(data) {
                assert_eq!(analysed(&turned), told, "the order of rows decides");
            }
        }
        Ok(_) => {}
    }
});
