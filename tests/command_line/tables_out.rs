//! Tables as spreadsheets: what applicants wrote stays text, and nothing is written over.

use crate::stage::a_place;
use std::fs;

#[test]
fn a_title_that_opens_like_a_formula_is_text_in_csv() {
    let place = a_place();
    let chair = place.chair();
    let table = place.put(
        "more.csv",
        "Number,Category,Applicant type,Applicant,Title\nG-9,Projects,Association,Fir Street,=1+1\n",
    );
    chair.done(&format!("applications import {chair} --table {table}"));
    let out = place.path("applications.csv");
    chair.done(&format!(
        "table {chair} applications --out {}",
        out.display()
    ));
    let written = fs::read_to_string(out).unwrap();
    assert!(written.contains(",'=1+1,"), "{written}");
}

#[test]
fn a_table_has_a_round_an_ending_and_room() {
    let place = a_place();
    let chair = place.chair();
    let kept = place.put("kept.xlsx", "mine");
    let text = place.path("log.txt");
    chair.refuses(&format!("table {chair} log --out {kept}"), 2, "file-exists");
    chair.refuses(
        &format!("table {chair} log --out {}", text.display()),
        2,
        "table-ending",
    );
    let csv = place.path("coverage.csv");
    let line = format!("table {chair} coverage --out {}", csv.display());
    chair.refuses(&line, 2, "table-round");
    let agreement = place.path("agreement.csv");
    let line = format!(
        "table {chair} agreement --round panel --out {}",
        agreement.display()
    );
    chair.refuses(&line, 2, "table-several");
    assert_eq!(fs::read(&kept).unwrap(), b"mine");
    chair.done(&format!("table {chair} log --out {kept} --replace"));
    assert!(fs::read(kept).unwrap().starts_with(b"PK"));
}

#[test]
fn several_applications_are_decided_about_by_one_line() {
    let place = a_place();
    let chair = place.chair();
    let line = format!(
        "decide {chair} --round panel --application 1,99 --outcome shortlisted --reason Good"
    );
    chair.refuses(&line, 2, "application-unknown");
}
