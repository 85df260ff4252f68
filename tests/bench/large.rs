//! A panel of 400 judges with 340 sheets of five criteria each: its packets merged in one go, then one
//! packet more on top of them.

use crate::steps::{Chair, PASSPHRASE};
use crate::timed;
use jurybook_core::clock::Instant as Moment;
use jurybook_core::id::RoundId;
use jurybook_core::job::Job;
use jurybook_core::workspace::Workspace;
use jurybook_core::{merge, programme, ranking};
use serde_json::{Value, json};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

const PER_APPLICATION: u32 = 5;
pub const ROUND: &str = "panel";

/// How many judge, and how many sheets each of them fills in.
#[derive(Debug, Clone, Copy)]
pub struct Panel {
    pub judges: u32,
    pub sheets: u32,
}

/// The panel whose packets are merged.
pub const LARGE: Panel = Panel {
    judges: 400,
    sheets: 340,
};

impl Panel {
    /// Each application is judged by five.
    pub fn applications(self) -> u32 {
        self.judges * self.sheets / PER_APPLICATION
    }
}
const CRITERIA: [&str; 5] = ["need", "feasibility", "benefit", "reach", "care"];
const GRANTS: &str = include_str!("../../assets/templates/neighbourhood-grants.toml");

pub fn chair_at(dir: &Path) -> PathBuf {
    dir.join("chair.jurybook")
}

fn judges_dir(dir: &Path) -> PathBuf {
    dir.join("judges")
}

/// Sets up the round and hands out a kit to each judge.
pub fn hand_out(dir: &Path, panel: Panel) {
    let put = |name: &str, text: String| {
        fs::write(dir.join(name), text).unwrap();
        dir.join(name)
    };
    let chair = Chair::new();
    let new = json!({
        "path": chair_at(dir), "passphrase": PASSPHRASE, "template": null,
        "programme_file": put("grants.toml", five_criteria()),
    });
    chair.call("workspace_new", new);
    let mut table = "Number,Category,Applicant type,Applicant,Title,City,Plan\n".to_owned();
    for n in 1..=panel.applications() {
        let row = format!("G-{n},Projects,Association,Street {n},Benches {n},Elmdale,We build.");
        writeln!(table, "{row}").unwrap();
    }
    let table = put("applications.csv", table);
    let import = json!({ "table": table, "attachments": null, "mapping": null });
    chair.call("applications_import", import);
    chair.call("applications_screen_clear", json!({}));
    let mut table = "Name,E-mail\n".to_owned();
    (1..=panel.judges).for_each(|n| writeln!(table, "Judge {n},{n}@example.org").unwrap());
    chair.call(
        "judges_import",
        json!({ "table": put("judges.csv", table) }),
    );
    let assign = json!({ "round": ROUND, "per_application": PER_APPLICATION, "seed": 1 });
    chair.call("assignment_apply", assign);
    let kits = chair.call(
        "kits_export",
        json!({ "round": ROUND, "dir": dir.join("kits") }),
    );
    put("kits.json", kits.to_string());
}

/// Returns the template with two criteria more.
fn five_criteria() -> String {
    let [one, two] = ["reach", "care"].map(|id| {
        format!(
            "[[rubrics.criteria]]\nid = \"{id}\"\nname = {{ en = \"{id}\" }}\nweight = 1\nhelp = {{ en = \"{id}\" }}\n\
             descriptors = [ {{ en = \"0\" }}, {{ en = \"1\" }}, {{ en = \"2\" }}, {{ en = \"3\" }} ]\n\n"
        )
    });
    GRANTS.replace("[[awards]]", &format!("{one}{two}[[awards]]"))
}

/// Does the work of all judges; the first of them sends a second packet.
pub fn score(dir: &Path) {
    let kits: Value = serde_json::from_slice(&fs::read(dir.join("kits.json")).unwrap()).unwrap();
    let kits = kits["kits"].as_array().unwrap();
    fs::create_dir_all(judges_dir(dir)).unwrap();
    let hands = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for portion in kits.chunks(kits.len().div_ceil(hands)) {
            scope.spawn(move || portion.iter().for_each(|kit| answer(dir, kit)));
        }
    });
}

fn answer(dir: &Path, kit: &Value) {
    let judge = kit["judge"].as_u64().unwrap();
    let own = judges_dir(dir).join(judge.to_string());
    let desk = Chair::new();
    let workspace = own.with_extension("jurybook");
    let open = json!({
        "kit": kit["path"], "passphrase": kit["passphrase"], "workspace": workspace,
    });
    desk.call("kit_open", open);
    let table = own.with_extension("csv");
    let listed = desk.call("applications_list", json!({}));
    let rows = listed["rows"].as_array().unwrap();
    let mut csv = "application,criterion,points,comment\n".to_owned();
    for row in rows {
        let reference = row["reference"].as_str().unwrap();
        for (at, criterion) in (0..).zip(CRITERIA) {
            let points = (row["id"].as_u64().unwrap() + judge * at) % 4;
            let comment = if at == 0 {
                "Well argued; the costs are thin."
            } else {
                ""
            };
            writeln!(csv, "{reference},{criterion},{points},{comment}").unwrap();
        }
    }
    fs::write(&table, csv).unwrap();
    desk.call("scores_import", json!({ "table": table }));
    desk.call("scores_finalise", json!({}));
    desk.call("packet_export", json!({ "out": dir.join("packets") }));
    if judge == 1 {
        let application = &rows[0]["id"];
        desk.call("sheet_reopen", json!({ "application": application }));
        let score = json!({ "application": application, "criterion": CRITERIA[0], "points": 3 });
        desk.call("sheet_score", score);
        desk.call("scores_finalise", json!({}));
        desk.call("packet_export", json!({ "out": dir.join("more") }));
    }
    drop(desk);
    fs::remove_file(workspace).unwrap();
}

/// Merges all packets but the last in one go.
pub fn merge_all(dir: &Path) -> Duration {
    let mut workspace = Workspace::open(&chair_at(dir), PASSPHRASE).unwrap();
    timed(|| {
        let taken = merge_folder(&mut workspace, &dir.join("packets"));
        assert_eq!(taken, LARGE.judges);
    })
}

/// Ranks the round as it is first opened.
pub fn rank_first(dir: &Path) -> Duration {
    let workspace = Workspace::open(&chair_at(dir), PASSPHRASE).unwrap();
    timed(|| rank(&workspace))
}

/// Merges one packet more into a workspace that shows its ranking, and ranks again.
pub fn merge_one(dir: &Path) -> Duration {
    let mut workspace = Workspace::open(&chair_at(dir), PASSPHRASE).unwrap();
    rank(&workspace);
    timed(|| {
        assert_eq!(merge_folder(&mut workspace, &dir.join("more")), 1);
        rank(&workspace);
    })
}

fn merge_folder(workspace: &mut Workspace, folder: &Path) -> u32 {
    let files = merge::find_files(&[folder.to_owned()]).unwrap();
    let now = Moment::from_millis(1_700_000_000_000).unwrap();
    let merged = merge::merge(workspace, &files, now, &Job::quiet()).unwrap();
    merged.taken
}

fn rank(workspace: &Workspace) {
    let programme = programme::of_workspace(workspace.read())
        .unwrap()
        .issued
        .programme;
    let round = RoundId::from(ROUND);
    let categories = ranking::of_round(workspace.read(), &programme, &round).unwrap();
    let rows: usize = categories
        .iter()
        .map(|category| category.ranking.as_ref().unwrap().rows.len())
        .sum();
    assert_eq!(rows as u32, LARGE.applications());
}
