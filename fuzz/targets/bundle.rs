//! Bundles: whatever is accepted says one thing, in the chair's or a deputy's name, to us.
//!
//! The first byte chooses: `m`, `g`, `s`, `l`, `k` and `p` apply the rest to the manifest, the programme,
//! its signature, the log, the kits or the packet of a sound bundle, and the chair signs whatever has
//! become of it; any other begins a file of its own.
#![no_main]

use jurybook_core::bundle::{
    Bundle, BundleManifest, BundledKit, BundledKits, BundledLog, SignedRecord, read,
};
use jurybook_core::id::{ApplicationId, JudgeId};
use jurybook_core::kits::Member;
use jurybook_core::log::{Entry, FORMAT, Head, Record};
use jurybook_core::merge::PacketId;
use jurybook_core::programme::{Deputy, Issued, Signed, parse};
use jurybook_core::travel::signature::{Namespace, SigningKey};
use jurybook_core::travel::{Digest, Kind, json};
use jurybook_fuzz::{edited, packed, relist};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

/// Addressed by the bundle; a text is all that the reader compares.
const RECIPIENT: &str = "age1chair";

const ROLES: [(&str, &str, &str); 5] = [
    ("programme", "programme.json", "application/json"),
    ("programme-signature", "programme.json.sig", "text/plain"),
    ("log", "log.json", "application/json"),
    ("kits", "kits.json", "application/json"),
    ("packet", "packet.zip", "application/zip"),
];

static CHAIR: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::from_seed(&[5; 32]));
static PROGRAMME: LazyLock<Signed> = LazyLock::new(|| programme(6));
static SOUND: LazyLock<Sound> = LazyLock::new(Sound::new);

struct Sound {
    manifest: BundleManifest,
    members: Vec<Vec<u8>>,
    inner: Vec<u8>,
    /// Where the first listed member begins.
    first: usize,
}

impl Sound {
    fn new() -> Self {
        let kit = kit();
        let records = log(&kit);
        let last = records.last().expect("a log has records");
        let log = Head {
            n: records.len() as u32,
            head: Digest::of(last.record.as_bytes()),
        };
        let members = vec![
            PROGRAMME.bytes.clone(),
            PROGRAMME.signature.clone().into_bytes(),
            json::write(&BundledLog { records }),
            json::write(&BundledKits { kits: vec![kit] }),
            b"a packet".to_vec(),
        ];
        let mut manifest = BundleManifest {
            format: 1,
            programme_id: PROGRAMME.id(),
            signer: CHAIR.public().line(),
            recipients: vec![RECIPIENT.to_owned()],
            log,
            made_at: "2023-09-01T00:00:00Z".to_owned(),
            app: "Jurybook".to_owned(),
            members: (1..).zip(ROLES).map(listed).collect(),
        };
        relist(&mut manifest.members, &members);
        let inner = packed(Kind::Bundle, &json::write(&manifest), &CHAIR, &members);
        let name = inner.windows(8).position(|eight| eight == b"f/000001");
        Self {
            first: name.expect("the first member has a name") - 30,
            manifest,
            members,
            inner,
        }
    }
}

fn listed((n, (role, file_name, media)): (u32, (&str, &str, &str))) -> Member {
    Member {
        n,
        role: role.to_owned(),
        file_name: file_name.to_owned(),
        size: 0,
        sha256: Digest([0; 32]),
        media: media.to_owned(),
    }
}

fn programme(nonce: u8) -> Signed {
    let issued = Issued {
        format: 1,
        nonce: Digest([nonce; 32]),
        chair_key: CHAIR.public().line(),
        recipients: vec![],
        deputies: vec![Deputy {
            signing_key: SigningKey::from_seed(&[6; 32]).public().line(),
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
}

fn kit() -> BundledKit {
    BundledKit {
        kit_id: Digest([1; 32]),
        judge_id: JudgeId(1),
        round: "jury".into(),
        rubric_sha256: Digest([3; 32]),
        applications: [ApplicationId(1), ApplicationId(2)].into(),
        secret: Digest([4; 32]),
    }
}

/// A log that tells of the kit and of a packet.
fn log(kit: &BundledKit) -> Vec<SignedRecord> {
    let entries = [
        Entry::Genesis,
        Entry::KitIssued {
            kit_id: kit.kit_id,
            judge_id: kit.judge_id,
            round: kit.round.clone(),
            rubric_sha256: kit.rubric_sha256,
            applications: kit.applications.clone(),
            supersedes: vec![],
        },
        Entry::PacketIn {
            packet_id: PacketId(Digest([2; 32])),
            judge_id: kit.judge_id,
            round: kit.round.clone(),
        },
    ];
    let mut previous = Head::NONE.head;
    let signed = (1..).zip(entries).map(|(n, entry)| {
        let record = json::write(&Record {
            format: FORMAT,
            programme_id: PROGRAMME.id(),
            n,
            previous,
            at: "2023-09-01T00:00:00Z".to_owned(),
            signer: CHAIR.public().line(),
            entry,
        });
        previous = Digest::of(&record);
        SignedRecord {
            signature: CHAIR.sign(Namespace::Log, &record),
            record: String::from_utf8(record).expect("JSON is text"),
        }
    });
    signed.collect()
}

/// Checks what was accepted against the members that it was read from.
fn says_what_it_holds(bundle: &Bundle, members: &[Vec<u8>]) {
    assert!(
        PROGRAMME.issued.may_sign(&bundle.signer),
        "signed by a stranger"
    );
    let pairs = bundle.signed.iter();
    let records = pairs.map(|(bytes, signature)| SignedRecord {
        record: String::from_utf8(bytes.clone()).expect("it was read as text"),
        signature: signature.clone(),
    });
    let log = BundledLog {
        records: records.collect(),
    };
    assert!(json::write(&log) == members[2], "another log was taken in");
    let written = bundle.records.iter().map(json::write);
    assert!(
        written.eq(bundle.signed.iter().map(|(bytes, _)| bytes.clone())),
        "a record says something else than its bytes"
    );
    let heads = (1..).zip(&bundle.signed).map(|(n, (bytes, _))| Head {
        n,
        head: Digest::of(bytes),
    });
    assert!(heads.eq(bundle.heads.iter().copied()));
    let kits: BundledKits = json::read(&members[3], "kits.json").expect("it was read before");
    assert_eq!(kits.kits.len(), bundle.kits.len());
    for (id, kit) in &bundle.kits {
        let told = bundle
            .records
            .iter()
            .any(|record| matches!(&record.entry, Entry::KitIssued { kit_id, .. } if kit_id == id));
        let kit = BundledKit::from(kit.clone());
        assert!(told && kits.kits.contains(&kit), "a kit out of nowhere");
    }
    assert!(bundle.packets == members[4..], "other packets came out");
}

/// Reads a bundle whose parts the chair has signed.
fn read_made(manifest: &[u8], members: &[Vec<u8>]) {
    let inner = packed(Kind::Bundle, manifest, &CHAIR, members);
    let Ok(bundle) = read(&inner, &PROGRAMME, RECIPIENT) else {
        return;
    };
    let said: BundleManifest = json::read(manifest, "manifest.json").expect("it was read before");
    let log = bundle.heads.last().copied();
    assert!(said.format == 1 && said.programme_id == PROGRAMME.id() && log == Some(said.log));
    says_what_it_holds(&bundle, members);
    assert!(
        read(&inner, &PROGRAMME, "age1another").is_err(),
        "opened by another"
    );
    assert!(
        read(&inner, &programme(7), RECIPIENT).is_err(),
        "of another programme"
    );
}

fuzz_target!(|data: &[u8]| {
    let sound = &*SOUND;
    let at = match data.first() {
        Some(b'm') => {
            let manifest = edited(&json::write(&sound.manifest), &data[1..]);
            return read_made(&manifest, &sound.members);
        }
        Some(b'g') => 0,
        Some(b's') => 1,
        Some(b'l') => 2,
        Some(b'k') => 3,
        Some(b'p') => 4,
        _ => {
            let behind_head = [&sound.inner[..sound.first], data].concat();
            for bytes in [data, &behind_head] {
                let accepted = read(bytes, &PROGRAMME, RECIPIENT).is_ok();
                assert!(
                    !accepted || bytes == sound.inner,
                    "another form was accepted"
                );
            }
            return;
        }
    };
    let (mut manifest, mut members) = (sound.manifest.clone(), sound.members.clone());
    members[at] = edited(&members[at], &data[1..]);
    relist(&mut manifest.members, &members);
    read_made(&json::write(&manifest), &members);
});
