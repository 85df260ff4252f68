//! What every file that travels has in common: container, signature, encryption, strict JSON.
//!
//! A travelling file is an age envelope around a canonical container, whose manifest is signed and
//! lists size and SHA-256 of every other member. Reading follows the order of the checks: a later one
//! is never reached before the earlier ones have passed, and nothing read counts before the last.

pub mod container;
mod digest;
pub mod envelope;
mod error;
pub mod json;
mod passphrase;
pub mod signature;

pub use digest::{Digest, Measured, measure};
pub use error::TravelError;
pub(crate) use passphrase::{SYLLABLE_BITS, syllable, syllable_value};
pub use passphrase::{new_passphrase, words};

use std::io::Read;

/// What a travelling file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// From the chair to one judge.
    Kit,
    /// From a judge to the chair.
    Packet,
    /// From the chair to a safe place: a copy of everything but the secret keys.
    Safe,
    /// From the chair to a judge whose packet came in.
    Receipt,
    /// From one workspace of the chair to another, with everything that came in.
    Bundle,
}

impl Kind {
    /// Returns the first word of the container's `format` member.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kit => "jurybook-kit",
            Self::Packet => "jurybook-packet",
            Self::Safe => "jurybook-safe",
            Self::Receipt => "jurybook-receipt",
            Self::Bundle => "jurybook-bundle",
        }
    }

    /// Returns the ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Kit => "jurykit",
            Self::Packet => "jurypacket",
            Self::Safe => "jurysafe",
            Self::Receipt => "juryreceipt",
            Self::Bundle => "jurybundle",
        }
    }

    /// Returns what its manifest's signature is bound to.
    pub fn namespace(self) -> signature::Namespace {
        match self {
            Self::Kit => signature::Namespace::Kit,
            Self::Packet => signature::Namespace::Packet,
            Self::Safe => signature::Namespace::Safe,
            Self::Receipt => signature::Namespace::Receipt,
            Self::Bundle => signature::Namespace::Bundle,
        }
    }
}

/// The newest version of the formats that this program writes and reads.
pub const VERSION: u32 = 1;

/// Tells whether a reader has anything left.
fn has_more(reader: impl Read) -> std::io::Result<bool> {
    Ok(std::io::copy(&mut reader.take(1), &mut std::io::sink())? > 0)
}

/// Returns bytes from the system's source of randomness.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("an operating system without randomness cannot sign at all");
    bytes
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
