//! The small container that most defects of containers begin with.

use super::zip::{Archive, Part};
use super::{key, packed};
use jurybook_core::travel::container::{Listed, Unverified};
use jurybook_core::travel::signature::Namespace;
use jurybook_core::travel::{Digest, Kind, TravelError};
use std::io::Read;

/// Its manifest.
pub const MANIFEST: &[u8] = b"{\"members\":2}\n";

/// Its listed members.
pub const MEMBERS: [&[u8]; 2] = [b"scores", b"comments in \xED\x95\x9C\xEA\xB8\x80"];

/// By whom its manifest is signed.
pub const SIGNER: u8 = 9;

/// Returns it as our writer writes it.
pub fn sound() -> Vec<u8> {
    let signature = key(SIGNER).sign(Namespace::Packet, MANIFEST);
    let members = MEMBERS.map(<[u8]>::to_vec);
    packed(Kind::Packet, MANIFEST, &signature, &members)
}

/// Returns it part by part, for every part to be made wrong.
pub fn archive() -> Archive {
    let signature = key(SIGNER).sign(Namespace::Packet, MANIFEST);
    Archive::new(vec![
        Part::new("format", b"jurybook-packet 1\n"),
        Part::new("manifest.json", MANIFEST),
        Part::new("manifest.json.sig", signature.as_bytes()),
        Part::new("f/000001", MEMBERS[0]),
        Part::new("f/000002", MEMBERS[1]),
    ])
}

/// Reads it as an import does.
pub fn read(reader: impl Read) -> Result<Vec<Vec<u8>>, TravelError> {
    let unverified = Unverified::open(reader, Kind::Packet)?;
    let verified = unverified.verify(key(SIGNER).public())?;
    assert_eq!(
        verified.manifest(),
        MANIFEST,
        "verified without a signature"
    );
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
