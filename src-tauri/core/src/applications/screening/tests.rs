//! What was withdrawn counts nowhere, is refused nowhere, and comes back exactly as it was.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::deliberation::{self, Motion, Votes};
use crate::findings;
use crate::id::JudgeId;
use crate::job::Job;
use crate::ranking::{self, RankedCategory, Reach};
use crate::results::{Results, SheetMark};
use crate::trial::{Laptop, Trial, a_round, a_round_prepared, issue, merge_in, now, round, score};
use crate::undo::{self, Direction};
use crate::workspace::Workspace;
use crate::{applications, judges, merge, packets, programme, record, scores};
use std::path::PathBuf;
use std::sync::Arc;

const GONE: ApplicationId = ApplicationId(2);
const REASON: &str = "By letter of 3 May.";

fn found(chair: &Workspace, id: ApplicationId) -> Application {
    applications::get(chair.read(), id).unwrap().unwrap()
}

fn give(
    chair: &mut Workspace,
    ids: &[u32],
    verdict: Verdict,
    reason: &str,
) -> Result<(), ScreenError> {
    let ids = ids.iter().map(|id| found(chair, ApplicationId(*id)));
    let before: Vec<Application> = ids.collect();
    let later = Instant::from_millis(now().millis() + 60_000).unwrap();
    chair.transact::<_, ScreenError>(later, None, |writing| {
        let done = screen_many(writing, &before, verdict, reason, later)?;
        Ok(((), done))
    })?;
    Ok(())
}

fn withdraw(chair: &mut Workspace) {
    give(chair, &[GONE.0], Verdict::Withdrawn, REASON).unwrap();
}

/// Scores each application otherwise, and each judge otherwise, and exports a packet.
fn packet(trial: &Trial, judge: u32) -> PathBuf {
    let mut laptop = trial.judge(judge, &format!("judge-{judge}"));
    export(&mut laptop, judge, &trial.path(&format!("out-{judge}")))
}

fn export(laptop: &mut Laptop, judge: u32, out: &std::path::Path) -> PathBuf {
    let desk = scores::Desk::read(laptop.workspace.read()).unwrap();
    for one in &desk.applications {
        let points = (one.id.0 * 2 + judge + (one.id.0 ^ judge) % 2) % 4;
        let points = i32::try_from(points).unwrap();
        score(&mut laptop.workspace, one.id, points).unwrap();
    }
    scores::finalise_all(&mut laptop.workspace, now()).unwrap();
    let exported = packets::export(&mut laptop.workspace, out, false, "test", now());
    exported.unwrap().path
}

fn ranked(chair: &Workspace) -> Vec<Arc<RankedCategory>> {
    let programme = programme::of_workspace(chair.read()).unwrap().issued;
    ranking::of_round(chair.read(), &programme.programme, &round()).unwrap()
}

fn marks(chair: &Workspace) -> Vec<(ApplicationId, JudgeId, SheetMark)> {
    let results = Results::of(chair.read(), &round()).unwrap();
    let marks = results.marks(chair.read()).unwrap().into_iter();
    marks
        .map(|((one, judge), mark)| (one, judge, mark))
        .collect()
}

/// The first three packets are in; nothing else is said of the applications than that they are eligible.
fn a_judged_round(trial: &Trial, judges: u32) -> Workspace {
    let mut chair = trial.chair("chair");
    give(&mut chair, &[1, 2, 3, 4], Verdict::Eligible, "").unwrap();
    let files: Vec<PathBuf> = (1..=judges).map(|judge| packet(trial, judge)).collect();
    assert_eq!(merge_in(&mut chair, &files).taken, judges);
    chair
}

/// The order, the adjusted scores and all that is counted are those of a round that never had it.
#[test]
fn what_was_withdrawn_might_as_well_never_have_been_entered() {
    let trial = a_round();
    let mut chair = a_judged_round(&trial, 3);
    let with = ranked(&chair);
    withdraw(&mut chair);
    let without = a_round_prepared(|chair| {
        for judge in (1..=3).map(JudgeId) {
            let done = chair.transact::<_, StoreError>(now(), None, |writing| {
                let done = judges::change_assignment(writing, &round(), judge, GONE, false)?;
                Ok(((), done))
            });
            done.unwrap();
        }
    });
    let never = a_judged_round(&without, 3);
    let (now, never) = (ranked(&chair), ranked(&never));
    assert_eq!(now, never);
    assert_ne!(now, with);
    assert_eq!(ranking::round_hash(&now), ranking::round_hash(&never));
    let counted = |ranked: &[Arc<RankedCategory>]| {
        let one = ranked.iter().find(|one| !one.input.sheets.is_empty());
        let found = findings::of_round(one.unwrap(), None, &Job::quiet()).unwrap();
        let rows = found.findings.assessment.rows.iter();
        let adjusted = rows
            .map(|row| row.adjusted.map(f64::to_bits))
            .collect::<Vec<_>>();
        (found.order(), adjusted)
    };
    assert_eq!(counted(&now), counted(&never));
}

#[test]
fn a_packet_is_taken_whatever_it_says_of_what_was_withdrawn_and_nobody_waits_for_that() {
    let trial = a_round();
    let mut chair = a_judged_round(&trial, 1);
    withdraw(&mut chair);
    assert_eq!(merge_in(&mut chair, &[packet(&trial, 2)]).taken, 1);
    let is_about = |one: &(ApplicationId, JudgeId, SheetMark)| one.0 == GONE;
    assert!(!marks(&chair).iter().any(is_about));
    let waiting = |one: &&(_, _, SheetMark)| one.2 == SheetMark::Waiting;
    assert_eq!(marks(&chair).iter().filter(waiting).count(), 3);
    let rankings = ranked(&chair);
    let rankings = rankings.iter().map(|one| one.ranking.as_ref().unwrap());
    let missing: usize = rankings.map(|one| Reach::of(one, 1).missing).sum();
    assert_eq!(missing, 3);
    // What came in is held whole.
    let held = merge::held(chair.read()).unwrap();
    assert!(
        held.values()
            .all(|packet| packet.sheets.contains_key(&GONE))
    );
}

#[test]
fn no_new_kit_has_it_and_no_proposal_makes_its_judges_others() {
    let trial = a_round();
    let mut chair = trial.chair("chair");
    withdraw(&mut chair);
    issue(&mut chair, &trial.path("again"));
    let kits = crate::kits::issued(chair.read()).unwrap();
    let newest = kits.iter().skip(3);
    assert!(newest.clone().count() == 3 && newest.clone().all(|kit| kit.applications.len() == 3));
    // Others are assigned anew; what it had is kept, for the day it is taken in again.
    let done = chair.transact::<_, StoreError>(now(), None, |writing| {
        let pairs = [(ApplicationId(1), JudgeId(1))].into();
        judges::assign(writing, &round(), &pairs)?;
        Ok(((), Operation::ScreenClear { applications: 0 }))
    });
    done.unwrap();
    let assigned = judges::assignments(chair.read(), &round()).unwrap();
    assert_eq!(assigned.len(), 1);
    give(&mut chair, &[GONE.0], Verdict::Eligible, "").unwrap();
    let assigned = judges::assignments(chair.read(), &round()).unwrap();
    assert_eq!(assigned.len(), 4);
}

#[test]
fn undo_puts_everything_back_exactly() {
    let trial = a_round();
    let mut chair = a_judged_round(&trial, 2);
    give(&mut chair, &[1], Verdict::NeedsClarification, "Which year?").unwrap();
    let seen = |chair: &Workspace| {
        let all = (1..=4).map(|id| found(chair, ApplicationId(id)));
        (all.collect::<Vec<_>>(), marks(chair), ranked(chair))
    };
    let before = seen(&chair);
    give(&mut chair, &[1, 2], Verdict::Withdrawn, REASON).unwrap();
    let after = seen(&chair);
    assert_ne!(before, after);
    let much_later = Instant::from_millis(now().millis() + 86_400_000).unwrap();
    undo::go(&mut chair, Direction::Undo, much_later).unwrap();
    assert_eq!(seen(&chair), before);
    undo::go(&mut chair, Direction::Redo, much_later).unwrap();
    assert_eq!(seen(&chair), after);
}

#[test]
fn once_results_are_official_no_verdict_changes_until_they_are_opened_again() {
    let trial = a_round();
    let mut chair = a_judged_round(&trial, 2);
    merge::seal(&mut chair, &round(), now()).unwrap();
    // A seal lists packets, and they stay what they are.
    withdraw(&mut chair);
    undo::go(&mut chair, Direction::Undo, now()).unwrap();
    deliberation::declare(&mut chair, &round(), now()).unwrap();
    let others = [
        (Verdict::Withdrawn, REASON),
        (Verdict::Ineligible, "Too late."),
        (Verdict::NeedsClarification, "Which?"),
        (Verdict::Open, ""),
    ];
    for (verdict, reason) in others {
        let refused = give(&mut chair, &[GONE.0], verdict, reason).unwrap_err();
        assert_eq!(refused.code(), "screen-official");
        assert_eq!(found(&chair, GONE).screening.verdict, Verdict::Eligible);
    }
    let refused = give(&mut chair, &[1, 2], Verdict::Ineligible, "Both.").unwrap_err();
    assert!(matches!(refused, ScreenError::Several { faults } if faults.len() == 2));
    deliberation::reopen(&mut chair, &round(), "A letter came.", now()).unwrap();
    withdraw(&mut chair);
    give(&mut chair, &[1], Verdict::Ineligible, "Too late.").unwrap();
    // Nor does what was withdrawn come back into official results.
    deliberation::declare(&mut chair, &round(), now()).unwrap();
    let refused = give(&mut chair, &[GONE.0], Verdict::Eligible, "").unwrap_err();
    assert_eq!(refused.code(), "screen-official");
}

#[test]
fn what_the_committee_has_decided_about_is_not_withdrawn_before_that_is() {
    let trial = a_round();
    let mut chair = a_judged_round(&trial, 2);
    let motion = Motion {
        round: round(),
        applications: [GONE].into(),
        outcome: "shortlisted".parse().unwrap(),
        reason: "The best of all.".to_owned(),
        text: String::new(),
        votes: Votes::default(),
        dissent: String::new(),
    };
    let number = deliberation::decide(&mut chair, motion.clone(), now()).unwrap();
    let refused = give(&mut chair, &[GONE.0], Verdict::Withdrawn, REASON).unwrap_err();
    let named = ("number", number.to_string());
    assert!(refused.code() == "screen-decided" && refused.args().contains(&named));
    deliberation::withdraw(&mut chair, &round(), number, None, "Withdrawn.", now()).unwrap();
    withdraw(&mut chair);
    // Nothing more is decided about it, and it is on no agenda.
    let refused = deliberation::decide(&mut chair, motion, now()).unwrap_err();
    assert_eq!(refused.code(), "decision-not-eligible");
    let programme = programme::of_workspace(chair.read())
        .unwrap()
        .issued
        .programme;
    let agenda = deliberation::agenda_of(chair.read(), &programme, &round(), "projects");
    let items = agenda.unwrap().0.items;
    assert!(items.len() == 3 && items.iter().all(|item| item.application != GONE));
}

/// A stranger is told of the sheets that do not count.
#[test]
fn a_record_of_a_sealed_round_holds_and_names_it() {
    let trial = a_round();
    let mut chair = a_judged_round(&trial, 2);
    merge::seal(&mut chair, &round(), now()).unwrap();
    withdraw(&mut chair);
    deliberation::declare(&mut chair, &round(), now()).unwrap();
    let texts = record::Texts {
        readme: "@TITLE@\n@SEALS@\n",
        script: "# Read by the program alone.\n",
    };
    let out = trial.path("record");
    record::export(chair.read(), &out, &texts, false).unwrap();
    let verified = record::verify(&out);
    assert_eq!(verified.failures, []);
    assert_eq!(verified.record.unwrap().unranked, [GONE].into());
}
