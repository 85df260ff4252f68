//! Papers of a meeting with real packets: what they tell, and what letters never tell.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::applications::Verdict;
use crate::deliberation::{self, Motion, Votes};
use crate::id::{ApplicationId, JudgeId};
use crate::job::Job;
use crate::log::OpenedAgain;
use crate::merge;
use crate::programme::{Programme, Text};
use crate::scores::{self, Entry as Said};
use crate::trial::{Trial, a_round, now, round, score, screen};
use crate::workspace::Workspace;
use std::collections::BTreeSet;

const SECRET: &str = "Between us: the applicant cannot keep books.";
const PRIVATE: &str = "Nobody but me.";

/// A round in which Ada, Bo and 김하늘 have scored four applications, but that Ada recused from the fourth.
/// Each wrote to the committee, and to some applicants; to the second Bo wrote a colleague's name.
fn a_meeting() -> (Trial, Workspace) {
    let trial = a_round();
    let mut chair = trial.chair("room.jurybook");
    let mut files = Vec::new();
    for judge in 1..=3 {
        let mut laptop = trial.judge(judge, &format!("{judge}.jurybook"));
        let ws = &mut laptop.workspace;
        let mut say = |application: u32, said: Said| {
            scores::enter(ws, ApplicationId(application), said, now()).unwrap();
        };
        for application in 1..=4 {
            say(application, Said::Committee(format!("{SECRET} {judge}")));
            say(application, Said::PrivateNote(PRIVATE.to_owned()));
        }
        match judge {
            1 => {
                say(1, Said::Applicant("Yours is clear.".to_owned()));
                say(4, Said::Applicant("I know you well.".to_owned()));
            }
            2 => {
                say(1, Said::Applicant("Measure it first.".to_owned()));
                say(2, Said::Applicant("I think 김하늘 liked it.".to_owned()));
            }
            _ => say(3, Said::Applicant("More adaptation is needed.".to_owned())),
        }
        for application in 1..=4 {
            if (judge, application) == (1, 4) {
                let recusal = Said::Recusal(Some("My cousin.".to_owned()));
                scores::enter(ws, ApplicationId(4), recusal, now()).unwrap();
            } else {
                score(ws, ApplicationId(application), 2).unwrap();
            }
        }
        scores::finalise_all(ws, now()).unwrap();
        let out = trial.path(&format!("out-{judge}"));
        let packet = crate::packets::export(ws, &out, false, "test", now()).unwrap();
        files.push(packet.path);
    }
    merge::merge(&mut chair, &files, now(), &Job::quiet()).unwrap();
    for application in 1..=4 {
        screen(&mut chair, ApplicationId(application), Verdict::Eligible).unwrap();
    }
    (trial, chair)
}

fn decide(chair: &mut Workspace, application: u32, outcome: &str, votes: Votes) -> u64 {
    let motion = Motion {
        round: round(),
        applications: [ApplicationId(application)].into(),
        outcome: outcome.parse().unwrap(),
        reason: "The best of all.".to_owned(),
        text: "To give it.".to_owned(),
        votes,
        dissent: "Too soon.".to_owned(),
    };
    deliberation::decide(chair, motion, now()).unwrap()
}

fn programme(chair: &Workspace) -> Programme {
    let signed = crate::programme::of_workspace(chair.read()).unwrap();
    signed.issued.programme
}

fn english(text: &Text) -> String {
    text.en.clone()
}

fn korean(text: &Text) -> String {
    text.ko.clone()
}

fn written(chair: &Workspace, meant: &Meant) -> Letters {
    letters(
        chair.read(),
        &programme(chair),
        &round(),
        [&english, &korean],
        meant,
    )
    .unwrap()
}

fn judges(numbers: &[u32]) -> BTreeSet<JudgeId> {
    numbers.iter().copied().map(JudgeId).collect()
}

#[test]
fn letters_say_what_judges_wrote_to_applicants_and_nothing_else() {
    let (_trial, mut chair) = a_meeting();
    decide(&mut chair, 1, "award:grant", Votes::default());
    let all = written(&chair, &Meant::default());
    let numbers: Vec<u32> = all.letters.iter().map(|one| one.named.number).collect();
    assert_eq!(numbers, [1, 3, 4]);
    // In the order of their words, not of the judges.
    assert_eq!(
        all.letters[0].comments,
        ["Measure it first.", "Yours is clear."]
    );
    assert_eq!(all.letters[0].benefits, ["Up to 2,000 euros"]);
    assert!(all.letters[0].is_won() && !all.letters[1].is_won());
    assert!(all.letters[1].benefits.is_empty());
    // Who is out of the room says nothing about it to anybody.
    assert!(all.letters[2].comments.is_empty(), "{:?}", all.letters[2]);
    let said = format!("{:?}", all.letters);
    for secret in [
        SECRET,
        PRIVATE,
        "Between us",
        "My cousin",
        "know you",
        "Ada",
        "김하늘",
        "@judges",
        "The best of all",
        "Too soon",
    ] {
        assert!(!said.contains(secret), "{secret}: {said}");
    }
}

#[test]
fn a_letter_that_names_a_judge_waits_until_the_chair_has_read_it() {
    let (_trial, mut chair) = a_meeting();
    let all = written(&chair, &Meant::default());
    let held = all.held.iter();
    let held: Vec<_> = held
        .map(|one| (one.named.number, one.found.as_str()))
        .collect();
    assert_eq!(held, [(2, "김하늘")]);
    assert!(all.letters.iter().all(|one| one.named.number != 2));
    let read = Meant {
        read: [ApplicationId(2)].into(),
        ..Meant::default()
    };
    let all = written(&chair, &read);
    assert!(all.held.is_empty());
    assert_eq!(all.letters.len(), 4);
    // A certificate has no comment to wait for, and only winners get one.
    let winners = Meant {
        winners: true,
        ..Meant::default()
    };
    assert_eq!(written(&chair, &winners), Letters::default());
    decide(&mut chair, 2, "award:grant", Votes::default());
    let all = written(&chair, &winners);
    assert_eq!((all.letters.len(), all.held.len()), (1, 0));
    assert!(all.letters[0].comments.is_empty());
}

#[test]
fn minutes_tell_votes_absences_and_what_was_withdrawn() {
    let (_trial, mut chair) = a_meeting();
    deliberation::begin(&mut chair, &round(), None, now()).unwrap();
    let votes = Votes {
        in_favour: judges(&[2]),
        against: judges(&[3]),
        abstain: judges(&[]),
    };
    let first = decide(&mut chair, 4, "award:grant", votes);
    deliberation::change_presence(&mut chair, &round(), judges(&[2, 3]), now()).unwrap();
    let second = decide(&mut chair, 1, "shortlisted", Votes::default());
    deliberation::withdraw(&mut chair, &round(), first, None, "A slip.", now()).unwrap();
    let programme = programme(&chair);
    let committee = Committee::of(chair.read(), &programme, &round(), &english).unwrap();
    let minutes = committee.minutes().unwrap();
    let matter = |number: u64| {
        let mut entries = minutes.entries.iter();
        let entry = entries.find(|entry| entry.number == number).unwrap();
        match &entry.what {
            Happened::Decided(matter) => (**matter).clone(),
            other => panic!("{other:?}"),
        }
    };
    let gone = matter(first);
    assert_eq!(gone.out, ["Ada"]);
    assert_eq!(
        (gone.in_favour.concat(), gone.against.concat()),
        ("Bo".to_owned(), "김하늘".to_owned())
    );
    assert_eq!(
        (gone.motion.as_str(), gone.dissent.as_str()),
        ("To give it.", "Too soon.")
    );
    let fate = &gone.about[0].fate;
    assert!(matches!(fate, Some(Fate::Withdrawn { reason, .. }) if reason == "A slip."));
    assert_eq!(matter(second).about[0].fate, None);
    let left = minutes.entries.iter().find_map(|entry| match &entry.what {
        Happened::Presence { left, .. } => Some(left.concat()),
        _ => None,
    });
    assert_eq!(left.unwrap(), "Ada");
    let grant = &minutes.results[0];
    assert_eq!((grant.given.name.as_str(), grant.to.len()), ("Grant", 0));
    assert_eq!(minutes.results.last().unwrap().to[0].number, 1);
    assert_eq!((minutes.undecided, minutes.head.official), (3, false));
}

#[test]
fn a_seal_names_what_counts_and_what_came_too_late() {
    let trial = a_round();
    let mut chair = trial.chair("room.jurybook");
    let programme = programme(&chair);
    let file = |judge: u32| {
        let mut laptop = trial.judge(judge, &format!("{judge}.jurybook"));
        laptop.export(1, &trial.path(&format!("out-{judge}")))
    };
    let seal = |chair: &Workspace| {
        let committee = Committee::of(chair.read(), &programme, &round(), &english).unwrap();
        committee.seal()
    };
    merge::merge(&mut chair, &[file(1), file(2)], now(), &Job::quiet()).unwrap();
    assert!(matches!(seal(&chair), Err(PaperError::NotSealed { .. })));
    merge::seal(&mut chair, &round(), now()).unwrap();
    merge::reopen(&mut chair, &round(), "A judge was forgotten.", now()).unwrap();
    assert!(matches!(seal(&chair), Err(PaperError::NotSealed { .. })));
    let sha256 = merge::seal(&mut chair, &round(), now()).unwrap();
    let mut keys = crate::roster::list(chair.read()).unwrap().into_iter();
    let (bo, words) = keys.find(|(line, _)| line.judge == JudgeId(2)).unwrap();
    crate::roster::confirm(&mut chair, bo.judge, &words, now()).unwrap();
    merge::merge(&mut chair, &[file(3)], now(), &Job::quiet()).unwrap();

    let paper = seal(&chair).unwrap();
    assert_eq!((paper.sha256, paper.round_id.as_str()), (sha256, "panel"));
    let held = merge::held(chair.read()).unwrap();
    let code = |judge| {
        let mut of_judge = held.values().filter(|one| one.judge == JudgeId(judge));
        of_judge.next().unwrap().id.0.short()
    };
    let packet = |judge, name: &str, confirmed| SealedPacket {
        judge: name.to_owned(),
        code: code(judge),
        revision: 1,
        sheets: 4,
        confirmed,
    };
    let expected = [packet(1, "Ada", false), packet(2, "Bo", true)];
    assert_eq!(paper.packets, expected);
    assert_eq!(paper.without, ["김하늘"]);
    let at = "2027-01-15 09:00".to_owned();
    let late = LatePacket {
        judge: "김하늘".to_owned(),
        code: code(3),
        at: at.clone(),
    };
    assert_eq!(paper.late, [late]);
    let reason = "A judge was forgotten.".to_owned();
    let opened = OpenedAgain {
        at,
        reason: reason.clone(),
    };
    assert_eq!(paper.reopened, [opened]);

    // Every other paper tells the seal and why one was opened, the minutes in their order.
    let committee = Committee::of(chair.read(), &programme, &round(), &english).unwrap();
    let minutes = committee.minutes().unwrap();
    assert_eq!(minutes.head.seal, sha256.short());
    assert_eq!(minutes.head.reopened.concat(), reason);
    let told: Vec<_> = minutes
        .entries
        .into_iter()
        .map(|entry| entry.what)
        .collect();
    let expected = [
        Happened::Sealed(2),
        Happened::Unsealed(reason),
        Happened::Sealed(2),
    ];
    assert_eq!(told, expected);
}

#[test]
fn an_agenda_says_when_each_is_expected_and_who_is_out() {
    let (_trial, chair) = a_meeting();
    let programme = programme(&chair);
    let committee = Committee::of(chair.read(), &programme, &round(), &english).unwrap();
    let expected = Expected::new("23:50", 15).unwrap();
    let agenda = committee.agenda(None, Some(expected)).unwrap();
    let items = &agenda.parts[0].items;
    let times: Vec<_> = items
        .iter()
        .filter_map(|item| item.expected.as_deref())
        .collect();
    assert_eq!(times, ["23:50", "00:05", "00:20", "00:35"]);
    let out: Vec<_> = items.iter().filter(|item| !item.out.is_empty()).collect();
    assert_eq!((out.len(), out[0].named.number), (1, 4));
    assert_eq!(
        (out[0].out.concat(), out[0].leave.concat()),
        ("Ada".into(), "Ada".into())
    );
    assert_eq!(agenda.register.len(), 1);
    let one = &agenda.register[0];
    assert_eq!(
        (one.ground, one.evidence.as_str()),
        ("recused", "My cousin.")
    );
    let none = committee.agenda(Some("no such"), None).unwrap();
    assert!(none.parts.is_empty() && none.register.is_empty());
}

#[test]
fn sheets_follow_the_agenda_and_name_no_judge_but_who_is_out() {
    let (_trial, chair) = a_meeting();
    let programme = programme(&chair);
    let committee = Committee::of(chair.read(), &programme, &round(), &english).unwrap();
    let agenda = committee.agenda(None, None).unwrap();
    let order: Vec<u32> = agenda.parts[0]
        .items
        .iter()
        .map(|item| item.named.number)
        .collect();
    let sheets = committee.sheets(None, None).unwrap().sheets;
    let listed: Vec<u32> = sheets.iter().map(|sheet| sheet.named.number).collect();
    assert_eq!(listed, order);
    let of = |number: u32| {
        sheets
            .iter()
            .find(|sheet| sheet.named.number == number)
            .unwrap()
    };
    assert_eq!((of(1).totals.len(), of(4).totals.len()), (3, 2));
    assert_eq!((of(1).out.len(), of(4).out.concat()), (0, "Ada".to_owned()));
    assert!(of(1).criteria.iter().all(|(_, mean)| mean.is_some()));
    let one = committee
        .sheets(None, Some(ApplicationId(3)))
        .unwrap()
        .sheets;
    assert_eq!(one.len(), 1);
    assert_eq!((one[0].place, one[0].places), (of(3).place, 4));
}

#[test]
fn a_book_in_the_order_of_the_agenda_leaves_out_what_its_reader_may_not_see() {
    use crate::dossier::{Gathered, Wanted};
    let (_trial, mut chair) = a_meeting();
    for application in [1, 3] {
        let application = ApplicationId(application);
        crate::judges::declare(&mut chair, JudgeId(2), application, "My street.", now()).unwrap();
    }
    let programme = programme(&chair);
    let gather = |reader, in_agenda_order| {
        let wanted = Wanted {
            reader,
            in_agenda_order,
            ..Wanted::default()
        };
        let found = Gathered::new(chair.read(), &programme, round(), &english, &wanted).unwrap();
        let order: Vec<u32> = found.headings().iter().map(|one| one.number).collect();
        (order, found.left_out.clone())
    };
    let committee = Committee::of(chair.read(), &programme, &round(), &english).unwrap();
    let agenda = committee.agenda(None, None).unwrap();
    let agenda: Vec<u32> = agenda.parts[0]
        .items
        .iter()
        .map(|item| item.named.number)
        .collect();
    assert_eq!(gather(None, true), (agenda.clone(), vec![]));
    // Bo goes out once, and not for the first and the third apart.
    assert_ne!(gather(None, false).0, agenda);
    let (order, left_out) = gather(Some(JudgeId(2)), true);
    let expected: Vec<u32> = agenda
        .into_iter()
        .filter(|number| ![1, 3].contains(number))
        .collect();
    assert_eq!((order, left_out), (expected, vec![1, 3]));
}
