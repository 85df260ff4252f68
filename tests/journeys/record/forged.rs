//! Records that do not hold: changed, cut, added to, and signed by a chair who lies.

use super::*;
use jurybook_core::travel::signature::{Namespace, SigningKey};

/// Flips a byte at the beginning, in the middle and at the end of every file in turn.
#[test]
fn a_changed_byte_of_any_file_is_found_by_the_commands_and_by_us() {
    let copy = Copy::new();
    let linux = commands(copy.path(), "Linux");
    assert!(copy.files.len() > 80);
    for (name, bytes) in &copy.files {
        for at in [0, bytes.len() / 3, bytes.len() / 2, bytes.len() - 1] {
            let mut changed = bytes.clone();
            changed[at] ^= 1 << (at % 7);
            copy.put(name, &changed);
            let fails = |line: &String| !shell(copy.path(), line).status.success();
            assert!(linux.iter().any(fails), "{name} at {at}");
            assert_ne!(copy.found(), [], "{name} at {at}");
        }
        copy.put(name, bytes);
    }
    assert_eq!(copy.found(), []);
}

/// The star says “binary” to sha256sum, which then finds nothing amiss; the script does.
#[test]
fn the_list_of_sums_has_one_form() {
    let copy = Copy::new();
    let sums = String::from_utf8(copy.files["SHA256SUMS"].clone()).unwrap();
    let [star, large, twice] = [
        sums.replacen("  ", " *", 1),
        sums.replacen(&sums[..64], &sums[..64].to_uppercase(), 1),
        format!("{}\n{sums}", sums.lines().next().unwrap()),
    ];
    for changed in [&star, &large, &twice] {
        copy.put("SHA256SUMS", changed.as_bytes());
        assert!(!copy.script_passes());
        assert_ne!(copy.found(), []);
    }
    copy.put("SHA256SUMS", large.as_bytes());
    let first = sums.lines().next().unwrap();
    assert_eq!(copy.found(), one("record-changed", &first[66..]));
    copy.put("SHA256SUMS", twice.as_bytes());
    assert_eq!(copy.found(), one("record-sums", "SHA256SUMS"));
}

/// Whoever changes a file can write its sum anew: then signatures, chain and hashes find it.
#[test]
fn a_changed_byte_is_found_though_the_sums_are_made_anew() {
    let copy = Copy::new();
    for (name, bytes) in copy.files.iter().filter(|(name, _)| *name != "SHA256SUMS") {
        let mut changed = bytes.clone();
        let at = bytes.len() * 2 / 3;
        changed[at] ^= 1;
        copy.put(name, &changed);
        copy.sum_up();
        assert!(!copy.script_passes(), "{name}");
        assert_ne!(copy.found(), [], "{name}");
        copy.put(name, bytes);
    }
    copy.sum_up();
    assert!(copy.script_passes());
    assert_eq!(copy.found(), []);
}

#[test]
fn a_file_that_is_missing_is_named() {
    let copy = Copy::new();
    for (name, bytes) in &copy.files {
        let path = copy.path().join(name);
        fs::remove_file(&path).unwrap();
        assert_eq!(copy.found(), one("record-missing", name));
        assert!(!copy.script_passes(), "{name}");
        if name != "SHA256SUMS" {
            copy.sum_up();
            assert_ne!(copy.found(), [], "{name}");
            assert!(!copy.script_passes(), "{name}");
            copy.put("SHA256SUMS", &copy.files["SHA256SUMS"]);
        }
        fs::write(&path, bytes).unwrap();
    }
}

#[test]
fn a_file_too_many_is_named() {
    let copy = Copy::new();
    for (name, code) in [
        ("log/000099.json", "record-extra"),
        ("notes.txt", "record-name"),
        (".DS_Store", "record-name"),
        ("log/..json", "record-name"),
    ] {
        copy.put(name, b"{}\n");
        assert_eq!(copy.found(), one(code, name));
        assert!(!copy.script_passes(), "{name}");
        copy.sum_up();
        assert_ne!(copy.found(), [], "{name}");
        assert!(!copy.script_passes(), "{name}");
        fs::remove_file(copy.path().join(name)).unwrap();
        copy.sum_up();
    }
    assert_eq!(copy.found(), []);
}

/// A line of SHA256SUMS may name anything; only what is in the folder is ever opened.
#[test]
fn a_name_that_leads_out_of_the_folder_is_not_followed() {
    let copy = Copy::new();
    let outside = tempfile::NamedTempFile::new().unwrap();
    fs::write(outside.path(), b"secret").unwrap();
    let sums = String::from_utf8(copy.files["SHA256SUMS"].clone()).unwrap();
    for name in [
        format!(
            "../{}",
            outside.path().file_name().unwrap().to_str().unwrap()
        ),
        outside.path().to_str().unwrap().to_owned(),
    ] {
        let line = format!("{}  {name}\n", Digest::of(b"secret"));
        copy.put("SHA256SUMS", format!("{line}{sums}").as_bytes());
        assert_eq!(copy.found(), one("record-missing", &name));
        assert!(!copy.script_passes());
    }
}

#[cfg(unix)]
#[test]
fn a_link_is_refused_whatever_it_leads_to() {
    use std::os::unix::fs::symlink;
    let copy = Copy::new();
    let elsewhere = Copy::new();
    for name in ["result.json", "log"] {
        let (path, original) = (copy.path().join(name), elsewhere.path().join(name));
        match path.is_dir() {
            true => fs::remove_dir_all(&path).unwrap(),
            false => fs::remove_file(&path).unwrap(),
        }
        symlink(original, &path).unwrap();
        assert_eq!(copy.found(), one("record-link", name));
        assert!(!copy.script_passes(), "{name}");
        fs::remove_file(&path).unwrap();
        match name {
            "log" => {
                fs::create_dir(&path).unwrap();
                let records = copy.files.iter().filter(|(one, _)| one.starts_with("log/"));
                records.for_each(|(one, bytes)| copy.put(one, bytes));
            }
            _ => copy.put(name, &copy.files[name]),
        }
    }
    assert_eq!(copy.found(), []);
}

/// Returns the chair's own key, as only the chair has it.
fn chairs_key() -> SigningKey {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("chair.jurybook");
    fs::copy(made().path("chair.jurybook"), &path).unwrap();
    let connection = rusqlite::Connection::open(path).unwrap();
    connection
        .pragma_update(None, "key", &made().passphrases["chair"])
        .unwrap();
    let sql = "SELECT secret FROM key_pair WHERE purpose = 'signing'";
    let seed: [u8; 32] = connection.query_row(sql, [], |row| row.get(0)).unwrap();
    SigningKey::from_seed(&seed)
}

/// The result as the chair would have it: another text, signed by the chair, summed up anew.
fn as_the_chair_says(copy: &Copy, change: impl FnOnce(&str) -> String) {
    let result = String::from_utf8(copy.files["result.json"].clone()).unwrap();
    let changed = change(&result);
    assert_ne!(changed, result);
    let signature = chairs_key().sign(Namespace::Result, changed.as_bytes());
    copy.put("result.json", changed.as_bytes());
    copy.put("result.json.sig", signature.as_bytes());
    copy.sum_up();
}

/// The chair holds the key that signs results, and still cannot publish one that does not follow.
#[test]
fn a_chair_who_lies_is_found_out() {
    let first = |text: &str, start: &str| {
        let at = text.find(start).unwrap();
        let end = at + text[at..].find('}').unwrap() + 1;
        text[at..end].to_owned()
    };
    let swap = |text: &str| {
        text.replacen("\"rank\":1,", "\"rank\":0,", 1)
            .replacen("\"rank\":2,", "\"rank\":1,", 1)
            .replacen("\"rank\":0,", "\"rank\":2,", 1)
    };
    let points = |text: &str| {
        let sheet = first(text, "{\"application\":1,\"judge\":");
        let (head, tail) = sheet.split_once("\"points\":[").unwrap();
        let better = match &tail[..1] {
            "5" => "4",
            _ => "5",
        };
        text.replace(&sheet, &format!("{head}\"points\":[{better}{}", &tail[1..]))
    };
    let weight = |text: &str| text.replacen("\"weight\":", "\"weight\":1", 1);
    let packet = |text: &str| {
        let counted = first(text, "{\"judge_id\":");
        text.replace(&format!("{counted},"), "")
    };
    let head = |text: &str| text.replacen("\"log\":{\"n\":", "\"log\":{\"n\":1", 1);
    let unsealed = |text: &str| text.replacen("\"seal\":", "\"seal\":1", 1);
    let spaced = |text: &str| text.replacen(":", ": ", 1);
    type Lie<'a> = (&'a str, &'a dyn Fn(&str) -> String);
    let lies: [Lie<'_>; 7] = [
        ("record-ranks", &swap),
        ("record-inputs", &points),
        ("record-inputs", &weight),
        ("record-seal", &packet),
        ("record-log", &head),
        ("record-seal", &unsealed),
        ("record-content", &spaced),
    ];
    for (at, (code, lie)) in lies.into_iter().enumerate() {
        let copy = Copy::new();
        as_the_chair_says(&copy, lie);
        let found = copy.found();
        let codes: Vec<&str> = found.iter().map(|(code, _)| code.as_str()).collect();
        // A packet that is no longer counted has members that it should not have.
        let expected = if at == 3 { "record-extra" } else { code };
        assert!(codes.contains(&expected), "lie {at}: {found:?}");
        // Two spellings of one JSON mean the same to Python; only we insist on one.
        assert_eq!(copy.script_passes(), at == 6, "lie {at}");
    }
}

/// A judge's packet signed by another key, with every hash after it put right, is not the judge's.
#[test]
fn a_packet_by_another_key_is_nobodys() {
    let copy = Copy::new();
    let stranger = SigningKey::generate();
    let manifest = copy
        .files
        .keys()
        .find(|name| name.ends_with("/manifest.json"))
        .unwrap();
    let text = String::from_utf8(copy.files[manifest].clone()).unwrap();
    let value: Value = serde_json::from_str(&text).unwrap();
    let key = value["judge_key"].as_str().unwrap();
    let forged = text.replace(key, &stranger.public().line());
    let (old, new) = (Digest::of(text.as_bytes()), Digest::of(forged.as_bytes()));
    let place = |id: &Digest| copy.path().join(format!("packets/{id}"));
    fs::rename(place(&old), place(&new)).unwrap();
    let forged_name = format!("packets/{new}/manifest.json");
    copy.put(&forged_name, forged.as_bytes());
    let signature = stranger.sign(Namespace::Packet, forged.as_bytes());
    copy.put(&format!("{forged_name}.sig"), signature.as_bytes());
    as_the_chair_says(&copy, |result| {
        result.replace(&old.to_string(), &new.to_string())
    });
    assert!(
        copy.found()
            .contains(&("record-who".to_owned(), forged_name))
    );
    assert!(!copy.script_passes());
}
