//! Our side of the comparison.

use crate::say;
use jurybook_core::job::Job;
use jurybook_core::ranking::Exact;
use jurybook_core::ranking::adjusted::{Adjustment, adjust};
use jurybook_core::ranking::assessment::assess;
use jurybook_core::ranking::ratings::{Rating, Ratings};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

/// Small work is repeated for as long as this, and at least so often.
const LONG_ENOUGH: f64 = 2.0;
const TURNS: u32 = 5;

/// A table of ratings with its names.
pub struct Table {
    /// The applications' and the judges' names, in order.
    pub names: [Vec<String>; 2],
    list: Vec<Rating>,
}

/// Reads a table.
pub fn read(file: &Path) -> Table {
    let text = std::fs::read_to_string(file).unwrap();
    let lines = || {
        text.lines().skip(1).map(|line| {
            let mut cells = line.split(',');
            let mut cell = || cells.next().unwrap();
            let (judge, application, score) = (cell(), cell(), cell());
            (application, judge, score.parse::<f64>().unwrap())
        })
    };
    let mut places: [BTreeMap<&str, u32>; 2] = Default::default();
    for (application, judge, _) in lines() {
        places[0].insert(application, 0);
        places[1].insert(judge, 0);
    }
    for own in &mut places {
        (0..)
            .zip(own.values_mut())
            .for_each(|(at, place)| *place = at);
    }
    Table {
        list: lines()
            .map(|(application, judge, score)| Rating {
                application: places[0][application],
                judge: places[1][judge],
                score,
            })
            .collect(),
        names: places.map(|own| own.into_keys().map(str::to_owned).collect()),
    }
}

impl Table {
    fn ratings(&self) -> Ratings {
        let [applications, judges] = self.names.each_ref().map(Vec::len);
        Ratings::new(applications, judges, self.list.clone()).unwrap()
    }

    /// Fits the model.
    pub fn adjust(&self) -> Adjustment {
        adjust(&self.ratings(), &Job::quiet()).unwrap()
    }

    fn assess(&self, raw: &[Option<Exact>]) {
        let first = self.names[0].len().div_ceil(10);
        let ratings = self.ratings();
        let found = assess(&ratings, self.adjust(), raw, first, &Job::quiet()).unwrap();
        assert!(found.rows.iter().all(|row| row.place.is_some()));
    }

    /// Returns the raw scores, as an exact mean of hundredths.
    fn raw(&self) -> Vec<Option<Exact>> {
        let ratings = self.ratings();
        let mean = |own: &[Rating]| {
            let hundredths = own.iter().map(|one| (100.0 * one.score).round() as i128);
            Exact::new(hundredths.sum(), 100 * own.len() as i128)
        };
        ratings.by_application().into_iter().map(mean).collect()
    }
}

/// Measures the fit, alone or with intervals, and prints the least seconds and the peak of memory in KiB.
pub fn measure(what: &str, file: &Path) {
    let table = read(file);
    let raw = table.raw();
    let work = || match what {
        "fit" => drop(table.adjust()),
        "assess" => table.assess(&raw),
        _ => panic!("nothing called {what} is measured"),
    };
    let (began, mut least) = (Instant::now(), f64::INFINITY);
    let mut turns = 0;
    while turns < TURNS || began.elapsed().as_secs_f64() < LONG_ENOUGH {
        // What takes less than the clock's tick is done often in one turn.
        let (before, mut done) = (processor(), 0.0);
        while done == 0.0 || processor() - before < 0.05 {
            work();
            done += 1.0;
        }
        least = least.min((processor() - before) / done);
        turns += 1;
    }
    say(&format!("{least} {}", peak_kib()));
}

/// Returns the processor time of this process in seconds, as Linux tells it: user and system, in ticks of
/// a hundredth.
fn processor() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    // The name of the program may hold blanks; it ends with the last bracket.
    let after = &stat[stat.rfind(')').unwrap() + 1..];
    let ticks = after.split_whitespace().skip(11).take(2);
    ticks.map(|one| one.parse::<f64>().unwrap()).sum::<f64>() / 100.0
}

fn peak_kib() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let number = line.unwrap().split_whitespace().nth(1);
    number.unwrap().parse().unwrap()
}
