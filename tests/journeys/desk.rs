//! A judge's desk through the commands of the window: what was entered outlives the program, however it ends.
#![allow(missing_docs, clippy::unwrap_used)]

#[path = "desk/clock.rs"]
mod clock;
#[path = "desk/kill.rs"]
mod kill;
#[path = "desk/many.rs"]
mod many;

use jurybook_api::contract::Problem;
use jurybook_api::{Clock, SystemClock};
use jurybook_tests::Laptop;
use serde_json::{Value, json};
use std::fs;
use std::ops::Deref;
use std::sync::OnceLock;

/// How many applications the kit has.
const APPLICATIONS: usize = 6;

/// A judge's workspace, made once, from which each test takes its own copy.
struct Made {
    laptop: Laptop,
    passphrase: String,
}

fn made() -> &'static Made {
    static MADE: OnceLock<Made> = OnceLock::new();
    MADE.get_or_init(|| make(APPLICATIONS))
}

/// Makes a judge's workspace from a kit of so many applications.
fn make(applications: usize) -> Made {
    let laptop = Laptop::default();
    let call = |name: &str, body: Value| laptop.call(name, body);
    let path = |name: &str| laptop.path(name);
    let new = json!({
        "path": path("chair.jurybook"), "passphrase": "a chair of the test",
        "programme_file": null, "template": "seoul-smart-city-prize-2023",
    });
    call("workspace_new", new);
    let mut table =
        "Submission ID,Submitted at (KST),Category,Applicant type,Applicant,City,Country,\
                         Language of application,Title,1. The problem\n"
            .to_owned();
    for number in 1..=applications {
        table.push_str(&format!(
                "P-{number:04},2023-05-04 10:36:02,Tech-InnovaCity,City (local government),City {number},\
                 Leeds,United Kingdom,en,Title {number},Nobody could cross.\n"
            ));
    }
    let table = laptop.put("applications.csv", table);
    let judges = laptop.put("judges.csv", "Name,E-mail\nAda,ada@example.org\n");
    let import = json!({ "table": table, "attachments": null, "mapping": null });
    call("applications_import", import);
    call("applications_screen_clear", json!({}));
    call("judges_import", json!({ "table": judges }));
    let assign = json!({ "round": "jury", "per_application": 1, "seed": 1 });
    call("assignment_apply", assign);
    let kits = json!({ "round": "jury", "dir": path("kits") });
    let kits = call("kits_export", kits);
    let passphrase = kits["kits"][0]["passphrase"].as_str().unwrap().to_owned();
    let open = json!({
        "kit": kits["kits"][0]["path"], "passphrase": passphrase,
        "workspace": path("judge.jurybook"),
    });
    call("kit_open", open);
    call("workspace_close", json!({}));
    Made { laptop, passphrase }
}

/// A judge at work in a copy of the workspace.
struct Judge(Laptop);

impl Deref for Judge {
    type Target = Laptop;

    fn deref(&self) -> &Laptop {
        &self.0
    }
}

impl Judge {
    fn new() -> Self {
        Self::by(Box::new(SystemClock))
    }

    /// A judge whose laptop has this clock.
    fn by(clock: Box<dyn Clock>) -> Self {
        let judge = Self(Laptop::by(clock));
        let workspace = made().laptop.path("judge.jurybook");
        fs::copy(workspace, judge.path("judge.jurybook")).unwrap();
        judge.come_back();
        judge
    }

    fn come_back(&self) {
        self.open(&self.path("judge.jurybook"), &made().passphrase);
    }

    fn sheet(&self, application: usize) -> Value {
        self.call("sheet_show", json!({ "application": application }))
    }

    /// Gives every criterion of a sheet the points that its place in the rubric asks for.
    fn score(&self, application: usize, points: impl Fn(usize) -> i32) {
        let sheet = self.sheet(application);
        for (at, criterion) in sheet["criteria"].as_array().unwrap().iter().enumerate() {
            let score = json!({
                "application": application, "criterion": criterion["id"], "points": points(at),
            });
            self.call("sheet_score", score);
        }
    }

    fn type_in(&self, application: usize, audience: &str, text: &str) -> Result<Value, Problem> {
        let typed = json!({ "application": application, "audience": audience, "text": text });
        self.try_call("sheet_type", typed)
    }

    fn rows_of_journal(&self) -> u64 {
        let journal = self.call("journal_show", json!({ "limit": 1 }));
        journal["total"].as_u64().unwrap()
    }
}

#[test]
fn typing_is_one_change_and_is_not_lost_when_the_window_goes_away() {
    let judge = Judge::new();
    let before = judge.rows_of_journal();
    for text in ["S", "St", "Strong"] {
        judge.type_in(1, "committee", text).unwrap();
    }
    assert_eq!(judge.rows_of_journal(), before);
    assert_eq!(judge.sheet(1)["committee"], "");
    // The window went away in the middle of a word.
    judge.call("workspace_close", json!({}));
    judge.come_back();
    assert_eq!(judge.sheet(1)["committee"], "Strong");
    assert_eq!(judge.rows_of_journal(), before + 1);
    judge.call("undo", json!({}));
    assert_eq!(judge.sheet(1)["committee"], "");
    judge.call("redo", json!({}));
    assert_eq!(judge.sheet(1)["committee"], "Strong");

    // What was entered is being typed no longer.
    judge.type_in(1, "applicant", "Weak").unwrap();
    let comment = json!({ "application": 1, "audience": "applicant", "text": "Weaker" });
    judge.call("sheet_comment", comment);
    judge.call("workspace_close", json!({}));
    judge.come_back();
    assert_eq!(judge.sheet(1)["applicant"], "Weaker");
    assert_eq!(judge.rows_of_journal(), before + 4);
}

#[test]
fn undo_and_redo_survive_a_restart() {
    let judge = Judge::new();
    judge.score(1, |_| 4);
    let total = judge.sheet(1)["total"].clone();
    judge.call("undo", json!({}));
    judge.call("undo", json!({}));
    judge.call("workspace_close", json!({}));
    judge.come_back();
    assert_eq!(judge.sheet(1)["total"], Value::Null);
    judge.call("redo", json!({}));
    judge.call("redo", json!({}));
    judge.refuses("redo", json!({}), "nothing-to-redo");
    assert_eq!(judge.sheet(1)["total"], total);
    judge.call("undo", json!({}));
    assert_eq!(judge.sheet(1)["total"], Value::Null);
}

#[test]
fn typing_is_refused_where_it_could_not_be_entered() {
    let judge = Judge::new();
    let code = |answer: Result<Value, Problem>| answer.unwrap_err().code;
    assert_eq!(
        code(judge.type_in(99, "committee", "x")),
        "sheet-unassigned"
    );
    let long = "x".repeat(20_001);
    assert_eq!(code(judge.type_in(1, "committee", &long)), "sheet-too-long");
    judge.score(1, |_| 3);
    judge.call("sheet_finalise", json!({ "application": 1 }));
    assert_eq!(code(judge.type_in(1, "committee", "x")), "sheet-final");
    // A private note is no part of what is handed in.
    judge.type_in(1, "private", "Ask about the lifts").unwrap();
    let note = json!({ "application": 1, "audience": "private", "text": "Ask about the lifts" });
    judge.call("sheet_comment", note);
    assert_eq!(judge.sheet(1)["private_note"], "Ask about the lifts");
    assert_eq!(judge.sheet(1)["is_final"], true);
}

#[test]
fn one_sheet_is_finalised_once_it_has_no_gap() {
    let judge = Judge::new();
    let one = json!({ "application": 2 });
    let gaps = judge.sheet(2)["gaps"].as_array().unwrap().len().to_string();
    let refused = judge.try_call("sheet_finalise", one.clone()).unwrap_err();
    assert_eq!(
        (refused.code.as_str(), refused.args["count"].as_str()),
        ("sheet-gaps", gaps.as_str())
    );
    judge.score(2, |_| 5);
    judge.type_in(2, "committee", "As good as it gets").unwrap();
    judge.call("sheet_finalise", one.clone());
    let sheet = judge.sheet(2);
    assert_eq!(
        (&sheet["state"], &sheet["committee"]),
        (&json!("final"), &json!("As good as it gets"))
    );
    // Doing it twice does no harm.
    judge.call("sheet_finalise", one.clone());
    judge.call("sheet_reopen", one);
    assert_eq!(judge.sheet(2)["state"], "draft");
}

#[test]
fn a_judge_sees_the_own_order_with_its_ties() {
    let judge = Judge::new();
    judge.score(1, |_| 3);
    judge.score(2, |_| 5);
    judge.score(3, |_| 3);
    judge.score(4, |at| if at == 0 { 5 } else { 1 });
    let recuse = json!({ "application": 5, "reason": "A colleague's project" });
    judge.call("sheet_recuse", recuse);
    let own = judge.call("scores_own", json!({}));
    let category = &own["categories"][0];
    assert_eq!(category["applications"], APPLICATIONS);
    let places: Vec<(u64, u64, bool)> = category["places"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let number = |name: &str| one[name].as_u64().unwrap();
            (
                number("application"),
                number("place"),
                one["tied"].as_bool().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        places,
        [(2, 1, false), (1, 2, true), (3, 2, true), (4, 4, false)]
    );
    let used = &category["criteria"][0];
    assert_eq!(
        used["counts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one.as_u64().unwrap())
            .sum::<u64>(),
        4
    );
}

#[test]
fn the_next_packet_tells_what_it_changes_of_the_last() {
    let judge = Judge::new();
    let pending = || judge.call("packet_pending", json!({}));
    assert_eq!(pending(), json!({ "next": 1, "changes": null }));
    for application in 1..=2 {
        judge.score(application, |_| 3);
        judge.call("sheet_finalise", json!({ "application": application }));
    }
    let first = judge.path("first.jurypacket");
    let export = |replace: bool| json!({ "out": first, "replace": replace });
    judge.call("packet_export", export(false));
    assert_eq!(pending(), json!({ "next": 2, "changes": [] }));

    judge.call("sheet_reopen", json!({ "application": 1 }));
    let criterion = judge.sheet(1)["criteria"][0]["id"].clone();
    let score = json!({ "application": 1, "criterion": criterion, "points": 5 });
    judge.call("sheet_score", score);
    judge.call("sheet_finalise", json!({ "application": 1 }));
    let changes = pending()["changes"].clone();
    let change = &changes[0];
    assert_eq!(changes.as_array().unwrap().len(), 1);
    assert_eq!(
        (&change["title"], &change["before"], &change["after"]),
        (&json!("Title 1"), &json!("3"), &json!("5"))
    );

    // Nothing is replaced unasked, and the same name may be used again where somebody was asked.
    judge.refuses("packet_export", export(false), "file-exists");
    let before = fs::read(&first).unwrap();
    judge.call("packet_export", export(true));
    assert!(fs::read(&first).unwrap() != before);
    assert_eq!(pending(), json!({ "next": 3, "changes": [] }));
}

#[test]
fn wrong_passphrases_are_answered_more_slowly_each_time() {
    let judge = Judge::new();
    judge.call("workspace_close", json!({}));
    let wrong = json!({ "path": judge.path("judge.jurybook"), "passphrase": "not this one" });
    let began = std::time::Instant::now();
    for _ in 0..4 {
        judge.refuses("workspace_open", wrong.clone(), "workspace-passphrase");
    }
    // The fourth waits a second, whatever the machine is.
    assert!(began.elapsed() >= std::time::Duration::from_secs(1));
    judge.come_back();
    judge.sheet(1);
}
