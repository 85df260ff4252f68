//! What the chair waits for with 6,000 applications and 200 judges: what each screen asks for, to its answer.
//!
//! Beside each the floor, in the same run: the same answer written as JSON and read back, which is what handing
//! it to the window costs at the least.

use crate::large::{Panel, ROUND, chair_at, hand_out, score};
use crate::say;
use crate::steps::{Chair, PASSPHRASE};
use serde_json::{Value, json};
use std::path::Path;
use std::time::Instant;

const PANEL: Panel = Panel {
    judges: 200,
    sheets: 150,
};

/// How often each screen asks.
const TIMES: usize = 15;

/// Sets up the room in a folder: the packets are merged and the round is sealed. Returns the chair with the
/// workspace open, and the milliseconds that merging took.
fn set_up(dir: &Path) -> (Chair, f64) {
    hand_out(dir, PANEL);
    score(dir);
    let chair = Chair::new();
    let open = json!({ "path": chair_at(dir), "passphrase": PASSPHRASE });
    chair.call("workspace_open", open.clone());
    let merged = once(|| chair.call("merge_apply", json!({ "files": [dir.join("packets")] })));
    chair.call("round_seal", json!({ "round": ROUND }));
    chair.call("workspace_close", json!({}));
    chair.call("workspace_open", open);
    (chair, merged.1)
}

/// Writes the chair's workspace of the room to a new file, for the window to be measured with.
pub fn workspace(to: &Path) {
    let folder = tempfile::tempdir().unwrap();
    let (chair, _) = set_up(folder.path());
    chair.call("workspace_close", json!({}));
    std::fs::copy(chair_at(folder.path()), to).unwrap();
}

/// Prints the table.
pub fn table() {
    let folder = tempfile::tempdir().unwrap();
    let (chair, merged) = set_up(folder.path());
    let applications = PANEL.applications();
    say(&format!(
        "{applications} applications, {} judges, {} sheets; all packets merged in {:.0} ms\n",
        PANEL.judges,
        PANEL.judges * PANEL.sheets,
        merged
    ));
    say("| what a screen asks for | the first time | median | slowest after | floor | × floor |");
    say("| --- | ---: | ---: | ---: | ---: | ---: |");
    for (name, body) in asked() {
        let (answer, first) = once(|| chair.answer(name, body.clone()));
        let answer: Value = serde_json::from_str(&answer).unwrap();
        let times = (0..TIMES).map(|_| once(|| chair.answer(name, body.clone())).1);
        let [median, slowest] = summary(times.collect());
        let floors = (0..TIMES).map(|_| once(|| hand_over(&answer)).1);
        let [floor, _] = summary(floors.collect());
        say(&format!(
            "| `{name}` | {first:.1} ms | {median:.1} ms | {slowest:.1} ms | {floor:.2} ms | {:.1} |",
            median / floor
        ));
    }
}

/// What the chair's screens ask for, one after another.
fn asked() -> Vec<(&'static str, Value)> {
    let round = json!({ "round": ROUND });
    let agenda = json!({ "round": ROUND, "category": "projects" });
    let dossier = json!({ "round": ROUND, "application": 17, "language": "en" });
    vec![
        ("workspace_show", json!({})),
        ("applications_list", json!({})),
        ("applications_list", json!({ "search": "benches 59" })),
        ("application_show", json!({ "application": 17 })),
        ("judges_list", json!({})),
        ("conflicts_list", json!({})),
        ("assignment_show", round.clone()),
        ("coverage_show", round.clone()),
        ("receipts_show", json!({})),
        ("roster_show", json!({})),
        ("forks_show", json!({})),
        ("ranking_show", round.clone()),
        ("reach_show", round.clone()),
        ("agreement_show", round.clone()),
        ("agenda_show", agenda),
        ("decisions_show", round.clone()),
        ("dossier_show", dossier),
        ("minutes_show", round.clone()),
        ("official_show", round),
        ("log_show", json!({})),
        ("journal_show", json!({ "limit": 200 })),
        (
            "journal_show",
            json!({ "limit": 200, "search": "benches 59" }),
        ),
    ]
}

fn once<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let began = Instant::now();
    let done = work();
    (done, began.elapsed().as_secs_f64() * 1_000.0)
}

fn hand_over(answer: &Value) -> Value {
    serde_json::from_slice(&serde_json::to_vec(answer).unwrap()).unwrap()
}

/// Returns the median and the slowest.
fn summary(mut times: Vec<f64>) -> [f64; 2] {
    times.sort_by(f64::total_cmp);
    [times[times.len() / 2], times[times.len() - 1]]
}
