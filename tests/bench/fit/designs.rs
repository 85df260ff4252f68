//! Made-up ratings: balanced ones of any size, and odd ones.

use jurybook_core::ranking::chance::Chance;
use std::fmt::Write;
use std::path::Path;

/// Standard deviations of what applications are worth and of chance, on a scale of about 0 to 12.
const WORTH: f64 = 1.2;
const NOISE: f64 = 0.9;

/// Ratings as application, judge and score.
pub struct Design(Vec<(u32, u32, f64)>);

impl Design {
    /// Makes ratings of so many applications by as many judges each, chosen at random.
    pub fn balanced(applications: u32, judges: u32, each: u32) -> Self {
        Self::of(applications, judges, |_, _| each, 0.8, 0.5, 1)
    }

    /// Makes ratings with so many judges for each application, severity of some spread, scores in
    /// some steps.
    fn of(
        applications: u32,
        judges: u32,
        each: impl Fn(u32, &mut Chance) -> u32,
        severity: f64,
        step: f64,
        seed: u64,
    ) -> Self {
        let mut chance = Chance::of(seed);
        let lenient: Vec<f64> = (0..judges).map(|_| severity * chance.normal()).collect();
        let mut list = Vec::new();
        for application in 0..applications {
            let worth = WORTH * chance.normal();
            let mut left: Vec<u32> = (0..judges).collect();
            for _ in 0..each(application, &mut chance) {
                let at = (chance.uniform() * left.len() as f64) as usize;
                let judge = left.swap_remove(at);
                let score = 6.0 + worth + lenient[judge as usize] + NOISE * chance.normal();
                list.push((application, judge, (score / step).round() * step));
            }
        }
        Self(list)
    }

    /// Adds ratings by judges beside the others.
    fn and(mut self, more: impl IntoIterator<Item = (u32, u32, f64)>) -> Self {
        self.0.extend(more);
        self
    }

    /// Writes a table as `jurybook analyse` reads it.
    pub fn write(&self, file: &Path) {
        let mut text = "judge,application,score\n".to_owned();
        for (application, judge, score) in &self.0 {
            writeln!(text, "J{judge:04},A{application:05},{score}").unwrap();
        }
        std::fs::write(file, text).unwrap();
    }
}

/// Returns designs that are hard on the arithmetic, each with a name.
pub fn odd() -> Vec<(&'static str, Design)> {
    let between = |low: u32, high: u32| {
        move |_: u32, chance: &mut Chance| {
            low + (chance.uniform() * f64::from(high - low + 1)) as u32
        }
    };
    let mut chance = Chance::of(7);
    let mut score = |middle: f64| ((middle + chance.normal()) * 2.0).round() / 2.0;
    let once: Vec<(u32, u32, f64)> = (0..40).map(|n| (n, 12 + n, score(6.0))).collect();
    let everywhere: Vec<(u32, u32, f64)> = (0..200).map(|n| (n, 60, score(4.0))).collect();
    vec![
        (
            "one to nine judges each",
            Design::of(200, 20, between(1, 9), 0.8, 0.5, 2),
        ),
        (
            "forty judges with one sheet",
            Design::of(120, 12, |_, _| 3, 0.8, 0.5, 3).and(once),
        ),
        (
            "one judge has scored everything, and all others little",
            Design::of(200, 60, between(1, 2), 0.8, 0.5, 4).and(everywhere),
        ),
        (
            "judges hardly differ",
            Design::of(200, 20, |_, _| 4, 0.02, 0.01, 5),
        ),
        (
            "judges do not differ",
            Design::of(60, 12, |_, _| 4, 0.0, 0.5, 8),
        ),
        (
            "scores of 0, 4, 8 and 12 only",
            Design::of(150, 15, |_, _| 4, 0.8, 4.0, 6),
        ),
        (
            "more judges than applications",
            Design::of(30, 200, |_, _| 40, 0.8, 0.5, 9),
        ),
        (
            "five judges, two sheets each of twenty",
            Design::of(20, 5, |_, _| 2, 0.8, 0.5, 10),
        ),
    ]
}
