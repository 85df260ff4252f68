//! Workbooks as applicants' forms export them, and as nobody should have made them.

use super::*;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format as Style, Workbook};
use std::io::Write;
use zip::write::SimpleFileOptions;

/// Packs members into a ZIP file, compressed.
pub(in super::super) fn packed(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in members {
        archive
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// Makes the smallest workbook around the XML of a sheet.
fn xlsx_around(sheet: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let workbook = format!(
        r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>"#
    );
    let relations = format!(
        r#"<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
    );
    let root = format!(
        r#"<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let sheet = format!(r#"<worksheet xmlns="{MAIN}">{sheet}</worksheet>"#);
    packed(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

/// Makes the smallest OpenDocument workbook around the XML of a table.
fn ods_around(table: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"a\">\
         {table}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    packed(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        (
            "META-INF/manifest.xml",
            b"<manifest:manifest></manifest:manifest>",
        ),
        ("content.xml", content.as_bytes()),
    ])
}

fn moment(text: &str) -> Cell {
    Cell::Moment(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap())
}

#[test]
fn a_workbook_is_read_with_its_dates_blanks_and_hidden_sheets() {
    let mut book = Workbook::new();
    book.add_worksheet()
        .set_name("lists")
        .unwrap()
        .set_hidden(true);
    let sheet = book.add_worksheet();
    let date = ExcelDateTime::parse_from_str("2023-05-30T18:05").unwrap();
    let shown = Style::new().set_num_format("yyyy-mm-dd hh:mm");
    sheet.write(2, 1, "  제목 ").unwrap();
    sheet.write(4, 1, 7).unwrap();
    sheet
        .write_datetime_with_format(4, 2, &date, &shown)
        .unwrap();
    sheet.write_blank(9, 400, &shown).unwrap();
    book.worksheet_from_index(1).unwrap().set_active(true);
    let found = rows(&book.save_to_buffer().unwrap()).unwrap();
    let expected = [
        Row {
            number: 3,
            cells: vec![Cell::Empty, Cell::Text("제목".to_owned())],
        },
        Row {
            number: 5,
            cells: vec![Cell::Empty, Cell::Number(7.0), moment("2023-05-30 18:05")],
        },
    ];
    assert_eq!(found, expected);
}

#[test]
fn an_open_document_is_read_with_its_dates_and_repeats() {
    let found = rows(&ods_around(
        r#"<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        <table:table-row><table:table-cell/><table:table-cell office:value-type="string"><text:p>제목</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16382"/></table:table-row>
        <table:table-row><table:table-cell/><table:table-cell office:value-type="date" office:date-value="2023-05-30T18:05:00"><text:p>30 May</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#,
    ))
    .unwrap();
    let expected = [
        Row {
            number: 3,
            cells: vec![Cell::Empty, Cell::Text("제목".to_owned())],
        },
        Row {
            number: 4,
            cells: vec![Cell::Empty, moment("2023-05-30 18:05")],
        },
    ];
    assert_eq!(found, expected);
}

#[test]
fn cells_far_apart_take_no_memory_between_them() {
    let far = r#"<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="SF1048576"><v>2</v></c></row></sheetData>"#;
    assert_eq!(rows(&xlsx_around(far)).unwrap()[1].number, 1_048_576);
    let wide = r#"<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>"#;
    assert_eq!(rows(&xlsx_around(wide)), Err(TableError::TooLarge));
}

#[test]
fn a_dimension_that_runs_backwards_is_an_error_or_ignored() {
    let sheet =
        r#"<dimension ref="C9:A1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>"#;
    // Refused where sums are checked, read where they are not; never a panic.
    let found = rows(&xlsx_around(sheet));
    assert!(found.is_ok() || found == Err(TableError::NotASpreadsheet));
}

#[test]
fn few_elements_that_stand_for_many_cells_are_refused() {
    let cell = |repeats: &str, text: &str| {
        format!(
            r#"<table:table-cell table:number-columns-repeated="{repeats}" office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
        )
    };
    let row = |repeats: &str, cells: &str| {
        format!(
            r#"<table:table-row table:number-rows-repeated="{repeats}">{cells}</table:table-row>"#
        )
    };
    let far = "<table:table-row table:number-rows-repeated=\"900000\"/>".to_owned()
        + &row("1", &cell("1", "x"));
    for table in [
        row("1", &cell("16384", "x")),
        row("200000", &cell("1", "x")),
        row("99999", &cell("499", "x")),
        row("9000", &cell("9", &"long ".repeat(1000))),
        row("1", &cell("1", "<text:s text:c=\"9999999999\"/>")),
        row("18446744073709551615", &cell("18446744073709551615", "x")).repeat(2),
        far,
    ] {
        assert_eq!(
            rows(&ods_around(&table)),
            Err(TableError::TooLarge),
            "{}",
            &table[..90]
        );
    }
}

#[test]
fn an_unfinished_document_does_not_keep_the_reader_waiting() {
    let content = b"<office:document-content><table:table><table:table-row><office:annotation>";
    let mimetype = b"application/vnd.oasis.opendocument.spreadsheet";
    let bytes = packed(&[("mimetype", mimetype), ("content.xml", content)]);
    assert_eq!(rows(&bytes), Err(TableError::NotASpreadsheet));
}

#[test]
fn a_file_that_unpacks_without_end_is_refused() {
    let zeros = vec![b' '; 600 * 1024 * 1024];
    let bytes = packed(&[("[Content_Types].xml", &zeros)]);
    assert!(bytes.len() < 1024 * 1024);
    assert_eq!(rows(&bytes), Err(TableError::TooLarge));
}

#[test]
fn other_files_in_a_zip_are_no_spreadsheets() {
    for name in ["word.txt", "[Content_Types].xml", "content.xml"] {
        assert_eq!(
            rows(&packed(&[(name, b"<a></a>")])),
            Err(TableError::NotASpreadsheet)
        );
    }
}

/// Pieces of which sheets are made, and some that should not be there.
fn a_piece() -> impl Strategy<Value = String> {
    let pieces = [
        "<row>",
        "</row>",
        "<row r=\"0\">",
        "<row r=\"4294967295\">",
        "<sheetData>",
        "</sheetData>",
        "<c r=\"A1\" t=\"s\">",
        "<c r=\"ZZZZ0\">",
        "<c t=\"inlineStr\">",
        "<is><t>",
        "</t></is>",
        "<c r=\"A1\" s=\"99\" t=\"d\">",
        "</c>",
        "<v>",
        "</v>",
        "-1",
        "1e999",
        "&#0;",
        "&lt;",
        "<f>",
        "</f>",
        "<dimension ref=\"B2:A1\"/>",
        "<mergeCell ref=\"A1\"/>",
        "<table:table-row>",
        "</table:table-row>",
        "<table:table-cell/>",
        "</table:table-cell>",
        "<table:table-cell office:value-type=\"string\">",
        "<table:table-cell office:value=\"x\">",
        "<table:table-cell table:number-columns-repeated=\"9\" office:value=\"1\"/>",
        "<table:table-row table:number-rows-repeated=\"0\"/>",
        "<text:p>",
        "</text:p>",
    ];
    proptest::collection::vec(proptest::sample::select(pieces.to_vec()), 0..24)
        .prop_map(|pieces| pieces.concat())
}

proptest! {
    /// No sheet, however broken, makes the reader panic or wait.
    #[test]
    fn any_sheet_is_read_or_refused(sheet in a_piece()) {
        let _ = rows(&xlsx_around(&sheet));
        let _ = rows(&xlsx_around(&format!("<sheetData>{sheet}</sheetData>")));
        let _ = rows(&ods_around(&sheet));
    }

    /// No damage to a sound workbook makes the reader panic.
    #[test]
    fn a_damaged_workbook_is_read_or_refused(at in 0_usize..4000, byte: u8) {
        let mut bytes = xlsx_around("<sheetData><row><c><v>1</v></c></row></sheetData>");
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = rows(&bytes);
    }
}
