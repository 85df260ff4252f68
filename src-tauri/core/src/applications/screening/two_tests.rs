//! Two persons screen: nothing holds before both have said it.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::deliberation;
use crate::journal;
use crate::programme::{self, Draft};
use crate::trial::{Trial, a_round, a_round_prepared, now, round};
use crate::undo::{self, Direction};
use crate::workspace::Workspace;
use crate::{applications, merge};
use Verdict::{Eligible, Ineligible, Open, Practice, Withdrawn};

const ONE: ApplicationId = ApplicationId(1);

fn ask_for_two(chair: &mut Workspace) {
    let programme = programme::of_workspace(chair.read())
        .unwrap()
        .issued
        .programme;
    let mut draft = Draft::of(&programme);
    draft.programme.confirm_screening = true;
    programme::change(chair, &draft, now()).unwrap();
}

fn a_careful_round() -> (Trial, Workspace) {
    let trial = a_round_prepared(ask_for_two);
    let chair = trial.chair("chair");
    (trial, chair)
}

fn found(chair: &Workspace, id: ApplicationId) -> Application {
    applications::get(chair.read(), id).unwrap().unwrap()
}

fn said(
    chair: &mut Workspace,
    ids: &[u32],
    person: &str,
    says: Says<'_>,
) -> Result<Spoken, ScreenError> {
    let all: Vec<_> = ids
        .iter()
        .map(|id| found(chair, ApplicationId(*id)))
        .collect();
    let later = Instant::from_millis(now().millis() + 60_000).unwrap();
    let head = journal::head(chair.read()).unwrap();
    let spoken = say(chair, &all, person, says, later);
    if spoken.is_err() {
        assert_eq!(journal::head(chair.read()).unwrap(), head);
    }
    spoken
}

fn seen(chair: &Workspace) -> (Vec<Application>, Vec<(ApplicationId, Vec<Given>)>) {
    let all = (1..=4).map(|id| found(chair, ApplicationId(id))).collect();
    let given = applications::all_given(chair.read()).unwrap();
    (all, given.into_iter().collect())
}

fn step(chair: &Workspace) -> &'static str {
    let newest = journal::newest(chair.read(), 1).unwrap();
    newest[0].operation.name()
}

#[test]
fn a_verdict_holds_once_a_second_person_has_given_it() {
    let (_trial, mut chair) = a_careful_round();
    let spoken = said(
        &mut chair,
        &[1],
        " Ada  Lovelace ",
        Says::Verdict(Eligible, ""),
    );
    assert_eq!(
        spoken.unwrap(),
        Spoken {
            changed: 1,
            proposed: 1,
            disputed: 0
        }
    );
    assert_eq!(
        (found(&chair, ONE).screening.verdict, step(&chair)),
        (Open, "screen-proposed")
    );
    assert_eq!(
        applications::given_of(chair.read(), ONE).unwrap()[0].person,
        "Ada Lovelace"
    );
    // It is not assigned, ranked or decided about as long as only one has said so.
    let programme = programme::of_workspace(chair.read())
        .unwrap()
        .issued
        .programme;
    let entrants = deliberation::entrants(chair.read(), &programme, &round());
    assert_eq!(entrants.unwrap(), []);
    let refused = said(&mut chair, &[1], "ada lovelace", Says::Confirm).unwrap_err();
    assert_eq!(refused.code(), "screen-same-person");
    let spoken = said(&mut chair, &[1], "Bo", Says::Confirm).unwrap();
    assert_eq!(
        spoken,
        Spoken {
            changed: 1,
            proposed: 0,
            disputed: 0
        }
    );
    assert_eq!(
        (found(&chair, ONE).screening.verdict, step(&chair)),
        (Eligible, "screen-confirmed")
    );
    let nothing = said(&mut chair, &[1], "Cy", Says::Verdict(Eligible, "")).unwrap();
    assert_eq!(nothing, Spoken::default());
    // Another verdict is proposed beside it, and does not hold.
    said(&mut chair, &[1], "Cy", Says::Verdict(Ineligible, "Late.")).unwrap();
    assert_eq!(found(&chair, ONE).screening.verdict, Eligible);
}

#[test]
fn a_disagreement_stands_until_it_is_settled() {
    let (_trial, mut chair) = a_careful_round();
    said(&mut chair, &[1], "Ada", Says::Verdict(Eligible, "")).unwrap();
    let spoken = said(&mut chair, &[1], "Bo", Says::Verdict(Ineligible, "Late.")).unwrap();
    assert_eq!((spoken.disputed, step(&chair)), (1, "screen-disagreed"));
    assert_eq!(found(&chair, ONE).screening.verdict, Open);
    let refused = said(&mut chair, &[1], "Cy", Says::Verdict(Ineligible, "Late.")).unwrap_err();
    assert!(
        refused.code() == "screen-disputed" && refused.args().contains(&("first", "Ada".into()))
    );
    let settles = |reason, as_chair| Says::Final {
        verdict: Ineligible,
        reason,
        as_chair,
    };
    let refused = said(&mut chair, &[1], "Cy", settles("", false)).unwrap_err();
    assert_eq!(refused.code(), "screen-no-reason");
    let refused = said(&mut chair, &[1], "BO", settles("Late.", false)).unwrap_err();
    assert_eq!(refused.code(), "screen-same-person");
    said(&mut chair, &[1], "Cy", settles("Two days late.", false)).unwrap();
    let screening = found(&chair, ONE).screening;
    assert!(screening.says(Ineligible, "Two days late.") && step(&chair) == "screen-settled");
    let given = applications::given_of(chair.read(), ONE).unwrap();
    assert_eq!(given.len(), 3);
}

/// Each step is one change, and undo takes back that step alone, with all that was said.
#[test]
fn every_step_is_taken_back_exactly() {
    let (_trial, mut chair) = a_careful_round();
    let mut states = vec![seen(&chair)];
    let settles = Says::Final {
        verdict: Eligible,
        reason: "Read again.",
        as_chair: true,
    };
    for (person, says) in [
        ("Ada", Says::Verdict(Ineligible, "Late.")),
        ("Bo", Says::Verdict(Eligible, "")),
        ("Bo", settles),
        ("", Says::Verdict(Withdrawn, "By letter.")),
        ("", Says::Verdict(Open, "")),
    ] {
        said(&mut chair, &[1], person, says).unwrap();
        states.push(seen(&chair));
    }
    let much_later = Instant::from_millis(now().millis() + 86_400_000).unwrap();
    for before in states.iter().rev().skip(1) {
        undo::go(&mut chair, Direction::Undo, much_later).unwrap();
        assert_eq!(seen(&chair), *before);
    }
    for after in states.iter().skip(1) {
        undo::go(&mut chair, Direction::Redo, much_later).unwrap();
        assert_eq!(seen(&chair), *after);
    }
}

#[test]
fn several_are_confirmed_at_once_all_or_none() {
    let (_trial, mut chair) = a_careful_round();
    said(&mut chair, &[1, 2], "Ada", Says::Verdict(Eligible, "")).unwrap();
    said(&mut chair, &[3], "Bo", Says::Verdict(Ineligible, "Late.")).unwrap();
    let refused = said(&mut chair, &[1, 2, 3], "Ada", Says::Confirm).unwrap_err();
    assert_eq!(refused.code(), "screen-several");
    let refused = said(&mut chair, &[3, 4], "Bo", Says::Confirm).unwrap_err();
    assert!(matches!(refused, ScreenError::Several { faults } if faults.len() == 2));
    assert_eq!(
        said(&mut chair, &[1, 2, 3], "Cy", Says::Confirm)
            .unwrap()
            .changed,
        3
    );
    assert_eq!(step(&chair), "screen-confirmed");
    let verdicts = [1, 2, 3, 4].map(|id| found(&chair, ApplicationId(id)).screening.verdict);
    assert_eq!(verdicts, [Eligible, Eligible, Ineligible, Open]);
    undo::go(&mut chair, Direction::Undo, now()).unwrap();
    let open = (1..=4).all(|id| found(&chair, ApplicationId(id)).screening.verdict == Open);
    assert!(open);
    // A verdict for many confirms some and proposes others; who has said it already is not asked again.
    let spoken = said(
        &mut chair,
        &[1, 3, 4],
        "Bo",
        Says::Verdict(Ineligible, "Late."),
    )
    .unwrap();
    assert_eq!(
        spoken,
        Spoken {
            changed: 2,
            proposed: 1,
            disputed: 1
        }
    );
    assert_eq!(step(&chair), "screen-by-two");
}

#[test]
fn nobody_gets_round_the_second_person() {
    let (_trial, mut chair) = a_careful_round();
    let before = found(&chair, ONE);
    for verdict in [Eligible, Ineligible, Open, Practice] {
        let refused = chair.transact::<_, ScreenError>(now(), None, |writing| {
            let done = screen(writing, &before, verdict, "So.", now())?;
            Ok(((), done))
        });
        assert_eq!(refused.unwrap_err().code(), "screen-no-name");
    }
    for (person, code) in [
        (" ", "screen-no-name"),
        (&*"x".repeat(201), "screen-name-long"),
    ] {
        let refused = said(&mut chair, &[1], person, Says::Verdict(Eligible, ""));
        assert_eq!(refused.unwrap_err().code(), code);
    }
    let refused = said(&mut chair, &[1], "Ada", Says::Confirm).unwrap_err();
    assert_eq!(refused.code(), "screen-nothing-proposed");
    // Judges were asked to score it, whoever says otherwise.
    let refused = said(&mut chair, &[1], "Ada", Says::Verdict(Practice, "")).unwrap_err();
    assert_eq!(refused.code(), "screen-asked-for");
    let mut plain = a_round().chair("plain");
    let refused = said(&mut plain, &[1], "Ada", Says::Verdict(Eligible, "")).unwrap_err();
    assert_eq!(refused.code(), "screen-not-by-two");
}

#[test]
fn official_results_forbid_a_proposal_too() {
    let (trial, mut chair) = a_careful_round();
    let mut ada = trial.judge(1, "ada");
    let packet = ada.export(2, &trial.path("out"));
    crate::trial::merge_in(&mut chair, &[packet]);
    merge::seal(&mut chair, &round(), now()).unwrap();
    deliberation::declare(&mut chair, &round(), now()).unwrap();
    let refused = said(&mut chair, &[1], "Ada", Says::Verdict(Ineligible, "Late.")).unwrap_err();
    assert_eq!(refused.code(), "screen-official");
}

/// A programme that does not ask for two is the same bytes as before there was such a wish.
#[test]
fn a_programme_without_the_wish_says_nothing_of_it() {
    let text = include_str!("../../../../../assets/templates/neighbourhood-grants.toml");
    let mut programme = programme::parse(text).unwrap();
    assert!(
        !String::from_utf8(crate::travel::json::write(&programme))
            .unwrap()
            .contains("confirm_")
    );
    assert!(!programme::write(&programme).contains("confirm_"));
    programme.confirm_screening = true;
    let read = programme::parse(&programme::write(&programme)).unwrap();
    assert_eq!(read, programme);
}
