//! Writes tables as CSV and XLSX from one model.
//!
//! Equal sheets give equal bytes: numbers are written in the shortest form that reads back exactly, and
//! the workbook bears no date of its making.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError,
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
    let headers: Vec<String> = sheet
        .columns
        .iter()
        .map(|column| disarmed(&column.header))
        .collect();
    let refused = |error: csv::Error| TableWriteError::Csv(error.into());
    writer.write_record(&headers).map_err(refused)?;
    for row in &sheet.rows {
        let fields = row.iter().map(|cell| match cell {
            Cell::Empty => String::new(),
            Cell::Text(text) => disarmed(text),
            Cell::Whole(number) => number.to_string(),
            Cell::Number(number) | Cell::Formula { value: number, .. } => number.to_string(),
        });
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
    for (at, column) in (0..).zip(&sheet.columns) {
        worksheet.write_string_with_format(0, at, &column.header, &header)?;
    }
    for (line, row) in (1..).zip(&sheet.rows) {
        for ((at, cell), format) in (0..).zip(row).zip(&formats) {
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
    worksheet.set_freeze_panes(1, 0)?;
    if let (Ok(rows), Some(last)) = (
        u32::try_from(sheet.rows.len()),
        sheet.columns.len().checked_sub(1),
    ) {
        let last = u16::try_from(last).map_err(|_| XlsxError::RowColumnLimitError)?;
        worksheet.autofilter(0, 0, rows, last)?;
    }
    worksheet.set_autofit_max_width(400).autofit();
    Ok(())
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
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use calamine::{Data, Reader, Xlsx};
    use std::io::Cursor;

    fn a_sheet(name: &str) -> Sheet {
        let column = |header: &str, shown| Column {
            header: header.to_owned(),
            shown,
        };
        Sheet {
            name: name.to_owned(),
            columns: vec![
                column("title", Shown::Plain),
                column("score", Shown::Hundredths),
                column("n", Shown::Plain),
            ],
            rows: vec![
                vec![
                    Cell::Text("서울, \"물\"".to_owned()),
                    Cell::Number(250.0 / 3.0),
                    Cell::Whole(7),
                ],
                vec![
                    Cell::Text("=HYPERLINK(\"http://x\")".to_owned()),
                    Cell::Empty,
                    Cell::Empty,
                ],
            ],
        }
    }

    #[test]
    fn csv_is_quoted_disarmed_and_exact() {
        let text = String::from_utf8(csv(&a_sheet("a")).unwrap()).unwrap();
        let expected = "title,score,n\n\"서울, \"\"물\"\"\",83.33333333333333,7\n\"'=HYPERLINK(\"\"http://x\"\")\",,\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_workbook_reads_back_as_it_was_written() {
        let bytes = xlsx(&[a_sheet("Tech-InnovaCity"), a_sheet("Human")]).unwrap();
        let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
        assert_eq!(book.sheet_names(), ["Tech-InnovaCity", "Human"]);
        let range = book.worksheet_range("Human").unwrap();
        assert_eq!(range.get((1, 1)), Some(&Data::Float(250.0 / 3.0)));
        assert_eq!(
            range.get((2, 0)),
            Some(&Data::String("=HYPERLINK(\"http://x\")".to_owned()))
        );
    }

    #[test]
    fn equal_sheets_give_equal_bytes() {
        let first = xlsx(&[a_sheet("a")]).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(1100));
        assert_eq!(first, xlsx(&[a_sheet("a")]).unwrap());
    }

    #[test]
    fn tabs_have_names_that_spreadsheets_take() {
        let mut taken = BTreeSet::new();
        let names = [
            "Results: A/B?",
            "results AB",
            "",
            "스마트도시".repeat(9).as_str(),
            "스마트도시".repeat(9).as_str(),
        ]
        .map(|wanted| tab_name(wanted, &mut taken));
        assert_eq!(names[..3], ["Results AB", "results AB 2", "1"]);
        assert!(names.iter().all(|name| name.encode_utf16().count() <= 31));
        let sheets: Vec<Sheet> = names.iter().map(|name| a_sheet(name)).collect();
        assert!(xlsx(&sheets).is_ok());
    }

    #[test]
    fn a_text_longer_than_a_cell_is_refused() {
        let mut sheet = a_sheet("a");
        sheet.rows[0][0] = Cell::Text("x".repeat(32_768));
        assert_eq!(xlsx(&[sheet]).unwrap_err().code(), "table-limits");
    }
}
