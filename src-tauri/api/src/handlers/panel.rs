//! Judges, conflicts and assignment.

use super::Answer;
use crate::contract::*;
use crate::desk::Context;
use crate::problem::detail;
use jurybook_core::applications::{self, Application, Filter};
use jurybook_core::assignment::{Candidate, Member, Proposal, Request, propose};
use jurybook_core::deliberation;
use jurybook_core::id::{ApplicationId, JudgeId, RoundId};
use jurybook_core::journal::Operation;
use jurybook_core::judges::{self, Judge, JudgesPlan, Status};
use jurybook_core::programme::Programme;
use jurybook_core::store::{Reading, StoreError};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

fn import_view<T>(plan: &JudgesPlan<T>, applied: bool) -> ImportView {
    let stopped = !plan.problems.is_empty();
    let problem = |one: &judges::Problem| TableProblem {
        row: one.row,
        column: one.column.clone(),
        cell: one.cell.clone(),
        problem: detail(one.fault.code(), one.fault.args()),
    };
    let column = |(field, header): &(String, String)| ColumnView {
        field: field.clone(),
        header: header.clone(),
    };
    let set_aside: BTreeSet<u32> = plan.problems.iter().map(|problem| problem.row).collect();
    ImportView {
        rows: plan.rows,
        new: plan.new.len() as u32,
        unchanged: plan.unchanged,
        changed: Vec::new(),
        set_aside: set_aside.len() as u32,
        open_rows: Vec::new(),
        needs_decision: 0,
        columns: plan.columns.iter().map(column).collect(),
        extra_columns: plan.extra_columns.clone(),
        problems: plan.problems.iter().map(problem).collect(),
        notes: Vec::new(),
        applied: applied && !stopped,
    }
}

pub(crate) fn judges_plan(context: &Context<'_>, request: TableImport) -> Answer<ImportView> {
    context.with_programme(|workspace, programme| {
        let plan = judges::plan_judges(workspace.read(), programme, Path::new(&request.table))?;
        Ok(import_view(&plan, false))
    })
}

pub(crate) fn judges_import(context: &Context<'_>, request: TableImport) -> Answer<ImportView> {
    let now = context.desk.now();
    context.with_programme(|workspace, programme| {
        let table = Path::new(&request.table);
        Ok(import_view(
            &judges::import_judges(workspace, programme, table, now)?,
            true,
        ))
    })
}

pub(crate) fn conflicts_import(context: &Context<'_>, request: TableImport) -> Answer<ImportView> {
    let now = context.desk.now();
    context.with(|workspace| {
        let table = Path::new(&request.table);
        Ok(import_view(
            &judges::import_conflicts(workspace, table, now)?,
            true,
        ))
    })
}

pub(crate) fn judges_list(context: &Context<'_>, _: Nothing) -> Answer<JudgesView> {
    context.with_programme(|workspace, programme| {
        let reading = workspace.read();
        let mut assigned: BTreeMap<JudgeId, BTreeSet<ApplicationId>> = BTreeMap::new();
        for round in &programme.rounds {
            for (application, judge) in judges::assignments(reading, &round.id)?.into_keys() {
                assigned.entry(judge).or_default().insert(application);
            }
        }
        let conflicts = judges::conflicts(reading)?;
        let view = |judge: Judge| {
            let own = conflicts
                .iter()
                .filter(|one| one.judge == judge.id && one.counts());
            JudgeView {
                id: judge.id.0,
                conflicts: own.count() as u32,
                assigned: assigned.get(&judge.id).map_or(0, BTreeSet::len) as u32,
                name: judge.name,
                email: judge.email,
                affiliation: judge.affiliation,
                city: judge.city,
                country: judge.country,
                languages: judge.languages,
                expertise: judge.expertise,
                capacity: judge.capacity,
            }
        };
        Ok(JudgesView {
            judges: judges::list(reading)?.into_iter().map(view).collect(),
        })
    })
}

pub(crate) fn conflicts_list(context: &Context<'_>, _: Nothing) -> Answer<ConflictsView> {
    context.with(|workspace| conflicts_view(workspace.read()))
}

fn conflicts_view(reading: Reading<'_>) -> Answer<ConflictsView> {
    let panel = judges::list(reading)?;
    let names: BTreeMap<JudgeId, &str> = panel
        .iter()
        .map(|judge| (judge.id, judge.name.as_str()))
        .collect();
    let all = applications::list(reading, &Filter::default())?;
    let by_id: BTreeMap<ApplicationId, &Application> = all
        .iter()
        .map(|application| (application.id, application))
        .collect();
    let row = |one: judges::Conflict| {
        let submission = &by_id.get(&one.application)?.submission;
        Some(ConflictView {
            judge: one.judge.0,
            judge_name: (*names.get(&one.judge)?).to_owned(),
            application: one.application.0,
            title: submission.title.clone(),
            applicant: submission.applicant.clone(),
            ground: one.ground.name().to_owned(),
            evidence: one.evidence,
            status: match one.status {
                Status::Proposed => ConflictStatus::Proposed,
                Status::Declared => ConflictStatus::Declared,
                Status::Confirmed => ConflictStatus::Confirmed,
                Status::Dismissed => ConflictStatus::Dismissed,
            },
        })
    };
    Ok(ConflictsView {
        rows: judges::conflicts(reading)?
            .into_iter()
            .filter_map(row)
            .collect(),
    })
}

pub(crate) fn conflicts_propose(context: &Context<'_>, _: Nothing) -> Answer<ConflictsView> {
    let now = context.desk.now();
    context.with(|workspace| {
        let reading = workspace.read();
        let known: BTreeSet<_> = judges::conflicts(reading)?
            .into_iter()
            .map(|one| (one.judge, one.application))
            .collect();
        let all = applications::list(reading, &Filter::default())?;
        let proposed = judges::propose(&judges::list(reading)?, &all);
        if proposed
            .iter()
            .any(|one| !known.contains(&(one.judge, one.application)))
        {
            workspace.transact::<_, StoreError>(now, None, |writing| {
                let new = judges::propose_conflicts(writing)?;
                Ok(((), Operation::ProposeConflicts { new }))
            })?;
        }
        conflicts_view(workspace.read())
    })
}

pub(crate) fn conflict_decide(
    context: &Context<'_>,
    request: ConflictDecide,
) -> Answer<ConflictsView> {
    let now = context.desk.now();
    context.with(|workspace| {
        let (judge, application) = (JudgeId(request.judge), ApplicationId(request.application));
        workspace.transact::<_, Problem>(now, None, |writing| {
            let done = judges::decide_conflict(writing, judge, application, request.confirm)?;
            let operation = done.ok_or_else(|| Problem::new("conflict-unknown", vec![]))?;
            Ok(((), operation))
        })?;
        conflicts_view(workspace.read())
    })
}

pub(crate) fn conflict_declare(
    context: &Context<'_>,
    request: ConflictDeclare,
) -> Answer<ConflictsView> {
    let now = context.desk.now();
    let (judge, application) = (JudgeId(request.judge), ApplicationId(request.application));
    context.with(|workspace| {
        judges::declare(workspace, judge, application, &request.reason, now)?;
        conflicts_view(workspace.read())
    })
}

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
    programme: &Programme,
    round: &RoundId,
    asked: &Assign,
) -> Answer<Request> {
    if !(1..=50).contains(&asked.per_application) {
        return Err(Problem::new("assign-per-application", vec![]));
    }
    let candidates = deliberation::entrants(reading, programme, round)?;
    if candidates.is_empty() {
        return Err(Problem::new("assign-none-eligible", vec![]));
    }
    let panel = judges::list(reading)?;
    if panel.is_empty() {
        return Err(Problem::new("assign-no-judges", vec![]));
    }
    let candidate = |one: Application| Candidate {
        id: one.id,
        category: one.submission.category,
        tags: one.submission.tags.into_iter().collect(),
        language: Some(one.submission.language),
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
    let standing = judges::assignments(reading, round)?;
    Ok(Request {
        applications: candidates.into_iter().map(candidate).collect(),
        judges: panel.into_iter().map(member).collect(),
        conflicts: conflicts.map(|one| (one.application, one.judge)).collect(),
        fixed: standing
            .into_iter()
            .filter(|(_, by_hand)| *by_hand)
            .map(|(pair, _)| pair)
            .collect(),
        per_application: asked.per_application,
        seed: asked.seed,
    })
}

pub(crate) fn assignment_propose(context: &Context<'_>, asked: Assign) -> Answer<AssignmentView> {
    context.with_programme(|workspace, programme| {
        let round = scoring_round(programme, &asked.round)?;
        let proposal = propose(&request(workspace.read(), programme, &round, &asked)?);
        let pairs = &proposal.assignments;
        assignment_view(
            workspace.read(),
            programme,
            &round,
            pairs,
            unmet(&proposal),
            false,
        )
    })
}

pub(crate) fn assignment_apply(context: &Context<'_>, asked: Assign) -> Answer<AssignmentView> {
    let now = context.desk.now();
    context.with_programme(|workspace, programme| {
        let round = scoring_round(programme, &asked.round)?;
        deliberation::must_not_be_official(workspace.read(), &round)?;
        let proposal = propose(&request(workspace.read(), programme, &round, &asked)?);
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
        assignment_view(
            workspace.read(),
            programme,
            &round,
            pairs,
            unmet(&proposal),
            true,
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
        if request.assigned && application.is_practice() {
            let args = vec![("application", application.id.to_string())];
            return Err(Problem::new("assign-practice", args));
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
    let pairs = judges::assignments(reading, round)?.into_keys().collect();
    assignment_view(reading, programme, round, &pairs, Vec::new(), true)
}

fn assignment_view(
    reading: Reading<'_>,
    programme: &Programme,
    round: &RoundId,
    pairs: &BTreeSet<(ApplicationId, JudgeId)>,
    unmet: Vec<Detail>,
    applied: bool,
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
    let row = |application: Application| AssignedRow {
        application: application.id.0,
        title: application.submission.title,
        category: application.submission.category,
        judges: of_application.remove(&application.id).unwrap_or_default(),
    };
    let rows = deliberation::entrants(reading, programme, round)?
        .into_iter()
        .map(row)
        .collect();
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
