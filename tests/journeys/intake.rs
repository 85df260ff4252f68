//! Tables of applications on their way in: columns that a person maps, cells corrected in place, rows set aside,
//! corrections that came later, and many verdicts at once.
#![allow(missing_docs, clippy::unwrap_used)]

use jurybook_tests::Laptop;
use serde_json::{Value, json};
use std::fs;
use std::ops::Deref;
use std::path::PathBuf;

const HEAD: &str = "Number,Category,Applicant type,Applicant,Undertaking,City";
const FIRST: &str = "G-1,Projects,Association,Elm Street,Benches,Elmdale";
const SECOND: &str = "G-2,Projekts,Association,Oak Street,Lamps,Oakton";
const THIRD: &str = "G-3,Projects,Asociation,Ash Street,Trees,Ashby";

struct Office(Laptop);

impl Deref for Office {
    type Target = Laptop;

    fn deref(&self) -> &Laptop {
        &self.0
    }
}

impl Office {
    fn new() -> Self {
        let office = Self(Laptop::default());
        let new = json!({
            "path": office.path("chair.jurybook"), "passphrase": "an office of the test",
            "programme_file": null, "template": "neighbourhood-grants",
        });
        office.call("workspace_new", new);
        office
    }

    /// Writes a table of these lines.
    fn table(&self, name: &str, lines: &[&str]) -> PathBuf {
        self.put(name, lines.join("\n"))
    }

    /// Everything that the journal says, newest first.
    fn journal(&self) -> Vec<Value> {
        let journal = self.call("journal_show", json!({ "limit": 100 }));
        let rows = journal["rows"].as_array().unwrap().iter();
        rows.map(|row| serde_json::from_str(row["particulars"].as_str().unwrap()).unwrap())
            .collect()
    }

    fn aside(&self) -> Vec<String> {
        let rows = self.call("rows_aside", json!({}));
        let rows = rows["rows"].as_array().unwrap().iter();
        rows.map(|row| row["reference"].as_str().unwrap().to_owned())
            .collect()
    }
}

/// What to import of a table, with everything else as a person has it at first.
fn of(table: &PathBuf, more: Value) -> Value {
    let mut request = json!({ "table": table, "attachments": null, "mapping": null });
    for (key, value) in more.as_object().unwrap() {
        request[key] = value.clone();
    }
    request
}

fn kept(more: Value) -> Value {
    let mut request = of(&PathBuf::new(), more);
    request["table"] = Value::Null;
    request
}

#[test]
fn a_column_that_a_person_has_mapped_is_known_the_next_time() {
    let office = Office::new();
    let table = office.table("first.csv", &[HEAD, FIRST]);
    let seen = office.call("applications_columns", of(&table, json!({})));
    assert_eq!(seen["missing"], json!(["title"]));
    let column = &seen["columns"][4];
    assert_eq!(
        (&column["column"], &column["field"], &column["samples"]),
        (&json!("E"), &Value::Null, &json!(["Benches"]))
    );
    office.refuses(
        "applications_plan",
        of(&table, json!({})),
        "table-no-column",
    );
    let wrong = json!({ "meanings": { "Undertaking": "tittle" } });
    office.refuses("applications_plan", of(&table, wrong), "import-no-field");

    let meanings = json!({ "meanings": { "Undertaking": "title" } });
    let seen = office.call("applications_columns", of(&table, meanings.clone()));
    assert_eq!(seen["missing"], json!([]));
    assert_eq!(
        office.call("applications_plan", of(&table, meanings.clone()))["new"],
        1
    );
    // Looking changes nothing, importing remembers.
    office.refuses(
        "applications_plan",
        of(&table, json!({})),
        "table-no-column",
    );
    office.call("applications_import", of(&table, meanings));

    let newer = office.table(
        "newer.csv",
        &[&HEAD.replace("Undertaking", " UNDERTAKING "), FIRST],
    );
    let seen = office.call("applications_columns", of(&newer, json!({})));
    assert_eq!(seen["columns"][4]["remembered"], true);
    let plan = office.call("applications_plan", of(&newer, json!({})));
    assert_eq!((&plan["unchanged"], &plan["new"]), (&json!(1), &json!(0)));
    let before = office.journal().len();
    office.call("applications_import", of(&newer, json!({})));
    assert_eq!(office.journal().len(), before, "nothing was new");
}

#[test]
fn a_mapping_file_is_remembered_as_well() {
    let office = Office::new();
    let table = office.table("first.csv", &[HEAD, FIRST]);
    let mapping = office.put("columns.toml", "title = \"Undertaking\"");
    office.call(
        "applications_import",
        of(&table, json!({ "mapping": mapping })),
    );
    assert_eq!(
        office.call("applications_plan", of(&table, json!({})))["unchanged"],
        1
    );
}

#[test]
fn rows_are_corrected_in_place_or_kept_aside_until_they_are_imported_or_dismissed() {
    let office = Office::new();
    let head = HEAD.replace("Undertaking", "Title");
    let table = office.table("all.csv", &[&head, FIRST, SECOND, THIRD]);
    let plan = office.call("applications_plan", of(&table, json!({})));
    assert_eq!((&plan["new"], &plan["set_aside"]), (&json!(1), &json!(2)));
    let open = &plan["open_rows"][0];
    assert_eq!(
        (&open["row"], &open["cells"][1]["cell"]),
        (&json!(3), &json!("B3"))
    );

    let corrections = json!({ "corrections": [{ "cell": "B3", "text": "Projects" }] });
    let done = office.call("applications_import", of(&table, corrections));
    assert_eq!((&done["new"], &done["set_aside"]), (&json!(2), &json!(1)));
    assert_eq!(
        office.journal()[0]["corrected"],
        json!([{ "row": 3, "column": "Category", "before": "Projekts", "after": "Projects" }])
    );
    assert_eq!(office.aside(), ["G-3"]);
    office.call("applications_import", of(&table, json!({})));
    assert_eq!(office.aside(), ["G-3"], "once, not twice");

    // Among the rows that were set aside it has a number of its own.
    let plan = office.call("applications_plan", kept(json!({})));
    let open = &plan["open_rows"][0];
    assert_eq!(
        (&open["source"], &open["number"]),
        (&json!("all.csv"), &json!(4))
    );
    let cell = open["cells"][2]["cell"].clone();
    let wrong = json!({ "corrections": [{ "cell": cell, "text": "Asociación" }] });
    office.call("applications_import", kept(wrong));
    let plan = office.call("applications_plan", kept(json!({})));
    assert_eq!(plan["open_rows"][0]["cells"][2]["text"], "Asociación");

    let (dismissed, id) = (json!({ "rows": [open["row"]] }), &open["row"]);
    assert_eq!(office.call("rows_dismiss", dismissed)["rows"], json!([]));
    office.refuses("applications_plan", kept(json!({})), "table-empty");
    office.call("undo", json!({}));
    assert_eq!(office.aside(), ["G-3"]);

    let cell = format!("C{id}");
    let right = json!({ "corrections": [{ "cell": cell, "text": "Association" }] });
    assert_eq!(office.call("applications_import", kept(right))["new"], 1);
    assert_eq!(office.aside(), Vec::<String>::new());
    let list = office.call("applications_list", json!({}));
    assert_eq!(
        (&list["total"], &list["rows"][2]["reference"]),
        (&json!(3), &json!("G-3"))
    );
}

#[test]
fn a_row_that_is_right_in_a_newer_table_is_aside_no_longer() {
    let office = Office::new();
    let head = HEAD.replace("Undertaking", "Title");
    let table = office.table("all.csv", &[&head, FIRST, SECOND]);
    office.call("applications_import", of(&table, json!({ "aside": [2] })));
    assert_eq!(office.aside(), ["G-1", "G-2"]);
    let table = office.table(
        "new.csv",
        &[&head, FIRST, &SECOND.replace("Projekts", "Projects")],
    );
    office.call("applications_import", of(&table, json!({})));
    assert_eq!(office.aside(), Vec::<String>::new());
}

#[test]
fn later_corrections_are_shown_and_accepted_row_by_row() {
    let office = Office::new();
    let head = HEAD.replace("Undertaking", "Title");
    let second = SECOND.replace("Projekts", "Projects");
    let table = office.table("all.csv", &[&head, FIRST, &second]);
    office.call("applications_import", of(&table, json!({})));
    office.call("applications_screen_clear", json!({}));
    let newer = [
        FIRST.replace("Benches", "Benches for all"),
        second.replace("Oakton", "Oakville"),
    ];
    let table = office.table("newer.csv", &[&head, &newer[0], &newer[1]]);
    let plan = office.call("applications_plan", of(&table, json!({})));
    assert_eq!(
        plan["changed"][0]["fields"],
        json!([{ "field": "title", "before": "Benches", "after": "Benches for all" }])
    );
    let before = office.journal().len();
    office.call("applications_import", of(&table, json!({})));
    assert_eq!(office.journal().len(), before, "nothing was accepted");

    office.call(
        "applications_import",
        of(&table, json!({ "accepted": [2] })),
    );
    let list = office.call("applications_list", json!({ "search": "for all" }));
    assert_eq!(list["rows"][0]["title"], "Benches for all");
    assert_eq!(list["rows"][0]["screening"], "eligible");
    let amended = &office.journal()[0]["amended"];
    assert_eq!(
        (
            &amended[0]["application"],
            amended.as_array().unwrap().len()
        ),
        (&json!(1), 1)
    );
    let plan = office.call("applications_plan", of(&table, json!({})));
    assert_eq!(
        (&plan["unchanged"], &plan["changed"][0]["reference"]),
        (&json!(1), &json!("G-2"))
    );

    // Once a judge has it in a kit, that is said, and it cannot become something else.
    let judges = office.put("judges.csv", "Name,E-mail\nAda,ada@example.org");
    office.call("judges_import", json!({ "table": judges }));
    office.call(
        "assignment_apply",
        json!({ "round": "panel", "per_application": 1, "seed": 1 }),
    );
    let out = office.path("kits");
    office.call(
        "kits_export",
        json!({ "round": "panel", "dir": out, "languages": ["en"] }),
    );
    let plan = office.call("applications_plan", of(&table, json!({})));
    assert_eq!(plan["changed"][0]["judges"], 1);
    let other = office.table(
        "other.csv",
        &[&head, &newer[1].replace("Association", "Group")],
    );
    let plan = office.call("applications_plan", of(&other, json!({})));
    assert_eq!(plan["problems"][0]["problem"]["code"], "row-being-judged");
}

#[test]
fn attachments_are_compared_by_their_content() {
    let office = Office::new();
    let head = format!("{},Attachments", HEAD.replace("Undertaking", "Title"));
    let row = |names: &str| format!("{FIRST},{names}");
    let files = office.path("files");
    fs::create_dir(&files).unwrap();
    let write = |name: &str, text: &str| fs::write(files.join(name), text).unwrap();
    let with = |table: &PathBuf, more: Value| {
        let mut request = of(table, more);
        request["attachments"] = json!(files);
        request
    };
    write("a.pdf", "one");
    write("b.pdf", "two");
    let table = office.table("t.csv", &[&head, &row("a.pdf;b.pdf")]);
    office.call("applications_import", with(&table, json!({})));
    assert_eq!(
        office.call("applications_plan", with(&table, json!({})))["unchanged"],
        1
    );
    assert_eq!(
        office.call("applications_plan", of(&table, json!({})))["unchanged"],
        1
    );

    // As many bytes, other ones; and one more before the other.
    write("b.pdf", "TWO");
    write("c.pdf", "three");
    let table = office.table("t.csv", &[&head, &row("c.pdf;b.pdf")]);
    let plan = office.call("applications_plan", with(&table, json!({})));
    let fields = plan["changed"][0]["fields"].as_array().unwrap().iter();
    let fields: Vec<_> = fields.map(|one| one["field"].as_str().unwrap()).collect();
    assert_eq!(fields, ["attachments", "attachment b.pdf"]);
    office.call(
        "applications_import",
        with(&table, json!({ "accept_all": true })),
    );
    let shown = office.call("application_show", json!({ "application": 1 }));
    let attachments = shown["attachments"].as_array().unwrap().iter();
    let names: Vec<_> = attachments
        .map(|one| (&one["name"], &one["size"]))
        .collect();
    assert_eq!(
        names,
        [(&json!("c.pdf"), &json!(5)), (&json!("b.pdf"), &json!(3))]
    );
    assert_eq!(
        office.call("applications_plan", with(&table, json!({})))["unchanged"],
        1
    );
    assert_eq!(office.call("check", json!({}))["sound"], true);
}

#[test]
fn many_verdicts_are_one_change_with_one_undo() {
    let office = Office::new();
    let head = HEAD.replace("Undertaking", "Title");
    let (second, third) = (SECOND.replace("kts", "cts"), THIRD.replace("Aso", "Asso"));
    let table = office.table("all.csv", &[&head, FIRST, &second, &third]);
    office.call("applications_import", of(&table, json!({})));
    let one = json!({ "application": 1, "verdict": "ineligible", "reason": "twice" });
    office.call("application_screen", one);
    let screen = |verdict: &str, reason: &str, all: &[u32]| json!({ "applications": all, "verdict": verdict, "reason": reason });
    let states = || {
        let list = office.call("applications_list", json!({}));
        let rows = list["rows"].as_array().unwrap().iter();
        rows.map(|row| row["screening"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    office.refuses(
        "applications_screen",
        screen("ineligible", " ", &[1]),
        "screen-no-reason",
    );
    office.refuses(
        "applications_screen",
        screen("eligible", "", &[1, 9]),
        "application-unknown",
    );
    let done = office.call("applications_screen", screen("ineligible", "late", &[1, 2]));
    assert_eq!((&done["changed"], &done["waiting"]), (&json!(2), &json!(1)));
    assert_eq!(states(), ["ineligible", "ineligible", "open"]);
    office.call("undo", json!({}));
    assert_eq!(states(), ["ineligible", "open", "open"]);
    let shown = office.call("application_show", json!({ "application": 1 }));
    assert_eq!(shown["screening_reason"], "twice");
    office.call("redo", json!({}));
    assert_eq!(states(), ["ineligible", "ineligible", "open"]);
    office.call("applications_screen_clear", json!({}));
    office.call("undo", json!({}));
    assert_eq!(states(), ["ineligible", "ineligible", "open"]);
}
