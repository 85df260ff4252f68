#![allow(clippy::unwrap_used)]

use super::*;
use crate::scores::{Criterion, Points};

/// A judge with applications 1, 2 and 3 (references ), of which 3 is final.
struct Workspace {
    assigned: BTreeMap<String, ApplicationId>,
    finals: BTreeSet<ApplicationId>,
    drafts: BTreeMap<ApplicationId, DraftSheet>,
    rubric: Rubric,
}

fn a_workspace() -> Workspace {
    let criterion = |id: &str, max, steps| Criterion {
        id: id.into(),
        weight: 1,
        min: Points(0),
        max: Points(max),
        steps,
    };
    Workspace {
        assigned: (1..=3)
            .map(|n| (format!("A-{n}"), ApplicationId(n)))
            .collect(),
        finals: [ApplicationId(3)].into(),
        drafts: BTreeMap::new(),
        rubric: Rubric {
            round: "jury".into(),
            criteria: vec![criterion("impact", 5, 1), criterion("budget", 10, 2)],
        },
    }
}

impl Workspace {
    fn plan(&self, lines: &[&str]) -> ScoresPlan {
        let mut rows = vec![(
            1,
            vec![
                "Application ".into(),
                "criterion".into(),
                "extra".into(),
                "POINTS".into(),
                "comment".into(),
            ],
        )];
        rows.extend((2..).zip(lines).map(|(row, line)| {
            let cells: Vec<&str> = line.splitn(4, '|').collect();
            let cell = |at: usize| (*cells.get(at).unwrap_or(&"")).to_owned();
            (
                row,
                vec![
                    cell(0),
                    cell(1),
                    "x".repeat(usize::from(!cell(0).is_empty())),
                    cell(2),
                    cell(3),
                ],
            )
        }));
        self.plan_rows(&rows)
    }

    fn plan_rows(&self, rows: &[TextRow]) -> ScoresPlan {
        let desk = Desk {
            assigned: &self.assigned,
            finals: &self.finals,
            drafts: &self.drafts,
            rubric_of: &|_| &self.rubric,
        };
        plan(rows, &desk)
    }
}

fn places(plan: &ScoresPlan) -> Vec<(u32, Option<u32>, &'static str)> {
    plan.problems
        .iter()
        .map(|problem| (problem.row, problem.column, problem.fault.code()))
        .collect()
}

#[test]
fn a_good_table_fills_the_sheets() {
    let lines = [
        "A-1|impact|4|well shown",
        "1.0|budget|3,5|",
        "",
        "1|||Worth a look.",
        "1|applicant||Thank you.",
        "1|Note||met in Busan",
        "1|flag||",
        "2|recusal||my employer",
    ];
    let plan = a_workspace().plan(&lines);
    assert_eq!((places(&plan), plan.rows), (vec![], 7));
    let sheets = plan.sheets().unwrap();
    let first = &sheets[&ApplicationId(1)];
    assert_eq!(
        first.scores,
        [("impact".into(), Points(4)), ("budget".into(), Points(7))].into()
    );
    assert_eq!(first.to_committee.0, "impact: well shown\nWorth a look.");
    assert_eq!(
        (
            first.to_applicant.0.as_str(),
            first.note.0.as_str(),
            first.flagged
        ),
        ("Thank you.", "met in Busan", true)
    );
    assert_eq!(
        sheets[&ApplicationId(2)].recusal.as_deref(),
        Some("my employer")
    );
}

#[test]
fn every_problem_is_listed_by_row_and_column_and_nothing_changes() {
    let long = format!("1|note||{}", "가".repeat(LONGEST_TEXT + 1));
    let lines = [
        "9|impact|4|",
        "|impact|4|",
        "3|impact|4|",
        "1|style|4|",
        "1||4|",
        "1|impact||",
        "1|impact|good|",
        "1|impact|3.5|",
        "1|impact|6|",
        "1|budget|5|",
        "A-1|Budget|5|",
        "1|recusal||",
        long.as_str(),
    ];
    let plan = a_workspace().plan(&lines);
    let expected = [
        (2, Some(1), "score-unassigned"),
        (3, Some(1), "score-no-application"),
        (4, Some(1), "score-final"),
        (5, Some(2), "score-criterion"),
        (6, Some(2), "score-no-criterion"),
        (7, Some(4), "score-no-points"),
        (8, Some(4), "score-number"),
        (9, Some(4), "score-step"),
        (10, Some(4), "score-range"),
        (12, Some(2), "score-twice"),
        (13, Some(5), "score-no-text"),
        (14, Some(5), "score-too-long"),
    ];
    assert_eq!(places(&plan), expected);
    assert_eq!(plan.sheets().unwrap_err().len(), 12);
}

#[test]
fn points_beside_a_recusal_are_refused_wherever_each_comes_from() {
    let mut workspace = a_workspace();
    let both = workspace.plan(&["1|recusal||friend", "1|impact|3|"]);
    assert_eq!(
        places(&both),
        [(2, Some(2), "score-recused"), (3, Some(2), "score-recused")]
    );

    let drafts = workspace
        .plan(&["1|impact|3|", "2|recusal||friend"])
        .sheets()
        .unwrap();
    workspace.drafts = drafts;
    assert_eq!(
        places(&workspace.plan(&["1|recusal||friend"])),
        [(2, Some(2), "score-recused")]
    );
    assert_eq!(
        places(&workspace.plan(&["2|impact|3|"])),
        [(2, Some(2), "score-recused")]
    );
}

#[test]
fn a_second_time_changes_nothing_and_the_rest_of_a_sheet_stays() {
    let mut workspace = a_workspace();
    let lines = ["1|impact|3|why", "1|||Good."];
    workspace.drafts = workspace.plan(&lines).sheets().unwrap();
    assert!(workspace.plan(&lines).sheets().unwrap().is_empty());
    let after = workspace.plan(&["1|budget|1|"]).sheets().unwrap();
    let sheet = &after[&ApplicationId(1)];
    assert_eq!(
        (sheet.scores.len(), sheet.to_committee.0.as_str()),
        (2, "impact: why\nGood.")
    );
}

#[test]
fn missing_columns_are_named_at_once() {
    let plan = a_workspace().plan_rows(&[(1, vec![]), (2, vec!["criterion".to_owned()])]);
    assert_eq!(
        places(&plan),
        [(2, None, "score-column"), (2, None, "score-column")]
    );
    assert_eq!(
        plan.problems[0].fault.args(),
        [("column", "application".to_owned())]
    );
    assert_eq!(a_workspace().plan_rows(&[]).problems.len(), 3);
}
