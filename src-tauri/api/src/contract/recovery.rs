//! Requests and answers about recovery, the deputy and the passphrase.

use super::WorkspaceView;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What there is to recover with.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecoveryView {
    /// In whose place this workspace is worked in: `chair` or `deputy`.
    pub place: String,
    /// Six words by which the programme is known.
    pub programme_words: String,
    /// Whether the deputy's sheet is still to be printed.
    pub deputy_waiting: bool,
}

/// Makes a recovery copy.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecoveryCopy {
    /// Where the `.jurysafe` file goes; must not exist.
    pub out: String,
}

/// A recovery copy that was made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecoveryCopyView {
    /// Where it is.
    pub path: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// How many records of the chair's log are in it.
    pub records: u32,
}

/// Makes a workspace again from a recovery copy.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Recover {
    /// The `.jurysafe` file.
    pub copy: String,
    /// The fourteen words of the chair or of a deputy.
    pub words: String,
    /// Where the new `.jurybook` file goes; must not exist.
    pub workspace: String,
    /// The passphrase it will have, at least 8 characters.
    pub passphrase: String,
    /// Why the deputy takes over; not needed with the chair's words.
    #[serde(default)]
    pub reason: String,
}

/// A workspace that was recovered and is open now.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecoveredView {
    /// The workspace.
    pub workspace: WorkspaceView,
    /// Whose words they were: `chair` or `deputy`.
    pub place: String,
    /// Six words by which the programme is known, to compare with the sheet.
    pub programme_words: String,
    /// How many records of the chair's log the copy had; what came later is not in it.
    pub records: u32,
    /// When the copy was made, RFC 3339.
    pub made_at: String,
}

/// Prints a sheet of words.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SheetPrint {
    /// Where the PDF goes; must not exist.
    pub out: String,
    /// Languages in their order: `en`, `ko` or both.
    pub languages: Vec<String>,
}

/// Changes the passphrase of the open workspace.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PassphraseChange {
    /// The new passphrase, at least 8 characters.
    pub new_passphrase: String,
}
