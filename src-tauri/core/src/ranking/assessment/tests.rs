//! Bad input and what is said of it.

#![allow(clippy::unwrap_used)]

use super::super::adjusted::{Caution, Unfit};
use super::super::ratings::tests::ratings;
use super::super::ratings::{Rating, Ratings};
use super::*;
use proptest::prelude::*;

fn exact_means(ratings: &Ratings) -> Vec<Option<Exact>> {
    let mean = |own: &[Rating]| {
        let tenths = own.iter().map(|one| (one.score * 10.0).round() as i128);
        Exact::new(tenths.sum(), 10 * own.len() as i128)
    };
    ratings.by_application().into_iter().map(mean).collect()
}

fn assessed(scores: &[Triple]) -> Assessment {
    let ratings = ratings(scores);
    let (job, raw) = (Job::quiet(), exact_means(&ratings));
    let adjustment = adjust(&ratings, &job).unwrap();
    let assessment = assess(&ratings, adjustment, &raw, 2, &job).unwrap();
    let placed: Vec<_> = assessment.rows.iter().map(|row| row.rank).collect();
    assert_eq!(ranks(&ratings, &raw, &job).unwrap(), placed);
    assessment
}

/// Application, judge and score.
type Triple = (u32, u32, f64);

/// Every pair of so many applications and judges, scored by a rule.
fn full(applications: u32, judges: u32, score: impl Fn(u32, u32) -> f64) -> Vec<Triple> {
    let pairs = (0..applications).flat_map(|a| (0..judges).map(move |j| (a, j)));
    pairs.map(|(a, j)| (a, j, score(a, j))).collect()
}

/// Something between -1 and 1 that looks like chance.
fn wobble(a: u32, j: u32) -> f64 {
    f64::from((a * 37 + j * 101 + a * j * 13) % 21) / 10.0 - 1.0
}

#[test]
fn what_forbids_the_model_is_said_and_the_raw_order_stands() {
    let merit = |a: u32, j: u32| f64::from(a) + wobble(a, j);
    let cases: [(Unfit, Vec<Triple>); 8] = [
        (Unfit::NoRatings, vec![]),
        (Unfit::OneApplication, full(1, 6, merit)),
        (Unfit::OneJudge, full(6, 1, merit)),
        (Unfit::AllEqual, full(6, 6, |_, _| 7.0)),
        (
            Unfit::NoOverlap,
            (0..12).map(|a| (a, a % 3, merit(a, a % 3))).collect(),
        ),
        (
            Unfit::OneSheetEach,
            (0..12).map(|j| (j % 4, j, merit(j % 4, j))).collect(),
        ),
        (
            // A chain: every rating is needed to hang it together.
            Unfit::NoComparisons,
            (0..6)
                .flat_map(|a| [(a, a, merit(a, a)), (a, a + 1, merit(a, a + 1))])
                .collect(),
        ),
        (
            Unfit::NoResidual,
            full(6, 6, |a, j| f64::from(a) * 2.0 - f64::from(j)),
        ),
    ];
    for (unfit, scores) in cases {
        let found = assessed(&scores);
        assert_eq!(found.adjustment.fit.as_ref().err(), Some(&unfit));
        assert_eq!(found.basis, Basis::Raw);
        assert_eq!(found.adjustment.codes()[0], unfit.code());
        for row in &found.rows {
            assert_eq!(
                (row.rank, row.place, row.adjusted),
                (row.raw_rank, None, None)
            );
            assert_eq!(row.rank.is_some(), row.raw.is_some());
        }
    }
}

#[test]
fn four_judges_give_a_model_but_not_the_order() {
    let found = assessed(&full(10, 4, |a, j| {
        f64::from(a) + f64::from(j) + wobble(a, j)
    }));
    assert_eq!(found.adjustment.cautions, [Caution::FewJudges]);
    assert_eq!(found.basis, Basis::Raw);
    assert!(
        found
            .rows
            .iter()
            .all(|row| row.adjusted.is_some() && row.place.is_none())
    );
}

#[test]
fn without_spread_the_order_is_raw() {
    // Every application has the same scores in another order.
    let found = assessed(&full(6, 6, |a, j| f64::from((a + j) % 6)));
    assert!(found.adjustment.cautions.contains(&Caution::NoSpread));
    assert!(found.adjustment.cautions.contains(&Caution::NoSeverity));
    assert_eq!(found.basis, Basis::Raw);
    assert!(found.rows.iter().all(|row| row.rank == Some(1)));
}

#[test]
fn parts_that_share_no_judge_are_ranked_apart() {
    let mut scores = full(6, 6, |a, j| f64::from(a) + wobble(a, j));
    scores.extend(
        full(5, 5, |a, j| f64::from(a) + wobble(j, a))
            .iter()
            .map(|one| (one.0 + 6, one.1 + 6, one.2)),
    );
    let found = assessed(&scores);
    assert_eq!(found.adjustment.components.count, 2);
    assert_eq!(found.adjustment.cautions[0], Caution::Disconnected);
    let firsts: Vec<usize> = (0..11)
        .filter(|at| found.rows[*at].rank == Some(1))
        .collect();
    assert_eq!(firsts, [5, 10]);
    assert!(
        found.rows[6..]
            .iter()
            .all(|row| row.place.unwrap().high <= 5)
    );
    assert_eq!(found.groups.len(), 2);
}

#[test]
fn a_harsh_judges_application_rises_and_it_is_said_why() {
    // Judge 0 takes three points off; application 0 is the best and only half its judges are mild.
    let scores: Vec<_> = full(12, 8, |a, j| {
        10.0 - f64::from(a) * 0.4 - if j == 0 { 3.0 } else { 0.0 } + wobble(a, j) / 4.0
    })
    .into_iter()
    .filter(|(a, j, _)| match a {
        0 => *j < 3,
        1 => (1..4).contains(j),
        _ => (a + j) % 2 == 0,
    })
    .collect();
    let found = assessed(&scores);
    assert_eq!(found.basis, Basis::Adjusted);
    let row = &found.rows[0];
    assert!(row.raw_rank > row.rank, "{:?} {:?}", row.raw_rank, row.rank);
    assert_eq!(row.why, Some(Why::HarshJudges));
    assert!(row.movement.unwrap().severity > 0.5);
}

#[test]
fn a_repeated_pair_is_counted_and_told() {
    let mut scores = full(8, 6, |a, j| f64::from(a) + wobble(a, j));
    scores.push((3, 3, 4.0));
    let found = assessed(&scores);
    assert_eq!(found.adjustment.cautions[0], Caution::Repeated);
    assert_eq!(found.rows[3].sheets, 7);
}

proptest! {
    /// Whatever the ratings, every figure is a number and every rated application has a place.
    #[test]
    fn any_ratings_give_a_plain_answer(
        scores in prop::collection::vec((0_u32..9, 0_u32..7, -50_i32..50), 0..60),
        steps in 1_i32..100,
    ) {
        let scores: Vec<_> = scores
            .into_iter()
            .map(|(a, j, score)| (a, j, f64::from(score / steps) / 10.0))
            .collect();
        let found = assessed(&scores);
        for row in &found.rows {
            prop_assert_eq!(row.rank.is_some(), row.sheets > 0);
            prop_assert!(row.adjusted.is_none_or(f64::is_finite));
            prop_assert!(row.effect.is_none_or(|one| one.value.is_finite() && one.error.is_finite()));
            if let Some(place) = row.place {
                prop_assert!(1 <= place.low && place.low <= place.high);
                prop_assert!(place.high as usize <= found.rows.len());
                prop_assert!((0.0..=1.0).contains(&place.first));
            }
        }
        if let Ok(fit) = &found.adjustment.fit {
            let all = [fit.mean, fit.criterion, fit.variances.application, fit.variances.judge, fit.variances.residual];
            prop_assert!(all.iter().all(|x| x.is_finite()));
        }
        let grouped: usize = found.groups.iter().flatten().map(Vec::len).sum();
        prop_assert_eq!(grouped, found.rows.iter().filter(|row| row.rank.is_some()).count());
    }
}
