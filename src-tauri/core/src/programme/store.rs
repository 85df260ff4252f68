//! The programme in the chair's store: putting another in its place, and what already uses it.

use super::issued::Signed;
use super::usage::{Used, Uses};
use crate::clock::Instant;
use crate::id::RoundId;
use crate::store::{Reading, StoreError, Writing};
use rusqlite::named_params;
use std::collections::BTreeSet;

/// Why the programme cannot be changed any more: kits carry it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lock {
    /// When the first kit was made.
    pub since: Instant,
    /// How many kits were made.
    pub kits: u32,
}

/// Tells since when and by how many kits the programme is locked; none where it is not.
pub(super) fn lock(reading: Reading<'_>) -> Result<Option<Lock>, StoreError> {
    let sql = "SELECT min(made_at) AS since, count(*) AS kits FROM kit";
    reading.only(sql, &[], |row| {
        let since: Option<i64> = row.get("since")?;
        let kits = row.get("kits")?;
        Ok(since
            .and_then(Instant::from_millis)
            .map(|since| Lock { since, kits }))
    })
}

/// Returns the rounds for which kits were made.
pub(super) fn rounds_with_kits(reading: Reading<'_>) -> Result<BTreeSet<RoundId>, StoreError> {
    let rounds = reading.all("SELECT DISTINCT round FROM kit", &[], |row| {
        row.get("round").map(RoundId)
    })?;
    Ok(rounds.into_iter().collect())
}

/// Puts another programme in the place of the workspace's.
pub(super) fn replace(writing: &Writing<'_>, signed: &Signed) -> Result<(), StoreError> {
    writing.run(
        "UPDATE workspace SET programme = :programme, programme_signature = :signature",
        named_params! { ":programme": signed.bytes, ":signature": signed.signature },
    )?;
    Ok(())
}

/// What uses each part of the programme, a statement each: the id and how many times.
const USES: [(Used, &str); 7] = [
    (
        Used::Category,
        "SELECT category AS id, count(*) AS count FROM application GROUP BY category",
    ),
    (
        Used::Kind,
        "SELECT kind AS id, count(*) AS count FROM application GROUP BY kind",
    ),
    (
        Used::Form,
        "SELECT form AS id, count(*) AS count FROM application GROUP BY form",
    ),
    (
        Used::Tag,
        "SELECT tag.value AS id, count(*) AS count FROM application, json_each(application.tags) AS tag
         GROUP BY tag.value",
    ),
    (
        Used::Expertise,
        "SELECT tag.value AS id, count(*) AS count FROM judge, json_each(judge.expertise) AS tag
         GROUP BY tag.value",
    ),
    (
        Used::Question,
        "SELECT question AS id, count(*) AS count FROM answer GROUP BY question",
    ),
    (
        Used::Round,
        "SELECT round AS id, count(*) AS count FROM assignment GROUP BY round",
    ),
];

/// Counts what uses the programme.
pub(super) fn uses(reading: Reading<'_>) -> Result<Uses, StoreError> {
    let mut uses = Uses::default();
    for (what, sql) in USES {
        for (id, count) in reading.all(sql, &[], |row| Ok((row.get("id")?, row.get("count")?)))? {
            uses.counts.insert((what, id), count);
        }
    }
    let sql = "SELECT category, kind, count(*) AS count FROM application
               WHERE screening NOT IN ('ineligible', 'withdrawn') GROUP BY category, kind";
    uses.entered = reading.all(sql, &[], |row| {
        Ok((row.get("category")?, row.get("kind")?, row.get("count")?))
    })?;
    Ok(uses)
}
