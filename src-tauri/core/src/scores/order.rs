//! A judge's own order of the applications.

use super::{Assigned, Desk, KeptSheet, Rubric};
use crate::id::ApplicationId;
use crate::ranking::Exact;
use crate::ranking::raw::sheet_score;
use std::cmp::Reverse;

/// The place of an application in a judge's own order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnPlace {
    /// The application.
    pub application: ApplicationId,
    /// Its place within its category, from 1; equal scores share one.
    pub place: u32,
    /// The score that its sheet gives, on the common scale of 0 to 100.
    pub score: Exact,
    /// Whether the sheet of another application of its category gives the same score.
    pub tied: bool,
}

/// Returns the order in which a judge has put the applications of a category: the best first, those with
/// equal scores by number. Sheets that lack a criterion, and recusals, have no place.
pub fn own_order(desk: &Desk, category: &str) -> Vec<OwnPlace> {
    let applications = desk.applications.iter();
    let own = applications.filter(|one| one.submission.category == category);
    let mut scored: Vec<(Exact, ApplicationId)> = own
        .filter_map(|one| Some((desk.sheet_score(one.id)?, one.id)))
        .collect();
    scored.sort_by_key(|(score, id)| (Reverse(*score), *id));
    let place = |(at, (score, application)): (usize, &(Exact, ApplicationId))| {
        let better = scored.partition_point(|(other, _)| other > score);
        let beside = |at: Option<usize>| {
            let other = at.and_then(|at| scored.get(at));
            other.is_some_and(|(other, _)| other == score)
        };
        OwnPlace {
            application: *application,
            place: better as u32 + 1,
            score: *score,
            tied: beside(at.checked_sub(1)) || beside(Some(at + 1)),
        }
    };
    scored.iter().enumerate().map(place).collect()
}

impl Desk {
    /// Returns the score that an application's sheet gives; none where it lacks points.
    pub fn sheet_score(&self, application: ApplicationId) -> Option<Exact> {
        score_of(self.rubric(application).ok()?, self.sheet(application)?)
    }
}

impl Assigned {
    /// Returns the score that the sheet gives; none where it lacks points.
    pub fn score(&self) -> Option<Exact> {
        score_of(&self.rubric, self.sheet.as_ref()?)
    }
}

fn score_of(rubric: &Rubric, sheet: &KeptSheet) -> Option<Exact> {
    sheet_score(rubric, &sheet.draft.scores.clone().into())
}
