//! The ranking report.

use super::Answer;
use crate::contract::{Detail, Print, PrintView, Problem};
use crate::desk::Context;
use crate::handlers::plots::Plots;
use crate::handlers::ranked::{self, Ranked, count, notes};
use crate::handlers::voice::Voice;
use crate::handlers::{agreement, said};
use jurybook_core::findings::RoundFindings;
use jurybook_core::papers::{Committee, Head};
use jurybook_core::programme::{Programme, Text};
use jurybook_core::ranking::assessment::Basis;
use jurybook_core::ranking::{RankedCategory, RankingInput, Row};
use jurybook_core::store::Reading;
use jurybook_print::plot::Frame;
use jurybook_print::{CategoryReport, RankingPaper, ReportRow, ranking_report};
use jurybook_words::Words;
use std::collections::BTreeMap;
use std::io::Write;
use std::sync::Arc;

pub(super) fn write(
    context: &Context<'_>,
    reading: Reading<'_>,
    programme: &Programme,
    request: &Print,
    file: &mut dyn Write,
) -> Answer<PrintView> {
    if request.reader.is_some() {
        return Err(Problem::new("print-no-reader", vec![]));
    }
    let round = super::round(programme, request.round.as_deref())?;
    let wanted = ranked::Wanted {
        round: &round.0,
        category: request.category.as_deref(),
        first: request.first,
    };
    let ranked = Ranked::new(context, reading, programme, &wanted)?;
    let voice = Voice::of(&request.on.languages);
    let papers = super::spoken(&voice, |language| {
        let say = |text: &Text| said(text, language);
        let head = Committee::of(reading, programme, &round, &say)?.head()?;
        Ok(RankingPaper {
            head: Head {
                // No time of day stands in it.
                offset: String::new(),
                ..head
            },
            categories: categories(&ranked, programme, &Words::new(language)),
        })
    })?;
    if papers.iter().any(|one| one.paper.categories.is_empty()) {
        return Err(Problem::new("print-nothing", vec![]));
    }
    let options = super::options(&request.on);
    let printed = ranking_report(&papers, &options, context.job, file);
    let report = printed.map_err(|error| super::failed(&request.out, error))?;
    Ok(super::view(&request.out, &report, 0, 0))
}

/// Returns the categories that have applications.
fn categories(ranked: &Ranked, programme: &Programme, words: &Words) -> Vec<CategoryReport> {
    let all = ranked.categories.iter();
    let with_applications = all.filter(|(_, found)| !found.ranking.rows.is_empty());
    let category = |(category, found): &(Arc<RankedCategory>, Arc<RoundFindings>)| {
        Category {
            input: &category.input,
            found,
            ranked,
            programme,
            words,
        }
        .report()
    };
    with_applications.map(category).collect()
}

/// What a category's report is made from.
struct Category<'a> {
    input: &'a RankingInput,
    found: &'a RoundFindings,
    ranked: &'a Ranked,
    programme: &'a Programme,
    words: &'a Words,
}

impl Category<'_> {
    fn report(&self) -> CategoryReport {
        let plots = Plots::new(
            self.input,
            self.found,
            self.ranked,
            self.programme,
            self.words,
        );
        let category = self.programme.category(&self.input.category);
        let rows: BTreeMap<_, _> = self
            .found
            .ranking
            .rows
            .iter()
            .map(|row| (row.application, row))
            .collect();
        let groups = self.found.groups();
        let of_position = |at: usize| {
            let row = rows.get(&self.found.positions.applications[at])?;
            Some(self.row(at, row, groups[at]))
        };
        CategoryReport {
            name: category
                .map(|one| said(&one.name, self.words.language()))
                .unwrap_or_default(),
            notes: self.notes(),
            first: count(self.found.first),
            rows: self
                .found
                .order()
                .into_iter()
                .filter_map(of_position)
                .collect(),
            plots: plots
                .draw(Frame::PAGE)
                .into_iter()
                .map(|plot| plot.drawing)
                .collect(),
        }
    }

    /// Says by which score the order is, what limits it, and how far the judges agree.
    fn notes(&self) -> Vec<String> {
        let findings = &self.found.findings;
        let order = match findings.assessment.basis {
            Basis::Adjusted => "print-order-adjusted",
            Basis::Raw => "print-order-raw",
        };
        let mut texts = vec![self.words.text(order, &[])];
        let details = notes(self.found).into_iter();
        let details = details.chain(agreement::remarks(&findings.agreement));
        texts.extend(details.map(|detail| self.text(&detail)));
        texts
    }

    fn text(&self, detail: &Detail) -> String {
        let args = detail.args.iter();
        let args: Vec<_> = args
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        self.words.text(&format!("err-{}", detail.code), &args)
    }

    fn row(&self, at: usize, row: &Row, group: Option<u32>) -> ReportRow {
        let assessment = &self.found.findings.assessment;
        let assessed = &assessment.rows[at];
        let fact = |of| self.ranked.fact(row.application, of);
        let language = fact(|facts| &facts.language);
        let (title, english) = (fact(|facts| &facts.title), fact(|facts| &facts.title_en));
        let is_parted = assessment.adjustment.components.count > 1;
        let rank = self.found.ranks[at];
        ReportRow {
            part: assessed
                .part
                .filter(|_| is_parted && rank.is_some())
                .map(|part| part + 1),
            rank,
            range: assessed.place.map(|place| (place.low, place.high)),
            group,
            title_en: super::super::blank_is_none(&english).filter(|english| *english != title),
            title,
            language: if language == "und" {
                String::new()
            } else {
                language
            },
            applicant: fact(|facts| &facts.applicant),
            country: fact(|facts| &facts.country),
            adjusted: assessed.adjusted,
            raw: row.score_f64(),
            among_first: assessed.place.map(|place| place.first),
            sheets: count(row.sheets.len()),
        }
    }
}
