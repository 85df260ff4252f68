//! Practice in the real window: a judge scores it first and sends it alone, the chair lays it side by side.

use crate::stage::{Stage, wait_for};
use crate::window::{Start, Window};
use jurybook_api::{Desk, Host, Nobody, SystemClock};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;

const PASSPHRASE: &str = "a chair who lets judges practise";
const APPLICATIONS: &str = "\
Number,Category,Applicant type,Applicant,Title,City
G-1,Projects,Association,Elm Street,Benches in the shade,Elmdale
G-2,Projects,Association,Oak Street,Lamps that wait for people,Oakton
G-3,Projects,Association,Ash Street,Trees of last year,Ashby
";

/// A chair's workspace with something for practice, and a judge's kit with its passphrase.
struct Round {
    chair: PathBuf,
    kit: PathBuf,
    passphrase: String,
}

fn round(folder: &Path) -> Round {
    let desk = Desk::new(None, Box::new(SystemClock));
    let host: Arc<dyn Host> = Arc::new(Nobody);
    let call = |name: &str, body: Value| desk.call(name, body, None, &host).unwrap();
    let put = |name: &str, text: &str| {
        std::fs::write(folder.join(name), text).unwrap();
        folder.join(name)
    };
    let chair = folder.join("chair.jurybook");
    let new = json!({
        "path": chair, "passphrase": PASSPHRASE,
        "programme_file": null, "template": "neighbourhood-grants",
    });
    call("workspace_new", new);
    let table = put("applications.csv", APPLICATIONS);
    let import = json!({ "table": table, "attachments": null, "mapping": null });
    call("applications_import", import);
    for (application, verdict) in [(1, "eligible"), (2, "eligible"), (3, "practice")] {
        let screen = json!({ "application": application, "verdict": verdict, "reason": "" });
        call("application_screen", screen);
    }
    let judges = put(
        "judges.csv",
        "Name,E-mail\nAda,ada@example.org\nBo,bo@example.org\n",
    );
    call("judges_import", json!({ "table": judges }));
    let assign = json!({ "round": "panel", "per_application": 2, "seed": 1 });
    call("assignment_apply", assign);
    let kits = json!({ "round": "panel", "dir": folder.join("kits") });
    let kit = call("kits_export", kits)["kits"][0].clone();
    let text = |name: &str| kit[name].as_str().unwrap().to_owned();
    Round {
        chair,
        kit: text("path").into(),
        passphrase: text("passphrase"),
    }
}

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
    let round = round(&stage.path(""));
    let start = Start {
        files: vec![&round.kit],
        ..Start::default()
    };
    let window = Window::open_on(stage, &start);
    window.write("Passphrase", &round.passphrase);
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

    let start = Start {
        files: vec![&round.chair],
        ..Start::default()
    };
    let window = Window::open_on(stage, &start);
    window.write("Passphrase", PASSPHRASE);
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
