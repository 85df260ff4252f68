//! The program is killed at random moments while a judge types and scores.

use super::{APPLICATIONS, Judge, made};
use jurybook_api::{Desk, Host, Nobody, SystemClock};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

/// How often it is killed.
const KILLS: usize = 200;

/// Letters until a text is entered and a point given.
const SENTENCE: usize = 12;

/// Where the other process finds its workspace.
const WORKSPACE: &str = "JURYBOOK_TEST_WORKSPACE";
const PASSPHRASE: &str = "JURYBOOK_TEST_PASSPHRASE";

/// What a line of the other process begins with.
const SAYS: &str = "desk says ";

/// Not a test of its own: the process that is killed. It says what it found, then what has been saved.
#[test]
#[ignore = "is started, and killed, by the test below"]
fn a_judge_who_is_interrupted() {
    let path = std::env::var_os(WORKSPACE).unwrap();
    let path = path.to_str().unwrap();
    // No laptop of the tests: whoever is killed leaves its folder behind.
    let desk = Desk::new(None, Box::new(SystemClock));
    let host: Arc<dyn Host> = Arc::new(Nobody);
    let call = |name: &str, body: Value| desk.call(name, body, None, &host).unwrap();
    let open = json!({ "path": path, "passphrase": std::env::var(PASSPHRASE).unwrap() });
    call("workspace_open", open);
    let mut text = text_of(call);
    say(text.len());
    let criteria = call("sheet_show", json!({ "application": 2 }))["criteria"].clone();
    for step in 0.. {
        text.push(char::from(b'a' + (text.len() % 26) as u8));
        let typed = json!({ "application": 1, "audience": "committee", "text": text });
        call("sheet_type", typed.clone());
        say(text.len());
        if step % SENTENCE == SENTENCE - 1 {
            call("sheet_comment", typed);
            let criterion = &criteria[step % 6]["id"];
            let points = 1 + (step / SENTENCE) % 5;
            let score = json!({ "application": 2, "criterion": criterion, "points": points });
            call("sheet_score", score);
        }
    }
}

/// Tells the length that is saved, at once: what is killed flushes nothing.
fn say(length: usize) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{SAYS}{length}").unwrap();
    out.flush().unwrap();
}

fn text_of(call: impl Fn(&str, Value) -> Value) -> String {
    let sheet = call("sheet_show", json!({ "application": 1 }));
    sheet["committee"].as_str().unwrap().to_owned()
}

fn start(workspace: &Path) -> (Child, BufReader<ChildStdout>) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "kill::a_judge_who_is_interrupted",
            "--ignored",
            "--nocapture",
        ])
        .env(WORKSPACE, workspace)
        .env(PASSPHRASE, &made().passphrase)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let said = BufReader::new(child.stdout.take().unwrap());
    (child, said)
}

/// Reads until the other process says a length, which its harness may put behind words of its own.
fn hear(said: &mut impl BufRead) -> Option<usize> {
    loop {
        let mut line = String::new();
        if said.read_line(&mut line).unwrap() == 0 {
            return None;
        }
        // A line that was cut says nothing.
        if let (Some((_, length)), true) = (line.split_once(SAYS), line.ends_with('\n')) {
            return Some(length.trim().parse().unwrap());
        }
    }
}

/// Every letter that was said to be saved is there after each kill, and nothing else than was typed. The next
/// process opens what the last one left: one that could not be opened would end it.
#[test]
fn nothing_that_was_saved_is_lost_by_killing_the_program() {
    let judge = Judge::new();
    judge.call("workspace_close", json!({}));
    let workspace = judge.path("judge.jurybook");
    // Delays that differ and are the same on every run.
    let mut delay = 12_345_u64;
    let mut saved = 0;
    for kill in 0..KILLS {
        let (mut child, mut said) = start(&workspace);
        let found = hear(&mut said).unwrap_or_else(|| panic!("it did not open after kill {kill}"));
        assert!(
            (saved..=saved + 1).contains(&found),
            "{saved} letters were saved before kill {kill}, {found} are there"
        );
        saved = found;
        delay = delay
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        std::thread::sleep(Duration::from_micros(delay >> 48));
        child.kill().unwrap();
        child.wait().unwrap();
        while let Some(length) = hear(&mut said) {
            saved = length;
        }
    }
    judge.come_back();
    let text = text_of(|name, body| judge.call(name, body));
    assert!(
        (saved..=saved + 1).contains(&text.len()),
        "{saved} of {}",
        text.len()
    );
    assert!(
        saved > KILLS,
        "it was killed before it could do anything: {saved}"
    );
    let as_typed = |(at, letter): (usize, char)| letter == char::from(b'a' + (at % 26) as u8);
    assert!(text.chars().enumerate().all(as_typed));
    // The sheet that was scored meanwhile is whole, the workspace sound, and all of it can be taken back.
    let check = judge.call("check", json!({}));
    assert_eq!(check["sound"], true);
    assert_eq!(
        judge.call("applications_list", json!({}))["total"],
        APPLICATIONS
    );
    judge.call("undo", json!({}));
}
