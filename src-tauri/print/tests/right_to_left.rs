//! Words that run from right to left: whoever hears a document hears them as they are read.

#![allow(clippy::unwrap_used, dead_code)]

#[path = "support/heard.rs"]
mod heard;
mod support;

use heard::heard;
use jurybook_core::dossier::{Answer, Dossier};
use jurybook_core::job::Job;
use jurybook_print::Options;
use support::{VOICES, a_dossier, kept, print, tool};

/// A right-to-left narrative with what stands in it from left to right.
const MIXED: &str = "המערכת OpenTransit (גרסה 2.1) מודיעה לנוסעים עיוורים על הגעת האוטובוס בקו 37 \
    ומאפשרת להם לבקש עצירה נגישה; ראו פרק B-4 לפרטים. התחנות ברחוב King George נבדקו ב-2023.";
/// A left-to-right one with what stands in it from right to left.
const WITHIN: &str = "The programme מדינה נגישה was brought to Amman by محمد الأحمد in 2021, and 25 stops \
    were rebuilt; the words שקיפות and الشفافية stand on each of them.";

fn words_of(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn with_answer(index: usize, language: &str, text: &str) -> Dossier {
    Dossier {
        language: language.to_owned(),
        answers: vec![Answer {
            heading: "What the project does".to_owned(),
            text: text.to_owned(),
        }],
        photo: None,
        ..a_dossier(index, 3, 3)
    }
}

#[test]
fn lines_from_right_to_left_are_heard_in_order() {
    let of = |language: &str| {
        VOICES
            .iter()
            .position(|voice| voice[0] == language)
            .unwrap()
    };
    let arabic = VOICES[of("ar")];
    let hebrew = VOICES[of("he")];
    for (index, language, text) in [
        (of("ar"), "ar", arabic[6]),
        (of("he"), "he", hebrew[6]),
        (of("he"), "he", MIXED),
        (of("en"), "en", WITHIN),
    ] {
        let dossier = with_answer(index, language, &format!("{text} {text}"));
        let (bytes, _) = print(
            std::slice::from_ref(&dossier),
            &Options::default(),
            &Job::quiet(),
        )
        .unwrap();
        let (again, _) = print(&[dossier], &Options::default(), &Job::quiet()).unwrap();
        assert!(bytes == again);
        let said = heard(&bytes);
        let whole = words_of(&said.concat());
        if language == "en" {
            // Only lines that have such words say their text beside their glyphs.
            assert!(whole.contains("The programme מדינה נגישה was brought to Amman by محمد الأحمد"));
        } else {
            assert!(
                whole.contains(&words_of(&format!("{text} {text}"))),
                "{whole}"
            );
            assert!(whole.contains(VOICES[index][1]), "{whole}");
            assert!(whole.contains(VOICES[index][3]), "{whole}");
        }
        let path = kept(&format!("right-to-left-{language}.pdf"), &bytes);
        tool("qpdf", &["--check"], &path, &[]);
        // The same words are found by programs that turn what they see.
        let text = tool("pdftotext", &["-enc", "UTF-8"], &path, &["-"]);
        let text: String = text.chars().filter(|c| !is_mark(*c)).collect();
        let word = if language == "ar" {
            "للممرات"
        } else {
            "שקיפות"
        };
        assert!(text.contains(word), "{text}");
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}')
}

#[test]
fn words_from_left_to_right_speak_for_themselves() {
    let mut dossier = with_answer(12, "en", VOICES[12][6]);
    // The names of judges may run either way.
    dossier.rows.clear();
    dossier.comments.clear();
    let (bytes, _) = print(&[dossier], &Options::default(), &Job::quiet()).unwrap();
    let said = heard(&bytes);
    // The reader of the book has an Arabic name; nothing else has.
    assert_eq!(said, ["For محمد الأحمد"]);
}
