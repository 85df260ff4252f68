//! A laptop whose clock is set back, by its owner or by an empty battery: what was entered keeps its order, and
//! nothing is lost.

use super::{Judge, made};
use jurybook_api::{Clock, Instant, SystemClock};
use jurybook_tests::Laptop;
use serde_json::{Value, json};
use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// A clock that a person sets.
#[derive(Clone)]
struct Hands(Arc<AtomicI64>);

impl Hands {
    fn set(&self, millis: i64) {
        self.0.store(millis, Ordering::Relaxed);
    }
}

impl Clock for Hands {
    fn now(&self) -> Instant {
        Instant::from_millis(self.0.load(Ordering::Relaxed)).unwrap()
    }
}

/// Of journal rows, newest first: the number and the time.
fn journal(judge: &Judge) -> Vec<(u64, String)> {
    let shown = judge.call("journal_show", json!({ "limit": 200 }));
    let rows = shown["rows"].as_array().unwrap().iter();
    rows.map(|row| {
        (
            row["number"].as_u64().unwrap(),
            row["at"].as_str().unwrap().to_owned(),
        )
    })
    .collect()
}

fn send(judge: &Judge, folder: &str) -> Value {
    judge.call("scores_finalise", json!({}));
    judge.call("packet_export", json!({ "out": judge.path(folder) }))
}

#[test]
fn a_clock_that_is_set_back_reorders_and_loses_nothing() {
    let hands = Hands(Arc::new(AtomicI64::new(SystemClock.now().millis())));
    let judge = Judge::by(Box::new(hands.clone()));
    judge.score(1, |_| 4);
    let first = send(&judge, "first");
    let before = judge.rows_of_journal();

    // The first of January 1970: before the kit, before all that was entered.
    hands.set(0);
    judge.score(2, |_| 3);
    judge
        .type_in(2, "committee", "Typed before there were laptops")
        .unwrap();
    judge.call("workspace_close", json!({}));
    judge.come_back();
    assert_eq!(
        judge.sheet(2)["committee"],
        "Typed before there were laptops"
    );
    let rows = journal(&judge);
    assert_eq!(rows.len() as u64, judge.rows_of_journal());
    assert!(
        rows.windows(2).all(|pair| pair[0].0 == pair[1].0 + 1),
        "newest first, by number"
    );
    assert_eq!(
        (rows[0].0, rows[0].1.as_str()),
        (before + 7, "1970-01-01T00:00:00Z")
    );

    // The last change is the one that was made last, not the one that the clock calls so.
    judge.call("undo", json!({}));
    assert_eq!(judge.sheet(2)["committee"], "");
    judge.call("undo", json!({}));
    assert_eq!(judge.sheet(2)["total"], Value::Null);
    assert_eq!(judge.sheet(1)["state"], "final");
    judge.call("redo", json!({}));
    let second = send(&judge, "second");
    assert_eq!(
        (&second["revision"], &second["sheets"], &second["made_at"]),
        (&json!(2), &json!(2), &json!("1970-01-01T00:00:00Z"))
    );
    // And forward again, past where it was.
    hands.set(SystemClock.now().millis() + 86_400_000);
    judge.score(3, |_| 5);
    let third = send(&judge, "third");
    assert_eq!(
        (&third["revision"], &third["sheets"]),
        (&json!(3), &json!(3))
    );
    assert_eq!(judge.call("check", json!({}))["sound"], true);
    let pending = judge.call("packet_pending", json!({}));
    assert_eq!(pending["changes"].as_array().unwrap().len(), 0);

    // The chair takes the revisions in their order, whatever their times say, and whatever the chair's own says.
    for time in [0, SystemClock.now().millis()] {
        hands.set(time);
        let chair = Laptop::by(Box::new(hands.clone()));
        let workspace = chair.path("chair.jurybook");
        fs::copy(made().laptop.path("chair.jurybook"), &workspace).unwrap();
        chair.open(&workspace, "a chair of the test");
        let merge = |packet: &Value| {
            let files = json!({ "files": [packet["path"]] });
            let merged = chair.call("merge_apply", files);
            merged["cards"][0]["verdict"].as_str().unwrap().to_owned()
        };
        let verdicts = [&first, &third, &second].map(merge);
        assert_eq!(verdicts, ["new", "replaces", "older"]);
    }
}
