//! Practice in the real window: a judge scores it first and sends it alone, the chair lays it side by side.

use crate::stage::{Stage, wait_for};
use crate::window::{Start, Window};
use jurybook_tests::Grants;
use serde_json::json;
use std::path::PathBuf;

/// Gives three points on every criterion of the sheet in view.
const SCORE: &str = "for (const group of document.querySelectorAll('aside [role=radiogroup]'))
    group.querySelectorAll('input')[3].click()";
/// Waits until the screen has a text.
fn reads(window: &Window, text: &str) {
    let has = "return document.body.textContent.includes(arguments[0])";
    wait_for(&format!("“{text}”"), || {
        (window.run(has, vec![text.into()]) == json!(true)).then_some(())
    });
}

/// Takes what the packets bring.
const TAKE: &str = "document.querySelector('.plan .primary').click()";

#[test]
fn practice_is_scored_first_sent_alone_and_laid_side_by_side() {
    let stage = Stage::new();
    let round = Grants::new("practice");
    let ada = &round.kits()[0];
    let kit = PathBuf::from(ada["path"].as_str().unwrap());
    let start = Start {
        files: vec![&kit],
        ..Start::default()
    };
    let window = Window::open_on(stage, &start);
    window.write("Passphrase", ada["passphrase"].as_str().unwrap());
    window.press("button", "Open kit");
    window.sees("dialog", "Welcome to");
    assert_eq!(window.barriers(), Vec::<String>::new());
    window.press("button", "Begin");
    window.sees("heading", "Trees of last year");
    reads(&window, "This is practice. It does not count.");
    assert_eq!(window.barriers(), Vec::<String>::new());
    window.run(SCORE, vec![]);
    wait_for("the points to be saved", || {
        let chosen = "return document.querySelectorAll('aside input:checked').length > 2";
        (window.run(chosen, vec![]) == json!(true)).then_some(())
    });
    window.settles();
    window.press("button", "Finish");
    window.sees("dialog", "Finalise");
    assert_eq!(window.barriers(), Vec::<String>::new());
    window.press("button", "Send practice only");
    window.press("button", "Save packet");
    let packet = window.stage.path("practice.jurypacket");
    window.answer_dialog(&packet);
    window.sees("dialog", "Your packet is saved");
    let stage = window.crash();

    // The window takes the workspace from whoever had it before.
    round.call("workspace_close", json!({}));
    let chair = round.path("chair.jurybook");
    let start = Start {
        files: vec![&chair],
        ..Start::default()
    };
    let window = Window::open_on(stage, &start);
    window.write("Passphrase", round.passphrase());
    window.press("button", "Open workspace");
    window.sees("option", "");
    window.start_again(&packet);
    window.sees("article", "");
    window.run(TAKE, vec![]);
    window.press("button", "Judges");
    window.press("radio", "Calibration");
    window.sees("region", "Calibration");
    for text in ["Ada", "Trees of last year", "Beside all judges"] {
        reads(&window, text);
    }
    assert_eq!(window.barriers(), Vec::<String>::new());
    window.close();
}
