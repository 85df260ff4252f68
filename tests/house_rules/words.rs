//! Names and texts.

use crate::{assert_none, place, tracked};
use std::collections::{BTreeMap, BTreeSet};

/// Words that say nothing about what a thing is.
const EMPTY_WORDS: [&str; 8] = [
    "Manager", "Service", "Helper", "Helpers", "Util", "Utils", "Data", "Info",
];

#[test]
fn every_error_has_words_in_both_languages() {
    // Each code with the first place that gives it.
    let mut codes = BTreeMap::new();
    for (path, text) in tracked("src-tauri", &[".rs"]) {
        let mut found = |rest: &str| {
            let Some(code) = quoted(rest) else { return };
            let at = || place(&path, &text, text.len() - rest.len());
            codes.entry(code).or_insert_with(at);
        };
        for body in after(&text, "fn code(&self) -> &'static str") {
            let end = body.find("\n    }").unwrap_or(body.len());
            let arms = after(body, "=> ").take_while(|rest| body.len() - rest.len() < end);
            arms.for_each(&mut found);
        }
        for start in ["Problem::new(", "Problem::with("] {
            after(&text, start).for_each(&mut found);
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
        for (code, place) in &codes {
            let pair = [format!("err-{code}"), format!("rec-{code}")];
            missing.extend(
                pair.into_iter()
                    .filter(|id| !ids.contains(id.as_str()))
                    .map(|id| format!("{place}: no {id} in {language}")),
            );
        }
    }
    assert_none(missing, "these texts are missing");
}

/// Returns what follows each place where `mark` stands.
fn after<'a>(text: &'a str, mark: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(mark)
        .map(move |(at, _)| &text[at + mark.len()..])
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
        for (at, line) in text.lines().map(str::trim).enumerate() {
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
                empty.push(format!("{path}:{}: {name}", at + 1));
            }
        }
    }
    assert_none(empty, "these names say nothing");
}
