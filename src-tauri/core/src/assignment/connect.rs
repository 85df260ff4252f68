//! Joins the parts of each category by exchanges between judges that keep the loads.
//!
//! A *part* is a set of judges who reach each other through applications of the category. An exchange is
//! taken only if it leaves the category in fewer parts and no other category in more, and the best
//! fitting exchanges are tried first.

use super::panel::{Panel, WORST_MISFIT};
use super::unmet::{Disconnection, Unmet};
use crate::id::ApplicationId;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// How much worse the fit of two assignments together may get, from the most to the least wanted.
const ALLOWANCES: [i64; 4] = [0, 1, 3, 2 * WORST_MISFIT];

/// Joins every category as far as it can be done and returns those that stay apart.
pub(super) fn join_categories(panel: &mut Panel) -> Vec<Unmet> {
    for c in 0..panel.category_count() {
        // With one judge each, only a judge who takes the whole category could join it.
        if !has_one_judge_each(panel, c) {
            while join_two(panel, c) {}
        }
    }
    // Said at the end, because an exchange for one category may have joined another.
    (0..panel.category_count())
        .filter_map(|c| apart(panel, c))
        .collect()
}

/// Returns what keeps category `c` in parts; `None` where it is whole.
fn apart(panel: &Panel, c: usize) -> Option<Unmet> {
    let parts = Parts::of(panel, c);
    (parts.count > 1).then(|| Unmet::Disconnected {
        category: panel.category_id(c).to_owned(),
        groups: groups(panel, c, &parts),
        reason: reason(panel, c),
    })
}

/// The parts of one category.
struct Parts {
    /// The part of each judge; `None` for a judge without an application of the category.
    of_judge: Vec<Option<usize>>,
    count: usize,
}

impl Parts {
    /// Finds the parts by union of the judges of each application.
    fn of(panel: &Panel, c: usize) -> Self {
        let mut parent: Vec<usize> = (0..panel.judge_count()).collect();
        let mut present = vec![false; panel.judge_count()];
        for &a in panel.members(c) {
            for &j in panel.judges_of(a) {
                present[j] = true;
                let (root, first) = (
                    find(&mut parent, j),
                    find(&mut parent, panel.judges_of(a)[0]),
                );
                parent[root.max(first)] = root.min(first);
            }
        }
        let of_judge: Vec<Option<usize>> = (0..panel.judge_count())
            .map(|j| present[j].then(|| find(&mut parent, j)))
            .collect();
        let count = of_judge
            .iter()
            .enumerate()
            .filter(|(j, part)| **part == Some(*j))
            .count();
        Self { of_judge, count }
    }

    /// Returns the part with the fewest judges.
    fn smallest(&self) -> Option<usize> {
        let mut sizes = BTreeMap::new();
        for part in self.of_judge.iter().flatten() {
            *sizes.entry(*part).or_insert(0_usize) += 1;
        }
        sizes
            .into_iter()
            .min_by_key(|&(part, size)| (size, part))
            .map(|(part, _)| part)
    }
}

fn find(parent: &mut [usize], mut j: usize) -> usize {
    while parent[j] != j {
        parent[j] = parent[parent[j]];
        j = parent[j];
    }
    j
}

/// An application, the judge who gives it away and the one who takes it.
type Move = (usize, usize, usize);

/// Joins the smallest part to another by one exchange; false where none does or there is one part only.
fn join_two(panel: &mut Panel, c: usize) -> bool {
    let parts = Parts::of(panel, c);
    let Some(small) = parts.smallest().filter(|_| parts.count > 1) else {
        return false;
    };
    let (inside, outside): (Vec<usize>, Vec<usize>) = (0..panel.judge_count())
        .filter(|&j| parts.of_judge[j].is_some())
        .partition(|&j| parts.of_judge[j] == Some(small));
    for allowance in ALLOWANCES {
        for &j in &inside {
            for &i in &outside {
                if try_between(panel, c, (j, i), allowance) {
                    return true;
                }
            }
        }
    }
    inside.iter().any(|&j| {
        outside
            .iter()
            .any(|&i| hand_over(panel, c, j, i) || hand_over(panel, c, i, j))
    })
}

/// Tries every exchange between two judges that keeps loads and worsens the fit by `allowance` at most.
fn try_between(panel: &mut Panel, c: usize, (j, i): (usize, usize), allowance: i64) -> bool {
    let (ours, theirs) = (
        in_order_of_chance(panel, j, i),
        in_order_of_chance(panel, i, j),
    );
    let worsening = |panel: &Panel, a, from, to| panel.misfit(a, to) - panel.misfit(a, from);
    for &a in &ours {
        for &b in &theirs {
            let both = worsening(panel, a, j, i) + worsening(panel, b, i, j);
            let touches = panel.category_of(a) == c || panel.category_of(b) == c;
            if touches && both <= allowance && keep_if_joined(panel, c, &[(a, j, i), (b, i, j)]) {
                return true;
            }
        }
    }
    // Where loads differ, one application can go to the lighter of the two alone.
    let (given, from, to) = match panel.load(j).cmp(&panel.load(i)) {
        Ordering::Greater => (ours, j, i),
        Ordering::Less => (theirs, i, j),
        Ordering::Equal => return false,
    };
    given.into_iter().any(|a| {
        panel.category_of(a) == c
            && worsening(panel, a, from, to) <= allowance
            && keep_if_joined(panel, c, &[(a, from, to)])
    })
}

/// Lets `j` give `i` an application that joins, even where two equal loads then differ by two.
fn hand_over(panel: &mut Panel, c: usize, j: usize, i: usize) -> bool {
    panel.load(j) >= panel.load(i)
        && in_order_of_chance(panel, j, i)
            .into_iter()
            .any(|a| panel.category_of(a) == c && keep_if_joined(panel, c, &[(a, j, i)]))
}

/// Returns what `from` could give to `to`.
fn in_order_of_chance(panel: &Panel, from: usize, to: usize) -> Vec<usize> {
    let mut given: Vec<usize> = panel
        .movable(from)
        .iter()
        .copied()
        .filter(|&a| panel.is_free(a, to))
        .collect();
    given.sort_by_key(|&a| (panel.chance(a, to), a));
    given
}

/// Makes the exchange, and takes it back unless it joins parts of `c` and splits no category.
fn keep_if_joined(panel: &mut Panel, c: usize, exchange: &[Move]) -> bool {
    if exchange.len() == 1 && !panel.has_room(exchange[0].2) {
        return false;
    }
    let mut touched: Vec<usize> = exchange
        .iter()
        .map(|&(a, ..)| panel.category_of(a))
        .collect();
    touched.push(c);
    touched.sort_unstable();
    touched.dedup();
    let before: Vec<usize> = touched.iter().map(|&t| Parts::of(panel, t).count).collect();
    make(panel, exchange);
    let kept = touched.iter().zip(before).all(|(&t, before)| {
        let after = Parts::of(panel, t).count;
        after < before || (after == before && t != c)
    });
    if !kept {
        let back: Vec<Move> = exchange
            .iter()
            .map(|&(a, from, to)| (a, to, from))
            .collect();
        make(panel, &back);
    }
    kept
}

fn make(panel: &mut Panel, exchange: &[Move]) {
    for &(a, from, to) in exchange {
        panel.unassign(a, from);
        panel.assign(a, to);
    }
}

/// Returns the applications of each part, the largest part first.
fn groups(panel: &Panel, c: usize, parts: &Parts) -> Vec<Vec<ApplicationId>> {
    let mut by_part: BTreeMap<usize, Vec<ApplicationId>> = BTreeMap::new();
    for &a in panel.members(c) {
        if let Some(part) = panel.judges_of(a).first().and_then(|&j| parts.of_judge[j]) {
            by_part
                .entry(part)
                .or_default()
                .push(panel.application_id(a));
        }
    }
    let mut groups: Vec<_> = by_part.into_values().collect();
    groups.sort_by(|x, y| y.len().cmp(&x.len()).then_with(|| x.cmp(y)));
    groups
}

/// Claims that no application of category `c` has two judges.
fn has_one_judge_each(panel: &Panel, c: usize) -> bool {
    panel
        .members(c)
        .iter()
        .all(|&a| panel.judges_of(a).len() <= 1)
}

/// Finds out why category `c` could not be joined.
fn reason(panel: &Panel, c: usize) -> Disconnection {
    if has_one_judge_each(panel, c) {
        return Disconnection::OneJudgeEach;
    }
    let judged = || {
        panel
            .members(c)
            .iter()
            .filter(|&&a| !panel.judges_of(a).is_empty())
    };
    // Were everyone who may score an application to score it, would the category hang together?
    let mut parent: Vec<usize> = (0..panel.judge_count()).collect();
    let mut roots = Vec::new();
    for &a in judged() {
        let allowed: Vec<usize> = (0..panel.judge_count())
            .filter(|&j| panel.is_allowed(a, j))
            .collect();
        for &j in &allowed {
            let (root, first) = (find(&mut parent, j), find(&mut parent, allowed[0]));
            parent[root.max(first)] = root.min(first);
        }
        roots.push(allowed[0]);
    }
    let whole = roots
        .iter()
        .map(|&j| find(&mut parent, j))
        .collect::<BTreeSet<_>>();
    match whole.len() {
        0 | 1 => Disconnection::NoExchange,
        _ => Disconnection::Conflicts,
    }
}
