//! What cannot be printed.

use crate::stage::{a_place, stage};
use std::fs;
use std::path::Path;

/// One title is a hieroglyph, of which no font is on board: no book is printed that lacks it unasked.
#[test]
fn a_missing_font_stops_the_book_unless_a_person_allows_it() {
    let place = a_place();
    let chair = place.chair();
    let out = place.path("book.pdf");
    let line = format!("print {chair} book --out {}", out.display());
    chair.refuses(&line, 2, "font-missing-in");
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

/// The one attachment is no PDF, whatever it says of itself: it is named, and the print goes on.
#[test]
fn attachments_are_bound_in_where_they_are_asked_for() {
    let place = a_place();
    let chair = place.chair();
    let print = |name: &str, more: &str| {
        let out = place.path(name);
        let line = format!(
            "print {chair} dossier --application 1 --out {} {more}",
            out.display()
        );
        let printed = chair.done(&line);
        (printed["pages"].as_u64().unwrap(), fs::read(out).unwrap())
    };
    let (without, _) = print("without.pdf", "");
    let (with, bytes) = print("with.pdf", "--attachments");
    assert_eq!(with, without + 1);
    assert!(bytes == print("again.pdf", "--attachments").1);
    chair.is_as_it_was();
}

#[test]
fn every_member_gets_a_numbered_book_or_nobody_does() {
    let place = a_place();
    let chair = place.chair();
    let folder = place.path("books");
    let line = format!("print {chair} books --out {}", folder.display());
    chair.refuses(&line, 2, "font-missing-in");
    assert!(!folder.exists() && !place.path("books.part").exists());
    let line = format!("{line} --allow-missing-characters --attachments");
    let printed = chair.done(&line);
    assert_eq!(printed["missing_characters"], "\u{13080}");
    let names: Vec<_> = printed["copies"]
        .as_array()
        .unwrap()
        .iter()
        .map(|copy| copy["name"].clone())
        .collect();
    assert_eq!(names, ["01 Ada.pdf", "02 Bo.pdf"]);
    let books = crate::tool::names_in(&folder);
    assert_eq!(books.len(), 2);
    chair.refuses(&line, 2, "file-exists");
    assert_eq!(crate::tool::names_in(&folder), books);
    chair.is_as_it_was();
}

/// A report is whole in each language; a book has names in both, and all else once.
#[test]
fn what_is_printed_in_both_languages_is_one_file() {
    let place = a_place();
    let chair = place.chair();
    let pages = |what: &str, name: &str, more: &str| {
        let out = place.path(name);
        let line = format!(
            "print {chair} {what} --out {} --allow-missing-characters {more}",
            out.display()
        );
        chair.done(&line)["pages"].as_u64().unwrap()
    };
    let of = |what: &str| {
        let named = |language: &str| format!("{what}-{language}.pdf");
        [
            pages(what, &named("en"), ""),
            pages(what, &named("ko"), "--language ko"),
            pages(what, &named("both"), "--both-languages"),
        ]
    };
    let [english, korean, both] = of("ranking");
    assert_eq!(both, english + korean);
    let [english, korean, both] = of("book");
    assert!(both < english + korean, "{english} {korean} {both}");
    chair.is_as_it_was();
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

#[test]
fn papers_of_a_meeting_are_printed_alike_twice_and_refused_where_there_are_none() {
    let place = a_place();
    let chair = place.chair();
    for id in 1..=4 {
        chair.done(&format!("screen {chair} {id} --eligible"));
    }
    chair.done(&format!("merge {chair} {}", stage().packet.display()));
    let chair = chair.settled();
    let line = |what: &str, out: &Path| {
        format!(
            "print {chair} {what} --allow-missing-characters --out {}",
            out.display()
        )
    };
    let nothing = place.path("nothing");
    chair.refuses(&line("agenda --starts noon", &nothing), 2, "paper-time");
    chair.refuses(
        &line("agenda --category none", &nothing),
        2,
        "print-nothing",
    );
    chair.refuses(&line("minutes --round none", &nothing), 2, "round-unknown");
    chair.refuses(&line("seal-sheet", &nothing), 2, "paper-not-sealed");
    chair.refuses(
        &line("letters --application 99", &nothing),
        2,
        "letters-nothing",
    );
    chair.refuses(&line("certificates", &nothing), 2, "letters-nothing");
    chair.refuses(
        &line("letters --one-each", place.dir.path()),
        2,
        "file-exists",
    );
    assert!(!nothing.exists());
    for what in [
        "agenda --starts 14:00 --minutes 10",
        "minutes --chair Cho --size letter",
        "letters --date today",
    ] {
        let [one, other] = [0, 1].map(|at| place.path(&format!("{}-{at}.pdf", &what[..6])));
        for out in [&one, &other] {
            chair.done(&line(what, out));
        }
        let bytes = fs::read(one).unwrap();
        assert!(bytes.starts_with(b"%PDF-"));
        assert!(bytes == fs::read(other).unwrap(), "{what}");
    }
    let folder = place.path("each");
    let printed = chair.done(&line("letters --one-each", &folder));
    assert_eq!(printed["documents"], 4);
    assert_eq!(crate::tool::names_in(&folder).len(), 4);
    chair.is_as_it_was();
}

/// Of a round that is not official, what the committee works with is written and nothing that goes out.
#[test]
fn a_folder_of_results_holds_what_may_go_out_or_says_why_not() {
    let place = a_place();
    let chair = place.chair();
    chair.done(&format!("merge {chair} {}", stage().packet.display()));
    let chair = chair.settled();
    let planned = chair.done(&format!("print {chair} results --plan"));
    assert_eq!(planned["official"], false);
    let out = place.path("results");
    let line = format!("print {chair} results --out {}", out.display());
    // The hieroglyph among the titles stops the whole of it.
    chair.refuses(&line, 2, "font-missing");
    assert!(!out.exists() && !place.path("results.part").exists());
    let line = format!("{line} --allow-missing-characters");
    let written = chair.done(&line);
    assert_eq!(written["missing_characters"], "\u{13080}");
    let names = ["Minutes.pdf", "Ranking.pdf", "Results.xlsx"];
    assert_eq!(crate::tool::names_in(&out), names);
    chair.refuses(&line, 2, "file-exists");
    assert_eq!(crate::tool::names_in(&out), names);
    chair.is_as_it_was();

    chair.done(&format!("seal {chair} --round panel"));
    let chair = chair.settled();
    let out = place.path("seal.pdf");
    let line = format!(
        "print {chair} seal-sheet --both-languages --out {}",
        out.display()
    );
    assert_eq!(chair.done(&line)["pages"], 2);
    assert!(fs::read(&out).unwrap().starts_with(b"%PDF-"));
    chair.is_as_it_was();
    chair.done(&format!("official {chair} --round panel"));
    let chair = chair.settled();
    let out = place.path("official");
    let line = format!(
        "print {chair} results --allow-missing-characters --out {}",
        out.display()
    );
    let told = chair.run(&line);
    assert_eq!(told.status, 0, "{}", told.stderr);
    assert!(
        told.stdout.contains("Letters to winners\tThere is nobody"),
        "{}",
        told.stdout
    );
    let names = crate::tool::names_in(&out);
    assert_eq!(
        names,
        [
            "Letters to the others.pdf",
            "Minutes.pdf",
            "Ranking.pdf",
            "Record",
            "Results.xlsx"
        ]
    );
    chair.is_as_it_was();
}
