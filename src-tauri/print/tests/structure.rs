//! What those hear who do not see the page: the parts of each kind of document in reading order.
//!
//! `UPDATE_STRUCTURE=1` writes down what there is now; look at the difference before you keep it.

#![allow(clippy::unwrap_used, dead_code)]

#[path = "support/heard.rs"]
mod heard;
#[path = "support/meeting.rs"]
mod meeting;
mod support;

use std::fs;
use std::path::PathBuf;

use heard::reads_as;
use jurybook_core::job::Job;
use jurybook_core::papers::NotePaper;
use jurybook_core::programme::Text;
use jurybook_core::recovery::{Place, Sheet};
use jurybook_print::{Options, Slip, agenda, minutes, note_sheets, sheet, slips};
use jurybook_words::{Language, Words};
use meeting::{a_head, a_note_sheet, an_agenda, some_minutes};
use support::{a_dossier, kept, print};

#[test]
fn a_book_reads_as_it_is_seen() {
    let mut dossiers = [a_dossier(0, 3, 3), a_dossier(4, 3, 3)];
    dossiers[1].photo = None;
    let (bytes, _) = print(&dossiers, &Options::default(), &Job::quiet()).unwrap();
    reads_as("book", &kept("structure-book.pdf", &bytes));
}

#[test]
fn the_papers_of_a_meeting_read_as_they_are_seen() {
    let (options, job) = (Options::default(), Job::quiet());
    let words = Words::new(Language::Ko);
    let mut bytes = Vec::new();
    agenda(&an_agenda(4, 3), &words, &options, &job, &mut bytes).unwrap();
    reads_as("agenda", &kept("structure-agenda.pdf", &bytes));
    let (words, mut bytes) = (Words::new(Language::En), Vec::new());
    let signers = ["김위원장", ""];
    minutes(
        &some_minutes(4),
        signers,
        &words,
        &options,
        &job,
        &mut bytes,
    )
    .unwrap();
    reads_as("minutes", &kept("structure-minutes.pdf", &bytes));
    let paper = NotePaper {
        head: a_head(true),
        sheets: vec![a_note_sheet(0, 3)],
    };
    let mut bytes = Vec::new();
    note_sheets(&paper, &words, &options, &job, &mut bytes).unwrap();
    reads_as("note-sheet", &kept("structure-note-sheet.pdf", &bytes));
}

#[test]
fn sheets_with_secrets_read_as_they_are_seen() {
    let words = [Words::new(Language::En), Words::new(Language::Ko)];
    let slip = Slip {
        judge: "이서연".to_owned(),
        file: "이서연.jbkit".to_owned(),
        applications: 12,
        passphrase: Some("apple-river-stone-cloud".to_owned()),
    };
    let bytes = slips(
        "Seoul Smart City Prize 2023",
        "Jury round",
        &[slip],
        &words[0],
    )
    .unwrap();
    reads_as("slip", &kept("structure-slip.pdf", &bytes));
    let secret = Sheet {
        place: Place::ALL[0],
        title: Text {
            en: "Seoul Smart City Prize 2023".to_owned(),
            ko: "2023 서울 스마트도시 상".to_owned(),
        },
        programme_words: "one two three four five six".to_owned(),
        words: (1..=14).map(|at| format!("word{at}").into()).collect(),
    };
    let bytes = sheet(&secret, &words).unwrap();
    reads_as(
        "recovery-sheet",
        &kept("structure-recovery-sheet.pdf", &bytes),
    );
}

/// Whoever uses a reader of screens goes from title to title: none may be deeper than the one before by
/// more than a level.
#[test]
fn every_kind_of_document_that_is_checked_has_a_first_title() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/structure");
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let told = fs::read_to_string(entry.unwrap().path()).unwrap();
        let levels = told.lines().map(str::trim_start).filter_map(|line| {
            let level = line.strip_prefix('H')?.split(' ').next()?;
            level.parse::<u32>().ok()
        });
        let mut last = 0;
        for level in levels {
            assert!(level <= last + 1, "{told}");
            last = level;
        }
        assert!(last > 0, "{told}");
        seen += 1;
    }
    assert!(seen >= 6);
}
