//! Calibration, and kits that are out.

use super::{Answer, category_name, criteria, round_of};
use crate::contract::*;
use crate::desk::Context;
use jurybook_core::calibration::{self, Calibrated};
use jurybook_core::id::JudgeId;
use jurybook_core::judges;
use jurybook_core::kits;
use jurybook_core::log;
use jurybook_core::store::Reading;
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn calibration_show(
    context: &Context<'_>,
    request: RoundShow,
) -> Answer<CalibrationView> {
    context.with_programme(|workspace, programme| {
        let round = round_of(programme, &request.round)?;
        let all = calibration::of_round(workspace.read(), programme, &round)?;
        let leanings = calibration::leanings(&all);
        let names = names(workspace.read())?;
        let judges: BTreeSet<JudgeId> = all
            .iter()
            .flat_map(|one| one.sheets.keys())
            .copied()
            .collect();
        let judge = |judge: JudgeId| CalibratedJudge {
            judge: judge.0,
            name: names.get(&judge).cloned().unwrap_or_default(),
            leaning: leanings.get(&judge).copied(),
        };
        let application = |one: &Calibrated| {
            let submission = &one.application.submission;
            let sheet = |(judge, sheet): (&JudgeId, &calibration::Practised)| CalibratedSheet {
                judge: judge.0,
                points: sheet.points.clone(),
                total: sheet.total,
            };
            CalibratedApplication {
                application: one.application.id.0,
                reference: submission.reference.clone(),
                title: submission.title.clone(),
                category: category_name(programme, &submission.category),
                criteria: criteria(programme, &round, &submission.category),
                means: (0..one.rubric.criteria.len())
                    .map(|at| one.mean_of(at))
                    .collect(),
                mean: one.mean(),
                sheets: one.sheets.iter().map(sheet).collect(),
            }
        };
        Ok(CalibrationView {
            judges: judges.into_iter().map(judge).collect(),
            applications: all.iter().map(application).collect(),
            round: request.round,
        })
    })
}

pub(crate) fn kits_show(context: &Context<'_>, request: RoundShow) -> Answer<KitsOutView> {
    context.with_programme(|workspace, programme| {
        let (reading, round) = (workspace.read(), round_of(programme, &request.round)?);
        let names = names(reading)?;
        let kit = |out: kits::Out| KitOutView {
            judge: out.judge.0,
            name: names.get(&out.judge).cloned().unwrap_or_default(),
            kit: out.kit.short(),
            version: match out.version {
                kits::Version::Current => KitVersion::Current,
                kits::Version::Earlier => KitVersion::Earlier,
                kits::Version::OtherRubric => KitVersion::OtherRubric,
            },
        };
        Ok(KitsOutView {
            version: log::ledger(reading)?.version(),
            kits: kits::out(reading, &round)?.into_iter().map(kit).collect(),
            round: request.round,
        })
    })
}

fn names(reading: Reading<'_>) -> Answer<BTreeMap<JudgeId, String>> {
    let judges = judges::list(reading)?.into_iter();
    Ok(judges.map(|judge| (judge.id, judge.name)).collect())
}
