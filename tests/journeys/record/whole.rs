//! A record that holds: its commands, its ranks, its readers.

use super::*;

#[test]
fn the_commands_of_its_readme_pass_and_give_the_ranks_that_were_published() {
    let copy = Copy::new();
    let linux = commands(copy.path(), "Linux");
    assert_eq!(linux.len(), 6);
    let mut said = String::new();
    for line in &linux {
        let ran = shell(copy.path(), line);
        assert!(ran.status.success(), "{line}\n{ran:?}");
        said = String::from_utf8(ran.stdout).unwrap();
    }
    let ranks: BTreeMap<String, String> = said
        .lines()
        .filter(|line| line.starts_with("jury\t"))
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            (cells[3].to_owned(), cells[2].to_owned())
        })
        .collect();
    let published = fs::read_to_string(made().path("ranking.csv")).unwrap();
    let published: BTreeMap<String, String> = published
        .lines()
        .skip(1)
        .map(|line| {
            // Standing, code, category, rank, raw rank and number have no comma in the sample.
            let cells: Vec<&str> = line.splitn(7, ',').collect();
            (cells[5].to_owned(), cells[4].to_owned())
        })
        .collect();
    assert!(ranks.len() > 40);
    assert_eq!(ranks, published);
    assert_eq!(found(copy.path()), []);
}

#[test]
fn every_signature_is_checked_on_every_system() {
    let dir = made().path("record");
    let [linux, mac, windows] = ["Linux", "macOS", "Windows"].map(|system| commands(&dir, system));
    assert_eq!(linux[1..], mac[1..]);
    let sums = "shasum -a 256 --check --strict --quiet SHA256SUMS";
    assert_eq!(mac[0], sums);
    assert_eq!(windows.len(), linux.len());
    for namespace in ["programme.v1", "result.v1", "log.v1", "packet.v1"] {
        let named = |lines: &[String]| lines.iter().filter(|line| line.contains(namespace)).count();
        assert_eq!((named(&linux), named(&windows)), (1, 1), "{namespace}");
    }
    // A pipe of PowerShell changes the bytes; what is verified goes through cmd.
    let through = windows.iter().filter(|line| line.contains("-Y verify"));
    assert!(
        through
            .into_iter()
            .all(|line| line.starts_with("cmd /c \""))
    );
}

#[test]
fn without_ssh_keygen_the_script_says_what_it_did_not_check() {
    let copy = Copy::new();
    let python = shell(
        copy.path(),
        "python3 -c 'import sys; print(sys.executable)'",
    );
    let python = String::from_utf8(python.stdout).unwrap();
    let ran = Command::new(python.trim())
        .arg("verify.py")
        .env("PATH", "")
        .current_dir(copy.path())
        .output()
        .unwrap();
    assert_eq!(ran.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&ran.stdout).contains("\nNOT CHECKED "));
}

#[test]
fn the_same_workspace_gives_the_same_bytes_and_never_over_a_folder() {
    let chair = Open::chair();
    let out = chair.export("record", false);
    assert!(files(&out) == files(&made().path("record")));
    let request = json!({ "out": out, "with_comments": false });
    let again = chair.call("record_export", request).unwrap_err();
    assert_eq!(again.code, "file-exists");
    fs::create_dir(chair.path("empty")).unwrap();
    let request = json!({ "out": chair.path("empty"), "with_comments": false });
    let empty = chair.call("record_export", request).unwrap_err();
    assert_eq!(empty.code, "file-exists");
    let mut left: Vec<_> = fs::read_dir(chair.dir.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.starts_with("copy."))
        .collect();
    left.sort();
    assert_eq!(left, ["empty", "record"]);
}

#[test]
fn what_judges_wrote_is_left_out_unless_asked_for() {
    let chair = Open::chair();
    let with = chair.export("with", true);
    let (with, without) = (files(&with), files(&made().path("record")));
    let words: Vec<String> = with
        .iter()
        .filter(|(name, _)| name.ends_with("/comments.json"))
        .flat_map(|(_, bytes)| {
            let comments: Value = serde_json::from_slice(bytes).unwrap();
            comments["comments"].as_array().unwrap().clone()
        })
        .map(|comment| comment["committee"].as_str().unwrap().to_owned())
        .filter(|text| text.len() > 20)
        .collect();
    assert!(words.len() > 20);
    for (name, bytes) in &without {
        let text = String::from_utf8_lossy(bytes);
        assert!(words.iter().all(|words| !text.contains(words)), "{name}");
    }
    let private = |name: &str| name.ends_with("/comments.json") || name.ends_with("/recusals.json");
    assert!(!without.keys().any(|name| private(name)));
    assert_eq!(with.keys().filter(|name| private(name)).count(), 16);
    assert_eq!(found(&chair.path("with")), []);
    let script = shell(&chair.path("with"), "python3 verify.py");
    assert!(script.status.success(), "{script:?}");
}

#[test]
fn a_round_that_is_open_has_no_record() {
    let chair = Open::chair();
    let reopen = json!({ "round": "jury", "reason": "A packet was overlooked." });
    chair.call("round_reopen", reopen).unwrap();
    let request = json!({ "out": chair.path("record"), "with_comments": false });
    let refused = chair.call("record_export", request).unwrap_err();
    assert_eq!(refused.code, "record-not-sealed");
    assert!(!chair.path("record").exists());
}

#[test]
fn a_judge_finds_the_own_key_and_packet() {
    let judge = Open::judge();
    let show = |record: &Path| {
        let shown = judge.call("record_show", json!({ "path": record }));
        shown.unwrap()["own"].clone()
    };
    let own = show(&made().path("record"));
    assert_eq!(own["key"]["code"], "own-key-provisional");
    assert_eq!(own["packet"]["code"], "own-packet-counts");
    assert_eq!(own["right"], true);

    // A later packet that never came, then came late, then counts.
    let later = judge.call("packet_export", json!({ "out": judge.path("later") }));
    let later = later.unwrap()["path"].clone();
    let own = show(&made().path("record"));
    assert_eq!(own["packet"]["code"], "own-packet-never-came");
    assert_eq!(own["right"], false);
    let chair = Open::chair();
    let merged = chair.call("merge_apply", json!({ "files": [later] }));
    assert_eq!(merged.unwrap()["cards"][0]["verdict"], "late");
    let own = show(&chair.export("late", false));
    assert_eq!(own["packet"]["code"], "own-packet-earlier");
    let reopen = json!({ "round": "jury", "reason": "It was on the desk all the time." });
    chair.call("round_reopen", reopen).unwrap();
    chair
        .call("round_seal", json!({ "round": "jury" }))
        .unwrap();
    let record = chair.export("again", false);
    assert_eq!(show(&record)["packet"]["code"], "own-packet-counts");
    assert_eq!(found(&record), []);
    let script = shell(&record, "python3 verify.py");
    assert!(script.status.success(), "{script:?}");

    let chairs = chair.call("record_show", json!({ "path": record }));
    assert_eq!(chairs.unwrap_err().code, "record-not-a-judge");
}
