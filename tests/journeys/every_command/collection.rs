//! What is missing, whom to remind, what can still change, and tables of everything.

use crate::Journey;
use serde_json::json;
use std::fs;

/// Tables that show results: each says in every row whether these are official.
const OF_RESULTS: [&str; 4] = ["agenda", "minutes", "winners", "benefits"];

/// Looks at what has not come in, shortlists two at once and takes them back, and writes every table.
pub fn collect(journey: &Journey) {
    let round = json!({ "round": "panel" });
    let kits = journey.call("kits_show", round.clone());
    assert_eq!(
        (&kits["version"], &kits["kits"][0]["version"]),
        (&json!(1), &json!("current"))
    );
    let calibration = journey.call("calibration_show", round.clone());
    assert_eq!(calibration["applications"], json!([]));
    let reach = journey.call("reach_show", json!({ "round": "panel", "first": 1 }));
    let category = &reach["categories"][0];
    assert_eq!(category["first"], 1);
    let reminders = journey.call("reminders_show", round);
    let asked = reminders["asked"].as_u64().unwrap();
    assert!(asked >= reminders["reminders"].as_array().unwrap().len() as u64);

    let together = json!({
        "round": "panel", "applications": [1, 3],
        "decision": { "outcome": "shortlisted", "reason": "The best." },
    });
    let decided = journey.call("decide", together);
    assert_eq!(decided["shortlisted"], 2);
    let undone = journey.call("undo", json!({}));
    assert_eq!(undone["operation"], "op-decide-together");

    let tables = [
        "applications",
        "judges",
        "conflicts",
        "assignment",
        "coverage",
        "agenda",
        "minutes",
        "winners",
        "benefits",
        "log",
    ];
    for table in tables {
        for ending in ["xlsx", "csv"] {
            let path = journey.path(&format!("table-{table}.{ending}"));
            let request = json!({ "table": table, "round": "panel", "path": path });
            let written = journey.call("table_export", request);
            assert!(written["size"].as_u64() > Some(0), "{table}");
        }
        let csv = journey.path(&format!("table-{table}.csv"));
        let csv = fs::read_to_string(csv).unwrap();
        let says = csv.starts_with("Results,Results code,");
        assert_eq!(says, OF_RESULTS.contains(&table), "{table}: {csv}");
    }
    let ranking = journey.call("ranking_show", json!({ "round": "panel" }));
    let mark = format!("\nUnofficial,{},", ranking["short_hash"].as_str().unwrap());
    let agenda = fs::read_to_string(journey.path("table-agenda.csv")).unwrap();
    assert!(agenda.contains(&mark), "{agenda}");
    let path = journey.path("table-agreement.xlsx");
    let request = json!({ "table": "agreement", "round": "panel", "path": path });
    journey.call("table_export", request);
}
