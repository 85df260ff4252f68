//! Files that are there already are never written over.

use crate::stage::{a_place, stage};
use crate::tool::{names_in, refuses};
use std::fs;

#[test]
fn nothing_is_written_over_a_file_that_is_there() {
    let place = a_place();
    let (chair, ada) = (place.chair(), place.ada());
    let kept = place.put("kept.pdf", "mine");
    let packet = place.put("kept.jurypacket", "mine");
    let before = names_in(place.dir.path());
    chair.refuses(
        &format!("print {chair} dossier --application 1 --out {kept}"),
        2,
        "file-exists",
    );
    chair.refuses(&format!("backup {chair} --out {kept}"), 2, "file-exists");
    chair.refuses(
        &format!("ranking {chair} --round panel --csv {kept}"),
        2,
        "file-exists",
    );
    ada.refuses(
        &format!("packet export {ada} --out {packet}"),
        2,
        "file-exists",
    );
    assert_eq!(names_in(place.dir.path()), before);
    for file in [kept, packet] {
        assert_eq!(fs::read(file).unwrap(), b"mine");
    }
}

/// Of two files that belong together, none is written where one cannot be.
#[test]
fn a_ranking_is_written_whole_or_not_at_all() {
    let place = a_place();
    let chair = place.chair();
    let kept = place.put("kept.xlsx", "mine");
    let csv = place.path("new.csv");
    let line = format!(
        "ranking {chair} --round panel --csv {} --xlsx {kept}",
        csv.display()
    );
    chair.refuses(&line, 2, "file-exists");
    assert!(!csv.exists());
}

#[test]
fn kits_and_demonstration_want_room_of_their_own() {
    let place = a_place();
    let chair = place.chair();
    let kits = place.folder("kits");
    let sheet = kits.join("passphrases.txt");
    fs::write(&sheet, "mine").unwrap();
    let line = format!("kits export {chair} --round panel --out {}", kits.display());
    chair.refuses(&line, 2, "file-exists");
    assert_eq!(fs::read(&sheet).unwrap(), b"mine");
    fs::remove_file(&sheet).unwrap();
    let kit = kits.join(stage().kits[1].file_name().unwrap());
    fs::write(&kit, "mine").unwrap();
    chair.refuses(&line, 2, "file-exists");
    assert_eq!(
        names_in(&kits),
        [kit.file_name().unwrap().to_str().unwrap()]
    );
    assert_eq!(fs::read(&kit).unwrap(), b"mine");
    refuses(
        "",
        &format!("demo --out {}", kits.display()),
        2,
        "folder-not-empty",
    );
}
