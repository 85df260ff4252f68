//! What goes back to the judges, and on to another workspace of the chair.

use super::*;

impl Made {
    /// Opens a copy of a judge's workspace in a folder of its own.
    fn judge(&self, number: usize, dir: &Path) -> Chair {
        let entries = fs::read_dir(self.path("judges")).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        let begins = format!("{number:02}-");
        let is_this = |path: &PathBuf| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            name.starts_with(&begins) && name.ends_with(".jurybook")
        };
        let path = paths.into_iter().find(is_this).unwrap();
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let copy = dir.join(path.file_name().unwrap());
        fs::copy(&path, &copy).unwrap();
        let desk = Desk::new(None, Box::new(SystemClock));
        let letters = |text: &str| text.replace(|mark: char| !mark.is_alphabetic(), "");
        let is_own = |(name, _): &(&String, _)| letters(&stem) == letters(name);
        let passphrase = self.passphrases.iter().find(is_own);
        let request = json!({ "path": copy, "passphrase": passphrase.unwrap().1 });
        desk.call("workspace_open", request, None, &host()).unwrap();
        Chair { desk }
    }
}

#[test]
fn a_receipt_tells_its_judge_and_nobody_else_that_the_chair_has_the_packet() {
    let dir = tempfile::tempdir().unwrap();
    let chair = made().chair(dir.path());
    let out = dir.path().join("receipts");
    let given = chair
        .call("receipts_export", json!({ "dir": out }))
        .unwrap();
    let packets = given["packets"].as_array().unwrap();
    assert_eq!(packets.len(), 8);
    let of_judge = |number: usize| {
        let own = packets
            .iter()
            .find(|packet| packet["judge"] == number)
            .unwrap();
        own["receipts"][0].clone()
    };
    let judge = made().judge(3, dir.path());
    let waiting = judge.call("receipts_show", json!({})).unwrap();
    assert_eq!(waiting["packets"][0]["receipts"], json!([]));
    let open = |number| judge.call("receipt_open", json!({ "file": of_judge(number)["file"] }));
    assert_eq!(code(open(4)), "receipt-judge");
    let opened = open(3).unwrap();
    let (told, given) = (&opened["packets"][0]["receipts"][0], of_judge(3));
    assert_eq!(
        (&told["number"], &told["words"]),
        (&given["number"], &given["words"])
    );
    assert_eq!(opened["contradiction"], Value::Null);
    for (desk, name, language) in [(&chair, "all.pdf", "en"), (&judge, "own.pdf", "ko")] {
        let paper = dir.path().join(name);
        let request = json!({ "out": paper, "languages": [language] });
        desk.call("receipts_print", request).unwrap();
        let text = Command::new("pdftotext")
            .arg(&paper)
            .arg("-")
            .output()
            .unwrap();
        let text = String::from_utf8(text.stdout).unwrap();
        assert!(text.contains(given["words"].as_str().unwrap()), "{text}");
    }
}

#[test]
fn a_bundle_on_a_stick_brings_all_that_came_in_elsewhere() {
    let dir = tempfile::tempdir().unwrap();
    let other = made().chair(dir.path());
    let stick = dir.path().join("stick/from the other room");
    fs::create_dir_all(&stick).unwrap();
    let out = stick.join("other.jurybundle");
    let written = other.call("bundle_export", json!({ "out": out })).unwrap();
    assert_eq!(written["packets"], 8);
    let hash = |desk: &Chair| {
        let ranking = desk
            .call("ranking_show", json!({ "round": "jury" }))
            .unwrap();
        ranking["state_hash"].clone()
    };
    let here = tempfile::tempdir().unwrap();
    let chair = chair_before_merge(here.path());
    let request = json!({ "files": [dir.path().join("stick")] });
    let merged = chair.call("merge_apply", request).unwrap();
    assert_eq!(
        (&merged["taken"], &merged["refused"]),
        (&json!(8), &json!(0))
    );
    assert_eq!(merged["bundles"][0]["packets"], 8);
    assert_eq!(hash(&chair), hash(&other));
}
