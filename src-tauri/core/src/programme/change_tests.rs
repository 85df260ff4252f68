//! A secretariat that changes its mind, before and after the first kit.

use super::*;
use crate::programme::{Fault, create, is_locked_since, parse, write};
use crate::trial::{a_round_prepared, merge_in, now};
use crate::undo::{Direction, go};
use std::path::Path;

const GRANTS: &str = include_str!("../../../../assets/templates/neighbourhood-grants.toml");

fn a_workspace(dir: &Path) -> Workspace {
    let programme = parse(GRANTS).unwrap();
    create(
        &dir.join("prize.jurybook"),
        "a long enough one",
        programme,
        now(),
    )
    .unwrap()
}

fn draft(workspace: &Workspace) -> Draft {
    Draft::of(&of_workspace(workspace.read()).unwrap().issued.programme)
}

/// Takes back or brings back the last change and gives the title that stands then.
fn title_after(workspace: &mut Workspace, direction: Direction) -> String {
    go(workspace, direction, now()).unwrap();
    let signed = of_workspace(workspace.read()).unwrap();
    // Its signature and its log hold, whichever issue it is.
    Signed::read(signed.bytes.clone(), signed.signature).unwrap();
    assert_eq!(log::kept(workspace.read()).unwrap().len(), 1);
    signed.issued.programme.title.en
}

#[test]
fn a_change_is_issued_anew_and_can_be_taken_back() {
    let dir = tempfile::tempdir().unwrap();
    let mut workspace = a_workspace(dir.path());
    let before = of_workspace(workspace.read()).unwrap();
    log::ledger(workspace.read()).unwrap();
    let mut wanted = draft(&workspace);
    wanted.programme.title.en = "Neighbours' prize".to_owned();
    wanted.deadline = "2028-03-31T18:00:00+02:00".to_owned();
    change(&mut workspace, &wanted, now()).unwrap();
    let after = of_workspace(workspace.read()).unwrap();
    assert_ne!(after.id(), before.id());
    assert_eq!(after.issued.recipients, before.issued.recipients);
    assert_eq!(
        after.issued.programme.deadline.to_rfc3339(),
        wanted.deadline
    );
    log::ledger(workspace.read()).unwrap();
    assert!(workspace.check().unwrap().sound());
    assert_eq!(
        title_after(&mut workspace, Direction::Undo),
        "Neighbourhood Grants"
    );
    assert_eq!(
        title_after(&mut workspace, Direction::Redo),
        "Neighbours' prize"
    );
    assert!(workspace.check().unwrap().sound());
}

#[test]
fn what_says_the_same_is_no_change() {
    let dir = tempfile::tempdir().unwrap();
    let mut workspace = a_workspace(dir.path());
    let before = of_workspace(workspace.read()).unwrap().id();
    let same = draft(&workspace);
    change(&mut workspace, &same, now()).unwrap();
    assert_eq!(of_workspace(workspace.read()).unwrap().id(), before);
}

#[test]
fn what_is_in_use_is_named_with_its_count_beside_every_other_fault() {
    a_round_prepared(|workspace| {
        let mut wanted = draft(workspace);
        wanted.programme.categories[0].id = "works".to_owned();
        wanted.programme.kinds[0].forms.remove(0);
        wanted.programme.rounds[1].scoring = false;
        wanted.programme.title.en.clear();
        let Err(ChangeError::Faults(faults)) = change(workspace, &wanted, now()) else {
            panic!("it was changed");
        };
        let used: Vec<(&str, Used, &str, u32)> = faults
            .iter()
            .filter_map(|one| match &one.fault {
                Fault::InUse { what, id, count } => {
                    Some((one.field.as_str(), *what, id.as_str(), *count))
                }
                _ => None,
            })
            .collect();
        assert_eq!(
            used,
            [
                ("categories", Used::Category, "projects", 4),
                ("kinds", Used::Form, "registered", 4),
                ("rounds[2].scoring", Used::Scoring, "panel", 12),
            ]
        );
        assert!(faults.iter().any(|one| one.field == "title"));
        assert_eq!(draft(workspace).programme, parse(GRANTS).unwrap());
    });
}

#[test]
fn a_kind_with_applications_stays_eligible() {
    a_round_prepared(|workspace| {
        let mut wanted = draft(workspace);
        let mut other = wanted.programme.kinds[0].clone();
        other.id = "firm".to_owned();
        other.forms.truncate(1);
        other.forms[0].id = "firm".to_owned();
        other.forms[0].labels = vec!["Firm".to_owned()];
        wanted.programme.kinds.push(other);
        assert_eq!(check(workspace.read(), &wanted).unwrap(), []);
        wanted.programme.categories[0].kinds = vec!["firm".to_owned()];
        let faults = check(workspace.read(), &wanted).unwrap();
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert_eq!(faults[0].field, "categories[1].kinds");
    });
}

/// Kits, packets and the log of a changed programme hold as those of one that never changed; the first kit
/// locks it, and undo does not go behind that.
#[test]
fn a_round_goes_its_way_after_a_change_and_its_first_kit_locks_the_programme() {
    let trial = a_round_prepared(|workspace| {
        let mut wanted = draft(workspace);
        wanted.programme.rubrics[0].criteria[0].weight = 7;
        change(workspace, &wanted, now()).unwrap();
    });
    let packet = trial.judge(1, "ada").export(2, &trial.path("out"));
    let mut chair = trial.chair("chair-copy");
    merge_in(&mut chair, &[packet]);
    assert_eq!(log::ledger(chair.read()).unwrap().arrived().count(), 1);
    let mut wanted = draft(&chair);
    assert_eq!(wanted.programme.rubrics[0].criteria[0].weight, 7);
    wanted.programme.rubrics[0].criteria[0].weight = 8;
    let refused = change(&mut chair, &wanted, now()).unwrap_err();
    assert!(
        matches!(refused, ChangeError::Locked(Lock { kits: 3, .. })),
        "{refused}"
    );
    assert_eq!(
        is_locked_since(chair.read())
            .unwrap()
            .map(|lock| lock.since),
        Some(now())
    );
    assert!(go(&mut chair, Direction::Undo, now()).unwrap().is_none());
    let mut judge = trial.judge(2, "bo").workspace;
    let wanted = draft(&judge);
    let refused = change(&mut judge, &wanted, now()).unwrap_err();
    assert!(matches!(refused, ChangeError::NotTheChair));
}

#[test]
fn what_was_written_as_a_file_makes_next_years_prize() {
    let dir = tempfile::tempdir().unwrap();
    let workspace = a_workspace(dir.path());
    let programme = of_workspace(workspace.read()).unwrap().issued.programme;
    assert_eq!(parse(&write(&programme)).unwrap(), programme);
    assert_eq!(is_locked_since(workspace.read()).unwrap(), None);
}
