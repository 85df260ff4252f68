//! What winners receive, and how far it has come.

use super::{Answer, text};
use crate::contract::*;
use crate::desk::Context;
use jurybook_core::applications;
use jurybook_core::deliberation::{self, Decision, Outcome, Progress, Promise, Promises};
use jurybook_core::id::{ApplicationId, RoundId};
use jurybook_core::programme::Programme;
use jurybook_core::store::Reading;

pub(crate) fn benefits_show(context: &Context<'_>, request: RoundShow) -> Answer<BenefitsView> {
    let round = RoundId(request.round);
    context
        .with_programme(|workspace, programme| benefits_view(workspace.read(), programme, &round))
}

pub(crate) fn benefit_track(context: &Context<'_>, request: BenefitTrack) -> Answer<BenefitsView> {
    let now = context.desk.now();
    let round = RoundId(request.round);
    let promise = Promise {
        progress: match request.progress {
            BenefitProgress::Open => Progress::Open,
            BenefitProgress::Arranged => Progress::Arranged,
            BenefitProgress::Given => Progress::Given,
        },
        note: request.note,
    };
    let of = (ApplicationId(request.application), request.benefit);
    context.with_programme(|workspace, programme| {
        deliberation::track(workspace, &round, of, promise, now)?;
        benefits_view(workspace.read(), programme, &round)
    })
}

fn benefits_view(
    reading: Reading<'_>,
    programme: &Programme,
    round: &RoundId,
) -> Answer<BenefitsView> {
    let history = deliberation::history(reading, round)?;
    let promises = deliberation::promises(reading, round)?;
    let mut winners = Vec::new();
    for award in &programme.awards {
        let outcome = Outcome::Award(award.id.clone());
        let standing = history.standing().map(|one| &one.decision);
        for decision in standing.filter(|decision| decision.outcome == outcome) {
            let award = text(&award.name);
            winners.extend(winner(reading, programme, decision, award, &promises)?);
        }
    }
    let all = winners.iter().flat_map(|winner| &winner.benefits);
    let given = all.filter(|one| one.progress == BenefitProgress::Given);
    Ok(BenefitsView {
        round: round.to_string(),
        benefits: programme.benefits.iter().map(text).collect(),
        given: given.count() as u32,
        promised: (winners.len() * programme.benefits.len()) as u32,
        winners,
    })
}

fn winner(
    reading: Reading<'_>,
    programme: &Programme,
    decision: &Decision,
    award: TextView,
    promises: &Promises,
) -> Answer<Option<WinnerView>> {
    let application = decision.application;
    let Some(found) = applications::get(reading, application)? else {
        return Ok(None);
    };
    let promise = |(benefit, text): (u32, &jurybook_core::programme::Text)| {
        let known = promises.get(&(application, text.en.clone()));
        let Promise { progress, note } = known.cloned().unwrap_or_default();
        let progress = match progress {
            Progress::Open => BenefitProgress::Open,
            Progress::Arranged => BenefitProgress::Arranged,
            Progress::Given => BenefitProgress::Given,
        };
        PromiseView {
            benefit,
            progress,
            note,
        }
    };
    Ok(Some(WinnerView {
        application: application.0,
        reference: found.submission.reference,
        title: found.submission.title,
        applicant: found.submission.applicant,
        contact_name: found.submission.contact_name,
        contact_email: found.submission.contact_email,
        award,
        benefits: (1..).zip(&programme.benefits).map(promise).collect(),
    }))
}
