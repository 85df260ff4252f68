//! What winners receive, and how far it has come.

use super::TextView;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How far a benefit has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum BenefitProgress {
    /// Nothing was done yet.
    Open,
    /// It is arranged with the winner.
    Arranged,
    /// The winner has it.
    Given,
}

/// Notes how far a benefit of a winner has come.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BenefitTrack {
    /// The round's id.
    pub round: String,
    /// Number of the application that has an award.
    pub application: u32,
    /// Position of the benefit in the programme, from 1.
    pub benefit: u32,
    /// How far it has come.
    pub progress: BenefitProgress,
    /// What there is to say about it; may be empty.
    #[serde(default)]
    pub note: String,
}

/// What winners of a round receive.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BenefitsView {
    /// The round.
    pub round: String,
    /// Benefits of the programme, in order.
    pub benefits: Vec<TextView>,
    /// The winners in the order of their awards.
    pub winners: Vec<WinnerView>,
    /// How many benefits were given, of all that were promised.
    pub given: u32,
    /// How many were promised: each benefit to each winner.
    pub promised: u32,
}

/// A winner, and where each benefit stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WinnerView {
    /// The application's number.
    pub application: u32,
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// The applicant.
    pub applicant: String,
    /// Whom to write to.
    pub contact_name: String,
    /// Where to.
    pub contact_email: String,
    /// The award's name.
    pub award: TextView,
    /// Each benefit, in the programme's order.
    pub benefits: Vec<PromiseView>,
}

/// Where a benefit of a winner stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PromiseView {
    /// Position of the benefit in the programme, from 1.
    pub benefit: u32,
    /// How far it has come.
    pub progress: BenefitProgress,
    /// What there is to say about it.
    pub note: String,
}
