//! A book for each member of the panel, in a folder that appears whole or not at all.

use crate::Journey;
use serde_json::{Value, json};
use std::fs;

fn request(journey: &Journey, name: &str, more: Value) -> Value {
    let mut request = json!({
        "kind": "book", "out": journey.path(name), "round": "panel", "on": { "languages": ["en"] },
        "one_each": true,
    });
    let fields = more.as_object().unwrap().clone();
    request.as_object_mut().unwrap().extend(fields);
    request
}

/// Two members, of whom the second is in conflict on one application of three.
pub fn books(journey: &Journey) {
    let all = request(journey, "books", json!({ "copy": 5, "register": true }));
    let printed = journey.call("print", all.clone());
    let facts =
        |copy: &Value| ["copy", "name", "dossiers", "left_out"].map(|fact| copy[fact].clone());
    let copies: Vec<_> = printed["copies"]
        .as_array()
        .unwrap()
        .iter()
        .map(facts)
        .collect();
    assert_eq!(
        copies,
        [
            [json!(5), json!("05 Ada.pdf"), json!(3), json!(0)],
            [json!(6), json!("06 Bo.pdf"), json!(2), json!(1)],
        ]
    );
    assert_eq!(
        (
            &printed["dossiers"],
            &printed["left_out"],
            &printed["preview"]
        ),
        (&json!(5), &json!(1), &json!(""))
    );
    let sizes = ["05 Ada.pdf", "06 Bo.pdf"].map(|name| {
        let file = journey.path("books").join(name);
        fs::read(file).unwrap().len() as u64
    });
    assert_eq!(printed["size"].as_u64(), Some(sizes.iter().sum()));

    // A member's copy is the book that is printed for this member alone.
    let more = json!({ "one_each": false, "reader": 2, "copy": 6, "register": true });
    journey.call("print", request(journey, "bo.pdf", more));
    let same = fs::read(journey.path("bo.pdf")).unwrap();
    assert!(same == fs::read(journey.path("books/06 Bo.pdf")).unwrap());

    // What is there stays, and what is refused leaves nothing.
    let call = |request: Value| journey.desk.call("print", request, None, &journey.host);
    assert_eq!(call(all).unwrap_err().code, "file-exists");
    assert_eq!(fs::read_dir(journey.path("books")).unwrap().count(), 2);
    let nothing = request(journey, "none", json!({ "category": "none" }));
    assert_eq!(call(nothing).unwrap_err().code, "print-nothing");
    for left in ["none", "none.part", "books.part"] {
        assert!(!journey.path(left).exists(), "{left}");
    }

    let own = request(journey, "own", json!({ "reader": 2, "attachments": true }));
    let own = journey.call("print", own);
    let own = own["copies"].as_array().unwrap();
    assert_eq!((own.len(), &own[0]["name"]), (1, &json!("02 Bo.pdf")));
}
