//! Findings: all that can be said of a panel's sheets. Places and how sure they are, how far the judges
//! agree, how each of them has scored and where they are at odds.

mod kept;
mod remarks;
mod round;
mod sensitivity;
pub mod workbook;

pub use kept::{of_round_once, sensitivity_once};
pub use remarks::{AgreementRemark, JudgeRemark, RelianceRemark};
pub use round::{RoundError, RoundFindings, of_round};
pub use sensitivity::{Sensitivity, sensitivity};

use crate::agreement::{
    Agreement, Conduct, Disagreement, Halo, agreement, conduct, disagreements, halo,
};
use crate::job::{Cancelled, Job};
use crate::parallel;
use crate::ranking::Exact;
use crate::ranking::adjusted::{Adjustment, adjust};
use crate::ranking::assessment::{Assessment, assess};
use crate::ranking::ratings::Ratings;
use std::iter;

/// What findings are made from: the sheets that count, applications and judges by position.
pub struct Material {
    /// One rating a sheet.
    pub ratings: Ratings,
    /// The exact mean of each application's ratings.
    pub raw: Vec<Option<Exact>>,
    /// The ratings on each criterion; empty where there are none.
    pub criteria: Vec<Ratings>,
    /// The judge of each sheet with its marks on all criteria, on one scale; empty where there are none.
    pub marks: Vec<(usize, Vec<f64>)>,
    /// The lowest and the highest score there is, where they are known and differ.
    pub scale: Option<(f64, f64)>,
    /// How many places count as the first.
    pub first: usize,
}

/// What was found. Lists are by position.
pub struct Findings {
    /// Raw and adjusted scores and places.
    pub assessment: Assessment,
    /// How far the judges agree.
    pub agreement: Agreement,
    /// The same on each criterion.
    pub criteria: Vec<Agreement>,
    /// How each judge has scored.
    pub conduct: Vec<Conduct>,
    /// Sheets of each judge with one mark throughout; empty where there are no criteria.
    pub halo: Vec<Halo>,
    /// Where the judges of an application disagree.
    pub disagreements: Vec<Disagreement>,
}

/// Finds all that can be said.
///
/// # Errors
/// [`Cancelled`].
pub fn find(material: &Material, job: &Job) -> Result<Findings, Cancelled> {
    let ratings = &material.ratings;
    let models: Vec<&Ratings> = iter::once(ratings).chain(&material.criteria).collect();
    let fitted = parallel::map(&models, |ratings| adjust(ratings, job));
    let mut fitted = fitted.into_iter();
    let whole = fitted.next().unwrap_or_else(|| adjust(ratings, job))?;
    let assessment = assess(ratings, whole, &material.raw, material.first, job)?;
    let fit = assessment.adjustment.fit.as_ref().ok();
    let on_criterion = |(own, adjusted): (&Ratings, Result<Adjustment, Cancelled>)| {
        Ok(agreement(own, adjusted?.fit.ok().as_ref()))
    };
    let marks = material.marks.iter();
    let halo = match material.criteria.len() {
        0 => Vec::new(),
        _ => halo(
            ratings.judges(),
            marks.map(|(judge, marks)| (*judge, marks.as_slice())),
        ),
    };
    Ok(Findings {
        agreement: agreement(ratings, fit),
        criteria: material
            .criteria
            .iter()
            .zip(fitted)
            .map(on_criterion)
            .collect::<Result<_, Cancelled>>()?,
        conduct: conduct(ratings, fit, material.scale),
        halo,
        disagreements: disagreements(ratings, fit),
        assessment,
    })
}
