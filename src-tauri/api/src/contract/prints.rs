//! Prints: dossiers, ranking reports, and a judge's own work.

use super::PrintedOn;
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
    /// Languages of the sheets: `en`, `ko`, or both in their order; English where none is named.
    #[serde(default)]
    pub languages: Vec<String>,
    /// Print a box for characters that no font has, instead of refusing.
    #[serde(default)]
    pub allow_missing_characters: bool,
    /// Whether an existing file may be replaced; the dialog has asked.
    #[serde(default)]
    pub replace: bool,
}

/// Prints dossiers or a ranking report.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Print {
    /// What to print.
    pub kind: PrintKind,
    /// The PDF; a new folder where every member gets a book.
    pub out: String,
    /// The round; the last scoring round with packets where none is named.
    #[serde(default)]
    pub round: Option<String>,
    /// Only this category (a book or a ranking).
    #[serde(default)]
    pub category: Option<String>,
    /// The application (a dossier).
    #[serde(default)]
    pub application: Option<u32>,
    /// The judge who will read it: applications in conflict are left out (not a ranking).
    #[serde(default)]
    pub reader: Option<u32>,
    /// How many places count as the first (a ranking); a tenth of the applications where it is not said.
    #[serde(default)]
    pub first: Option<u32>,
    /// The number of this copy, at the foot of each page (a book or a dossier); of the first, where every
    /// member gets one.
    #[serde(default)]
    pub copy: Option<u32>,
    /// In the order of the agenda and not of the ranking (a book).
    #[serde(default)]
    pub agenda_order: bool,
    /// With an index by country (a book).
    #[serde(default)]
    pub index: bool,
    /// With the register of conflicts (a book).
    #[serde(default)]
    pub register: bool,
    /// With the attachments bound in behind their dossier (a book or a dossier).
    #[serde(default)]
    pub attachments: bool,
    /// A numbered copy for each member of the panel, without the applications they are in conflict with,
    /// in a new folder (a book). With a reader it is theirs alone.
    #[serde(default)]
    pub one_each: bool,
    /// What it is printed on.
    #[serde(default)]
    pub on: PrintedOn,
    /// Whether an existing file may be replaced; the dialog has asked.
    #[serde(default)]
    pub replace: bool,
}

/// What can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PrintKind {
    /// The dossier of one application.
    Dossier,
    /// The dossiers of a category, or of all, in one book.
    Book,
    /// The ranking report of a category, or of all.
    Ranking,
}

/// What was printed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PrintView {
    /// The file.
    pub path: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Pages.
    pub pages: u32,
    /// Dossiers, or score sheets; none in a ranking report.
    pub dossiers: u32,
    /// Applications left out because their reader is in conflict.
    pub left_out: u32,
    /// Characters that no font has.
    pub missing_characters: String,
    /// An id for the window's viewer: `doc://localhost/<id>` serves the very bytes saved; empty for a
    /// folder.
    pub preview: String,
    /// The copies, where every member got one.
    pub copies: Vec<CopyView>,
}

/// A member's own copy.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CopyView {
    /// Its number.
    pub copy: u32,
    /// Whose it is.
    pub reader: String,
    /// The file's name in the folder; empty where every application was left out, and none was made.
    pub name: String,
    /// Pages.
    pub pages: u32,
    /// Dossiers.
    pub dossiers: u32,
    /// Applications left out because the member is in conflict.
    pub left_out: u32,
}
