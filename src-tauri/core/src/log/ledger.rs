//! What follows from a log: roster, arrivals, seals and choices, as a pure function of its records.

use super::{Entry, MadeFrom, Record};
use crate::id::{JudgeId, RoundId};
use crate::merge::PacketId;
use crate::travel::Digest;
use std::collections::{BTreeMap, BTreeSet};

/// How far a key of the roster is trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Enrolled by the kit's secret; its words were not compared yet.
    Provisional,
    /// Its words were compared by voice.
    Confirmed,
    /// It stopped counting at this number of the log.
    Revoked(u32),
}

impl Standing {
    /// Returns the standing's name, as the text id `standing-…` has it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Provisional => "provisional",
            Self::Confirmed => "confirmed",
            Self::Revoked(_) => "revoked",
        }
    }
}

/// A line of the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolled {
    /// The judge.
    pub judge: JudgeId,
    /// The signing key, `ssh-ed25519 AAAA…`.
    pub key: String,
    /// To whom later kits are encrypted, `age1…`.
    pub recipient: String,
    /// The kit by whose secret it enrolled.
    pub kit: Digest,
    /// How far it is trusted.
    pub standing: Standing,
}

/// What a log says, for looking up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    roster: Vec<Enrolled>,
    kits: BTreeMap<Digest, u32>,
    arrivals: BTreeMap<PacketId, u32>,
    over: BTreeMap<PacketId, BTreeSet<PacketId>>,
    forks: BTreeSet<BTreeSet<PacketId>>,
    seals: BTreeMap<RoundId, BTreeSet<PacketId>>,
    reopened: BTreeMap<RoundId, Vec<OpenedAgain>>,
    official: BTreeMap<RoundId, Official>,
    withdrawn: BTreeMap<RoundId, Vec<String>>,
    revised: Option<(u32, Digest)>,
    /// Number of the record that names it; 0 before there is one.
    revised_at: u32,
}

/// A seal that was opened again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedAgain {
    /// When, RFC 3339; shown only.
    pub at: String,
    /// Why.
    pub reason: String,
}

/// Results that are official, as the log says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Official {
    /// The number of the record that declares them so.
    pub n: u32,
    /// When it was made, RFC 3339; shown only.
    pub at: String,
    /// Hash of the results.
    pub sha256: Digest,
    /// What they were made from, where the log says it.
    pub made_from: Option<MadeFrom>,
}

impl Ledger {
    /// Reads the records of a log in order.
    pub fn of<'a>(records: impl IntoIterator<Item = &'a Record>) -> Self {
        let mut ledger = Self::default();
        records.into_iter().for_each(|record| ledger.take(record));
        ledger
    }

    /// Reads the next record.
    pub(super) fn take(&mut self, record: &Record) {
        match record.entry.clone() {
            Entry::Genesis | Entry::Takeover { .. } => {}
            Entry::ProgrammeRevised {
                version, sha256, ..
            } => {
                self.revised = Some((version, sha256));
                self.revised_at = record.n;
            }
            Entry::KitIssued { kit_id, .. } => {
                self.kits.insert(kit_id, record.n);
            }
            Entry::RosterAdd {
                judge_id: judge,
                key,
                recipient,
                kit_id: kit,
            } => {
                let standing = Standing::Provisional;
                self.roster.push(Enrolled {
                    judge,
                    key,
                    recipient,
                    kit,
                    standing,
                });
            }
            Entry::RosterConfirm { judge_id, key } => {
                self.set(judge_id, &key, Standing::Confirmed);
            }
            Entry::RosterRevoke { judge_id, key, .. } => {
                self.set(judge_id, &key, Standing::Revoked(record.n));
            }
            Entry::PacketIn { packet_id, .. } | Entry::Late { packet_id, .. } => {
                self.arrivals.insert(packet_id, record.n);
            }
            Entry::Fork { packets, .. } => {
                self.forks.insert(packets);
            }
            Entry::ForkChoice {
                packet_id, over, ..
            } => {
                self.over.entry(packet_id).or_default().extend(over);
            }
            Entry::Seal { round, packets, .. } => {
                self.seals.insert(round, packets);
            }
            Entry::Result {
                round,
                sha256,
                made_from,
            } => {
                let (n, at) = (record.n, record.at.clone());
                let official = Official {
                    n,
                    at,
                    sha256,
                    made_from,
                };
                self.official.insert(round, official);
            }
            Entry::ResultReopen { round, reason } => {
                self.official.remove(&round);
                self.withdrawn.entry(round).or_default().push(reason);
            }
            Entry::Reopen { round, reason } => {
                self.seals.remove(&round);
                // What can change is official no more, whoever wrote the log.
                self.official.remove(&round);
                let at = record.at.clone();
                let opened = OpenedAgain { at, reason };
                self.reopened.entry(round).or_default().push(opened);
            }
        }
    }

    /// Changes the standing of a key that still counts; a revoked one stays revoked.
    fn set(&mut self, judge: JudgeId, key: &str, standing: Standing) {
        let current = self.roster.iter_mut().find(|line| {
            line.judge == judge && line.key == key && !matches!(line.standing, Standing::Revoked(_))
        });
        if let Some(line) = current {
            line.standing = standing;
        }
    }

    /// Returns the roster in order of enrolment, revoked keys included.
    pub fn roster(&self) -> &[Enrolled] {
        &self.roster
    }

    /// Returns the key of a judge that counts now.
    pub fn enrolled(&self, judge: JudgeId) -> Option<&Enrolled> {
        self.roster
            .iter()
            .find(|line| line.judge == judge && !matches!(line.standing, Standing::Revoked(_)))
    }

    /// Returns at which number a judge's key stopped counting.
    pub fn revoked(&self, judge: JudgeId, key: &str) -> Option<u32> {
        self.roster.iter().find_map(|line| match line.standing {
            Standing::Revoked(n) if line.judge == judge && line.key == key => Some(n),
            _ => None,
        })
    }

    /// Returns at which number a judge's latest key was revoked.
    pub fn last_revocation(&self, judge: JudgeId) -> Option<u32> {
        let lines = self.roster.iter().filter(|line| line.judge == judge);
        lines
            .filter_map(|line| match line.standing {
                Standing::Revoked(n) => Some(n),
                _ => None,
            })
            .max()
    }

    /// Adds a kit that will be in the log before anything that answers it, as if issued last.
    pub(crate) fn expect_kit(&mut self, kit: Digest) {
        self.kits.insert(kit, u32::MAX);
    }

    /// Tells whether a key was ever the judge's.
    pub fn knows_key(&self, judge: JudgeId, key: &str) -> bool {
        let mut lines = self.roster.iter();
        lines.any(|line| line.judge == judge && line.key == key)
    }

    /// Returns the packets that came in.
    pub fn arrived(&self) -> impl Iterator<Item = &PacketId> {
        self.arrivals.keys()
    }

    /// Returns the number under which a kit was issued.
    pub fn kit(&self, kit: &Digest) -> Option<u32> {
        self.kits.get(kit).copied()
    }

    /// Returns the number under which a packet came in.
    pub fn arrival(&self, packet: &PacketId) -> Option<u32> {
        self.arrivals.get(packet).copied()
    }

    /// Returns the packets that were put aside when this one was chosen.
    pub fn chosen_over(&self, packet: &PacketId) -> impl Iterator<Item = &PacketId> {
        self.over.get(packet).into_iter().flatten()
    }

    /// Tells whether a fork of just these packets is in the log.
    pub fn knows_fork(&self, packets: &BTreeSet<PacketId>) -> bool {
        self.forks.contains(packets)
    }

    /// Returns the packets of a round that is sealed.
    pub fn sealed(&self, round: &RoundId) -> Option<&BTreeSet<PacketId>> {
        self.seals.get(round)
    }

    /// Returns the seals of a round that were opened again, oldest first.
    pub fn reopened(&self, round: &RoundId) -> &[OpenedAgain] {
        self.reopened.get(round).map_or(&[], Vec::as_slice)
    }

    /// Returns the official results of a round.
    pub fn official(&self, round: &RoundId) -> Option<&Official> {
        self.official.get(round)
    }

    /// Returns the rounds whose results are official.
    pub fn official_rounds(&self) -> impl Iterator<Item = &RoundId> {
        self.official.keys()
    }

    /// Returns the number of the programme's current version; the first one is 1.
    pub fn version(&self) -> u32 {
        self.revised.map_or(1, |(version, _)| version)
    }

    /// Returns the number and the hash of the programme's current version; none while there is only the first.
    pub fn revision(&self) -> Option<(u32, Digest)> {
        self.revised
    }

    /// Returns the number of the record that names the newest version of the programme; 0 where only the first was
    /// issued.
    pub fn revised_at(&self) -> u32 {
        self.revised_at
    }

    /// Returns the reasons for which official results were opened again, oldest first.
    pub fn official_reopened(&self, round: &RoundId) -> &[String] {
        self.withdrawn.get(round).map_or(&[], Vec::as_slice)
    }
}
