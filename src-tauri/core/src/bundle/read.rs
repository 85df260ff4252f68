//! Reading a bundle: every check of its own, before any packet in it is looked at.

use super::{BundleManifest, BundledKits, BundledLog, FORMAT, HEAD, HEAD_MEMBERS, PACKET, Refusal};
use crate::kits::{Issued, Member};
use crate::log::{self, Entry, Head, Record};
use crate::packets;
use crate::programme::Signed;
use crate::travel::container::Unverified;
use crate::travel::signature::SignerKey;
use crate::travel::{Digest, Kind, TravelError, json};
use std::collections::BTreeMap;

/// Largest bundle, in bytes: 512 MiB, a thousand packets of the largest panels.
pub const LARGEST: u64 = 512 * 1024 * 1024;

/// A bundle that passed its own checks. Those of its packets are still to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// By whom it is signed.
    pub signer: String,
    /// The log of the workspace that it comes from.
    pub records: Vec<Record>,
    /// Where that log stood after each of them.
    pub heads: Vec<Head>,
    /// The records' very bytes, each with its signature.
    pub signed: Vec<(Vec<u8>, String)>,
    /// The kits that were issued there, by id; each is in the log.
    pub kits: BTreeMap<Digest, Issued>,
    /// The containers of the packets, verbatim.
    pub packets: Vec<Vec<u8>>,
}

/// Reads the container of a bundle.
///
/// # Errors
/// The first check that fails: container, signature, content, programme, signer, recipient, members,
/// log, kits.
pub fn read(inner: &[u8], programme: &Signed, recipient: &str) -> Result<Bundle, Refusal> {
    let unverified = Unverified::open(inner, Kind::Bundle)?;
    let manifest: BundleManifest = json::read(unverified.claimed_manifest(), "manifest.json")?;
    let verified = unverified.verify(SignerKey::from_line(&manifest.signer)?)?;
    if manifest.format != FORMAT || !numbered(&manifest.members) {
        return Err(content("manifest.json"));
    }
    if manifest.programme_id != programme.id() {
        return Err(Refusal::Programme);
    }
    if !programme.issued.may_sign(&manifest.signer) {
        return Err(Refusal::Who);
    }
    if !manifest.recipients.iter().any(|one| one == recipient) {
        return Err(Refusal::Recipient);
    }
    let listed: Vec<_> = manifest.members.iter().map(Member::listed).collect();
    let mut members = vec![Vec::new(); listed.len()];
    verified.members(&listed, |number, piece| {
        members[number - 1].extend_from_slice(piece);
        Ok::<_, TravelError>(())
    })?;
    let packets = members.split_off(HEAD_MEMBERS);
    let Ok([text, signature, log, kits]) = <[Vec<u8>; HEAD_MEMBERS]>::try_from(members) else {
        return Err(content("manifest.json"));
    };
    let signature = String::from_utf8(signature).map_err(|_| TravelError::Signature)?;
    if Signed::read(text, signature)?.id() != programme.id() {
        return Err(content("programme.json"));
    }
    let BundledLog { records } = json::read(&log, "log.json")?;
    let pairs = records.iter();
    let pairs = pairs.map(|one| (one.record.as_bytes(), one.signature.as_str()));
    let verified = log::verify(programme, pairs)?;
    let heads: Vec<Head> = (1..)
        .zip(&records)
        .map(|(n, one)| Head {
            n,
            head: Digest::of(one.record.as_bytes()),
        })
        .collect();
    if heads.last() != Some(&manifest.log) {
        return Err(content("log.json"));
    }
    let BundledKits { kits } = json::read(&kits, "kits.json")?;
    let signed = records.into_iter();
    Ok(Bundle {
        signer: manifest.signer,
        kits: kits_of(kits.into_iter().map(Into::into), &verified)?,
        records: verified,
        heads,
        signed: signed
            .map(|one| (one.record.into_bytes(), one.signature))
            .collect(),
        packets,
    })
}

fn content(member: &str) -> Refusal {
    let member = member.to_owned();
    packets::Refusal::Travel(TravelError::Content { member }).into()
}

/// Tells whether the members are numbered from 1 and have their roles.
fn numbered(members: &[Member]) -> bool {
    let head = HEAD.iter().map(|(role, ..)| *role);
    let mut roles = (1..).zip(head.chain(std::iter::repeat(PACKET.0)));
    members.len() >= HEAD_MEMBERS
        && members.iter().all(|member| {
            let expected = roles.next();
            expected.is_some_and(|(n, role)| member.n == n && member.role == role)
        })
}

/// Sorts the kits by id. Each must be the one that the log tells of: the log is signed for good, the list
/// of kits only in this bundle.
fn kits_of(
    kits: impl Iterator<Item = Issued>,
    records: &[Record],
) -> Result<BTreeMap<Digest, Issued>, Refusal> {
    let issued = records.iter().filter_map(|record| match &record.entry {
        Entry::KitIssued {
            kit_id,
            judge_id,
            round,
            rubric_sha256,
            applications,
            ..
        } => Some((kit_id, (judge_id, round, rubric_sha256, applications))),
        _ => None,
    });
    let told: BTreeMap<_, _> = issued.collect();
    let mut by_id = BTreeMap::new();
    for kit in kits {
        let said = (
            &kit.judge,
            &kit.round,
            &kit.rubric_sha256,
            &kit.applications,
        );
        if told.get(&kit.id) != Some(&said) || by_id.insert(kit.id, kit).is_some() {
            return Err(content("kits.json"));
        }
    }
    Ok(by_id)
}
