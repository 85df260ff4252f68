//! Deciding about an application, and withdrawing a decision.

use super::entrants::{before, scored, shortlist};
use super::history::{State, history};
use super::official::must_not_be_official;
use super::room::{bars, members};
use super::{Decision, DeliberationError, Outcome, Votes};
use crate::applications::{self, Application, Verdict};
use crate::clock::Instant;
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::journal::Operation;
use crate::merge::reason_of;
use crate::programme::{self, Programme};
use crate::scores::import_table::LONGEST_TEXT;
use crate::store::Reading;
use crate::workspace::Workspace;
use std::collections::BTreeSet;

/// What is to be decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Motion {
    /// The round.
    pub round: RoundId,
    /// The application.
    pub application: ApplicationId,
    /// What it is to be given.
    pub outcome: Outcome,
    /// Why; needed unless it is given nothing.
    pub reason: String,
    /// The motion as it was put; may be empty.
    pub text: String,
    /// How members voted.
    pub votes: Votes,
    /// What those who lost had to say; may be empty.
    pub dissent: String,
}

/// Takes a decision and returns its number.
///
/// An application has one outcome in a round, and special mentions beside it: a later decision supersedes
/// an earlier one. How many voted in which way decides nothing; the committee does.
///
/// # Errors
/// [`DeliberationError`].
pub fn decide(
    workspace: &mut Workspace,
    motion: Motion,
    now: Instant,
) -> Result<u64, DeliberationError> {
    let reading = workspace.read();
    let signed = programme::of_workspace(reading)?;
    let programme = &signed.issued.programme;
    scored(programme, &motion.round)?;
    must_not_be_official(reading, &motion.round)?;
    let application = in_round(reading, programme, &motion)?;
    check_outcome(programme, &motion, &application)?;
    let reason = match reason_of(&motion.reason) {
        Some(reason) => reason,
        None if motion.outcome == Outcome::None => String::new(),
        None => return Err(DeliberationError::Reason),
    };
    let texts = [&reason, &motion.text, &motion.dissent];
    texts.into_iter().try_for_each(|text| check_length(text))?;
    check_votes(reading, &motion)?;
    let decision = Decision {
        round: motion.round,
        application: motion.application,
        outcome: motion.outcome,
        reason,
        motion: motion.text.trim().to_owned(),
        votes: motion.votes,
        dissent: motion.dissent.trim().to_owned(),
        by: programme::signing_key(reading)?.public().line(),
    };
    let operation = Operation::Decide {
        decision: Box::new(decision),
    };
    let kept = workspace.transact::<_, DeliberationError>(now, None, |_| Ok(((), operation)))?;
    Ok(kept.1.number)
}

/// Withdraws a decision that stands; what it had superseded stands again.
///
/// # Errors
/// [`DeliberationError`].
pub fn withdraw(
    workspace: &mut Workspace,
    round: &RoundId,
    decision: u64,
    reason: &str,
    now: Instant,
) -> Result<(), DeliberationError> {
    let reading = workspace.read();
    must_not_be_official(reading, round)?;
    let reason = reason_of(reason).ok_or(DeliberationError::Reason)?;
    check_length(&reason)?;
    let mut history = history(reading, round)?;
    let found = history.decisions.remove(&decision);
    let standing = found.filter(|one| one.state == State::Stands);
    let standing = standing.ok_or(DeliberationError::Decision { decision })?;
    let operation = Operation::WithdrawDecision {
        round: round.clone(),
        application: standing.decision.application,
        decision,
        reason,
    };
    workspace.transact::<_, DeliberationError>(now, None, |_| Ok(((), operation)))?;
    Ok(())
}

/// Returns the application, where the round is about it.
fn in_round(
    reading: Reading<'_>,
    programme: &Programme,
    motion: &Motion,
) -> Result<Application, DeliberationError> {
    let (application, round) = (motion.application, &motion.round);
    let found = applications::get(reading, application)?;
    let found = found.ok_or(DeliberationError::Application { application })?;
    let verdict = found.screening.verdict;
    if verdict != Verdict::Eligible {
        return Err(DeliberationError::NotEligible {
            application,
            verdict,
        });
    }
    let shortlist = shortlist(reading, programme, round)?;
    let goes_on = shortlist.is_none_or(|list| list.contains(&application));
    match before(programme, round) {
        Some(before) if !goes_on => Err(DeliberationError::NotInRound {
            application,
            before: before.clone(),
        }),
        _ => Ok(found),
    }
}

fn check_outcome(
    programme: &Programme,
    motion: &Motion,
    application: &Application,
) -> Result<(), DeliberationError> {
    match &motion.outcome {
        Outcome::None | Outcome::Shortlisted => Ok(()),
        Outcome::Award(id) => {
            let award = programme.awards.iter().find(|award| award.id == *id);
            let award = award.ok_or_else(|| DeliberationError::Award { award: id.clone() })?;
            let category = &application.submission.category;
            match award.category.is_empty() || award.category == *category {
                true => Ok(()),
                false => Err(DeliberationError::OtherCategory {
                    award: id.clone(),
                    category: award.category.clone(),
                }),
            }
        }
        Outcome::Mention(id) => {
            let mut mentions = programme.special_mentions.iter();
            match mentions.any(|mention| mention.id == *id) {
                true => Ok(()),
                false => Err(DeliberationError::Mention {
                    mention: id.clone(),
                }),
            }
        }
    }
}

fn check_length(text: &str) -> Result<(), DeliberationError> {
    match text.chars().count() > LONGEST_TEXT {
        true => Err(DeliberationError::TextLong { most: LONGEST_TEXT }),
        false => Ok(()),
    }
}

/// Makes sure that each who votes is a member, present, without a conflict, and votes once.
fn check_votes(reading: Reading<'_>, motion: &Motion) -> Result<(), DeliberationError> {
    let Votes {
        in_favour,
        against,
        abstain,
    } = &motion.votes;
    let (application, members) = (motion.application, members(reading, &motion.round)?);
    let present = history(reading, &motion.round)?.present;
    let mut bars = bars(reading, &motion.round)?.remove(&application);
    let mut seen: BTreeSet<JudgeId> = BTreeSet::new();
    for &judge in in_favour.iter().chain(against).chain(abstain) {
        let member = members.get(&judge);
        let member = member.ok_or(DeliberationError::NotAMember { judge })?;
        let name = member.name.clone();
        if let Some(bar) = bars.as_mut().and_then(|bars| bars.remove(&judge)) {
            return Err(DeliberationError::InConflict {
                judge,
                name,
                application,
                bar,
            });
        }
        if present
            .as_ref()
            .is_some_and(|present| !present.contains(&judge))
        {
            return Err(DeliberationError::Absent { judge, name });
        }
        if !seen.insert(judge) {
            return Err(DeliberationError::VotesTwice { judge, name });
        }
    }
    Ok(())
}
