//! Everything that can be said of a set of ratings: raw and adjusted side by side, how sure each place is,
//! and why an application moved.

use super::Exact;
use super::adjusted::{Adjustment, Effect, Fit, adjust};
use super::moved::{Move, Why, movement};
use super::places::{Place, indistinct, orders, places, sureness};
use super::ratings::Ratings;
use crate::job::{Cancelled, Job};

/// The seed of all draws, so that equal ratings give equal intervals.
const SEED: u64 = 0x4A75_7279;

/// By which score the applications stand in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// By raw score; [`Adjustment::codes`] says why.
    Raw,
    /// By adjusted score.
    Adjusted,
}

/// One application, by position.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessed {
    /// How many ratings count.
    pub sheets: usize,
    /// The mean of its ratings.
    pub raw: Option<Exact>,
    /// Its place by raw score within its part.
    pub raw_rank: Option<u32>,
    /// Its effect in the model, where there is one.
    pub effect: Option<Effect>,
    /// Its adjusted score.
    pub adjusted: Option<f64>,
    /// Its place in the order, within its part.
    pub rank: Option<u32>,
    /// How sure that place is, where the order is by adjusted score.
    pub place: Option<Place>,
    /// The part of the design it belongs to.
    pub part: Option<u32>,
    /// What its judges and the number of its sheets did to its score, in the model.
    pub movement: Option<Move>,
    /// Why it stands elsewhere than by raw score.
    pub why: Option<Why>,
}

/// The assessment of a set of ratings.
pub struct Assessment {
    /// The model and what limits its use.
    pub adjustment: Adjustment,
    /// By which score the order is.
    pub basis: Basis,
    /// One an application, by position.
    pub rows: Vec<Assessed>,
    /// The order of each part, in groups of neighbours that cannot be told apart; one each where the
    /// order is by raw score.
    pub groups: Vec<Vec<Vec<usize>>>,
}

/// Where applications stand, by position.
struct Order {
    raw_ranks: Vec<Option<u32>>,
    adjusted: Vec<Option<f64>>,
    ranks: Vec<Option<u32>>,
}

impl Order {
    fn of(adjustment: &Adjustment, raw: &[Option<Exact>]) -> Self {
        let parts = &adjustment.components.of_application;
        let raw_ranks = exact_places(raw, parts);
        let score =
            |fit: &Fit, at: usize| fit.applications[at].map(|effect| fit.mean + effect.value);
        let fit = adjustment.fit.as_ref().ok();
        let adjusted: Vec<Option<f64>> = (0..parts.len()).map(|at| score(fit?, at)).collect();
        let ranks = match adjustment.ordering() {
            Some(_) => places(&adjusted, parts),
            None => raw_ranks.clone(),
        };
        Self {
            raw_ranks,
            adjusted,
            ranks,
        }
    }
}

/// Returns the place of each application that [`assess`] finds, without how sure it is: a tenth of the work.
///
/// # Errors
/// [`Cancelled`].
pub fn ranks(
    ratings: &Ratings,
    raw: &[Option<Exact>],
    job: &Job,
) -> Result<Vec<Option<u32>>, Cancelled> {
    Ok(Order::of(&adjust(ratings, job)?, raw).ranks)
}

/// Assesses ratings by the model that was fitted to them. The exact raw scores are given by position; `first`
/// is the number of places that count as the first.
///
/// # Errors
/// [`Cancelled`].
pub fn assess(
    ratings: &Ratings,
    adjustment: Adjustment,
    raw: &[Option<Exact>],
    first: usize,
    job: &Job,
) -> Result<Assessment, Cancelled> {
    let parts = &adjustment.components.of_application;
    let Order {
        raw_ranks,
        adjusted,
        ranks,
    } = Order::of(&adjustment, raw);
    let fit = adjustment.fit.as_ref().ok();
    let ordering = adjustment.ordering();
    let effect = |at: usize| fit.and_then(|fit| fit.applications[at]);
    let (sure, groups) = match ordering {
        Some(fit) => (
            sureness(fit, &adjustment.components, first, SEED, job)?,
            orders(&adjusted, parts)
                .iter()
                .map(|order| indistinct(order, &adjusted, &fit.posterior))
                .collect(),
        ),
        None => (vec![None; raw.len()], raw_groups(&raw_ranks, parts)),
    };
    let row = |(at, own): (usize, &[super::ratings::Rating])| {
        let movement = fit.and_then(|fit| movement(fit, own));
        Assessed {
            sheets: own.len(),
            raw: raw[at],
            raw_rank: raw_ranks[at],
            effect: effect(at),
            adjusted: adjusted[at],
            rank: ranks[at],
            place: sure[at],
            part: parts[at],
            movement,
            why: movement.and_then(|movement| movement.why(raw_ranks[at]?, ranks[at]?)),
        }
    };
    let rows = ratings.by_application().into_iter().enumerate();
    Ok(Assessment {
        basis: match ordering {
            Some(_) => Basis::Adjusted,
            None => Basis::Raw,
        },
        rows: rows.map(row).collect(),
        groups,
        adjustment,
    })
}

/// Returns the place of each exact score within its part; exact ties share one (1, 2, 2, 4).
fn exact_places(scores: &[Option<Exact>], parts: &[Option<u32>]) -> Vec<Option<u32>> {
    let mut order: Vec<(u32, Exact, usize)> = scores
        .iter()
        .zip(parts)
        .enumerate()
        .filter_map(|(at, (score, part))| Some(((*part)?, (*score)?, at)))
        .collect();
    order.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)).then(a.2.cmp(&b.2)));
    let mut places = vec![None; scores.len()];
    for part in order.chunk_by(|a, b| a.0 == b.0) {
        let mut shared = 1;
        for (at, one) in part.iter().enumerate() {
            if at > 0 && part[at - 1].1 != one.1 {
                shared = at as u32 + 1;
            }
            places[one.2] = Some(shared);
        }
    }
    places
}

/// Returns the order of each part by raw place, each on its own: nothing is known of how sure it is.
fn raw_groups(ranks: &[Option<u32>], parts: &[Option<u32>]) -> Vec<Vec<Vec<usize>>> {
    let negated: Vec<Option<f64>> = ranks
        .iter()
        .map(|rank| rank.map(|rank| -f64::from(rank)))
        .collect();
    let alone = |order: Vec<usize>| order.into_iter().map(|one| vec![one]).collect();
    orders(&negated, parts).into_iter().map(alone).collect()
}

#[cfg(test)]
mod tests;
