//! Requests and answers about keys, seals, forks and the chair's log.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The roster: which key is whose.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RosterView {
    /// In order of enrolment, revoked keys included.
    pub keys: Vec<RosterKey>,
}

/// A key of the roster.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RosterKey {
    /// The judge's number.
    pub judge: u32,
    /// The judge's name.
    pub name: String,
    /// The signing key, `ssh-ed25519 AAAA…`.
    pub key: String,
    /// Six words, which the judge's own screen shows as well.
    pub words: String,
    /// How far it is trusted.
    pub standing: KeyStanding,
}

/// How far a key is trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum KeyStanding {
    /// Its words were not compared yet.
    Provisional,
    /// Its words were compared by voice.
    Confirmed,
    /// It does not count any more.
    Revoked,
}

/// Confirms a judge's key by the words that the judge has read out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RosterConfirm {
    /// The judge's number.
    pub judge: u32,
    /// The six words.
    pub words: String,
}

/// Revokes a judge's key.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RosterRevoke {
    /// The judge's number.
    pub judge: u32,
    /// Why.
    pub reason: String,
}

/// A round that is sealed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SealView {
    /// The round.
    pub round: String,
    /// Whether it is sealed now.
    pub sealed: bool,
    /// SHA-256 of the list of packets that count; empty where it is not sealed.
    pub sha256: String,
    /// Its short form, to read out.
    pub short: String,
    /// Packets in the list.
    pub packets: u32,
    /// Judges whose key's words were not compared yet.
    pub provisional: Vec<String>,
    /// Reasons for which the round was opened again, oldest first.
    pub reopened: Vec<String>,
}

/// Opens a sealed round again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RoundReopen {
    /// The round.
    pub round: String,
    /// Why.
    pub reason: String,
}

/// Settles a fork as its judge has said.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ForkChoose {
    /// The packet that counts: its id, or the beginning of it.
    pub packet: String,
    /// Why.
    pub reason: String,
}

/// The forks of a workspace.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ForksView {
    /// One a judge and round.
    pub forks: Vec<ForkView>,
}

/// Packets of one judge that do not know each other.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ForkView {
    /// The round.
    pub round: String,
    /// The judge's number.
    pub judge: u32,
    /// The judge's name.
    pub name: String,
    /// Ids of the packets.
    pub packets: Vec<String>,
}

/// The chair's log.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LogView {
    /// Its records, oldest first.
    pub records: Vec<LogRow>,
    /// SHA-256 of the last record.
    pub head: String,
    /// Its short form.
    pub short: String,
}

/// A record of the chair's log.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LogRow {
    /// Its number, from 1.
    pub n: u32,
    /// When it was made, RFC 3339.
    pub at: String,
    /// What happened, as a text id of the locales.
    pub entry: String,
    /// The judge it is about.
    pub judge: Option<u32>,
    /// The judge's name.
    pub name: String,
    /// The round it is about.
    pub round: String,
    /// The packet it is about, short.
    pub packet: String,
    /// The reason that was given.
    pub reason: String,
}

/// How many packets were read and checked anew.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RebuiltView {
    /// Packets held.
    pub packets: u32,
}
