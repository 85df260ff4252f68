//! Scores that do not fit the sheet.

use crate::stage::a_place;

#[test]
fn every_score_that_does_not_fit_is_refused_and_none_is_taken() {
    let place = a_place();
    let bo = place.bo();
    let cases = [
        ("G-1,need,4", "score-range"),
        ("G-1,need,-1", "score-range"),
        ("G-1,need,32000", "score-range"),
        ("G-1,need,999999999999999999999", "score-number"),
        ("G-1,need,1.5", "score-step"),
        ("G-1,need,good", "score-number"),
        ("G-1,need,", "score-no-points"),
        ("G-1,beauty,2", "score-criterion"),
        ("G-77,need,2", "score-unassigned"),
        (",need,2", "score-no-application"),
        ("G-1,need,2\nG-1,need,3", "score-twice"),
        ("G-1,need,2\n1,need,2", "score-twice"),
    ];
    for (rows, code) in cases {
        let table = place.put(
            "scores.csv",
            format!("application,criterion,points\nG-2,need,1\n{rows}\n"),
        );
        bo.refuses(&format!("scores import {bo} --table {table}"), 1, code);
    }
    let listed = bo.done(&format!("scores list {bo}"));
    let sheets = listed["sheets"].as_array().unwrap();
    assert!(
        sheets.iter().all(|sheet| sheet["state"] == "empty"),
        "{listed}"
    );
}

#[test]
fn a_final_sheet_takes_no_more_points() {
    let place = a_place();
    let ada = place.ada();
    let table = place.put("scores.csv", "application,criterion,points\nG-1,need,0\n");
    ada.refuses(
        &format!("scores import {ada} --table {table}"),
        1,
        "score-final",
    );
}

#[test]
fn only_judges_score_and_only_what_is_final_is_sent() {
    let place = a_place();
    let (chair, bo) = (place.chair(), place.bo());
    let table = place.put("scores.csv", "application,criterion,points\nG-1,need,2\n");
    chair.refuses(
        &format!("scores import {chair} --table {table}"),
        2,
        "not-a-judge",
    );
    let out = place.path("packets").display().to_string();
    bo.refuses(
        &format!("packet export {bo} --out {out}"),
        1,
        "packet-nothing-final",
    );
    assert!(!place.path("packets").exists());
}
