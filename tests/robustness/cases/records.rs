//! Public records in which one thing is wrong: mostly by a chair who signs and sums up what is there.

use super::{Case, Reader, Row, made};
use crate::build::record::{self, Steps, of_first};
use crate::build::{key, replaced};
use jurybook_core::id::JudgeId;
use jurybook_core::travel::Digest;
use jurybook_core::travel::signature::Namespace;

mod signed;

/// Files as anybody could change them.
const FILES: [Row<Steps>; 12] = [
    (
        "file-changed",
        "record-changed",
        "a letter more in the text for people",
        steps!(summed: |files| files.get_mut("README.txt").unwrap().push(b'!')),
    ),
    (
        "file-missing",
        "record-missing",
        "a packet's points missing",
        steps!(summed: |files| {
            let name = of_first(files, "scores.json");
            files.remove(&name);
        }),
    ),
    (
        "file-missing-and-unlisted",
        "record-missing",
        "a packet's points missing, and not in the sums either",
        steps!(signed: |files| {
            let name = of_first(files, "scores.json");
            files.remove(&name);
        }),
    ),
    (
        "file-more",
        "record-extra",
        "a record of the log more than the sums list",
        steps!(summed: |files| {
            files.insert("log/000099.json".to_owned(), b"{}\n".to_vec());
        }),
    ),
    (
        "file-unknown",
        "record-name",
        "a file that no record has",
        steps!(signed: |files| drop(files.insert("notes.txt".to_owned(), vec![]))),
    ),
    (
        "file-too-deep",
        "record-name",
        "a page in a packet's folder",
        steps!(signed: |files| {
            let name = of_first(files, "index.html");
            files.insert(name, vec![]);
        }),
    ),
    (
        "folder-too-deep",
        "record-link",
        "a folder in a packet's folder",
        steps!(signed: |files| {
            let name = of_first(files, "more/scores.json");
            files.insert(name, vec![]);
        }),
    ),
    (
        "file-too-large",
        "record-large",
        "a text for people larger than any file of a record",
        steps!(summed: |files| {
            files.insert("README.txt".to_owned(), vec![b' '; 16 * 1024 * 1024 + 1]);
        }),
    ),
    (
        "no-sums",
        "record-missing",
        "no list of sums",
        steps!(summed: |files| drop(files.remove("SHA256SUMS"))),
    ),
    (
        "sums-in-another-order",
        "record-sums",
        "the list of sums in another order",
        steps!(summed: |files| {
            let sums = String::from_utf8(files["SHA256SUMS"].clone()).unwrap();
            let turned: Vec<&str> = sums.lines().rev().collect();
            files.insert("SHA256SUMS".to_owned(), (turned.join("\n") + "\n").into_bytes());
        }),
    ),
    (
        "sums-of-elsewhere",
        "record-missing",
        "the sum of a file outside of the folder",
        steps!(summed: |files| {
            let line = format!("{}  ../outside\n", Digest::of(b""));
            files.get_mut("SHA256SUMS").unwrap().extend(line.into_bytes());
        }),
    ),
    (
        "empty",
        "record-missing",
        "a folder without a file",
        steps!(summed: |files| files.clear()),
    ),
];

/// What the chair signs as the result.
const RESULT: [Row<Steps>; 18] = [
    (
        "result-by-a-stranger",
        "record-signature",
        "a result signed by a stranger",
        steps!(sign: |_, bytes| key(99).sign(Namespace::Result, bytes)),
    ),
    (
        "result-signed-as-log",
        "record-signature",
        "a result signed as a record of the log",
        steps!(sign: |key, bytes| key.sign(Namespace::Log, bytes)),
    ),
    (
        "result-field-unknown",
        "record-content",
        "a result with a field that there is not",
        steps!(json: |text| replaced(&text, "{", "{\"ext\":1,")),
    ),
    (
        "result-of-another-version",
        "record-content",
        "a result of another version",
        steps!(outcome: |outcome| outcome.format = 2),
    ),
    (
        "result-by-another-method",
        "record-content",
        "a result by a method that there is not",
        steps!(outcome: |outcome| outcome.method = "taste-1".to_owned()),
    ),
    (
        "result-of-another-programme",
        "record-programme",
        "a result of another programme",
        steps!(outcome: |outcome| outcome.programme_id = Digest([0; 32])),
    ),
    (
        "result-of-another-log",
        "record-log",
        "a result of another state of the log",
        steps!(outcome: |outcome| outcome.log.n -= 1),
    ),
    (
        "result-of-another-script",
        "record-changed",
        "another script than the chair has signed",
        steps!(outcome: |outcome| outcome.papers.script = Digest([0; 32])),
    ),
    (
        "result-without-a-round",
        "record-seal",
        "a result of no round",
        steps!(outcome: |outcome| outcome.rounds.clear()),
    ),
    (
        "result-of-a-round-twice",
        "record-seal",
        "a result with a round twice",
        steps!(outcome: |outcome| outcome.rounds.push(outcome.rounds[0].clone())),
    ),
    (
        "result-of-another-seal",
        "record-seal",
        "a result of another seal",
        steps!(outcome: |outcome| outcome.rounds[0].seal -= 1),
    ),
    (
        "result-counts-a-packet-twice",
        "record-seal",
        "a packet that counts twice",
        steps!(outcome: |outcome| {
            let first = outcome.rounds[0].packets[0];
            outcome.rounds[0].packets.insert(0, first);
        }),
    ),
    (
        "result-in-another-name",
        "record-seal",
        "a packet that counts in another judge's name",
        steps!(outcome: |outcome| outcome.rounds[0].packets[0].judge_id = JudgeId(0)),
    ),
    (
        "weight-changed",
        "record-inputs",
        "another weight than the programme's",
        steps!(outcome: |outcome| outcome.rounds[0].categories[0].criteria[0].weight += 1),
    ),
    (
        "points-changed",
        "record-inputs",
        "other points than the judge gave",
        steps!(outcome: |outcome| {
            let points = &mut outcome.rounds[0].categories[0].sheets[0].points[0];
            points.as_mut().unwrap().0 -= 1;
        }),
    ),
    (
        "sheet-left-out",
        "record-inputs",
        "a judge's sheet left out",
        steps!(outcome: |outcome| drop(outcome.rounds[0].categories[0].sheets.remove(0))),
    ),
    (
        "ranked-twice",
        "record-inputs",
        "an application ranked twice",
        steps!(outcome: |outcome| {
            let category = &mut outcome.rounds[0].categories[0];
            category.applications.push(category.applications[0].clone());
        }),
    ),
    (
        "ranks-swapped",
        "record-ranks",
        "two applications on each other's place",
        steps!(outcome: |outcome| {
            let ranks = &mut outcome.rounds[0].categories[0].ranks;
            let (first, second) = (ranks[0].application, ranks[1].application);
            (ranks[0].application, ranks[1].application) = (second, first);
        }),
    ),
];

/// Returns every defect of a record.
pub fn cases() -> Vec<Case> {
    let rows = FILES
        .into_iter()
        .chain(signed::LOG)
        .chain(RESULT)
        .chain(signed::PACKETS);
    made(Reader::Record, rows, Steps::file)
}

/// Verifies a record as a stranger does, in a folder of its own.
pub fn verdict(file: &[u8]) -> Option<&'static str> {
    let dir = tempfile::tempdir().unwrap();
    record::unpack(file, dir.path());
    let verified = jurybook_core::record::verify(dir.path());
    assert_eq!(verified.record.is_some(), verified.failures.is_empty());
    verified.failures.first().map(|first| first.fault.code())
}
