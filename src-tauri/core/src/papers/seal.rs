//! The seal of a round on paper.

use super::{Committee, Head, PaperError};
use crate::clock::Instant;
use crate::id::JudgeId;
use crate::log::{self, Entry, OpenedAgain, Record, Standing};
use crate::merge::{self, Packet, PacketId};
use crate::travel::Digest;
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Which packets a sealed round counts, to be signed by those who saw it sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealPaper {
    /// Head and foot.
    pub head: Head,
    /// Id of the round, which its seal is made over.
    pub round_id: String,
    /// When it was sealed, by the programme's clock.
    pub at: String,
    /// Number of the record of the log that seals it.
    pub record: u32,
    /// The seal; its short form is read out.
    pub sha256: Digest,
    /// The packets that count, in the order of the panel.
    pub packets: Vec<SealedPacket>,
    /// Members of whom no packet counts.
    pub without: Vec<String>,
    /// Packets that came after it was sealed and are kept aside, in the order of their coming.
    pub late: Vec<LatePacket>,
    /// Earlier seals that were opened again, oldest first, by the programme's clock.
    pub reopened: Vec<OpenedAgain>,
}

/// A packet that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedPacket {
    /// The judge's name.
    pub judge: String,
    /// Short form of its id, as the judge's own receipt has it.
    pub code: String,
    /// Which export of its judge it is, from 1.
    pub revision: u32,
    /// Final sheets in it, recusals among them.
    pub sheets: u32,
    /// Whether the words of the judge's key were compared by voice.
    pub confirmed: bool,
}

/// A packet that came too late.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LatePacket {
    /// The judge's name.
    pub judge: String,
    /// Short form of its id.
    pub code: String,
    /// When it came, by the programme's clock.
    pub at: String,
}

/// What the log says of a round and its seal.
#[derive(Default)]
struct Told<'a> {
    seal: Option<(&'a Record, &'a BTreeSet<PacketId>)>,
    late: Vec<(&'a Record, JudgeId, PacketId)>,
}

impl Committee<'_> {
    /// Returns the seal of the round.
    ///
    /// # Errors
    /// [`PaperError::NotSealed`] where it is not sealed, [`PaperError::Ranking`] and those of the store.
    pub fn seal(&self) -> Result<SealPaper, PaperError> {
        let kept = log::kept(self.reading)?;
        let told = self.told(kept.iter().map(|kept| &kept.record));
        let Some((record, packets)) = told.seal else {
            let round = self.round.clone();
            return Err(PaperError::NotSealed { round });
        };
        let held = merge::held(self.reading)?;
        let ledger = log::ledger(self.reading)?;
        let sealed = packets.iter().filter_map(|id| held.get(id));
        let sealed: BTreeMap<JudgeId, _> = sealed.map(|packet| (packet.judge, packet)).collect();
        let line = |(judge, packet): (&JudgeId, &&Arc<Packet>)| SealedPacket {
            judge: self.person(*judge),
            code: packet.id.0.short(),
            revision: packet.revision(),
            sheets: packet.sheets.len() as u32,
            confirmed: ledger.roster().iter().any(|line| {
                line.judge == *judge
                    && line.key == packet.key
                    && line.standing == Standing::Confirmed
            }),
        };
        let late = told.late.iter().map(|(record, judge, id)| LatePacket {
            judge: self.person(*judge),
            code: id.0.short(),
            at: self.written(&record.at),
        });
        let reopened = ledger.reopened(&self.round).iter();
        let reopened = reopened.map(|one| OpenedAgain {
            at: self.written(&one.at),
            reason: one.reason.clone(),
        });
        let without = self.members.keys().filter(|one| !sealed.contains_key(one));
        Ok(SealPaper {
            head: Head {
                seal: String::new(),
                reopened: Vec::new(),
                ..self.head()?
            },
            round_id: self.round.to_string(),
            at: self.written(&record.at),
            record: record.n,
            sha256: log::seal_hash(&self.round, packets),
            packets: sealed.iter().map(line).collect(),
            without: self.people(without),
            late: late.collect(),
            reopened: reopened.collect(),
        })
    }

    fn told<'a>(&self, records: impl Iterator<Item = &'a Record>) -> Told<'a> {
        let mut told = Told::default();
        for record in records {
            match &record.entry {
                Entry::Seal { round, packets, .. } if *round == self.round => {
                    told.seal = Some((record, packets));
                    told.late.clear();
                }
                Entry::Late {
                    packet_id,
                    judge_id,
                    round,
                } if *round == self.round => {
                    told.late.push((record, *judge_id, *packet_id));
                }
                Entry::Reopen { round, .. } if *round == self.round => told.seal = None,
                _ => {}
            }
        }
        told
    }

    fn person(&self, judge: JudgeId) -> String {
        self.people([&judge]).pop().unwrap_or_default()
    }

    /// Writes when a record was made, by the programme's clock; as it stands where it is no time.
    fn written(&self, at: &str) -> String {
        DateTime::parse_from_rfc3339(at).map_or_else(
            |_| at.to_owned(),
            |at| self.local(Instant::from(at.with_timezone(&Utc))),
        )
    }
}
