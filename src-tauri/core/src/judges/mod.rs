//! Judges, their conflicts of interest and their assignments.

mod conflicts;
mod declare;
mod import;
mod names;
mod plan;
mod store;
mod wanted;

pub use conflicts::{Conflict, Ground, Status, propose};
pub(crate) use declare::keep_conflict;
pub use declare::{DeclareError, declare};
pub use import::{import_conflicts, import_judges, plan_judges};
pub use plan::{Fault, JudgesPlan, Problem, conflicts_of, judges_of};
#[cfg(test)]
pub(crate) use store::put_conflict;
pub use store::{
    assign, assignments, change_assignment, conflicts, decide_conflict, list, propose_conflicts,
};
pub(crate) use store::{insert, set_conflict_status};
pub use wanted::wanted_each;

use crate::id::JudgeId;
use serde::{Deserialize, Serialize};

/// A member of the panel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judge {
    /// Number.
    pub id: JudgeId,
    /// Name.
    pub name: String,
    /// E-mail; recognises the judge in tables.
    pub email: String,
    /// Affiliation.
    pub affiliation: String,
    /// City.
    pub city: String,
    /// Country.
    pub country: String,
    /// Languages, BCP 47.
    pub languages: Vec<String>,
    /// Expertise tags.
    pub expertise: Vec<String>,
    /// Most applications; none for no limit.
    pub capacity: Option<u32>,
}
