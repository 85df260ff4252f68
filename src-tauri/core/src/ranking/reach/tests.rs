//! The bounds against every way in which the missing sheets can come in.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::id::JudgeId;
use crate::ranking::chance::Chance;
use crate::ranking::{RankingInput, SheetInput, Standing, TieRule, raw};
use crate::scores::{Criterion, Points, Rubric};
use std::collections::BTreeSet;

/// Points from 0 to 2 on one criterion, so that every way can be tried.
const MOST: i32 = 2;

fn a_round(applications: u32, ties: Vec<TieRule>) -> RankingInput {
    RankingInput {
        category: "tech".to_owned(),
        rubric: Rubric {
            round: "jury".into(),
            criteria: vec![Criterion {
                id: "impact".into(),
                weight: 1,
                min: Points(0),
                max: Points(MOST),
                steps: 1,
            }],
        },
        ties,
        applications: (1..=applications).map(ApplicationId).collect(),
        assignments: Vec::new(),
        sheets: Vec::new(),
    }
}

fn sheet(application: u32, judge: u32, points: i32) -> SheetInput {
    SheetInput {
        application: ApplicationId(application),
        judge: JudgeId(judge),
        standing: Standing::Scored([("impact".into(), Points(points))].into_iter().collect()),
    }
}

fn ask(input: &mut RankingInput, pairs: &[(u32, u32)]) {
    let pairs = pairs.iter();
    input.assignments = pairs
        .map(|&(application, judge)| (ApplicationId(application), JudgeId(judge)))
        .collect();
    input.assignments.sort_unstable();
}

fn reach(input: &RankingInput, first: usize) -> (usize, Vec<u32>, Vec<u32>) {
    let found = Reach::of(&raw::rank(input).unwrap(), first);
    let numbers = |list: Vec<ApplicationId>| list.into_iter().map(|one| one.0).collect();
    (found.missing, numbers(found.enter), numbers(found.leave))
}

#[test]
fn a_sheet_that_can_lift_or_sink_nobody_over_the_line_changes_nothing() {
    let mut input = a_round(3, vec![]);
    input.sheets = vec![
        sheet(1, 1, 2),
        sheet(1, 2, 2),
        sheet(2, 1, 1),
        sheet(2, 2, 0),
        sheet(3, 1, 0),
        sheet(3, 2, 0),
    ];
    ask(&mut input, &[(3, 1), (3, 2), (3, 3)]);
    // The third can reach 33 at most; the first has 100 and the second 25.
    assert_eq!(reach(&input, 1), (1, vec![], vec![]));
    assert_eq!(reach(&input, 2), (1, vec![3], vec![2]));
    assert_eq!(reach(&input, 3), (1, vec![], vec![]));
}

#[test]
fn an_application_without_a_sheet_can_still_be_first_while_one_is_asked_for() {
    let mut input = a_round(3, vec![]);
    input.sheets = vec![sheet(1, 1, 1), sheet(1, 2, 1)];
    ask(&mut input, &[(2, 1)]);
    assert_eq!(reach(&input, 1), (1, vec![2], vec![1]));
    // Nobody is asked for the third.
    assert_eq!(reach(&input, 2), (1, vec![2], vec![]));
}

#[test]
fn where_nothing_is_missing_nothing_changes_not_even_at_a_tie() {
    for ties in [vec![], vec![TieRule::Median], vec![TieRule::Chair]] {
        let mut input = a_round(4, ties);
        input.sheets = (1..=4)
            .map(|application| sheet(application, 1, 1))
            .collect();
        for first in 0..=5 {
            assert_eq!(reach(&input, first), (0, vec![], vec![]));
        }
    }
}

#[test]
fn a_final_sheet_that_lacks_points_may_still_be_completed() {
    let mut input = a_round(2, vec![]);
    input.sheets = vec![sheet(1, 1, 1), sheet(2, 1, 0)];
    input.sheets.push(SheetInput {
        standing: Standing::Scored(Default::default()),
        ..sheet(2, 2, 0)
    });
    assert_eq!(reach(&input, 1), (1, vec![2], vec![1]));
}

/// What every way in which the missing sheets can come shows of the first places.
#[derive(Default)]
struct Tried {
    /// In some way among the first, or not, by the ranking itself.
    inside: BTreeSet<ApplicationId>,
    outside: BTreeSet<ApplicationId>,
    /// The same where every tie goes that way.
    may_be_inside: BTreeSet<ApplicationId>,
    may_be_outside: BTreeSet<ApplicationId>,
}

impl Tried {
    fn look(&mut self, input: &RankingInput, first: usize) {
        let ranking = raw::rank(input).unwrap();
        for row in &ranking.rows {
            let others = || {
                ranking
                    .rows
                    .iter()
                    .filter(|one| one.application != row.application)
            };
            let (better, as_good) = (
                others().filter(|one| one.score > row.score).count(),
                others().filter(|one| one.score >= row.score).count(),
            );
            let is_first = row.rank.is_some_and(|rank| rank as usize <= first);
            let sides = [
                (is_first, &mut self.inside),
                (!is_first, &mut self.outside),
                (
                    row.score.is_some() && better < first,
                    &mut self.may_be_inside,
                ),
                (
                    row.score.is_none() || as_good >= first,
                    &mut self.may_be_outside,
                ),
            ];
            for (holds, side) in sides {
                if holds {
                    side.insert(row.application);
                }
            }
        }
    }

    /// Tries each missing sheet with all points, and left away.
    fn try_all(&mut self, input: &RankingInput, missing: &[(u32, u32)], first: usize) {
        let Some((&(application, judge), rest)) = missing.split_first() else {
            return self.look(input, first);
        };
        self.try_all(input, rest, first);
        for points in 0..=MOST {
            let mut with = input.clone();
            with.sheets.push(sheet(application, judge, points));
            self.try_all(&with, rest, first);
        }
    }
}

/// Nothing that can happen is left out, and nothing is listed that cannot happen where ties go its way.
#[test]
fn every_way_in_which_missing_sheets_can_come_is_foreseen() {
    let mut chance = Chance::of(7);
    let mut below = |most: u32| (chance.uniform() * f64::from(most)) as u32;
    for round in 0..150 {
        let applications = 2 + below(3);
        let ties = match round % 3 {
            0 => vec![TieRule::Median],
            1 => vec![],
            _ => vec![TieRule::Criterion("impact".into()), TieRule::Chair],
        };
        let mut input = a_round(applications, ties);
        let (mut asked, mut missing) = (Vec::new(), Vec::new());
        for pair in (1..=applications).flat_map(|a| (1..=3).map(move |j| (a, j))) {
            match below(10) {
                0..=1 => {}
                2..=4 if missing.len() < 5 => {
                    asked.push(pair);
                    missing.push(pair);
                }
                _ => {
                    asked.push(pair);
                    let points = below(MOST as u32 + 1) as i32;
                    input.sheets.push(sheet(pair.0, pair.1, points));
                }
            }
        }
        ask(&mut input, &asked);
        let first = below(applications + 1) as usize;
        let mut tried = Tried::default();
        tried.try_all(&input, &missing, first);
        let now = raw::rank(&input).unwrap();
        let found = Reach::of(&now, first);
        assert_eq!(found.missing, missing.len());
        for row in &now.rows {
            let one = &row.application;
            if row.rank.is_some_and(|rank| rank as usize <= first) {
                let leaves = found.leave.contains(one);
                assert!(
                    leaves || !tried.outside.contains(one),
                    "{input:?} {first} {one}"
                );
                assert!(
                    !leaves || tried.may_be_outside.contains(one),
                    "{input:?} {first} {one}"
                );
            } else {
                let enters = found.enter.contains(one);
                assert!(
                    enters || !tried.inside.contains(one),
                    "{input:?} {first} {one}"
                );
                assert!(
                    !enters || tried.may_be_inside.contains(one),
                    "{input:?} {first} {one}"
                );
            }
        }
    }
}
