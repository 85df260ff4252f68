//! Requests and answers about the journal.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the journal.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct JournalShow {
    /// How many of the newest rows, at most 100,000.
    pub limit: u32,
    /// Only changes of this part; all where there is none.
    #[serde(default)]
    pub area: Option<JournalArea>,
    /// Only changes that say this, or are about an application or a judge of whom it is true; empty for all.
    #[serde(default)]
    pub search: String,
    /// Only from this day on, `YYYY-MM-DD` by UTC; empty for all.
    #[serde(default)]
    pub from: String,
    /// Only up to this day; empty for all.
    #[serde(default)]
    pub until: String,
}

/// A part of the workspace that changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum JournalArea {
    /// The programme and the workspace itself.
    Workspace,
    /// Applications and screening.
    Applications,
    /// Judges, conflicts, assignments and kits.
    Panel,
    /// A judge's score sheets.
    Sheets,
    /// Packets, results, decisions.
    Results,
}

/// The journal's newest rows, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct JournalView {
    /// All rows there are.
    #[ts(type = "number")]
    pub total: u64,
    /// The rows that were looked for.
    #[ts(type = "number")]
    pub found: u64,
    /// The rows asked for.
    pub rows: Vec<JournalRowView>,
}

/// One change of the workspace.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct JournalRowView {
    /// Its number, from 1.
    #[ts(type = "number")]
    pub number: u64,
    /// When, RFC 3339.
    pub at: String,
    /// What, as a text id: `op-…` of the locales.
    pub operation: String,
    /// The operation's particulars as JSON text.
    pub particulars: String,
    /// Title of the application it is about; empty where it is about none.
    pub application: String,
    /// Name of the judge it is about; empty where it is about none.
    pub judge: String,
    /// Name of who did it, where they said who they are; empty otherwise.
    pub person: String,
    /// The row it takes back, where it is an undo.
    #[ts(type = "number | null")]
    pub reverts: Option<u64>,
    /// The row's hash.
    pub hash: String,
}
