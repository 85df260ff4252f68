//! The log in the chair's store.

use super::chain::Chain;
use super::{Entry, FORMAT, Head, Ledger, Record};
use crate::clock::Instant;
use crate::programme;
use crate::store::{Reading, StoreError, Writing};
use crate::travel::signature::Namespace;
use crate::travel::{Digest, json};
use rusqlite::named_params;
use std::sync::Arc;

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
pub fn append(writing: &Writing<'_>, entry: Entry, now: Instant) -> Result<(), StoreError> {
    append_all(writing, [entry], now)
}

/// Begins the log of a programme that was just issued, in the place of one that has told nobody anything.
///
/// # Errors
/// Those of the store.
pub(crate) fn begin(writing: &Writing<'_>, now: Instant) -> Result<(), StoreError> {
    writing.run("DELETE FROM log", &[])?;
    append(writing, Entry::Genesis, now)
}

/// Appends entries one after another, inside the transaction of the operation that they tell of.
///
/// # Errors
/// Those of the store.
pub(crate) fn append_all(
    writing: &Writing<'_>,
    entries: impl IntoIterator<Item = Entry>,
    now: Instant,
) -> Result<(), StoreError> {
    let Head { mut n, mut head } = head(writing.reading())?;
    let key = programme::signing_key(writing.reading())?;
    let (signer, at) = (key.public().line(), now.to_string());
    let programme_id = programme::of_workspace(writing.reading())?.id();
    for entry in entries {
        n += 1;
        let bytes = json::write(&Record {
            format: FORMAT,
            programme_id,
            n,
            previous: head,
            at: at.clone(),
            signer: signer.clone(),
            entry,
        });
        head = Digest::of(&bytes);
        put(writing, n, &bytes, &key.sign(Namespace::Log, &bytes))?;
    }
    Ok(())
}

fn put(writing: &Writing<'_>, n: u32, bytes: &[u8], signature: &str) -> Result<(), StoreError> {
    writing.run(
        "INSERT INTO log VALUES (:n, :bytes, :signature)",
        named_params! { ":n": n, ":bytes": bytes, ":signature": signature },
    )?;
    Ok(())
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
        put(writing, n, bytes, signature)?;
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

/// Returns the whole log, verified. Each record was verified once since the workspace was opened.
///
/// # Errors
/// Those of the store; [`StoreError::Damaged`] where a record does not hold.
pub fn kept(reading: Reading<'_>) -> Result<Vec<Arc<Kept>>, StoreError> {
    read_to_end(reading, |read| read.kept.clone())
}

/// Returns what the log says.
///
/// # Errors
/// Those of [`kept`].
pub fn ledger(reading: Reading<'_>) -> Result<Ledger, StoreError> {
    read_to_end(reading, |read| read.ledger.clone())
}

/// Returns where the log stood after each of its records.
///
/// # Errors
/// Those of [`kept`].
pub fn heads(reading: Reading<'_>) -> Result<Vec<Head>, StoreError> {
    read_to_end(reading, |read| read.heads.clone())
}

/// A log as far as it was verified while the workspace is open.
#[derive(Default)]
struct ReadLog {
    chain: Option<Chain>,
    ledger: Ledger,
    heads: Vec<Head>,
    kept: Vec<Arc<Kept>>,
}

/// Verifies what was appended since the log was last read, and shows all that it says.
fn read_to_end<R>(reading: Reading<'_>, show: impl FnOnce(&ReadLog) -> R) -> Result<R, StoreError> {
    reading.memo(|read: &mut ReadLog| {
        if !read.is_prefix(reading)? {
            *read = ReadLog::default();
        }
        let gone_on = read.go_on(reading);
        if gone_on.is_err() {
            *read = ReadLog::default();
        }
        gone_on.map(|()| show(read))
    })
}

impl ReadLog {
    /// Tells whether the last record that was read is still there: the hash in it covers all before.
    fn is_prefix(&self, reading: Reading<'_>) -> Result<bool, StoreError> {
        let Some(Head { n, head }) = self.heads.last() else {
            return Ok(true);
        };
        let sql = "SELECT bytes FROM log WHERE n = :n";
        let bytes: Option<Vec<u8>> =
            reading.first(sql, named_params! { ":n": n }, |row| row.get("bytes"))?;
        Ok(bytes.is_some_and(|bytes| Digest::of(&bytes) == *head))
    }

    fn go_on(&mut self, reading: Reading<'_>) -> Result<(), StoreError> {
        let from = self.heads.len() as i64;
        let sql = "SELECT bytes, signature FROM log WHERE n > :from ORDER BY n";
        let rows = reading.all(sql, named_params! { ":from": from }, |row| {
            Ok((
                row.get::<_, Vec<u8>>("bytes")?,
                row.get::<_, String>("signature")?,
            ))
        })?;
        if rows.is_empty() {
            return Ok(());
        }
        let programme = programme::of_workspace(reading)?;
        let chain = self.chain.get_or_insert_with(|| Chain::of(&programme));
        for (bytes, signature) in rows {
            let record = chain.follow(&programme, &bytes, &signature);
            let record = record.map_err(|_| StoreError::Damaged)?;
            self.ledger.take(&record);
            self.heads.push(chain.head);
            self.kept.push(Arc::new(Kept {
                record,
                bytes,
                signature,
            }));
        }
        Ok(())
    }
}
