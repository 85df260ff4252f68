//! Requests and answers about receipts and bundles.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Packets with the chair's receipts for them: in a judge's workspace those that were exported, in the
/// chair's those that came in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReceiptsView {
    /// Oldest first.
    pub packets: Vec<AnsweredPacket>,
    /// Number of the chair's log about which two receipts tell different stories.
    pub contradiction: Option<u32>,
}

/// A packet with its receipts.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AnsweredPacket {
    /// The packet's id.
    pub packet: String,
    /// Its short form.
    pub short: String,
    /// Which export of the judge it is, from 1.
    pub revision: u32,
    /// The judge's number.
    pub judge: u32,
    /// The judge's name.
    pub name: String,
    /// The round.
    pub round: String,
    /// Its receipts; none while the judge waits for one, more than one where they contradict each other.
    pub receipts: Vec<ReceiptView>,
}

/// What a receipt says.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReceiptView {
    /// The number of the packet in the chair's log.
    pub number: u32,
    /// Six words, the same on both screens.
    pub words: String,
    /// Whether it came after its round was sealed.
    pub late: bool,
    /// When it came in by the chair's clock, RFC 3339.
    pub at: String,
    /// The file, where one was just written.
    pub file: Option<String>,
}

/// Writes a receipt for each packet that has come in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReceiptsExport {
    /// The folder.
    pub dir: String,
}

/// Takes the chair's receipt into a judge's workspace.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReceiptOpen {
    /// The file.
    pub file: String,
}

/// Prints the chair's receipts, a page for each judge's packet; in a judge's workspace a page for each packet
/// that was made, whether the chair has answered it or not.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReceiptsPrint {
    /// The PDF.
    pub out: String,
    /// Only this judge's.
    #[serde(default)]
    pub judge: Option<u32>,
    /// Only the packet that was made last (in a judge's workspace).
    #[serde(default)]
    pub latest: bool,
    /// Languages of the paper: `en`, `ko`, or both in their order; English where none is named.
    #[serde(default)]
    pub languages: Vec<String>,
    /// Whether an existing file may be replaced; the dialog has asked.
    #[serde(default)]
    pub replace: bool,
}

/// Writes a bundle of everything that has come in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BundleExport {
    /// The file.
    pub out: String,
}

/// A bundle that was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BundleView {
    /// The file.
    pub path: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Packets in it.
    pub packets: u32,
    /// Records of the chair's log in it.
    pub records: u32,
}
