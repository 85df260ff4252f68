//! Sheets, the passphrase, a copy, and the workspace that comes back from it.

use super::Journey;
use serde_json::json;
use std::process::Command;

pub fn recovery(journey: &Journey) {
    let print = |command, name: &str| {
        let request = json!({ "out": journey.path(name), "languages": ["ko", "en"] });
        assert!(journey.call(command, request)["size"].as_u64() > Some(1000));
    };
    print("recovery_sheet_print", "own.pdf");
    let shown = journey.call("recovery_show", json!({}));
    assert_eq!(shown["deputy_waiting"], true);
    print("deputy_sheet_print", "deputy.pdf");
    let shown = journey.call("recovery_show", json!({}));
    assert_eq!(shown["deputy_waiting"], false);
    let changed = json!({ "new_passphrase": "five other words of ours" });
    let workspace = journey.call("passphrase_change", changed);
    let copy = journey.path("grants.jurysafe");
    let copied = journey.call("recovery_copy", json!({ "out": copy }));
    let read = Command::new("pdftotext")
        .arg("-raw")
        .arg(journey.path("own.pdf"))
        .arg("-")
        .output();
    let text = String::from_utf8(read.unwrap().stdout).unwrap();
    let parts: Vec<&str> = text.split_whitespace().collect();
    let word = |number: u32| {
        let mut pairs = parts
            .windows(2)
            .filter(|pair| pair[0] == number.to_string());
        let word = pairs.find(|pair| pair[1].len() == 4 && pair[1].is_ascii());
        word.unwrap_or_else(|| panic!("no word {number}: {text}"))[1]
    };
    let words: Vec<&str> = (1..=14).map(word).collect();
    let request = json!({
        "copy": copy, "words": words.join(" "), "workspace": journey.path("back.jurybook"),
        "passphrase": "the third passphrase",
    });
    let recovered = journey.call("recover", request);
    assert_eq!(recovered["records"], copied["records"]);
    assert_eq!(recovered["workspace"]["programme"], workspace["programme"]);
}
