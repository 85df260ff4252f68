//! What a verified log tells about packets and keys, by its numbers.

use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::log::{Entry, Head, MadeFrom, Record};
use crate::merge::PacketId;
use crate::travel::{Digest, json};
use std::collections::{BTreeMap, BTreeSet};

/// A kit as the log tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kit {
    pub(super) judge: JudgeId,
    pub(super) round: RoundId,
    pub(super) rubric_sha256: Digest,
    pub(super) applications: BTreeSet<ApplicationId>,
}

/// A seal that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seal {
    /// The number of its record.
    pub(super) n: u32,
    /// The packets that count.
    pub(super) packets: BTreeSet<PacketId>,
}

/// Results that the log declares official.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declared {
    /// The number of the record that declares them so.
    pub n: u32,
    /// Their hash.
    pub sha256: Digest,
    /// What they were made from, where the log says it.
    pub made_from: Option<MadeFrom>,
}

/// A judge and a key.
pub(super) type Keyed = (JudgeId, String);

/// What the log tells, with the numbers under which it does.
#[derive(Debug, Clone)]
pub(super) struct Told {
    /// Where the log stands.
    pub(super) head: Head,
    /// Who signs now.
    pub(super) signer: String,
    /// Deputies who have taken over, in order.
    pub(super) took_over: Vec<String>,
    pub(super) kits: BTreeMap<Digest, Kit>,
    /// At which number each key was first enrolled.
    pub(super) enrolled: BTreeMap<Keyed, u32>,
    pub(super) confirmed: BTreeSet<Keyed>,
    /// At which number each key was first revoked.
    pub(super) revoked: BTreeMap<Keyed, u32>,
    pub(super) arrivals: BTreeMap<PacketId, u32>,
    pub(super) seals: BTreeMap<RoundId, Seal>,
    pub(super) official: BTreeMap<RoundId, Declared>,
    /// Hash of the programme's current version, where it is not the first.
    pub(super) revised: Option<Digest>,
}

impl Told {
    /// Reads the records of a verified log.
    pub(super) fn of(chair_key: &str, records: &[Record]) -> Self {
        let head = records.last().map_or(Head::NONE, |last| Head {
            n: last.n,
            // What was verified is in its one form, so this is the hash of the very bytes.
            head: Digest::of(&json::write(last)),
        });
        let mut told = Self {
            head,
            signer: chair_key.to_owned(),
            took_over: Vec::new(),
            kits: BTreeMap::new(),
            enrolled: BTreeMap::new(),
            confirmed: BTreeSet::new(),
            revoked: BTreeMap::new(),
            arrivals: BTreeMap::new(),
            seals: BTreeMap::new(),
            official: BTreeMap::new(),
            revised: None,
        };
        records
            .iter()
            .for_each(|record| told.take(record.n, record.entry.clone()));
        told
    }

    fn take(&mut self, n: u32, entry: Entry) {
        match entry {
            Entry::Genesis | Entry::Fork { .. } | Entry::ForkChoice { .. } => {}
            Entry::ProgrammeRevised { sha256, .. } => self.revised = Some(sha256),
            Entry::Result {
                round,
                sha256,
                made_from,
            } => {
                self.official.insert(
                    round,
                    Declared {
                        n,
                        sha256,
                        made_from,
                    },
                );
            }
            Entry::ResultReopen { round, .. } => {
                self.official.remove(&round);
            }
            Entry::KitIssued {
                kit_id,
                judge_id: judge,
                round,
                rubric_sha256,
                applications,
                ..
            } => {
                let kit = Kit {
                    judge,
                    round,
                    rubric_sha256,
                    applications,
                };
                self.kits.insert(kit_id, kit);
            }
            Entry::RosterAdd { judge_id, key, .. } => {
                self.enrolled.entry((judge_id, key)).or_insert(n);
            }
            Entry::RosterConfirm { judge_id, key } => {
                self.confirmed.insert((judge_id, key));
            }
            Entry::RosterRevoke { judge_id, key, .. } => {
                self.revoked.entry((judge_id, key)).or_insert(n);
            }
            Entry::PacketIn { packet_id, .. } | Entry::Late { packet_id, .. } => {
                self.arrivals.insert(packet_id, n);
            }
            Entry::Seal { round, packets, .. } => {
                self.seals.insert(round, Seal { n, packets });
            }
            Entry::Reopen { round, .. } => {
                self.seals.remove(&round);
                self.official.remove(&round);
            }
            Entry::Takeover { key, .. } => {
                self.signer.clone_from(&key);
                self.took_over.push(key);
            }
        }
    }

    /// Tells whether a packet came in while the key that signed it was the judge's.
    pub(super) fn came_under(&self, packet: &PacketId, keyed: &Keyed) -> bool {
        let (arrived, enrolled) = (self.arrivals.get(packet), self.enrolled.get(keyed));
        let (Some(arrived), Some(enrolled)) = (arrived, enrolled) else {
            return false;
        };
        let revoked = self.revoked.get(keyed);
        enrolled < arrived && revoked.is_none_or(|revoked| arrived < revoked)
    }
}
