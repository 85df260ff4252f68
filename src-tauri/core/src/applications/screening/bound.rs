//! What binds an application to the verdict that it has: official results, decisions, and judges at work.

use super::{ScreenError, Verdict};
use crate::applications::Application;
use crate::deliberation::{self, Outcome};
use crate::id::{ApplicationId, RoundId};
use crate::store::{Reading, StoreError};
use crate::{log, programme, results};
use std::collections::BTreeMap;

/// The rounds in which applications are bound.
#[derive(Default)]
pub(super) struct Bound {
    /// The first round with official results in which an application takes part.
    official: BTreeMap<ApplicationId, RoundId>,
    /// A decision that stands about it, of those the last.
    decided: BTreeMap<ApplicationId, (RoundId, u64, Outcome)>,
    /// Whether the programme asks for a second person.
    pub(super) asks_two: bool,
}

impl Bound {
    /// Reads them. An application takes part in a round by its assignments, withdrawn or not, and by what was
    /// decided about it there.
    pub(super) fn read(reading: Reading<'_>) -> Result<Self, StoreError> {
        let programme = programme::of_workspace(reading)?.issued.programme;
        let ledger = log::ledger(reading)?;
        let mut bound = Self {
            asks_two: programme.confirm_screening,
            ..Self::default()
        };
        for round in programme.rounds.iter().map(|round| &round.id) {
            let history = deliberation::history(reading, round)?;
            for one in history.standing() {
                let outcome = one.decision.outcome.clone();
                let stands = (round.clone(), one.number, outcome);
                bound.decided.insert(one.decision.application, stands);
            }
            if ledger.official(round).is_some() {
                let assigned = results::assigned_once(reading, round)?.into_iter();
                let decided = history.standing().map(|one| one.decision.application);
                for application in assigned.map(|(application, _)| application).chain(decided) {
                    let first = bound.official.entry(application);
                    first.or_insert_with(|| round.clone());
                }
            }
        }
        Ok(bound)
    }

    /// Makes sure that an application may be given another verdict.
    pub(super) fn check(
        &self,
        reading: Reading<'_>,
        before: &Application,
        verdict: Verdict,
    ) -> Result<(), ScreenError> {
        let application = before.id;
        if verdict == before.screening.verdict {
            return Ok(());
        }
        if let Some(round) = self.official.get(&application) {
            let round = round.clone();
            return Err(ScreenError::Official { application, round });
        }
        match verdict {
            Verdict::Practice if results::is_asked_for(reading, application)? => {
                Err(ScreenError::AskedFor { application })
            }
            Verdict::Withdrawn => match self.decided.get(&application) {
                None => Ok(()),
                Some((round, decision, outcome)) => Err(ScreenError::Decided {
                    application,
                    round: round.clone(),
                    decision: *decision,
                    outcome: outcome.clone(),
                }),
            },
            _ => Ok(()),
        }
    }
}
