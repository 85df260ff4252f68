//! A category of a ranking report.

use jurybook_core::papers::Head;
use jurybook_print::plot::Frame;
use jurybook_print::{CategoryReport, RankingPaper, ReportRow};

use crate::panel::{a_panel, said};
use crate::support::VOICES;

/// Forty applications in every script: groups of three, equals at place 7, the last without a sheet.
pub fn a_category(is_korean: bool) -> CategoryReport {
    let row = |at: u32| {
        let [language, title, _, applicant, ..] = VOICES[at as usize % VOICES.len()];
        let is_ranked = at < 39;
        ReportRow {
            rank: is_ranked.then_some(if at == 7 { 7 } else { at + 1 }),
            range: is_ranked.then_some((at.saturating_sub(2) + 1, (at + 4).min(39))),
            group: is_ranked.then_some(at / 3),
            title: format!("{title} {at}"),
            title_en: (language != "en").then(|| format!("English title {at}")),
            language: language.to_owned(),
            applicant: applicant.to_owned(),
            country: "Korea".to_owned(),
            adjusted: is_ranked.then_some(90.0 - f64::from(at)),
            raw: is_ranked.then_some(91.5 - f64::from(at)),
            among_first: is_ranked.then_some(1.0 / f64::from(at + 1)),
            sheets: u32::from(is_ranked) * 4,
            ..ReportRow::default()
        }
    };
    let (panel, said) = (a_panel(40, 16), said(is_korean));
    CategoryReport {
        name: "Technology".to_owned(),
        notes: vec!["A note on the adjustment.".to_owned()],
        first: 4,
        rows: (0..40).map(row).collect(),
        plots: vec![
            panel.ranks(said.ranks).lay_out(0..40, Frame::PAGE),
            panel.severities(said.severity).lay_out(0..16, Frame::PAGE),
        ],
    }
}

pub const PROGRAMME: &str = "Seoul Smart City Prize 2023";

/// A ranking report of a round that may still change.
pub fn a_report(programme: &str, categories: Vec<CategoryReport>) -> RankingPaper {
    RankingPaper {
        head: Head {
            programme: programme.to_owned(),
            round: "Jury round".to_owned(),
            short_hash: "3f9a-71c2".to_owned(),
            printed_on: "4 September 2023".to_owned(),
            ..Head::default()
        },
        categories,
    }
}
