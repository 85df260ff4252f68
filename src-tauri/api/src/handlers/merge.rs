//! Merge and coverage.

use super::{Answer, text};
use crate::contract::*;
use crate::desk::Context;
use crate::problem::{detail, file_problem};
use jurybook_core::applications::{self, Filter, Submission};
use jurybook_core::files::read_at_most;
use jurybook_core::id::{ApplicationId, JudgeId, RoundId};
use jurybook_core::judges;
use jurybook_core::merge::{self, Difference, FileCard, Merged, Packet};
use jurybook_core::packets;
use jurybook_core::programme::Programme;
use jurybook_core::results::{Results, SheetMark};
use jurybook_core::scores::{self, CriterionId, FinalSheet, Points};
use jurybook_core::store::Reading;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

pub(crate) fn merge_plan(context: &Context<'_>, request: Merge) -> Answer<MergeView> {
    let now = context.desk.now();
    context.with_programme(|workspace, programme| {
        let files = files(request)?;
        let merged = merge::plan_merge(workspace.read(), &files, now, context.job)?;
        merge_view(workspace.read(), programme, &merged, false)
    })
}

pub(crate) fn merge_apply(context: &Context<'_>, request: Merge) -> Answer<MergeView> {
    let now = context.desk.now();
    context.with_programme(|workspace, programme| {
        let files = files(request)?;
        let merged = merge::merge(workspace, &files, now, context.job)?;
        merge_view(workspace.read(), programme, &merged, true)
    })
}

pub(crate) fn packet_inspect(
    context: &Context<'_>,
    request: PacketInspect,
) -> Answer<InspectedView> {
    let path = Path::new(&request.file);
    let bytes =
        read_at_most(path, packets::LARGEST + 1).map_err(|error| file_problem(path, &error))?;
    context.with(|workspace| {
        let (id, manifest) = packets::inspect(&bytes, workspace.read())?;
        Ok(InspectedView {
            packet: id.to_string(),
            short: id.0.short(),
            programme: manifest.programme_id.to_string(),
            round: manifest.round.0,
            judge: manifest.judge_id.0,
            judge_key: manifest.judge_key,
            revision: manifest.past.len() as u32 + 1,
            complete: manifest.complete,
            made_at: manifest.made_at,
            app: manifest.app,
        })
    })
}

fn files(request: Merge) -> Answer<Vec<PathBuf>> {
    let given: Vec<PathBuf> = request.files.into_iter().map(PathBuf::from).collect();
    Ok(merge::find_files(&given)?)
}

/// What the cards of a merge call people, applications and criteria by.
pub(super) struct Names<'a> {
    programme: &'a Programme,
    judges: BTreeMap<JudgeId, String>,
    applications: BTreeMap<ApplicationId, Submission>,
}

impl<'a> Names<'a> {
    pub(super) fn of(reading: Reading<'_>, programme: &'a Programme) -> Answer<Self> {
        let panel = judges::list(reading)?.into_iter();
        let all = applications::list(reading, &Filter::default())?.into_iter();
        Ok(Self {
            programme,
            judges: panel.map(|judge| (judge.id, judge.name)).collect(),
            applications: all.map(|one| (one.id, one.submission)).collect(),
        })
    }

    fn title(&self, application: ApplicationId) -> String {
        let found = self.applications.get(&application);
        found.map(|one| one.title.clone()).unwrap_or_default()
    }

    /// Returns a criterion's name in the rubric by which the application is judged.
    fn criterion(
        &self,
        round: &RoundId,
        application: ApplicationId,
        criterion: &CriterionId,
    ) -> Option<TextView> {
        let category = &self.applications.get(&application)?.category;
        let rubric = self.programme.rubric_text(round, category)?;
        let found = rubric.criteria.iter().find(|one| one.id == *criterion)?;
        Some(text(&found.name))
    }
}

fn merge_view(
    reading: Reading<'_>,
    programme: &Programme,
    merged: &Merged,
    applied: bool,
) -> Answer<MergeView> {
    let names = Names::of(reading, programme)?;
    let refused = merged
        .cards
        .iter()
        .filter(|card| card.outcome.is_err())
        .count();
    Ok(MergeView {
        bundles: super::bundles(merged),
        cards: merged.cards.iter().map(|one| card(one, &names)).collect(),
        taken: merged.taken,
        refused: refused as u32,
        applied,
        state_hash: merged.state_hash.to_string(),
    })
}

fn card(card: &FileCard, names: &Names<'_>) -> CardView {
    let mut view = CardView {
        file: card.path.display().to_string(),
        inside: card.inside,
        verdict: Verdict::Refused,
        judge: None,
        judge_name: String::new(),
        round: String::new(),
        short: String::new(),
        sheets: 0,
        recusals: 0,
        missing: 0,
        reason: None,
        notes: card
            .notes
            .iter()
            .map(|note| detail(&format!("packet-{}", note.code()), vec![]))
            .collect(),
        changes: Vec::new(),
    };
    let (packet, planned) = match &card.outcome {
        Ok((packet, planned)) => (packet, planned),
        Err(refusal) => {
            view.reason = Some(detail(refusal.code(), refusal.args()));
            return view;
        }
    };
    if let Some(read) = packet {
        let recused = |sheet: &&FinalSheet| matches!(sheet.verdict(), scores::Verdict::Recused(_));
        view.judge = Some(read.packet.judge.0);
        view.judge_name = names
            .judges
            .get(&read.packet.judge)
            .cloned()
            .unwrap_or_default();
        view.round = read.packet.round.0.clone();
        view.short = read.packet.id.0.short();
        view.recusals = read.packet.sheets.values().filter(recused).count() as u32;
        view.sheets = read.packet.sheets.len() as u32 - view.recusals;
        view.missing = read.missing;
    }
    if planned.never_arrived > 0 {
        let count = planned.never_arrived.to_string();
        view.notes
            .push(detail("packet-gap", vec![("count", count)]));
    }
    let judge = ("judge", view.judge_name.clone());
    match &planned.verdict {
        merge::Verdict::New => view.verdict = Verdict::New,
        merge::Verdict::Same => view.verdict = Verdict::Same,
        merge::Verdict::Older => view.verdict = Verdict::Older,
        merge::Verdict::Replaces { changes, .. } => {
            view.verdict = Verdict::Replaces;
            let round = RoundId::from(view.round.as_str());
            view.changes = changes
                .iter()
                .map(|one| change(one, &round, names))
                .collect();
        }
        merge::Verdict::Heals { .. } => view.verdict = Verdict::Replaces,
        merge::Verdict::Fork { others } => {
            view.verdict = Verdict::Fork;
            let count = others.len().to_string();
            view.reason = Some(detail("packet-fork", vec![judge, ("count", count)]));
        }
        merge::Verdict::Late => {
            view.verdict = Verdict::Late;
            view.reason = Some(detail("packet-late", vec![judge]));
        }
        merge::Verdict::HeldNewerVersion => {
            view.verdict = Verdict::Held;
            view.reason = Some(detail("travel-newer", vec![]));
        }
    }
    view
}

pub(super) fn change(difference: &Difference, round: &RoundId, names: &Names<'_>) -> ChangeView {
    let points = |points: &Option<Points>| points.map_or_else(String::new, |one| one.0.to_string());
    let view =
        |application: &ApplicationId, field: &str, before: String, after: String| ChangeView {
            application: application.0,
            title: names.title(*application),
            field: field.to_owned(),
            criterion: None,
            before,
            after,
        };
    match difference {
        Difference::Points {
            application,
            criterion,
            before,
            after,
        } => ChangeView {
            criterion: names.criterion(round, *application, criterion),
            ..view(application, &criterion.0, points(before), points(after))
        },
        Difference::Recusal {
            application,
            before,
            after,
        } => {
            let reason = |reason: &Option<String>| reason.clone().unwrap_or_default();
            view(application, "recusal", reason(before), reason(after))
        }
        Difference::ToCommittee {
            application,
            before,
            after,
        } => view(application, "committee", before.clone(), after.clone()),
        Difference::ToApplicant {
            application,
            before,
            after,
        } => view(application, "applicant", before.clone(), after.clone()),
        Difference::Flag {
            application,
            flagged,
        } => view(
            application,
            "flag",
            (!flagged).to_string(),
            flagged.to_string(),
        ),
        Difference::Nominations {
            application,
            before,
            after,
        } => {
            let list = |ids: &BTreeSet<String>| {
                let names: Vec<&str> = ids.iter().map(String::as_str).collect();
                names.join(", ")
            };
            view(application, "nominations", list(before), list(after))
        }
    }
}

pub(crate) fn coverage_show(context: &Context<'_>, request: RoundShow) -> Answer<CoverageView> {
    context.with(|workspace| {
        let reading = workspace.read();
        let round = RoundId::from(request.round.as_str());
        let results = Results::of(reading, &round)?;
        let marks = results.marks(reading)?;
        let mut own: BTreeMap<JudgeId, Vec<SheetMark>> = BTreeMap::new();
        for ((_, judge), mark) in &marks {
            own.entry(*judge).or_default().push(*mark);
        }
        let mut panel = judges::list(reading)?;
        panel.retain(|judge| own.contains_key(&judge.id));
        let column = |judge: &judges::Judge| {
            let packet = results.packet(judge.id);
            let own = own.get(&judge.id).map_or(&[][..], Vec::as_slice);
            let sheets = own.iter().filter(|mark| **mark == SheetMark::Final);
            CoverageJudge {
                id: judge.id.0,
                name: judge.name.clone(),
                packet: packet.map(|packet| packet.id.0.short()),
                revision: packet.map(Packet::revision),
                assigned: own.len() as u32,
                sheets: sheets.count() as u32,
            }
        };
        let mut names = applications::names(reading)?;
        let mut rows: BTreeMap<ApplicationId, CoverageRow> = BTreeMap::new();
        for (&(application, judge), mark) in &marks {
            let state = match mark {
                SheetMark::Waiting => CoverageState::Waiting,
                SheetMark::Final => CoverageState::In,
                SheetMark::Recused => CoverageState::Recused,
                SheetMark::Missing => CoverageState::Missing,
            };
            let judge = judge.0;
            let sheet = CoverageSheet { judge, state };
            match rows.entry(application) {
                Entry::Occupied(mut row) => row.get_mut().sheets.push(sheet),
                Entry::Vacant(place) => {
                    if let Some(named) = names.remove(&application) {
                        place.insert(CoverageRow {
                            application: application.0,
                            title: named.title,
                            category: named.category,
                            sheets: vec![sheet],
                        });
                    }
                }
            }
        }
        Ok(CoverageView {
            judges: panel.iter().map(column).collect(),
            rows: rows.into_values().collect(),
        })
    })
}
