//! Ranking.

use super::{Answer, blank_is_none, named, output, text};
use crate::contract::*;
use crate::desk::Context;
use jurybook_core::applications::{self, Filter, Submission};
use jurybook_core::id::{ApplicationId, JudgeId, RoundId};
use jurybook_core::judges;
use jurybook_core::programme::Programme;
use jurybook_core::ranking::table::{Facts, Headings, sheet};
use jurybook_core::ranking::{self, Ranking, Row};
use jurybook_core::scores::CriterionId;
use jurybook_core::store::Reading;
use jurybook_core::table::write::{Sheet, TableWriteError, csv, xlsx};
use std::collections::BTreeMap;
use std::path::Path;

/// The rankings of a round with what their reports name.
struct Ranked {
    rankings: Vec<Ranking>,
    hash: jurybook_core::travel::Digest,
    facts: BTreeMap<ApplicationId, Submission>,
    judges: BTreeMap<JudgeId, String>,
}

fn ranked(reading: Reading<'_>, programme: &Programme, round: &RoundId) -> Answer<Ranked> {
    if !programme.round(round).is_some_and(|round| round.scoring) {
        return Err(Problem::new(
            "round-unknown",
            vec![("round", round.to_string())],
        ));
    }
    let inputs = ranking::inputs(reading, programme, round)?;
    let rankings = inputs.iter().map(|input| Ok(ranking::raw::rank(input)?));
    let all = applications::list(reading, &Filter::default())?;
    let panel = judges::list(reading)?;
    Ok(Ranked {
        rankings: rankings.collect::<Answer<_>>()?,
        hash: ranking::round_hash(&inputs),
        facts: all
            .into_iter()
            .map(|one| (one.id, one.submission))
            .collect(),
        judges: panel
            .into_iter()
            .map(|judge| (judge.id, judge.name))
            .collect(),
    })
}

pub(crate) fn ranking_show(context: &Context<'_>, request: RankingShow) -> Answer<RankingView> {
    context.with_programme(|workspace, programme| {
        let round = RoundId::from(request.round.as_str());
        let ranked = ranked(workspace.read(), programme, &round)?;
        let wanted = |ranking: &&Ranking| {
            request
                .category
                .as_ref()
                .is_none_or(|category| ranking.category == *category)
        };
        let seal = super::seal_view(workspace.read(), &round)?;
        let view = |one: &Ranking| category_view(one, programme, &round, &ranked);
        Ok(RankingView {
            round: request.round.clone(),
            official: false,
            sealed: seal.sealed.then_some(seal.short),
            provisional: seal.provisional,
            state_hash: ranked.hash.to_string(),
            short_hash: ranked.hash.short(),
            categories: ranked.rankings.iter().filter(wanted).map(view).collect(),
        })
    })
}

fn category_view(
    ranking: &Ranking,
    programme: &Programme,
    round: &RoundId,
    ranked: &Ranked,
) -> CategoryRanking {
    let name = programme
        .category(&ranking.category)
        .map(|category| text(&category.name));
    let words = programme.rubric_text(round, &ranking.category);
    let criteria = words.into_iter().flat_map(|words| &words.criteria);
    CategoryRanking {
        category: ranking.category.clone(),
        name: name.unwrap_or(TextView {
            en: String::new(),
            ko: String::new(),
        }),
        criteria: criteria
            .map(|criterion| named(&criterion.id.0, &criterion.name))
            .collect(),
        rows: ranking
            .rows
            .iter()
            .map(|row| row_view(row, ranking, ranked))
            .collect(),
    }
}

fn row_view(row: &Row, ranking: &Ranking, ranked: &Ranked) -> RankedRow {
    let facts = ranked.facts.get(&row.application);
    let fact = |get: fn(&Submission) -> &String| facts.map(get).cloned().unwrap_or_default();
    let name = |judge: &JudgeId| ranked.judges.get(judge).cloned().unwrap_or_default();
    let scored = row.sheets.iter().map(|(judge, total)| JudgeTotal {
        judge: judge.0,
        name: name(judge),
        total: Some(total.to_f64()),
    });
    let recused = row.recused.iter().map(|judge| JudgeTotal {
        judge: judge.0,
        name: name(judge),
        total: None,
    });
    let mut judges: Vec<JudgeTotal> = scored.chain(recused).collect();
    judges.sort_by_key(|one| one.judge);
    let mut means: Vec<Option<f64>> = row
        .criterion_means
        .iter()
        .map(|mean| Some(mean.to_f64()))
        .collect();
    means.resize(ranking.criteria.len(), None);
    RankedRow {
        rank: row.rank,
        application: row.application.0,
        reference: fact(|facts| &facts.reference),
        title: fact(|facts| &facts.title),
        title_en: blank_is_none(&fact(|facts| &facts.title_en)),
        applicant: fact(|facts| &facts.applicant),
        country: fact(|facts| &facts.country),
        score: row.score_f64(),
        sheets: row.sheets.len() as u32,
        recusals: row.recused.len() as u32,
        missing: row.missing.len() as u32,
        criterion_means: means,
        judges,
    }
}

pub(crate) fn ranking_export(context: &Context<'_>, request: RankingExport) -> Answer<FilesView> {
    context.with_programme(|workspace, programme| {
        let round = RoundId::from(request.round.as_str());
        let ranked = ranked(workspace.read(), programme, &round)?;
        let table = table(&ranked, programme, &round);
        let wrong = |error: TableWriteError| Problem::new(error.code(), vec![]);
        let mut files = Vec::new();
        if let Some(path) = &request.csv {
            files.push(output::written(path, &csv(&table).map_err(wrong)?)?);
        }
        if let Some(path) = &request.xlsx {
            let book = xlsx(std::slice::from_ref(&table)).map_err(wrong)?;
            files.push(output::written(path, &book)?);
        }
        // Both are complete before either has its name.
        let files = files.into_iter().map(|(path, file)| {
            let kept = output::keep(path, file)?;
            context.desk.wrote(Path::new(path));
            Ok(kept)
        });
        Ok(FilesView {
            files: files.collect::<Answer<_>>()?,
        })
    })
}

/// The table is for spreadsheets and scripts: its headings are English, whatever the screen's are.
fn table(ranked: &Ranked, programme: &Programme, round: &RoundId) -> Sheet {
    let own = |text: &str| text.to_owned();
    let rubrics = programme.categories.iter();
    let criteria: BTreeMap<CriterionId, String> = rubrics
        .filter_map(|category| programme.rubric_text(round, &category.id))
        .flat_map(|rubric| &rubric.criteria)
        .map(|criterion| (criterion.id.clone(), criterion.name.en.clone()))
        .collect();
    let headings = Headings {
        sheet: own("Ranking"),
        category: own("Category"),
        rank: own("Rank"),
        number: own("Number"),
        reference: own("Reference"),
        title: own("Title"),
        applicant: own("Applicant"),
        country: own("Country"),
        score: own("Score"),
        sheets: own("Sheets"),
        recusals: own("Recusals"),
        criteria,
        judges: ranked.judges.clone(),
    };
    let facts = ranked.facts.iter().map(|(id, submission)| {
        let category = programme.category(&submission.category);
        let facts = Facts {
            category: category.map(|one| one.name.en.clone()).unwrap_or_default(),
            reference: submission.reference.clone(),
            title: submission.title.clone(),
            applicant: submission.applicant.clone(),
            country: submission.country.clone(),
        };
        (*id, facts)
    });
    sheet(&ranked.rankings, &headings, &facts.collect())
}
