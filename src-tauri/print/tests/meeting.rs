//! What a printed agenda and printed minutes must be, seen with other people's tools.

#![allow(clippy::unwrap_used, dead_code)]

#[path = "support/meeting.rs"]
mod meeting;
mod support;

use jurybook_core::job::Job;
use jurybook_core::papers::{AgendaPaper, MinutesPaper, NotePaper};
use jurybook_print::{
    Options, PaperSize, PrintError, Spoken, agenda, minutes, note_sheets, seal_sheet,
};
use jurybook_words::{Language, Words};
use meeting::{
    a_head, a_long_reason, a_note_sheet, a_seal, an_agenda, checked, in_order, member, some_minutes,
};
use support::tool;

const SIGNERS: [&str; 2] = ["김위원장", ""];

fn spoken<P: Clone>(paper: &P, language: Language) -> Spoken<P> {
    Spoken {
        paper: paper.clone(),
        words: Words::new(language),
    }
}

fn of_agenda(paper: &AgendaPaper, language: Language, size: PaperSize) -> Vec<u8> {
    let options = Options {
        size,
        ..Options::default()
    };
    let mut bytes = Vec::new();
    let paper = [spoken(paper, language)];
    agenda(&paper, &options, &Job::quiet(), &mut bytes).unwrap();
    bytes
}

fn of_minutes(paper: &MinutesPaper, language: Language, size: PaperSize) -> Vec<u8> {
    let options = Options {
        size,
        ..Options::default()
    };
    let mut bytes = Vec::new();
    let paper = [spoken(paper, language)];
    minutes(&paper, SIGNERS, &options, &Job::quiet(), &mut bytes).unwrap();
    bytes
}

/// Makes sure that every page says whether it is official, what it was made from, and which page it is.
fn every_page_has_its_foot(pages: &[String], state: &str, words: &Words) {
    let of = pages.len().to_string();
    for (number, page) in (1..).zip(pages) {
        let number = number.to_string();
        let foot = page.lines().rfind(|line| !line.trim().is_empty()).unwrap();
        let args = [("page", number.as_str()), ("pages", of.as_str())];
        for expected in [
            words.text(state, &[]),
            "k7wq-3mz9".to_owned(),
            words.text("print-page", &args),
        ] {
            assert!(foot.contains(&expected), "{expected}: {foot}");
        }
    }
}

#[test]
fn an_agenda_says_who_goes_out_and_who_comes_back() {
    for (language, size, measure, name) in [
        (Language::En, PaperSize::A4, "A4", "agenda.pdf"),
        (
            Language::Ko,
            PaperSize::Letter,
            "612 x 792",
            "agenda-ko.pdf",
        ),
    ] {
        let paper = an_agenda(26, 16);
        let bytes = of_agenda(&paper, language, size);
        assert!(bytes == of_agenda(&paper, language, size));
        let pages = checked(name, &bytes, measure);
        let words = Words::new(language);
        every_page_has_its_foot(&pages, "print-unofficial", &words);
        let say = |id: &str, names: &str| words.text(id, &[("names", names)]);
        in_order(
            &pages,
            &[
                words.text("paper-agenda", &[]),
                words.text("paper-members", &[]),
                words.text("paper-members-tick", &[]),
                "Human-CentriCity".to_owned(),
                "14:00".to_owned(),
                "#0001".to_owned(),
                "14:10".to_owned(),
                say("paper-leave", ""),
                "#0004".to_owned(),
                say("paper-out", ""),
                say("paper-come-back", ""),
                "18:10".to_owned(),
                words.text("paper-register", &[]),
                words.text("paper-ground-declared", &[]),
            ],
        );
    }
}

#[test]
fn an_agenda_of_nothing_and_one_of_a_single_member_are_printed() {
    let mut paper = an_agenda(0, 1);
    let pages = checked(
        "agenda-none.pdf",
        &of_agenda(&paper, Language::En, PaperSize::A4),
        "A4",
    );
    assert!(
        pages[0].contains("No member has a conflict"),
        "{}",
        pages[0]
    );
    paper = an_agenda(40, 60);
    let pages = checked(
        "agenda-60.pdf",
        &of_agenda(&paper, Language::En, PaperSize::A4),
        "A4",
    );
    let text = pages.join(" ");
    assert!((4..60).all(|at| text.contains(&member(at))));
}

#[test]
fn minutes_tell_every_decision_with_its_votes_and_its_end() {
    for (language, size, measure, name) in [
        (Language::En, PaperSize::Letter, "612 x 792", "minutes.pdf"),
        (Language::Ko, PaperSize::A4, "A4", "minutes-ko.pdf"),
    ] {
        let paper = some_minutes(16);
        let bytes = of_minutes(&paper, language, size);
        assert!(bytes == of_minutes(&paper, language, size));
        let pages = checked(name, &bytes, measure);
        let words = Words::new(language);
        every_page_has_its_foot(&pages, "print-official", &words);
        let say = |id: &str| words.text(id, &[]);
        let number = |id: &str, name: &str, value: &str| words.text(id, &[(name, value)]);
        let stick = "A packet (3) had been left on the stick.";
        in_order(
            &pages,
            &[
                say("paper-minutes"),
                number("print-sealed-as", "code", "b27d-90fe"),
                number("print-opened-again", "reason", stick),
                say("paper-members"),
                say("paper-course"),
                "2023-09-12".to_owned(),
                number("paper-decision", "number", "42"),
                "누구나 안전한 골목길".to_owned(),
                words.text("outcome-award", &[("name", "Grand Prize")]),
                say("paper-motion"),
                number("paper-for", "count", "8"),
                number("paper-against", "count", "7"),
                number("paper-abstaining", "count", "1"),
                say("paper-was-out"),
                "The plan is sound.".to_owned(),
                "Its second paragraph says why.".to_owned(),
                say("paper-dissent"),
                "Cities Alliance".to_owned(),
                "A slip of the pen.".to_owned(),
                number("minute-superseded", "number", "9"),
                say("paper-no-vote"),
                "2023-09-13".to_owned(),
                number("minute-unsealed", "reason", stick),
                say("minute-ended"),
                say("paper-results"),
                words.text("paper-of-foreseen", &[("count", "2"), ("foreseen", "2")]),
                say("paper-nobody"),
                number("paper-undecided", "count", "3"),
                "김위원장".to_owned(),
                say("paper-secretary"),
            ],
        );
    }
}

#[test]
fn a_paper_in_both_languages_is_one_file_with_each_whole() {
    let paper = some_minutes(16);
    let alone = |language| {
        checked(
            "minutes-one.pdf",
            &of_minutes(&paper, language, PaperSize::A4),
            "A4",
        )
    };
    let [korean, english] = [Language::Ko, Language::En].map(alone);
    let both = [Language::Ko, Language::En].map(|language| spoken(&paper, language));
    let mut bytes = Vec::new();
    let options = Options::default();
    let report = minutes(&both, SIGNERS, &options, &Job::quiet(), &mut bytes).unwrap();
    let pages = checked("minutes-both.pdf", &bytes, "A4");
    assert_eq!(report.pages, korean.len() + english.len());
    // Each has its own numbers of pages, and nothing of the other on them.
    assert_eq!(pages, [korean.clone(), english].concat());
    let path = support::kept("minutes-both.pdf", &bytes);
    let outline = tool("qpdf", &["--json", "--json-key=outlines"], &path, &[]);
    let titles = both.map(|one| one.words.text("paper-minutes", &[]));
    let found = titles.map(|title| outline.find(&format!("\"title\": \"{title}\"")));
    assert!(found[0] < found[1] && found[0].is_some(), "{outline}");
    let none = minutes(&[], SIGNERS, &options, &Job::quiet(), &mut Vec::new());
    assert!(matches!(none, Err(PrintError::Layout)));
}

/// A reason of many pages is there to its last word.
#[test]
fn nothing_of_a_long_reason_is_cut_off() {
    let pages = checked(
        "minutes-60.pdf",
        &of_minutes(&some_minutes(60), Language::En, PaperSize::A4),
        "A4",
    );
    let text = pages
        .join(" ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    assert!(text.contains("The reason ends here."));
    let said = "least served";
    assert_eq!(
        text.matches(said).count(),
        a_long_reason().matches(said).count()
    );
    assert!((4..60).all(|at| text.contains(&member(at))));
}

#[test]
fn minutes_of_nothing_say_so() {
    let mut paper = some_minutes(1);
    (paper.entries, paper.results, paper.undecided) = (vec![], vec![], 0);
    let pages = checked(
        "minutes-none.pdf",
        &of_minutes(&paper, Language::En, PaperSize::A4),
        "A4",
    );
    assert_eq!(pages.len(), 1);
    assert!(pages[0].contains("Nothing has been entered"));
}

#[test]
fn a_seal_has_its_code_its_packets_and_room_to_sign() {
    for (language, size, measure, of_members, count) in [
        (Language::En, PaperSize::Letter, "612 x 792", 15, 2),
        (Language::Ko, PaperSize::A4, "A4", 15, 1),
        (Language::En, PaperSize::A4, "A4", 60, 2),
    ] {
        let (paper, words) = (a_seal(of_members), Words::new(language));
        let options = Options {
            size,
            ..Options::default()
        };
        let mut bytes = Vec::new();
        let job = Job::quiet();
        seal_sheet(
            &[spoken(&paper, language)],
            SIGNERS,
            &options,
            &job,
            &mut bytes,
        )
        .unwrap();
        let pages = checked(
            &format!("seal-{of_members}-{}.pdf", words.tag()),
            &bytes,
            measure,
        );
        every_page_has_its_foot(&pages, "print-unofficial", &words);
        let say = |id: &str| words.text(id, &[]);
        let args = [
            ("at", "2023-09-11 17:30"),
            ("reason", "A packet (3) had been left on the stick."),
        ];
        let mut expected = vec![
            say("paper-seal"),
            paper.head.programme.clone(),
            paper.sha256.short(),
            paper.sha256.to_string(),
            say("paper-seal-packets"),
        ];
        expected.extend(paper.packets.iter().map(|packet| packet.code.clone()));
        let reopened = words.text("paper-seal-reopened", &args);
        expected.extend(["9f31-00c4".to_owned(), reopened, "김위원장".to_owned()]);
        in_order(&pages, &expected);
        assert_eq!(pages.len(), count, "{of_members}");
    }
}

#[test]
fn a_character_without_a_font_stops_the_minutes_unless_it_is_allowed() {
    let mut paper = some_minutes(2);
    paper.head.round = "\u{13080}".to_owned();
    let paper = [spoken(&paper, Language::En)];
    let print = |allow_missing_characters| {
        let options = Options {
            allow_missing_characters,
            ..Options::default()
        };
        let mut bytes = Vec::new();
        minutes(&paper, ["", ""], &options, &Job::quiet(), &mut bytes)
    };
    assert!(matches!(print(false), Err(PrintError::FontMissing { .. })));
    assert_eq!(print(true).unwrap().missing_glyphs, ['\u{13080}']);
}

#[test]
fn sheets_have_a_page_for_each_application_with_its_figures() {
    for (language, size, measure, name) in [
        (Language::En, PaperSize::A4, "A4", "sheets.pdf"),
        (
            Language::Ko,
            PaperSize::Letter,
            "612 x 792",
            "sheets-ko.pdf",
        ),
    ] {
        let paper = NotePaper {
            head: a_head(false),
            sheets: (0..13).map(|at| a_note_sheet(at, 16)).collect(),
        };
        let words = Words::new(language);
        let paper = [spoken(&paper, language)];
        let print = || {
            let options = Options {
                size,
                ..Options::default()
            };
            let mut bytes = Vec::new();
            note_sheets(&paper, &options, &Job::quiet(), &mut bytes).unwrap();
            bytes
        };
        let pages = checked(name, &print(), measure);
        assert!(print() == print());
        assert_eq!(pages.len(), 13);
        every_page_has_its_foot(&pages, "print-unofficial", &words);
        in_order(
            &pages[..1],
            &[
                words.text("paper-place", &[("place", "1"), ("places", "13")]),
                "누구나 안전한 골목길".to_owned(),
                "91.25".to_owned(),
                words.text("paper-flagged", &[("count", "2")]),
                words.text(
                    "paper-nominated",
                    &[("mention", "Leadership"), ("count", "3")],
                ),
                words.text("paper-out", &[("names", "")]),
                words.text("outcome-award", &[("name", "Grand Prize")]),
                words.text("outcome-none", &[]),
                words.text("paper-motion", &[]),
                words.text("print-notes", &[]),
            ],
        );
    }
    let long = NotePaper {
        head: a_head(false),
        sheets: vec![a_note_sheet(0, 60)],
    };
    let mut bytes = Vec::new();
    let long = [spoken(&long, Language::En)];
    note_sheets(&long, &Options::default(), &Job::quiet(), &mut bytes).unwrap();
    let text = checked("sheets-60.pdf", &bytes, "A4").join(" ");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!((4..60).all(|at| text.contains(&member(at))));
}
