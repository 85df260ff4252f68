//! The append-only, hash-chained log of every change in a workspace.
//!
//! Each row names one operation. Its hash covers everything in the row and the hash of the row
//! before, so that a row cannot be altered, removed or put elsewhere without the chain breaking.

mod about;
mod found;
mod inverse;
mod kept;
mod operation;
mod sheet_change;
mod store;
mod undo;

pub use found::{Wanted, found};
pub use kept::{
    Amended, Before, Considered, KeptConflict, KeptGiven, KeptStand, Screened, Step, Verdict,
};
pub use operation::{Area, Operation};
pub use sheet_change::SheetChange;
pub use store::{Broken, Row, head, length, newest, verify};
pub(crate) use store::{append, named, only_since, row, since, tip};
pub use undo::Stacks;

use crate::clock::Instant;
use sha2::{Digest, Sha256};

/// The hash that stands before the first row.
pub const GENESIS: [u8; 32] = [0; 32];

/// Computes a row's hash: SHA-256 over length-prefixed fields, after a line that names the format.
///
/// Lengths and numbers are 8 bytes, big endian; a missing `reverts` is 0.
pub fn row_hash(
    previous: &[u8; 32],
    number: u64,
    at: Instant,
    operation: &str,
    particulars: &str,
    reverts: Option<u64>,
) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(b"jurybook journal 1\n");
    hasher.update(previous);
    hasher.update(number.to_be_bytes());
    hasher.update(at.millis().to_be_bytes());
    hasher.update(reverts.unwrap_or(0).to_be_bytes());
    for text in [operation, particulars] {
        hasher.update((text.len() as u64).to_be_bytes());
        hasher.update(text);
    }
    hasher.finalize().into()
}
