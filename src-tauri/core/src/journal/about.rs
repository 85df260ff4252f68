//! Whom and what an operation is about, and who carries it out.

use super::{Area, Operation};
use crate::id::{ApplicationId, JudgeId};
use std::collections::BTreeSet;

impl Operation {
    /// Tells whether only the chair does this, and no judge in a workspace of their own.
    pub fn is_the_chairs(&self) -> bool {
        match self {
            Self::OpenKit { .. }
            | Self::ChangePassphrase
            | Self::Recover { .. }
            | Self::Rebuild { .. } => false,
            _ => self.area() != Area::Sheets,
        }
    }

    /// Returns the application the operation is about, where it is about one.
    pub fn application(&self) -> Option<ApplicationId> {
        match self {
            Self::Screen { application, .. }
            | Self::DecideConflict { application, .. }
            | Self::DeclareConflict { application, .. }
            | Self::ChangeAssignment { application, .. }
            | Self::ChangeSheet { application, .. }
            | Self::ReopenSheet { application }
            | Self::WithdrawDecision { application, .. }
            | Self::TakeBackDecision { application, .. }
            | Self::RestoreDecision { application, .. }
            | Self::TrackBenefit { application, .. } => Some(*application),
            Self::ScreenByTwo { verdicts, .. } => match verdicts.as_slice() {
                [one] => Some(one.application),
                _ => None,
            },
            Self::Decide { decision } => Some(decision.application),
            _ => None,
        }
    }

    /// Returns all applications that the operation names.
    pub fn applications(&self) -> BTreeSet<ApplicationId> {
        match self {
            Self::ScreenMany { verdicts } => verdicts.iter().map(|one| one.application).collect(),
            Self::ScreenByTwo { verdicts, .. } => {
                verdicts.iter().map(|one| one.application).collect()
            }
            Self::ImportApplications { amended, .. } => {
                amended.iter().map(|one| one.application).collect()
            }
            Self::DecideTogether { decision } => decision.applications.iter().copied().collect(),
            _ => self.application().into_iter().collect(),
        }
    }

    /// Returns the name of who did it, where a person said who they are.
    pub fn person(&self) -> Option<&str> {
        match self {
            Self::ScreenByTwo { person, .. } => Some(person)
                .filter(|name| !name.is_empty())
                .map(String::as_str),
            _ => None,
        }
    }

    /// Returns the judge the operation is about, where it is about one.
    pub fn judge(&self) -> Option<JudgeId> {
        match self {
            Self::OpenKit { judge, .. }
            | Self::DecideConflict { judge, .. }
            | Self::DeclareConflict { judge, .. }
            | Self::ChangeAssignment { judge, .. }
            | Self::ConfirmKey { judge }
            | Self::RevokeKey { judge }
            | Self::ChooseFork { judge, .. } => Some(*judge),
            _ => None,
        }
    }
}
