//! Commands that the README and the guides give are ones that the program understands.

use crate::tool::run;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Returns the README and all guides.
fn documents() -> Vec<PathBuf> {
    let root = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let guides = fs::read_dir(root.join("docs/guide")).unwrap();
    let guides = guides.map(|entry| entry.unwrap().path());
    let guides = guides.filter(|path| path.extension().is_some_and(|one| one == "md"));
    guides.chain([root.join("README.md")]).collect()
}

/// Returns the commands of a document: those in its fenced blocks, a line each, and those in running text.
fn commands(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, part) in text.split("```").enumerate() {
        if at % 2 == 1 {
            let lines = part.lines().filter(|line| line.starts_with("jurybook "));
            let lines = lines.map(|line| line.split("  #").next().unwrap_or_default());
            found.extend(lines.flat_map(|line| line.split(" && ")).map(str::to_owned));
        } else {
            let spans = part.split('`').skip(1).step_by(2);
            found.extend(
                spans
                    .filter(|span| span.starts_with("jurybook "))
                    .map(str::to_owned),
            );
        }
    }
    found
}

/// Parts a command into words as a shell does, those in quotes in one piece; brackets around what may be left out go.
fn words(command: &str) -> Vec<String> {
    let pieces = command.split('"').enumerate();
    let words = pieces.flat_map(|(at, piece)| match at % 2 {
        1 => vec![piece.to_owned()],
        _ => piece
            .split_whitespace()
            .map(|word| word.replace(['[', ']'], ""))
            .collect(),
    });
    words.skip(1).collect()
}

/// Tells whether a command is only named, without all that it takes.
fn is_only_named(command: &str, words: &[String]) -> bool {
    command.contains(" … ") || !words.iter().any(|word| word.contains(['.', '/', '-']))
}

#[test]
fn every_command_of_the_readme_and_the_guides_is_understood() {
    let place = tempfile::tempdir().unwrap();
    let mut count = 0;
    for document in documents() {
        for command in commands(&fs::read_to_string(&document).unwrap()) {
            let mut words = words(&command);
            let is_only_named = is_only_named(&command, &words);
            if is_only_named {
                words.retain(|word| word.chars().all(|one| one.is_ascii_lowercase()));
                words.push("--help".to_owned());
            }
            let mut call = Command::new(env!("CARGO_BIN_EXE_jurybook"));
            call.args(&words).current_dir(place.path());
            call.env("JURYBOOK_PASSPHRASE", "a chair of the test");
            let ran = run(call);
            let place = format!("{}: {command}: {}", document.display(), ran.stderr);
            assert!(!ran.stderr.contains("[usage]"), "{place}");
            assert!(!is_only_named || ran.status == 0, "{place}");
            count += 1;
        }
    }
    assert!(count > 80, "only {count} were found");
}
