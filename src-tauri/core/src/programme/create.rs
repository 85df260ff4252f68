//! Making a chair's workspace from a programme, and telling whose workspace one is.

use super::Programme;
use super::issued::{issue, put_receiving_key, put_signing_key};
use crate::clock::Instant;
use crate::id::{JudgeId, RoundId};
use crate::journal::Operation;
use crate::log::{self, Entry};
use crate::recovery::{Keys, Owner, Place, RecoverySecret, put_secret};
use crate::store::{Reading, StoreError};
use crate::travel::Digest;
use crate::workspace::Workspace;
use rusqlite::named_params;
use std::path::Path;

/// Makes a chair's workspace with new keys for the chair and for a deputy, each derived from a secret
/// that can be put on paper.
///
/// # Errors
/// Those of [`Workspace::create`].
pub fn create(
    path: &Path,
    passphrase: &str,
    programme: Programme,
    now: Instant,
) -> Result<Workspace, StoreError> {
    let (own, deputys) = (RecoverySecret::generate(), RecoverySecret::generate());
    let keys = Keys::derive(&own, Place::Chair);
    let signed = issue(programme, &keys, &Keys::derive(&deputys, Place::Deputy));
    let (workspace, ()) = Workspace::create(path, passphrase, now, |writing| {
        writing.run(
            "INSERT INTO workspace (one, role, programme, programme_signature, created_at)
             VALUES (1, 'chair', :programme, :signature, :at)",
            named_params! {
                ":programme": signed.bytes, ":signature": signed.signature, ":at": now.millis(),
            },
        )?;
        put_signing_key(writing, &keys.signing)?;
        put_receiving_key(writing, &keys.receiving)?;
        put_secret(writing, Owner::Own, &own)?;
        put_secret(writing, Owner::Deputy, &deputys)?;
        log::append(writing, Entry::Genesis, now)?;
        let operation = Operation::CreateWorkspace {
            programme: signed.issued.programme.id.clone(),
            programme_sha256: signed.id().to_string(),
        };
        Ok::<_, StoreError>(((), operation))
    })?;
    Ok(workspace)
}

/// Whose workspace it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// The secretariat's and the chair's.
    Chair,
    /// A judge's.
    Judge {
        /// The judge.
        judge: JudgeId,
        /// The round of the kit.
        round: RoundId,
        /// The kit.
        kit: Digest,
    },
}

/// Makes sure that nothing of the chair's is done in a judge's workspace.
///
/// # Errors
/// [`StoreError::NotTheChair`], and those of the store.
pub fn must_be_chair(reading: Reading<'_>) -> Result<(), StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM workspace WHERE role = 'judge')";
    match reading.only(sql, &[], |row| row.get(0))? {
        true => Err(StoreError::NotTheChair),
        false => Ok(()),
    }
}

/// Returns whose workspace it is.
///
/// # Errors
/// Those of the store; [`StoreError::Damaged`] where the file does not say.
pub fn role(reading: Reading<'_>) -> Result<Role, StoreError> {
    let sql = "SELECT judge, round, kit_id FROM workspace";
    let found = reading.first(sql, &[], |row| {
        let judge: Option<u32> = row.get("judge")?;
        let (Some(judge), Some(round), Some(kit)) = (judge, row.get("round")?, row.get("kit_id")?)
        else {
            return Ok(Role::Chair);
        };
        Ok(Role::Judge {
            judge: JudgeId(judge),
            round: RoundId(round),
            kit: Digest(kit),
        })
    })?;
    found.ok_or(StoreError::Damaged)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::journal;
    use crate::trial::{a_round, now};

    #[test]
    fn nothing_of_the_chairs_is_done_in_a_judges_workspace() {
        let trial = a_round();
        let clear = |workspace: &mut Workspace| {
            workspace.transact::<_, StoreError>(now(), None, |_| {
                Ok(((), Operation::ScreenClear { applications: 0 }))
            })
        };
        clear(&mut trial.chair("chair")).unwrap();
        let mut ada = trial.judge(1, "ada").workspace;
        let before = journal::head(ada.read()).unwrap();
        assert_eq!(clear(&mut ada).unwrap_err().code(), "not-the-chair");
        assert_eq!(journal::head(ada.read()).unwrap(), before);
    }
}
