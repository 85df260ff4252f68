//! From a blank laptop to official results that anybody can check, all of it in the window. Only what happens on
//! other laptops goes through the api: eight judges, and a sub-committee that hands on half of their packets.

use crate::stage::{Stage, wait_for};
use crate::window::{Start, Window};
use jurybook_api::{Desk, Host, Nobody, SystemClock};
use serde_json::{Value, json};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

const PASSPHRASE: &str = "from a blank laptop on";
const APPLICATIONS: u32 = 12;
const JUDGES: u32 = 8;

/// Does what a dialog asks for.
const DO_IT: &str = "document.querySelector('dialog .primary').click()";
/// Chooses a value of a list, as somebody does by hand, if the list is there.
const CHOOSE: &str = "const list = [...document.querySelectorAll('main select')]
        .find((one) => [...one.options].some((option) => option.value === arguments[0]));
    if (!list) return false;
    list.value = arguments[0];
    list.dispatchEvent(new Event('change', { bubbles: true }));
    return true;";

fn applications() -> String {
    let mut table =
        "Submission ID,Submitted at (KST),Category,Applicant type,Applicant,City,Country,\
                     Language of application,Title,1. The problem\n"
            .to_owned();
    for n in 1..=APPLICATIONS {
        let row = format!(
            "P-{n:03},2023-05-04 10:36:02,Tech-InnovaCity,City (local government),City {n},Town {n},Kenya,en,\
             Lamps for street {n},Streets are dark."
        );
        writeln!(table, "{row}").unwrap();
    }
    table
}

fn judges() -> String {
    let mut table = "Name,E-mail\n".to_owned();
    (1..=JUDGES).for_each(|n| writeln!(table, "Judge {n},{n}@example.org").unwrap());
    table
}

/// Another laptop.
struct Laptop(Desk);

impl Laptop {
    fn new() -> Self {
        Self(Desk::new(None, Box::new(SystemClock)))
    }

    fn call(&self, name: &str, request: Value) -> Value {
        let host: Arc<dyn Host> = Arc::new(Nobody);
        let answer = self.0.call(name, request, None, &host);
        answer.unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
    }
}

/// Every judge opens the kit, scores all of it and saves a packet; those of judges with an odd number go to one
/// folder, the others to another.
fn judge(kits: &Path, earlier: Option<&Path>, [odd, even]: [&Path; 2]) {
    // A kit that opens with the keys of an earlier workspace has no passphrase but that one's.
    let list = fs::read_to_string(earlier.unwrap_or(kits).join("passphrases.txt")).unwrap();
    for n in 1..=JUDGES {
        let name = format!("Judge {n}");
        let line = list.lines().find(|line| line.contains(&name)).unwrap();
        let passphrase = line.rsplit('\t').next().unwrap();
        let is_theirs = |path: &PathBuf| {
            let stem = path.file_stem().unwrap().to_string_lossy().to_lowercase();
            stem.ends_with(&format!("judge-{n}"))
                && path.extension().is_some_and(|one| one == "jurykit")
        };
        let mut files = fs::read_dir(kits).unwrap().map(|one| one.unwrap().path());
        let kit = files.find(is_theirs).unwrap();
        let laptop = Laptop::new();
        let workspace = kit.with_extension("jurybook");
        let mut open = json!({ "kit": kit, "passphrase": passphrase, "workspace": workspace });
        if let Some(earlier) = earlier {
            open["keys_from"] = json!(earlier.join(workspace.file_name().unwrap()));
        }
        laptop.call("kit_open", open);
        let rows = laptop.call("applications_list", json!({}));
        for row in rows["rows"].as_array().unwrap() {
            let id = row["id"].as_u64().unwrap();
            let sheet = laptop.call("sheet_show", json!({ "application": id }));
            for (at, criterion) in (0..).zip(sheet["criteria"].as_array().unwrap()) {
                let points = 1 + (APPLICATIONS as u64 - id + u64::from(n) * at) % 5;
                let score = json!({
                    "application": id, "criterion": criterion["id"], "points": points,
                });
                laptop.call("sheet_score", score);
            }
        }
        laptop.call("scores_finalise", json!({}));
        let out = if n % 2 == 1 { odd } else { even };
        laptop.call("packet_export", json!({ "out": out }));
    }
}

/// The chair at the laptop.
struct Chair(Window);

impl Chair {
    fn path(&self, name: &str) -> PathBuf {
        self.0.stage.path(name)
    }

    fn folder(&self, name: &str) -> PathBuf {
        let path = self.path(name);
        fs::create_dir(&path).unwrap();
        path
    }

    fn press(&self, name: &str) {
        self.0.press("button", name);
    }

    /// Chooses a value of a list, once the screen that has it is there.
    fn choose(&self, value: &str) {
        wait_for(&format!("a list with “{value}”"), || {
            (self.0.run(CHOOSE, vec![value.into()]) == true).then_some(())
        });
    }

    /// Says yes to the dialog that has this title.
    fn agree(&self, title: &str) {
        self.0.sees("dialog", title);
        self.0.settles();
        self.0.run(DO_IT, vec![]);
    }

    /// Imports a table through the dialog of this button.
    fn import(&self, button: &str, table: &Path, done: &str) {
        self.press(button);
        self.press("Choose table");
        self.0.answer_dialog(table);
        self.press(done);
        self.press("Done");
    }

    /// Assigns the judges of a round, hands out kits, and returns their folder.
    fn hand_out(&self, round: &str) -> PathBuf {
        self.press("Propose assignment");
        self.press("Apply assignment");
        self.0.sees("status", "");
        self.0.press("radio", "Kits");
        self.choose(round);
        self.press("Export kits");
        let kits = self.folder(&format!("kits-{round}"));
        self.0.answer_dialog(&kits);
        let paper = kits.join("passphrases.pdf");
        wait_for("the kits", || paper.exists().then_some(()));
        self.0.settles();
        kits
    }

    /// Types the words that a judge reads out.
    fn compare(&self, judge: &str) {
        let read = "return [...document.querySelectorAll('tr')]
            .find((row) => row.querySelector('.name')?.textContent === arguments[0])
            .querySelector('.words').textContent.trim()";
        self.0.settles();
        let words = self.0.run(read, vec![judge.into()]);
        self.press(&format!("Compare words of {judge}"));
        self.0
            .write("The six words you hear", words.as_str().unwrap());
        self.press("Confirm key");
        self.0.settles();
    }

    /// Takes in what is on a stick.
    fn take(&self, stick: &Path, packets: u32) {
        self.0.start_again(stick);
        self.press(&format!("Merge {packets} packets"));
        self.press("Close report");
    }

    fn seal(&self, round: &str) {
        self.press("Ranking");
        self.choose(round);
        self.press("Seal round");
        self.agree("Seal this round?");
        self.0.sees("dialog", "The round is sealed");
        self.0.press_key("Escape");
    }
}

#[test]
fn a_prize_from_a_blank_laptop_to_official_results() {
    let chair = Chair(Window::open_on(Stage::new(), &Start::default()));
    let (table, panel) = (chair.path("applications.csv"), chair.path("judges.csv"));
    fs::write(&table, applications()).unwrap();
    fs::write(&panel, judges()).unwrap();

    chair.press("Start a new prize");
    chair.press("Choose place");
    chair.0.answer_dialog(&chair.path("prize.jurybook"));
    chair.0.write("Passphrase for the workspace", PASSPHRASE);
    chair.press("Make workspace");
    chair.0.sees("heading", "Applications");
    chair.import("Import applications", &table, "Import 12 applications");
    chair.press("Mark clear ones eligible");
    chair.press("Judges");
    chair.import("Import judges", &panel, "Import 8 judges");
    chair.0.press("radio", "Assignment");
    let kits = chair.hand_out("jury");

    // A sub-committee works on a copy, and hands on what came to it.
    chair.press("Journal and check");
    chair.press("Back up workspace");
    let copy = chair.path("sub-committee.jurybook");
    chair.0.answer_dialog(&copy);
    chair.0.sees("button", "Show in folder");
    let sticks = ["odd", "even"].map(|name| chair.folder(name));
    judge(&kits, None, [&sticks[0], &sticks[1]]);
    let sub_committee = Laptop::new();
    let open = json!({ "path": copy, "passphrase": PASSPHRASE });
    sub_committee.call("workspace_open", open);
    let merged = sub_committee.call("merge_apply", json!({ "files": [sticks[1]] }));
    assert_eq!(merged["taken"], 4);
    let bundle = chair.path("east.jurybundle");
    sub_committee.call("bundle_export", json!({ "out": bundle }));

    chair.press("Packets");
    chair.take(&sticks[0], 4);
    chair.take(&bundle, 4);
    chair.press("Judges");
    chair.0.press("radio", "Keys");
    for n in 1..=JUDGES {
        chair.compare(&format!("Judge {n}"));
    }
    chair.seal("jury");
    chair.0.sees("separator", "");
    chair
        .0
        .run("document.querySelector('#line-title').closest('section').querySelector('.primary').click()", vec![]);
    chair.0.write("Reason", "By score, after discussion.");
    chair.agree("");

    chair.press("Assign judges for");
    let last = chair.hand_out("final");
    let stick = chair.folder("final");
    judge(&last, Some(&kits), [&stick, &stick]);
    chair.press("Packets");
    chair.take(&stick, JUDGES);
    chair.seal("final");

    chair.press("Deliberation");
    chair.choose("final");
    chair.press("Begin meeting");
    chair.agree("Begin meeting");
    chair.0.sees("button", "End meeting");
    let award = "const list = document.querySelector('form select');
        list.value = [...list.options].find((one) => one.value.startsWith('award:')).value;
        list.dispatchEvent(new Event('change', { bubbles: true }));";
    chair.0.run(award, vec![]);
    chair.0.write("Motion", "That it wins.");
    chair.0.write("Reason", "It can be copied by any city.");
    chair.press("All others in favour");
    chair.press("Record decision");
    chair.0.sees("button", "Withdraw");
    chair.press("End meeting");
    chair.press("Declare official");
    chair.agree("Declare the results official?");
    chair.0.sees("button", "Reopen results");

    chair.press("Ranking");
    chair.press("Publish record");
    chair.press("Choose place");
    let record = chair.folder("record");
    chair.0.answer_dialog(&record);
    chair.press("Write record");
    chair.0.sees("dialog", "The record is written");
    assert_eq!(chair.0.barriers(), Vec::<String>::new());
    let stage = chair.0.crash();

    let record = fs::read_dir(record).unwrap().next().unwrap().unwrap();
    let script = Command::new("/usr/bin/python3")
        .arg("verify.py")
        .current_dir(record.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&script.stdout);
    assert!(script.status.success(), "{said}");
    assert!(said.contains("award"), "{said}");
    drop(stage);
}
