//! Names and texts.

use crate::{assert_none, tracked};
use std::collections::BTreeSet;

/// Words that say nothing about what a thing is.
const EMPTY_WORDS: [&str; 8] = [
    "Manager", "Service", "Helper", "Helpers", "Util", "Utils", "Data", "Info",
];

#[test]
fn every_error_has_words_in_both_languages() {
    let mut codes = BTreeSet::new();
    for (path, text) in tracked("src-tauri", &[".rs"]) {
        // The verdict on a packet is no error; its words are the window's.
        let codes_of = text.split("fn code(&self) -> &'static str").skip(1);
        for body in codes_of.filter(|_| !path.ends_with("merge/plan.rs")) {
            let body = body.split("\n    }").next().unwrap_or_default();
            codes.extend(body.split("=> ").skip(1).filter_map(quoted));
        }
        for start in ["Problem::new(", "Problem::with("] {
            codes.extend(text.split(start).skip(1).filter_map(quoted));
        }
    }
    assert!(codes.len() > 60, "the codes are no longer found");
    let mut missing = Vec::new();
    for language in ["en", "ko"] {
        let texts: String = tracked(&format!("assets/locales/{language}/"), &[".ftl"])
            .into_values()
            .collect();
        let ids: BTreeSet<&str> = texts
            .lines()
            .filter_map(|line| line.split_once(" ="))
            .map(|(id, _)| id)
            .collect();
        for code in &codes {
            let pair = [format!("err-{code}"), format!("rec-{code}")];
            missing.extend(
                pair.into_iter()
                    .filter(|id| !ids.contains(id.as_str()))
                    .map(|id| format!("{language}: {id}")),
            );
        }
    }
    assert_none(missing, "these texts are missing");
}

/// Reads the kebab-case word in quotes at the beginning of a text.
fn quoted(text: &str) -> Option<String> {
    let word = text.trim_start().strip_prefix('"')?.split('"').next()?;
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (word.len() > 2 && word.chars().all(fits)).then(|| word.to_owned())
}

#[test]
fn names_say_what_a_thing_is() {
    let mut empty = Vec::new();
    for (path, text) in tracked("src-tauri", &[".rs"]) {
        for line in text.lines().map(str::trim) {
            let declared = ["struct ", "enum ", "trait ", "type ", "mod "]
                .iter()
                .find_map(|kind| {
                    line.trim_start_matches("pub ")
                        .trim_start_matches("pub(crate) ")
                        .strip_prefix(kind)
                });
            let name = declared.and_then(|rest| {
                rest.split(|c: char| !c.is_alphanumeric() && c != '_')
                    .next()
            });
            let Some(name) = name else { continue };
            // The PDF format calls its own dictionary so.
            let is_pdfs = path == "src-tauri/print/src/draw.rs" && name == "Info";
            let is_hollow = EMPTY_WORDS
                .iter()
                .any(|word| name.ends_with(word) || name == word.to_lowercase());
            if is_hollow && !is_pdfs {
                empty.push(format!("{path}: {name}"));
            }
        }
    }
    assert_none(empty, "these names say nothing");
}
