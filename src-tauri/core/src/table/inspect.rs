//! Looks through a workbook before it is read, so that a small file cannot ask for endless memory.
//!
//! Workbooks are ZIP files of XML. A few kilobytes can unpack to gigabytes, and OpenDocument lets one
//! element stand for millions of cells; the reader of workbooks believes both.

use super::read::{MOST_CELLS, MOST_COLUMNS, MOST_ROWS, MOST_TEXT, TableError};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::{BufRead, BufReader, Cursor, Read};
use zip::ZipArchive;

/// Most bytes that all members of a workbook may unpack to: 512 MiB.
const MOST_UNPACKED: u64 = 512 * 1024 * 1024;

/// A kind of workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// Office Open XML, `.xlsx`.
    Xlsx,
    /// OpenDocument, `.ods`.
    Ods,
}

/// Tells the kind of a workbook and that it can be read within bounds.
///
/// # Errors
/// [`TableError::NotASpreadsheet`], [`TableError::TooLarge`].
pub(super) fn inspect(bytes: &[u8]) -> Result<Format, TableError> {
    let not_one = |_| TableError::NotASpreadsheet;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(not_one)?;
    let has = |name| archive.index_for_name(name).is_some();
    let format = match (has("[Content_Types].xml"), has("content.xml")) {
        (true, _) => Format::Xlsx,
        (false, true) => Format::Ods,
        (false, false) => return Err(TableError::NotASpreadsheet),
    };
    let mut left = MOST_UNPACKED;
    for index in 0..archive.len() {
        let member = archive.by_index(index).map_err(not_one)?;
        let cells = format == Format::Ods && member.name().map_err(not_one)? == "content.xml";
        let mut counted = member.take(left + 1);
        if cells {
            Extent::default().read(BufReader::new(&mut counted))?;
        }
        std::io::copy(&mut counted, &mut std::io::sink())
            .map_err(|_| TableError::NotASpreadsheet)?;
        // Nothing left to take means that one byte more than allowed was there.
        left = counted.limit().checked_sub(1).ok_or(TableError::TooLarge)?;
    }
    Ok(format)
}

/// How much memory the cells of an OpenDocument workbook will take when they are spread out.
#[derive(Debug, Default)]
struct Extent {
    /// Rows of the present sheet, each as often as it repeats.
    rows: usize,
    /// Columns of that sheet up to the last filled one of any row.
    columns: usize,
    /// Cells of the rectangle from that sheet's first row to its last filled one.
    rectangle: usize,
    /// Those of the sheets before.
    earlier: usize,
    /// Cells of all rows before they are cut to rectangles.
    spread: usize,
    /// Bytes of text, each as often as its cell and row repeat.
    text: usize,
    row: Option<RowExtent>,
}

/// The same of the present row.
#[derive(Debug)]
struct RowExtent {
    repeats: usize,
    /// Cells without the last run of empty ones, which is dropped at the end of a row.
    spread: usize,
    /// Cells of that run.
    empty: usize,
    /// Cells up to the last filled one.
    filled: usize,
    /// How often the text of the present cell is held; 0 where it is not held at all.
    held: usize,
}

impl Extent {
    /// Reads the whole document and tells whether it is complete and within bounds.
    fn read(&mut self, document: impl BufRead) -> Result<(), TableError> {
        let mut reader = Reader::from_reader(document);
        reader.config_mut().expand_empty_elements = true;
        let (mut buffer, mut depth) = (Vec::new(), 0_usize);
        loop {
            buffer.clear();
            let event = reader.read_event_into(&mut buffer);
            match event.map_err(|_| TableError::NotASpreadsheet)? {
                Event::Start(element) => {
                    depth += 1;
                    self.open(&element)?;
                }
                Event::End(element) => {
                    depth = depth.checked_sub(1).ok_or(TableError::NotASpreadsheet)?;
                    if element.name().as_ref() == "table:table-row" {
                        self.close_row()?;
                    }
                }
                Event::Text(text) => self.say(text.len()),
                Event::CData(text) => self.say(text.len()),
                // An unfinished document would keep the reader of workbooks waiting for ever.
                Event::Eof if depth > 0 => return Err(TableError::NotASpreadsheet),
                Event::Eof => return Ok(()),
                _ => self.say(4),
            }
            if self.text > MOST_TEXT {
                return Err(TableError::TooLarge);
            }
        }
    }

    fn open(&mut self, element: &BytesStart<'_>) -> Result<(), TableError> {
        match element.name().as_ref() {
            "table:table" => {
                self.earlier += self.rectangle;
                (self.rows, self.columns, self.rectangle) = (0, 0, 0);
            }
            // A table within a cell is no list of applications.
            "table:table-row" if self.row.is_some() => return Err(TableError::NotASpreadsheet),
            "table:table-row" => {
                let repeats = number(element, "table:number-rows-repeated")?;
                self.row = Some(RowExtent {
                    repeats,
                    spread: 0,
                    empty: 0,
                    filled: 0,
                    held: 0,
                });
            }
            "table:table-cell" | "table:covered-table-cell" => self.open_cell(element)?,
            "text:s" => self.say(number(element, "text:c")?),
            _ => self.say(1),
        }
        Ok(())
    }

    fn open_cell(&mut self, element: &BytesStart<'_>) -> Result<(), TableError> {
        let repeats = number(element, "table:number-columns-repeated")?;
        let mut filled = false;
        for attribute in element.attributes() {
            let attribute = attribute.map_err(|_| TableError::NotASpreadsheet)?;
            let key = attribute.key.as_ref();
            let value = key.starts_with("office:") || key.starts_with("calcext:");
            filled |= value || key == "table:formula";
        }
        let Some(row) = &mut self.row else {
            return Ok(());
        };
        row.spread = row.spread.saturating_add(row.empty);
        (row.empty, row.held) = (repeats, 0);
        if filled {
            row.spread = row.spread.saturating_add(repeats);
            (row.empty, row.filled) = (0, row.spread);
            row.held = repeats.saturating_mul(row.repeats);
            self.say(element.attributes_raw().len());
        }
        Ok(())
    }

    fn close_row(&mut self) -> Result<(), TableError> {
        let Some(row) = self.row.take() else {
            return Ok(());
        };
        self.spread = self.spread.saturating_add(row.spread);
        self.rows = self.rows.saturating_add(row.repeats);
        if row.filled > 0 {
            self.columns = self.columns.max(row.filled);
            self.rectangle = self.rows.saturating_mul(self.columns);
            // One row more, for the headers.
            if self.rows > MOST_ROWS + 1 || self.columns > MOST_COLUMNS {
                return Err(TableError::TooLarge);
            }
        }
        let cells = self.spread.max(self.earlier.saturating_add(self.rectangle));
        if cells > MOST_CELLS {
            Err(TableError::TooLarge)
        } else {
            Ok(())
        }
    }

    /// Counts a text as often as it will be held.
    fn say(&mut self, length: usize) {
        let held = self.row.as_ref().map_or(0, |row| row.held).max(1);
        self.text = self.text.saturating_add(length.saturating_mul(held));
    }
}

/// Returns how often an element repeats; once where it does not say.
fn number(element: &BytesStart<'_>, name: &str) -> Result<usize, TableError> {
    let found = element.try_get_attribute(name);
    match found.map_err(|_| TableError::NotASpreadsheet)? {
        Some(attribute) => {
            let parsed = attribute.value.parse();
            parsed.map_err(|_| TableError::NotASpreadsheet)
        }
        None => Ok(1),
    }
}
