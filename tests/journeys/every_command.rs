//! One small round in which every command of the table is called and does what it is for.
//!
//! The last assertion compares what was called with the table itself: a command that is added and not
//! exercised here makes this test fail.
#![allow(missing_docs, clippy::unwrap_used)]

#[path = "every_command/applications.rs"]
mod applications;
#[path = "every_command/books.rs"]
mod books;
#[path = "every_command/carried.rs"]
mod carried;
#[path = "every_command/committee.rs"]
mod committee;
#[path = "every_command/gaps.rs"]
mod gaps;
#[path = "every_command/plots.rs"]
mod plots;
#[path = "every_command/programme.rs"]
mod programme;
#[path = "every_command/record.rs"]
mod record;
#[path = "every_command/recovery.rs"]
mod recovery;
#[path = "every_command/trust.rs"]
mod trust;

use jurybook_api::commands::COMMANDS;
use jurybook_api::contract::{FileKind, JobProgress};
use jurybook_api::{Desk, Host, SystemClock};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

const JUDGES: &str = "Name,E-mail,City\nAda,ada@example.org,Elmdale\nBo,bo@example.org,\n";
const CONFLICTS: &str = "Judge,Application,Reason\nbo@example.org,G-2,my street\n";
const SCORES: &str = "application,criterion,points\nG-3,need,3\nG-3,feasibility,2\nG-3,benefit,1\n";

/// Whoever sits before it always chooses the same folder.
struct Chooser(PathBuf);

impl Host for Chooser {
    fn choose_open(&self, _: FileKind, _: bool) -> Vec<PathBuf> {
        vec![self.0.clone()]
    }

    fn choose_folder(&self) -> Option<PathBuf> {
        Some(self.0.clone())
    }

    fn choose_save(&self, _: FileKind, suggested: &str) -> Option<PathBuf> {
        Some(self.0.join(suggested))
    }

    fn reveal(&self, path: &Path) -> bool {
        path.exists()
    }

    fn print(&self, path: &Path) -> bool {
        path.exists()
    }

    fn open(&self, path: &Path) -> bool {
        path.exists()
    }

    fn projector(&self, _: bool) -> bool {
        true
    }

    fn progress(&self, _: JobProgress) {}

    fn changed(&self) {}
}

/// A round in the making, and the commands that were called for it.
struct Journey {
    dir: TempDir,
    desk: Desk,
    host: Arc<dyn Host>,
    called: RefCell<BTreeSet<&'static str>>,
}

impl Journey {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let settings = dir.path().join("settings");
        let host = Arc::new(Chooser(dir.path().to_owned()));
        Self {
            desk: Desk::new(Some(settings), Box::new(SystemClock)),
            dir,
            host,
            called: RefCell::default(),
        }
    }

    fn call(&self, name: &'static str, request: Value) -> Value {
        self.called.borrow_mut().insert(name);
        let answer = self.desk.call(name, request, Some("journey"), &self.host);
        answer.unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn put(&self, name: &str, text: &str) -> PathBuf {
        fs::write(self.path(name), text).unwrap();
        self.path(name)
    }

    fn open(&self, path: &Path, passphrase: &str) -> Value {
        self.call(
            "workspace_open",
            json!({ "path": path, "passphrase": passphrase }),
        )
    }
}

#[test]
fn every_command_of_the_table_is_exercised() {
    let journey = Journey::new();
    the_window(&journey);
    the_sample(&journey);
    let chair = programme::a_new_one(&journey);
    applications::come_in(&journey);
    applications::keep_aside(&journey);
    applications::by_two(&journey);
    the_panel(&journey);
    let (kit, passphrase) = a_kit(&journey);
    let packet = a_judges_work(&journey, &kit, &passphrase);
    let twin = trust::a_second_laptop(&journey, &passphrase);
    journey.open(&chair, "four words of ours");
    results(&journey, &packet);
    carried::receipts_and_bundle(&journey, &chair, ("ada.jurybook", &passphrase));
    trust::settle(&journey, &packet, &twin);
    record::publish(&journey, &chair, &passphrase);
    the_workspace(&journey, &chair);
    recovery::recovery(&journey);

    let declared: BTreeSet<&str> = COMMANDS.iter().map(|command| command.name).collect();
    assert_eq!(*journey.called.borrow(), declared);
}

fn the_window(journey: &Journey) {
    let start = journey.call("start", json!({}));
    assert_eq!(start["templates"].as_array().unwrap().len(), 3);
    let settings = json!({ "language": "ko", "theme": "dark", "text_size": 125, "lock_after": 5 });
    assert_eq!(journey.call("settings_save", settings.clone()), settings);
    assert_eq!(journey.call("start", json!({}))["settings"], settings);
    let here = json!([journey.dir.path()]);
    let opened = journey.call("choose_open", json!({ "what": "table", "several": true }));
    assert_eq!(opened["paths"], here);
    assert_eq!(journey.call("choose_folder", json!({}))["paths"], here);
    let saved = journey.call(
        "choose_save",
        json!({ "what": "pdf", "suggested": "book.pdf" }),
    );
    assert_eq!(saved["paths"], json!([journey.path("book.pdf")]));
    journey.call("cancel", json!({ "job": "none" }));
}

fn the_sample(journey: &Journey) {
    let dir = journey.path("sample");
    fs::create_dir(&dir).unwrap();
    let request = json!({ "dir": dir, "passphrase": "a sample's words" });
    let sample = journey.call("sample_open", request);
    assert_eq!(
        (&sample["applications"], &sample["judges"]),
        (&json!(55), &json!(8))
    );
    let path = &sample["path"];
    let is_recent = |start: &Value| {
        let recent = start["recent"].as_array().unwrap();
        recent.iter().any(|one| one["path"] == *path)
    };
    assert!(is_recent(&journey.call("start", json!({}))));
    assert!(!is_recent(
        &journey.call("recent_forget", json!({ "path": path }))
    ));
}

fn the_panel(journey: &Journey) {
    let table = json!({ "table": journey.put("judges.csv", JUDGES) });
    assert_eq!(journey.call("judges_plan", table.clone())["new"], 2);
    assert_eq!(journey.call("judges_import", table)["new"], 2);
    assert_eq!(
        journey.call("judges_list", json!({}))["judges"][0]["name"],
        "Ada"
    );

    let table = json!({ "table": journey.put("conflicts.csv", CONFLICTS) });
    assert_eq!(journey.call("conflicts_import", table)["new"], 1);
    let proposed = journey.call("conflicts_propose", json!({}));
    let rows = proposed["rows"].as_array().unwrap();
    let mine = rows.iter().find(|row| row["judge"] == 1).unwrap();
    assert_eq!(
        (&mine["ground"], &mine["status"]),
        (&json!("city"), &json!("proposed"))
    );
    let decision = json!({ "judge": 1, "application": 1, "confirm": false });
    journey.call("conflict_decide", decision);
    let listed = journey.call("conflicts_list", json!({}));
    let rows = listed["rows"].as_array().unwrap();
    let mine = rows.iter().find(|row| row["judge"] == 1).unwrap();
    assert_eq!(mine["status"], "dismissed");

    let request = json!({ "round": "panel", "per_application": 1, "seed": 7 });
    let proposed = journey.call("assignment_propose", request.clone());
    assert_eq!(proposed["applied"], false);
    let applied = journey.call("assignment_apply", request);
    assert_eq!(applied["rows"], proposed["rows"]);
    for application in 1..=3 {
        let one =
            json!({ "round": "panel", "judge": 1, "application": application, "assigned": true });
        journey.call("assignment_change", one);
    }
    let standing = journey.call("assignment_show", json!({ "round": "panel" }));
    let load = standing["loads"].as_array().unwrap();
    assert_eq!(load[0]["applications"], 3);
}

/// Exports the kits and returns Ada's, with its passphrase.
fn a_kit(journey: &Journey) -> (PathBuf, String) {
    let request = json!({ "round": "panel", "dir": journey.path("kits") });
    let kits = journey.call("kits_export", request);
    let ada = &kits["kits"][0];
    assert_eq!(
        (&ada["name"], &ada["applications"]),
        (&json!("Ada"), &json!(3))
    );
    let text = |name: &str| ada[name].as_str().unwrap().to_owned();
    (text("path").into(), text("passphrase"))
}

/// Does Ada's work and returns her packet.
fn a_judges_work(journey: &Journey, kit: &Path, passphrase: &str) -> Value {
    let workspace = journey.path("ada.jurybook");
    let request = json!({ "kit": kit, "passphrase": passphrase, "workspace": workspace });
    assert_eq!(journey.call("kit_open", request)["judge"]["name"], "Ada");

    for (criterion, points) in [("need", 2), ("feasibility", 3), ("benefit", 1)] {
        gaps::told_before(journey, criterion);
        let score = json!({ "application": 1, "criterion": criterion, "points": points });
        journey.call("sheet_score", score);
    }
    let comment = json!({ "application": 1, "audience": "committee", "text": "Well shown." });
    journey.call("sheet_type", comment.clone());
    assert_eq!(
        journey.call("sheet_comment", comment)["committee"],
        "Well shown."
    );
    let flag = json!({ "application": 1, "flagged": true });
    assert_eq!(journey.call("sheet_flag", flag)["flagged"], true);
    let nominate = json!({ "application": 1, "mentions": ["courage"] });
    assert_eq!(
        journey.call("sheet_nominate", nominate)["nominations"],
        json!(["courage"])
    );
    let recuse = json!({ "application": 2, "reason": "I live there." });
    assert_eq!(journey.call("sheet_recuse", recuse)["state"], "recused");

    let operation = journey.call("undo", json!({}))["operation"].clone();
    assert_eq!(journey.call("redo", json!({}))["operation"], operation);
    let table = json!({ "table": journey.put("scores.csv", SCORES) });
    assert_eq!(journey.call("scores_plan", table.clone())["applied"], false);
    assert_eq!(journey.call("scores_gaps", json!({}))["complete"], 2);
    assert_eq!(journey.call("scores_import", table)["sheets"], 1);
    let own = journey.call("scores_own", json!({}));
    let need = &own["categories"][0]["criteria"].as_array().unwrap()[0];
    assert_eq!(
        (&need["criterion"], &need["counts"]),
        (&json!("need"), &json!([0, 0, 1, 1]))
    );
    let done = journey.call("scores_finalise", json!({}));
    assert_eq!((&done["finalised"], &done["left"]), (&json!(3), &json!(0)));
    let sheet = journey.call("sheet_reopen", json!({ "application": 3 }));
    assert_eq!(sheet["state"], "draft");
    let finalised = journey.call("sheet_finalise", json!({ "application": 3 }));
    assert_eq!(finalised["is_final"], true);
    let shown = journey.call("sheet_show", json!({ "application": 3 }));
    assert_eq!(shown["state"], "final");
    assert_eq!(
        journey.call("scores_list", json!({}))["sheets"]
            .as_array()
            .unwrap()
            .len(),
        3
    );
    journey.call("workspace_close", json!({}));
    fs::copy(workspace, journey.path("twin.jurybook")).unwrap();
    journey.open(&journey.path("ada.jurybook"), passphrase);
    assert_eq!(journey.call("packet_pending", json!({}))["next"], 1);
    let packet = journey.call("packet_export", json!({ "out": journey.path("packets") }));
    assert_eq!(
        (&packet["sheets"], &packet["recusals"]),
        (&json!(2), &json!(1))
    );
    packet
}

fn results(journey: &Journey, packet: &Value) {
    let inspected = journey.call("packet_inspect", json!({ "file": packet["path"] }));
    assert_eq!(inspected["packet"], packet["packet"]);
    let files = json!({ "files": [packet["path"]] });
    assert_eq!(journey.call("merge_plan", files.clone())["applied"], false);
    assert_eq!(journey.call("merge_apply", files)["taken"], 1);
    let coverage = journey.call("coverage_show", json!({ "round": "panel" }));
    assert_eq!(coverage["judges"][0]["packet"], packet["short"]);

    let ranking = journey.call("ranking_show", json!({ "round": "panel" }));
    let first = &ranking["categories"][0]["rows"][0];
    assert_eq!(
        (&first["rank"], &first["reference"]),
        (&json!(1), &json!("G-3"))
    );
    let first = json!({ "round": "panel", "first": 2 });
    let report = journey.call("agreement_show", first);
    let category = &report["categories"][0];
    assert_eq!(
        (&category["first"], &report["state_hash"]),
        (&json!(2), &ranking["state_hash"])
    );
    assert_eq!(category["judges"].as_array().unwrap().len(), 1);
    assert_eq!(
        category["remarks"][0]["code"].as_str().unwrap()[..10],
        *"agreement-"
    );
    plots::pictures(journey);
    let ratings = journey.put("ratings.csv", "judge,application,score\nA,x,4\nB,x,2\n");
    let report = journey.call("analyse", json!({ "table": ratings }));
    assert_eq!(report["notes"][0]["code"], "model-one-application");
    assert_eq!(report["applications"][0]["raw"], 3.0);

    let (csv, xlsx) = (journey.path("ranking.csv"), journey.path("ranking.xlsx"));
    let request = json!({ "round": "panel", "csv": csv, "xlsx": xlsx });
    assert_eq!(
        journey.call("ranking_export", request)["files"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    assert!(fs::read_to_string(&csv).unwrap().contains("G-3"));
    journey.call("reveal", json!({ "path": csv }));
    journey.call("open_written", json!({ "path": csv }));
    journey.call("print_written", json!({ "path": csv }));

    let out = journey.path("book.pdf");
    let request =
        json!({ "kind": "book", "out": out, "round": "panel", "on": { "languages": ["en"] } });
    let whole = journey.call("print", request.clone());
    assert_eq!(whole["dossiers"], 3);
    let mut own = request;
    let more = json!({
        "out": journey.path("readers.pdf"), "reader": 2, "copy": 7, "agenda_order": true, "index": true,
        "register": true, "on": { "languages": ["ko", "en"], "size": "letter" },
    });
    own.as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    let own = journey.call("print", own);
    assert_eq!((&own["dossiers"], &own["left_out"]), (&json!(2), &json!(1)));
    books::books(journey);
    assert!(fs::read(&out).unwrap().starts_with(b"%PDF-"));
}

fn the_workspace(journey: &Journey, chair: &Path) {
    let check = journey.call("check", json!({}));
    assert_eq!(check["sound"], true);
    let newest = journey.call("journal_show", json!({ "limit": 1 }));
    assert_eq!(newest["rows"][0]["hash"], check["journal_head"]);
    let about = json!({ "limit": 9, "area": "applications", "search": "lamps" });
    let about = journey.call("journal_show", about);
    assert!(about["found"].as_u64() < about["total"].as_u64());
    let rows = about["rows"].as_array().unwrap();
    // A verdict on several names them by their numbers alone.
    assert!(rows.iter().any(|row| row["application"] == "Lamps"));
    let copy = journey.path("copy.jurybook");
    journey.call("backup", json!({ "out": copy }));
    journey.call("workspace_close", json!({}));
    let opened = journey.open(&copy, "four words of ours");
    assert_eq!(opened["path"], json!(copy));
    assert_eq!(
        journey.call("check", json!({}))["journal_head"],
        check["journal_head"]
    );
    assert_ne!(copy, chair);
}
