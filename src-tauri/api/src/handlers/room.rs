//! What the committee sees in the meeting room.

use super::deliberation::agenda_show;
use super::{Answer, category_name, is_official, said, text};
use crate::contract::*;
use crate::desk::Context;
use jurybook_core::dossier::{Dossier, Gathered, Row, RowState, Wanted};
use jurybook_core::id::{ApplicationId, RoundId};
use jurybook_core::programme::Text;
use jurybook_words::Language;

pub(crate) fn dossier_show(context: &Context<'_>, request: DossierShow) -> Answer<DossierView> {
    let dossier = dossier(context, &request)?;
    let means = dossier.means.iter().copied();
    let criteria = dossier.criteria.iter().zip(means);
    Ok(DossierView {
        application: dossier.number,
        criteria: criteria
            .map(|(criterion, mean)| DossierCriterion {
                name: criterion.name.clone(),
                weight: criterion.weight,
                min: criterion.min,
                max: criterion.max,
                mean,
            })
            .collect(),
        judges: dossier
            .rows
            .iter()
            .enumerate()
            .map(|(at, row)| judge(at, row, &dossier))
            .collect(),
        answers: answers(&dossier),
        language: dossier.language,
        rank: dossier.rank,
        score: dossier.score,
    })
}

/// Gathers the dossier of an application that is in a round.
fn dossier(context: &Context<'_>, request: &DossierShow) -> Answer<Dossier> {
    let language: Language = request.language.parse().unwrap_or_default();
    let wanted = Wanted {
        application: Some(ApplicationId(request.application)),
        ..Wanted::default()
    };
    context.with_programme(|workspace, programme| {
        let round = RoundId(request.round.clone());
        let say = |text: &Text| said(text, language);
        let gathered = Gathered::new(workspace.read(), programme, round, &say, &wanted)?;
        if gathered.headings().is_empty() {
            let args = vec![("application", request.application.to_string())];
            return Err(Problem::new("application-unknown", args));
        }
        Ok(gathered.dossier(0)?)
    })
}

fn judge(at: usize, row: &Row, dossier: &Dossier) -> DossierJudge {
    let mut comments = dossier.comments.iter();
    let comment = comments.find(|comment| comment.row == at);
    let (state, reason) = match &row.state {
        RowState::Final => (DossierSheet::Final, String::new()),
        RowState::Recused { reason } => (DossierSheet::Recused, reason.clone()),
        RowState::Missing => (DossierSheet::Missing, String::new()),
    };
    DossierJudge {
        name: row.judge.clone(),
        state,
        reason,
        points: row.points.clone(),
        total: row.total,
        flagged: row.flagged,
        nominated: row.nominated.clone(),
        comment: comment.map_or_else(String::new, |comment| comment.text.clone()),
    }
}

fn answers(dossier: &Dossier) -> Vec<DossierAnswer> {
    let answer = |answer: &jurybook_core::dossier::Answer| DossierAnswer {
        heading: answer.heading.clone(),
        text: answer.text.clone(),
    };
    dossier.answers.iter().map(answer).collect()
}

pub(crate) fn projector_open(context: &Context<'_>, _: Nothing) -> Answer<Nothing> {
    match context.host.projector(true) {
        true => Ok(Nothing {}),
        false => Err(Problem::new("projector-unavailable", vec![])),
    }
}

pub(crate) fn projector_close(context: &Context<'_>, _: Nothing) -> Answer<Nothing> {
    context.host.projector(false);
    Ok(Nothing {})
}

pub(crate) fn project(context: &Context<'_>, request: Project) -> Answer<Nothing> {
    context.desk.project(request);
    context.host.projected();
    Ok(Nothing {})
}

/// Leaves out here, not on the page, what the room may not see.
pub(crate) fn projection_show(context: &Context<'_>, _: Nothing) -> Answer<ProjectionView> {
    let Some(shown) = context.desk.projected() else {
        return Ok(ProjectionView {
            language: String::new(),
            dark: false,
            programme: TextView::default(),
            round: TextView::default(),
            category: TextView::default(),
            official: false,
            matter: None,
        });
    };
    let matter = match shown.application {
        Some(application) => matter(context, &shown, application)?,
        None => None,
    };
    context.with_programme(|workspace, programme| {
        let round = RoundId(shown.round.clone());
        let name = programme.round(&round).map(|round| text(&round.name));
        Ok(ProjectionView {
            language: shown.language.clone(),
            dark: shown.dark,
            programme: text(&programme.title),
            round: name.unwrap_or_default(),
            category: category_name(programme, &shown.category),
            official: is_official(workspace.read(), &round)?,
            matter,
        })
    })
}

fn matter(
    context: &Context<'_>,
    shown: &Project,
    application: u32,
) -> Answer<Option<ProjectedMatter>> {
    let agenda = AgendaShow {
        round: shown.round.clone(),
        category: shown.category.clone(),
    };
    let agenda = agenda_show(context, agenda)?;
    let total = agenda.items.len() as u32;
    let mut places = (1..).zip(agenda.items);
    let Some((place, item)) = places.find(|(_, item)| item.application == application) else {
        return Ok(None);
    };
    let dossier = dossier(
        context,
        &DossierShow {
            round: shown.round.clone(),
            application,
            language: shown.language.clone(),
        },
    )?;
    let at = shown.answer.map(|at| at as usize);
    let names = |names: Vec<String>| if shown.names { names } else { Vec::new() };
    Ok(Some(ProjectedMatter {
        application,
        place,
        total,
        answer: at.and_then(|at| answers(&dossier).into_iter().nth(at)),
        language: dossier.language,
        title: item.title,
        title_en: item.title_en,
        applicant: item.applicant,
        city: item.city,
        country: item.country,
        rank: item.rank.filter(|_| shown.scores),
        score: item.score.filter(|_| shown.scores),
        leaving: item.leave.len() as u32,
        leave: names(item.leave.into_iter().map(|one| one.name).collect()),
        coming: item.come_back.len() as u32,
        come_back: names(item.come_back.into_iter().map(|one| one.name).collect()),
        motion: shown.motion.clone(),
        decisions: item.decisions.into_iter().map(decision).collect(),
    }))
}

fn decision(decision: DecisionView) -> ProjectedDecision {
    ProjectedDecision {
        number: decision.number,
        outcome: decision.outcome,
        name: decision.name,
        partner: decision.partner,
        in_favour: decision.in_favour.len() as u32,
        against: decision.against.len() as u32,
        abstain: decision.abstain.len() as u32,
    }
}
