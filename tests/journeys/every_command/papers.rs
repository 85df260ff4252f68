//! The papers of a meeting: agenda, minutes, letters, certificates.

use crate::Journey;
use serde_json::{Value, json};
use std::fs;

fn print(journey: &Journey, kind: &str, more: Value) -> Value {
    let mut request = json!({
        "kind": kind, "out": journey.path(&format!("{kind}.pdf")), "round": "panel",
        "on": { "languages": ["en"] }, "replace": true,
    });
    let fields = more.as_object().unwrap().clone();
    request.as_object_mut().unwrap().extend(fields);
    journey.call("papers_print", request)
}

/// Prints every paper, before the results are official or after.
pub fn papers(journey: &Journey, official: bool) {
    let agenda = json!({ "starts": "14:00", "minutes": 15, "on": { "size": "letter" } });
    let agenda = print(journey, "agenda", agenda);
    assert_eq!(
        (&agenda["documents"], &agenda["official"]),
        (&json!(0), &json!(official))
    );
    assert!(
        fs::read(journey.path("agenda.pdf"))
            .unwrap()
            .starts_with(b"%PDF-")
    );

    let both = json!({ "languages": ["ko", "en"] });
    let signed = json!({ "signing": { "chair": "Cho", "secretary": "Seo" }, "on": both });
    let minutes = print(journey, "minutes", signed);
    assert!(minutes["pages"].as_u64() >= Some(1));

    let seal = print(journey, "seal-sheet", json!({ "on": both }));
    assert_eq!((&seal["documents"], &seal["pages"]), (&json!(0), &json!(2)));

    let letters = print(
        journey,
        "letters",
        json!({ "signing": { "place": "Elmdale", "date": "1 May" } }),
    );
    assert_eq!(
        (
            &letters["documents"],
            &letters["held"],
            &letters["official"]
        ),
        (&json!(3), &json!([]), &json!(official))
    );
    let folder = journey.path(&format!("letters-{official}"));
    let each = print(
        journey,
        "letters",
        json!({ "one_each": true, "out": folder }),
    );
    assert_eq!(each["pages"], letters["pages"]);
    let files = fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let is_pdf = |file: &std::path::PathBuf| fs::read(file).unwrap().starts_with(b"%PDF-");
    assert_eq!(files.filter(is_pdf).count(), 3);

    let sheets = print(journey, "sheets", json!({ "category": "projects" }));
    assert_eq!(
        (&sheets["documents"], &sheets["pages"]),
        (&json!(3), &json!(3))
    );
    let certificates = print(journey, "certificates", json!({}));
    assert_eq!(
        (&certificates["documents"], &certificates["pages"]),
        (&json!(1), &json!(1))
    );

    // In both languages each applicant has the letter twice, in one file, and the certificate once.
    let whole = print(journey, "letters", json!({ "on": both }));
    assert_eq!(whole["documents"], 3);
    assert_eq!(
        whole["pages"].as_u64(),
        letters["pages"].as_u64().map(|one| 2 * one)
    );
    let folder = journey.path(&format!("letters-both-{official}"));
    let each = json!({ "on": both, "one_each": true, "out": folder });
    assert_eq!(print(journey, "letters", each)["pages"], whole["pages"]);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 3);
    let certificates = print(journey, "certificates", json!({ "on": both }));
    assert_eq!(certificates["pages"], 1);
}
