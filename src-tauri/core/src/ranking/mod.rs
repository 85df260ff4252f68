//! Ranking: the order of a category's applications in a round, as a pure function of its input.
//!
//! Points stay integers and scores exact fractions until they are shown, so a ranking is the same on
//! every machine and a tie is a tie.

pub mod adjusted;
pub mod assessment;
pub mod chance;
mod columns;
pub mod components;
mod exact;
mod input;
mod kept;
pub mod leave_out;
pub mod moved;
pub mod places;
pub mod positions;
pub mod ratings;
pub mod raw;
mod reach;
pub mod shift;
mod sorting;
mod store;
pub mod ties;
pub mod weights;

pub use exact::Exact;
pub use input::{RankingError, RankingInput, SheetInput, Standing};
pub use kept::{Known, RankedCategory, known, of_round};
pub use reach::Reach;
pub use store::round_hash;
pub use ties::TieRule;

use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::scores::CriterionId;
use std::collections::BTreeMap;

/// The order of a category's applications in one round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranking {
    /// The id of the category.
    pub category: String,
    /// The round.
    pub round: RoundId,
    /// The criteria, in the order of the rubric.
    pub criteria: Vec<CriterionId>,
    /// The ranked applications in order, then the unranked; equals by number.
    pub rows: Vec<Row>,
}

/// One application in a ranking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its place from 1; what stays equal after the tie rules shares one and the next is left out
    /// (1, 2, 2, 4). `None` where no sheet counts.
    pub rank: Option<u32>,
    /// The rule that parted it from others of equal score, or leaves them to the chair.
    pub tie: Option<TieRule>,
    /// The application.
    pub application: ApplicationId,
    /// Mean of the sheets that count, `0..=100`.
    pub score: Option<Exact>,
    /// The score of each sheet that counts, `0..=100`.
    pub sheets: BTreeMap<JudgeId, Exact>,
    /// Judges who declared a conflict of interest.
    pub recused: Vec<JudgeId>,
    /// Judges whose final sheet lacks points, and so does not count.
    pub incomplete: Vec<JudgeId>,
    /// Judges who were asked and have no final sheet.
    pub missing: Vec<JudgeId>,
    /// Mean points of each criterion over the sheets that count, in whole points of its scale, in the
    /// order of the rubric; empty where no sheet counts.
    pub criterion_means: Vec<Exact>,
}

impl Row {
    /// Returns the score as a number to show.
    pub fn score_f64(&self) -> Option<f64> {
        self.score.map(Exact::to_f64)
    }
}
