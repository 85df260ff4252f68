//! What follows from two persons' words.

use super::*;
use Standing::{Agreed, Disputed, Nobody, Proposed};
use Verdict::{Eligible, Ineligible, NeedsClarification};

fn at() -> Instant {
    Instant::from_millis(1_800_000_000_000).unwrap()
}

fn said(given: &[Given], person: &str, verdict: Verdict) -> Result<Follows, Fault> {
    follows(given, person, Says::Verdict(verdict, ""), at())
}

fn given(persons: &[(&str, Verdict)]) -> Vec<Given> {
    let one = |&(person, verdict): &(&str, Verdict)| Given {
        verdict,
        reason: format!("{person}'s reason"),
        person: person.to_owned(),
        at: at(),
    };
    persons.iter().map(one).collect()
}

#[test]
fn one_person_proposes_and_another_confirms() {
    let first = said(&[], "Ada", Eligible).unwrap();
    assert_eq!(
        (Standing::of(&first.given), &first.holds),
        (Proposed, &None)
    );
    let second = said(&first.given, "Bo", Eligible).unwrap();
    assert_eq!(Standing::of(&second.given), Agreed);
    assert_eq!(second.holds, Some((Eligible, String::new())));
    let first = given(&[("Ada", Ineligible)]);
    let confirmed = follows(&first, "Bo", Says::Confirm, at()).unwrap();
    let reason = "Ada's reason".to_owned();
    assert_eq!(confirmed.holds, Some((Ineligible, reason)));
    assert_eq!(confirmed.given[1].person, "Bo");
}

/// Whatever spaces, capitals and ways to compose letters do.
#[test]
fn nobody_confirms_what_they_have_said_themselves() {
    let pairs = [
        ("Ada Lovelace", "Ada Lovelace"),
        ("Ada Lovelace", "  ada   LOVELACE "),
        ("Jürgen Groß", "Ju\u{308}rgen GROSS"),
        ("Νίκος", "ΝΊΚΟΣ"),
        (
            "김하늘",
            "\u{1100}\u{1175}\u{11b7}\u{1112}\u{1161}\u{1102}\u{1173}\u{11af}",
        ),
    ];
    for (one, other) in pairs {
        let first = given(&[(one, Ineligible)]);
        let confirm = follows(&first, other, Says::Confirm, at());
        assert_eq!(confirm, Err(Fault::SamePerson), "{other}");
        // Another reason, or verdict, is a new proposal of the same person's.
        let changed = said(&first, other, Ineligible).unwrap();
        assert_eq!((changed.given.len(), changed.holds), (1, None), "{other}");
        let verdict = said(&first, other, Eligible).unwrap();
        assert_eq!((verdict.given.len(), verdict.holds), (1, None), "{other}");
    }
    assert!(!is_same("Ada", "Adam") && is_same(" ", ""));
    let again = Says::Verdict(Ineligible, "Ada's reason");
    let first = given(&[("Ada", Ineligible)]);
    assert_eq!(follows(&first, "ADA", again, at()), Err(Fault::SamePerson));
}

#[test]
fn who_disagrees_changes_nothing_and_either_may_give_in() {
    let first = given(&[("Ada", Eligible)]);
    let second = said(&first, "Bo", Ineligible).unwrap();
    assert_eq!(
        (Standing::of(&second.given), &second.holds),
        (Disputed, &None)
    );
    assert_eq!(said(&second.given, "Cy", Eligible), Err(Fault::Disputed));
    assert_eq!(
        follows(&second.given, "Cy", Says::Confirm, at()),
        Err(Fault::Disputed)
    );
    for (person, verdict) in [("ada", Ineligible), ("bo", Eligible)] {
        let agreed = said(&second.given, person, verdict).unwrap();
        assert_eq!(Standing::of(&agreed.given), Agreed);
        assert_eq!(agreed.holds.unwrap().0, verdict);
    }
    let still = said(&second.given, "Bo", NeedsClarification).unwrap();
    assert_eq!((Standing::of(&still.given), still.holds), (Disputed, None));
}

#[test]
fn a_third_settles_it_or_the_chair_and_none_of_the_two() {
    let two = given(&[("Ada", Eligible), ("Bo", Ineligible)]);
    let last = |person, as_chair| {
        let says = Says::Final {
            verdict: Ineligible,
            reason: "Both read again.",
            as_chair,
        };
        follows(&two, person, says, at())
    };
    assert_eq!(last("bo ", false), Err(Fault::SamePerson));
    for settled in [last("Cy", false).unwrap(), last("Bo", true).unwrap()] {
        assert_eq!(Standing::of(&settled.given), Agreed);
        let reason = "Both read again.".to_owned();
        assert_eq!(settled.holds, Some((Ineligible, reason)));
    }
    let says = Says::Final {
        verdict: Eligible,
        reason: "So.",
        as_chair: true,
    };
    for before in [&two[..0], &two[..1]] {
        assert_eq!(follows(before, "Cy", says, at()), Err(Fault::NotDisputed));
    }
}

#[test]
fn what_was_agreed_is_proposed_anew_before_it_changes() {
    let agreed = given(&[("Ada", Eligible), ("Bo", Eligible)]);
    assert_eq!(
        follows(&agreed, "Cy", Says::Confirm, at()),
        Err(Fault::NothingProposed)
    );
    assert_eq!(
        follows(&[], "Cy", Says::Confirm, at()),
        Err(Fault::NothingProposed)
    );
    let anew = said(&agreed, "Ada", Ineligible).unwrap();
    assert_eq!((Standing::of(&anew.given), anew.holds), (Proposed, None));
    assert_eq!(Standing::of(&[]), Nobody);
}
