//! Ratings from anywhere.

use super::Answer;
use super::agreement::remarks;
use super::output;
use super::ranked::{count, reml};
use super::results::why;
use crate::contract::*;
use crate::desk::Context;
use crate::problem::{detail, file_problem};
use jurybook_core::agreement::Agreement;
use jurybook_core::analysis::{
    Analysis, AnalysisError, AnalysisReadError, analyse as analysed, read, tables,
};
use jurybook_core::ranking::assessment::Basis;
use jurybook_core::table::write::{csv, xlsx};
use jurybook_words::{Language, Words};
use std::fs::File;
use std::path::Path;

pub(crate) fn analyse(context: &Context<'_>, request: Analyse) -> Answer<AnalysisView> {
    let path = Path::new(&request.table);
    let file = File::open(path).map_err(|error| file_problem(path, &error))?;
    let table = read(file).map_err(|error| refused(path, error))?;
    let analysis = analysed(table, context.job).map_err(|error| match error {
        AnalysisError::Ratings(error) => Problem::new(error.code(), vec![]),
        AnalysisError::Cancelled(_) => Problem::new("cancelled", vec![]),
    })?;
    write(context, &analysis, &request)?;
    Ok(view(&analysis))
}

/// Writes the tables that are wanted. Their headings are English, as those of a ranking are.
fn write(context: &Context<'_>, analysis: &Analysis, request: &Analyse) -> Answer<()> {
    if request.csv.is_none() && request.xlsx.is_none() {
        return Ok(());
    }
    let words = Words::new(Language::En);
    let tables = tables(analysis, &|code| words.text(&format!("column-{code}"), &[]));
    let as_csv = || csv(&tables[0]);
    let as_workbook = || xlsx(&tables);
    output::tables(
        context,
        &[
            (request.csv.as_deref(), &as_csv),
            (request.xlsx.as_deref(), &as_workbook),
        ],
    )?;
    Ok(())
}

fn refused(path: &Path, error: AnalysisReadError) -> Problem {
    let (code, args) = (error.code(), error.args());
    match error {
        AnalysisReadError::File(error) => file_problem(path, &error),
        AnalysisReadError::Rows { problems, .. } => {
            let one = |problem: jurybook_core::analysis::RowProblem| ProblemDetail {
                line: u32::try_from(problem.line).ok(),
                field: String::new(),
                detail: detail(problem.fault.code(), vec![]),
            };
            Problem {
                details: problems.into_iter().map(one).collect(),
                ..Problem::new(code, args)
            }
        }
        AnalysisReadError::NotATable
        | AnalysisReadError::NoColumn(_)
        | AnalysisReadError::TooLarge
        | AnalysisReadError::LargeWorkbook => Problem::new(code, args),
    }
}

fn view(analysis: &Analysis) -> AnalysisView {
    let assessment = &analysis.findings.assessment;
    let criteria = analysis.criteria.iter().zip(&analysis.findings.criteria);
    let criteria = criteria.map(|(name, found)| CriterionAgreement {
        criterion: name.clone(),
        agreement: agreement(found),
    });
    AnalysisView {
        components: count(assessment.adjustment.components.count),
        reml: reml(&analysis.findings),
        adjusted: assessment.basis == Basis::Adjusted,
        notes: notes(analysis),
        applications: analysis
            .order()
            .map(|(at, group)| application(analysis, at, group))
            .collect(),
        judges: judges(analysis),
        agreement: agreement(&analysis.findings.agreement),
        remarks: remarks(&analysis.findings.agreement),
        criteria: criteria.collect(),
    }
}

fn notes(analysis: &Analysis) -> Vec<Detail> {
    let codes = analysis.findings.assessment.adjustment.codes();
    let mut notes: Vec<Detail> = codes.into_iter().map(|code| detail(code, vec![])).collect();
    let mut counted = |code: &str, number: u64| {
        if number > 0 {
            notes.push(detail(code, vec![("count", number.to_string())]));
        }
    };
    counted("analysis-incomplete", analysis.incomplete as u64);
    counted("analysis-unscored", analysis.unscored);
    notes
}

fn application(analysis: &Analysis, at: usize, group: Option<u32>) -> AnalysedApplication {
    let row = &analysis.findings.assessment.rows[at];
    let disagreement = &analysis.findings.disagreements[at];
    AnalysedApplication {
        application: analysis.applications[at].clone(),
        n: count(row.sheets),
        raw: row.raw.map(|raw| raw.to_f64()),
        adjusted: row.adjusted,
        se: row.effect.map(|effect| effect.error),
        rank: row.rank,
        rank_raw: row.raw_rank,
        rank_low: row.place.map(|place| place.low),
        rank_high: row.place.map(|place| place.high),
        first_tenth: row.place.map(|place| place.first),
        component: row.part.map(|part| part + 1),
        group,
        why: why(row),
        spread: disagreement.spread,
        contested: disagreement.contested,
    }
}

fn judges(analysis: &Analysis) -> Vec<AnalysedJudge> {
    let rows = analysis
        .judges
        .iter()
        .zip(&analysis.findings.conduct)
        .enumerate();
    let row = |(at, (name, conduct)): (usize, (&String, &jurybook_core::agreement::Conduct))| {
        let halo = analysis
            .findings
            .halo
            .get(at)
            .filter(|halo| halo.sheets > 0);
        AnalysedJudge {
            judge: name.clone(),
            n: count(conduct.sheets),
            severity: conduct.severity.map(|effect| effect.value),
            se: conduct.severity.map(|effect| effect.error),
            spread: conduct.spread,
            correlation: conduct.correlation,
            extremes: conduct.extremes,
            halo: halo.map(|halo| halo.uniform as f64 / halo.sheets as f64),
        }
    };
    rows.map(row).collect()
}

pub(super) fn agreement(found: &Agreement) -> AgreementView {
    let [one_single, two_single, three_single] = found.icc.map_or([None; 3], |icc| icc.single);
    let [one_average, two_average, three_average] = found.icc.map_or([None; 3], |icc| icc.average);
    AgreementView {
        krippendorff_alpha: AlphaView {
            interval: found.alpha.map(|alpha| alpha.interval),
            ordinal: found.alpha.map(|alpha| alpha.ordinal),
        },
        icc: IccView {
            one_single,
            two_single,
            three_single,
            one_average,
            two_average,
            three_average,
            variance_single: found.of_variances.map(|icc| icc.single),
            variance_average: found.of_variances.map(|icc| icc.average),
        },
        kendall_w: found.kendall_w,
    }
}
