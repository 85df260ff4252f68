//! Requests and answers about judges, conflicts, assignment and kits.

use super::Detail;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Imports judges or declared conflicts from a table.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TableImport {
    /// The table: `.xlsx`, `.ods` or `.csv`.
    pub table: String,
}

/// The panel.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct JudgesView {
    /// The judges, in order of number.
    pub judges: Vec<JudgeView>,
}

/// A judge.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct JudgeView {
    /// Number.
    pub id: u32,
    /// Name.
    pub name: String,
    /// E-mail.
    pub email: String,
    /// Affiliation.
    pub affiliation: String,
    /// City.
    pub city: String,
    /// Country.
    pub country: String,
    /// Languages, BCP 47.
    pub languages: Vec<String>,
    /// Expertise tags.
    pub expertise: Vec<String>,
    /// Most applications the judge can take; none for no limit.
    pub capacity: Option<u32>,
    /// Conflicts that count.
    pub conflicts: u32,
    /// Applications assigned, over all rounds.
    pub assigned: u32,
}

/// The conflicts of interest that are known or proposed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ConflictsView {
    /// One row a judge and application.
    pub rows: Vec<ConflictView>,
}

/// A conflict of interest between a judge and an application.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ConflictView {
    /// Judge.
    pub judge: u32,
    /// Judge's name.
    pub judge_name: String,
    /// Application.
    pub application: u32,
    /// Application's title.
    pub title: String,
    /// Applicant.
    pub applicant: String,
    /// Why: `declared`, `affiliation`, `city` or `country`.
    pub ground: String,
    /// The words that matched, or the declared reason.
    pub evidence: String,
    /// Where it stands.
    pub status: ConflictStatus,
}

/// Where a conflict stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ConflictStatus {
    /// Found by comparing; the chair decides. Keeps the judge away until then, unless it is by country alone.
    Proposed,
    /// Declared by the judge; counts.
    Declared,
    /// Confirmed by the chair; counts.
    Confirmed,
    /// Dismissed by the chair; does not count.
    Dismissed,
}

/// Declares a conflict on the spot.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConflictDeclare {
    /// Judge.
    pub judge: u32,
    /// Application.
    pub application: u32,
    /// Why.
    pub reason: String,
}

/// Decides a conflict.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConflictDecide {
    /// Judge.
    pub judge: u32,
    /// Application.
    pub application: u32,
    /// Confirm (true) or dismiss (false).
    pub confirm: bool,
}

/// Names a round.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RoundShow {
    /// The round's id.
    pub round: String,
}

/// Proposes or applies an automatic assignment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Assign {
    /// The round.
    pub round: String,
    /// Judges for each application, 1–50.
    pub per_application: u32,
    /// Seed that breaks ties.
    #[ts(type = "number")]
    pub seed: u64,
}

/// Adds or removes one assignment by hand.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AssignOne {
    /// The round.
    pub round: String,
    /// Judge.
    pub judge: u32,
    /// Application.
    pub application: u32,
    /// Whether the judge shall score it.
    pub assigned: bool,
}

/// An assignment, proposed or standing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AssignmentView {
    /// The round.
    pub round: String,
    /// One row an application.
    pub rows: Vec<AssignedRow>,
    /// Each judge's load.
    pub loads: Vec<LoadView>,
    /// What could not be met, and why.
    pub unmet: Vec<Detail>,
    /// Whether it stands in the workspace (false for a proposal).
    pub applied: bool,
}

/// Who judges an application.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AssignedRow {
    /// Application.
    pub application: u32,
    /// Title.
    pub title: String,
    /// Category.
    pub category: String,
    /// Judges by number.
    pub judges: Vec<u32>,
}

/// A judge's load.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LoadView {
    /// Judge.
    pub judge: u32,
    /// Name.
    pub name: String,
    /// Applications.
    pub applications: u32,
    /// Capacity, where limited.
    pub capacity: Option<u32>,
}

/// Exports the kits of a round.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KitsExport {
    /// The round.
    pub round: String,
    /// Folder for the kits; made where it is missing.
    pub dir: String,
    /// Languages of the printed passphrases: `en`, `ko`, or both in their order; English where none is named.
    #[serde(default)]
    pub languages: Vec<String>,
}

/// The kits that were written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KitsView {
    /// One a judge.
    pub kits: Vec<KitView>,
    /// The list of passphrases, to be kept apart from the kits.
    pub passphrase_sheet: String,
    /// The same to print and hand out: a PDF with a page for each judge.
    pub passphrase_pages: String,
}

/// A kit that was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KitView {
    /// Judge.
    pub judge: u32,
    /// Name.
    pub name: String,
    /// The file.
    pub path: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Applications in it.
    pub applications: u32,
    /// The passphrase, to be told by another channel; none where the judge's own keys open the kit.
    pub passphrase: Option<String>,
    /// The kit's id, short.
    pub kit: String,
}

/// Makes a judge's workspace from a kit.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KitOpen {
    /// The kit.
    pub kit: String,
    /// The kit's passphrase, which came by another channel, or that of the earlier workspace where the kit
    /// has none; the workspace will have the same.
    pub passphrase: String,
    /// Where the workspace goes; must not exist.
    pub workspace: String,
    /// The judge's earlier workspace, whose keys and work are brought along.
    #[serde(default)]
    #[ts(optional)]
    pub keys_from: Option<String>,
    /// The earlier workspace's passphrase, where it differs from the kit's.
    #[serde(default)]
    #[ts(optional)]
    pub keys_passphrase: Option<String>,
    /// Makes new keys although an earlier workspace is known: the chair has revoked the key.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub anew: bool,
}
