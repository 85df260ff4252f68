//! Ranking.

use super::ranked::{Ranked, Wanted, count, notes, reml};
use super::{Answer, blank_is_none, output};
use crate::contract::*;
use crate::desk::Context;
use crate::problem::detail;
use jurybook_core::applications::Submission;
use jurybook_core::findings::RoundFindings;
use jurybook_core::findings::workbook::{self, Facts, Words as Named};
use jurybook_core::id::JudgeId;
use jurybook_core::programme::Programme;
use jurybook_core::ranking::assessment::{Assessed, Basis};
use jurybook_core::ranking::moved::Move;
use jurybook_core::ranking::{Row, TieRule};
use jurybook_core::scores::CriterionId;
use jurybook_core::store::Reading;
use jurybook_core::table::write::{Mark, Sheet, csv, xlsx};
use jurybook_words::{Language, Words};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn ranking_show(context: &Context<'_>, request: RankingShow) -> Answer<RankingView> {
    context.with_programme(|workspace, programme| {
        let wanted = Wanted {
            round: &request.round,
            category: request.category.as_deref(),
            first: request.first,
        };
        let ranked = Ranked::new(context, workspace.read(), programme, &wanted)?;
        let seal = super::seal_view(workspace.read(), &ranked.round)?;
        let categories = ranked.categories.iter();
        Ok(RankingView {
            round: request.round.clone(),
            official: super::deliberation::is_official(workspace.read(), &ranked.round)?,
            sealed: seal.sealed.then_some(seal.short),
            provisional: seal.provisional,
            state_hash: ranked.hash.to_string(),
            short_hash: ranked.hash.short(),
            categories: categories
                .map(|(_, found)| category_view(found, programme, &ranked))
                .collect(),
        })
    })
}

fn category_view(found: &RoundFindings, programme: &Programme, ranked: &Ranked) -> CategoryRanking {
    let assessment = &found.findings.assessment;
    let criteria = super::criteria(programme, &ranked.round, &found.ranking.category);
    let rows: BTreeMap<_, _> = found
        .ranking
        .rows
        .iter()
        .map(|row| (row.application, row))
        .collect();
    let shown = Shown {
        found,
        ranked,
        criteria: &criteria,
    };
    let groups = found.groups();
    let all = found.ranking.rows.iter();
    let judges = all.flat_map(|row| row.sheets.keys().chain(&row.recused));
    let judges: BTreeSet<JudgeId> = judges.copied().collect();
    let judge = |judge: JudgeId| RankedJudge {
        judge: judge.0,
        name: ranked.name(judge),
    };
    let of_position = |at: usize| {
        let row = rows.get(&found.positions.applications[at])?;
        Some(shown.row(at, row, groups[at]))
    };
    CategoryRanking {
        category: found.ranking.category.clone(),
        name: super::category_name(programme, &found.ranking.category),
        adjusted: assessment.basis == Basis::Adjusted,
        notes: notes(found),
        reml: reml(&found.findings),
        parts: count(assessment.adjustment.components.count),
        first: count(found.first),
        tag_groups: tag_groups(programme, &found.ranking.category),
        judges: judges.into_iter().map(judge).collect(),
        rows: found.order().into_iter().filter_map(of_position).collect(),
        criteria,
    }
}

/// Returns the groups of tags that applications of a category have.
fn tag_groups(programme: &Programme, category: &str) -> Vec<TagGroupView> {
    let of_category = programme.category(category);
    let wanted = |id: &String| of_category.is_none_or(|known| known.tag_groups.contains(id));
    let groups = programme.tag_groups.iter().filter(|one| wanted(&one.id));
    groups
        .map(|group| TagGroupView {
            name: super::text(&group.name),
            tags: group
                .tags
                .iter()
                .map(|one| super::named(&one.id, &one.name))
                .collect(),
        })
        .collect()
}

/// What a row is shown by.
struct Shown<'a> {
    found: &'a RoundFindings,
    ranked: &'a Ranked,
    criteria: &'a [NamedView],
}

impl Shown<'_> {
    fn row(&self, at: usize, row: &Row, group: Option<u32>) -> RankedRow {
        let assessed = &self.found.findings.assessment.rows[at];
        let submission = self.ranked.submission(row.application);
        let fact = |of: fn(&Submission) -> &String| {
            submission.map_or_else(String::new, |one| of(one).clone())
        };
        let mut means: Vec<Option<f64>> = row
            .criterion_means
            .iter()
            .map(|mean| Some(mean.to_f64()))
            .collect();
        means.resize(self.criteria.len(), None);
        RankedRow {
            rank: self.found.ranks[at],
            part: assessed.part.map(|part| part + 1),
            group,
            raw_rank: assessed.raw_rank,
            adjusted: assessed.adjusted,
            se: assessed.effect.map(|effect| effect.error),
            rank_low: assessed.place.map(|place| place.low),
            rank_high: assessed.place.map(|place| place.high),
            among_first: assessed.place.map(|place| place.first),
            why: why(assessed),
            tie: self.found.ties[at].as_ref().and_then(|rule| self.tie(rule)),
            contested: self.found.findings.disagreements[at].contested,
            application: row.application.0,
            reference: fact(|facts| &facts.reference),
            title: fact(|facts| &facts.title),
            title_en: blank_is_none(&fact(|facts| &facts.title_en)),
            applicant: fact(|facts| &facts.applicant),
            country: fact(|facts| &facts.country),
            kind: fact(|facts| &facts.kind),
            tags: submission.map_or_else(Vec::new, |one| one.tags.clone()),
            score: row.score_f64(),
            sheets: count(row.sheets.len()),
            recusals: count(row.recused.len()),
            missing: count(row.missing.len()),
            criterion_means: means,
            judges: totals(row),
        }
    }

    fn tie(&self, rule: &TieRule) -> Option<TieView> {
        match rule {
            TieRule::Criterion(id) => {
                let criterion = self.criteria.iter().find(|one| one.id == id.0);
                criterion.cloned().map(TieView::Criterion)
            }
            TieRule::Median => Some(TieView::Median),
            TieRule::Chair => Some(TieView::Chair),
        }
    }
}

/// Returns what each judge gave an application.
fn totals(row: &Row) -> Vec<JudgeTotal> {
    let scored = row.sheets.iter();
    let scored = scored.map(|(judge, total)| JudgeTotal(judge.0, Some(total.to_f64())));
    let recused = row.recused.iter().map(|judge| JudgeTotal(judge.0, None));
    let mut totals: Vec<JudgeTotal> = scored.chain(recused).collect();
    totals.sort_by_key(|one| one.0);
    totals
}

/// Returns why an application moved, with the points that its judges and its few sheets made.
pub(super) fn why(assessed: &Assessed) -> Option<Detail> {
    let Move { severity, caution } = assessed.movement?;
    let points = |points: f64| format!("{:.1}", points.abs());
    let args = vec![("severity", points(severity)), ("caution", points(caution))];
    Some(detail(assessed.why?.code(), args))
}

pub(crate) fn ranking_export(context: &Context<'_>, request: RankingExport) -> Answer<FilesView> {
    context.with_programme(|workspace, programme| {
        let wanted = Wanted {
            round: &request.round,
            category: None,
            first: request.first,
        };
        let ranked = Ranked::new(context, workspace.read(), programme, &wanted)?;
        let columns = Words::new(Language::En);
        let heading = |code: &'static str| columns.text(&format!("column-{code}"), &[]);
        let mark = super::tables::mark(workspace.read(), programme, &ranked.round, &columns)?;
        let named = words(&ranked, programme, &heading, mark);
        let as_csv = || csv(&workbook::ranking(&inputs(&ranked), &named));
        let as_workbook = || xlsx(&workbook::workbook(&inputs(&ranked), &named));
        let files = output::tables(
            context,
            &[
                (request.csv.as_deref(), &as_csv),
                (request.xlsx.as_deref(), &as_workbook),
            ],
        )?;
        Ok(FilesView { files })
    })
}

/// Returns the sheets of a ranking's spreadsheet: the order, every score sheet, the weights.
pub(super) fn sheets(
    context: &Context<'_>,
    reading: Reading<'_>,
    programme: &Programme,
    wanted: &Wanted<'_>,
) -> Answer<[Sheet; 3]> {
    let ranked = Ranked::new(context, reading, programme, wanted)?;
    let columns = Words::new(Language::En);
    let heading = |code: &'static str| columns.text(&format!("column-{code}"), &[]);
    let mark = super::tables::mark(reading, programme, &ranked.round, &columns)?;
    let named = words(&ranked, programme, &heading, mark);
    Ok(workbook::workbook(&inputs(&ranked), &named))
}

fn inputs(ranked: &Ranked) -> Vec<workbook::Ranked<'_>> {
    let categories = ranked.categories.iter();
    categories
        .map(|(category, found)| (&category.input, found.as_ref()))
        .collect()
}

/// The tables are for spreadsheets and scripts: their headings are English, whatever the screen's are.
fn words<'a>(
    ranked: &Ranked,
    programme: &Programme,
    heading: &'a dyn Fn(&'static str) -> String,
    mark: Mark,
) -> Named<'a> {
    let categories = programme.categories.iter();
    let rubrics = categories
        .clone()
        .filter_map(|category| programme.rubric_text(&ranked.round, &category.id));
    let criteria: BTreeMap<CriterionId, String> = rubrics
        .flat_map(|rubric| &rubric.criteria)
        .map(|criterion| (criterion.id.clone(), criterion.name.en.clone()))
        .collect();
    let facts = ranked.facts().map(|(id, submission)| {
        let facts = Facts {
            reference: submission.reference.clone(),
            title: submission.title.clone(),
            applicant: submission.applicant.clone(),
            country: submission.country.clone(),
        };
        (id, facts)
    });
    Named {
        heading,
        facts: facts.collect(),
        judges: ranked.judges.clone(),
        criteria,
        categories: categories
            .map(|one| (one.id.clone(), one.name.en.clone()))
            .collect(),
        mark: Some(mark),
    }
}
