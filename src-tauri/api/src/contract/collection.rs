//! Collecting packets, the line of a shortlist, and tables to save.

use super::{NamedView, TextView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what missing sheets can still change about the first places.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReachShow {
    /// The round.
    pub round: String,
    /// Only this category.
    #[serde(default)]
    pub category: Option<String>,
    /// How many places are the first; a tenth of the applications where it is not said.
    #[serde(default)]
    pub first: Option<u32>,
}

/// What missing sheets can still change.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReachView {
    /// The round.
    pub round: String,
    /// Whether the round is sealed, so that what comes in now does not count.
    pub sealed: bool,
    /// One a category that can be ranked.
    pub categories: Vec<CategoryReach>,
}

/// What missing sheets can still change about the first places of a category by raw score.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CategoryReach {
    /// Category.
    pub category: String,
    /// Name.
    pub name: TextView,
    /// How many places are the first.
    pub first: u32,
    /// Applications.
    pub applications: u32,
    /// Sheets that were asked for and do not count yet.
    pub missing: u32,
    /// Applications outside of the first places that could still be among them.
    pub enter: Vec<ReachedRow>,
    /// Applications among the first places that could still fall behind.
    pub leave: Vec<ReachedRow>,
}

/// An application on whose side of the line nothing is certain.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReachedRow {
    /// Number.
    pub application: u32,
    /// Reference.
    pub reference: String,
    /// Title.
    pub title: String,
    /// Place by raw score as of now; none without a counting sheet.
    pub rank: Option<u32>,
}

/// What to write to the judges of whom sheets are missing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RemindersView {
    /// The round.
    pub round: String,
    /// Until when sheets are wanted, RFC 3339; none where the programme does not say.
    pub due: Option<String>,
    /// Whether the round is sealed, so that what comes in now does not count.
    pub sealed: bool,
    /// Judges who were asked.
    pub asked: u32,
    /// One a judge of whom anything is missing, by number.
    pub reminders: Vec<ReminderView>,
}

/// What to write to a judge.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReminderView {
    /// Judge.
    pub judge: u32,
    /// Name.
    pub name: String,
    /// E-mail.
    pub email: String,
    /// Whether a packet is in, so that only some sheets are missing.
    pub packet: bool,
    /// Applications asked for.
    pub assigned: u32,
    /// Sheets that are missing.
    pub missing: u32,
    /// Language of the judge in which there is a text: `en` or `ko`.
    pub language: String,
    /// The subject of a message.
    pub subject: TextView,
    /// Its text.
    pub body: TextView,
}

/// Writes a table to a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TableExport {
    /// Which.
    pub table: TableKind,
    /// The round; not needed for applications, judges, conflicts and the log.
    #[serde(default)]
    pub round: Option<String>,
    /// The file: `.xlsx` or `.csv`. Nothing may be there yet, unless it may be replaced.
    pub path: String,
    /// Language of the headings: `en` or `ko`; English where none is named.
    #[serde(default)]
    pub language: Option<String>,
    /// Whether an existing file may be replaced; the dialog has asked.
    #[serde(default)]
    pub replace: bool,
}

/// The tables that can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum TableKind {
    /// Applications with their screening.
    Applications,
    /// Judges.
    Judges,
    /// Conflicts of interest.
    Conflicts,
    /// Who judges what.
    Assignment,
    /// What has come in.
    Coverage,
    /// How far the judges agree: judges, and criteria on a second sheet.
    Agreement,
    /// The agenda of every category.
    Agenda,
    /// The minutes.
    Minutes,
    /// The decisions that stand.
    Winners,
    /// What winners receive, and how far it has come.
    Benefits,
    /// The chair's log.
    Log,
}

/// A group of tags, such as sectors.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TagGroupView {
    /// Name.
    pub name: TextView,
    /// Its tags.
    pub tags: Vec<NamedView>,
}
