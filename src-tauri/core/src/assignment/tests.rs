//! Stories of assignment.

#![allow(clippy::unwrap_used)]

use super::unmet::Disconnection;
use super::*;

/// Builds requests as the chair would say them.
pub(super) struct Asked(pub(super) Request);

pub(super) fn a_panel(applications: u32, judges: u32, per_application: u32) -> Asked {
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

pub(super) fn pair(application: u32, judge: u32) -> Pair {
    (ApplicationId(application), JudgeId(judge))
}

impl Asked {
    fn in_categories(mut self, names: &[&str]) -> Self {
        for (n, application) in self.0.applications.iter_mut().enumerate() {
            application.category = names[n % names.len()].to_owned();
        }
        self
    }
    pub(super) fn conflict(mut self, application: u32, judge: u32) -> Self {
        self.0.conflicts.insert(pair(application, judge));
        self
    }
    pub(super) fn by_hand(mut self, application: u32, judge: u32) -> Self {
        self.0.fixed.insert(pair(application, judge));
        self
    }
    fn capacity(mut self, judge: u32, most: u32) -> Self {
        self.0.judges[judge as usize - 1].capacity = Some(most);
        self
    }
    pub(super) fn written_in(mut self, application: u32, language: &str) -> Self {
        self.0.applications[application as usize - 1].language = Some(language.to_owned());
        self
    }
    pub(super) fn about(mut self, application: u32, tag: &str) -> Self {
        self.0.applications[application as usize - 1]
            .tags
            .insert(tag.to_owned());
        self
    }
    pub(super) fn reads(mut self, judge: u32, language: &str) -> Self {
        self.0.judges[judge as usize - 1]
            .languages
            .insert(language.to_owned());
        self
    }
    pub(super) fn knows(mut self, judge: u32, tag: &str) -> Self {
        self.0.judges[judge as usize - 1]
            .expertise
            .insert(tag.to_owned());
        self
    }
    pub(super) fn seed(mut self, seed: u64) -> Self {
        self.0.seed = seed;
        self
    }
    fn propose(&self) -> Proposal {
        propose(&self.0)
    }
}

pub(super) fn judges_of(proposal: &Proposal, application: u32) -> Vec<u32> {
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
pub(super) fn groups_of(request: &Request, proposal: &Proposal, category: &str) -> usize {
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
fn a_third_judge_helps_where_nothing_can_be_given_in_return() {
    // The one judge who could join the second application to the third has nothing but what was made by
    // hand.
    let mut asked = a_panel(4, 4, 1)
        .in_categories(&["tech", "human", "human", "tech"])
        .conflict(2, 1)
        .by_hand(3, 1)
        .by_hand(3, 2);
    for (a, language) in (1..).zip(["ko", "en", "ko", "en"]) {
        asked = asked.written_in(a, language).about(a, "water");
    }
    for (j, language) in (1..).zip(["ko", "en", "en", "en"]) {
        asked = asked.reads(j, language).knows(j, "water");
    }
    for seed in 0..16 {
        asked = asked.seed(seed);
        let proposal = asked.propose();
        assert_eq!(groups_of(&asked.0, &proposal, "human"), 1);
        let mut loads: Vec<u32> = proposal.loads.values().copied().collect();
        loads.sort_unstable();
        assert_eq!(loads, [1, 1, 1, 2]);
    }
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
