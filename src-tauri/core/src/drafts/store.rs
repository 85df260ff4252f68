//! Drafts in the chair's store.

use super::{DecisionDraft, Prepared};
use crate::clock::Instant;
use crate::id::{ApplicationId, RoundId};
use crate::programme::Draft;
use crate::store::{Reading, StoreError, Writing, from_json, to_json};
use crate::travel::Digest;
use rusqlite::{Row, named_params};

/// Reads a moment in milliseconds.
fn moment(row: &Row<'_>) -> rusqlite::Result<Instant> {
    let millis: i64 = row.get("kept_at")?;
    let column = row.as_ref().column_index("kept_at")?;
    Instant::from_millis(millis).ok_or(rusqlite::Error::IntegralValueOutOfRange(column, millis))
}

/// Keeps the programme that is being changed, and the version of which it is a draft.
pub(super) fn put_programme(
    writing: &Writing<'_>,
    draft: &Draft,
    version: Digest,
    now: Instant,
) -> Result<(), StoreError> {
    writing.run(
        "INSERT INTO programme_draft VALUES (1, :draft, :version, :now)
         ON CONFLICT (only) DO UPDATE SET
             draft = excluded.draft, version = excluded.version, kept_at = excluded.kept_at",
        named_params! {
            ":draft": to_json(draft), ":version": version.0, ":now": now.millis(),
        },
    )?;
    Ok(())
}

/// Returns the programme that is being changed, of which version it is a draft, and since when it is kept.
pub(super) fn programme(
    reading: Reading<'_>,
) -> Result<Option<(Draft, Digest, Instant)>, StoreError> {
    let sql = "SELECT draft, version, kept_at FROM programme_draft";
    reading.first(sql, &[], |row| {
        let version = Digest(row.get("version")?);
        Ok((from_json(row, "draft")?, version, moment(row)?))
    })
}

/// Throws the draft of the programme away.
pub(super) fn remove_programme(writing: &Writing<'_>) -> Result<(), StoreError> {
    writing.run("DELETE FROM programme_draft", &[])?;
    Ok(())
}

/// Keeps a decision that is being prepared.
pub(super) fn put_decision(
    writing: &Writing<'_>,
    round: &RoundId,
    application: ApplicationId,
    draft: &DecisionDraft,
    now: Instant,
) -> Result<(), StoreError> {
    writing.run(
        "INSERT INTO decision_draft VALUES (:round, :application, :draft, :now)
         ON CONFLICT (round, application) DO UPDATE SET
             draft = excluded.draft, kept_at = excluded.kept_at",
        named_params! {
            ":round": round.0, ":application": application.0, ":draft": to_json(draft),
            ":now": now.millis(),
        },
    )?;
    Ok(())
}

/// Returns the decisions of a round that are being prepared.
pub(super) fn decisions(
    reading: Reading<'_>,
    round: &RoundId,
) -> Result<Vec<Prepared>, StoreError> {
    let sql = "SELECT application, draft, kept_at FROM decision_draft
         WHERE round = :round ORDER BY application";
    reading.all(sql, named_params! { ":round": round.0 }, |row| {
        Ok(Prepared {
            application: ApplicationId(row.get("application")?),
            draft: from_json(row, "draft")?,
            kept_at: moment(row)?,
        })
    })
}

/// Throws the draft of a decision away.
pub(super) fn remove_decision(
    writing: &Writing<'_>,
    round: &RoundId,
    application: ApplicationId,
) -> Result<(), StoreError> {
    writing.run(
        "DELETE FROM decision_draft WHERE round = :round AND application = :application",
        named_params! { ":round": round.0, ":application": application.0 },
    )?;
    Ok(())
}
