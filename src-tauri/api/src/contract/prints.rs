//! Requests about prints of a judge's own work.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Prints score sheets in a judge's workspace: to fill in by hand, or as they were entered. The private
/// note is never printed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScoreSheetsPrint {
    /// The PDF.
    pub out: String,
    /// Whether the sheets are to be filled in by hand; otherwise they say what was entered, with a table
    /// of all applications in front.
    #[serde(default)]
    pub blank: bool,
    /// Only this application's sheet, without the table.
    #[serde(default)]
    pub application: Option<u32>,
    /// Language of the sheets: `en` or `ko`.
    pub language: String,
    /// Print a box for characters that no font has, instead of refusing.
    #[serde(default)]
    pub allow_missing_characters: bool,
    /// Whether an existing file may be replaced; the dialog has asked.
    #[serde(default)]
    pub replace: bool,
}
