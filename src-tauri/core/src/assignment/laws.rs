//! Laws of assignment, as properties of random requests.

#![allow(clippy::unwrap_used)]

use super::tests::{a_panel, groups_of, judges_of};
use super::*;
use proptest::prelude::*;

/// Finds by trying all assignments the most pairs, then the least sum of squared loads, then the best fit.
fn best_by_force(request: &Request) -> (usize, u32, i64) {
    let panel = panel::Panel::new(request);
    let judges = panel.judge_count();
    let mut loads = vec![vec![0_u32; judges]];
    let mut fits = vec![0_i64];
    for a in 0..panel.application_count() {
        let (mut next_loads, mut next_fits) = (Vec::new(), Vec::new());
        for (load, fit) in loads.iter().zip(&fits) {
            for set in 0_u32..1 << judges {
                let chosen: Vec<usize> = (0..judges).filter(|j| set >> j & 1 == 1).collect();
                let allowed = chosen.iter().all(|&j| {
                    panel.is_free(a, j)
                        && request.judges[j].capacity.is_none_or(|most| load[j] < most)
                });
                if allowed && chosen.len() <= request.per_application as usize {
                    let mut load = load.clone();
                    chosen.iter().for_each(|&j| load[j] += 1);
                    next_loads.push(load);
                    next_fits.push(fit + chosen.iter().map(|&j| panel.misfit(a, j)).sum::<i64>());
                }
            }
        }
        (loads, fits) = (next_loads, next_fits);
    }
    let value = |(load, fit): (&Vec<u32>, &i64)| {
        (
            load.iter().sum::<u32>() as usize,
            load.iter().map(|l| l * l).sum::<u32>(),
            *fit,
        )
    };
    loads
        .iter()
        .zip(&fits)
        .map(value)
        .min_by_key(|&(pairs, squares, fit)| (std::cmp::Reverse(pairs), squares, fit))
        .unwrap()
}

prop_compose! {
    fn requests(most_applications: u32, most_judges: u32)(
        applications in 1..=most_applications,
        judges in 1..=most_judges
    )(
        per_application in 1..=judges.min(4),
        conflicts in proptest::collection::btree_set((1..=applications, 1..=judges), 0..=(applications as usize)),
        capacities in proptest::collection::vec(proptest::option::weighted(0.3, 0_u32..8), judges as usize),
        languages in proptest::collection::vec(0_usize..3, (applications + judges) as usize),
        tags in proptest::collection::vec(0_usize..4, (applications + judges) as usize),
        categories in proptest::collection::vec(0_usize..2, applications as usize),
        (judges, applications) in Just((judges, applications)),
        seed in any::<u64>()
    ) -> Request {
        let mut asked = a_panel(applications, judges, per_application).seed(seed);
        for (a, j) in conflicts {
            asked = asked.conflict(a, j);
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
    /// Conflicts never, capacities always, no application over its number, and every shortage is named.
    #[test]
    fn hard_rules_hold(request in requests(30, 8)) {
        let proposal = propose(&request);
        prop_assert!(proposal.assignments.is_disjoint(&request.conflicts));
        for judge in &request.judges {
            let load = proposal.assignments.iter().filter(|p| p.1 == judge.id).count() as u32;
            prop_assert_eq!(proposal.loads[&judge.id], load);
            prop_assert!(judge.capacity.is_none_or(|most| load <= most));
        }
        for application in &request.applications {
            let given = judges_of(&proposal, application.id.0).len() as u32;
            prop_assert!(given <= request.per_application);
            let named = proposal.unmet.iter().any(|unmet| matches!(unmet,
                Unmet::TooFewJudges { application: a, .. } | Unmet::CapacityExhausted { application: a, .. }
                    if *a == application.id));
            prop_assert_eq!(named, given < request.per_application);
        }
    }

    /// A category stands in separate groups exactly where the proposal says so.
    #[test]
    fn what_is_not_connected_is_said(request in requests(24, 8)) {
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

    /// The order in which applications and judges are listed does not matter, and a proposal repeats itself.
    #[test]
    fn only_content_and_seed_decide(request in requests(16, 6)) {
        let mut turned = request.clone();
        turned.applications.reverse();
        turned.judges.reverse();
        prop_assert_eq!(propose(&request), propose(&turned));
    }

    /// Before categories are joined, the flow is the best assignment that trying all of them finds.
    #[test]
    fn the_flow_is_optimal(request in requests(5, 4)) {
        let mut panel = panel::Panel::new(&request);
        balance::fill(&mut panel);
        let positions = (0..panel.application_count())
            .flat_map(|a| panel.judges_of(a).iter().map(move |&j| (a, j)));
        let fit: i64 = positions.map(|(a, j)| panel.misfit(a, j)).sum();
        let squares: u32 = (0..panel.judge_count()).map(|j| panel.load(j) * panel.load(j)).sum();
        prop_assert_eq!((panel.pairs().len(), squares, fit), {
            let (pairs, squares, best) = best_by_force(&request);
            // Which applications go short is settled by fairness, so fit is compared where none does.
            (pairs, squares, if panel.shortages().is_empty() { best } else { fit })
        });
    }
}
