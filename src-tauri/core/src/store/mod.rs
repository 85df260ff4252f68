//! The embedded SQLite store: opening, upgrading, reading and writing.
//!
//! The file is encrypted by SQLCipher under the person's passphrase. Handles that read and handles
//! that write are different types, and only [`crate::workspace::Workspace::transact`] makes the
//! latter: outside of it the connection itself refuses to write.

mod copy;
mod error;
mod memo;
mod migrate;
mod open;

#[cfg(test)]
pub(crate) use copy::pages;
pub(crate) use copy::{FileKey, copy_under};
pub use error::StoreError;
pub(crate) use memo::Memo;
pub(crate) use open::{create, end_log, nowhere, open, pages_are_sound, settle};

use rusqlite::{Connection, Row, ToSql, Transaction};

/// A handle that reads.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    connection: &'a Connection,
    memo: &'a Memo,
}

/// A handle that writes, inside the one transaction of an operation.
pub struct Writing<'a> {
    transaction: &'a Transaction<'a>,
    memo: &'a Memo,
}

type Parameters<'p> = &'p [(&'p str, &'p dyn ToSql)];

impl<'a> Reading<'a> {
    pub(crate) fn new(connection: &'a Connection, memo: &'a Memo) -> Self {
        Self { connection, memo }
    }

    /// Calls `work` with what is kept of its type for as long as the workspace is open.
    pub(crate) fn memo<T: Default + Send + 'static, R>(self, work: impl FnOnce(&mut T) -> R) -> R {
        self.memo.with(work)
    }

    /// Tells whether it reads within an operation, which may yet be rolled back.
    pub(crate) fn is_within_operation(self) -> bool {
        !self.connection.is_autocommit()
    }

    /// Returns all rows of a statement, each made by `from_row`.
    pub(crate) fn all<T>(
        self,
        sql: &str,
        parameters: Parameters<'_>,
        from_row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(parameters, from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Calls `visit` with each row, for results that should not stand in memory at once.
    pub(crate) fn each<E: From<StoreError>>(
        self,
        sql: &str,
        parameters: Parameters<'_>,
        mut visit: impl FnMut(&Row<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut statement = self
            .connection
            .prepare_cached(sql)
            .map_err(StoreError::from)?;
        let mut rows = statement.query(parameters).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            visit(row)?;
        }
        Ok(())
    }

    /// Returns the first row, where there is one.
    pub(crate) fn first<T>(
        self,
        sql: &str,
        parameters: Parameters<'_>,
        from_row: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(parameters)?;
        match rows.next()? {
            Some(row) => Ok(Some(from_row(row)?)),
            None => Ok(None),
        }
    }

    /// Returns the only row of a statement that always has one, such as a count.
    pub(crate) fn only<T>(
        self,
        sql: &str,
        parameters: Parameters<'_>,
        from_row: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row(parameters, from_row)?)
    }
}

impl<'a> Writing<'a> {
    pub(crate) fn new(transaction: &'a Transaction<'a>, memo: &'a Memo) -> Self {
        Self { transaction, memo }
    }

    /// Returns a handle that reads what was written so far.
    pub fn reading(&self) -> Reading<'_> {
        Reading::new(self.transaction, self.memo)
    }

    /// Runs a statement and returns the number of rows it changed.
    pub(crate) fn run(&self, sql: &str, parameters: Parameters<'_>) -> Result<usize, StoreError> {
        Ok(self.transaction.prepare_cached(sql)?.execute(parameters)?)
    }

    /// Returns the row id of the latest insert.
    pub(crate) fn last_id(&self) -> i64 {
        self.transaction.last_insert_rowid()
    }
}

/// Reads a JSON value that a column holds, such as a list of short names.
pub(crate) fn from_json<T: serde::de::DeserializeOwned>(
    row: &Row<'_>,
    column: &str,
) -> rusqlite::Result<T> {
    let index = row.as_ref().column_index(column)?;
    let text: String = row.get(index)?;
    serde_json::from_str(&text).map_err(|error| {
        let kind = rusqlite::types::Type::Text;
        rusqlite::Error::FromSqlConversionFailure(index, kind, Box::new(error))
    })
}

/// Writes a value as JSON for a column.
pub(crate) fn to_json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("plain structs with text keys always serialise")
}
