//! Merge, coverage and ranking.

use super::{Answer, blank_is_none, named, output, text};
use crate::contract::*;
use crate::desk::Context;
use crate::problem::{detail, file_problem};
use jurybook_core::applications::{self, Filter, Submission};
use jurybook_core::files::read_at_most;
use jurybook_core::id::{ApplicationId, JudgeId, RoundId};
use jurybook_core::judges;
use jurybook_core::log;
use jurybook_core::merge::{self, Difference, FileCard, Merged};
use jurybook_core::packets;
use jurybook_core::programme::Programme;
use jurybook_core::ranking::table::{Facts, Headings, sheet};
use jurybook_core::ranking::{self, Ranking, Row};
use jurybook_core::results::{self, SheetMark};
use jurybook_core::scores::{CriterionId, Points};
use jurybook_core::store::Reading;
use jurybook_core::table::write::{Sheet, TableWriteError, csv, xlsx};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub(crate) fn merge_plan(context: &Context<'_>, request: Merge) -> Answer<MergeView> {
    let now = context.desk.now();
    context.with(|workspace| {
        let files = files(request)?;
        let merged = merge::plan_merge(workspace.read(), &files, now, context.job)?;
        merge_view(workspace.read(), &merged, false)
    })
}

pub(crate) fn merge_apply(context: &Context<'_>, request: Merge) -> Answer<MergeView> {
    let now = context.desk.now();
    context.with(|workspace| {
        let files = files(request)?;
        let merged = merge::merge(workspace, &files, now, context.job)?;
        merge_view(workspace.read(), &merged, true)
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

fn merge_view(reading: Reading<'_>, merged: &Merged, applied: bool) -> Answer<MergeView> {
    let panel = judges::list(reading)?;
    let names: BTreeMap<JudgeId, String> = panel
        .into_iter()
        .map(|judge| (judge.id, judge.name))
        .collect();
    let refused = merged
        .cards
        .iter()
        .filter(|card| card.outcome.is_err())
        .count();
    Ok(MergeView {
        cards: merged.cards.iter().map(|one| card(one, &names)).collect(),
        taken: merged.taken,
        refused: refused as u32,
        applied,
        state_hash: merged.state_hash.to_string(),
    })
}

fn card(card: &FileCard, names: &BTreeMap<JudgeId, String>) -> CardView {
    let mut view = CardView {
        file: card.path.display().to_string(),
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
        let recused = |sheet: &&jurybook_core::scores::FinalSheet| {
            matches!(sheet.verdict(), jurybook_core::scores::Verdict::Recused(_))
        };
        view.judge = Some(read.packet.judge.0);
        view.judge_name = names.get(&read.packet.judge).cloned().unwrap_or_default();
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
            view.changes = changes.iter().map(change).collect();
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

fn change(difference: &Difference) -> ChangeView {
    let points = |points: &Option<Points>| points.map_or_else(String::new, |one| one.0.to_string());
    let (application, field, before, after) = match difference {
        Difference::Points {
            application,
            criterion,
            before,
            after,
        } => (
            application,
            criterion.0.clone(),
            points(before),
            points(after),
        ),
        Difference::Recusal {
            application,
            before,
            after,
        } => (
            application,
            "recusal".to_owned(),
            before.clone().unwrap_or_default(),
            after.clone().unwrap_or_default(),
        ),
        Difference::ToCommittee {
            application,
            before,
            after,
        } => (
            application,
            "committee".to_owned(),
            before.clone(),
            after.clone(),
        ),
        Difference::ToApplicant {
            application,
            before,
            after,
        } => (
            application,
            "applicant".to_owned(),
            before.clone(),
            after.clone(),
        ),
        Difference::Flag {
            application,
            flagged,
        } => (
            application,
            "flag".to_owned(),
            (!flagged).to_string(),
            flagged.to_string(),
        ),
        Difference::Nominations {
            application,
            before,
            after,
        } => {
            let list = |ids: &std::collections::BTreeSet<String>| {
                ids.iter().cloned().collect::<Vec<_>>().join(", ")
            };
            (
                application,
                "nominations".to_owned(),
                list(before),
                list(after),
            )
        }
    };
    ChangeView {
        application: application.0,
        field,
        before,
        after,
    }
}

pub(crate) fn coverage_show(context: &Context<'_>, request: RoundShow) -> Answer<CoverageView> {
    context.with(|workspace| {
        let reading = workspace.read();
        let round = RoundId::from(request.round.as_str());
        let marks = results::marks(reading, &round)?;
        let (held, ledger) = (merge::held(reading)?, log::ledger(reading)?);
        let current = merge::current(&held, &ledger);
        let panel: Vec<_> = judges::list(reading)?
            .into_iter()
            .filter(|judge| marks.keys().any(|(_, id)| *id == judge.id))
            .collect();
        let column = |judge: &judges::Judge| {
            let packet = current.get(&(round.clone(), judge.id));
            let own = marks.iter().filter(|((_, id), _)| *id == judge.id);
            CoverageJudge {
                id: judge.id.0,
                name: judge.name.clone(),
                packet: packet.map(|packet| packet.id.0.short()),
                revision: packet.map(|packet| packet.revision()),
                assigned: own.clone().count() as u32,
                sheets: own.filter(|(_, mark)| **mark == SheetMark::Final).count() as u32,
            }
        };
        let cell = |application: ApplicationId, judge: &judges::Judge| match marks
            .get(&(application, judge.id))
        {
            None => CoverageCell::None,
            Some(SheetMark::Waiting) => CoverageCell::Waiting,
            Some(SheetMark::Final) => CoverageCell::In,
            Some(SheetMark::Recused) => CoverageCell::Recused,
            Some(SheetMark::Missing) => CoverageCell::Missing,
        };
        let rows = applications::list(reading, &Filter::default())?;
        let assigned = |id: ApplicationId| marks.keys().any(|(application, _)| *application == id);
        Ok(CoverageView {
            judges: panel.iter().map(column).collect(),
            rows: rows
                .into_iter()
                .filter(|one| assigned(one.id))
                .map(|one| CoverageRow {
                    application: one.id.0,
                    cells: panel.iter().map(|judge| cell(one.id, judge)).collect(),
                    title: one.submission.title,
                    category: one.submission.category,
                })
                .collect(),
        })
    })
}

/// The rankings of a round with what their reports name.
struct Ranked {
    rankings: Vec<Ranking>,
    hash: jurybook_core::travel::Digest,
    facts: BTreeMap<ApplicationId, Submission>,
    judges: BTreeMap<JudgeId, String>,
}

fn ranked(reading: Reading<'_>, programme: &Programme, round: &RoundId) -> Answer<Ranked> {
    if !programme.round(round).is_some_and(|round| round.scoring) {
        return Err(Problem::new(
            "round-unknown",
            vec![("round", round.to_string())],
        ));
    }
    let inputs = ranking::inputs(reading, programme, round)?;
    let rankings = inputs.iter().map(|input| Ok(ranking::raw::rank(input)?));
    let all = applications::list(reading, &Filter::default())?;
    let panel = judges::list(reading)?;
    Ok(Ranked {
        rankings: rankings.collect::<Answer<_>>()?,
        hash: ranking::round_hash(&inputs),
        facts: all
            .into_iter()
            .map(|one| (one.id, one.submission))
            .collect(),
        judges: panel
            .into_iter()
            .map(|judge| (judge.id, judge.name))
            .collect(),
    })
}

pub(crate) fn ranking_show(context: &Context<'_>, request: RankingShow) -> Answer<RankingView> {
    context.with_programme(|workspace, programme| {
        let round = RoundId::from(request.round.as_str());
        let ranked = ranked(workspace.read(), programme, &round)?;
        let wanted = |ranking: &&Ranking| {
            request
                .category
                .as_ref()
                .is_none_or(|category| ranking.category == *category)
        };
        let seal = super::seal_view(workspace.read(), &round)?;
        let view = |one: &Ranking| category_view(one, programme, &round, &ranked);
        Ok(RankingView {
            round: request.round.clone(),
            official: false,
            sealed: seal.sealed.then_some(seal.short),
            provisional: seal.provisional,
            state_hash: ranked.hash.to_string(),
            short_hash: ranked.hash.short(),
            categories: ranked.rankings.iter().filter(wanted).map(view).collect(),
        })
    })
}

fn category_view(
    ranking: &Ranking,
    programme: &Programme,
    round: &RoundId,
    ranked: &Ranked,
) -> CategoryRanking {
    let name = programme
        .category(&ranking.category)
        .map(|category| text(&category.name));
    let words = programme.rubric_text(round, &ranking.category);
    let criteria = words.into_iter().flat_map(|words| &words.criteria);
    CategoryRanking {
        category: ranking.category.clone(),
        name: name.unwrap_or(TextView {
            en: String::new(),
            ko: String::new(),
        }),
        criteria: criteria
            .map(|criterion| named(&criterion.id.0, &criterion.name))
            .collect(),
        rows: ranking
            .rows
            .iter()
            .map(|row| row_view(row, ranking, ranked))
            .collect(),
    }
}

fn row_view(row: &Row, ranking: &Ranking, ranked: &Ranked) -> RankedRow {
    let facts = ranked.facts.get(&row.application);
    let fact = |get: fn(&Submission) -> &String| facts.map(get).cloned().unwrap_or_default();
    let name = |judge: &JudgeId| ranked.judges.get(judge).cloned().unwrap_or_default();
    let scored = row.sheets.iter().map(|(judge, total)| JudgeTotal {
        judge: judge.0,
        name: name(judge),
        total: Some(total.to_f64()),
    });
    let recused = row.recused.iter().map(|judge| JudgeTotal {
        judge: judge.0,
        name: name(judge),
        total: None,
    });
    let mut judges: Vec<JudgeTotal> = scored.chain(recused).collect();
    judges.sort_by_key(|one| one.judge);
    let mut means: Vec<Option<f64>> = row
        .criterion_means
        .iter()
        .map(|mean| Some(mean.to_f64()))
        .collect();
    means.resize(ranking.criteria.len(), None);
    RankedRow {
        rank: row.rank,
        application: row.application.0,
        reference: fact(|facts| &facts.reference),
        title: fact(|facts| &facts.title),
        title_en: blank_is_none(&fact(|facts| &facts.title_en)),
        applicant: fact(|facts| &facts.applicant),
        country: fact(|facts| &facts.country),
        score: row.score_f64(),
        sheets: row.sheets.len() as u32,
        recusals: row.recused.len() as u32,
        missing: row.missing.len() as u32,
        criterion_means: means,
        judges,
    }
}

pub(crate) fn ranking_export(context: &Context<'_>, request: RankingExport) -> Answer<FilesView> {
    context.with_programme(|workspace, programme| {
        let round = RoundId::from(request.round.as_str());
        let ranked = ranked(workspace.read(), programme, &round)?;
        let table = table(&ranked, programme, &round);
        let wrong = |error: TableWriteError| Problem::new(error.code(), vec![]);
        let mut files = Vec::new();
        if let Some(path) = &request.csv {
            files.push(output::written(path, &csv(&table).map_err(wrong)?)?);
        }
        if let Some(path) = &request.xlsx {
            let book = xlsx(std::slice::from_ref(&table)).map_err(wrong)?;
            files.push(output::written(path, &book)?);
        }
        // Both are complete before either has its name.
        let files = files
            .into_iter()
            .map(|(path, file)| output::keep(path, file));
        Ok(FilesView {
            files: files.collect::<Answer<_>>()?,
        })
    })
}

/// The table is for spreadsheets and scripts: its headings are English, whatever the screen's are.
fn table(ranked: &Ranked, programme: &Programme, round: &RoundId) -> Sheet {
    let own = |text: &str| text.to_owned();
    let rubrics = programme.categories.iter();
    let criteria: BTreeMap<CriterionId, String> = rubrics
        .filter_map(|category| programme.rubric_text(round, &category.id))
        .flat_map(|rubric| &rubric.criteria)
        .map(|criterion| (criterion.id.clone(), criterion.name.en.clone()))
        .collect();
    let headings = Headings {
        sheet: own("Ranking"),
        category: own("Category"),
        rank: own("Rank"),
        number: own("Number"),
        reference: own("Reference"),
        title: own("Title"),
        applicant: own("Applicant"),
        country: own("Country"),
        score: own("Score"),
        sheets: own("Sheets"),
        recusals: own("Recusals"),
        criteria,
        judges: ranked.judges.clone(),
    };
    let facts = ranked.facts.iter().map(|(id, submission)| {
        let category = programme.category(&submission.category);
        let facts = Facts {
            category: category.map(|one| one.name.en.clone()).unwrap_or_default(),
            reference: submission.reference.clone(),
            title: submission.title.clone(),
            applicant: submission.applicant.clone(),
            country: submission.country.clone(),
        };
        (*id, facts)
    });
    sheet(&ranked.rankings, &headings, &facts.collect())
}
