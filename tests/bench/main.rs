//! What a round costs at 60, 600 and 6,000 applications: time, peak memory and how both grow, each
//! beside a floor that was measured in the same run.
//!
//! Every step runs in a process of its own, so that its peak memory is its own. `make bench` prints
//! the tables; sizes may be given, as in `cargo bench -p jurybook-tests --bench round -- 60 600`,
//! `packets` for the large panel alone, `room` for what the chair's screens ask for, and `room FILE`
//! for the workspace alone that they ask it of.
#![allow(missing_docs, clippy::unwrap_used)]

mod floors;
mod large;
mod room;
mod steps;

use std::io::Write;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

/// Sizes measured where none is given.
const SIZES: [u32; 3] = [60, 600, 6_000];

/// What one step or floor took.
#[derive(Debug, Clone, Copy)]
struct Cost {
    millis: f64,
    /// Peak of resident memory in MiB; none where the system does not tell.
    peak: Option<f64>,
}

impl Cost {
    fn memory(&self) -> String {
        self.peak
            .map_or("–".to_owned(), |peak| format!("{peak:.0} MiB"))
    }
}

fn main() -> ExitCode {
    // Cargo tells every benchmark that it is one.
    let arguments = std::env::args().skip(1).filter(|one| one != "--bench");
    let arguments: Vec<String> = arguments.collect();
    match arguments.as_slice() {
        [child, name, dir] if child == "step" => measured(|| steps::run(name, Path::new(dir))),
        [child, name, dir] if child == "floor" => measured(|| floors::run(name, Path::new(dir))),
        [] => {
            table(&SIZES);
            large_table();
        }
        [only] if only == "packets" => large_table(),
        [only] if only == "room" => room::table(),
        [room, file] if room == "room" => room::workspace(Path::new(file)),
        sizes => {
            let sizes: Vec<u32> = sizes.iter().filter_map(|size| size.parse().ok()).collect();
            table(&sizes);
        }
    }
    ExitCode::SUCCESS
}

/// Carries out work in this process and tells the parent what it cost.
fn measured(work: impl FnOnce() -> Duration) {
    let millis = work().as_secs_f64() * 1_000.0;
    say(&format!("{millis} {}", peak_kib().unwrap_or(-1.0)));
}

/// Tells how long some work took.
fn timed(work: impl FnOnce()) -> Duration {
    let began = Instant::now();
    work();
    began.elapsed()
}

/// Returns the peak of this process's resident memory in KiB, as Linux tells it.
fn peak_kib() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Runs a step or floor in a process of its own.
fn child(kind: &str, name: &str, dir: &Path) -> Cost {
    let output = Command::new(std::env::current_exe().unwrap())
        .args([kind, name])
        .arg(dir)
        .stderr(std::process::Stdio::inherit())
        .output()
        .unwrap();
    assert!(output.status.success(), "{kind} {name} failed");
    let text = String::from_utf8(output.stdout).unwrap();
    let (millis, peak) = text.trim().split_once(' ').unwrap();
    let peak: f64 = peak.parse().unwrap();
    Cost {
        millis: millis.parse().unwrap(),
        peak: (peak > 0.0).then_some(peak / 1_024.0),
    }
}

fn table(sizes: &[u32]) {
    say("| step | applications | time | × the size before | peak memory | floor | × floor |");
    say("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    let mut before: Vec<Option<f64>> = vec![None; steps::MEASURED.len()];
    for size in sizes {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("size"), size.to_string()).unwrap();
        child("step", "sample", dir.path());
        for (step, before) in steps::MEASURED.iter().zip(&mut before) {
            for name in step.needs {
                child("step", name, dir.path());
            }
            let cost = child("step", step.name, dir.path());
            let floor = child("floor", step.name, dir.path());
            row(step.name, *size, cost, floor, *before);
            *before = Some(cost.millis);
        }
    }
    explain(&steps::MEASURED);
}

/// The second table: a panel of 400 judges.
fn large_table() {
    say("| step | packets | time | peak memory | floor | × floor |");
    say("| --- | ---: | ---: | ---: | ---: | ---: |");
    let dir = tempfile::tempdir().unwrap();
    for name in ["hand-out-large", "score-large"] {
        child("step", name, dir.path());
    }
    for step in &steps::LARGE {
        let cost = child("step", step.name, dir.path());
        let floor = child("floor", step.name, dir.path());
        say(&format!(
            "| {} | {} | {:.0} ms | {} | {:.0} ms | {:.1} |",
            step.name,
            large::LARGE.judges,
            cost.millis,
            cost.memory(),
            floor.millis,
            cost.millis / floor.millis
        ));
    }
    explain(&steps::LARGE);
}

fn explain(steps: &[steps::Step]) {
    say("");
    for step in steps {
        say(&format!(
            "{}: {}. Floor: {}.",
            step.name, step.what, step.floor
        ));
    }
}

fn row(name: &str, size: u32, cost: Cost, floor: Cost, before: Option<f64>) {
    let growth = before.map_or("–".to_owned(), |before| {
        format!("{:.1}", cost.millis / before)
    });
    say(&format!(
        "| {name} | {size} | {:.2} s | {growth} | {} | {:.2} s | {:.1} |",
        cost.millis / 1_000.0,
        cost.memory(),
        floor.millis / 1_000.0,
        cost.millis / floor.millis
    ));
}

/// Writes a line to standard output at once, so that a long run shows where it is.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").unwrap();
    out.flush().unwrap();
}
