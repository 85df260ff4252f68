//! Programme files with one slip each, in a file that is sound otherwise.

use super::{Case, Reader, case, slug};
use crate::build::replaced;

const SOUND: &str = include_str!("../../golden/programme-1.toml");

/// What is wrong, the code without `programme-`, and which text stands in place of which.
const SLIPS: [(&str, &str, &str, &str); 26] = [
    ("not toml", "syntax", "format = 1", "format = = 1"),
    (
        "an unclosed quote",
        "syntax",
        "\"golden-prize\"",
        "\"golden-prize",
    ),
    (
        "a key twice",
        "syntax",
        "id = \"golden-prize\"",
        "id = \"golden-prize\"\nid = \"other\"",
    ),
    (
        "a table twice",
        "syntax",
        "[columns]",
        "[columns]\n[columns]",
    ),
    (
        "a control character",
        "syntax",
        "Golden Prize",
        "Golden\u{1}Prize",
    ),
    ("no id", "missing", "id = \"golden-prize\"\n", ""),
    (
        "a field that there is not",
        "unknown",
        "organisers",
        "organizers = []\norganisers",
    ),
    ("another version", "range", "format = 1", "format = 2"),
    ("a version as text", "type", "format = 1", "format = \"1\""),
    (
        "a deadline without offset",
        "type",
        "18:00:00+09:00",
        "18:00:00",
    ),
    (
        "a deadline that is no date",
        "type",
        "2023-08-31T18:00:00+09:00",
        "\"soon\"",
    ),
    ("a weight below zero", "range", "weight = 2", "weight = -1"),
    (
        "a weight beyond all",
        "range",
        "weight = 2",
        "weight = 9223372036854775807",
    ),
    (
        "a weight with decimals",
        "type",
        "weight = 2",
        "weight = 2.5",
    ),
    (
        "a weight that is no number",
        "type",
        "weight = 2",
        "weight = nan",
    ),
    (
        "an id with a space",
        "id",
        "id = \"golden-prize\"",
        "id = \"golden prize\"",
    ),
    (
        "an id that is a path",
        "id",
        "id = \"golden-prize\"",
        "id = \"../prize\"",
    ),
    (
        "an empty title",
        "translation",
        "en = \"Golden Prize\"",
        "en = \"\"",
    ),
    ("no korean", "translation", ", ko = \"골든상\"", ""),
    (
        "a language that there is not",
        "reference",
        "\"en\", \"ko\"",
        "\"en\", \"xx\"",
    ),
    (
        "a kind that there is not",
        "reference",
        "kinds = [\"city\"]",
        "kinds = [\"town\"]",
    ),
    (
        "a rubric that there is not",
        "reference",
        "jury = \"merit\"",
        "jury = \"merits\"",
    ),
    (
        "a category without a rubric",
        "no-rubric",
        "rubrics = { jury = \"merit\" }",
        "rubrics = {}",
    ),
    (
        "two criteria of one id",
        "duplicate",
        "id = \"novelty\"",
        "id = \"impact\"",
    ),
    (
        "a header of two columns",
        "duplicate",
        "title = [\"Title\"]",
        "title = [\"Number\"]",
    ),
    ("a scale with a gap", "scale", "points = 3", "points = 4"),
];

fn programme(
    name: &str,
    code: &'static str,
    defect: &str,
    made: impl Fn() -> String + 'static,
) -> Case {
    case(Reader::Programme, name, code, defect, move |_| {
        made().into_bytes()
    })
}

/// Returns every slip.
pub fn cases() -> Vec<Case> {
    let slips = SLIPS.into_iter().map(|(defect, code, from, to)| {
        let code: &'static str = format!("programme-{code}").leak();
        programme(&slug(defect), code, defect, move || {
            replaced(SOUND, from, to)
        })
    });
    let weightless = || {
        SOUND
            .replace("weight = 2", "weight = 0")
            .replace("weight = 1", "weight = 0")
    };
    slips
        .chain([
            programme(
                "empty",
                "programme-missing",
                "a file without a byte",
                String::new,
            ),
            programme(
                "weightless",
                "programme-weights",
                "no criterion has a weight",
                weightless,
            ),
            programme(
                "nested",
                "programme-syntax",
                "2,000 lists within each other",
                || format!("x = {}", "[".repeat(2000)),
            ),
            programme(
                "tables-within-tables",
                "programme-syntax",
                "a key of 2,000 parts",
                || format!("{}x = 1\n", "a.".repeat(2000)),
            ),
        ])
        .collect()
}

#[test]
fn the_file_is_sound_otherwise() {
    assert!(jurybook_core::programme::parse(SOUND).is_ok());
}
