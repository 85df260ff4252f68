//! What a printed ranking report must be, seen with other people's tools.

#![allow(clippy::unwrap_used, dead_code)]

#[path = "support/category.rs"]
mod category;
#[path = "support/panel.rs"]
mod panel;
mod support;

use category::{PROGRAMME, a_category, a_report};
use jurybook_core::job::Job;
use jurybook_print::{CategoryReport, Options, PrintError, Spoken, ranking_report};
use jurybook_words::{Language, Words};
use support::{kept, tool};

fn print(language: Language, category: CategoryReport) -> Result<(usize, Vec<u8>), PrintError> {
    let mut bytes = Vec::new();
    let second = CategoryReport {
        name: "Human-centricity".to_owned(),
        rows: category.rows[..3].to_vec(),
        plots: vec![],
        ..category.clone()
    };
    let paper = Spoken {
        paper: a_report(PROGRAMME, vec![category, second]),
        words: Words::new(language),
    };
    let report = ranking_report(&[paper], &Options::default(), &Job::quiet(), &mut bytes)?;
    Ok((report.pages, bytes))
}

#[test]
fn a_report_is_read_from_the_order_to_its_limits() {
    for (language, name) in [
        (Language::En, "ranking.pdf"),
        (Language::Ko, "ranking-ko.pdf"),
    ] {
        let category = || a_category(language == Language::Ko);
        let (pages, bytes) = print(language, category()).unwrap();
        assert!(bytes == print(language, category()).unwrap().1);
        let path = kept(name, &bytes);
        tool("qpdf", &["--check"], &path, &[]);
        let text = tool("pdftotext", &["-enc", "UTF-8", "-layout"], &path, &["-"]);
        let words = Words::new(language);
        let say = |id: &str| words.text(id, &[]);
        let mut rest = text.as_str();
        for expected in [
            say("print-ranking"),
            say("print-unofficial"),
            "Technology".to_owned(),
            "A note on the adjustment.".to_owned(),
            say("print-order"),
            "7=".to_owned(),
            "7=".to_owned(),
            say("print-unranked"),
            "Places and how sure they are".to_owned(),
            "How severe each judge is".to_owned(),
            "Human-centricity".to_owned(),
            say("print-method"),
        ] {
            let at = rest.find(&expected);
            assert!(
                at.is_some(),
                "{expected} is lacking, or comes too early: {text}"
            );
            rest = &rest[at.unwrap() + expected.len()..];
        }
        let last = [("page", pages.to_string()), ("pages", pages.to_string())];
        let last = last
            .each_ref()
            .map(|(name, number)| (*name, number.as_str()));
        assert!(rest.contains(&words.text("print-page", &last)), "{rest}");
        let heads = text.matches(&say("print-application-title")).count();
        assert!(
            heads >= 3,
            "the table goes over pages, each with its head: {heads}"
        );
    }
}

/// Each source is named once, at the foot of the page that refers to it, in the order of the numbers.
#[test]
fn methods_name_their_sources_at_the_foot_of_the_page() {
    for (language, name) in [
        (Language::En, "sources.pdf"),
        (Language::Ko, "sources-ko.pdf"),
    ] {
        let (pages, bytes) = print(language, a_category(language == Language::Ko)).unwrap();
        let path = kept(name, &bytes);
        let page = pages.to_string();
        let text = tool("pdftotext", &["-enc", "UTF-8", "-f", &page], &path, &["-"]);
        let is_mark = |c: &char| matches!(c, '¹' | '²' | '³' | '⁴' | '⁵' | '⁶');
        let marks: String = text.chars().filter(is_mark).collect();
        assert_eq!(marks, "¹²³⁴⁵⁶¹²³⁴⁵⁶", "{text}");
        let (said, notes) = text.split_at(text.rfind('¹').unwrap());
        assert!(!said.contains("doi:"));
        for (mark, source) in [
            ("¹", "doi:10.1214/ss/1177011926"),
            ("²", "doi:10.18637/jss.v067.i01"),
            ("³", "doi:10.1093/biomet/58.3.545"),
            ("⁴", "doi:10.2307/2983325"),
            ("⁵", "Krippendorff, K. (2011)."),
            ("⁶", "doi:10.1037/0033-2909.86.2.420"),
        ] {
            let own = &notes[notes.find(mark).unwrap() + mark.len()..];
            let own = &own[..own.find(|c| is_mark(&c)).unwrap_or(own.len())];
            assert!(own.contains(source), "{mark}: {own}");
        }
        let tree = tool("qpdf", &["--json", "--json-key=qpdf"], &path, &[]);
        assert_eq!(tree.matches("\"/Note\"").count(), 6);
        assert_eq!(tree.matches("\"/Reference\"").count(), 6);
        for number in 1..=6 {
            // Once with the note, once in the index of names.
            let named = format!("\"u:note-{number:06}\"");
            assert_eq!(tree.matches(&named).count(), 2, "{named}");
        }
        assert!(tree.contains("\"/IDTree\""));
    }
}

#[test]
fn columns_of_nothing_are_left_out() {
    let mut category = a_category(false);
    for row in &mut category.rows {
        (row.range, row.adjusted, row.among_first, row.group) = (None, None, None, None);
    }
    let (_, bytes) = print(Language::En, category).unwrap();
    let text = tool("pdftotext", &["-layout"], &kept("raw.pdf", &bytes), &["-"]);
    let words = Words::new(Language::En);
    assert!(text.contains("Raw score"));
    assert!(!text.contains("Among first"), "{text}");
    assert!(!text.contains(&words.text("print-joined", &[])), "{text}");
}

#[test]
fn a_character_without_a_font_stops_the_report() {
    let mut category = a_category(false);
    category.rows[1].title = "\u{13080}".to_owned();
    let refused = print(Language::En, category);
    assert!(matches!(refused, Err(PrintError::FontMissing { .. })));
}
