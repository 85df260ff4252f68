//! The chair's log: which records hold is what an account of its own says, and no record can be left out.
//!
//! After `e` each line is an entry, which the chair, or a deputy who has taken over, puts into a record
//! that follows; a line that is none is signed as if it were a record. Any other first byte begins a
//! file of its own.
#![no_main]

use jurybook_core::bundle::{BundledLog, SignedRecord};
use jurybook_core::log::{
    Entry, FORMAT, Head, Ledger, LogBroken, Record, Standing, seal_hash, verify,
};
use jurybook_core::programme::{Deputy, Issued, Signed, parse};
use jurybook_core::travel::signature::{Namespace, SigningKey};
use jurybook_core::travel::{Digest, json};
use libfuzzer_sys::fuzz_target;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Most records that are signed for one input.
const MOST: usize = 24;

static CHAIR: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::from_seed(&[5; 32]));
static DEPUTY: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::from_seed(&[6; 32]));

/// The programme of the hostile logs.
static PROGRAMME: LazyLock<Signed> = LazyLock::new(|| {
    let issued = Issued {
        format: 1,
        nonce: Digest([6; 32]),
        chair_key: CHAIR.public().line(),
        recipients: vec![],
        deputies: vec![Deputy {
            signing_key: DEPUTY.public().line(),
            recipient: String::new(),
        }],
        programme: parse(include_str!("../../tests/golden/programme-1.toml"))
            .expect("the golden programme is sound"),
        first: None,
    };
    let bytes = json::write(&issued);
    Signed {
        signature: CHAIR.sign(Namespace::Programme, &bytes),
        bytes,
        issued,
    }
});

fn verified(records: &[SignedRecord]) -> Result<Vec<Record>, LogBroken> {
    let pairs = records.iter();
    let pairs = pairs.map(|one| (one.record.as_bytes(), one.signature.as_str()));
    verify(&PROGRAMME, pairs)
}

/// Whoever signs honestly, and what they think of each record.
struct Account {
    signer: &'static SigningKey,
    head: Head,
    /// The number of the first record that does not hold.
    broken: Option<u32>,
}

impl Account {
    fn new() -> Self {
        Self {
            signer: &CHAIR,
            head: Head::NONE,
            broken: None,
        }
    }

    /// Signs a line as the next record.
    fn sign(&mut self, line: &str) -> SignedRecord {
        let n = self.head.n + 1;
        let entry: Result<Entry, _> = serde_json::from_str(line);
        if matches!(&entry, Ok(Entry::Takeover { .. })) {
            self.signer = &DEPUTY;
        }
        let text = match entry {
            Ok(entry) => String::from_utf8(json::write(&Record {
                format: FORMAT,
                programme_id: PROGRAMME.id(),
                n,
                previous: self.head.head,
                at: "2023-09-01T00:00:00Z".to_owned(),
                signer: self.signer.public().line(),
                entry,
            }))
            .expect("JSON is text"),
            Err(_) => self.verbatim(line),
        };
        if self.broken.is_none() && !self.holds(&text) {
            self.broken = Some(n);
        }
        self.head = Head {
            n,
            head: Digest::of(text.as_bytes()),
        };
        SignedRecord {
            signature: self.signer.sign(Namespace::Log, text.as_bytes()),
            record: text,
        }
    }

    /// Takes a line for a record's text; one that says so is a takeover too.
    fn verbatim(&mut self, line: &str) -> String {
        let text = format!("{line}\n");
        let read: Result<Record, _> = json::read(text.as_bytes(), "log");
        if read.is_ok_and(|record| matches!(record.entry, Entry::Takeover { .. })) {
            self.signer = &DEPUTY;
        }
        text
    }

    fn holds(&self, text: &str) -> bool {
        let read: Result<Record, _> = json::read(text.as_bytes(), "log");
        read.is_ok_and(|record| {
            let follows = (record.n, record.previous) == (self.head.n + 1, self.head.head);
            let ours = record.format == FORMAT && record.programme_id == PROGRAMME.id();
            let may_stand = match &record.entry {
                Entry::Genesis => record.n == 1,
                Entry::Takeover { key, .. } => record.n > 1 && *key == DEPUTY.public().line(),
                Entry::Seal {
                    round,
                    packets,
                    sha256,
                } => record.n > 1 && *sha256 == seal_hash(round, packets),
                _ => record.n > 1,
            };
            let signed = record.signer == self.signer.public().line();
            follows && ours && may_stand && signed
        })
    }
}

/// Checks what is looked up in a log against its records.
fn ledger_follows(records: &[Record]) {
    let ledger = Ledger::of(records);
    let (mut arrivals, mut seals) = (BTreeMap::new(), BTreeMap::new());
    for record in records {
        match &record.entry {
            Entry::PacketIn { packet_id, .. } | Entry::Late { packet_id, .. } => {
                arrivals.insert(*packet_id, record.n);
            }
            Entry::Seal { round, packets, .. } => {
                seals.insert(round.clone(), packets.clone());
            }
            Entry::Reopen { round, .. } => {
                seals.remove(round);
            }
            _ => {}
        }
    }
    assert!(ledger.arrived().eq(arrivals.keys()));
    for (packet, n) in &arrivals {
        assert_eq!(ledger.arrival(packet), Some(*n));
    }
    for record in records {
        if let Entry::Seal { round, .. } | Entry::Reopen { round, .. } = &record.entry {
            assert_eq!(ledger.sealed(round), seals.get(round));
        }
    }
    for line in ledger.roster() {
        let (judge, key) = (line.judge, line.key.as_str());
        assert!(ledger.knows_key(judge, key));
        if let Standing::Revoked(n) = line.standing {
            let by = &records[n as usize - 1].entry;
            let revoked = matches!(by, Entry::RosterRevoke { judge_id, key: of, .. } if *judge_id == judge && of == key);
            assert!(revoked, "revoked by a record that says something else");
        }
    }
}

/// Checks a log that holds.
fn says_what_it_holds(signed: &[SignedRecord], records: &[Record]) {
    assert_eq!(signed.len(), records.len());
    for (signed, record) in signed.iter().zip(records) {
        assert!(
            json::write(record) == signed.record.as_bytes(),
            "a second form"
        );
    }
    ledger_follows(records);
    // Any record but the last is missed, and the one after it is where.
    if let Some(places) = signed.len().checked_sub(1).filter(|places| *places > 0) {
        let at = signed[places].record.len() % places;
        let mut fewer = signed.to_vec();
        fewer.remove(at);
        let missed = verified(&fewer);
        assert!(missed == Err(LogBroken { n: at as u32 + 1 }));
    }
}

fuzz_target!(|data: &[u8]| {
    let (signed, account) = match data {
        [b'e', lines @ ..] => {
            let Ok(lines) = std::str::from_utf8(lines) else {
                return;
            };
            let mut account = Account::new();
            let lines = lines.lines().filter(|line| !line.is_empty()).take(MOST);
            let signed: Vec<SignedRecord> = lines.map(|line| account.sign(line)).collect();
            (signed, Some(account))
        }
        _ => match json::read::<BundledLog>(data, "log.json") {
            Ok(log) => (log.records, None),
            Err(_) => return,
        },
    };
    let found = verified(&signed);
    if let Some(account) = account {
        let broken = found.as_ref().err().map(|broken| broken.n);
        assert_eq!(broken, account.broken, "another record is blamed");
    }
    match found {
        Ok(records) => says_what_it_holds(&signed, &records),
        Err(LogBroken { n }) => {
            let before = n as usize - 1;
            assert_eq!(
                verified(&signed[..before]).map(|records| records.len()),
                Ok(before)
            );
            assert!(verified(&signed[..n as usize]).is_err());
        }
    }
});
