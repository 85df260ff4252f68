//! Packets that are signed and sealed with real keys, and wrong behind the signature.

use super::{Case, Reader, Row, made, refused, spliced};
use crate::build::packet::Steps;
use crate::build::{key, kit, sealed, sealed_to_chair, sshsig};
use jurybook_core::id::JudgeId;
use jurybook_core::travel::Digest;
use jurybook_core::travel::envelope::{Lock, new_receiving_key};
use jurybook_core::travel::signature::Namespace;

mod enrolments;
mod json;
mod sheets;

/// The file, its signature, and whose it is.
const ORIGIN: [Row<Steps>; 32] = [
    common!("cut"),
    common!("byte-more"),
    (
        "unsealed",
        "travel-kind",
        "not encrypted",
        steps!(file: |_| kit::Steps::default().inner()),
    ),
    (
        "newer",
        "travel-newer",
        "of a later version",
        steps!(inner: |inner| spliced(&inner, b"jurybook-packet 1\n", b"jurybook-packet 2\n")),
    ),
    (
        "a-kit",
        "travel-format",
        "a kit, sealed to the chair",
        steps!(inner: |_| kit::Steps::default().inner()),
    ),
    common!("inner-cut"),
    common!("inner-byte-more"),
    (
        "member-replaced",
        "travel-cut",
        "a member other than the listed one, of the same size",
        steps!(unlisted: |members| members[2].reverse()),
    ),
    (
        "member-longer",
        "travel-cut",
        "a member longer than listed",
        steps!(unlisted: |members| members[0].push(b' ')),
    ),
    (
        "member-missing",
        "travel-format",
        "the last member missing",
        steps!(unlisted: |members| members.truncate(4)),
    ),
    (
        "member-more",
        "travel-cut",
        "a member that is not listed",
        steps!(unlisted: |members| members.push(b"more".to_vec())),
    ),
    (
        "hash-listed-wrong",
        "travel-cut",
        "another hash listed",
        steps!(manifest: |manifest| manifest.members[1].sha256 = Digest([0; 32])),
    ),
    (
        "size-listed-wrong",
        "travel-cut",
        "another size listed",
        steps!(manifest: |manifest| manifest.members[1].size += 1),
    ),
    (
        "signed-by-another",
        "travel-signature",
        "signed by another key than it names",
        steps!(sign: |_, manifest| key(99).sign(Namespace::Packet, manifest)),
    ),
    (
        "signed-as-kit",
        "travel-signature",
        "signed as a kit",
        steps!(sign: |key, manifest| key.sign(Namespace::Kit, manifest)),
    ),
    (
        "signed-otherwise",
        "travel-signature",
        "the signature of another manifest",
        steps!(sign: |key, _| key.sign(Namespace::Packet, b"{}\n")),
    ),
    common!("unsigned"),
    (
        "signature-of-windows",
        "travel-signature",
        "the signature's lines end as those of Windows",
        steps!(sign: |key, manifest| key.sign(Namespace::Packet, manifest).replace('\n', "\r\n")),
    ),
    (
        "weak-key",
        "travel-weak-key",
        "a key under which any message verifies",
        steps!(manifest: |manifest| {
            manifest.judge_key = sshsig::line("ssh-ed25519", &sshsig::weak_keys()[2])
        }),
    ),
    (
        "no-key",
        "travel-content",
        "no key",
        steps!(manifest: |manifest| manifest.judge_key.clear()),
    ),
    (
        "programme-of-last-year",
        "packet-programme",
        "of another programme",
        steps!(manifest: |manifest| manifest.programme_id = Digest([0; 32])),
    ),
    (
        "stranger",
        "packet-who",
        "a judge who is not enrolled, and a kit that was never issued",
        steps!(manifest: |manifest| manifest.kit_id = Digest([0; 32])),
    ),
    (
        "second-key",
        "packet-enrol-second",
        "another key than the judge enrolled",
        steps!(
            judge: 2,
            by: 3,
        ),
    ),
    (
        "another-judge",
        "packet-kit",
        "the kit of another judge",
        steps!(manifest: |manifest| manifest.judge_id = JudgeId(3)),
    ),
    (
        "unknown-judge",
        "packet-kit",
        "a judge that there is not",
        steps!(manifest: |manifest| manifest.judge_id = JudgeId(4_000_000_000)),
    ),
    (
        "unknown-kit",
        "packet-kit",
        "an enrolled judge, and a kit that was never issued",
        steps!(
            judge: 2,
            by: 2,
            manifest: |manifest| manifest.kit_id = Digest([0; 32]),
        ),
    ),
    (
        "another-round",
        "packet-kit",
        "another round than the kit's",
        steps!(manifest: |manifest| manifest.round = "screening".into()),
    ),
    (
        "another-rubric",
        "packet-rubric",
        "scored against another rubric",
        steps!(manifest: |manifest| manifest.rubric_sha256 = Digest([0; 32])),
    ),
    (
        "another-assignment",
        "packet-kit",
        "another assignment than the kit's",
        steps!(manifest: |manifest| manifest.assignment_sha256 = Digest([0; 32])),
    ),
    (
        "no-recipient",
        "packet-recipient",
        "addressed to nobody, and sealed to the chair",
        steps!(manifest: |manifest| manifest.recipients.clear()),
    ),
    (
        "another-recipient",
        "packet-recipient",
        "addressed to another chair, and sealed to this one",
        steps!(manifest: |manifest| manifest.recipients[0].make_ascii_uppercase()),
    ),
    common!("empty"),
];

/// For whom it is sealed.
const SEALED: [Row<Steps>; 3] = [
    (
        "sealed-to-another",
        "travel-key",
        "sealed to another chair",
        steps!(seal: |_, inner| {
            sealed(&Lock::Recipients(&[new_receiving_key().recipient]), inner)
        }),
    ),
    (
        "sealed-by-passphrase",
        "travel-key",
        "sealed by a passphrase, as kits are",
        steps!(seal: |_, inner| sealed(&Lock::Passphrase("gudo-mira-zuba", 1), inner)),
    ),
    (
        "sealed-twice",
        "travel-format",
        "an envelope within an envelope",
        steps!(seal: |stage, inner| sealed_to_chair(stage, &sealed_to_chair(stage, inner))),
    ),
];

/// Returns every defect of a packet.
pub fn cases() -> Vec<Case> {
    // JSON that is not in its one form is refused alike: nothing is guessed.
    let json = json::MANIFEST.into_iter().chain(json::MEMBERS);
    let rows = ORIGIN
        .into_iter()
        .chain(enrolments::ROWS)
        .chain(sheets::ROWS)
        .chain(SEALED)
        .chain(refused("travel-content", json));
    made(Reader::Packet, rows, Steps::file)
}
