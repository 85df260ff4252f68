//! Merge: taking packets into a workspace.
//!
//! What a workspace holds is a set of packets that only grows; what counts is a pure function of the set
//! and of the chair's log ([`standings`]), so neither the order in which files arrive nor taking one twice
//! makes a difference.
//!
//! Each packet names **all** its own earlier exports. A packet that another of the same judge and round
//! names is thereby superseded, whether or not the revisions between them ever arrived. Two that are
//! left over do not know each other: a fork, of which neither counts until a later packet names both.

mod apply;
mod bundled;
mod differences;
mod files;
mod held;
mod plan;
mod round;
mod search;
mod store;

pub use apply::{MergeError, merge};
pub use bundled::BundleCard;
pub use differences::{Difference, differences};
pub use files::{FileCard, Merged, Note, plan_merge};
pub use held::{held, held_hash, rebuild};
pub use plan::{Card, Incoming, Plan, Verdict, plan};
pub use round::{RoundError, choose, reopen, seal};
pub(crate) use round::{decide, reason_of};
pub use search::find_files;
pub use store::verbatim;

use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::log::Ledger;
use crate::scores::{FinalSheet, GivenPoints};
use crate::travel::Digest;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

/// The id of a packet: SHA-256 of its manifest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PacketId(pub Digest);

impl fmt::Display for PacketId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for PacketId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PacketId({self})")
    }
}

/// What the merge needs of a verified packet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packet {
    /// Its id.
    pub id: PacketId,
    /// Whose it is.
    pub judge: JudgeId,
    /// The key that signed it, `ssh-ed25519 AAAA…`.
    pub key: String,
    /// The round it was scored in.
    pub round: RoundId,
    /// All earlier exports of the same judge and round that its maker knew.
    pub past: BTreeSet<PacketId>,
    /// The final sheets; an assigned application without one is missing.
    pub sheets: BTreeMap<ApplicationId, FinalSheet>,
    /// Points that were given in practice; they count nowhere.
    pub practice: Practice,
}

/// Points by application.
pub type Practice = BTreeMap<ApplicationId, GivenPoints>;

impl Packet {
    /// Returns which export of its judge it is, from 1.
    pub fn revision(&self) -> u32 {
        u32::try_from(self.past.len())
            .unwrap_or(u32::MAX)
            .saturating_add(1)
    }

    fn author(&self) -> Author {
        (self.round.clone(), self.judge)
    }
}

/// The round and the judge of a packet.
pub type Author = (RoundId, JudgeId);

/// Packets by id. It only grows, and a packet in it never changes.
pub type Held = BTreeMap<PacketId, Arc<Packet>>;

/// Which of a judge's packets counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// The newest held.
    Counts(PacketId),
    /// These do not know each other; none counts.
    Fork(BTreeSet<PacketId>),
}

/// Finds what counts, for every judge and round that has a packet, by what is held and what the
/// chair's log says.
///
/// Only packets of one judge and round supersede each other: nobody can silence another. In a round that
/// is sealed the sealed packets count, whatever came later.
pub fn standings(held: &Held, ledger: &Ledger) -> BTreeMap<Author, Standing> {
    let mut standings = unsealed(held, ledger);
    standings.retain(|(round, _), _| ledger.sealed(round).is_none());
    for packet in held.values() {
        let sealed = ledger.sealed(&packet.round);
        if sealed.is_some_and(|list| list.contains(&packet.id)) {
            standings.insert(packet.author(), Standing::Counts(packet.id));
        }
    }
    standings
}

/// Finds what would count if no round were sealed.
pub fn unsealed(held: &Held, ledger: &Ledger) -> BTreeMap<Author, Standing> {
    let mut of_author: BTreeMap<Author, Vec<&Packet>> = BTreeMap::new();
    for packet in held.values() {
        of_author
            .entry(packet.author())
            .or_default()
            .push(packet.as_ref());
    }
    let standing = |(author, packets): (Author, Vec<&Packet>)| {
        let trusted = trusted(packets, ledger);
        (!trusted.is_empty()).then(|| (author, standing(&trusted, ledger)))
    };
    of_author.into_iter().filter_map(standing).collect()
}

/// Leaves out what a revoked key signed: all that came in after it was revoked, and the rest once the
/// judge's new key has signed something.
fn trusted<'a>(mut packets: Vec<&'a Packet>, ledger: &Ledger) -> Vec<&'a Packet> {
    let revoked = |packet: &Packet| ledger.revoked(packet.judge, &packet.key);
    let in_time = |packet: &Packet, revoked: u32| {
        let arrival = ledger.arrival(&packet.id);
        arrival.is_some_and(|arrival| arrival < revoked)
    };
    packets.retain(|packet| revoked(packet).is_none_or(|at| in_time(packet, at)));
    if packets.iter().any(|packet| revoked(packet).is_none()) {
        packets.retain(|packet| revoked(packet).is_none());
    }
    packets
}

/// Finds what counts among the packets of one judge and round, of which there is at least one.
fn standing(packets: &[&Packet], ledger: &Ledger) -> Standing {
    let named = packets.iter().flat_map(|packet| &packet.past);
    let put_aside = packets
        .iter()
        .flat_map(|packet| ledger.chosen_over(&packet.id));
    let superseded: BTreeSet<PacketId> = named.chain(put_aside).copied().collect();
    let mut heads: BTreeSet<PacketId> = packets
        .iter()
        .map(|packet| packet.id)
        .filter(|id| !superseded.contains(id))
        .collect();
    if heads.is_empty() {
        // Each names the other, which no honest hash allows: nothing here can be trusted to count.
        heads = packets.iter().map(|packet| packet.id).collect();
    }
    match heads.first() {
        Some(&only) if heads.len() == 1 => Standing::Counts(only),
        _ => Standing::Fork(heads),
    }
}

/// Returns the packets that count, by round and judge.
pub fn current(held: &Held, ledger: &Ledger) -> BTreeMap<Author, Arc<Packet>> {
    let counts = |(author, standing)| match standing {
        Standing::Counts(id) => held.get(&id).map(|packet| (author, Arc::clone(packet))),
        Standing::Fork(_) => None,
    };
    standings(held, ledger)
        .into_iter()
        .filter_map(counts)
        .collect()
}

/// Returns the SHA-256 over a version line and the ids held in order: equal for equal sets.
pub fn state_hash<'a>(held: impl IntoIterator<Item = &'a PacketId>) -> Digest {
    let ids: BTreeSet<&PacketId> = held.into_iter().collect();
    let mut bytes = b"jurybook packets held 1\n".to_vec();
    ids.into_iter().for_each(|id| bytes.extend(id.0.0));
    Digest::of(&bytes)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod ledger_tests;
#[cfg(test)]
mod tests;
