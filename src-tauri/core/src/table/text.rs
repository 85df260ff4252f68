//! Comma-, semicolon- and tab-separated text, as spreadsheets save it.

use super::read::{Cell, MOST_COLUMNS, MOST_ROWS, Row, TableError};
use std::borrow::Cow;

/// Reads the rows that have anything in them (RFC 4180, with any of the three separators).
///
/// # Errors
/// [`TableError::NotASpreadsheet`], [`TableError::Encoding`], [`TableError::TooLarge`].
pub(super) fn rows(bytes: &[u8]) -> Result<Vec<Row>, TableError> {
    let mut text = decoded(bytes)?;
    if text.contains('\r') {
        text = Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"));
    }
    let opening = text.trim_start();
    if ["%PDF", "{", "<"]
        .iter()
        .any(|other| opening.starts_with(other))
    {
        return Err(TableError::NotASpreadsheet);
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(opening))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    // A spreadsheet counts a cell of several lines as one row.
    let (mut counted, mut line, mut lines_within_cells) = (0, 1, 0);
    for record in reader.records() {
        let record = record.map_err(|_| TableError::NotASpreadsheet)?;
        let begin = record.position().map_or(0, csv::Position::byte) as usize;
        // The reader of records stands before the blank lines that it passes over.
        let blank = text[begin..]
            .bytes()
            .take_while(|byte| *byte == b'\n')
            .count();
        line += breaks(&text[counted..begin + blank]);
        counted = begin + blank;
        let number = line - lines_within_cells;
        lines_within_cells += record.iter().map(breaks).sum::<u32>();
        let cells: Vec<Cell> = record.iter().map(Cell::of_text).collect();
        let Some(last) = cells.iter().rposition(|cell| *cell != Cell::Empty) else {
            continue;
        };
        if rows.len() > MOST_ROWS || last >= MOST_COLUMNS {
            return Err(TableError::TooLarge);
        }
        rows.push(Row { number, cells });
    }
    Ok(rows)
}

/// Counts the ends of lines; there are fewer than bytes in the largest table.
fn breaks(text: &str) -> u32 {
    text.matches('\n').count() as u32
}

/// Returns the text, by its byte-order mark or else as UTF-8.
///
/// The code pages of one country or another cannot be told apart for certain, so they are refused.
fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, TableError> {
    let wide = |unit: fn([u8; 2]) -> u16| {
        let units = bytes[2..]
            .chunks_exact(2)
            .map(|pair| unit([pair[0], pair[1]]));
        let text: Result<String, _> = char::decode_utf16(units).collect();
        text.map(Cow::Owned).map_err(|_| TableError::Encoding)
    };
    match bytes {
        [0xFF, 0xFE, ..] => return wide(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => return wide(u16::from_be_bytes),
        _ => {}
    }
    // No text has these, in any encoding of single bytes: a picture, an older workbook, a program.
    if bytes.iter().any(|byte| *byte < 9) {
        return Err(TableError::NotASpreadsheet);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| TableError::Encoding)?;
    Ok(Cow::Borrowed(text.strip_prefix('\u{feff}').unwrap_or(text)))
}

/// Returns the separator that the first row has most of, outside its quotes.
fn separator(text: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(0, b','), (0, b';'), (0, b'\t')];
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            _ if quoted => {}
            _ => {
                for (count, _) in counts.iter_mut().filter(|(_, one)| *one == byte) {
                    *count += 1;
                }
            }
        }
    }
    // Of equals the last is taken, so the comma has to come last.
    counts.reverse();
    counts
        .into_iter()
        .max_by_key(|(count, _)| *count)
        .map_or(b',', |(_, one)| one)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn texts(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
        let rows = rows(bytes).unwrap();
        let texts = |row: &Row| row.cells.iter().map(Cell::text).collect();
        rows.iter().map(|row| (row.number, texts(row))).collect()
    }

    #[test]
    fn any_separator_is_found_outside_quotes() {
        assert_eq!(texts(b"a;b\n1,5;2\n")[1].1, ["1,5", "2"]);
        assert_eq!(texts(b"a\tb\n1;5\t2\n")[1].1, ["1;5", "2"]);
        assert_eq!(texts(b"\"x;y;z\",b\n")[0].1, ["x;y;z", "b"]);
        assert_eq!(texts(b"alone\n")[0].1, ["alone"]);
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_shows_them() {
        let rows = texts(b"a,b\r\n1,\"two\r\nlines\"\r\n\r\n , \r\n3,4\r\n");
        let numbers: Vec<u32> = rows.iter().map(|(number, _)| *number).collect();
        assert_eq!(numbers, [1, 2, 5]);
        assert_eq!(
            texts(b"a,b\r1,2\r")[1],
            (2, vec!["1".to_owned(), "2".to_owned()])
        );
    }

    #[test]
    fn unicode_with_any_mark_is_read_and_other_encodings_are_told() {
        let wide = |unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
            "\u{feff}도시\t국가\n"
                .encode_utf16()
                .flat_map(unit)
                .collect()
        };
        for bytes in [
            wide(u16::to_le_bytes),
            wide(u16::to_be_bytes),
            "\u{feff}도시\t국가\n".into(),
        ] {
            assert_eq!(texts(&bytes)[0].1, ["도시", "국가"]);
        }
        let windows_949 = b"\xb5\xb5\xbd\xc3,name\n";
        assert_eq!(rows(windows_949), Err(TableError::Encoding));
        assert_eq!(rows(b"caf\xe9,name\n"), Err(TableError::Encoding));
    }

    #[test]
    fn what_is_no_text_is_told_apart() {
        for bytes in [
            &b"%PDF-1.7\n"[..],
            b"\xff\xd8\xff\xe0\0\x10JFIF",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0",
            b" {\"a\": 1}",
            b"<html>",
        ] {
            assert_eq!(rows(bytes), Err(TableError::NotASpreadsheet));
        }
    }
}
