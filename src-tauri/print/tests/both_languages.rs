//! What stands on a page once, under names in both languages.

#![allow(clippy::unwrap_used, dead_code)]

#[path = "support/letter.rs"]
mod letter;
#[path = "support/meeting.rs"]
mod meeting;
#[path = "support/packets.rs"]
mod packets;
#[path = "support/sheets.rs"]
mod sheets;
mod support;

use std::convert::Infallible;

use jurybook_core::dossier::{Dossier, Front};
use jurybook_core::job::Job;
use jurybook_print::{
    Article, Block, Content, Options, PrintError, Report, ScoreSheets, Slip, article, bound_book,
    certificates, letters, own_packets, score_sheets, slips,
};
use jurybook_words::{Language, Words, beside};
use letter::{a_letter, signature};
use packets::{of, packets};
use sheets::{blank_sheets, own_sheets};
use support::{VOICES, a_dossier, a_photo, front_of, kept, tool};

fn both() -> Words {
    Words::both(Language::Ko, Language::En)
}

/// Checks a file and returns the text of each page as it is read.
fn pages(name: &str, bytes: &[u8]) -> Vec<String> {
    let path = kept(name, bytes);
    tool("qpdf", &["--check"], &path, &[]);
    let text = tool("pdftotext", &["-enc", "UTF-8"], &path, &["-"]);
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut pages: Vec<_> = text.split('\u{c}').map(squeezed).collect();
    assert_eq!(pages.pop().as_deref(), Some(""));
    pages
}

/// Each of the texts stands there in Korean and in English.
fn says(text: &str, ids: &[&str]) {
    for id in ids {
        for language in Language::ALL {
            let said = Words::new(language).text(id, &[]);
            let squeezed = said.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(&squeezed), "{id} in {language}: {text}");
        }
    }
}

/// Returns in which languages words are tagged; those of the first language are in the document's.
fn tagged(name: &str) -> Vec<String> {
    let path = support::kept_at(name);
    let plain = tool(
        "qpdf",
        &["--qdf", "--object-streams=disable"],
        &path,
        &["-"],
    );
    let tags = plain.split("/Lang (").skip(1);
    let tags = tags.filter_map(|rest| Some(rest.split_once(')')?.0.to_owned()));
    let mut tags: Vec<_> = tags.collect();
    tags.sort();
    tags.dedup();
    tags
}

fn a_book(words: &Words, dossiers: &[Dossier], front: &Front) -> (Vec<u8>, Report) {
    let mut read = |at: usize| Ok::<_, Infallible>(dossiers[at].clone());
    let mut attachment = |_: usize, _: usize| Ok(a_photo(300, 200));
    let content = Content {
        dossier: &mut read,
        attachment: Some(&mut attachment),
    };
    let mut bytes = Vec::new();
    let (options, job) = (Options::default(), Job::quiet());
    let report = bound_book(front, content, words, &options, &job, &mut bytes).unwrap();
    (bytes, report)
}

/// Dossiers whose texts of the programme are in both languages, the applicants' own in theirs.
fn in_both() -> (Vec<Dossier>, Front) {
    let mut dossiers = vec![a_dossier(0, 5, 4), a_dossier(4, 8, 3), a_dossier(12, 3, 5)];
    for dossier in &mut dossiers {
        dossier.category = beside("사람 중심 도시", &dossier.category);
        dossier.kind = beside("도시", "City");
        dossier.form = beside("지방 자치 단체", "Local government");
        let names = [
            "혁신과 창의성",
            "포용성",
            "삶에 미친 영향",
            "지속 가능성",
            "확산 가능성",
        ];
        for (criterion, name) in dossier.criteria.iter_mut().zip(names) {
            criterion.name = beside(name, &criterion.name);
        }
        for (answer, name) in dossier
            .answers
            .iter_mut()
            .zip(["사업 내용", "수혜자", "배운 점"])
        {
            answer.heading = beside(name, &answer.heading);
        }
        dossier.attachments.retain(|one| one.media == "image/jpeg");
    }
    dossiers[0].rows[1].nominated = vec![beside("용기", "Courage")];
    let mut front = Front {
        categories: vec![dossiers[0].category.clone()],
        copy: Some(3),
        left_out: vec![8, 9],
        index: true,
        ..front_of(&dossiers)
    };
    front.head.programme = beside("2023 서울 스마트도시 상", "Seoul Smart City Prize 2023");
    front.head.round = beside("심사", "Jury round");
    (dossiers, front)
}

#[test]
fn a_book_in_both_languages_has_what_applicants_wrote_once() {
    let (dossiers, front) = in_both();
    let (bytes, report) = a_book(&both(), &dossiers, &front);
    assert!(bytes == a_book(&both(), &dossiers, &front).0);
    let pages = pages("book-both.pdf", &bytes);
    assert_eq!(pages.len(), report.pages);
    let text = pages.join(" ");
    says(
        &text,
        &[
            "print-book",
            "print-unofficial-text",
            "print-contents",
            "print-left-out",
            "print-applicant",
            "print-submitted",
            "print-application",
            "print-distribution",
            "print-scores",
            "print-comments",
            "print-attachments",
            "print-index",
        ],
    );
    for said in [
        "라운드: 심사 / Round: Jury round",
        "혁신과 창의성",
        "Innovation and creativity",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let (alone, one) = a_book(&Words::new(Language::Ko), &dossiers, &front);
    let alone = self::pages("book-alone.pdf", &alone).join(" ");
    for [_, title, _, applicant, _, _, sentence] in [0, 12].map(|at| VOICES[at]) {
        // A sentence may end on the next page, a word does not.
        let word = sentence.split(' ').next().unwrap();
        for own in [title, applicant, word] {
            let count = alone.matches(own).count();
            assert_eq!(text.matches(own).count(), count, "{own}");
        }
    }
    // Names in two languages take little room, and no picture twice.
    assert!(
        report.pages <= one.pages + 1,
        "{} {}",
        report.pages,
        one.pages
    );
    let pictures = |name| {
        tool("pdfimages", &["-list"], &support::kept_at(name), &[])
            .lines()
            .count()
    };
    assert_eq!(pictures("book-both.pdf"), pictures("book-alone.pdf"));
    let tags = tagged("book-both.pdf");
    assert!(
        ["ar", "en", "ko"]
            .iter()
            .all(|tag| tags.iter().any(|one| one == tag)),
        "{tags:?}"
    );
    assert!(!tags.iter().any(|tag| tag == "mul"), "{tags:?}");
    // The last page is named by figures alone, which both read.
    let last = format!("{0} / {0}", report.pages);
    assert!(pages.last().unwrap().contains(&last), "{pages:?}");
}

fn of_sheets(name: &str, sheets: &ScoreSheets) -> Vec<String> {
    let (options, job, mut bytes) = (Options::default(), Job::quiet(), Vec::new());
    score_sheets(sheets, &both(), &options, &job, &mut bytes).unwrap();
    pages(name, &bytes)
}

#[test]
fn score_sheets_in_both_languages_are_filled_in_once() {
    let mut blank = blank_sheets();
    blank.sheets.truncate(2);
    let mut own = own_sheets();
    own.summary.drain(3..own.sheets.len());
    own.sheets.truncate(3);
    for all in [&mut blank, &mut own] {
        all.programme = beside("2023 서울 스마트도시 상", "Seoul Smart City Prize 2023");
        all.round = beside("심사", "Jury round");
        let names = ["좋지 않음", "보통", "좋음", "매우 좋음", "뛰어남"];
        for criterion in all.sheets.iter_mut().flat_map(|sheet| &mut sheet.criteria) {
            criterion.name = beside("혁신성", &criterion.name);
            criterion.help = beside("전에 무엇이 있었는지 살펴보십시오.", &criterion.help);
            for (point, name) in criterion.scale.iter_mut().zip(names) {
                if point.name.is_empty() {
                    continue;
                }
                point.name = beside(name, &point.name);
                point.descriptor = beside(
                    "이 점수가 뜻하는 바를 한 문장으로 씁니다.",
                    &point.descriptor,
                );
            }
        }
        let mention = |name: &String| beside("용기", name);
        for sheet in &mut all.sheets {
            sheet.mentions = sheet.mentions.iter().map(mention).collect();
        }
    }
    let text = of_sheets("sheets-blank-both.pdf", &blank).join(" ");
    says(
        &text,
        &[
            "print-sheet-how",
            "print-sheet-committee",
            "print-sheet-flag",
            "print-sheet-recuse",
            "print-sheet-signature",
        ],
    );
    let nominate = "추천: 용기 / Nominate for Courage";
    assert!(text.contains(nominate), "{text}");
    let pages = of_sheets("sheets-own-both.pdf", &own);
    let text = pages.join(" ");
    says(
        &text,
        &[
            "print-sheets-own",
            "print-sheets-note",
            "print-sheet-state",
            "print-sheet-final",
        ],
    );
    let (options, job, mut bytes) = (Options::default(), Job::quiet(), Vec::new());
    score_sheets(&own, &Words::new(Language::En), &options, &job, &mut bytes).unwrap();
    let alone = self::pages("sheets-own-alone.pdf", &bytes).join(" ");
    for sheet in &own.sheets {
        let entered = sheet.entered.as_ref().unwrap();
        for comment in [&entered.committee, &entered.applicant] {
            let Some(first) = comment.split_whitespace().next() else {
                continue;
            };
            assert_eq!(
                text.matches(first).count(),
                alone.matches(first).count(),
                "{first}"
            );
        }
    }
}

#[test]
fn pages_to_hand_out_have_one_secret_and_one_code_for_both_languages() {
    let programme = beside("2023 서울 스마트도시 상", "Seoul Smart City Prize 2023");
    let round = beside("심사", "Jury round");
    let slip = |passphrase: Option<&str>| Slip {
        judge: "이서연".to_owned(),
        file: "이서연.jurykit".to_owned(),
        applications: 12,
        passphrase: passphrase.map(str::to_owned),
    };
    let all = [slip(Some("apple-river-stone-cloud")), slip(None)];
    let bytes = slips(&programme, &round, &all, &both()).unwrap();
    let texts = pages("slips-both.pdf", &bytes);
    assert_eq!(texts.len(), 2, "{texts:?}");
    assert_eq!(texts[0].matches("apple-river-stone-cloud").count(), 1);
    says(
        &texts[0],
        &[
            "print-slip",
            "print-slip-keep",
            "print-slip-lost",
            "print-slip-apart",
        ],
    );
    says(&texts[1], &["print-slip-none", "print-slip-revoke"]);

    let mut whose = of("ليلى منصور");
    (whose.programme, whose.round) = (programme, round);
    let bytes = own_packets(&whose, &packets(), &both()).unwrap();
    let texts = pages("packets-both.pdf", &bytes);
    assert_eq!(texts.len(), 2, "{texts:?}");
    assert_eq!(texts[0].matches("9f2c-41d0 ").count(), 1);
    says(
        &texts[0],
        &[
            "print-packet",
            "print-packet-compare",
            "print-packet-programme-words",
        ],
    );
    says(&texts[1], &["print-packet-waiting"]);

    let words = both();
    let paper = Article {
        title: words.text("print-receipt", &[]),
        language: "ko".to_owned(),
        in_both: true,
        blocks: vec![
            Block::Heading("이서연".to_owned()),
            Block::Paragraph(words.text("print-receipt-words", &[])),
        ],
    };
    let texts = pages("receipt-both.pdf", &article(&paper).unwrap());
    says(&texts[0], &["print-receipt", "print-receipt-words"]);
    assert_eq!(tagged("receipt-both.pdf"), ["en", "ko"]);
}

#[test]
fn a_certificate_in_both_languages_is_one_page_and_a_letter_two_parts() {
    let mut all = [
        a_letter(0, &[("award", "", "")], true),
        a_letter(4, &[("mention", "", "Cities Alliance")], false),
    ];
    for letter in &mut all {
        let names = [
            ("2023 서울 스마트도시 상", "Seoul Smart City Prize 2023"),
            ("대상", "Grand Prize"),
        ];
        let [programme, award] = names.map(|(korean, english)| match letter.korean {
            true => beside(korean, english),
            false => beside(english, korean),
        });
        letter.head.programme = programme;
        letter.given[0].name = award;
    }
    let (options, job, mut bytes) = (Options::default(), Job::quiet(), Vec::new());
    certificates(&all, true, &signature(), &options, &job, &mut bytes).unwrap();
    let texts = pages("certificates-both.pdf", &bytes);
    assert_eq!(texts.len(), 2);
    for text in &texts {
        says(text, &["certificate", "certificate-to", "letter-chair"]);
        assert!(
            text.contains("대상") && text.contains("Grand Prize"),
            "{text}"
        );
    }

    let own = a_letter(0, &[("award", "대상", "")], true);
    let other = jurybook_core::papers::Letter {
        korean: false,
        ..a_letter(0, &[("award", "Grand Prize", "")], true)
    };
    let mut bytes = Vec::new();
    let report = letters(&[own, other], &signature(), &options, &job, &mut bytes).unwrap();
    let texts = pages("letters-both.pdf", &bytes);
    assert_eq!(report.pages, texts.len());
    let path = support::kept_at("letters-both.pdf");
    let outline = tool("qpdf", &["--json", "--json-key=outlines"], &path, &[]);
    assert!(
        outline.contains("한국어\"") && outline.contains("English\""),
        "{outline}"
    );
    let alone = |language| Words::new(language).text("letter-closing", &[]);
    assert!(texts[0].contains(&alone(Language::Ko)) && !texts[0].contains(&alone(Language::En)));
}

#[test]
fn a_character_without_a_font_stops_a_print_in_both_languages_as_well() {
    let (mut dossiers, front) = in_both();
    dossiers[1].title = "\u{13080}".to_owned();
    let mut read = |at: usize| Ok::<_, Infallible>(dossiers[at].clone());
    let (options, job) = (Options::default(), Job::quiet());
    let refused = jurybook_print::book(&front, &mut read, &both(), &options, &job, &mut Vec::new());
    assert!(matches!(
        refused,
        Err(PrintError::FontMissingIn { number: 5, .. })
    ));
}
