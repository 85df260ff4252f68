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

/// Nothing is merged yet: the report says so, and the hieroglyph among the titles stops it like a book.
#[test]
fn a_ranking_report_is_printed_alike_twice_and_for_no_one_reader() {
    let place = a_place();
    let chair = place.chair();
    let [one, other, refused] =
        ["one.pdf", "other.pdf", "refused.pdf"].map(|name| place.path(name));
    let line = |out: &std::path::Path, more: &str| {
        format!("print {chair} ranking --out {} {more}", out.display())
    };
    chair.refuses(&line(&refused, "--reader 1"), 2, "print-no-reader");
    chair.refuses(&line(&refused, "--category none"), 2, "print-nothing");
    chair.refuses(&line(&refused, ""), 2, "font-missing");
    assert!(!refused.exists());
    for out in [&one, &other] {
        let printed = chair.done(&line(out, "--round panel --allow-missing-characters"));
        assert_eq!(printed["dossiers"], 0);
        assert!(printed["pages"].as_u64().unwrap() >= 2);
    }
    let bytes = fs::read(one).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    assert!(bytes == fs::read(other).unwrap());
    chair.is_as_it_was();
}
