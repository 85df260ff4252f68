//! What the columns of tables mean, as people have said before.

use crate::store::{Reading, StoreError, Writing};
use crate::table::columns::fold;
use rusqlite::named_params;
use std::collections::BTreeMap;

/// Returns the meaning of each heading that a person has given one; nothing where the column is left alone.
///
/// # Errors
/// Those of the store.
pub fn meanings(reading: Reading<'_>) -> Result<BTreeMap<String, String>, StoreError> {
    let rows = reading.all("SELECT heading, field FROM column_meaning", &[], |row| {
        Ok((row.get("heading")?, row.get("field")?))
    })?;
    Ok(rows.into_iter().collect())
}

/// Remembers what a heading means.
pub(in crate::applications) fn remember(
    writing: &Writing<'_>,
    heading: &str,
    field: &str,
) -> Result<(), StoreError> {
    writing.run(
        "INSERT OR REPLACE INTO column_meaning (heading, field) VALUES (:heading, :field)",
        named_params! { ":heading": fold(heading), ":field": field },
    )?;
    Ok(())
}

/// Remembers no longer what a heading means.
pub(in crate::applications) fn forget_meaning(
    writing: &Writing<'_>,
    heading: &str,
) -> Result<(), StoreError> {
    let sql = "DELETE FROM column_meaning WHERE heading = :heading";
    writing.run(sql, named_params! { ":heading": fold(heading) })?;
    Ok(())
}
