//! The record of the small round.

use crate::Journey;
use serde_json::json;
use std::fs::{self, DirEntry};
use std::path::Path;

/// A motion that nobody has put yet.
const BEGUN: &str = "Half a sentence that nobody has";

/// Tells whether a text stands in any file of a folder.
fn says(folder: &Path, text: &str) -> bool {
    let within = |entry: DirEntry| match entry.path() {
        path if path.is_dir() => says(&path, text),
        path => String::from_utf8_lossy(&fs::read(path).unwrap()).contains(text),
    };
    fs::read_dir(folder)
        .unwrap()
        .any(|entry| within(entry.unwrap()))
}

/// Publishes the round, and lets Ada look for herself in it.
pub fn publish(journey: &Journey, chair: &Path, passphrase: &str) {
    journey.call("round_seal", json!({ "round": "panel" }));
    let out = journey.path("record");
    let request = json!({ "out": out, "with_comments": true });
    let draft = json!({
        "outcome": "", "motion": BEGUN, "reason": "", "dissent": "",
        "in_favour": [], "against": [], "abstain": [],
    });
    let keep = |draft| json!({ "round": "panel", "application": 1, "draft": draft });
    journey.call("decision_keep", keep(draft));
    assert_eq!(journey.call("record_export", request)["packets"], 1);
    assert!(
        !says(&out, BEGUN),
        "what was only begun is nobody's business"
    );
    assert!(says(&out, "Grants for neighbours"));
    journey.call("decision_keep", keep(json!(null)));
    journey.call("reveal", json!({ "path": out }));
    let found = journey.call("record_verify", json!({ "path": out }));
    assert_eq!(
        (&found["sound"], &found["withheld"]),
        (&json!(true), &json!(0))
    );
    journey.open(&journey.path("ada.jurybook"), passphrase);
    let own = &journey.call("record_show", json!({ "path": out }))["own"];
    assert_eq!(own["key"]["code"], "own-key-revoked");
    assert_eq!(own["packet"]["code"], "own-packet-counts");
    journey.open(&journey.path("twin.jurybook"), passphrase);
    let twin = &journey.call("record_show", json!({ "path": out }))["own"];
    assert_eq!(twin["packet"]["code"], "own-packet-foreign");
    journey.open(chair, "four words of ours");
}
