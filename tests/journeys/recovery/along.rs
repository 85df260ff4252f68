//! A kit with a passphrase on the computer where its judge has worked before.

use super::{Person, passphrase};
use jurybook_api::{Desk, SystemClock};
use serde_json::{Value, json};
use std::fs;

/// Judge 3 of the sample, whose key nobody confirmed: every later kit has a passphrase again.
const JUDGE: u32 = 3;

#[test]
fn a_kit_with_a_passphrase_asks_for_the_key_of_whoever_has_worked_here() {
    let dir = tempfile::tempdir().unwrap();
    let chair = Person::chair(dir.path());
    let kits = json!({ "round": "jury", "dir": dir.path().join("kits") });
    let kits = chair.call("kits_export", kits);
    let of = |judge: u32| {
        let mut kits = kits["kits"].as_array().unwrap().iter();
        kits.find(|kit| kit["judge"] == judge).unwrap().clone()
    };
    let kit = of(JUDGE);
    let (judge, old) = Person::judge(dir.path(), JUDGE);
    let own = passphrase(kit["name"].as_str().unwrap());
    let key = judge.call("workspace_show", json!({}))["judge"].clone();
    let sheets = judge.call("scores_list", json!({}));
    judge.call("workspace_close", json!({}));

    // The judge's computer remembers which workspaces were open on it.
    let settings = dir.path().join("settings");
    let laptop = Person(Desk::new(Some(settings), Box::new(SystemClock)));
    laptop.call("workspace_open", json!({ "path": old, "passphrase": own }));
    let next = dir.path().join("next.jurybook");
    let request = |more: Value| {
        let mut request = json!({
            "kit": kit["path"], "passphrase": kit["passphrase"], "workspace": next,
        });
        let more = more.as_object().unwrap().clone();
        request.as_object_mut().unwrap().extend(more);
        request
    };
    let refused = laptop.ask("kit_open", request(json!({}))).unwrap_err();
    assert_eq!(refused.code, "kit-worked-before");
    assert_eq!(refused.args["path"], old.display().to_string());
    let along = json!({ "keys_from": old, "keys_passphrase": "not this one" });
    let refused = laptop.ask("kit_open", request(along)).unwrap_err();
    assert_eq!(refused.code, "workspace-passphrase");
    let other = json!({
        "kit": of(4)["path"], "passphrase": of(4)["passphrase"], "workspace": next,
        "keys_from": old, "keys_passphrase": own,
    });
    let refused = laptop.ask("kit_open", other).unwrap_err();
    assert_eq!(refused.code, "kit-other-judge");
    assert!(!next.exists(), "nothing is left behind");

    let along = json!({ "keys_from": old, "keys_passphrase": own });
    laptop.call("kit_open", request(along));
    assert_eq!(laptop.call("workspace_show", json!({}))["judge"], key);
    assert_eq!(laptop.call("scores_list", json!({})), sheets);
    let packet = laptop.changes_their_mind(&dir.path().join("packets"));
    assert_eq!(chair.merges(&packet), "replaces");

    // With a new key all the same, as after the earlier one was revoked.
    laptop.call("workspace_close", json!({}));
    fs::remove_file(&next).unwrap();
    laptop.call("kit_open", request(json!({ "anew": true })));
    assert_ne!(laptop.call("workspace_show", json!({}))["judge"], key);
}
