//! Laws of the agenda.
#![allow(clippy::unwrap_used)]

use super::order::{EXACT, goings};
use super::{Agenda, Matter};
use crate::id::{ApplicationId, JudgeId};
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn matters(sets: &[BTreeSet<u32>]) -> Vec<Matter> {
    let numbered = (1..).zip(sets);
    let matter = |(number, set): (u32, &BTreeSet<u32>)| Matter {
        application: ApplicationId(number),
        conflicted: set.iter().copied().map(JudgeId).collect(),
    };
    numbered.map(matter).collect()
}

/// Tries every order.
fn fewest(left: &mut Vec<BTreeSet<JudgeId>>, before: &BTreeSet<JudgeId>) -> u32 {
    let mut best = None;
    for at in 0..left.len() {
        let next = left.remove(at);
        let cost = next.difference(before).count() as u32 + fewest(left, &next);
        best = Some(best.map_or(cost, |best: u32| best.min(cost)));
        left.insert(at, next);
    }
    best.unwrap_or(0)
}

fn numbers(agenda: &Agenda) -> Vec<u32> {
    agenda.items.iter().map(|item| item.application.0).collect()
}

/// Goes through the agenda with a room and returns how often anybody went out.
fn walked(agenda: &Agenda, matters: &[Matter]) -> u32 {
    let mut outside = BTreeSet::new();
    let mut went = 0;
    for item in &agenda.items {
        assert!(item.leave.is_disjoint(&outside), "goes out who is out");
        assert!(item.come_back.is_subset(&outside), "comes in who is in");
        outside.extend(&item.leave);
        outside.retain(|judge| !item.come_back.contains(judge));
        let matter = matters
            .iter()
            .find(|one| one.application == item.application);
        assert_eq!(outside, matter.unwrap().conflicted);
        assert_eq!(outside, item.out);
        went += item.leave.len() as u32;
    }
    went
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    /// Few applications: no order has fewer goings.
    #[test]
    fn a_small_agenda_is_the_best_there_is(sets in vec(btree_set(1_u32..5, 0..4), 0..8)) {
        let matters = matters(&sets);
        let agenda = Agenda::new(&matters);
        let mut all: Vec<_> = matters.iter().map(|one| one.conflicted.clone()).collect();
        prop_assert!(agenda.exact);
        prop_assert_eq!(agenda.goings, fewest(&mut all, &BTreeSet::new()));
    }

    /// Any number: every application once, the room as it must be, never worse than the ranking's order,
    /// and the same each time.
    #[test]
    fn an_agenda_is_an_order_that_costs_what_it_says(sets in vec(btree_set(1_u32..12, 0..6), 0..60)) {
        let matters = matters(&sets);
        let agenda = Agenda::new(&matters);
        let mut sorted = numbers(&agenda);
        sorted.sort_unstable();
        prop_assert_eq!(sorted, (1..=sets.len() as u32).collect::<Vec<_>>());
        prop_assert_eq!(walked(&agenda, &matters), agenda.goings);
        prop_assert_eq!(goings(matters.iter().map(|one| &one.conflicted)), agenda.in_ranking_order);
        prop_assert!(agenda.goings <= agenda.in_ranking_order);
        prop_assert_eq!(&Agenda::new(&matters), &agenda);
    }
}

#[test]
fn the_ranking_is_kept_where_it_spares_as_many_goings() {
    let sets = [[1].into(), [].into(), [2].into(), [].into()];
    assert_eq!(numbers(&Agenda::new(&matters(&sets))), [1, 2, 3, 4]);
}

#[test]
fn of_equal_orders_the_one_nearest_to_the_ranking_is_taken() {
    // Both 2, 4 and 4, 2 may come between the two of judge 1 and the rest.
    let sets = [[1].into(), [2].into(), [1].into(), [3].into()];
    assert_eq!(numbers(&Agenda::new(&matters(&sets))), [1, 3, 2, 4]);
}

#[test]
fn many_sets_are_ordered_well_without_a_claim_to_be_the_best() {
    // A chain in which each set shares a member with the next, dealt out of order: in the chain's own
    // order each of its 31 members goes out once.
    let sets: Vec<BTreeSet<u32>> = (0..30)
        .map(|at| at * 7 % 30)
        .map(|at| [at, at + 1].into())
        .collect();
    assert!(sets.len() > EXACT);
    let agenda = Agenda::new(&matters(&sets));
    assert!(!agenda.exact);
    assert_eq!((agenda.goings, agenda.in_ranking_order), (31, 60));
}

#[test]
fn an_empty_agenda_is_one() {
    let agenda = Agenda::new(&[]);
    assert_eq!((agenda.items.len(), agenda.goings), (0, 0));
}
