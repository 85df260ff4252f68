//! Taking an import back: whatever it changed is as it was before, attachments included.
//!
//! What an import supersedes is kept beside the journal, by the import's row, because contents of attachments
//! are in it; it goes as soon as an operation that nothing takes back comes after the import. So whatever builds
//! on an import, such as kits, packets, and official results, ends the way back to it; what was screened or
//! assigned by hand since is taken back first.

use super::changes::HeldApplication;
use super::screening::kept_stand;
use super::store::{self, amend, superseded};
use super::{AsideRow, Submission, put_stand_back};
use crate::clock::Instant;
use crate::journal::{Before, KeptStand};
use crate::store::{StoreError, Writing};
use crate::travel::Digest;
use serde::{Deserialize, Serialize};

/// An application as it was before an import said something else of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Earlier {
    submission: Submission,
    needs_decision: bool,
    stand: KeptStand,
    attachments: Vec<EarlierAttachment>,
}

/// An attachment by what tells it from others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct EarlierAttachment {
    pub(super) name: String,
    pub(super) media: String,
    pub(super) sha256: Digest,
}

/// Keeps an application as it is, before the import of a row of the journal changes it.
pub(super) fn keep(
    writing: &Writing<'_>,
    import: u64,
    held: &HeldApplication,
) -> Result<(), StoreError> {
    let application = &held.application;
    let given = store::given::of(writing.reading(), application.id)?;
    let attachments = held.attachments.iter();
    let state = Earlier {
        submission: application.submission.clone(),
        needs_decision: application.needs_decision,
        stand: kept_stand(&application.screening, &given),
        attachments: attachments
            .map(|one| EarlierAttachment {
                name: one.name.clone(),
                media: one.media.clone(),
                sha256: one.measured.sha256,
            })
            .collect(),
    };
    superseded::keep(writing, import, application.id, &state)
}

/// Puts everything back that the import of a row of the journal has changed.
pub(crate) fn take_back(
    writing: &Writing<'_>,
    import: u64,
    before: &Before,
    now: Instant,
) -> Result<(), StoreError> {
    superseded::remove_after(writing, before.last)?;
    for (id, earlier) in superseded::kept(writing, import)? {
        amend::amend(writing, id, &earlier.submission, earlier.needs_decision)?;
        superseded::put_attachments_back(writing, import, id, &earlier.attachments)?;
        put_stand_back(writing, id, &earlier.stand, now)?;
    }
    superseded::forget(writing, import)?;
    put_aside_back(writing, &before.aside, now)?;
    for (heading, field) in &before.meanings {
        match field {
            Some(field) => store::remember(writing, heading, field)?,
            None => store::forget_meaning(writing, heading)?,
        }
    }
    Ok(())
}

/// Makes the rows aside what they were.
fn put_aside_back(
    writing: &Writing<'_>,
    before: &[AsideRow],
    now: Instant,
) -> Result<(), StoreError> {
    for row in store::aside::list(writing.reading())? {
        if !before.contains(&row) {
            store::aside::remove(writing, row.id)?;
        }
    }
    let here = store::aside::list(writing.reading())?;
    let gone = before.iter().filter(|row| !here.contains(row));
    gone.into_iter()
        .try_for_each(|row| store::aside::put(writing, row, now))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
#[path = "store/superseded_tests.rs"]
mod tests;
