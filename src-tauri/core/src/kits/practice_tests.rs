//! Practice at the chair's and in a judge's workspace: it counts nowhere.
#![allow(clippy::unwrap_used)]

use super::{FORMAT, FORMAT_CALIBRATING, KitManifest, store::own_manifest};
use crate::applications::{self, Application, Verdict};
use crate::id::{ApplicationId, JudgeId};
use crate::job::Job;
use crate::judges;
use crate::roster;
use crate::scores::{self, Desk};
use crate::store::StoreError;
use crate::travel::json;
use crate::trial::{
    Laptop, PRACTICE, a_round, a_round_prepared, a_round_with_practice, import, merge_in, now,
    round, score, screen,
};
use crate::undo::{self, Direction};
use crate::workspace::Workspace;
use std::path::{Path, PathBuf};

fn found(workspace: &Workspace, id: ApplicationId) -> Application {
    applications::get(workspace.read(), id).unwrap().unwrap()
}

fn assign(chair: &mut Workspace, judge: u32, id: ApplicationId, assigned: bool) {
    let done = chair.transact::<_, StoreError>(now(), None, |writing| {
        let judge = JudgeId(judge);
        let done = judges::change_assignment(writing, &round(), judge, id, assigned)?;
        Ok(((), done))
    });
    done.unwrap();
}

fn manifest(laptop: &Laptop) -> KitManifest {
    let bytes = own_manifest(laptop.workspace.read()).unwrap();
    json::read(&bytes, "manifest.json").unwrap()
}

#[test]
fn every_kit_carries_what_is_for_practice_but_to_those_in_conflict_with_it() {
    let trial = a_round_prepared(|chair| {
        import(chair, PRACTICE);
        screen(chair, PRACTICE, Verdict::Practice).unwrap();
        let table = tempfile::Builder::new().suffix(".csv").tempfile().unwrap();
        std::fs::write(table.path(), "judge,application\nBo,A-5\n").unwrap();
        judges::import_conflicts(chair, table.path(), now()).unwrap();
    });
    let ada = trial.judge(1, "ada");
    let kit = manifest(&ada);
    assert_eq!((kit.format, kit.calibrating), (FORMAT_CALIBRATING, true));
    assert_eq!(kit.practice, [PRACTICE].into());
    assert!(found(&ada.workspace, PRACTICE).is_practice());
    let desk = Desk::read(ada.workspace.read()).unwrap();
    assert_eq!(desk.applications.len(), 4);
    assert_eq!(desk.practice.applications.len(), 1);
    let bo = trial.judge(2, "bo");
    assert_eq!(
        (manifest(&bo).format, manifest(&bo).practice.len()),
        (FORMAT, 0)
    );
    assert!(
        applications::get(bo.workspace.read(), PRACTICE)
            .unwrap()
            .is_none()
    );
    // The chair's books say what is to be scored, and nothing else.
    let chair = trial.chair("chair");
    let issued = super::issued(chair.read()).unwrap();
    assert!(
        issued
            .iter()
            .all(|kit| !kit.applications.contains(&PRACTICE))
    );
}

#[test]
fn a_kit_without_practice_is_what_it_was_before() {
    let ada = a_round().judge(1, "ada");
    let bytes = own_manifest(ada.workspace.read()).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.starts_with("{\"format\":1,"));
    assert!(!text.contains("practice"));
}

#[test]
fn practice_is_no_gap_no_progress_and_never_final() {
    let trial = a_round_with_practice();
    let mut ada = trial.judge(1, "ada");
    score(&mut ada.workspace, PRACTICE, 2).unwrap();
    let refused = scores::finalise_one(&mut ada.workspace, PRACTICE, now()).unwrap_err();
    assert_eq!(refused.code(), "sheet-practice");
    let done = scores::finalise_all(&mut ada.workspace, now()).unwrap();
    assert_eq!((done.finalised, done.gaps.len()), (0, 4));
    let desk = Desk::read(ada.workspace.read()).unwrap();
    assert!(scores::own_order(&desk, "projects").is_empty());
    assert!(desk.sheet_score(PRACTICE).is_some());
    assert!(!found_final(&ada.workspace));
}

fn found_final(workspace: &Workspace) -> bool {
    let sheet = scores::get(workspace.read(), PRACTICE).unwrap();
    sheet.is_some_and(|sheet| sheet.is_final)
}

#[test]
fn practice_can_be_taken_back_on_both_sides() {
    let trial = a_round_with_practice();
    let mut ada = trial.judge(1, "ada");
    score(&mut ada.workspace, PRACTICE, 2).unwrap();
    undo::go(&mut ada.workspace, Direction::Undo, now()).unwrap();
    let desk = Desk::read(ada.workspace.read()).unwrap();
    assert!(desk.sheet_score(PRACTICE).is_none());
    let mut chair = trial.chair("chair");
    import(&mut chair, ApplicationId(6));
    screen(&mut chair, ApplicationId(6), Verdict::Practice).unwrap();
    undo::go(&mut chair, Direction::Undo, now()).unwrap();
    assert_eq!(
        found(&chair, ApplicationId(6)).screening.verdict,
        Verdict::Open
    );
    undo::go(&mut chair, Direction::Redo, now()).unwrap();
    assert!(found(&chair, ApplicationId(6)).is_practice());
}

#[test]
fn what_a_judge_was_asked_for_is_not_for_practice() {
    let trial = a_round_with_practice();
    let mut chair = trial.chair("chair");
    let one = ApplicationId(1);
    let refused = |chair: &mut Workspace, id| screen(chair, id, Verdict::Practice).unwrap_err();
    assert_eq!(refused(&mut chair, one).code(), "screen-asked-for");
    // Kits are out: taking it from the judges again is too late.
    (1..=3).for_each(|judge| assign(&mut chair, judge, one, false));
    assert_eq!(refused(&mut chair, one).code(), "screen-asked-for");
    assert_eq!(found(&chair, one).screening.verdict, Verdict::Open);
    // Before any kit it is not.
    let new = ApplicationId(6);
    import(&mut chair, new);
    assign(&mut chair, 1, new, true);
    assert_eq!(refused(&mut chair, new).code(), "screen-asked-for");
    assign(&mut chair, 1, new, false);
    screen(&mut chair, new, Verdict::Practice).unwrap();
}

#[test]
fn what_was_practice_does_not_come_to_count_in_a_later_kit() {
    let trial = a_round_with_practice();
    let mut chair = trial.chair("chair");
    let mut ada = trial.judge(1, "ada");
    score(&mut ada.workspace, PRACTICE, 2).unwrap();
    let packet = ada.export(1, &trial.path("packets"));
    merge_in(&mut chair, &[packet]);
    let words = roster::own_words(ada.workspace.read(), JudgeId(1)).unwrap();
    roster::confirm(&mut chair, JudgeId(1), &words, now()).unwrap();
    let second = issue_to_ada(&mut chair, &trial.path("second"));
    let again = ada.next(&second, "again");
    let desk = Desk::read(again.workspace.read()).unwrap();
    assert_eq!(desk.sheets.len(), 4);
    assert!(desk.sheet_score(PRACTICE).is_some());
    // Now it is to be scored after all.
    screen(&mut chair, PRACTICE, Verdict::Eligible).unwrap();
    assign(&mut chair, 1, PRACTICE, true);
    let third = issue_to_ada(&mut chair, &trial.path("third"));
    let asked = again.next(&third, "asked");
    let desk = Desk::read(asked.workspace.read()).unwrap();
    assert_eq!((desk.applications.len(), desk.sheets.len()), (5, 4));
    assert!(desk.sheet(PRACTICE).is_none());
}

fn issue_to_ada(chair: &mut Workspace, dir: &Path) -> PathBuf {
    let kits = super::export(chair, &round(), dir, now(), &Job::quiet(), |_| Ok(()));
    kits.unwrap().remove(0).path
}
