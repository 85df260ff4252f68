//! Files that are no tables, and tables of something else.

use crate::stage::a_place;

#[test]
fn a_table_without_a_known_column_is_refused() {
    let place = a_place();
    let (chair, bo) = (place.chair(), place.bo());
    let table = place.put("people.csv", "Nickname,Age\nAda,36\n");
    for line in ["applications import", "judges import", "conflicts import"] {
        chair.refuses(
            &format!("{line} {chair} --table {table}"),
            2,
            "table-no-known-column",
        );
    }
    bo.refuses(
        &format!("scores import {bo} --table {table}"),
        2,
        "table-no-known-column",
    );
    let table = place.put("half.csv", "Number,Title\nG-9,Swings\n");
    chair.refuses(
        &format!("applications import {chair} --table {table}"),
        2,
        "table-no-column",
    );
}

#[test]
fn a_file_that_is_no_table_is_called_so() {
    let place = a_place();
    let chair = place.chair();
    let jpeg = b"\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01\x02\0\0\x01\0\x01\0\0\xFF\xD9";
    let folder = place.folder("folder.csv").display().to_string();
    let cases = [
        (place.put("photo.xlsx", jpeg), "table-not-a-spreadsheet"),
        (
            place.put("archive.xlsx", b"PK\x05\x06"),
            "table-not-a-spreadsheet",
        ),
        (place.put("empty.xlsx", b""), "table-empty"),
        (place.put("blank.csv", " \n\n , ,\n"), "table-empty"),
        (
            place.put("latin.csv", b"Number,Title\nG-9,Caf\xE9\n"),
            "table-encoding",
        ),
        (folder, "file-unreadable"),
        (
            place.path("none.csv").display().to_string(),
            "file-unreadable",
        ),
    ];
    for (table, code) in cases {
        chair.refuses(
            &format!("applications import {chair} --table {table}"),
            2,
            code,
        );
    }
}

/// The file is larger than any table, and is not read to find that out.
#[test]
fn an_endless_table_is_refused() {
    let place = a_place();
    let chair = place.chair();
    let table = place.path("long.csv");
    std::fs::File::create(&table)
        .unwrap()
        .set_len(3 << 30)
        .unwrap();
    let table = table.display();
    chair.refuses(
        &format!("applications import {chair} --table {table}"),
        2,
        "table-too-large",
    );
}

#[test]
fn a_row_is_corrected_or_kept_aside_until_it_is_dismissed() {
    let place = a_place();
    let chair = place.chair();
    let head = "Number,Category,Applicant type,Applicant,Title";
    let rows = "G-8,Projekts,Association,Fir Street,Swings\nG-9,Projects,Nobody,Yew Street,Slides";
    let table = place.put("wrong.csv", format!("{head}\n{rows}\n"));
    let import = format!("applications import {chair} --table {table}");
    chair.refuses(
        &format!("{import} --correct 2B=Projects"),
        2,
        "import-no-cell",
    );
    // Exit status 1 says that a row was left.
    let left = chair.run(&format!("{import} --correct B2=Projects"));
    left.says(1, "row-form");
    let aside = chair.done(&format!("applications aside {chair}"));
    assert_eq!(aside["rows"][0]["reference"], "G-9");
    let dismiss = format!(
        "applications aside {chair} --dismiss {}",
        aside["rows"][0]["id"]
    );
    assert_eq!(chair.done(&dismiss)["rows"], serde_json::json!([]));
}
