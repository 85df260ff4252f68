//! Everything there is to give out of a round's results, in one folder.

use super::{Detail, HeldLetter, PrintedOn, Signing};
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
    /// What it is printed on. File names are in the first of the languages.
    #[serde(default)]
    pub on: PrintedOn,
    /// Who signs.
    #[serde(default)]
    pub signing: Signing,
    /// Whether letters and certificates are a file for each applicant.
    #[serde(default)]
    pub one_each: bool,
    /// How many places count as the first in the ranking; a tenth of the applications where it is not said.
    #[serde(default)]
    pub first: Option<u32>,
    /// Applications whose comments name a judge, which the chair has read and lets pass.
    #[serde(default)]
    pub read: Vec<u32>,
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
