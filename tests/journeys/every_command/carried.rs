//! The commands for receipts and bundles, within the round of every command.

use super::Journey;
use serde_json::json;
use std::fs;
use std::path::Path;

/// Answers a judge whose packet has come in, and hands everything up.
pub fn receipts_and_bundle(journey: &Journey, chair: &Path, judge: (&str, &str)) {
    let given = journey.call(
        "receipts_export",
        json!({ "dir": journey.path("receipts") }),
    );
    let receipt = given["packets"][0]["receipts"][0].clone();
    journey.call("reveal", json!({ "path": receipt["file"] }));
    let out = journey.path("receipts.pdf");
    journey.call(
        "receipts_print",
        json!({ "out": out, "languages": ["en", "ko"] }),
    );
    assert!(fs::read(&out).unwrap().starts_with(b"%PDF-"));
    journey.call("reveal", json!({ "path": out }));
    let out = journey.path("panel.jurybundle");
    assert_eq!(
        journey.call("bundle_export", json!({ "out": out }))["packets"],
        1
    );
    journey.call("reveal", json!({ "path": out }));
    let again = journey.call("merge_plan", json!({ "files": [out] }));
    assert_eq!(again["cards"][0]["verdict"], "same");
    assert_eq!(again["bundles"][0]["log"]["code"], "bundle-log-known");

    let (workspace, passphrase) = judge;
    journey.open(&journey.path(workspace), passphrase);
    journey.call("receipt_open", json!({ "file": receipt["file"] }));
    let held = journey.call("receipts_show", json!({}));
    assert_eq!(held["packets"][0]["receipts"][0]["words"], receipt["words"]);
    own_papers(journey);
    journey.open(chair, "four words of ours");
}

/// Prints what a judge keeps of the own work: sheets to fill in, sheets as entered, and the packet.
fn own_papers(journey: &Journey) {
    for (name, blank, sheets) in [("blank-sheets.pdf", true, 3), ("own-sheets.pdf", false, 3)] {
        let out = journey.path(name);
        let request = json!({ "out": out, "blank": blank, "languages": ["ko", "en"] });
        let printed = journey.call("score_sheets_print", request);
        assert_eq!(printed["dossiers"], sheets);
        assert!(fs::read(&out).unwrap().starts_with(b"%PDF-"));
    }
    let out = journey.path("own-packet.pdf");
    let request = json!({ "out": out, "languages": ["ko", "en"], "latest": true });
    journey.call("receipts_print", request);
    assert!(fs::read(&out).unwrap().starts_with(b"%PDF-"));
}
