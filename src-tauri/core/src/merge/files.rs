//! Reading the files of a merge: a card for each, before anything moves.

use super::{Card, Held, Incoming, MergeError, Plan, held, plan, state_hash};
use crate::clock::Instant;
use crate::files::read_at_most;
use crate::job::Job;
use crate::log::{self, Head, Ledger};
use crate::packets::{self, LARGEST, Panel, ReadPacket, Refusal};
use crate::store::Reading;
use crate::travel::{Digest, Kind, TravelError};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What a merge makes of one file.
#[derive(Debug, Clone)]
pub struct FileCard {
    /// The file.
    pub path: PathBuf,
    /// SHA-256 of the file as it came.
    pub sha256: Digest,
    /// The packet and its card, or why it is refused.
    pub outcome: Result<(Option<Box<ReadPacket>>, Card), Refusal>,
    /// What a person should know about it besides.
    pub notes: Vec<Note>,
}

/// Something to know about a packet that does not keep it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// The words of its judge's key were not compared yet.
    Words,
    /// It was made, by its clock, after it was read by ours.
    Clock,
    /// Its judge knows a later or another state of the chair's log than this workspace has.
    RecordOld,
}

impl Note {
    /// Returns the stable code under which the locales explain this.
    pub fn code(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Clock => "clock",
            Self::RecordOld => "record-old",
        }
    }
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
pub(super) struct IncomingFile {
    path: PathBuf,
    pub(super) bytes: Vec<u8>,
    /// The packet, none where a newer version made it, or why it is refused.
    pub(super) outcome: Result<Option<Box<ReadPacket>>, Refusal>,
}

/// The files of a merge with what they are planned against.
pub(super) struct Incomings {
    pub(super) files: Vec<IncomingFile>,
    pub(super) held: Held,
    pub(super) plan: Plan,
    pub(super) ledger: Ledger,
    /// Where our own log stood after each of its records.
    heads: Vec<Head>,
    now: Instant,
}

pub(super) fn read_all(
    reading: Reading<'_>,
    files: &[PathBuf],
    now: Instant,
    job: &Job,
) -> Result<Incomings, MergeError> {
    let mut panel = Panel::read(reading)?;
    let mut read = Vec::new();
    let mut incoming = Vec::new();
    for (done, path) in (0..).zip(files) {
        job.step("stage-reading-packets", done, files.len() as u64)?;
        let bytes = bytes_of(path);
        let outcome = match &bytes {
            Ok(bytes) => match packets::open(bytes, &panel) {
                Ok(packet) => {
                    panel.enrol(packet.packet.judge, &packet.packet.key);
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
    let ledger = panel.ledger().clone();
    let plan = plan(&held, &ledger, &incoming);
    Ok(Incomings {
        files: read,
        held,
        plan,
        ledger,
        heads: log::heads(reading)?,
        now,
    })
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, TravelError> {
    read_at_most(path, LARGEST + 1).map_err(|error| TravelError::Read {
        cause: error.to_string(),
    })
}

pub(super) fn report(read: &Incomings) -> Merged {
    let mut cards = read.plan.cards.iter();
    let file_card = |file: &IncomingFile| {
        let outcome = file.outcome.clone().and_then(|packet| {
            // Every file that was not refused has its card, in the same order.
            let card = cards.next().cloned();
            card.map(|card| (packet, card))
                .ok_or(Refusal::Travel(TravelError::Cut))
        });
        let notes = match &outcome {
            Ok((Some(packet), _)) => notes(read, packet),
            _ => Vec::new(),
        };
        FileCard {
            path: file.path.clone(),
            sha256: Digest::of(&file.bytes),
            outcome,
            notes,
        }
    };
    Merged {
        cards: read.files.iter().map(file_card).collect(),
        taken: read.plan.taken.len() as u32,
        state_hash: state_hash(read.plan.applied_to(&read.held).keys()),
    }
}

fn notes(read: &Incomings, packet: &ReadPacket) -> Vec<Note> {
    let confirmed = read.ledger.enrolled(packet.packet.judge);
    let confirmed = confirmed.is_some_and(|line| line.standing == log::Standing::Confirmed);
    let seen = packet.seen == Head::NONE || read.heads.contains(&packet.seen);
    let made_later = packet.made_at.as_str() > read.now.to_string().as_str();
    [
        (!confirmed).then_some(Note::Words),
        made_later.then_some(Note::Clock),
        (!seen).then_some(Note::RecordOld),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Plans a merge without changing anything.
///
/// # Errors
/// [`MergeError`]; a file that is refused has its reason on its card.
pub fn plan_merge(
    reading: Reading<'_>,
    files: &[PathBuf],
    now: Instant,
    job: &Job,
) -> Result<Merged, MergeError> {
    Ok(report(&read_all(reading, files, now, job)?))
}
