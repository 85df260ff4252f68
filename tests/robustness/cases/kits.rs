//! Kits that are signed and sealed with real keys, and wrong behind the signature.

use super::{Case, Reader, Row, made, refused};
use crate::build::kit::{PASSPHRASE, Steps};
use crate::build::{key, sealed, sshsig};
use jurybook_core::travel::Digest;
use jurybook_core::travel::envelope::{Lock, new_receiving_key};
use jurybook_core::travel::signature::Namespace;

mod contents;

/// The file, its signatures and who is its chair.
const ORIGIN: [Row<Steps>; 22] = [
    common!("empty"),
    common!("cut"),
    common!("byte-more"),
    (
        "another-passphrase",
        "travel-key",
        "sealed by another passphrase",
        steps!(seal: |inner| sealed(&Lock::Passphrase("bado-luma", 1), inner)),
    ),
    (
        "sealed-to-a-key",
        "kit-needs-keys",
        "sealed to a key, as packets are",
        steps!(seal: |inner| sealed(&Lock::Recipients(&[new_receiving_key().recipient]), inner)),
    ),
    (
        "sealed-twice",
        "travel-format",
        "an envelope within an envelope",
        steps!(file: |file| sealed(&Lock::Passphrase(PASSPHRASE, 1), &file)),
    ),
    common!("inner-cut"),
    common!("inner-byte-more"),
    (
        "member-replaced",
        "travel-cut",
        "an attachment other than the listed one",
        steps!(unlisted: |members| members[3].reverse()),
    ),
    (
        "sizes-listed-huge",
        "travel-cut",
        "members of more bytes than can be counted",
        steps!(manifest: |manifest| {
            for member in &mut manifest.members {
                member.size = u64::MAX;
            }
        }),
    ),
    (
        "member-missing",
        "travel-format",
        "an attachment missing",
        steps!(unlisted: |members| members.truncate(4)),
    ),
    (
        "member-more",
        "travel-cut",
        "a member that is not listed",
        steps!(unlisted: |members| members.push(b"more".to_vec())),
    ),
    (
        "signed-by-another",
        "travel-signature",
        "signed by another key than it names",
        steps!(sign: |_, manifest| key(99).sign(Namespace::Kit, manifest)),
    ),
    (
        "signed-as-packet",
        "travel-signature",
        "signed as a packet",
        steps!(sign: |key, manifest| key.sign(Namespace::Packet, manifest)),
    ),
    (
        "weak-key",
        "travel-weak-key",
        "a key under which any message verifies",
        steps!(manifest: |manifest| {
            manifest.chair_key = sshsig::line("ssh-ed25519", &sshsig::weak_keys()[3])
        }),
    ),
    (
        "programme-signed-by-another",
        "travel-signature",
        "a programme that another key has signed",
        steps!(sign_programme: |_, bytes| key(99).sign(Namespace::Programme, bytes)),
    ),
    (
        "programme-signed-as-kit",
        "travel-signature",
        "a programme signed as a kit",
        steps!(sign_programme: |key, bytes| key.sign(Namespace::Kit, bytes)),
    ),
    (
        "programme-signature-no-text",
        "travel-signature",
        "a programme's signature that is no UTF-8",
        steps!(members: |members| members[1] = vec![0xFF]),
    ),
    (
        "programme-weak-key",
        "travel-weak-key",
        "a programme whose chair has a weak key",
        steps!(programme: |issued| {
            issued.chair_key = sshsig::line("ssh-ed25519", &sshsig::weak_keys()[3])
        }),
    ),
    (
        "another-chair",
        "kit-chair",
        "a stranger's kit around a sound programme",
        steps!(
            manifest: |manifest| manifest.chair_key = key(99).public().line(),
            sign: |_, manifest| key(99).sign(Namespace::Kit, manifest),
        ),
    ),
    (
        "another-programme",
        "kit-chair",
        "another programme's id",
        steps!(manifest: |manifest| manifest.programme_id = Digest([0; 32])),
    ),
    (
        "form-of-its-own",
        "travel-content",
        "another version of the manifest alone",
        steps!(manifest: |manifest| manifest.format = 2),
    ),
];

/// Returns every defect of a kit.
pub fn cases() -> Vec<Case> {
    let contents = refused("travel-content", contents::ROWS);
    let rows = ORIGIN.into_iter().chain(contents);
    made(Reader::Kit, rows, |steps, _| steps.file())
}
