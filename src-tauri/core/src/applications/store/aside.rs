//! Rows that were set aside, in the store.

use crate::applications::AsideRow;
use crate::clock::Instant;
use crate::store::{Reading, StoreError, Writing, from_json, to_json};
use rusqlite::named_params;

/// Lists them in order.
pub(in crate::applications) fn list(reading: Reading<'_>) -> Result<Vec<AsideRow>, StoreError> {
    reading.all("SELECT * FROM row_aside ORDER BY id", &[], |row| {
        Ok(AsideRow {
            id: row.get("id")?,
            source: row.get("source")?,
            number: row.get("number")?,
            reference: row.get("reference")?,
            cells: from_json(row, "cells")?,
        })
    })
}

/// Keeps a row; under a new number where it has none yet.
pub(crate) fn put(writing: &Writing<'_>, row: &AsideRow, now: Instant) -> Result<(), StoreError> {
    writing.run(
        "INSERT OR REPLACE INTO row_aside (id, source, number, reference, cells, set_aside_at)
         VALUES (coalesce(:id, (SELECT coalesce(max(id), 0) + 1 FROM row_aside)), :source, :number,
            :reference, :cells, :at)",
        named_params! {
            ":id": (row.id > 0).then_some(row.id), ":source": row.source, ":number": row.number,
            ":reference": row.reference, ":cells": to_json(&row.cells), ":at": now.millis(),
        },
    )?;
    Ok(())
}

/// Keeps a row no longer.
pub(crate) fn remove(writing: &Writing<'_>, id: u32) -> Result<(), StoreError> {
    let sql = "DELETE FROM row_aside WHERE id = :id";
    writing.run(sql, named_params! { ":id": id })?;
    Ok(())
}
