//! What winners were promised, and how far it has come. It goes on after the results are official.

use super::DeliberationError;
use super::Outcome;
use super::decide::check_length;
use super::entrants::scored;
use super::history::history;
use crate::clock::Instant;
use crate::id::{ApplicationId, RoundId};
use crate::journal::{self, Operation};
use crate::programme;
use crate::store::{Reading, StoreError};
use crate::workspace::Workspace;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How far a benefit has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Progress {
    /// Nothing was done yet.
    #[default]
    Open,
    /// It is arranged with the winner.
    Arranged,
    /// The winner has it.
    Given,
}

/// What is known about one benefit of one winner.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// How far it has come.
    pub progress: Progress,
    /// What there is to say about it, such as a date; may be empty.
    pub note: String,
}

/// Promises by application and by the benefit's English text, as the programme has it.
pub type Promises = BTreeMap<(ApplicationId, String), Promise>;

/// Returns what was noted of benefits in a round; nothing where nobody noted anything.
///
/// # Errors
/// Those of the store.
pub fn promises(reading: Reading<'_>, round: &RoundId) -> Result<Promises, StoreError> {
    let mut promises = Promises::new();
    for row in journal::named(reading, &["track-benefit"])? {
        if let Operation::TrackBenefit {
            round: of,
            application,
            benefit,
            after,
            ..
        } = row.operation
            && of == *round
        {
            promises.insert((application, benefit), after);
        }
    }
    Ok(promises)
}

/// Notes how far a benefit of a winner has come: `benefit` is its position in the programme, from 1. Noting
/// the same twice changes nothing.
///
/// # Errors
/// [`DeliberationError::NoBenefit`], [`DeliberationError::NotAWinner`] where no award of the round is the
/// application's, [`DeliberationError::TextLong`], and those of the store.
pub fn track(
    workspace: &mut Workspace,
    round: &RoundId,
    (application, benefit): (ApplicationId, u32),
    promise: Promise,
    now: Instant,
) -> Result<(), DeliberationError> {
    let reading = workspace.read();
    let programme = programme::of_workspace(reading)?.issued.programme;
    scored(&programme, round)?;
    let position = (benefit as usize).checked_sub(1);
    let named = position.and_then(|position| programme.benefits.get(position));
    let text = named.ok_or(DeliberationError::NoBenefit { benefit })?;
    let history = history(reading, round)?;
    let mut standing = history.standing().map(|one| &one.decision);
    let wins = standing
        .any(|one| one.application == application && matches!(one.outcome, Outcome::Award(_)));
    if !wins {
        return Err(DeliberationError::NotAWinner { application });
    }
    let after = Promise {
        note: promise.note.trim().to_owned(),
        ..promise
    };
    check_length(&after.note)?;
    let key = (application, text.en.clone());
    let before = promises(reading, round)?.remove(&key).unwrap_or_default();
    if before == after {
        return Ok(());
    }
    let operation = Operation::TrackBenefit {
        round: round.clone(),
        application,
        benefit: key.1,
        before,
        after,
    };
    workspace.transact::<_, DeliberationError>(now, None, |_| Ok(((), operation)))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::super::tests::{a_meeting, a_motion, take};
    use super::*;
    use crate::trial::{now, round};
    use crate::undo::{self, Direction};

    fn promise(progress: Progress, note: &str) -> Promise {
        Promise {
            progress,
            note: note.to_owned(),
        }
    }

    #[test]
    fn a_winners_benefits_are_followed_and_taken_back_even_once_all_is_official() {
        let (_trial, mut chair) = a_meeting();
        let (winner, given) = (ApplicationId(1), promise(Progress::Given, "  in May "));
        let refused = track(&mut chair, &round(), (winner, 1), given.clone(), now());
        let refused = refused.unwrap_err();
        assert!(matches!(refused, DeliberationError::NotAWinner { .. }));
        take(&mut chair, a_motion(1, "award:grant")).unwrap();
        crate::merge::seal(&mut chair, &round(), now()).unwrap();
        super::super::declare(&mut chair, &round(), now()).unwrap();

        track(&mut chair, &round(), (winner, 1), given.clone(), now()).unwrap();
        let said = |chair: &Workspace| promises(chair.read(), &round()).unwrap();
        let kept = said(&chair);
        assert_eq!(kept.len(), 1);
        assert_eq!(
            kept.into_values().next().unwrap(),
            promise(Progress::Given, "in May")
        );
        let head = journal::head(chair.read()).unwrap();
        track(&mut chair, &round(), (winner, 1), given.clone(), now()).unwrap();
        assert_eq!(journal::head(chair.read()).unwrap(), head, "said already");

        undo::go(&mut chair, Direction::Undo, now()).unwrap();
        assert_eq!(said(&chair).into_values().next(), Some(Promise::default()));
        undo::go(&mut chair, Direction::Redo, now()).unwrap();
        assert_eq!(said(&chair).into_values().next().unwrap().note, "in May");
        for unknown in [0, 99] {
            let refused = track(
                &mut chair,
                &round(),
                (winner, unknown),
                given.clone(),
                now(),
            );
            let refused = refused.unwrap_err();
            assert!(matches!(refused, DeliberationError::NoBenefit { .. }));
        }
    }
}
