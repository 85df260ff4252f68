//! A book for one reader: what is left out, numbered copies, the index, the register.

#![allow(clippy::unwrap_used, dead_code)]

#[path = "support/meeting.rs"]
mod meeting;
mod support;

use std::convert::Infallible;

use jurybook_core::dossier::{Dossier, Front};
use jurybook_core::job::Job;
use jurybook_print::{Options, PaperSize, book};
use jurybook_words::{Language, Words};
use meeting::{an_agenda, checked, in_order};
use support::{a_dossier, front_of, kept, tool};

fn dossiers() -> Vec<Dossier> {
    let mut dossiers: Vec<_> = (0..4).map(|at| a_dossier(at, 4, 3)).collect();
    dossiers[1].rows[0].nominated = vec!["Leadership".to_owned(), "Courage".to_owned()];
    dossiers[1].rows[2].nominated = vec!["Courage".to_owned()];
    dossiers[3].country = String::new();
    dossiers
}

fn own_front(dossiers: &[Dossier]) -> Front {
    Front {
        copy: Some(7),
        left_out: vec![77, 1203],
        in_agenda_order: true,
        index: true,
        register: Some(an_agenda(8, 4).register),
        ..front_of(dossiers)
    }
}

fn print(front: &Front, dossiers: &[Dossier], language: Language, size: PaperSize) -> Vec<u8> {
    let words = Words::new(language);
    let mut read = |at: usize| Ok::<_, Infallible>(dossiers[at].clone());
    let options = Options {
        size,
        ..Options::default()
    };
    let mut bytes = Vec::new();
    book(
        front,
        &mut read,
        &words,
        &options,
        &Job::quiet(),
        &mut bytes,
    )
    .unwrap();
    bytes
}

#[test]
fn a_readers_book_says_what_is_not_in_it_and_whose_copy_it_is() {
    let dossiers = dossiers();
    for (language, size, measure, name) in [
        (Language::En, PaperSize::Letter, "612 x 792", "reader.pdf"),
        (Language::Ko, PaperSize::A4, "A4", "reader-ko.pdf"),
    ] {
        let front = own_front(&dossiers);
        let bytes = print(&front, &dossiers, language, size);
        assert!(bytes == print(&front, &dossiers, language, size));
        let pages = checked(name, &bytes, measure);
        let words = Words::new(language);
        let say = |id: &str| words.text(id, &[]);
        in_order(
            &pages,
            &[
                say("print-book"),
                say("print-in-agenda-order"),
                say("print-contents"),
                say("print-left-out"),
                "#0077".to_owned(),
                "#1203".to_owned(),
                "누구나 안전한 골목길".to_owned(),
                words.text("print-nominated", &[("mention", "Courage"), ("judges", "")])[..7]
                    .to_owned(),
                say("paper-register"),
                say("paper-ground-declared"),
                say("print-index"),
                "日本".to_owned(),
                say("print-index-unknown"),
            ],
        );
        let copy = words.text("print-copy", &[("copy", "7")]);
        let reader = front.reader.as_ref().unwrap();
        for page in &pages[1..] {
            let foot = page.lines().rfind(|line| !line.trim().is_empty()).unwrap();
            assert!(foot.contains(&copy), "{foot}");
            // The letters of a right-to-left name come in another order from the tool.
            let shown: Vec<_> = reader.chars().filter(|c| c.is_alphabetic()).collect();
            assert!(shown.iter().all(|c| foot.contains(*c)), "{foot}");
        }
        let plain = tool(
            "qpdf",
            &["--qdf", "--object-streams=disable"],
            &kept(name, &bytes),
            &["-"],
        );
        // A line of the contents and one of the index lead to each dossier.
        assert_eq!(plain.matches("/Subtype /Link").count(), 2 * dossiers.len());
    }
}

#[test]
fn a_book_for_everybody_has_none_of_it() {
    let dossiers = dossiers();
    let bytes = print(&front_of(&dossiers), &dossiers, Language::En, PaperSize::A4);
    let text = checked("everybody.pdf", &bytes, "A4").join(" ");
    for absent in [
        "Left out",
        "Copy ",
        "Index by country",
        "Register of conflicts",
    ] {
        assert!(!text.contains(absent), "{absent}");
    }
    assert!(text.contains("Nominated for Courage by"));
}
