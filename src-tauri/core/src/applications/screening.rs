//! Screening: the verdict on an application, and what forbids one.

mod bound;
mod by_two;
mod error;
mod second;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod two_tests;

pub(super) use by_two::kept_stand;
pub(crate) use by_two::put_stand_back;
pub use by_two::{Spoken, say};
pub use error::ScreenError;
pub use second::{Given, Says, Standing};

use super::{Application, set_screening};
use crate::clock::Instant;
use crate::id::ApplicationId;
use crate::journal::{self, Operation, Screened};
use crate::store::{StoreError, Writing};
use bound::Bound;
use serde::{Deserialize, Serialize};

/// Where an application stands in screening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screening {
    /// The verdict.
    pub verdict: Verdict,
    /// Its reason.
    pub reason: String,
    /// When it was given.
    pub at: Option<Instant>,
}

impl Screening {
    /// Claims that the verdict is this one, for this reason.
    pub fn says(&self, verdict: Verdict, reason: &str) -> bool {
        self.verdict == verdict && self.reason == reason
    }
}

/// A verdict of screening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Nothing decided.
    Open,
    /// May compete.
    Eligible,
    /// May not compete.
    Ineligible,
    /// The applicant has to be asked.
    NeedsClarification,
    /// Does not compete: judges practise on it.
    Practice,
    /// Its applicant has taken it back: it counts nowhere from here on.
    Withdrawn,
}

impl Verdict {
    /// Returns the name under which store and journal know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Eligible => "eligible",
            Self::Ineligible => "ineligible",
            Self::NeedsClarification => "needs-clarification",
            Self::Practice => "practice",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads such a name.
    pub fn from_name(name: &str) -> Option<Self> {
        [
            Self::Open,
            Self::Eligible,
            Self::Ineligible,
            Self::NeedsClarification,
            Self::Practice,
            Self::Withdrawn,
        ]
        .into_iter()
        .find(|verdict| verdict.name() == name)
    }
}

/// Gives a verdict of screening and returns the operation that was carried out.
///
/// Taking a verdict back needs no such check: whatever asks a judge for an application by a proposal or a kit, and
/// whatever makes results official, is a wall to undo; what was assigned or decided by hand since is taken back first.
///
/// # Errors
/// [`ScreenError::AskedFor`] where an application that a judge was asked to score is to be for practice:
/// scores that came in, or are on their way, would stop counting without a word. [`ScreenError::Official`] where it
/// takes part in official results. [`ScreenError::NoName`] where the programme asks for two persons, of whom each
/// [`say`]s who they are. [`ScreenError::Decided`] where it is withdrawn while a decision about it stands.
pub fn screen(
    writing: &Writing<'_>,
    before: &Application,
    verdict: Verdict,
    reason: &str,
    now: Instant,
) -> Result<Operation, ScreenError> {
    let Screened {
        application,
        before,
        after,
    } = screened(
        writing,
        &Bound::read(writing.reading())?,
        before,
        verdict,
        reason,
        now,
    )?;
    Ok(Operation::Screen {
        application,
        before,
        after,
    })
}

/// Gives several applications one verdict, all of them or none, and returns the operation that was carried out.
///
/// Those that have this verdict for this reason already are left as they are.
///
/// # Errors
/// Those of [`screen`]; [`ScreenError::Several`] where more than one of them cannot be given it.
pub fn screen_many(
    writing: &Writing<'_>,
    before: &[Application],
    verdict: Verdict,
    reason: &str,
    now: Instant,
) -> Result<Operation, ScreenError> {
    let bound = Bound::read(writing.reading())?;
    let (mut verdicts, mut faults) = (Vec::new(), Vec::new());
    for one in before {
        if one.screening.says(verdict, reason) {
            continue;
        }
        match screened(writing, &bound, one, verdict, reason, now) {
            Ok(screened) => verdicts.push(screened),
            Err(ScreenError::Store(error)) => return Err(error.into()),
            Err(fault) => faults.push(fault),
        }
    }
    match faults.len() {
        0 => Ok(Operation::ScreenMany { verdicts }),
        1 => Err(faults.remove(0)),
        _ => Err(ScreenError::Several { faults }),
    }
}

fn screened(
    writing: &Writing<'_>,
    bound: &Bound,
    before: &Application,
    verdict: Verdict,
    reason: &str,
    now: Instant,
) -> Result<Screened, ScreenError> {
    let application = before.id;
    if bound.asks_two {
        return Err(ScreenError::NoName);
    }
    bound.check(writing.reading(), before, verdict)?;
    set_screening(writing, application, verdict, reason, now)?;
    let at = (verdict != Verdict::Open).then_some(now);
    let screening = &before.screening;
    Ok(Screened {
        application,
        before: kept(screening.verdict, &screening.reason, screening.at),
        after: kept(verdict, reason, at),
    })
}

fn kept(verdict: Verdict, reason: &str, at: Option<Instant>) -> journal::Verdict {
    journal::Verdict {
        verdict: verdict.name().to_owned(),
        reason: reason.to_owned(),
        at: at.map(Instant::millis),
    }
}

/// Puts a verdict back as the journal kept it; `now` where it did not keep the moment.
pub(crate) fn put_back(
    writing: &Writing<'_>,
    application: ApplicationId,
    kept: &journal::Verdict,
    now: Instant,
) -> Result<(), StoreError> {
    let verdict = Verdict::from_name(&kept.verdict).unwrap_or(Verdict::Open);
    let at = kept.at.and_then(Instant::from_millis).unwrap_or(now);
    set_screening(writing, application, verdict, &kept.reason, at)
}
