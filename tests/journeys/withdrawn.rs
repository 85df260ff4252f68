//! An applicant withdraws while judges are at work: whoever judged is not refused, and nothing of it counts.
#![allow(missing_docs, clippy::unwrap_used)]

use jurybook_tests::{Grants as Table, THIRD as GONE};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

fn numbers(table: &Table, name: &str) -> Vec<u64> {
    let rows = table.round(name)["rows"].take();
    let number = |row: &Value| row["application"].as_u64().unwrap();
    rows.as_array().unwrap().iter().map(number).collect()
}

/// Lets each judge score everything, what will be withdrawn best of all, so that it is missed; returns the packets
/// before the chair's workspace.
fn judge(table: &Table) -> Vec<PathBuf> {
    let packets = table.judge(|table, name| {
        let mut listed = table.call("applications_list", json!({}))["rows"].take();
        for row in listed.as_array_mut().unwrap() {
            let number = row["id"].as_u64().unwrap() as u32;
            let points = (number + u32::from(name == "Ada" && number != 1)) % 4;
            table.score(number, points);
        }
        table.call("scores_finalise", json!({}));
        let sent = table.call("packet_export", json!({ "out": table.path(name) }));
        PathBuf::from(sent["path"].as_str().unwrap())
    });
    table.open_chair();
    packets
}

fn merge(table: &Table, packet: &PathBuf) {
    let merged = table.call("merge_apply", json!({ "files": [packet] }));
    assert_eq!(
        (&merged["taken"], &merged["refused"]),
        (&json!(1), &json!(0))
    );
}

fn all(applications: &[u32], verdict: &str, reason: &str) -> Value {
    let reason = if verdict == "eligible" { "" } else { reason };
    json!({ "applications": applications, "verdict": verdict, "reason": reason })
}

fn gone() -> Value {
    all(&[GONE], "withdrawn", "By letter of 3 May.")
}

/// All that the chair sees of the round but the moments and the hashes of packets.
fn seen(table: &Table) -> [Value; 4] {
    let agenda = json!({ "round": "panel", "category": "projects" });
    [
        table.round("ranking_show"),
        table.round("coverage_show")["rows"].clone(),
        table.round("reminders_show")["reminders"].clone(),
        table.call("agenda_show", agenda)["items"].clone(),
    ]
}

#[test]
fn the_round_is_what_it_would_be_had_it_never_been_entered() {
    let table = Table::new("eligible");
    let packets = judge(&table);
    merge(&table, &packets[0]);
    let before = seen(&table);
    assert_eq!(table.call("applications_screen", gone())["changed"], 1);
    let listed = table.call("applications_list", json!({ "screening": "withdrawn" }));
    assert_eq!(listed["rows"][0]["id"], GONE);
    // Whoever has judged it is not refused.
    merge(&table, &packets[1]);
    let never = Table::new("ineligible");
    for packet in judge(&never) {
        merge(&never, &packet);
    }
    assert_ne!(before, seen(&never));
    assert_eq!(seen(&table), seen(&never));
}

#[test]
fn one_undo_puts_all_of_it_back() {
    let table = Table::new("eligible");
    let packets = judge(&table);
    merge(&table, &packets[0]);
    let waits = json!({ "application": 2, "verdict": "needs-clarification", "reason": "Which?" });
    table.call("application_screen", waits);
    let shown = || [2, 3].map(|id| table.call("application_show", json!({ "application": id })));
    let before = (seen(&table), shown());
    let both = all(&[2, GONE], "withdrawn", "Both wrote.");
    assert_eq!(table.call("applications_screen", both)["changed"], 2);
    assert_ne!(before, (seen(&table), shown()));
    table.call("undo", json!({}));
    assert_eq!(before, (seen(&table), shown()));
}

#[test]
fn nobody_is_asked_for_it_and_nothing_is_decided_about_it() {
    let table = Table::new("eligible");
    let nothing_said = all(&[GONE], "withdrawn", " ");
    table.refuses("applications_screen", nothing_said, "screen-no-reason");
    table.call("applications_screen", gone());
    let one = json!({ "round": "panel", "judge": 1, "application": GONE, "assigned": true });
    table.refuses("assignment_change", one, "assign-withdrawn");
    assert_eq!(numbers(&table, "assignment_show"), [1, 2]);
    let loads = table.round("assignment_show")["loads"].clone();
    assert_eq!(
        (&loads[0]["applications"], &loads[1]["applications"]),
        (&json!(2), &json!(2))
    );
    let kits = json!({ "round": "panel", "dir": table.path("new kits") });
    assert_eq!(
        table.call("kits_export", kits)["kits"][0]["applications"],
        2
    );
    let award = json!({
        "round": "panel", "applications": [GONE],
        "decision": { "outcome": "shortlisted", "reason": "The best." },
    });
    let refused = table.refuses("decide", award, "decision-not-eligible");
    assert_eq!(refused.args["verdict"], "withdrawn");
    assert_eq!(table.round("decisions_show")["undecided"], 2);
    let out = table.path("book.pdf");
    let book =
        json!({ "kind": "book", "out": out, "round": "panel", "on": { "languages": ["en"] } });
    assert_eq!(table.call("print", book)["dossiers"], 2);
}

/// What the table says otherwise is taken; that it was withdrawn stays.
#[test]
fn a_correction_does_not_bring_it_back() {
    let table = Table::new("eligible");
    let newer = fs::read_to_string(table.path("applications.csv")).unwrap();
    let newer = newer.replace("G-3,Projects,Association", "G-3,Projects,Informal group");
    let newer = newer.replace("Trees", "Old trees");
    let unasked = json!({ "round": "panel", "judge": 1, "application": GONE, "assigned": false });
    for judge in [1, 2] {
        let mut unasked = unasked.clone();
        unasked["judge"] = json!(judge);
        table.call("assignment_change", unasked);
    }
    table.call("applications_screen", gone());
    let import = json!({
        "table": table.put("newer.csv", &newer), "attachments": null, "mapping": null, "accept_all": true,
    });
    table.call("applications_import", import);
    let shown = table.call("application_show", json!({ "application": GONE }));
    assert_eq!(shown["row"]["title"], "Old trees of last year");
    assert_eq!(shown["row"]["screening"], "withdrawn");
    assert_eq!(shown["screening_reason"], "By letter of 3 May.");
}

#[test]
fn a_record_of_it_holds_and_official_results_are_opened_before_any_verdict_changes() {
    let table = Table::new("eligible");
    for packet in judge(&table) {
        merge(&table, &packet);
    }
    table.round("round_seal");
    let award = json!({
        "round": "panel", "applications": [GONE],
        "decision": { "outcome": "shortlisted", "reason": "The best." },
    });
    let number = table.call("decide", award)["decisions"][0]["number"].clone();
    let refused = table.refuses("applications_screen", gone(), "screen-decided");
    assert_eq!(refused.args["number"], number.to_string());
    let withdrawn = json!({ "round": "panel", "decision": number, "reason": "They wrote." });
    table.call("decision_withdraw", withdrawn);
    table.round("official_declare");
    for (verdict, application) in [
        ("withdrawn", GONE),
        ("ineligible", 1),
        ("needs-clarification", 2),
    ] {
        let screen =
            json!({ "application": application, "verdict": verdict, "reason": "They wrote." });
        let refused = table.refuses("application_screen", screen, "screen-official");
        assert!(refused.refused && refused.args["round"] == "panel");
    }
    let both = all(&[1, 2], "ineligible", "Both late.");
    let refused = table.refuses("applications_screen", both, "screen-several");
    assert_eq!(refused.details.len(), 2);
    table.call(
        "official_reopen",
        json!({ "round": "panel", "reason": "They wrote." }),
    );
    table.call("applications_screen", gone());
    table.round("official_declare");
    let out = table.path("record");
    table.call(
        "record_export",
        json!({ "out": out, "with_comments": false }),
    );
    let record = table.call("record_verify", json!({ "path": out }));
    assert_eq!(
        (&record["sound"], &record["unranked"]),
        (&json!(true), &json!([GONE]))
    );
    let script = Command::new("python3")
        .arg(out.join("verify.py"))
        .output()
        .unwrap();
    let text = String::from_utf8(script.stdout).unwrap();
    assert_eq!(script.status.code(), Some(0), "{text}");
    let note = "NOTE application 3 was scored in panel and is not ranked";
    assert!(text.contains(note), "{text}");
}
