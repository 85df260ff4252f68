//! A round's rankings with everything that reports of them name.

use super::Answer;
use crate::contract::{Detail, Problem, RemlView};
use crate::desk::Context;
use crate::problem::detail;
use jurybook_core::applications::{self, All, Submission};
use jurybook_core::findings::{RoundError, RoundFindings, of_round_once};
use jurybook_core::id::{ApplicationId, JudgeId, RoundId};
use jurybook_core::judges;
use jurybook_core::programme::Programme;
use jurybook_core::ranking::{self, RankedCategory};
use jurybook_core::store::Reading;
use jurybook_core::travel::Digest;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is wanted of a round.
pub(super) struct Wanted<'a> {
    pub(super) round: &'a str,
    pub(super) category: Option<&'a str>,
    pub(super) first: Option<u32>,
}

/// The rankings of a round with what their reports name.
pub(super) struct Ranked {
    pub(super) round: RoundId,
    /// Those that were wanted, with what they were made from.
    pub(super) categories: Vec<(Arc<RankedCategory>, Arc<RoundFindings>)>,
    /// The hash of what the whole round was made from.
    pub(super) hash: Digest,
    applications: Arc<All>,
    pub(super) judges: BTreeMap<JudgeId, String>,
}

impl Ranked {
    pub(super) fn new(
        context: &Context<'_>,
        reading: Reading<'_>,
        programme: &Programme,
        wanted: &Wanted<'_>,
    ) -> Answer<Self> {
        let round = RoundId::from(wanted.round);
        if !programme.round(&round).is_some_and(|round| round.scoring) {
            let args = vec![("round", round.to_string())];
            return Err(Problem::new("round-unknown", args));
        }
        let all = ranking::of_round(reading, programme, &round)?;
        let hash = ranking::round_hash(&all);
        let first = wanted.first.map(|first| first as usize);
        let is_wanted = |category: &Arc<RankedCategory>| {
            let wanted = wanted.category;
            wanted.is_none_or(|wanted| category.input.category == wanted)
        };
        let found = |category: Arc<RankedCategory>| {
            let found = of_round_once(reading, &category, first, context.job)?;
            Ok((category, found))
        };
        let categories = all.into_iter().filter(is_wanted).map(found);
        let categories: Answer<Vec<_>> = categories.collect();
        let panel = judges::list(reading)?.into_iter();
        Ok(Self {
            categories: categories?,
            round,
            hash,
            applications: applications::all(reading)?,
            judges: panel.map(|judge| (judge.id, judge.name)).collect(),
        })
    }

    /// Returns what was submitted, by application.
    pub(super) fn facts(&self) -> impl Iterator<Item = (ApplicationId, &Submission)> {
        let all = self.applications.iter();
        all.map(|(id, one)| (*id, &one.submission))
    }

    /// Returns what an application says; nothing where it is gone.
    pub(super) fn submission(&self, application: ApplicationId) -> Option<&Submission> {
        let found = self.applications.get(&application);
        found.map(|one| &one.submission)
    }

    /// Returns a fact of an application; nothing where it is gone.
    pub(super) fn fact(
        &self,
        application: ApplicationId,
        of: fn(&Submission) -> &String,
    ) -> String {
        let found = self.submission(application);
        found.map_or_else(String::new, |one| of(one).clone())
    }

    /// Returns a judge's name; nothing where the judge is gone.
    pub(super) fn name(&self, judge: JudgeId) -> String {
        self.judges.get(&judge).cloned().unwrap_or_default()
    }
}

impl From<RoundError> for Problem {
    fn from(error: RoundError) -> Self {
        match error {
            RoundError::Ranking(problems) => problems.into(),
            RoundError::Ratings(error) => Problem::new(error.code(), vec![]),
            RoundError::Cancelled(_) => Problem::new("cancelled", vec![]),
        }
    }
}

/// Returns what forbids or limits the adjustment.
pub(super) fn notes(found: &RoundFindings) -> Vec<Detail> {
    let codes = found.findings.assessment.adjustment.codes();
    codes.into_iter().map(|code| detail(code, vec![])).collect()
}

/// Returns the model, where one could be fitted.
pub(super) fn reml(found: &jurybook_core::findings::Findings) -> Option<RemlView> {
    let fit = found.assessment.adjustment.fit.as_ref().ok()?;
    Some(RemlView {
        mu: fit.mean,
        var_application: fit.variances.application,
        var_judge: fit.variances.judge,
        var_residual: fit.variances.residual,
        criterion: fit.criterion,
    })
}

pub(super) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
