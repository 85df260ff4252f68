//! The roster: which key is whose, as far as the chair's log says, and the words that two people compare.

use crate::clock::Instant;
use crate::id::{JudgeId, RoundId};
use crate::journal::Operation;
use crate::log::{self, Enrolled, Entry, Standing};
use crate::merge::{self, decide, reason_of};
use crate::programme;
use crate::store::{Reading, StoreError};
use crate::travel::{Digest, words};
use crate::workspace::Workspace;

/// Why the roster was not changed.
#[derive(Debug, thiserror::Error)]
pub enum RosterError {
    /// The judge has no key that counts.
    #[error("judge {judge} has no key")]
    NotEnrolled {
        /// The judge.
        judge: JudgeId,
    },
    /// The words that were given are not those of the key.
    #[error("the words of judge {judge} differ")]
    Words {
        /// The judge.
        judge: JudgeId,
    },
    /// A key is revoked for a reason only.
    #[error("no reason")]
    Reason,
    /// A packet that the key has signed counts in a round whose results are official.
    #[error("judge {judge} counts in {round}")]
    Official {
        /// The judge.
        judge: JudgeId,
        /// The round.
        round: RoundId,
    },
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl RosterError {
    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotEnrolled { .. } => "roster-not-enrolled",
            Self::Words { .. } => "roster-words",
            Self::Reason => "reason-missing",
            Self::Official { .. } => "roster-official",
            Self::Store(error) => error.code(),
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotEnrolled { judge } | Self::Words { judge } => {
                vec![("judge", judge.to_string())]
            }
            Self::Official { judge, round } => {
                vec![("judge", judge.to_string()), ("round", round.to_string())]
            }
            Self::Reason => vec![],
            Self::Store(error) => error.args(),
        }
    }
}

/// Returns the six words of a judge's keys, which the judge's screen shows as well.
pub fn key_words(programme: &Digest, judge: JudgeId, key: &str, recipient: &str) -> String {
    let mut bytes = b"jurybook key words 1\0".to_vec();
    bytes.extend(programme.0);
    for field in [judge.principal().as_str(), key, recipient] {
        bytes.extend((field.len() as u64).to_be_bytes());
        bytes.extend(field.as_bytes());
    }
    words(&Digest::of(&bytes))
}

/// Returns the words of the keys of a judge's own workspace.
///
/// # Errors
/// Those of the store.
pub fn own_words(reading: Reading<'_>, judge: JudgeId) -> Result<String, StoreError> {
    let programme = programme::of_workspace(reading)?.id();
    let key = programme::signing_key(reading)?.public().line();
    let recipient = programme::recipient(reading)?;
    Ok(key_words(&programme, judge, &key, &recipient))
}

/// Returns the roster in order of enrolment with each key's words, revoked keys included.
///
/// # Errors
/// Those of the store.
pub fn list(reading: Reading<'_>) -> Result<Vec<(Enrolled, String)>, StoreError> {
    let programme = programme::of_workspace(reading)?.id();
    let ledger = log::ledger(reading)?;
    let spelt = |line: &Enrolled| {
        let words = key_words(&programme, line.judge, &line.key, &line.recipient);
        (line.clone(), words)
    };
    Ok(ledger.roster().iter().map(spelt).collect())
}

/// Confirms a judge's key by the words that the judge read out; case, spaces and hyphens between words
/// do not matter. Confirming twice changes nothing.
///
/// # Errors
/// [`RosterError`].
pub fn confirm(
    workspace: &mut Workspace,
    judge: JudgeId,
    heard: &str,
    now: Instant,
) -> Result<(), RosterError> {
    let lines = list(workspace.read())?.into_iter();
    let mut counting = lines
        .filter(|(line, _)| line.judge == judge && !matches!(line.standing, Standing::Revoked(_)));
    let (line, words) = counting.next().ok_or(RosterError::NotEnrolled { judge })?;
    let plain = |text: &str| -> Vec<String> {
        let parts = text.split(|mark: char| !mark.is_alphanumeric());
        let parts = parts.filter(|part| !part.is_empty());
        parts.map(str::to_lowercase).collect()
    };
    if plain(heard) != plain(&words) {
        return Err(RosterError::Words { judge });
    }
    if line.standing == Standing::Confirmed {
        return Ok(());
    }
    let entry = Entry::RosterConfirm {
        judge_id: judge,
        key: line.key,
    };
    decide(workspace, now, entry, Operation::ConfirmKey { judge })
}

/// Revokes a judge's key, as when the laptop is lost: what it signs from here on is refused, and what it
/// signed before counts until the judge's new key signs. Official results must be opened again first: whose
/// key is whose is a part of them.
///
/// # Errors
/// [`RosterError`].
pub fn revoke(
    workspace: &mut Workspace,
    judge: JudgeId,
    reason: &str,
    now: Instant,
) -> Result<(), RosterError> {
    let reason = reason_of(reason).ok_or(RosterError::Reason)?;
    let ledger = log::ledger(workspace.read())?;
    let line = ledger.enrolled(judge).cloned();
    let line = line.ok_or(RosterError::NotEnrolled { judge })?;
    let counting = merge::current(&merge::held(workspace.read())?, &ledger).into_keys();
    for (round, of) in counting {
        if of == judge && ledger.official(&round).is_some() {
            return Err(RosterError::Official { judge, round });
        }
    }
    let entry = Entry::RosterRevoke {
        judge_id: judge,
        key: line.key,
        reason,
    };
    decide(workspace, now, entry, Operation::RevokeKey { judge })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_change_with_every_part() {
        let [one, other] = [1, 2].map(|byte| Digest([byte; 32]));
        let words = key_words(&one, JudgeId(7), "key", "age1");
        assert_eq!(words.split(' ').count(), 6);
        for changed in [
            key_words(&other, JudgeId(7), "key", "age1"),
            key_words(&one, JudgeId(8), "key", "age1"),
            key_words(&one, JudgeId(7), "keys", "age1"),
            key_words(&one, JudgeId(7), "keya", "ge1"),
            key_words(&one, JudgeId(7), "key", "age2"),
        ] {
            assert_ne!(changed, words);
        }
    }
}
