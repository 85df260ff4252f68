//! Spreadsheets: text, whole workbooks, and workbooks whose parts a stranger wrote.
//!
//! The first byte chooses: `s`, `b`, `t`, `y` and `c` put the rest into a sound workbook as its sheet,
//! its book, its shared texts, its styles or as an OpenDocument; any other begins a file of its own.
#![no_main]

use jurybook_core::table::read::{MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Table, read};
use libfuzzer_sys::fuzz_target;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const TYPES: &[u8] =
    br#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const RELATIONS: &[u8] = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const BOOK: &[u8] = br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>"#;
const SHEET: &[u8] = br#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45000.5</v></c></row></sheetData></worksheet>"#;
const TEXTS: &[u8] = br#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>title</t></si></sst>"#;
const STYLES: &[u8] = br#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>"#;

fn packed(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, data) in members {
        writer
            .start_file(*name, stored)
            .expect("a name is accepted");
        writer.write_all(data).expect("memory takes bytes");
    }
    writer.finish().expect("memory takes bytes").into_inner()
}

fn xlsx(book: &[u8], sheet: &[u8], texts: &[u8], styles: &[u8]) -> Vec<u8> {
    packed(&[
        ("[Content_Types].xml", TYPES),
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", texts),
        ("xl/styles.xml", styles),
    ])
}

fn ods(content: &[u8]) -> Vec<u8> {
    packed(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        (
            "META-INF/manifest.xml",
            b"<manifest:manifest></manifest:manifest>",
        ),
        ("content.xml", content),
    ])
}

fn within_bounds(table: &Table) {
    let rows = table.rows.iter();
    let cells: usize = rows.map(|row| row.cells.len()).sum();
    assert!(table.headers.len() <= MOST_COLUMNS && table.rows.len() <= MOST_ROWS);
    assert!(cells <= MOST_CELLS, "more cells than allowed");
    let numbers = table.rows.iter().map(|row| row.number);
    assert!(
        numbers.is_sorted_by(|one, next| one < next),
        "rows out of order"
    );
}

fuzz_target!(
    init: {
        // The reader of workbooks may panic inside, where our reader catches it: only what leaves our
        // reader counts, and that still aborts.
        std::panic::set_hook(Box::new(|_| {}));
    },
    |data: &[u8]| {
        let file = match data {
            [b's', part @ ..] => xlsx(BOOK, part, TEXTS, STYLES),
            [b'b', part @ ..] => xlsx(part, SHEET, TEXTS, STYLES),
            [b't', part @ ..] => xlsx(BOOK, SHEET, part, STYLES),
            [b'y', part @ ..] => xlsx(BOOK, SHEET, TEXTS, part),
            [b'c', part @ ..] => ods(part),
            _ => data.to_vec(),
        };
        if let Ok(table) = read(&file) {
            within_bounds(&table);
        }
    }
);
