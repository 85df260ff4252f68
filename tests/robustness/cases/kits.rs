//! Kits that are signed and sealed with real keys, and wrong behind the signature.

use super::{Case, Reader, case};
use crate::build::kit::{PASSPHRASE, Steps};
use crate::build::{key, sealed, sshsig};
use jurybook_core::travel::Digest;
use jurybook_core::travel::envelope::{Lock, new_receiving_key};
use jurybook_core::travel::signature::Namespace;

mod contents;

type Row = (&'static str, &'static str, &'static str, fn() -> Steps);

/// The file, its signatures and who is its chair.
const ORIGIN: [Row; 22] = [
    ("empty", "travel-kind", "a file without a byte", || Steps {
        file: |_| Vec::new(),
        ..Steps::default()
    }),
    ("cut", "travel-cut", "the last 100 bytes missing", || {
        Steps {
            file: |file| file[..file.len() - 100].to_vec(),
            ..Steps::default()
        }
    }),
    ("byte-more", "travel-cut", "a byte after the end", || {
        Steps {
            file: |file| [file, vec![0]].concat(),
            ..Steps::default()
        }
    }),
    (
        "another-passphrase",
        "travel-key",
        "sealed by another passphrase",
        || Steps {
            seal: |inner| sealed(&Lock::Passphrase("bado-luma", 1), inner),
            ..Steps::default()
        },
    ),
    (
        "sealed-to-a-key",
        "kit-needs-keys",
        "sealed to a key, as packets are",
        || Steps {
            seal: |inner| sealed(&Lock::Recipients(&[new_receiving_key().recipient]), inner),
            ..Steps::default()
        },
    ),
    (
        "sealed-twice",
        "travel-format",
        "an envelope within an envelope",
        || Steps {
            file: |file| sealed(&Lock::Passphrase(PASSPHRASE, 1), &file),
            ..Steps::default()
        },
    ),
    (
        "inner-cut",
        "travel-cut",
        "its container cut before it was sealed",
        || Steps {
            inner: |inner| inner[..inner.len() - 1].to_vec(),
            ..Steps::default()
        },
    ),
    (
        "inner-byte-more",
        "travel-cut",
        "a byte after its container",
        || Steps {
            inner: |inner| [inner, vec![0]].concat(),
            ..Steps::default()
        },
    ),
    (
        "member-replaced",
        "travel-cut",
        "an attachment other than the listed one",
        || Steps {
            unlisted: |members| members[3].reverse(),
            ..Steps::default()
        },
    ),
    (
        "sizes-listed-huge",
        "travel-cut",
        "members of more bytes than can be counted",
        || Steps {
            manifest: |manifest| {
                for member in &mut manifest.members {
                    member.size = u64::MAX;
                }
            },
            ..Steps::default()
        },
    ),
    (
        "member-missing",
        "travel-format",
        "an attachment missing",
        || Steps {
            unlisted: |members| members.truncate(4),
            ..Steps::default()
        },
    ),
    (
        "member-more",
        "travel-cut",
        "a member that is not listed",
        || Steps {
            unlisted: |members| members.push(b"more".to_vec()),
            ..Steps::default()
        },
    ),
    (
        "signed-by-another",
        "travel-signature",
        "signed by another key than it names",
        || Steps {
            sign: |_, manifest| key(99).sign(Namespace::Kit, manifest),
            ..Steps::default()
        },
    ),
    (
        "signed-as-packet",
        "travel-signature",
        "signed as a packet",
        || Steps {
            sign: |key, manifest| key.sign(Namespace::Packet, manifest),
            ..Steps::default()
        },
    ),
    (
        "weak-key",
        "travel-weak-key",
        "a key under which any message verifies",
        || Steps {
            manifest: |manifest| {
                manifest.chair_key = sshsig::line("ssh-ed25519", &sshsig::weak_keys()[3])
            },
            ..Steps::default()
        },
    ),
    (
        "programme-signed-by-another",
        "travel-signature",
        "a programme that another key has signed",
        || Steps {
            sign_programme: |_, bytes| key(99).sign(Namespace::Programme, bytes),
            ..Steps::default()
        },
    ),
    (
        "programme-signed-as-kit",
        "travel-signature",
        "a programme signed as a kit",
        || Steps {
            sign_programme: |key, bytes| key.sign(Namespace::Kit, bytes),
            ..Steps::default()
        },
    ),
    (
        "programme-signature-no-text",
        "travel-signature",
        "a programme's signature that is no UTF-8",
        || Steps {
            members: |members| members[1] = vec![0xFF],
            ..Steps::default()
        },
    ),
    (
        "programme-weak-key",
        "travel-weak-key",
        "a programme whose chair has a weak key",
        || Steps {
            programme: |issued| {
                issued.chair_key = sshsig::line("ssh-ed25519", &sshsig::weak_keys()[3])
            },
            ..Steps::default()
        },
    ),
    (
        "another-chair",
        "kit-chair",
        "a stranger's kit around a sound programme",
        || Steps {
            manifest: |manifest| manifest.chair_key = key(99).public().line(),
            sign: |_, manifest| key(99).sign(Namespace::Kit, manifest),
            ..Steps::default()
        },
    ),
    (
        "another-programme",
        "kit-chair",
        "another programme's id",
        || Steps {
            manifest: |manifest| manifest.programme_id = Digest([0; 32]),
            ..Steps::default()
        },
    ),
    (
        "form-of-its-own",
        "travel-content",
        "another version of the manifest alone",
        || Steps {
            manifest: |manifest| manifest.format = 2,
            ..Steps::default()
        },
    ),
];

/// Returns every defect of a kit.
pub fn cases() -> Vec<Case> {
    let origin = ORIGIN.into_iter().map(|(name, code, defect, steps)| {
        case(Reader::Kit, name, code, defect, move |_| steps().file())
    });
    let content = contents::ROWS.into_iter().map(|(name, defect, steps)| {
        case(Reader::Kit, name, "travel-content", defect, move |_| {
            steps().file()
        })
    });
    origin.chain(content).collect()
}
