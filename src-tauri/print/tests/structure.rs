//! What those hear who do not see the page: the parts of each kind of document in reading order.
//!
//! `UPDATE_STRUCTURE=1` writes down what there is now; look at the difference before you keep it.

#![allow(clippy::unwrap_used, dead_code)]

#[path = "support/category.rs"]
mod category;
#[path = "support/heard.rs"]
mod heard;
#[path = "support/letter.rs"]
mod letter;
#[path = "support/meeting.rs"]
mod meeting;
#[path = "support/packets.rs"]
mod packets;
#[path = "support/panel.rs"]
mod panel;
#[path = "support/sheets.rs"]
mod sheets;
mod support;

use std::fs;
use std::path::PathBuf;

use category::{PROGRAMME, a_category, a_report};
use heard::reads_as;
use jurybook_core::job::Job;
use jurybook_core::papers::NotePaper;
use jurybook_core::programme::Text;
use jurybook_core::recovery::{Place, Sheet};
use jurybook_print::plot::Frame;
use jurybook_print::{
    Align, Article, Block, Options, Slip, Spoken, agenda, article, certificates, letters, minutes,
    note_sheets, own_packets, ranking_report, score_sheets, seal_sheet, sheet, slips,
};
use jurybook_words::{Language, Words};
use letter::{a_letter, signature};
use meeting::{a_head, a_note_sheet, a_seal, an_agenda, some_minutes};
use packets::{of, packets};
use panel::{a_panel, said};
use sheets::{blank_sheets, own_sheets};
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
    let paper = Spoken {
        paper: an_agenda(4, 3),
        words: Words::new(Language::Ko),
    };
    let mut bytes = Vec::new();
    agenda(&[paper], &options, &job, &mut bytes).unwrap();
    reads_as("agenda", &kept("structure-agenda.pdf", &bytes));
    let paper = Spoken {
        paper: some_minutes(4),
        words: Words::new(Language::En),
    };
    let (signers, mut bytes) = (["김위원장", ""], Vec::new());
    minutes(&[paper], signers, &options, &job, &mut bytes).unwrap();
    reads_as("minutes", &kept("structure-minutes.pdf", &bytes));
    let paper = Spoken {
        paper: NotePaper {
            head: a_head(true),
            sheets: vec![a_note_sheet(0, 3)],
        },
        words: Words::new(Language::En),
    };
    let mut bytes = Vec::new();
    note_sheets(&[paper], &options, &job, &mut bytes).unwrap();
    reads_as("note-sheet", &kept("structure-note-sheet.pdf", &bytes));
}

#[test]
fn a_seal_reads_as_it_is_seen() {
    let (options, job) = (Options::default(), Job::quiet());
    let paper = |language| Spoken {
        paper: a_seal(5),
        words: Words::new(language),
    };
    let (both, mut bytes) = ([Language::Ko, Language::En].map(paper), Vec::new());
    seal_sheet(&both, ["김위원장", ""], &options, &job, &mut bytes).unwrap();
    reads_as("seal-sheet", &kept("structure-seal-sheet.pdf", &bytes));
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

#[test]
fn a_ranking_report_reads_as_it_is_seen() {
    let mut category = a_category(false);
    // Ranked, sharing a place, and without one, in the scripts that run either way.
    category.rows = [0, 4, 6, 7, 39]
        .map(|at| category.rows[at].clone())
        .to_vec();
    let panel = a_panel(4, 3);
    let plot = panel.ranks(said(false).ranks).lay_out(0..4, Frame::PAGE);
    category.plots = vec![plot];
    let (options, job) = (Options::default(), Job::quiet());
    let report = |language, title: &str| Spoken {
        paper: a_report(title, vec![category.clone()]),
        words: Words::new(language),
    };
    let alone = [report(Language::En, PROGRAMME)];
    let mut bytes = Vec::new();
    ranking_report(&alone, &options, &job, &mut bytes).unwrap();
    reads_as("ranking", &kept("structure-ranking.pdf", &bytes));
    let both = [
        report(Language::Ko, "2023 서울 스마트도시 상"),
        report(Language::En, PROGRAMME),
    ];
    let mut bytes = Vec::new();
    ranking_report(&both, &options, &job, &mut bytes).unwrap();
    reads_as("ranking-both", &kept("structure-ranking-both.pdf", &bytes));
}

#[test]
fn letters_and_certificates_read_as_they_are_seen() {
    let award = ("award", "Grand Prize", "");
    let mention = ("mention", "Leadership", "Cities Alliance");
    let all = [
        a_letter(0, &[award], true),
        a_letter(4, &[mention], true),
        a_letter(12, &[], false),
    ];
    let (options, job) = (Options::default(), Job::quiet());
    let mut bytes = Vec::new();
    letters(&all, &signature(), &options, &job, &mut bytes).unwrap();
    reads_as("letters", &kept("structure-letters.pdf", &bytes));
    let mut bytes = Vec::new();
    certificates(&all[..2], false, &signature(), &options, &job, &mut bytes).unwrap();
    reads_as("certificates", &kept("structure-certificates.pdf", &bytes));
}

#[test]
fn score_sheets_read_as_they_are_seen() {
    let (options, job) = (Options::default(), Job::quiet());
    let mut blank = blank_sheets();
    blank.sheets.truncate(1);
    let mut own = own_sheets();
    // A final sheet, a draft and a recusal, and in the summary one that is not begun.
    own.summary.drain(3..own.sheets.len());
    own.sheets.truncate(3);
    for (name, sheets, language) in [
        ("sheet-blank", blank, Language::Ko),
        ("sheets-own", own, Language::En),
    ] {
        let mut bytes = Vec::new();
        score_sheets(&sheets, &Words::new(language), &options, &job, &mut bytes).unwrap();
        reads_as(name, &kept(&format!("structure-{name}.pdf"), &bytes));
    }
}

#[test]
fn packets_and_articles_read_as_they_are_seen() {
    let words = Words::new(Language::En);
    let bytes = own_packets(&of("ليلى منصور"), &packets(), &words).unwrap();
    reads_as("packets", &kept("structure-packets.pdf", &bytes));
    let columns = vec![
        ("구역".to_owned(), Align::Start),
        ("주민 수".to_owned(), Align::End),
    ];
    let row = |name: &str, count: &str| vec![name.to_owned(), count.to_owned()];
    let paper = Article {
        title: "골목길 안전 보고서".to_owned(),
        language: "ko".to_owned(),
        in_both: false,
        blocks: vec![
            Block::Heading("요약".to_owned()),
            Block::Paragraph(
                "주민이 직접 고장을 알리도록 하였습니다.\n결과는 아래와 같습니다.".to_owned(),
            ),
            Block::Table {
                columns,
                rows: vec![row("성동구", "1,024"), row("مدينة", "37")],
            },
        ],
    };
    reads_as(
        "article",
        &kept("structure-article.pdf", &article(&paper).unwrap()),
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
    assert!(seen >= 13);
}
