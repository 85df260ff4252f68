//! Packets that are signed and sealed with real keys, and wrong behind the signature.

use super::{Case, Reader, case, spliced};
use crate::build::packet::Steps;
use crate::build::{key, kit, sealed, sshsig};
use crate::stage::Stage;
use jurybook_core::id::JudgeId;
use jurybook_core::travel::Digest;
use jurybook_core::travel::envelope::{Lock, new_receiving_key};
use jurybook_core::travel::signature::Namespace;

mod enrolments;
mod json;
mod sheets;

/// A name, the code, what is wrong, and the steps that make it.
type Row = (&'static str, &'static str, &'static str, fn() -> Steps);

/// The file, its signature, and whose it is.
const ORIGIN: [Row; 32] = [
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
    ("unsealed", "travel-kind", "not encrypted", || Steps {
        file: |_| kit::Steps::default().inner(),
        ..Steps::default()
    }),
    ("newer", "travel-newer", "of a later version", || Steps {
        inner: |inner| spliced(&inner, b"jurybook-packet 1\n", b"jurybook-packet 2\n"),
        ..Steps::default()
    }),
    (
        "a-kit",
        "travel-format",
        "a kit, sealed to the chair",
        || Steps {
            inner: |_| kit::Steps::default().inner(),
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
        "a member other than the listed one, of the same size",
        || Steps {
            unlisted: |members| members[2].reverse(),
            ..Steps::default()
        },
    ),
    (
        "member-longer",
        "travel-cut",
        "a member longer than listed",
        || Steps {
            unlisted: |members| members[0].push(b' '),
            ..Steps::default()
        },
    ),
    (
        "member-missing",
        "travel-format",
        "the last member missing",
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
        "hash-listed-wrong",
        "travel-cut",
        "another hash listed",
        || Steps {
            manifest: |manifest| manifest.members[1].sha256 = Digest([0; 32]),
            ..Steps::default()
        },
    ),
    (
        "size-listed-wrong",
        "travel-cut",
        "another size listed",
        || Steps {
            manifest: |manifest| manifest.members[1].size += 1,
            ..Steps::default()
        },
    ),
    (
        "signed-by-another",
        "travel-signature",
        "signed by another key than it names",
        || Steps {
            sign: |_, manifest| key(99).sign(Namespace::Packet, manifest),
            ..Steps::default()
        },
    ),
    (
        "signed-as-kit",
        "travel-signature",
        "signed as a kit",
        || Steps {
            sign: |key, manifest| key.sign(Namespace::Kit, manifest),
            ..Steps::default()
        },
    ),
    (
        "signed-otherwise",
        "travel-signature",
        "the signature of another manifest",
        || Steps {
            sign: |key, _| key.sign(Namespace::Packet, b"{}\n"),
            ..Steps::default()
        },
    ),
    ("unsigned", "travel-signature", "an empty signature", || {
        Steps {
            sign: |_, _| String::new(),
            ..Steps::default()
        }
    }),
    (
        "signature-of-windows",
        "travel-signature",
        "the signature's lines end as those of Windows",
        || Steps {
            sign: |key, manifest| key.sign(Namespace::Packet, manifest).replace('\n', "\r\n"),
            ..Steps::default()
        },
    ),
    (
        "weak-key",
        "travel-weak-key",
        "a key under which any message verifies",
        || Steps {
            manifest: |manifest| {
                manifest.judge_key = sshsig::line("ssh-ed25519", &sshsig::weak_keys()[2])
            },
            ..Steps::default()
        },
    ),
    ("no-key", "travel-content", "no key", || Steps {
        manifest: |manifest| manifest.judge_key.clear(),
        ..Steps::default()
    }),
    (
        "programme-of-last-year",
        "packet-programme",
        "of another programme",
        || Steps {
            manifest: |manifest| manifest.programme_id = Digest([0; 32]),
            ..Steps::default()
        },
    ),
    (
        "stranger",
        "packet-who",
        "a judge who is not enrolled, and a kit that was never issued",
        || Steps {
            manifest: |manifest| manifest.kit_id = Digest([0; 32]),
            ..Steps::default()
        },
    ),
    (
        "second-key",
        "packet-enrol-second",
        "another key than the judge enrolled",
        || Steps {
            judge: 2,
            by: 3,
            ..Steps::default()
        },
    ),
    (
        "another-judge",
        "packet-kit",
        "the kit of another judge",
        || Steps {
            manifest: |manifest| manifest.judge_id = JudgeId(3),
            ..Steps::default()
        },
    ),
    (
        "unknown-judge",
        "packet-kit",
        "a judge that there is not",
        || Steps {
            manifest: |manifest| manifest.judge_id = JudgeId(4_000_000_000),
            ..Steps::default()
        },
    ),
    (
        "unknown-kit",
        "packet-kit",
        "an enrolled judge, and a kit that was never issued",
        || Steps {
            judge: 2,
            by: 2,
            manifest: |manifest| manifest.kit_id = Digest([0; 32]),
            ..Steps::default()
        },
    ),
    (
        "another-round",
        "packet-kit",
        "another round than the kit's",
        || Steps {
            manifest: |manifest| manifest.round = "screening".into(),
            ..Steps::default()
        },
    ),
    (
        "another-rubric",
        "packet-rubric",
        "scored against another rubric",
        || Steps {
            manifest: |manifest| manifest.rubric_sha256 = Digest([0; 32]),
            ..Steps::default()
        },
    ),
    (
        "another-assignment",
        "packet-kit",
        "another assignment than the kit's",
        || Steps {
            manifest: |manifest| manifest.assignment_sha256 = Digest([0; 32]),
            ..Steps::default()
        },
    ),
    (
        "no-recipient",
        "packet-recipient",
        "addressed to nobody, and sealed to the chair",
        || Steps {
            manifest: |manifest| manifest.recipients.clear(),
            ..Steps::default()
        },
    ),
    (
        "another-recipient",
        "packet-recipient",
        "addressed to another chair, and sealed to this one",
        || Steps {
            manifest: |manifest| manifest.recipients[0].make_ascii_uppercase(),
            ..Steps::default()
        },
    ),
    ("empty", "travel-kind", "a file without a byte", || Steps {
        file: |_| Vec::new(),
        ..Steps::default()
    }),
];

/// Returns every defect of a packet but those of its JSON.
pub fn cases() -> Vec<Case> {
    let rows = ORIGIN
        .into_iter()
        .chain(enrolments::ROWS)
        .chain(sheets::ROWS);
    let made = rows.map(|(name, code, defect, steps)| {
        case(Reader::Packet, name, code, defect, move |stage| {
            steps().file(stage)
        })
    });
    let to_another = |stage: &Stage| {
        let stranger = new_receiving_key().recipient;
        sealed(
            &Lock::Recipients(&[stranger]),
            &Steps::default().inner(stage),
        )
    };
    let by_passphrase = |stage: &Stage| {
        sealed(
            &Lock::Passphrase("gudo-mira-zuba", 1),
            &Steps::default().inner(stage),
        )
    };
    let twice = |stage: &Stage| {
        let lock = Lock::Recipients(&stage.programme().issued.recipients);
        sealed(&lock, &Steps::default().file(stage))
    };
    made.chain([
        case(
            Reader::Packet,
            "sealed-to-another",
            "travel-key",
            "sealed to another chair",
            to_another,
        ),
        case(
            Reader::Packet,
            "sealed-by-passphrase",
            "travel-key",
            "sealed by a passphrase, as kits are",
            by_passphrase,
        ),
        case(
            Reader::Packet,
            "sealed-twice",
            "travel-format",
            "an envelope within an envelope",
            twice,
        ),
    ])
    .chain(json::cases())
    .collect()
}
