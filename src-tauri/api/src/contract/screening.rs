//! Requests and answers about verdicts of screening, by one person or by two.

use super::Screening;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a verdict waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ScreeningWait {
    /// For a second person who confirms it.
    Proposed,
    /// For somebody who settles what two persons disagree about.
    Disputed,
}

/// A verdict as one person gave it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct GivenView {
    /// The verdict.
    pub verdict: Screening,
    /// Its reason; empty where none is needed.
    pub reason: String,
    /// The person's name.
    pub by: String,
    /// When, RFC 3339.
    pub at: String,
}

/// Gives several applications one screening verdict.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScreenMany {
    /// The applications.
    pub applications: Vec<u32>,
    /// The verdict.
    pub verdict: Screening,
    /// The reason; needed where it says ineligible, needs clarification or withdrawn.
    #[serde(default)]
    pub reason: String,
    /// Who gives it; needed where the programme has every verdict confirmed by a second person.
    #[serde(default)]
    pub by: String,
}

/// Gives a screening verdict.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Screen {
    /// The application.
    pub application: u32,
    /// The verdict.
    pub verdict: Screening,
    /// The reason; needed where it says ineligible, needs clarification or withdrawn, or settles a disagreement.
    #[serde(default)]
    pub reason: String,
    /// Who gives it; needed where the programme has every verdict confirmed by a second person.
    #[serde(default)]
    pub by: String,
    /// Whether it settles what two persons disagree about.
    #[serde(default)]
    pub is_final: bool,
    /// Whether it is the chair who settles it, who may be one of the two.
    #[serde(default)]
    pub as_chair: bool,
}

/// Confirms as a second person what was proposed for each application.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConfirmMany {
    /// The applications.
    pub applications: Vec<u32>,
    /// Who confirms.
    pub by: String,
}

/// Finds every application eligible that has no problem and needs no decision.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScreenClear {
    /// Who does; needed where the programme has every verdict confirmed by a second person.
    #[serde(default)]
    pub by: String,
}

/// What verdicts on several applications came to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScreenedView {
    /// Applications changed.
    pub changed: u32,
    /// Applications of which nothing is decided yet.
    pub waiting: u32,
    /// Of those changed, the ones that wait for a second person now.
    pub proposed: u32,
    /// Of those changed, the ones about which two persons disagree now.
    pub disputed: u32,
}
