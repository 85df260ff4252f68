//! What files may hold, and how much.

use crate::{assert_none, place, tracked};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Files of the core with SQL of their own beside the `store.rs` files, each a debt.
const WITH_SQL: [&str; 6] = [
    "src-tauri/core/src/kits/open.rs",
    "src-tauri/core/src/packets/export.rs",
    "src-tauri/core/src/programme/create.rs",
    "src-tauri/core/src/programme/issued.rs",
    "src-tauri/core/src/results.rs",
    "src-tauri/core/src/workspace.rs",
];

const MOST_LINES: usize = 400;

/// Longer files, each with its length when it was let pass: they may shrink, not grow.
const LONG: [(&str, usize); 6] = [
    ("src-tauri/api/src/handlers/panel.rs", 440),
    ("src-tauri/api/src/handlers/results.rs", 480),
    ("src-tauri/core/src/applications/store.rs", 440),
    ("src-tauri/core/src/scores/change.rs", 420),
    ("src-tauri/print/tests/support/mod.rs", 440),
    // What the pages show while they are developed without the core.
    ("ui/dev/fixtures.ts", 720),
];

/// Words of the trade, of which the window's shell knows nothing.
const TRADE: [&str; 15] = [
    "bundle",
    "category",
    "criterion",
    "dossier",
    "judge",
    "jury",
    "kit",
    "packet",
    "programme",
    "ranking",
    "recusal",
    "rubric",
    "score",
    "screening",
    "sheet",
];

#[test]
fn sql_stands_in_the_stores() {
    let files = tracked("src-tauri", &[".rs"]).into_iter();
    let outside = files.filter(|(path, _)| {
        let core = path.starts_with("src-tauri/core/src/");
        let store = path.ends_with("/store.rs") || path.contains("/store/");
        !(core && store || WITH_SQL.contains(&path.as_str()))
    });
    let strange = outside.filter_map(|(path, text)| {
        let at = text.find("rusqlite::")?;
        Some(place(&path, &text, at))
    });
    assert_none(strange.collect(), "SQL outside the stores");
}

#[test]
fn files_stay_short() {
    let mut files = tracked("", &[".rs", ".svelte", ".ts", ".js", ".css"]);
    files.retain(|path, _| !path.starts_with("ui/src/generated/"));
    let allowed: BTreeMap<_, _> = LONG.into_iter().collect();
    let too_long = files.iter().filter_map(|(path, text)| {
        let (lines, most) = (
            text.lines().count(),
            *allowed.get(path.as_str()).unwrap_or(&MOST_LINES),
        );
        (lines > most).then(|| format!("{path}:{}: {lines} lines, {most} at most", most + 1))
    });
    assert_none(too_long.collect(), "these files are too long");
}

#[test]
fn only_tests_unwrap() {
    let files = tracked("src-tauri", &[".rs"]);
    let mut strange = Vec::new();
    for (path, text) in &files {
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        for (at, line) in lines.iter().enumerate() {
            let near = &lines[at.saturating_sub(2)..(at + 3).min(lines.len())];
            let on_tests = near
                .iter()
                .any(|line| line.starts_with("mod tests") || *line == "#[cfg(test)]");
            let fits = match *line {
                "#[allow(clippy::unwrap_used)]" => on_tests || path.contains("/tests/"),
                "#![allow(clippy::unwrap_used)]" => {
                    on_tests || path.contains("/tests/") || is_test_file(path, &files)
                }
                _ => true,
            };
            if !fits {
                strange.push(format!("{path}:{}", at + 1));
            }
        }
    }
    assert_none(strange, "these allow unwrap outside tests");
}

/// Tells whether the file that declares a module declares it for tests only.
fn is_test_file(path: &str, files: &BTreeMap<String, String>) -> bool {
    let path = Path::new(path);
    let stem = path.file_stem().unwrap().to_str().unwrap();
    let declared = format!("#[cfg(test)] mod {stem};");
    let folder = path.parent().unwrap();
    files
        .iter()
        .filter(|(other, _)| {
            let other = Path::new(other);
            other.parent() == Some(folder) || other.with_extension("") == folder
        })
        .any(|(_, text)| {
            text.split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .contains(&declared)
        })
}

#[test]
fn the_shell_is_thin_and_knows_nothing_of_the_trade() {
    let mut shell = tracked("src-tauri/src/", &[".rs"]);
    shell.extend(tracked("src-tauri/build.rs", &[".rs"]));
    let lines: usize = shell.values().map(|text| text.lines().count()).sum();
    assert!(lines < 500, "the shell has {lines} lines");
    let mut found = Vec::new();
    for (path, text) in shell {
        for (at, line) in text.lines().enumerate() {
            let line = line.replace("jurybook", "").to_lowercase();
            let words: BTreeSet<&str> = line.split(|c: char| !c.is_alphabetic()).collect();
            let known = TRADE.iter().filter(|word| words.contains(**word));
            found.extend(known.map(|word| format!("{path}:{}: {word}", at + 1)));
        }
    }
    assert_none(found, "words of the trade in the shell");
}

#[test]
fn no_file_names_a_registry_or_somebodys_machine() {
    // Put together here, so that this file does not name them.
    let hosts = [
        "npmjs.".to_owned() + "org",
        "pypi.".to_owned() + "org",
        "crates".to_owned() + ".io",
        "deb.debian.".to_owned() + "org",
    ];
    let places = ["root", "work", "Users"].map(|place| format!("/{place}/"));
    let endings = [
        ".rs",
        ".ts",
        ".js",
        ".svelte",
        ".css",
        ".html",
        ".toml",
        ".json",
        ".md",
        ".ftl",
        ".sql",
        ".xml",
        ".desktop",
        ".svg",
        "Makefile",
        ".ci/run",
        ".ci/setup",
        ".ci/demo",
        ".ci/gate",
        ".ci/deny",
        ".txt",
    ];
    let mut found = Vec::new();
    for (path, text) in tracked("", &endings) {
        let begins = |at: usize| {
            !text[..at].ends_with(|c: char| c.is_alphanumeric() || "._-~)}".contains(c))
        };
        let named = hosts
            .iter()
            .flat_map(|host| text.match_indices(host.as_str()));
        let stands = places
            .iter()
            .flat_map(|place| text.match_indices(place.as_str()))
            .filter(|(at, _)| begins(*at));
        found.extend(
            named
                .chain(stands)
                .map(|(at, what)| format!("{}: {what}", place(&path, &text, at))),
        );
    }
    assert_none(found, "named in tracked files");
}

#[test]
fn every_test_that_the_security_page_names_is_there() {
    let page = &tracked("docs/SECURITY.md", &[".md"])["docs/SECURITY.md"];
    let code: String = ["src-tauri", "tests"]
        .iter()
        .flat_map(|under| tracked(under, &[".rs"]).into_values())
        .collect();
    let named: Vec<&str> = page.split('`').skip(1).step_by(2).collect();
    let tests = named
        .into_iter()
        .filter(|name| name.matches('_').count() > 2 && !name.contains('.'));
    let tests: BTreeSet<&str> = tests.collect();
    assert!(tests.len() > 20, "the page names the tests in back-ticks");
    let missing = tests
        .into_iter()
        .filter(|name| !code.contains(&format!("fn {name}(")))
        .map(str::to_owned);
    assert_none(missing.collect(), "no test is called so");
}
