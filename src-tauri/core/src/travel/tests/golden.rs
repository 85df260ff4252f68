//! Files of format version 1, as they were written once. Every later version must open them.

use super::*;
use crate::travel::envelope::{self, Key};

const CONTAINER: &[u8] = include_bytes!("../../../../../tests/golden/container-1.zip");
const TO_RECIPIENT: &[u8] = include_bytes!("../../../../../tests/golden/to-recipient-1.age");
const BY_PASSPHRASE: &[u8] = include_bytes!("../../../../../tests/golden/by-passphrase-1.age");

/// A key for these files alone; it opens nothing else.
const IDENTITY: &str = "AGE-SECRET-KEY-1H5CJEHAGLK6JDVCMP8RQD334SLXTQ38F7H78RTFX6QYQM405VQNQE4PNV4";
const PASSPHRASE: &str = "gudo-mira-zuba";

#[test]
fn the_container_is_still_written_byte_for_byte_the_same() {
    assert_eq!(sound(), CONTAINER);
}

#[test]
fn both_envelopes_still_open() {
    for (file, key) in [
        (TO_RECIPIENT, Key::Identity(IDENTITY)),
        (BY_PASSPHRASE, Key::Passphrase(PASSPHRASE)),
    ] {
        let opened = envelope::open(file, &key, |inside| unpacked(inside, MANIFEST, &MEMBERS));
        assert_eq!(opened.unwrap(), MEMBERS);
    }
}
