//! Deliberation: agenda, decisions, meetings, official results.

mod told;

use super::{Answer, blank_is_none, category_name, drafts, text};
use crate::contract::*;
use crate::desk::Context;
use crate::problem::detail;
use jurybook_core::applications::Submission;
use jurybook_core::deliberation::{self, Item, Motion, Outcome, Votes};
use jurybook_core::id::{ApplicationId, JudgeId, RoundId};
use jurybook_core::log;
use jurybook_core::programme::Programme;
use jurybook_core::ranking;
use jurybook_core::store::Reading;
use jurybook_core::travel::words;
use std::collections::{BTreeMap, BTreeSet};
use told::Told;

pub(crate) fn agenda_show(context: &Context<'_>, request: AgendaShow) -> Answer<AgendaView> {
    let round = RoundId(request.round);
    context.with_programme(|workspace, programme| {
        let reading = workspace.read();
        let category = request.category;
        let (agenda, bars) = deliberation::agenda_of(reading, programme, &round, &category)?;
        let told = Told::of(reading, programme, &round)?;
        let places = places(reading, programme, &round)?;
        let mut standing = told.standing();
        let item = |item: &Item| {
            let submission = told.submission(item.application);
            let fact = |of: fn(&Submission) -> &String| {
                submission.map_or_else(String::new, |one| of(one).clone())
            };
            let title = fact(|facts| &facts.title);
            let place = places.get(&item.application);
            let bars = bars.get(&item.application);
            let barred = bars.into_iter().flatten();
            let barred = barred.filter(|(judge, _)| told.is_member(**judge));
            let conflicted = barred.map(|(judge, bar)| told.barred(*judge, bar));
            let conflicted: Vec<BarredMember> = conflicted.collect();
            let leaves = |one: &&BarredMember| item.leave.contains(&JudgeId(one.judge));
            AgendaItem {
                application: item.application.0,
                title_en: blank_is_none(&fact(|facts| &facts.title_en))
                    .filter(|english| *english != title),
                reference: fact(|facts| &facts.reference),
                title,
                applicant: fact(|facts| &facts.applicant),
                city: fact(|facts| &facts.city),
                country: fact(|facts| &facts.country),
                rank: place.and_then(|place| place.0),
                score: place.and_then(|place| place.1),
                leave: conflicted.iter().filter(leaves).cloned().collect(),
                come_back: told.people(&item.come_back),
                conflicted,
                decisions: standing.remove(&item.application).unwrap_or_default(),
            }
        };
        Ok(AgendaView {
            round: round.to_string(),
            name: category_name(programme, &category),
            category,
            members: told.members(),
            items: agenda.items.iter().map(item).collect(),
            goings: agenda.goings,
            in_ranking_order: agenda.in_ranking_order,
            exact: agenda.exact,
        })
    })
}

type Places = BTreeMap<ApplicationId, (Option<u32>, Option<f64>)>;

/// Returns the raw rank and score of each application of a round.
fn places(reading: Reading<'_>, programme: &Programme, round: &RoundId) -> Answer<Places> {
    let ranked = ranking::of_round(reading, programme, round)?;
    let rankings = ranked.iter().filter_map(|one| one.ranking.as_ref().ok());
    let rows = rankings.flat_map(|ranking| &ranking.rows);
    Ok(rows
        .map(|row| (row.application, (row.rank, row.score_f64())))
        .collect())
}

pub(crate) fn decisions_show(context: &Context<'_>, request: RoundShow) -> Answer<DecisionsView> {
    let round = RoundId(request.round);
    context
        .with_programme(|workspace, programme| decisions_view(workspace.read(), programme, &round))
}

pub(crate) fn decide(context: &Context<'_>, request: Decide) -> Answer<DecisionsView> {
    let now = context.desk.now();
    let round = RoundId(request.round);
    let applications = request.applications.into_iter().map(ApplicationId);
    let motion = Motion {
        round: round.clone(),
        applications: applications.collect(),
        outcome: request.decision.outcome.parse()?,
        votes: votes(&request.decision),
        reason: request.decision.reason,
        text: request.decision.motion,
        dissent: request.decision.dissent,
    };
    context.with_programme(|workspace, programme| {
        deliberation::decide(workspace, motion, now)?;
        decisions_view(workspace.read(), programme, &round)
    })
}

/// Returns how members voted.
pub(super) fn votes(decision: &DecisionDraft) -> Votes {
    Votes {
        in_favour: judges(&decision.in_favour),
        against: judges(&decision.against),
        abstain: judges(&decision.abstain),
    }
}

pub(crate) fn decision_withdraw(
    context: &Context<'_>,
    request: DecisionWithdraw,
) -> Answer<DecisionsView> {
    let now = context.desk.now();
    let round = RoundId(request.round);
    context.with_programme(|workspace, programme| {
        let (decision, application) = (request.decision, request.application.map(ApplicationId));
        deliberation::withdraw(
            workspace,
            &round,
            decision,
            application,
            &request.reason,
            now,
        )?;
        decisions_view(workspace.read(), programme, &round)
    })
}

fn judges(numbers: &[u32]) -> BTreeSet<JudgeId> {
    numbers.iter().copied().map(JudgeId).collect()
}

pub(super) fn decisions_view(
    reading: Reading<'_>,
    programme: &Programme,
    round: &RoundId,
) -> Answer<DecisionsView> {
    let told = Told::of(reading, programme, round)?;
    let history = &told.history;
    let winners = |outcome: &Outcome| {
        let standing = history.standing().map(|one| &one.decision);
        let given = standing.filter(|decision| decision.outcome == *outcome);
        given.map(|decision| decision.application.0).collect()
    };
    let award = |one: &jurybook_core::programme::Award| AwardView {
        id: one.id.clone(),
        name: text(&one.name),
        category: one.category.clone(),
        foreseen: one.winners.unwrap_or(1),
        winners: winners(&Outcome::Award(one.id.clone())),
    };
    let mention = |one: &jurybook_core::programme::SpecialMention| MentionView {
        id: one.id.clone(),
        name: text(&one.name),
        partner: one.partner.clone(),
        winners: winners(&Outcome::Mention(one.id.clone())),
    };
    let standing = history.standing().map(|one| one.decision.application);
    let decided: BTreeSet<ApplicationId> = standing.collect();
    let entrants = deliberation::entrants(reading, programme, round)?;
    let undecided = entrants.iter().filter(|one| !decided.contains(&one.id));
    let remarks = deliberation::remarks(programme, history);
    Ok(DecisionsView {
        round: round.to_string(),
        official: official_view(reading, round)?,
        members: told.members(),
        meeting: history.present.is_some(),
        awards: programme.awards.iter().map(award).collect(),
        mentions: programme.special_mentions.iter().map(mention).collect(),
        decisions: history.standing().map(|one| told.decision(one)).collect(),
        findings: remarks
            .iter()
            .map(|one| detail(one.code(), one.args()))
            .collect(),
        shortlisted: history.shortlisted().len() as u32,
        undecided: undecided.count() as u32,
        unfinished: drafts::unfinished(reading, round)?,
    })
}

pub(crate) fn meeting_begin(context: &Context<'_>, request: MeetingBegin) -> Answer<MinutesView> {
    let now = context.desk.now();
    let round = RoundId(request.round);
    let present = request.present.as_deref().map(judges);
    context.with_programme(|workspace, programme| {
        deliberation::begin(workspace, &round, present, now)?;
        told::minutes_view(workspace.read(), programme, &round)
    })
}

pub(crate) fn meeting_presence(
    context: &Context<'_>,
    request: MeetingPresence,
) -> Answer<MinutesView> {
    let now = context.desk.now();
    let round = RoundId(request.round);
    context.with_programme(|workspace, programme| {
        deliberation::change_presence(workspace, &round, judges(&request.present), now)?;
        told::minutes_view(workspace.read(), programme, &round)
    })
}

pub(crate) fn meeting_end(context: &Context<'_>, request: RoundShow) -> Answer<MinutesView> {
    let now = context.desk.now();
    let round = RoundId(request.round);
    context.with_programme(|workspace, programme| {
        deliberation::end(workspace, &round, now)?;
        told::minutes_view(workspace.read(), programme, &round)
    })
}

pub(crate) fn minutes_show(context: &Context<'_>, request: RoundShow) -> Answer<MinutesView> {
    let round = RoundId(request.round);
    context.with_programme(|workspace, programme| {
        told::minutes_view(workspace.read(), programme, &round)
    })
}

pub(crate) fn official_show(context: &Context<'_>, request: RoundShow) -> Answer<OfficialView> {
    context.with(|workspace| official_view(workspace.read(), &RoundId(request.round)))
}

pub(crate) fn official_declare(context: &Context<'_>, request: RoundShow) -> Answer<OfficialView> {
    let now = context.desk.now();
    let round = RoundId(request.round);
    context.with(|workspace| {
        deliberation::declare(workspace, &round, now)?;
        official_view(workspace.read(), &round)
    })
}

pub(crate) fn official_reopen(
    context: &Context<'_>,
    request: OfficialReopen,
) -> Answer<OfficialView> {
    let now = context.desk.now();
    let round = RoundId(request.round);
    context.with(|workspace| {
        deliberation::reopen(workspace, &round, &request.reason, now)?;
        official_view(workspace.read(), &round)
    })
}

/// Tells whether a round's results are official: what every report of it says.
pub(super) fn is_official(reading: Reading<'_>, round: &RoundId) -> Answer<bool> {
    Ok(log::ledger(reading)?.official(round).is_some())
}

fn official_view(reading: Reading<'_>, round: &RoundId) -> Answer<OfficialView> {
    let ledger = log::ledger(reading)?;
    let official = ledger.official(round);
    let hash = official.map(|official| official.sha256);
    let made_from = official.and_then(|official| official.made_from.as_ref());
    let said = |say: fn(&jurybook_core::travel::Digest) -> String| hash.as_ref().map(say);
    Ok(OfficialView {
        round: round.to_string(),
        official: official.is_some(),
        sealed: ledger.sealed(round).is_some(),
        sha256: said(ToString::to_string).unwrap_or_default(),
        short: said(|hash| hash.short()).unwrap_or_default(),
        words: said(words).unwrap_or_default(),
        at: official.map_or_else(String::new, |official| official.at.clone()),
        decisions: made_from.map_or(0, |made_from| made_from.decisions.len() as u32),
        reopened: ledger.official_reopened(round).to_vec(),
    })
}
