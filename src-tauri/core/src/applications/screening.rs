//! Screening: the verdict on an application, and what forbids one.

use super::{Application, set_screening};
use crate::clock::Instant;
use crate::id::ApplicationId;
use crate::journal::{self, Operation, Screened};
use crate::results;
use crate::store::{StoreError, Writing};
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
        ]
        .into_iter()
        .find(|verdict| verdict.name() == name)
    }
}

/// Why a verdict was not given. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ScreenError {
    /// A judge was asked to score it, so its sheets are to count.
    #[error("application {application} is being judged")]
    AskedFor {
        /// The application.
        application: ApplicationId,
    },
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl ScreenError {
    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::AskedFor { .. } => "screen-asked-for",
            Self::Store(error) => error.code(),
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::AskedFor { application } => vec![("application", application.to_string())],
            Self::Store(error) => error.args(),
        }
    }
}

/// Gives a verdict of screening and returns the operation that was carried out.
///
/// Taking a verdict back needs no such check: whatever asks a judge for an application by a proposal or a kit is a
/// wall to undo, and what was assigned by hand since is taken back first.
///
/// # Errors
/// [`ScreenError::AskedFor`] where an application that a judge was asked to score is to be for practice:
/// scores that came in, or are on their way, would stop counting without a word.
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
    } = screened(writing, before, verdict, reason, now)?;
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
/// Those of [`screen`].
pub fn screen_many(
    writing: &Writing<'_>,
    before: &[Application],
    verdict: Verdict,
    reason: &str,
    now: Instant,
) -> Result<Operation, ScreenError> {
    let others = before
        .iter()
        .filter(|one| !one.screening.says(verdict, reason));
    let verdicts = others.map(|one| screened(writing, one, verdict, reason, now));
    Ok(Operation::ScreenMany {
        verdicts: verdicts.collect::<Result<_, _>>()?,
    })
}

fn screened(
    writing: &Writing<'_>,
    before: &Application,
    verdict: Verdict,
    reason: &str,
    now: Instant,
) -> Result<Screened, ScreenError> {
    let application = before.id;
    if verdict == Verdict::Practice && results::is_asked_for(writing.reading(), application)? {
        return Err(ScreenError::AskedFor { application });
    }
    set_screening(writing, application, verdict, reason, now)?;
    let kept = |verdict: Verdict, reason: &str| journal::Verdict {
        verdict: verdict.name().to_owned(),
        reason: reason.to_owned(),
    };
    Ok(Screened {
        application,
        before: kept(before.screening.verdict, &before.screening.reason),
        after: kept(verdict, reason),
    })
}
