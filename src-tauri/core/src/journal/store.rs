//! The journal's rows in the store.

use super::{Area, GENESIS, Operation, row_hash};
use crate::applications::forget_superseded;
use crate::clock::Instant;
use crate::store::{Reading, StoreError, Writing, to_json};
use rusqlite::named_params;

/// One row of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number, from 1 without gaps.
    pub number: u64,
    /// When the change was made.
    pub at: Instant,
    /// The change.
    pub operation: Operation,
    /// The row this one takes back.
    pub reverts: Option<u64>,
    /// The hash of this row and, through it, of all before.
    pub hash: [u8; 32],
}

struct Stored {
    number: u64,
    at: i64,
    operation: String,
    particulars: String,
    reverts: Option<u64>,
    previous: [u8; 32],
    hash: [u8; 32],
}

fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Stored> {
    Ok(Stored {
        number: row.get("number")?,
        at: row.get("at")?,
        operation: row.get("operation")?,
        particulars: row.get("particulars")?,
        reverts: row.get("reverts")?,
        previous: row.get("previous")?,
        hash: row.get("hash")?,
    })
}

impl Stored {
    fn read(self) -> Result<Row, StoreError> {
        Ok(Row {
            number: self.number,
            at: Instant::from_millis(self.at).ok_or(StoreError::Damaged)?,
            operation: serde_json::from_str(&self.particulars).map_err(|_| StoreError::Damaged)?,
            reverts: self.reverts,
            hash: self.hash,
        })
    }
}

const COLUMNS: &str = "number, at, operation, particulars, reverts, previous, hash";

/// Appends a row and returns it.
pub(crate) fn append(
    writing: &Writing<'_>,
    operation: Operation,
    at: Instant,
    reverts: Option<u64>,
) -> Result<Row, StoreError> {
    let (count, previous) = tip(writing.reading())?;
    let number = count + 1;
    let particulars = to_json(&operation);
    let hash = row_hash(
        &previous,
        number,
        at,
        operation.name(),
        &particulars,
        reverts,
    );
    writing.run(
        "INSERT INTO journal (number, at, operation, particulars, reverts, previous, hash)
         VALUES (:number, :at, :operation, :particulars, :reverts, :previous, :hash)",
        named_params! {
            ":number": number, ":at": at.millis(), ":operation": operation.name(),
            ":particulars": particulars, ":reverts": reverts, ":previous": previous, ":hash": hash,
        },
    )?;
    let is_wall = reverts.is_none() && operation.clone().inverse().is_none();
    if is_wall {
        forget_superseded(writing)?;
    }
    Ok(Row {
        number,
        at,
        operation,
        reverts,
        hash,
    })
}

/// Returns the newest row's number and hash; 0 and [`GENESIS`] where there is none.
pub(crate) fn tip(reading: Reading<'_>) -> Result<(u64, [u8; 32]), StoreError> {
    let sql = "SELECT number, hash FROM journal ORDER BY number DESC LIMIT 1";
    let tip = reading.first(sql, &[], |row| Ok((row.get("number")?, row.get("hash")?)))?;
    Ok(tip.unwrap_or((0, GENESIS)))
}

/// Returns the newest row's hash; [`GENESIS`] where there is none.
///
/// # Errors
/// Those of the store.
pub fn head(reading: Reading<'_>) -> Result<[u8; 32], StoreError> {
    Ok(tip(reading)?.1)
}

/// Returns the number of rows.
///
/// # Errors
/// Those of the store.
pub fn length(reading: Reading<'_>) -> Result<u64, StoreError> {
    Ok(tip(reading)?.0)
}

/// Tells whether the newest row is, or was once, the one of this number and hash, and all rows after it
/// change such parts of the workspace alone.
///
/// # Errors
/// Those of the store; [`StoreError::Damaged`] where a row cannot be understood.
pub(crate) fn only_since(
    reading: Reading<'_>,
    tip: (u64, [u8; 32]),
    such: impl Fn(Area) -> bool,
) -> Result<bool, StoreError> {
    let rows = since(reading, tip)?;
    Ok(rows.is_some_and(|rows| rows.iter().all(|row| such(row.operation.area()))))
}

/// Returns the rows after the one of this number and hash, oldest first; nothing where there is none such.
///
/// # Errors
/// Those of the store; [`StoreError::Damaged`] where a row cannot be understood.
pub(crate) fn since(
    reading: Reading<'_>,
    (number, hash): (u64, [u8; 32]),
) -> Result<Option<Vec<Row>>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM journal WHERE number >= :number ORDER BY number");
    let rows = reading.all(&sql, named_params! { ":number": number }, from_row)?;
    let mut rows = rows.into_iter();
    // The hash covers all rows before.
    if rows.next().is_none_or(|row| row.hash != hash) {
        return Ok(None);
    }
    rows.map(Stored::read).collect::<Result<_, _>>().map(Some)
}

/// Returns the row of a number.
///
/// # Errors
/// Those of the store; [`StoreError::Damaged`] where it cannot be understood.
pub(crate) fn row(reading: Reading<'_>, number: u64) -> Result<Option<Row>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM journal WHERE number = :number");
    let found = reading.first(&sql, named_params! { ":number": number }, from_row)?;
    found.map(Stored::read).transpose()
}

/// Returns the rows of operations of these names, oldest first.
///
/// # Errors
/// Those of the store; [`StoreError::Damaged`] where a row cannot be understood.
pub(crate) fn named(reading: Reading<'_>, names: &[&str]) -> Result<Vec<Row>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM journal
         WHERE operation IN (SELECT value FROM json_each(:names)) ORDER BY number"
    );
    let rows = reading.all(&sql, named_params! { ":names": to_json(&names) }, from_row)?;
    rows.into_iter().map(Stored::read).collect()
}

/// Returns the newest rows, newest first, at most `limit`.
///
/// # Errors
/// Those of the store; [`StoreError::Damaged`] where a row cannot be understood.
pub fn newest(reading: Reading<'_>, limit: u32) -> Result<Vec<Row>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM journal ORDER BY number DESC LIMIT :limit");
    let rows = reading.all(&sql, named_params! { ":limit": limit }, from_row)?;
    rows.into_iter().map(Stored::read).collect()
}

/// Hands over every row, newest first, with its particulars as they are kept.
///
/// # Errors
/// Those of the store; [`StoreError::Damaged`] where a row cannot be understood.
pub(crate) fn each_backwards(
    reading: Reading<'_>,
    mut take: impl FnMut(Row, &str),
) -> Result<(), StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM journal ORDER BY number DESC");
    reading.each::<StoreError>(&sql, &[], |row| {
        let stored = from_row(row)?;
        let particulars = stored.particulars.clone();
        take(stored.read()?, &particulars);
        Ok(())
    })
}

/// The first place where the chain does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken {
    /// The number of the row.
    pub number: u64,
}

/// Follows the whole chain, recomputes every hash and returns the number of rows.
///
/// # Errors
/// Those of the store; the inner error names the first row that does not hold.
pub fn verify(reading: Reading<'_>) -> Result<Result<u64, Broken>, StoreError> {
    let mut count = 0;
    let mut previous = GENESIS;
    let mut broken = None;
    let sql = format!("SELECT {COLUMNS} FROM journal ORDER BY number");
    reading.each::<StoreError>(&sql, &[], |row| {
        let stored = from_row(row)?;
        count += 1;
        let expected = Instant::from_millis(stored.at).map(|at| {
            row_hash(
                &previous,
                count,
                at,
                &stored.operation,
                &stored.particulars,
                stored.reverts,
            )
        });
        let holds = stored.number == count
            && stored.previous == previous
            && expected == Some(stored.hash)
            && stored.reverts.is_none_or(|target| target < count);
        if !holds && broken.is_none() {
            broken = Some(Broken {
                number: stored.number,
            });
        }
        previous = stored.hash;
        Ok(())
    })?;
    Ok(broken.map_or(Ok(count), Err))
}
