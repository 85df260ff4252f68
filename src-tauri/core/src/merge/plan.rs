//! What a merge would do: a card for each file, made before anything moves.

use super::{Author, Difference, Held, Packet, PacketId, Standing, differences, unsealed};
use crate::log::Ledger;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A file that passed every check that can refuse it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Incoming {
    /// A packet that was verified and read.
    Read(Arc<Packet>),
    /// Made by a newer version: it is kept as it came and shown, and does not count until it can be read.
    NewerVersion,
}

/// What the merge makes of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The packet; `None` where it could not be read.
    pub packet: Option<PacketId>,
    /// The verdict.
    pub verdict: Verdict,
    /// How many earlier exports it names that never arrived. They are not needed.
    pub never_arrived: usize,
}

/// What a packet is to those already here and those that come with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The judge's first; it will count.
    New,
    /// Already held, or the same as another file of this merge. Nothing changes.
    Same,
    /// A newer one of the judge supersedes it. It is kept and does not count.
    Older,
    /// It supersedes what counts now.
    Replaces {
        /// The packet that counts now.
        replaced: PacketId,
        /// Which export of the judge that was, from 1.
        revision: u32,
        /// What changes.
        changes: Vec<Difference>,
    },
    /// It names all packets of a fork and will count in their place.
    Heals {
        /// The packets of the fork.
        forked: BTreeSet<PacketId>,
    },
    /// It and others do not know each other; none of them will count.
    Fork {
        /// The others.
        others: BTreeSet<PacketId>,
    },
    /// Its round is sealed. It is kept and does not count unless the round is opened again.
    Late,
    /// Kept as it came, made by a newer version.
    HeldNewerVersion,
}

/// A merge that has not happened yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// One card a file, in the order of the files.
    pub cards: Vec<Card>,
    /// The packets that are not held yet, superseded and forked ones included.
    pub taken: Held,
}

impl Plan {
    /// Returns what will be held once the plan is applied.
    pub fn applied_to(&self, held: &Held) -> Held {
        let mut union = self.taken.clone();
        // What is held stays as it is: a packet is never written twice.
        union.extend(held.iter().map(|(id, packet)| (*id, Arc::clone(packet))));
        union
    }
}

/// Plans to take `incoming` into what is `held`, by what the chair's log says.
///
/// The verdict on a packet depends on the two sets, not on the order of the files; only of two equal
/// files the first has the verdict and the second is the same.
pub fn plan(held: &Held, ledger: &Ledger, incoming: &[Incoming]) -> Plan {
    let read = incoming.iter().filter_map(|file| match file {
        Incoming::Read(packet) => Some(packet),
        Incoming::NewerVersion => None,
    });
    let fresh = read.filter(|packet| !held.contains_key(&packet.id));
    let mut plan = Plan {
        cards: Vec::new(),
        taken: fresh
            .map(|packet| (packet.id, Arc::clone(packet)))
            .collect(),
    };
    let union = plan.applied_to(held);
    let (before, after) = (unsealed(held, ledger), unsealed(&union, ledger));
    let mut seen = BTreeSet::new();
    for file in incoming {
        plan.cards.push(match file {
            Incoming::NewerVersion => Card {
                packet: None,
                verdict: Verdict::HeldNewerVersion,
                never_arrived: 0,
            },
            Incoming::Read(packet) => Card {
                packet: Some(packet.id),
                verdict: match seen.insert(packet.id) && !held.contains_key(&packet.id) {
                    true => match verdict(packet, held, &before, &after) {
                        Verdict::Fork { others } => Verdict::Fork { others },
                        Verdict::Older => Verdict::Older,
                        _ if is_late(packet, ledger) => Verdict::Late,
                        counts => counts,
                    },
                    false => Verdict::Same,
                },
                never_arrived: packet
                    .past
                    .iter()
                    .filter(|id| !union.contains_key(id))
                    .count(),
            },
        });
    }
    plan
}

/// Tells whether a packet's round is sealed without it.
fn is_late(packet: &Packet, ledger: &Ledger) -> bool {
    let sealed = ledger.sealed(&packet.round);
    sealed.is_some_and(|list| !list.contains(&packet.id))
}

/// Judges a packet that is not held yet by what counts before and after the merge.
fn verdict(
    packet: &Packet,
    held: &Held,
    before: &BTreeMap<Author, Standing>,
    after: &BTreeMap<Author, Standing>,
) -> Verdict {
    let author = packet.author();
    match after.get(&author) {
        Some(Standing::Fork(heads)) if heads.contains(&packet.id) => Verdict::Fork {
            others: heads
                .iter()
                .copied()
                .filter(|id| *id != packet.id)
                .collect(),
        },
        Some(Standing::Counts(id)) if *id == packet.id => match before.get(&author) {
            None => Verdict::New,
            Some(Standing::Fork(forked)) => Verdict::Heals {
                forked: forked.clone(),
            },
            Some(Standing::Counts(replaced)) => Verdict::Replaces {
                replaced: *replaced,
                revision: held.get(replaced).map_or(0, |older| older.revision()),
                changes: held
                    .get(replaced)
                    .map_or_else(Vec::new, |older| differences(&older.sheets, &packet.sheets)),
            },
        },
        _ => Verdict::Older,
    }
}
