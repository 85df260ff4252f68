//! Taking packets into the chair's workspace.

use super::{Card, Held, Incoming, Packet, PacketId, Plan, current, plan, state_hash};
use crate::clock::Instant;
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::job::{Cancelled, Job};
use crate::journal::Operation;
use crate::packets::{self, LARGEST, Panel, ReadPacket, Refusal};
use crate::scores::{FinalSheet, Verdict};
use crate::store::{Reading, StoreError, Writing, to_json};
use crate::travel::{Digest, Kind, TravelError};
use crate::workspace::Workspace;
use rusqlite::named_params;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::path::{Path, PathBuf};

/// Why nothing was merged.
#[derive(Debug, thiserror::Error)]
pub enum MergeError {
    /// No packet file among what was given.
    #[error("no packet in what was given")]
    NoFiles,
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
            Self::Store(error) => error.code(),
            Self::Cancelled(_) => "cancelled",
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoFiles | Self::Cancelled(_) => vec![],
            Self::Store(error) => error.args(),
        }
    }
}

/// What a merge makes of one file.
#[derive(Debug, Clone)]
pub struct FileCard {
    /// The file.
    pub path: PathBuf,
    /// SHA-256 of the file as it came.
    pub sha256: Digest,
    /// The packet and its card, or why it is refused.
    pub outcome: Result<(Option<Box<ReadPacket>>, Card), Refusal>,
}

/// A merge: planned, or done.
#[derive(Debug, Clone)]
pub struct Merged {
    /// One card a file.
    pub cards: Vec<FileCard>,
    /// Packets that are, or would be, taken in.
    pub taken: u32,
    /// Hash over the ids of what is held, once it is applied.
    pub state_hash: Digest,
}

/// Finds the packets among files and folders, in order and without repeating one.
///
/// # Errors
/// [`MergeError::NoFiles`] where there is none.
pub fn find_files(given: &[PathBuf]) -> Result<Vec<PathBuf>, MergeError> {
    let mut files = BTreeSet::new();
    for path in given {
        if !path.is_dir() {
            files.insert(path.clone());
            continue;
        }
        let entries = std::fs::read_dir(path).into_iter().flatten().flatten();
        let is_packet = |path: &PathBuf| {
            path.extension()
                .is_some_and(|extension| extension == Kind::Packet.extension())
        };
        files.extend(entries.map(|entry| entry.path()).filter(is_packet));
    }
    if files.is_empty() {
        Err(MergeError::NoFiles)
    } else {
        Ok(files.into_iter().collect())
    }
}

/// A file of a merge, as far as its own checks go.
struct IncomingFile {
    path: PathBuf,
    bytes: Vec<u8>,
    /// The packet, none where a newer version made it, or why it is refused.
    outcome: Result<Option<Box<ReadPacket>>, Refusal>,
}

struct Incomings {
    files: Vec<IncomingFile>,
    held: Held,
    plan: Plan,
}

fn read_all(reading: Reading<'_>, files: &[PathBuf], job: &Job) -> Result<Incomings, MergeError> {
    let mut panel = Panel::read(reading)?;
    let mut read = Vec::new();
    let mut incoming = Vec::new();
    for (done, path) in (0..).zip(files) {
        job.step("stage-reading-packets", done, files.len() as u64)?;
        let bytes = bytes_of(path);
        let outcome = match &bytes {
            Ok(bytes) => match packets::open(bytes, &panel) {
                Ok(packet) => {
                    panel.enrol(packet.packet.judge, &packet.key);
                    incoming.push(Incoming::Read(packet.packet.clone()));
                    Ok(Some(Box::new(packet)))
                }
                Err(Refusal::Travel(TravelError::Newer { .. })) => {
                    incoming.push(Incoming::NewerVersion);
                    Ok(None)
                }
                Err(refusal) => Err(refusal),
            },
            Err(error) => Err(Refusal::Travel(error.clone())),
        };
        read.push(IncomingFile {
            path: path.clone(),
            bytes: bytes.unwrap_or_default(),
            outcome,
        });
    }
    let held = held(reading)?;
    let plan = plan(&held, &incoming);
    Ok(Incomings {
        files: read,
        held,
        plan,
    })
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, TravelError> {
    let unreadable = |error: std::io::Error| TravelError::Read {
        cause: error.to_string(),
    };
    let file = std::fs::File::open(path).map_err(unreadable)?;
    let mut bytes = Vec::new();
    file.take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    Ok(bytes)
}

fn report(read: &Incomings) -> Merged {
    let mut cards = read.plan.cards.iter();
    let file_card = |file: &IncomingFile| {
        let outcome = file.outcome.clone().and_then(|packet| {
            // Every file that was not refused has its card, in the same order.
            let card = cards.next().cloned();
            card.map(|card| (packet, card))
                .ok_or(Refusal::Travel(TravelError::Cut))
        });
        FileCard {
            path: file.path.clone(),
            sha256: Digest::of(&file.bytes),
            outcome,
        }
    };
    Merged {
        cards: read.files.iter().map(file_card).collect(),
        taken: read.plan.taken.len() as u32,
        state_hash: state_hash(read.plan.applied_to(&read.held).keys()),
    }
}

/// Plans a merge without changing anything.
///
/// # Errors
/// [`MergeError`]; a file that is refused has its reason on its card.
pub fn plan_merge(
    reading: Reading<'_>,
    files: &[PathBuf],
    job: &Job,
) -> Result<Merged, MergeError> {
    Ok(report(&read_all(reading, files, job)?))
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
    let read = read_all(workspace.read(), files, job)?;
    let merged = report(&read);
    let refused: Vec<(Digest, &'static str)> = merged
        .cards
        .iter()
        .filter_map(|card| Some((card.sha256, card.outcome.as_ref().err()?.code())))
        .collect();
    let newer: Vec<&IncomingFile> = read
        .files
        .iter()
        .filter(|file| matches!(file.outcome, Ok(None)))
        .collect();
    if merged.taken == 0 && newer.is_empty() {
        return Ok(merged);
    }
    workspace.transact::<_, MergeError>(now, None, |writing| {
        let mut left = read.plan.taken.clone();
        for file in &read.files {
            let Ok(Some(packet)) = &file.outcome else {
                continue;
            };
            if left.remove(&packet.packet.id).is_some() {
                put_packet(writing, packet, now)?;
            }
        }
        for (sha256, code) in &refused {
            writing.run(
                "INSERT INTO refusal (file_sha256, code, at) VALUES (:sha256, :code, :at)",
                named_params! { ":sha256": sha256.0, ":code": code, ":at": now.millis() },
            )?;
        }
        for IncomingFile { bytes, .. } in &newer {
            writing.run(
                "INSERT OR IGNORE INTO held_file VALUES (:sha256, :bytes, :at)",
                named_params! {
                    ":sha256": Digest::of(bytes).0, ":bytes": bytes, ":at": now.millis(),
                },
            )?;
        }
        derive(writing, &read.plan.applied_to(&read.held))?;
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

fn put_packet(writing: &Writing<'_>, packet: &ReadPacket, now: Instant) -> Result<(), StoreError> {
    let judge = packet.packet.judge.0;
    writing.run(
        "INSERT INTO packet VALUES (:id, :judge, :round, :inner, :at)",
        named_params! {
            ":id": packet.packet.id.0.0, ":judge": judge, ":round": packet.packet.round.0,
            ":inner": packet.inner, ":at": now.millis(),
        },
    )?;
    // Provisional until it is confirmed by voice.
    writing.run(
        "INSERT OR IGNORE INTO roster VALUES (:judge, :key, 'provisional', :kit)",
        named_params! { ":judge": judge, ":key": packet.key, ":kit": packet.kit.0 },
    )?;
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
        let read = packets::read_inner(row.get("inner")?, &panel);
        let packet = read.map_err(|_| StoreError::Damaged)?.packet;
        held.insert(packet.id, packet);
        Ok(())
    })?;
    Ok(held)
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

/// Drops the derived tables and makes them again from the packets that count.
fn derive(writing: &Writing<'_>, held: &Held) -> Result<(), StoreError> {
    writing.run("DELETE FROM merged_score", &[])?;
    writing.run("DELETE FROM merged_sheet", &[])?;
    let assigned = assigned_of_kits(writing.reading())?;
    for ((round, judge), packet) in current(held) {
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
