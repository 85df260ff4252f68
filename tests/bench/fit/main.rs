//! What the adjusted score costs, with and without intervals, beside lme4 on the same file in the same run:
//! processor time, peak memory, and how far the two are apart. `make bench-fit` prints the table.
//!
//! Every measurement runs in a process of its own. Processor time is compared, because both sides use one
//! processor and a machine may have other work; reading the file counts on neither side. Without R
//! the table has our side alone, and says so. `odd` as argument compares estimates on odd designs instead.
#![allow(missing_docs, clippy::unwrap_used)]

mod compare;
mod designs;
mod lme4;
mod ours;

use designs::Design;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// Applications, judges, judges for each application, and how often lme4 is measured.
const SIZES: [(u32, u32, u32, u32); 3] = [(300, 30, 5, 7), (5_000, 400, 5, 3), (27_000, 400, 5, 2)];

/// What some work took.
#[derive(Debug, Clone, Copy)]
pub struct Cost {
    /// Processor time, the least of several turns.
    pub seconds: f64,
    /// Peak of the process's resident memory in MiB.
    pub peak: f64,
}

impl Cost {
    /// Reads what a measured process prints: seconds and KiB.
    fn read(text: &str) -> Self {
        let mut numbers = text.split_whitespace().map(|one| one.parse().unwrap());
        let mut next = || -> f64 { numbers.next().unwrap() };
        Self {
            seconds: next(),
            peak: next() / 1_024.0,
        }
    }
}

fn main() -> ExitCode {
    // Cargo tells every benchmark that it is one.
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|one| one != "--bench")
        .collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["measure", what, file] => ours::measure(what, Path::new(file)),
        ["odd"] => return odd(),
        _ => sizes(),
    }
    ExitCode::SUCCESS
}

/// Prints the table of sizes.
fn sizes() {
    let dir = tempfile::tempdir().unwrap();
    if !lme4::is_there() {
        say("R with lme4 is not installed here: its columns stay empty.");
    }
    say(
        "| applications × judges × each | fit | with intervals | lmer | × faster | peak memory: fit | with intervals | lmer |",
    );
    say("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    let mut apart = Vec::new();
    for (applications, judges, each, repeats) in SIZES {
        let name = format!("{applications} × {judges} × {each}");
        let file = dir.path().join(format!("{applications}.csv"));
        Design::balanced(applications, judges, each).write(&file);
        let (fit, assess) = (child("fit", &file), child("assess", &file));
        let other = lme4::fit(&file, &dir.path().join("lme4"), repeats, false);
        let seconds = |cost: Cost| format!("{:.4} s", cost.seconds);
        let memory = |cost: Cost| format!("{:.0} MiB", cost.peak);
        let (their, times, their_memory) = match &other {
            Some(other) => (
                seconds(other.cost),
                format!("{:.0}", other.cost.seconds / fit.seconds),
                memory(other.cost),
            ),
            None => ("–".to_owned(), "–".to_owned(), "–".to_owned()),
        };
        say(&format!(
            "| {name} | {} | {} | {their} | {times} | {} | {} | {their_memory} |",
            seconds(fit),
            seconds(assess),
            memory(fit),
            memory(assess)
        ));
        apart.extend(other.map(|other| (name, compare::compare(&ours::read(&file), &other))));
    }
    compare::print(&apart);
}

/// Prints how far we and lme4 are apart on odd designs; not a success where it is too far.
fn odd() -> ExitCode {
    if !lme4::is_there() {
        say("R with lme4 is not installed here: there is nothing to compare with.");
        return ExitCode::SUCCESS;
    }
    let dir = tempfile::tempdir().unwrap();
    let mut apart = Vec::new();
    let mut tried = |name: &str, file: &Path, with_errors: bool| {
        let other = lme4::fit(file, &dir.path().join("lme4"), 1, with_errors).unwrap();
        let difference = compare::compare(&ours::read(file), &other);
        apart.push((name.to_owned(), difference));
    };
    for (name, design) in designs::odd() {
        let file = dir.path().join("odd.csv");
        design.write(&file);
        tried(name, &file, true);
    }
    let evaluation = dir.path().join("InstEval.csv");
    lme4::write_evaluations(&evaluation);
    tried("InstEval", &evaluation, false);
    compare::print(&apart);
    match apart.iter().all(|(_, difference)| difference.is_close()) {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

/// Measures our side in a process of its own.
fn child(what: &str, file: &Path) -> Cost {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["measure", what])
        .arg(file)
        .stderr(std::process::Stdio::inherit())
        .output()
        .unwrap();
    assert!(output.status.success(), "{what} failed");
    Cost::read(&String::from_utf8(output.stdout).unwrap())
}

/// Returns the folder of this benchmark's scripts.
fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("bench")
}

/// Writes a line to standard output at once, so that a long run shows where it is.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").unwrap();
    out.flush().unwrap();
}
