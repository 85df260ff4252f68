use proptest::prelude::*;

use super::super::{Paragraph, Typesetter};
use super::*;

const SOFT: char = '\u{AD}';

fn set(text: &str, language: &str, width: f32) -> Paragraph {
    let style = Style {
        language,
        ..Style::plain(10.0).running()
    };
    Typesetter::new().set(text, &style, width)
}

/// Returns what each line says.
fn said(paragraph: &Paragraph) -> Vec<String> {
    let lines = paragraph.lines.iter().map(|line| {
        let glyphs = line.runs.iter().flat_map(|run| &run.glyphs);
        glyphs.map(|glyph| glyph.text.as_str()).collect()
    });
    lines.collect()
}

fn lines(text: &str, language: &str, width: f32) -> Vec<String> {
    said(&set(text, language, width))
}

/// Returns all parts of words at which the first line ends, over all widths.
fn ends(text: &str, language: &str) -> BTreeSet<String> {
    let widths = (60..300).step_by(2);
    let first = widths.map(|width| lines(text, language, width as f32).swap_remove(0));
    let parted = first.filter(|line| line.ends_with(SOFT));
    let word = |line: String| {
        line.rsplit(' ')
            .next()
            .unwrap_or_default()
            .replace(SOFT, "-")
    };
    parted.map(word).collect()
}

fn those(ends: &[&str]) -> BTreeSet<String> {
    ends.iter().map(|end| (*end).to_owned()).collect()
}

#[test]
fn a_short_line_takes_the_beginning_of_a_long_word() {
    let text = "They asked the panel for a full documentation of it.";
    assert_eq!(
        ends(text, "en"),
        those(&["docu-", "documen-", "documenta-"])
    );
    assert_eq!(ends(text, "en-GB"), ends(text, "en"));
    let text = "Es bat alle um eine Bestandsaufnahme am Ort.";
    let parts = ["Be-", "Bestands-", "Bestandsauf-", "Bestandsaufnah-"];
    assert!(
        ends(text, "de").is_subset(&those(&parts)),
        "{:?}",
        ends(text, "de")
    );
    assert!(ends(text, "de").contains("Bestandsauf-"));
    let text = "ils ont tous besoin de l’approfondissement de cela.";
    assert!(
        ends(text, "fr").contains("l’approfon-"),
        "{:?}",
        ends(text, "fr")
    );
    let text = "они все хотят (документирования) этого.";
    assert!(
        ends(text, "ru").contains("(докумен-"),
        "{:?}",
        ends(text, "ru")
    );
}

#[test]
fn a_line_that_is_not_visibly_short_is_left() {
    let text = "They asked the panel for a full documentation of it.";
    let before = Typesetter::new().set(
        "They asked the panel for a full",
        &Style::plain(10.0),
        300.0,
    );
    for (room, is_parted) in [(3.9, false), (4.1, true)] {
        let first = lines(text, "en", before.width + room * 10.0).swap_remove(0);
        assert_eq!(first.ends_with(SOFT), is_parted, "{room}: {first}");
    }
}

#[test]
fn what_is_no_word_of_the_language_stays_whole() {
    for (text, language, why) in [
        (
            "They asked the panel for a full documentation of it.",
            "",
            "no language",
        ),
        (
            "They asked the panel for a full documentation of it.",
            "ko",
            "no patterns",
        ),
        (
            "They asked the panel for a full documentation of it.",
            "hi",
            "no hyphen",
        ),
        (
            "They asked the panel for a full documentation of it.",
            "ru",
            "other letters",
        ),
        (
            "They asked the panel for a full Documentation of it.",
            "en",
            "a name",
        ),
        (
            "They asked the panel for a full DOCUMENTATION of it.",
            "en",
            "capitals",
        ),
        (
            "They asked the panel for a full documentation2 of it.",
            "en",
            "a figure",
        ),
        (
            "They asked the panel for a full documen@tation of it.",
            "en",
            "an address",
        ),
        (
            "They asked the panel for a full documentation.",
            "en",
            "the last word",
        ),
        (
            "They asked the panel for a full documentation.\nThis.",
            "en",
            "the last of a line",
        ),
        ("المدينة الحديثة documentation of it", "en", "right to left"),
    ] {
        assert_eq!(ends(text, language), BTreeSet::new(), "{why}");
    }
}

#[test]
fn headings_and_names_are_not_running_text() {
    let text = "They asked the panel for a full documentation of it.";
    let plain = Style {
        language: "en",
        ..Style::plain(10.0)
    };
    let centred = Style {
        align: Alignment::Center,
        ..plain.running()
    };
    for (style, is_parted) in [(plain, false), (centred, false), (plain.running(), true)] {
        let set = Typesetter::new().set(text, &style, 195.0);
        assert_eq!(said(&set)[0].contains(SOFT), is_parted, "{style:?}");
    }
}

#[test]
fn letters_that_share_a_glyph_stay_together() {
    let all = (60..200).map(|width| {
        lines(
            "an unusually different office efficiency of it",
            "en",
            width as f32,
        )
    });
    for line in all.flatten().filter(|line| line.contains(SOFT)) {
        assert!(!line.ends_with("f\u{AD}"), "{line}");
    }
}

#[test]
fn a_word_longer_than_a_line_is_parted_on_each() {
    let word = "donaudampfschifffahrtsgesellschaft".repeat(15);
    assert!(word.len() > 500);
    let paragraph = set(&format!("Die {word} fährt."), "de", 150.0);
    let lines = said(&paragraph);
    assert!(paragraph.width <= 150.0, "{}", paragraph.width);
    assert!(lines.len() > 10);
    let parted = lines.iter().filter(|line| line.ends_with(SOFT)).count();
    assert!(parted + 3 >= lines.len(), "{lines:?}");
    let whole = lines.concat().replace(SOFT, "");
    assert_eq!(whole, format!("Die {word} fährt."));
}

#[test]
fn a_text_without_end_is_set_in_time() {
    let text = "Leistungsbeschreibungen und Instandhaltungsverträge. ".repeat(2_000);
    let begun = std::time::Instant::now();
    let lines = lines(&text, "de", 120.0);
    assert!(lines.len() > MOST);
    assert!(lines.iter().any(|line| line.contains(SOFT)));
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

#[test]
fn soft_hyphens_that_were_typed_are_left_out() {
    assert_eq!(
        lines("docu\u{AD}menta\u{AD}tion of it", "", 300.0),
        ["documentation of it"]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// What is set is what was written, whatever the width; no line is too wide, and of two lines one after the
    /// other only one ends in a hyphen, unless a word is longer than a line.
    #[test]
    fn parting_changes_no_text(
        words in prop::collection::vec("[a-zäöü]{1,14}|Bestandsaufnahme|der|Leistungsbeschreibung", 1..40),
        width in 90.0f32..500.0,
    ) {
        let text = words.join(" ");
        let paragraph = set(&text, "de", width);
        let lines = said(&paragraph);
        prop_assert!(paragraph.width <= width + 0.01);
        prop_assert_eq!(lines.concat().replace(SOFT, ""), text);
        for pair in lines.windows(2) {
            let is_parted = |line: &String| line.ends_with(SOFT);
            let is_torn = !pair[1].trim_end().contains(' ');
            prop_assert!(is_torn || !(is_parted(&pair[0]) && is_parted(&pair[1])), "{:?}", pair);
        }
        for line in &lines {
            prop_assert!(!line.trim_end_matches(SOFT).contains(SOFT));
        }
    }
}
