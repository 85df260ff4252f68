//! What was begun and not finished: it is on the disk, goes with the workspace, and counts nowhere.

use super::{APPLICATIONS, JUDGES, Office, PASSPHRASE};
use serde_json::{Value, json};
use std::fs;

/// A text that is in a draft alone.
const BEGUN: &str = "Half a sentence that nobody has";

impl Office {
    /// Closes the window and opens the workspace in another one.
    fn come_back(&mut self) {
        self.restart();
        self.open(&self.path("chair.jurybook"), PASSPHRASE);
    }

    /// Starts a prize with the category of the applications.
    fn start_bridges(&self) {
        self.start_blank("chair.jurybook");
        let mut draft = self.draft();
        draft["categories"][0]["name"]["en"] = json!("Bridges");
        self.change(&draft).unwrap();
    }

    /// One application that was found eligible, and a judge of it.
    fn take_in(&self) {
        let table = self.put("applications.csv", APPLICATIONS);
        let import = json!({ "table": table, "attachments": null, "mapping": null });
        self.call("applications_import", import);
        self.call("applications_screen_clear", json!({}));
        let judges = json!({ "table": self.put("judges.csv", JUDGES) });
        self.call("judges_import", judges);
        let assign = json!({ "round": "jury", "per_application": 1, "seed": 1 });
        self.call("assignment_apply", assign);
    }

    fn hand_out(&self) {
        let kits = json!({ "round": "jury", "dir": self.path("kits") });
        self.call("kits_export", kits);
    }

    fn begun(&self) -> Value {
        self.call("programme_show", json!({}))["unfinished"].take()
    }

    fn keep(&self, programme: &Value) {
        self.call("programme_keep", json!({ "programme": programme }));
    }

    fn prepared(&self) -> Value {
        self.call("decisions_show", json!({ "round": "jury" }))["unfinished"].take()
    }

    fn prepare(&self, draft: &Value) {
        let keep = json!({ "round": "jury", "application": 1, "draft": draft });
        self.call("decision_keep", keep);
    }

    fn rows(&self) -> Value {
        let check = self.call("check", json!({}));
        assert_eq!(check["sound"], true);
        check["journal_rows"].clone()
    }
}

/// A draft with faults comes back to the letter, and is gone once it was applied or thrown away.
#[test]
fn a_programme_that_was_being_changed_outlives_the_window() {
    let mut office = Office::default();
    office.start_bridges();
    let stands = office.draft();
    let rows = office.rows();
    let mut draft = stands.clone();
    draft["title"]["en"] = json!("");
    draft["deadline"] = json!("31 Decemb");
    draft["awards"] = json!([{ "id": "", "name": { "en": BEGUN, "ko": "" }, "category": "nowhere", "winners": null }]);
    office.keep(&draft);
    office.come_back();
    assert_eq!(office.draft(), stands, "it counts nowhere");
    assert_eq!(office.begun()["programme"], draft);
    assert_eq!(office.begun()["overtaken"], false);
    assert_eq!(office.rows(), rows, "it has no row in the journal");
    office.keep(&Value::Null);
    office.come_back();
    assert_eq!(office.begun(), Value::Null);

    let mut sound = stands.clone();
    sound["title"]["en"] = json!("Bridges of the year");
    office.keep(&sound);
    office.change(&sound).unwrap();
    office.come_back();
    assert_eq!(office.begun(), Value::Null, "it was applied");
    office.call("undo", json!({}));
    assert_eq!(office.begun(), Value::Null, "and stays done");
    office.keep(&stands);
    assert_eq!(office.begun(), Value::Null, "it changes nothing");
}

/// Somebody else's change, from a file for instance, is no reason to lose a draft: it says that it was overtaken.
/// A new version ends the draft that it was made of.
#[test]
fn a_draft_stays_beside_another_change_and_goes_with_its_own_version() {
    let mut office = Office::default();
    office.start_bridges();
    let mut draft = office.draft();
    draft["purpose"]["en"] = json!(BEGUN);
    office.keep(&draft);
    let mut other = office.draft();
    other["title"]["en"] = json!("Bridges of the year");
    office.change(&other).unwrap();
    assert_eq!(office.begun()["programme"], draft);
    assert_eq!(office.begun()["overtaken"], true);

    office.take_in();
    office.hand_out();
    draft = other.clone();
    draft["rubrics"][0]["criteria"][0]["weight"] = json!(60);
    office.keep(&draft);
    let revise = |reason: &str| {
        let change = json!({ "programme": draft, "reason": reason });
        office.try_call("programme_change", change)
    };
    assert_eq!(revise(" ").unwrap_err().code, "reason-missing");
    assert_eq!(office.begun()["programme"], draft, "it was not issued");
    assert_eq!(revise("Weights.").unwrap()["unfinished"], Value::Null);
    office.come_back();
    assert_eq!(office.begun(), Value::Null);
    assert_eq!(office.draft(), draft);
    let mut third = draft.clone();
    third["title"]["en"] = json!("Spans of the year");
    let change = json!({ "programme": third, "reason": "A name." });
    office.call("programme_change", change);
    assert_eq!(
        office.begun(),
        Value::Null,
        "it was issued, and is no draft of the next"
    );
}

/// A decision that is being prepared comes back whole, and is gone once it was taken, together with others or
/// alone, or thrown away.
#[test]
fn a_decision_that_was_being_prepared_outlives_the_window() {
    let mut office = Office::default();
    office.start_bridges();
    office.take_in();
    let rows = office.rows();
    let draft = json!({
        "outcome": "award:no such one", "motion": BEGUN, "reason": "", "dissent": "It is\ntoo early.",
        "in_favour": [1], "against": [], "abstain": [7],
    });
    office.prepare(&draft);
    office.come_back();
    let found = office.prepared();
    assert_eq!(
        (&found[0]["application"], &found[0]["draft"]),
        (&json!(1), &draft)
    );
    assert_eq!(office.rows(), rows);
    let decisions = office.call("decisions_show", json!({ "round": "jury" }));
    assert_eq!(
        (&decisions["decisions"], &decisions["undecided"]),
        (&json!([]), &json!(1))
    );
    office.prepare(&Value::Null);
    office.come_back();
    assert_eq!(office.prepared(), json!([]));

    let decision = json!({
        "round": "jury", "applications": [1],
        "decision": { "outcome": "shortlisted", "reason": "Good." },
    });
    let mut nobody = decision.clone();
    nobody["decision"]["in_favour"] = json!([7]);
    office.prepare(&draft);
    office.try_call("decide", nobody).unwrap_err();
    assert_eq!(office.prepared()[0]["draft"], draft, "it was not taken");
    assert_eq!(office.call("decide", decision)["unfinished"], json!([]));
    office.prepare(&draft);
    let together = json!({
        "round": "jury", "applications": [1], "decision": { "outcome": "none" },
    });
    assert_eq!(office.call("decide", together)["unfinished"], json!([]));
    office.come_back();
    assert_eq!(office.prepared(), json!([]));
}

/// What was begun goes with a copy, as all of the workspace does; the journal says nothing of it, and an import can be
/// taken back although a decision about one of its applications was begun.
#[test]
fn what_was_begun_goes_with_the_workspace() {
    let mut office = Office::default();
    office.start_bridges();
    let table = office.put("applications.csv", APPLICATIONS);
    let import = json!({ "table": table, "attachments": null, "mapping": null });
    office.call("applications_import", import);
    let draft = json!({
        "outcome": "", "motion": BEGUN, "reason": "", "dissent": "",
        "in_favour": [], "against": [], "abstain": [],
    });
    office.prepare(&draft);
    office.call("undo", json!({}));
    let import = json!({ "table": table, "attachments": null, "mapping": null });
    assert_eq!(office.call("applications_import", import)["new"], 1);
    assert_eq!(office.prepared()[0]["draft"], draft);

    office.call("applications_screen_clear", json!({}));
    office.call(
        "judges_import",
        json!({ "table": office.put("judges.csv", JUDGES) }),
    );
    let assign = json!({ "round": "jury", "per_application": 1, "seed": 1 });
    office.call("assignment_apply", assign);
    let mut programme = office.draft();
    programme["purpose"]["en"] = json!(BEGUN);
    office.keep(&programme);
    let rows = office.rows();
    let backup = office.path("copy.jurybook");
    office.call("backup", json!({ "out": backup }));
    let journal = office.call("journal_show", json!({ "search": BEGUN, "limit": 50 }));
    assert_eq!(journal["rows"], json!([]));
    fs::rename(&backup, office.path("chair.jurybook")).unwrap();
    office.come_back();
    assert_eq!(office.rows(), rows);
    assert_eq!(office.begun()["programme"], programme);
    assert_eq!(office.prepared()[0]["draft"], draft);
}
