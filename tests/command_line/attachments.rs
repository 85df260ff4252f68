//! Attachments that are not taken in.

use crate::stage::{Place, a_place};
use crate::tool::Workspace;
use std::fs::File;

/// Imports one more application with an attachment of this name, and asserts that its row is kept aside: nothing
/// of it comes in, and a dry run does not even keep it.
fn refused(place: &Place, chair: &Workspace, name: &str, code: &str) {
    let row = format!("G-9,Projects,Association,Fir Street,Swings,{name}");
    let head = "Number,Category,Applicant type,Applicant,Title,Attachments";
    let table = place.put("more.csv", format!("{head}\n{row}\n"));
    let files = place.path("files").display().to_string();
    let state = || chair.done(&format!("check {chair}"))["journal_head"].clone();
    let before = state();
    for also in [" --dry-run", ""] {
        let line =
            format!("applications import {chair} --table {table} --attachments {files}{also}");
        let ran = chair.run(&format!("{line} --json"));
        ran.says(1, code);
        ran.names(1, code);
        assert!(also.is_empty() || state() == before);
    }
    let list = chair.done(&format!("applications list {chair}"));
    assert_eq!(list["total"], 4);
}

#[test]
fn a_name_that_leads_out_of_the_folder_is_refused() {
    let place = a_place();
    let chair = place.chair();
    place.folder("files");
    place.put("outside.pdf", "%PDF-1.7");
    let absolute = place.path("outside.pdf").display().to_string();
    for name in [
        "../outside.pdf",
        "files/../../outside.pdf",
        &absolute,
        "..",
        "C:\\outside.pdf",
    ] {
        refused(&place, &chair, name, "attachment-name");
    }
    refused(&place, &chair, "outside.pdf", "attachment-missing");
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_followed() {
    let place = a_place();
    let chair = place.chair();
    let files = place.folder("files");
    place.put("outside.pdf", "%PDF-1.7");
    std::os::unix::fs::symlink(place.path("outside.pdf"), files.join("plan.pdf")).unwrap();
    refused(&place, &chair, "plan.pdf", "attachment-missing");
}

#[test]
fn an_attachment_of_two_gigabytes_is_refused_by_its_size() {
    let place = a_place();
    let chair = place.chair();
    let file = place.folder("files").join("film.mp4");
    // A sparse file: it has the length and takes no room.
    File::create(file).unwrap().set_len(2 << 30).unwrap();
    refused(&place, &chair, "film.mp4", "attachment-large");
}
