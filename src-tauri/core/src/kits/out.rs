//! Kits that are out, and how they stand to the programme as it is now.

use super::issued;
use crate::id::{JudgeId, RoundId};
use crate::log;
use crate::programme;
use crate::store::{Reading, StoreError};
use crate::travel::Digest;
use std::collections::BTreeMap;

/// How a kit stands to the programme as it is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// It has the newest version of the programme.
    Current,
    /// It has an earlier version, and packets that answer it are taken.
    Earlier,
    /// It has another rubric: packets that answer it are refused.
    OtherRubric,
}

/// A judge's newest kit of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Out {
    /// The judge.
    pub judge: JudgeId,
    /// The kit.
    pub kit: Digest,
    /// Which version of the programme it has.
    pub version: Version,
}

/// Returns the newest kit of each judge who has one of a round, by judge.
///
/// # Errors
/// Those of the store.
pub fn out(reading: Reading<'_>, round: &RoundId) -> Result<Vec<Out>, StoreError> {
    let programme = programme::of_workspace(reading)?.issued.programme;
    let rubric = programme.rubric_digest(round);
    let ledger = log::ledger(reading)?;
    let kits = issued(reading)?.into_iter();
    // The newest of a judge is the last.
    let newest: BTreeMap<JudgeId, _> = kits
        .filter(|kit| kit.round == *round)
        .map(|kit| (kit.judge, kit))
        .collect();
    let version = |kit: &super::Issued| match ledger.kit(&kit.id) {
        _ if kit.rubric_sha256 != rubric => Version::OtherRubric,
        Some(n) if n < ledger.revised_at() => Version::Earlier,
        _ => Version::Current,
    };
    let out = newest.into_values().map(|kit| Out {
        judge: kit.judge,
        version: version(&kit),
        kit: kit.id,
    });
    Ok(out.collect())
}
