//! Declaring a conflict on the spot: a member speaks up in the meeting.

use super::conflicts::{Conflict, Ground, Status};
use super::store;
use crate::applications;
use crate::clock::Instant;
use crate::id::{ApplicationId, JudgeId};
use crate::journal::{KeptConflict, Operation};
use crate::store::{Reading, StoreError, Writing};
use crate::workspace::Workspace;

/// Why a conflict cannot be declared.
#[derive(Debug, thiserror::Error)]
pub enum DeclareError {
    /// There is no such judge.
    #[error("no judge {0}")]
    Judge(JudgeId),
    /// There is no such application.
    #[error("no application {0}")]
    Application(ApplicationId),
    /// Nobody said why.
    #[error("no reason")]
    NoReason,
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl DeclareError {
    /// Returns the code under which its texts are found.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Judge(_) => "judge-unknown",
            Self::Application(_) => "application-unknown",
            Self::NoReason => "sheet-no-reason",
            Self::Store(error) => error.code(),
        }
    }

    /// Returns the arguments of its texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Judge(judge) => vec![("judge", judge.to_string())],
            Self::Application(application) => vec![("application", application.to_string())],
            Self::NoReason => Vec::new(),
            Self::Store(error) => error.args(),
        }
    }
}

/// Declares a conflict of a judge with an application; it outweighs what was proposed or dismissed before.
///
/// # Errors
/// [`DeclareError`]; then nothing was changed.
pub fn declare(
    workspace: &mut Workspace,
    judge: JudgeId,
    application: ApplicationId,
    reason: &str,
    now: Instant,
) -> Result<(), DeclareError> {
    let reading = workspace.read();
    if reason.trim().is_empty() {
        return Err(DeclareError::NoReason);
    }
    if !store::list(reading)?.iter().any(|one| one.id == judge) {
        return Err(DeclareError::Judge(judge));
    }
    if applications::get(reading, application)?.is_none() {
        return Err(DeclareError::Application(application));
    }
    let before = known(reading, judge, application)?;
    let after = Some(KeptConflict {
        ground: Ground::Declared.name().to_owned(),
        evidence: reason.trim().to_owned(),
        status: Status::Declared.name().to_owned(),
    });
    workspace.transact::<_, DeclareError>(now, None, |writing| {
        keep_conflict(writing, judge, application, after.as_ref())?;
        Ok((
            (),
            Operation::DeclareConflict {
                judge,
                application,
                before,
                after,
            },
        ))
    })?;
    Ok(())
}

fn known(
    reading: Reading<'_>,
    judge: JudgeId,
    application: ApplicationId,
) -> Result<Option<KeptConflict>, StoreError> {
    let mut all = store::conflicts(reading)?.into_iter();
    let found = all.find(|one| (one.judge, one.application) == (judge, application));
    Ok(found.map(|one| KeptConflict {
        ground: one.ground.name().to_owned(),
        evidence: one.evidence,
        status: one.status.name().to_owned(),
    }))
}

/// Puts what is known of a judge and an application in place of what was.
pub(crate) fn keep_conflict(
    writing: &Writing<'_>,
    judge: JudgeId,
    application: ApplicationId,
    kept: Option<&KeptConflict>,
) -> Result<(), StoreError> {
    let Some(kept) = kept else {
        return store::forget_conflict(writing, judge, application);
    };
    let named = (
        Ground::from_name(&kept.ground),
        Status::from_name(&kept.status),
    );
    let (Some(ground), Some(status)) = named else {
        return Err(StoreError::Damaged);
    };
    let conflict = Conflict {
        judge,
        application,
        ground,
        evidence: kept.evidence.clone(),
        status,
    };
    store::put_conflict(writing, &conflict)
}
