//! Whole files, envelope and container together, against every accident and some strangers.

use super::*;
use crate::travel::envelope::{self, Key, Lock, ReceivingKey, expose, new_receiving_key};

/// As little work as scrypt can do: the checks are all there, only the key is cheap.
const CHEAP: u8 = 1;

pub(super) fn sealed(lock: &Lock<'_>, inside: &[u8]) -> Vec<u8> {
    envelope::seal(Vec::new(), lock, |out| {
        let written = out.write_all(inside);
        written.map_err(|error| TravelError::while_writing(&error))
    })
    .unwrap()
}

pub(super) fn sealed_to(receiver: &ReceivingKey, inside: &[u8]) -> Vec<u8> {
    sealed(
        &Lock::Recipients(std::slice::from_ref(&receiver.recipient)),
        inside,
    )
}

fn imported(file: &[u8], key: &Key<'_>) -> Result<Vec<Vec<u8>>, TravelError> {
    envelope::open(file, key, |inside| unpacked(inside, MANIFEST, &MEMBERS))
}

#[test]
fn every_flipped_bit_and_every_cut_of_a_packet_is_refused() {
    let receiver = new_receiving_key();
    let key = Key::Identity(expose(&receiver.secret));
    let file = sealed_to(&receiver, &sound());
    assert_eq!(imported(&file, &key).unwrap(), MEMBERS);
    for position in 0..file.len() {
        for bit in 0..8 {
            let mut flipped = file.clone();
            flipped[position] ^= 1 << bit;
            let refused = imported(&flipped, &key).unwrap_err();
            let expected = [TravelError::Kind, TravelError::Key, TravelError::Cut];
            assert!(expected.contains(&refused), "{refused} at {position}");
        }
        let refused = imported(&file[..position], &key).unwrap_err();
        let expected = [TravelError::Kind, TravelError::Cut];
        assert!(expected.contains(&refused), "{refused} at {position}");
    }
    for more in [b"\0".as_slice(), &file] {
        let longer = [&file, more].concat();
        assert_eq!(imported(&longer, &key), Err(TravelError::Cut));
    }
}

/// What follows the header is the same for kits as for packets.
#[test]
fn every_change_and_every_cut_in_the_header_of_a_kit_is_refused() {
    let key = Key::Passphrase("gudo-mira");
    let file = sealed(&Lock::Passphrase("gudo-mira", CHEAP), &sound());
    assert_eq!(imported(&file, &key).unwrap(), MEMBERS);
    let last_line = file.windows(4).position(|four| four == b"--- ").unwrap();
    for position in 0..last_line + 64 {
        let mut flipped = file.clone();
        flipped[position] ^= 1 << (position % 8);
        assert!(imported(&flipped, &key).is_err(), "{position}");
        let refused = imported(&file[..position], &key);
        assert_eq!(refused, Err(TravelError::Kind), "{position}");
    }
}

/// age seals in pieces of 64 KiB and hands out each before it has seen the next.
#[test]
fn a_file_cut_between_two_pieces_is_refused() {
    const PIECE: usize = 64 * 1024 + 16;
    let receiver = new_receiving_key();
    let key = Key::Identity(expose(&receiver.secret));
    let member = vec![7_u8; 3 * 64 * 1024];
    let members = [member.as_slice()];
    let whole = packed(MANIFEST, &members);
    let file = sealed_to(&receiver, &whole);
    let import =
        |file: &[u8]| envelope::open(file, &key, |inside| unpacked(inside, MANIFEST, &members));
    assert!(import(&file).is_ok());
    let header = file.len() - (whole.len() + 16 * whole.len().div_ceil(64 * 1024));
    for pieces in 0..=3 {
        let cut = &file[..header + pieces * PIECE];
        assert_eq!(import(cut), Err(TravelError::Cut), "{pieces} pieces");
    }
}

/// Whatever `take` says, a file that it did not read to its true end is not opened.
#[test]
fn an_envelope_that_is_left_early_is_not_opened() {
    let receiver = new_receiving_key();
    let key = Key::Identity(expose(&receiver.secret));
    let file = sealed_to(&receiver, &sound());
    let left = envelope::open(file.as_slice(), &key, |_| Ok::<_, TravelError>("done"));
    assert_eq!(left, Err(TravelError::Cut));
}

#[test]
fn a_file_that_asks_for_much_work_is_refused_at_once() {
    let file = sealed(&Lock::Passphrase("gudo", CHEAP), &sound());
    let position = file.windows(3).position(|three| three == b" 1\n").unwrap();
    for work in ["19", "20", "30", "63", "64", "255", "99999999999999999999"] {
        let mut greedy = file.clone();
        greedy.splice(position + 1..position + 2, work.bytes());
        let refused = imported(&greedy, &Key::Passphrase("gudo"));
        assert_eq!(refused, Err(TravelError::Kind), "{work}");
    }
}

/// A reader that fails the test when more than a bounded number of bytes is asked for.
struct Endless {
    begin: &'static [u8],
    line: &'static [u8],
    left: usize,
}

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        self.left = self
            .left
            .checked_sub(buffer.len())
            .expect("read without a bound");
        let begin = self.begin.read(buffer)?;
        let rest = self.line.iter().cycle();
        for (byte, next) in buffer[begin..].iter_mut().zip(rest) {
            *byte = *next;
        }
        Ok(buffer.len())
    }
}

#[test]
fn a_header_without_an_end_is_refused_after_a_few_kilobytes() {
    for line in [
        b"-> X25519 a\n\n".as_slice(),
        b"-> ",
        b"A",
        b"\n",
        b"-> a\nAAAA\n",
    ] {
        let endless = Endless {
            begin: b"age-encryption.org/v1\n",
            line,
            left: 64 * 1024,
        };
        let opened = envelope::open(endless, &Key::Passphrase("gudo"), |_| {
            Ok::<_, TravelError>(())
        });
        assert_eq!(opened, Err(TravelError::Kind), "{}", line.escape_ascii());
    }
}

#[test]
fn as_many_recipients_as_a_panel_could_have_fit() {
    let chair = new_receiving_key();
    let mut recipients: Vec<String> = (0..99).map(|_| new_receiving_key().recipient).collect();
    recipients.push(chair.recipient.clone());
    let file = sealed(&Lock::Recipients(&recipients), &sound());
    let key = Key::Identity(expose(&chair.secret));
    assert_eq!(imported(&file, &key).unwrap(), MEMBERS);
}

#[test]
fn other_files_by_accident_are_no_judging_files() {
    let key = Key::Passphrase("gudo");
    for file in [
        b"".as_slice(),
        b"%PDF-1.7\n",
        b"\xFF\xD8\xFF\xE0",
        b"age-encryption.org/v1\n",
        b"age-encryption.org/v2\n-> new\n\n--- AAAA\n",
        b"-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n",
        &sound(),
        &[0; 100_000],
    ] {
        assert_eq!(imported(file, &key), Err(TravelError::Kind));
    }
}

#[test]
fn a_lock_that_cannot_be_opened_again_is_not_made() {
    let receiver = ["age1notone".to_owned()];
    for lock in [
        Lock::Passphrase("gudo", 0),
        Lock::Passphrase("gudo", 19),
        Lock::Passphrase("gudo", 64),
        Lock::Recipients(&[]),
        Lock::Recipients(&receiver),
    ] {
        let sealed = envelope::seal(Vec::new(), &lock, |_| Ok::<_, TravelError>(()));
        assert_eq!(sealed, Err(TravelError::Key));
    }
}
