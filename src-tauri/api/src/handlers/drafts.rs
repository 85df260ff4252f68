//! Keeping what somebody has begun and not done yet.

use super::Answer;
use super::deliberation::votes;
use crate::contract::*;
use crate::desk::Context;
use jurybook_core::drafts;
use jurybook_core::id::{ApplicationId, JudgeId, RoundId};
use jurybook_core::store::Reading;
use std::collections::BTreeSet;

pub(crate) fn decision_keep(context: &Context<'_>, request: DecisionKeep) -> Answer<Nothing> {
    let now = context.desk.now();
    let draft = request.draft.map(|typed| drafts::DecisionDraft {
        votes: votes(&typed),
        outcome: typed.outcome,
        motion: typed.motion,
        reason: typed.reason,
        dissent: typed.dissent,
    });
    let (round, application) = (RoundId(request.round), ApplicationId(request.application));
    context.with(|workspace| {
        drafts::keep_decision(workspace, &round, application, draft.as_ref(), now)?;
        Ok(Nothing {})
    })
}

/// Returns the decisions of a round that are being prepared.
pub(super) fn unfinished(reading: Reading<'_>, round: &RoundId) -> Answer<Vec<DecisionUnfinished>> {
    let prepared = drafts::decisions(reading, round)?;
    Ok(prepared.into_iter().map(shown).collect())
}

fn shown(prepared: drafts::Prepared) -> DecisionUnfinished {
    let numbers = |judges: &BTreeSet<JudgeId>| judges.iter().map(|judge| judge.0).collect();
    let drafts::DecisionDraft {
        outcome,
        motion,
        reason,
        dissent,
        votes,
    } = prepared.draft;
    DecisionUnfinished {
        application: prepared.application.0,
        draft: DecisionDraft {
            outcome,
            motion,
            reason,
            dissent,
            in_favour: numbers(&votes.in_favour),
            against: numbers(&votes.against),
            abstain: numbers(&votes.abstain),
        },
        kept_at: prepared.kept_at.to_string(),
    }
}
