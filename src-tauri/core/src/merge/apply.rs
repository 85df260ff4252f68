//! Taking packets into the chair's workspace.

use super::files::{read_all, report};
use super::held::remember;
use super::{Held, Merged, Packet, PacketId, Standing, store, unsealed};
use crate::clock::Instant;
use crate::job::{Cancelled, Job};
use crate::journal::Operation;
use crate::log::{self, Entry, Ledger};
use crate::packets::ReadPacket;
use crate::store::{StoreError, Writing};
use crate::travel::Digest;
use crate::workspace::Workspace;
use std::collections::BTreeSet;
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
        let mut left: BTreeSet<PacketId> = read.plan.taken.keys().copied().collect();
        let mut enrolled = BTreeSet::new();
        let mut entries = Vec::new();
        let fresh = read
            .files
            .iter()
            .filter(|file| file.is_of(&read.plan.taken));
        read.bundles.put(writing, fresh, now)?;
        for file in &read.files {
            let Ok(Some(packet)) = &file.outcome else {
                continue;
            };
            if left.remove(&packet.packet.id) {
                let Packet { judge, key, .. } = packet.packet.as_ref();
                let known =
                    read.ledger.enrolled(*judge).is_some() || read.ledger.knows_key(*judge, key);
                if !known && enrolled.insert(*judge) {
                    entries.push(enrolment(packet));
                }
                store::put_packet(writing, packet, now)?;
                // A log that was followed tells of it already.
                if read.ledger.arrival(&packet.packet.id).is_none() {
                    entries.push(arrival(&packet.packet, &read.ledger));
                }
            }
        }
        log::append_all(writing, entries, now)?;
        for (sha256, code) in &refused {
            store::put_refusal(writing, sha256, code, now)?;
        }
        for bytes in &newer {
            store::put_newer(writing, bytes, now)?;
        }
        remember(writing.reading(), &read.plan.taken);
        put_forks(writing, &read.plan.applied_to(&read.held), now)?;
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

/// What the log says of a judge's key; provisional until its words are compared by voice.
fn enrolment(read: &ReadPacket) -> Entry {
    Entry::RosterAdd {
        judge_id: read.packet.judge,
        key: read.packet.key.clone(),
        recipient: read.recipient.clone(),
        kit_id: read.kit,
    }
}

/// What the log says of a packet that has come in.
fn arrival(packet: &Packet, before: &Ledger) -> Entry {
    let (packet_id, judge_id, round) = (packet.id, packet.judge, packet.round.clone());
    match before.sealed(&round) {
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
    }
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
