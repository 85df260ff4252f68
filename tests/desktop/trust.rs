//! What a chair does in the window so that others can trust the result.

use crate::show::finished;
use crate::stage::{Stage, wait_for};
use crate::window::{Start, Window};
use serde_json::json;
use std::fs;
use std::process::Command;

#[test]
fn the_chair_compares_words_seals_the_round_and_publishes_a_record_that_verifies() {
    let stage = Stage::new();
    let (file, folder) = (stage.path("prize.jurybook"), stage.path("published"));
    let (receipts, bundle) = (stage.path("receipts"), stage.path("all.jurybundle"));
    fs::create_dir(&folder).unwrap();
    fs::create_dir(&receipts).unwrap();
    let passphrase = finished().chair(&file);
    let start = Start {
        files: vec![&file],
        ..Start::default()
    };
    let window = Window::open_on(stage, &start);
    window.write("Passphrase", passphrase);
    window.press("button", "Open workspace");
    window.press("button", "Judges");
    window.press("radio", "Keys");
    window.settles();
    let read = "return document.querySelector('td.words').textContent.trim()";
    let words = window.run(read, vec![]);
    let compare = "[...document.querySelectorAll('button')]
        .find((button) => button.textContent.trim() === 'Compare words').click()";
    window.run(compare, vec![]);
    window.write("The six words you hear", "gudo mira zato bani luvo hita");
    window.press("button", "Confirm key");
    window.sees("alert", "");
    window.write("The six words you hear", words.as_str().unwrap());
    window.press("button", "Confirm key");
    window.settles();
    let confirmed = "return [...document.querySelectorAll('td .badge')]
        .filter((badge) => badge.textContent.trim() === 'Confirmed').length";
    assert_eq!(window.run(confirmed, vec![]), json!(1));

    window.press("button", "Packets");
    window.press("button", "Save receipts");
    window.answer_dialog(&receipts);
    window.sees("button", "Show in folder");
    window.press("button", "Save bundle");
    window.answer_dialog(&bundle);
    wait_for("the bundle", || bundle.exists().then_some(()));
    let written = fs::read_dir(&receipts).unwrap().next().unwrap().unwrap();
    let mut files = fs::read_dir(written.path()).unwrap();
    assert!(files.any(|file| {
        let path = file.unwrap().path();
        path.extension() == Some("juryreceipt".as_ref())
    }));

    window.press("button", "Ranking");
    window.press("button", "Seal round");
    window.sees("dialog", "Seal this round?");
    window.run("document.querySelector('dialog .primary').click()", vec![]);
    window.sees("dialog", "The round is sealed");
    printed_seal(&window);
    window.press("button", "Publish record");
    window.press("button", "Choose place…");
    window.answer_dialog(&folder);
    window.press("button", "Write record");
    window.sees("dialog", "The record is written");
    let stage = window.crash();
    let record = fs::read_dir(&folder).unwrap().next().unwrap().unwrap();
    let verified = Command::new("/usr/bin/python3")
        .args(["verify.py"])
        .current_dir(record.path())
        .output()
        .unwrap();
    assert!(verified.status.success(), "{verified:?}");
    drop(stage);
}

/// Puts the seal on paper: the code is the one that the dialog shows.
fn printed_seal(window: &Window) {
    let code = window.run(
        "return document.querySelector('dialog output').textContent",
        vec![],
    );
    window.press("button", "Print the seal…");
    window.sees("dialog", "Seal of the round");
    window.write("Chair who signs", "Cho Minseo");
    window.press("button", "Save PDF");
    let seal = window.stage.path("seal.pdf");
    window.answer_dialog(&seal);
    window.press("button", "Done");
    let text = window
        .stage
        .tool("pdftotext", &[seal.to_str().unwrap(), "-"]);
    for said in [code.as_str().unwrap(), "Packets that count", "Cho Minseo"] {
        assert!(text.contains(said), "{said}: {text}");
    }
}
