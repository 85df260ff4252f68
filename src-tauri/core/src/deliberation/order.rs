//! The order of applications in which members go out of the room least often.
//!
//! A member goes out where the application before is none of theirs and this one is. The order that
//! spares the most is a shortest way through points whose distance is the number of members who change
//! sides: the travelling salesman's problem in Hamming space, and for a table with few members out at a
//! time a relative of making the ones of a matrix consecutive. Applications with equal conflicts stand
//! together, which never costs more (the triangle inequality holds), so the problem is as large as the
//! number of different sets of conflicted members. Up to [`EXACT`] of them are ordered exactly by dynamic
//! programming over subsets (Held and Karp, *J. SIAM* 10, 1962, 196–210); more of them by the nearest
//! neighbour, improved by 2-opt (Croes, *Oper. Res.* 6, 1958, 791–812) and or-opt (Or, 1976).

use crate::id::JudgeId;
use std::collections::BTreeSet;

/// Most different sets of conflicted members whose order is found exactly.
pub const EXACT: usize = 12;

/// How often the whole heuristic order is gone through for something better, at most.
const PASSES: usize = 60;

/// Members as bits, so that two sets are compared in a few steps.
type Bits = Vec<u64>;

/// Returns how often anybody goes out when sets of conflicted members follow each other in this order.
/// Everybody is in at the beginning.
pub fn goings<'a>(sets: impl IntoIterator<Item = &'a BTreeSet<JudgeId>>) -> u32 {
    let nobody = BTreeSet::new();
    let mut before = &nobody;
    let mut goings = 0;
    for set in sets {
        goings += set.difference(before).count() as u32;
        before = set;
    }
    goings
}

/// Returns an order of the sets, as their places, in which members go out seldom, and whether no order
/// has fewer goings.
///
/// The given order stays where none was found that spares a going. Of equally good exact orders it is
/// the one that keeps to the given order longest, set by set.
pub fn order(sets: &[BTreeSet<JudgeId>]) -> (Vec<usize>, bool) {
    let mut groups: Vec<(&BTreeSet<JudgeId>, Vec<usize>)> = Vec::new();
    for (at, set) in sets.iter().enumerate() {
        match groups.iter_mut().find(|(known, _)| *known == set) {
            Some((_, members)) => members.push(at),
            None => groups.push((set, vec![at])),
        }
    }
    let bits = bits(&groups);
    let exact = bits.len() <= EXACT;
    let found = match exact {
        true => shortest(&bits),
        false => improved(&bits, nearest(&bits)),
    };
    let found: Vec<usize> = found
        .into_iter()
        .flat_map(|at| groups[at].1.clone())
        .collect();
    match goings(found.iter().map(|at| &sets[*at])) < goings(sets) {
        true => (found, exact),
        false => ((0..sets.len()).collect(), exact),
    }
}

fn bits(groups: &[(&BTreeSet<JudgeId>, Vec<usize>)]) -> Vec<Bits> {
    let all: BTreeSet<JudgeId> = groups.iter().flat_map(|(set, _)| (*set).clone()).collect();
    let members: Vec<JudgeId> = all.into_iter().collect();
    let of_set = |set: &BTreeSet<JudgeId>| {
        let mut bits = vec![0; members.len().div_ceil(64)];
        for judge in set {
            if let Ok(at) = members.binary_search(judge) {
                bits[at / 64] |= 1 << (at % 64);
            }
        }
        bits
    };
    groups.iter().map(|(set, _)| of_set(set)).collect()
}

/// Counts who goes out between two sets; nobody is out before the first.
fn out(before: Option<&Bits>, next: &Bits) -> u32 {
    let word = |at: usize| before.map_or(0, |before| before[at]);
    let fresh = next.iter().enumerate().map(|(at, bits)| bits & !word(at));
    fresh.map(u64::count_ones).sum()
}

/// Orders few sets so that nothing spares a going more.
fn shortest(sets: &[Bits]) -> Vec<usize> {
    let count = sets.len();
    let every = (1_usize << count) - 1;
    // The fewest goings from here on, when these were talked about and this one was the last.
    let mut fewest = vec![vec![0_u32; count]; every + 1];
    for done in (1..every).rev() {
        for last in (0..count).filter(|last| done & (1 << last) != 0) {
            let left = (0..count).filter(|next| done & (1 << next) == 0);
            let costs = left
                .map(|next| out(Some(&sets[last]), &sets[next]) + fewest[done | (1 << next)][next]);
            fewest[done][last] = costs.min().unwrap_or(0);
        }
    }
    let (mut order, mut done) = (Vec::new(), 0_usize);
    while done != every {
        let before = order.last().map(|last: &usize| &sets[*last]);
        let left = (0..count).filter(|next| done & (1 << next) == 0);
        // The first of equals, so that the order is kept where it may be.
        let best =
            left.min_by_key(|next| out(before, &sets[*next]) + fewest[done | (1 << next)][*next]);
        let Some(best) = best else { break };
        order.push(best);
        done |= 1 << best;
    }
    order
}

/// Goes each time to the set for which the fewest go out.
fn nearest(sets: &[Bits]) -> Vec<usize> {
    let mut left: Vec<usize> = (0..sets.len()).collect();
    let mut order: Vec<usize> = Vec::new();
    while !left.is_empty() {
        let before = order.last().map(|last| &sets[*last]);
        let best = (0..left.len()).min_by_key(|at| out(before, &sets[left[*at]]));
        order.push(left.remove(best.unwrap_or(0)));
    }
    order
}

/// A way through sets that begins and ends with everybody in the room.
///
/// Whoever goes out comes in again, so the steps of the whole way, both ends included, are twice the
/// goings, and are the same in both directions.
struct Way<'a> {
    sets: &'a [Bits],
    order: Vec<usize>,
}

impl Way<'_> {
    /// Counts who changes sides between two places of the order; outside of it nobody is out.
    fn step(&self, one: Option<usize>, other: Option<usize>) -> i64 {
        let set = |place: Option<usize>| {
            let at = place.and_then(|place| self.order.get(place));
            at.map(|at| &self.sets[*at])
        };
        let words = self.sets.first().map_or(0, Vec::len);
        let word = |set: Option<&Bits>, at: usize| set.map_or(0, |set| set[at]);
        let (one, other) = (set(one), set(other));
        let changes = (0..words).map(|at| (word(one, at) ^ word(other, at)).count_ones());
        changes.map(i64::from).sum()
    }

    /// Turns a stretch round wherever that is shorter; tells whether any was.
    fn turn_stretches(&mut self) -> bool {
        let mut better = false;
        for from in 0..self.order.len() {
            for to in from + 1..self.order.len() {
                let (before, after) = (from.checked_sub(1), Some(to + 1));
                let now = self.step(before, Some(from)) + self.step(Some(to), after);
                let then = self.step(before, Some(to)) + self.step(Some(from), after);
                if then < now {
                    self.order[from..=to].reverse();
                    better = true;
                }
            }
        }
        better
    }

    /// Takes up to three sets elsewhere wherever that is shorter; tells whether any were.
    fn move_stretches(&mut self) -> bool {
        let mut better = false;
        for length in 1..=3 {
            for from in 0..(self.order.len() + 1).saturating_sub(length) {
                better |= self.move_stretch(from, length);
            }
        }
        better
    }

    fn move_stretch(&mut self, from: usize, length: usize) -> bool {
        let (first, last) = (Some(from), Some(from + length - 1));
        let (before, after) = (from.checked_sub(1), Some(from + length));
        let gained = self.step(before, first) + self.step(last, after) - self.step(before, after);
        // A gap before each place that is not of the stretch, and one at the end.
        let gaps = (0..=self.order.len()).filter(|gap| *gap < from || *gap > from + length);
        let costs = gaps.map(|gap| {
            let (left, right) = (gap.checked_sub(1), Some(gap));
            let lost = self.step(left, first) + self.step(last, right) - self.step(left, right);
            (lost, gap)
        });
        let Some((lost, gap)) = costs.min() else {
            return false;
        };
        if lost >= gained {
            return false;
        }
        let stretch: Vec<usize> = self.order.drain(from..from + length).collect();
        let gap = if gap > from { gap - length } else { gap };
        self.order.splice(gap..gap, stretch);
        true
    }
}

fn improved(sets: &[Bits], order: Vec<usize>) -> Vec<usize> {
    let mut way = Way { sets, order };
    for _ in 0..PASSES {
        let turned = way.turn_stretches();
        if !way.move_stretches() && !turned {
            break;
        }
    }
    way.order
}
