//! What crosses the boundary: requests, answers and problems, in the words of the glossary.
//!
//! These structs are the wire's own family; they are neither the store's rows nor the core's types.

mod agreement;
mod analysis;
mod applications;
mod benefits;
mod calibration;
mod collection;
mod deliberation;
mod drafts;
mod intake;
mod journal;
mod panel;
mod paper;
mod papers;
mod plots;
mod prints;
mod programme;
mod receipts;
mod record;
mod recovery;
mod results;
mod results_folder;
mod room;
mod scores;
mod screening;
mod trust;
mod workspace;

pub use agreement::*;
pub use analysis::*;
pub use applications::*;
pub use benefits::*;
pub use calibration::*;
pub use collection::*;
pub use deliberation::*;
pub use drafts::*;
pub use intake::*;
pub use journal::*;
pub use panel::*;
pub use paper::*;
pub use papers::*;
pub use plots::*;
pub use prints::*;
pub use programme::*;
pub use receipts::*;
pub use record::*;
pub use recovery::*;
pub use results::*;
pub use results_folder::*;
pub use room::*;
pub use scores::*;
pub use screening::*;
pub use trust::*;
pub use workspace::*;

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A fact with a code: the texts `err-CODE` and `rec-CODE` of the locales say it in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Detail {
    /// The code, in kebab case.
    pub code: String,
    /// Named arguments of the texts.
    pub args: BTreeMap<String, String>,
}

/// Why a command was not carried out. The workspace is as it was before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Problem {
    /// The code, in kebab case.
    pub code: String,
    /// Named arguments of the texts.
    pub args: BTreeMap<String, String>,
    /// Everything that is wrong, where several things are.
    pub details: Vec<ProblemDetail>,
    /// Whether the answer is no (something was refused), rather than wrong use or unreadable input.
    pub refused: bool,
}

/// One of several things that are wrong, with its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProblemDetail {
    /// Line or row, from 1, where there is one.
    pub line: Option<u32>,
    /// Field or column, where there is one.
    pub field: String,
    /// What is wrong.
    pub detail: Detail,
}

/// How far a job has come; sent while it runs.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct JobProgress {
    /// The id under which it was started.
    pub job: String,
    /// What is being done, as a text id of the locales.
    pub stage: String,
    /// Steps done.
    #[ts(type = "number")]
    pub done: u64,
    /// Steps in all; 0 where it cannot be known.
    #[ts(type = "number")]
    pub total: u64,
}
