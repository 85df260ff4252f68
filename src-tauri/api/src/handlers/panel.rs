//! Judges and conflicts.

use super::Answer;
use crate::contract::*;
use crate::desk::Context;
use crate::problem::detail;
use jurybook_core::applications::{self, Filter};
use jurybook_core::id::{ApplicationId, JudgeId};
use jurybook_core::journal::Operation;
use jurybook_core::judges::{self, Judge, JudgesPlan, Status};
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
        let mut conflicts: BTreeMap<JudgeId, u32> = BTreeMap::new();
        for one in judges::conflicts(reading)? {
            *conflicts.entry(one.judge).or_default() += u32::from(one.counts());
        }
        let view = |judge: Judge| JudgeView {
            id: judge.id.0,
            conflicts: conflicts.get(&judge.id).copied().unwrap_or_default(),
            assigned: assigned.get(&judge.id).map_or(0, BTreeSet::len) as u32,
            name: judge.name,
            email: judge.email,
            affiliation: judge.affiliation,
            city: judge.city,
            country: judge.country,
            languages: judge.languages,
            expertise: judge.expertise,
            capacity: judge.capacity,
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
    let conflicts = judges::conflicts(reading)?;
    let applications = match conflicts.is_empty() {
        true => BTreeMap::new(),
        false => applications::names(reading)?,
    };
    let row = |one: judges::Conflict| {
        let named = applications.get(&one.application)?;
        Some(ConflictView {
            judge: one.judge.0,
            judge_name: (*names.get(&one.judge)?).to_owned(),
            application: one.application.0,
            title: named.title.clone(),
            applicant: named.applicant.clone(),
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
        rows: conflicts.into_iter().filter_map(row).collect(),
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
