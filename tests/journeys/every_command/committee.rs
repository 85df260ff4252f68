//! A meeting over a sealed round, up to official results and back.

#[path = "collection.rs"]
pub mod collection;

use crate::Journey;
use serde_json::json;

/// Decides about the first application and makes the results official for a while.
pub fn deliberate(journey: &Journey) {
    let round = json!({ "round": "panel" });
    let agenda = json!({ "round": "panel", "category": "projects" });
    let agenda = journey.call("agenda_show", agenda);
    assert!(
        agenda["goings"].as_u64() >= Some(1),
        "Ada recused from the lamps"
    );
    let out = |item: &serde_json::Value| !item["conflicted"].as_array().unwrap().is_empty();
    let items = agenda["items"].as_array().unwrap();
    assert_eq!(items.iter().filter(|item| out(item)).count(), 1);

    let begin = json!({ "round": "panel", "present": [1] });
    assert_eq!(journey.call("meeting_begin", begin)["meeting"], true);
    let present = json!({ "round": "panel", "present": [1] });
    journey.call("meeting_presence", present);
    let decision = json!({
        "round": "panel", "application": 3, "outcome": "award:grant", "reason": "Trees.",
        "in_favour": [1],
    });
    let decided = journey.call("decide", decision);
    assert_eq!(decided["awards"][0]["winners"], json!([3]));
    let mention = json!({
        "round": "panel", "application": 3, "outcome": "mention:courage", "reason": "Brave.",
    });
    let mentioned = journey.call("decide", mention);
    let number = &mentioned["decisions"][1]["number"];
    let withdraw = json!({ "round": "panel", "decision": number, "reason": "Once is enough." });
    assert_eq!(
        journey.call("decision_withdraw", withdraw)["mentions"][0]["winners"],
        json!([])
    );
    assert_eq!(
        journey.call("decisions_show", round.clone())["undecided"],
        2
    );
    let minutes = journey.call("meeting_end", round.clone());
    assert_eq!(journey.call("minutes_show", round.clone()), minutes);

    let official = journey.call("official_declare", round.clone());
    assert_eq!(
        (&official["official"], &official["decisions"]),
        (&json!(true), &json!(1))
    );
    assert_eq!(journey.call("official_show", round.clone()), official);
    assert_eq!(journey.call("ranking_show", round)["official"], true);
    let reopen = json!({ "round": "panel", "reason": "An error in the list." });
    assert_eq!(journey.call("official_reopen", reopen)["official"], false);
}
