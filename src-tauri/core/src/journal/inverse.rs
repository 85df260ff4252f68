//! Which operation takes another one back.

use super::Operation;
use super::kept::{Considered, Screened};

impl Operation {
    /// Returns the operation that takes this one back, where a person may do that.
    pub fn inverse(self) -> Option<Self> {
        match self {
            Self::Screen {
                application,
                before,
                after,
            } => Some(Self::Screen {
                application,
                before: after,
                after: before,
            }),
            Self::ScreenMany { verdicts } => Some(Self::ScreenMany {
                verdicts: verdicts.into_iter().map(Screened::reversed).collect(),
            }),
            Self::ScreenByTwo {
                step,
                person,
                verdicts,
            } => Some(Self::ScreenByTwo {
                step,
                person,
                verdicts: verdicts.into_iter().map(Considered::reversed).collect(),
            }),
            Self::ImportApplications {
                new,
                amended,
                before: Some(_),
                ..
            } => Some(Self::TakeBackImport {
                new,
                amended: u32::try_from(amended.len()).unwrap_or(u32::MAX),
            }),
            Self::KeepRows { rows, is_kept } => Some(Self::KeepRows {
                rows,
                is_kept: !is_kept,
            }),
            Self::DecideConflict {
                judge,
                application,
                before,
                after,
            } => Some(Self::DecideConflict {
                judge,
                application,
                before: after,
                after: before,
            }),
            Self::DeclareConflict {
                judge,
                application,
                before,
                after,
            } => Some(Self::DeclareConflict {
                judge,
                application,
                before: after,
                after: before,
            }),
            Self::ChangeAssignment {
                round,
                judge,
                application,
                assigned,
            } => Some(Self::ChangeAssignment {
                round,
                judge,
                application,
                assigned: !assigned,
            }),
            Self::ChangeSheet {
                application,
                change,
            } => Some(Self::ChangeSheet {
                application,
                change: change.inverse(),
            }),
            Self::ChangePresence {
                round,
                before,
                after,
            } => Some(Self::ChangePresence {
                round,
                before: after,
                after: before,
            }),
            Self::ChangeProgramme {
                programme_sha256,
                before,
                after,
            } => Some(Self::ChangeProgramme {
                programme_sha256,
                before: after,
                after: before,
            }),
            Self::Decide { decision } => Some(Self::TakeBackDecision {
                round: decision.round,
                application: decision.application,
            }),
            Self::DecideTogether { decision } => Some(Self::TakeBackDecisions {
                count: u32::try_from(decision.applications.len()).unwrap_or(u32::MAX),
                round: decision.round,
            }),
            Self::TakeBackDecisions { round, count } => {
                Some(Self::RestoreDecisions { round, count })
            }
            Self::RestoreDecisions { round, count } => {
                Some(Self::TakeBackDecisions { round, count })
            }
            Self::RestoreDecision { round, application } => {
                Some(Self::TakeBackDecision { round, application })
            }
            Self::WithdrawDecision {
                round, application, ..
            }
            | Self::TakeBackDecision { round, application } => {
                Some(Self::RestoreDecision { round, application })
            }
            Self::TrackBenefit {
                round,
                application,
                benefit,
                before,
                after,
            } => Some(Self::TrackBenefit {
                round,
                application,
                benefit,
                before: after,
                after: before,
            }),
            Self::CreateWorkspace { .. }
            | Self::OpenKit { .. }
            | Self::ReviseProgramme { .. }
            | Self::ChangePassphrase
            | Self::HandOverDeputy
            | Self::Recover { .. }
            | Self::ImportApplications { before: None, .. }
            | Self::TakeBackImport { .. }
            | Self::ScreenClear { .. }
            | Self::ImportJudges { .. }
            | Self::ImportConflicts { .. }
            | Self::ProposeConflicts { .. }
            | Self::Assign { .. }
            | Self::ExportKits { .. }
            | Self::ImportScores { .. }
            | Self::Finalise { .. }
            | Self::ReopenSheet { .. }
            | Self::ExportPacket { .. }
            | Self::TakeBackPacket { .. }
            | Self::OpenReceipt { .. }
            | Self::Merge { .. }
            | Self::ConfirmKey { .. }
            | Self::RevokeKey { .. }
            | Self::ChooseFork { .. }
            | Self::Seal { .. }
            | Self::Reopen { .. }
            | Self::BeginMeeting { .. }
            | Self::EndMeeting { .. }
            | Self::DeclareOfficial { .. }
            | Self::ReopenOfficial { .. }
            | Self::Rebuild { .. } => None,
        }
    }
}
