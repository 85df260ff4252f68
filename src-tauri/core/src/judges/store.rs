//! Judges, conflicts and assignments in the store.

use super::{Conflict, Ground, Judge, Status, propose};
use crate::applications::{Filter, list as applications};
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::journal::Operation;
use crate::store::{Reading, StoreError, Writing, from_json, to_json};
use rusqlite::{Row, named_params};
use std::collections::{BTreeMap, BTreeSet};

fn from_row(row: &Row<'_>) -> rusqlite::Result<Judge> {
    Ok(Judge {
        id: JudgeId(row.get("id")?),
        name: row.get("name")?,
        email: row.get("email")?,
        affiliation: row.get("affiliation")?,
        city: row.get("city")?,
        country: row.get("country")?,
        languages: from_json(row, "languages")?,
        expertise: from_json(row, "expertise")?,
        capacity: row.get("capacity")?,
    })
}

/// Lists the panel in order of number.
///
/// # Errors
/// Those of the store.
pub fn list(reading: Reading<'_>) -> Result<Vec<Judge>, StoreError> {
    reading.all("SELECT * FROM judge ORDER BY id", &[], from_row)
}

/// Adds a judge.
pub(crate) fn insert(writing: &Writing<'_>, judge: &Judge) -> Result<(), StoreError> {
    writing.run(
        "INSERT INTO judge VALUES (:id, :name, :email, :affiliation, :city, :country, :languages,
            :expertise, :capacity)",
        named_params! {
            ":id": judge.id.0, ":name": judge.name, ":email": judge.email,
            ":affiliation": judge.affiliation, ":city": judge.city, ":country": judge.country,
            ":languages": to_json(&judge.languages), ":expertise": to_json(&judge.expertise),
            ":capacity": judge.capacity,
        },
    )?;
    Ok(())
}

fn conflict_row(row: &Row<'_>) -> rusqlite::Result<Conflict> {
    let (ground, status): (String, String) = (row.get("ground")?, row.get("status")?);
    Ok(Conflict {
        judge: JudgeId(row.get("judge")?),
        application: ApplicationId(row.get("application")?),
        // The table's CHECK lets no other names in.
        ground: Ground::from_name(&ground).unwrap_or(Ground::Declared),
        evidence: row.get("evidence")?,
        status: Status::from_name(&status).unwrap_or(Status::Proposed),
    })
}

/// Lists all conflicts in order of judge and application.
///
/// # Errors
/// Those of the store.
pub fn conflicts(reading: Reading<'_>) -> Result<Vec<Conflict>, StoreError> {
    reading.all(
        "SELECT * FROM conflict ORDER BY judge, application",
        &[],
        conflict_row,
    )
}

/// Records a declared conflict; it outweighs what was proposed or dismissed before.
pub(crate) fn put_conflict(writing: &Writing<'_>, one: &Conflict) -> Result<(), StoreError> {
    writing.run(
        "INSERT INTO conflict VALUES (:judge, :application, :ground, :evidence, :status)
         ON CONFLICT (judge, application) DO UPDATE
            SET ground = excluded.ground, evidence = excluded.evidence, status = excluded.status",
        named_params! {
            ":judge": one.judge.0, ":application": one.application.0, ":ground": one.ground.name(),
            ":evidence": one.evidence, ":status": one.status.name(),
        },
    )?;
    Ok(())
}

/// Forgets a conflict.
pub(crate) fn forget_conflict(
    writing: &Writing<'_>,
    judge: JudgeId,
    application: ApplicationId,
) -> Result<(), StoreError> {
    writing.run(
        "DELETE FROM conflict WHERE judge = :judge AND application = :application",
        named_params! { ":judge": judge.0, ":application": application.0 },
    )?;
    Ok(())
}

/// Records the proposals that are not known yet; returns how many. What was decided stays decided.
///
/// # Errors
/// Those of the store.
pub fn propose_conflicts(writing: &Writing<'_>) -> Result<u32, StoreError> {
    let reading = writing.reading();
    let mut new = 0;
    for one in propose(&list(reading)?, &applications(reading, &Filter::default())?) {
        new += writing.run(
            "INSERT OR IGNORE INTO conflict
             VALUES (:judge, :application, :ground, :evidence, :status)",
            named_params! {
                ":judge": one.judge.0, ":application": one.application.0,
                ":ground": one.ground.name(), ":evidence": one.evidence,
                ":status": one.status.name(),
            },
        )?;
    }
    Ok(new as u32)
}

/// Confirms or dismisses a conflict and returns the operation that was carried out.
///
/// # Errors
/// Those of the store; none where there is no such conflict.
pub fn decide_conflict(
    writing: &Writing<'_>,
    judge: JudgeId,
    application: ApplicationId,
    confirm: bool,
) -> Result<Option<Operation>, StoreError> {
    let before = writing.reading().first(
        "SELECT * FROM conflict WHERE judge = :judge AND application = :application",
        named_params! { ":judge": judge.0, ":application": application.0 },
        conflict_row,
    )?;
    let Some(before) = before else {
        return Ok(None);
    };
    let after = if confirm {
        Status::Confirmed
    } else {
        Status::Dismissed
    };
    set_conflict_status(writing, judge, application, after.name())?;
    Ok(Some(Operation::DecideConflict {
        judge,
        application,
        before: before.status.name().to_owned(),
        after: after.name().to_owned(),
    }))
}

/// Sets where a conflict stands.
pub(crate) fn set_conflict_status(
    writing: &Writing<'_>,
    judge: JudgeId,
    application: ApplicationId,
    status: &str,
) -> Result<(), StoreError> {
    writing.run(
        "UPDATE conflict SET status = :status WHERE judge = :judge AND application = :application",
        named_params! { ":judge": judge.0, ":application": application.0, ":status": status },
    )?;
    Ok(())
}

/// Returns a round's assignments, each with whether it was made by hand; those of what was withdrawn are
/// kept and not among them.
///
/// # Errors
/// Those of the store.
pub fn assignments(
    reading: Reading<'_>,
    round: &RoundId,
) -> Result<BTreeMap<(ApplicationId, JudgeId), bool>, StoreError> {
    let rows = reading.all(
        "SELECT application, judge, by_hand FROM assignment
         WHERE round = :round AND application NOT IN
             (SELECT id FROM application WHERE screening = 'withdrawn')",
        named_params! { ":round": round.0 },
        |row| {
            let pair = (
                ApplicationId(row.get("application")?),
                JudgeId(row.get("judge")?),
            );
            Ok((pair, row.get("by_hand")?))
        },
    )?;
    Ok(rows.into_iter().collect())
}

/// Replaces a round's automatic assignments; those made by hand stay, and so do those of what was withdrawn,
/// for the day it is taken in again.
///
/// # Errors
/// Those of the store.
pub fn assign(
    writing: &Writing<'_>,
    round: &RoundId,
    pairs: &BTreeSet<(ApplicationId, JudgeId)>,
) -> Result<(), StoreError> {
    writing.run(
        "DELETE FROM assignment WHERE round = :round AND by_hand = 0 AND application NOT IN
             (SELECT id FROM application WHERE screening = 'withdrawn')",
        named_params! { ":round": round.0 },
    )?;
    for (application, judge) in pairs {
        writing.run(
            "INSERT OR IGNORE INTO assignment VALUES (:round, :application, :judge, 0)",
            named_params! { ":round": round.0, ":application": application.0, ":judge": judge.0 },
        )?;
    }
    Ok(())
}

/// Makes or removes one assignment by hand and returns the operation that was carried out.
///
/// # Errors
/// Those of the store.
pub fn change_assignment(
    writing: &Writing<'_>,
    round: &RoundId,
    judge: JudgeId,
    application: ApplicationId,
    assigned: bool,
) -> Result<Operation, StoreError> {
    let sql = if assigned {
        "INSERT INTO assignment VALUES (:round, :application, :judge, 1)
         ON CONFLICT DO UPDATE SET by_hand = 1"
    } else {
        "DELETE FROM assignment
         WHERE round = :round AND application = :application AND judge = :judge"
    };
    writing.run(
        sql,
        named_params! { ":round": round.0, ":application": application.0, ":judge": judge.0 },
    )?;
    Ok(Operation::ChangeAssignment {
        round: round.clone(),
        judge,
        application,
        assigned,
    })
}
