//! What a judge prints of the own work: score sheets, blank and as entered, and the packet.

use crate::stage::{Place, a_place, stage};
use crate::tool::{Workspace, at_rest, done, text};
use jurybook_api::{Desk, Host, SystemClock};
use serde_json::{Value, json};
use std::fs;
use std::sync::Arc;

const NOTE: &str = "Theneighbourismycousin";

/// Nobody sits before it.
struct Nobody;

impl Host for Nobody {}

/// Does in the judge's window what the command line has no words for.
fn in_the_window(judge: &Workspace, calls: &[(&str, Value)]) {
    let (desk, host) = (
        Desk::new(None, Box::new(SystemClock)),
        Arc::new(Nobody) as Arc<dyn Host>,
    );
    let open = json!({ "path": judge.path, "passphrase": judge.passphrase });
    desk.call("workspace_open", open, None, &host).unwrap();
    for (name, request) in calls {
        let done = desk.call(name, request.clone(), None, &host);
        done.unwrap_or_else(|problem| panic!("{name}: {problem:?}"));
    }
}

fn line(place: &Place, judge: &Workspace, name: &str, more: &str) -> String {
    let out = place.path(name);
    format!("print {judge} score-sheets --out {} {more}", out.display())
}

/// Twenty thousand characters, no two words alike.
fn a_long_comment() -> String {
    let words: Vec<_> = (0..2_857).map(|at| format!("c{at:04}e")).collect();
    format!("{}!!", words.join(" "))
}

/// One title is a hieroglyph, of which no font is on board.
#[test]
fn sheets_to_fill_in_are_printed_for_all_or_one_application() {
    let place = a_place();
    let bo = place.bo();
    let all = line(&place, &bo, "all.pdf", "--blank");
    bo.refuses(&all, 2, "font-missing");
    assert!(!place.path("all.pdf").exists());
    let printed = bo.done(&format!("{all} --allow-missing-characters"));
    assert_eq!(
        (&printed["dossiers"], &printed["missing_characters"]),
        (&4.into(), &"\u{13080}".into())
    );
    let printed = text(&place.path("all.pdf"));
    for expected in [
        "G-1",
        "Benches",
        "G-3",
        "Trees",
        "Elm Street",
        "Signature",
        "Bo",
    ] {
        assert!(printed.contains(expected), "{expected}: {printed}");
    }
    bo.done(&line(
        &place,
        &bo,
        "one.pdf",
        "--blank --application 2 --language ko",
    ));
    let one = text(&place.path("one.pdf"));
    assert!(one.contains("Lamps") && !one.contains("Benches"), "{one}");
    assert!(one.contains("비공개: 심사위원 본인 보관용"), "{one}");
    bo.is_as_it_was();
}

#[test]
fn own_sheets_are_printed_whole_and_without_the_private_note() {
    let place = a_place();
    let bo = place.bo();
    let comment = a_long_comment();
    assert_eq!(comment.len(), 20_000);
    let of = |application, audience: &str, text: &str| json!({ "application": application, "audience": audience, "text": text });
    let score = |criterion: &str, points| {
        let request = json!({ "application": 1, "criterion": criterion, "points": points });
        ("sheet_score", request)
    };
    in_the_window(
        &bo,
        &[
            score("need", 3),
            score("feasibility", 2),
            score("benefit", 3),
            ("sheet_comment", of(1, "committee", &comment)),
            ("sheet_comment", of(1, "private", NOTE)),
            // Typed, but not entered yet.
            ("sheet_type", of(1, "applicant", "Stillbeingtyped")),
            ("sheet_flag", json!({ "application": 1, "flagged": true })),
            (
                "sheet_recuse",
                json!({ "application": 2, "reason": "A friend." }),
            ),
            ("sheet_type", of(2, "private", NOTE)),
        ],
    );
    let more = "--allow-missing-characters";
    let printed = bo.done(&line(&place, &bo, "own.pdf", more));
    assert_eq!(printed["dossiers"], 2, "two were begun");
    bo.done(&line(&place, &bo, "again.pdf", more));
    let bytes = fs::read(place.path("own.pdf")).unwrap();
    assert!(bytes == fs::read(place.path("again.pdf")).unwrap());

    let said = text(&place.path("own.pdf"));
    let lost: Vec<_> = comment
        .split(' ')
        .filter(|word| !said.contains(word))
        .collect();
    assert!(lost.is_empty(), "{lost:?}");
    assert!(!said.contains(NOTE), "{said}");
    for expected in [
        "My score sheets",
        "not begun",
        "recused, draft",
        "3 of 3",
        "2 of 3",
        "of 100",
        "Stillbeingtyped",
        "Flagged for discussion",
        "A friend.",
        "Confidential: the judge’s own copy",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    bo.done(&line(&place, &bo, "one.pdf", "--application 1"));
    let one = text(&place.path("one.pdf"));
    assert!(
        !one.contains("My score sheets") && !one.contains("A friend."),
        "{one}"
    );
    assert!(!one.contains(NOTE));
}

/// Each judge has one of two applications; the other's is as good as not there.
#[test]
fn the_application_of_another_judge_is_refused() {
    let place = a_place();
    let (ws, passphrase) = (place.path("two.jurybook"), "five words of another panel");
    let table = place.put(
        "two.csv",
        "Number,Category,Applicant type,Applicant,Title\n\
         G-1,Projects,Association,Elm Street,Benches\n\
         G-2,Projects,Association,Oak Street,Lamps\n",
    );
    let judges = place.put(
        "two-judges.csv",
        "Name,E-mail\nAda,a@example.org\nBo,b@example.org\n",
    );
    let at = ws.display();
    let chair = |line: String| done(passphrase, &line);
    chair(format!(
        "programme new {at} --template neighbourhood-grants"
    ));
    chair(format!("applications import {at} --table {table}"));
    chair(format!("screen {at} --clear"));
    chair(format!("judges import {at} --table {judges}"));
    chair(format!("assign {at} --round panel --per-application 1"));
    let kits = place.path("kits");
    let made = chair(format!(
        "kits export {at} --round panel --out {}",
        kits.display()
    ));
    let kit = &made["kits"][0];
    let (file, words) = (
        kit["path"].as_str().unwrap(),
        kit["passphrase"].as_str().unwrap(),
    );
    let own = place.path("own.jurybook");
    done(
        words,
        &format!("kit open {file} --workspace {}", own.display()),
    );
    let judge = at_rest(&own, words);
    let listed = judge.done(&format!("scores list {judge}"));
    let [sheet] = listed["sheets"].as_array().unwrap().as_slice() else {
        panic!("{listed}")
    };
    let other = 3 - sheet["application"].as_u64().unwrap();
    for blank in ["", "--blank"] {
        let more = format!("{blank} --application {other}");
        judge.refuses(
            &line(&place, &judge, "no.pdf", &more),
            2,
            "sheet-unassigned",
        );
        assert!(!place.path("no.pdf").exists());
    }
}

#[test]
fn a_chair_has_no_score_sheets() {
    let place = a_place();
    let chair = place.chair();
    for blank in ["", "--blank"] {
        chair.refuses(&line(&place, &chair, "no.pdf", blank), 2, "not-a-judge");
    }
}

#[test]
fn a_judge_has_a_page_of_the_packet_before_and_after_the_chairs_answer() {
    let place = a_place();
    let (chair, ada, bo) = (place.chair(), place.ada(), place.bo());
    let paper = |name: &str| place.path(name);
    let print = |judge: &Workspace, name: &str, more: &str| {
        format!(
            "print {judge} receipt --out {} {more}",
            paper(name).display()
        )
    };
    bo.refuses(&print(&bo, "none.pdf", ""), 2, "print-no-packet");
    chair.refuses(&print(&chair, "none.pdf", ""), 2, "receipt-nothing");

    ada.done(&print(&ada, "waiting.pdf", ""));
    let held = ada.done(&format!("receipts list {ada}"));
    let packet = &held["packets"][0];
    let [short, id] = ["short", "packet"].map(|fact| packet[fact].as_str().unwrap());
    let waiting = text(&paper("waiting.pdf"));
    for expected in [short, id, "Not answered yet", "Ada", "Final score sheets 1"] {
        assert!(waiting.contains(expected), "{expected}: {waiting}");
    }
    let roster = "Six words of your key";
    let key: Vec<_> = waiting
        .split(roster)
        .nth(1)
        .unwrap()
        .split(' ')
        .take(7)
        .collect();
    assert!(key.iter().skip(1).all(|word| word.len() == 4), "{key:?}");

    chair.done(&format!("merge {chair} {}", stage().packet.display()));
    let out = place.path("receipts").display().to_string();
    let given = chair.done(&format!("receipts export {chair} --out {out}"));
    let receipt = &given["packets"][0]["receipts"][0];
    let file = receipt["file"].as_str().unwrap();
    ada.done(&format!("receipt open {ada} {file}"));
    ada.done(&format!("packet export {ada} --out {out}"));
    ada.done(&print(&ada, "both.pdf", ""));
    ada.done(&print(&ada, "last.pdf", "--latest"));
    let both = text(&paper("both.pdf"));
    let number = format!("record {} of the chair", receipt["number"]);
    for expected in [
        receipt["words"].as_str().unwrap(),
        &number,
        "A later packet, revision 2",
        "Not answered yet",
    ] {
        assert!(both.contains(expected), "{expected}: {both}");
    }
    let last = text(&paper("last.pdf"));
    assert!(!last.contains(id) && last.contains("Revision 2"), "{last}");
}
