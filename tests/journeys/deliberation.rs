//! The sample prize from its sealed round to official results and on to the next round, by the very
//! commands of the window.
#![allow(missing_docs, clippy::unwrap_used)]

use jurybook_tests::Laptop;
use serde_json::{Value, json};
use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process::Command;

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
        let chair = Self(Laptop::after_the_sample());
        chair.open_demo("chair", "chair.jurybook");
        chair
    }

    fn demo(&self, name: &str) -> PathBuf {
        self.path("demo").join(name)
    }

    fn open_demo(&self, whose: &str, file: &str) {
        self.open(&self.demo(file), &self.of_the_sample(whose));
    }

    fn code(&self, name: &str, request: Value) -> String {
        let head = self.head();
        let problem = self.try_call(name, request).unwrap_err();
        assert_eq!(
            self.head(),
            head,
            "{name} was refused and changed something"
        );
        problem.code
    }

    fn head(&self) -> Value {
        self.call("workspace_show", json!({}))["journal_head"].clone()
    }

    fn round(&self, name: &str) -> Value {
        self.call(name, json!({ "round": "jury" }))
    }

    /// Makes a packet of the first judge's that the chair does not have.
    fn another_packet(&self) -> PathBuf {
        let judges = fs::read_dir(self.demo("judges")).unwrap();
        let judges = judges.map(|entry| entry.unwrap().path());
        let first = judges.filter(|path| path.extension().is_some_and(|one| one == "jurybook"));
        let first = first.min().unwrap();
        let copy = self.path("judge.jurybook");
        fs::copy(first, &copy).unwrap();
        let text = fs::read_to_string(self.demo("passphrases.txt")).unwrap();
        let opens = |line: &&str| {
            let passphrase = line.split_once('\t').unwrap().1;
            let request = json!({ "path": copy, "passphrase": passphrase });
            self.try_call("workspace_open", request).is_ok()
        };
        assert!(text.lines().any(|line| opens(&line)));
        let row = self.call("applications_list", json!({}))["rows"][0].clone();
        self.call("sheet_reopen", json!({ "application": row["id"] }));
        let sheet = self.call("sheet_show", json!({ "application": row["id"] }));
        let criterion = &sheet["criteria"][0];
        let points = if criterion["points"] == 5 { 4 } else { 5 };
        let score = json!({
            "application": row["id"], "criterion": criterion["id"], "points": points,
        });
        self.call("sheet_score", score);
        self.call("scores_finalise", json!({}));
        let out = self.path("sent");
        let packet = self.call("packet_export", json!({ "out": out }));
        self.open_demo("chair", "chair.jurybook");
        packet["path"].as_str().unwrap().into()
    }
}

fn numbers(rows: &Value, fact: &str) -> Vec<u64> {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| row[fact].as_u64().unwrap()).collect()
}

#[test]
fn a_round_is_decided_declared_official_opened_again_and_followed_by_the_next() {
    let chair = Chair::new();
    let another = chair.another_packet();
    let decisions = chair.round("decisions_show");
    let shortlisted = decisions["shortlisted"].as_u64().unwrap();
    assert!(shortlisted > 3, "the sample's committee has met");
    a_conflict_keeps_from_voting(&chair);

    let official = chair.round("official_declare");
    assert_eq!(official["official"], true);
    assert_eq!(chair.round("ranking_show")["official"], true);
    frozen(&chair, &another);
    prints_say_it(&chair);
    the_record_shows_it(&chair, &official);

    let reopen = json!({ "round": "jury", "reason": "A title was misspelt." });
    assert_eq!(chair.call("official_reopen", reopen)["official"], false);
    assert_eq!(chair.round("ranking_show")["official"], false);
    let merged = chair.call("merge_apply", json!({ "files": [another] }));
    assert_eq!(merged["cards"][0]["verdict"], "late");
    let again = chair.round("official_declare");
    assert_eq!(
        again["sha256"], official["sha256"],
        "the same seal and decisions"
    );
    assert_eq!(again["reopened"], json!(["A title was misspelt."]));
    let minutes = chair.round("minutes_show");
    let kinds = minutes["entries"].as_array().unwrap().iter();
    let kinds: Vec<&str> = kinds.map(|one| one["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds[..2], ["sealed", "began"]);
    assert_eq!(
        kinds[kinds.len() - 4..],
        ["ended", "official", "reopened", "official"]
    );

    the_next_round(&chair, shortlisted);
}

/// The agenda says who must go out, and nobody of them may vote.
fn a_conflict_keeps_from_voting(chair: &Chair) {
    let categories = chair.round("ranking_show")["categories"].clone();
    let mut barred = Vec::new();
    for category in categories.as_array().unwrap() {
        let request = json!({ "round": "jury", "category": category["category"] });
        let agenda = chair.call("agenda_show", request);
        assert!(agenda["goings"].as_u64() <= agenda["in_ranking_order"].as_u64());
        for item in agenda["items"].as_array().unwrap() {
            let conflicted = item["conflicted"].as_array().unwrap().iter();
            barred
                .extend(conflicted.map(|one| (item["application"].clone(), one["judge"].clone())));
        }
    }
    assert!(!barred.is_empty(), "the sample has conflicts");
    for (application, judge) in barred {
        let request = json!({
            "round": "jury", "applications": [application],
            "decision": { "outcome": "none", "against": [judge] },
        });
        assert_eq!(chair.code("decide", request), "vote-in-conflict");
    }
}

/// Nothing of the round changes while its results are official.
fn frozen(chair: &Chair, another: &Path) {
    let merged = chair.call("merge_apply", json!({ "files": [another] }));
    assert_eq!(
        (&merged["taken"], &merged["refused"]),
        (&json!(0), &json!(1))
    );
    assert_eq!(merged["cards"][0]["reason"]["code"], "packet-official");
    let round = || json!({ "round": "jury" });
    let because = json!({ "round": "jury", "reason": "Because." });
    let decision =
        json!({ "round": "jury", "applications": [1], "decision": { "outcome": "none" } });
    let first = chair.round("decisions_show")["decisions"][0]["number"].clone();
    let withdraw = json!({ "round": "jury", "decision": first, "reason": "Because." });
    let assign = json!({ "round": "jury", "per_application": 2, "seed": 3 });
    let one = json!({ "round": "jury", "judge": 1, "application": 1, "assigned": false });
    for (name, request) in [
        ("official_declare", round()),
        ("round_reopen", because),
        ("decide", decision),
        ("decision_withdraw", withdraw),
        ("assignment_apply", assign),
        ("assignment_change", one),
        (
            "kits_export",
            json!({ "round": "jury", "dir": chair.path("more") }),
        ),
    ] {
        assert_eq!(chair.code(name, request), "round-official", "{name}");
    }
    assert_eq!(chair.code("round_seal", round()), "round-sealed");
    let revoke = json!({ "judge": 1, "reason": "Stolen." });
    assert_eq!(chair.code("roster_revoke", revoke), "roster-official");
    assert_eq!(chair.code("undo", json!({})), "undo-official");
}

/// The book and the ranking report say that the results are official.
fn prints_say_it(chair: &Chair) {
    let code = |name: &str| chair.round(name)["short"].as_str().unwrap().to_owned();
    let codes = [code("official_show"), code("seal_show")];
    for kind in ["book", "ranking"] {
        let out = chair.path(&format!("{kind}.pdf"));
        let request =
            json!({ "kind": kind, "out": out, "round": "jury", "on": { "languages": ["en"] } });
        chair.call("print", request);
        let text = Command::new("pdftotext")
            .arg(&out)
            .arg("-")
            .output()
            .unwrap();
        let text = String::from_utf8(text.stdout).unwrap();
        assert!(
            text.contains("Official") && !text.contains("Unofficial"),
            "{kind}"
        );
        assert!(codes.iter().all(|code| text.contains(code)), "{kind}");
    }
}

/// The record shows them, to the program and to whoever has none.
fn the_record_shows_it(chair: &Chair, official: &Value) {
    let out = chair.path("record");
    chair.call(
        "record_export",
        json!({ "out": out, "with_comments": false }),
    );
    let record = chair.call("record_verify", json!({ "path": out }));
    assert_eq!(record["sound"], true);
    let round = &record["rounds"][0];
    assert_eq!(round["official"]["words"], official["words"]);
    let count = round["decisions"].as_array().unwrap().len() as u64;
    assert_eq!(Some(count), official["decisions"].as_u64());
    let script = Command::new("python3")
        .arg(out.join("verify.py"))
        .output()
        .unwrap();
    let text = String::from_utf8(script.stdout).unwrap();
    assert_eq!(script.status.code(), Some(0), "{text}");
    let (short, words) = (&official["short"], &official["words"]);
    let line = format!(
        "official results of jury: {}  {}",
        plain(short),
        plain(words)
    );
    assert!(text.contains(&line), "{text}");
    assert_eq!(text.matches("decision\tjury\t").count() as u64, count);
}

fn plain(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// Only what was shortlisted is assigned in the next round, by hand too.
fn the_next_round(chair: &Chair, shortlisted: u64) {
    let assign = json!({ "round": "final", "per_application": 2, "seed": 1 });
    let assigned = chair.call("assignment_apply", assign);
    assert_eq!(
        assigned["rows"].as_array().unwrap().len() as u64,
        shortlisted
    );
    let going_on = numbers(&assigned["rows"], "application");
    let all = chair.call("applications_list", json!({ "screening": "eligible" }));
    let all = numbers(&all["rows"], "id");
    let left = all.iter().find(|id| !going_on.contains(id)).unwrap();
    let one = json!({ "round": "final", "judge": 1, "application": left, "assigned": true });
    assert_eq!(
        chair.code("assignment_change", one),
        "assign-not-shortlisted"
    );
    let decision =
        json!({ "round": "final", "applications": [left], "decision": { "outcome": "none" } });
    assert_eq!(chair.code("decide", decision), "decision-not-in-round");
    let kits = json!({ "round": "final", "dir": chair.path("final") });
    let kits = chair.call("kits_export", kits);
    let sheets: u64 = numbers(&kits["kits"], "applications").iter().sum();
    assert_eq!(sheets, 2 * shortlisted);
}
