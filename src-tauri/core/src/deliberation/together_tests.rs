//! Several applications decided about at once.
#![allow(clippy::unwrap_used)]

use super::tests::{a_meeting, a_motion, refused, states, take, voted};
use super::*;
use crate::trial::{now, round};
use crate::undo::{self, Direction};
use crate::workspace::Workspace;

fn together(applications: &[u32], outcome: &str) -> Motion {
    Motion {
        applications: applications.iter().copied().map(ApplicationId).collect(),
        ..a_motion(1, outcome)
    }
}

fn rows(chair: &Workspace) -> u64 {
    crate::journal::tip(chair.read()).unwrap().0
}

fn shortlisted(chair: &Workspace) -> Vec<u32> {
    let history = history(chair.read(), &round()).unwrap();
    history.shortlisted().into_iter().map(|one| one.0).collect()
}

#[test]
fn several_are_shortlisted_in_one_row_and_taken_back_in_one() {
    let (_trial, mut chair) = a_meeting();
    let before = rows(&chair);
    let number = take(&mut chair, together(&[1, 2, 3], "shortlisted")).unwrap();
    assert_eq!(rows(&chair), before + 1);
    assert_eq!(shortlisted(&chair), [1, 2, 3]);
    let told = history(chair.read(), &round()).unwrap();
    let of_number: Vec<u32> = told
        .of_number(number)
        .map(|one| one.decision.application.0)
        .collect();
    assert_eq!(of_number, [1, 2, 3]);
    assert_eq!(told.minutes.last().unwrap().what, What::Decided);
    for _ in 0..2 {
        undo::go(&mut chair, Direction::Undo, now()).unwrap();
        assert_eq!(shortlisted(&chair), [0; 0]);
        undo::go(&mut chair, Direction::Redo, now()).unwrap();
        assert_eq!(shortlisted(&chair), [1, 2, 3]);
    }
    let again = history(chair.read(), &round()).unwrap();
    assert_eq!(again.minutes.len(), told.minutes.len(), "it was said once");
}

#[test]
fn one_of_several_is_withdrawn_or_decided_anew_and_the_others_stand() {
    let (_trial, mut chair) = a_meeting();
    let number = take(&mut chair, together(&[1, 2, 3], "shortlisted")).unwrap();
    let unnamed = withdraw(&mut chair, &round(), number, None, "A mistake.", now());
    assert_eq!(unnamed.unwrap_err().code(), "decision-together");
    let one = Some(ApplicationId(2));
    withdraw(&mut chair, &round(), number, one, "A mistake.", now()).unwrap();
    assert_eq!(shortlisted(&chair), [1, 3]);
    let gone = withdraw(&mut chair, &round(), number, one, "Once more.", now());
    assert_eq!(gone.unwrap_err().code(), "decision-unknown");
    undo::go(&mut chair, Direction::Undo, now()).unwrap();
    assert_eq!(shortlisted(&chair), [1, 2, 3]);
    let anew = take(&mut chair, a_motion(3, "none")).unwrap();
    assert_eq!(shortlisted(&chair), [1, 2]);
    let state = states(&chair).remove(2).2;
    assert_eq!(state, State::Superseded(anew));
}

#[test]
fn all_that_is_wrong_is_told_at_once_and_nothing_is_decided() {
    let (_trial, mut chair) = a_meeting();
    // The fourth was withdrawn, the ninth is unknown, Bo has a conflict with the second.
    let motion = Motion {
        reason: " ".to_owned(),
        ..together(&[1, 2, 4, 9], "shortlisted")
    };
    let error = refused(&mut chair, voted(motion, [&[1, 2, 7], &[], &[]]));
    let DeliberationError::Several { faults } = error else {
        panic!("one fault only");
    };
    let codes: Vec<_> = faults.iter().map(DeliberationError::code).collect();
    let expected = [
        "decision-not-eligible",
        "application-unknown",
        "reason-missing",
        "vote-in-conflict",
        "vote-not-a-member",
    ];
    assert_eq!(codes, expected);
    let nothing = refused(&mut chair, together(&[], "shortlisted"));
    assert_eq!(nothing.code(), "decision-about-nothing");
    assert_eq!(states(&chair), []);
}

/// What is wrong with the award is told beside what keeps applications from being decided about, and once for all.
#[test]
fn an_application_that_is_out_hides_nothing_that_is_wrong_with_the_award() {
    let (_trial, mut chair) = a_meeting();
    let mut codes = |motion: Motion| -> Vec<&str> {
        match refused(&mut chair, motion) {
            DeliberationError::Several { faults } => faults.iter().map(|one| one.code()).collect(),
            other => panic!("one fault only: {other}"),
        }
    };
    let unknown = ["award-unknown", "decision-not-eligible"];
    assert_eq!(codes(a_motion(4, "award:oscar")), unknown);
    assert_eq!(
        codes(together(&[1, 2, 9], "award:oscar")),
        ["award-unknown", "application-unknown"]
    );
    assert_eq!(
        codes(a_motion(4, "mention:oscar")),
        ["mention-unknown", "decision-not-eligible"]
    );
}
