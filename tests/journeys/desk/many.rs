//! A kit with as many applications as a whole prize of them.

use super::{Judge, Made, make};
use serde_json::json;
use std::fmt::Write;
use std::fs;

const MANY: usize = 600;

/// Scored by table, but for the last one, which is scored by hand; sent, and counted by the chair.
#[test]
fn six_hundred_applications_are_scored_and_sent() {
    let Made { laptop, passphrase } = make(MANY);
    laptop.open(&laptop.path("judge.jurybook"), &passphrase);
    let judge = Judge(laptop);
    let list = judge.call("applications_list", json!({}));
    assert_eq!(list["rows"].as_array().unwrap().len(), MANY);
    let criteria = judge.sheet(1)["criteria"].clone();
    let criteria = criteria.as_array().unwrap();
    let mut table = "application,criterion,points\n".to_owned();
    for application in 1..MANY {
        for (at, criterion) in criteria.iter().enumerate() {
            let (id, points) = (
                criterion["id"].as_str().unwrap(),
                1 + (application + at) % 5,
            );
            writeln!(table, "P-{application:04},{id},{points}").unwrap();
        }
    }
    fs::write(judge.path("scores.csv"), table).unwrap();
    let imported = judge.call(
        "scores_import",
        json!({ "table": judge.path("scores.csv") }),
    );
    assert_eq!(imported["sheets"], MANY - 1);
    let gaps = judge.call("scores_gaps", json!({}));
    assert_eq!(
        (&gaps["complete"], &gaps["total"]),
        (&json!(MANY - 1), &json!(MANY))
    );
    judge.score(MANY, |_| 5);
    judge
        .type_in(MANY, "committee", "The last of them")
        .unwrap();
    let done = judge.call("scores_finalise", json!({}));
    assert_eq!(
        (&done["finalised"], &done["left"]),
        (&json!(MANY), &json!(0))
    );
    let own = judge.call("scores_own", json!({}));
    assert_eq!(
        own["categories"][0]["places"].as_array().unwrap().len(),
        MANY
    );
    let packet = judge.call("packet_export", json!({ "out": judge.path("packets") }));
    assert_eq!(
        (&packet["sheets"], &packet["missing"]),
        (&json!(MANY), &json!(0))
    );

    judge.open(&judge.path("chair.jurybook"), "a chair of the test");
    let merged = judge.call("merge_apply", json!({ "files": [packet["path"]] }));
    assert_eq!(merged["taken"], 1);
    let board = judge.call("coverage_show", json!({ "round": "jury" }));
    let rows = board["rows"].as_array().unwrap();
    assert_eq!(
        (rows.len(), &board["judges"][0]["sheets"]),
        (MANY, &json!(MANY))
    );
}
