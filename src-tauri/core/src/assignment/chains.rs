//! Chains of gifts from judge to judge that leave the loads as even as they were.

use super::panel::Panel;
use std::iter;

/// An application, the judge who gives it away and the one who takes it.
pub(super) type Move = (usize, usize, usize);

/// Returns every chain of `length` moves that has one of `links` in it.
///
/// In a chain who takes gives next, and nobody does either twice. It ends with the judge who began, or
/// with one who had fewer applications.
pub(super) fn chains<'p>(
    panel: &'p Panel,
    links: &'p [Move],
    length: usize,
) -> impl Iterator<Item = Vec<Move>> + 'p {
    let places = links
        .iter()
        .flat_map(move |&link| (0..length).map(move |place| (link, place)));
    places
        .flat_map(move |(link, place)| grown(panel, vec![link], length - 1 - place, place))
        .filter(|chain| {
            let (first, last) = ends(chain);
            first == last || panel.load(first) > panel.load(last)
        })
}

/// Returns every chain with `after` more moves at the end of this one and `before` more at its beginning.
fn grown<'p>(
    panel: &'p Panel,
    chain: Vec<Move>,
    after: usize,
    before: usize,
) -> Box<dyn Iterator<Item = Vec<Move>> + 'p> {
    if (after, before) == (0, 0) {
        return Box::new(iter::once(chain));
    }
    let (first, last) = ends(&chain);
    let is_closed = first == last;
    let others = (0..panel.judge_count())
        .filter(|&judge| !is_closed && chain.iter().all(|&(.., taker)| taker != judge));
    let longer: Vec<Vec<Move>> = if after > 0 {
        others
            .flat_map(|taker| gifts(panel, last, taker))
            .map(|gift| [&chain[..], &[gift]].concat())
            .collect()
    } else {
        others
            .filter(|&giver| giver != first)
            .flat_map(|giver| gifts(panel, giver, first))
            .map(|gift| [&[gift], &chain[..]].concat())
            .collect()
    };
    let (after, before) = match after {
        0 => (0, before - 1),
        _ => (after - 1, before),
    };
    Box::new(
        longer
            .into_iter()
            .flat_map(move |chain| grown(panel, chain, after, before)),
    )
}

/// Returns the judge who only gives and the judge who only takes, the same where a chain is closed.
fn ends(chain: &[Move]) -> (usize, usize) {
    (chain[0].1, chain[chain.len() - 1].2)
}

/// Returns what one judge could give to another.
pub(super) fn gifts(panel: &Panel, from: usize, to: usize) -> impl Iterator<Item = Move> {
    let movable = panel.movable(from).iter().copied();
    movable
        .filter(move |&a| panel.is_free(a, to))
        .map(move |a| (a, from, to))
}
