//! Joins the parts of each category by exchanges between judges that keep the loads.
//!
//! Two parts are joined by a *link*: an application of the category goes from a judge of one part to a
//! judge of the other, who gives another application in return, or passes one on where it takes more
//! judges to keep the loads. An exchange is kept only if it leaves the category in fewer parts and no
//! other category in more. Those that worsen the fit least are tried first.

use super::chains::{Move, chains, gifts};
use super::panel::Panel;
use super::parts::{Loose, Parts, Sets};
use super::unmet::{Disconnection, Unmet};
use crate::id::ApplicationId;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

/// Links that are compared, the best fitting of all.
const COMPARED: usize = 1_024;

/// Moves of the longest chain that is tried.
const LONGEST: usize = 4;

/// Exchanges of each length that are made on trial before a category is left in parts. Small panels
/// have fewer.
const TRIALS: usize = 1_000;

/// Joins every category as far as it can be done and returns those that stay apart.
pub(super) fn join_categories(panel: &mut Panel) -> Vec<Unmet> {
    let mut loose = None;
    for c in 0..panel.category_count() {
        // With one judge each, only a judge who takes the whole category could join it.
        if !has_one_judge_each(panel, c) {
            while join_two(panel, c, &mut loose) {}
        }
    }
    // Said at the end, because an exchange for one category may have joined another.
    (0..panel.category_count())
        .filter_map(|c| apart(panel, c))
        .collect()
}

/// Returns the categories that are in parts, nothing having been tried to join them.
pub(super) fn standing_apart(panel: &Panel) -> Vec<Unmet> {
    let apart = |c: usize| {
        let reason = match reason(panel, c) {
            Disconnection::NoExchange => Disconnection::AsItStands,
            reason => reason,
        };
        let parts = Parts::of(panel, c);
        (parts.count > 1).then(|| Unmet::Disconnected {
            category: panel.category_id(c).to_owned(),
            groups: groups(panel, c, &parts),
            reason,
        })
    };
    (0..panel.category_count()).filter_map(apart).collect()
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

/// Joins the smallest part to another by one exchange; false where none does or there is one part only.
fn join_two(panel: &mut Panel, c: usize, loose: &mut Option<Loose>) -> bool {
    let parts = Parts::of(panel, c);
    let Some(small) = parts.smallest().filter(|_| parts.count > 1) else {
        return false;
    };
    let loose = loose.get_or_insert_with(|| Loose::of_all(panel));
    let links = links(panel, c, &parts, small);
    let exchange = first_that_joins(panel, c, fitting(panel, &links, loose))
        .or_else(|| {
            (1..=LONGEST).find_map(|length| {
                let of_length = chains(panel, &links, length).take(TRIALS).collect();
                first_that_joins(panel, c, of_length)
            })
        })
        .or_else(|| first_that_joins(panel, c, hand_overs(panel, &links)));
    for (a, ..) in exchange.iter().flatten() {
        loose.look_again(panel, panel.category_of(*a));
    }
    exchange.is_some()
}

/// Returns the moves of an application of `c` between the part `small` and another, those that worsen
/// the fit least first.
fn links(panel: &Panel, c: usize, parts: &Parts, small: usize) -> Vec<Move> {
    let (inside, outside): (Vec<usize>, Vec<usize>) = (0..panel.judge_count())
        .filter(|&j| parts.of_judge[j].is_some())
        .partition(|&j| parts.of_judge[j] == Some(small));
    let mut best = BinaryHeap::new();
    for &a in panel.members(c) {
        for &j in panel.judges_of(a) {
            let others = match parts.of_judge[j] == Some(small) {
                true => &outside,
                false => &inside,
            };
            for &i in others {
                if panel.is_movable(a, j) && panel.is_free(a, i) {
                    let link = (a, j, i);
                    let key = (worsening(panel, link), link);
                    if best.len() < COMPARED {
                        best.push(key);
                    } else if best.peek().is_some_and(|worst| key < *worst) {
                        best.pop();
                        best.push(key);
                    }
                }
            }
        }
    }
    let links = best.into_sorted_vec().into_iter();
    links.map(|(_, link)| link).collect()
}

/// Returns how much worse the fit gets by a move, and then chance.
fn worsening(panel: &Panel, (a, from, to): Move) -> i64 {
    panel.cost(a, to) - panel.cost(a, from)
}

/// Returns every link with the best fitting return, if both can go without splitting a part; those that
/// worsen the fit least together first.
fn fitting(panel: &Panel, links: &[Move], loose: &Loose) -> Vec<Vec<Move>> {
    let mut exchanges = Vec::new();
    for &link in links.iter().filter(|link| loose.contains(link.0, link.1)) {
        let mut offer = |moves: Vec<Move>| {
            let worse: i64 = moves.iter().map(|&one| worsening(panel, one)).sum();
            exchanges.push((worse, moves));
        };
        let fits = gifts(panel, link.2, link.1).filter(|one| loose.contains(one.0, one.1));
        if let Some(best) = fits.min_by_key(|one| (worsening(panel, *one), *one)) {
            offer(vec![link, best]);
        }
        // Where loads differ, one application can go to the lighter of the two alone.
        if panel.load(link.1) > panel.load(link.2) {
            offer(vec![link]);
        }
    }
    exchanges.sort_by_key(|&(worse, _)| worse);
    exchanges.into_iter().map(|(_, moves)| moves).collect()
}

/// Returns every link without a return, even where two equal loads then differ by two.
fn hand_overs(panel: &Panel, links: &[Move]) -> Vec<Vec<Move>> {
    let all = links
        .iter()
        .filter(|link| panel.load(link.1) >= panel.load(link.2));
    all.map(|&link| vec![link]).collect()
}

/// Makes the first exchange that joins parts of `c`, and returns it.
fn first_that_joins(panel: &mut Panel, c: usize, exchanges: Vec<Vec<Move>>) -> Option<Vec<Move>> {
    let mut trials = exchanges.into_iter().take(TRIALS);
    trials.find(|exchange| keep_if_joined(panel, c, exchange))
}

/// Makes the exchange, and takes it back unless it joins parts of `c` and splits no category.
fn keep_if_joined(panel: &mut Panel, c: usize, exchange: &[Move]) -> bool {
    let gives = |judge: usize| exchange.iter().any(|&(_, from, _)| from == judge);
    if exchange
        .iter()
        .any(|&(.., to)| !panel.has_room(to) && !gives(to))
    {
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
    let mut sets = Sets::new(panel.judge_count());
    let mut firsts = Vec::new();
    for &a in judged() {
        let mut allowed = (0..panel.judge_count()).filter(|&j| panel.is_allowed(a, j));
        if let Some(first) = allowed.next() {
            allowed.for_each(|j| sets.unite(j, first));
            firsts.push(first);
        }
    }
    let whole: BTreeSet<usize> = firsts.into_iter().map(|j| sets.find(j)).collect();
    match whole.len() {
        0 | 1 => Disconnection::NoExchange,
        _ => Disconnection::Conflicts,
    }
}
