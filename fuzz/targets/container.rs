//! The container's reader: what it accepts is what our writer writes, and nothing else.
#![no_main]

use jurybook_core::travel::container::{Listed, Unverified, write};
use jurybook_core::travel::signature::{Namespace, SigningKey};
use jurybook_core::travel::{Digest, Kind, Measured, TravelError};
use libfuzzer_sys::fuzz_target;
use std::io::Write;
use std::sync::LazyLock;

const MANIFEST: &[u8] = b"{\"members\":2}\n";
const MEMBERS: [&[u8]; 2] = [b"scores", b"comments in \xED\x95\x9C\xEA\xB8\x80"];

/// A sound packet's container, and where its first listed member begins.
static SOUND: LazyLock<(Vec<u8>, usize)> = LazyLock::new(|| {
    let whole = packed(&MEMBERS);
    let name = whole.windows(8).position(|eight| eight == b"f/000001");
    let first = name.expect("the first member has a name") - 30;
    (whole, first)
});

static KEY: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::from_seed(&[9; 32]));

fn packed(members: &[&[u8]]) -> Vec<u8> {
    let measured: Vec<Measured> = members.iter().copied().map(Measured::of).collect();
    let signature = KEY.sign(Namespace::Packet, MANIFEST);
    let mut bytes = Vec::new();
    let fill = |number: usize, out: &mut dyn Write| {
        let written = out.write_all(members[number - 1]);
        written.map_err(|_| TravelError::Cut)
    };
    write(
        &mut bytes,
        Kind::Packet,
        MANIFEST,
        &signature,
        &measured,
        fill,
    )
    .expect("a small container is written");
    bytes
}

fn read(bytes: &[u8], kind: Kind) -> Result<Vec<Vec<u8>>, TravelError> {
    let verified = Unverified::open(bytes, kind)?.verify(KEY.public())?;
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

fuzz_target!(|data: &[u8]| {
    let (sound, first) = &*SOUND;
    // As it is; and as what follows a head whose signature holds, which no mutation would find.
    let behind_head = [&sound[..*first], data].concat();
    for bytes in [data, &behind_head] {
        if let Ok(members) = read(bytes, Kind::Packet) {
            assert!(
                members == MEMBERS && bytes == sound,
                "another form was accepted"
            );
        }
    }
    assert!(
        read(data, Kind::Kit).is_err(),
        "a packet was taken for a kit"
    );
});
