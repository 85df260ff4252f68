#![allow(clippy::unwrap_used)]

use super::*;
use crate::id::RoundId;
use crate::scores::Criterion;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn a_criterion(id: &str, weight: u32, min: i32, max: i32) -> Criterion {
    Criterion {
        id: id.into(),
        weight,
        min: Points(min),
        max: Points(max),
        steps: 1,
    }
}

/// A round of three applications, judged on impact (weight 2, 1 to 5) and budget (weight 1, 0 to 10).
fn a_round() -> RankingInput {
    RankingInput {
        category: "tech".to_owned(),
        rubric: Rubric {
            round: RoundId::from("jury"),
            criteria: vec![
                a_criterion("impact", 2, 1, 5),
                a_criterion("budget", 1, 0, 10),
            ],
        },
        ties: Vec::new(),
        applications: (1..=3).map(ApplicationId).collect(),
        assignments: Vec::new(),
        sheets: Vec::new(),
    }
}

fn scored(application: u32, judge: u32, scores: &[(&str, i32)]) -> SheetInput {
    let scores = scores
        .iter()
        .map(|&(id, points)| (id.into(), Points(points)))
        .collect();
    SheetInput {
        application: ApplicationId(application),
        judge: JudgeId(judge),
        standing: Standing::Scored(scores),
    }
}

fn full(application: u32, judge: u32, impact: i32, budget: i32) -> SheetInput {
    scored(
        application,
        judge,
        &[("impact", impact), ("budget", budget)],
    )
}

fn recused(application: u32, judge: u32) -> SheetInput {
    SheetInput {
        application: ApplicationId(application),
        judge: JudgeId(judge),
        standing: Standing::Recused,
    }
}

fn with(sheets: Vec<SheetInput>) -> RankingInput {
    RankingInput {
        sheets,
        ..a_round()
    }
}

fn places(ranking: &Ranking) -> Vec<(Option<u32>, u32)> {
    ranking
        .rows
        .iter()
        .map(|row| (row.rank, row.application.0))
        .collect()
}

#[test]
fn a_score_is_the_weighted_mean_on_a_scale_of_a_hundred() {
    let ranking = rank(&with(vec![full(1, 1, 4, 5), full(1, 2, 5, 10)])).unwrap();
    let row = &ranking.rows[0];
    // Judge 1: 100 (2 · 3/4 + 1 · 5/10) / 3 = 200/3; judge 2: 100.
    assert_eq!(row.sheets[&JudgeId(1)], Exact::new(200, 3).unwrap());
    assert_eq!(row.sheets[&JudgeId(2)], Exact::new(100, 1).unwrap());
    assert_eq!(row.score, Exact::new(250, 3));
    assert_eq!(row.score_f64(), Some(250.0 / 3.0));
    assert_eq!(
        row.criterion_means,
        [Exact::new(9, 2).unwrap(), Exact::new(15, 2).unwrap()]
    );
}

#[test]
fn exact_ties_share_a_place_and_the_next_is_left_out() {
    let mut input = with(vec![
        full(1, 1, 2, 0),
        full(2, 1, 3, 3),
        full(3, 1, 3, 3),
        full(4, 1, 5, 0),
    ]);
    input
        .applications
        .extend([ApplicationId(4), ApplicationId(5)]);
    let ranking = rank(&input).unwrap();
    assert_eq!(
        places(&ranking),
        [
            (Some(1), 4),
            (Some(2), 2),
            (Some(2), 3),
            (Some(4), 1),
            (None, 5)
        ]
    );
}

#[test]
fn rules_part_equals_and_are_named() {
    // 2, 3 and 4 score 50: by impact 3 and 4 are before 2, and the median cannot part these two.
    let mut input = with(vec![
        full(1, 1, 5, 0),
        full(2, 1, 2, 10),
        full(3, 1, 3, 5),
        full(4, 1, 3, 5),
    ]);
    input.rubric.criteria[0].weight = 1;
    input.rubric.criteria[0].min = Points(1);
    input.sheets[1] = full(2, 1, 1, 10);
    input.applications.insert(ApplicationId(4));
    let (impact, chair) = (TieRule::Criterion("impact".into()), TieRule::Chair);
    input.ties = vec![impact.clone(), TieRule::Median];
    let ranking = rank(&input).unwrap();
    assert_eq!(
        places(&ranking),
        [(Some(1), 1), (Some(2), 3), (Some(2), 4), (Some(4), 2)]
    );
    let rules = |ranking: &Ranking| -> Vec<Option<TieRule>> {
        ranking.rows.iter().map(|row| row.tie.clone()).collect()
    };
    assert_eq!(rules(&ranking)[..3], [Some(impact.clone()), None, None]);
    input.ties.push(chair.clone());
    let ranking = rank(&input).unwrap();
    assert_eq!(rules(&ranking)[1..3], [Some(chair.clone()), Some(chair)]);
    assert_eq!(rules(&ranking)[3], Some(impact));
}

#[test]
fn thirds_that_floats_would_part_are_a_tie() {
    let thirds = [
        a_criterion("a", 1, 0, 3),
        a_criterion("b", 1, 0, 7),
        a_criterion("c", 1, 0, 49),
    ];
    let mut input = a_round();
    input.rubric.criteria = thirds.to_vec();
    // 1/3 + 2/7 + 7/49 = 1/3 + 0/7 + 21/49
    input.sheets = vec![
        scored(1, 1, &[("a", 1), ("b", 2), ("c", 7)]),
        scored(2, 1, &[("a", 1), ("b", 0), ("c", 21)]),
    ];
    assert_eq!(
        places(&rank(&input).unwrap())[..2],
        [(Some(1), 1), (Some(1), 2)]
    );
}

#[test]
fn what_does_not_count_is_listed() {
    let mut input = with(vec![
        full(1, 1, 5, 5),
        recused(1, 2),
        scored(1, 3, &[("impact", 1)]),
        recused(2, 1),
    ]);
    input.assignments = (1..=4).map(|j| (ApplicationId(1), JudgeId(j))).collect();
    let ranking = rank(&input).unwrap();
    let row = &ranking.rows[0];
    assert_eq!(
        (row.application, row.rank, row.sheets.len()),
        (ApplicationId(1), Some(1), 1)
    );
    assert_eq!(row.recused, [JudgeId(2)]);
    assert_eq!(row.incomplete, [JudgeId(3)]);
    assert_eq!(row.missing, [JudgeId(4)]);
    assert_eq!(places(&ranking)[1..], [(None, 2), (None, 3)]);
}

#[test]
fn halves_of_a_point_are_steps() {
    let mut input = with(vec![full(1, 1, 3, 5)]);
    input.rubric.criteria[1].steps = 2;
    assert_eq!(
        rank(&input).unwrap().rows[0].criterion_means[1],
        Exact::new(5, 2).unwrap()
    );
}

#[test]
fn everything_wrong_is_said_at_once_and_nothing_is_ranked() {
    let codes = |input: &RankingInput| {
        rank(input)
            .unwrap_err()
            .iter()
            .map(RankingError::code)
            .collect::<Vec<_>>()
    };
    let mut input = with(vec![
        full(9, 1, 1, 1),
        full(1, 1, 1, 1),
        full(1, 1, 6, 1),
        scored(2, 1, &[("style", 1)]),
    ]);
    assert_eq!(
        codes(&input),
        [
            "ranking-application",
            "ranking-sheet-twice",
            "ranking-range",
            "ranking-criterion"
        ]
    );
    input = a_round();
    input.rubric.criteria = vec![a_criterion("a", 0, 3, 3), a_criterion("a", 0, 1, 2)];
    assert_eq!(
        codes(&input),
        [
            "ranking-no-weight",
            "ranking-empty-scale",
            "ranking-criterion-twice"
        ]
    );
    input.rubric.criteria.clear();
    assert_eq!(codes(&input), ["ranking-no-criteria"]);
    let primes = [
        2_147_483_647,
        2_147_483_629,
        2_147_483_587,
        2_147_483_579,
        2_147_483_563,
    ];
    input.rubric.criteria = primes
        .iter()
        .map(|&p| a_criterion(&format!("c{p}"), 1, 0, p))
        .collect();
    assert_eq!(codes(&input), ["ranking-too-fine"]);
}

#[test]
fn the_hash_sees_every_part() {
    let base = with(vec![full(1, 1, 3, 3), recused(2, 1)]);
    let mut seen = BTreeSet::from([base.state_hash()]);
    let changes: [fn(&mut RankingInput); 8] = [
        |input| input.ties.push(TieRule::Median),
        |input| input.category.push('x'),
        |input| input.rubric.criteria[0].weight += 1,
        |input| input.rubric.criteria.swap(0, 1),
        |input| input.applications = [ApplicationId(1)].into(),
        |input| input.assignments = [(ApplicationId(1), JudgeId(1))].into(),
        |input| input.sheets[1] = recused(3, 1),
        |input| input.sheets[0] = scored(1, 1, &[("impact", 3)]),
    ];
    for change in changes {
        let mut changed = base.clone();
        change(&mut changed);
        assert!(seen.insert(changed.state_hash()));
    }
}

#[test]
fn ranking_again_refuses_what_ranking_refuses() {
    let before = with(vec![full(1, 1, 3, 5), full(2, 1, 4, 5)]);
    let ranking = rank(&before).unwrap();
    for bad in [full(2, 1, 9, 5), full(4, 1, 3, 5)] {
        let changed = BTreeSet::from([ApplicationId(2), ApplicationId(4)]);
        let input = with(vec![full(1, 1, 3, 5), bad]);
        assert!(rank(&input).is_err());
        assert_eq!(rank_again(ranking.clone(), &input, &changed), rank(&input));
    }
}

fn rounds() -> impl Strategy<Value = RankingInput> {
    let sheet = (1_i32..=5, 0_i32..=10, 0_u8..8).prop_map(|(impact, budget, kind)| match kind {
        0 => None,
        1 => Some(Standing::Recused),
        2 => Some(scored(1, 1, &[("impact", impact)]).standing),
        _ => Some(full(1, 1, impact, budget).standing),
    });
    (proptest::collection::vec(sheet, 3 * 6), 0_u32..4, 1_u32..4).prop_map(
        |(sheets, first, second)| {
            let pairs = (1..=3).flat_map(|a| (1..=6).map(move |j| (ApplicationId(a), JudgeId(j))));
            let mut input = a_round();
            (
                input.rubric.criteria[0].weight,
                input.rubric.criteria[1].weight,
            ) = (first, second);
            input.assignments = pairs.clone().collect();
            input.sheets = pairs
                .zip(sheets)
                .filter_map(|((application, judge), standing)| {
                    standing.map(|standing| SheetInput {
                        application,
                        judge,
                        standing,
                    })
                })
                .collect();
            input
        },
    )
}

proptest! {
    /// The order in which sheets arrive changes neither the ranking nor the hash.
    #[test]
    fn order_of_arrival_does_not_matter(input in rounds(), turn in 0_usize..18) {
        let mut turned = input.clone();
        let middle = turn.min(turned.sheets.len());
        turned.sheets.rotate_left(middle);
        turned.sheets.reverse();
        prop_assert_eq!(turned.state_hash(), input.state_hash());
        prop_assert_eq!(rank(&turned), rank(&input));
    }

    /// Scores agree with the formula in floating point and stay within 0 and 100.
    #[test]
    fn scores_are_those_of_the_formula(input in rounds()) {
        for row in rank(&input).unwrap().rows {
            for (judge, score) in &row.sheets {
                let sheet = input.sheets.iter().find(|s| (s.application, s.judge) == (row.application, *judge));
                let Standing::Scored(scores) = &sheet.unwrap().standing else { panic!("a recusal counts") };
                let (mut sum, mut weights) = (0.0, 0.0);
                for c in &input.rubric.criteria {
                    let span = f64::from(c.max.0 - c.min.0);
                    sum += f64::from(c.weight) * f64::from(scores.get(&c.id).unwrap().0 - c.min.0) / span;
                    weights += f64::from(c.weight);
                }
                prop_assert!((score.to_f64() - 100.0 * sum / weights).abs() < 1e-9);
                prop_assert!((0.0..=100.0).contains(&score.to_f64()));
            }
        }
    }

    /// Doubling every judge, or every weight, changes no score and no place.
    #[test]
    fn copies_of_every_sheet_change_nothing(input in rounds()) {
        let before = rank(&input).unwrap();
        let mut doubled = input.clone();
        let twin = |sheet: &SheetInput| SheetInput { judge: JudgeId(sheet.judge.0 + 100), ..sheet.clone() };
        doubled.sheets.extend(input.sheets.iter().map(twin));
        let mut heavier = input.clone();
        heavier.rubric.criteria.iter_mut().for_each(|criterion| criterion.weight *= 2);
        for other in [rank(&doubled).unwrap(), rank(&heavier).unwrap()] {
            for (a, b) in before.rows.iter().zip(&other.rows) {
                prop_assert_eq!((a.application, a.rank, a.score), (b.application, b.rank, b.score));
                prop_assert_eq!(&a.criterion_means, &b.criterion_means);
            }
        }
    }

    /// A place is one more than the number of applications with a higher score.
    #[test]
    fn places_count_those_ahead(input in rounds()) {
        let rows = rank(&input).unwrap().rows;
        for row in &rows {
            let ahead = rows.iter().filter(|other| other.score > row.score).count();
            prop_assert_eq!(row.rank, row.score.map(|_| ahead as u32 + 1));
        }
    }

    /// Every judge asked stands in exactly one list of the row.
    #[test]
    fn nobody_is_dropped_in_silence(input in rounds()) {
        for row in rank(&input).unwrap().rows {
            let mut judges: Vec<JudgeId> = row.sheets.keys().copied().collect();
            judges.extend(row.recused.iter().chain(&row.incomplete).chain(&row.missing));
            judges.sort();
            prop_assert_eq!(judges, (1..=6).map(JudgeId).collect::<Vec<_>>());
        }
    }

    /// Ranking again after some applications have other sheets is ranking anew.
    #[test]
    fn ranking_again_is_ranking(
        before in rounds(),
        after in rounds(),
        changed in proptest::collection::btree_set((1_u32..=3).prop_map(ApplicationId), 0..=3),
        by_median: bool,
    ) {
        let ties = if by_median { vec![TieRule::Median, TieRule::Chair] } else { Vec::new() };
        let before = RankingInput { ties, ..before };
        let mut input = before.clone();
        input.sheets.retain(|sheet| !changed.contains(&sheet.application));
        let fresh = after.sheets.into_iter().filter(|sheet| changed.contains(&sheet.application));
        input.sheets.extend(fresh);
        let again = rank_again(rank(&before).unwrap(), &input, &changed);
        prop_assert_eq!(again, rank(&input));
    }
}
