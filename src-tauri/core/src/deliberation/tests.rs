//! A committee at work, and what it may not do.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::applications::{self, Verdict};
use crate::job::Job;
use crate::journal::Operation;
use crate::judges::{self, Conflict};
use crate::log::{self, Entry};
use crate::merge;
use crate::store::StoreError;
use crate::trial::{Trial, a_round, now, round};
use crate::undo::{self, Direction};
use crate::workspace::Workspace;

/// A round in which two judges have scored everything, Bo has a conflict with application 2, and
/// application 4 was withdrawn.
pub(super) fn a_meeting() -> (Trial, Workspace) {
    let trial = a_round();
    let mut chair = trial.chair("room.jurybook");
    let files = [(1, 3), (2, 2)].map(|(judge, points)| {
        let mut laptop = trial.judge(judge, &format!("{judge}.jurybook"));
        laptop.export(points, &trial.path(&format!("out-{judge}")))
    });
    merge::merge(&mut chair, &files, now(), &Job::quiet()).unwrap();
    let screened = |writing: &crate::store::Writing<'_>| {
        for id in (1..=4).map(ApplicationId) {
            let (verdict, reason) = match id.0 {
                4 => (Verdict::Ineligible, "Withdrawn."),
                _ => (Verdict::Eligible, ""),
            };
            applications::set_screening(writing, id, verdict, reason, now())?;
        }
        let conflict = Conflict {
            judge: JudgeId(2),
            application: ApplicationId(2),
            ground: judges::Ground::Declared,
            evidence: "my street".to_owned(),
            status: judges::Status::Declared,
        };
        judges::put_conflict(writing, &conflict)?;
        Ok::<_, StoreError>(((), Operation::ScreenClear { applications: 3 }))
    };
    chair.transact(now(), None, screened).unwrap();
    (trial, chair)
}

pub(super) fn a_motion(application: u32, outcome: &str) -> Motion {
    Motion {
        round: round(),
        applications: [ApplicationId(application)].into(),
        outcome: outcome.parse().unwrap(),
        reason: "The best of all.".to_owned(),
        text: "To give it.".to_owned(),
        votes: Votes::default(),
        dissent: String::new(),
    }
}

pub(super) fn voted(mut motion: Motion, [yes, no, neither]: [&[u32]; 3]) -> Motion {
    let judges = |list: &[u32]| list.iter().copied().map(JudgeId).collect();
    motion.votes = Votes {
        in_favour: judges(yes),
        against: judges(no),
        abstain: judges(neither),
    };
    motion
}

pub(super) fn take(workspace: &mut Workspace, motion: Motion) -> Result<u64, DeliberationError> {
    decide(workspace, motion, now())
}

pub(super) fn refused(workspace: &mut Workspace, motion: Motion) -> DeliberationError {
    let before = crate::journal::head(workspace.read()).unwrap();
    let error = take(workspace, motion).unwrap_err();
    assert_eq!(crate::journal::head(workspace.read()).unwrap(), before);
    error
}

pub(super) fn states(workspace: &Workspace) -> Vec<(u32, String, State)> {
    let history = history(workspace.read(), &round()).unwrap();
    let decisions = history.decisions.into_values();
    let short = |one: Decided| {
        let Decision {
            application,
            outcome,
            ..
        } = one.decision;
        (application.0, outcome.to_string(), one.state)
    };
    decisions.map(short).collect()
}

#[test]
fn a_later_outcome_supersedes_an_earlier_one_and_mentions_stand_beside() {
    let (_trial, mut chair) = a_meeting();
    let first = take(&mut chair, a_motion(1, "none")).unwrap();
    let second = take(&mut chair, a_motion(1, "award:grant")).unwrap();
    assert!(second > first);
    let history = history(chair.read(), &round()).unwrap();
    assert_eq!(
        history.decisions[&(first, ApplicationId(1))].state,
        State::Superseded(second)
    );
    assert_eq!(
        history.decisions[&(second, ApplicationId(1))].state,
        State::Stands
    );
    // Withdrawn, it gives way to what stood before it.
    withdraw(&mut chair, &round(), second, None, "A mistake.", now()).unwrap();
    let states = states(&chair);
    assert_eq!(states[0].2, State::Stands);
    assert!(matches!(&states[1].2, State::Withdrawn { reason, .. } if reason == "A mistake."));
    let again = withdraw(&mut chair, &round(), second, None, "Once more.", now());
    assert_eq!(again.unwrap_err().code(), "decision-unknown");
}

#[test]
fn a_decision_is_taken_back_and_brought_back_and_the_minutes_say_so() {
    let (_trial, mut chair) = a_meeting();
    begin(&mut chair, &round(), None, now()).unwrap();
    take(&mut chair, a_motion(1, "award:grant")).unwrap();
    let state = |chair: &Workspace| states(chair).remove(0).2;
    let undone = undo::go(&mut chair, Direction::Undo, now()).unwrap();
    assert!(matches!(undone, Some(Operation::Decide { .. })));
    assert!(matches!(state(&chair), State::Withdrawn { reason, .. } if reason.is_empty()));
    undo::go(&mut chair, Direction::Redo, now()).unwrap();
    assert_eq!(state(&chair), State::Stands);
    undo::go(&mut chair, Direction::Undo, now()).unwrap();
    let minutes = history(chair.read(), &round()).unwrap().minutes;
    let what: Vec<_> = minutes.into_iter().map(|one| one.what).collect();
    // It was said and stays in the minutes.
    assert_eq!(what[1..], [What::Decided]);
    assert!(!states(&chair).is_empty());
    let open = history(chair.read(), &round()).unwrap();
    assert_eq!(open.standing().count(), 0);
}

#[test]
fn nobody_votes_who_is_in_conflict_absent_a_stranger_or_has_voted() {
    let (_trial, mut chair) = a_meeting();
    let motion = || a_motion(2, "award:grant");
    let error = refused(&mut chair, voted(motion(), [&[1], &[2], &[]]));
    assert_eq!(error.code(), "vote-in-conflict");
    let said = |name: &'static str, value: &str| (name, value.to_owned());
    let told = [
        said("judge", "2"),
        said("name", "Bo"),
        said("application", "2"),
        said("ground", "declared"),
        said("evidence", "my street"),
    ];
    assert_eq!(error.args(), told);
    let error = refused(&mut chair, voted(motion(), [&[1], &[], &[1]]));
    assert_eq!(error.code(), "vote-twice");
    let error = refused(&mut chair, voted(motion(), [&[1, 9], &[], &[]]));
    assert_eq!(error.code(), "vote-not-a-member");
    begin(&mut chair, &round(), Some([JudgeId(1)].into()), now()).unwrap();
    let error = refused(&mut chair, voted(motion(), [&[1, 3], &[], &[]]));
    assert_eq!(error.code(), "vote-absent");
    change_presence(&mut chair, &round(), [1, 3].map(JudgeId).into(), now()).unwrap();
    take(&mut chair, voted(motion(), [&[1], &[3], &[]])).unwrap();
    let history = history(chair.read(), &round()).unwrap();
    let programme = crate::programme::of_workspace(chair.read())
        .unwrap()
        .issued
        .programme;
    let remarks: Vec<_> = remarks(&programme, &history)
        .iter()
        .map(Remark::code)
        .collect();
    assert_eq!(remarks, ["decision-against-votes"]);
}

#[test]
fn a_conflict_that_is_only_proposed_or_was_dismissed_keeps_nobody_from_voting() {
    let (_trial, mut chair) = a_meeting();
    let dismiss = |writing: &crate::store::Writing<'_>| {
        let done = judges::decide_conflict(writing, JudgeId(2), ApplicationId(2), false)?;
        Ok::<_, StoreError>(((), done.unwrap()))
    };
    chair.transact(now(), None, dismiss).unwrap();
    take(&mut chair, voted(a_motion(2, "none"), [&[1], &[2], &[]])).unwrap();
}

#[test]
fn what_was_withdrawn_unknown_or_without_a_reason_is_not_decided() {
    let (_trial, mut chair) = a_meeting();
    let mut code = |motion: Motion| refused(&mut chair, motion).code();
    assert_eq!(code(a_motion(4, "award:grant")), "decision-not-eligible");
    assert_eq!(code(a_motion(9, "award:grant")), "application-unknown");
    assert_eq!(code(a_motion(1, "award:oscar")), "award-unknown");
    assert_eq!(code(a_motion(1, "mention:grant")), "mention-unknown");
    let bare = |outcome| Motion {
        reason: "  ".to_owned(),
        ..a_motion(1, outcome)
    };
    assert_eq!(code(bare("shortlisted")), "reason-missing");
    let long = Motion {
        dissent: "가".repeat(20_001),
        ..a_motion(1, "none")
    };
    assert_eq!(code(long), "decision-text-long");
    let elsewhere = Motion {
        round: RoundId::from("screening"),
        ..a_motion(1, "none")
    };
    assert_eq!(code(elsewhere), "round-unknown");
    take(&mut chair, bare("none")).unwrap();
    for outcome in ["", "award", "award:", "mention", "shortlisted:x", "None"] {
        assert_eq!(
            outcome.parse::<Outcome>().unwrap_err().code(),
            "outcome-unknown"
        );
    }
}

#[test]
fn more_winners_than_foreseen_are_remarked_and_not_forbidden() {
    let (_trial, mut chair) = a_meeting();
    take(&mut chair, a_motion(1, "award:grant")).unwrap();
    take(&mut chair, a_motion(3, "award:grant")).unwrap();
    let history = history(chair.read(), &round()).unwrap();
    let mut programme = crate::programme::of_workspace(chair.read())
        .unwrap()
        .issued
        .programme;
    let joint = Remark::MoreWinners {
        award: "grant".to_owned(),
        winners: 2,
        foreseen: 1,
    };
    assert_eq!(remarks(&programme, &history), [joint]);
    programme.awards[0].winners = Some(2);
    assert_eq!(remarks(&programme, &history), []);
}

#[test]
fn official_results_need_a_seal_and_freeze_the_round_until_they_are_opened_again() {
    let (trial, mut chair) = a_meeting();
    let round = round();
    let code = |error: DeliberationError| error.code();
    let early = declare(&mut chair, &round, now());
    assert_eq!(early.map_err(code), Err("official-not-sealed"));
    let kept = take(&mut chair, a_motion(1, "award:grant")).unwrap();
    merge::seal(&mut chair, &round, now()).unwrap();
    let hash = declare(&mut chair, &round, now()).unwrap();
    assert_eq!(
        declare(&mut chair, &round, now()).map_err(code),
        Err("round-official")
    );

    let ledger = log::ledger(chair.read()).unwrap();
    let official = ledger.official(&round).unwrap().clone();
    let made_from = official.made_from.unwrap();
    assert_eq!(
        (official.sha256, log::result_hash(&round, &made_from)),
        (hash, hash)
    );
    let resolved = made_from
        .decisions
        .iter()
        .map(|one| (one.application.0, one.outcome.to_string()));
    assert_eq!(
        resolved.collect::<Vec<_>>(),
        [(1, "award:grant".to_owned())]
    );

    assert_eq!(
        refused(&mut chair, a_motion(3, "none")).code(),
        "round-official"
    );
    let withdrawn = withdraw(&mut chair, &round, kept, None, "A mistake.", now());
    assert_eq!(withdrawn.map_err(code), Err("round-official"));
    let opened = merge::reopen(&mut chair, &round, "A packet was late.", now());
    assert_eq!(opened.unwrap_err().code(), "round-official");
    let revoked = crate::roster::revoke(&mut chair, JudgeId(1), "Stolen.", now());
    assert_eq!(revoked.unwrap_err().code(), "roster-official");
    assert_eq!(undo::go(&mut chair, Direction::Undo, now()).unwrap(), None);
    let head = log::head(chair.read()).unwrap();
    let late = trial.judge(3, "3.jurybook").export(1, &trial.path("out-3"));
    let late = [late];
    let merged = merge::merge(&mut chair, &late, now(), &Job::quiet()).unwrap();
    assert_eq!(
        merged.cards[0].outcome.as_ref().unwrap_err().code(),
        "packet-official"
    );
    assert_eq!(log::head(chair.read()).unwrap(), head);
    assert_eq!(states(&chair)[0].2, State::Stands);

    let bare = reopen(&mut chair, &round, " ", now());
    assert_eq!(bare.map_err(code), Err("reason-missing"));
    reopen(&mut chair, &round, "An error in the list.", now()).unwrap();
    let again = reopen(&mut chair, &round, "Once more.", now());
    assert_eq!(again.map_err(code), Err("round-not-official"));
    let ledger = log::ledger(chair.read()).unwrap();
    assert!(ledger.official(&round).is_none() && ledger.sealed(&round).is_some());
    assert_eq!(ledger.official_reopened(&round), ["An error in the list."]);
    crate::roster::revoke(&mut chair, JudgeId(2), "Stolen.", now()).unwrap();
    let merged = merge::merge(&mut chair, &late, now(), &Job::quiet()).unwrap();
    assert_eq!(merged.taken, 1);
    withdraw(&mut chair, &round, kept, None, "A mistake.", now()).unwrap();
    // Nothing stands now, so the same seal has other results.
    assert_ne!(declare(&mut chair, &round, now()).unwrap(), hash);
}

#[test]
fn a_meeting_begins_once_among_members_and_ends_once() {
    let (_trial, mut chair) = a_meeting();
    let round = round();
    let code = |done: Result<(), DeliberationError>| done.unwrap_err().code();
    assert_eq!(code(end(&mut chair, &round, now())), "meeting-none");
    let nobody = begin(&mut chair, &round, Some(BTreeSet::new()), now());
    assert_eq!(code(nobody), "meeting-nobody");
    let stranger = begin(&mut chair, &round, Some([JudgeId(8)].into()), now());
    assert_eq!(code(stranger), "vote-not-a-member");
    begin(&mut chair, &round, None, now()).unwrap();
    assert_eq!(code(begin(&mut chair, &round, None, now())), "meeting-open");
    let all: BTreeSet<JudgeId> = (1..=3).map(JudgeId).collect();
    assert_eq!(history(chair.read(), &round).unwrap().present, Some(all));
    change_presence(&mut chair, &round, [JudgeId(3)].into(), now()).unwrap();
    undo::go(&mut chair, Direction::Undo, now()).unwrap();
    end(&mut chair, &round, now()).unwrap();
    let history = history(chair.read(), &round).unwrap();
    assert_eq!((history.present, history.minutes.len()), (None, 4));
}

#[test]
fn who_is_in_conflict_is_out_of_the_room_where_the_agenda_says_so() {
    let (_trial, mut chair) = a_meeting();
    let programme = crate::programme::of_workspace(chair.read())
        .unwrap()
        .issued
        .programme;
    let agenda = |chair: &Workspace| {
        agenda_of(chair.read(), &programme, &round(), "projects")
            .unwrap()
            .0
    };
    let out = |agenda: &Agenda| -> Vec<(u32, usize)> {
        let items = agenda.items.iter();
        items
            .map(|item| (item.application.0, item.out.len()))
            .collect()
    };
    assert_eq!(out(&agenda(&chair)), [(1, 0), (2, 1), (3, 0)]);
    // Who is not there need not go out.
    begin(&mut chair, &round(), Some([JudgeId(1)].into()), now()).unwrap();
    assert_eq!(out(&agenda(&chair)), [(1, 0), (2, 0), (3, 0)]);
    let unknown = agenda_of(chair.read(), &programme, &round(), "poetry");
    assert_eq!(unknown.unwrap_err().code(), "category-unknown");
}

#[test]
fn a_result_whose_hash_does_not_follow_breaks_the_log() {
    let (_trial, mut chair) = a_meeting();
    let forged = Entry::Result {
        round: round(),
        sha256: crate::travel::Digest([7; 32]),
        made_from: Some(log::MadeFrom {
            seal: crate::travel::Digest([1; 32]),
            ranking: crate::travel::Digest([2; 32]),
            decisions: Vec::new(),
        }),
    };
    let operation = Operation::Reopen { round: round() };
    merge::decide::<StoreError>(&mut chair, now(), forged, operation).unwrap();
    assert!(matches!(
        log::ledger(chair.read()),
        Err(StoreError::Damaged)
    ));
}

#[test]
fn a_log_of_before_decisions_is_read_and_written_as_it_was() {
    let old = r#"{"entry":"result","round":"jury","sha256":"0000000000000000000000000000000000000000000000000000000000000000"}"#;
    let entry: Entry = serde_json::from_str(old).unwrap();
    assert_eq!(serde_json::to_string(&entry).unwrap(), old);
}
