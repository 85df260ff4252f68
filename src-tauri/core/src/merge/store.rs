//! Taking packets into the chair's workspace.

use super::files::{read_all, report};
use super::{Held, Merged, Packet, PacketId, Standing, current, state_hash, unsealed};
use crate::clock::Instant;
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::job::{Cancelled, Job};
use crate::journal::Operation;
use crate::log::{self, Entry, Ledger};
use crate::packets::{self, Origin, Panel, ReadPacket};
use crate::scores::{FinalSheet, Verdict};
use crate::store::{Reading, StoreError, Writing, to_json};
use crate::travel::Digest;
use crate::workspace::Workspace;
use rusqlite::named_params;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// Why nothing was merged.
#[derive(Debug, thiserror::Error)]
pub enum MergeError {
    /// No packet file among what was given.
    #[error("no packet in what was given")]
    NoFiles,
    /// A folder that was given holds more than a stick of packets could.
    #[error("too much in {path}")]
    TooMuch {
        /// Where the search was given up.
        path: PathBuf,
    },
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A person asked to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

impl MergeError {
    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoFiles => "merge-no-files",
            Self::TooMuch { .. } => "merge-too-much",
            Self::Store(error) => error.code(),
            Self::Cancelled(_) => "cancelled",
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoFiles | Self::Cancelled(_) => vec![],
            Self::TooMuch { path } => vec![("path", path.display().to_string())],
            Self::Store(error) => error.args(),
        }
    }
}

/// Merges packets. What is held already changes nothing; a refused file leaves a line of its hash.
///
/// # Errors
/// [`MergeError`]; then nothing was merged.
pub fn merge(
    workspace: &mut Workspace,
    files: &[PathBuf],
    now: Instant,
    job: &Job,
) -> Result<Merged, MergeError> {
    let read = read_all(workspace.read(), files, now, job)?;
    let merged = report(&read);
    let refused: Vec<(Digest, &'static str)> = merged
        .cards
        .iter()
        .filter_map(|card| Some((card.sha256, card.outcome.as_ref().err()?.code())))
        .collect();
    let newer: Vec<&Vec<u8>> = read
        .files
        .iter()
        .filter_map(|file| file.newer.as_ref())
        .collect();
    if merged.taken == 0 && newer.is_empty() && !read.bundles.follow() {
        return Ok(merged);
    }
    workspace.transact::<_, MergeError>(now, None, |writing| {
        let mut left = read.plan.taken.clone();
        let mut enrolled = BTreeSet::new();
        let fresh = read.files.iter().filter(|file| file.is_of(&left));
        read.bundles.put(writing, fresh, now)?;
        for file in &read.files {
            let Ok(Some(packet)) = &file.outcome else {
                continue;
            };
            if left.remove(&packet.packet.id).is_some() {
                let Packet { judge, key, .. } = &packet.packet;
                let known =
                    read.ledger.enrolled(*judge).is_some() || read.ledger.knows_key(*judge, key);
                if !known && enrolled.insert(packet.packet.judge) {
                    enrol(writing, packet, now)?;
                }
                put_packet(writing, packet, &read.ledger, now)?;
            }
        }
        for (sha256, code) in &refused {
            writing.run(
                "INSERT INTO refusal (file_sha256, code, at) VALUES (:sha256, :code, :at)",
                named_params! { ":sha256": sha256.0, ":code": code, ":at": now.millis() },
            )?;
        }
        for bytes in &newer {
            writing.run(
                "INSERT OR IGNORE INTO held_file VALUES (:sha256, :bytes, :at)",
                named_params! {
                    ":sha256": Digest::of(bytes).0, ":bytes": bytes, ":at": now.millis(),
                },
            )?;
        }
        let held = read.plan.applied_to(&read.held);
        put_forks(writing, &held, now)?;
        derive(writing, &held, &log::ledger(writing.reading())?)?;
        let taken = read.plan.taken.keys().map(ToString::to_string).collect();
        Ok((
            (),
            Operation::Merge {
                taken,
                refused: refused.len() as u32,
            },
        ))
    })?;
    Ok(merged)
}

/// Tells the log of a judge's key; provisional until its words are compared by voice.
fn enrol(writing: &Writing<'_>, read: &ReadPacket, now: Instant) -> Result<(), StoreError> {
    let entry = Entry::RosterAdd {
        judge_id: read.packet.judge,
        key: read.packet.key.clone(),
        recipient: read.recipient.clone(),
        kit_id: read.kit,
    };
    log::append(writing, entry, now)?;
    Ok(())
}

/// Keeps a packet and tells the log of it.
fn put_packet(
    writing: &Writing<'_>,
    read: &ReadPacket,
    before: &Ledger,
    now: Instant,
) -> Result<(), StoreError> {
    let packet = &read.packet;
    writing.run(
        "INSERT INTO packet VALUES (:id, :judge, :round, :inner, :at)",
        named_params! {
            ":id": packet.id.0.0, ":judge": packet.judge.0, ":round": packet.round.0,
            ":inner": read.inner, ":at": now.millis(),
        },
    )?;
    if before.arrival(&packet.id).is_some() {
        // The log that was followed tells of it already.
        return Ok(());
    }
    let (packet_id, judge_id, round) = (packet.id, packet.judge, packet.round.clone());
    let entry = match before.sealed(&round) {
        Some(_) => Entry::Late {
            packet_id,
            judge_id,
            round,
        },
        None => Entry::PacketIn {
            packet_id,
            judge_id,
            round,
        },
    };
    log::append(writing, entry, now)?;
    Ok(())
}

/// Tells the log of forks it does not know yet.
fn put_forks(writing: &Writing<'_>, held: &Held, now: Instant) -> Result<(), StoreError> {
    let ledger = log::ledger(writing.reading())?;
    for ((round, judge_id), standing) in unsealed(held, &ledger) {
        if let Standing::Fork(packets) = standing
            && !ledger.knows_fork(&packets)
        {
            let entry = Entry::Fork {
                judge_id,
                round,
                packets,
            };
            log::append(writing, entry, now)?;
        }
    }
    Ok(())
}

/// Returns the packets that are held, read again from their very bytes.
///
/// # Errors
/// Those of the store; [`StoreError::Damaged`] where a kept packet does not pass its checks.
pub fn held(reading: Reading<'_>) -> Result<Held, StoreError> {
    let panel = Panel::read(reading)?;
    let mut held = Held::new();
    reading.each::<StoreError>("SELECT inner FROM packet", &[], |row| {
        let read = packets::read_inner(row.get("inner")?, &panel, Origin::Kept);
        let packet = read.map_err(|_| StoreError::Damaged)?.packet;
        held.insert(packet.id, packet);
        Ok(())
    })?;
    Ok(held)
}

/// Returns the packets that are held, byte for byte, in the order of their ids.
///
/// # Errors
/// Those of the store.
pub fn verbatim(reading: Reading<'_>) -> Result<Vec<(PacketId, Vec<u8>)>, StoreError> {
    reading.all("SELECT id, inner FROM packet ORDER BY id", &[], |row| {
        Ok((PacketId(Digest(row.get("id")?)), row.get("inner")?))
    })
}

/// Returns the hash over the ids of the packets that are held.
///
/// # Errors
/// Those of the store.
pub fn held_hash(reading: Reading<'_>) -> Result<Digest, StoreError> {
    let ids = reading.all("SELECT id FROM packet", &[], |row| {
        Ok(PacketId(Digest(row.get("id")?)))
    })?;
    Ok(state_hash(&ids))
}

/// Drops all derived tables of a workspace and makes them again from the verbatim packets and the log.
///
/// # Errors
/// Those of the store; [`StoreError::Damaged`] where what is kept does not pass its checks.
pub fn rebuild(workspace: &mut Workspace, now: Instant) -> Result<u32, StoreError> {
    let held = held(workspace.read())?;
    let packets = held.len() as u32;
    super::round::decide(workspace, now, &held, |_| {
        Ok::<_, StoreError>(Operation::Rebuild { packets })
    })?;
    Ok(packets)
}

/// Drops the derived tables and makes them again from the packets that count.
pub(super) fn derive(
    writing: &Writing<'_>,
    held: &Held,
    ledger: &Ledger,
) -> Result<(), StoreError> {
    writing.run("DELETE FROM merged_score", &[])?;
    writing.run("DELETE FROM merged_sheet", &[])?;
    let assigned = assigned_of_kits(writing.reading())?;
    for ((round, judge), packet) in current(held, ledger) {
        let asked = assigned.get(&(round.clone(), judge)).into_iter().flatten();
        for application in asked.filter(|one| !packet.sheets.contains_key(one)) {
            put_sheet(writing, packet, *application, None)?;
        }
        for (application, sheet) in &packet.sheets {
            put_sheet(writing, packet, *application, Some(sheet))?;
        }
    }
    Ok(())
}

type Asked = BTreeMap<(RoundId, JudgeId), BTreeSet<ApplicationId>>;

fn assigned_of_kits(reading: Reading<'_>) -> Result<Asked, StoreError> {
    let kits = crate::kits::issued(reading)?.into_iter();
    // The newest kit of a judge and round is the last.
    Ok(kits
        .map(|kit| ((kit.round, kit.judge), kit.applications))
        .collect())
}

fn put_sheet(
    writing: &Writing<'_>,
    packet: &Packet,
    application: ApplicationId,
    sheet: Option<&FinalSheet>,
) -> Result<(), StoreError> {
    let (state, recusal) = match sheet.map(FinalSheet::verdict) {
        None => ("missing", None),
        Some(Verdict::Recused(reason)) => ("recused", Some(reason)),
        Some(Verdict::Scored(_)) => ("final", None),
    };
    let text = |text: Option<&String>| text.cloned().unwrap_or_default();
    writing.run(
        "INSERT INTO merged_sheet (round, application, judge, state, committee, applicant, flagged,
            nominations, recusal)
         VALUES (:round, :application, :judge, :state, :committee, :applicant, :flagged,
            :nominations, :recusal)",
        named_params! {
            ":round": packet.round.0, ":application": application.0, ":judge": packet.judge.0,
            ":state": state, ":committee": text(sheet.map(|sheet| &sheet.to_committee().0)),
            ":applicant": text(sheet.map(|sheet| &sheet.to_applicant().0)),
            ":flagged": sheet.is_some_and(FinalSheet::is_flagged),
            ":nominations": to_json(&sheet.map(|sheet| sheet.nominations().clone()).unwrap_or_default()),
            ":recusal": recusal,
        },
    )?;
    if let Some(Verdict::Scored(points)) = sheet.map(FinalSheet::verdict) {
        for (criterion, points) in points {
            writing.run(
                "INSERT INTO merged_score VALUES (:round, :application, :judge, :criterion, :points)",
                named_params! {
                    ":round": packet.round.0, ":application": application.0,
                    ":judge": packet.judge.0, ":criterion": criterion.0, ":points": points.0,
                },
            )?;
        }
    }
    Ok(())
}
