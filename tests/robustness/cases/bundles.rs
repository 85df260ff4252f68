//! Bundles that are signed and sealed with real keys, and wrong behind the signature.

use super::{Case, Reader, Row, made, spliced};
use crate::build::bundle::Steps;
use crate::build::{key, kit, packet, sealed, sealed_to_chair, sshsig};
use jurybook_core::travel::envelope::{Lock, new_receiving_key};
use jurybook_core::travel::signature::Namespace;
use jurybook_core::travel::{Digest, Kind};

mod contents;

/// The file, its signature, and whose it is.
const ORIGIN: [Row<Steps>; 38] = [
    common!("cut"),
    common!("byte-more"),
    common!("empty"),
    (
        "unsealed",
        "travel-kind",
        "not encrypted",
        steps!(seal: |_, inner| inner.to_vec()),
    ),
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
    (
        "a-kit",
        "travel-format",
        "a kit, sealed to the chair",
        steps!(inner: |_| kit::Steps::default().inner()),
    ),
    (
        "a-packet-by-its-first-line",
        "travel-content",
        "a packet by its first line, a bundle in all else",
        steps!(kind: Kind::Packet),
    ),
    (
        "a-safe-by-its-first-line",
        "travel-format",
        "a recovery copy by its first line, a bundle in all else",
        steps!(kind: Kind::Safe),
    ),
    (
        "a-packet-in-all-but-its-first-line",
        "travel-content",
        "a packet's manifest in a bundle",
        steps!(json: |_| "{\"format\":1,\"judge_id\":1}\n".to_owned()),
    ),
    common!("inner-cut"),
    common!("inner-byte-more"),
    (
        "newer",
        "travel-newer",
        "of a later version",
        steps!(inner: |inner| {
            spliced(&inner, b"jurybook-bundle 1\n", b"jurybook-bundle 2\n")
        }),
    ),
    (
        "member-replaced",
        "travel-cut",
        "a packet other than the listed one, of the same size",
        steps!(unlisted: |members| members[4].reverse()),
    ),
    (
        "member-longer",
        "travel-cut",
        "a member longer than listed",
        steps!(unlisted: |members| members[2].push(b' ')),
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
        "a packet that is not listed",
        steps!(unlisted: |members| members.push(members[4].clone())),
    ),
    (
        "members-swapped",
        "travel-cut",
        "two members in each other's place",
        steps!(unlisted: |members| members.swap(2, 3)),
    ),
    (
        "hash-listed-wrong",
        "travel-cut",
        "another hash listed",
        steps!(manifest: |manifest| manifest.members[4].sha256 = Digest([0; 32])),
    ),
    (
        "size-listed-wrong",
        "travel-cut",
        "another size listed",
        steps!(manifest: |manifest| manifest.members[4].size += 1),
    ),
    (
        "size-listed-huge",
        "travel-cut",
        "a packet of more bytes than there are",
        steps!(manifest: |manifest| manifest.members[4].size = u64::MAX),
    ),
    (
        "member-numbered-wrong",
        "travel-content",
        "a member that is numbered otherwise",
        steps!(manifest: |manifest| manifest.members[4].n = 6),
    ),
    (
        "member-in-another-role",
        "travel-content",
        "a packet in the role of an attachment",
        steps!(manifest: |manifest| manifest.members[4].role = "attachment".to_owned()),
    ),
    (
        "roles-swapped",
        "travel-content",
        "log and kits in each other's role",
        steps!(manifest: |manifest| {
            manifest.members[2].role = "kits".to_owned();
            manifest.members[3].role = "log".to_owned();
        }),
    ),
    (
        "three-members",
        "travel-content",
        "no list of kits",
        steps!(members: |members| members.truncate(3)),
    ),
    (
        "no-members",
        "travel-content",
        "nothing but its manifest",
        steps!(members: |members| members.clear()),
    ),
    (
        "signed-by-another",
        "travel-signature",
        "signed by another key than it names",
        steps!(sign: |_, manifest| key(99).sign(Namespace::Bundle, manifest)),
    ),
    (
        "signed-as-packet",
        "travel-signature",
        "signed as a packet",
        steps!(sign: |key, manifest| key.sign(Namespace::Packet, manifest)),
    ),
    common!("unsigned"),
    (
        "weak-key",
        "travel-weak-key",
        "a key under which any message verifies",
        steps!(manifest: |manifest| {
            manifest.signer = sshsig::line("ssh-ed25519", &sshsig::weak_keys()[2]);
        }),
    ),
    (
        "by-a-stranger",
        "bundle-who",
        "signed by a stranger",
        steps!(
            manifest: |manifest| manifest.signer = key(99).public().line(),
            sign: |_, manifest| key(99).sign(Namespace::Bundle, manifest),
        ),
    ),
    (
        "by-a-judge",
        "bundle-who",
        "signed by an enrolled judge",
        steps!(
            manifest: |manifest| manifest.signer = key(2).public().line(),
            sign: |_, manifest| key(2).sign(Namespace::Bundle, manifest),
        ),
    ),
    (
        "another-programme",
        "bundle-programme",
        "of another programme",
        steps!(manifest: |manifest| manifest.programme_id = Digest([0; 32])),
    ),
    (
        "no-recipient",
        "bundle-recipient",
        "addressed to nobody, and sealed to the chair",
        steps!(manifest: |manifest| manifest.recipients.clear()),
    ),
    (
        "another-recipient",
        "bundle-recipient",
        "addressed to another chair, and sealed to this one",
        steps!(manifest: |manifest| {
            manifest.recipients = vec![new_receiving_key().recipient];
        }),
    ),
    (
        "another-version",
        "travel-content",
        "another version of the manifest alone",
        steps!(manifest: |manifest| manifest.format = 2),
    ),
    (
        "packet-sealed-within",
        "travel-format",
        "a packet that is still sealed, within a sound bundle",
        steps!(contents: |stage, contents| {
            contents.packets = vec![packet::Steps::default().file(stage)];
        }),
    ),
];

/// Returns every defect of a bundle.
pub fn cases() -> Vec<Case> {
    let rows = ORIGIN
        .into_iter()
        .chain(contents::PROGRAMME)
        .chain(contents::LOG)
        .chain(contents::KITS)
        .chain(contents::PACKETS)
        .chain(contents::JSON);
    made(Reader::Bundle, rows, Steps::file)
}
