//! A programme as a file, and next year's prize from last year's.

use crate::stage::a_place;
use crate::tool::{done, refuses};
use std::fs;

#[test]
fn a_programme_is_written_as_a_file_from_which_the_same_prize_begins() {
    let place = a_place();
    let chair = place.chair();
    let file = place.path("next.toml").display().to_string();
    chair.done(&format!("programme export {chair} --out {file}"));
    let written = fs::read_to_string(&file).unwrap();
    chair.refuses(
        &format!("programme export {chair} --out {file}"),
        2,
        "file-exists",
    );
    let next = place.path("next.jurybook").display().to_string();
    done(
        "long enough",
        &format!("programme new {next} --file {file}"),
    );
    let again = place.path("again.toml").display().to_string();
    done(
        "long enough",
        &format!("programme export {next} --out {again}"),
    );
    assert_eq!(fs::read_to_string(again).unwrap(), written);
}

#[test]
fn last_years_programme_is_copied_with_its_own_passphrase() {
    let place = a_place();
    let chair = place.chair();
    let next = place.path("next.jurybook").display().to_string();
    let right = place.put("right.txt", format!("{}\n", chair.passphrase));
    let wrong = place.put("wrong.txt", "four words of theirs\n");
    let copy = |passphrase: &str| {
        format!("programme new {next} --copy-of {chair} --copy-passphrase-file {passphrase}")
    };
    refuses("long enough", &copy(&wrong), 2, "workspace-passphrase");
    let both = format!("{} --template blank", copy(&right));
    refuses("long enough", &both, 2, "usage");
    assert!(!place.path("next.jurybook").exists());
    done("long enough", &copy(&right));
    let shown = done("long enough", &format!("programme show {next}"));
    let last = chair.done(&format!("programme show {chair}"));
    assert_eq!(shown["programme"], last["programme"]);
    assert_eq!(
        (&shown["applications"], &shown["judges"]),
        (&0.into(), &0.into())
    );
}

#[test]
fn once_kits_are_out_a_changed_file_is_a_new_version_for_a_reason() {
    let place = a_place();
    let chair = place.chair();
    let file = place.path("next.toml").display().to_string();
    chair.done(&format!("programme export {chair} --out {file}"));
    let text = fs::read_to_string(&file).unwrap();
    let renamed = text.replace("Neighbourhood Grants", "Grants for neighbours");
    assert_ne!(renamed, text);
    fs::write(&file, renamed).unwrap();
    let change = format!("programme change {chair} --file {file}");
    refuses(&chair.passphrase, &change, 1, "programme-locked");
    let versioned = format!("{change} --reason A-misprint");
    assert_eq!(chair.done(&versioned)["version"], 2);
    let shown = chair.done(&format!("programme show {chair}"));
    assert_eq!(shown["programme"]["title"]["en"], "Grants for neighbours");
    let log = chair.done(&format!("log {chair}"));
    let last = log["records"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(last["entry"], "log-programme-revised");
    assert_eq!(last["reason"], "A-misprint");
    fs::write(&file, "format = ").unwrap();
    let ran = chair.run(&change);
    assert_eq!(ran.status, 2);
    assert!(ran.stderr.contains("line 1: "), "{}", ran.stderr);
}
