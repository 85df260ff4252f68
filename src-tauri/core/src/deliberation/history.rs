//! What a round's committee has done, read from the journal.

use super::{Decision, Outcome};
use crate::clock::Instant;
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::journal::{self, Operation, Row};
use crate::log::{self, Resolved};
use crate::store::{Reading, StoreError};
use std::collections::{BTreeMap, BTreeSet};

/// The operations of a meeting.
const NAMES: [&str; 14] = [
    "seal",
    "reopen",
    "begin-meeting",
    "change-presence",
    "end-meeting",
    "decide",
    "decide-together",
    "withdraw-decision",
    "take-back-decision",
    "take-back-decisions",
    "restore-decision",
    "restore-decisions",
    "declare-official",
    "reopen-official",
];

/// Where a decision stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It holds.
    Stands,
    /// The committee decided anew, by the decision of this number.
    Superseded(u64),
    /// It was withdrawn for a reason, or taken back without one.
    Withdrawn {
        /// When.
        at: Instant,
        /// Why; empty where it was taken back.
        reason: String,
    },
}

/// A decision by its number and its application: one row of the journal may decide about several.
pub type Numbered = (u64, ApplicationId);

/// A decision with where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Its number: that of its row in the journal, which it shares with those taken together with it.
    pub number: u64,
    /// When it was taken.
    pub at: Instant,
    /// What was decided.
    pub decision: Decision,
    /// Where it stands.
    pub state: State,
}

/// An entry of the minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minute {
    /// The number of its row in the journal.
    pub number: u64,
    /// When it happened.
    pub at: Instant,
    /// What happened.
    pub what: What,
}

/// What happened at a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It began, with these members.
    Began(BTreeSet<JudgeId>),
    /// Members came or left; these are present from here on.
    Present(BTreeSet<JudgeId>),
    /// It ended.
    Ended,
    /// A decision was taken, or several together: those of this number.
    Decided,
    /// The round was sealed with so many packets.
    Sealed(u32),
    /// The seal was opened again, for this reason.
    Unsealed(String),
    /// The results were declared official, under this hash.
    Official(String),
    /// Official results were opened again, for this reason.
    Reopened(String),
}

/// What a round's committee has done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// All decisions, withdrawn ones included.
    pub decisions: BTreeMap<Numbered, Decided>,
    /// What happened, in order.
    pub minutes: Vec<Minute>,
    /// Who is present at the meeting that is going on; none where there is none.
    pub present: Option<BTreeSet<JudgeId>>,
    /// Which decisions a later row is about.
    about: BTreeMap<u64, BTreeSet<Numbered>>,
}

/// Returns what a round's committee has done.
///
/// # Errors
/// Those of the store.
pub fn history(reading: Reading<'_>, round: &RoundId) -> Result<History, StoreError> {
    let mut history = History::of(&journal::named(reading, &NAMES)?, round);
    // The journal says that a seal was opened; the log, at the same moment, says why.
    let ledger = log::ledger(reading)?;
    let mut told = ledger.reopened(round).iter();
    for minute in &mut history.minutes {
        if let What::Unsealed(reason) = &mut minute.what {
            let at = minute.at.to_string();
            let opened = told.find(|one| one.at == at);
            *reason = opened.map_or_else(String::new, |one| one.reason.clone());
        }
    }
    Ok(history)
}

impl History {
    /// Reads the rows of a journal, oldest first.
    pub fn of(rows: &[Row], round: &RoundId) -> Self {
        let mut history = Self::default();
        let mut latest: BTreeMap<Numbered, u64> = BTreeMap::new();
        rows.iter().for_each(|row| history.take(row, round));
        let standing = history
            .decisions
            .values()
            .filter(|one| one.state == State::Stands);
        let standing: Vec<(u64, ApplicationId, Outcome)> = standing
            .map(|one| {
                (
                    one.number,
                    one.decision.application,
                    one.decision.outcome.clone(),
                )
            })
            .collect();
        for (at, (number, application, outcome)) in standing.iter().enumerate() {
            let later = standing[at + 1..].iter().find(|(_, of, other)| {
                of == application
                    && match outcome.stands_beside() {
                        true => outcome == other,
                        false => !other.stands_beside(),
                    }
            });
            if let Some((later, ..)) = later {
                latest.insert((*number, *application), *later);
            }
        }
        for (decision, later) in latest {
            history.set(decision, &State::Superseded(later));
        }
        history
    }

    fn take(&mut self, row: &Row, of: &RoundId) {
        let what = match &row.operation {
            Operation::Seal { round, packets } if round == of => What::Sealed(*packets),
            Operation::Reopen { round } if round == of => What::Unsealed(String::new()),
            Operation::BeginMeeting { round, present } if round == of => {
                self.present = Some(present.clone());
                What::Began(present.clone())
            }
            Operation::ChangePresence { round, after, .. } if round == of => {
                self.present = Some(after.clone());
                What::Present(after.clone())
            }
            Operation::EndMeeting { round } if round == of => {
                self.present = None;
                What::Ended
            }
            Operation::Decide { decision } if decision.round == *of => {
                self.add(row, (**decision).clone());
                What::Decided
            }
            Operation::DecideTogether { decision } if decision.round == *of => {
                decision.each().for_each(|one| self.add(row, one));
                What::Decided
            }
            Operation::WithdrawDecision {
                round,
                application,
                decision,
                reason,
            } if round == of => {
                let about = BTreeSet::from([(*decision, *application)]);
                self.withdraw(&about, row.at, reason);
                self.about.insert(row.number, about);
                return;
            }
            Operation::TakeBackDecision { round, .. }
            | Operation::TakeBackDecisions { round, .. }
                if round == of =>
            {
                let about = self.follow(row);
                return self.withdraw(&about, row.at, "");
            }
            Operation::RestoreDecision { round, .. }
            | Operation::RestoreDecisions { round, .. }
                if round == of =>
            {
                let about = self.follow(row);
                return about.iter().for_each(|one| self.set(*one, &State::Stands));
            }
            Operation::DeclareOfficial { round, sha256 } if round == of => {
                What::Official(sha256.clone())
            }
            Operation::ReopenOfficial { round, reason } if round == of => {
                What::Reopened(reason.clone())
            }
            // Of another round.
            _ => return,
        };
        self.minutes.push(Minute {
            number: row.number,
            at: row.at,
            what,
        });
    }

    fn add(&mut self, row: &Row, decision: Decision) {
        let numbered = (row.number, decision.application);
        self.about.entry(row.number).or_default().insert(numbered);
        let decided = Decided {
            number: row.number,
            at: row.at,
            decision,
            state: State::Stands,
        };
        self.decisions.insert(numbered, decided);
    }

    /// Finds which decisions a row that reverts another is about.
    fn follow(&mut self, row: &Row) -> BTreeSet<Numbered> {
        let reverted = row.reverts.and_then(|number| self.about.get(&number));
        let about = reverted.cloned().unwrap_or_default();
        self.about.insert(row.number, about.clone());
        about
    }

    fn withdraw(&mut self, decisions: &BTreeSet<Numbered>, at: Instant, reason: &str) {
        let reason = reason.to_owned();
        let withdrawn = State::Withdrawn { at, reason };
        decisions.iter().for_each(|one| self.set(*one, &withdrawn));
    }

    fn set(&mut self, decision: Numbered, state: &State) {
        if let Some(one) = self.decisions.get_mut(&decision) {
            one.state = state.clone();
        }
    }

    /// Returns the decisions of a number, by application: several where they were taken together.
    pub fn of_number(&self, number: u64) -> impl Iterator<Item = &Decided> {
        let (first, last) = (ApplicationId(0), ApplicationId(u32::MAX));
        let numbered = self.decisions.range((number, first)..=(number, last));
        numbered.map(|(_, one)| one)
    }

    /// Returns the decisions that stand, in the order in which they were taken.
    pub fn standing(&self) -> impl Iterator<Item = &Decided> {
        let decisions = self.decisions.values();
        decisions.filter(|one| one.state == State::Stands)
    }

    /// Returns the applications that go on to the next round.
    pub fn shortlisted(&self) -> BTreeSet<ApplicationId> {
        let goes_on = |one: &&Decided| one.decision.outcome == Outcome::Shortlisted;
        let standing = self.standing().filter(goes_on);
        standing.map(|one| one.decision.application).collect()
    }

    /// Returns the decisions that stand as they are published, in order.
    pub fn resolved(&self) -> Vec<Resolved> {
        let mut resolved: Vec<Resolved> = self
            .standing()
            .map(|one| Resolved {
                application: one.decision.application,
                outcome: one.decision.outcome.clone(),
            })
            .collect();
        resolved.sort();
        resolved
    }
}
