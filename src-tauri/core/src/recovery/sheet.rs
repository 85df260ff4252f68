//! What stands on the sheets, and the one time that the deputy's leaves the workspace.

use super::store::{Owner, forget, secret};
use super::{Keys, Place, RecoveryError};
use crate::clock::Instant;
use crate::journal::Operation;
use crate::programme::{self, Text};
use crate::store::{Reading, StoreError};
use crate::travel;
use crate::workspace::Workspace;
use zeroize::Zeroizing;

/// A sheet to be printed.
pub struct Sheet {
    /// Whose it is.
    pub place: Place,
    /// The programme's title.
    pub title: Text,
    /// Six words by which the programme is known, as on letters of appointment.
    pub programme_words: String,
    /// The fourteen words, in order.
    pub words: Vec<Zeroizing<String>>,
}

/// Returns the sheet of whoever works in this workspace. It can be printed again at any time.
///
/// # Errors
/// [`RecoveryError::NoWords`], and those of the store.
pub fn sheet(reading: Reading<'_>) -> Result<Sheet, RecoveryError> {
    let secret = secret(reading, Owner::Own)?.ok_or(RecoveryError::NoWords)?;
    let signed = programme::of_workspace(reading)?;
    let of = |place: &Place| Keys::derive(&secret, *place).are_of(&signed.issued, *place);
    let place = Place::ALL.into_iter().find(of).ok_or(StoreError::Damaged)?;
    Ok(Sheet {
        place,
        title: signed.issued.programme.title.clone(),
        programme_words: travel::words(&signed.id()),
        words: secret.words(),
    })
}

/// Hands over the deputy's words: `print` puts the sheet where it will stay, and then the words are
/// erased from the workspace. Where `print` fails they stay, to be printed again.
///
/// # Errors
/// [`RecoveryError::HandedOver`] where that was done before; those of `print` and of the store.
pub fn hand_over<T, E: From<RecoveryError>>(
    workspace: &mut Workspace,
    now: Instant,
    print: impl FnOnce(&Sheet) -> Result<T, E>,
) -> Result<T, E> {
    let sheet = deputys_sheet(workspace.read())?;
    let printed = print(&sheet)?;
    let forgotten = workspace.transact(now, None, |writing| {
        forget(writing, Owner::Deputy)?;
        Ok::<_, StoreError>(((), Operation::HandOverDeputy))
    });
    forgotten.map_err(RecoveryError::from)?;
    workspace.rest().map_err(RecoveryError::from)?;
    Ok(printed)
}

/// Tells whether the deputy's words are still to be handed over.
///
/// # Errors
/// Those of the store.
pub fn deputy_waits(reading: Reading<'_>) -> Result<bool, RecoveryError> {
    Ok(secret(reading, Owner::Deputy)?.is_some())
}

fn deputys_sheet(reading: Reading<'_>) -> Result<Sheet, RecoveryError> {
    let own = sheet(reading)?;
    let secret = secret(reading, Owner::Deputy)?.ok_or(RecoveryError::HandedOver)?;
    Ok(Sheet {
        place: Place::Deputy,
        words: secret.words(),
        ..own
    })
}
