#![allow(clippy::unwrap_used)]

use super::unmet::Disconnection;
use super::*;
use proptest::prelude::*;

/// Builds requests as the chair would say them.
struct Asked(Request);

fn a_panel(applications: u32, judges: u32, per_application: u32) -> Asked {
    Asked(Request {
        applications: (1..=applications).map(|n| candidate(n, "tech")).collect(),
        judges: (1..=judges).map(member).collect(),
        per_application,
        ..Request::default()
    })
}

fn candidate(number: u32, category: &str) -> Candidate {
    Candidate {
        id: ApplicationId(number),
        category: category.to_owned(),
        tags: BTreeSet::new(),
        language: None,
    }
}

fn member(number: u32) -> Member {
    Member {
        id: JudgeId(number),
        expertise: BTreeSet::new(),
        languages: BTreeSet::new(),
        capacity: None,
    }
}

fn pair(application: u32, judge: u32) -> Pair {
    (ApplicationId(application), JudgeId(judge))
}

impl Asked {
    fn in_categories(mut self, names: &[&str]) -> Self {
        for (n, application) in self.0.applications.iter_mut().enumerate() {
            application.category = names[n % names.len()].to_owned();
        }
        self
    }
    fn conflict(mut self, application: u32, judge: u32) -> Self {
        self.0.conflicts.insert(pair(application, judge));
        self
    }
    fn by_hand(mut self, application: u32, judge: u32) -> Self {
        self.0.fixed.insert(pair(application, judge));
        self
    }
    fn capacity(mut self, judge: u32, most: u32) -> Self {
        self.0.judges[judge as usize - 1].capacity = Some(most);
        self
    }
    fn written_in(mut self, application: u32, language: &str) -> Self {
        self.0.applications[application as usize - 1].language = Some(language.to_owned());
        self
    }
    fn about(mut self, application: u32, tag: &str) -> Self {
        self.0.applications[application as usize - 1]
            .tags
            .insert(tag.to_owned());
        self
    }
    fn reads(mut self, judge: u32, language: &str) -> Self {
        self.0.judges[judge as usize - 1]
            .languages
            .insert(language.to_owned());
        self
    }
    fn knows(mut self, judge: u32, tag: &str) -> Self {
        self.0.judges[judge as usize - 1]
            .expertise
            .insert(tag.to_owned());
        self
    }
    fn seed(mut self, seed: u64) -> Self {
        self.0.seed = seed;
        self
    }
    fn propose(&self) -> Proposal {
        propose(&self.0)
    }
}

fn judges_of(proposal: &Proposal, application: u32) -> Vec<u32> {
    let of = proposal
        .assignments
        .iter()
        .filter(|(a, _)| a.0 == application);
    of.map(|(_, j)| j.0).collect()
}

fn codes(proposal: &Proposal) -> Vec<&'static str> {
    proposal.unmet.iter().map(Unmet::code).collect()
}

/// Counts the groups of applications of `category` that share judges, by walking.
fn groups_of(request: &Request, proposal: &Proposal, category: &str) -> usize {
    let mut left: BTreeSet<ApplicationId> = request
        .applications
        .iter()
        .filter(|a| a.category == category && proposal.assignments.iter().any(|p| p.0 == a.id))
        .map(|a| a.id)
        .collect();
    let all = left.clone();
    let mut groups = 0;
    while let Some(start) = left.pop_first() {
        groups += 1;
        let mut reach = vec![start];
        while let Some(at) = reach.pop() {
            let judges: BTreeSet<JudgeId> = proposal
                .assignments
                .iter()
                .filter(|p| p.0 == at)
                .map(|p| p.1)
                .collect();
            for &(next, judge) in &proposal.assignments {
                if all.contains(&next) && judges.contains(&judge) && left.remove(&next) {
                    reach.push(next);
                }
            }
        }
    }
    groups
}

#[test]
fn the_jury_of_the_prize_is_balanced_and_connected() {
    let mut asked = a_panel(209, 16, 5)
        .in_categories(&["tech", "human", "leadership"])
        .seed(2023);
    for n in 1..=209 {
        asked = asked.conflict(n, n % 16 + 1);
    }
    let proposal = asked.propose();
    assert_eq!(proposal.unmet, []);
    assert_eq!(proposal.assignments.len(), 209 * 5);
    assert!(proposal.assignments.is_disjoint(&asked.0.conflicts));
    assert!(
        proposal
            .loads
            .values()
            .all(|&load| load == 65 || load == 66),
        "{:?}",
        proposal.loads
    );
    for category in ["tech", "human", "leadership"] {
        assert_eq!(groups_of(&asked.0, &proposal, category), 1);
    }
}

#[test]
fn overlaps_are_spread_over_all_pairs_of_judges() {
    let proposal = a_panel(120, 8, 3).propose();
    for j in 1..=8 {
        for i in 1..j {
            let both = (1..=120).filter(|&a| {
                let of = judges_of(&proposal, a);
                of.contains(&i) && of.contains(&j)
            });
            assert!(both.count() >= 4, "judges {i} and {j} hardly meet");
        }
    }
}

#[test]
fn the_judge_who_reads_the_language_is_asked() {
    let asked = a_panel(4, 4, 1)
        .written_in(1, "ko")
        .written_in(2, "pt")
        .written_in(3, "ko")
        .written_in(4, "pt")
        .reads(1, "en")
        .reads(2, "ko")
        .reads(3, "pt")
        .reads(4, "en");
    let asked = asked.reads(1, "ko").reads(4, "pt");
    let proposal = asked.propose();
    for a in [1, 3] {
        assert!([1, 2].contains(&judges_of(&proposal, a)[0]));
    }
    for a in [2, 4] {
        assert!([3, 4].contains(&judges_of(&proposal, a)[0]));
    }
}

#[test]
fn expertise_decides_where_nothing_else_does() {
    let asked = a_panel(2, 2, 1)
        .about(1, "water")
        .about(2, "energy")
        .knows(1, "energy")
        .knows(2, "water");
    let proposal = asked.propose();
    assert_eq!(
        (judges_of(&proposal, 1), judges_of(&proposal, 2)),
        (vec![2], vec![1])
    );
}

#[test]
fn assignments_by_hand_are_kept_and_counted() {
    let proposal = a_panel(6, 3, 2)
        .by_hand(1, 1)
        .by_hand(2, 1)
        .by_hand(3, 1)
        .by_hand(4, 1)
        .propose();
    assert!((1..=4).all(|a| judges_of(&proposal, a).contains(&1)));
    assert!(
        proposal.loads.values().all(|&load| load == 4),
        "{:?}",
        proposal.loads
    );
}

#[test]
fn what_was_made_by_hand_and_cannot_stand_is_said() {
    let asked = a_panel(3, 3, 1)
        .by_hand(1, 1)
        .conflict(1, 1)
        .by_hand(9, 1)
        .by_hand(2, 2)
        .by_hand(3, 2);
    let proposal = asked.capacity(2, 1).propose();
    assert_eq!(
        codes(&proposal)[..3],
        [
            "assign-by-hand-conflict",
            "assign-by-hand-unknown",
            "assign-by-hand-capacity"
        ]
    );
    assert!(!proposal.assignments.contains(&pair(1, 1)));
}

#[test]
fn an_application_with_too_few_judges_free_of_conflict_is_named() {
    let proposal = a_panel(3, 3, 3).conflict(2, 1).conflict(2, 3).propose();
    let expected = Unmet::TooFewJudges {
        application: ApplicationId(2),
        wanted: 3,
        available: 1,
    };
    assert_eq!(proposal.unmet[0], expected);
    assert_eq!(judges_of(&proposal, 2), [2]);
}

#[test]
fn a_shortage_of_capacity_is_shared() {
    let proposal = a_panel(4, 2, 2).capacity(1, 3).capacity(2, 3).propose();
    assert_eq!(proposal.assignments.len(), 6);
    assert!((1..=4).all(|a| !judges_of(&proposal, a).is_empty()));
    assert_eq!(codes(&proposal), ["assign-capacity", "assign-capacity"]);
}

#[test]
fn uneven_loads_forced_by_conflicts_are_said() {
    let asked = (1..=4).fold(a_panel(4, 2, 1), |asked, a| asked.conflict(a, 1));
    let proposal = asked.propose();
    assert!(matches!(
        proposal.unmet[..],
        [Unmet::Uneven {
            low: 0,
            high: 4,
            ..
        }]
    ));
}

#[test]
fn categories_that_cannot_be_connected_say_why() {
    let apart = |proposal: &Proposal| {
        proposal.unmet.iter().find_map(|unmet| match unmet {
            Unmet::Disconnected { reason, groups, .. } => Some((*reason, groups.clone())),
            _ => None,
        })
    };
    let (reason, groups) = apart(&a_panel(4, 2, 1).propose()).unwrap();
    assert_eq!((reason, groups.len()), (Disconnection::OneJudgeEach, 2));

    let mut split = a_panel(4, 4, 2);
    for (a, j) in [
        (1, 3),
        (1, 4),
        (2, 3),
        (2, 4),
        (3, 1),
        (3, 2),
        (4, 1),
        (4, 2),
    ] {
        split = split.conflict(a, j);
    }
    let (reason, groups) = apart(&split.propose()).unwrap();
    let halves = vec![
        vec![ApplicationId(1), ApplicationId(2)],
        vec![ApplicationId(3), ApplicationId(4)],
    ];
    assert_eq!((reason, groups), (Disconnection::Conflicts, halves));

    let by_hand = [
        (1, 1),
        (1, 2),
        (2, 1),
        (2, 2),
        (3, 3),
        (3, 4),
        (4, 3),
        (4, 4),
    ];
    let asked = by_hand
        .iter()
        .fold(a_panel(4, 4, 2), |asked, &(a, j)| asked.by_hand(a, j));
    assert_eq!(
        apart(&asked.propose()).unwrap().0,
        Disconnection::NoExchange
    );
}

#[test]
fn exchanges_join_what_expertise_keeps_apart() {
    let mut asked = a_panel(8, 4, 2);
    for a in 1..=8 {
        asked = asked.about(a, if a <= 4 { "water" } else { "energy" });
    }
    let asked = asked
        .knows(1, "water")
        .knows(2, "water")
        .knows(3, "energy")
        .knows(4, "energy");
    let proposal = asked.propose();
    assert_eq!(groups_of(&asked.0, &proposal, "tech"), 1);
    assert!(
        proposal.loads.values().all(|&load| load == 4),
        "{:?}",
        proposal.loads
    );
    assert_eq!(proposal.unmet, []);
}

#[test]
fn an_empty_request_gives_an_empty_proposal() {
    for asked in [a_panel(0, 0, 5), a_panel(0, 4, 2), a_panel(3, 2, 0)] {
        let proposal = asked.propose();
        assert_eq!((proposal.assignments.len(), proposal.unmet.len()), (0, 0));
    }
    assert_eq!(
        codes(&a_panel(1, 0, 1).propose()),
        ["assign-too-few-judges"]
    );
}

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
