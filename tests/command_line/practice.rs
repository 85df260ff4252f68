//! Applications for practice, from the verdict to the judge's list.

use crate::stage::a_place;
use crate::tool::{Workspace, at_rest, done, text};
use serde_json::Value;

const PASSPHRASE: &str = "a chair who practises";

/// A round of which G-3 is for practice, before its kits.
fn a_chair(place: &crate::stage::Place) -> Workspace {
    let path = place.path("practising.jurybook");
    let ws = path.display();
    let table = place.put(
        "three.csv",
        "Number,Category,Applicant type,Applicant,Title\nG-1,Projects,Association,Elm,Benches\n\
         G-2,Projects,Association,Oak,Lamps\nG-3,Projects,Association,Ash,Trees\n",
    );
    let judges = place.put("judges.csv", "Name,E-mail\nAda,ada@example.org\n");
    for line in [
        format!("programme new {ws} --template neighbourhood-grants"),
        format!("applications import {ws} --table {table}"),
        format!("screen {ws} G-1 G-2 --eligible"),
        format!("judges import {ws} --table {judges}"),
    ] {
        done(PASSPHRASE, &line);
    }
    let set_aside = done(PASSPHRASE, &format!("screen {ws} G-3 --practice"));
    assert_eq!(set_aside["row"]["screening"], "practice");
    at_rest(&path, PASSPHRASE)
}

/// Ada's workspace, from a kit of this chair.
fn a_judge(place: &crate::stage::Place, chair: &Workspace) -> Workspace {
    chair.done(&format!("assign {chair} --round panel --per-application 1"));
    let out = place.path("kits").display().to_string();
    let kits = chair.done(&format!("kits export {chair} --round panel --out {out}"));
    let kit = &kits["kits"][0];
    assert_eq!(
        kit["applications"], 2,
        "what is for practice is not asked for"
    );
    let [file, passphrase] = ["path", "passphrase"].map(|fact| kit[fact].as_str().unwrap());
    let path = place.path("ada.jurybook");
    let line = format!("kit open {file} --workspace {}", path.display());
    done(passphrase, &line);
    at_rest(&path, passphrase)
}

fn table(place: &crate::stage::Place, applications: &[&str]) -> String {
    let rows = applications.iter().flat_map(|application| {
        ["need", "feasibility", "benefit"].map(|criterion| format!("{application},{criterion},3\n"))
    });
    let rows: String = rows.collect();
    place.put(
        "scores.csv",
        format!("application,criterion,points\n{rows}"),
    )
}

fn numbers(sheets: &Value) -> Vec<u64> {
    let sheets = sheets.as_array().unwrap().iter();
    sheets
        .map(|one| one["application"].as_u64().unwrap())
        .collect()
}

#[test]
fn what_is_for_practice_is_scored_and_listed_apart_and_never_sent() {
    let place = a_place();
    let chair = a_chair(&place);
    let ada = a_judge(&place, &chair);
    let practise = table(&place, &["G-3"]);
    let imported = ada.done(&format!("scores import {ada} --table {practise}"));
    assert_eq!(
        (&imported["sheets"], &imported["applied"]),
        (&1.into(), &true.into())
    );

    let listed = ada.done(&format!("scores list {ada}"));
    assert_eq!(numbers(&listed["sheets"]), [1, 2]);
    assert_eq!(numbers(&listed["practice"]), [3]);
    let practised = &listed["practice"][0];
    assert_eq!(
        (
            &practised["is_practice"],
            &practised["state"],
            &practised["total"]
        ),
        (&true.into(), &"draft".into(), &100.0.into())
    );
    let shown = ada.run(&format!("scores list {ada}")).stdout;
    let lines: Vec<&str> = shown.lines().collect();
    assert_eq!(
        lines,
        ["1\tempty\t", "2\tempty\t", "3\tdraft\t100.0\tpractice"]
    );

    let finalised = ada.run(&format!("scores finalise {ada}"));
    finalised.says(1, "gap-not-started");
    let (ada, out) = (ada.settled(), place.path("packets").display().to_string());
    let export = format!("packet export {ada} --out {out}");
    // Before anything that counts is final, practice alone can be sent, so that judges compare their measures.
    let first = ada.done(&export);
    let facts = ["sheets", "practised", "missing"].map(|fact| first[fact].as_u64());
    assert_eq!(facts, [Some(0), Some(1), Some(2)]);
    let file = first["path"].as_str().unwrap();
    assert_eq!(chair.done(&format!("merge {chair} {file}"))["taken"], 1);
    let calibration = format!("calibration {chair} --round panel");
    let shown = chair.run(&calibration).stdout;
    assert_eq!(shown.trim_end(), "G-3\t1\t100.0\t3 3 3\n\n1\tAda");
    let before = chair.done(&calibration);

    // Practice is no gap, and stays what it was when all the rest is final.
    let rest = table(&place, &["G-1", "G-2"]);
    ada.done(&format!("scores import {ada} --table {rest}"));
    let finalised = ada.done(&format!("scores finalise {ada}"));
    assert_eq!(
        (&finalised["finalised"], &finalised["left"]),
        (&2.into(), &0.into())
    );
    let packet = ada.done(&export);
    assert_eq!(
        (&packet["sheets"], &packet["missing"]),
        (&2.into(), &0.into())
    );
    let listed = ada.done(&format!("scores list {ada}"));
    assert_eq!(listed["practice"][0]["state"], "draft");

    let file = packet["path"].as_str().unwrap();
    assert_eq!(chair.done(&format!("merge {chair} {file}"))["taken"], 1);
    let board = chair.done(&format!("coverage {chair} --round panel"));
    assert_eq!(numbers(&board["rows"]), [1, 2]);
    assert_eq!(chair.done(&calibration), before);
    published(&place, &chair);
}

/// A sheet for practice says that it counts nowhere, and the table of what counts has none.
#[test]
fn what_is_for_practice_is_printed_and_says_so() {
    let place = a_place();
    let chair = a_chair(&place);
    let ada = a_judge(&place, &chair);
    let practise = table(&place, &["G-3"]);
    ada.done(&format!("scores import {ada} --table {practise}"));
    let ada = ada.settled();
    let print = |name: &str, more: &str| {
        let out = place.path(name);
        let line = format!("print {ada} score-sheets --out {} {more}", out.display());
        (ada.done(&line)["dossiers"].as_u64(), text(&out))
    };
    let (sheets, own) = print("own.pdf", "");
    assert_eq!(
        (sheets, own.matches("counts nowhere").count()),
        (Some(1), 1)
    );
    assert_eq!(own.matches("not begun").count(), 2);
    let mark = "Score sheet for practice";
    assert!(own.contains(mark), "{own}");
    let (sheets, blank) = print("blank.pdf", "--blank");
    assert_eq!((sheets, blank.matches(mark).count()), (Some(3), 1));
    let (sheets, one) = print("one.pdf", "--application 3 --language ko");
    assert_eq!(sheets, Some(1));
    assert!(one.contains("연습용 채점표"), "{one}");
    ada.is_as_it_was();
}

/// The record checks, to us and to a stranger, and has nothing of practice but its hash.
fn published(place: &crate::stage::Place, chair: &Workspace) {
    chair.done(&format!("seal {chair} --round panel"));
    let record = place.path("record");
    let out = record.display().to_string();
    chair.done(&format!(
        "record export {chair} --out {out} --with-comments"
    ));
    assert_eq!(chair.done(&format!("record verify {out}"))["sound"], true);
    let mut files = std::fs::read_dir(record.join("packets")).unwrap();
    let practice = |one: std::io::Result<std::fs::DirEntry>| {
        one.unwrap().path().join("practice.json").exists()
    };
    assert!(!files.any(practice));
    let script = std::process::Command::new("python3")
        .arg("verify.py")
        .current_dir(&record)
        .output();
    let script = script.unwrap();
    assert!(
        script.status.success(),
        "{}",
        String::from_utf8_lossy(&script.stdout)
    );
}

#[test]
fn practice_and_assignment_refuse_each_other() {
    let place = a_place();
    let chair = a_chair(&place);
    chair.refuses(
        &format!("screen {chair} 99 --practice"),
        2,
        "application-unknown",
    );
    chair.refuses(
        &format!("screen {chair} 3 --practice --eligible"),
        2,
        "usage",
    );
    let listed = chair.done(&format!("applications list {chair}"));
    assert_eq!(listed["rows"][2]["screening"], "practice");
    let ada = a_judge(&place, &chair);
    let chair = chair.settled();
    chair.refuses(
        &format!("screen {chair} G-1 --practice"),
        2,
        "screen-asked-for",
    );
    // Of several, one that was asked for keeps all of them from it.
    let both = chair.run(&format!("screen {chair} G-1 G-2 --practice"));
    assert!(
        both.status == 2 && both.stderr.starts_with("error[screen-several]: 2 "),
        "{}",
        both.stderr
    );
    chair.is_as_it_was();
    // Points that do not fit are refused for practice as for anything else.
    let beyond = place.put("beyond.csv", "application,criterion,points\nG-3,need,4\n");
    ada.refuses(
        &format!("scores import {ada} --table {beyond}"),
        1,
        "score-range",
    );
}
