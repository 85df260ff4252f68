//! Workspaces as they were at a schema, frozen when it was left: every later version opens them, brings them to
//! its own schema, and finds all that they held. The golden workspaces are those of the first schema.
//!
//! `make hostile` makes those that are missing; one that is there is never made anew.

use crate::golden::{PASSPHRASE, file, now};
use crate::{is_update, root};
use jurybook_api::{Clock, Desk, Host, Nobody};
use jurybook_core::clock::FixedClock;
use rusqlite::Connection;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Once};

/// The schemas that have workspaces here.
const SCHEMAS: [usize; 3] = [5, 6, 7];

/// The sixth is the first in which two persons screen and applications are withdrawn.
const WITH_TWO_PERSONS: usize = 6;

const JUDGE_PASSPHRASE: &str = "of-the-third-judge";

const HEAD: &str = "Number,Category,Form,Applicant,Undertaking,Plan";
const APPLICATIONS: [&str; 6] = [
    "A-1,Projects,City,Busan,맑은 물,We cleaned it.",
    "A-2,Projects,City,Lagos,Boats,We bought boats.",
    "A-3,Projects,City,Lima,Shade,We planted trees.",
    "A-4,Projects,City,Turin,Bells,We rang bells.",
    "A-5,Projects,City,Oslo,Snow,We swept it.",
    "A-6,Projekts,City,Quito,Clouds,We caught them.",
];

fn name(role: &str, schema: usize) -> String {
    format!("{role}-schema-{schema}.jurybook")
}

/// A folder with a desk in it.
struct Office {
    dir: tempfile::TempDir,
    desk: Desk,
}

impl Office {
    fn new() -> Self {
        Self {
            dir: tempfile::tempdir().unwrap(),
            desk: Desk::new(None, Box::new(FixedClock(now())) as Box<dyn Clock>),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn put(&self, name: &str, text: &str) -> PathBuf {
        fs::write(self.path(name), text).unwrap();
        self.path(name)
    }

    fn call(&self, name: &str, request: Value) -> Value {
        let host: Arc<dyn Host> = Arc::new(Nobody);
        let answer = self.desk.call(name, request, None, &host);
        answer.unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
    }

    fn open(&self, path: &Path, passphrase: &str) {
        let request = json!({ "path": path, "passphrase": passphrase });
        self.call("workspace_open", request);
    }

    /// The column of titles has a heading that is learned, and the last row is set aside.
    fn import(&self) {
        let table = format!("{HEAD}\n{}\n", APPLICATIONS.join("\n"));
        let request = json!({
            "table": self.put("applications.csv", &table), "attachments": null, "mapping": null,
            "meanings": { "Undertaking": "title" },
        });
        let done = self.call("applications_import", request);
        assert_eq!((&done["new"], &done["set_aside"]), (&json!(5), &json!(1)));
    }

    /// The fourth is for practice; where there are two persons the fifth is withdrawn.
    fn screen(&self, two_persons: bool) {
        let by = if two_persons { "Ada" } else { "" };
        let many = |applications: &[u32], verdict: &str, reason: &str| {
            let request = json!({
                "applications": applications, "verdict": verdict, "reason": reason, "by": by,
            });
            self.call("applications_screen", request);
        };
        many(&[1, 2, 3], "eligible", "");
        many(&[4], "practice", "");
        if two_persons {
            let request = json!({ "applications": [1, 2, 4], "by": "Bo" });
            self.call("applications_confirm", request);
            many(&[5], "withdrawn", "asked by letter");
        } else {
            many(&[5], "ineligible", "too late");
        }
    }

    /// Leaves `chair` and `judge` in the folder: the first two applications judged by three, of whom the third
    /// has sent a packet and goes on writing.
    fn fill(&self, two_persons: bool) {
        let programme = fs::read_to_string(file("programme-1.toml")).unwrap();
        let programme = match two_persons {
            true => programme.replace("[[kinds]]", "confirm_screening = true\n\n[[kinds]]"),
            false => programme,
        };
        let chair = self.path("chair");
        let new = json!({
            "path": chair, "passphrase": PASSPHRASE, "template": null,
            "programme_file": self.put("programme.toml", &programme),
        });
        self.call("workspace_new", new);
        self.import();
        self.screen(two_persons);
        let judges = self.put(
            "judges.csv",
            "Name,E-mail\nAda,a@e.org\nGrace,g@e.org\n유나,y@e.org\n",
        );
        self.call("judges_import", json!({ "table": judges }));
        let conflict = json!({ "judge": 2, "application": 2, "reason": "My cousin's." });
        self.call("conflict_declare", conflict);
        for (judge, application) in [(1, 1), (1, 2), (2, 1), (3, 1), (3, 2)] {
            let request = json!({
                "round": "jury", "judge": judge, "application": application, "assigned": true,
            });
            self.call("assignment_change", request);
        }
        let kits = json!({ "round": "jury", "dir": self.path("kits") });
        let kit = self.call("kits_export", kits)["kits"][2].take();
        let packet = self.judge(&kit);
        self.open(&chair, PASSPHRASE);
        let merged = self.call("merge_apply", json!({ "files": [packet] }));
        assert_eq!(merged["taken"], 1, "{merged}");
        self.call("round_seal", json!({ "round": "jury" }));
        self.call("meeting_begin", json!({ "round": "jury" }));
        let gold = json!({
            "round": "jury", "applications": [1],
            "decision": { "outcome": "award:gold", "reason": "The best." },
        });
        self.call("decide", gold);
        self.call("meeting_end", json!({ "round": "jury" }));
        self.call("workspace_close", json!({}));
    }

    fn judge(&self, kit: &Value) -> Value {
        let judge = self.path("judge");
        let open = json!({
            "kit": kit["path"], "passphrase": kit["passphrase"], "workspace": judge,
        });
        self.call("kit_open", open);
        let change = json!({ "new_passphrase": JUDGE_PASSPHRASE });
        self.call("passphrase_change", change);
        for (criterion, points) in [("impact", 3), ("novelty", 2)] {
            let score = json!({ "application": 1, "criterion": criterion, "points": points });
            self.call("sheet_score", score);
        }
        let recuse = json!({ "application": 2, "reason": "My street." });
        self.call("sheet_recuse", recuse);
        self.call("scores_finalise", json!({}));
        let packet = self.call("packet_export", json!({ "out": self.path("packets") }));
        let score = json!({ "application": 4, "criterion": "impact", "points": 1 });
        self.call("sheet_score", score);
        let typed = json!({ "application": 4, "audience": "private", "text": "half a sen" });
        self.call("sheet_type", typed);
        self.call("workspace_close", json!({}));
        packet["path"].clone()
    }
}

fn unlocked(path: &Path, passphrase: &str) -> Connection {
    let connection = Connection::open(path).unwrap();
    connection.pragma_update(None, "key", passphrase).unwrap();
    connection
}

/// Writes what is in a workspace into tables as its schema has them. Nothing is in it that a program of that
/// schema could not have written.
fn freeze(workspace: &Path, passphrase: &str, schema: usize, out: &Path) {
    let migrations = root().join("src-tauri/core/migrations");
    let mut files: Vec<PathBuf> = fs::read_dir(migrations)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    if schema == files.len() {
        fs::copy(workspace, out).unwrap();
        return;
    }
    let frozen = unlocked(out, passphrase);
    frozen
        .pragma_update(None, "application_id", 0x4A55_5259)
        .unwrap();
    for migration in &files[..schema] {
        frozen
            .execute_batch(&fs::read_to_string(migration).unwrap())
            .unwrap();
    }
    frozen
        .pragma_update(None, "user_version", schema as i64)
        .unwrap();
    let attach = "ATTACH DATABASE ?1 AS whole KEY ?2";
    frozen
        .execute(attach, [workspace.to_str().unwrap(), passphrase])
        .unwrap();
    let tables = "SELECT name FROM main.sqlite_schema
         WHERE type = 'table' AND name NOT LIKE 'application_search%' AND name NOT LIKE 'sqlite_%'";
    let tables: Vec<String> = frozen
        .prepare(tables)
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    // Tables that refer to each other come in any order.
    frozen
        .execute_batch("BEGIN; PRAGMA defer_foreign_keys = ON;")
        .unwrap();
    for table in &tables {
        // With a condition SQLite copies row by row, and so finds what a row refers to; otherwise page by page.
        let copy = format!("INSERT INTO main.{table} SELECT * FROM whole.{table} WHERE true");
        frozen.execute(&copy, []).unwrap();
    }
    let broken = "SELECT count(*) FROM pragma_foreign_key_check";
    let broken: u64 = frozen.query_row(broken, [], |row| row.get(0)).unwrap();
    assert_eq!(broken, 0);
    let words = "INSERT INTO main.application_search (rowid, words)
         SELECT rowid, words FROM whole.application_search";
    frozen.execute(words, []).unwrap();
    frozen
        .execute_batch("COMMIT; DETACH DATABASE whole;")
        .unwrap();
}

/// The first test that asks makes them; the other waits.
fn made() {
    static MADE: Once = Once::new();
    MADE.call_once(make_if_missing);
}

fn make_if_missing() {
    for schema in SCHEMAS {
        let [chair, judge] = ["chair", "judge"].map(|role| file(&name(role, schema)));
        if is_update() && !chair.exists() {
            let office = Office::new();
            office.fill(schema >= WITH_TWO_PERSONS);
            freeze(&office.path("chair"), PASSPHRASE, schema, &chair);
            freeze(&office.path("judge"), JUDGE_PASSPHRASE, schema, &judge);
        }
    }
}

/// Opens a copy of a frozen workspace, which must be at its schema before and sound after.
fn opened(role: &str, schema: usize, passphrase: &str) -> Office {
    made();
    let office = Office::new();
    let path = office.path("old.jurybook");
    fs::copy(file(&name(role, schema)), &path).unwrap();
    let frozen = unlocked(&path, passphrase);
    let version = |of: &Connection| -> i64 {
        of.pragma_query_value(None, "user_version", |row| row.get(0))
            .unwrap()
    };
    assert_eq!(version(&frozen), schema as i64, "it is frozen");
    // What was being typed when the program ended becomes a change at the next start.
    let rows = "SELECT (SELECT count(*) FROM journal) + (SELECT count(*) FROM typing)";
    let rows: u64 = frozen.query_row(rows, [], |row| row.get(0)).unwrap();
    drop(frozen);
    office.open(&path, passphrase);
    let check = office.call("check", json!({}));
    assert_eq!(
        (&check["sound"], &check["journal_rows"]),
        (&json!(true), &json!(rows))
    );
    office
}

fn column(rows: &Value, of: &str) -> Vec<Value> {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| row[of].clone()).collect()
}

#[test]
fn a_chairs_workspace_of_an_earlier_schema_opens_with_all_that_it_held() {
    for schema in SCHEMAS {
        let chair = opened("chair", schema, PASSPHRASE);
        let two_persons = schema >= WITH_TWO_PERSONS;
        let list = chair.call("applications_list", json!({}));
        let verdicts = match two_persons {
            true => ["eligible", "eligible", "open", "practice", "withdrawn"],
            false => ["eligible", "eligible", "eligible", "practice", "ineligible"],
        };
        assert_eq!(column(&list["rows"], "screening"), verdicts, "{schema}");
        assert_eq!(list["proposed"], u32::from(two_persons));
        assert_eq!(column(&list["rows"], "title")[0], "맑은 물");
        let found = chair.call("applications_list", json!({ "search": "bought" }));
        assert_eq!(column(&found["rows"], "id"), [2], "it is still found");
        assert_eq!(
            column(&chair.call("rows_aside", json!({}))["rows"], "reference"),
            ["A-6"]
        );
        let table = chair.put("newer.csv", &format!("{HEAD}\n{}\n", APPLICATIONS[0]));
        let newer = json!({ "table": table, "attachments": null, "mapping": null });
        assert_eq!(
            chair.call("applications_plan", newer)["unchanged"],
            1,
            "the column is known"
        );
        let conflicts = chair.call("conflicts_list", json!({}));
        assert_eq!(conflicts["rows"].as_array().unwrap().len(), 1);
        let round = json!({ "round": "jury" });
        let ranking = chair.call("ranking_show", round.clone());
        let rows = &ranking["categories"][0]["rows"];
        assert_eq!(column(rows, "application"), [1, 2]);
        assert_eq!(rows[0]["score"], 250.0 / 3.0);
        assert_eq!(
            (&rows[0]["missing"], &rows[1]["recusals"]),
            (&json!(2), &json!(1))
        );
        assert!(ranking["sealed"].is_string());
        // It begins, three kits, a key, its packet, the seal.
        let log = chair.call("log_show", json!({}));
        assert_eq!(log["records"].as_array().unwrap().len(), 7);
        let decisions = chair.call("decisions_show", round);
        assert_eq!(column(&decisions["decisions"], "id"), ["gold"]);
        assert_eq!(chair.call("rebuild", json!({}))["packets"], 1);
        let ours = chair.path("old.before-upgrade-v5.jurybook");
        assert_eq!(ours.exists(), schema == 5, "what it was is kept beside it");
    }
}

#[test]
fn a_judges_workspace_of_an_earlier_schema_opens_with_all_that_it_held() {
    for schema in SCHEMAS {
        let judge = opened("judge", schema, JUDGE_PASSPHRASE);
        let sheet =
            |application: u32| judge.call("sheet_show", json!({ "application": application }));
        assert_eq!(column(&sheet(1)["criteria"], "points"), [3, 2]);
        assert_eq!(
            (&sheet(1)["state"], &sheet(2)["state"]),
            (&json!("final"), &json!("recused"))
        );
        // What was being typed when the program ended is there too.
        assert_eq!(sheet(4)["private_note"], "half a sen");
        let receipts = judge.call("receipts_show", json!({}));
        assert_eq!(
            receipts["packets"].as_array().unwrap().len(),
            1,
            "{receipts}"
        );
        let out = judge.path("packets");
        assert_eq!(
            judge.call("packet_export", json!({ "out": out }))["revision"],
            2
        );
    }
}

/// Whoever adds a migration freezes the schema that it leaves.
#[test]
fn every_schema_that_was_left_is_frozen() {
    let migrations = fs::read_dir(root().join("src-tauri/core/migrations")).unwrap();
    let newest = SCHEMAS.last().copied().unwrap();
    assert!(newest + 1 >= migrations.count());
}
