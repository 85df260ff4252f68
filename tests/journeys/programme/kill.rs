//! The program is killed at moments spread over somebody's typing: what it said to be kept is offered again.

use super::{Office, PASSPHRASE};
use jurybook_api::{Desk, Host, Nobody, SystemClock};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

/// How often it is killed.
const KILLS: u32 = 40;

/// Where the other process finds its workspace.
const WORKSPACE: &str = "JURYBOOK_TEST_WORKSPACE";

/// What a line of the other process begins with.
const SAYS: &str = "drafts say ";

/// Not a test of its own: the process that is killed. It says how many letters are kept in both drafts.
#[test]
#[ignore = "is started, and killed, by the test below"]
fn a_chair_who_is_interrupted() {
    let path = PathBuf::from(std::env::var_os(WORKSPACE).unwrap());
    let desk = Desk::new(None, Box::new(SystemClock));
    let host: Arc<dyn Host> = Arc::new(Nobody);
    let call = |name: &str, body: Value| desk.call(name, body, None, &host).unwrap();
    call(
        "workspace_open",
        json!({ "path": path, "passphrase": PASSPHRASE }),
    );
    let mut programme = call("programme_show", json!({}))["programme"].clone();
    let mut text = String::new();
    loop {
        text.push(char::from(b'a' + (text.len() % 26) as u8));
        programme["purpose"]["en"] = json!(text);
        call("programme_keep", json!({ "programme": programme }));
        let draft = json!({
            "outcome": "", "motion": text, "reason": "", "dissent": "",
            "in_favour": [], "against": [], "abstain": [],
        });
        let keep = json!({ "round": "jury", "application": 1, "draft": draft });
        call("decision_keep", keep);
        let mut out = std::io::stdout().lock();
        writeln!(out, "{SAYS}{}", text.len()).unwrap();
        out.flush().unwrap();
    }
}

/// Kills it so long after its first word; returns how many letters it said to be kept.
fn interrupt(workspace: &Path, after: Duration) -> usize {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "kill::a_chair_who_is_interrupted",
            "--ignored",
            "--nocapture",
        ])
        .env(WORKSPACE, workspace)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap());
    let mut kept = 0;
    let mut line = String::new();
    while said.read_line(&mut line).unwrap() > 0 {
        // Its harness may put words of its own before it; a line that was cut says nothing.
        if let (Some((_, length)), true) = (line.split_once(SAYS), line.ends_with('\n')) {
            if kept == 0 {
                std::thread::sleep(after);
                child.kill().unwrap();
            }
            kept = length.trim().parse().unwrap();
        }
        line.clear();
    }
    child.wait().unwrap();
    kept
}

#[test]
fn a_draft_that_was_kept_is_not_lost_by_killing_the_program() {
    let office = Office::default();
    office.start_blank("chair.jurybook");
    let stands = office.draft();
    office.call("workspace_close", json!({}));
    let path = office.path("chair.jurybook");
    let mut most = 0;
    for kill in 0..KILLS {
        let kept = interrupt(&path, Duration::from_micros(u64::from(kill) * 331));
        assert!(kept > 0, "it did not open after kill {kill}");
        office.call(
            "workspace_open",
            json!({ "path": path, "passphrase": PASSPHRASE }),
        );
        assert_eq!(office.call("check", json!({}))["sound"], true);
        let edit = office.call("programme_show", json!({}));
        assert_eq!(edit["programme"], stands);
        let decisions = office.call("decisions_show", json!({ "round": "jury" }));
        let length = |text: &Value| text.as_str().unwrap().len();
        let found = [
            length(&edit["unfinished"]["programme"]["purpose"]["en"]),
            length(&decisions["unfinished"][0]["draft"]["motion"]),
        ];
        for found in found {
            let whole = (kept..=kept + 1).contains(&found);
            assert!(
                whole,
                "{kept} letters were kept before kill {kill}, {found} are there"
            );
        }
        most = most.max(kept);
        office.call("workspace_close", json!({}));
    }
    assert!(most > 1, "it was always killed at its first letter");
}
