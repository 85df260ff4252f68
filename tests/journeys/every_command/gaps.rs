//! Gaps before finalising, told by the words that a judge knows.

use super::Journey;
use serde_json::{Value, json};

/// Asserts what is missing of the first application before a criterion gets its points; `need` is the first.
pub fn told_before(journey: &Journey, criterion: &str) {
    let first = &journey.call("scores_gaps", json!({}))["gaps"][0];
    assert_eq!(first["title"], "Benches");
    if criterion == "need" {
        assert_eq!(first["gap"]["code"], "gap-not-started");
        assert_eq!(first["criterion"], Value::Null);
        return;
    }
    assert_eq!(first["gap"]["code"], "gap-score");
    assert_eq!(first["gap"]["args"]["criterion"], criterion);
    assert!(
        first["criterion"]["en"]
            .as_str()
            .is_some_and(|name| !name.is_empty())
    );
}
