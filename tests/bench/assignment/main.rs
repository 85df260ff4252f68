//! What an assignment costs at 240, 1,000 and 5,000 applications and what it is worth, beside a floor:
//! each application takes the least loaded judges without a conflict who have room.
//!
//! Every run is a process of its own, so that its peak memory is its own; of three the fastest counts.
//! `cargo bench -p jurybook-tests --bench assignment` prints the table.
#![allow(missing_docs, clippy::unwrap_used)]

mod panels;

use jurybook_core::assignment::{Candidate, Member, Pair, Request, propose};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::process::Command;
use std::time::Instant;

/// Applications, judges, judges for each application, categories.
const SIZES: [panels::Size; 3] = [(240, 16, 5, 3), (1_000, 60, 5, 6), (5_000, 400, 5, 12)];

const RUNS: usize = 3;

fn main() {
    // Cargo tells every benchmark that it is one.
    let arguments = std::env::args().skip(1).filter(|one| one != "--bench");
    match arguments.collect::<Vec<_>>().as_slice() {
        [way, size] => run(way, SIZES[size.parse::<usize>().unwrap()]),
        _ => table(),
    }
}

fn table() {
    say(
        "| applications × judges × each | way | time | peak memory | loads | parts per category | mean misfit | × floor |",
    );
    say("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (at, (applications, judges, each, _)) in SIZES.into_iter().enumerate() {
        let (proposal, floor) = (fastest("propose", at), fastest("floor", at));
        for (way, one) in [("proposal", &proposal), ("floor", &floor)] {
            let [millis, peak, least, most, parts, misfit] = one[..] else {
                panic!("a run tells six numbers");
            };
            say(&format!(
                "| {applications} × {judges} × {each} | {way} | {:.3} s | {:.0} MiB | {least}–{most} | {parts:.1} | {misfit:.2} | {:.1} |",
                millis / 1_000.0,
                peak / 1_024.0,
                millis / floor[0]
            ));
        }
    }
}

/// Runs one way at one size in processes of their own and returns the numbers of the fastest.
fn fastest(way: &str, size: usize) -> Vec<f64> {
    let once = |_| {
        let child = Command::new(std::env::current_exe().unwrap())
            .args([way, &size.to_string()])
            .stderr(std::process::Stdio::inherit())
            .output()
            .unwrap();
        assert!(child.status.success(), "{way} failed");
        let text = String::from_utf8(child.stdout).unwrap();
        text.split_whitespace()
            .map(|number| number.parse().unwrap())
            .collect::<Vec<f64>>()
    };
    (0..RUNS)
        .map(once)
        .min_by(|one, other| one[0].total_cmp(&other[0]))
        .unwrap()
}

/// Assigns in this process and tells the parent what that cost and what came of it.
fn run(way: &str, size: panels::Size) {
    let request = panels::request(size);
    let began = Instant::now();
    let pairs = match way {
        "propose" => propose(&request).assignments,
        _ => least_loaded(&request),
    };
    let millis = began.elapsed().as_secs_f64() * 1_000.0;
    let peak = peak_kib().unwrap_or(0.0);
    assert!(pairs.is_disjoint(&request.conflicts));
    let loads = request
        .judges
        .iter()
        .map(|judge| pairs.iter().filter(|pair| pair.1 == judge.id).count());
    let (least, most) = loads.fold((usize::MAX, 0), |(least, most), load| {
        (least.min(load), most.max(load))
    });
    let (parts, misfit) = (
        parts_per_category(&request, &pairs),
        mean_misfit(&request, &pairs),
    );
    say(&format!("{millis} {peak} {least} {most} {parts} {misfit}"));
}

fn least_loaded(request: &Request) -> BTreeSet<Pair> {
    let mut pairs = BTreeSet::new();
    let mut loads = vec![0; request.judges.len()];
    for application in &request.applications {
        let may = |at: &usize| {
            let judge = &request.judges[*at];
            judge.capacity.is_none_or(|most| loads[*at] < most)
                && !request.conflicts.contains(&(application.id, judge.id))
        };
        let mut free: Vec<usize> = (0..loads.len()).filter(may).collect();
        free.sort_by_key(|&at| loads[at]);
        for at in free.into_iter().take(request.per_application as usize) {
            loads[at] += 1;
            pairs.insert((application.id, request.judges[at].id));
        }
    }
    pairs
}

/// Counts groups of applications that share judges, over the categories.
fn parts_per_category(request: &Request, pairs: &BTreeSet<Pair>) -> f64 {
    let category: BTreeMap<_, _> = request
        .applications
        .iter()
        .map(|one| (one.id, &one.category))
        .collect();
    let mut groups: BTreeMap<&String, Vec<BTreeSet<u32>>> = BTreeMap::new();
    for application in &request.applications {
        let from = (application.id, jurybook_core::id::JudgeId(0));
        let own = pairs
            .range(from..)
            .take_while(|pair| pair.0 == application.id);
        let own: BTreeSet<u32> = own.map(|pair| pair.1.0).collect();
        let groups = groups.entry(category[&application.id]).or_default();
        let (met, mut apart): (Vec<_>, Vec<_>) =
            groups.drain(..).partition(|group| !group.is_disjoint(&own));
        apart.push(met.into_iter().flatten().chain(own).collect());
        *groups = apart;
    }
    groups.values().map(Vec::len).sum::<usize>() as f64 / groups.len() as f64
}

fn mean_misfit(request: &Request, pairs: &BTreeSet<Pair>) -> f64 {
    let applications: BTreeMap<_, _> = request
        .applications
        .iter()
        .map(|one| (one.id, one))
        .collect();
    let judges: BTreeMap<_, _> = request.judges.iter().map(|one| (one.id, one)).collect();
    let all = pairs
        .iter()
        .map(|(a, j)| misfit(applications[a], judges[j]));
    f64::from(all.sum::<u32>()) / pairs.len() as f64
}

/// Three for a language that the judge does not read, one where nobody knows; two where no tag is
/// shared, one where only one of several is. Counted here anew, so that the table does not take the
/// proposal's word for it.
fn misfit(application: &Candidate, judge: &Member) -> u32 {
    let foreign = match &application.language {
        Some(_) if judge.languages.is_empty() => 1,
        Some(language) if !judge.languages.contains(language) => 3,
        Some(_) | None => 0,
    };
    let shared = application.tags.intersection(&judge.expertise).count();
    let strange = match (application.tags.len(), shared) {
        (0, _) | (1, 1) | (_, 2..) => 0,
        (_, 1) => 1,
        (_, 0) => 2,
    };
    foreign + strange
}

/// Returns the peak of this process's resident memory in KiB, as Linux tells it.
fn peak_kib() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Writes a line to standard output at once, so that a long run shows where it is.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").unwrap();
    out.flush().unwrap();
}
