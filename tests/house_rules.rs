//! The rules of the house that no compiler checks: who may depend on whom, where SQL stands, how long
//! files are, which words names are made of, and that every error has words in both languages.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

#[path = "house_rules/crates.rs"]
mod crates;
#[path = "house_rules/files.rs"]
mod files;
#[path = "house_rules/outside.rs"]
mod outside;
#[path = "house_rules/words.rs"]
mod words;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// Returns the tracked text files below a folder with one of some endings, by path.
fn tracked(under: &str, endings: &[&str]) -> BTreeMap<String, String> {
    let listed = run(
        "git",
        &[
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ],
    );
    let wanted = |path: &&str| {
        path.starts_with(under) && endings.iter().any(|ending| path.ends_with(ending))
    };
    let read = |path: &str| Some((path.to_owned(), fs::read_to_string(root().join(path)).ok()?));
    listed.split('\0').filter(wanted).filter_map(read).collect()
}

fn assert_none(found: Vec<String>, what: &str) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}

/// Names the place of a byte in a file, as editors find it.
fn place(path: &str, text: &str, at: usize) -> String {
    format!("{path}:{}", text[..at].matches('\n').count() + 1)
}
