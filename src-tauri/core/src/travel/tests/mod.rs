//! Travelling files against other programs, against strangers and against accidents.

mod container;
mod golden;
mod limits;
mod properties;
mod sealed;

use super::container::{Listed, Unverified, write};
use super::signature::{Namespace, SigningKey};
use super::{Digest, Kind, Measured, TravelError};
use std::io::{Read, Write};

const MANIFEST: &[u8] = b"{\"members\":2}\n";
const MEMBERS: [&[u8]; 2] = [b"scores", b"comments in \xED\x95\x9C\xEA\xB8\x80"];

fn key() -> SigningKey {
    SigningKey::from_seed(&[9; 32])
}

/// Returns a packet's container, such as the program writes it.
fn packed(manifest: &[u8], members: &[&[u8]]) -> Vec<u8> {
    let measured: Vec<Measured> = members.iter().copied().map(Measured::of).collect();
    let signature = key().sign(Namespace::Packet, manifest);
    let mut bytes = Vec::new();
    let fill = |number: usize, out: &mut dyn Write| {
        let written = out.write_all(members[number - 1]);
        written.map_err(|error| TravelError::while_writing(&error))
    };
    write(
        &mut bytes,
        Kind::Packet,
        manifest,
        &signature,
        &measured,
        fill,
    )
    .unwrap();
    bytes
}

/// Returns the packet that most tests begin with.
fn sound() -> Vec<u8> {
    packed(MANIFEST, &MEMBERS)
}

/// Reads a packet's container as an import does, held against what its manifest lists.
fn unpacked(
    reader: impl Read,
    manifest: &[u8],
    listed: &[&[u8]],
) -> Result<Vec<Vec<u8>>, TravelError> {
    let verified = Unverified::open(reader, Kind::Packet)?.verify(key().public())?;
    assert_eq!(
        verified.manifest(),
        manifest,
        "verified without a signature"
    );
    let expected: Vec<Listed> = listed
        .iter()
        .map(|data| Listed {
            size: data.len() as u64,
            sha256: Digest::of(data),
        })
        .collect();
    let mut members = vec![Vec::new(); listed.len()];
    verified.members(&expected, |number, piece| {
        members[number - 1].extend_from_slice(piece);
        Ok::<_, TravelError>(())
    })?;
    Ok(members)
}

fn read(bytes: &[u8]) -> Result<Vec<Vec<u8>>, TravelError> {
    unpacked(bytes, MANIFEST, &MEMBERS)
}
