//! Imports as a secretariat meets them.

use super::super::attachments::LARGEST_ATTACHMENT;
use super::*;
use crate::programme;
use crate::table::read::read;
use std::path::PathBuf;

const HEAD: &str = "Submission ID,Submitted at (KST),Category,Applicant type,Applicant,Title,Sectors,Attachments,Browser";

fn the_prize() -> Programme {
    let text = include_str!("../../../../assets/templates/seoul-smart-city-prize-2023.toml");
    programme::parse(text).unwrap()
}

fn planned(rows: &[&str]) -> Plan {
    planned_against(rows, &Held::new())
}

fn planned_against(rows: &[&str], held: &Held) -> Plan {
    let file = |size| FolderFile {
        path: PathBuf::new(),
        size,
    };
    let folder = BTreeMap::from([
        ("plan.pdf".to_owned(), file(1000)),
        ("film.pdf".to_owned(), file(LARGEST_ATTACHMENT + 1)),
    ]);
    let text = format!("{HEAD}\n{}\n", rows.join("\n"));
    plan(&read(text.as_bytes()).unwrap(), &the_prize(), &folder, held).unwrap()
}

const GOOD: &str = "S-1,2023-05-01 10:00,Tech-InnovaCity ,City (local government),  Porto,Night buses,mobility; Energy,plan.pdf,x";

fn faults(plan: &Plan) -> Vec<(u32, &str, &'static str)> {
    let of = |one: &'_ Problem| one.fault.code();
    plan.problems
        .iter()
        .map(|one| (one.row, one.column.as_str(), of(one)))
        .collect()
}

#[test]
fn a_good_row_is_read_with_its_usual_mess() {
    let plan = planned(&[GOOD, "", ",,,,,,,,"]);
    assert_eq!((plan.rows, plan.new.len(), plan.problems.len()), (1, 1, 0));
    let submission = &plan.new[0].submission;
    assert_eq!(
        (submission.applicant.as_str(), submission.kind.as_str()),
        ("Porto", "city")
    );
    assert_eq!(submission.tags, ["mobility", "energy"]);
    assert_eq!(submission.submitted_at, "2023-05-01T10:00:00+09:00");
    assert_eq!(plan.extra_columns, ["Browser"]);
}

#[test]
fn every_problem_of_every_row_is_told_at_once() {
    let plan = planned(&[
        GOOD,
        "S-2,2023-05-31 00:00,Tech,Robot,,Trams,magic,../etc/passwd;none.pdf;film.pdf,",
        "S-3,01/02/2023,Leadership,Start-up,Acme,Cars,,,",
        "S-1,2023-05-01,Tech-InnovaCity,National government,Fiji,Boats,,,",
        "S-5,2023-05-01,Tech-InnovaCity,City (local government),porto,night  BUSES,,,",
    ]);
    let expected = [
        (3, "Submitted at (KST)", "row-late"),
        (3, "Category", "row-category"),
        (3, "Applicant type", "row-form"),
        (3, "Applicant", "row-missing"),
        (3, "Sectors", "row-tag"),
        (3, "Attachments", "attachment-name"),
        (3, "Attachments", "attachment-missing"),
        (3, "Attachments", "attachment-large"),
        (4, "Submitted at (KST)", "row-moment"),
        (4, "Applicant type", "row-not-eligible"),
        (5, "Submission ID", "row-same-reference"),
        (6, "Title", "row-duplicate"),
    ];
    assert_eq!(faults(&plan), expected);
    assert_eq!(plan.problems[1].cell.as_deref(), Some("C3"));
    assert_eq!((plan.new.len(), plan.set_aside.len()), (1, 4));
}

#[test]
fn what_is_worth_knowing_is_noted_and_stops_nothing() {
    let row = GOOD
        .replace("mobility; Energy", "youth")
        .replace(",x", ",x,Klingon,");
    let text = format!("{HEAD},Language,1. The problem\n\n{row}\n");
    let files = ["plan.pdf", "plan (2).pdf", ".DS_Store"];
    let file = || FolderFile {
        path: PathBuf::new(),
        size: 1,
    };
    let folder = files.map(|name| (name.to_owned(), file())).into();
    let plan = plan(
        &read(text.as_bytes()).unwrap(),
        &the_prize(),
        &folder,
        &Held::new(),
    )
    .unwrap();
    let notes: Vec<_> = plan
        .notes
        .iter()
        .map(|note| (note.cell.as_deref(), note.remark.code()))
        .collect();
    let expected = [
        (Some("J3"), "note-language"),
        (Some("G3"), "note-tag-elsewhere"),
        (Some("K3"), "note-no-answer"),
        (None, "note-blank-rows"),
        (Some("H1"), "note-unused-file"),
    ];
    assert_eq!(notes, expected);
    assert_eq!((plan.new.len(), plan.problems.len()), (1, 0));
    assert_eq!(plan.new[0].submission.language, "und");
}

#[test]
fn a_file_is_found_however_its_letters_are_composed() {
    let decomposed: String = unicode_normalization::UnicodeNormalization::nfd("계획.pdf").collect();
    let file = FolderFile {
        path: PathBuf::new(),
        size: 1,
    };
    let folder = BTreeMap::from([("계획.pdf".to_owned(), file)]);
    let text = format!("{HEAD}\n{}\n", GOOD.replace("plan.pdf", &decomposed));
    let plan = plan(
        &read(text.as_bytes()).unwrap(),
        &the_prize(),
        &folder,
        &Held::new(),
    )
    .unwrap();
    assert_eq!(plan.new[0].attachments, ["계획.pdf"]);
}

#[test]
fn a_national_government_waits_for_a_decision() {
    let plan = planned(&["S-4,2023-05-01,Tech-InnovaCity,National government,Fiji,Boats,,,"]);
    assert!(plan.new[0].needs_decision);
    assert_eq!(
        plan.notes[0].remark,
        Remark::NeedsDecision {
            found: "National government".into()
        }
    );
}

#[test]
fn what_was_imported_before_is_left_and_never_overwritten() {
    let before = planned(&[GOOD]).new.remove(0).submission;
    let like = likeness(&before.applicant, &before.title);
    let held = Held::from([("S-1".to_owned(), (before.digest(), like))]);
    let again = planned_against(&[GOOD], &held);
    assert_eq!(
        (again.unchanged, again.new.len(), again.problems.len()),
        (1, 0, 0)
    );
    let changed = planned_against(&[&GOOD.replace("Porto", "Oporto")], &held);
    assert_eq!(faults(&changed), [(2, "Submission ID", "row-changed")]);
}

#[test]
fn a_table_without_known_columns_says_what_it_found_and_expected() {
    let table = read(b"Name,Age\nAda,36\n").unwrap();
    let refused = plan(&table, &the_prize(), &BTreeMap::new(), &Held::new()).unwrap_err();
    assert_eq!(refused.code(), "table-no-known-column");
}
