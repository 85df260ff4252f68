//! Keys, seals, forks and the chair's log.

use super::Answer;
use crate::contract::*;
use crate::desk::Context;
use jurybook_core::id::{JudgeId, RoundId};
use jurybook_core::judges;
use jurybook_core::log::{self, Entry, Standing as KeyState};
use jurybook_core::merge::{self, PacketId, RoundError, Standing};
use jurybook_core::roster;
use jurybook_core::store::Reading;
use std::collections::BTreeMap;

fn names(reading: Reading<'_>) -> Answer<BTreeMap<JudgeId, String>> {
    let panel = judges::list(reading)?.into_iter();
    Ok(panel.map(|judge| (judge.id, judge.name)).collect())
}

pub(crate) fn roster_show(context: &Context<'_>, _: Nothing) -> Answer<RosterView> {
    context.with(|workspace| roster_view(workspace.read()))
}

fn roster_view(reading: Reading<'_>) -> Answer<RosterView> {
    let names = names(reading)?;
    let lines = roster::list(reading)?.into_iter();
    let keys = lines.map(|(line, words)| RosterKey {
        judge: line.judge.0,
        name: names.get(&line.judge).cloned().unwrap_or_default(),
        key: line.key,
        words,
        standing: match line.standing {
            KeyState::Provisional => KeyStanding::Provisional,
            KeyState::Confirmed => KeyStanding::Confirmed,
            KeyState::Revoked(_) => KeyStanding::Revoked,
        },
    });
    Ok(RosterView {
        keys: keys.collect(),
    })
}

pub(crate) fn roster_confirm(context: &Context<'_>, request: RosterConfirm) -> Answer<RosterView> {
    let now = context.desk.now();
    context.with(|workspace| {
        roster::confirm(workspace, JudgeId(request.judge), &request.words, now)?;
        roster_view(workspace.read())
    })
}

pub(crate) fn roster_revoke(context: &Context<'_>, request: RosterRevoke) -> Answer<RosterView> {
    let now = context.desk.now();
    context.with(|workspace| {
        roster::revoke(workspace, JudgeId(request.judge), &request.reason, now)?;
        roster_view(workspace.read())
    })
}

pub(crate) fn seal_show(context: &Context<'_>, request: RoundShow) -> Answer<SealView> {
    context.with(|workspace| seal_view(workspace.read(), &RoundId(request.round)))
}

pub(super) fn seal_view(reading: Reading<'_>, round: &RoundId) -> Answer<SealView> {
    let ledger = log::ledger(reading)?;
    let names = names(reading)?;
    let sealed = ledger.sealed(round);
    let hash = sealed.map(|packets| log::seal_hash(round, packets));
    let held = merge::held(reading)?;
    let counting = merge::current(&held, &ledger).into_keys();
    let provisional = counting.filter(|(of, judge)| {
        let line = ledger.enrolled(*judge);
        of == round && line.is_none_or(|line| line.standing != KeyState::Confirmed)
    });
    Ok(SealView {
        round: round.to_string(),
        sealed: sealed.is_some(),
        sha256: hash.map_or_else(String::new, |hash| hash.to_string()),
        short: hash.map_or_else(String::new, |hash| hash.short()),
        packets: sealed.map_or(0, |packets| packets.len() as u32),
        provisional: provisional
            .map(|(_, judge)| names.get(&judge).cloned().unwrap_or_default())
            .collect(),
        reopened: ledger
            .reopened(round)
            .iter()
            .map(|one| one.reason.clone())
            .collect(),
    })
}

pub(crate) fn round_seal(context: &Context<'_>, request: RoundShow) -> Answer<SealView> {
    let now = context.desk.now();
    let round = RoundId(request.round);
    context.with(|workspace| {
        merge::seal(workspace, &round, now)?;
        seal_view(workspace.read(), &round)
    })
}

pub(crate) fn round_reopen(context: &Context<'_>, request: RoundReopen) -> Answer<SealView> {
    let now = context.desk.now();
    let round = RoundId(request.round);
    context.with(|workspace| {
        merge::reopen(workspace, &round, &request.reason, now)?;
        seal_view(workspace.read(), &round)
    })
}

pub(crate) fn forks_show(context: &Context<'_>, _: Nothing) -> Answer<ForksView> {
    context.with(|workspace| forks_view(workspace.read()))
}

fn forks_view(reading: Reading<'_>) -> Answer<ForksView> {
    let names = names(reading)?;
    let standings = merge::unsealed(&merge::held(reading)?, &log::ledger(reading)?);
    let fork = |((round, judge), standing): (merge::Author, Standing)| match standing {
        Standing::Counts(_) => None,
        Standing::Fork(packets) => Some(ForkView {
            round: round.to_string(),
            judge: judge.0,
            name: names.get(&judge).cloned().unwrap_or_default(),
            packets: packets.iter().map(PacketId::to_string).collect(),
        }),
    };
    Ok(ForksView {
        forks: standings.into_iter().filter_map(fork).collect(),
    })
}

pub(crate) fn fork_choose(context: &Context<'_>, request: ForkChoose) -> Answer<ForksView> {
    let now = context.desk.now();
    context.with(|workspace| {
        let held = merge::held(workspace.read())?;
        let wanted = request.packet.trim();
        let mut matching = held.keys().filter(|id| id.to_string().starts_with(wanted));
        // The beginning of an id is enough where it names one packet alone.
        let packet = match (matching.next(), matching.next()) {
            (Some(packet), None) if !wanted.is_empty() => *packet,
            _ => return Err(RoundError::NotForked.into()),
        };
        merge::choose(workspace, packet, &request.reason, now)?;
        forks_view(workspace.read())
    })
}

pub(crate) fn rebuild(context: &Context<'_>, _: Nothing) -> Answer<RebuiltView> {
    let now = context.desk.now();
    context.with(|workspace| {
        let packets = merge::rebuild(workspace, now)?;
        Ok(RebuiltView { packets })
    })
}

pub(crate) fn log_show(context: &Context<'_>, _: Nothing) -> Answer<LogView> {
    context.with(|workspace| {
        let reading = workspace.read();
        let names = names(reading)?;
        let head = log::head(reading)?.head;
        let kept = log::kept(reading)?;
        Ok(LogView {
            records: kept.iter().map(|kept| row(&kept.record, &names)).collect(),
            head: head.to_string(),
            short: head.short(),
        })
    })
}

fn row(record: &log::Record, names: &BTreeMap<JudgeId, String>) -> LogRow {
    let mut row = LogRow {
        n: record.n,
        at: record.at.clone(),
        entry: format!("log-{}", record.entry.name()),
        judge: None,
        name: String::new(),
        round: String::new(),
        packet: String::new(),
        reason: String::new(),
    };
    let mut about = |judge: &JudgeId| {
        row.judge = Some(judge.0);
        row.name = names.get(judge).cloned().unwrap_or_default();
    };
    match &record.entry {
        Entry::Genesis => {}
        Entry::ProgrammeRevised { reason, .. } => row.reason.clone_from(reason),
        Entry::KitIssued {
            judge_id, round, ..
        }
        | Entry::Fork {
            judge_id, round, ..
        } => {
            about(judge_id);
            row.round = round.to_string();
        }
        Entry::RosterAdd { judge_id, .. } | Entry::RosterConfirm { judge_id, .. } => {
            about(judge_id);
        }
        Entry::RosterRevoke {
            judge_id, reason, ..
        } => {
            about(judge_id);
            row.reason.clone_from(reason);
        }
        Entry::PacketIn {
            packet_id,
            judge_id,
            round,
        }
        | Entry::Late {
            packet_id,
            judge_id,
            round,
        } => {
            about(judge_id);
            row.round = round.to_string();
            row.packet = packet_id.0.short();
        }
        Entry::ForkChoice {
            judge_id,
            round,
            packet_id,
            reason,
            ..
        } => {
            about(judge_id);
            row.round = round.to_string();
            row.packet = packet_id.0.short();
            row.reason.clone_from(reason);
        }
        Entry::Seal { round, .. } | Entry::Result { round, .. } => {
            row.round = round.to_string();
        }
        Entry::Reopen { round, reason } | Entry::ResultReopen { round, reason } => {
            row.round = round.to_string();
            row.reason.clone_from(reason);
        }
        Entry::Takeover { reason, .. } => row.reason.clone_from(reason),
    }
    row
}
