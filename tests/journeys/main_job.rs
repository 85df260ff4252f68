//! The main job through the very commands that the window and the command line use.
#![allow(missing_docs, clippy::unwrap_used)]

mod handed_on;

use jurybook_api::contract::Problem;
use jurybook_api::{Desk, Host, Nobody, SystemClock, sample_round};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, OnceLock};

struct Made {
    dir: tempfile::TempDir,
    passphrases: BTreeMap<String, String>,
}

fn host() -> Arc<dyn Host> {
    Arc::new(Nobody)
}

fn made_with(seed: u64) -> Made {
    let dir = tempfile::tempdir().unwrap();
    let desk = Desk::new(None, Box::new(SystemClock));
    sample_round::run(&dir.path().join("demo"), seed, &desk, &host()).unwrap();
    let text = fs::read_to_string(dir.path().join("demo/passphrases.txt")).unwrap();
    let pairs = text.lines().map(|line| line.split_once('\t').unwrap());
    let passphrases = pairs
        .map(|(name, one)| (name.to_owned(), one.to_owned()))
        .collect();
    Made { dir, passphrases }
}

/// One round for all tests that only look: each copies what it opens.
fn made() -> &'static Made {
    static MADE: OnceLock<Made> = OnceLock::new();
    MADE.get_or_init(|| made_with(2023))
}

impl Made {
    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join("demo").join(name)
    }

    /// Opens a copy of the chair's workspace in a folder of its own.
    fn chair(&self, dir: &Path) -> Chair {
        let path = dir.join("chair.jurybook");
        fs::copy(self.path("chair.jurybook"), &path).unwrap();
        let chair = Chair {
            desk: Desk::new(None, Box::new(SystemClock)),
        };
        chair.open(&path);
        chair
    }

    fn packets(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.path("packets")).unwrap();
        let mut packets: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
        packets.sort();
        packets
    }
}

struct Chair {
    desk: Desk,
}

impl Chair {
    fn call(&self, name: &str, request: Value) -> Result<Value, Problem> {
        self.desk.call(name, request, None, &host())
    }

    fn open(&self, path: &Path) {
        let request = json!({ "path": path, "passphrase": made().passphrases["chair"] });
        self.call("workspace_open", request).unwrap();
    }

    fn head(&self) -> String {
        self.call("check", json!({})).unwrap()["journal_head"].to_string()
    }
}

#[test]
fn the_round_leaves_what_it_promises() {
    let summary: Value =
        serde_json::from_slice(&fs::read(made().path("summary.json")).unwrap()).unwrap();
    assert_eq!(summary["counts"]["applications"], 55);
    assert_eq!(summary["counts"]["set_aside"], 5);
    assert_eq!(summary["counts"]["packets"], 8);
    assert_eq!(made().passphrases.len(), 9);
}

#[test]
fn the_same_seed_gives_the_same_ranking_with_other_keys() {
    let other = made_with(2023);
    let read = |made: &Made, name: &str| fs::read(made.path(name)).unwrap();
    assert!(read(made(), "ranking.csv") == read(&other, "ranking.csv"));
    assert!(made().passphrases["chair"] != other.passphrases["chair"]);
    // What was sealed for one chair does not even open for another.
    let dir = tempfile::tempdir().unwrap();
    let chair = made().chair(dir.path());
    let before = chair.head();
    let merged = chair
        .call("merge_apply", json!({ "files": [other.packets()[0]] }))
        .unwrap();
    assert_eq!(merged["cards"][0]["reason"]["code"], "travel-key");
    assert_eq!(chair.head(), before);
}

#[test]
fn the_book_is_sound_and_prints_twice_as_the_same_bytes() {
    let dir = tempfile::tempdir().unwrap();
    let chair = made().chair(dir.path());
    let print = |name: &str| {
        let out = dir.path().join(name);
        let request = json!({ "kind": "book", "out": out, "round": "jury" });
        chair.call("print", request).unwrap();
        fs::read(out).unwrap()
    };
    assert!(print("one.pdf") == print("two.pdf"));
    let book = dir.path().join("one.pdf");
    let run = |tool: &str, arguments: &[&str], after: &[&str]| {
        let output = Command::new(tool)
            .args(arguments)
            .arg(&book)
            .args(after)
            .output()
            .unwrap();
        assert!(output.status.success(), "{tool}");
        String::from_utf8(output.stdout).unwrap()
    };
    run("qpdf", &["--check"], &[]);
    for line in run("pdffonts", &[], &[]).lines().skip(2) {
        assert_eq!(
            line.matches(" yes").count(),
            3,
            "embedded, subset, Unicode: {line}"
        );
    }
    let text = run("pdftotext", &[], &["-"]);
    // One word of each script in the sample.
    for word in [
        "골목",
        "津波",
        "测量",
        "蘭陽",
        "المياه",
        "נווה",
        "เทศบาล",
        "नीलगंगा",
        "Hải Vân",
        "Озёрской",
        "Δήμος",
        "ክፍለ",
        "მთისძირის",
        "தராசு",
        "Wärme",
        "konuşan",
    ] {
        assert!(text.contains(word), "{word}");
    }
}

#[test]
fn packets_merge_in_any_order_and_a_second_time_changes_nothing() {
    let mut packets = made().packets();
    let dir = tempfile::tempdir().unwrap();
    let chair = made().chair(dir.path());
    let before = chair.head();
    let merged = chair
        .call("merge_apply", json!({ "files": packets }))
        .unwrap();
    let cards = merged["cards"].as_array().unwrap();
    assert!(cards.iter().all(|card| card["verdict"] == "same"));
    assert_eq!(chair.head(), before);
    let forwards = hashes(&packets);
    packets.reverse();
    assert_eq!(hashes(&packets), forwards);
    assert_eq!(forwards.0, merged["state_hash"].to_string());
}

/// Merges one file after the other and returns the hashes of what is held and of the ranking.
fn hashes(files: &[PathBuf]) -> (String, String) {
    let dir = tempfile::tempdir().unwrap();
    let chair = chair_before_merge(dir.path());
    let mut last = Value::Null;
    for file in files {
        last = chair
            .call("merge_apply", json!({ "files": [file] }))
            .unwrap();
    }
    let ranking = chair
        .call("ranking_show", json!({ "round": "jury" }))
        .unwrap();
    (
        last["state_hash"].to_string(),
        ranking["state_hash"].to_string(),
    )
}

/// Returns the chair's workspace as it was: what was merged is taken out again, by hand.
fn chair_before_merge(dir: &Path) -> Chair {
    let chair = made().chair(dir);
    chair.call("workspace_close", json!({})).unwrap();
    let path = dir.join("chair.jurybook");
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection
        .pragma_update(None, "key", &made().passphrases["chair"])
        .unwrap();
    connection.execute("DELETE FROM packet", []).unwrap();
    // The log has its beginning and a record for each kit before the first packet.
    let sql = "DELETE FROM log WHERE n > 1 + (SELECT count(*) FROM kit)";
    connection.execute(sql, []).unwrap();
    drop(connection);
    chair.open(&path);
    chair
}

/// Whatever bit of a packet is flipped on the way, it is refused and nothing changes.
#[test]
fn a_packet_with_a_flipped_bit_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let chair = made().chair(dir.path());
    let before = chair.head();
    let sound = fs::read(&made().packets()[0]).unwrap();
    let file = dir.path().join("flipped.jurypacket");
    // Every 61st byte: all positions stand in the tests of the core, on small files.
    for position in (0..sound.len()).step_by(61) {
        let mut flipped = sound.clone();
        flipped[position] ^= 1 << (position % 8);
        fs::write(&file, &flipped).unwrap();
        let plan = chair
            .call("merge_plan", json!({ "files": [file] }))
            .unwrap();
        assert_eq!(plan["refused"], 1, "byte {position}");
    }
    assert_eq!(chair.head(), before);
}

fn code(answer: Result<Value, Problem>) -> String {
    answer.unwrap_err().code
}

#[test]
fn every_bad_input_is_told_by_its_code_and_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let chair = made().chair(dir.path());
    let before = chair.head();
    let put = |name: &str, bytes: &[u8]| {
        let path = dir.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let import = |path: PathBuf| {
        let request = json!({ "table": path, "attachments": null, "mapping": null });
        code(chair.call("applications_import", request))
    };
    assert_eq!(
        import(put("a.csv", b"Name,Age\nAda,36\n")),
        "table-no-known-column"
    );
    assert_eq!(
        import(put("b.xlsx", b"%PDF-1.7 no spreadsheet")),
        "table-not-a-spreadsheet"
    );
    assert_eq!(import(dir.path().join("none.csv")), "file-unreadable");

    let kits = fs::read_dir(made().path("kits"))
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let kit = kits
        .filter(|path| path.extension().is_some_and(|one| one == "jurykit"))
        .min();
    let kit = fs::read(kit.unwrap()).unwrap();
    let workspace = dir.path().join("judge.jurybook");
    let open = |kit: PathBuf, passphrase: &str| {
        let desk = Desk::new(None, Box::new(SystemClock));
        let request = json!({ "kit": kit, "passphrase": passphrase, "workspace": workspace });
        code(desk.call("kit_open", request, None, &host()))
    };
    let own = &made().passphrases["최민서"];
    assert_eq!(
        open(put("cut.jurykit", &kit[..kit.len() / 2]), own),
        "travel-cut"
    );
    assert_eq!(
        open(put("whole.jurykit", &kit), "for somebody else"),
        "travel-key"
    );
    assert!(!workspace.exists(), "half a workspace was left behind");

    let request = json!({
        "path": dir.path().join("chair.jurybook"), "passphrase": "long enough",
        "programme_file": null, "template": "seoul-smart-city-prize-2023",
    });
    assert_eq!(code(chair.call("workspace_new", request)), "file-exists");
    assert_eq!(chair.head(), before);
}

#[test]
fn a_newer_packet_says_by_name_what_it_changes() {
    let dir = tempfile::tempdir().unwrap();
    let copy = dir.path().join("judge.jurybook");
    let judges = fs::read_dir(made().path("judges")).unwrap();
    let workspaces = judges.map(|entry| entry.unwrap().path());
    let first = workspaces
        .filter(|path| path.extension().is_some_and(|one| one == "jurybook"))
        .min();
    fs::copy(first.unwrap(), &copy).unwrap();
    let judge = Chair {
        desk: Desk::new(None, Box::new(SystemClock)),
    };
    let call = |name: &str, request: Value| judge.call(name, request).unwrap();
    let opens = |passphrase: &&String| {
        let request = json!({ "path": copy, "passphrase": passphrase });
        judge.call("workspace_open", request).is_ok()
    };
    assert!(made().passphrases.values().any(|one| opens(&one)));
    let row = call("applications_list", json!({}))["rows"][0].clone();
    let id = &row["id"];
    call("sheet_reopen", json!({ "application": id }));
    let criterion = call("sheet_show", json!({ "application": id }))["criteria"][0].clone();
    let points = if criterion["points"] == 5 { 4 } else { 5 };
    let score = json!({ "application": id, "criterion": criterion["id"], "points": points });
    call("sheet_score", score);
    call("scores_finalise", json!({}));
    let packet = call("packet_export", json!({ "out": dir.path().join("sent") }));

    let chair = made().chair(dir.path());
    let reopen = json!({ "round": "jury", "reason": "A judge has thought again." });
    chair.call("round_reopen", reopen).unwrap();
    let plan = chair
        .call("merge_plan", json!({ "files": [packet["path"]] }))
        .unwrap();
    let change = &plan["cards"][0]["changes"][0];
    assert_eq!(change["title"], row["title"]);
    assert_eq!(change["criterion"], criterion["name"]);
    assert_eq!(change["before"], criterion["points"].to_string());
    assert_eq!(change["after"], points.to_string());
}

#[test]
fn a_ranking_report_counts_as_many_first_places_as_are_wanted() {
    let dir = tempfile::tempdir().unwrap();
    let chair = made().chair(dir.path());
    let out = dir.path().join("ranking.pdf");
    let print = json!({ "kind": "ranking", "out": out, "first": 4, "on": { "languages": ["en"] } });
    chair.call("print", print).unwrap();
    let output = Command::new("pdftotext").arg(out).arg("-").output();
    let text = String::from_utf8(output.unwrap().stdout).unwrap();
    assert!(text.contains("Among first 4") && !text.contains("Among first 3"));
}

#[test]
fn kits_come_with_a_page_for_each_judge() {
    let pages = made().path("kits/passphrases.pdf");
    let output = Command::new("pdftotext").arg(pages).arg("-").output();
    let text = String::from_utf8(output.unwrap().stdout).unwrap();
    let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
    let judges = || {
        made()
            .passphrases
            .iter()
            .filter(|(name, _)| *name != "chair")
    };
    assert_eq!(pages.len(), judges().count());
    for (name, passphrase) in judges() {
        let own = pages.iter().find(|page| page.contains(passphrase)).unwrap();
        let kit = pages
            .iter()
            .filter(|page| page.contains(passphrase))
            .count();
        assert_eq!(kit, 1, "{name}'s passphrase is on a page of its own");
        // Arabic and the like are written from the right and come out of the tool in pieces.
        let is_plain = name
            .chars()
            .all(|one| one.is_ascii() || ('가'..='힣').contains(&one));
        assert!(!is_plain || own.contains(name.as_str()), "{name}: {own}");
    }
}

#[test]
fn only_what_was_written_is_shown_elsewhere() {
    let dir = tempfile::tempdir().unwrap();
    let chair = made().chair(dir.path());
    let ask = |name: &str, path: &Path| code(chair.call(name, json!({ "path": path })));
    let csv = dir.path().join("ranking.csv");
    assert_eq!(ask("reveal", &csv), "reveal-not-ours");
    let export = json!({ "round": "jury", "csv": csv, "xlsx": null });
    chair.call("ranking_export", export).unwrap();
    // Now it would be shown, but nobody is there to show it.
    let workspace = dir.path().join("chair.jurybook");
    for name in ["reveal", "open_written", "print_written"] {
        let failed = format!("{}-failed", name.trim_end_matches("_written"));
        assert_eq!(ask(name, &csv), failed);
        assert_eq!(ask(name, &workspace), "reveal-not-ours");
    }
}
