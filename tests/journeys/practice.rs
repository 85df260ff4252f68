//! A round with an application for practice, from screening to the ranking: it is scored, and it does not count.
#![allow(missing_docs, clippy::unwrap_used)]

use jurybook_api::contract::Problem;
use jurybook_api::{Desk, Host, Nobody, SystemClock};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use tempfile::TempDir;

const APPLICATIONS: &str = "\
Number,Category,Applicant type,Applicant,Title,City
G-1,Projects,Association,Elm Street,Benches,Elmdale
G-2,Projects,Association,Oak Street,Lamps,Oakton
G-3,Projects,Association,Ash Street,Trees,Ashby
";
const JUDGES: &str = "Name,E-mail\nAda,ada@example.org\nBo,bo@example.org\n";

/// What is for practice where a round has it.
const PRACTICE: u32 = 3;

/// Everybody at one laptop, one after the other.
struct Table {
    folder: TempDir,
    desk: Desk,
    host: Arc<dyn Host>,
}

impl Table {
    /// Sets a round up; its third application competes, is for practice, or may not compete.
    fn new(third: &str) -> Self {
        let table = Self {
            folder: tempfile::tempdir().unwrap(),
            desk: Desk::new(None, Box::new(SystemClock)),
            host: Arc::new(Nobody),
        };
        let new = json!({
            "path": table.path("chair.jurybook"), "passphrase": "a chair of the test",
            "programme_file": null, "template": "neighbourhood-grants",
        });
        table.call("workspace_new", new);
        let import = json!({
            "table": table.put("applications.csv", APPLICATIONS), "attachments": null, "mapping": null,
        });
        assert_eq!(table.call("applications_import", import)["new"], 3);
        table.screen(1, "eligible");
        table.screen(2, "eligible");
        table.screen(PRACTICE, third);
        let judges = json!({ "table": table.put("judges.csv", JUDGES) });
        table.call("judges_import", judges);
        let assign = json!({ "round": "panel", "per_application": 2, "seed": 1 });
        table.call("assignment_apply", assign);
        table
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn put(&self, name: &str, text: &str) -> PathBuf {
        fs::write(self.path(name), text).unwrap();
        self.path(name)
    }

    fn try_call(&self, name: &str, body: Value) -> Result<Value, Problem> {
        self.desk.call(name, body, None, &self.host)
    }

    fn call(&self, name: &str, body: Value) -> Value {
        self.try_call(name, body)
            .unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
    }

    fn refuses(&self, name: &str, body: Value, code: &str) {
        assert_eq!(self.try_call(name, body).unwrap_err().code, code);
    }

    fn screen(&self, application: u32, verdict: &str) -> Value {
        let reason = if verdict == "ineligible" { "late" } else { "" };
        let screen = json!({ "application": application, "verdict": verdict, "reason": reason });
        self.call("application_screen", screen)
    }

    fn open_chair(&self) {
        let path = self.path("chair.jurybook");
        let open = json!({ "path": path, "passphrase": "a chair of the test" });
        self.call("workspace_open", open);
    }

    /// Gives these points on every criterion.
    fn score(&self, application: u32, points: i32) {
        let sheet = self.call("sheet_show", json!({ "application": application }));
        for criterion in sheet["criteria"].as_array().unwrap() {
            let score = json!({
                "application": application, "criterion": criterion["id"], "points": points,
            });
            self.call("sheet_score", score);
        }
    }

    /// Exports the kits, and gives each judge's work to `judge`, which returns the packet.
    fn judge(&self, judge: impl Fn(&Self, &str) -> Value) -> Vec<Value> {
        let kits = json!({ "round": "panel", "dir": self.path("kits") });
        let kits = self.call("kits_export", kits);
        let kits = kits["kits"].as_array().unwrap().iter();
        let packet = |kit: &Value| {
            assert_eq!(kit["applications"], 2);
            let name = kit["name"].as_str().unwrap();
            let open = json!({
                "kit": kit["path"], "passphrase": kit["passphrase"],
                "workspace": self.path(&format!("{name}.jurybook")),
            });
            self.call("kit_open", open);
            judge(self, name)
        };
        kits.map(packet).collect()
    }

    /// Merges the packets and returns the ranking and the rows of the board.
    fn merge(&self, packets: &[Value]) -> (Value, Value) {
        self.open_chair();
        let files: Vec<&Value> = packets.iter().map(|packet| &packet["path"]).collect();
        let merged = self.call("merge_apply", json!({ "files": files }));
        assert_eq!(merged["taken"], 2);
        let round = json!({ "round": "panel" });
        (
            self.call("ranking_show", round.clone()),
            self.call("coverage_show", round)["rows"].clone(),
        )
    }
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
    let with = practised.merge(&packets);
    let plain = Table::new("ineligible");
    let packets = plain.judge(work);
    let without = plain.merge(&packets);
    assert_eq!(with, without);
    let round = json!({ "round": "panel" });
    assert_eq!(
        plain.call("calibration_show", round.clone())["applications"],
        json!([])
    );
    beside_each_other(&practised.call("calibration_show", round));
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
    let standing = table.call("assignment_show", json!({ "round": "panel" }));
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
