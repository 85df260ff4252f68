//! Receipts: what the chair answers a judge whose packet came in.
//!
//! A receipt names the record of the chair's log that tells of the packet. The records before it follow
//! from that one's hash, so a chair who later takes a packet out, or moves one, has signed two stories:
//! whoever holds the receipt can show it.

mod export;
mod open;
mod store;

pub use export::{Given, export, given};
pub use open::{LARGEST, Opened, open};
pub(crate) use store::copy;
pub use store::{Contents, Sent, contents, contradicted, last_heard, sent};

use crate::id::{JudgeId, RoundId};
use crate::log::Head;
use crate::merge::PacketId;
use crate::store::StoreError;
use crate::travel::{Digest, TravelError, words};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Version of the form below.
pub const FORMAT: u32 = 1;

/// A receipt, as it is signed: the manifest of a container without further members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// Version of this form.
    pub format: u32,
    /// The programme.
    pub programme_id: Digest,
    /// The packet that came in.
    pub packet_id: PacketId,
    /// Whose it is.
    pub judge_id: JudgeId,
    /// The round it was scored in.
    pub round: RoundId,
    /// The record of the chair's log that tells of it: its number and its SHA-256.
    pub log: Head,
    /// Whether it came after its round was sealed.
    pub late: bool,
    /// When it came in by the chair's clock, RFC 3339; shown only.
    pub at: String,
    /// By whom it is signed, `ssh-ed25519 AAAA…`.
    pub signer: String,
}

/// A receipt with the very bytes that were signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedReceipt {
    /// What it says.
    pub receipt: Receipt,
    /// Canonical JSON.
    pub bytes: Vec<u8>,
    /// SSHSIG armour.
    pub signature: String,
}

impl SignedReceipt {
    /// Returns the six words of the receipt, which chair and judge can read to each other.
    pub fn words(&self) -> String {
        words(&Digest::of(&self.bytes))
    }
}

/// Why a receipt was not written, or not taken in. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ReceiptError {
    /// No packet has come in.
    #[error("no packet has come in")]
    Nothing,
    /// The workspace is no judge's.
    #[error("not a judge's workspace")]
    NotAJudge,
    /// It belongs to another programme.
    #[error("of another programme")]
    Programme,
    /// Signed by somebody who is neither the programme's chair nor a deputy.
    #[error("not by the chair or a deputy")]
    Who,
    /// It is for another judge.
    #[error("for judge {judge}")]
    Judge {
        /// For whom it is.
        judge: JudgeId,
    },
    /// It is for a packet that this workspace has not exported.
    #[error("for a packet that was not exported here")]
    Packet,
    /// The file itself.
    #[error(transparent)]
    Travel(#[from] TravelError),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl ReceiptError {
    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Nothing => "receipt-nothing",
            Self::NotAJudge => "not-a-judge",
            Self::Programme => "receipt-programme",
            Self::Who => "receipt-who",
            Self::Judge { .. } => "receipt-judge",
            Self::Packet => "receipt-packet",
            Self::Travel(error) => error.code(),
            Self::Store(error) => error.code(),
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Nothing | Self::NotAJudge | Self::Programme | Self::Who | Self::Packet => vec![],
            Self::Judge { judge } => vec![("judge", judge.to_string())],
            Self::Travel(error) => error.args(),
            Self::Store(error) => error.args(),
        }
    }
}

/// Returns the smallest number of the chair's log about which two of the heads tell different stories.
///
/// Heads of one log agree: each number has one hash, and each packet one number. `kits` says for each
/// packet how many records the log had when its kit was made: whatever answers a kit has a higher number.
pub fn contradiction(kits: &BTreeMap<PacketId, u32>, receipts: &[Receipt]) -> Option<u32> {
    let (mut of_number, mut of_packet) = (BTreeMap::new(), BTreeMap::new());
    let mut broken: Vec<u32> = Vec::new();
    for Receipt { log, packet_id, .. } in receipts {
        let same_hash = *of_number.entry(log.n).or_insert(log.head) == log.head;
        let first = *of_packet.entry(*packet_id).or_insert(log.n);
        let after_kit = kits.get(packet_id).is_none_or(|kit| log.n > *kit);
        if !same_hash || first != log.n || !after_kit {
            broken.push(first.min(log.n));
        }
    }
    broken.into_iter().min()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
