//! The steps of a round, through the same commands as the window and the command line.

use crate::{large, timed};
use jurybook_api::{Desk, Host, Nobody, SystemClock};
use jurybook_core::job::Job;
use jurybook_sample::{Assigned, judges, scaled, score_csv};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// A step of the table.
pub struct Step {
    /// Its name, also of its floor.
    pub name: &'static str,
    /// What it does.
    pub what: &'static str,
    /// What its floor does.
    pub floor: &'static str,
    /// Steps that go before it and are not in the table.
    pub needs: &'static [&'static str],
}

/// The steps of the table, in their order.
pub const MEASURED: [Step; 4] = [
    Step {
        name: "import",
        what: "a new workspace; the spreadsheet planned and applied with a photo each, indexed for search, encrypted",
        floor: "calamine reads the same cells; they and the photos go into plain SQLite in one transaction",
        needs: &[],
    },
    Step {
        name: "kits",
        what: "eight kits with all attachments, hashed, signed and sealed",
        floor: "age alone seals as many bytes under eight passphrases and syncs them",
        needs: &["panel"],
    },
    Step {
        name: "merge",
        what: "eight packets opened, verified, planned, merged",
        floor: "the packets are read and hashed, and the rows of their score tables go into plain SQLite",
        needs: &["score"],
    },
    Step {
        name: "book",
        what: "the dossier book of every application, in every script",
        floor: "poppler's pdftotext reads the finished book",
        needs: &[],
    },
];

/// The steps of the large panel, in their order.
pub const LARGE: [Step; 3] = [
    Step {
        name: "merge-all",
        what: "400 packets of 340 sheets with five criteria opened, verified, planned and merged in one go",
        floor: "every signature verified, every byte hashed, one row for each score put into plain SQLite",
        needs: &[],
    },
    Step {
        name: "rank-first",
        what: "the first ranking after the workspace was opened: every packet that counts read and verified again",
        floor: "plain SQLite sums the scores by application and sorts them",
        needs: &[],
    },
    Step {
        name: "merge-one",
        what: "one packet more merged into an open workspace, and everything ranked again",
        floor: "the rows of one packet put into plain SQLite, and summed and sorted again",
        needs: &[],
    },
];

/// Judges for each application.
const PER_APPLICATION: u32 = 4;
pub const PASSPHRASE: &str = "bench bench bench bench";
const ROUND: &str = "jury";

/// Carries out a step in the folder of its round.
pub fn run(name: &str, dir: &Path) -> Duration {
    let step: fn(&Path) = match name {
        "sample" => sample,
        "import" => import,
        "panel" => panel,
        "kits" => kits,
        "score" => score,
        "merge" => merge,
        "book" => book,
        "hand-out-large" => |dir| large::hand_out(dir, large::LARGE),
        "score-large" => large::score,
        "merge-all" => return large::merge_all(dir),
        "rank-first" => return large::rank_first(dir),
        "merge-one" => return large::merge_one(dir),
        _ => panic!("no step {name}"),
    };
    timed(|| step(dir))
}

/// A desk of this program.
pub struct Chair(Desk);

impl Chair {
    pub fn new() -> Self {
        Self(Desk::new(None, Box::new(SystemClock)))
    }

    fn open(dir: &Path) -> Self {
        let chair = Self::new();
        let path = dir.join("chair.jurybook");
        let request = json!({ "path": path, "passphrase": PASSPHRASE });
        chair.call("workspace_open", request);
        chair
    }

    /// Returns the JSON that the window is handed.
    pub fn answer(&self, name: &str, request: Value) -> String {
        let host: Arc<dyn Host> = Arc::new(Nobody);
        let answer = self.0.answer(name, request, None, &host, None);
        answer.unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
    }

    pub fn call(&self, name: &str, request: Value) -> Value {
        let host: Arc<dyn Host> = Arc::new(Nobody);
        let answer = self.0.call(name, request, None, &host);
        answer.unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
    }
}

fn sample(dir: &Path) {
    let size = fs::read_to_string(dir.join("size")).unwrap();
    let files = scaled(&dir.join("sample"), size.parse().unwrap(), &Job::quiet());
    files.unwrap();
}

fn import(dir: &Path) {
    let chair = Chair::new();
    let request = json!({
        "path": dir.join("chair.jurybook"), "passphrase": PASSPHRASE, "programme_file": null,
        "template": "seoul-smart-city-prize-2023",
    });
    chair.call("workspace_new", request);
    let request = json!({
        "table": dir.join("sample/applications.xlsx"),
        "attachments": dir.join("sample/attachments"), "mapping": null,
    });
    let imported = chair.call("applications_import", request);
    assert_eq!(imported["set_aside"], 0);
}

fn panel(dir: &Path) {
    let chair = Chair::open(dir);
    chair.call("applications_screen_clear", json!({}));
    chair.call(
        "judges_import",
        json!({ "table": dir.join("sample/judges.csv") }),
    );
    let request = json!({ "round": ROUND, "per_application": PER_APPLICATION, "seed": 1 });
    chair.call("assignment_apply", request);
}

fn kits(dir: &Path) {
    let request = json!({ "round": ROUND, "dir": dir.join("kits") });
    let kits = Chair::open(dir).call("kits_export", request);
    fs::write(dir.join("kits.json"), kits.to_string()).unwrap();
}

/// Does the work of all judges.
fn score(dir: &Path) {
    let kits: Value = serde_json::from_slice(&fs::read(dir.join("kits.json")).unwrap()).unwrap();
    fs::create_dir_all(dir.join("judges")).unwrap();
    let panel = judges().unwrap();
    for kit in kits["kits"].as_array().unwrap() {
        let desk = Chair::new();
        let file = PathBuf::from(kit["path"].as_str().unwrap());
        let own = dir.join("judges").join(file.file_stem().unwrap());
        let request = json!({
            "kit": file, "passphrase": kit["passphrase"], "workspace": own.with_extension("jurybook"),
        });
        desk.call("kit_open", request);
        let judge = panel.iter().find(|judge| kit["name"] == judge.name);
        let table = own.with_extension("csv");
        let csv = score_csv(judge.unwrap(), &assigned(&desk), 2023).unwrap();
        fs::write(&table, csv).unwrap();
        desk.call("scores_import", json!({ "table": table }));
        desk.call("scores_finalise", json!({}));
        desk.call("packet_export", json!({ "out": dir.join("packets") }));
    }
}

fn assigned(desk: &Chair) -> Vec<Assigned> {
    let listed = desk.call("applications_list", json!({}));
    // The rubric goes by category, so that one sheet of each tells all criteria.
    let mut rubrics: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let rows = listed["rows"].as_array().unwrap().iter();
    rows.map(|row| {
        let category = row["category"].as_str().unwrap().to_owned();
        let criteria = rubrics.entry(category).or_insert_with(|| {
            let sheet = desk.call("sheet_show", json!({ "application": row["id"] }));
            let criteria = sheet["criteria"].as_array().unwrap().iter();
            criteria
                .map(|one| one["id"].as_str().unwrap().to_owned())
                .collect()
        });
        Assigned {
            reference: row["reference"].as_str().unwrap().to_owned(),
            criteria: criteria.clone(),
            least: 1,
            most: 5,
        }
    })
    .collect()
}

fn merge(dir: &Path) {
    let request = json!({ "files": [dir.join("packets")] });
    let merged = Chair::open(dir).call("merge_apply", request);
    assert_eq!(merged["taken"], 8);
}

fn book(dir: &Path) {
    let request = json!({
        "kind": "book", "out": dir.join("book.pdf"), "round": ROUND, "on": { "languages": ["en"] },
    });
    Chair::open(dir).call("print", request);
}
