//! The container against other readers of ZIP, and against every accident on the way.

use super::*;
use std::process::Command;

#[test]
fn what_was_written_is_read_back() {
    assert_eq!(read(&sound()).unwrap(), MEMBERS);
}

#[test]
fn python_reads_the_same_and_finds_nothing_wrong() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("packet.zip");
    std::fs::write(&file, sound()).unwrap();
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
    let sound = sound();
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
fn a_refusal_by_the_taker_ends_the_reading() {
    let bytes = sound();
    let unverified = Unverified::open(bytes.as_slice(), Kind::Packet).unwrap();
    let listed = MEMBERS.map(|data| Listed {
        size: data.len() as u64,
        sha256: Digest::of(data),
    });
    let mut pieces = 0;
    let taken = unverified.verify(key().public()).unwrap();
    let taken = taken.members(&listed, |_, _| {
        pieces += 1;
        Err(TravelError::DiskFull)
    });
    assert_eq!((taken, pieces), (Err(TravelError::DiskFull), 1));
}

#[test]
fn a_manifest_by_another_key_or_of_another_kind_is_not_verified() {
    let bytes = sound();
    let opened = || Unverified::open(bytes.as_slice(), Kind::Packet).unwrap();
    let stranger = SigningKey::from_seed(&[8; 32]).public();
    assert_eq!(
        opened().verify(stranger).err(),
        Some(TravelError::Signature)
    );
    let signature = key().sign(Namespace::Kit, MANIFEST);
    let mut kit_signed = Vec::new();
    let none = |_: usize, _: &mut dyn Write| Ok::<_, TravelError>(());
    write(
        &mut kit_signed,
        Kind::Packet,
        MANIFEST,
        &signature,
        &[],
        none,
    )
    .unwrap();
    let opened = Unverified::open(kit_signed.as_slice(), Kind::Packet).unwrap();
    assert_eq!(
        opened.verify(key().public()).err(),
        Some(TravelError::Signature)
    );
}

#[test]
fn a_member_that_is_not_what_was_measured_is_not_written() {
    for (measured, data) in [
        (b"six bytes".as_slice(), b"others".as_slice()),
        (b"six", b"SIX"),
        (b"six", b"six and more"),
    ] {
        let fill = |_: usize, out: &mut dyn Write| {
            let written = out.write_all(data);
            written.map_err(|error| TravelError::while_writing(&error))
        };
        let measured = [Measured::of(measured)];
        let refused = write(&mut Vec::new(), Kind::Kit, MANIFEST, "", &measured, fill);
        assert_eq!(refused, Err(TravelError::Cut));
    }
}
