//! How far we and lme4 are apart.

use crate::lme4::Fitted;
use crate::ours::Table;
use crate::say;
use jurybook_core::ranking::adjusted::Effect;
use std::collections::BTreeMap;

/// What counts as agreement: lme4's search ends at about that.
const CLOSE_CRITERION: f64 = 1e-4;
const CLOSE: f64 = 1e-3;

/// The largest differences of one table.
pub struct Difference {
    /// Our criterion less theirs: below zero where ours is the better fit.
    criterion: f64,
    /// Of the three variances, as a share of theirs; of those next to zero, of the largest.
    variances: f64,
    /// Of the predicted effects of applications and judges, in points.
    effects: f64,
    /// Of their conditional standard errors, where lme4 was asked for them.
    errors: Option<f64>,
}

impl Difference {
    /// Claims that the two agree, or that ours is the better fit.
    pub fn is_close(&self) -> bool {
        let better = self.criterion < -CLOSE_CRITERION;
        let same = self.variances < CLOSE && self.effects < CLOSE;
        self.criterion < CLOSE_CRITERION
            && (better || same)
            && (better || self.errors.is_none_or(|errors| errors < CLOSE))
    }
}

/// Compares our fit of a table with lme4's.
pub fn compare(table: &Table, other: &Fitted) -> Difference {
    let adjustment = table.adjust();
    let fit = adjustment.fit.unwrap_or_else(|unfit| panic!("{unfit:?}"));
    let theirs = |name: &str| other.figures[name];
    let variances = [
        (fit.variances.application, theirs("application")),
        (fit.variances.judge, theirs("judge")),
        (fit.variances.residual, theirs("residual")),
    ];
    let largest = variances.iter().map(|one| one.1).fold(0.0, f64::max);
    let apart = |(own, their): &(f64, f64)| {
        let scale = if *their < 1e-3 * largest {
            largest
        } else {
            *their
        };
        (own - their).abs() / scale
    };
    let mut effects: f64 = (fit.mean - theirs("mean")).abs();
    let mut errors: Option<f64> = None;
    for (k, own) in [&fit.applications, &fit.judges].into_iter().enumerate() {
        let (of_effects, of_errors) = farthest(&table.names[k], own, &other.effects[k]);
        effects = effects.max(of_effects);
        errors = of_errors.map(|one| one.max(errors.unwrap_or(0.0)));
    }
    Difference {
        criterion: fit.criterion - theirs("criterion"),
        variances: variances.iter().map(apart).fold(0.0, f64::max),
        effects,
        errors,
    }
}

fn farthest(
    names: &[String],
    own: &[Option<Effect>],
    theirs: &BTreeMap<String, (f64, Option<f64>)>,
) -> (f64, Option<f64>) {
    let (mut effects, mut errors) = (0.0_f64, None);
    assert_eq!(names.len(), theirs.len(), "both name the same");
    for (name, own) in names.iter().zip(own) {
        let (own, (effect, error)) = (own.unwrap(), theirs[name]);
        effects = effects.max((own.value - effect).abs());
        if let Some(error) = error {
            let apart = (own.error - error).abs();
            errors = Some(apart.max(errors.unwrap_or(0.0)));
        }
    }
    (effects, errors)
}

/// Prints a table of differences.
pub fn print(apart: &[(String, Difference)]) {
    if apart.is_empty() {
        return;
    }
    say("");
    say(
        "| ratings | criterion: ours − lme4 | variances, largest relative | effects, largest | standard errors, largest |",
    );
    say("| --- | ---: | ---: | ---: | ---: |");
    for (name, one) in apart {
        let errors = one
            .errors
            .map_or("–".to_owned(), |errors| format!("{errors:.1e}"));
        say(&format!(
            "| {name} | {:+.1e} | {:.1e} | {:.1e} | {errors} |",
            one.criterion, one.variances, one.effects
        ));
    }
}
