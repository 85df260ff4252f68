//! Workspaces that do not open.

use crate::stage::a_place;
use crate::tool::{done, jurybook, refuses, run};
use std::fs;

#[test]
fn a_wrong_passphrase_opens_nothing() {
    let place = a_place();
    let chair = place.chair();
    for wrong in ["four words of theirs", ""] {
        refuses(
            wrong,
            &format!("programme show {chair}"),
            2,
            "workspace-passphrase",
        );
    }
    let file = place.put("passphrase.txt", "four words of theirs\n");
    let line = format!("check {chair} --passphrase-file {file}");
    chair.refuses(&line, 2, "workspace-passphrase");
    let line = format!("check {chair} --passphrase-file {file}.none");
    chair.refuses(&line, 2, "file-unreadable");
}

#[test]
fn what_is_no_workspace_is_called_so() {
    let place = a_place();
    let folder = place.folder("folder.jurybook");
    let files = [
        place.put("empty.jurybook", b""),
        place.put("short.jurybook", [0xA5; 1000]),
        place.put("text.jurybook", "plain text ".repeat(4096 * 2)),
        folder.display().to_string(),
    ];
    for file in files {
        refuses(
            "long enough",
            &format!("check {file}"),
            2,
            "workspace-not-one",
        );
    }
    refuses(
        "long enough",
        &format!("check {}/none", folder.display()),
        2,
        "file-missing",
    );
}

/// A workspace that a later version has worked in is left to that version.
#[test]
fn a_newer_workspace_is_refused_and_left_alone() {
    let place = a_place();
    let chair = place.chair();
    let connection = rusqlite::Connection::open(&chair.path).unwrap();
    connection
        .pragma_update(None, "key", &chair.passphrase)
        .unwrap();
    connection.pragma_update(None, "user_version", 999).unwrap();
    drop(connection);
    let before = fs::read(&chair.path).unwrap();
    for line in ["check", "applications list", "screen --clear"] {
        refuses(
            &chair.passphrase,
            &format!("{line} {chair}"),
            2,
            "workspace-newer",
        );
    }
    assert!(fs::read(&chair.path).unwrap() == before);
}

#[test]
fn a_damaged_workspace_is_refused_and_left_alone() {
    const PAGE: usize = 4096;
    let place = a_place();
    let chair = place.chair();
    let sound = fs::read(&chair.path).unwrap();
    let pages = sound.len() / PAGE;
    let refused = |bytes: &[u8], code: &str| {
        fs::write(&chair.path, bytes).unwrap();
        refuses(
            &chair.passphrase,
            &format!("applications list {chair}"),
            2,
            code,
        );
        assert!(fs::read(&chair.path).unwrap() == bytes);
    };
    for page in [1, 2, pages / 2, pages - 1] {
        let mut flipped = sound.clone();
        flipped[page * PAGE + 77] ^= 4;
        refused(&flipped, "workspace-damaged");
    }
    refused(&sound[..(pages - 1) * PAGE], "workspace-damaged");
    // The first page holds what tells whether the passphrase is right, so it cannot tell these apart.
    let mut flipped = sound.clone();
    flipped[100] ^= 4;
    refused(&flipped, "workspace-passphrase");
    fs::write(&chair.path, &sound).unwrap();
    chair.is_as_it_was();
}

#[test]
fn a_programme_needs_a_passphrase_a_template_and_a_new_file() {
    let place = a_place();
    let new = |rest: &str| {
        format!(
            "programme new {} {rest}",
            place.path("new.jurybook").display()
        )
    };
    let grants = "--template neighbourhood-grants";
    refuses("short", &new(grants), 2, "passphrase-short");
    refuses(
        "long enough",
        &new("--template none"),
        2,
        "template-unknown",
    );
    refuses("long enough", &new(""), 2, "template-or-file");
    let file = place.put("wrong.toml", "format = 1\nid = ");
    refuses(
        "long enough",
        &new(&format!("--file {file}.none")),
        2,
        "file-missing",
    );
    assert!(!place.path("new.jurybook").exists());
    done("long enough", &new(grants));
    refuses("long enough", &new(grants), 2, "file-exists");
}

#[test]
fn words_that_make_no_command_are_answered_like_other_errors() {
    for line in [
        "programme make",
        "check",
        "check a.jurybook --loudly",
        "screen a.jurybook 1 --eligible --ineligible",
        "assign a.jurybook --round panel --per-application many",
    ] {
        refuses("", line, 2, "usage");
    }
    let help = run(jurybook("", "check --help"));
    assert_eq!((help.status, help.stderr.as_str()), (0, ""));
    assert!(help.stdout.contains("Example: jurybook check"));
}
