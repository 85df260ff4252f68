//! Reading `.xlsx`, `.ods` and `.csv` into rows that remember where they stood.

use calamine::{Data, Reader, open_workbook_auto_from_rs};
use chrono::NaiveDateTime;
use std::io::Cursor;

/// Largest table file, in bytes: 64 MiB.
pub const LARGEST: u64 = 64 * 1024 * 1024;
/// Most rows and columns that are read.
pub const MOST_ROWS: usize = 100_000;
const MOST_COLUMNS: usize = 500;

/// A table: its first row with anything in it, and those below.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Texts of the header row, trimmed; empty where a column has none.
    pub headers: Vec<String>,
    /// The header row's number as a spreadsheet shows it.
    pub header_row: u32,
    /// The rows below it that have anything in them.
    pub rows: Vec<Row>,
}

/// A row with its number as a spreadsheet shows it, from 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The number.
    pub number: u32,
    /// Its cells; may be fewer than the headers.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing but spaces.
    Empty,
    /// Text, without spaces around it.
    Text(String),
    /// A number.
    Number(f64),
    /// A date, with or without a time.
    Moment(NaiveDateTime),
    /// An error of the spreadsheet, such as `#REF!`.
    Unreadable,
}

impl Cell {
    /// Returns what a person sees in the cell; nothing for an unreadable one.
    pub fn text(&self) -> String {
        match self {
            Self::Empty | Self::Unreadable => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Moment(moment) => moment.format("%Y-%m-%d %H:%M:%S").to_string(),
        }
    }
}

impl Row {
    /// Returns the cell of a column, counted from 0.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }
}

impl Table {
    /// Returns header and rows as texts with their numbers, for plans that need no types.
    pub fn texts(&self) -> Vec<(u32, Vec<String>)> {
        let rows = self.rows.iter();
        let below = rows.map(|row| (row.number, row.cells.iter().map(Cell::text).collect()));
        std::iter::once((self.header_row, self.headers.clone()))
            .chain(below)
            .collect()
    }
}

/// Returns a spreadsheet's name of a column, counted from 0: `A`, `Z`, `AA`.
pub fn column_name(column: usize) -> String {
    let letter = char::from(b'A' + (column % 26) as u8);
    match column / 26 {
        0 => letter.to_string(),
        before => format!("{}{letter}", column_name(before - 1)),
    }
}

/// Why a table cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// Neither a spreadsheet nor comma-separated text.
    #[error("not a spreadsheet")]
    NotASpreadsheet,
    /// Text in another encoding than UTF-8.
    #[error("not UTF-8")]
    Encoding,
    /// Larger than any such table.
    #[error("too large")]
    TooLarge,
    /// Nothing in it.
    #[error("empty")]
    Empty,
    /// None of the headers means anything to the programme.
    #[error("no known column")]
    NoKnownColumn {
        /// Headers that were found.
        found: String,
        /// Some headers that are known.
        expected: String,
    },
    /// A column that is needed is missing.
    #[error("no column for {field}")]
    NoColumn {
        /// The field.
        field: String,
        /// Headers that would do.
        expected: String,
    },
}

impl TableError {
    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotASpreadsheet => "table-not-a-spreadsheet",
            Self::Encoding => "table-encoding",
            Self::TooLarge => "table-too-large",
            Self::Empty => "table-empty",
            Self::NoKnownColumn { .. } => "table-no-known-column",
            Self::NoColumn { .. } => "table-no-column",
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotASpreadsheet | Self::Encoding | Self::TooLarge | Self::Empty => vec![],
            Self::NoKnownColumn { found, expected } => {
                vec![("found", found.clone()), ("expected", expected.clone())]
            }
            Self::NoColumn { field, expected } => {
                vec![("field", field.clone()), ("expected", expected.clone())]
            }
        }
    }
}

/// Reads the first sheet of a workbook, or comma-, semicolon- or tab-separated text.
///
/// # Errors
/// [`TableError`]; never panics, whatever the bytes.
pub fn read(bytes: &[u8]) -> Result<Table, TableError> {
    if bytes.len() as u64 > LARGEST {
        return Err(TableError::TooLarge);
    }
    // Both workbook formats are ZIP files; text never begins like one.
    let rows = if bytes.starts_with(b"PK\x03\x04") {
        workbook(bytes)?
    } else {
        text(bytes)?
    };
    if rows.len() > MOST_ROWS || rows.iter().any(|row| row.cells.len() > MOST_COLUMNS) {
        return Err(TableError::TooLarge);
    }
    let filled = |row: &Row| row.cells.iter().any(|cell| *cell != Cell::Empty);
    let mut rows = rows.into_iter().filter(filled);
    let header = rows.next().ok_or(TableError::Empty)?;
    let headers = header.cells.iter().map(Cell::text).collect();
    Ok(Table {
        headers,
        header_row: header.number,
        rows: rows.collect(),
    })
}

fn workbook(bytes: &[u8]) -> Result<Vec<Row>, TableError> {
    let mut book =
        open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|_| TableError::NotASpreadsheet)?;
    let range = book
        .worksheet_range_at(0)
        .ok_or(TableError::Empty)?
        .map_err(|_| TableError::NotASpreadsheet)?;
    let (first_row, first_column) = range.start().unwrap_or_default();
    if range.height() > MOST_ROWS || range.width() > MOST_COLUMNS {
        return Err(TableError::TooLarge);
    }
    let rows = range.rows().zip(first_row + 1..);
    let margin = std::iter::repeat_n(Cell::Empty, first_column as usize);
    Ok(rows
        .map(|(cells, number)| Row {
            number,
            cells: margin.clone().chain(cells.iter().map(cell)).collect(),
        })
        .collect())
}

fn cell(data: &Data) -> Cell {
    match data {
        Data::Empty => Cell::Empty,
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => of_text(text),
        Data::Float(number) => Cell::Number(*number),
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Bool(value) => Cell::Text(value.to_string()),
        Data::DateTime(moment) => moment.as_datetime().map_or(Cell::Unreadable, Cell::Moment),
        Data::Error(_) => Cell::Unreadable,
    }
}

fn of_text(text: &str) -> Cell {
    match text.trim() {
        "" => Cell::Empty,
        trimmed => Cell::Text(trimmed.to_owned()),
    }
}

fn text(bytes: &[u8]) -> Result<Vec<Row>, TableError> {
    if bytes.contains(&0) {
        return Err(TableError::NotASpreadsheet);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| match bytes.is_ascii() {
        true => TableError::NotASpreadsheet,
        // Bytes like those of PDF or JPEG are no text in any encoding.
        false if bytes.iter().any(|byte| *byte < 9) => TableError::NotASpreadsheet,
        false => TableError::Encoding,
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.starts_with("%PDF") || text.starts_with('{') || text.starts_with('<') {
        return Err(TableError::NotASpreadsheet);
    }
    let first = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .ok_or(TableError::Empty)?;
    let count = |one: char| first.matches(one).count();
    let separator = [',', ';', '\t']
        .into_iter()
        .max_by_key(|one| (count(*one), *one == ','));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator.map_or(b',', |one| one as u8))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let (mut line, mut counted) = (1, 0);
    for record in reader.records() {
        let record = record.map_err(|_| TableError::NotASpreadsheet)?;
        if rows.len() >= MOST_ROWS {
            return Err(TableError::TooLarge);
        }
        // The position stands before any blank lines that were passed over; the row is after them.
        let start = record
            .position()
            .map_or(0, |position| position.byte() as usize);
        let blank = text[start..].len() - text[start..].trim_start_matches(['\r', '\n']).len();
        line += text[counted..start + blank].matches('\n').count() as u32;
        counted = start + blank;
        rows.push(Row {
            number: line,
            cells: record.iter().map(of_text).collect(),
        });
    }
    Ok(rows)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_with_any_separator_quotes_and_mark() {
        let comma = read("\u{feff}a,b\n\n 1 ,\"x, y\nz\"\n".as_bytes()).unwrap();
        assert_eq!(comma.headers, ["a", "b"]);
        assert_eq!(comma.rows[0].number, 3);
        assert_eq!(comma.rows[0].cells[1], Cell::Text("x, y\nz".to_owned()));
        let semicolon = read(b"a;b;c\n1,5;2;3\n").unwrap();
        assert_eq!(semicolon.rows[0].cells[0], Cell::Text("1,5".to_owned()));
    }

    #[test]
    fn what_is_no_table_is_told_apart() {
        assert_eq!(read(b"%PDF-1.7\n"), Err(TableError::NotASpreadsheet));
        assert_eq!(
            read(b"PK\x03\x04 not a workbook"),
            Err(TableError::NotASpreadsheet)
        );
        assert_eq!(
            read(b"\xff\xd8\xff\xe0\0\x10JFIF"),
            Err(TableError::NotASpreadsheet)
        );
        assert_eq!(read(b"name\n\xb1\xe8\n"), Err(TableError::Encoding));
        assert_eq!(read(b" \n\n"), Err(TableError::Empty));
    }

    #[test]
    fn columns_are_named_as_spreadsheets_name_them() {
        assert_eq!(
            [0, 25, 26, 701, 702].map(column_name),
            ["A", "Z", "AA", "ZZ", "AAA"]
        );
    }

    proptest::proptest! {
        /// No bytes make the reader panic.
        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>, workbook: bool) {
            let head: &[u8] = if workbook { b"PK\x03\x04" } else { b"" };
            let _ = read(&[head, &bytes].concat());
        }
    }
}
