//! Panels as a secretariat keeps them in a table.

use super::*;
use crate::applications::{Screening, Submission, Verdict};
use crate::id::ApplicationId;
use crate::programme::parse;
use crate::table::read::read;

const HEAD: &str = "Name,E-mail,Affiliation,City,Country,Languages,Expertise,Capacity,Diet";
const ADA: &str = "Ada,ada@example.org,City of Porto,Porto,Portugal,en; português,Mobility,12,none";

fn the_prize() -> Programme {
    let text = include_str!("../../../../assets/templates/seoul-smart-city-prize-2023.toml");
    parse(text).unwrap()
}

fn planned(held: &[Judge], rows: &[&str]) -> JudgesPlan<Judge> {
    let text = format!("{HEAD}\n{}\n", rows.join("\n"));
    judges_of(held, &the_prize(), &read(text.as_bytes()).unwrap()).unwrap()
}

fn codes(problems: &[Problem]) -> Vec<(u32, Option<&str>, &'static str)> {
    problems
        .iter()
        .map(|one| (one.row, one.cell.as_deref(), one.fault.code()))
        .collect()
}

fn an_application(reference: &str) -> Application {
    let text = String::new;
    Application {
        id: ApplicationId(7),
        submission: Submission {
            reference: reference.to_owned(),
            category: text(),
            kind: text(),
            form: text(),
            submitted_at: text(),
            applicant: text(),
            city: text(),
            country: text(),
            language: text(),
            title: text(),
            title_en: text(),
            contact_name: text(),
            contact_email: text(),
            tags: Vec::new(),
            answers: Vec::new(),
        },
        needs_decision: false,
        screening: Screening {
            verdict: Verdict::Open,
            reason: text(),
            at: None,
        },
        attachments: 0,
    }
}

#[test]
fn judges_are_read_and_numbered_after_those_on_the_panel() {
    let held = planned(&[], &[ADA]).new;
    assert_eq!((held[0].id, held[0].capacity), (JudgeId(1), Some(12)));
    assert_eq!(held[0].languages, ["en", "pt"]);
    assert_eq!(held[0].expertise, ["mobility"]);
    let again = planned(&held, &[ADA, "Bo,bo@example.org,,,,,,,"]);
    assert_eq!((again.unchanged, again.new[0].id), (1, JudgeId(2)));
    assert_eq!(again.extra_columns, ["Diet"]);
}

#[test]
fn everything_wrong_with_a_panel_is_told_at_once() {
    let held = planned(&[], &[ADA]).new;
    let plan = planned(
        &held,
        &[
            &ADA.replace("Porto", "Braga"),
            "Bo,bo@example.org,,,,Elvish,magic,many,",
            ",BO@example.org,,,,,,,",
        ],
    );
    let expected = [
        (2, Some("B2"), "row-judge-changed"),
        (3, Some("H3"), "row-capacity"),
        (3, Some("G3"), "row-tag"),
        (3, Some("F3"), "row-language"),
        (4, Some("A4"), "row-missing"),
        (4, Some("B4"), "row-same-email"),
    ];
    assert_eq!(codes(&plan.problems), expected);
}

#[test]
fn conflicts_are_declared_by_name_or_address_and_twice_is_once() {
    let judges = planned(&[], &[ADA]).new;
    let applications = [an_application("S-1")];
    let declared = |known: &[Conflict], text: &str| {
        conflicts_of(
            &judges,
            &applications,
            known,
            &read(text.as_bytes()).unwrap(),
        )
        .unwrap()
    };
    let text = "Judge,Submission ID,Reason\nADA,s-1,my employer\nEve,S-1,\nAda,S-9,\n";
    let plan = declared(&[], text);
    let expected = [
        (3, Some("A3"), "row-unknown-judge"),
        (4, Some("B4"), "row-unknown-application"),
    ];
    assert_eq!(codes(&plan.problems), expected);
    assert_eq!(plan.new[0].application, ApplicationId(7));
    assert_eq!(
        (plan.new[0].ground, plan.new[0].evidence.as_str()),
        (Ground::Declared, "my employer")
    );
    let again = declared(
        &plan.new,
        "Judge,Submission ID,Reason\nada@example.org,S-1,my employer\n",
    );
    assert_eq!((again.unchanged, again.new.len()), (1, 0));
}
