//! What a judge waits for at the desk, with 600 applications in the kit: through the commands of the window,
//! each to its answer, every change on the disk by then.
//!
//! Beside them the floor, in the same run: plain SQLite puts the same text into one row, on the disk at each
//! commit. `cargo bench -p jurybook-tests --bench desk` prints the table.
#![allow(missing_docs, clippy::unwrap_used)]

use jurybook_api::{Desk, Host, Nobody, SystemClock};
use rusqlite::{Connection, params};
use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

const APPLICATIONS: usize = 600;

/// How often each is done.
const TIMES: usize = 500;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::new(None, Box::new(SystemClock));
    open_a_kit(&desk, folder.path());
    let sheet = call(&desk, "sheet_show", json!({ "application": 1 }));
    let criteria: Vec<Value> = sheet["criteria"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["id"].clone())
        .collect();
    say("| step | median | 99 of 100 within | slowest | × floor |");
    say("| --- | ---: | ---: | ---: | ---: |");
    let (row, mut floor) = floor(&folder.path().join("plain.sqlite"));
    let floor_row = timed(|at| row(&mut floor, &text(at)));
    let tell = |step: &str, times: &[f64]| {
        let [median, most, slowest] = summary(times);
        say(&format!(
            "| {step} | {median:.2} ms | {most:.2} ms | {slowest:.2} ms | {:.1} |",
            median / summary(&floor_row)[0]
        ));
    };
    tell("floor: a row of plain SQLite", &floor_row);
    tell(
        "a letter of a comment",
        &timed(|at| {
            let typed = json!({ "application": 1, "audience": "committee", "text": text(at) });
            call(&desk, "sheet_type", typed);
        }),
    );
    tell(
        "a comment entered at a pause",
        &timed(|at| {
            let typed = json!({ "application": 1 + at % APPLICATIONS, "audience": "committee", "text": text(at) });
            call(&desk, "sheet_comment", typed);
        }),
    );
    tell(
        "points for a criterion",
        &timed(|at| {
            let criterion = &criteria[at % criteria.len()];
            let score = json!({
                "application": 1 + at % APPLICATIONS, "criterion": criterion, "points": 1 + at % 5,
            });
            call(&desk, "sheet_score", score);
        }),
    );
    let shown = |at: usize| json!({ "application": 1 + at % APPLICATIONS });
    tell(
        "the next application and its sheet",
        &timed(|at| {
            call(&desk, "application_show", shown(at));
            call(&desk, "sheet_show", shown(at));
        }),
    );
    tell(
        "the list of all applications",
        &timed(|_| {
            call(&desk, "applications_list", json!({}));
        }),
    );
    tell(
        "the list, searched",
        &timed(|at| {
            call(
                &desk,
                "applications_list",
                json!({ "search": format!("title {}", at % 90) }),
            );
        }),
    );
    tell(
        "what can be taken back",
        &timed(|_| {
            call(&desk, "workspace_show", json!({}));
        }),
    );
    tell(
        "the judge's own order",
        &timed(|_| {
            call(&desk, "scores_own", json!({}));
        }),
    );
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .unwrap_or("unknown");
    say(&format!("\npeak memory of this process: {}", peak.trim()));
}

/// What was typed after so many letters of the day.
fn text(at: usize) -> String {
    "Clear, and tested with the people it is for. "
        .chars()
        .cycle()
        .take(200 + at)
        .collect()
}

type Row = fn(&mut Connection, &str);

/// Prepares the floor: one row in a plain file, as durable as a workspace's.
fn floor(path: &Path) -> (Row, Connection) {
    let connection = Connection::open(path).unwrap();
    connection
        .pragma_update(None, "journal_mode", "WAL")
        .unwrap();
    connection
        .pragma_update(None, "synchronous", "FULL")
        .unwrap();
    connection
        .execute(
            "CREATE TABLE typing (one INTEGER PRIMARY KEY, text TEXT)",
            [],
        )
        .unwrap();
    let row: Row = |connection, text| {
        connection
            .execute(
                "INSERT INTO typing VALUES (1, ?1) ON CONFLICT (one) DO UPDATE SET text = ?1",
                params![text],
            )
            .unwrap();
    };
    (row, connection)
}

fn timed(mut work: impl FnMut(usize)) -> Vec<f64> {
    (0..TIMES)
        .map(|at| {
            let began = Instant::now();
            work(at);
            began.elapsed().as_secs_f64() * 1_000.0
        })
        .collect()
}

/// Returns the median, the time within which 99 of 100 are, and the slowest.
fn summary(times: &[f64]) -> [f64; 3] {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |share: f64| sorted[((sorted.len() - 1) as f64 * share) as usize];
    [at(0.5), at(0.99), at(1.0)]
}

fn call(desk: &Desk, name: &str, body: Value) -> Value {
    let host: Arc<dyn Host> = Arc::new(Nobody);
    desk.call(name, body, None, &host).unwrap()
}

fn open_a_kit(desk: &Desk, folder: &Path) {
    let path = |name: &str| folder.join(name);
    let new = json!({
        "path": path("chair.jurybook"), "passphrase": "a chair who measures",
        "programme_file": null, "template": "seoul-smart-city-prize-2023",
    });
    call(desk, "workspace_new", new);
    let mut table =
        "Submission ID,Submitted at (KST),Category,Applicant type,Applicant,City,Country,\
                     Language of application,Title,1. The problem\n"
            .to_owned();
    let answer = text(2_000);
    for number in 1..=APPLICATIONS {
        table.push_str(&format!(
            "P-{number:04},2023-05-04 10:36:02,Tech-InnovaCity,City (local government),City {number},\
             Leeds,United Kingdom,en,Title {number},\"{answer}\"\n"
        ));
    }
    fs::write(path("applications.csv"), table).unwrap();
    fs::write(path("judges.csv"), "Name,E-mail\nAda,ada@example.org\n").unwrap();
    let import = json!({ "table": path("applications.csv"), "attachments": null, "mapping": null });
    call(desk, "applications_import", import);
    call(desk, "applications_screen_clear", json!({}));
    call(
        desk,
        "judges_import",
        json!({ "table": path("judges.csv") }),
    );
    call(
        desk,
        "assignment_apply",
        json!({ "round": "jury", "per_application": 1, "seed": 1 }),
    );
    let kits = call(
        desk,
        "kits_export",
        json!({ "round": "jury", "dir": path("kits") }),
    );
    let kit = &kits["kits"][0];
    let open = json!({
        "kit": kit["path"], "passphrase": kit["passphrase"], "workspace": path("judge.jurybook"),
    });
    call(desk, "kit_open", open);
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").unwrap();
    out.flush().unwrap();
}
