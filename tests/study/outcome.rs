//! What one round has come to: who was found by which score, and whether what was stated has come true.

use crate::world::{Panel, World};
use jurybook_core::job::Job;
use jurybook_core::ranking::adjusted::{Fit, adjust};
use jurybook_core::ranking::assessment::{Assessed, assess};
use jurybook_core::ranking::chance::Chance;
use jurybook_core::ranking::places::Place;
use jurybook_core::ranking::positions::Positions;
use jurybook_core::ranking::ratings::{Rating, Ratings};
use jurybook_core::ranking::raw;
use std::cmp::Ordering;

/// Draws from which the model's own account of its intervals is made.
const DRAWS: usize = 100;
/// Bins of the stated probability of the first tenth.
pub const BINS: usize = 10;

/// How well one kind of score does.
#[derive(Debug, Clone, Copy, Default)]
pub struct Skill {
    /// The share of the true first tenth that is in the first tenth by this score; of equals at the
    /// border as many as drawing lots would give.
    pub found: f64,
    /// Kendall's tau with the truth, equals being neither in order nor against it.
    pub tau: f64,
    /// How many places an application is off, on average; equals stand in the middle of theirs.
    pub off: f64,
}

/// Statements of one kind and how many have come true.
#[derive(Debug, Clone, Copy, Default)]
pub struct Stated {
    pub made: f64,
    pub true_ones: f64,
    /// The sum of what was stated of each: a probability, or the width of an interval.
    pub sum: f64,
}

/// What one round has come to.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    pub raw: Skill,
    pub z: Skill,
    pub adjusted: Skill,
    /// The 90 % intervals of all places.
    pub intervals: Stated,
    /// What the intervals hold by the model's own account. It is above 90 % because places are whole: one
    /// more or less would often hold less than that.
    pub own_account: Stated,
    /// Those of the applications that stand in the first tenth by adjusted score.
    pub intervals_of_first: Stated,
    /// The probability of the first tenth, by tenths of it.
    pub first: [Stated; BINS],
}

impl Outcome {
    /// Ranks a round as Jurybook does and compares with the truth.
    pub fn of(panel: &Panel, seed: u64) -> Self {
        let world = World::of(panel, seed);
        let first = (panel.applications as usize).div_ceil(10);
        let ranking = raw::rank(&world.input).unwrap();
        let positions = Positions::of(&ranking).unwrap();
        let exact = positions.by_position(&ranking, |row| row.score);
        let (ratings, job) = (&positions.ratings, Job::quiet());
        let adjustment = adjust(ratings, &job).unwrap();
        let found = assess(ratings, adjustment, &exact, first, &job).unwrap();
        let true_places = middle_places(&world.truth);
        let skill = |scores: &[f64]| Skill::of(scores, &world.truth, &true_places, first);
        let raw: Vec<f64> = exact.iter().map(|one| one.unwrap().to_f64()).collect();
        let adjusted: Vec<f64> = found.rows.iter().map(|row| row.adjusted.unwrap()).collect();
        let mut outcome = Self {
            raw: skill(&raw),
            z: skill(&z_scores(&positions.ratings)),
            adjusted: skill(&adjusted),
            ..Self::default()
        };
        if let Some(fit) = found.adjustment.ordering() {
            outcome.own_account = own_account(fit, &found.rows, seed);
        }
        for (row, true_place) in found.rows.iter().zip(&true_places) {
            // Where the order is by raw score nothing is stated.
            let Some(place) = row.place else { continue };
            let within = (f64::from(place.low)..=f64::from(place.high)).contains(true_place);
            let width = f64::from(place.high - place.low + 1);
            outcome.intervals.add(width, within);
            if row.rank.is_some_and(|rank| rank as usize <= first) {
                outcome.intervals_of_first.add(width, within);
            }
            let bin = ((place.first * BINS as f64) as usize).min(BINS - 1);
            outcome.first[bin].add(place.first, *true_place <= first as f64);
        }
        outcome
    }
}

/// Counts the places of new draws from the model that its intervals hold.
fn own_account(fit: &Fit, rows: &[Assessed], seed: u64) -> Stated {
    let mut stated = Stated::default();
    // Not the seed of the intervals' own draws.
    let (mut chance, mut effects) = (Chance::of(seed ^ 0x0DD5), Vec::new());
    for _ in 0..DRAWS {
        fit.posterior.draw(&mut chance, &mut effects);
        for (row, place) in rows.iter().zip(middle_places(&effects)) {
            let within =
                |held: Place| (f64::from(held.low)..=f64::from(held.high)).contains(&place);
            stated.add(0.0, row.place.is_some_and(within));
        }
    }
    stated
}

impl Stated {
    fn add(&mut self, stated: f64, came_true: bool) {
        self.made += 1.0;
        self.true_ones += f64::from(u8::from(came_true));
        self.sum += stated;
    }

    pub fn share(&self) -> f64 {
        self.true_ones / self.made
    }

    pub fn mean(&self) -> f64 {
        self.sum / self.made
    }
}

impl Skill {
    fn of(scores: &[f64], truth: &[f64], true_places: &[f64], first: usize) -> Self {
        let places = middle_places(scores);
        let off = places.iter().zip(true_places).map(|(a, b)| (a - b).abs());
        Self {
            found: found(scores, true_places, first),
            tau: tau(scores, truth),
            off: off.sum::<f64>() / scores.len() as f64,
        }
    }
}

/// Returns the place of each score from 1, the highest first; equals take the mean of theirs.
fn middle_places(scores: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]));
    let mut places = vec![0.0; scores.len()];
    let mut before = 0;
    for equals in order.chunk_by(|a, b| scores[*a] == scores[*b]) {
        for &one in equals {
            places[one] = before as f64 + (equals.len() + 1) as f64 / 2.0;
        }
        before += equals.len();
    }
    places
}

fn found(scores: &[f64], true_places: &[f64], first: usize) -> f64 {
    let mut falling = scores.to_vec();
    falling.sort_by(|a, b| b.total_cmp(a));
    let border = falling[first - 1];
    let among = |wanted: Ordering| {
        let of = scores.iter().zip(true_places);
        let mut all = 0.0;
        let mut right = 0.0;
        for (_, place) in of.filter(|(score, _)| (*score).total_cmp(&border) == wanted) {
            all += 1.0;
            right += f64::from(u8::from(*place <= first as f64));
        }
        (all, right)
    };
    let (above, surely) = among(Ordering::Greater);
    let (equal, perhaps) = among(Ordering::Equal);
    (surely + perhaps * (first as f64 - above) / equal) / first as f64
}

/// Kendall (1938), "A new measure of rank correlation", Biometrika 30(1/2), 81–93.
fn tau(scores: &[f64], truth: &[f64]) -> f64 {
    let sign = |of: f64| if of == 0.0 { 0.0 } else { of.signum() };
    let n = scores.len();
    let mut sum = 0.0;
    for i in 0..n {
        for k in i + 1..n {
            sum += sign(scores[i] - scores[k]) * sign(truth[i] - truth[k]);
        }
    }
    sum / (n * (n - 1) / 2) as f64
}

/// Returns the mean of each application's scores, each standardised by its judge's mean and deviation;
/// nothing is told by a judge who gives all the same.
fn z_scores(ratings: &Ratings) -> Vec<f64> {
    let mut of_judge: Vec<Vec<f64>> = vec![Vec::new(); ratings.judges()];
    for one in ratings.all() {
        of_judge[one.judge as usize].push(one.score);
    }
    let moments = |scores: &Vec<f64>| {
        let n = scores.len() as f64;
        let mean = scores.iter().sum::<f64>() / n;
        let squares: f64 = scores.iter().map(|x| (x - mean) * (x - mean)).sum();
        (mean, (squares / (n - 1.0)).sqrt())
    };
    let moments: Vec<(f64, f64)> = of_judge.iter().map(moments).collect();
    let standard = |one: &Rating| match moments[one.judge as usize] {
        (mean, deviation) if deviation > 0.0 => (one.score - mean) / deviation,
        _ => 0.0,
    };
    let of_application = |own: &[Rating]| own.iter().map(standard).sum::<f64>() / own.len() as f64;
    let all = ratings.by_application().into_iter();
    all.map(of_application).collect()
}
