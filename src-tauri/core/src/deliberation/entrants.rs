//! Which applications are in a round, and its agenda.

use super::history::history;
use super::room::{Bars, bars, members};
use super::{Agenda, DeliberationError, Matter};
use crate::applications::{self, Application, Verdict};
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::programme::Programme;
use crate::ranking;
use crate::store::{Reading, StoreError};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Returns the scored round before another, in the programme's order.
pub(super) fn before<'a>(programme: &'a Programme, round: &RoundId) -> Option<&'a RoundId> {
    let rounds = programme.rounds.iter();
    let earlier = rounds.take_while(|one| one.id != *round);
    earlier.filter(|one| one.scoring).last().map(|one| &one.id)
}

/// Returns the applications that a round is about, by number: those that are eligible and, once the round
/// before has shortlisted any, are among them.
///
/// # Errors
/// Those of the store.
pub fn entrants(
    reading: Reading<'_>,
    programme: &Programme,
    round: &RoundId,
) -> Result<Vec<Arc<Application>>, StoreError> {
    let shortlist = shortlist(reading, programme, round)?;
    let is_in = |one: &&Arc<Application>| {
        let on_list = shortlist.as_ref().is_none_or(|list| list.contains(&one.id));
        on_list && one.screening.verdict == Verdict::Eligible
    };
    let all = applications::all(reading)?;
    Ok(all.values().filter(is_in).cloned().collect())
}

/// Returns whom the round before has shortlisted for a round; none where it has shortlisted nobody yet, so
/// that all who are eligible are in it.
///
/// # Errors
/// Those of the store.
pub fn shortlist(
    reading: Reading<'_>,
    programme: &Programme,
    round: &RoundId,
) -> Result<Option<BTreeSet<ApplicationId>>, StoreError> {
    let Some(before) = before(programme, round) else {
        return Ok(None);
    };
    let shortlisted = history(reading, before)?.shortlisted();
    Ok((!shortlisted.is_empty()).then_some(shortlisted))
}

/// Returns the agenda of a category in a round, with what keeps members out of the room. Members who are
/// not at the meeting that is going on need not go out.
///
/// # Errors
/// [`DeliberationError`].
pub fn agenda_of(
    reading: Reading<'_>,
    programme: &Programme,
    round: &RoundId,
    category: &str,
) -> Result<(Agenda, Bars), DeliberationError> {
    scored(programme, round)?;
    let known = programme.category(category);
    known.ok_or_else(|| DeliberationError::Category {
        category: category.to_owned(),
    })?;
    let mut places: BTreeMap<ApplicationId, usize> = BTreeMap::new();
    for ranked in ranking::of_round(reading, programme, round)? {
        if ranked.input.category == category
            && let Ok(ranking) = &ranked.ranking
        {
            let rows = ranking.rows.iter().map(|row| row.application);
            places.extend(rows.zip(0..));
        }
    }
    let mut entrants = entrants(reading, programme, round)?;
    entrants.retain(|one| one.submission.category == category);
    entrants.sort_by_key(|one| (places.get(&one.id).copied().unwrap_or(usize::MAX), one.id));
    let present: BTreeSet<JudgeId> = match history(reading, round)?.present {
        Some(present) => present,
        None => members(reading, round)?.into_keys().collect(),
    };
    let bars = bars(reading, round)?;
    let conflicted = |application: &ApplicationId| {
        let barred = bars.get(application).into_iter().flat_map(BTreeMap::keys);
        barred
            .filter(|judge| present.contains(judge))
            .copied()
            .collect()
    };
    let matters: Vec<Matter> = entrants
        .iter()
        .map(|one| Matter {
            application: one.id,
            conflicted: conflicted(&one.id),
        })
        .collect();
    Ok((Agenda::new(&matters), bars))
}

/// Makes sure that a round is one in which judges score.
pub(crate) fn scored(programme: &Programme, round: &RoundId) -> Result<(), DeliberationError> {
    match programme.round(round) {
        Some(known) if known.scoring => Ok(()),
        _ => Err(DeliberationError::Round {
            round: round.clone(),
        }),
    }
}
