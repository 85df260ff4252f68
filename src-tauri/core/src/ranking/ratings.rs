//! Scores by application and judge: what the adjusted score, the agreement and the places are made from.

use std::collections::BTreeSet;

/// One judge's score of one application, both by position.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rating {
    /// The application's position, from 0.
    pub application: u32,
    /// The judge's position, from 0.
    pub judge: u32,
    /// The score, on any scale that all ratings share.
    pub score: f64,
}

/// Why scores cannot be counted with.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RatingsError {
    /// A position lies beyond the last application or judge.
    #[error("a rating is for nobody")]
    OutOfPlace,
    /// A score is not a number, or too large to be squared and added up.
    #[error("a score is not a number to count with")]
    NotANumber,
}

impl RatingsError {
    /// Returns the stable code under which the locales explain this.
    pub fn code(&self) -> &'static str {
        match self {
            RatingsError::OutOfPlace => "ratings-out-of-place",
            RatingsError::NotANumber => "ratings-not-a-number",
        }
    }
}

/// Scores of up to 10¹⁰⁰ in size have squares that can be added up.
const LARGEST_SCORE: f64 = 1e100;

/// Ratings by application and then judge; a pair may have several.
#[derive(Debug, Clone, PartialEq)]
pub struct Ratings {
    applications: usize,
    judges: usize,
    list: Vec<Rating>,
}

impl Ratings {
    /// Takes ratings in any order; equal content gives equal ratings.
    ///
    /// # Errors
    /// [`RatingsError`].
    pub fn new(
        applications: usize,
        judges: usize,
        mut list: Vec<Rating>,
    ) -> Result<Self, RatingsError> {
        let within = |one: &Rating| {
            (one.application as usize) < applications && (one.judge as usize) < judges
        };
        if !list.iter().all(within) {
            return Err(RatingsError::OutOfPlace);
        }
        // Written so that NaN is refused as well.
        if !list.iter().all(|one| one.score.abs() <= LARGEST_SCORE) {
            return Err(RatingsError::NotANumber);
        }
        let key = |one: &Rating| u64::from(one.application) << 32 | u64::from(one.judge);
        list.sort_unstable_by(|a, b| {
            key(a)
                .cmp(&key(b))
                .then_with(|| a.score.total_cmp(&b.score))
        });
        Ok(Self {
            applications,
            judges,
            list,
        })
    }

    /// Returns how many applications there are, those without a rating included.
    pub fn applications(&self) -> usize {
        self.applications
    }

    /// Returns how many judges there are, those without a rating included.
    pub fn judges(&self) -> usize {
        self.judges
    }

    /// Returns all ratings, by application and then judge.
    pub fn all(&self) -> &[Rating] {
        &self.list
    }

    /// Returns the ratings of each application, in order; empty where it has none.
    pub fn by_application(&self) -> Vec<&[Rating]> {
        let mut parts = Vec::with_capacity(self.applications);
        let mut rest = self.list.as_slice();
        for application in 0..self.applications {
            let own = rest.partition_point(|one| one.application as usize == application);
            let (part, after) = rest.split_at(own);
            parts.push(part);
            rest = after;
        }
        parts
    }

    /// Returns how many ratings each judge has given.
    pub fn sheets_of_judges(&self) -> Vec<u32> {
        let mut sheets = vec![0; self.judges];
        for one in &self.list {
            sheets[one.judge as usize] += 1;
        }
        sheets
    }

    /// Returns how many ratings are for a pair that has one before.
    pub fn repeated(&self) -> usize {
        let same = |pair: &[Rating]| {
            (pair[0].application, pair[0].judge) == (pair[1].application, pair[1].judge)
        };
        self.list.windows(2).filter(|pair| same(pair)).count()
    }

    /// Returns the ratings without those of one judge, who keeps the position.
    pub fn without(&self, judge: u32) -> Self {
        Self {
            list: self
                .list
                .iter()
                .filter(|one| one.judge != judge)
                .copied()
                .collect(),
            ..*self
        }
    }

    /// Returns application by judge where every application that has ratings has exactly one of every
    /// judge who has any: a row an application, a column a judge. `None` otherwise, or where there are none.
    pub fn complete(&self) -> Option<Vec<Vec<f64>>> {
        let judges: BTreeSet<u32> = self.list.iter().map(|one| one.judge).collect();
        let rows: Vec<&[Rating]> = self
            .by_application()
            .into_iter()
            .filter(|row| !row.is_empty())
            .collect();
        let whole = |row: &&[Rating]| row.iter().map(|one| one.judge).eq(judges.iter().copied());
        let scores = |row: &[Rating]| row.iter().map(|one| one.score).collect();
        (!rows.is_empty() && rows.iter().all(whole)).then(|| rows.into_iter().map(scores).collect())
    }
}

#[cfg(test)]
pub(crate) mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    /// Makes ratings of triples application, judge, score; as many of each as are named.
    pub(crate) fn ratings(of: &[(u32, u32, f64)]) -> Ratings {
        let list: Vec<Rating> = of
            .iter()
            .map(|&(application, judge, score)| Rating {
                application,
                judge,
                score,
            })
            .collect();
        let most = |of: fn(&Rating) -> u32| list.iter().map(of).max().map_or(0, |n| n as usize + 1);
        Ratings::new(
            most(|one| one.application),
            most(|one| one.judge),
            list.clone(),
        )
        .unwrap()
    }

    #[test]
    fn order_of_entry_does_not_matter() {
        let (one, other) = ([(1, 0, 2.0), (0, 1, 3.0)], [(0, 1, 3.0), (1, 0, 2.0)]);
        assert_eq!(ratings(&one), ratings(&other));
        assert_eq!(ratings(&one).by_application()[1].len(), 1);
    }

    #[test]
    fn nothing_but_numbers_in_their_place_is_taken() {
        let one = |application, score| Rating {
            application,
            judge: 0,
            score,
        };
        let new = |rating| Ratings::new(1, 1, vec![rating]).map(|_| ());
        assert_eq!(new(one(1, 0.0)), Err(RatingsError::OutOfPlace));
        for score in [f64::NAN, f64::INFINITY, -1e101] {
            assert_eq!(new(one(0, score)), Err(RatingsError::NotANumber));
        }
        assert_eq!(new(one(0, 5.0)), Ok(()));
    }

    #[test]
    fn a_design_is_complete_without_gaps_and_repeats() {
        let full = [(0, 0, 1.0), (0, 1, 2.0), (1, 0, 3.0), (1, 1, 4.0)];
        assert_eq!(
            ratings(&full).complete(),
            Some(vec![vec![1.0, 2.0], vec![3.0, 4.0]])
        );
        assert_eq!(ratings(&full[..3]).complete(), None);
        let mut twice = full.to_vec();
        twice.push((1, 1, 4.0));
        assert_eq!(ratings(&twice).complete(), None);
        assert_eq!(ratings(&twice).repeated(), 1);
        assert_eq!(ratings(&full).without(1).all().len(), 2);
    }
}
