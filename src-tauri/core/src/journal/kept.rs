//! What operations on applications carry.

use crate::applications::{AsideRow, FieldChange};
use crate::id::ApplicationId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A screening verdict as the journal keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// The verdict's name, such as `eligible`.
    pub verdict: String,
    /// Its reason; empty where none is needed.
    pub reason: String,
    /// When it was given, in milliseconds since 1970-01-01T00:00:00Z; none where nothing is decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<i64>,
}

/// One of several verdicts that were given at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Screened {
    /// The application.
    pub application: ApplicationId,
    /// The verdict it had.
    pub before: Verdict,
    /// The verdict it has now.
    pub after: Verdict,
}

impl Screened {
    pub(super) fn reversed(self) -> Self {
        Self {
            application: self.application,
            before: self.after,
            after: self.before,
        }
    }
}

/// What one person said of an application, as the journal keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptGiven {
    /// The verdict's name, such as `eligible`.
    pub verdict: String,
    /// Its reason; empty where none is needed.
    pub reason: String,
    /// The person's name.
    pub person: String,
    /// When it was said, in milliseconds since 1970-01-01T00:00:00Z.
    pub at: i64,
}

/// Where an application stands in screening by two persons, as the journal keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptStand {
    /// The verdict that holds.
    pub holds: Verdict,
    /// What persons said, in order.
    pub given: Vec<KeptGiven>,
}

/// What a person's word changed about an application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Considered {
    /// The application.
    pub application: ApplicationId,
    /// Where it stood.
    pub before: KeptStand,
    /// Where it stands now.
    pub after: KeptStand,
}

impl Considered {
    pub(super) fn reversed(self) -> Self {
        Self {
            application: self.application,
            before: self.after,
            after: self.before,
        }
    }
}

/// What a person did in screening by two persons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Gave a verdict that a second person has to confirm.
    Proposed,
    /// Confirmed what another person had proposed.
    Confirmed,
    /// Gave another verdict than the first person.
    Disagreed,
    /// Settled what two persons disagreed about.
    Settled,
    /// Noted what needs no second person.
    Noted,
    /// Several of these, an application each.
    Various,
}

/// What a newer table said otherwise about an application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amended {
    /// The application.
    pub application: ApplicationId,
    /// How many judges had the earlier state in a kit.
    pub judges: u32,
    /// What was said before, and what is said now.
    pub fields: Vec<FieldChange>,
}

/// What an import found, besides the applications that it changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// Number of the last application; 0 where there was none.
    pub last: u32,
    /// The rows that were aside.
    pub aside: Vec<AsideRow>,
    /// What the headings meant whose meaning it remembers; nothing for those that were not known.
    pub meanings: BTreeMap<String, Option<String>>,
}

/// A conflict of interest as the journal keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptConflict {
    /// The ground's name, such as `declared`.
    pub ground: String,
    /// The words that matched, or the declared reason.
    pub evidence: String,
    /// The status' name, such as `dismissed`.
    pub status: String,
}
