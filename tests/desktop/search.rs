//! A judge looks for words: in the list of applications, and in a document.

use crate::judge::opened;
use crate::prize::prize;
use crate::stage::{Stage, wait_for};
use crate::window::Window;
use serde_json::{Value, json};

const CONTROL: &str = "\u{E009}";
const ENTER: &str = "\u{E007}";
const ESCAPE: &str = "\u{E00C}";

fn desk() -> Window {
    let (window, _) = opened(Stage::new(), "en");
    window.write("Passphrase", &prize().kit_passphrase);
    window.press("button", "Open kit");
    window.press("button", "Begin");
    window.sees("heading", "Score sheet");
    window.settles();
    window
}

fn text(window: &Window, script: &str) -> String {
    let found = window.run(script, vec![]);
    found.as_str().unwrap_or_default().to_owned()
}

#[test]
fn words_are_found_in_the_list_of_applications() {
    let window = desk();
    let all = window.count("option");
    let title = text(
        &window,
        "return document.querySelector('main h1').textContent.trim()",
    );
    // A slash leads to the field, whatever has the focus; what is typed there gives no points.
    window.press_key("/");
    window.press_key(&title);
    wait_for("only what was looked for", || {
        let left = window.count("option");
        (left > 0 && left < all).then_some(())
    });
    window.sees("option", "");
    let listed = text(
        &window,
        "return document.querySelector('[role=option]').textContent",
    );
    assert!(listed.contains(&title), "{listed}");
    assert_eq!(window.barriers(), Vec::<String>::new());
    // Nothing has these letters.
    window.write("Search", "qzxqzx");
    wait_for("an empty list", || {
        (window.count("option") == 0).then_some(())
    });
    window.press_key(ESCAPE);
    wait_for("the whole list", || {
        (window.count("option") == all).then_some(())
    });
    let entered = "return document.querySelectorAll('aside input:checked').length";
    assert_eq!(window.run(entered, vec![]), json!(0));
    window.close();
}

#[test]
fn words_are_found_in_a_document() {
    let window = desk();
    // The first application with a document that holds Latin letters.
    let word = wait_for("a document with words", || {
        let open = "const tab = [...document.querySelectorAll('main [role=tab]')]
                .find((tab) => tab.textContent.includes('.pdf'));
            tab?.click();
            return tab !== undefined";
        let found = window.run(open, vec![]) == json!(true);
        let word = found.then(|| a_word(&window)).flatten();
        if word.is_none() {
            window.press_key("j");
            window.settles();
        }
        word
    });
    window.press_key(&format!("{CONTROL}f"));
    window.sees("searchbox", "Search in document");
    window.press_key(&word);
    let count = || {
        let said = text(
            &window,
            "return document.querySelector('[role=search] [role=status]').textContent",
        );
        let (number, total) = said.trim().split_once(" of ")?;
        Some((number.parse::<u32>().ok()?, total.parse::<u32>().ok()?))
    };
    let (first, total) = wait_for("matches", count);
    assert!(first >= 1 && total >= 1);
    // The one that is looked at is marked on its page, and lies in view.
    let marked = "const room = document.querySelector('main .sheet').closest('[tabindex]') ?? document.body;
        const [mark, frame] = [document.querySelector('main .match.current'), room].map((one) => one?.getBoundingClientRect());
        return Boolean(mark && mark.width > 0 && mark.top >= frame.top && mark.bottom <= frame.bottom)";
    wait_for("the match to be marked", || {
        (window.run(marked, vec![]) == json!(true)).then_some(())
    });
    assert_eq!(window.barriers(), Vec::<String>::new());
    window.press_key(ENTER);
    let next = if total == 1 { 1 } else { first % total + 1 };
    wait_for("the next match", || {
        (count() == Some((next, total))).then_some(())
    });
    // Words that are not there are said not to be; nothing stays marked.
    window.write("Search in document", "qzxqzx");
    let none = || {
        let said = text(
            &window,
            "return document.querySelector('[role=search] [role=status]').textContent",
        );
        let marks = window.run(
            "return document.querySelectorAll('main .match').length",
            vec![],
        );
        (said.starts_with("No") && marks == json!(0)).then_some(())
    };
    wait_for("no match", none);
    window.press_key(ESCAPE);
    let left = "return document.querySelector('[role=search]') === null";
    wait_for("the field to go", || {
        (window.run(left, vec![]) == json!(true)).then_some(())
    });
    window.close();
}

/// Returns a long word of the page that is shown, once it has text.
fn a_word(window: &Window) -> Option<String> {
    let words = "const done = arguments[arguments.length - 1];
        const until = performance.now() + 5000;
        const look = () => {
            const text = document.querySelector('main .textLayer')?.textContent ?? '';
            const word = text.match(/[A-Za-z]{7,}/);
            if (word || performance.now() > until) done(word?.[0] ?? null);
            else setTimeout(look, 50);
        };
        look();";
    match window.run_until_done(words, vec![]) {
        Value::String(word) => Some(word),
        _ => None,
    }
}
