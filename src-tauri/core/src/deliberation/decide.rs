//! Deciding about an application, and withdrawing a decision.

use super::entrants::{before, scored, shortlist};
use super::history::{Decided, State, history};
use super::official::must_not_be_official;
use super::room::{bars, members};
use super::{DeliberationError, Outcome, Together, Votes};
use crate::applications::{self, Application, Verdict};
use crate::clock::Instant;
use crate::drafts;
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::journal::Operation;
use crate::merge::reason_of;
use crate::programme::{self, Award, Programme};
use crate::scores::import_table::LONGEST_TEXT;
use crate::store::Reading;
use crate::workspace::Workspace;
use std::collections::BTreeSet;

/// What is to be decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Motion {
    /// The round.
    pub round: RoundId,
    /// The applications; more than one where they are decided about at once.
    pub applications: BTreeSet<ApplicationId>,
    /// What each is to be given.
    pub outcome: Outcome,
    /// Why; needed unless they are given nothing.
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
/// an earlier one. How many voted in which way decides nothing; the committee does. About several
/// applications it is one operation of the journal, taken back as one.
///
/// # Errors
/// [`DeliberationError`]; [`DeliberationError::Several`] where more than one thing is wrong.
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
    let mut faults = Vec::new();
    if motion.applications.is_empty() {
        faults.push(DeliberationError::NoApplication);
    }
    let award = outcome(programme, &motion.outcome);
    let award = award.unwrap_or_else(|fault| {
        faults.push(fault);
        None
    });
    let shortlist = shortlist(reading, programme, &motion.round)?;
    for &application in &motion.applications {
        let Some(found) = applications::get(reading, application)? else {
            faults.push(DeliberationError::Application { application });
            continue;
        };
        faults.extend(not_in_round(programme, &motion.round, &found, &shortlist));
        faults.extend(award.and_then(|award| in_other_category(award, &found)));
    }
    let reason = reason_of(&motion.reason).unwrap_or_default();
    if reason.is_empty() && motion.outcome != Outcome::None {
        faults.push(DeliberationError::Reason);
    }
    for text in [&reason, &motion.text, &motion.dissent] {
        faults.extend(check_length(text).err());
    }
    faults.extend(vote_faults(reading, &motion)?);
    match faults.len() {
        0 => {}
        1 => return Err(faults.remove(0)),
        _ => return Err(DeliberationError::Several { faults }),
    }
    let by = programme::signing_key(reading)?.public().line();
    let kept = workspace.transact::<_, DeliberationError>(now, None, |writing| {
        drafts::decided(writing, &motion.round, &motion.applications)?;
        Ok(((), operation(motion, reason, by)))
    })?;
    Ok(kept.1.number)
}

/// Returns the row of the journal that a motion becomes.
fn operation(motion: Motion, reason: String, by: String) -> Operation {
    let together = Together {
        round: motion.round,
        applications: motion.applications,
        outcome: motion.outcome,
        reason,
        motion: motion.text.trim().to_owned(),
        votes: motion.votes,
        dissent: motion.dissent.trim().to_owned(),
        by,
    };
    let mut each = together.each();
    match (each.next(), each.next()) {
        (Some(decision), None) => Operation::Decide {
            decision: Box::new(decision),
        },
        _ => {
            drop(each);
            Operation::DecideTogether {
                decision: Box::new(together),
            }
        }
    }
}

/// Withdraws a decision that stands; what it had superseded stands again. Of decisions taken together one is
/// withdrawn, the one about `application`; nobody need name it where a single one stands.
///
/// # Errors
/// [`DeliberationError`].
pub fn withdraw(
    workspace: &mut Workspace,
    round: &RoundId,
    decision: u64,
    application: Option<ApplicationId>,
    reason: &str,
    now: Instant,
) -> Result<(), DeliberationError> {
    let reading = workspace.read();
    must_not_be_official(reading, round)?;
    let reason = reason_of(reason).ok_or(DeliberationError::Reason)?;
    check_length(&reason)?;
    let history = history(reading, round)?;
    let meant = |one: &&Decided| {
        let of = one.decision.application;
        one.state == State::Stands && application.is_none_or(|application| application == of)
    };
    let mut standing = history.of_number(decision).filter(meant);
    let application = match (standing.next(), standing.next()) {
        (Some(one), None) => one.decision.application,
        (Some(_), Some(_)) => return Err(DeliberationError::Together { decision }),
        (None, _) => return Err(DeliberationError::Decision { decision }),
    };
    let operation = Operation::WithdrawDecision {
        round: round.clone(),
        application,
        decision,
        reason,
    };
    workspace.transact::<_, DeliberationError>(now, None, |_| Ok(((), operation)))?;
    Ok(())
}

/// Tells why the round is not about an application.
fn not_in_round(
    programme: &Programme,
    round: &RoundId,
    found: &Application,
    shortlist: &Option<BTreeSet<ApplicationId>>,
) -> Option<DeliberationError> {
    let (application, verdict) = (found.id, found.screening.verdict);
    if verdict != Verdict::Eligible {
        return Some(DeliberationError::NotEligible {
            application,
            verdict,
        });
    }
    let goes_on = |list: &BTreeSet<ApplicationId>| list.contains(&application);
    let before = before(programme, round)?.clone();
    let outside = !shortlist.as_ref().is_none_or(goes_on);
    outside.then_some(DeliberationError::NotInRound {
        application,
        before,
    })
}

/// Returns the award that an outcome gives, where it gives one, after checking that it can be given at all.
fn outcome<'p>(
    programme: &'p Programme,
    outcome: &Outcome,
) -> Result<Option<&'p Award>, DeliberationError> {
    match outcome {
        Outcome::None | Outcome::Shortlisted => Ok(None),
        Outcome::Award(id) => {
            let award = programme.awards.iter().find(|award| award.id == *id);
            let unknown = || DeliberationError::Award { award: id.clone() };
            award.map(Some).ok_or_else(unknown)
        }
        Outcome::Mention(id) => {
            let mut mentions = programme.special_mentions.iter();
            match mentions.any(|mention| mention.id == *id) {
                true => Ok(None),
                false => Err(DeliberationError::Mention {
                    mention: id.clone(),
                }),
            }
        }
    }
}

/// Tells that an award is not given in an application's category.
fn in_other_category(award: &Award, application: &Application) -> Option<DeliberationError> {
    let category = &award.category;
    let other = !category.is_empty() && *category != application.submission.category;
    other.then(|| DeliberationError::OtherCategory {
        award: award.id.clone(),
        category: category.clone(),
    })
}

pub(super) fn check_length(text: &str) -> Result<(), DeliberationError> {
    match text.chars().count() > LONGEST_TEXT {
        true => Err(DeliberationError::TextLong { most: LONGEST_TEXT }),
        false => Ok(()),
    }
}

/// Finds what is wrong with the votes: each who votes is a member, present, without a conflict with any of
/// the applications, and votes once.
fn vote_faults(
    reading: Reading<'_>,
    motion: &Motion,
) -> Result<Vec<DeliberationError>, DeliberationError> {
    let Votes {
        in_favour,
        against,
        abstain,
    } = &motion.votes;
    let mut faults = Vec::new();
    let members = members(reading, &motion.round)?;
    let present = history(reading, &motion.round)?.present;
    let mut bars = bars(reading, &motion.round)?;
    let mut seen: BTreeSet<JudgeId> = BTreeSet::new();
    for &judge in in_favour.iter().chain(against).chain(abstain) {
        let Some(member) = members.get(&judge) else {
            faults.push(DeliberationError::NotAMember { judge });
            continue;
        };
        let name = || member.name.clone();
        for &application in &motion.applications {
            let bars = bars.get_mut(&application);
            faults.extend(bars.and_then(|bars| bars.remove(&judge)).map(|bar| {
                DeliberationError::InConflict {
                    judge,
                    name: name(),
                    application,
                    bar,
                }
            }));
        }
        if present
            .as_ref()
            .is_some_and(|present| !present.contains(&judge))
        {
            let name = name();
            faults.push(DeliberationError::Absent { judge, name });
        }
        if !seen.insert(judge) {
            let name = name();
            faults.push(DeliberationError::VotesTwice { judge, name });
        }
    }
    Ok(faults)
}
