//! Envelopes that age itself, or somebody who knows it, could have made.

use super::{Case, Reader, case};
use crate::build::container::sound;
use crate::build::sealed;
use jurybook_core::travel::envelope::Lock;

/// The key and the passphrase of these files and of the golden ones; they open nothing else.
pub const IDENTITY: &str =
    "AGE-SECRET-KEY-1H5CJEHAGLK6JDVCMP8RQD334SLXTQ38F7H78RTFX6QYQM405VQNQE4PNV4";
pub const PASSPHRASE: &str = "gudo-mira-zuba";

const TO_RECIPIENT: &[u8] = include_bytes!("../../golden/to-recipient-1.age");
const BY_PASSPHRASE: &[u8] = include_bytes!("../../golden/by-passphrase-1.age");

/// A name, the code, what is wrong, and what is done to a sound file.
type Change = (
    &'static str,
    &'static str,
    &'static str,
    fn(&[u8]) -> Vec<u8>,
);

/// Done to the file that is sealed to a key.
const OF_KEY: [Change; 15] = [
    ("empty", "travel-kind", "a file without a byte", |_| {
        Vec::new()
    }),
    (
        "version-2",
        "travel-kind",
        "another version of age",
        |file| spliced(file, b"age-encryption.org/v1", b"age-encryption.org/v2"),
    ),
    (
        "line-of-windows",
        "travel-kind",
        "the header's lines end as those of Windows",
        |file| spliced(file, b"v1\n", b"v1\r\n"),
    ),
    (
        "stanza-in-small-letters",
        "travel-key",
        "a recipient of an unknown kind",
        |file| spliced(file, b"-> X25519", b"-> x25519"),
    ),
    (
        "stanza-added",
        "travel-kind",
        "a recipient added behind the header's seal",
        |file| spliced(file, b"--- ", b"-> more a\nAAAA\n--- "),
    ),
    (
        "seal-missing",
        "travel-kind",
        "no authentication of the header",
        |file| {
            let at = position(file, b"--- ");
            let rest = at + 4 + position(&file[at..], b"\n");
            [&file[..at + 3], b"\n", &file[rest..]].concat()
        },
    ),
    (
        "header-alone",
        "travel-kind",
        "a header and nothing after it",
        |file| {
            let at = position(file, b"--- ");
            file[..=at + position(&file[at..], b"\n")].to_vec()
        },
    ),
    (
        "header-without-end",
        "travel-kind",
        "a header of 32 KiB",
        |_| {
            [
                b"age-encryption.org/v1\n".as_slice(),
                &b"-> more a\nAAAA\n".repeat(2200),
            ]
            .concat()
        },
    ),
    (
        "nonce-short",
        "travel-kind",
        "the nonce cut after 8 bytes",
        |file| {
            let at = position(file, b"--- ");
            file[..=at + position(&file[at..], b"\n") + 8].to_vec()
        },
    ),
    (
        "last-byte-missing",
        "travel-cut",
        "the last byte missing",
        |file| file[..file.len() - 1].to_vec(),
    ),
    (
        "last-byte-changed",
        "travel-cut",
        "the last byte changed",
        |file| {
            let mut file = file.to_vec();
            file.last_mut().into_iter().for_each(|byte| *byte ^= 1);
            file
        },
    ),
    ("byte-more", "travel-cut", "a byte more", |file| {
        [file, b"\0"].concat()
    }),
    ("twice", "travel-cut", "the same file twice", |file| {
        [file, file].concat()
    }),
    (
        "unsealed",
        "travel-kind",
        "the container without an envelope",
        |_| sound(),
    ),
    (
        "armoured",
        "travel-kind",
        "a file in letters, which travel by mail",
        |_| {
            b"-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n".to_vec()
        },
    ),
];

/// Done to the file that is sealed by a passphrase.
const OF_PASSPHRASE: [Change; 8] = [
    (
        "work-19",
        "travel-kind",
        "twice the work that is allowed",
        |file| with_work(file, b"19"),
    ),
    (
        "work-63",
        "travel-kind",
        "work for longer than there is time",
        |file| with_work(file, b"63"),
    ),
    ("work-64", "travel-kind", "work that overflows", |file| {
        with_work(file, b"64")
    }),
    ("work-0", "travel-kind", "no work", |file| {
        with_work(file, b"0")
    }),
    ("work-negative", "travel-kind", "negative work", |file| {
        with_work(file, b"-1")
    }),
    (
        "work-with-zero",
        "travel-kind",
        "a zero before the work",
        |file| with_work(file, b"01"),
    ),
    (
        "work-huge",
        "travel-kind",
        "work of twenty digits",
        |file| with_work(file, b"99999999999999999999"),
    ),
    (
        "salt-cut",
        "travel-kind",
        "a salt that is too short",
        |file| {
            let at = position(file, b"-> scrypt ") + 10;
            [&file[..at], &file[at + 4..]].concat()
        },
    ),
];

fn position(file: &[u8], text: &[u8]) -> usize {
    file.windows(text.len())
        .position(|window| window == text)
        .unwrap()
}

fn spliced(file: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let at = position(file, from);
    [&file[..at], to, &file[at + from.len()..]].concat()
}

/// Says another work factor than the file was made with.
fn with_work(file: &[u8], work: &[u8]) -> Vec<u8> {
    let line = position(file, b"-> scrypt ");
    let end = line + position(&file[line..], b"\n");
    let begin = file[..end].iter().rposition(|byte| *byte == b' ').unwrap() + 1;
    [&file[..begin], work, &file[end..]].concat()
}

/// Returns every defect of an envelope.
pub fn cases() -> Vec<Case> {
    let of_key = OF_KEY
        .into_iter()
        .map(|change| ("key", TO_RECIPIENT, change));
    let of_passphrase = OF_PASSPHRASE
        .into_iter()
        .map(|change| ("passphrase", BY_PASSPHRASE, change));
    let changed = of_key
        .chain(of_passphrase)
        .map(|(by, file, (name, code, defect, change))| {
            case(
                Reader::Envelope,
                &format!("{by}-{name}"),
                code,
                defect,
                move |_| change(file),
            )
        });
    let stranger = case(
        Reader::Envelope,
        "of-a-stranger",
        "travel-key",
        "sealed by a passphrase that is not ours",
        |_| sealed(&Lock::Passphrase("bado-luma", 1), &sound()),
    );
    let within = case(
        Reader::Envelope,
        "within-another",
        "travel-format",
        "an envelope within an envelope",
        |_| sealed(&Lock::Passphrase(PASSPHRASE, 1), TO_RECIPIENT),
    );
    changed.chain([stranger, within]).collect()
}
