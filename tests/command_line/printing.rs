//! What cannot be printed.

use crate::stage::a_place;
use std::fs;

/// One title is a hieroglyph, of which no font is on board: no book is printed that lacks it unasked.
#[test]
fn a_missing_font_stops_the_book_unless_a_person_allows_it() {
    let place = a_place();
    let chair = place.chair();
    let out = place.path("book.pdf");
    let line = format!("print {chair} book --out {}", out.display());
    chair.refuses(&line, 2, "font-missing");
    assert!(!out.exists());

    let printed = chair.done(&format!("{line} --allow-missing-characters"));
    assert_eq!(printed["missing_characters"], "\u{13080}");
    assert!(fs::read(&out).unwrap().starts_with(b"%PDF-"));
    chair.is_as_it_was();
}

#[test]
fn what_is_not_there_is_not_printed() {
    let place = a_place();
    let chair = place.chair();
    let out = place.path("out.pdf");
    let print = |what: &str| format!("print {chair} {what} --out {}", out.display());
    for (what, code) in [
        ("dossier", "print-which"),
        ("dossier --application 99", "application-unknown"),
        ("book --reader 99", "judge-unknown"),
        ("book --round none", "round-unknown"),
        ("book --category none", "print-nothing"),
    ] {
        chair.refuses(&print(what), 2, code);
        assert!(!out.exists());
    }
}
