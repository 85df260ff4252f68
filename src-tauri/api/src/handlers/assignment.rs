//! Assignment: proposing, applying, changing by hand, and what does not stand as it should.

use super::Answer;
use crate::contract::*;
use crate::desk::Context;
use crate::problem::detail;
use jurybook_core::applications::{Application, Verdict};
use jurybook_core::assignment::{Candidate, Member, Proposal, Request, check, propose};
use jurybook_core::deliberation;
use jurybook_core::id::{ApplicationId, JudgeId, RoundId};
use jurybook_core::journal::Operation;
use jurybook_core::judges::{self, Judge};
use jurybook_core::programme::Programme;
use jurybook_core::store::{Reading, StoreError};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

fn scoring_round(programme: &Programme, id: &str) -> Answer<RoundId> {
    let round = RoundId::from(id);
    match programme.round(&round) {
        Some(known) if known.scoring => Ok(round),
        _ => Err(Problem::new(
            "round-unknown",
            vec![("round", id.to_owned())],
        )),
    }
}

/// Gathers what an assignment is made from: only eligible applications take part, and only those that the
/// round before has shortlisted.
fn request(
    reading: Reading<'_>,
    asked: &Assign,
    entrants: &[Arc<Application>],
    fixed: BTreeSet<(ApplicationId, JudgeId)>,
) -> Answer<Request> {
    if !(1..=50).contains(&asked.per_application) {
        return Err(Problem::new("assign-per-application", vec![]));
    }
    if entrants.is_empty() {
        return Err(Problem::new("assign-none-eligible", vec![]));
    }
    let panel = judges::list(reading)?;
    if panel.is_empty() {
        return Err(Problem::new("assign-no-judges", vec![]));
    }
    let candidate = |one: &Arc<Application>| Candidate {
        id: one.id,
        category: one.submission.category.clone(),
        tags: one.submission.tags.iter().cloned().collect(),
        language: Some(one.submission.language.clone()),
    };
    let member = |judge: Judge| Member {
        id: judge.id,
        expertise: judge.expertise.into_iter().collect(),
        languages: judge.languages.into_iter().collect(),
        capacity: judge.capacity,
    };
    let conflicts = judges::conflicts(reading)?
        .into_iter()
        .filter(|one| one.counts());
    Ok(Request {
        applications: entrants.iter().map(candidate).collect(),
        judges: panel.into_iter().map(member).collect(),
        conflicts: conflicts.map(|one| (one.application, one.judge)).collect(),
        fixed,
        per_application: asked.per_application,
        seed: asked.seed,
    })
}

/// Proposes an assignment that keeps what was assigned by hand.
fn proposal(
    reading: Reading<'_>,
    round: &RoundId,
    asked: &Assign,
    entrants: &[Arc<Application>],
) -> Answer<Proposal> {
    let standing = judges::assignments(reading, round)?.into_iter();
    let by_hand = standing.filter(|(_, by_hand)| *by_hand);
    let fixed = by_hand.map(|(pair, _)| pair).collect();
    Ok(propose(&request(reading, asked, entrants, fixed)?))
}

pub(crate) fn assignment_propose(context: &Context<'_>, asked: Assign) -> Answer<AssignmentView> {
    context.with_programme(|workspace, programme| {
        let round = scoring_round(programme, &asked.round)?;
        let entrants = deliberation::entrants(workspace.read(), programme, &round)?;
        let proposal = proposal(workspace.read(), &round, &asked, &entrants)?;
        let pairs = &proposal.assignments;
        view(
            workspace.read(),
            &round,
            pairs,
            unmet(&proposal),
            false,
            &entrants,
        )
    })
}

pub(crate) fn assignment_apply(context: &Context<'_>, asked: Assign) -> Answer<AssignmentView> {
    let now = context.desk.now();
    context.with_programme(|workspace, programme| {
        let round = scoring_round(programme, &asked.round)?;
        deliberation::must_not_be_official(workspace.read(), &round)?;
        let entrants = deliberation::entrants(workspace.read(), programme, &round)?;
        let proposal = proposal(workspace.read(), &round, &asked, &entrants)?;
        let pairs = &proposal.assignments;
        let standing = judges::assignments(workspace.read(), &round)?;
        if standing.keys().copied().collect::<BTreeSet<_>>() != *pairs {
            workspace.transact::<_, StoreError>(now, None, |writing| {
                judges::assign(writing, &round, pairs)?;
                let operation = Operation::Assign {
                    round: round.clone(),
                    per_application: asked.per_application,
                    seed: asked.seed,
                    assignments: pairs.len() as u32,
                };
                Ok(((), operation))
            })?;
        }
        view(
            workspace.read(),
            &round,
            pairs,
            unmet(&proposal),
            true,
            &entrants,
        )
    })
}

fn unmet(proposal: &Proposal) -> Vec<Detail> {
    proposal
        .unmet
        .iter()
        .map(|one| detail(one.code(), one.args()))
        .collect()
}

pub(crate) fn assignment_change(
    context: &Context<'_>,
    request: AssignOne,
) -> Answer<AssignmentView> {
    let now = context.desk.now();
    context.with_programme(|workspace, programme| {
        let round = scoring_round(programme, &request.round)?;
        deliberation::must_not_be_official(workspace.read(), &round)?;
        let judge = JudgeId(request.judge);
        let application = super::applications::found(workspace.read(), request.application)?;
        if request.assigned {
            let args = vec![("application", application.id.to_string())];
            match application.screening.verdict {
                Verdict::Practice => return Err(Problem::new("assign-practice", args)),
                Verdict::Withdrawn => return Err(Problem::new("assign-withdrawn", args)),
                _ => {}
            }
        }
        let application = application.id;
        if !judges::list(workspace.read())?
            .iter()
            .any(|known| known.id == judge)
        {
            return Err(Problem::new(
                "judge-unknown",
                vec![("judge", judge.to_string())],
            ));
        }
        let conflicts = judges::conflicts(workspace.read())?;
        let in_conflict = conflicts
            .iter()
            .any(|one| one.judge == judge && one.application == application && one.counts());
        if request.assigned && in_conflict {
            let args = vec![
                ("judge", judge.to_string()),
                ("application", application.to_string()),
            ];
            return Err(Problem::new("assign-in-conflict", args));
        }
        let shortlist = deliberation::shortlist(workspace.read(), programme, &round)?;
        if request.assigned && shortlist.is_some_and(|list| !list.contains(&application)) {
            let args = vec![("application", application.to_string())];
            return Err(Problem::new("assign-not-shortlisted", args));
        }
        let standing = judges::assignments(workspace.read(), &round)?;
        if standing.contains_key(&(application, judge)) != request.assigned {
            workspace.transact::<_, StoreError>(now, None, |writing| {
                let assigned = request.assigned;
                let done =
                    judges::change_assignment(writing, &round, judge, application, assigned)?;
                Ok(((), done))
            })?;
        }
        standing_view(workspace.read(), programme, &round)
    })
}

pub(crate) fn assignment_show(context: &Context<'_>, request: RoundShow) -> Answer<AssignmentView> {
    context.with_programme(|workspace, programme| {
        let round = scoring_round(programme, &request.round)?;
        standing_view(workspace.read(), programme, &round)
    })
}

fn standing_view(
    reading: Reading<'_>,
    programme: &Programme,
    round: &RoundId,
) -> Answer<AssignmentView> {
    let pairs: BTreeSet<_> = judges::assignments(reading, round)?.into_keys().collect();
    let entrants = deliberation::entrants(reading, programme, round)?;
    let unmet = standing_unmet(reading, round, &pairs, &entrants)?;
    view(reading, round, &pairs, unmet, true, &entrants)
}

/// Tells what the standing assignment does not meet; nothing while nobody is assigned.
fn standing_unmet(
    reading: Reading<'_>,
    round: &RoundId,
    pairs: &BTreeSet<(ApplicationId, JudgeId)>,
    entrants: &[Arc<Application>],
) -> Answer<Vec<Detail>> {
    if pairs.is_empty() {
        return Ok(Vec::new());
    }
    let asked = Assign {
        round: round.to_string(),
        per_application: judges::wanted_each(reading, round, pairs)?,
        seed: 0,
    };
    let unmet = check(&request(reading, &asked, entrants, pairs.clone())?);
    Ok(unmet
        .iter()
        .map(|one| detail(one.code(), one.args()))
        .collect())
}

fn view(
    reading: Reading<'_>,
    round: &RoundId,
    pairs: &BTreeSet<(ApplicationId, JudgeId)>,
    unmet: Vec<Detail>,
    applied: bool,
    entrants: &[Arc<Application>],
) -> Answer<AssignmentView> {
    let mut of_application: BTreeMap<ApplicationId, Vec<u32>> = BTreeMap::new();
    let mut loads: BTreeMap<JudgeId, u32> = BTreeMap::new();
    for (application, judge) in pairs {
        of_application
            .entry(*application)
            .or_default()
            .push(judge.0);
        *loads.entry(*judge).or_default() += 1;
    }
    let row = |application: &Arc<Application>| AssignedRow {
        application: application.id.0,
        title: application.submission.title.clone(),
        category: application.submission.category.clone(),
        judges: of_application.remove(&application.id).unwrap_or_default(),
    };
    let rows = entrants.iter().map(row).collect();
    let load = |judge: Judge| LoadView {
        judge: judge.id.0,
        name: judge.name,
        applications: loads.get(&judge.id).copied().unwrap_or(0),
        capacity: judge.capacity,
    };
    let loads = judges::list(reading)?.into_iter().map(load).collect();
    Ok(AssignmentView {
        round: round.0.clone(),
        rows,
        loads,
        unmet,
        applied,
    })
}
