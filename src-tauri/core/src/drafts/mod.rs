//! What the chair has begun and not done yet: a programme that is being changed, decisions being prepared.
//!
//! It is kept in the workspace as it is typed, so that it outlives the window and goes where the workspace goes.
//! It counts nowhere, has no row in the journal, and leaves neither by bundle nor by record. What is issued or
//! decided is a draft no longer, in the same transaction.

mod store;

use crate::clock::Instant;
use crate::deliberation::Votes;
use crate::id::{ApplicationId, RoundId};
use crate::programme::{Draft, Programme, must_be_chair, of_workspace};
use crate::store::{Reading, StoreError, Writing};
use crate::travel::Digest;
use crate::workspace::Workspace;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A programme that somebody has begun to change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeDraft {
    /// As it was typed.
    pub draft: Draft,
    /// When it was kept last; shown only.
    pub kept_at: Instant,
    /// Whether the programme has been changed by other means since.
    pub overtaken: bool,
}

/// A decision that somebody has begun to prepare, as typed: nothing of it was checked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionDraft {
    /// As [`crate::deliberation::Outcome`] is written; empty where none was chosen.
    pub outcome: String,
    /// The motion.
    pub motion: String,
    /// The reason.
    pub reason: String,
    /// What those who lost have to say.
    pub dissent: String,
    /// The votes that were entered.
    pub votes: Votes,
}

/// A decision that is being prepared, and about what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// The application.
    pub application: ApplicationId,
    /// As it was typed.
    pub draft: DecisionDraft,
    /// When it was kept last; shown only.
    pub kept_at: Instant,
}

/// Keeps a programme as far as it was changed; without a draft, what was kept is thrown away.
///
/// # Errors
/// [`StoreError::NotTheChair`], and those of the store.
pub fn keep_programme(
    workspace: &mut Workspace,
    draft: Option<&Draft>,
    now: Instant,
) -> Result<(), StoreError> {
    must_be_chair(workspace.read())?;
    let signed = of_workspace(workspace.read())?;
    workspace.jot(|writing| match draft {
        Some(draft) if !says(draft, &signed.issued.programme) => {
            store::put_programme(writing, draft, Digest::of(&signed.bytes), now)
        }
        Some(_) | None => store::remove_programme(writing),
    })
}

/// Returns the programme that is being changed; none where it says what the workspace's says.
///
/// # Errors
/// Those of the store.
pub fn programme(reading: Reading<'_>) -> Result<Option<ProgrammeDraft>, StoreError> {
    let Some((draft, version, kept_at)) = store::programme(reading)? else {
        return Ok(None);
    };
    let signed = of_workspace(reading)?;
    let overtaken = version != Digest::of(&signed.bytes);
    Ok(
        (!says(&draft, &signed.issued.programme)).then_some(ProgrammeDraft {
            draft,
            kept_at,
            overtaken,
        }),
    )
}

/// Keeps a decision as far as it was prepared; without a draft, what was kept is thrown away.
///
/// # Errors
/// [`StoreError::NotTheChair`], and those of the store.
pub fn keep_decision(
    workspace: &mut Workspace,
    round: &RoundId,
    application: ApplicationId,
    draft: Option<&DecisionDraft>,
    now: Instant,
) -> Result<(), StoreError> {
    must_be_chair(workspace.read())?;
    workspace.jot(|writing| match draft {
        Some(draft) if *draft != DecisionDraft::default() => {
            store::put_decision(writing, round, application, draft, now)
        }
        Some(_) | None => store::remove_decision(writing, round, application),
    })
}

/// Returns the decisions of a round that are being prepared, by application.
///
/// # Errors
/// Those of the store.
pub fn decisions(reading: Reading<'_>, round: &RoundId) -> Result<Vec<Prepared>, StoreError> {
    store::decisions(reading, round)
}

/// Tells whether a draft changes nothing.
fn says(draft: &Draft, programme: &Programme) -> bool {
    draft.checked().is_ok_and(|checked| checked == *programme)
}

/// Ends the draft of a programme in the transaction that issues what it says; another one stays, for somebody
/// else's change is no reason to lose it.
pub(crate) fn issued(writing: &Writing<'_>, programme: &Programme) -> Result<(), StoreError> {
    match store::programme(writing.reading())? {
        Some((draft, ..)) if says(&draft, programme) => store::remove_programme(writing),
        Some(_) | None => Ok(()),
    }
}

/// Ends the drafts about applications in the transaction that decides about them.
pub(crate) fn decided(
    writing: &Writing<'_>,
    round: &RoundId,
    applications: &BTreeSet<ApplicationId>,
) -> Result<(), StoreError> {
    let mut each = applications.iter();
    each.try_for_each(|&application| store::remove_decision(writing, round, application))
}
