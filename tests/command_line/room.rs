//! No room on the disk: nothing half done is left, and the workspace still opens.
//!
//! The shell's limit on the size of files stands in for a full disk: it needs no rights and no disk of
//! its own, and a write past it fails halfway through just so. Its signal is ignored, as a write to a
//! full disk sends none either.

use crate::stage::{Place, a_place, stage};
use crate::tool::{Ran, Workspace, names_in, run, through};
use std::path::Path;

/// Runs with files limited to `limit` KiB.
fn cramped(limit: u32, passphrase: &str, line: &str) -> Ran {
    let limited = format!("trap '' XFSZ; ulimit -f {limit}; exec \"$0\" \"$@\"");
    run(through(&["bash", "-c", &limited], passphrase, line))
}

/// Asserts that a command finds no room, leaves nothing and can be done again.
fn refused(place: &Place, ws: &Workspace, limit: u32, line: &str, code: &str) {
    let before = names_in(place.dir.path());
    let ran = cramped(limit, &ws.passphrase, &format!("{line} --json"));
    ran.says(2, code);
    ran.names(2, code);
    ws.is_as_it_was();
    assert_eq!(names_in(place.dir.path()), before, "{line}");
}

#[test]
fn an_import_without_room_takes_nothing_in() {
    let place = a_place();
    let chair = place.chair();
    let files = place.folder("files");
    std::fs::write(files.join("plan.bin"), vec![7; 1 << 20]).unwrap();
    let head = "Number,Category,Applicant type,Applicant,Title,Attachments";
    let row = "G-9,Projects,Association,Fir Street,Swings,plan.bin";
    let table = place.put("more.csv", format!("{head}\n{row}\n"));
    let line = format!(
        "applications import {chair} --table {table} --attachments {}",
        files.display()
    );
    refused(&place, &chair, 500, &line, "file-system");
    let listed = chair.done(&format!("applications list {chair}"));
    assert_eq!(listed["total"], 4);
    assert_eq!(chair.done(&line)["new"], 1);
}

#[test]
fn a_book_without_room_is_not_there() {
    let place = a_place();
    let chair = place.chair();
    let out = place.path("book.pdf").display().to_string();
    let line = format!("print {chair} book --allow-missing-characters --out {out}");
    for limit in [0, 4, 12] {
        refused(&place, &chair, limit, &line, "disk-full");
    }
    chair.done(&line);
}

/// The second of two books finds no room where the first has: neither is there.
#[test]
fn books_without_room_are_not_there() {
    let place = a_place();
    let chair = place.chair();
    let out = place.path("books").display().to_string();
    let line = format!("print {chair} books --attachments --allow-missing-characters --out {out}");
    for limit in [0, 4, 12] {
        refused(&place, &chair, limit, &line, "disk-full");
    }
    chair.done(&line);
}

#[test]
fn kits_without_room_are_not_issued() {
    let place = a_place();
    let chair = place.chair();
    let kits = place.folder("kits");
    let line = format!("kits export {chair} --round panel --out {}", kits.display());
    refused(&place, &chair, 100, &line, "disk-full");
    assert!(names_in(&kits).is_empty());
}

#[test]
fn a_kit_without_room_leaves_no_workspace() {
    let place = a_place();
    let kit = stage().kits[0].display();
    let new = place.path("new.jurybook").display().to_string();
    let line = format!("kit open {kit} --workspace {new}");
    let ran = cramped(100, &stage().passphrases[0], &line);
    ran.says(2, "file-system");
    assert!(names_in(place.dir.path()).is_empty());
}

#[test]
fn a_packet_a_copy_and_a_ranking_without_room_are_not_there() {
    let place = a_place();
    let (chair, ada) = (place.chair(), place.ada());
    let out = |name: &str| place.path(name).display().to_string();
    let packet = format!("packet export {ada} --out {}", out("new.jurypacket"));
    for limit in [0, 2] {
        refused(&place, &ada, limit, &packet, "disk-full");
    }
    let copy = format!("backup {chair} --out {}", out("copy.jurybook"));
    for limit in [0, 100] {
        refused(&place, &chair, limit, &copy, "file-system");
    }
    let csv = format!("ranking {chair} --round panel --csv {}", out("ranking.csv"));
    refused(&place, &chair, 0, &csv, "disk-full");
}

#[test]
fn scores_without_room_leave_the_sheets_as_they_were() {
    let place = a_place();
    let bo = place.bo();
    let rows = "application,criterion,points,comment\nG-1,need,2,Well shown\n";
    let table = place.put("scores.csv", rows);
    let line = format!("scores import {bo} --table {table}");
    let before = bo.done(&format!("scores list {bo}"));
    refused(&place, &bo, 0, &line, "file-system");
    assert_eq!(bo.done(&format!("scores list {bo}")), before);
    assert_eq!(bo.done(&line)["sheets"], 1);
}

#[test]
fn a_programme_without_room_leaves_no_workspace() {
    let place = a_place();
    let new = place.path("new.jurybook");
    let line = format!(
        "programme new {} --template neighbourhood-grants",
        new.display()
    );
    for limit in [0, 8, 60] {
        cramped(limit, "long enough", &line).says(2, "file-system");
        assert!(names_in(Path::new(place.dir.path())).is_empty(), "{limit}");
    }
}
