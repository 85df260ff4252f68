//! Writes tables as CSV and XLSX from one model.
//!
//! Equal sheets give equal bytes: numbers are written in the shortest form that reads back exactly, and
//! the workbook bears no date of its making.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError,
};
use std::collections::BTreeSet;

/// A table: named columns over rows of typed cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The name on the sheet's tab; shortened and cleaned to what spreadsheets allow.
    pub name: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, each as long as `columns`.
    pub rows: Vec<Vec<Cell>>,
    /// What it says of the results that it shows, where it shows any: two columns before the others.
    pub mark: Option<Mark>,
}

/// Columns that a [`Mark`] puts before the others.
pub const MARK_COLUMNS: usize = 2;

/// Whether results are official, and which they are. It stands in every row, so that it goes wherever a row
/// goes, and in a workbook also over every printed page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The headings of its columns.
    pub headings: [String; MARK_COLUMNS],
    /// Whether the results are official, in words.
    pub standing: String,
    /// The short hash of the results.
    pub code: String,
    /// Whether they are.
    pub official: bool,
}

impl Sheet {
    fn headings(&self) -> impl Iterator<Item = &str> {
        let mark = self.mark.iter().flat_map(|mark| &mark.headings);
        let columns = self.columns.iter().map(|column| &column.header);
        mark.chain(columns).map(String::as_str)
    }
}

impl Mark {
    fn cells(&self) -> [&str; MARK_COLUMNS] {
        [&self.standing, &self.code]
    }
}

/// A column of a [`Sheet`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What stands above it.
    pub header: String,
    /// How its numbers are shown in a spreadsheet. The numbers themselves are written in full.
    pub shown: Shown,
}

/// How numbers of a column are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// As they are.
    Plain,
    /// With two decimals.
    Hundredths,
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// A whole number.
    Whole(u32),
    /// A finite number.
    Number(f64),
    /// A formula over other cells of a workbook, with its value, which is all that CSV has of it.
    Formula {
        /// As spreadsheets write it in English, from `=` on.
        formula: String,
        /// What it gives; finite.
        value: f64,
    },
}

/// Why a table could not be written.
#[derive(Debug, thiserror::Error)]
pub enum TableWriteError {
    /// The spreadsheet's limits do not hold the table: rows, columns or length of a text.
    #[error("the table does not fit a spreadsheet")]
    Limits(#[source] XlsxError),
    /// The CSV writer failed.
    #[error("the table cannot be written as CSV")]
    Csv(#[source] std::io::Error),
}

impl TableWriteError {
    /// Returns the stable code under which the locales explain this.
    pub fn code(&self) -> &'static str {
        match self {
            TableWriteError::Limits(_) => "table-limits",
            TableWriteError::Csv(_) => "table-csv",
        }
    }
}

/// Writes a sheet as CSV (RFC 4180): UTF-8 without a byte-order mark, commas, lines ended by LF.
///
/// A text that a spreadsheet would run as a formula (it opens with `=`, `+`, `-`, `@`, a tab or a
/// carriage return) is preceded by an apostrophe, because applicants choose their own titles (OWASP, "CSV
/// injection").
///
/// # Errors
/// [`TableWriteError::Csv`] where the writer fails, which in memory it does only for rows of unequal
/// length.
pub fn csv(sheet: &Sheet) -> Result<Vec<u8>, TableWriteError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let refused = |error: csv::Error| TableWriteError::Csv(error.into());
    let headings = sheet.headings().map(disarmed);
    writer.write_record(headings).map_err(refused)?;
    for row in &sheet.rows {
        let mark = sheet.mark.iter().flat_map(|mark| mark.cells());
        let fields = row.iter().map(|cell| match cell {
            Cell::Empty => String::new(),
            Cell::Text(text) => disarmed(text),
            Cell::Whole(number) => number.to_string(),
            Cell::Number(number) | Cell::Formula { value: number, .. } => number.to_string(),
        });
        let fields = mark.map(disarmed).chain(fields);
        writer.write_record(fields).map_err(refused)?;
    }
    writer
        .into_inner()
        .map_err(|error| TableWriteError::Csv(error.into_error()))
}

fn disarmed(text: &str) -> String {
    match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

/// Writes sheets as one XLSX workbook, each with a fixed first row and filters.
///
/// # Errors
/// [`TableWriteError::Limits`] where a sheet has more rows or columns, or a text more characters, than
/// the format holds (1,048,576, 16,384 and 32,767).
pub fn xlsx(sheets: &[Sheet]) -> Result<Vec<u8>, TableWriteError> {
    workbook(sheets).map_err(TableWriteError::Limits)
}

fn workbook(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // Otherwise the bytes would differ from one second to the next.
    let undated = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&undated));
    // Excel keeps this name for itself.
    let mut names = BTreeSet::from(["history".to_owned()]);
    for sheet in sheets {
        let name = tab_name(&sheet.name, &mut names);
        fill(workbook.add_worksheet(), &name, sheet)?;
    }
    workbook.save_to_buffer()
}

fn fill(worksheet: &mut Worksheet, name: &str, sheet: &Sheet) -> Result<(), XlsxError> {
    let header = Format::new().set_bold();
    let formats: Vec<Format> = sheet
        .columns
        .iter()
        .map(|column| format(column.shown))
        .collect();
    worksheet.set_name(name)?;
    for (at, heading) in (0..).zip(sheet.headings()) {
        worksheet.write_string_with_format(0, at, heading, &header)?;
    }
    let before = mark(worksheet, sheet)?;
    for (line, row) in (1..).zip(&sheet.rows) {
        for ((at, cell), format) in (before..).zip(row).zip(&formats) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => {
                    worksheet.write_string(line, at, text)?;
                }
                Cell::Whole(number) => {
                    worksheet.write_number_with_format(line, at, *number, format)?;
                }
                Cell::Number(number) => {
                    worksheet.write_number_with_format(line, at, *number, format)?;
                }
                Cell::Formula { formula, value } => {
                    let formula = Formula::new(formula).set_result(value.to_string());
                    worksheet.write_formula_with_format(line, at, formula, format)?;
                }
            }
        }
    }
    worksheet.set_freeze_panes(1, before.min(1))?;
    if let (Ok(rows), Some(last)) = (
        u32::try_from(sheet.rows.len()),
        sheet.headings().count().checked_sub(1),
    ) {
        let last = u16::try_from(last).map_err(|_| XlsxError::RowColumnLimitError)?;
        worksheet.autofilter(0, 0, rows, last)?;
    }
    worksheet.set_autofit_max_width(400).autofit();
    Ok(())
}

/// Writes the mark into every row and over every printed page, and returns how many columns it takes. What is
/// not official is red on every tab and in every row.
fn mark(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<u16, XlsxError> {
    let Some(mark) = &sheet.mark else {
        return Ok(0);
    };
    let shown = match mark.official {
        true => Format::new(),
        false => Format::new()
            .set_bold()
            .set_font_color(Color::RGB(0x9C_0006))
            .set_background_color(Color::RGB(0xFF_C7CE)),
    };
    for (line, _) in (1..).zip(&sheet.rows) {
        for ((at, cell), format) in (0..).zip(mark.cells()).zip([&shown, &Format::new()]) {
            worksheet.write_string_with_format(line, at, cell, format)?;
        }
    }
    if !mark.official {
        worksheet.set_tab_color(Color::RGB(0xC0_0000));
    }
    // An ampersand begins a command there.
    let over = [&mark.standing, &mark.code].map(|text| text.replace('&', "&&"));
    worksheet.set_header(format!("&C&B{} · {}", over[0], over[1]));
    Ok(MARK_COLUMNS as u16)
}

fn format(shown: Shown) -> Format {
    match shown {
        Shown::Plain => Format::new(),
        Shown::Hundredths => Format::new().set_num_format("0.00"),
    }
}

/// Makes a name that spreadsheets take: at most 31 characters, none of `[]:*?/\`, no apostrophe at either
/// end, not empty, and unlike those already in `taken` whatever the case.
fn tab_name(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    let clean: String = wanted
        .chars()
        .filter(|c| !"[]:*?/\\'".contains(*c) && !c.is_control())
        .collect();
    let clean = clean.trim();
    for number in 1_u32.. {
        let tail = match number {
            1 if !clean.is_empty() => String::new(),
            _ => format!(" {number}"),
        };
        let room = 31 - tail.len();
        // The limit counts UTF-16 units.
        let mut used = 0;
        let fits = |c: &char| {
            used += c.len_utf16();
            used <= room
        };
        let name = clean
            .chars()
            .take_while(fits)
            .collect::<String>()
            .trim_end()
            .to_owned()
            + &tail;
        let name = name.trim_start().to_owned();
        if taken.insert(name.to_lowercase()) {
            return name;
        }
    }
    unreachable!("there are more numbers than sheets")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
#[path = "write_tests.rs"]
mod tests;
