//! The record of a prize whose programme is at a later version.

use super::*;

/// Gives the prize another title, as a new version for a reason.
fn renamed(chair: &Open, title: &str) {
    let edit = chair.call("programme_show", json!({})).unwrap();
    let mut draft = edit["programme"].clone();
    draft["title"]["en"] = json!(title);
    let locked = chair.call("programme_change", json!({ "programme": draft }));
    assert_eq!(locked.unwrap_err().code, "programme-locked");
    let request = json!({ "programme": draft, "reason": "The sponsor's name." });
    let after = chair.call("programme_change", request).unwrap();
    assert_eq!(after["words"], edit["words"], "known by the same words");
    let version = edit["version"].as_u64().unwrap();
    assert_eq!(after["version"], version + 1);
}

#[test]
fn a_later_version_holds_and_an_earlier_one_in_its_place_does_not() {
    let chair = Open::chair();
    let ranking = |chair: &Open| {
        let shown = chair
            .call("ranking_show", json!({ "round": "jury" }))
            .unwrap();
        shown["categories"].clone()
    };
    let before = ranking(&chair);
    renamed(&chair, "The second name");
    let second = files(&chair.export("second", false));
    renamed(&chair, "The third name");
    assert_eq!(ranking(&chair), before, "no rank hangs on a name");

    let third = Copy::of(&chair.export("third", false));
    assert_eq!(third.found(), []);
    assert!(third.script_passes());
    for (name, bytes) in [&second, &Copy::new().files]
        .into_iter()
        .flat_map(|files| ["programme.json", "programme.json.sig"].map(|name| (name, &files[name])))
    {
        third.put(name, bytes);
        third.sum_up();
        assert!(!third.script_passes(), "{name}");
        assert_ne!(third.found(), [], "{name}");
    }
    // With its signature, which holds: the log names another version.
    assert_eq!(third.found(), one("record-programme", "programme.json"));
}
