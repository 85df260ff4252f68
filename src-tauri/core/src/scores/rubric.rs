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
    /// Reads points as people write them, in whole points of the scale, with a point or a comma before
    /// any decimals: on a scale of halves `3.5` is seven steps.
    ///
    /// # Errors
    /// [`Unreadable`] where the text is no number, lies between two steps or off the scale.
    pub fn read(&self, text: &str) -> Result<Points, Unreadable> {
        let (whole, decimals) = text
            .trim()
            .split_once(['.', ','])
            .unwrap_or((text.trim(), ""));
        let (negative, whole) = whole
            .strip_prefix('-')
            .map_or((false, whole), |rest| (true, rest));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        // 18 digits leave room to multiply by the steps in 128 bits.
        if whole.is_empty()
            || !digits(whole)
            || !digits(decimals)
            || whole.len() + decimals.len() > 18
        {
            return Err(Unreadable::NotANumber);
        }
        let parts = [whole, decimals]
            .concat()
            .parse::<i128>()
            .map_err(|_| Unreadable::NotANumber)?;
        let to_one = (0..decimals.len()).fold(1_i128, |power, _| power * 10);
        let scaled = parts * i128::from(self.steps);
        if scaled % to_one != 0 {
            return Err(Unreadable::BetweenSteps);
        }
        let steps = if negative {
            -scaled / to_one
        } else {
            scaled / to_one
        };
        let points = i32::try_from(steps)
            .map(Points)
            .map_err(|_| Unreadable::OffScale)?;
        self.holds(points)
            .then_some(points)
            .ok_or(Unreadable::OffScale)
    }

    /// Claims that `points` stand on the scale.
    pub fn holds(&self, points: Points) -> bool {
        (self.min..=self.max).contains(&points)
    }
}

/// Why a text is not points on a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is no decimal number.
    #[error("not a number")]
    NotANumber,
    /// It lies between two steps of the scale.
    #[error("not a whole step of the scale")]
    BetweenSteps,
    /// It is below the lowest or above the highest points.
    #[error("off the scale")]
    OffScale,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_read_in_steps_exactly() {
        let halves = Criterion {
            id: "a".into(),
            weight: 1,
            min: Points(-2),
            max: Points(10),
            steps: 2,
        };
        let good = [
            ("3", 6),
            (" 3.5 ", 7),
            ("3,5", 7),
            ("3.50", 7),
            ("5.", 10),
            ("-1", -2),
            ("0", 0),
        ];
        for (text, points) in good {
            assert_eq!(halves.read(text), Ok(Points(points)), "{text}");
        }
        for text in [
            "",
            "-",
            ".5",
            "three",
            "1e1",
            "3.5.1",
            "+3",
            "9999999999999999999",
            "３",
        ] {
            assert_eq!(halves.read(text), Err(Unreadable::NotANumber), "{text}");
        }
        assert_eq!(halves.read("3.25"), Err(Unreadable::BetweenSteps));
        for text in ["5.5", "-1.5", "999999999999999999"] {
            assert_eq!(halves.read(text), Err(Unreadable::OffScale), "{text}");
        }
    }
}
