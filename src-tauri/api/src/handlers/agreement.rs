//! How far judges agree, and what hangs on one of them.

use super::Answer;
use super::analysis::agreement;
use super::ranked::{Ranked, Wanted, count, notes};
use crate::contract::*;
use crate::desk::Context;
use crate::problem::detail;
use jurybook_core::agreement::{Agreement, Conduct};
use jurybook_core::findings::{
    AgreementRemark, JudgeRemark, RelianceRemark, RoundFindings, Sensitivity, sensitivity_once,
};
use jurybook_core::programme::Programme;
use jurybook_core::ranking::RankedCategory;
use jurybook_core::ranking::shift::Shift;
use jurybook_core::ranking::weights::WeightShift;
use std::sync::Arc;

pub(crate) fn agreement_show(
    context: &Context<'_>,
    request: AgreementShow,
) -> Answer<AgreementReport> {
    context.with_programme(|workspace, programme| {
        let wanted = Wanted {
            round: &request.round,
            category: request.category.as_deref(),
            first: request.first,
        };
        let ranked = Ranked::new(context, workspace.read(), programme, &wanted)?;
        let report = |(category, found): &(Arc<RankedCategory>, Arc<RoundFindings>)| {
            let reading = workspace.read();
            let sensitivity = sensitivity_once(reading, category, found, context.job)?;
            Ok(Report {
                found,
                sensitivity,
                ranked: &ranked,
                criteria: super::criteria(programme, &ranked.round, &found.ranking.category),
            }
            .view(programme))
        };
        Ok(AgreementReport {
            round: request.round.clone(),
            state_hash: ranked.hash.to_string(),
            short_hash: ranked.hash.short(),
            categories: ranked
                .categories
                .iter()
                .map(report)
                .collect::<Answer<_>>()?,
        })
    })
}

/// What a category's report is made from.
struct Report<'a> {
    found: &'a RoundFindings,
    sensitivity: Arc<Sensitivity>,
    ranked: &'a Ranked,
    criteria: Vec<NamedView>,
}

impl Report<'_> {
    fn view(&self, programme: &Programme) -> CategoryAgreement {
        let findings = &self.found.findings;
        let on = |(criterion, found): (&NamedView, &Agreement)| AgreementOn {
            criterion: criterion.clone(),
            agreement: agreement(found),
            remark: remark(AgreementRemark::of(found)),
        };
        CategoryAgreement {
            category: self.found.ranking.category.clone(),
            name: super::category_name(programme, &self.found.ranking.category),
            first: count(self.found.first),
            notes: notes(self.found),
            agreement: agreement(&findings.agreement),
            remarks: remarks(&findings.agreement),
            criteria: self
                .criteria
                .iter()
                .zip(&findings.criteria)
                .map(on)
                .collect(),
            judges: self.judges(),
            applications: self.applications(),
            weights: self
                .sensitivity
                .weights
                .iter()
                .filter_map(|one| self.weight(one))
                .collect(),
        }
    }

    fn judges(&self) -> Vec<JudgeConduct> {
        let remarks = JudgeRemark::of_all(&self.found.findings);
        let conduct = self.found.findings.conduct.iter().zip(remarks).enumerate();
        conduct
            .map(|(at, (conduct, remarks))| self.judge(at, conduct, remarks))
            .collect()
    }

    fn judge(&self, at: usize, conduct: &Conduct, remarks: Vec<JudgeRemark>) -> JudgeConduct {
        let judge = self.found.positions.judges[at];
        let halo = self
            .found
            .findings
            .halo
            .get(at)
            .filter(|halo| halo.sheets > 0);
        let said = |one: JudgeRemark| detail(one.code(), one.args());
        JudgeConduct {
            judge: judge.0,
            name: self.ranked.name(judge),
            n: count(conduct.sheets),
            severity: conduct.severity.map(|effect| effect.value),
            se: conduct.severity.map(|effect| effect.error),
            severity_low: conduct.interval.map(|ends| ends.0),
            severity_high: conduct.interval.map(|ends| ends.1),
            mean: conduct.mean,
            spread: conduct.spread,
            correlation: conduct.correlation,
            extremes: conduct.extremes,
            halo: halo.map(|halo| halo.uniform as f64 / halo.sheets as f64),
            remarks: remarks.into_iter().map(said).collect(),
            without: self.sensitivity.without[at]
                .as_ref()
                .map(|one| self.shift(one)),
        }
    }

    /// The contested first, then by how far the farthest sheet is off.
    fn applications(&self) -> Vec<AtOdds> {
        let rows = self.found.findings.disagreements.iter().enumerate();
        let mut rows: Vec<_> = rows.filter(|(_, one)| one.spread.is_some()).collect();
        let off = |residual: Option<f64>| residual.map_or(0.0, f64::abs);
        rows.sort_by(|(_, one), (_, other)| {
            let [one, other] = [one, other].map(|row| {
                let residual = row.farthest.map(|farthest| farthest.residual);
                (
                    row.contested == Some(true),
                    off(residual),
                    row.spread.unwrap_or_default(),
                )
            });
            let numbers = other.1.total_cmp(&one.1).then(other.2.total_cmp(&one.2));
            other.0.cmp(&one.0).then(numbers)
        });
        let view = |(at, row): (usize, &jurybook_core::agreement::Disagreement)| {
            let application = self.found.positions.applications[at];
            let judge = row
                .farthest
                .map(|far| self.found.positions.judges[far.judge as usize]);
            AtOdds {
                application: application.0,
                reference: self.ranked.fact(application, |facts| &facts.reference),
                title: self.ranked.fact(application, |facts| &facts.title),
                spread: row.spread,
                contested: row.contested,
                judge: judge.map(|judge| judge.0),
                judge_name: judge
                    .map(|judge| self.ranked.name(judge))
                    .unwrap_or_default(),
                residual: row.farthest.map(|farthest| farthest.residual),
            }
        };
        rows.into_iter().map(view).collect()
    }

    fn weight(&self, one: &WeightShift) -> Option<WeightShiftView> {
        let criterion = self
            .criteria
            .iter()
            .find(|named| named.id == one.criterion.0)?;
        Some(WeightShiftView {
            criterion: criterion.clone(),
            percent: one.percent,
            shift: self.shift(&one.shift),
        })
    }

    fn shift(&self, shift: &Shift) -> ShiftView {
        let applications = &self.found.positions.applications;
        let numbers = |of: &[usize]| of.iter().map(|&at| applications[at].0).collect();
        ShiftView {
            moved: count(shift.moved),
            furthest: shift.furthest.map(|(at, from, to)| Furthest {
                application: applications[at].0,
                reference: self.ranked.fact(applications[at], |facts| &facts.reference),
                from,
                to,
            }),
            enter: numbers(&shift.enter),
            leave: numbers(&shift.leave),
        }
    }
}

fn remark(one: AgreementRemark) -> Detail {
    detail(one.code(), one.args())
}

/// Tells in words what the figures of agreement mean.
pub(super) fn remarks(found: &Agreement) -> Vec<Detail> {
    let reliance = RelianceRemark::of(found).map(|one| detail(one.code(), one.args()));
    [Some(remark(AgreementRemark::of(found))), reliance]
        .into_iter()
        .flatten()
        .collect()
}
