//! A packet that did not come to its medium: its number is the next one's, and nothing else is lost.
#![allow(clippy::unwrap_used)]

use super::{export, pending, store};
use crate::trial::{Laptop, a_round, merge_in, now};
use crate::undo;
use std::fs;
use std::path::Path;

/// The revision of the last packet, and that its content is kept.
fn last(ada: &Laptop) -> u32 {
    let (revision, content) = store::last(ada.workspace.read()).unwrap().unwrap();
    assert!(content.is_some());
    revision
}

/// Exports over a folder with something in it: all bytes are written, and the last step is refused.
fn fail(ada: &mut Laptop, taken: &Path) {
    fs::create_dir_all(taken.join("mine")).unwrap();
    let failed = export(&mut ada.workspace, taken, true, "test", now()).unwrap_err();
    assert_eq!(failed.code(), "travel-write");
    assert!(taken.join("mine").exists());
    assert!(!taken.with_extension("jurypacket.part").exists());
}

#[test]
fn a_number_is_taken_only_by_a_packet_that_is_there() {
    let trial = a_round();
    let (mut ada, out) = (trial.judge(1, "ada"), trial.path("packets"));
    let taken = trial.path("taken.jurypacket");
    let first = ada.export(1, &out);
    let undoable = undo::available(&ada.workspace).unwrap();
    for _ in 0..3 {
        fail(&mut ada, &taken);
        assert_eq!(last(&ada), 1);
        // What the next packet is compared with is the one that was sent.
        let pending = pending(ada.workspace.read()).unwrap().unwrap();
        assert_eq!((pending.revision, pending.differences.len()), (1, 0));
        assert_eq!(undo::available(&ada.workspace).unwrap(), undoable);
    }
    let second = ada.export(2, &out);
    assert_eq!(last(&ada), 2);
    assert!(second.to_str().unwrap().ends_with("-2.jurypacket"));
    let mut chair = trial.chair("merging");
    merge_in(&mut chair, &[first]);
    let merged = merge_in(&mut chair, &[second]);
    assert_eq!(merged.taken, 1);
    ada.workspace.check().unwrap();
}
