//! Practice and packets: what is for practice is never among what counts.
#![allow(clippy::unwrap_used)]

use super::{Panel, export, open};
use crate::applications::{self, Verdict};
use crate::id::ApplicationId;
use crate::journal::Operation;
use crate::kits;
use crate::merge;
use crate::scores::{self, Entry, typing};
use crate::store::StoreError;
use crate::travel::{Digest, random};
use crate::trial::{PRACTICE, Trial, a_round_with_practice, merge_in, now, score};
use crate::undo::{self, Direction};
use crate::workspace::Workspace;
use proptest::prelude::*;

#[test]
fn a_packet_with_practice_in_it_is_refused() {
    let trial = a_round_with_practice();
    let mut ada = trial.judge(1, "ada");
    // Somebody made the own workspace forget what is for practice.
    let forgotten = ada
        .workspace
        .transact::<_, StoreError>(now(), None, |writing| {
            applications::set_screening(writing, PRACTICE, Verdict::Open, "", now())?;
            Ok(((), Operation::Rebuild { packets: 0 }))
        });
    forgotten.unwrap();
    let packet = ada.export(1, &trial.path("packets"));
    let chair = trial.chair("chair");
    let refusal = |panel: &Panel| {
        let refused = open(&std::fs::read(&packet).unwrap(), panel).unwrap_err();
        refused.code()
    };
    let mut panel = Panel::read(chair.read()).unwrap();
    assert_eq!(refusal(&panel), "packet-kit");
    // Not even a kit that asked for it would be leave.
    for kit in panel.kits.values_mut() {
        kit.applications.insert(PRACTICE);
    }
    assert_eq!(refusal(&panel), "packet-application");
}

#[test]
fn a_kit_that_asks_for_practice_is_not_taken_from_elsewhere() {
    let trial = a_round_with_practice();
    let chair = trial.chair("chair");
    let mut kit = kits::issued(chair.read()).unwrap().remove(0);
    kit.id = Digest(random());
    let mut panel = Panel::read(chair.read()).unwrap();
    assert_eq!(panel.take_kits([&kit].into_iter()).len(), 1);
    kit.id = Digest(random());
    kit.applications.insert(PRACTICE);
    assert!(panel.take_kits([&kit].into_iter()).is_empty());
}

/// Something that a judge, or somebody at the judge's laptop, does.
#[derive(Debug, Clone, Copy)]
enum Step {
    Score(u32, i32),
    Comment(u32),
    Type(u32),
    Flag(u32),
    Recuse(u32, bool),
    FinaliseOne(u32),
    FinaliseAll,
    Reopen(u32),
    /// The file says that a sheet is final, whatever the program would have said.
    SetFinal(u32),
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    // The one for practice as often as all others together.
    let application = || prop_oneof![Just(PRACTICE.0), 1_u32..5];
    prop_oneof![
        (application(), 0_i32..3).prop_map(|(id, points)| Step::Score(id, points)),
        application().prop_map(Step::Comment),
        application().prop_map(Step::Type),
        application().prop_map(Step::Flag),
        (application(), any::<bool>()).prop_map(|(id, on)| Step::Recuse(id, on)),
        application().prop_map(Step::FinaliseOne),
        Just(Step::FinaliseAll),
        application().prop_map(Step::Reopen),
        application().prop_map(Step::SetFinal),
        Just(Step::Undo),
        Just(Step::Redo),
    ]
}

/// Takes a step; one that is refused is none.
fn take(workspace: &mut Workspace, step: Step) {
    let enter = |workspace: &mut Workspace, id, entry| {
        let _ = scores::enter(workspace, ApplicationId(id), entry, now());
    };
    match step {
        Step::Score(id, points) => drop(score(workspace, ApplicationId(id), points)),
        Step::Comment(id) => enter(workspace, id, Entry::Committee("well made".to_owned())),
        Step::Type(id) => {
            let audience = typing::Audience::Applicant;
            drop(typing::keep(
                workspace,
                ApplicationId(id),
                audience,
                "thank you".to_owned(),
            ));
        }
        Step::Flag(id) => enter(workspace, id, Entry::Flag(true)),
        Step::Recuse(id, on) => {
            let reason = on.then(|| "my cousin's".to_owned());
            enter(workspace, id, Entry::Recusal(reason));
        }
        Step::FinaliseOne(id) => {
            drop(scores::finalise_one(workspace, ApplicationId(id), now()));
        }
        Step::FinaliseAll => drop(scores::finalise_all(workspace, now())),
        Step::Reopen(id) => drop(scores::reopen(workspace, ApplicationId(id), now())),
        Step::SetFinal(id) if id == PRACTICE.0 => {
            // What is being typed has no way on to a final sheet.
            drop(typing::settle(workspace, now()));
            let set = workspace.transact::<_, StoreError>(now(), None, |writing| {
                scores::set_final(writing, ApplicationId(id), true)?;
                Ok(((), Operation::Finalise { sheets: 1 }))
            });
            set.unwrap();
        }
        Step::SetFinal(_) => {}
        Step::Undo => drop(undo::go(workspace, Direction::Undo, now())),
        Step::Redo => drop(undo::go(workspace, Direction::Redo, now())),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// No packet ever has an application for practice among its sheets, whatever was done before; and the chair takes it.
    #[test]
    fn no_packet_has_a_sheet_for_practice(steps in proptest::collection::vec(step(), 0..40)) {
        static TRIAL: std::sync::OnceLock<Trial> = std::sync::OnceLock::new();
        static CASE: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
        let trial = TRIAL.get_or_init(a_round_with_practice);
        let case = CASE.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let mut ada = trial.judge(1, &format!("ada-{case}"));
        steps.iter().for_each(|step| take(&mut ada.workspace, *step));
        // One thing at least that counts, so that there is a packet.
        let one = ApplicationId(1);
        scores::reopen(&mut ada.workspace, one, now()).unwrap();
        scores::enter(&mut ada.workspace, one, Entry::Recusal(None), now()).unwrap();
        score(&mut ada.workspace, one, 1).unwrap();
        scores::finalise_all(&mut ada.workspace, now()).unwrap();
        let out = trial.path(&format!("packets-{case}"));
        let made = export(&mut ada.workspace, &out, false, "test", now()).unwrap();
        prop_assert_eq!(made.sheets + made.recusals + made.missing, 4);
        let mut chair = trial.chair(&format!("chair-{case}"));
        merge_in(&mut chair, &[made.path]);
        let held = merge::held(chair.read()).unwrap();
        prop_assert_eq!(held.len(), 1);
        for packet in held.values() {
            prop_assert!(packet.sheets.contains_key(&one));
            prop_assert!(!packet.sheets.contains_key(&PRACTICE));
        }
    }
}
