//! What tables look like to those who read them.

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
        mark: None,
    }
}

fn marked(official: bool) -> Sheet {
    let mark = Mark {
        headings: ["Results", "Results code"].map(str::to_owned),
        standing: ["Unofficial", "Official"][usize::from(official)].to_owned(),
        code: "K7Q2-M4XD".to_owned(),
        official,
    };
    Sheet {
        mark: Some(mark),
        ..a_sheet("a")
    }
}

#[test]
fn every_row_says_whether_results_are_official() {
    let text = String::from_utf8(csv(&marked(false)).unwrap()).unwrap();
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("Results,Results code,title,score,n"));
    assert!(lines.all(|line| line.starts_with("Unofficial,K7Q2-M4XD,")));
    let mut book = Xlsx::new(Cursor::new(xlsx(&[marked(true)]).unwrap())).unwrap();
    let range = book.worksheet_range("a").unwrap();
    let text = |text: &str| Some(Data::String(text.to_owned()));
    for line in 1..3 {
        assert_eq!(range.get((line, 0)), text("Official").as_ref());
        assert_eq!(range.get((line, 1)), text("K7Q2-M4XD").as_ref());
    }
    assert_eq!(range.get((1, 3)), Some(&Data::Float(250.0 / 3.0)));
}

/// Returns the one worksheet of a workbook as it is written.
fn page(sheet: Sheet) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(xlsx(&[sheet]).unwrap())).unwrap();
    let mut text = String::new();
    let mut file = archive.by_name("xl/worksheets/sheet1.xml").unwrap();
    std::io::Read::read_to_string(&mut file, &mut text).unwrap();
    text
}

#[test]
fn a_printed_page_says_it_too_and_the_tab_is_red_until_then() {
    let (before, after) = (page(marked(false)), page(marked(true)));
    assert!(
        before.contains("Unofficial · K7Q2-M4XD</oddHeader>"),
        "{before}"
    );
    assert!(after.contains("Official · K7Q2-M4XD</oddHeader>"));
    assert!(before.contains("<tabColor"));
    assert!(!after.contains("<tabColor"));
    assert!(!page(a_sheet("a")).contains("oddHeader"));
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
