#![allow(clippy::unwrap_used)]

use super::*;
use crate::table::write::{self, Sheet, Shown, xlsx};

#[test]
fn columns_stand_in_any_order_and_names_in_their_own() {
    let text = "\u{feff}Score;Application;Judge\n3.5;b;Zoe\n4;a;Ada\n;a;Zoe\n";
    let table = read(text.as_bytes()).unwrap();
    assert_eq!(
        (table.applications, table.judges),
        (
            vec!["a".into(), "b".into()],
            vec!["Ada".into(), "Zoe".into()]
        )
    );
    let entries: Vec<(u32, u32, f64)> = table
        .entries
        .iter()
        .map(|one| (one.application, one.judge, one.score.to_f64()))
        .collect();
    assert_eq!(
        (entries, table.unscored),
        (vec![(0, 0, 4.0), (1, 1, 3.5)], 1)
    );
}

#[test]
fn a_mark_of_byte_order_is_one_at_the_beginning_alone() {
    let text = "judge,application,score\n\u{feff},1,3\nA,1,4\n";
    let turned = "judge,application,score\nA,1,4\n\u{feff},1,3\n";
    let judges = |text: &str| read(text.as_bytes()).unwrap().judges;
    assert_eq!(judges(text), ["A", "\u{feff}"]);
    assert_eq!(judges(text), judges(turned));
}

#[test]
fn rows_with_nothing_in_them_are_passed_over() {
    let text = "\n;;\njudge;application;score\n\nA;1;3\n ; ;\nB;1;4\n\n";
    for text in [text.to_owned(), text.replace('\n', "\r\n")] {
        let table = read(text.as_bytes()).unwrap();
        assert_eq!((table.entries.len(), table.unscored), (2, 0));
    }
}

#[test]
fn every_bad_row_is_told_with_its_line() {
    let text = "judge,application,score\nA,1,good\n,1,3\nB,1,NaN\nB,1,\"3\"\nB,2,\"few\"\n";
    for text in [text.to_owned(), text.replace('\n', "\r\n")] {
        let Err(AnalysisReadError::Rows { problems, count }) = read(text.as_bytes()) else {
            panic!("bad rows were taken");
        };
        let told: Vec<_> = problems.iter().map(|one| (one.line, one.fault)).collect();
        assert_eq!(count, 4);
        assert_eq!(
            told,
            [
                (2, RowFault::NotANumber),
                (3, RowFault::NoName),
                (4, RowFault::NotANumber),
                (6, RowFault::NotANumber)
            ]
        );
    }
}

#[test]
fn what_is_no_table_of_ratings_is_refused() {
    let code = |bytes: &[u8]| read(bytes).unwrap_err().code();
    assert_eq!(code(b"judge,score\n"), "analysis-no-column");
    assert_eq!(code(b""), "analysis-no-column");
    assert_eq!(code(b"\xff\xfe\0"), "table-not-a-spreadsheet");
    assert_eq!(code(b"PK\x03\x04 and no more"), "table-not-a-spreadsheet");
}

#[test]
fn a_workbook_says_what_the_same_text_says() {
    let column = |header: &str| write::Column {
        header: header.to_owned(),
        shown: Shown::Plain,
    };
    let text = |text: &str| write::Cell::Text(text.to_owned());
    let number = write::Cell::Number;
    let mut sheet = Sheet {
        name: "ratings".to_owned(),
        columns: ["Application", "Score", "Judge"].map(column).into(),
        rows: vec![
            vec![text("b"), number(3.25), text("Zoe")],
            vec![number(7.0), text("4"), text("Ada")],
            vec![text("b"), write::Cell::Empty, text("Ada")],
        ],
        mark: None,
    };
    let (book, same) = (xlsx(&[sheet.clone()]).unwrap(), write::csv(&sheet).unwrap());
    let (book, same) = (read(&book[..]).unwrap(), read(&same[..]).unwrap());
    assert_eq!(book.applications, ["7", "b"]);
    assert_eq!((book.entries.len(), book.unscored), (2, 1));
    assert_eq!(
        (book.applications, book.judges, book.entries),
        (same.applications, same.judges, same.entries)
    );
    sheet.rows.push(vec![text("b"), text("good"), text("Bo")]);
    let refused = read(&xlsx(&[sheet]).unwrap()[..]);
    let Err(AnalysisReadError::Rows { problems, .. }) = refused else {
        panic!("a bad row was taken");
    };
    let fault = RowFault::NotANumber;
    assert_eq!(problems, [RowProblem { line: 5, fault }]);
}
