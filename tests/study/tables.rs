//! The tables, as they stand in `docs/RANKING.md`.

use crate::outcome::{BINS, Outcome, Skill, Stated};
use crate::world::Panel;
use std::io::Write;

/// What came of each panel's rounds.
type Outcomes<'a> = [(&'a Panel, Vec<Outcome>)];
/// What a row of a table is called, and what it shows of an outcome.
type Kind<T> = (&'static str, fn(&Outcome) -> T);

/// Prints all tables.
pub fn print(outcomes: &Outcomes<'_>) {
    for (panel, rounds) in outcomes {
        say(&format!(
            "{}: {} applications, {} judges, {} each; {}. {} rounds.",
            panel.name,
            panel.applications,
            panel.judges,
            panel.per_application,
            panel.what,
            rounds.len()
        ));
    }
    skills(outcomes);
    intervals(outcomes);
    calibration(outcomes);
}

fn skills(outcomes: &Outcomes<'_>) {
    say("");
    say("| panel | score | true first tenth found | Kendall's tau | places off |");
    say("| --- | --- | ---: | ---: | ---: |");
    let kinds: [Kind<Skill>; 3] = [
        ("raw mean", |one| one.raw),
        ("z-scores by judge", |one| one.z),
        ("adjusted", |one| one.adjusted),
    ];
    for (panel, rounds) in outcomes {
        for (kind, of) in kinds {
            let over = |part: fn(Skill) -> f64| Spread::of(rounds.iter().map(|one| part(of(one))));
            say(&format!(
                "| {} | {kind} | {} | {:.3} | {:.1} |",
                panel.name,
                over(|skill| skill.found).percent(),
                over(|skill| skill.tau).mean,
                over(|skill| skill.off).mean
            ));
        }
    }
}

fn intervals(outcomes: &Outcomes<'_>) {
    say("");
    say(
        "| panel | of whom | hold the true place | by the model's own account | mean width in places | rounds with intervals |",
    );
    say("| --- | --- | ---: | ---: | ---: | ---: |");
    let kinds: [Kind<Stated>; 2] = [
        ("everybody", |one| one.intervals),
        ("first tenth", |one| one.intervals_of_first),
    ];
    for (panel, rounds) in outcomes {
        for (kind, of) in kinds {
            // The account is made of all together.
            let account = match kind {
                "everybody" => {
                    let own = rounds.iter().map(|one| one.own_account);
                    let made = own.filter(|one| one.made > 0.0);
                    format!(
                        "{:.1}%",
                        100.0 * Spread::of(made.map(|one| one.share())).mean
                    )
                }
                _ => "–".to_owned(),
            };
            let stated = || rounds.iter().map(of).filter(|one| one.made > 0.0);
            say(&format!(
                "| {} | {kind} | {} | {account} | {:.1} | {} |",
                panel.name,
                Spread::of(stated().map(|one| one.share())).percent(),
                Spread::of(stated().map(|one| one.mean())).mean,
                stated().count()
            ));
        }
    }
}

fn calibration(outcomes: &Outcomes<'_>) {
    say("");
    let names: Vec<&str> = outcomes.iter().map(|(panel, _)| panel.name).collect();
    say(&format!(
        "| probability of the first tenth | {} |",
        names.join(" | ")
    ));
    say(&format!("| --- |{}", " ---: |".repeat(names.len())));
    for bin in 0..BINS {
        let cells: Vec<String> = outcomes
            .iter()
            .map(|(_, rounds)| {
                let all = rounds.iter().map(|round| round.first[bin]);
                let sum = all.fold(Stated::default(), |a, b| Stated {
                    made: a.made + b.made,
                    true_ones: a.true_ones + b.true_ones,
                    sum: a.sum + b.sum,
                });
                format!(
                    "{:.1}% → {:.1}% of {}",
                    100.0 * sum.mean(),
                    100.0 * sum.share(),
                    sum.made
                )
            })
            .collect();
        let (low, high) = (bin * 100 / BINS, (bin + 1) * 100 / BINS);
        say(&format!("| {low}–{high}% | {} |", cells.join(" | ")));
    }
}

/// A mean over rounds with its standard error.
struct Spread {
    mean: f64,
    error: f64,
}

impl Spread {
    fn of(values: impl Iterator<Item = f64> + Clone) -> Self {
        let n = values.clone().count() as f64;
        let mean = values.clone().sum::<f64>() / n;
        let squares: f64 = values.map(|x| (x - mean) * (x - mean)).sum();
        Self {
            mean,
            error: (squares / (n - 1.0) / n).sqrt(),
        }
    }

    fn percent(&self) -> String {
        format!("{:.1} ± {:.1}%", 100.0 * self.mean, 100.0 * self.error)
    }
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").unwrap();
    out.flush().unwrap();
}
