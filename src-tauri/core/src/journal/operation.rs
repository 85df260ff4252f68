//! The operations that change a workspace.

use super::SheetChange;
use super::kept::{Amended, Before, Considered, KeptConflict, Screened, Step, Verdict};
use crate::applications::{AsideRow, Corrected};
use crate::deliberation::{Decision, Promise, Together};
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::programme::Programme;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// One change of a workspace, as the journal keeps it.
///
/// Operations that a person may take back carry what was there before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "operation", rename_all = "kebab-case")]
#[allow(
    missing_docs,
    reason = "the fields of an operation are named by the glossary"
)]
pub enum Operation {
    /// The workspace was made from a programme.
    CreateWorkspace {
        programme: String,
        programme_sha256: String,
    },
    /// The workspace was made from a kit.
    OpenKit {
        kit: String,
        judge: JudgeId,
        round: RoundId,
        applications: u32,
    },
    /// The programme was changed and issued anew.
    ChangeProgramme {
        programme_sha256: String,
        before: Box<Programme>,
        after: Box<Programme>,
    },
    /// A new version of the programme was issued after kits were out.
    ReviseProgramme {
        version: u32,
        programme_sha256: String,
        before: Box<Programme>,
        after: Box<Programme>,
        reason: String,
    },
    /// The passphrase was changed.
    ChangePassphrase,
    /// The deputy's words were put on paper and are kept no longer.
    HandOverDeputy,
    /// The workspace was recovered from a copy, with the words of the chair or a deputy.
    Recover { place: String, records: u32 },
    /// Applications were imported from a table.
    ImportApplications {
        table_sha256: String,
        new: u32,
        set_aside: u32,
        /// What cells said that a person corrected.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        corrected: Vec<Corrected>,
        /// What became of applications that were here before.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        amended: Vec<Amended>,
        /// What was there before, for as long as it can be taken back.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<Box<Before>>,
    },
    /// The import of the reverted row was taken back: what it added is gone, what it changed is as it was.
    TakeBackImport { new: u32, amended: u32 },
    /// Rows that were set aside are dismissed, or kept again.
    KeepRows { rows: Vec<AsideRow>, is_kept: bool },
    /// A screening verdict was given.
    Screen {
        application: ApplicationId,
        before: Verdict,
        after: Verdict,
    },
    /// Several screening verdicts were given at once.
    ScreenMany { verdicts: Vec<Screened> },
    /// A person said what they think of applications in screening, where two must agree.
    ScreenByTwo {
        step: Step,
        person: String,
        verdicts: Vec<Considered>,
    },
    /// All applications without a problem or a question were found eligible.
    ScreenClear { applications: u32 },
    /// Judges were imported from a table.
    ImportJudges { table_sha256: String, new: u32 },
    /// Declared conflicts were imported from a table.
    ImportConflicts { table_sha256: String, new: u32 },
    /// Conflicts were proposed by comparing judges and applicants.
    ProposeConflicts { new: u32 },
    /// A conflict was confirmed or dismissed.
    DecideConflict {
        judge: JudgeId,
        application: ApplicationId,
        before: String,
        after: String,
    },
    /// A conflict was declared on the spot, in place of what was known of judge and application before.
    DeclareConflict {
        judge: JudgeId,
        application: ApplicationId,
        before: Option<KeptConflict>,
        after: Option<KeptConflict>,
    },
    /// Judges were assigned automatically.
    Assign {
        round: RoundId,
        per_application: u32,
        seed: u64,
        assignments: u32,
    },
    /// One assignment was made or removed by hand.
    ChangeAssignment {
        round: RoundId,
        judge: JudgeId,
        application: ApplicationId,
        assigned: bool,
    },
    /// Kits were exported.
    ExportKits { round: RoundId, kits: u32 },
    /// A judge changed a score sheet.
    ChangeSheet {
        application: ApplicationId,
        change: SheetChange,
    },
    /// Scores were imported from a table.
    ImportScores { table_sha256: String, sheets: u32 },
    /// All sheets without gaps were finalised.
    Finalise { sheets: u32 },
    /// A finalised sheet was taken up again.
    ReopenSheet { application: ApplicationId },
    /// A packet was exported.
    ExportPacket { packet: String, revision: u32 },
    /// An exported packet did not come to its medium, and counts as never made.
    TakeBackPacket { packet: String, revision: u32 },
    /// The chair's receipt for a packet was opened.
    OpenReceipt { packet: String, number: u32 },
    /// Packets were merged.
    Merge { taken: Vec<String>, refused: u32 },
    /// The words of a judge's key were found to match.
    ConfirmKey { judge: JudgeId },
    /// A judge's key was revoked.
    RevokeKey { judge: JudgeId },
    /// One packet of a fork was chosen.
    ChooseFork {
        judge: JudgeId,
        round: RoundId,
        packet: String,
    },
    /// A round was sealed.
    Seal { round: RoundId, packets: u32 },
    /// A sealed round was opened again.
    Reopen { round: RoundId },
    /// A meeting of the committee began, with these members.
    BeginMeeting {
        round: RoundId,
        present: BTreeSet<JudgeId>,
    },
    /// Members came to the meeting or left it.
    ChangePresence {
        round: RoundId,
        before: BTreeSet<JudgeId>,
        after: BTreeSet<JudgeId>,
    },
    /// The meeting ended.
    EndMeeting { round: RoundId },
    /// The committee decided about an application. This row is the decision's only copy.
    Decide { decision: Box<Decision> },
    /// The committee decided about several applications at once. This row is the decisions' only copy.
    DecideTogether { decision: Box<Together> },
    /// The committee withdrew the decision of a row of the journal.
    WithdrawDecision {
        round: RoundId,
        application: ApplicationId,
        decision: u64,
        reason: String,
    },
    /// The decision that the reverted row made or brought back was taken back.
    TakeBackDecision {
        round: RoundId,
        application: ApplicationId,
    },
    /// The decision that the reverted row withdrew or took back stands again.
    RestoreDecision {
        round: RoundId,
        application: ApplicationId,
    },
    /// The decisions that the reverted row made or brought back together were taken back.
    TakeBackDecisions { round: RoundId, count: u32 },
    /// The decisions that the reverted row took back together stand again.
    RestoreDecisions { round: RoundId, count: u32 },
    /// A round's results were declared official.
    DeclareOfficial { round: RoundId, sha256: String },
    /// Official results were opened again.
    ReopenOfficial { round: RoundId, reason: String },
    /// How far a benefit of a winner has come was noted.
    TrackBenefit {
        round: RoundId,
        application: ApplicationId,
        benefit: String,
        before: Promise,
        after: Promise,
    },
    /// Everything kept was read and checked anew, and the search index made again.
    Rebuild { packets: u32 },
}

/// A part of the workspace that an operation changes, so that screens know what to read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Area {
    /// The programme and the workspace itself.
    Workspace,
    /// Applications and screening.
    Applications,
    /// Judges, conflicts and assignments.
    Panel,
    /// A judge's score sheets.
    Sheets,
    /// Packets and what is derived from them.
    Results,
}

impl Operation {
    /// Returns the operation's name, as the journal's column and the text id `op-…` have it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::CreateWorkspace { .. } => "create-workspace",
            Self::OpenKit { .. } => "open-kit",
            Self::ChangeProgramme { .. } => "change-programme",
            Self::ReviseProgramme { .. } => "revise-programme",
            Self::ChangePassphrase => "change-passphrase",
            Self::HandOverDeputy => "hand-over-deputy",
            Self::Recover { .. } => "recover",
            Self::ImportApplications { .. } => "import-applications",
            Self::TakeBackImport { .. } => "take-back-import",
            Self::KeepRows { .. } => "keep-rows",
            Self::Screen { .. } => "screen",
            Self::ScreenMany { .. } => "screen-many",
            Self::ScreenByTwo { step, .. } => match step {
                Step::Proposed => "screen-proposed",
                Step::Confirmed => "screen-confirmed",
                Step::Disagreed => "screen-disagreed",
                Step::Settled => "screen-settled",
                Step::Noted => "screen-noted",
                Step::Various => "screen-by-two",
            },
            Self::ScreenClear { .. } => "screen-clear",
            Self::ImportJudges { .. } => "import-judges",
            Self::ImportConflicts { .. } => "import-conflicts",
            Self::ProposeConflicts { .. } => "propose-conflicts",
            Self::DecideConflict { .. } => "decide-conflict",
            Self::DeclareConflict { .. } => "declare-conflict",
            Self::Assign { .. } => "assign",
            Self::ChangeAssignment { .. } => "change-assignment",
            Self::ExportKits { .. } => "export-kits",
            Self::ChangeSheet { .. } => "change-sheet",
            Self::ImportScores { .. } => "import-scores",
            Self::Finalise { .. } => "finalise",
            Self::ReopenSheet { .. } => "reopen-sheet",
            Self::ExportPacket { .. } => "export-packet",
            Self::TakeBackPacket { .. } => "take-back-packet",
            Self::OpenReceipt { .. } => "open-receipt",
            Self::Merge { .. } => "merge",
            Self::ConfirmKey { .. } => "confirm-key",
            Self::RevokeKey { .. } => "revoke-key",
            Self::ChooseFork { .. } => "choose-fork",
            Self::Seal { .. } => "seal",
            Self::Reopen { .. } => "reopen",
            Self::BeginMeeting { .. } => "begin-meeting",
            Self::ChangePresence { .. } => "change-presence",
            Self::EndMeeting { .. } => "end-meeting",
            Self::Decide { .. } => "decide",
            Self::DecideTogether { .. } => "decide-together",
            Self::WithdrawDecision { .. } => "withdraw-decision",
            Self::TakeBackDecision { .. } => "take-back-decision",
            Self::RestoreDecision { .. } => "restore-decision",
            Self::TakeBackDecisions { .. } => "take-back-decisions",
            Self::RestoreDecisions { .. } => "restore-decisions",
            Self::TrackBenefit { .. } => "track-benefit",
            Self::DeclareOfficial { .. } => "declare-official",
            Self::ReopenOfficial { .. } => "reopen-official",
            Self::Rebuild { .. } => "rebuild",
        }
    }

    /// Returns the part of the workspace that the operation changes.
    pub fn area(&self) -> Area {
        match self {
            Self::CreateWorkspace { .. }
            | Self::OpenKit { .. }
            | Self::ChangeProgramme { .. }
            | Self::ReviseProgramme { .. }
            | Self::ChangePassphrase
            | Self::HandOverDeputy
            | Self::Recover { .. } => Area::Workspace,
            Self::ImportApplications { .. }
            | Self::TakeBackImport { .. }
            | Self::KeepRows { .. }
            | Self::Screen { .. }
            | Self::ScreenMany { .. }
            | Self::ScreenByTwo { .. }
            | Self::ScreenClear { .. } => Area::Applications,
            Self::ImportJudges { .. }
            | Self::ImportConflicts { .. }
            | Self::ProposeConflicts { .. }
            | Self::DecideConflict { .. }
            | Self::DeclareConflict { .. }
            | Self::Assign { .. }
            | Self::ChangeAssignment { .. }
            | Self::ExportKits { .. } => Area::Panel,
            Self::ChangeSheet { .. }
            | Self::ImportScores { .. }
            | Self::Finalise { .. }
            | Self::ReopenSheet { .. }
            | Self::ExportPacket { .. }
            | Self::TakeBackPacket { .. }
            | Self::OpenReceipt { .. } => Area::Sheets,
            Self::Merge { .. }
            | Self::ConfirmKey { .. }
            | Self::RevokeKey { .. }
            | Self::ChooseFork { .. }
            | Self::Seal { .. }
            | Self::Reopen { .. }
            | Self::BeginMeeting { .. }
            | Self::ChangePresence { .. }
            | Self::EndMeeting { .. }
            | Self::Decide { .. }
            | Self::DecideTogether { .. }
            | Self::WithdrawDecision { .. }
            | Self::TakeBackDecision { .. }
            | Self::RestoreDecision { .. }
            | Self::TakeBackDecisions { .. }
            | Self::RestoreDecisions { .. }
            | Self::TrackBenefit { .. }
            | Self::DeclareOfficial { .. }
            | Self::ReopenOfficial { .. }
            | Self::Rebuild { .. } => Area::Results,
        }
    }
}
