//! A round of neighbourhood grants: three applications, two judges who score them all.

use crate::Laptop;
use serde_json::{Value, json};
use std::ops::Deref;

const PASSPHRASE: &str = "a chair of the test";
const APPLICATIONS: &str = "\
Number,Category,Applicant type,Applicant,Title,City
G-1,Projects,Association,Elm Street,Benches in the shade,Elmdale
G-2,Projects,Association,Oak Street,Lamps that wait for people,Oakton
G-3,Projects,Association,Ash Street,Trees of last year,Ashby
";
const JUDGES: &str = "Name,E-mail\nAda,ada@example.org\nBo,bo@example.org\n";

/// The application of which each test makes something else.
pub const THIRD: u32 = 3;

/// Everybody at one laptop, one after the other.
#[derive(Default)]
pub struct Grants(Laptop);

impl Deref for Grants {
    type Target = Laptop;

    fn deref(&self) -> &Laptop {
        &self.0
    }
}

impl Grants {
    /// Sets the round up in the workspace `chair.jurybook`, with this verdict about the third application.
    pub fn new(third: &str) -> Self {
        let table = Self::default();
        let new = json!({
            "path": table.path("chair.jurybook"), "passphrase": PASSPHRASE,
            "programme_file": null, "template": "neighbourhood-grants",
        });
        table.call("workspace_new", new);
        let applications = table.put("applications.csv", APPLICATIONS);
        let import = json!({ "table": applications, "attachments": null, "mapping": null });
        assert_eq!(table.call("applications_import", import)["new"], 3);
        for (application, verdict) in [(1, "eligible"), (2, "eligible"), (THIRD, third)] {
            table.screen(application, verdict);
        }
        let judges = json!({ "table": table.put("judges.csv", JUDGES) });
        table.call("judges_import", judges);
        let assign = json!({ "round": "panel", "per_application": 2, "seed": 1 });
        table.call("assignment_apply", assign);
        table
    }

    /// What the chair's workspace opens with.
    pub fn passphrase(&self) -> &'static str {
        PASSPHRASE
    }

    pub fn screen(&self, application: u32, verdict: &str) -> Value {
        let reason = if verdict == "ineligible" { "late" } else { "" };
        let screen = json!({ "application": application, "verdict": verdict, "reason": reason });
        self.call("application_screen", screen)
    }

    pub fn open_chair(&self) {
        self.open(&self.path("chair.jurybook"), PASSPHRASE);
    }

    /// Asks something about the round.
    pub fn round(&self, name: &str) -> Value {
        self.call(name, json!({ "round": "panel" }))
    }

    /// Exports the kits.
    pub fn kits(&self) -> Vec<Value> {
        let kits = json!({ "round": "panel", "dir": self.path("kits") });
        let kits = self.call("kits_export", kits)["kits"].take();
        kits.as_array().unwrap().clone()
    }

    /// Opens each kit in turn and lets its judge work, who is named and returns a packet.
    pub fn judge<P>(&self, work: impl Fn(&Self, &str) -> P) -> Vec<P> {
        let kits = self.kits().into_iter();
        let work = |kit: Value| {
            let name = kit["name"].as_str().unwrap();
            let open = json!({
                "kit": kit["path"], "passphrase": kit["passphrase"],
                "workspace": self.path(&format!("{name}.jurybook")),
            });
            self.call("kit_open", open);
            work(self, name)
        };
        kits.map(work).collect()
    }

    /// Gives these points on every criterion.
    pub fn score(&self, application: u32, points: u32) {
        let sheet = self.call("sheet_show", json!({ "application": application }));
        for criterion in sheet["criteria"].as_array().unwrap() {
            let score = json!({
                "application": application, "criterion": criterion["id"], "points": points,
            });
            self.call("sheet_score", score);
        }
    }
}
