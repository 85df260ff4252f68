//! Requests and answers about records.

use super::{Detail, TextView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Writes the record of all sealed rounds.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordExport {
    /// The folder; nothing may be there yet.
    pub out: String,
    /// Whether the judges' comments and reasons for recusal are in it.
    pub with_comments: bool,
}

/// A record that was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordWritten {
    /// The folder.
    pub path: String,
    /// Files in it.
    pub files: u32,
    /// Packets that count.
    pub packets: u32,
    /// The rounds with their seals.
    pub seals: Vec<SealWords>,
}

/// A round's seal, as people compare it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SealWords {
    /// The round.
    pub round: String,
    /// Its short hash, as it was read out.
    pub short: String,
    /// The same hash as six words.
    pub words: String,
}

/// Names a record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordAt {
    /// The folder.
    pub path: String,
}

/// What a folder was found to be.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordView {
    /// Whether everything in it holds.
    pub sound: bool,
    /// What does not, with the name of each file.
    pub failures: Vec<Detail>,
    /// The programme's title; empty where something does not hold, as is all below.
    pub title: TextView,
    /// Six words of the programme.
    pub programme_words: String,
    /// Files in it.
    pub files: u32,
    /// Packets that count and whose comments are left out.
    pub withheld: u32,
    /// Judges whose key's words were not compared.
    pub provisional: Vec<u32>,
    /// Applications that were scored and are not ranked.
    pub unranked: Vec<u32>,
    /// The rounds.
    pub rounds: Vec<RecordRound>,
}

/// A round of a record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordRound {
    /// Its seal, which names the round.
    pub seal: SealWords,
    /// Packets that count.
    pub packets: u32,
    /// The hash of its results, where they are official.
    pub official: Option<SealWords>,
    /// The decisions that were made official, by application.
    pub decisions: Vec<RecordDecision>,
    /// Its categories.
    pub categories: Vec<RecordCategory>,
}

/// A decision that was made official.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordDecision {
    /// The application's number.
    pub application: u32,
    /// What it was given: `shortlisted`, `award:ID`, `mention:ID` or `none`.
    pub outcome: String,
}

/// A category's ranking in a record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordCategory {
    /// The category.
    pub category: String,
    /// Its places, best first.
    pub places: Vec<RecordPlace>,
}

/// A place in a record's ranking.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordPlace {
    /// The rank; none where no sheet counts.
    pub rank: Option<u32>,
    /// The application's number.
    pub application: u32,
    /// Its reference.
    pub reference: String,
    /// The score as an exact fraction, such as `250/3`.
    pub score: Option<String>,
    /// Sheets that count.
    pub sheets: u32,
}

/// What a record says of the judge whose workspace is open.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordOwnView {
    /// The record.
    pub record: RecordView,
    /// What it says of the judge; none where it does not hold.
    pub own: Option<RecordOwn>,
}

/// What a record says of a judge.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordOwn {
    /// The judge's number.
    pub judge: u32,
    /// The round of the judge's kit.
    pub round: String,
    /// Whether all is as the judge left it: the key is theirs, and the last packet counts.
    pub right: bool,
    /// What it says of the judge's key.
    pub key: Detail,
    /// What it says of the judge's last packet.
    pub packet: Detail,
}
