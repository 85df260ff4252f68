//! Recovery secrets in the chair's store.

use super::RecoverySecret;
use crate::store::{Reading, StoreError, Writing};
use rusqlite::named_params;
use zeroize::Zeroizing;

/// Tables whose rows no copy has.
pub(super) const SECRET_TABLES: [&str; 2] = ["key_pair", "recovery_secret"];

/// Whose words they are, seen from the workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owner {
    /// Those of whoever works in it.
    Own,
    /// Those of the deputy, until they are handed over.
    Deputy,
}

impl Owner {
    fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Deputy => "deputy",
        }
    }
}

/// Keeps a secret.
pub(crate) fn put_secret(
    writing: &Writing<'_>,
    owner: Owner,
    secret: &RecoverySecret,
) -> Result<(), StoreError> {
    writing.run(
        "INSERT INTO recovery_secret VALUES (:owner, :secret)",
        named_params! { ":owner": owner.name(), ":secret": secret.bytes().as_slice() },
    )?;
    Ok(())
}

/// Returns a secret, where it is kept.
pub(super) fn secret(
    reading: Reading<'_>,
    owner: Owner,
) -> Result<Option<RecoverySecret>, StoreError> {
    let sql = "SELECT secret FROM recovery_secret WHERE owner = :owner";
    let found = reading.first(sql, named_params! { ":owner": owner.name() }, |row| {
        row.get::<_, Vec<u8>>("secret").map(Zeroizing::new)
    })?;
    let read =
        |bytes: Zeroizing<Vec<u8>>| RecoverySecret::from_bytes(&bytes).ok_or(StoreError::Damaged);
    found.map(read).transpose()
}

/// Forgets a secret. What is left of the row in the file is overwritten when the log beside it ends.
pub(super) fn forget(writing: &Writing<'_>, owner: Owner) -> Result<(), StoreError> {
    writing.run(
        "DELETE FROM recovery_secret WHERE owner = :owner",
        named_params! { ":owner": owner.name() },
    )?;
    Ok(())
}
