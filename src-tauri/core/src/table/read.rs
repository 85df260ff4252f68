//! Reading `.xlsx`, `.ods` and `.csv` into rows that remember where they stood.

use chrono::NaiveDateTime;

/// Largest table file, in bytes: 64 MiB.
pub const LARGEST: u64 = 64 * 1024 * 1024;
/// Most rows that are read.
pub const MOST_ROWS: usize = 100_000;
/// Most columns that are read.
pub const MOST_COLUMNS: usize = 500;
/// Most cells that are read, counting the empty ones before the last filled one of a row.
pub const MOST_CELLS: usize = 4_000_000;
/// Most text of all cells together, in bytes: 256 MiB.
pub const MOST_TEXT: usize = 256 * 1024 * 1024;

/// A table: its first row with anything in it, and those below.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Texts of the header row, trimmed; empty where a column has none.
    pub headers: Vec<String>,
    /// The header row's number as a spreadsheet shows it.
    pub header_row: u32,
    /// The rows below it that have anything in them.
    pub rows: Vec<Row>,
    /// How many rows between these have nothing in them.
    pub blank_rows: u32,
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
    /// Makes a cell of a text, without the spaces around it.
    pub(crate) fn of_text(text: &str) -> Self {
        match text.trim() {
            "" => Self::Empty,
            trimmed => Self::Text(trimmed.to_owned()),
        }
    }

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
    /// Larger than [`LARGEST`], [`MOST_ROWS`], [`MOST_COLUMNS`], [`MOST_CELLS`] or [`MOST_TEXT`].
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

/// Tells whether a file that begins with these bytes is a workbook, as far as they tell: both formats are ZIP
/// files, and text never begins like one.
pub fn is_workbook(beginning: &[u8]) -> bool {
    beginning.starts_with(b"PK\x03\x04")
}

/// Reads the first visible sheet of a workbook, or comma-, semicolon- or tab-separated text.
///
/// # Errors
/// [`TableError`]; never panics, whatever the bytes.
pub fn read(bytes: &[u8]) -> Result<Table, TableError> {
    if bytes.len() as u64 > LARGEST {
        return Err(TableError::TooLarge);
    }
    let rows = if is_workbook(bytes) {
        super::workbook::rows(bytes)?
    } else {
        super::text::rows(bytes)?
    };
    let mut rows = rows.into_iter();
    let header = rows.next().ok_or(TableError::Empty)?;
    let rows: Vec<Row> = rows.collect();
    let last = rows.last().map_or(header.number, |row| row.number);
    Ok(Table {
        headers: header.cells.iter().map(Cell::text).collect(),
        header_row: header.number,
        blank_rows: (last - header.number).saturating_sub(rows.len() as u32),
        rows,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_first_filled_row_is_the_header_and_blank_rows_are_counted() {
        let table = read("\u{feff}\n a ,b\n\n1,\n , \n,2\n\n".as_bytes()).unwrap();
        assert_eq!(table.headers, ["a", "b"]);
        assert_eq!((table.header_row, table.blank_rows), (2, 2));
        let numbers: Vec<u32> = table.rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [4, 6]);
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
