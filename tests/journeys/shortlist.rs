//! From a line in the ranking to the next round: shortlisted at once, assigned, changed by hand, reminded.
#![allow(missing_docs, clippy::unwrap_used)]

use jurybook_tests::Laptop;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::ops::Deref;

struct Chair(Laptop);

impl Deref for Chair {
    type Target = Laptop;

    fn deref(&self) -> &Laptop {
        &self.0
    }
}

impl Chair {
    /// Opens the chair's workspace after the sample's round.
    fn new() -> Self {
        let laptop = Laptop::after_the_sample();
        let passphrase = laptop.of_the_sample("chair");
        laptop.open(&laptop.path("demo/chair.jurybook"), &passphrase);
        Self(laptop)
    }

    fn of(&self, round: &str, name: &str) -> Value {
        self.call(name, json!({ "round": round }))
    }

    fn rows(&self) -> u64 {
        let shown = self.call("journal_show", json!({ "limit": 1 }));
        shown["total"].as_u64().unwrap()
    }
}

fn numbers(rows: &Value, fact: &str) -> BTreeSet<u64> {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| row[fact].as_u64().unwrap()).collect()
}

fn codes(details: &Value) -> Vec<String> {
    let details = details.as_array().unwrap().iter();
    details
        .map(|one| one["code"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_line_becomes_a_shortlist_and_the_shortlist_the_next_round() {
    let chair = Chair::new();
    let before = chair.of("jury", "decisions_show");
    let ranking = chair.call("ranking_show", json!({ "round": "jury", "first": 8 }));
    let category = &ranking["categories"][0];
    let above: Vec<u64> = category["rows"].as_array().unwrap()[..8]
        .iter()
        .map(|row| row["application"].as_u64().unwrap())
        .collect();

    refused_with_all_faults(&chair, &above);
    let rows = chair.rows();
    let together = json!({
        "round": "jury", "applications": above,
        "decision": { "outcome": "shortlisted", "reason": "The first eight, after discussion." },
    });
    chair.call("decide", together.clone());
    assert_eq!(chair.rows(), rows + 1, "one operation");
    let minutes = chair.of("jury", "minutes_show");
    let last = minutes["entries"].as_array().unwrap().last().unwrap();
    let together_in_minutes = numbers(&last["together"], "application");
    assert_eq!(together_in_minutes, above.iter().copied().collect());
    let next = chair.of("final", "assignment_show");
    let going_on = numbers(&next["rows"], "application");
    assert!(above.iter().all(|one| going_on.contains(one)));

    // One step back, and nothing of it stands.
    chair.call("undo", json!({}));
    let undone = chair.of("jury", "decisions_show");
    assert_eq!(undone["decisions"], before["decisions"]);
    chair.call("redo", json!({}));
    let again = chair.of("final", "assignment_show");
    assert_eq!(numbers(&again["rows"], "application"), going_on);

    by_hand(&chair);
    reminded(&chair);
    nothing_is_certain_yet(&chair);
    tables(&chair);
}

/// What is wrong with any of them is told at once, and the journal stays where it was.
fn refused_with_all_faults(chair: &Chair, above: &[u64]) {
    let rows = chair.rows();
    let mut applications = above.to_vec();
    applications.push(99_999);
    let together = json!({
        "round": "jury", "applications": applications,
        "decision": { "outcome": "shortlisted", "reason": " " },
    });
    let problem = chair.try_call("decide", together).unwrap_err();
    assert_eq!(problem.code, "decision-several");
    let details = serde_json::to_value(&problem.details).unwrap();
    let details: Vec<&Value> = details.as_array().unwrap().iter().collect();
    let said: Vec<&str> = details
        .iter()
        .map(|one| one["detail"]["code"].as_str().unwrap())
        .collect();
    assert_eq!(said, ["application-unknown", "reason-missing"]);
    assert_eq!(chair.rows(), rows);
}

/// After each change by hand it is told what the assignment misses, and undo makes it whole.
fn by_hand(chair: &Chair) {
    let assign = json!({ "round": "final", "per_application": 3, "seed": 1 });
    let applied = chair.call("assignment_apply", assign);
    let proposed = codes(&chair.of("final", "assignment_show")["unmet"]);
    assert!(
        !proposed.contains(&"assign-short".to_owned()),
        "{proposed:?}"
    );
    let row = &applied["rows"][0];
    let one = json!({
        "round": "final", "judge": row["judges"][0], "application": row["application"], "assigned": false,
    });
    let changed = chair.call("assignment_change", one);
    let short = changed["unmet"].as_array().unwrap().iter();
    let short: Vec<&Value> = short.filter(|one| one["code"] == "assign-short").collect();
    assert_eq!(short.len(), 1);
    let args = &short[0]["args"];
    assert_eq!(
        (&args["given"], &args["wanted"]),
        (&json!("2"), &json!("3"))
    );
    assert_eq!(
        chair.of("final", "assignment_show")["unmet"],
        changed["unmet"]
    );
    chair.call("undo", json!({}));
    assert_eq!(
        codes(&chair.of("final", "assignment_show")["unmet"]),
        proposed
    );
}

/// Whoever was asked and has sent nothing is written to, by name, in both languages.
fn reminded(chair: &Chair) {
    let view = chair.of("final", "reminders_show");
    let reminders = view["reminders"].as_array().unwrap();
    assert_eq!(view["asked"].as_u64().unwrap(), reminders.len() as u64);
    for one in reminders {
        let (name, missing) = (one["name"].as_str().unwrap(), one["missing"].to_string());
        for language in ["en", "ko"] {
            let body = one["body"][language].as_str().unwrap();
            assert!(body.contains(name) && body.contains(&missing), "{body}");
            assert!(!body.contains('⟦') && !body.contains('{'), "{body}");
        }
    }
    // Nobody owes anything for a round in which all packets are in.
    let jury = chair.of("jury", "reminders_show");
    let owing: u64 = numbers(&jury["reminders"], "missing").iter().sum();
    let coverage = chair.of("jury", "coverage_show");
    let cells = coverage["rows"].as_array().unwrap().iter();
    let cells = cells.flat_map(|row| row["sheets"].as_array().unwrap());
    let missing =
        cells.filter(|cell| ["waiting", "missing"].contains(&cell["state"].as_str().unwrap()));
    assert_eq!(owing == 0, missing.count() == 0);
}

/// Before a sheet is in, every application can be the first; where all are in, none moves.
fn nothing_is_certain_yet(chair: &Chair) {
    let reach = chair.call("reach_show", json!({ "round": "final", "first": 1 }));
    for category in reach["categories"].as_array().unwrap() {
        let enter = category["enter"].as_array().unwrap().len() as u64;
        assert_eq!(Some(enter), category["applications"].as_u64());
    }
    let jury = chair.of("jury", "reach_show");
    for category in jury["categories"].as_array().unwrap() {
        if category["missing"] == 0 {
            assert_eq!(
                (&category["enter"], &category["leave"]),
                (&json!([]), &json!([]))
            );
        }
    }
}

fn tables(chair: &Chair) {
    let path = chair.path("judges.csv");
    let request = json!({ "table": "judges", "path": path, "language": "ko" });
    chair.call("table_export", request.clone());
    let written = fs::read_to_string(&path).unwrap();
    assert!(written.starts_with("번호,이름"), "{}", &written[..40]);
    let judges = chair.call("judges_list", json!({}));
    assert_eq!(
        written.lines().count(),
        judges["judges"].as_array().unwrap().len() + 1
    );
    let code = |request: Value| chair.try_call("table_export", request).unwrap_err().code;
    assert_eq!(code(request), "file-exists");
    let no_round = json!({ "table": "minutes", "path": chair.path("minutes.csv") });
    assert_eq!(code(no_round), "table-round");
    let text = json!({ "table": "log", "path": chair.path("log.txt") });
    assert_eq!(code(text), "table-ending");
    let several = json!({ "table": "agreement", "round": "jury", "path": chair.path("a.csv") });
    assert_eq!(code(several), "table-several");
}
