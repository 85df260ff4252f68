//! What a book of dossiers costs in print, beside other programs that set the same content in the same run:
//! processor time, peak memory, size of the file. `make bench-print` prints the table.
//!
//! Every measurement runs in a process of its own, which reads one file a dossier, with a photo of its own and a
//! chart of its scores. Processor time is compared, because a machine may have other work. Without the other
//! programs the table has our side alone, and says so.
#![allow(missing_docs, clippy::unwrap_used, dead_code)]

#[path = "../../../src-tauri/print/tests/support/mod.rs"]
mod support;

use jurybook_core::dossier::{Dossier, Front};
use jurybook_core::job::Job;
use jurybook_print::{Options, book};
use jurybook_words::{Language, Words};
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

fn main() -> ExitCode {
    // Cargo tells every benchmark that it is one.
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|one| one != "--bench")
        .collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["content", count, dir] => content(count.parse().unwrap(), Path::new(dir)),
        ["ours", count, dir, out] => ours(count.parse().unwrap(), Path::new(dir), Path::new(out)),
        sizes => return compare(sizes),
    }
    ExitCode::SUCCESS
}

/// Measures every program at every size; sizes may be given instead of those of the table.
fn compare(sizes: &[&str]) -> ExitCode {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/bench/print");
    let ran = Command::new("python3")
        .arg(here.join("compare.py"))
        .arg(std::env::current_exe().unwrap())
        .args(sizes)
        .status();
    match ran.unwrap().success() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

fn number(dir: &Path, at: usize, ending: &str) -> PathBuf {
    dir.join(format!("{:04}.{ending}", at + 1))
}

/// Writes a file for each dossier, and its photo beside it.
fn content(count: usize, dir: &Path) {
    let photo = support::a_photo(640, 400);
    let mut headings = Vec::new();
    for at in 0..count {
        let mut dossier = support::a_dossier(at, 8, 5);
        dossier.photo = None;
        dossier.category = "Human-CentriCity".to_owned();
        headings.push(dossier.heading());
        fs::write(
            number(dir, at, "json"),
            serde_json::to_vec(&dossier).unwrap(),
        )
        .unwrap();
        // A comment makes each photo one of its own: nobody can keep one for all.
        let comment = format!("{at:08}");
        let mut own = photo[..2].to_vec();
        own.extend([0xFF, 0xFE, 0, 10]);
        own.extend(comment.as_bytes());
        own.extend(&photo[2..]);
        fs::write(number(dir, at, "jpg"), own).unwrap();
    }
    fs::write(
        dir.join("headings.json"),
        serde_json::to_vec(&headings).unwrap(),
    )
    .unwrap();
}

fn ours(count: usize, dir: &Path, out: &Path) {
    let headings = fs::read(dir.join("headings.json")).unwrap();
    let front = Front {
        categories: vec!["Human-CentriCity".to_owned()],
        reader: None,
        dossiers: serde_json::from_slice(&headings).unwrap(),
        ..support::front_of(&[])
    };
    assert_eq!(front.dossiers.len(), count);
    let mut read = |at: usize| -> io::Result<Dossier> {
        let mut dossier: Dossier = serde_json::from_slice(&fs::read(number(dir, at, "json"))?)?;
        dossier.photo = Some(fs::read(number(dir, at, "jpg"))?);
        Ok(dossier)
    };
    let mut file = BufWriter::new(fs::File::create(out).unwrap());
    let (words, options) = (Words::new(Language::En), Options::default());
    book(
        &front,
        &mut read,
        &words,
        &options,
        &Job::quiet(),
        &mut file,
    )
    .unwrap();
    file.flush().unwrap();
}
