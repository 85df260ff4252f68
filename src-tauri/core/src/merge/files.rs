//! Reading the files of a merge: a card for each, before anything moves.

use super::bundled::{Bundles, Inside, Opened};
use super::{BundleCard, Card, Held, Incoming, MergeError, Plan, held, plan, state_hash};
use crate::bundle::Refusal;
use crate::clock::Instant;
use crate::job::{Cancelled, Job};
use crate::log::{self, Head, Ledger};
use crate::packets::{self, Origin, Panel, ReadPacket};
use crate::parallel;
use crate::store::Reading;
use crate::travel::{Digest, TravelError};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// What a merge makes of one file.
#[derive(Debug, Clone)]
pub struct FileCard {
    /// The file.
    pub path: PathBuf,
    /// Which packet of a bundle it is, from 1.
    pub inside: Option<u32>,
    /// SHA-256 of the file, or of the packet in a bundle, as it came.
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
    /// One card a file, and one for each packet of a bundle.
    pub cards: Vec<FileCard>,
    /// What the bundles' logs are to ours.
    pub bundles: Vec<BundleCard>,
    /// Packets that are, or would be, taken in.
    pub taken: u32,
    /// Hash over the ids of what is held, once it is applied.
    pub state_hash: Digest,
}

/// A packet of a merge, as far as its own checks go.
pub(super) struct IncomingFile {
    path: PathBuf,
    inside: Option<u32>,
    sha256: Digest,
    /// What to keep of it where a newer version made it.
    pub(super) newer: Option<Vec<u8>>,
    /// The packet, none where a newer version made it, or why it is refused.
    pub(super) outcome: Result<Option<Box<ReadPacket>>, Refusal>,
}

impl IncomingFile {
    /// Tells whether it is one of these packets.
    pub(super) fn is_of(&self, packets: &Held) -> bool {
        let read = self.outcome.as_ref().ok().and_then(Option::as_ref);
        read.is_some_and(|read| packets.contains_key(&read.packet.id))
    }
}

/// The files of a merge with what they are planned against.
pub(super) struct Incomings {
    pub(super) files: Vec<IncomingFile>,
    pub(super) bundles: Bundles,
    pub(super) held: Held,
    pub(super) plan: Plan,
    pub(super) ledger: Ledger,
    /// Where the log stands after each of its records.
    heads: Vec<Head>,
    now: Instant,
}

pub(super) fn read_all(
    reading: Reading<'_>,
    files: &[PathBuf],
    now: Instant,
    job: &Job,
) -> Result<Incomings, MergeError> {
    let panel = Panel::read(reading)?;
    let done = AtomicU64::new(0);
    let opened = parallel::map(files, |path| {
        let done = done.fetch_add(1, Ordering::Relaxed);
        job.step("stage-reading-packets", done, 2 * files.len() as u64)?;
        Ok(Opened::read(path, &panel))
    });
    let opened = opened.into_iter().collect::<Result<Vec<_>, Cancelled>>()?;
    let own_log = log::heads(reading)?;
    let bundles = Bundles::of(&opened, reading, &own_log)?;
    let held = held(reading)?;
    let mut reader = Reader::new(panel, bundles, &held);
    reader.read(&opened, job)?;
    if reader.bundles.lack_packets(&held, &reader.incoming) {
        let mut bundles = reader.bundles;
        bundles.stay();
        reader = Reader::new(Panel::read(reading)?, bundles, &held);
        reader.read(&opened, job)?;
    }
    let Reader {
        panel,
        bundles,
        files,
        incoming,
        ..
    } = reader;
    let ledger = panel.ledger().clone();
    let plan = plan(&held, &ledger, &incoming);
    Ok(Incomings {
        files,
        heads: bundles.heads(own_log),
        bundles,
        held,
        plan,
        ledger,
        now,
    })
}

/// Reads packets one by one against what is known.
struct Reader<'a> {
    panel: Panel,
    bundles: Bundles,
    held: &'a Held,
    files: Vec<IncomingFile>,
    incoming: Vec<Incoming>,
}

impl<'a> Reader<'a> {
    /// The panel learns of every bundle's kits and log first: no packet's verdict may depend on the order
    /// of the files.
    fn new(mut panel: Panel, mut bundles: Bundles, held: &'a Held) -> Self {
        bundles.teach(&mut panel);
        Self {
            panel,
            bundles,
            held,
            files: Vec::new(),
            incoming: Vec::new(),
        }
    }

    fn read(&mut self, opened: &[Opened], job: &Job) -> Result<(), Cancelled> {
        let files = opened.len() as u64;
        for (done, Opened { path, file, inside }) in (files..).zip(opened) {
            job.step("stage-reading-packets", done, 2 * files)?;
            match inside {
                Ok(Inside::Packet(inner)) => {
                    let read = self.packet(inner);
                    self.push(path, None, file, read);
                }
                Ok(Inside::Bundle(bundle)) => {
                    for (number, inner) in (1..).zip(&bundle.packets) {
                        job.step("stage-reading-packets", done, 2 * files)?;
                        let read = self.packet(inner);
                        self.push(path, Some(number), inner, read);
                    }
                }
                Err(refusal) => self.push(path, None, file, Err(refusal.clone())),
            }
        }
        Ok(())
    }

    fn packet(&self, inner: &[u8]) -> Result<ReadPacket, Refusal> {
        // What came in before a key was revoked is not refused when it comes again.
        let id = packets::claimed_id(inner)?;
        let known = self.held.contains_key(&id) || self.panel.ledger().arrival(&id).is_some();
        let origin = match known {
            true => Origin::Kept,
            false => Origin::Outside,
        };
        let read = packets::read_inner(inner.to_vec(), &self.panel, origin)?;
        let round = &read.packet.round;
        match self.panel.ledger().official(round) {
            // What the log tells of was here before the results were official.
            Some(_) if !known => Err(packets::Refusal::Official {
                round: round.clone(),
            }
            .into()),
            _ => Ok(read),
        }
    }

    /// Remembers what became of a packet; `bytes` are as they came.
    fn push(
        &mut self,
        path: &Path,
        inside: Option<u32>,
        bytes: &[u8],
        read: Result<ReadPacket, Refusal>,
    ) {
        let (outcome, newer) = match read {
            Ok(read) => {
                self.panel.enrol(read.packet.judge, &read.packet.key);
                self.incoming.push(Incoming::Read(Arc::clone(&read.packet)));
                (Ok(Some(Box::new(read))), None)
            }
            Err(refusal) if refusal.is_newer() => {
                self.incoming.push(Incoming::NewerVersion);
                (Ok(None), Some(bytes.to_vec()))
            }
            Err(refusal) => (Err(refusal), None),
        };
        self.files.push(IncomingFile {
            path: path.to_owned(),
            inside,
            sha256: Digest::of(bytes),
            newer,
            outcome,
        });
    }
}

pub(super) fn report(read: &Incomings) -> Merged {
    let mut cards = read.plan.cards.iter();
    let file_card = |file: &IncomingFile| {
        let outcome = file.outcome.clone().and_then(|packet| {
            // Every file that was not refused has its card, in the same order.
            let card = cards.next().cloned();
            card.map(|card| (packet, card))
                .ok_or(Refusal::from(TravelError::Cut))
        });
        let notes = match &outcome {
            Ok((Some(packet), _)) => notes(read, packet),
            _ => Vec::new(),
        };
        FileCard {
            path: file.path.clone(),
            inside: file.inside,
            sha256: file.sha256,
            outcome,
            notes,
        }
    };
    Merged {
        bundles: read.bundles.cards.clone(),
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
