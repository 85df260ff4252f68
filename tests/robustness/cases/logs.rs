//! Logs in which one thing is wrong and everything else follows from it, rightly hashed and signed.

use super::{Alike, Case, Reader, made, refused};
use crate::build::log::{CHAIR, DEPUTY, JUDGE, STRANGER, Steps, takeover};
use crate::build::{key, replaced};
use jurybook_core::log::Entry;
use jurybook_core::merge::PacketId;
use jurybook_core::travel::Digest;
use jurybook_core::travel::signature::Namespace;

/// Changes the text of the third record before it is signed.
macro_rules! third {
    (|$text:ident| $change:expr) => {
        steps!(json: |n, $text| match n {
            3 => $change,
            _ => $text,
        })
    };
}

/// Whose record it is, and where it stands.
const PLACE: [Alike<Steps>; 22] = [
    (
        "number-too-large",
        "a number left out, in a record that is signed so",
        steps!(record: |n, record| record.n += u32::from(n == 4)),
    ),
    (
        "numbers-from-0",
        "numbers that begin with 0",
        steps!(record: |_, record| record.n -= 1),
    ),
    (
        "previous-of-none",
        "a record that follows no other",
        steps!(record: |n, record| if n == 4 { record.previous = Digest([0; 32]) }),
    ),
    (
        "genesis-that-follows",
        "a first record that follows another",
        steps!(record: |n, record| if n == 1 { record.previous = Digest([1; 32]) }),
    ),
    (
        "no-genesis",
        "a log that begins with a kit",
        steps!(entries: |entries| drop(entries.remove(0))),
    ),
    (
        "second-genesis",
        "a log that begins again",
        steps!(entries: |entries| entries.insert(3, (Entry::Genesis, CHAIR))),
    ),
    (
        "removed",
        "a record taken out",
        steps!(signed: |records| drop(records.remove(3))),
    ),
    (
        "first-removed",
        "the first record taken out",
        steps!(signed: |records| drop(records.remove(0))),
    ),
    (
        "swapped",
        "two records in each other's place",
        steps!(signed: |records| records.swap(2, 3)),
    ),
    (
        "repeated",
        "a record twice",
        steps!(signed: |records| records.insert(3, records[2].clone())),
    ),
    (
        "of-another-programme",
        "a record of another programme",
        steps!(record: |n, record| if n == 3 { record.programme_id = Digest([0; 32]) }),
    ),
    (
        "another-version",
        "a record of another version",
        steps!(record: |n, record| if n == 3 { record.format = 2 }),
    ),
    (
        "by-a-judge",
        "a record signed by a judge",
        steps!(entries: |entries| entries[3].1 = JUDGE),
    ),
    (
        "by-a-judge-in-the-chairs-name",
        "a record that names the chair, signed by a judge",
        steps!(sign: |n, own, bytes| {
            let judge = key(JUDGE);
            let by = if n == 4 { &judge } else { own };
            by.sign(Namespace::Log, bytes)
        }),
    ),
    (
        "in-a-judges-name",
        "a record that names a judge, signed by the chair",
        steps!(record: |n, record| {
            if n == 4 {
                record.signer = key(JUDGE).public().line();
            }
        }),
    ),
    (
        "by-the-deputy-too-soon",
        "a record signed by the deputy, who has not taken over",
        steps!(entries: |entries| entries[3].1 = DEPUTY),
    ),
    (
        "by-the-chair-too-late",
        "a record signed by the chair, after the deputy has taken over",
        steps!(entries: |entries| entries[6].1 = CHAIR),
    ),
    (
        "takeover-by-a-stranger",
        "a takeover by somebody whom the programme does not name",
        steps!(entries: |entries| {
            entries[5] = (takeover(STRANGER), STRANGER);
            entries[6].1 = STRANGER;
        }),
    ),
    (
        "takeover-signed-by-the-chair",
        "a takeover that the chair has signed",
        steps!(entries: |entries| entries[5].1 = CHAIR),
    ),
    (
        "takeover-for-the-chair",
        "a takeover back by the chair",
        steps!(entries: |entries| entries.push((takeover(CHAIR), CHAIR))),
    ),
    (
        "takeover-first",
        "a takeover before there is a log",
        steps!(entries: |entries| {
            entries[0] = (takeover(DEPUTY), DEPUTY);
            entries.truncate(1);
        }),
    ),
    (
        "seal-of-others",
        "a seal with the hash of another list",
        steps!(entries: |entries| {
            if let Entry::Seal { packets, .. } = &mut entries[4].0 {
                packets.insert(PacketId(Digest([9; 32])));
            }
        }),
    ),
];

/// What was signed, and how it is written.
const TEXT: [Alike<Steps>; 14] = [
    (
        "seal-of-another-round",
        "a seal with the hash of another round",
        steps!(json: |n, text| match n {
            5 => replaced(&text, "\"round\":\"jury\"", "\"round\":\"screening\""),
            _ => text,
        }),
    ),
    (
        "signed-as-a-packet",
        "a record signed as a packet",
        steps!(sign: |n, key, bytes| match n {
            4 => key.sign(Namespace::Packet, bytes),
            _ => key.sign(Namespace::Log, bytes),
        }),
    ),
    (
        "signature-of-another",
        "the signature of the record before",
        steps!(signed: |records| records[3].signature = records[2].signature.clone()),
    ),
    (
        "unsigned",
        "an empty signature",
        steps!(signed: |records| records[3].signature.clear()),
    ),
    (
        "signature-of-windows",
        "a signature whose lines end as those of Windows",
        steps!(signed: |records| {
            records[3].signature = records[3].signature.replace('\n', "\r\n");
        }),
    ),
    (
        "altered",
        "another reason than was signed",
        steps!(signed: |records| {
            records[6].record = replaced(&records[6].record, "A judge", "Nobody");
        }),
    ),
    (
        "field-unknown",
        "a field that there is not",
        third!(|text| replaced(&text, "{", "{\"ext\":1,")),
    ),
    (
        "field-unknown-in-the-entry",
        "a field that an entry does not have",
        third!(|text| replaced(&text, "\"judge_id\":1,", "\"judge_id\":1,\"ext\":1,")),
    ),
    (
        "field-twice",
        "a judge twice, with two numbers",
        third!(|text| replaced(&text, "\"judge_id\":1,", "\"judge_id\":1,\"judge_id\":2,")),
    ),
    (
        "entry-unknown",
        "an entry that there is not",
        third!(|text| replaced(&text, "\"roster-add\"", "\"roster-bribe\"")),
    ),
    (
        "spaces",
        "a space after a comma",
        third!(|text| replaced(&text, ",", ", ")),
    ),
    (
        "no-line-end",
        "a record without a line end",
        third!(|text| text.trim_end().to_owned()),
    ),
    (
        "applications-in-another-order",
        "a kit's applications in another order",
        steps!(json: |n, text| match n {
            2 => replaced(&text, "[1,2]", "[2,1]"),
            _ => text,
        }),
    ),
    (
        "applications-twice",
        "an application twice in a kit",
        steps!(json: |n, text| match n {
            2 => replaced(&text, "[1,2]", "[1,1,2]"),
            _ => text,
        }),
    ),
];

/// The list of records itself.
const FILE: [Alike<Steps>; 6] = [
    (
        "list-cut",
        "the last 100 bytes missing",
        steps!(file: |file| file[..file.len() - 100].to_vec()),
    ),
    (
        "list-byte-more",
        "a byte after the end",
        steps!(file: |file| [file, vec![b' ']].concat()),
    ),
    (
        "list-empty",
        "a file without a byte",
        steps!(file: |_| vec![]),
    ),
    (
        "list-field-unknown",
        "a field beside the records",
        steps!(file: |file| text(file, |text| replaced(text, "{", "{\"n\":7,"))),
    ),
    (
        "list-record-as-an-object",
        "records that are not text",
        steps!(file: |_| b"{\"records\":[{\"record\":{},\"signature\":\"\"}]}\n".to_vec()),
    ),
    (
        "list-escaped-otherwise",
        "a letter written as its number",
        steps!(file: |file| text(file, |text| replaced(text, "genesis", "\\u0067enesis"))),
    ),
];

fn text(file: Vec<u8>, change: impl Fn(&str) -> String) -> Vec<u8> {
    change(&String::from_utf8(file).unwrap()).into_bytes()
}

/// Returns every defect of a log.
pub fn cases() -> Vec<Case> {
    let records = refused("log-broken", PLACE.into_iter().chain(TEXT));
    let rows = records.chain(refused("travel-content", FILE));
    made(Reader::Log, rows, |steps, _| steps.file())
}
