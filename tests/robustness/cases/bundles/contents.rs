//! Bundles whose members are as listed and signed, and wrong in themselves.

use crate::build::bundle::Steps;
use crate::build::{key, log, packet, replaced};
use crate::cases::Row;
use jurybook_core::id::{ApplicationId, JudgeId};
use jurybook_core::log::{Entry, Head};
use jurybook_core::merge::PacketId;
use jurybook_core::programme::Issued;
use jurybook_core::travel::signature::Namespace;
use jurybook_core::travel::{Digest, json};

pub const PROGRAMME: [Row<Steps>; 5] = [
    (
        "programme-replaced",
        "travel-content",
        "another programme that the chair has signed",
        steps!(contents: |stage, contents| {
            let mut issued = stage.programme().issued.clone();
            issued.nonce = Digest([0; 32]);
            contents.programme = json::write(&issued);
            let key = &stage.keys().signing;
            contents.signature = key.sign(Namespace::Programme, &contents.programme);
        }),
    ),
    (
        "programme-of-a-stranger",
        "travel-content",
        "the programme with a stranger as its chair, signed by the stranger",
        steps!(contents: |stage, contents| {
            let issued = Issued {
                chair_key: key(99).public().line(),
                ..stage.programme().issued.clone()
            };
            contents.programme = json::write(&issued);
            contents.signature = key(99).sign(Namespace::Programme, &contents.programme);
        }),
    ),
    (
        "programme-signed-by-another",
        "travel-signature",
        "a programme that another key has signed",
        steps!(contents: |_, contents| {
            contents.signature = key(99).sign(Namespace::Programme, &contents.programme);
        }),
    ),
    (
        "programme-unsigned",
        "travel-signature",
        "a programme without a signature",
        steps!(contents: |_, contents| contents.signature.clear()),
    ),
    (
        "programme-signature-no-text",
        "travel-signature",
        "a programme's signature that is no UTF-8",
        steps!(members: |members| members[1] = vec![0xFF]),
    ),
];

pub const LOG: [Row<Steps>; 14] = [
    (
        "log-head-of-another",
        "travel-content",
        "another hash of the last record in the manifest",
        steps!(manifest: |manifest| manifest.log.head = Digest([0; 32])),
    ),
    (
        "log-longer-in-the-manifest",
        "travel-content",
        "one record more in the manifest than in the log",
        steps!(manifest: |manifest| manifest.log.n += 1),
    ),
    (
        "log-cut-short",
        "travel-content",
        "the last record left out, which the manifest knows",
        steps!(members: |members| {
            let mut log: jurybook_core::bundle::BundledLog =
                json::read(&members[2], "log.json").unwrap();
            log.records.pop();
            members[2] = json::write(&log);
        }),
    ),
    (
        "log-empty",
        "travel-content",
        "a log without a record, and a manifest that says so",
        steps!(
            contents: |_, contents| {
                contents.log.clear();
                contents.kits.clear();
                contents.packets.clear();
            },
            manifest: |manifest| manifest.log = Head::NONE,
        ),
    ),
    (
        "log-record-removed",
        "log-broken",
        "a record taken out of the log",
        steps!(contents: |_, contents| drop(contents.log.remove(1))),
    ),
    (
        "log-record-altered",
        "log-broken",
        "a record altered in the log",
        steps!(contents: |_, contents| {
            let record = &contents.log[1].record;
            contents.log[1].record = replaced(record, "\"judge_id\":1,", "\"judge_id\":2,");
        }),
    ),
    (
        "log-records-swapped",
        "log-broken",
        "two records in each other's place",
        steps!(contents: |_, contents| contents.log.swap(1, 2)),
    ),
    (
        "log-record-repeated",
        "log-broken",
        "a record twice in the log",
        steps!(contents: |_, contents| contents.log.insert(2, contents.log[1].clone())),
    ),
    (
        "log-signatures-swapped",
        "log-broken",
        "two records with each other's signature",
        steps!(contents: |_, contents| {
            let (first, rest) = contents.log.split_at_mut(2);
            std::mem::swap(&mut first[1].signature, &mut rest[0].signature);
        }),
    ),
    (
        "log-record-by-a-stranger",
        "log-broken",
        "a record more, signed by a stranger",
        steps!(contents: |stage, contents| {
            let entry = confirm_second();
            log::append(stage.programme().id(), &mut contents.log, entry, &key(99));
        }),
    ),
    (
        "log-record-of-another-programme",
        "log-broken",
        "a record more by the chair, of another programme",
        steps!(contents: |stage, contents| {
            let chair = &stage.keys().signing;
            log::append(Digest([0; 32]), &mut contents.log, confirm_second(), chair);
        }),
    ),
    (
        "log-takeover-by-a-stranger",
        "log-broken",
        "a takeover by somebody whom the programme does not name",
        steps!(contents: |stage, contents| {
            let entry = log::takeover(99);
            log::append(stage.programme().id(), &mut contents.log, entry, &key(99));
        }),
    ),
    (
        "log-second-genesis",
        "log-broken",
        "a log that begins again",
        steps!(contents: |stage, contents| {
            let chair = &stage.keys().signing;
            log::append(stage.programme().id(), &mut contents.log, Entry::Genesis, chair);
        }),
    ),
    (
        "log-seal-of-others",
        "log-broken",
        "a seal with the hash of another list",
        steps!(contents: |stage, contents| {
            let mut entry = log::seal([PacketId(Digest([1; 32]))].into());
            if let Entry::Seal { packets, .. } = &mut entry {
                packets.insert(PacketId(Digest([2; 32])));
            }
            let chair = &stage.keys().signing;
            log::append(stage.programme().id(), &mut contents.log, entry, chair);
        }),
    ),
];

fn confirm_second() -> Entry {
    Entry::RosterConfirm {
        judge_id: JudgeId(2),
        key: key(2).public().line(),
    }
}

pub const KITS: [Row<Steps>; 6] = [
    (
        "kit-not-in-the-log",
        "travel-content",
        "a kit of which the log does not tell",
        steps!(contents: |_, contents| contents.kits[0].kit_id = Digest([0; 32])),
    ),
    (
        "kit-twice",
        "travel-content",
        "a kit twice",
        steps!(contents: |_, contents| contents.kits.push(contents.kits[0].clone())),
    ),
    (
        "kit-of-another-judge",
        "travel-content",
        "a kit for another judge than the log says",
        steps!(contents: |_, contents| contents.kits[0].judge_id = JudgeId(2)),
    ),
    (
        "kit-of-another-round",
        "travel-content",
        "a kit for another round than the log says",
        steps!(contents: |_, contents| contents.kits[0].round = "screening".into()),
    ),
    (
        "kit-of-another-rubric",
        "travel-content",
        "a kit of another rubric than the log says",
        steps!(contents: |_, contents| contents.kits[0].rubric_sha256 = Digest([0; 32])),
    ),
    (
        "kit-of-more-applications",
        "travel-content",
        "a kit of more applications than the log says",
        steps!(contents: |_, contents| {
            contents.kits[0].applications.insert(ApplicationId(4));
        }),
    ),
];

/// The bundle is sound: the packet alone is refused.
pub const PACKETS: [Row<Steps>; 4] = [
    (
        "packet-by-a-second-key",
        "packet-enrol-second",
        "a packet by another key than the judge enrolled, within a sound bundle",
        steps!(contents: |stage, contents| {
            let steps = packet::Steps {
                judge: 2,
                by: 3,
                ..packet::Steps::default()
            };
            contents.packets = vec![steps.inner(stage)];
        }),
    ),
    (
        "packet-altered",
        "travel-cut",
        "a packet with one byte altered, within a sound bundle",
        steps!(contents: |_, contents| *contents.packets[0].last_mut().unwrap() ^= 1),
    ),
    (
        "packet-empty",
        "travel-cut",
        "a packet without a byte, within a sound bundle",
        steps!(contents: |_, contents| contents.packets[0].clear()),
    ),
    (
        "bundle-within",
        "travel-format",
        "a bundle in the place of a packet",
        steps!(contents: |stage, contents| {
            contents.packets = vec![Steps::default().inner(stage)];
        }),
    ),
];

pub const JSON: [Row<Steps>; 6] = [
    (
        "field-unknown",
        "travel-content",
        "a field that there is not",
        steps!(json: |text| replaced(&text, "{", "{\"ext\":1,")),
    ),
    (
        "field-missing",
        "travel-content",
        "a field missing",
        steps!(json: |text| replaced(&text, "\"app\":\"Jurybook 0.1.0\",", "")),
    ),
    (
        "field-twice",
        "travel-content",
        "a field twice with two values",
        steps!(json: |text| replaced(&text, "\"format\":1,", "\"format\":1,\"format\":2,")),
    ),
    (
        "spaces",
        "travel-content",
        "a space after a comma",
        steps!(json: |text| replaced(&text, ",", ", ")),
    ),
    (
        "log-field-unknown",
        "travel-content",
        "a field beside the records of the log",
        member!(2, "{", "{\"ext\":1,"),
    ),
    (
        "kits-field-unknown",
        "travel-content",
        "a field that a kit does not have",
        member!(3, "{\"kit_id\"", "{\"ext\":1,\"kit_id\""),
    ),
];
