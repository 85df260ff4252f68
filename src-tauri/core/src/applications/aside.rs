//! Rows of tables that were set aside, until they are imported or dismissed.

use super::store::aside;
use crate::clock::Instant;
use crate::journal::Operation;
use crate::store::{Reading, StoreError, Writing};
use crate::table::read::{Cell, Row, Table};
use crate::workspace::Workspace;
use serde::{Deserialize, Serialize};

/// A row that was set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AsideRow {
    /// Its number among the rows that were set aside.
    pub id: u32,
    /// Name of the table's file.
    pub source: String,
    /// The row's number in it.
    pub number: u32,
    /// The reference; empty where there is none.
    pub reference: String,
    /// Heading and text of each cell; no text where the spreadsheet shows an error.
    pub cells: Vec<(String, Option<String>)>,
}

impl AsideRow {
    /// Claims that the other is the same row of the same table, or of a newer one.
    pub(super) fn is_of(&self, other: &Self) -> bool {
        match self.reference.is_empty() && other.reference.is_empty() {
            true => (&self.source, self.number) == (&other.source, other.number),
            false => self.reference == other.reference,
        }
    }
}

/// Returns the rows of a table that a plan sets aside.
pub(super) fn of_table(table: &Table, row: &Row, reference: String, source: &str) -> AsideRow {
    let text = |cell: &Cell| (*cell != Cell::Unreadable).then(|| cell.text());
    let headers = table.headers.iter().enumerate();
    let cells = headers.filter(|(_, header)| !header.is_empty());
    AsideRow {
        id: 0,
        source: source.to_owned(),
        number: row.number,
        reference,
        cells: cells
            .map(|(column, header)| (header.clone(), text(row.cell(column))))
            .collect(),
    }
}

/// Lays rows that were set aside out as a table again; a row's number is its number among them.
pub(super) fn table(rows: &[AsideRow]) -> Table {
    let mut headers: Vec<String> = Vec::new();
    let mut laid: Vec<Row> = Vec::new();
    for row in rows {
        let mut cells: Vec<Cell> = Vec::new();
        let mut taken = vec![false; headers.len()];
        for (header, text) in &row.cells {
            // Headings may repeat, such as two columns of tags.
            let free = (0..headers.len()).find(|at| headers[*at] == *header && !taken[*at]);
            let column = free.unwrap_or_else(|| {
                headers.push(header.clone());
                taken.push(false);
                headers.len() - 1
            });
            taken[column] = true;
            if cells.len() <= column {
                cells.resize(column + 1, Cell::Empty);
            }
            cells[column] = match text {
                Some(text) => Cell::of_text(text),
                None => Cell::Unreadable,
            };
        }
        laid.push(Row {
            number: row.id,
            cells,
        });
    }
    Table {
        headers,
        header_row: 0,
        rows: laid,
        blank_rows: 0,
    }
}

/// Lists the rows that were set aside, in the order in which that was done.
///
/// # Errors
/// Those of the store.
pub fn rows_aside(reading: Reading<'_>) -> Result<Vec<AsideRow>, StoreError> {
    aside::list(reading)
}

/// Dismisses rows that were set aside; returns how many there were.
///
/// # Errors
/// Those of the store.
pub fn dismiss(workspace: &mut Workspace, ids: &[u32], now: Instant) -> Result<u32, StoreError> {
    let mut rows = aside::list(workspace.read())?;
    rows.retain(|row| ids.contains(&row.id));
    let count = rows.len() as u32;
    if count > 0 {
        workspace.transact::<_, StoreError>(now, None, |writing| {
            let is_kept = false;
            keep_rows(writing, &rows, is_kept, now)?;
            Ok(((), Operation::KeepRows { rows, is_kept }))
        })?;
    }
    Ok(count)
}

/// Keeps rows aside again, or no longer.
pub(crate) fn keep_rows(
    writing: &Writing<'_>,
    rows: &[AsideRow],
    is_kept: bool,
    now: Instant,
) -> Result<(), StoreError> {
    for row in rows {
        if is_kept {
            aside::put(writing, row, now)?;
        } else {
            aside::remove(writing, row.id)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aside(id: u32, cells: &[(&str, Option<&str>)]) -> AsideRow {
        let cells = cells.iter();
        AsideRow {
            id,
            source: "a.csv".to_owned(),
            number: 7,
            reference: String::new(),
            cells: cells
                .map(|(header, text)| ((*header).to_owned(), text.map(str::to_owned)))
                .collect(),
        }
    }

    #[test]
    fn rows_of_different_tables_lie_in_one_and_come_back_as_they_were() {
        let rows = [
            aside(3, &[("A", Some("1")), ("T", Some("x")), ("T", Some("y"))]),
            aside(9, &[("B", None), ("T", Some("z"))]),
        ];
        let table = table(&rows);
        assert_eq!(table.headers, ["A", "T", "T", "B"]);
        assert_eq!(table.rows[1].cells[1], Cell::Text("z".to_owned()));
        assert_eq!(table.rows[1].cells[3], Cell::Unreadable);
        let back = of_table(&table, &table.rows[0], String::new(), "a.csv");
        let said = back
            .cells
            .iter()
            .filter(|(_, text)| text.as_deref() != Some(""));
        assert!(said.eq(&rows[0].cells));
    }
}
