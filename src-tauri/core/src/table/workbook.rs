//! Reading workbooks, `.xlsx` and `.ods`.

use super::inspect::{Format, inspect};
use super::read::{Cell, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, MOST_TEXT, Row, TableError};
use calamine::{Data, DataRef, Ods, Reader, Sheet, SheetType, SheetVisible, Xlsx};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::catch_unwind;

/// Reads the rows of the first visible sheet that have anything in them.
///
/// # Errors
/// [`TableError::NotASpreadsheet`], [`TableError::TooLarge`].
pub(super) fn rows(bytes: &[u8]) -> Result<Vec<Row>, TableError> {
    let format = inspect(bytes)?;
    // The reader of workbooks adds up numbers of the file without a check in places; a panic there
    // says only that the file is not sound.
    let read = catch_unwind(|| match format {
        Format::Xlsx => xlsx(bytes),
        Format::Ods => ods(bytes),
    });
    read.unwrap_or(Err(TableError::NotASpreadsheet))
}

/// Returns the first visible worksheet's name, or that of the first sheet.
fn sheet(sheets: &[Sheet]) -> Result<String, TableError> {
    let shown =
        |one: &&Sheet| one.typ == SheetType::WorkSheet && one.visible == SheetVisible::Visible;
    let first = sheets.iter().find(shown).or(sheets.first());
    first
        .map(|sheet| sheet.name.clone())
        .ok_or(TableError::Empty)
}

/// Reads cell by cell: as a rectangle, two cells far apart would fill the memory.
fn xlsx(bytes: &[u8]) -> Result<Vec<Row>, TableError> {
    let not_one = |_| TableError::NotASpreadsheet;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(not_one)?;
    let name = sheet(book.sheets_metadata())?;
    let mut reader = book.worksheet_cells_reader(&name).map_err(not_one)?;
    let mut found = Found::default();
    while let Some(cell) = reader.next_cell().map_err(not_one)? {
        let value = match cell.get_value() {
            DataRef::SharedString(text) => Cell::of_text(text),
            other => read_cell(&Data::from(other.clone())),
        };
        found.put(cell.get_position(), value)?;
    }
    Ok(found.rows())
}

fn ods(bytes: &[u8]) -> Result<Vec<Row>, TableError> {
    let not_one = |_| TableError::NotASpreadsheet;
    let mut book = Ods::new(Cursor::new(bytes)).map_err(not_one)?;
    let name = sheet(book.sheets_metadata())?;
    let range = book.worksheet_range(&name).map_err(not_one)?;
    let (first_row, first_column) = range.start().unwrap_or_default();
    let mut found = Found::default();
    for (cells, row) in range.rows().zip(first_row..) {
        for (data, column) in cells.iter().zip(first_column..) {
            found.put((row, column), read_cell(data))?;
        }
    }
    Ok(found.rows())
}

/// The filled cells of a sheet by row, within bounds.
#[derive(Default)]
struct Found {
    rows: BTreeMap<u32, Vec<Cell>>,
    cells: usize,
    text: usize,
}

impl Found {
    fn put(&mut self, (row, column): (u32, u32), cell: Cell) -> Result<(), TableError> {
        if cell == Cell::Empty {
            return Ok(());
        }
        if let Cell::Text(text) = &cell {
            self.text += text.len();
        }
        let cells = self.rows.entry(row).or_default();
        let column = column as usize;
        if column >= cells.len() && column < MOST_COLUMNS {
            self.cells += column + 1 - cells.len();
            cells.resize(column + 1, Cell::Empty);
        }
        let place = cells.get_mut(column).ok_or(TableError::TooLarge)?;
        *place = cell;
        // One row more, for the headers.
        let rows = self.rows.len() > MOST_ROWS + 1;
        if rows || self.cells > MOST_CELLS || self.text > MOST_TEXT {
            return Err(TableError::TooLarge);
        }
        Ok(())
    }

    fn rows(self) -> Vec<Row> {
        let numbered = self.rows.into_iter();
        numbered
            .map(|(row, cells)| Row {
                number: row.saturating_add(1),
                cells,
            })
            .collect()
    }
}

fn read_cell(data: &Data) -> Cell {
    match data {
        Data::Empty => Cell::Empty,
        Data::String(text) | Data::DurationIso(text) => Cell::of_text(text),
        Data::DateTimeIso(text) => iso_moment(text).map_or(Cell::of_text(text), Cell::Moment),
        Data::Float(number) if number.is_finite() => Cell::Number(*number),
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Bool(value) => Cell::Text(value.to_string()),
        Data::DateTime(moment) => moment.as_datetime().map_or(Cell::Unreadable, Cell::Moment),
        Data::Float(_) | Data::Error(_) => Cell::Unreadable,
    }
}

/// Reads a date with or without a time, as OpenDocument writes it.
fn iso_moment(text: &str) -> Option<NaiveDateTime> {
    let moment = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f").ok();
    let day = || {
        NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .ok()?
            .and_hms_opt(0, 0, 0)
    };
    moment.or_else(day)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
#[path = "workbook_tests.rs"]
mod tests;
