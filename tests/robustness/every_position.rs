//! A flipped bit and a cut at every position of what travels, sealed and unsealed, and of a log.

use crate::build::{bundle, container, kit, log, packet, receipt};
use crate::stage::Stage;
use jurybook_core::bundle::{self as core_bundle, BundleManifest};
use jurybook_core::kits::{KitManifest, Member};
use jurybook_core::packets::{self, PacketManifest};
use jurybook_core::programme::Signed;
use jurybook_core::receipts::Receipt;
use jurybook_core::travel::container::{Listed, Unverified};
use jurybook_core::travel::envelope::{self, Key};
use jurybook_core::travel::signature::SignerKey;
use jurybook_core::travel::{Kind, TravelError, json};
use std::io::Read;

/// Tries every flip and every cut, on both processors.
fn every_position(sound: &[u8], refused: impl Fn(&[u8]) -> bool + Sync) {
    positions(sound, 0..sound.len(), refused);
}

fn positions(
    sound: &[u8],
    at: impl IntoIterator<Item = usize>,
    refused: impl Fn(&[u8]) -> bool + Sync,
) {
    assert!(!refused(sound), "the sound file is refused");
    let at: Vec<usize> = at.into_iter().collect();
    let try_some = |some: &[usize]| {
        let mut bytes = sound.to_vec();
        for &at in some {
            bytes[at] ^= 1 << (at % 8);
            assert!(refused(&bytes), "bit {} of byte {at}", at % 8);
            bytes[at] = sound[at];
            assert!(refused(&sound[..at]), "cut at {at}");
        }
    };
    let (first, second) = at.split_at(at.len() / 2);
    std::thread::scope(|scope| {
        scope.spawn(|| try_some(first));
        try_some(second);
    });
}

/// Reads a container to its end as kits and packets are read before anything of them counts.
fn through(
    reader: impl Read,
    kind: Kind,
    head: impl Fn(&[u8]) -> Result<(String, Vec<Member>), TravelError>,
) -> Result<(), TravelError> {
    let unverified = Unverified::open(reader, kind)?;
    let (key, members) = head(unverified.claimed_manifest())?;
    let verified = unverified.verify(SignerKey::from_line(&key)?)?;
    let listed: Vec<Listed> = members.iter().map(Member::listed).collect();
    verified.members(&listed, |_, _| Ok::<_, TravelError>(()))
}

fn kit_head(manifest: &[u8]) -> Result<(String, Vec<Member>), TravelError> {
    let manifest: KitManifest = json::read(manifest, "manifest.json")?;
    Ok((manifest.chair_key, manifest.members))
}

fn packet_head(manifest: &[u8]) -> Result<(String, Vec<Member>), TravelError> {
    let manifest: PacketManifest = json::read(manifest, "manifest.json")?;
    Ok((manifest.judge_key, manifest.members))
}

fn receipt_head(manifest: &[u8]) -> Result<(String, Vec<Member>), TravelError> {
    let receipt: Receipt = json::read(manifest, "manifest.json")?;
    Ok((receipt.signer, Vec::new()))
}

#[test]
fn no_bit_of_a_container_can_be_changed() {
    every_position(&container::sound(), |bytes| container::read(bytes).is_err());
}

#[test]
fn no_bit_of_an_unsealed_kit_can_be_changed() {
    let inner = kit::Steps::default().inner();
    every_position(&inner, |bytes| through(bytes, Kind::Kit, kit_head).is_err());
}

/// Returns where an envelope's header has ended.
fn after_header(file: &[u8]) -> usize {
    let last_line = file.windows(4).position(|four| four == b"--- ").unwrap();
    last_line + 64
}

/// Every position of the header, which kits have of their own. What follows is sealed as packets are,
/// whose every position is tried below; age measures the machine at every passphrase, so here it is
/// every 32nd.
#[test]
fn no_bit_of_a_sealed_kit_can_be_changed() {
    let file = kit::Steps::default().file();
    let key = Key::Passphrase(kit::PASSPHRASE);
    let after = after_header(&file);
    let at = (0..after).chain((after..file.len()).step_by(32));
    positions(&file, at, |bytes| {
        envelope::open(bytes, &key, |inside| through(inside, Kind::Kit, kit_head)).is_err()
    });
}

#[test]
fn no_bit_of_an_unsealed_packet_can_be_changed() {
    let inner = packet::Steps::default().inner(&Stage::golden());
    every_position(&inner, |bytes| {
        through(bytes, Kind::Packet, packet_head).is_err()
    });
}

/// Through the whole of the chair's checks, which a change must not even reach.
#[test]
fn no_bit_of_a_sealed_packet_can_be_changed() {
    let stage = Stage::golden();
    let panel = stage.panel();
    let file = packet::Steps::default().file(&stage);
    every_position(&file, |bytes| packets::open(bytes, &panel).is_err());
}

#[test]
fn no_bit_of_a_receipt_can_be_changed() {
    let file = receipt::Steps::default().file(&Stage::golden());
    every_position(&file, |bytes| {
        through(bytes, Kind::Receipt, receipt_head).is_err()
    });
}

/// A bundle without its packet, whose every position is tried above.
fn a_short_bundle(stage: &Stage) -> Vec<u8> {
    let steps = bundle::Steps {
        contents: |_, contents| contents.packets.clear(),
        ..bundle::Steps::default()
    };
    steps.inner(stage)
}

/// Through all of a bundle's own checks, at every position of its head and of its directory; of the
/// members between, whose hashes the head lists, at every eighth.
#[test]
fn no_bit_of_an_unsealed_bundle_can_be_changed() {
    let stage = Stage::golden();
    let inner = a_short_bundle(&stage);
    let programme: &Signed = stage.programme();
    let recipient = programme.issued.recipients[0].as_str();
    let dense = |at: usize| at < 3000 || at + 700 > inner.len() || at.is_multiple_of(8);
    let at = (0..inner.len()).filter(|at| dense(*at));
    positions(&inner, at, |bytes| {
        core_bundle::read(bytes, programme, recipient).is_err()
    });
}

/// Every position of the header. What follows is sealed as packets are, whose every position is tried
/// above, so here it is every 16th.
#[test]
fn no_bit_of_a_sealed_bundle_can_be_changed() {
    let stage = Stage::golden();
    let inner = a_short_bundle(&stage);
    let file = (bundle::Steps::default().seal)(&stage, &inner);
    let key = Key::Identity(&stage.keys().identity);
    let at = (0..after_header(&file)).chain((after_header(&file)..file.len()).step_by(16));
    positions(&file, at, |bytes| {
        let read = envelope::open(bytes, &key, |inside| {
            through(inside, Kind::Bundle, bundle_head)
        });
        read.is_err()
    });
}

fn bundle_head(manifest: &[u8]) -> Result<(String, Vec<Member>), TravelError> {
    let manifest: BundleManifest = json::read(manifest, "manifest.json")?;
    Ok((manifest.signer, manifest.members))
}

/// A log of three records, the last two by the deputy: each position costs up to three signatures.
#[test]
fn no_bit_of_a_log_can_be_changed() {
    let steps = log::Steps {
        entries: |entries| drop(entries.drain(1..5)),
        ..log::Steps::default()
    };
    every_position(&steps.file(), |bytes| log::refused(bytes).is_some());
}
