//! What the tables say, and that a spreadsheet program computes the same.

#![allow(clippy::unwrap_used)]

use super::super::of_round;
use super::*;
use crate::job::Job;
use crate::ranking::{RankedCategory, SheetInput, Standing};
use crate::scores::{Criterion, Points, Rubric};
use crate::table::write::csv;

fn a_category(id: &str, criteria: [(&str, u32); 2], first: u32) -> RankingInput {
    let criterion = |(id, weight): (&str, u32)| Criterion {
        id: id.into(),
        weight,
        min: Points(1),
        max: Points(5),
        steps: 1,
    };
    let sheet = |application: u32, judge: u32, points: Option<[i32; 2]>| SheetInput {
        application: ApplicationId(application),
        judge: JudgeId(judge),
        standing: points.map_or(Standing::Recused, |points| {
            let pairs = criteria.iter().zip(points);
            Standing::Scored(
                pairs
                    .map(|((id, _), points)| ((*id).into(), Points(points)))
                    .collect(),
            )
        }),
    };
    RankingInput {
        category: id.to_owned(),
        rubric: Rubric {
            round: "jury".into(),
            criteria: criteria.map(criterion).into(),
        },
        ties: vec![],
        applications: [first, first + 1].map(ApplicationId).into(),
        assignments: vec![],
        sheets: vec![
            sheet(first, 1, Some([5, 3])),
            sheet(first, 2, Some([4, 4])),
            sheet(first + 1, 1, None),
            sheet(first + 1, 2, Some([2, 1])),
        ],
    }
}

/// Calls `work` with two categories, whose rubrics share a criterion, and what is said of them.
fn with_categories(work: impl FnOnce(&[Ranked<'_>], &mut Words<'_>)) {
    let inputs = [
        a_category("tech", [("impact", 2), ("care", 1)], 1),
        a_category("human", [("care", 1), ("reach", 1)], 7),
    ];
    let found = inputs
        .each_ref()
        .map(|input| of_round(&RankedCategory::of(input.clone()), None, &Job::quiet()).unwrap());
    let ranked: Vec<Ranked<'_>> = inputs.iter().zip(&found).collect();
    let facts = |title: &str| Facts {
        reference: "R-1".to_owned(),
        title: title.to_owned(),
        applicant: "Seoul".to_owned(),
        country: "KR".to_owned(),
    };
    let mut words = Words {
        heading: &str::to_owned,
        facts: [
            (ApplicationId(1), facts("물")),
            (ApplicationId(2), facts("Bus, free")),
        ]
        .into(),
        judges: [(JudgeId(2), "Ada".to_owned())].into(),
        criteria: [("impact".into(), "Impact".to_owned())].into(),
        categories: [("tech".to_owned(), "Tech".to_owned())].into(),
        mark: None,
    };
    work(&ranked, &mut words);
}

#[test]
fn categories_stand_below_each_other_with_their_own_criteria() {
    with_categories(|ranked, words| {
        let text = String::from_utf8(csv(&ranking(ranked, words)).unwrap()).unwrap();
        let expected = "\
category,rank,raw-rank,number,reference,title,applicant,country,adjusted,error,rank-low,rank-high,among-first,group,part,score,sheets,recusals,missing,Impact,care,reach,1,Ada
Tech,1,1,1,R-1,물,Seoul,KR,,,,,,,1,79.16666666666667,2,0,0,4.5,3.5,,83.33333333333333,75
Tech,2,2,2,R-1,\"Bus, free\",Seoul,KR,,,,,,,1,16.666666666666668,1,1,0,2,1,,,16.666666666666668
human,1,1,7,,,,,,,,,,,1,75,2,0,0,,4.5,3.5,75,75
human,2,2,8,,,,,,,,,,,1,12.5,1,1,0,,2,1,,12.5
";
        assert_eq!(text, expected);
    });
}

#[test]
fn scores_are_formulas_over_points_and_weights() {
    with_categories(|ranked, words| {
        let [ranking, sheets, weights] = workbook(ranked, words);
        assert_eq!(weights.rows.len(), 4);
        let formula = |cell: Option<&Cell>| match cell {
            Some(Cell::Formula { formula, value }) => (formula.clone(), *value),
            other => panic!("no formula: {other:?}"),
        };
        // The second category's care stands in the second column of points, and in row 4 of the weights.
        let (score, value) = formula(sheets.rows[4].last());
        assert_eq!(
            score,
            "=100*('weights'!$C$4*(F6-'weights'!$D$4)/('weights'!$E$4-'weights'!$D$4)\
             +'weights'!$C$5*(G6-'weights'!$D$5)/('weights'!$E$5-'weights'!$D$5))/SUM('weights'!$C$4:$C$5)"
        );
        assert_eq!(value, 75.0);
        assert_eq!(
            sheets.rows[2].last(),
            Some(&Cell::Empty),
            "a recusal has no score"
        );
        let at = ranking
            .columns
            .iter()
            .position(|column| column.header == "score");
        let (mean, _) = formula(ranking.rows[0].get(at.unwrap()));
        assert_eq!(mean, "=AVERAGEIF('sheets'!$B:$B,1,'sheets'!$H:$H)");
    });
}

/// Columns that say whether results are official stand before those that formulas name.
#[test]
fn formulas_find_their_columns_behind_a_mark() {
    with_categories(|ranked, words| {
        let places = |words: &Words<'_>| {
            let [ranking, sheets, weights] = workbook(ranked, words);
            let score = sheets.rows[4].last().cloned();
            (score, ranking.rows[0][15].clone(), weights.mark)
        };
        words.mark = Some(Mark {
            headings: ["results", "code"].map(str::to_owned),
            standing: "Unofficial".to_owned(),
            code: "K7Q2".to_owned(),
            official: false,
        });
        let (Some(Cell::Formula { formula, .. }), Cell::Formula { formula: mean, .. }, mark) =
            places(words)
        else {
            panic!("no formulas");
        };
        assert_eq!(
            formula,
            "=100*('weights'!$E$4*(H6-'weights'!$F$4)/('weights'!$G$4-'weights'!$F$4)\
             +'weights'!$E$5*(I6-'weights'!$F$5)/('weights'!$G$5-'weights'!$F$5))/SUM('weights'!$E$4:$E$5)"
        );
        assert_eq!(mean, "=AVERAGEIF('sheets'!$D:$D,1,'sheets'!$J:$J)");
        assert_eq!(mark, words.mark);
    });
}

#[test]
fn columns_are_named_as_spreadsheets_do() {
    assert_eq!(
        [0, 25, 26, 27, 701, 702].map(letters),
        ["A", "Z", "AA", "AB", "ZZ", "AAA"]
    );
}
