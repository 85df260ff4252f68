//! The model against values that others computed.

#![allow(clippy::unwrap_used)]

use super::super::ratings::tests::ratings;
use super::*;
use std::collections::BTreeMap;

/// A synthetic incomplete design with what lme4 says of it; see the folder's README.
struct Oracle {
    ratings: Ratings,
    names: [Vec<String>; 2],
    effects: [BTreeMap<String, [f64; 2]>; 2],
}

fn oracle(scores: &str, applications: &str, judges: &str) -> Oracle {
    let lines = |text: &str| -> Vec<Vec<String>> {
        text.lines()
            .skip(1)
            .map(|line| line.split(',').map(str::to_owned).collect())
            .collect()
    };
    let effects = |text: &str| -> BTreeMap<String, [f64; 2]> {
        lines(text)
            .into_iter()
            .map(|line| {
                (
                    line[0].clone(),
                    [line[1].parse().unwrap(), line[2].parse().unwrap()],
                )
            })
            .collect()
    };
    let effects = [effects(applications), effects(judges)];
    let names = [0, 1].map(|k: usize| effects[k].keys().cloned().collect::<Vec<String>>());
    let at = |k: usize, name: &String| names[k].binary_search(name).unwrap() as u32;
    let triples: Vec<(u32, u32, f64)> = lines(scores)
        .into_iter()
        .map(|line| (at(1, &line[0]), at(0, &line[1]), line[2].parse().unwrap()))
        .map(|(judge, application, score)| (application, judge, score))
        .collect();
    Oracle {
        ratings: ratings(&triples),
        names,
        effects,
    }
}

fn fitted(ratings: &Ratings) -> Adjustment {
    adjust(ratings, &Job::quiet()).unwrap()
}

fn close(found: f64, wanted: f64, tolerance: f64) {
    assert!(
        (found - wanted).abs() <= tolerance,
        "{found} is not {wanted}"
    );
}

macro_rules! oracle {
    ($name:literal) => {
        oracle(
            include_str!(concat!("../../../../../tests/oracles/", $name, ".csv")),
            include_str!(concat!(
                "../../../../../tests/oracles/",
                $name,
                ".applications.csv"
            )),
            include_str!(concat!(
                "../../../../../tests/oracles/",
                $name,
                ".judges.csv"
            )),
        )
    };
}

/// Variances of application, judge and residual, mean and criterion, as lme4 prints them.
fn agrees(oracle: &Oracle, [application, judge, residual, mean, criterion]: [f64; 5]) {
    let fit = fitted(&oracle.ratings).fit.ok().unwrap();
    let relative = |found: f64, wanted: f64| close(found, wanted, 1e-3 * wanted);
    relative(fit.variances.application, application);
    relative(fit.variances.judge, judge);
    relative(fit.variances.residual, residual);
    close(fit.mean, mean, 1e-4);
    close(fit.criterion, criterion, 1e-4);
    for (k, found) in [&fit.applications, &fit.judges].into_iter().enumerate() {
        for (name, found) in oracle.names[k].iter().zip(found) {
            let [value, error] = oracle.effects[k][name];
            close(found.unwrap().value, value, 1e-3);
            close(found.unwrap().error, error, 1e-3);
        }
    }
}

#[test]
fn sixty_applications_agree_with_lme4() {
    let reference = [
        0.844_098_043_6,
        0.845_270_940_4,
        0.996_171_497_2,
        5.747_108_153_95,
        800.021_773,
    ];
    agrees(&oracle!("synthetic-60x12x4"), reference);
}

#[test]
fn three_hundred_applications_agree_with_lme4() {
    let reference = [
        1.453_383_209_7,
        0.681_374_454_4,
        0.809_558_985_7,
        5.992_389_622_88,
        4_736.472_956_15,
    ];
    agrees(&oracle!("synthetic-300x30x5"), reference);
}
