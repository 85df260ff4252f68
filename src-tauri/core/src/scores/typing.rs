//! A text that a judge is typing: on the disk at once, in the journal at the next pause.
//!
//! Somebody who types for a minute has made one change, not six hundred. What was typed so far is kept
//! beside the sheet; when it is entered, that becomes one operation and is kept there no longer. Where the
//! window went away in between, opening the workspace enters it.

use super::change::{Entry, enter, short};
use super::store::{self, KeptSheet};
use super::{ApplicantComment, CommitteeComment, DraftSheet, PrivateNote, SheetError};
use crate::clock::Instant;
use crate::id::ApplicationId;
use crate::journal::SheetChange;
use crate::programme::{self, Role};
use crate::store::{Reading, StoreError, Writing};
use crate::workspace::Workspace;
use std::collections::BTreeMap;

/// For whom a text on a sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// The committee.
    Committee,
    /// The applicant.
    Applicant,
    /// The judge alone.
    Private,
}

impl Audience {
    const ALL: [Self; 3] = [Self::Committee, Self::Applicant, Self::Private];

    fn name(self) -> &'static str {
        match self {
            Self::Committee => "committee",
            Self::Applicant => "applicant",
            Self::Private => "private",
        }
    }

    /// Returns whose text a change is about, where it is about one.
    pub(super) fn of(change: &SheetChange) -> Option<Self> {
        match change {
            SheetChange::Committee { .. } => Some(Self::Committee),
            SheetChange::Applicant { .. } => Some(Self::Applicant),
            SheetChange::PrivateNote { .. } => Some(Self::Private),
            SheetChange::Score { .. }
            | SheetChange::Flag { .. }
            | SheetChange::Nominations { .. }
            | SheetChange::Recusal { .. } => None,
        }
    }

    fn entry(self, text: String) -> Entry {
        match self {
            Self::Committee => Entry::Committee(text),
            Self::Applicant => Entry::Applicant(text),
            Self::Private => Entry::PrivateNote(text),
        }
    }
}

/// Keeps a text as far as it was typed; [`enter`] makes a change of it.
///
/// # Errors
/// [`SheetError::Unassigned`], [`SheetError::Final`] for all but the private note,
/// [`SheetError::TooLong`], and those of the store.
pub fn keep(
    workspace: &mut Workspace,
    application: ApplicationId,
    audience: Audience,
    text: String,
) -> Result<(), SheetError> {
    let text = short(text)?;
    let reading = workspace.read();
    if !matches!(programme::role(reading)?, Role::Judge { .. }) {
        return Err(SheetError::NotAJudge);
    }
    match store::is_final(reading, application)? {
        None => Err(SheetError::Unassigned { application }),
        Some(true) if audience != Audience::Private => Err(SheetError::Final),
        Some(_) => workspace.jot(|writing| {
            Ok(store::put_typing(
                writing,
                application,
                audience.name(),
                &text,
            )?)
        }),
    }
}

/// Enters every text that was still being typed; returns how many there were.
///
/// # Errors
/// [`SheetError`].
pub fn settle(workspace: &mut Workspace, now: Instant) -> Result<u32, SheetError> {
    let typed = typed(workspace.read())?;
    let count = typed.len() as u32;
    for (application, audience, text) in typed {
        enter(workspace, application, audience.entry(text), now)?;
    }
    Ok(count)
}

/// Returns all sheets with what is being typed on them.
///
/// # Errors
/// Those of the store.
pub fn all_as_typed(
    reading: Reading<'_>,
) -> Result<BTreeMap<ApplicationId, KeptSheet>, StoreError> {
    let mut sheets = super::all(reading)?;
    for (application, audience, text) in typed(reading)? {
        let sheet = sheets.entry(application).or_insert_with(|| KeptSheet {
            draft: DraftSheet::new(application),
            is_final: false,
        });
        match audience {
            Audience::Committee => sheet.draft.to_committee = CommitteeComment(text),
            Audience::Applicant => sheet.draft.to_applicant = ApplicantComment(text),
            Audience::Private => sheet.draft.note = PrivateNote(text),
        }
    }
    Ok(sheets)
}

fn typed(reading: Reading<'_>) -> Result<Vec<(ApplicationId, Audience, String)>, StoreError> {
    let known = |(application, name, text): (ApplicationId, String, String)| {
        let audience = Audience::ALL.into_iter().find(|one| one.name() == name);
        Ok((application, audience.ok_or(StoreError::Damaged)?, text))
    };
    store::all_typing(reading)?.into_iter().map(known).collect()
}

/// Keeps a text as being typed no longer, in the transaction that enters it.
pub(super) fn remove(
    writing: &Writing<'_>,
    application: ApplicationId,
    audience: Option<Audience>,
) -> Result<(), StoreError> {
    match audience {
        Some(audience) => store::remove_typing(writing, application, audience.name()),
        None => Ok(()),
    }
}

/// Forgets what was typed where it is on the sheet already.
pub(super) fn forget(
    workspace: &mut Workspace,
    application: ApplicationId,
    audience: Option<Audience>,
) -> Result<(), StoreError> {
    let typed = typed(workspace.read())?;
    let mut waiting = typed.iter();
    if waiting.any(|(at, of, _)| *at == application && Some(*of) == audience) {
        workspace.jot(|writing| remove(writing, application, audience))?;
    }
    Ok(())
}
