//! What scoring and ranking need of a rubric: criteria, weights and scales, without the words.

use crate::id::RoundId;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The id of a criterion as the programme file names it, such as `impact`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CriterionId(pub String);

impl fmt::Display for CriterionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for CriterionId {
    fn from(id: &str) -> Self {
        CriterionId(id.to_owned())
    }
}

/// Points on a criterion, counted in the smallest step of its scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Points(pub i32);

/// One criterion: its weight and the scale of its points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Its id, unique in the rubric.
    pub id: CriterionId,
    /// Its share of the score, relative to the other weights.
    pub weight: u32,
    /// The lowest points that can be given, in steps.
    pub min: Points,
    /// The highest points that can be given, in steps.
    pub max: Points,
    /// Steps to one whole point as shown: 1 for whole points, 2 for halves; at least 1.
    pub steps: u32,
}

impl Criterion {
    /// Claims that `points` stand on the scale.
    pub fn holds(&self, points: Points) -> bool {
        (self.min..=self.max).contains(&points)
    }
}

/// The criteria of one round and category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rubric {
    /// The round it belongs to.
    pub round: RoundId,
    /// The criteria in the order in which they are shown.
    pub criteria: Vec<Criterion>,
}

impl Rubric {
    /// Finds a criterion by its id.
    pub fn criterion(&self, id: &CriterionId) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == *id)
    }
}
