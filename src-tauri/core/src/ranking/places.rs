//! Places: the order itself, and how sure it is.

use super::adjusted::{Fit, Posterior};
use super::chance::Chance;
use super::components::Components;
use super::sorting::Sorter;
use crate::job::{Cancelled, Job};
use crate::parallel;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Scores closer than this share of their spread are equal: it is the error of the arithmetic, far below
/// what any difference of points could make.
const RESOLUTION: f64 = 1e-9;
/// The share of draws on either side of a rank interval, one in so many: the interval holds 90 %.
const OUTSIDE: usize = 20;
/// Draws of all applications together stay below this.
const MOST_VALUES: usize = 16_000_000;
/// Most draws, and fewest that still give an interval.
const DRAWS: std::ops::RangeInclusive<usize> = 250..=2_000;
/// Draws that are made one after another, so that cores share them out.
const IN_A_ROW: usize = 32;
/// Applications whose places are gathered from all draws at a time, so that writing them stays in the cache.
const TOGETHER: usize = 64;
/// Neighbours whose order is less probable than this cannot be told apart.
const SURE: f64 = 0.9;

/// How sure the place of an application is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// The best place of the 90 % interval.
    pub low: u32,
    /// The worst place of the 90 % interval.
    pub high: u32,
    /// The probability of being among the first, `0..=1`.
    pub first: f64,
}

/// Returns the place of each score within its part, the highest first, from 1.
///
/// Equal scores share a place and the next is left out (1, 2, 2, 4).
pub fn places(scores: &[Option<f64>], parts: &[Option<u32>]) -> Vec<Option<u32>> {
    let mut places = vec![None; scores.len()];
    for order in orders(scores, parts) {
        let value = |at: usize| scores[at].unwrap_or_default();
        let spread = match (order.first(), order.last()) {
            (Some(first), Some(last)) => value(*first) - value(*last),
            _ => continue,
        };
        let mut shared = 1;
        for (at, &one) in order.iter().enumerate() {
            if at > 0 && value(order[at - 1]) - value(one) > RESOLUTION * spread {
                shared = at as u32 + 1;
            }
            places[one] = Some(shared);
        }
    }
    places
}

/// Returns the positions of the scores of each part, the highest first, equals by position.
pub fn orders(scores: &[Option<f64>], parts: &[Option<u32>]) -> Vec<Vec<usize>> {
    let mut found: Vec<(u32, f64, usize)> = scores
        .iter()
        .zip(parts)
        .enumerate()
        .filter_map(|(at, (score, part))| Some(((*part)?, (*score)?, at)))
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2)));
    let parts = found.chunk_by(|a, b| a.0 == b.0);
    parts
        .map(|part| part.iter().map(|one| one.2).collect())
        .collect()
}

/// Returns for each application how sure its place is within its part; `None` for those without a rating,
/// and for all where there are too many to draw.
///
/// The effects are drawn jointly from their distribution given the ratings and the variances; each draw
/// gives every application a place. The interval leaves out at most 5 % of them on either side. `first` is
/// the number of places that count as the first.
///
/// # Errors
/// [`Cancelled`].
pub fn sureness(
    fit: &Fit,
    components: &Components,
    first: usize,
    seed: u64,
    job: &Job,
) -> Result<Vec<Option<Place>>, Cancelled> {
    let parts = &components.of_application;
    let count = parts.len();
    let draws = (MOST_VALUES / count.max(1)).min(*DRAWS.end());
    if count == 0 || draws < *DRAWS.start() {
        return Ok(vec![None; count]);
    }
    let everyone = vec![Some(0.0); count];
    let members = orders(&everyone, parts);
    let begins: Vec<usize> = (0..draws).step_by(IN_A_ROW).collect();
    let made = AtomicUsize::new(0);
    let some = parallel::map(&begins, |&begin| {
        let done = made.fetch_add(IN_A_ROW, Ordering::Relaxed);
        job.step("stage-drawing", done as u64, draws as u64)?;
        let these = begin..draws.min(begin + IN_A_ROW);
        Ok(drawn(&fit.posterior, &members, seed, these))
    });
    let places = some.into_iter().collect::<Result<Vec<_>, Cancelled>>()?;
    Ok(gathered(&places, parts, draws, first))
}

/// Returns the places of all applications in these of the draws, one draw after the other; 0 for those that
/// are no members of a part.
fn drawn(
    posterior: &Posterior,
    members: &[Vec<usize>],
    seed: u64,
    draws: Range<usize>,
) -> Vec<u32> {
    let mut chance = Chance::of(seed).skip(draws.start as u64 * posterior.numbers());
    let (mut effects, mut sorter) = (Vec::new(), Sorter::default());
    let mut places = Vec::new();
    for _ in draws {
        posterior.draw(&mut chance, &mut effects);
        let begin = places.len();
        places.resize(begin + effects.len(), 0);
        for own in members {
            for (place, at) in (1..).zip(sorter.falling(own, &effects)) {
                places[begin + at] = place;
            }
        }
    }
    places
}

/// Returns how sure the places of each application are, given the places of all in one draw after another.
fn gathered(
    places: &[Vec<u32>],
    parts: &[Option<u32>],
    draws: usize,
    first: usize,
) -> Vec<Option<Place>> {
    let count = parts.len();
    let begins: Vec<usize> = (0..count).step_by(TOGETHER).collect();
    let some = parallel::map(&begins, |&begin| {
        let own = &parts[begin..count.min(begin + TOGETHER)];
        let mut gathered = vec![0; own.len() * draws];
        let rows = places.iter().flat_map(|some| some.chunks_exact(count));
        for (draw, row) in rows.enumerate() {
            for (at, place) in row[begin..][..own.len()].iter().enumerate() {
                gathered[at * draws + draw] = *place;
            }
        }
        let places = own.iter().zip(gathered.chunks_exact_mut(draws));
        let sure = places.map(|(part, own)| part.map(|_| place(own, first)));
        sure.collect::<Vec<_>>()
    });
    some.concat()
}

/// Sums up the places of one application in all draws.
fn place(drawn: &mut [u32], first: usize) -> Place {
    let draws = drawn.len();
    let within = drawn
        .iter()
        .filter(|place| **place as usize <= first)
        .count();
    let outside = draws / OUTSIDE;
    let last = draws - 1 - outside;
    // What comes before the last of the interval is enough to find its first in.
    let (before, &mut high, _) = drawn.select_nth_unstable(last);
    let (_, &mut low, _) = before.select_nth_unstable(outside);
    Place {
        low,
        high,
        first: within as f64 / draws as f64,
    }
}

/// Returns groups of neighbours in an order that cannot be told apart: positions from the first of the
/// order to the last, in groups of at least one.
///
/// Neighbours are joined where the stated order has a probability below 0.9.
pub fn indistinct(
    order: &[usize],
    scores: &[Option<f64>],
    posterior: &Posterior,
) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for &one in order {
        let joined = groups
            .last()
            .and_then(|group| group.last())
            .is_some_and(|&above| {
                let difference =
                    scores[above].unwrap_or_default() - scores[one].unwrap_or_default();
                posterior.better(difference, above, one) < SURE
            });
        match groups.last_mut().filter(|_| joined) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::super::adjusted::adjust;
    use super::super::ratings::tests::ratings;
    use super::super::ratings::{Rating, Ratings};
    use super::*;

    #[test]
    fn equal_scores_share_a_place_and_the_next_is_left_out() {
        let part = Some(0);
        let scores = [Some(1.0), Some(3.0), None, Some(2.0), Some(2.0 + 1e-12)];
        assert_eq!(
            places(&scores, &[part; 5]),
            [Some(4), Some(1), None, Some(2), Some(2)]
        );
        assert_eq!(places(&[Some(5.0); 3], &[part; 3]), [Some(1); 3]);
    }

    #[test]
    fn parts_are_placed_apart() {
        let parts = [Some(0), Some(1), Some(0), Some(1)];
        let scores = [1.0, 2.0, 3.0, 4.0].map(Some);
        assert_eq!(
            places(&scores, &parts),
            [Some(2), Some(2), Some(1), Some(1)]
        );
    }

    /// Makes ratings with a known truth: applications, judges, sheets of each and the spread of chance.
    fn simulated(n: u32, judges: u32, per: u32, noise: f64, seed: u64) -> (Ratings, Vec<f64>) {
        let mut chance = Chance::of(seed);
        let truth: Vec<f64> = (0..n).map(|_| chance.normal()).collect();
        let severity: Vec<f64> = (0..judges).map(|_| chance.normal()).collect();
        let mut list = Vec::new();
        for application in 0..n {
            let first = (chance.uniform() * f64::from(judges)) as u32;
            for turn in 0..per {
                let judge = (first + turn * (1 + application % 3)) % judges;
                let score = truth[application as usize] + severity[judge as usize];
                list.push(Rating {
                    application,
                    judge,
                    score: score + noise * chance.normal(),
                });
            }
        }
        (
            Ratings::new(n as usize, judges as usize, list).unwrap(),
            truth,
        )
    }

    fn sure(ratings: &Ratings, first: usize, seed: u64) -> Vec<Place> {
        let adjustment = adjust(ratings, &Job::quiet()).unwrap();
        let fit = adjustment.fit.ok().unwrap();
        let sure = sureness(&fit, &adjustment.components, first, seed, &Job::quiet());
        sure.unwrap().into_iter().flatten().collect()
    }

    #[test]
    fn intervals_hold_the_true_place_nine_times_in_ten() {
        let (mut inside, mut all) = (0, 0);
        for seed in 0..12 {
            let (ratings, truth) = simulated(60, 8, 3, 0.7, 100 + seed);
            let true_places = places(
                &truth.iter().copied().map(Some).collect::<Vec<_>>(),
                &[Some(0); 60],
            );
            for (place, truth) in sure(&ratings, 6, seed).iter().zip(true_places) {
                all += 1;
                inside += u32::from((place.low..=place.high).contains(&truth.unwrap()));
            }
        }
        let share = f64::from(inside) / f64::from(all);
        assert!((0.87..0.94).contains(&share), "{share}");
    }

    #[test]
    fn probabilities_of_the_first_places_add_up_to_their_number() {
        let (ratings, _) = simulated(40, 7, 4, 1.0, 5);
        let sum: f64 = sure(&ratings, 10, 1).iter().map(|place| place.first).sum();
        assert!((sum - 10.0).abs() < 1e-9);
    }

    #[test]
    fn one_seed_gives_one_answer_and_another_nearly_the_same() {
        let (ratings, _) = simulated(40, 7, 4, 1.0, 5);
        let (one, other) = (sure(&ratings, 4, 1), sure(&ratings, 4, 2));
        assert_eq!(one, sure(&ratings, 4, 1));
        assert_ne!(one, other);
        for (one, other) in one.iter().zip(&other) {
            assert!(one.low.abs_diff(other.low) <= 3 && one.high.abs_diff(other.high) <= 3);
        }
    }

    /// Draws are shared out among cores: each must be what it is when one core makes them all.
    #[test]
    fn a_draw_is_the_same_wherever_it_begins() {
        for (n, judges) in [(40, 7), (5, 9)] {
            let (ratings, _) = simulated(n, judges, 4, 1.0, 5);
            let fit = adjust(&ratings, &Job::quiet()).unwrap().fit.ok().unwrap();
            let members = [(0..n as usize).collect()];
            let drawn = |draws| drawn(&fit.posterior, &members, 3, draws);
            assert_eq!([drawn(0..7), drawn(7..20)].concat(), drawn(0..20));
        }
    }

    #[test]
    fn the_probability_of_an_order_is_that_of_the_draws() {
        // Both ways round: applications as the larger factor, and judges.
        for (n, judges, per) in [(12, 6, 3), (6, 14, 10)] {
            let (ratings, _) = simulated(n, judges, per, 1.0, 9);
            let fit = adjust(&ratings, &Job::quiet()).unwrap().fit.ok().unwrap();
            let value = |at: usize| fit.applications[at].unwrap().value;
            let exact = fit.posterior.better(value(0) - value(1), 0, 1);
            let (mut chance, mut effects, mut better) = (Chance::of(3), Vec::new(), 0);
            for _ in 0..20_000 {
                fit.posterior.draw(&mut chance, &mut effects);
                better += u32::from(effects[0] > effects[1]);
            }
            assert!(
                (f64::from(better) / 20_000.0 - exact).abs() < 0.012,
                "{exact}"
            );
        }
    }

    #[test]
    fn what_is_far_apart_is_told_apart() {
        let scores = |of: [f64; 4]| -> Vec<(u32, u32, f64)> {
            let noise = [0.0, 0.1, -0.1, 0.05, -0.05, 0.02];
            (0..24)
                .map(|at| {
                    (
                        at / 6,
                        at % 6,
                        of[at as usize / 6] + noise[(at * 5 % 7 % 6) as usize],
                    )
                })
                .collect()
        };
        let ratings = ratings(&scores([9.0, 5.0, 5.01, 1.0]));
        let fit = adjust(&ratings, &Job::quiet()).unwrap().fit.ok().unwrap();
        let adjusted: Vec<Option<f64>> = fit
            .applications
            .iter()
            .map(|one| one.map(|one| one.value))
            .collect();
        let order = &orders(&adjusted, &[Some(0); 4])[0];
        let groups = indistinct(order, &adjusted, &fit.posterior);
        assert_eq!(groups.len(), 3);
        assert_eq!(
            (groups[0].as_slice(), groups[2].as_slice()),
            (&[0][..], &[3][..])
        );
    }
}
