//! What printed letters and certificates must be, seen with other people's tools.

#![allow(clippy::unwrap_used, dead_code)]

#[path = "support/letter.rs"]
mod letter;
#[path = "support/meeting.rs"]
mod meeting;
mod support;

use std::io::Write;

use jurybook_core::job::Job;
use jurybook_core::papers::Letter;
use jurybook_print::{Options, PaperSize, PrintError, Report, Signature, letters};
use jurybook_words::{Language, Words};
use letter::{a_letter, signature};
use meeting::{a_long_reason, a_long_word, checked, in_order};
use support::{kept, tool};

fn some(official: bool) -> Vec<Letter> {
    let award = ("award", "Grand Prize", "");
    let mention = ("mention", "Leadership", "Cities Alliance");
    let mut all: Vec<_> = (0..13)
        .map(|at| match at {
            0 | 4 => a_letter(at, &[award, mention], official),
            5 => a_letter(at, &[mention], official),
            _ => a_letter(at, &[], official),
        })
        .collect();
    let mut long = a_letter(12, &[("award", &a_long_word(), "")], official);
    long.named.applicant = "Consortium of municipalities, universities and companies ".repeat(8);
    long.named.title = a_long_word();
    long.contact = a_long_word();
    long.comments = vec![a_long_reason()];
    all.push(long);
    all
}

type Print =
    fn(&[Letter], &Signature, &Options, &Job, &mut dyn Write) -> Result<Report, PrintError>;

/// Certificates in one language.
fn certificates(
    letters: &[Letter],
    signature: &Signature,
    options: &Options,
    job: &Job,
    out: &mut dyn Write,
) -> Result<Report, PrintError> {
    jurybook_print::certificates(letters, false, signature, options, job, out)
}

fn print(with: Print, all: &[Letter], size: PaperSize) -> Vec<u8> {
    let mut bytes = Vec::new();
    with(
        all,
        &signature(),
        &Options {
            size,
            ..Options::default()
        },
        &Job::quiet(),
        &mut bytes,
    )
    .unwrap();
    bytes
}

#[test]
fn letters_are_in_the_language_of_their_applicant_and_numbered_by_themselves() {
    let all = some(true);
    let bytes = print(letters, &all, PaperSize::A4);
    assert!(bytes == print(letters, &all, PaperSize::A4));
    let pages = checked("letters.pdf", &bytes, "A4");
    let [en, ko] = [Language::En, Language::Ko].map(Words::new);
    in_order(
        &pages,
        &[
            ko.text("letter-award", &[]),
            "Grand Prize".to_owned(),
            ko.text("letter-mention", &[]),
            "Leadership".to_owned(),
            ko.text("letter-with", &[("partner", "Cities Alliance")]),
            ko.text("letter-benefits", &[]),
            "A trip to Seoul.".to_owned(),
            "Measure for one more year.".to_owned(),
            ko.text("letter-closing", &[]),
            "Prof. 김위원장".to_owned(),
            ko.text("letter-chair", &[]),
            "S-000".to_owned(),
            "12 September 2023".to_owned(),
            en.text("letter-dear", &[]),
            en.text("letter-feedback", &[]),
            "Measure for one more year.".to_owned(),
            en.text("letter-closing", &[]),
        ],
    );
    assert!(pages[0].contains("12 September 2023"), "{}", pages[0]);
    for (page, letter) in pages.iter().zip(&all[..13]) {
        let foot = page.lines().rfind(|line| !line.trim().is_empty()).unwrap();
        let words = if letter.korean { &ko } else { &en };
        let first = words.text("print-page", &[("page", "1"), ("pages", "1")]);
        for expected in [letter.named.reference.as_str(), "k7wq-3mz9", &first] {
            assert!(foot.contains(expected), "{expected}: {foot}");
        }
        assert!(!page.contains(&words.text("letter-draft", &[])));
        assert_eq!(page.contains("A trip to Seoul."), letter.is_won());
    }
    assert!(pages.join(" ").contains("The reason ends here."));
}

#[test]
fn a_letter_of_before_the_results_are_official_says_so_on_each_page() {
    let bytes = print(letters, &some(false), PaperSize::Letter);
    let pages = checked("letters-draft.pdf", &bytes, "612 x 792");
    let [en, ko] = [Language::En, Language::Ko].map(Words::new);
    for page in &pages {
        let draft = [&en, &ko].map(|words| words.text("letter-draft", &[]));
        assert!(draft.iter().any(|draft| page.contains(draft)), "{page}");
        let state = [&en, &ko].map(|words| words.text("print-unofficial", &[]));
        assert!(state.iter().any(|state| page.contains(state)), "{page}");
    }
}

#[test]
fn certificates_name_award_title_and_winner_in_their_own_script() {
    for (size, measure, name) in [
        (PaperSize::A4, "841.89 x 595.28", "certificates.pdf"),
        (PaperSize::Letter, "792 x 612", "certificates-letter.pdf"),
    ] {
        let all = some(true);
        let bytes = print(certificates, &all, size);
        assert!(bytes == print(certificates, &all, size));
        let pages = checked(name, &bytes, measure);
        // Two for the first and the fifth, one for the sixth and the last.
        assert_eq!(pages.len(), 6);
        let korean = Words::new(Language::Ko);
        in_order(
            &pages[..1],
            &[
                korean.text("certificate", &[]),
                "서울특별시 성동구".to_owned(),
                "누구나 안전한 골목길".to_owned(),
                "Grand Prize".to_owned(),
                "Prof. 김위원장".to_owned(),
                "12 September 2023".to_owned(),
                korean.text("print-official", &[]),
                "k7wq-3mz9".to_owned(),
            ],
        );
        assert!(!pages.join(" ").contains(&korean.text("letter-draft", &[])));
        assert!(!pages.join(" ").contains("Measure for one more year."));
        // What does not fit even when small ends in a mark.
        assert!(pages[5].contains('…'), "{}", pages[5]);
    }
}

#[test]
fn a_certificate_names_its_organiser_whole() {
    let organiser =
        "World Smart Sustainable Cities Organization with the Seoul Metropolitan Government";
    let mut all = some(true);
    for letter in &mut all {
        letter.head.organisers = vec![organiser.to_owned()];
    }
    let bytes = print(certificates, &all, PaperSize::A4);
    let path = kept("certificates-organiser.pdf", &bytes);
    // Not laid out as on the page: a line beside it would come between.
    let text = tool("pdftotext", &["-raw", "-l", "1"], &path, &["-"]);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains(organiser), "{text}");
}

#[test]
fn a_certificate_of_before_the_results_are_official_is_a_draft() {
    let pages = checked(
        "certificates-draft.pdf",
        &print(certificates, &some(false), PaperSize::A4),
        "841.89 x 595.28",
    );
    let [en, ko] = [Language::En, Language::Ko].map(Words::new);
    let draft = [&en, &ko].map(|words| words.text("letter-draft", &[]));
    let is_marked = |page: &String| draft.iter().any(|draft| page.contains(draft));
    assert!(pages.iter().all(is_marked));
}

#[test]
fn letters_stop_when_asked() {
    let job = Job::quiet();
    job.stop_switch()
        .store(true, std::sync::atomic::Ordering::Relaxed);
    for with in [letters as Print, certificates as Print] {
        let stopped = with(
            &some(true),
            &signature(),
            &Options::default(),
            &job,
            &mut Vec::new(),
        );
        assert!(matches!(stopped, Err(PrintError::Cancelled)));
    }
}

/// A judge writes in the own language, which may be another than the letter's.
#[test]
fn comments_are_heard_in_the_language_that_their_script_tells() {
    let letter = a_letter(0, &[], true);
    assert!(letter.korean);
    let path = kept(
        "letters-comments.pdf",
        &print(letters, &[letter], PaperSize::A4),
    );
    let parts = tool("qpdf", &["--json", "--json-key=qpdf"], &path, &[]);
    for tag in ["en", "he"] {
        assert!(parts.contains(&format!("\"/Lang\": \"u:{tag}\"")), "{tag}");
    }
}
