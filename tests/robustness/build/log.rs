//! Logs by a chair and a deputy whose keys we hold, each step open to one change.

use super::key;
use crate::golden;
use jurybook_core::bundle::{BundledLog, SignedRecord};
use jurybook_core::id::{ApplicationId, JudgeId};
use jurybook_core::log::{Entry, FORMAT, Head, Record, seal_hash};
use jurybook_core::merge::PacketId;
use jurybook_core::programme::{Deputy, Issued, Signed, parse};
use jurybook_core::travel::signature::{Namespace, SigningKey};
use jurybook_core::travel::{Digest, TravelError, json};
use std::collections::BTreeSet;

/// Numbers of keys: the chair, the deputy, a judge, and somebody nobody knows.
pub const CHAIR: u8 = 5;
pub const DEPUTY: u8 = 6;
pub const JUDGE: u8 = 7;
pub const STRANGER: u8 = 99;

/// The steps in which a log is made; each leaves what it gets as it is, unless it is replaced. What comes
/// after a changed step still fits: hashes and signatures are made of what is there.
pub struct Steps {
    /// What happens, each with the number of the key that signs it.
    pub entries: fn(&mut Vec<(Entry, u8)>),
    /// Changes a record, given with its number, before it is signed.
    pub record: fn(u32, &mut Record),
    /// Changes its text, before it is signed.
    pub json: fn(u32, String) -> String,
    pub sign: fn(u32, &SigningKey, &[u8]) -> String,
    /// Changes what was signed.
    pub signed: fn(&mut Vec<SignedRecord>),
    pub file: fn(Vec<u8>) -> Vec<u8>,
}

impl Default for Steps {
    fn default() -> Self {
        Self {
            entries: |_| {},
            record: |_, _| {},
            json: |_, text| text,
            sign: |_, key, bytes| key.sign(Namespace::Log, bytes),
            signed: |_| {},
            file: |file| file,
        }
    }
}

impl Steps {
    /// Makes the log.
    pub fn file(&self) -> Vec<u8> {
        let mut entries = entries();
        (self.entries)(&mut entries);
        let programme = programme().id();
        let mut records: Vec<SignedRecord> = Vec::new();
        for (n, (entry, by)) in (1..).zip(entries) {
            let mut record = record(programme, &records, entry, &key(by));
            (self.record)(n, &mut record);
            let text = String::from_utf8(json::write(&record)).unwrap();
            let text = (self.json)(n, text);
            let signature = (self.sign)(n, &key(by), text.as_bytes());
            records.push(SignedRecord {
                record: text,
                signature,
            });
        }
        (self.signed)(&mut records);
        (self.file)(json::write(&BundledLog { records }))
    }
}

/// Returns the record that follows others.
pub fn record(
    programme_id: Digest,
    before: &[SignedRecord],
    entry: Entry,
    key: &SigningKey,
) -> Record {
    let last = before.last();
    Record {
        format: FORMAT,
        programme_id,
        n: before.len() as u32 + 1,
        previous: last.map_or(Head::NONE.head, |one| Digest::of(one.record.as_bytes())),
        at: golden::now().to_string(),
        signer: key.public().line(),
        entry,
    }
}

/// Adds a record that follows and is rightly signed.
pub fn append(
    programme_id: Digest,
    records: &mut Vec<SignedRecord>,
    entry: Entry,
    key: &SigningKey,
) {
    let bytes = json::write(&record(programme_id, records, entry, key));
    records.push(SignedRecord {
        signature: key.sign(Namespace::Log, &bytes),
        record: String::from_utf8(bytes).unwrap(),
    });
}

/// Reads a log as a bundle's is read; the error's code, none where it holds.
pub fn refused(file: &[u8]) -> Option<&'static str> {
    let read: Result<BundledLog, TravelError> = json::read(file, "log.json");
    let records = match read {
        Ok(log) => log.records,
        Err(error) => return Some(error.code()),
    };
    let pairs = records.iter();
    let pairs = pairs.map(|one| (one.record.as_bytes(), one.signature.as_str()));
    let verified = jurybook_core::log::verify(&programme(), pairs);
    verified.err().map(|broken| broken.code())
}

/// Returns a seal of these packets of the round.
pub fn seal(packets: BTreeSet<PacketId>) -> Entry {
    let round = "jury".into();
    Entry::Seal {
        sha256: seal_hash(&round, &packets),
        packets,
        round,
    }
}

/// Returns a takeover by somebody.
pub fn takeover(by: u8) -> Entry {
    Entry::Takeover {
        key: key(by).public().line(),
        reason: "The chair is ill.".to_owned(),
    }
}

/// A kit, a judge, a packet and its seal; then the deputy takes over and opens the round again.
fn entries() -> Vec<(Entry, u8)> {
    let (kit_id, packet_id) = (Digest([1; 32]), PacketId(Digest([2; 32])));
    let (judge_id, judge_key) = (JudgeId(1), key(JUDGE).public().line());
    let round = || "jury".into();
    let by_chair = [
        Entry::Genesis,
        Entry::KitIssued {
            kit_id,
            judge_id,
            round: round(),
            rubric_sha256: Digest([3; 32]),
            applications: [ApplicationId(1), ApplicationId(2)].into(),
            supersedes: vec![],
        },
        Entry::RosterAdd {
            judge_id,
            key: judge_key,
            recipient: "age1".to_owned(),
            kit_id,
        },
        Entry::PacketIn {
            packet_id,
            judge_id,
            round: round(),
        },
        seal([packet_id].into()),
    ];
    let by_deputy = [
        takeover(DEPUTY),
        Entry::Reopen {
            round: round(),
            reason: "A judge looks again.".to_owned(),
        },
    ];
    let by_chair = by_chair.into_iter().map(|entry| (entry, CHAIR));
    by_chair
        .chain(by_deputy.into_iter().map(|entry| (entry, DEPUTY)))
        .collect()
}

fn programme() -> Signed {
    let issued = Issued {
        format: 1,
        nonce: Digest([6; 32]),
        chair_key: key(CHAIR).public().line(),
        recipients: vec![],
        deputies: vec![Deputy {
            signing_key: key(DEPUTY).public().line(),
            recipient: String::new(),
        }],
        programme: parse(include_str!("../../golden/programme-1.toml")).unwrap(),
        first: None,
    };
    let bytes = json::write(&issued);
    Signed {
        signature: key(CHAIR).sign(Namespace::Programme, &bytes),
        bytes,
        issued,
    }
}
