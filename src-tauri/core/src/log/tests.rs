use super::*;
use crate::clock::Instant;
use crate::programme::{self, Deputy, Issued, Signed};
use crate::travel::json;
use crate::travel::signature::{Namespace, SigningKey};
use proptest::prelude::*;

fn issue(chair: &SigningKey, deputy: &SigningKey) -> Signed {
    let text = include_str!("../../../../assets/templates/neighbourhood-grants.toml");
    let issued = Issued {
        format: 1,
        nonce: digest(1),
        chair_key: chair.public().line(),
        recipients: Vec::new(),
        deputies: vec![Deputy {
            signing_key: deputy.public().line(),
            recipient: String::new(),
        }],
        programme: programme::parse(text).unwrap(),
        first: None,
    };
    let bytes = json::write(&issued);
    Signed {
        signature: chair.sign(Namespace::Programme, &bytes),
        bytes,
        issued,
    }
}

/// A chair with a deputy, outside of any store.
struct Chair {
    programme: Signed,
    chair: SigningKey,
    deputy: SigningKey,
    written: Vec<(Vec<u8>, String)>,
}

impl Chair {
    fn new() -> Self {
        let (chair, deputy) = (SigningKey::generate(), SigningKey::generate());
        let programme = issue(&chair, &deputy);
        let mut new = Self {
            programme,
            chair,
            deputy,
            written: Vec::new(),
        };
        new.write(Entry::Genesis);
        new
    }

    fn record(&self, signer: &SigningKey, entry: Entry) -> Record {
        Record {
            format: FORMAT,
            programme_id: self.programme.id(),
            n: self.written.len() as u32 + 1,
            previous: self
                .written
                .last()
                .map_or(Head::NONE.head, |(bytes, _)| Digest::of(bytes)),
            at: Instant::from_millis(1_700_000_000_000).unwrap().to_string(),
            signer: signer.public().line(),
            entry,
        }
    }

    fn sign(signer: &SigningKey, record: &Record) -> (Vec<u8>, String) {
        let bytes = json::write(record);
        let signature = signer.sign(Namespace::Log, &bytes);
        (bytes, signature)
    }

    fn write(&mut self, entry: Entry) {
        let record = self.record(&self.chair, entry);
        self.written.push(Self::sign(&self.chair, &record));
    }

    fn write_as_deputy(&mut self, entry: Entry) {
        let record = self.record(&self.deputy, entry);
        self.written.push(Self::sign(&self.deputy, &record));
    }

    fn verify(&self) -> Result<Vec<Record>, LogBroken> {
        verify_pairs(&self.programme, &self.written)
    }
}

fn verify_pairs(programme: &Signed, pairs: &[(Vec<u8>, String)]) -> Result<Vec<Record>, LogBroken> {
    let pairs = pairs.iter();
    verify(
        programme,
        pairs.map(|(bytes, signature)| (bytes.as_slice(), signature.as_str())),
    )
}

fn digest(byte: u8) -> Digest {
    Digest([byte; 32])
}

fn packet(byte: u8) -> PacketId {
    PacketId(digest(byte))
}

fn jury() -> RoundId {
    RoundId::from("jury")
}

fn packet_in(byte: u8) -> Entry {
    Entry::PacketIn {
        packet_id: packet(byte),
        judge_id: JudgeId(7),
        round: jury(),
    }
}

fn add(key: &str) -> Entry {
    Entry::RosterAdd {
        judge_id: JudgeId(7),
        key: key.into(),
        recipient: "age1".into(),
        kit_id: digest(9),
    }
}

fn seal(packets: &[PacketId]) -> Entry {
    let packets: BTreeSet<PacketId> = packets.iter().copied().collect();
    Entry::Seal {
        round: jury(),
        sha256: seal_hash(&jury(), &packets),
        packets,
    }
}

fn revoke(key: &str) -> Entry {
    Entry::RosterRevoke {
        judge_id: JudgeId(7),
        key: key.into(),
        reason: "Laptop lost on a train.".into(),
    }
}

#[test]
fn a_log_is_verified_and_every_change_of_it_is_noticed() {
    let mut chair = Chair::new();
    chair.write(add("key"));
    chair.write(packet_in(1));
    chair.write(seal(&[packet(1)]));
    assert_eq!(chair.verify().unwrap().len(), 4);

    let mut missing = chair.written.clone();
    missing.remove(1);
    let broken = verify_pairs(&chair.programme, &missing);
    assert_eq!(broken, Err(LogBroken { n: 2 }));

    let mut swapped = chair.written.clone();
    swapped.swap(1, 2);
    let broken = verify_pairs(&chair.programme, &swapped);
    assert_eq!(broken, Err(LogBroken { n: 2 }));

    for at in 0..chair.written.len() {
        for position in (0..chair.written[at].0.len()).step_by(7) {
            let mut flipped = chair.written.clone();
            flipped[at].0[position] ^= 1;
            let broken = verify_pairs(&chair.programme, &flipped).unwrap_err();
            assert_eq!(broken.n as usize, at + 1, "byte {position}");
        }
    }
    let other = Chair::new();
    let broken = verify_pairs(&other.programme, &chair.written);
    assert_eq!(broken, Err(LogBroken { n: 1 }));
}

#[test]
fn only_a_deputy_of_the_programme_takes_over() {
    let mut chair = Chair::new();
    let before = chair.written.clone();
    chair.write_as_deputy(packet_in(1));
    assert_eq!(chair.verify(), Err(LogBroken { n: 2 }), "not yet");

    chair.written = before.clone();
    let takeover = |key: &SigningKey| Entry::Takeover {
        key: key.public().line(),
        reason: "The chair is ill.".into(),
    };
    chair.write_as_deputy(takeover(&chair.deputy));
    chair.write_as_deputy(packet_in(1));
    assert!(chair.verify().is_ok());
    chair.write(packet_in(2));
    assert_eq!(chair.verify(), Err(LogBroken { n: 4 }), "no longer");

    chair.written = before;
    let stranger = SigningKey::generate();
    let record = chair.record(&stranger, takeover(&stranger));
    chair.written.push(Chair::sign(&stranger, &record));
    assert_eq!(chair.verify(), Err(LogBroken { n: 2 }));
}

#[test]
fn a_seal_whose_hash_is_not_that_of_its_list_does_not_hold() {
    let mut chair = Chair::new();
    chair.write(Entry::Seal {
        round: jury(),
        packets: [packet(1)].into(),
        sha256: digest(0),
    });
    assert_eq!(chair.verify(), Err(LogBroken { n: 2 }));
}

#[test]
fn the_ledger_follows_the_log() {
    let mut chair = Chair::new();
    for entry in [
        add("first"),
        packet_in(1),
        revoke("first"),
        add("second"),
        Entry::RosterConfirm {
            judge_id: JudgeId(7),
            key: "second".into(),
        },
        // Too late: what is revoked stays so.
        Entry::RosterConfirm {
            judge_id: JudgeId(7),
            key: "first".into(),
        },
        seal(&[packet(1)]),
    ] {
        chair.write(entry);
    }
    let ledger = Ledger::of(&chair.verify().unwrap());
    assert_eq!(ledger.revoked(JudgeId(7), "first"), Some(4));
    assert_eq!(ledger.last_revocation(JudgeId(7)), Some(4));
    let enrolled = ledger.enrolled(JudgeId(7)).unwrap();
    assert_eq!(
        (enrolled.key.as_str(), enrolled.standing),
        ("second", Standing::Confirmed)
    );
    assert_eq!(ledger.arrival(&packet(1)), Some(3));
    assert_eq!(ledger.sealed(&jury()), Some(&[packet(1)].into()));

    chair.write(Entry::Reopen {
        round: jury(),
        reason: "A packet was overlooked.".into(),
    });
    let ledger = Ledger::of(&chair.verify().unwrap());
    assert_eq!(ledger.sealed(&jury()), None);
    let reasons = ledger.reopened(&jury()).iter().map(|one| &one.reason);
    assert_eq!(reasons.collect::<Vec<_>>(), ["A packet was overlooked."]);
}

proptest! {
    /// The hash of a seal tells any two lists apart, and any two rounds.
    #[test]
    fn seals_of_different_lists_differ(one: BTreeSet<u8>, other: BTreeSet<u8>) {
        let hash = |round: &str, list: &BTreeSet<u8>| {
            let ids = list.iter().map(|byte| packet(*byte)).collect();
            seal_hash(&RoundId::from(round), &ids)
        };
        prop_assert_eq!(hash("a", &one) == hash("a", &other), one == other);
        prop_assert_ne!(hash("a", &one), hash("b", &one));
    }
}
