//! Spreadsheets that ask for too much, end too early or are something else.

use super::{Case, Reader, case, slug};
use crate::build::workbook::{ods, ods_of, xlsx, xlsx_with, zipped};

const NOT_ONE: &str = "table-not-a-spreadsheet";
const TOO_LARGE: &str = "table-too-large";

type Row = (&'static str, &'static str, fn() -> Vec<u8>);

const TEXT: [Row; 13] = [
    ("nothing", "table-empty", Vec::new),
    ("spaces alone", "table-empty", || b" \n\t\n , , \n".to_vec()),
    ("another encoding", "table-encoding", || {
        b"caf\xE9,name\n".to_vec()
    }),
    ("half a letter", "table-encoding", || {
        b"title,\xEC\xA0\n".to_vec()
    }),
    ("wide text with half a letter", "table-encoding", || {
        b"\xFF\xFEa\0\x00\xD8".to_vec()
    }),
    ("zero bytes", NOT_ONE, || b"title,\0city\n".to_vec()),
    ("a pdf", NOT_ONE, || b"%PDF-1.7\n".to_vec()),
    ("a web page", NOT_ONE, || {
        b"<html><table></table></html>".to_vec()
    }),
    ("json", NOT_ONE, || b" {\"title\": 1}".to_vec()),
    ("a picture", NOT_ONE, || {
        b"\xFF\xD8\xFF\xE0\0\x10JFIF".to_vec()
    }),
    ("a workbook of 1997", NOT_ONE, || {
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0".to_vec()
    }),
    ("600 columns", TOO_LARGE, || {
        [",".repeat(599).as_bytes(), b"x\n"].concat()
    }),
    ("100,002 rows", TOO_LARGE, || b"x\n".repeat(100_002)),
];

const WORKBOOKS: [Row; 21] = [
    ("zip of something else", NOT_ONE, || {
        zipped(&[("word.txt", b"hi")])
    }),
    ("zip cut", NOT_ONE, || {
        let whole = xlsx("<sheetData/>");
        whole[..whole.len() - 30].to_vec()
    }),
    ("zip head alone", NOT_ONE, || b"PK\x03\x04".to_vec()),
    ("types alone", NOT_ONE, || {
        zipped(&[("[Content_Types].xml", b"<Types/>")])
    }),
    ("no sheet", NOT_ONE, || {
        zipped(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("xl/workbook.xml", b"<workbook/>"),
        ])
    }),
    ("cell beyond the last column", TOO_LARGE, || {
        xlsx(r#"<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>"#)
    }),
    ("cell name that overflows", NOT_ONE, || {
        xlsx(r#"<sheetData><row r="1"><c r="ZZZZZZZZ1"><v>1</v></c></row></sheetData>"#)
    }),
    ("row number that overflows", NOT_ONE, || {
        xlsx(r#"<sheetData><row r="4294967296"><c r="A4294967296"><v>1</v></c></row></sheetData>"#)
    }),
    ("shared text that there is not", NOT_ONE, || {
        xlsx(r#"<sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData>"#)
    }),
    ("sheet that breaks off", NOT_ONE, || {
        xlsx_with("", &[("xl/sharedStrings.xml", b"<sst><si><t>never closed")])
    }),
    ("members of one name", NOT_ONE, || {
        // The writer refuses a name twice, so the second is renamed behind its back.
        let mut bytes = zipped(&[("content.xml", b"<a></a>"), ("content.xmL", b"<b></b>")]);
        let at: Vec<usize> = (0..bytes.len() - 11)
            .filter(|at| &bytes[*at..at + 11] == b"content.xmL")
            .collect();
        at.into_iter().for_each(|at| bytes[at + 10] = b'l');
        bytes
    }),
    ("ods unfinished", NOT_ONE, || {
        ods_of(b"<office:document-content><table:table><table:table-row><office:annotation>")
    }),
    ("ods closed twice", NOT_ONE, || {
        ods_of(b"<office:document-content></office:document-content></a>")
    }),
    ("ods table within a cell", NOT_ONE, || {
        ods("<table:table-row><table:table-row></table:table-row></table:table-row>")
    }),
    ("ods count that is none", NOT_ONE, || {
        ods("<table:table-row table:number-rows-repeated=\"-1\"/>")
    }),
    ("ods 16,384 columns", TOO_LARGE, || {
        ods(&row("1", &cell("16384", "x")))
    }),
    ("ods 200,000 rows", TOO_LARGE, || {
        ods(&row("200000", &cell("1", "x")))
    }),
    ("ods 49 million cells", TOO_LARGE, || {
        ods(&row("99999", &cell("499", "x")))
    }),
    ("ods text without end", TOO_LARGE, || {
        ods(&row("1", &cell("1", "<text:s text:c=\"9999999999\"/>")))
    }),
    ("ods counts that overflow", TOO_LARGE, || {
        let most = "18446744073709551615";
        ods(&row(most, &cell(most, "x")).repeat(2))
    }),
    ("ods long text many times", TOO_LARGE, || {
        ods(&row("9000", &cell("9", &"long ".repeat(1000))))
    }),
];

fn cell(repeats: &str, text: &str) -> String {
    format!(
        r#"<table:table-cell table:number-columns-repeated="{repeats}" office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
    )
}

fn row(repeats: &str, cells: &str) -> String {
    format!(r#"<table:table-row table:number-rows-repeated="{repeats}">{cells}</table:table-row>"#)
}

/// Returns every spreadsheet that is refused.
pub fn cases() -> Vec<Case> {
    let rows = TEXT.into_iter().chain(WORKBOOKS);
    rows.map(|(defect, code, made)| {
        case(Reader::Table, &slug(defect), code, defect, move |_| made())
    })
    .collect()
}

/// A defect shows only in a workbook that is sound otherwise.
#[test]
fn the_workbooks_are_sound_otherwise() {
    let sheet = r#"<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>"#;
    for sound in [xlsx(sheet), ods(&row("1", &cell("1", "1")))] {
        let table = jurybook_core::table::read::read(&sound).unwrap();
        assert_eq!(table.headers, ["1"]);
    }
}
