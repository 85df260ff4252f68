//! The container against other readers of ZIP, and against everything that must not pass.

use super::*;
use crate::travel::signature::{Namespace, SigningKey};
use std::process::Command;

const MANIFEST: &[u8] = b"{\"members\":2}\n";
const MEMBERS: [&[u8]; 2] = [b"scores", b"comments in \xED\x95\x9C\xEA\xB8\x80"];

fn key() -> SigningKey {
    SigningKey::from_seed(&[9; 32])
}

fn written() -> Vec<u8> {
    let measured = MEMBERS.map(Measured::of);
    let signature = key().sign(Namespace::Packet, MANIFEST);
    let mut bytes = Vec::new();
    write(
        &mut bytes,
        Kind::Packet,
        MANIFEST,
        &signature,
        &measured,
        |number, out| {
            out.write_all(MEMBERS[number - 1])
                .map_err(|error| TravelError::while_writing(&error))
        },
    )
    .unwrap();
    bytes
}

fn read(bytes: &[u8]) -> Result<Vec<Vec<u8>>, TravelError> {
    let verified = Unverified::open(bytes, Kind::Packet)?.verify(key().public())?;
    assert_eq!(verified.manifest(), MANIFEST);
    let listed = MEMBERS.map(|data| Listed {
        size: data.len() as u64,
        sha256: Digest::of(data),
    });
    let mut members = vec![Vec::new(); MEMBERS.len()];
    verified.members(&listed, |number, piece| {
        members[number - 1].extend_from_slice(piece);
        Ok::<_, TravelError>(())
    })?;
    Ok(members)
}

#[test]
fn what_was_written_is_read_back() {
    assert_eq!(read(&written()).unwrap(), MEMBERS);
}

#[test]
fn python_reads_the_same_and_finds_nothing_wrong() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("packet.zip");
    std::fs::write(&file, written()).unwrap();
    let program = "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; \
        print(*z.namelist()); print(z.read('f/000001').decode())";
    let output = Command::new("python3")
        .args(["-c", program])
        .arg(&file)
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(
        text,
        "format manifest.json manifest.json.sig f/000001 f/000002\nscores\n"
    );
}

/// One byte string is accepted and no other: not one bit more, less or different.
#[test]
fn every_flipped_bit_every_cut_and_anything_added_is_refused() {
    let sound = written();
    for position in 0..sound.len() {
        for bit in 0..8 {
            let mut flipped = sound.clone();
            flipped[position] ^= 1 << bit;
            assert!(read(&flipped).is_err(), "bit {bit} of byte {position}");
        }
        assert!(read(&sound[..position]).is_err(), "cut at {position}");
        let mut longer = sound.clone();
        longer.insert(position, 0);
        assert!(read(&longer).is_err(), "a byte more at {position}");
    }
    assert_eq!(
        read(&[sound.as_slice(), b"\0"].concat()),
        Err(TravelError::Cut)
    );
    assert_eq!(
        read(&[sound.as_slice(), &sound].concat()),
        Err(TravelError::Cut)
    );
}

#[test]
fn another_kind_and_a_newer_version_are_told_by_name() {
    let packet = written();
    let kit = Unverified::open(packet.as_slice(), Kind::Kit);
    assert_eq!(kit.err(), Some(TravelError::Format));
    let mut newer = written();
    let position = newer.windows(2).position(|pair| pair == b"1\n").unwrap();
    newer[position] = b'2';
    let crc = crc32fast::hash(b"jurybook-packet 2\n").to_le_bytes();
    newer[14..18].copy_from_slice(&crc);
    let opened = Unverified::open(newer.as_slice(), Kind::Packet);
    assert_eq!(
        opened.err(),
        Some(TravelError::Newer {
            found: 2,
            known: VERSION
        })
    );
}

#[test]
fn a_member_that_is_not_what_was_measured_is_not_written() {
    let measured = [Measured::of(b"six bytes")];
    let refused = write(
        &mut Vec::new(),
        Kind::Kit,
        MANIFEST,
        "",
        &measured,
        |_, out| {
            out.write_all(b"others")
                .map_err(|error| TravelError::while_writing(&error))
        },
    );
    assert_eq!(refused, Err(TravelError::Format));
}
