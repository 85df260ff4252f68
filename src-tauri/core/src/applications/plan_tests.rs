//! Imports as a secretariat meets them.

use super::super::attachments::LARGEST_ATTACHMENT;
use super::super::changes::FieldChange;
use super::super::choices::{Accepted, Correction, correct};
use super::super::{Application, Attachment, Screening, Verdict};
use super::*;
use crate::id::ApplicationId;
use crate::programme;
use crate::table::read::read;
use crate::travel::measure;
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
    planned_with(rows, held, &Choices::default())
}

fn planned_with(rows: &[&str], held: &Held, choices: &Choices) -> Plan {
    let file = |size| FolderFile {
        path: PathBuf::new(),
        size,
    };
    let folder = BTreeMap::from([
        ("plan.pdf".to_owned(), file(1000)),
        ("film.pdf".to_owned(), file(LARGEST_ATTACHMENT + 1)),
    ]);
    let text = format!("{HEAD}\n{}\n", rows.join("\n"));
    plan_text(&text, &folder, held, choices).unwrap()
}

fn plan_text(
    text: &str,
    folder: &BTreeMap<String, FolderFile>,
    held: &Held,
    choices: &Choices,
) -> Result<Plan, TableError> {
    let mut table = read(text.as_bytes()).unwrap();
    let was = correct(&mut table, &choices.corrections).unwrap();
    let against = Against {
        folder,
        digests: &BTreeMap::new(),
        held,
        choices,
        was: &was,
    };
    plan_against(&table, &the_prize(), against)
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
    let plan = plan_text(&text, &folder, &Held::new(), &Choices::default()).unwrap();
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
    let plan = plan_text(&text, &folder, &Held::new(), &Choices::default()).unwrap();
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
    let held = held(before);
    let again = planned_against(&[GOOD], &held);
    assert_eq!(
        (again.unchanged, again.new.len(), again.problems.len()),
        (1, 0, 0)
    );
    let changed = planned_against(&[&GOOD.replace("Porto", "Oporto")], &held);
    let fields: Vec<_> = changed.changed[0].fields.iter().collect();
    let of = |change: &'_ FieldChange| (change.field.clone(), change.after.clone());
    assert_eq!(
        fields.into_iter().map(of).collect::<Vec<_>>(),
        [("applicant".to_owned(), "Oporto".to_owned())]
    );
    assert_eq!((changed.new.len(), changed.accepted().count()), (0, 0));
}

/// What is held of an application that was imported with `plan.pdf`.
fn held(submission: Submission) -> Held {
    let measured = measure(&[7_u8; 1000][..], |_| Ok(())).unwrap();
    let held = HeldApplication {
        application: Application {
            id: ApplicationId(1),
            submission: submission.clone(),
            needs_decision: false,
            screening: Screening {
                verdict: Verdict::Open,
                reason: String::new(),
                at: None,
            },
            attachments: 1,
        },
        attachments: vec![Attachment {
            id: 1,
            application: ApplicationId(1),
            name: "plan.pdf".to_owned(),
            media: "application/pdf".to_owned(),
            measured,
        }],
        judges: 0,
        is_asked_for: false,
        is_official: false,
    };
    Held::from([(submission.reference, held)])
}

#[test]
fn a_change_is_accepted_row_by_row_and_refused_where_it_would_unsettle_the_judging() {
    let mut held = held(planned(&[GOOD]).new.remove(0).submission);
    let other = GOOD
        .replace("Tech-InnovaCity ", "Human-CentriCity")
        .replace("plan.pdf", "");
    let accept = Choices {
        accepted: Accepted::Rows([2].into()),
        ..Choices::default()
    };
    let plan = planned_with(&[&other], &held, &accept);
    let fields: Vec<_> = plan.changed[0]
        .fields
        .iter()
        .map(|one| one.field.as_str())
        .collect();
    assert_eq!(fields, ["category", "attachments"]);
    assert_eq!(plan.accepted().count(), 1);
    let twice = planned_with(&[&other, &other], &held, &accept);
    assert_eq!(faults(&twice), [(3, "Submission ID", "row-same-reference")]);

    let one = held.get_mut("S-1").unwrap();
    one.is_asked_for = true;
    let plan = planned_with(&[&other], &held, &accept);
    assert_eq!(faults(&plan), [(2, "Category", "row-being-judged")]);
    assert_eq!(plan.changed, []);
    let harmless = planned_with(&[&GOOD.replace("Porto", "Oporto")], &held, &accept);
    assert_eq!(harmless.accepted().count(), 1);

    held.get_mut("S-1").unwrap().is_official = true;
    let plan = planned_with(&[&GOOD.replace("Porto", "Oporto")], &held, &accept);
    assert_eq!(faults(&plan), [(2, "Submission ID", "row-official")]);
}

#[test]
fn what_a_newer_table_has_no_column_for_stays() {
    let mut submission = planned(&[GOOD]).new.remove(0).submission;
    submission.answers = vec![("problem".to_owned(), "Nights are long.".to_owned())];
    let held = held(submission);
    let text = "Submission ID,Category,Applicant type,Applicant,Title\n\
        S-1,Tech-InnovaCity,City (local government),Porto,Night buses\n";
    let plan = plan_text(text, &BTreeMap::new(), &held, &Choices::default()).unwrap();
    assert_eq!((plan.unchanged, plan.changed.len()), (1, 0));
}

#[test]
fn a_row_is_corrected_in_place_and_another_set_aside() {
    let wrong = GOOD.replace("Tech-InnovaCity ", "Tech");
    let fine = GOOD.replace("S-1", "S-2").replace("Night", "Day");
    let before = planned_with(&[&wrong, &fine], &Held::new(), &Choices::default());
    let cells = |plan: &Plan| {
        let cells = plan.open_rows[0].cells.iter();
        let cells = cells.filter(|cell| cell.field == "category");
        let one = |cell: &OpenCell| (cell.column, cell.text.clone(), cell.was.clone());
        cells.map(one).collect::<Vec<_>>()
    };
    assert_eq!(cells(&before), [(2, "Tech".to_owned(), None)]);
    let choices = Choices {
        corrections: vec![Correction {
            row: 2,
            column: 2,
            text: "Human-CentriCity".to_owned(),
        }],
        aside: [3].into(),
        ..Choices::default()
    };
    let plan = planned_with(&[&wrong, &fine], &Held::new(), &choices);
    assert_eq!(faults(&plan), []);
    assert_eq!(plan.new[0].submission.category, "human-centricity");
    let was = Some(Some("Tech".to_owned()));
    assert_eq!(cells(&plan), [(2, "Human-CentriCity".to_owned(), was)]);
    assert_eq!(plan.set_aside, [3].into());
}

#[test]
fn a_heading_means_what_a_person_says() {
    let row = GOOD.replace("Night buses", "What,Night buses");
    let text = format!("{}\n{row}\n", HEAD.replace("Title", "Title,Project"));
    let means = |field: &str| Choices {
        meanings: [("project".to_owned(), field.to_owned())].into(),
        ..Choices::default()
    };
    let folder = [(
        "plan.pdf".to_owned(),
        FolderFile {
            path: PathBuf::new(),
            size: 1,
        },
    )]
    .into();
    let plan = plan_text(&text, &folder, &Held::new(), &means("title")).unwrap();
    assert_eq!(plan.new[0].submission.title, "Night buses");
    let plan = plan_text(&text, &folder, &Held::new(), &means("")).unwrap();
    assert_eq!(plan.new[0].submission.title, "What");
}

#[test]
fn a_table_without_known_columns_says_what_it_found_and_expected() {
    let nothing = BTreeMap::new();
    let refused = plan_text(
        "Name,Age\nAda,36\n",
        &nothing,
        &Held::new(),
        &Choices::default(),
    );
    let refused = refused.unwrap_err();
    assert_eq!(refused.code(), "table-no-known-column");
}
