//! Verifying a log: its numbers, its hashes, its signatures, and that each entry may follow.

use super::{Entry, FORMAT, Head, Record, result_hash, seal_hash};
use crate::programme::Signed;
use crate::travel::signature::{Namespace, SignerKey};
use crate::travel::{Digest, json};

/// Why a log cannot be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("record {n} of the log does not hold")]
pub struct LogBroken {
    /// The number of the first record that does not hold.
    pub n: u32,
}

impl LogBroken {
    /// Returns the stable code of the error.
    pub fn code(self) -> &'static str {
        "log-broken"
    }

    /// Returns the arguments of the error's texts.
    pub fn args(self) -> Vec<(&'static str, String)> {
        vec![("number", self.n.to_string())]
    }
}

/// Verifies a log, given as the very bytes of its records in order, each with its signature.
///
/// Its first record is a genesis. It is signed by the chair whom the programme names, until one of the
/// programme's deputies takes over by a record of their own; from there on by that deputy.
///
/// # Errors
/// [`LogBroken`] with the number of the first record that does not hold.
pub fn verify<'a>(
    programme: &Signed,
    records: impl IntoIterator<Item = (&'a [u8], &'a str)>,
) -> Result<Vec<Record>, LogBroken> {
    let mut chain = Chain::of(programme);
    let records = records.into_iter();
    records
        .map(|(bytes, signature)| chain.follow(programme, bytes, signature))
        .collect()
}

/// Where the verification of a log stands.
#[derive(Debug, Clone)]
pub(super) struct Chain {
    /// The last record that holds.
    pub(super) head: Head,
    /// Who signs the next one.
    signer: String,
}

impl Chain {
    /// The verification of a programme's log from its start.
    pub(super) fn of(programme: &Signed) -> Self {
        Self {
            head: Head::NONE,
            signer: programme.issued.chair_key.clone(),
        }
    }

    /// Verifies the next record.
    pub(super) fn follow(
        &mut self,
        programme: &Signed,
        bytes: &[u8],
        signature: &str,
    ) -> Result<Record, LogBroken> {
        let n = self.head.n + 1;
        let record = read(programme, &mut self.signer, self.head, bytes, signature);
        self.head = Head {
            n,
            head: Digest::of(bytes),
        };
        record.ok_or(LogBroken { n })
    }
}

/// Reads the record that follows `head`; none where it may not stand there.
fn read(
    programme: &Signed,
    signer: &mut String,
    head: Head,
    bytes: &[u8],
    signature: &str,
) -> Option<Record> {
    let record: Record = json::read(bytes, "log").ok()?;
    let in_place = record.format == FORMAT
        && record.programme_id == programme.id()
        && record.n == head.n + 1
        && record.previous == head.head;
    let begins = (record.entry == Entry::Genesis) == (record.n == 1);
    if let Entry::Takeover { key, .. } = &record.entry {
        let deputies = &programme.issued.deputies;
        let known = deputies.iter().any(|deputy| deputy.signing_key == *key);
        known.then(|| signer.clone_from(key))?;
    }
    let key = SignerKey::from_line(signer).ok()?;
    key.verify(Namespace::Log, bytes, signature).ok()?;
    let hashed_right = match &record.entry {
        Entry::Seal {
            round,
            packets,
            sha256,
        } => *sha256 == seal_hash(round, packets),
        Entry::Result {
            round,
            sha256,
            made_from: Some(made_from),
        } => *sha256 == result_hash(round, made_from),
        _ => true,
    };
    (in_place && begins && hashed_right && record.signer == *signer).then_some(record)
}
