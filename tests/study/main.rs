//! How far the ranking can be trusted, where the truth is known: made-up panels, ranked as Jurybook ranks
//! them. `make study` prints the tables that stand in `docs/RANKING.md`.
//!
//! The same seeds give the same panels and the same tables on every machine. The number of rounds of each
//! panel may be given, and names of panels, as in `cargo bench -p jurybook-tests --bench study -- 50 harsh`.
#![allow(missing_docs, clippy::unwrap_used)]

mod outcome;
mod tables;
mod world;

use outcome::Outcome;
use std::num::NonZero;
use std::process::ExitCode;
use std::thread;
use world::Panel;

const PANELS: [Panel; 5] = [
    Panel {
        name: "common",
        rounds: 500,
        what: "judges differ, two of them are harsh by a point",
        applications: 240,
        judges: 16,
        per_application: 5,
        severity: 0.4,
        harsh: (2, 1.0),
        fields: (1, 0.0),
    },
    Panel {
        name: "harsh",
        rounds: 500,
        what: "four judges are harsh by one and a half points, and fields differ by one point, so that judges' samples do",
        applications: 240,
        judges: 16,
        per_application: 5,
        severity: 0.4,
        harsh: (4, 1.5),
        fields: (4, 1.0),
    },
    Panel {
        name: "even",
        rounds: 500,
        what: "all judges are equally severe",
        applications: 240,
        judges: 16,
        per_application: 5,
        severity: 0.0,
        harsh: (0, 0.0),
        fields: (1, 0.0),
    },
    Panel {
        name: "small",
        rounds: 2_000,
        what: "as common, with one harsh judge",
        applications: 30,
        judges: 6,
        per_application: 3,
        severity: 0.4,
        harsh: (1, 1.0),
        fields: (1, 0.0),
    },
    Panel {
        name: "few",
        rounds: 2_000,
        what: "as common, without a harsh judge; two sheets each are the least that can be adjusted",
        applications: 20,
        judges: 5,
        per_application: 2,
        severity: 0.4,
        harsh: (0, 0.0),
        fields: (1, 0.0),
    },
];

fn main() -> ExitCode {
    // Cargo tells every benchmark that it is one.
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|one| one != "--bench")
        .collect();
    let rounds = arguments.iter().find_map(|one| one.parse().ok());
    let named = |panel: &&Panel| arguments.iter().any(|one| one == panel.name);
    let mut panels: Vec<&Panel> = PANELS.iter().filter(named).collect();
    if panels.is_empty() {
        panels = PANELS.iter().collect();
    }
    let outcomes: Vec<(&Panel, Vec<Outcome>)> = panels
        .into_iter()
        .map(|panel| (panel, play(panel, rounds.unwrap_or(panel.rounds))))
        .collect();
    tables::print(&outcomes);
    ExitCode::SUCCESS
}

/// Plays the rounds of a panel on all processors; the outcomes stand in the order of their seeds.
fn play(panel: &Panel, rounds: usize) -> Vec<Outcome> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let mut outcomes = vec![Outcome::default(); rounds];
    let share = rounds.div_ceil(workers).max(1);
    thread::scope(|scope| {
        for (worker, own) in outcomes.chunks_mut(share).enumerate() {
            scope.spawn(move || {
                for (at, outcome) in own.iter_mut().enumerate() {
                    *outcome = Outcome::of(panel, (worker * share + at) as u64);
                }
            });
        }
    });
    outcomes
}
