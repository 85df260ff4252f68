//! Everything there is to give out of a round's results, in one folder.

use super::{Detail, HeldLetter, PaperFormat, PaperMargins};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what a results folder would hold.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ResultsPlan {
    /// The round; the first in which judges score where none is named.
    #[serde(default)]
    pub round: Option<String>,
    /// Applications whose comments name a judge, which the chair has read and lets pass.
    #[serde(default)]
    pub read: Vec<u32>,
}

/// Writes the results folder of a round: all of it, or nothing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ResultsWrite {
    /// The folder, which is new.
    pub out: String,
    /// The round; the first in which judges score where none is named.
    #[serde(default)]
    pub round: Option<String>,
    /// Language of file names, ranking and minutes: `en` or `ko`. Letters and certificates are in their applicant's.
    pub language: String,
    /// The size of the paper.
    #[serde(default)]
    pub size: PaperFormat,
    /// How the margins share it; certificates have even ones.
    #[serde(default)]
    pub margins: PaperMargins,
    /// Whether letters and certificates are a file for each applicant.
    #[serde(default)]
    pub one_each: bool,
    /// How many places count as the first in the ranking; a tenth of the applications where it is not said.
    #[serde(default)]
    pub first: Option<u32>,
    /// Where letters and certificates are written.
    #[serde(default)]
    pub place: String,
    /// Their day, as it is to be read.
    #[serde(default)]
    pub date: String,
    /// Who signs.
    #[serde(default)]
    pub chair: String,
    /// As what.
    #[serde(default)]
    pub office: String,
    /// Who keeps the minutes.
    #[serde(default)]
    pub secretary: String,
    /// Applications whose comments name a judge, which the chair has read and lets pass.
    #[serde(default)]
    pub read: Vec<u32>,
    /// Print a box for characters that no font has, instead of refusing.
    #[serde(default)]
    pub allow_missing_characters: bool,
}

/// What a results folder holds, or would hold.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ResultsFolderView {
    /// The folder; empty in a plan.
    pub path: String,
    /// Whether the results are official.
    pub official: bool,
    /// What is in it, in order, with what is left out.
    pub parts: Vec<ResultsPart>,
    /// Letters that are not in it, because a comment in them names a judge.
    pub held: Vec<HeldLetter>,
    /// Characters that no font has.
    pub missing_characters: String,
}

/// A document of a results folder.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ResultsPart {
    /// Which.
    pub kind: ResultsPartKind,
    /// Name of its file or folder; empty in a plan and where it is left out.
    pub name: String,
    /// Letters, or applicants with a certificate; none of the others.
    pub documents: u32,
    /// Pages; none in a plan, and none of spreadsheet and record.
    pub pages: u32,
    /// Why it is left out.
    pub left_out: Option<Detail>,
}

/// What a results folder is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ResultsPartKind {
    /// The ranking report.
    Ranking,
    /// The minutes.
    Minutes,
    /// Letters to those who were given an award or a special mention.
    WinnersLetters,
    /// Letters to all others.
    OtherLetters,
    /// Certificates.
    Certificates,
    /// Ranking, points, weights and decisions as a spreadsheet.
    Spreadsheet,
    /// The record that anybody can check.
    Record,
}
