//! What two persons say of an application, and what follows: a pure rule, without a store.

use super::Verdict;
use crate::clock::Instant;
use crate::table::columns::fold;
use unicode_normalization::UnicodeNormalization;

/// Longest name of a person, in characters.
pub const LONGEST_NAME: usize = 200;

/// A verdict as one person gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The verdict.
    pub verdict: Verdict,
    /// Its reason; empty where none is needed.
    pub reason: String,
    /// The person's name.
    pub person: String,
    /// When it was given.
    pub at: Instant,
}

/// How far two persons have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has said anything.
    Nobody,
    /// One has given a verdict, which waits for a second.
    Proposed,
    /// Two have given different verdicts.
    Disputed,
    /// Two have given the same, or a third has settled it.
    Agreed,
}

impl Standing {
    /// Tells how far they have come.
    pub fn of(given: &[Given]) -> Self {
        match given {
            [] => Self::Nobody,
            [_] => Self::Proposed,
            [first, second] if first.verdict != second.verdict => Self::Disputed,
            _ => Self::Agreed,
        }
    }
}

/// What a person says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says<'a> {
    /// A verdict with its reason: a proposal, a confirmation where it is the same as another person's, a
    /// disagreement where it is not.
    Verdict(Verdict, &'a str),
    /// What was proposed is right, whatever it is.
    Confirm,
    /// The verdict that settles a disagreement, with its reason.
    Final {
        /// The verdict.
        verdict: Verdict,
        /// Why.
        reason: &'a str,
        /// Whether it is the chair who settles it, who may be one of the two.
        as_chair: bool,
    },
}

/// Why a person's word does not lead anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// The person gave this verdict already; another has to confirm it, or to settle it.
    SamePerson,
    /// Two disagree already: a third settles it by an explicit final verdict.
    Disputed,
    /// There is no disagreement to settle.
    NotDisputed,
    /// Nothing waits for a second person.
    NothingProposed,
}

/// What follows from a person's word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Follows {
    /// What persons have said now.
    pub(super) given: Vec<Given>,
    /// The verdict that holds from here on, with its reason; none where nothing is agreed.
    pub(super) holds: Option<(Verdict, String)>,
}

/// Returns a name as it is kept: composed, with single spaces.
pub(super) fn name_of(text: &str) -> String {
    let composed: String = text.nfc().collect();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Tells whether two names are one person's: capitals, spaces and the way letters are composed do not part them.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    // By way of capitals, which join what small letters part: ß and ss, σ and ς.
    fold(&one.to_uppercase()) == fold(&other.to_uppercase())
}

/// Says what follows from a person's word.
pub(super) fn follows(
    given: &[Given],
    person: &str,
    says: Says<'_>,
    at: Instant,
) -> Result<Follows, Fault> {
    let own = |verdict: Verdict, reason: &str| Given {
        verdict,
        reason: reason.to_owned(),
        person: person.to_owned(),
        at,
    };
    let by = |one: &Given| is_same(&one.person, person);
    match (says, Standing::of(given)) {
        (Says::Confirm, Standing::Proposed) => {
            let first = &given[0];
            match by(first) {
                true => Err(Fault::SamePerson),
                false => Ok(spoken(first, own(first.verdict, &first.reason))),
            }
        }
        (Says::Confirm, Standing::Disputed) => Err(Fault::Disputed),
        (Says::Confirm, Standing::Nobody | Standing::Agreed) => Err(Fault::NothingProposed),
        (
            Says::Final {
                verdict,
                reason,
                as_chair,
            },
            Standing::Disputed,
        ) => {
            if !as_chair && given.iter().any(by) {
                return Err(Fault::SamePerson);
            }
            let mut given = given.to_vec();
            given.push(own(verdict, reason));
            let holds = Some((verdict, reason.to_owned()));
            Ok(Follows { given, holds })
        }
        (Says::Final { .. }, _) => Err(Fault::NotDisputed),
        (Says::Verdict(verdict, reason), Standing::Proposed) => {
            let first = &given[0];
            let new = own(verdict, reason);
            match (
                by(first),
                first.verdict == verdict && first.reason == reason,
            ) {
                (true, true) => Err(Fault::SamePerson),
                (true, false) => Ok(proposed(new)),
                (false, _) => Ok(spoken(first, new)),
            }
        }
        (Says::Verdict(verdict, reason), Standing::Disputed) => {
            let new = own(verdict, reason);
            match (&given[0], &given[1]) {
                (first, second) if by(first) => Ok(spoken(second, new)),
                (first, second) if by(second) => Ok(spoken(first, new)),
                _ => Err(Fault::Disputed),
            }
        }
        (Says::Verdict(verdict, reason), Standing::Nobody | Standing::Agreed) => {
            Ok(proposed(own(verdict, reason)))
        }
    }
}

fn proposed(first: Given) -> Follows {
    Follows {
        given: vec![first],
        holds: None,
    }
}

/// What follows when a second person, or one of two who changes their mind, has spoken last.
fn spoken(other: &Given, last: Given) -> Follows {
    let reason = match last.reason.is_empty() {
        true => &other.reason,
        false => &last.reason,
    };
    let holds = (other.verdict == last.verdict).then(|| (last.verdict, reason.clone()));
    Follows {
        given: vec![other.clone(), last],
        holds,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
#[path = "second_tests.rs"]
mod tests;
