//! Why the adjusted score of an application differs from its raw score, as facts.
//!
//! With `r` sheets and `w = λr / (1 + λr)`, `λ = σa² / σ²`, the predicted effect is
//! `a = w (raw − μ − s)`, `s` being the mean severity of its judges (positive for lenient ones). So
//! `adjusted − raw` is exactly `−w s`, what its judges did, plus `(1 − w)(μ − raw)`, what few sheets did
//! (Robinson 1991, "That BLUP is a good thing", Statistical Science 6(1), 15–32).

use super::adjusted::Fit;
use super::ratings::Rating;

/// The two parts of the way from a raw to an adjusted score, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Move {
    /// What the severity of its judges did: positive where they were harsh.
    pub severity: f64,
    /// What was taken towards the mean because there are few sheets.
    pub caution: f64,
}

/// Why an application stands elsewhere in the adjusted order than in the raw one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Its judges were harsher than the panel.
    HarshJudges,
    /// Its judges were more lenient than the panel.
    LenientJudges,
    /// It has few sheets, so its score was taken towards the mean, upwards.
    FewSheetsUp,
    /// It has few sheets, so its score was taken towards the mean, downwards.
    FewSheetsDown,
    /// Its own score moved the other way or hardly at all: others have passed it, or fallen behind.
    Others,
}

impl Why {
    /// Returns the stable code under which the locales explain this.
    pub fn code(self) -> &'static str {
        match self {
            Why::HarshJudges => "moved-harsh-judges",
            Why::LenientJudges => "moved-lenient-judges",
            Why::FewSheetsUp => "moved-few-sheets-up",
            Why::FewSheetsDown => "moved-few-sheets-down",
            Why::Others => "moved-others",
        }
    }
}

/// Returns what moved the score of an application with these ratings; `None` where it has none.
pub fn movement(fit: &Fit, ratings: &[Rating]) -> Option<Move> {
    let sheets = ratings.len() as f64;
    if ratings.is_empty() {
        return None;
    }
    let mean = |of: &dyn Fn(&Rating) -> f64| ratings.iter().map(of).sum::<f64>() / sheets;
    let raw = mean(&|one| one.score);
    let severity = mean(&|one| fit.judges[one.judge as usize].map_or(0.0, |judge| judge.value));
    let ratio = fit.variances.application / fit.variances.residual;
    let weight = ratio * sheets / (1.0 + ratio * sheets);
    Some(Move {
        severity: -weight * severity,
        caution: (1.0 - weight) * (fit.mean - raw),
    })
}

impl Move {
    /// Returns the change of the score, in points.
    pub fn whole(self) -> f64 {
        self.severity + self.caution
    }

    /// Returns why the place went from `raw` to `adjusted`; `None` where it is the same.
    pub fn why(self, raw: u32, adjusted: u32) -> Option<Why> {
        let upwards = adjusted < raw;
        let larger = match self.severity.abs() >= self.caution.abs() {
            true => self.severity,
            false => self.caution,
        };
        let same_way = (larger > 0.0) == upwards && larger != 0.0;
        let by_judges = larger == self.severity;
        match (adjusted == raw, same_way, by_judges, upwards) {
            (true, ..) => None,
            (_, false, ..) => Some(Why::Others),
            (_, _, true, true) => Some(Why::HarshJudges),
            (_, _, true, false) => Some(Why::LenientJudges),
            (_, _, false, true) => Some(Why::FewSheetsUp),
            (_, _, false, false) => Some(Why::FewSheetsDown),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::super::adjusted::adjust;
    use super::super::ratings::tests::ratings;
    use super::*;
    use crate::job::Job;

    #[test]
    fn the_parts_add_up_to_the_whole_way() {
        let mut scores = Vec::new();
        for application in 0..9_u32 {
            for judge in 0..6_u32 {
                if (application + judge) % 3 > 0 {
                    let chance = f64::from((application * 7 + judge * 5) % 11) / 5.0;
                    scores.push((
                        application,
                        judge,
                        f64::from(application) + f64::from(judge) + chance,
                    ));
                }
            }
        }
        let ratings = ratings(&scores);
        let fit = adjust(&ratings, &Job::quiet()).unwrap().fit.ok().unwrap();
        for (own, effect) in ratings.by_application().into_iter().zip(&fit.applications) {
            let raw = own.iter().map(|one| one.score).sum::<f64>() / own.len() as f64;
            let way = fit.mean + effect.unwrap().value - raw;
            assert!((movement(&fit, own).unwrap().whole() - way).abs() < 1e-9);
        }
        assert_eq!(movement(&fit, &[]), None);
    }

    #[test]
    fn the_larger_part_that_goes_the_same_way_is_the_reason() {
        let by = |severity, caution| Move { severity, caution };
        assert_eq!(by(2.0, -0.5).why(5, 2), Some(Why::HarshJudges));
        assert_eq!(by(-2.0, 0.5).why(2, 5), Some(Why::LenientJudges));
        assert_eq!(by(0.1, 0.5).why(5, 2), Some(Why::FewSheetsUp));
        assert_eq!(by(0.1, -0.5).why(2, 5), Some(Why::FewSheetsDown));
        assert_eq!(by(0.1, 0.5).why(2, 5), Some(Why::Others));
        assert_eq!(by(0.0, 0.0).why(2, 5), Some(Why::Others));
        assert_eq!(by(2.0, 0.5).why(2, 2), None);
    }
}
