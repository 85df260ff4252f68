//! Two laptops of one judge, the judge's key, and the seal.

use crate::Journey;
use crate::committee::{self, collection};
use serde_json::{Value, json};

/// Sends a packet from a copy of Ada's workspace, which knows nothing of the first.
pub fn a_second_laptop(journey: &Journey, passphrase: &str) -> Value {
    journey.open(&journey.path("twin.jurybook"), passphrase);
    journey.call("packet_export", json!({ "out": journey.path("twin") }))
}

/// Settles what two laptops of one judge have done, and seals the round.
pub fn settle(journey: &Journey, packet: &Value, twin: &Value) {
    let merged = journey.call("merge_apply", json!({ "files": [twin["path"]] }));
    assert_eq!(merged["cards"][0]["verdict"], "fork");
    let forks = journey.call("forks_show", json!({}));
    assert_eq!(forks["forks"][0]["packets"].as_array().unwrap().len(), 2);
    let choice = json!({ "packet": packet["packet"], "reason": "Ada said so." });
    assert_eq!(journey.call("fork_choose", choice)["forks"], json!([]));

    let words = journey.call("roster_show", json!({}))["keys"][0]["words"].clone();
    let confirmed = journey.call("roster_confirm", json!({ "judge": 1, "words": words }));
    assert_eq!(confirmed["keys"][0]["standing"], "confirmed");
    let round = json!({ "round": "panel" });
    let sealed = journey.call("round_seal", round.clone());
    assert_eq!(
        (&sealed["sealed"], &sealed["packets"]),
        (&json!(true), &json!(1))
    );
    assert_eq!(journey.call("seal_show", round), sealed);
    collection::collect(journey);
    committee::deliberate(journey);
    let reopen = json!({ "round": "panel", "reason": "A packet was late." });
    assert_eq!(journey.call("round_reopen", reopen)["sealed"], false);
    assert_eq!(journey.call("rebuild", json!({}))["packets"], 2);
    let revoke = json!({ "judge": 1, "reason": "The laptop was stolen." });
    let revoked = journey.call("roster_revoke", revoke);
    assert_eq!(revoked["keys"][0]["standing"], "revoked");
    let log = journey.call("log_show", json!({}));
    let last = log["records"].as_array().unwrap().last().unwrap();
    assert_eq!(last["reason"], "The laptop was stolen.");
}
