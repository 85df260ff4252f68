//! Verdicts of screening, by one person or by two.

use super::Answer;
use super::applications::{found, verdict, view};
use crate::contract::*;
use crate::desk::Context;
use jurybook_core::applications::{self, Application, Filter, Says, ScreenError, Spoken, Verdict};
use jurybook_core::clock::Instant;
use jurybook_core::programme::Programme;
use jurybook_core::store::Reading;
use jurybook_core::workspace::Workspace;

/// Says what verdict is wished for, with its reason where it needs one.
fn wished(verdict_wished: Screening, reason: &str) -> Answer<(Verdict, &str)> {
    let (verdict, reason) = (verdict(verdict_wished), reason.trim());
    let asks_why = matches!(
        verdict,
        Verdict::Ineligible | Verdict::NeedsClarification | Verdict::Withdrawn
    );
    if reason.is_empty() && asks_why {
        return Err(Problem::new("screen-no-reason", vec![]));
    }
    Ok((verdict, reason))
}

pub(crate) fn application_screen(
    context: &Context<'_>,
    request: Screen,
) -> Answer<ApplicationView> {
    let now = context.desk.now();
    context.with_programme(|workspace, programme| {
        let before = found(workspace.read(), request.application)?;
        let (verdict, reason) = wished(request.verdict, &request.reason)?;
        let is_by_two = programme.confirm_screening || request.is_final || !request.by.is_empty();
        if is_by_two {
            let says = match request.is_final {
                false => Says::Verdict(verdict, reason),
                true => Says::Final {
                    verdict,
                    reason,
                    as_chair: request.as_chair,
                },
            };
            applications::say(workspace, &[before], &request.by, says, now)?;
        } else if !before.screening.says(verdict, reason) {
            workspace.transact::<_, ScreenError>(now, None, |writing| {
                let operation = applications::screen(writing, &before, verdict, reason, now)?;
                Ok(((), operation))
            })?;
        }
        view(workspace.read(), programme, request.application)
    })
}

pub(crate) fn applications_screen(
    context: &Context<'_>,
    request: ScreenMany,
) -> Answer<ScreenedView> {
    let now = context.desk.now();
    context.with_programme(|workspace, programme| {
        let all = all(workspace.read(), &request.applications)?;
        let (verdict, reason) = wished(request.verdict, &request.reason)?;
        match programme.confirm_screening || !request.by.is_empty() {
            true => say(
                workspace,
                &all,
                &request.by,
                Says::Verdict(verdict, reason),
                now,
            ),
            false => screen_many(workspace, &all, verdict, reason, now),
        }
    })
}

pub(crate) fn applications_confirm(
    context: &Context<'_>,
    request: ConfirmMany,
) -> Answer<ScreenedView> {
    let now = context.desk.now();
    context.with(|workspace| {
        let all = all(workspace.read(), &request.applications)?;
        say(workspace, &all, &request.by, Says::Confirm, now)
    })
}

pub(crate) fn applications_screen_clear(
    context: &Context<'_>,
    request: ScreenClear,
) -> Answer<ScreenedView> {
    let now = context.desk.now();
    context.with_programme(|workspace, programme| {
        let clear = clear(workspace.read(), programme)?;
        let eligible = Says::Verdict(Verdict::Eligible, "");
        match programme.confirm_screening || !request.by.is_empty() {
            true => say(workspace, &clear, &request.by, eligible, now),
            false => screen_many(workspace, &clear, Verdict::Eligible, "", now),
        }
    })
}

/// Returns what needs no thought and of which nobody has said anything yet.
fn clear(reading: Reading<'_>, programme: &Programme) -> Answer<Vec<Application>> {
    let mut clear = applications::list(reading, &open())?;
    clear.retain(|one| !one.needs_decision);
    if programme.confirm_screening {
        let given = applications::all_given(reading)?;
        clear.retain(|one| !given.contains_key(&one.id));
    }
    Ok(clear)
}

fn all(reading: Reading<'_>, numbers: &[u32]) -> Answer<Vec<Application>> {
    numbers
        .iter()
        .map(|number| found(reading, *number))
        .collect()
}

/// Takes the word of one of two persons, and says what came of it.
fn say(
    workspace: &mut Workspace,
    all: &[Application],
    by: &str,
    says: Says<'_>,
    now: Instant,
) -> Answer<ScreenedView> {
    let spoken = applications::say(workspace, all, by, says, now)?;
    screened(workspace.read(), spoken)
}

/// Gives applications one verdict, and says how many have another now and how many wait for a person.
fn screen_many(
    workspace: &mut Workspace,
    all: &[Application],
    verdict: Verdict,
    reason: &str,
    now: Instant,
) -> Answer<ScreenedView> {
    let others = all
        .iter()
        .filter(|one| !one.screening.says(verdict, reason));
    let changed = others.count() as u32;
    if changed > 0 {
        workspace.transact::<_, ScreenError>(now, None, |writing| {
            let operation = applications::screen_many(writing, all, verdict, reason, now)?;
            Ok(((), operation))
        })?;
    }
    let spoken = Spoken {
        changed,
        ..Spoken::default()
    };
    screened(workspace.read(), spoken)
}

fn screened(reading: Reading<'_>, spoken: Spoken) -> Answer<ScreenedView> {
    Ok(ScreenedView {
        changed: spoken.changed,
        waiting: applications::list(reading, &open())?.len() as u32,
        proposed: spoken.proposed,
        disputed: spoken.disputed,
    })
}

fn open() -> Filter {
    Filter {
        screening: Some(Verdict::Open),
        ..Filter::default()
    }
}
