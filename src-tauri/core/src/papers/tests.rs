//! What papers say of a meeting, and what letters never say.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::id::JudgeId;
use crate::judges::Judge;

fn judge(id: u32, name: &str, email: &str) -> Judge {
    Judge {
        id: JudgeId(id),
        name: name.to_owned(),
        email: email.to_owned(),
        affiliation: String::new(),
        city: String::new(),
        country: String::new(),
        languages: vec![],
        expertise: vec![],
        capacity: None,
    }
}

#[test]
fn a_comment_that_names_a_judge_is_found() {
    let panel = [
        judge(1, "José de la Fuente", "jose@example.org"),
        judge(2, "김민준", ""),
        judge(3, "محمد الأحمد", ""),
        judge(4, "Ada", ""),
        judge(5, "J. R. Park", ""),
    ];
    let judged = Judged::new(&panel);
    for (text, found) in [
        (
            "As Jose DE LA Fuente said, it is good.",
            "José de la Fuente",
        ),
        ("Ask jose@example.org about it.", "jose@example.org"),
        ("Fuente would know.", "Fuente"),
        ("김민준 위원은 찬성했습니다.", "김민준"),
        ("قال محمد الأحمد إنها فكرة جيدة", "محمد الأحمد"),
        ("ADA liked it.", "Ada"),
        ("I, A\u{200B}da, liked it.", "Ada"),
        ("Prof. Park’s plan", "Park"),
    ] {
        assert_eq!(judged.found_in(text), Some(found), "{text}");
    }
    for text in [
        "The adaptation is good, and so is Granada.",
        "Parking was solved in the la de manner.",
        "민준한 김 위원",
        "",
    ] {
        assert_eq!(judged.found_in(text), None, "{text}");
    }
}

#[test]
fn times_are_expected_one_after_the_other() {
    assert!(matches!(
        Expected::new("25:00", 10),
        Err(PaperError::Time { .. })
    ));
    assert!(matches!(
        Expected::new("noon", 10),
        Err(PaperError::Time { .. })
    ));
    assert!(Expected::new(" 9:05 ", 10).is_ok());
}
