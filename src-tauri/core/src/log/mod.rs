//! The chair's log: every step that decides whose packets count, hash-chained and signed.
//!
//! It only grows. Who is on the roster, which packets had arrived when, what was sealed and why it was
//! opened again are read from it by [`Ledger::of`], a pure function; so an auditor who has the log can
//! come to the same result with `ssh-keygen` and `sha256sum`.

mod chain;
mod ledger;
mod official;
mod store;

pub use chain::{LogBroken, verify};
pub use ledger::{Enrolled, Ledger, Official, OpenedAgain, Standing};
pub use official::{MadeFrom, Resolved, result_hash};
pub use store::{Kept, append, head, heads, kept, ledger};
pub(crate) use store::{append_all, begin, extend};

use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::merge::PacketId;
use crate::travel::Digest;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Version of the forms below.
pub const FORMAT: u32 = 1;

/// One record of the log, as it is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Version of this form.
    pub format: u32,
    /// The programme.
    pub programme_id: Digest,
    /// Its number, from 1.
    pub n: u32,
    /// SHA-256 of the record before it; zeros before the first.
    pub previous: Digest,
    /// When it was made, RFC 3339; shown only.
    pub at: String,
    /// By whom it is signed, `ssh-ed25519 AAAA…`.
    pub signer: String,
    /// What happened.
    pub entry: Entry,
}

/// What a record of the log says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "entry", rename_all = "kebab-case", deny_unknown_fields)]
#[allow(
    missing_docs,
    reason = "the fields of an entry are named by the glossary"
)]
pub enum Entry {
    /// The log begins.
    Genesis,
    /// A kit was issued.
    KitIssued {
        kit_id: Digest,
        judge_id: JudgeId,
        round: RoundId,
        rubric_sha256: Digest,
        applications: BTreeSet<ApplicationId>,
        supersedes: Vec<Digest>,
    },
    /// A judge enrolled a key, by the secret of a kit; provisional until the words are compared.
    RosterAdd {
        judge_id: JudgeId,
        key: String,
        recipient: String,
        kit_id: Digest,
    },
    /// The words of a judge's key were compared by voice.
    RosterConfirm { judge_id: JudgeId, key: String },
    /// A key stops counting from here on.
    RosterRevoke {
        judge_id: JudgeId,
        key: String,
        reason: String,
    },
    /// A packet came in.
    PacketIn {
        packet_id: PacketId,
        judge_id: JudgeId,
        round: RoundId,
    },
    /// Packets of one judge do not know each other; none counts.
    Fork {
        judge_id: JudgeId,
        round: RoundId,
        packets: BTreeSet<PacketId>,
    },
    /// The judge said which packet of a fork counts.
    ForkChoice {
        judge_id: JudgeId,
        round: RoundId,
        packet_id: PacketId,
        over: BTreeSet<PacketId>,
        reason: String,
    },
    /// A round is closed: these packets count, and no other.
    Seal {
        round: RoundId,
        packets: BTreeSet<PacketId>,
        sha256: Digest,
    },
    /// A sealed round is open again.
    Reopen { round: RoundId, reason: String },
    /// A packet came in after its round was sealed.
    Late {
        packet_id: PacketId,
        judge_id: JudgeId,
        round: RoundId,
    },
    /// A round's results were declared official. Logs of before decisions were kept say nothing of what
    /// they were made from.
    Result {
        round: RoundId,
        sha256: Digest,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        made_from: Option<MadeFrom>,
    },
    /// Official results are open again.
    ResultReopen { round: RoundId, reason: String },
    /// A new version of the programme, by the hash of its bytes; the first has number 1.
    ProgrammeRevised {
        version: u32,
        sha256: Digest,
        reason: String,
    },
    /// A deputy takes the chair's place and signs from here on.
    Takeover { key: String, reason: String },
}

impl Entry {
    /// Returns the entry's name, as the JSON and the text id `log-…` have it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Genesis => "genesis",
            Self::KitIssued { .. } => "kit-issued",
            Self::RosterAdd { .. } => "roster-add",
            Self::RosterConfirm { .. } => "roster-confirm",
            Self::RosterRevoke { .. } => "roster-revoke",
            Self::PacketIn { .. } => "packet-in",
            Self::Fork { .. } => "fork",
            Self::ForkChoice { .. } => "fork-choice",
            Self::Seal { .. } => "seal",
            Self::Reopen { .. } => "reopen",
            Self::Late { .. } => "late",
            Self::Result { .. } => "result",
            Self::ResultReopen { .. } => "result-reopen",
            Self::ProgrammeRevised { .. } => "programme-revised",
            Self::Takeover { .. } => "takeover",
        }
    }
}

/// Where a log stands: how many records it has, and the SHA-256 of the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Number of records; 0 for none.
    pub n: u32,
    /// SHA-256 of the last record; zeros for none.
    pub head: Digest,
}

impl Head {
    /// The head of a log without a record.
    pub const NONE: Self = Self {
        n: 0,
        head: Digest([0; 32]),
    };
}

/// Returns the SHA-256 over a version line and the ids of sealed packets in order.
pub fn seal_hash(round: &RoundId, packets: &BTreeSet<PacketId>) -> Digest {
    let mut text = format!("jurybook seal 1\n{round}\n");
    packets.iter().for_each(|id| text += &format!("{id}\n"));
    Digest::of(text.as_bytes())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
