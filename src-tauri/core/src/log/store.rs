//! The log in the chair's store.

use super::{Entry, FORMAT, Head, Ledger, Record, verify};
use crate::clock::Instant;
use crate::programme;
use crate::store::{Reading, StoreError, Writing};
use crate::travel::signature::Namespace;
use crate::travel::{Digest, json};
use rusqlite::named_params;

/// A record with the very bytes that were signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What it says.
    pub record: Record,
    /// Canonical JSON.
    pub bytes: Vec<u8>,
    /// SSHSIG armour.
    pub signature: String,
}

/// Appends an entry, inside the transaction of the operation that it tells of.
///
/// # Errors
/// Those of the store.
pub fn append(writing: &Writing<'_>, entry: Entry, now: Instant) -> Result<Record, StoreError> {
    let Head { n, head } = head(writing.reading())?;
    let key = programme::signing_key(writing.reading())?;
    let record = Record {
        format: FORMAT,
        programme_id: programme::of_workspace(writing.reading())?.id(),
        n: n + 1,
        previous: head,
        at: now.to_string(),
        signer: key.public().line(),
        entry,
    };
    let bytes = json::write(&record);
    let signature = key.sign(Namespace::Log, &bytes);
    writing.run(
        "INSERT INTO log VALUES (:n, :bytes, :signature)",
        named_params! { ":n": record.n, ":bytes": bytes, ":signature": signature },
    )?;
    Ok(record)
}

/// Takes records that another workspace of the chair appended where ours ends; they were verified as
/// parts of one log.
///
/// # Errors
/// Those of the store.
pub(crate) fn extend(
    writing: &Writing<'_>,
    records: &[(Vec<u8>, String)],
) -> Result<(), StoreError> {
    let last = head(writing.reading())?.n;
    for (n, (bytes, signature)) in (last + 1..).zip(records) {
        writing.run(
            "INSERT INTO log VALUES (:n, :bytes, :signature)",
            named_params! { ":n": n, ":bytes": bytes, ":signature": signature },
        )?;
    }
    Ok(())
}

/// Returns where the log stands.
///
/// # Errors
/// Those of the store.
pub fn head(reading: Reading<'_>) -> Result<Head, StoreError> {
    let sql = "SELECT n, bytes FROM log ORDER BY n DESC LIMIT 1";
    let last = reading.first(sql, &[], |row| {
        Ok(Head {
            n: row.get("n")?,
            head: Digest::of(&row.get::<_, Vec<u8>>("bytes")?),
        })
    })?;
    Ok(last.unwrap_or(Head::NONE))
}

/// Returns where the log stood after each of its records.
///
/// # Errors
/// Those of the store.
pub fn heads(reading: Reading<'_>) -> Result<Vec<Head>, StoreError> {
    reading.all("SELECT n, bytes FROM log ORDER BY n", &[], |row| {
        Ok(Head {
            n: row.get("n")?,
            head: Digest::of(&row.get::<_, Vec<u8>>("bytes")?),
        })
    })
}

/// Returns the whole log, verified.
///
/// # Errors
/// Those of the store; [`StoreError::Damaged`] where a record does not hold.
pub fn kept(reading: Reading<'_>) -> Result<Vec<Kept>, StoreError> {
    let sql = "SELECT bytes, signature FROM log ORDER BY n";
    let rows = reading.all(sql, &[], |row| {
        Ok((
            row.get::<_, Vec<u8>>("bytes")?,
            row.get::<_, String>("signature")?,
        ))
    })?;
    let programme = programme::of_workspace(reading)?;
    let pairs = rows
        .iter()
        .map(|(bytes, signature)| (bytes.as_slice(), signature.as_str()));
    let records = verify(&programme, pairs).map_err(|_| StoreError::Damaged)?;
    let kept = records.into_iter().zip(rows);
    Ok(kept
        .map(|(record, (bytes, signature))| Kept {
            record,
            bytes,
            signature,
        })
        .collect())
}

/// Returns what the log says.
///
/// # Errors
/// Those of [`kept`].
pub fn ledger(reading: Reading<'_>) -> Result<Ledger, StoreError> {
    let kept = kept(reading)?;
    Ok(Ledger::of(kept.iter().map(|kept| &kept.record)))
}
