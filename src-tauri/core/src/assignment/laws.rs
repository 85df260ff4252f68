//! Laws of assignment, as properties of random requests.

#![allow(clippy::unwrap_used)]

use super::panel::Panel;
use super::tests::{a_panel, groups_of, judges_of};
use super::*;
use proptest::prelude::*;

/// What an assignment is worth, the weightiest first; less is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Worth {
    /// Places that stay open.
    open: u32,
    /// Sum of the squares of the open places of each application: how unevenly they are spread.
    open_squares: u32,
    /// Sum of the squares of the loads.
    load_squares: u32,
    misfit: i64,
    chance: i64,
}

/// For each application, by position, the judges who are asked.
type Sets = Vec<Vec<usize>>;

fn worth(panel: &Panel, request: &Request, sets: &Sets) -> Worth {
    let open = |judges: &Vec<usize>| request.per_application.saturating_sub(judges.len() as u32);
    let load = |j| sets.iter().filter(|judges| judges.contains(&j)).count() as u32;
    let pairs = || {
        (0..)
            .zip(sets)
            .flat_map(|(a, judges)| judges.iter().map(move |&j| (a, j)))
    };
    Worth {
        open: sets.iter().map(open).sum(),
        open_squares: sets.iter().map(|judges| open(judges).pow(2)).sum(),
        load_squares: (0..panel.judge_count()).map(|j| load(j).pow(2)).sum(),
        misfit: pairs()
            .map(|(a, j)| panel.cost(a, j) / panel.fit_unit())
            .sum(),
        chance: pairs()
            .map(|(a, j)| panel.cost(a, j) % panel.fit_unit())
            .sum(),
    }
}

/// Returns every assignment that keeps conflicts, capacities, numbers and what was made by hand.
fn all_assignments(request: &Request) -> Vec<Sets> {
    let mut panel = Panel::new(request);
    panel.take_fixed(request);
    let judges = panel.judge_count();
    let mut all: Vec<(Sets, Vec<u32>)> =
        vec![(Sets::new(), (0..judges).map(|j| panel.load(j)).collect())];
    for a in 0..panel.application_count() {
        let by_hand = panel.judges_of(a);
        let choices: Vec<Vec<usize>> = (0_u32..1 << judges)
            .map(|set| {
                (0..judges)
                    .filter(|j| set >> j & 1 == 1)
                    .collect::<Vec<_>>()
            })
            .filter(|new| {
                new.iter().all(|&j| panel.is_free(a, j))
                    && new.len() <= panel.places_left(a) as usize
            })
            .collect();
        let mut next = Vec::new();
        for (sets, loads) in &all {
            for new in &choices {
                let mut loads = loads.clone();
                new.iter().for_each(|&j| loads[j] += 1);
                if new.iter().all(|&j| loads[j] <= panel.limits(j).1) {
                    let mut sets = sets.clone();
                    sets.push(by_hand.iter().chain(new).copied().collect());
                    next.push((sets, loads));
                }
            }
        }
        all = next;
    }
    all.into_iter().map(|(sets, _)| sets).collect()
}

fn sets_of(panel: &Panel) -> Sets {
    let of = |a| panel.judges_of(a).to_vec();
    (0..panel.application_count()).map(of).collect()
}

/// Counts the parts of all categories beyond the first of each, by spreading marks until nothing changes.
fn parts(request: &Request, sets: &Sets) -> usize {
    let mut marks: Vec<usize> = (0..sets.len()).collect();
    loop {
        let before = marks.clone();
        for a in 0..sets.len() {
            for b in 0..sets.len() {
                let alike = request.applications[a].category == request.applications[b].category;
                if alike && sets[a].iter().any(|j| sets[b].contains(j)) {
                    marks[a] = marks[a].min(marks[b]);
                }
            }
        }
        if marks == before {
            let judged = || (0..sets.len()).filter(|&a| !sets[a].is_empty());
            let parts: BTreeSet<_> = judged().map(|a| marks[a]).collect();
            let whole: BTreeSet<_> = judged()
                .map(|a| &request.applications[a].category)
                .collect();
            return parts.len() - whole.len();
        }
    }
}

prop_compose! {
    fn requests(most_applications: u32, most_judges: u32, most_each: u32)(
        applications in 1..=most_applications,
        judges in 1..=most_judges
    )(
        per_application in 1..=judges.min(most_each),
        conflicts in proptest::collection::btree_set((1..=applications, 1..=judges), 0..=(applications as usize)),
        capacities in proptest::collection::vec(proptest::option::weighted(0.3, 0_u32..8), judges as usize),
        languages in proptest::collection::vec(0_usize..3, (applications + judges) as usize),
        tags in proptest::collection::vec(0_usize..4, (applications + judges) as usize),
        categories in proptest::collection::vec(0_usize..2, applications as usize),
        by_hand in proptest::collection::btree_set((1..=applications, 1..=judges), 0..=2),
        (judges, applications) in Just((judges, applications)),
        seed in any::<u64>()
    ) -> Request {
        let mut asked = a_panel(applications, judges, per_application).seed(seed);
        for (a, j) in conflicts {
            asked = asked.conflict(a, j);
        }
        for (a, j) in by_hand {
            asked = asked.by_hand(a, j);
        }
        for n in 1..=applications {
            let at = n as usize - 1;
            asked = asked.written_in(n, ["ko", "en", "pt"][languages[at]]).about(n, ["w", "e", "h", "t"][tags[at]]);
            asked.0.applications[at].category = ["tech", "human"][categories[at]].to_owned();
        }
        for n in 1..=judges {
            let at = (applications + n) as usize - 1;
            asked = asked.reads(n, ["ko", "en", "pt"][languages[at]]).knows(n, ["w", "e", "h", "t"][tags[at]]);
            asked.0.judges[n as usize - 1].capacity = capacities[n as usize - 1];
        }
        asked.0
    }
}

proptest! {
    /// Conflicts never, capacities always but for what was made by hand, which stays; no application over
    /// its number, and every shortage is named.
    #[test]
    fn hard_rules_hold(request in requests(30, 8, 4)) {
        let proposal = propose(&request);
        prop_assert!(proposal.assignments.is_disjoint(&request.conflicts));
        prop_assert!(request.fixed.difference(&request.conflicts).all(|pair| proposal.assignments.contains(pair)));
        for judge in &request.judges {
            let load = proposal.assignments.iter().filter(|p| p.1 == judge.id).count() as u32;
            let by_hand = request.fixed.iter().filter(|p| p.1 == judge.id).count() as u32;
            prop_assert_eq!(proposal.loads[&judge.id], load);
            prop_assert!(judge.capacity.is_none_or(|most| load <= most.max(by_hand)));
        }
        for application in &request.applications {
            let given = judges_of(&proposal, application.id.0).len() as u32;
            let by_hand = request.fixed.iter().filter(|p| p.0 == application.id).count() as u32;
            prop_assert!(given <= request.per_application.max(by_hand));
            let named = proposal.unmet.iter().any(|unmet| matches!(unmet,
                Unmet::TooFewJudges { application: a, .. } | Unmet::CapacityExhausted { application: a, .. }
                    if *a == application.id));
            prop_assert_eq!(named, given < request.per_application);
        }
    }

    /// A category stands in separate groups exactly where the proposal says so.
    #[test]
    fn what_is_not_connected_is_said(request in requests(24, 8, 4)) {
        let proposal = propose(&request);
        for name in ["tech", "human"] {
            let said = proposal.unmet.iter().find_map(|unmet| match unmet {
                Unmet::Disconnected { category, groups, .. } if category == name => Some(groups.len()),
                _ => None,
            });
            let groups = groups_of(&request, &proposal, name);
            prop_assert_eq!(said.unwrap_or(groups.min(1)), groups);
        }
    }

    /// The order in which applications and judges are listed does not matter, and a proposal repeats
    /// itself to the last byte.
    #[test]
    fn only_content_and_seed_decide(
        (request, turned) in requests(16, 6, 4).prop_flat_map(|request| {
            let lists = (Just(request.applications.clone()).prop_shuffle(), Just(request.judges.clone()).prop_shuffle());
            (Just(request), lists)
        })
    ) {
        let (applications, judges) = turned;
        let turned = Request { applications, judges, ..request.clone() };
        let bytes = |request| format!("{:?}", propose(request)).into_bytes();
        prop_assert_eq!(bytes(&request), bytes(&request));
        prop_assert_eq!(bytes(&request), bytes(&turned));
    }
}

// Each case is compared with up to 160,000 others.
proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Before categories are joined, no assignment is worth more than that of the flow, down to chance.
    #[test]
    fn the_flow_is_optimal(request in requests(5, 4, 2)) {
        let mut panel = Panel::new(&request);
        panel.take_fixed(&request);
        balance::fill(&mut panel);
        let best = all_assignments(&request).iter().map(|sets| worth(&panel, &request, sets)).min();
        prop_assert_eq!(Some(worth(&panel, &request, &sets_of(&panel))), best);
    }

    /// Joining leaves open what was open. Where every application has its judges, two or more, it leaves as
    /// few parts as any assignment with loads as even; only where that is not all does it make loads uneven,
    /// and then there are fewer parts still.
    #[test]
    fn joining_finds_what_can_be_joined(request in requests(5, 4, 2)) {
        let mut panel = Panel::new(&request);
        panel.take_fixed(&request);
        balance::fill(&mut panel);
        let before = worth(&panel, &request, &sets_of(&panel));
        connect::join_categories(&mut panel);
        let joined = sets_of(&panel);
        let after = worth(&panel, &request, &joined);
        prop_assert_eq!((before.open, before.open_squares), (after.open, after.open_squares));
        let is_even = |sets: &&Sets| {
            let other = worth(&panel, &request, sets);
            (other.open, other.open_squares, other.load_squares)
                == (before.open, before.open_squares, before.load_squares)
        };
        let all = all_assignments(&request);
        let fewest = all.iter().filter(is_even).map(|sets| parts(&request, sets)).min();
        let fewest = fewest.unwrap();
        if request.per_application > 1 && before.open == 0 {
            let joined = parts(&request, &joined);
            prop_assert!(joined <= fewest);
            prop_assert!(joined < fewest || after.load_squares == before.load_squares);
        }
    }
}
