//! Bundles: everything that has come in to one workspace of the chair, for another.
//!
//! A sub-committee, the chair's other laptop or a deputy hands up a bundle. It holds the packets as the
//! judges signed them, with the log and the kits by which they were checked, and whoever takes it in
//! runs every check again: a bundle is only a way of carrying packets, and vouches for none of them.

mod export;
mod read;

pub use export::{Exported, export};
pub use read::{Bundle, LARGEST, read};

use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::kits::{Issued, Member};
use crate::log::{Entry, Head, LogBroken, Record};
use crate::packets;
use crate::store::StoreError;
use crate::travel::{Digest, TravelError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Version of the forms below.
pub const FORMAT: u32 = 1;

/// Number of members before the packets.
const HEAD_MEMBERS: usize = 4;

/// Names, roles and media types of the members before the packets, in order.
const HEAD: [(&str, &str, &str); HEAD_MEMBERS] = [
    ("programme", "programme.json", "application/json"),
    ("programme-signature", "programme.json.sig", "text/plain"),
    ("log", "log.json", "application/json"),
    ("kits", "kits.json", "application/json"),
];

/// Role and media type of the members after these.
const PACKET: (&str, &str) = ("packet", "application/zip");

/// The signed manifest of a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundleManifest {
    /// Version of this form.
    pub format: u32,
    /// The programme.
    pub programme_id: Digest,
    /// By whom it is signed, `ssh-ed25519 AAAA…`: the chair or a deputy.
    pub signer: String,
    /// To whom it is encrypted, `age1…`.
    pub recipients: Vec<String>,
    /// Where the log of the workspace stood that it comes from.
    pub log: Head,
    /// When it was made, RFC 3339; shown only.
    pub made_at: String,
    /// The program and version that made it.
    pub app: String,
    /// The members in order: programme, its signature, log, kits, then each packet's container.
    pub members: Vec<Member>,
}

/// The member `log.json`: the records in order, each with the very text that was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundledLog {
    /// The records.
    pub records: Vec<SignedRecord>,
}

/// A record of the log with its signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedRecord {
    /// Canonical JSON.
    pub record: String,
    /// SSHSIG armour.
    pub signature: String,
}

/// The member `kits.json`: what a packet's kit and enrolment are checked by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundledKits {
    /// The kits, oldest first.
    pub kits: Vec<BundledKit>,
}

/// A kit that was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundledKit {
    /// Its id.
    pub kit_id: Digest,
    /// For whom it is.
    pub judge_id: JudgeId,
    /// For which round.
    pub round: RoundId,
    /// The rubrics of the round.
    pub rubric_sha256: Digest,
    /// The applications in it.
    pub applications: BTreeSet<ApplicationId>,
    /// Its one-time secret.
    pub secret: Digest,
}

impl From<Issued> for BundledKit {
    fn from(kit: Issued) -> Self {
        Self {
            kit_id: kit.id,
            judge_id: kit.judge,
            round: kit.round,
            rubric_sha256: kit.rubric_sha256,
            applications: kit.applications,
            secret: kit.secret,
        }
    }
}

impl From<BundledKit> for Issued {
    fn from(kit: BundledKit) -> Self {
        Self {
            id: kit.kit_id,
            round: kit.round,
            judge: kit.judge_id,
            rubric_sha256: kit.rubric_sha256,
            applications: kit.applications,
            secret: kit.secret,
        }
    }
}

/// Why a bundle was not made. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// No packet has come in.
    #[error("no packet has come in")]
    Nothing,
    /// The file cannot be written.
    #[error(transparent)]
    Travel(#[from] TravelError),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl BundleError {
    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Nothing => "receipt-nothing",
            Self::Travel(error) => error.code(),
            Self::Store(error) => error.code(),
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Nothing => vec![],
            Self::Travel(error) => error.args(),
            Self::Store(error) => error.args(),
        }
    }
}

/// Why a file of a merge, or a packet in a bundle, is refused. Nothing of it was taken in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The file itself, or the packet that it is.
    #[error(transparent)]
    Packet(#[from] packets::Refusal),
    /// A bundle of another programme.
    #[error("of another programme")]
    Programme,
    /// A bundle signed by somebody who is neither the programme's chair nor a deputy.
    #[error("not by the chair or a deputy")]
    Who,
    /// A bundle addressed to somebody else.
    #[error("another recipient")]
    Recipient,
    /// A bundle whose log does not hold.
    #[error(transparent)]
    Log(#[from] LogBroken),
}

impl From<TravelError> for Refusal {
    fn from(error: TravelError) -> Self {
        Self::Packet(error.into())
    }
}

impl Refusal {
    /// Tells whether a newer version made it, so that it is to be kept as it came.
    pub fn is_newer(&self) -> bool {
        matches!(
            self,
            Self::Packet(packets::Refusal::Travel(TravelError::Newer { .. }))
        )
    }

    /// Returns the stable code of the refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Packet(refusal) => refusal.code(),
            Self::Programme => "bundle-programme",
            Self::Who => "bundle-who",
            Self::Recipient => "bundle-recipient",
            Self::Log(broken) => broken.code(),
        }
    }

    /// Returns the arguments of the refusal's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Packet(refusal) => refusal.args(),
            Self::Programme | Self::Who | Self::Recipient => vec![],
            Self::Log(broken) => broken.args(),
        }
    }
}

/// What a bundle's log is to ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Ours begins with it: nothing in it is new to us.
    Known,
    /// It begins with ours and goes on: this workspace is an older copy.
    Ahead {
        /// The number of its first record that we do not have.
        from: u32,
    },
    /// Both go on from a common beginning, each in its own way.
    Parted {
        /// The number of the first record that differs.
        at: u32,
        /// Decisions of theirs that ours does not have: keys confirmed or revoked, forks settled, seals, results.
        decisions: u32,
    },
}

/// Compares another log of the programme, with the hash of each of its records, to ours.
pub fn relation(ours: &[Head], theirs: &[Head], records: &[Record]) -> Relation {
    let common = ours
        .iter()
        .zip(theirs)
        .take_while(|(our, their)| our == their);
    let common = common.count();
    let next = common as u32 + 1;
    if common == theirs.len() {
        return Relation::Known;
    }
    if common == ours.len() {
        return Relation::Ahead { from: next };
    }
    let new = records.iter().skip(common);
    let decides = new.filter(|record| match record.entry {
        Entry::RosterConfirm { .. }
        | Entry::RosterRevoke { .. }
        | Entry::ForkChoice { .. }
        | Entry::Seal { .. }
        | Entry::Reopen { .. }
        | Entry::Result { .. }
        | Entry::ResultReopen { .. }
        | Entry::ProgrammeRevised { .. }
        | Entry::Takeover { .. } => true,
        Entry::Genesis
        | Entry::KitIssued { .. }
        | Entry::RosterAdd { .. }
        | Entry::PacketIn { .. }
        | Entry::Fork { .. }
        | Entry::Late { .. } => false,
    });
    Relation::Parted {
        at: next,
        decisions: decides.count() as u32,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
