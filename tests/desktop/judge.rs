//! A judge's way in the window, from the kit to the packet that the chair merges: by mouse, and by keyboard alone.

use crate::prize::{self, PASSPHRASE, prize};
use crate::stage::{Stage, wait_for};
use crate::window::{Start, Window, built};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const CONTROL: &str = "\u{E009}";
const ENTER: &str = "\u{E007}";

/// Opens a kit as a double click does.
pub(crate) fn opened(stage: Stage, language: &str) -> (Window, PathBuf) {
    let (kit, workspace) = (stage.path("mine.jurykit"), stage.path("mine.jurybook"));
    prize().kit(&kit);
    let start = Start {
        files: vec![&kit],
        language: Some(language),
        ..Start::default()
    };
    let window = Window::open_on(stage, &start);
    window.sees("dialog", "");
    (window, workspace)
}

/// Lets the chair merge a packet, by the command line, and returns its card.
fn merged(stage: &Stage, packet: &Path) -> Value {
    let chair = stage.path("chair.jurybook");
    prize().chair(&chair);
    let output = Command::new(built("jurybook"))
        .arg("merge")
        .args([&chair, packet])
        .arg("--json")
        .env("JURYBOOK_PASSPHRASE", PASSPHRASE)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    answer["cards"][0].clone()
}

/// Counts the sheets that are in a state, as the window's list says.
fn sheets(workspace: &Path, state: &str) -> usize {
    let list = prize::read(
        workspace,
        &prize().kit_passphrase,
        "applications_list",
        json!({}),
    );
    let rows = list["rows"].as_array().unwrap();
    rows.iter()
        .filter(|row| row["sheet"]["state"] == state)
        .count()
}

#[test]
fn by_keyboard_alone_a_kit_becomes_a_packet_that_the_chair_merges() {
    let (window, workspace) = opened(Stage::new(), "en");
    window.press_key(&prize().kit_passphrase);
    window.press_key(ENTER);
    window.sees("dialog", "Welcome to");
    window.settles();
    window.press_key(ENTER);
    window.sees("heading", "Score sheet");
    let count = window.run(
        "return document.querySelectorAll('[role=option]').length > 0",
        vec![],
    );
    assert_eq!(count, json!(true));
    // A digit gives the points, and the next criterion is next; N goes to what still needs them.
    let left = "return document.querySelector('nav progress').max - document.querySelector('nav progress').value";
    let mut sheets_left = window.run(left, vec![]).as_u64().unwrap();
    assert!(sheets_left > 5);
    let total = sheets_left;
    let is_blank = "return document.querySelector('aside [role=radiogroup]') !== null
        && document.querySelector('aside input:checked') === null";
    while sheets_left > 0 {
        wait_for("a sheet without points", || {
            (window.run(is_blank, vec![]) == json!(true)).then_some(())
        });
        for digit in ["4", "3", "5", "2", "4", "3"] {
            window.press_key(digit);
        }
        wait_for("the sheet to be complete", || {
            let now = window.run(left, vec![]).as_u64().unwrap();
            (now < sheets_left).then_some(())
        });
        sheets_left -= 1;
        window.press_key("n");
    }
    window.press_key(&format!("{CONTROL}k"));
    window.sees("dialog", "");
    window.press_key("Finish");
    window.settles();
    window.press_key(ENTER);
    window.sees("dialog", "Finalise");
    window.settles();
    window.press_key(ENTER);
    window.sees("dialog", "Save your packet?");
    window.settles();
    window.press_key(ENTER);
    let packet = window.stage.path("by-keyboard.jurypacket");
    window.answer_dialog(&packet);
    window.sees("dialog", "Your packet is saved");
    window.settles();
    window.press_key(ENTER);
    window.sees("heading", "Score sheet");
    let stage = window.crash();
    assert_eq!(sheets(&workspace, "final") as u64, total);
    let card = merged(&stage, &packet);
    assert_eq!(
        (&card["verdict"], &card["missing"]),
        (&json!("new"), &json!(0))
    );
}

#[test]
fn by_mouse_a_kit_becomes_a_packet_and_the_chairs_receipt_comes_back() {
    let (window, _) = opened(Stage::new(), "en");
    window.write("Passphrase", &prize().kit_passphrase);
    window.press("button", "Open kit");
    window.sees("dialog", "Welcome to");
    window.press("button", "Begin");
    window.sees("heading", "Score sheet");
    let score = "for (const group of document.querySelectorAll('aside [role=radiogroup]'))
        group.querySelectorAll('input')[arguments[0]].click()";
    window.run(score, vec![json!(3)]);
    window.write(
        "Comment to the committee",
        "Clear, and tested with the people it is for.",
    );
    window.press("button", "Finalise this sheet");
    window.sees("button", "Reopen");
    window.press("button", "Next unfinished");
    window.press("button", "Declare a conflict of interest");
    window.write("", "I advised the applicant.");
    window.press("button", "Recuse myself");
    window.sees("button", "Take back");
    window.press("button", "Finish and send");
    window.sees("dialog", "Finalise");
    assert_eq!(window.barriers(), Vec::<String>::new());
    window.press("button", "Finalise");
    window.press("button", "Save packet");
    let packet = window.stage.path("by-mouse.jurypacket");
    window.answer_dialog(&packet);
    window.sees("dialog", "Your packet is saved");
    window.press("button", "Done");

    let card = merged(&window.stage, &packet);
    assert_eq!(
        (&card["verdict"], &card["sheets"], &card["recusals"]),
        (&json!("new"), &json!(1), &json!(1))
    );
    // The chair's receipt comes back on a stick, and is opened by a double click.
    let receipts = window.stage.path("receipts");
    prize::read(
        &window.stage.path("chair.jurybook"),
        PASSPHRASE,
        "receipts_export",
        json!({ "dir": receipts }),
    );
    let receipt = fs::read_dir(&receipts)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    window.start_again(&receipt);
    wait_for("the chair's receipt", || {
        let told = window.run("return document.querySelector('nav').textContent", vec![]);
        told.as_str()
            .unwrap()
            .contains("The chair has it")
            .then_some(())
    });
    window.close();
}

#[test]
fn a_locked_window_shows_nothing_and_nothing_is_left_outside_the_workspace() {
    let (window, workspace) = opened(Stage::new(), "en");
    window.write("Passphrase", &prize().kit_passphrase);
    window.press("button", "Open kit");
    window.press("button", "Begin");
    window.sees("heading", "Score sheet");
    window.settles();
    let words = window.run(
        "return document.querySelector('main h1').textContent.trim()",
        vec![],
    );
    let title = words.as_str().unwrap().to_owned();
    assert!(title.len() > 8, "{title}");
    window.write(
        "Comment to the committee",
        "A remark that nobody else may read",
    );
    // Each part of the application is looked at: text, pictures, documents.
    let parts = window.run(
        "return document.querySelectorAll('main [role=tab]').length",
        vec![],
    );
    for part in 0..parts.as_u64().unwrap() {
        let press = "document.querySelectorAll('main [role=tab]')[arguments[0]].click()";
        window.run(press, vec![json!(part)]);
        window.settles();
    }
    window.press_key(&format!("{CONTROL}l"));
    window.sees("heading", "Locked");
    let shown = window.run("return document.documentElement.outerHTML", vec![]);
    assert!(!shown.as_str().unwrap().contains(&title));
    let barriers = window.barriers();
    assert_eq!(barriers, Vec::<String>::new());
    window.write("Passphrase", "not this one at all");
    window.press("button", "Unlock");
    window.sees("alert", "");
    window.write("Passphrase", &prize().kit_passphrase);
    window.press("button", "Unlock");
    window.sees("heading", &title);
    let text = window.run(
        "return document.querySelector('aside textarea').value",
        vec![],
    );
    assert_eq!(text, "A remark that nobody else may read");
    let stage = window.crash();
    let canaries = [title.as_str(), "A remark that nobody else may read"];
    let left = files_with(&stage.path(""), &canaries);
    assert_eq!(left, Vec::<PathBuf>::new());
    assert!(workspace.exists());
}

#[test]
fn a_laptop_that_sleeps_loses_nothing_and_wakes_locked() {
    let stage = Stage::new();
    let kit = stage.path("mine.jurykit");
    prize().kit(&kit);
    let start = Start {
        files: vec![&kit],
        lock_after: Some(1),
        ..Start::default()
    };
    let window = Window::open_on(stage, &start);
    window.write("Passphrase", &prize().kit_passphrase);
    window.press("button", "Open kit");
    window.press("button", "Begin");
    window.sees("heading", "Score sheet");
    window.settles();
    let written = "Closed the lid in the middle of a sent";
    window.write("Comment to the committee", written);
    window.stage.sleep(Duration::from_secs(62));
    window.sees("heading", "Locked");
    window.write("Passphrase", &prize().kit_passphrase);
    window.press("button", "Unlock");
    window.sees("heading", "Score sheet");
    let comment = "return document.querySelector('aside textarea').value";
    assert_eq!(window.run(comment, vec![]), written);
    window.write("Comment to the committee", "Awake again");
    window.sees("status", "Saved");
    window.close();
}

/// Returns the files below a folder that hold one of the texts, as UTF-8 or as UTF-16.
fn files_with(folder: &Path, texts: &[&str]) -> Vec<PathBuf> {
    let wide = |text: &str| {
        text.encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>()
    };
    let wanted: Vec<Vec<u8>> = texts
        .iter()
        .flat_map(|text| [text.as_bytes().to_vec(), wide(text)])
        .collect();
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.is_symlink() {
            found.extend(files_with(&path, texts));
            continue;
        }
        // Sockets cannot be read, and hold nothing.
        let bytes = if path.is_file() {
            fs::read(&path).unwrap_or_default()
        } else {
            Vec::new()
        };
        let holds = |text: &Vec<u8>| {
            bytes
                .windows(text.len())
                .any(|part| part == text.as_slice())
        };
        if wanted.iter().any(holds) {
            found.push(path);
        }
    }
    found
}
