//! A whole round that is lost and recovered, by the chair and by the deputy, and goes on.
#![allow(missing_docs, clippy::unwrap_used)]

#[path = "recovery/along.rs"]
mod along;
#[path = "recovery/versions.rs"]
mod versions;

use jurybook_api::contract::Problem;
use jurybook_api::{Desk, Host, Nobody, SystemClock, sample_round};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

const NEW: &str = "a passphrase of my own";

/// The sample round, opened again for what comes later, made once; tests copy what they change.
fn made() -> &'static Path {
    static MADE: OnceLock<tempfile::TempDir> = OnceLock::new();
    let dir = MADE.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        let host: Arc<dyn Host> = Arc::new(Nobody);
        let desk = Desk::new(None, Box::new(SystemClock));
        let demo = dir.path().join("demo");
        sample_round::run(&demo, 2023, &desk, &host).unwrap();
        drop(desk);
        let passphrase = passphrase_in(&demo, "chair");
        let chair = Person::with(&demo.join("chair.jurybook"), &passphrase);
        chair.call(
            "round_reopen",
            json!({ "round": "jury", "reason": "A judge looks again." }),
        );
        dir
    });
    dir.path()
}

fn in_demo(name: &str) -> PathBuf {
    made().join("demo").join(name)
}

fn passphrase(name: &str) -> String {
    passphrase_in(&made().join("demo"), name)
}

fn passphrase_in(demo: &Path, name: &str) -> String {
    let text = fs::read_to_string(demo.join("passphrases.txt")).unwrap();
    let mut pairs = text.lines().filter_map(|line| line.split_once('\t'));
    let found = pairs.find(|(known, _)| *known == name);
    found.map(|(_, own)| own.to_owned()).unwrap()
}

struct Person(Desk);

impl Person {
    fn new() -> Self {
        Self(Desk::new(None, Box::new(SystemClock)))
    }

    fn with(path: &Path, passphrase: &str) -> Self {
        let person = Self::new();
        person.call(
            "workspace_open",
            json!({ "path": path, "passphrase": passphrase }),
        );
        person
    }

    fn chair(dir: &Path) -> Self {
        let path = dir.join("chair.jurybook");
        fs::copy(in_demo("chair.jurybook"), &path).unwrap();
        Self::with(&path, &passphrase("chair"))
    }

    fn judge(dir: &Path, number: u32) -> (Self, PathBuf) {
        let entries = fs::read_dir(in_demo("judges")).unwrap();
        let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        files.retain(|path| path.extension().is_some_and(|one| one == "jurybook"));
        files.sort();
        let file = &files[number as usize - 1];
        let copy = dir.join("judge.jurybook");
        fs::copy(file, &copy).unwrap();
        let chair = tempfile::tempdir().unwrap();
        let judges = Self::chair(chair.path()).call("judges_list", json!({}));
        let row = judges["judges"].as_array().unwrap();
        let row = row.iter().find(|row| row["id"] == number).unwrap();
        let judge = Self::with(&copy, &passphrase(row["name"].as_str().unwrap()));
        (judge, copy)
    }

    fn ask(&self, name: &str, request: Value) -> Result<Value, Problem> {
        let host: Arc<dyn Host> = Arc::new(Nobody);
        self.0.call(name, request, None, &host)
    }

    fn call(&self, name: &str, request: Value) -> Value {
        let answer = self.ask(name, request);
        answer.unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
    }

    fn ranking(&self) -> (Value, Value) {
        let ranking = self.call("ranking_show", json!({ "round": "jury" }));
        (ranking["state_hash"].clone(), ranking["categories"].clone())
    }

    /// Reads the words off a printed sheet, as a person would.
    fn words(&self, dir: &Path, command: &str) -> String {
        let out = dir.join(format!("{command}.pdf"));
        self.call(command, json!({ "out": out, "languages": ["en", "ko"] }));
        let text = text_of(&out);
        let mut words: Vec<(u32, String)> = Vec::new();
        let parts: Vec<&str> = text.split_whitespace().collect();
        for pair in parts.windows(2) {
            let number = pair[0]
                .parse()
                .ok()
                .filter(|number| (1..=14).contains(number));
            if let (Some(number), true) = (number, is_word(pair[1])) {
                words.push((number, pair[1].to_owned()));
            }
        }
        words.sort();
        let words: Vec<String> = words.into_iter().map(|(_, word)| word).collect();
        assert_eq!(words.len(), 14, "{text}");
        words.join(" ")
    }

    /// Changes one score of the judge whose workspace this is, and saves a packet of it.
    fn changes_their_mind(&self, out: &Path) -> PathBuf {
        let sheets = self.call("scores_list", json!({}));
        let sheets = sheets["sheets"].as_array().unwrap();
        let scored = sheets
            .iter()
            .find(|sheet| sheet["state"] == "final")
            .unwrap();
        let application = scored["application"].clone();
        self.call("sheet_reopen", json!({ "application": application }));
        let sheet = self.call("sheet_show", json!({ "application": application }));
        let criterion = &sheet["criteria"][0];
        let scale = criterion["scale"].as_array().unwrap();
        let mut others = scale.iter().map(|step| &step["points"]);
        let points = others
            .find(|points| **points != criterion["points"])
            .unwrap();
        let score = json!({
            "application": application, "criterion": criterion["id"], "points": points,
        });
        self.call("sheet_score", score);
        self.call("scores_finalise", json!({}));
        let packet = self.call("packet_export", json!({ "out": out }));
        PathBuf::from(packet["path"].as_str().unwrap())
    }

    /// Compares a judge's six words over the telephone.
    fn confirms(&self, judge: &Person) {
        let own = judge.call("workspace_show", json!({}))["judge"].clone();
        self.call(
            "roster_confirm",
            json!({ "judge": own["id"], "words": own["words"] }),
        );
    }

    fn merges(&self, packet: &Path) -> Value {
        let merged = self.call("merge_apply", json!({ "files": [packet] }));
        merged["cards"][0]["verdict"].clone()
    }
}

fn text_of(pdf: &Path) -> String {
    let mut read = std::process::Command::new("pdftotext");
    let read = read.arg("-raw").arg(pdf).arg("-").output();
    String::from_utf8(read.unwrap().stdout).unwrap()
}

fn is_word(text: &str) -> bool {
    let letters = text.as_bytes();
    letters.len() == 4 && letters.iter().all(u8::is_ascii_lowercase)
}

fn recover(copy: &Path, words: &str, workspace: &Path, reason: &str) -> (Person, Value) {
    let person = Person::new();
    let request = json!({
        "copy": copy, "words": words, "workspace": workspace, "passphrase": NEW, "reason": reason,
    });
    let recovered = person.call("recover", request);
    (person, recovered)
}

#[test]
fn a_round_is_recovered_by_the_chairs_words_and_goes_on() {
    let dir = tempfile::tempdir().unwrap();
    let chair = Person::chair(dir.path());
    let words = chair.words(dir.path(), "recovery_sheet_print");
    let copy = dir.path().join("prize.jurysafe");
    let copied = chair.call("recovery_copy", json!({ "out": copy }));
    let known = chair.call("recovery_show", json!({}));
    let new = dir.path().join("new.jurybook");
    let (back, recovered) = recover(&copy, &words, &new, "");
    assert_eq!(recovered["place"], "chair");
    assert_eq!(recovered["records"], copied["records"]);
    assert_eq!(recovered["programme_words"], known["programme_words"]);
    assert_eq!(back.ranking(), chair.ranking());
    // Every packet is there already, checked anew with the keys that came out of the words.
    let packets = json!({ "files": [in_demo("packets")] });
    let merged = back.call("merge_apply", packets);
    let cards = merged["cards"].as_array().unwrap();
    assert_eq!(cards.len(), 8);
    assert!(
        cards.iter().all(|card| card["verdict"] == "same"),
        "{cards:?}"
    );
    let found = |person: &Person| {
        let search = json!({ "search": "휠체어", "category": null });
        person.call("applications_list", search)["rows"].clone()
    };
    assert_eq!(found(&back), found(&chair));
    assert!(!found(&back).as_array().unwrap().is_empty());
    // A judge goes on: both workspaces come to the same result.
    let (judge, _) = Person::judge(dir.path(), 3);
    let packet = judge.changes_their_mind(dir.path());
    let before = back.ranking();
    assert_eq!(
        (back.merges(&packet), chair.merges(&packet)),
        (json!("replaces"), json!("replaces"))
    );
    assert_ne!(back.ranking(), before);
    assert_eq!(back.ranking(), chair.ranking());
    assert_eq!(back.call("check", json!({}))["sound"], true);
}

#[test]
fn a_deputy_takes_over_the_round_and_hands_out_kits() {
    let dir = tempfile::tempdir().unwrap();
    let chair = Person::chair(dir.path());
    let copy = dir.path().join("prize.jurysafe");
    let words = chair.words(dir.path(), "deputy_sheet_print");
    assert_eq!(
        chair.call("recovery_show", json!({}))["deputy_waiting"],
        false
    );
    let again = json!({ "out": dir.path().join("again.pdf"), "languages": ["en"] });
    let again = chair.ask("deputy_sheet_print", again).unwrap_err();
    assert_eq!(again.code, "recovery-handed-over");
    assert!(!dir.path().join("again.pdf").exists());
    chair.call("recovery_copy", json!({ "out": copy }));
    let new = dir.path().join("deputy.jurybook");
    let (deputy, recovered) = recover(&copy, &words, &new, "The chair is ill");
    assert_eq!(recovered["place"], "deputy");
    let log = deputy.call("log_show", json!({}));
    let last = log["records"].as_array().unwrap().last().unwrap();
    assert_eq!(
        (&last["entry"], &last["reason"]),
        (&json!("log-takeover"), &json!("The chair is ill"))
    );
    assert_eq!(deputy.ranking(), chair.ranking());
    // Packets of kits that the chair has issued, and kits by the deputy's own signature.
    let (judge, old) = Person::judge(dir.path(), 3);
    let packet = judge.changes_their_mind(dir.path());
    assert_eq!(deputy.merges(&packet), "replaces");
    deputy.confirms(&judge);
    judge.call("workspace_close", json!({}));
    let next = opened_with_old_keys(&deputy, dir.path(), &old);
    let packet = next.changes_their_mind(&dir.path().join("packets"));
    assert_eq!(deputy.merges(&packet), "replaces");
    assert_eq!(deputy.call("check", json!({}))["sound"], true);
}

/// Exports kits once more and opens that of judge 3 with the keys of the judge's old workspace.
fn opened_with_old_keys(chair: &Person, dir: &Path, old: &Path) -> Person {
    let kits = chair.call(
        "kits_export",
        json!({ "round": "jury", "dir": dir.join("kits") }),
    );
    let kits = kits["kits"].as_array().unwrap();
    let with = kits
        .iter()
        .filter(|kit| kit["passphrase"].is_string())
        .count();
    assert_eq!(
        with,
        kits.len() - 1,
        "only the confirmed judge's kit needs no passphrase"
    );
    let kit = kits.iter().find(|kit| kit["judge"] == 3).unwrap();
    assert_eq!(kit["passphrase"], Value::Null);
    assert_has_a_page_of_its_own(&dir.join("kits"), kit["name"].as_str().unwrap());
    let other = kits.iter().find(|kit| kit["judge"] == 4).unwrap();
    let own = passphrase(kit["name"].as_str().unwrap());
    let judge = Person::new();
    let open = |kit: &Value, keys_from: Option<&Path>| {
        let workspace = dir.join("next.jurybook");
        let request = json!({
            "kit": kit["path"], "workspace": workspace, "passphrase": own, "keys_from": keys_from,
        });
        judge.ask("kit_open", request)
    };
    let code = |answer: Result<Value, Problem>| answer.unwrap_err().code;
    assert_eq!(code(open(kit, None)), "kit-needs-keys");
    // The judge's own passphrase is not that of another judge's kit.
    assert_eq!(code(open(other, Some(old))), "travel-key");
    let chairs = tempfile::tempdir().unwrap();
    let path = chairs.path().join("c.jurybook");
    fs::copy(in_demo("chair.jurybook"), &path).unwrap();
    assert_eq!(code(open(kit, Some(&path))), "workspace-passphrase");
    open(kit, Some(old)).unwrap();
    judge
}

/// The judge's printed page says what opens the kit, and the list has no line for the judge.
fn assert_has_a_page_of_its_own(kits: &Path, name: &str) {
    let list = fs::read_to_string(kits.join("passphrases.txt")).unwrap();
    assert!(!list.contains(name), "{list}");
    let text = text_of(&kits.join("passphrases.pdf"));
    let mut pages = text.split('\u{c}');
    let page = pages.find(|page| page.contains(name)).unwrap();
    assert!(page.contains("None: your earlier workspace opens this kit."));
    assert!(!page.contains("type the passphrase above"), "{page}");
}

#[test]
fn a_later_kit_opens_with_the_judges_keys_and_brings_the_work_along() {
    let dir = tempfile::tempdir().unwrap();
    let chair = Person::chair(dir.path());
    let (judge, old) = Person::judge(dir.path(), 3);
    chair.confirms(&judge);
    let (own, sheets) = (
        judge.call("workspace_show", json!({}))["judge"].clone(),
        judge.call("scores_list", json!({})),
    );
    judge.call("workspace_close", json!({}));
    let next = opened_with_old_keys(&chair, dir.path(), &old);
    assert_eq!(
        next.call("workspace_show", json!({}))["judge"],
        own,
        "the same six words"
    );
    assert_eq!(next.call("scores_list", json!({})), sheets);
    let before = chair.ranking();
    // The first packet from the new workspace names the old ones, so it is no fork.
    let out = dir.path().join("packets");
    let packet = next.call("packet_export", json!({ "out": out }));
    let packet = PathBuf::from(packet["path"].as_str().unwrap());
    assert_eq!(chair.merges(&packet), "replaces");
    assert_eq!(chair.ranking().1, before.1);
    let changed = next.changes_their_mind(&out);
    assert_eq!(chair.merges(&changed), "replaces");
    assert_ne!(chair.ranking().1, before.1);
}

#[test]
fn a_new_passphrase_holds_on_the_desk_and_after_it() {
    let dir = tempfile::tempdir().unwrap();
    let chair = Person::chair(dir.path());
    let ranking = chair.ranking();
    chair.call("passphrase_change", json!({ "new_passphrase": NEW }));
    assert_eq!(chair.ranking(), ranking);
    chair.call(
        "application_screen",
        json!({
            "application": 1, "verdict": "needs-clarification", "reason": "which year?",
        }),
    );
    chair.call("workspace_close", json!({}));
    let path = dir.path().join("chair.jurybook");
    let old = json!({ "path": path, "passphrase": passphrase("chair") });
    let refused = chair.ask("workspace_open", old).unwrap_err();
    assert_eq!(refused.code, "workspace-passphrase");
    let journal = Person::with(&path, NEW).call("journal_show", json!({ "limit": 2 }));
    let rows = journal["rows"].as_array().unwrap();
    assert_eq!(rows[0]["operation"], "op-screen");
    assert_eq!(rows[1]["operation"], "op-change-passphrase");
}
