//! Makes artefacts step by step with real keys, so that one step can be made wrong and every later one
//! still fits: what lies behind a signature is signed, what lies behind an envelope is sealed.

pub mod bundle;
pub mod container;
pub mod kit;
pub mod log;
pub mod packet;
pub mod receipt;
pub mod record;
pub mod safe;
pub mod sshsig;
pub mod workbook;
pub mod zip;

use crate::stage::Stage;
use jurybook_core::kits::Member;
use jurybook_core::travel::envelope::{self, Lock};
use jurybook_core::travel::signature::SigningKey;
use jurybook_core::travel::{Digest, Kind, Measured, TravelError, container as format};
use std::io::Write;

/// Returns the key of a test person; the same for the same number, and nobody's else.
pub fn key(number: u8) -> SigningKey {
    SigningKey::from_seed(&[number; 32])
}

/// Writes a container as our writer does.
pub fn packed(kind: Kind, manifest: &[u8], signature: &str, members: &[Vec<u8>]) -> Vec<u8> {
    let measured: Vec<Measured> = members.iter().map(|data| Measured::of(data)).collect();
    let mut bytes = Vec::new();
    let fill = |number: usize, out: &mut dyn Write| {
        let written = out.write_all(&members[number - 1]);
        written.map_err(|_| TravelError::Cut)
    };
    format::write(&mut bytes, kind, manifest, signature, &measured, fill).unwrap();
    bytes
}

/// Seals bytes as our writer does.
pub fn sealed(lock: &Lock<'_>, inside: &[u8]) -> Vec<u8> {
    envelope::seal(Vec::new(), lock, |out| {
        out.write_all(inside).map_err(|_| TravelError::Cut)
    })
    .unwrap()
}

/// Seals bytes to the chair of a stage and to the deputy, as our writer does.
pub fn sealed_to_chair(stage: &Stage, inside: &[u8]) -> Vec<u8> {
    sealed(
        &Lock::Recipients(&stage.programme().issued.recipients),
        inside,
    )
}

/// Lists members under their roles as a manifest does.
pub fn listed(named: &[(&str, &str, &str)], members: &[Vec<u8>]) -> Vec<Member> {
    let attachment = ("attachment", "plan.pdf", "application/pdf");
    let named = named.iter().chain(std::iter::repeat(&attachment));
    let numbered = (1..).zip(named.zip(members));
    numbered
        .map(|(n, ((role, file_name, media), data))| Member {
            n,
            role: (*role).to_owned(),
            file_name: (*file_name).to_owned(),
            size: data.len() as u64,
            sha256: Digest::of(data),
            media: (*media).to_owned(),
        })
        .collect()
}

/// Replaces a text that must be there: an edit that changes nothing would test nothing.
pub fn replaced(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from} is not in {text}");
    text.replacen(from, to, 1)
}
