#![allow(clippy::unwrap_used)]

use super::*;
use crate::id::RoundId;

fn a_rubric() -> Rubric {
    let criterion = |id: &str, min, max| Criterion {
        id: id.into(),
        weight: 1,
        min: Points(min),
        max: Points(max),
        steps: 1,
    };
    Rubric {
        round: RoundId::from("jury"),
        criteria: vec![criterion("impact", 1, 5), criterion("budget", 0, 10)],
    }
}

fn a_sheet(number: u32, scores: &[(&str, i32)]) -> DraftSheet {
    let scores = scores
        .iter()
        .map(|&(id, points)| (id.into(), Points(points)))
        .collect();
    DraftSheet {
        scores,
        ..DraftSheet::new(ApplicationId(number))
    }
}

fn recused(number: u32, reason: &str) -> DraftSheet {
    DraftSheet {
        recusal: Some(reason.to_owned()),
        ..DraftSheet::new(ApplicationId(number))
    }
}

#[test]
fn a_complete_sheet_becomes_final_and_leaves_the_note_behind() {
    let mut draft = a_sheet(7, &[("impact", 5), ("budget", 0)]);
    draft.note = PrivateNote("met them in Busan".to_owned());
    draft.to_committee = CommitteeComment("strong".to_owned());
    draft.flagged = true;
    let sheet = finalise(draft.clone(), &a_rubric()).unwrap();
    assert_eq!(sheet.verdict(), &Verdict::Scored(draft.scores.into()));
    assert_eq!(
        (sheet.to_committee().0.as_str(), sheet.is_flagged()),
        ("strong", true)
    );
    assert!(!format!("{sheet:?}").contains("Busan"));
}

#[test]
fn a_recusal_with_a_reason_is_final() {
    let sheet = finalise(recused(3, "my employer"), &a_rubric()).unwrap();
    assert_eq!(sheet.verdict(), &Verdict::Recused("my employer".to_owned()));
}

#[test]
fn all_gaps_of_all_sheets_are_listed_at_once() {
    let (rubric, other) = (a_rubric(), a_rubric());
    let mut both = recused(4, "  ");
    both.scores = a_sheet(4, &[("impact", 2)]).scores;
    let sheets = [
        a_sheet(6, &[("impact", 6), ("budget", 3), ("style", 1)]),
        a_sheet(2, &[("budget", 3)]),
        both,
        a_sheet(5, &[("impact", 1), ("budget", 10)]),
        a_sheet(8, &[]),
    ];
    let assigned = [2, 4, 5, 6, 8, 9].map(ApplicationId).into();
    let found = gaps(
        &assigned,
        &sheets,
        |a| if a.0 == 2 { &other } else { &rubric },
    );
    let found: Vec<_> = found
        .iter()
        .map(|gap| (gap.application().0, gap.code()))
        .collect();
    assert_eq!(
        found,
        [
            (2, "gap-score"),
            (4, "gap-recused"),
            (4, "gap-recusal-reason"),
            (6, "gap-range"),
            (6, "gap-criterion"),
            (8, "gap-not-started"),
            (9, "gap-not-started"),
        ]
    );
}

#[test]
fn use_of_the_scale_is_counted_without_recusals() {
    let sheets = [
        a_sheet(1, &[("impact", 5)]),
        a_sheet(2, &[("impact", 4), ("budget", 7)]),
        a_sheet(3, &[("impact", 5)]),
        {
            let mut sheet = recused(4, "friend");
            sheet.scores = a_sheet(4, &[("impact", 1)]).scores;
            sheet
        },
    ];
    let found = usage(&sheets);
    assert_eq!(found.len(), 2);
    assert_eq!(found[1].criterion, "impact".into());
    assert_eq!(found[1].counts, [(Points(4), 1), (Points(5), 2)].into());
    assert_eq!(found[1].mean(), Some(14.0 / 3.0));
}
