//! A programme from a file, changed on the screen, and written as a file again.

use super::Journey;
use serde_json::json;
use std::fs;
use std::path::PathBuf;

const GRANTS: &str = include_str!("../../../assets/templates/neighbourhood-grants.toml");
const MENTION: &str = "\n[[special_mentions]]\nid = \"courage\"\nname = { en = \"Courage\" }\n";

/// Makes the chair's workspace, gives its programme another title, and returns where the workspace is.
pub fn a_new_one(journey: &Journey) -> PathBuf {
    let chair = journey.path("chair.jurybook");
    let file = journey.put("grants.toml", &format!("{GRANTS}{MENTION}"));
    let request = json!({
        "path": chair, "passphrase": "four words of ours", "template": null, "programme_file": file,
    });
    assert_eq!(journey.call("workspace_new", request)["role"], "chair");
    let mut draft = journey.call("programme_show", json!({}))["programme"].clone();
    assert_eq!(draft["special_mentions"][0]["id"], "courage");
    draft["title"]["en"] = json!("");
    let checked = journey.call("programme_check", json!({ "programme": draft }));
    assert_eq!(checked["faults"][0]["field"], "title");
    draft["title"]["en"] = json!("Grants for neighbours");
    journey.call("programme_keep", json!({ "programme": draft }));
    let kept = journey.call("programme_show", json!({}))["unfinished"].take();
    assert_eq!(kept["programme"], draft);
    journey.call("programme_change", json!({ "programme": draft }));
    let shown = journey.call("workspace_show", json!({}));
    assert_eq!(shown["programme"]["title"]["en"], "Grants for neighbours");
    assert_eq!(shown["undo"], "op-change-programme");
    let out = journey.path("next-year.toml");
    journey.call("programme_save", json!({ "out": out }));
    assert!(
        fs::read_to_string(&out)
            .unwrap()
            .contains("Grants for neighbours")
    );
    let read = journey.call("programme_read", json!({ "file": out }));
    assert_eq!(read, journey.call("programme_show", json!({}))["programme"]);
    chair
}
