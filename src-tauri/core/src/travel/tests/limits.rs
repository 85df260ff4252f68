//! The largest containers: what is written is read, and what is too large is refused beforehand.

use super::*;
use crate::travel::container::{
    LARGEST_CONTAINER, LARGEST_MANIFEST, LARGEST_MEMBER, LARGEST_SIGNATURE, MOST_MEMBERS,
};

const MOST_LISTED: usize = MOST_MEMBERS - 3;

fn refused(manifest: &[u8], signature: &str, members: &[Measured]) {
    let mut out = Vec::new();
    let fill = |_: usize, _: &mut dyn Write| -> Result<(), TravelError> { unreachable!() };
    let written = write(&mut out, Kind::Kit, manifest, signature, members, fill);
    assert_eq!(written, Err(TravelError::TooLarge));
    assert!(out.is_empty(), "something was written");
}

fn of_size(size: u64) -> Measured {
    Measured {
        size,
        ..Measured::of(b"")
    }
}

#[test]
fn as_many_members_as_allowed_travel_and_not_one_more() {
    let members = vec![b"".as_slice(); MOST_LISTED];
    let bytes = packed(MANIFEST, &members);
    assert_eq!(
        unpacked(bytes.as_slice(), MANIFEST, &members).unwrap(),
        members
    );
    let more = vec![b"".as_slice(); MOST_LISTED + 1];
    let read = unpacked(bytes.as_slice(), MANIFEST, &more);
    assert_eq!(read, Err(TravelError::Format));
    refused(MANIFEST, "", &vec![of_size(0); MOST_LISTED + 1]);
}

#[test]
fn sizes_beyond_the_limits_are_refused_before_anything_is_written() {
    refused(MANIFEST, "", &[of_size(LARGEST_MEMBER + 1)]);
    refused(MANIFEST, "", &[of_size(u64::MAX), of_size(u64::MAX)]);
    refused(MANIFEST, "", &[of_size(LARGEST_MEMBER); 2]);
    refused(&vec![b' '; LARGEST_MANIFEST as usize + 1], "", &[]);
    refused(MANIFEST, &" ".repeat(LARGEST_SIGNATURE as usize + 1), &[]);
}

/// The very last byte below 4 GiB is for the end record, and is counted on both sides.
#[test]
fn the_largest_container_is_full_to_its_last_byte() {
    let empty = {
        let mut out = Vec::new();
        let none = |_: usize, _: &mut dyn Write| Ok::<_, TravelError>(());
        let members = [of_size(0); 3];
        write(&mut out, Kind::Kit, MANIFEST, "", &members, none).unwrap();
        out.len() as u64
    };
    let room = LARGEST_CONTAINER - empty - LARGEST_MEMBER;
    let members = |third| [of_size(LARGEST_MEMBER), of_size(room - 5), of_size(third)];
    refused(MANIFEST, "", &members(6));
    // With one byte less the layout stands, and the first member is asked for.
    let asked = |number: usize, _: &mut dyn Write| {
        assert_eq!(number, 1);
        Err(TravelError::DiskFull)
    };
    let written = write(&mut Vec::new(), Kind::Kit, MANIFEST, "", &members(5), asked);
    assert_eq!(written, Err(TravelError::DiskFull));
}

#[test]
fn the_largest_manifest_travels() {
    let manifest = vec![b' '; LARGEST_MANIFEST as usize];
    let bytes = packed(&manifest, &MEMBERS);
    assert_eq!(
        unpacked(bytes.as_slice(), &manifest, &MEMBERS).unwrap(),
        MEMBERS
    );
}
