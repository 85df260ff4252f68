//! What printed score sheets must be, seen with other people's tools.

#![allow(clippy::unwrap_used, dead_code)]

#[path = "support/sheets.rs"]
mod sheets;
mod support;

use std::sync::atomic::Ordering;
use std::sync::{Arc, OnceLock};

use jurybook_core::job::Job;
use jurybook_print::{Options, PrintError, Report, ScoreSheets, score_sheets};
use jurybook_words::{Language, Words};
use sheets::{blank_sheets, own_sheets};
use support::{kept, tool};

fn print(language: Language, all: &ScoreSheets) -> Result<(Vec<u8>, Report), PrintError> {
    let mut bytes = Vec::new();
    let options = Options::default();
    let words = Words::new(language);
    let report = score_sheets(all, &words, &options, &Job::quiet(), &mut bytes)?;
    Ok((bytes, report))
}

/// Prints, keeps the file where a person can look at it, and returns its pages as text.
fn pages(name: &str, language: Language, all: &ScoreSheets) -> Vec<String> {
    let (bytes, report) = print(language, all).unwrap();
    assert!(bytes == print(language, all).unwrap().0);
    let path = kept(name, &bytes);
    tool("qpdf", &["--check"], &path, &[]);
    let text = tool("pdftotext", &["-enc", "UTF-8"], &path, &["-"]);
    let pages: Vec<_> = text.split('\u{c}').map(words_of).collect();
    assert_eq!(pages.len(), report.pages + 1, "a page ends with a feed");
    pages[..report.pages].to_vec()
}

/// Leaves out marks of direction, Arabic vowel signs, which `pdftotext` turns round with their letters,
/// and breaks of lines.
fn words_of(text: &str) -> String {
    let kept = |c: &char| {
        !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}')
            && !matches!(c, '\u{64B}'..='\u{652}')
    };
    let text: String = text.chars().filter(kept).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Asserts that the texts stand there, in this order.
fn in_order(text: &str, expected: &[&str]) {
    let mut rest = text;
    for expected in expected {
        let at = rest.find(expected);
        assert!(
            at.is_some(),
            "{expected} is lacking, or comes too early: {text}"
        );
        rest = &rest[at.unwrap() + expected.len()..];
    }
}

#[test]
fn every_page_says_whose_it_is_and_how_many_there_are() {
    for (language, name) in [(Language::En, "en"), (Language::Ko, "ko")] {
        let words = Words::new(language);
        for (kind, all) in [("blank", blank_sheets()), ("own", own_sheets())] {
            let pages = pages(&format!("sheets-{kind}-{name}.pdf"), language, &all);
            let of = pages.len().to_string();
            for (number, text) in (1..).zip(&pages) {
                let number = number.to_string();
                let place = [("page", number.as_str()), ("pages", of.as_str())];
                for expected in [
                    all.programme.clone(),
                    all.round.clone(),
                    "Layla Mansour".to_owned(),
                    words.text("print-sheet-confidential", &[]),
                    words.text("print-page", &place),
                ] {
                    assert!(text.contains(&expected), "{expected}: {text}");
                }
            }
        }
    }
}

#[test]
fn a_blank_sheet_has_all_that_is_to_be_filled_in() {
    let all = blank_sheets();
    let pages = pages("blank.pdf", Language::En, &all);
    let text = pages.join(" ");
    for sheet in &all.sheets {
        let title = words_of(&sheet.title);
        assert!(text.contains(&title), "{title}");
        let applicant = words_of(&sheet.applicant);
        assert!(text.contains(&applicant), "{applicant}");
    }
    let second = text.find("SSCP-2023-018").unwrap();
    in_order(
        &text[..second],
        &[
            "Score sheet",
            "SSCP-2023-017",
            "누구나 안전한 골목길",
            "Safe alleys for everyone",
            "Human-CentriCity",
            "1 Innovation",
            "Weight 50%",
            "Look at what was there before.",
            "First of its kind",
            "1 poor What poor work",
            "5 excellent What excellent work",
            "3 Impact on people’s lives",
            "20",
            "Comment to the committee",
            "Comment to the applicant",
            "Discuss this application",
            "Nominate for Courage",
            "Nominate for Care for the old",
            "Recusal: I have a conflict",
            "Reason",
            "Signature",
            "Date",
        ],
    );
    assert!(!text.contains("no points yet") && !text.contains("My score sheet"));
}

/// What a round hides from its judges, the sheet does not speak of.
#[test]
fn a_hidden_applicant_leaves_no_label_behind() {
    let mut all = blank_sheets();
    all.sheets.truncate(1);
    all.sheets[0].applicant.clear();
    let text = pages("hidden.pdf", Language::En, &all).join(" ");
    assert!(
        !text.contains("Applicant") && text.contains("Reference"),
        "{text}"
    );
}

#[test]
fn own_sheets_say_what_was_entered() {
    let all = own_sheets();
    let pages = pages("own.pdf", Language::En, &all);
    in_order(
        &pages[0],
        &[
            "My score sheets",
            "SSCP-2023-017",
            "누구나 안전한 골목길",
            "72.50",
            "final",
            "incomplete",
            "draft",
            "recused, final",
        ],
    );
    for expected in ["Safe alleys for everyone", "SSCP-2023-099", "not begun"] {
        assert!(pages[0].contains(expected), "{expected}: {}", pages[0]);
    }
    let sheet = |reference: &str| {
        let of = format!("My score sheet · {reference}");
        let first = pages.iter().position(|page| page.contains(&of)).unwrap();
        assert!(
            pages[0].contains(&(first + 1).to_string()),
            "the table names the page of {reference}"
        );
        let ends = |page: &&String| page.contains("lagged for discussion");
        let last = pages[first..].iter().position(|page| ends(&page)).unwrap();
        pages[first..=first + last].join(" ")
    };
    in_order(
        &sheet("SSCP-2023-017"),
        &[
            "72.50",
            "of 100",
            "final",
            "4 of 5",
            "2 of 5",
            "15 of 20",
            "Comment to the committee",
            "우리는 골목마다",
            "Comment to the applicant",
            "No comment.",
            "Flagged for discussion",
            "Nominated for Courage",
        ],
    );
    in_order(
        &sheet("SSCP-2023-018"),
        &[
            "incomplete",
            "draft",
            "4 of 5",
            "no points yet",
            "15 of 20",
            "Not flagged",
        ],
    );
    let recused = sheet("SSCP-2023-019");
    in_order(
        &recused,
        &[
            "–",
            "recused, final",
            "Recusal",
            "I advised the applicant in 2021.",
        ],
    );
    assert!(!recused.contains("Innovation"), "{recused}");
}

/// Twenty thousand characters, in words that are all different, in one line and in many.
#[test]
fn long_texts_are_printed_whole() {
    let numbered: Vec<_> = (0..2_500).map(|at| format!("w{at:04}x")).collect();
    let long = numbered.join(" ");
    let mut all = own_sheets();
    all.sheets.truncate(1);
    all.summary.clear();
    let title = "atitlewithoutend ".repeat(60);
    all.sheets[0].title.clone_from(&title);
    all.sheets[0].criteria[0].scale[0].descriptor = long.to_uppercase();
    let entered = all.sheets[0].entered.as_mut().unwrap();
    entered.committee.clone_from(&long);
    entered.applicant = numbered.join("\n").replace('w', "v");
    let pages = pages("long.pdf", Language::En, &all);
    // Heads and feet stand between the lines of two pages, so words are looked for one by one.
    let text = pages.join(" ");
    for word in &numbered {
        for word in [word.clone(), word.replace('w', "v"), word.to_uppercase()] {
            assert!(text.contains(&word), "{word} is lost");
        }
    }
    assert_eq!(text.matches("atitlewithoutend").count(), 60);
    assert!(pages.len() > 10, "{}", pages.len());
}

/// The page box is A4 and nothing is drawn past its edges.
#[test]
fn nothing_leaves_the_page() {
    let mut all = blank_sheets();
    all.programme = "A programme with a very long name ".repeat(8);
    all.judge = "Ein-sehr-langer-Name ".repeat(6);
    all.sheets[0].reference = "R".repeat(120);
    let (bytes, _) = print(Language::En, &all).unwrap();
    let path = kept("edges.pdf", &bytes);
    let boxes = tool("pdftotext", &["-bbox"], &path, &["-"]);
    let number = |line: &str, name: &str| -> f32 {
        let from = line.find(&format!("{name}=\"")).unwrap() + name.len() + 2;
        line[from..].split('"').next().unwrap().parse().unwrap()
    };
    let words = boxes.lines().filter(|line| line.contains("<word"));
    for line in words {
        assert!(
            number(line, "xMin") > 40.0 && number(line, "xMax") < 560.0,
            "{line}"
        );
        assert!(
            number(line, "yMin") > 20.0 && number(line, "yMax") < 830.0,
            "{line}"
        );
    }
    assert!(boxes.contains("width=\"595.280000\""), "{}", &boxes[..600]);
}

#[test]
fn a_character_without_a_font_stops_the_sheets() {
    let mut all = own_sheets();
    all.sheets[1].entered.as_mut().unwrap().committee = "\u{13080}".to_owned();
    let refused = print(Language::En, &all).unwrap_err();
    assert_eq!(
        refused.arguments(),
        [("characters", "\u{13080}".to_owned())]
    );
    let options = Options {
        allow_missing_characters: true,
        ..Options::default()
    };
    let (words, mut out) = (Words::new(Language::En), Vec::new());
    let report = score_sheets(&all, &words, &options, &Job::quiet(), &mut out).unwrap();
    assert_eq!(report.missing_glyphs, ['\u{13080}']);
}

#[test]
fn a_print_of_sheets_stops_when_asked() {
    let switch = Arc::new(OnceLock::<Arc<std::sync::atomic::AtomicBool>>::new());
    let seen = Arc::clone(&switch);
    let job = Job::watched(move |progress| {
        if let (2, Some(switch)) = (progress.done, seen.get()) {
            switch.store(true, Ordering::Relaxed);
        }
    });
    switch.set(job.stop_switch()).unwrap();
    let (words, mut out) = (Words::new(Language::En), Vec::new());
    let options = Options::default();
    let stopped = score_sheets(&own_sheets(), &words, &options, &job, &mut out);
    assert!(matches!(stopped, Err(PrintError::Cancelled)));
}
