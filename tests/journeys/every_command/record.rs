//! The record of the small round.

use crate::Journey;
use serde_json::json;
use std::path::Path;

/// Publishes the round, and lets Ada look for herself in it.
pub fn publish(journey: &Journey, chair: &Path, passphrase: &str) {
    journey.call("round_seal", json!({ "round": "panel" }));
    let out = journey.path("record");
    let request = json!({ "out": out, "with_comments": true });
    assert_eq!(journey.call("record_export", request)["packets"], 1);
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
