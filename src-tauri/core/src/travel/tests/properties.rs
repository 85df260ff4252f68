//! Laws that hold for every file, and a fuzz of files that are almost right.

use super::sealed::sealed_to;
use super::*;
use crate::travel::envelope::{self, Key, expose, new_receiving_key};
use crate::travel::json;
use crate::travel::signature::SignerKey;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde::{Deserialize, Serialize};

/// Hands out a few bytes at a time and is interrupted now and then, as a slow stick is.
struct Halting<'a> {
    bytes: &'a [u8],
    sizes: &'a [u8],
    turn: usize,
}

impl Read for Halting<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let size = self.sizes[self.turn % self.sizes.len()];
        self.turn += 1;
        if size == 0 {
            return Err(std::io::ErrorKind::Interrupted.into());
        }
        let most = buffer.len().min(size.into());
        self.bytes.read(&mut buffer[..most])
    }
}

/// One change of a file.
#[derive(Debug, Clone)]
enum Edit {
    Overwrite(Index, Vec<u8>),
    Insert(Index, Vec<u8>),
    Remove(Index, u8),
    Repeat(Index, Index, u8),
    Swap(Index, Index),
}

fn edit() -> impl Strategy<Value = Edit> {
    let (at, bytes) = (any::<Index>, || vec(any::<u8>(), 1..9));
    prop_oneof![
        (at(), bytes()).prop_map(|(at, bytes)| Edit::Overwrite(at, bytes)),
        (at(), bytes()).prop_map(|(at, bytes)| Edit::Insert(at, bytes)),
        (at(), 1_u8..).prop_map(|(at, count)| Edit::Remove(at, count)),
        (at(), at(), 1_u8..).prop_map(|(from, to, count)| Edit::Repeat(from, to, count)),
        (at(), at()).prop_map(|(one, other)| Edit::Swap(one, other)),
    ]
}

fn edited(sound: &[u8], edits: &[Edit]) -> Vec<u8> {
    let mut bytes = sound.to_vec();
    for edit in edits {
        let length = bytes.len();
        if length == 0 {
            break;
        }
        match edit {
            Edit::Overwrite(at, new) => {
                let places = bytes[at.index(length)..].iter_mut();
                places.zip(new).for_each(|(place, byte)| *place = *byte);
            }
            Edit::Insert(at, new) => {
                let at = at.index(length);
                bytes.splice(at..at, new.iter().copied());
            }
            Edit::Remove(at, count) => {
                let at = at.index(length);
                bytes.drain(at..length.min(at + usize::from(*count)));
            }
            Edit::Repeat(from, to, count) => {
                let from = from.index(length);
                let piece = bytes[from..length.min(from + usize::from(*count))].to_vec();
                let to = to.index(length);
                bytes.splice(to..to, piece);
            }
            Edit::Swap(one, other) => bytes.swap(one.index(length), other.index(length)),
        }
    }
    bytes
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Note {
    text: String,
    counts: Vec<i64>,
    digest: Digest,
    within: Option<Box<Note>>,
}

fn note() -> impl Strategy<Value = Note> {
    let fields = (any::<String>(), vec(any::<i64>(), 0..4), any::<[u8; 32]>());
    let leaf = fields.prop_map(|(text, counts, digest)| Note {
        text,
        counts,
        digest: Digest(digest),
        within: None,
    });
    leaf.prop_recursive(10, 10, 1, |inner| {
        inner.prop_map(|inner| Note {
            text: String::new(),
            counts: vec![],
            digest: Digest([0; 32]),
            within: Some(Box::new(inner)),
        })
    })
}

proptest! {
    /// What was packed and sealed is opened and unpacked the same, however slowly it is read.
    #[test]
    fn a_round_trip_changes_nothing(
        manifest in vec(any::<u8>(), 0..500),
        members in vec(vec(any::<u8>(), 0..500), 0..6),
        sizes in vec(any::<u8>(), 1..20),
    ) {
        prop_assume!(sizes.iter().any(|size| *size > 0));
        let members: Vec<&[u8]> = members.iter().map(Vec::as_slice).collect();
        let receiver = new_receiving_key();
        let file = sealed_to(&receiver, &packed(&manifest, &members));
        let halting = Halting { bytes: &file, sizes: &sizes, turn: 0 };
        let opened = envelope::open(halting, &Key::Identity(expose(&receiver.secret)), |inside| {
            unpacked(inside, &manifest, &members)
        });
        prop_assert_eq!(opened.unwrap(), members);
    }

    /// A container is read if and only if it is the one that was written.
    #[test]
    fn an_edited_container_is_refused(edits in vec(edit(), 1..4)) {
        let (sound, edited) = (sound(), edited(&sound(), &edits));
        prop_assert_eq!(read(&edited).is_ok(), edited == sound);
    }

    /// A file is opened only if it is the one that was sealed.
    #[test]
    fn an_edited_file_is_refused(edits in vec(edit(), 1..4)) {
        let receiver = new_receiving_key();
        let file = sealed_to(&receiver, &sound());
        let edited = edited(&file, &edits);
        let key = Key::Identity(expose(&receiver.secret));
        let opened = envelope::open(edited.as_slice(), &key, |inside| {
            unpacked(inside, MANIFEST, &MEMBERS)
        });
        prop_assert_eq!(opened.is_ok(), edited == file);
    }

    /// Armour is accepted only in the very form in which it was made.
    #[test]
    fn edited_armour_is_refused(edits in vec(edit(), 1..4)) {
        let armour = key().sign(Namespace::Packet, MANIFEST);
        let edited = edited(armour.as_bytes(), &edits);
        if let Ok(edited) = String::from_utf8(edited) {
            let verified = key().public().verify(Namespace::Packet, MANIFEST, &edited);
            prop_assert_eq!(verified.is_ok(), edited == armour);
        }
    }

    /// Any bytes at all get an error, not a panic.
    #[test]
    fn strange_bytes_are_refused(bytes in vec(any::<u8>(), 0..300), text in any::<String>()) {
        prop_assert!(read(&bytes).is_err());
        let file = [b"age-encryption.org/v1\n".as_slice(), &bytes].concat();
        let opened = envelope::open(file.as_slice(), &Key::Passphrase(&text), |_| {
            Ok::<_, TravelError>(())
        });
        prop_assert!(opened.is_err());
        prop_assert!(SignerKey::from_line(&text).is_err());
        prop_assert!(key().public().verify(Namespace::Kit, &bytes, &text).is_err());
        prop_assert!(json::read::<Note>(&bytes, "note").is_err());
        prop_assert!(Digest::from_hex(&text).is_none());
    }

    /// JSON that was written is read back; edited JSON is refused or is itself what would be written.
    #[test]
    fn json_has_one_form(note in note(), edits in vec(edit(), 1..3)) {
        let bytes = json::write(&note);
        prop_assert_eq!(&json::read::<Note>(&bytes, "note").unwrap(), &note);
        let edited = edited(&bytes, &edits);
        if let Ok(other) = json::read::<Note>(&edited, "note") {
            prop_assert_eq!(json::write(&other), edited);
        }
    }

    /// A digest has one spelling.
    #[test]
    fn a_digest_has_one_spelling(bytes in any::<[u8; 32]>(), at in 0_usize..64) {
        let digest = Digest(bytes);
        let mut hex = digest.to_string();
        prop_assert_eq!(Digest::from_hex(&hex), Some(digest));
        if hex.as_bytes()[at].is_ascii_alphabetic() {
            let letter = hex[at..=at].to_ascii_uppercase();
            hex.replace_range(at..=at, &letter);
            prop_assert_eq!(Digest::from_hex(&hex), None);
        }
        prop_assert_eq!(Digest::from_hex(&hex[1..]), None);
    }
}
