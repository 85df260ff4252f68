//! A judge's sheets and packet.

use super::merge::{Names, change};
use super::{Answer, text};
use crate::contract::*;
use crate::desk::Context;
use crate::problem::detail;
use jurybook_core::applications::{Application, Submission};
use jurybook_core::id::ApplicationId;
use jurybook_core::packets;
use jurybook_core::programme::{CriterionText, RubricText};
use jurybook_core::receipts;
use jurybook_core::scores::{
    self, Assigned, CriterionId, Desk as Sheets, Entry, Gap, KeptSheet, OwnPlace, Points,
    ScoresImported, typing,
};
use jurybook_core::workspace::Workspace;
use std::collections::BTreeMap;
use std::path::Path;

/// Tells the stage of a sheet.
pub(super) fn state(sheet: Option<&KeptSheet>) -> SheetState {
    match sheet {
        None => SheetState::Empty,
        Some(sheet) if sheet.draft.recusal.is_some() => SheetState::Recused,
        Some(sheet) if sheet.is_final => SheetState::Final,
        Some(_) => SheetState::Draft,
    }
}

fn gap(gap: &Gap) -> Detail {
    detail(gap.code(), gap.args())
}

fn named_gap(desk: &Sheets, found: &Gap) -> GapView {
    let id = found.application();
    let submission = desk.applications.iter().find(|one| one.id == id);
    let submission = submission.map(|one| &one.submission);
    let category = submission.map_or("", |one| one.category.as_str());
    let rubric = desk.programme.rubric_text(&desk.round, category);
    let criterion = found.criterion().and_then(|id| {
        let criteria = rubric.into_iter().flat_map(|rubric| &rubric.criteria);
        criteria.into_iter().find(|one| &one.id == id)
    });
    GapView {
        application: id.0,
        title: submission.map_or_else(String::new, |one| one.title.clone()),
        criterion: criterion.map(|one| text(&one.name)),
        gap: gap(found),
    }
}

pub(crate) fn sheet_show(context: &Context<'_>, request: ApplicationShow) -> Answer<SheetView> {
    context.with(|workspace| shown(workspace, request.application))
}

fn shown(workspace: &Workspace, application: u32) -> Answer<SheetView> {
    let id = ApplicationId(application);
    Ok(view(&Assigned::read(workspace.read(), id)?))
}

fn view(assigned: &Assigned) -> SheetView {
    let draft = assigned.draft();
    let category = &assigned.application.submission.category;
    let words = assigned.programme.rubric_text(&assigned.round, category);
    let criteria = words.into_iter().flat_map(|words| {
        words.criteria.iter().map(|criterion| CriterionView {
            id: criterion.id.0.clone(),
            name: text(&criterion.name),
            help: text(&criterion.help),
            sub_points: criterion.sub_points.iter().map(text).collect(),
            weight: criterion.weight,
            scale: words
                .scale
                .iter()
                .zip(&criterion.descriptors)
                .map(|(point, descriptor)| ScalePointView {
                    points: point.points,
                    name: text(&point.name),
                    descriptor: text(descriptor),
                })
                .collect(),
            points: draft.scores.get(&criterion.id).map(|points| points.0),
        })
    });
    SheetView {
        application: assigned.application.id.0,
        state: state(assigned.sheet.as_ref()),
        is_final: assigned.is_final(),
        is_practice: assigned.application.is_practice(),
        criteria: criteria.collect(),
        total: assigned.score().map(|score| score.to_f64()),
        committee: draft.to_committee.0,
        applicant: draft.to_applicant.0,
        private_note: draft.note.0,
        flagged: draft.flagged,
        nominations: draft.nominations.into_iter().collect(),
        recusal: draft.recusal,
        gaps: assigned.gaps().iter().map(gap).collect(),
    }
}

fn enter(context: &Context<'_>, application: u32, entry: Entry) -> Answer<SheetView> {
    let now = context.desk.now();
    context.with(|workspace| {
        scores::enter(workspace, ApplicationId(application), entry, now)?;
        shown(workspace, application)
    })
}

pub(crate) fn sheet_score(context: &Context<'_>, request: SheetScore) -> Answer<SheetView> {
    let points = request.points.map(Points);
    enter(
        context,
        request.application,
        Entry::Score(CriterionId(request.criterion), points),
    )
}

pub(crate) fn sheet_comment(context: &Context<'_>, request: SheetComment) -> Answer<SheetView> {
    let entry = match request.audience {
        Audience::Committee => Entry::Committee(request.text),
        Audience::Applicant => Entry::Applicant(request.text),
        Audience::Private => Entry::PrivateNote(request.text),
    };
    enter(context, request.application, entry)
}

pub(crate) fn sheet_type(context: &Context<'_>, request: SheetComment) -> Answer<Nothing> {
    let audience = match request.audience {
        Audience::Committee => typing::Audience::Committee,
        Audience::Applicant => typing::Audience::Applicant,
        Audience::Private => typing::Audience::Private,
    };
    let application = ApplicationId(request.application);
    context.with(|workspace| {
        typing::keep(workspace, application, audience, request.text)?;
        Ok(Nothing {})
    })
}

pub(crate) fn sheet_finalise(context: &Context<'_>, request: ApplicationShow) -> Answer<SheetView> {
    let now = context.desk.now();
    context.with(|workspace| {
        scores::finalise_one(workspace, ApplicationId(request.application), now)?;
        shown(workspace, request.application)
    })
}

pub(crate) fn sheet_flag(context: &Context<'_>, request: SheetFlag) -> Answer<SheetView> {
    enter(context, request.application, Entry::Flag(request.flagged))
}

pub(crate) fn sheet_nominate(context: &Context<'_>, request: SheetNominate) -> Answer<SheetView> {
    enter(
        context,
        request.application,
        Entry::Nominations(request.mentions),
    )
}

pub(crate) fn sheet_recuse(context: &Context<'_>, request: SheetRecuse) -> Answer<SheetView> {
    enter(context, request.application, Entry::Recusal(request.reason))
}

pub(crate) fn sheet_reopen(context: &Context<'_>, request: SheetReopen) -> Answer<SheetView> {
    let now = context.desk.now();
    context.with(|workspace| {
        scores::reopen(workspace, ApplicationId(request.application), now)?;
        shown(workspace, request.application)
    })
}

fn import_view(imported: &ScoresImported, headers: &[String], applied: bool) -> ScoresImportView {
    let problem = |one: &scores::import_table::Problem| {
        let at = one.column.map(|column| column.saturating_sub(1) as usize);
        TableProblem {
            row: one.row,
            column: at
                .and_then(|at| headers.get(at).cloned())
                .unwrap_or_default(),
            cell: at
                .map(|at| format!("{}{}", jurybook_core::table::read::column_name(at), one.row)),
            problem: detail(one.fault.code(), one.fault.args()),
        }
    };
    ScoresImportView {
        rows: imported.rows,
        sheets: imported.sheets,
        problems: imported.problems.iter().map(problem).collect(),
        applied: applied && imported.problems.is_empty(),
    }
}

const SCORE_HEADERS: [&str; 4] = ["application", "criterion", "points", "comment"];

pub(crate) fn scores_plan(context: &Context<'_>, request: TableImport) -> Answer<ScoresImportView> {
    context.with(|workspace| {
        let imported = scores::plan_scores(workspace.read(), Path::new(&request.table))?;
        Ok(import_view(
            &imported,
            &SCORE_HEADERS.map(str::to_owned),
            false,
        ))
    })
}

pub(crate) fn scores_import(
    context: &Context<'_>,
    request: TableImport,
) -> Answer<ScoresImportView> {
    let now = context.desk.now();
    context.with(|workspace| {
        let imported = scores::import_scores(workspace, Path::new(&request.table), now)?;
        Ok(import_view(
            &imported,
            &SCORE_HEADERS.map(str::to_owned),
            true,
        ))
    })
}

pub(crate) fn scores_list(context: &Context<'_>, _: Nothing) -> Answer<ScoresView> {
    context.with(|workspace| {
        let desk = Sheets::read(workspace.read())?;
        let all = |of: &[Application]| -> Answer<_> {
            of.iter().map(|one| shown(workspace, one.id.0)).collect()
        };
        Ok(ScoresView {
            sheets: all(&desk.applications)?,
            practice: all(&desk.practice.applications)?,
        })
    })
}

pub(crate) fn scores_gaps(context: &Context<'_>, _: Nothing) -> Answer<GapsView> {
    context.with(|workspace| {
        let desk = Sheets::read(workspace.read())?;
        let gaps = desk.gaps();
        let open: std::collections::BTreeSet<_> = gaps.iter().map(Gap::application).collect();
        let total = desk.applications.len() as u32;
        Ok(GapsView {
            gaps: gaps.iter().map(|one| named_gap(&desk, one)).collect(),
            complete: total - open.len() as u32,
            total,
            practised: packets::practised(workspace.read(), &desk)?,
        })
    })
}

pub(crate) fn scores_own(context: &Context<'_>, _: Nothing) -> Answer<OwnScoresView> {
    context.with(|workspace| {
        let desk = Sheets::read(workspace.read())?;
        let categories = desk.programme.categories.iter();
        let categories = categories.map(|category| own_category(&desk, &category.id));
        Ok(OwnScoresView {
            categories: categories.filter(|one| one.applications > 0).collect(),
        })
    })
}

fn own_category(desk: &Sheets, category: &str) -> OwnCategoryView {
    let own = desk.applications.iter();
    let own: BTreeMap<ApplicationId, &Submission> = own
        .filter(|one| one.submission.category == category)
        .map(|one| (one.id, &one.submission))
        .collect();
    let sheets = desk.sheets.values();
    let sheets = sheets.filter(|sheet| own.contains_key(&sheet.draft.application));
    let used = scores::usage(sheets.map(|sheet| &sheet.draft));
    let rubric = desk.programme.rubric_text(&desk.round, category);
    let criterion = |rubric: &RubricText, criterion: &CriterionText| {
        let usage = used.iter().find(|usage| usage.criterion == criterion.id)?;
        let points: Vec<i32> = rubric.scale.iter().map(|point| point.points).collect();
        let count = |point: &i32| usage.counts.get(&Points(*point)).copied().unwrap_or(0);
        Some(CriterionUsage {
            criterion: criterion.id.0.clone(),
            name: text(&criterion.name),
            counts: points.iter().map(count).collect(),
            points,
            mean: usage.mean(),
        })
    };
    let criteria = rubric.into_iter().flat_map(|rubric| {
        let criteria = rubric.criteria.iter();
        criteria.filter_map(|one| criterion(rubric, one))
    });
    let place = |one: OwnPlace| {
        let submission = own.get(&one.application)?;
        Some(OwnPlaceView {
            application: one.application.0,
            reference: submission.reference.clone(),
            title: submission.title.clone(),
            title_en: super::blank_is_none(&submission.title_en),
            place: one.place,
            score: one.score.to_f64(),
            tied: one.tied,
        })
    };
    let places = scores::own_order(desk, category).into_iter();
    OwnCategoryView {
        category: category.to_owned(),
        applications: own.len() as u32,
        criteria: criteria.collect(),
        places: places.filter_map(place).collect(),
    }
}

pub(crate) fn scores_finalise(context: &Context<'_>, _: Nothing) -> Answer<FinalisedView> {
    let now = context.desk.now();
    context.with(|workspace| {
        let done = scores::finalise_all(workspace, now)?;
        let left: std::collections::BTreeSet<_> = done.gaps.iter().map(Gap::application).collect();
        Ok(FinalisedView {
            finalised: done.finalised,
            left: left.len() as u32,
            gaps: done.gaps.iter().map(gap).collect(),
        })
    })
}

pub(crate) fn packet_export(context: &Context<'_>, request: PacketExport) -> Answer<PacketView> {
    let now = context.desk.now();
    context.with(|workspace| {
        let app = concat!("jurybook ", env!("CARGO_PKG_VERSION"));
        let done = packets::export(
            workspace,
            Path::new(&request.out),
            request.replace,
            app,
            now,
        )?;
        context.desk.wrote(&done.path);
        Ok(PacketView {
            path: done.path.display().to_string(),
            size: done.size,
            packet: done.id.to_string(),
            short: done.id.short(),
            revision: done.revision,
            sheets: done.sheets,
            recusals: done.recusals,
            missing: done.missing,
            practised: done.practised,
            made_at: now.to_string(),
        })
    })
}

pub(crate) fn packet_pending(context: &Context<'_>, _: Nothing) -> Answer<PendingView> {
    context.with_programme(|workspace, programme| {
        let reading = workspace.read();
        let names = Names::of(reading, programme)?;
        let round = Sheets::read(reading)?.round;
        let pending = packets::pending(reading)?;
        let changes = pending.as_ref().map(|pending| {
            let differences = pending.differences.iter();
            differences.map(|one| change(one, &round, &names)).collect()
        });
        let made = receipts::sent(reading)?.len() as u32;
        Ok(PendingView {
            next: made + 1,
            changes,
        })
    })
}
