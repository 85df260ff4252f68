//! A ranking in pictures.

use crate::Journey;
use serde_json::{Value, json};

/// One packet with two sheets is in: there is an order, and nothing that could tell how sure it is.
pub fn pictures(journey: &Journey) {
    let plots = |language: &str| {
        let request = json!({
            "round": "panel", "category": "projects", "first": 1, "language": language,
        });
        journey.call("ranking_plots", request)["plots"]
            .as_array()
            .unwrap()
            .clone()
    };
    let english = plots("en");
    let kinds: Vec<_> = english.iter().map(|plot| &plot["kind"]).collect();
    assert_eq!(kinds, ["ranks", "severity", "spread", "criteria", "heat"]);
    let picture = |at: usize| english[at]["svg"].as_str().unwrap();
    assert_eq!(english[0]["title"], "The order by raw score");
    assert!(picture(0).contains("there are no intervals"));
    assert!(picture(0).contains("Trees"));
    assert!(picture(0).contains("First 1"));
    assert!(
        !picture(0).contains("Lamps"),
        "nobody scored G-2, so it has no place"
    );
    assert!(picture(1).contains("cannot be told"));
    assert!(picture(2).contains("Ada"));
    assert!(picture(4).contains("Lamps"));
    let korean: Vec<Value> = plots("ko");
    assert_eq!(korean[0]["title"], "원점수 순위");

    let request = json!({ "round": "panel", "category": "none", "language": "en" });
    let (desk, host) = (&journey.desk, &journey.host);
    let problem = desk.call("ranking_plots", request, Some("journey"), host);
    assert_eq!(problem.unwrap_err().code, "category-unknown");
}
