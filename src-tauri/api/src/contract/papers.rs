//! Papers of a meeting and its results: agenda, minutes, letters, certificates.

use super::{PrintedOn, Signing};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Prints papers of a round's meeting.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PapersPrint {
    /// What is printed.
    pub kind: PaperKind,
    /// The PDF; a new folder where every applicant gets a file.
    pub out: String,
    /// The round; the first in which judges score where none is named.
    #[serde(default)]
    pub round: Option<String>,
    /// Only this category (not seal sheet and minutes).
    #[serde(default)]
    pub category: Option<String>,
    /// Only this application (letters, certificates, sheets).
    #[serde(default)]
    pub application: Option<u32>,
    /// Whether letters and certificates are a file for each applicant, in a folder.
    #[serde(default)]
    pub one_each: bool,
    /// What it is printed on. In one language letters and certificates are in their applicant's, whichever is named;
    /// in both, a letter's is the first, and a certificate has both on its page.
    #[serde(default)]
    pub on: PrintedOn,
    /// Who signs seal sheet, minutes, letters and certificates.
    #[serde(default)]
    pub signing: Signing,
    /// When the meeting begins, such as `14:00`: an agenda then says when each application is expected.
    #[serde(default)]
    pub starts: String,
    /// How many minutes each application takes.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// Applications whose comments name a judge, which the chair has read and lets pass.
    #[serde(default)]
    pub read: Vec<u32>,
    /// Whether an existing file may be replaced; the dialog has asked. A folder never is.
    #[serde(default)]
    pub replace: bool,
}

/// A paper of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PaperKind {
    /// The packets that a sealed round counts and the code that is read out, to be signed.
    SealSheet,
    /// The order of applications, with who goes out and who comes back, and the register of conflicts.
    Agenda,
    /// What happened, with every decision and its votes, to be signed.
    Minutes,
    /// Letters to all applicants of the round.
    Letters,
    /// Certificates for those who were given something.
    Certificates,
    /// Sheets to write on in the meeting, a page for each application, in the order of the agenda.
    Sheets,
}

/// What was printed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PapersView {
    /// The file or the folder.
    pub path: String,
    /// Size of all files in bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Pages of all files.
    pub pages: u32,
    /// Letters, applicants with a certificate, or sheets; none in the others.
    pub documents: u32,
    /// Whether the results are official; letters of before are marked as drafts.
    pub official: bool,
    /// Letters that were not printed, because a comment in them names a judge.
    pub held: Vec<HeldLetter>,
    /// Characters that no font has.
    pub missing_characters: String,
    /// An id for the window's viewer; empty for a folder.
    pub preview: String,
}

/// A comment that waits for the chair to read it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HeldLetter {
    /// The application.
    pub application: u32,
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// What of a judge stands in the comment.
    pub found: String,
    /// The comment.
    pub comment: String,
    /// All of this as a fact in words.
    pub reason: super::Detail,
}
