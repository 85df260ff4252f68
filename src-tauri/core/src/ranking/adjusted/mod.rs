//! The adjusted score: what an application would have got from a judge of middling severity.
//!
//! The additive model with crossed random effects `y = μ + aᵢ + bⱼ + e`, `aᵢ ~ N(0, σa²)` for
//! applications, `bⱼ ~ N(0, σb²)` for judges and `e ~ N(0, σ²)` for chance. Variances are estimated by
//! restricted maximum likelihood, effects by best linear unbiased prediction; `μ̂ + âᵢ` is the adjusted
//! score. It is what `lmer(score ~ 1 + (1|application) + (1|judge), REML = TRUE)` computes: Bates,
//! Mächler, Bolker and Walker (2015), "Fitting linear mixed-effects models using lme4", J. Stat.
//! Software 67(1), doi 10.18637/jss.v067.i01.
//!
//! Scores are not standardised judge by judge: that assumes every judge saw a comparable sample, and
//! amplifies a judge who saw two.

mod dense;
mod design;
mod equations;
mod guard;
mod posterior;
mod reml;

pub use guard::{Caution, FEWEST_COMPARISONS, FEWEST_JUDGES, Unfit};
pub use posterior::Posterior;

use super::components::{Components, components};
use super::ratings::Ratings;
use crate::job::{Cancelled, Job};
use design::{Design, Rows};
use equations::Equations;
use reml::Solved;
use std::sync::Arc;

/// The three variances of the model, in squared points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Variances {
    /// Between applications; zero where they differ by no more than chance.
    pub application: f64,
    /// Between judges; zero where they differ by no more than chance.
    pub judge: f64,
    /// What is left.
    pub residual: f64,
}

/// A predicted effect, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effect {
    /// Its prediction: for an application above the mean, for a judge how lenient.
    pub value: f64,
    /// Its conditional standard error, the mean being given, as lme4's `condVar` has it.
    pub error: f64,
}

/// A fitted model.
pub struct Fit {
    /// The mean `μ̂`, in points.
    pub mean: f64,
    /// The variances.
    pub variances: Variances,
    /// Minus twice the restricted log-likelihood.
    pub criterion: f64,
    /// The effect of each application; `None` for one without a rating.
    pub applications: Vec<Option<Effect>>,
    /// The effect of each judge, positive for a lenient one; `None` for one without a rating.
    pub judges: Vec<Option<Effect>>,
    /// All applications' effects together.
    pub posterior: Posterior,
}

/// What came of fitting the model.
pub struct Adjustment {
    /// The connected parts of the ratings.
    pub components: Components,
    /// The model, or why there is none.
    pub fit: Result<Fit, Unfit>,
    /// What limits its use, or is worth knowing.
    pub cautions: Vec<Caution>,
}

impl Adjustment {
    /// Returns the fit where the order of the applications is by adjusted score.
    pub fn ordering(&self) -> Option<&Fit> {
        let set_aside = self.cautions.iter().any(|one| one.sets_order_aside());
        self.fit.as_ref().ok().filter(|_| !set_aside)
    }

    /// Returns the code of everything that has to be said about the adjustment.
    pub fn codes(&self) -> Vec<&'static str> {
        let unfit = self.fit.as_ref().err().map(|unfit| unfit.code());
        unfit
            .into_iter()
            .chain(self.cautions.iter().map(|caution| caution.code()))
            .collect()
    }
}

/// Fits the model to ratings.
///
/// # Errors
/// [`Cancelled`].
///
/// # Examples
/// ```
/// use jurybook_core::job::Job;
/// use jurybook_core::ranking::adjusted::{Unfit, adjust};
/// use jurybook_core::ranking::ratings::{Rating, Ratings};
///
/// let one = Rating { application: 0, judge: 0, score: 7.0 };
/// let ratings = Ratings::new(1, 1, vec![one]).expect("the positions are in range");
/// let adjustment = adjust(&ratings, &Job::quiet()).expect("nobody cancels");
/// assert_eq!(adjustment.fit.err(), Some(Unfit::OneApplication));
/// ```
pub fn adjust(ratings: &Ratings, job: &Job) -> Result<Adjustment, Cancelled> {
    let components = components(ratings);
    let fit = match guard::unfit(ratings, &components) {
        Some(unfit) => Err(unfit),
        None => fit(ratings, job)?,
    };
    let cautions = guard::cautions(ratings, &components, fit.as_ref().ok());
    Ok(Adjustment {
        components,
        fit,
        cautions,
    })
}

fn fit(ratings: &Ratings, job: &Job) -> Result<Result<Fit, Unfit>, Cancelled> {
    let design = Arc::new(Design::of(ratings));
    if guard::too_large(&design) {
        return Ok(Err(Unfit::TooLarge));
    }
    let Solved {
        equations,
        root,
        inverse,
    } = match reml::search(&design, job)? {
        Ok(solved) => solved,
        Err(unfit) => return Ok(Err(unfit)),
    };
    let residual = equations.residual_variance();
    let [of_rows, of_columns] = equations.ratios.map(|ratio| ratio * residual);
    let posterior = Posterior::of(&equations, root, inverse);
    let errors = posterior.standard_errors(&equations);
    let effects = |k: usize, totals: &[f64]| -> Vec<Option<Effect>> {
        let one = |at: usize| {
            (totals[at] > 0.0).then(|| Effect {
                value: equations.ratios[k] * equations.pull[k][at],
                error: errors[k][at],
            })
        };
        (0..totals.len()).map(one).collect()
    };
    let rows = effects(0, &design.row_total);
    let columns = effects(1, &design.column_total);
    let (application, judge, applications, judges) = match design.rows {
        Rows::Applications => (of_rows, of_columns, rows, columns),
        Rows::Judges => (of_columns, of_rows, columns, rows),
    };
    Ok(Ok(Fit {
        mean: design.centre + equations.mean,
        variances: Variances {
            application,
            judge,
            residual,
        },
        criterion: equations.criterion,
        applications,
        judges,
        posterior,
    }))
}

/// Returns the adjusted score of each application of other ratings at the variances of a fit, `None` for
/// one without a rating; `None` altogether where nothing can be predicted.
///
/// # Errors
/// [`Cancelled`].
pub fn predict(
    ratings: &Ratings,
    variances: Variances,
    job: &Job,
) -> Result<Option<Vec<Option<f64>>>, Cancelled> {
    if ratings.all().len() < 2 || variances.residual <= 0.0 {
        return Ok(None);
    }
    let design = Arc::new(Design::of(ratings));
    let ratio = |variance: f64| variance / variances.residual;
    let (k, ratios) = match design.rows {
        Rows::Applications => (0, [ratio(variances.application), ratio(variances.judge)]),
        Rows::Judges => (1, [ratio(variances.judge), ratio(variances.application)]),
    };
    let totals = [&design.row_total, &design.column_total][k];
    let scores = |equations: Equations| {
        let mean = design.centre + equations.mean;
        let one = |(pull, total): (&f64, &f64)| (*total > 0.0).then(|| mean + ratios[k] * pull);
        equations.pull[k].iter().zip(totals).map(one).collect()
    };
    Ok(Equations::at(&design, ratios, job)?.map(scores))
}

#[cfg(test)]
mod tests;
