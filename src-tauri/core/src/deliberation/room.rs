//! Who is of the committee, and who must be out of the room when an application is talked about.

use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::judges::{self, Judge, Status};
use crate::results::{Results, judges_once};
use crate::scores::Verdict;
use crate::store::{Reading, StoreError};
use std::collections::BTreeMap;

/// Why a member must be out of the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// A conflict that the judge declared or the chair confirmed, on this ground.
    Conflict(judges::Ground),
    /// The judge recused on a score sheet.
    Recused,
}

impl Ground {
    /// Returns the ground's name: that of the conflict's ground, or `recused`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Conflict(ground) => ground.name(),
            Self::Recused => "recused",
        }
    }
}

/// What keeps a member out of the room while an application is talked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// The ground.
    pub ground: Ground,
    /// The words that matched, or the judge's reason; may be empty.
    pub evidence: String,
}

/// What keeps members out of the room, by application and member.
pub type Bars = BTreeMap<ApplicationId, BTreeMap<JudgeId, Bar>>;

impl Bar {
    /// Returns the evidence as it is shown; a dash where there is none.
    pub fn words(&self) -> &str {
        match self.evidence.is_empty() {
            true => "–",
            false => &self.evidence,
        }
    }
}

/// Returns the members of a round's committee by number: the judges who are assigned in it, or the whole
/// panel where nobody is.
///
/// # Errors
/// Those of the store.
pub fn members(
    reading: Reading<'_>,
    round: &RoundId,
) -> Result<BTreeMap<JudgeId, Judge>, StoreError> {
    // Who has judged stays of the committee, though all that was judged is withdrawn.
    let judging = judges_once(reading, round)?;
    let panel = judges::list(reading)?.into_iter();
    let of_round = panel.filter(|one| judging.is_empty() || judging.contains(&one.id));
    Ok(of_round.map(|one| (one.id, one)).collect())
}

/// Returns who must be out of the room for which application: for a conflict that was declared or
/// confirmed, or for a recusal in a packet that counts. What is only proposed keeps nobody out.
///
/// # Errors
/// Those of the store.
pub fn bars(reading: Reading<'_>, round: &RoundId) -> Result<Bars, StoreError> {
    let mut bars = Bars::new();
    for (judge, sheet) in Results::of(reading, round)?.sheets() {
        if let Verdict::Recused(reason) = sheet.verdict() {
            let bar = Bar {
                ground: Ground::Recused,
                evidence: reason.clone(),
            };
            bars.entry(sheet.application())
                .or_default()
                .insert(judge, bar);
        }
    }
    let certain = |status| matches!(status, Status::Declared | Status::Confirmed);
    for one in judges::conflicts(reading)? {
        if certain(one.status) {
            let bar = Bar {
                ground: Ground::Conflict(one.ground),
                evidence: one.evidence,
            };
            bars.entry(one.application)
                .or_default()
                .insert(one.judge, bar);
        }
    }
    Ok(bars)
}
