//! What has not come in: what it can still change, and what to write to whom.

use super::{list, plain, stacked};
use jurybook_api::Words;
use serde_json::Value;

/// Says for each category what missing sheets can still change, and about which applications.
pub(super) fn reach(value: &Value, words: &Words) -> String {
    let count = |of: &Value| of.as_array().map_or(0, Vec::len).to_string();
    let row = |one: &Value| {
        ["application", "rank", "reference", "title"]
            .map(|fact| plain(&one[fact]))
            .join("\t")
    };
    let rows = |id, of: &Value| match list(of, row) {
        none if none.is_empty() => none,
        rows => format!("{}\n{rows}", words.text(id, &[])),
    };
    list(&value["categories"], |one| {
        let (enter, leave) = (&one["enter"], &one["leave"]);
        let is_open = count(enter) != "0" || count(leave) != "0";
        let is_sealed = value["sealed"] == true;
        let id = match (one["missing"].as_u64(), is_sealed, is_open) {
            (Some(0), ..) => "ui-reach-nothing-missing",
            (_, true, _) => "ui-reach-sealed",
            (_, false, false) => "ui-reach-none",
            (_, false, true) => "ui-reach-open",
        };
        let (missing, first) = (plain(&one["missing"]), plain(&one["first"]));
        let (entering, leaving) = (count(enter), count(leave));
        let args = [
            ("count", missing.as_str()),
            ("first", first.as_str()),
            ("enter", entering.as_str()),
            ("leave", leaving.as_str()),
        ];
        let said = format!("{}\t{}", plain(&one["category"]), words.text(id, &args));
        match is_sealed {
            true => said,
            false => stacked([
                said,
                rows("ui-reach-enter", enter),
                rows("ui-reach-leave", leave),
            ]),
        }
    })
}

/// Writes each reminder as a message in the judge's language, one below the other.
pub(super) fn reminders(value: &Value) -> String {
    let message = |one: &Value| {
        let said = |of: &Value| match &of[plain(&one["language"])] {
            Value::String(text) if !text.is_empty() => text.clone(),
            _ => plain(&of["en"]),
        };
        let facts = ["judge", "name", "email"].map(|fact| plain(&one[fact]));
        let (head, missing) = (facts.join("\t"), &one["missing"]);
        let (subject, body) = (said(&one["subject"]), said(&one["body"]));
        format!(
            "{head}\t{missing}/{}\n{subject}\n\n{body}\n",
            one["assigned"]
        )
    };
    list(&value["reminders"], message)
}
