//! The canonical container: a stored-only ZIP of which exactly one byte string is accepted.
//!
//! Source of the layout: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16, with every free
//! choice fixed. It is read in one forward pass: each header is rebuilt and compared, so that no two
//! readers can see two different contents. No name inside is ever used as a path.

mod layout;
mod read;
mod write;

pub use read::{Unverified, Verified, begins_as};
pub use write::write;

use super::Digest;

/// Most members a container may have, format, manifest and signature included.
pub const MOST_MEMBERS: usize = 20_000;
/// Largest member, in bytes: just below 2 GiB.
pub const LARGEST_MEMBER: u64 = (1 << 31) - 1;
/// Largest container, in bytes: below 4 GiB, so that no ZIP64 is ever needed.
pub const LARGEST_CONTAINER: u64 = (1 << 32) - 1;
/// Largest manifest, in bytes: 1 MiB.
pub const LARGEST_MANIFEST: u64 = 1 << 20;
/// Largest signature, in bytes; ours have about 300.
pub const LARGEST_SIGNATURE: u64 = 4096;

/// Size and SHA-256 of a member, as the manifest lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listed {
    /// Size in bytes.
    pub size: u64,
    /// SHA-256.
    pub sha256: Digest,
}

impl Listed {
    /// Returns the size of all members in bytes, to show how far reading is. It is only claimed, and may
    /// be beyond any number: then it is the largest there is.
    pub fn total(listed: &[Self]) -> u64 {
        let sizes = listed.iter().map(|member| member.size);
        sizes.fold(0, u64::saturating_add)
    }
}
