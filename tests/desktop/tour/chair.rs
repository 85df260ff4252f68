//! What the chair and the secretariat set up, choose and draw.

use super::{Walk, meeting};

/// Presses Control and A in the list of applications.
const ALL: &str = "const list = document.querySelector('[role=listbox]');
    list.focus();
    const keys = { key: 'a', code: 'KeyA', ctrlKey: true, bubbles: true, cancelable: true };
    list.dispatchEvent(new KeyboardEvent('keydown', keys));";

/// Sections of a programme in the order of its editor.
const SECTIONS: [&str; 10] = [
    "about",
    "categories",
    "kinds",
    "tags",
    "questions",
    "rounds",
    "rubrics",
    "awards",
    "mentions",
    "benefits",
];
/// Writes the prize's English title.
const TITLE: &str = "const field = document.querySelector('.column input');
    field.value = arguments[0];
    field.dispatchEvent(new Event('input', { bubbles: true }));";

/// Several applications chosen, and a reason asked for.
pub fn several(walk: &mut Walk<'_>) {
    walk.window.run(ALL, vec![]);
    walk.window.sees("toolbar", "");
    walk.stop("applications-marked");
    walk.press("button", "mark-ineligible");
    walk.window.sees("dialog", "");
    walk.stop("applications-marked-reason");
    walk.window.press_key("Escape");
    walk.press("button", "marked-clear");
}

/// Other ways to look at a ranking, and its line.
pub fn line(walk: &mut Walk<'_>) {
    for part in ["heat-map", "distribution"] {
        walk.press("radio", part);
        walk.stop(&format!("ranking-{part}"));
    }
    walk.press("radio", "places");
    walk.window.sees("separator", "");
    walk.stop("ranking-line");
}

/// A programme whose kits are out, and a new version of it.
pub fn versions(walk: &mut Walk<'_>) {
    walk.place("programme");
    walk.press("button", "programme-revise");
    walk.window.sees("button", &walk.word("load-programme"));
    walk.stop("programme-revising");
    walk.press("button", "discard-changes");
}

/// Every section of a programme that is being set up, a fault, and what is asked before it is applied.
pub fn programme(walk: &mut Walk<'_>) {
    let section = "[...document.querySelectorAll('.body nav button')][arguments[0]].click()";
    walk.press("button", "nav-programme");
    walk.window.sees("textbox", "");
    for (at, name) in (0..).zip(SECTIONS) {
        walk.window.run(section, vec![at.into()]);
        walk.stop(&format!("programme-{name}"));
    }
    walk.window.run(section, vec![0.into()]);
    for (title, name) in [("", "fault"), ("Another prize", "apply")] {
        walk.window.run(TITLE, vec![title.into()]);
        std::thread::sleep(std::time::Duration::from_millis(900));
        if name == "apply" {
            walk.press("button", "apply-changes");
            walk.window.sees("dialog", "");
        }
        walk.stop(&format!("programme-{name}"));
    }
    walk.window.press_key("Escape");
    walk.press("button", "discard-changes");
}

/// The round is sealed, its record written, and opened again.
pub fn publishing(walk: &mut Walk<'_>) {
    walk.press("button", "nav-ranking");
    walk.press("button", "seal-round");
    walk.window.sees("dialog", &walk.word("seal-question"));
    walk.stop("seal");
    walk.window.run(meeting::DO_IT, vec![]);
    walk.window.sees("dialog", &walk.word("sealed-title"));
    walk.stop("sealed");
    walk.window.press_key("Escape");
    walk.stop("ranking-sealed");
    walk.press("button", "publish-record");
    walk.window.sees("dialog", "");
    walk.stop("record");
    walk.press("button", "choose-place");
    let folder = walk.window.stage.path("published");
    std::fs::create_dir(&folder).unwrap();
    walk.window.answer_dialog(&folder);
    walk.press("button", "write-record");
    walk.window.sees("dialog", &walk.word("record-written"));
    walk.stop("record-written");
    walk.window.press_key("Escape");
    walk.press("button", "open-round-again");
    walk.window.sees("dialog", "");
    walk.stop("round-reopen");
    walk.window.press_key("Escape");
}
