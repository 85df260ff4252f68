//! The committee meets, decides and declares the results official.

use super::Walk;

/// Does what a dialog asks for.
pub const DO_IT: &str = "document.querySelector('dialog .primary').click()";
/// Chooses the outcome of this value, as somebody does in the list.
const CHOOSE: &str = "const list = document.querySelector('form select');
    list.value = arguments[0];
    list.dispatchEvent(new Event('change', { bubbles: true }));";

pub fn deliberation(walk: &mut Walk<'_>) {
    walk.place("deliberation");
    walk.press("button", "begin-meeting");
    walk.window.sees("dialog", "");
    walk.stop("deliberation-presence");
    walk.window.run(DO_IT, vec![]);
    walk.window.sees("button", &walk.word("end-meeting"));
    walk.window.run(CHOOSE, vec!["shortlisted".into()]);
    walk.window
        .write(&walk.word("reason"), "It can be copied by any city.");
    walk.press("button", "others-in-favour");
    walk.stop("deliberation-votes");
    walk.press("button", "record-decision");
    walk.window.sees("button", &walk.word("withdraw-decision"));
    walk.stop("deliberation-decided");
    walk.press("button", "member-has-conflict");
    walk.window.sees("dialog", "");
    walk.stop("deliberation-conflict");
    walk.window.press_key("Escape");
    for part in ["winners", "minutes"] {
        walk.press("radio", part);
        walk.stop(&format!("deliberation-{part}"));
        walk.press("button", "print-papers");
        walk.window.sees("dialog", "");
        walk.stop(&format!("papers-{part}"));
        walk.window.press_key("Escape");
    }
    walk.press("button", "declare-official");
    walk.window
        .sees("dialog", &walk.word("declare-official-question"));
    walk.stop("deliberation-declare");
    walk.window.run(DO_IT, vec![]);
    walk.window.sees("button", &walk.word("reopen-official"));
    walk.stop("deliberation-official");
}
