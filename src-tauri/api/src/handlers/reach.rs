//! What missing sheets can still change about the first places.

use super::Answer;
use crate::contract::*;
use crate::desk::Context;
use jurybook_core::applications::{self, All};
use jurybook_core::id::{ApplicationId, RoundId};
use jurybook_core::log;
use jurybook_core::programme::Programme;
use jurybook_core::ranking::{self, Ranking, Reach};
use std::collections::BTreeMap;

pub(crate) fn reach_show(context: &Context<'_>, request: ReachShow) -> Answer<ReachView> {
    let round = RoundId::from(request.round.as_str());
    context.with_programme(|workspace, programme| {
        let reading = workspace.read();
        if !programme.round(&round).is_some_and(|round| round.scoring) {
            let args = vec![("round", round.to_string())];
            return Err(Problem::new("round-unknown", args));
        }
        let all = applications::all(reading)?;
        let ranked = ranking::of_round(reading, programme, &round)?;
        let rankings = ranked.iter().filter_map(|one| one.ranking.as_ref().ok());
        let wanted = request.category.as_deref();
        let rankings = rankings.filter(|one| wanted.is_none_or(|wanted| one.category == wanted));
        let first = request.first;
        Ok(ReachView {
            sealed: log::ledger(reading)?.sealed(&round).is_some(),
            categories: rankings
                .map(|ranking| category(ranking, first, programme, &all))
                .collect(),
            round: request.round,
        })
    })
}

fn category(
    ranking: &Ranking,
    first: Option<u32>,
    programme: &Programme,
    all: &All,
) -> CategoryReach {
    let rows = ranking.rows.len();
    let first = first.map_or(rows.div_ceil(10), |first| first as usize);
    let reach = Reach::of(ranking, first);
    let ranks: BTreeMap<ApplicationId, Option<u32>> = ranking
        .rows
        .iter()
        .map(|row| (row.application, row.rank))
        .collect();
    let row = |application: &ApplicationId| {
        let facts = all.get(application).map(|one| &one.submission);
        ReachedRow {
            application: application.0,
            reference: facts.map(|one| one.reference.clone()).unwrap_or_default(),
            title: facts.map(|one| one.title.clone()).unwrap_or_default(),
            rank: ranks.get(application).copied().flatten(),
        }
    };
    CategoryReach {
        name: super::category_name(programme, &ranking.category),
        category: ranking.category.clone(),
        first: first as u32,
        applications: rows as u32,
        missing: reach.missing as u32,
        enter: reach.enter.iter().map(row).collect(),
        leave: reach.leave.iter().map(row).collect(),
    }
}
