//! Issued kits in the chair's store; the opened kit and its exports in a judge's.

use super::KitManifest;
use crate::clock::Instant;
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::store::{Reading, StoreError, Writing, from_json, to_json};
use crate::travel::{Digest, TravelError, json};
use rusqlite::{Row, named_params};
use std::collections::BTreeSet;

/// A kit that was issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// Its id.
    pub id: Digest,
    /// The round.
    pub round: RoundId,
    /// The judge.
    pub judge: JudgeId,
    /// The rubrics it was made with.
    pub rubric_sha256: Digest,
    /// The applications in it.
    pub applications: BTreeSet<ApplicationId>,
    /// Its one-time secret.
    pub secret: Digest,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Issued> {
    Ok(Issued {
        id: Digest(row.get("id")?),
        round: RoundId(row.get("round")?),
        judge: JudgeId(row.get("judge")?),
        rubric_sha256: Digest(row.get("rubric_sha256")?),
        applications: from_json(row, "applications")?,
        secret: Digest(row.get("secret")?),
    })
}

/// Lists the kits that were issued, oldest first.
///
/// # Errors
/// Those of the store.
pub fn issued(reading: Reading<'_>) -> Result<Vec<Issued>, StoreError> {
    reading.all("SELECT * FROM kit ORDER BY number", &[], from_row)
}

/// Returns the kits that were issued before to a judge for a round.
pub(crate) fn earlier(
    reading: Reading<'_>,
    round: &RoundId,
    judge: JudgeId,
) -> Result<Vec<Digest>, StoreError> {
    let kits = issued(reading)?.into_iter();
    Ok(kits
        .filter(|kit| kit.judge == judge && kit.round == *round)
        .map(|kit| kit.id)
        .collect())
}

/// Keeps a kit as the newest.
pub(crate) fn put(writing: &Writing<'_>, kit: &Issued, now: Instant) -> Result<(), StoreError> {
    writing.run(
        "INSERT INTO kit (id, number, round, judge, rubric_sha256, applications, secret, made_at)
         VALUES (:id, (SELECT coalesce(max(number), 0) + 1 FROM kit), :round, :judge, :rubric,
            :applications, :secret, :at)",
        named_params! {
            ":id": kit.id.0, ":round": kit.round.0, ":judge": kit.judge.0,
            ":rubric": kit.rubric_sha256.0, ":applications": to_json(&kit.applications),
            ":secret": kit.secret.0, ":at": now.millis(),
        },
    )?;
    Ok(())
}

/// Returns the manifest of the kit from which a judge's workspace was made, verbatim.
pub(super) fn own_manifest(reading: Reading<'_>) -> Result<Vec<u8>, StoreError> {
    let sql = "SELECT kit_manifest FROM workspace";
    reading.only(sql, &[], |row| row.get("kit_manifest"))
}

/// Tells of a judge's workspace whether points that are given in practice go back to the chair.
///
/// # Errors
/// Those of the store; [`StoreError::Damaged`] where the kit's manifest cannot be read.
pub fn is_calibrating(reading: Reading<'_>) -> Result<bool, StoreError> {
    let bytes = own_manifest(reading)?;
    let kit: Result<KitManifest, TravelError> = json::read(&bytes, "manifest.json");
    kit.map(|kit| kit.calibrating)
        .map_err(|_| StoreError::Damaged)
}

/// Copies the ids of all packets that were exported from another workspace of the judge.
pub(super) fn copy_exports(from: Reading<'_>, writing: &Writing<'_>) -> Result<(), StoreError> {
    from.each("SELECT * FROM export", &[], |row| {
        let packet: [u8; 32] = row.get("packet_id")?;
        let (revision, at): (u32, i64) = (row.get("revision")?, row.get("made_at")?);
        let kit_log: u32 = row.get("kit_log")?;
        writing.run(
            "INSERT INTO export VALUES (:packet, :revision, :at, :kit_log)",
            named_params! {
                ":packet": packet, ":revision": revision, ":at": at, ":kit_log": kit_log,
            },
        )?;
        Ok(())
    })
}
