//! A rubric that must change although kits are out.

use super::*;
use crate::id::ApplicationId;
use crate::job::Job;
use crate::kits::{self, Keys, Unlock};
use crate::merge::Merged;
use crate::packets::Refusal;
use crate::scores::{self, Entry as Typed};
use crate::trial::{a_round, a_round_prepared, issue, merge_in, now, round};
use crate::undo::{Direction, go};

fn draft(workspace: &Workspace) -> Draft {
    Draft::of(&of_workspace(workspace.read()).unwrap().issued.programme)
}

/// A draft in which the first criterion of the panel's rubric weighs otherwise.
fn reweighed(workspace: &Workspace) -> Draft {
    let mut wanted = draft(workspace);
    wanted.programme.rubrics[0].criteria[0].weight += 1;
    wanted
}

fn is_refused_by_rubric(merged: &Merged) -> bool {
    let refusal = merged.cards[0].outcome.as_ref().err();
    refusal.is_some_and(|refusal| refusal.code() == Refusal::Rubric.code())
}

#[test]
fn kits_of_a_round_with_another_rubric_are_made_anew_and_bring_the_words_along() {
    let trial = a_round();
    let mut chair = trial.chair("chair-copy");
    let before = of_workspace(chair.read()).unwrap();
    let wanted = reweighed(&chair);
    let unsaid = revise(&mut chair, &wanted, "  ", now()).unwrap_err();
    assert!(matches!(unsaid, ChangeError::Reason));
    assert_eq!(version(chair.read()).unwrap(), 1);

    let versions = |chair: &Workspace| -> Vec<kits::Version> {
        let out = kits::out(chair.read(), &round()).unwrap();
        out.into_iter().map(|one| one.version).collect()
    };
    use kits::Version::{Current, Earlier, OtherRubric};
    assert_eq!(versions(&chair), [Current; 3]);

    // A judge has scored, and has not handed in yet.
    let mut ada = trial.judge(1, "ada");
    let comment = Typed::Applicant("A bench for all.".to_owned());
    scores::enter(&mut ada.workspace, ApplicationId(1), comment, now()).unwrap();
    let old = ada.export(2, &trial.path("out"));

    let revised = revise(&mut chair, &wanted, "Need counts for more.", now()).unwrap();
    assert_eq!((revised.version, revised.rounds), (2, [round()].into()));
    let after = of_workspace(chair.read()).unwrap();
    assert_eq!(after.id(), before.id(), "the same prize");
    Signed::read(after.bytes.clone(), after.signature.clone()).unwrap();
    assert!(chair.check().unwrap().sound());
    assert_eq!(version(chair.read()).unwrap(), 2);
    assert!(is_refused_by_rubric(&merge_in(&mut chair, &[old])));
    assert_eq!(versions(&chair), [OtherRubric; 3]);

    let kits = issue(&mut chair, &trial.path("kits-2"));
    assert_eq!(versions(&chair), [Current; 3]);
    let (kit, passphrase) = &kits[&1];
    let unlock = Unlock {
        passphrase,
        keys: Keys::Earlier(&ada.workspace),
    };
    let path = trial.path("ada-2");
    let next = kits::open(kit, &unlock, &path, now(), &Job::quiet()).unwrap();
    let desk = scores::Desk::read(next.read()).unwrap();
    let sheet = &desk.sheets[&ApplicationId(1)].draft;
    assert_eq!(sheet.to_applicant.0, "A bench for all.");
    assert!(sheet.scores.is_empty(), "{sheet:?}");
    drop(next);
    let mut next = trial.laptop(&kits[&2], "bo-2");
    let packet = next.export(3, &trial.path("out-2"));
    assert_eq!(merge_in(&mut chair, &[packet]).taken, 1);

    // Another version follows; what is the first one's stays what all are known by.
    let mut again = draft(&chair);
    again.programme.title.en = "Neighbours' prize".to_owned();
    let revised = revise(&mut chair, &again, "It has a new name.", now()).unwrap();
    assert_eq!((revised.version, revised.rounds.len()), (3, 0));
    assert_eq!(versions(&chair), [Earlier; 3]);
    let third = of_workspace(chair.read()).unwrap();
    assert_eq!(
        (third.id(), third.issued.first),
        (before.id(), after.issued.first)
    );
    assert_eq!(merge::held(chair.read()).unwrap().len(), 1);
}

#[test]
fn a_round_whose_packets_are_here_stays_as_it_is() {
    let trial = a_round();
    let mut chair = trial.chair("chair-copy");
    let packet = trial.judge(1, "ada").export(2, &trial.path("out"));
    merge_in(&mut chair, &[packet]);
    let faults_of = |chair: &mut Workspace, wanted: &Draft| {
        let refused = revise(chair, wanted, "Need counts for more.", now());
        let Err(ChangeError::Faults(faults)) = refused else {
            panic!("it was changed");
        };
        let fault = |one: ProgrammeError| match one.fault {
            Fault::InUse { what, count, .. } => (one.field, what, count),
            other => panic!("{other:?}"),
        };
        faults.into_iter().map(fault).collect::<Vec<_>>()
    };
    let place = |field: &str| vec![(field.to_owned(), Used::Packets, 1)];
    let wanted = reweighed(&chair);
    assert_eq!(faults_of(&mut chair, &wanted), place("rounds[2]"));
    let mut hidden = draft(&chair);
    hidden.programme.rounds[1].hidden = vec!["applicant".to_owned()];
    assert_eq!(faults_of(&mut chair, &hidden), place("rounds[2]"));

    // What is said beside it may change, and the next judge's packet counts all the same.
    let mut named = draft(&chair);
    named.programme.title.en = "Neighbours' prize".to_owned();
    named.programme.rounds[1].name.en = "Neighbours".to_owned();
    revise(&mut chair, &named, "A misprint.", now()).unwrap();
    let packet = trial.judge(2, "bo").export(3, &trial.path("out-2"));
    assert_eq!(merge_in(&mut chair, &[packet]).taken, 1);
}

/// Before the first kit nobody knows the prize by its words: it is a change that undo takes back.
#[test]
fn before_the_first_kit_it_is_a_change_like_any_other() {
    a_round_prepared(|chair| {
        let before = of_workspace(chair.read()).unwrap();
        let wanted = reweighed(chair);
        let revised = revise(chair, &wanted, "", now()).unwrap();
        assert_eq!((revised.version, revised.rounds.len()), (1, 0));
        let after = of_workspace(chair.read()).unwrap();
        assert_ne!(after.id(), before.id());
        assert_eq!(after.issued.first, None);
        go(chair, Direction::Undo, now()).unwrap();
        let undone = of_workspace(chair.read()).unwrap();
        assert_eq!(undone.issued.programme, before.issued.programme);
    });
}

/// Nobody makes a version of a prize that is not theirs.
#[test]
fn a_version_names_the_keys_of_the_first() {
    let trial = a_round();
    let chair = trial.chair("chair-copy");
    let ours = of_workspace(chair.read()).unwrap();
    let other = a_round();
    let thief = signing_key(other.chair("thief").read()).unwrap();
    let forged = |issued: Issued| {
        let bytes = json::write(&issued);
        let signature = thief.sign(Namespace::Programme, &bytes);
        Signed::read(bytes, signature)
    };
    let version = |chair_key: String| Issued {
        format: 2,
        chair_key,
        first: Some(First(ours.text())),
        ..ours.issued.clone()
    };
    // Their own key over our first version; our key, which has not signed.
    assert!(forged(version(thief.public().line())).is_err());
    assert!(forged(version(ours.issued.chair_key.clone())).is_err());
    let format = Issued {
        format: 1,
        ..version(ours.issued.chair_key.clone())
    };
    let bytes = json::write(&format);
    let key = signing_key(chair.read()).unwrap();
    let signature = key.sign(Namespace::Programme, &bytes);
    assert!(Signed::read(bytes, signature).is_err());
}
