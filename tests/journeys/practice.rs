//! A round with an application for practice, from screening to the ranking: it is scored, and it does not count.
#![allow(missing_docs, clippy::unwrap_used)]

use jurybook_tests::{Grants as Table, THIRD as PRACTICE};
use serde_json::{Value, json};

/// Merges the packets and returns the ranking and the rows of the board.
fn merge(table: &Table, packets: &[Value]) -> (Value, Value) {
    table.open_chair();
    let files: Vec<&Value> = packets.iter().map(|packet| &packet["path"]).collect();
    let merged = table.call("merge_apply", json!({ "files": files }));
    assert_eq!(merged["taken"], 2);
    (
        table.round("ranking_show"),
        table.round("coverage_show")["rows"].take(),
    )
}

/// Scores what counts, and sends it.
fn work(table: &Table, name: &str) -> Value {
    table.score(1, if name == "Ada" { 3 } else { 2 });
    table.score(2, 1);
    assert_eq!(table.call("scores_gaps", json!({}))["total"], 2);
    assert_eq!(table.call("scores_finalise", json!({}))["left"], 0);
    let out = json!({ "out": table.path("packets") });
    let packet = table.call("packet_export", out);
    assert_eq!(
        (&packet["sheets"], &packet["missing"]),
        (&json!(2), &json!(0))
    );
    packet
}

/// Practises first, as far as it goes.
fn practise(table: &Table, name: &str) -> Value {
    let rows = table.call("applications_list", json!({}))["rows"].clone();
    assert_eq!(rows.as_array().unwrap().len(), 3);
    assert_eq!(rows[2]["screening"], "practice");
    table.score(PRACTICE, 3);
    let comment = json!({ "application": PRACTICE, "audience": "committee", "text": "as a trial" });
    table.call("sheet_comment", comment);
    let undone = table.call("undo", json!({}));
    assert_eq!(undone["operation"], "op-change-sheet");
    table.call("redo", json!({}));
    let sheet = table.call("sheet_show", json!({ "application": PRACTICE }));
    assert_eq!(
        (&sheet["is_practice"], &sheet["total"], &sheet["committee"]),
        (&json!(true), &json!(100.0), &json!("as a trial"))
    );
    let gaps = table.call("scores_gaps", json!({}));
    assert_eq!((&gaps["complete"], &gaps["total"]), (&json!(0), &json!(2)));
    let own = table.call("scores_own", json!({}))["categories"][0].clone();
    assert_eq!(
        (&own["applications"], &own["places"]),
        (&json!(2), &json!([]))
    );
    table.refuses(
        "sheet_finalise",
        json!({ "application": PRACTICE }),
        "sheet-practice",
    );
    assert_eq!(table.call("scores_finalise", json!({}))["finalised"], 0);
    // Practice alone can be sent before anything that counts is final.
    let out = json!({ "out": table.path("calibration") });
    let first = table.call("packet_export", out);
    let facts = ["sheets", "practised", "missing", "revision"].map(|fact| first[fact].clone());
    assert_eq!(facts, [json!(0), json!(1), json!(2), json!(1)]);
    work(table, name)
}

#[test]
fn a_ranking_is_what_it_would_be_without_practice() {
    let practised = Table::new("practice");
    let packets = practised.judge(practise);
    let with = merge(&practised, &packets);
    let plain = Table::new("ineligible");
    let packets = plain.judge(work);
    let without = merge(&plain, &packets);
    assert_eq!(with, without);
    assert_eq!(plain.round("calibration_show")["applications"], json!([]));
    beside_each_other(&practised.round("calibration_show"));
    let rows = with.1.as_array().unwrap();
    assert_eq!(rows.len(), 2);
    assert!(rows.iter().all(|row| row["application"] != PRACTICE));
    let out = practised.path("book.pdf");
    let book =
        json!({ "kind": "book", "out": out, "round": "panel", "on": { "languages": ["en"] } });
    assert_eq!(practised.call("print", book)["dossiers"], 2);
}

/// Ada and Bo gave the same, the highest there is; nothing else of their sheets has come.
fn beside_each_other(calibration: &Value) {
    let one = &calibration["applications"][0];
    assert_eq!(
        (&one["application"], &one["mean"], &one["means"][0]),
        (&json!(PRACTICE), &json!(100.0), &json!(3.0))
    );
    assert_eq!(one["sheets"].as_array().unwrap().len(), 2);
    assert_eq!(one["sheets"][1]["points"], json!([3, 3, 3]));
    for (at, name) in ["Ada", "Bo"].into_iter().enumerate() {
        let judge = &calibration["judges"][at];
        assert_eq!(
            (&judge["name"], &judge["leaning"]),
            (&json!(name), &json!(0.0))
        );
    }
    assert!(!calibration.to_string().contains("as a trial"));
}

#[test]
fn what_is_for_practice_is_not_assigned_and_what_is_assigned_not_for_practice() {
    let table = Table::new("practice");
    let listed = json!({ "screening": "practice" });
    let listed = table.call("applications_list", listed)["rows"].clone();
    assert_eq!(listed.as_array().unwrap().len(), 1);
    let standing = table.round("assignment_show");
    assert_eq!(standing["rows"].as_array().unwrap().len(), 2);
    let mut one =
        json!({ "round": "panel", "judge": 1, "application": PRACTICE, "assigned": true });
    table.refuses("assignment_change", one.clone(), "assign-practice");
    let practice = json!({ "application": 1, "verdict": "practice", "reason": "" });
    table.refuses("application_screen", practice, "screen-asked-for");
    // A verdict is taken back, and then it is as any other.
    table.screen(PRACTICE, "eligible");
    table.call("undo", json!({}));
    table.refuses("assignment_change", one.clone(), "assign-practice");
    table.call("redo", json!({}));
    table.call("assignment_change", one.clone());
    let practice = json!({ "application": PRACTICE, "verdict": "practice", "reason": "" });
    table.refuses("application_screen", practice.clone(), "screen-asked-for");
    one["assigned"] = json!(false);
    table.call("assignment_change", one);
    let screened = table.call("application_screen", practice);
    assert_eq!(screened["row"]["screening"], "practice");
}
