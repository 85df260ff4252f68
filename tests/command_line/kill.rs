//! The program is killed at moments spread over a change, as by a power cut: all of the change is there
//! afterwards or nothing of it, and it can be done again.

use crate::stage::{Place, a_place, stage};
use crate::tool::{Workspace, jurybook};
use serde_json::Value;
use std::fs;
use std::process::Stdio;
use std::thread::sleep;
use std::time::Instant;

/// How often each change is cut off, at moments evenly spread over the time it takes.
const KILLS: u32 = 8;

/// Cuts a change off again and again; `amount` counts what it adds to.
fn all_or_nothing(place: &Place, line: &str, amount: impl Fn(&Workspace) -> usize) {
    let fresh = || {
        // What the last one left beside the file belongs to a file that is gone.
        for ending in ["jurybook-wal", "jurybook-shm"] {
            let _ = fs::remove_file(place.path("chair").with_extension(ending));
        }
        place.chair()
    };
    let chair = fresh();
    let before = (rows(&chair), amount(&chair));
    let began = Instant::now();
    chair.done(line);
    let whole = began.elapsed();
    let after = (rows(&chair), amount(&chair));
    assert_eq!(after.0, before.0 + 1, "one change, one row");
    assert!(after.1 > before.1);

    let mut untouched = 0;
    for kill in 1..=KILLS {
        let chair = fresh();
        let mut command = jurybook(&chair.passphrase, line);
        let mut child = command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        sleep(whole * kill / KILLS);
        let _ = child.kill();
        child.wait().unwrap();
        let found = (rows(&chair), amount(&chair));
        assert!(found == before || found == after, "kill {kill}: {found:?}");
        untouched += u32::from(found == before);
        if found == before && untouched == 1 {
            chair.done(line);
            assert_eq!((rows(&chair), amount(&chair)), after, "done again");
        }
    }
    assert!(untouched > 0, "no kill came before the end");
}

/// Counts the rows of the journal, in a workspace that is sound.
fn rows(chair: &Workspace) -> u64 {
    let check = chair.done(&format!("check {chair}"));
    assert_eq!(check["sound"], true, "{check}");
    check["journal_rows"].as_u64().unwrap()
}

fn length(list: &Value) -> usize {
    list.as_array().unwrap().len()
}

#[test]
fn an_import_that_is_killed_brings_in_everything_or_nothing() {
    let place = a_place();
    let files = place.folder("files");
    let mut table = "Number,Category,Applicant type,Applicant,Title,Attachments\n".to_owned();
    for number in 1..=60 {
        fs::write(files.join(format!("{number}.bin")), vec![number; 40_000]).unwrap();
        let row = format!("H-{number},Projects,Association,Street,Swing {number},{number}.bin\n");
        table.push_str(&row);
    }
    let table = place.put("more.csv", table);
    let (chair, files) = (place.path("chair.jurybook"), files.display().to_string());
    let chair = chair.display();
    let line = format!("applications import {chair} --table {table} --attachments {files}");
    all_or_nothing(&place, &line, |chair| {
        length(&chair.done(&format!("applications list {chair}"))["rows"])
    });
}

#[test]
fn a_merge_that_is_killed_takes_the_packet_or_leaves_it() {
    let place = a_place();
    let chair = place.path("chair.jurybook");
    let line = format!("merge {} {}", chair.display(), stage().packet.display());
    all_or_nothing(&place, &line, |chair| {
        length(&chair.done(&format!("log {chair}"))["records"])
    });
}

#[test]
fn a_decision_that_is_killed_was_taken_or_was_not() {
    let place = a_place();
    let chair = place.path("chair.jurybook");
    let line = format!(
        "decide {} --round panel --application 1 --outcome shortlisted --reason Good",
        chair.display()
    );
    all_or_nothing(&place, &line, |chair| {
        length(&chair.done(&format!("minutes {chair} --round panel"))["entries"])
    });
}
