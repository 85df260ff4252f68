//! A secretariat sets up a prize in the window: from nothing, from last year's, changed until the first kit.
#![allow(missing_docs, clippy::unwrap_used)]

#[path = "programme/drafts.rs"]
mod drafts;
#[path = "programme/kill.rs"]
mod kill;

use jurybook_api::contract::Problem;
use jurybook_tests::Laptop;
use serde_json::{Value, json};
use std::ops::{Deref, DerefMut};

const PASSPHRASE: &str = "a chair of the test";
const APPLICATIONS: &str = "\
Number,Category,Applicant type,Applicant,Title
N-1,Bridges,Applicant,Elm Street,Over the brook
";
const JUDGES: &str = "Name,E-mail\nAda,ada@example.org\n";

/// The secretariat's laptop.
#[derive(Default)]
struct Office(Laptop);

impl Deref for Office {
    type Target = Laptop;

    fn deref(&self) -> &Laptop {
        &self.0
    }
}

impl DerefMut for Office {
    fn deref_mut(&mut self) -> &mut Laptop {
        &mut self.0
    }
}

impl Office {
    /// Starts a prize from nothing.
    fn start_blank(&self, name: &str) {
        let new = json!({ "path": self.path(name), "passphrase": PASSPHRASE, "template": "blank" });
        self.call("workspace_new", new);
    }

    fn draft(&self) -> Value {
        self.call("programme_show", json!({}))["programme"].clone()
    }

    fn change(&self, draft: &Value) -> Result<Value, Problem> {
        self.try_call("programme_change", json!({ "programme": draft }))
    }

    /// The fields at which a draft is refused.
    fn faults(&self, draft: &Value) -> Vec<String> {
        let faults = self.call("programme_check", json!({ "programme": draft }))["faults"].clone();
        let refused = self.change(draft).unwrap_err();
        assert_eq!(
            (refused.code.as_str(), refused.refused),
            ("programme-faults", true)
        );
        let fields: Vec<String> = refused.details.into_iter().map(|one| one.field).collect();
        let checked = faults.as_array().unwrap().iter();
        let checked: Vec<&str> = checked.filter_map(|one| one["field"].as_str()).collect();
        assert_eq!(fields, checked);
        fields
    }
}

/// A prize of one's own, from nothing to a kit.
#[test]
fn a_prize_begins_blank_and_is_fixed_with_its_first_kit() {
    let office = Office::default();
    office.start_blank("chair.jurybook");
    let mut draft = office.draft();
    draft["title"]["en"] = json!("Bridges of the year");
    draft["categories"][0]["name"]["en"] = json!("Bridges");
    draft["rubrics"][0]["criteria"][0]["weight"] = json!(70);
    draft["rubrics"][0]["criteria"][1]["weight"] = json!(30);
    draft["rounds"][1]["due"] = json!("2028-02-01T18:00:00+09:00");
    let before = office.call("programme_show", json!({}))["words"].clone();
    let after = office.change(&draft).unwrap();
    assert_ne!(after["words"], before);
    assert_eq!(after["programme"], draft);

    let table = office.put("applications.csv", APPLICATIONS);
    let import = json!({ "table": table, "attachments": null, "mapping": null });
    assert_eq!(office.call("applications_import", import)["new"], 1);
    office.call("applications_screen_clear", json!({}));
    office.call(
        "judges_import",
        json!({ "table": office.put("judges.csv", JUDGES) }),
    );
    let assign = json!({ "round": "jury", "per_application": 1, "seed": 1 });
    office.call("assignment_apply", assign);

    let mut wanted = draft.clone();
    wanted["categories"][0]["id"] = json!("spans");
    wanted["rounds"][1]["id"] = json!("panel");
    wanted["deadline"] = json!("31 December");
    assert_eq!(
        office.faults(&wanted),
        [
            "deadline",
            "categories[1].rubrics",
            "categories[1].rubrics.jury",
            "categories",
            "rounds"
        ]
    );
    draft["purpose"]["en"] = json!("To cross rivers.");
    office.change(&draft).unwrap();

    let kits = json!({ "round": "jury", "dir": office.path("kits"), "languages": ["ko", "en"] });
    office.call("kits_export", kits);
    let edit = office.call("programme_show", json!({}));
    assert_eq!(edit["locked"]["kits"], 1);
    draft["rubrics"][0]["criteria"][0]["weight"] = json!(60);
    let refused = office.change(&draft).unwrap_err();
    assert_eq!(
        (refused.code.as_str(), refused.refused),
        ("programme-locked", true)
    );
    assert_eq!(refused.args["kits"], "1");
    assert_eq!(office.draft()["rubrics"][0]["criteria"][0]["weight"], 70);
}

#[test]
fn a_change_is_taken_back_and_brought_back_after_a_restart() {
    let office = Office::default();
    office.start_blank("chair.jurybook");
    let mut draft = office.draft();
    draft["awards"] = json!([{ "id": "first", "name": { "en": "First", "ko": "" }, "category": "main", "winners": 2 }]);
    draft["rounds"][1]["ties"] = json!(["idea", "median", "chair"]);
    office.change(&draft).unwrap();
    let open = json!({ "path": office.path("chair.jurybook"), "passphrase": PASSPHRASE });
    office.call("workspace_open", open);
    assert_eq!(office.draft(), draft);
    assert_eq!(
        office.call("undo", json!({}))["operation"],
        "op-change-programme"
    );
    assert_eq!(office.draft()["awards"], json!([]));
    office.call("redo", json!({}));
    assert_eq!(office.draft(), draft);
    assert_eq!(office.call("check", json!({}))["sound"], true);
    assert_eq!(
        office.call("log_show", json!({}))["records"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

/// Next year begins from last year's workspace, or from the file that it was saved as; keys and identity are new.
#[test]
fn next_years_prize_is_a_copy_of_last_years() {
    let office = Office::default();
    office.start_blank("last.jurybook");
    let mut draft = office.draft();
    draft["title"]["en"] = json!("Bridges of the year");
    office.change(&draft).unwrap();
    let last = office.call("programme_show", json!({}))["words"].clone();
    let file = office.path("bridges.toml");
    office.call("programme_save", json!({ "out": file }));
    let again = office
        .try_call("programme_save", json!({ "out": file }))
        .unwrap_err();
    assert_eq!(again.code, "file-exists");

    let other = json!({ "path": office.path("last.jurybook"), "passphrase": PASSPHRASE });
    let wrong = json!({ "path": office.path("last.jurybook"), "passphrase": "another one" });
    office.call("workspace_close", json!({}));
    let new = |name: &str, of: &Value| json!({ "path": office.path(name), "passphrase": PASSPHRASE, "copy_of": of });
    let refused = office
        .try_call("workspace_new", new("new.jurybook", &wrong))
        .unwrap_err();
    assert_eq!(refused.code, "workspace-passphrase");
    assert!(!office.path("new.jurybook").exists());
    let both = json!({
        "path": office.path("new.jurybook"), "passphrase": PASSPHRASE, "copy_of": other, "template": "blank",
    });
    let refused = office.try_call("workspace_new", both).unwrap_err();
    assert_eq!(refused.code, "template-or-file");

    office.call("workspace_new", new("new.jurybook", &other));
    let copied = office.call("programme_show", json!({}));
    assert_eq!(copied["programme"], draft);
    assert_ne!(copied["words"], last);
    let from_file = json!({
        "path": office.path("file.jurybook"), "passphrase": PASSPHRASE, "programme_file": file,
    });
    office.call("workspace_new", from_file);
    assert_eq!(office.draft(), draft);
}
