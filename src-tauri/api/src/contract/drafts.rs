//! What somebody has begun and not done yet, kept so that it outlives the window.

use super::{DecisionDraft, ProgrammeDraft};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A programme that somebody has begun to change.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProgrammeUnfinished {
    /// As it was typed.
    pub programme: ProgrammeDraft,
    /// When it was kept last, RFC 3339.
    pub kept_at: String,
    /// Whether the programme has been changed by other means since.
    pub overtaken: bool,
}

/// Keeps a programme as far as it was changed, so that it outlives the window.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeKeep {
    /// The whole programme as typed; nothing to throw away what was kept.
    pub programme: Option<ProgrammeDraft>,
}

/// Keeps a decision as far as it was prepared, so that it outlives the window.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DecisionKeep {
    /// The round's id.
    pub round: String,
    /// The application's number.
    pub application: u32,
    /// As typed; nothing to throw away what was kept.
    pub draft: Option<DecisionDraft>,
}

/// A decision that somebody has begun to prepare and that was not taken.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DecisionUnfinished {
    /// The application's number.
    pub application: u32,
    /// As it was typed.
    pub draft: DecisionDraft,
    /// When it was kept last, RFC 3339.
    pub kept_at: String,
}
