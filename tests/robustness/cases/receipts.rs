//! Receipts that are signed with real keys, and wrong behind the signature.

use super::{Case, Reader, Row, made};
use crate::build::receipt::Steps;
use crate::build::{key, replaced, sealed, sshsig};
use crate::stage::Stage;
use jurybook_core::id::JudgeId;
use jurybook_core::merge::PacketId;
use jurybook_core::travel::envelope::Lock;
use jurybook_core::travel::signature::Namespace;
use jurybook_core::travel::{Digest, Kind};

const ROWS: [Row<Steps>; 29] = [
    (
        "cut",
        "travel-cut",
        "the last byte missing",
        steps!(file: |file| file[..file.len() - 1].to_vec()),
    ),
    common!("byte-more"),
    (
        "empty",
        "travel-cut",
        "a file without a byte",
        steps!(file: |_| vec![]),
    ),
    (
        "too-large",
        "travel-oversize",
        "larger than any receipt",
        steps!(file: |file| [file, vec![0; 1024 * 1024]].concat()),
    ),
    (
        "sealed",
        "travel-format",
        "encrypted, as packets are",
        steps!(file: |file| sealed(&Lock::Passphrase("gudo-mira-zuba", 1), &file)),
    ),
    (
        "a-packet",
        "travel-format",
        "a packet by its first line",
        steps!(kind: Kind::Packet),
    ),
    (
        "a-bundle",
        "travel-format",
        "a bundle by its first line",
        steps!(kind: Kind::Bundle),
    ),
    (
        "member-more",
        "travel-cut",
        "a member after its head",
        steps!(members: |members| members.push(b"more".to_vec())),
    ),
    (
        "signed-by-another",
        "travel-signature",
        "signed by another key than it names",
        steps!(sign: |_, bytes| key(99).sign(Namespace::Receipt, bytes)),
    ),
    (
        "signed-as-log",
        "travel-signature",
        "signed as a record of the log",
        steps!(sign: |key, bytes| key.sign(Namespace::Log, bytes)),
    ),
    (
        "signed-otherwise",
        "travel-signature",
        "the signature of another receipt",
        steps!(sign: |key, _| key.sign(Namespace::Receipt, b"{}\n")),
    ),
    common!("unsigned"),
    (
        "weak-key",
        "travel-weak-key",
        "a key under which any message verifies",
        steps!(receipt: |receipt| {
            receipt.signer = sshsig::line("ssh-ed25519", &sshsig::weak_keys()[2]);
        }),
    ),
    (
        "no-key",
        "travel-content",
        "no key",
        steps!(receipt: |receipt| receipt.signer.clear()),
    ),
    (
        "by-a-stranger",
        "receipt-who",
        "signed by somebody who is neither chair nor deputy",
        steps!(
            receipt: |receipt| receipt.signer = key(99).public().line(),
            sign: |_, bytes| key(99).sign(Namespace::Receipt, bytes),
        ),
    ),
    (
        "another-version",
        "travel-content",
        "another version of the receipt alone",
        steps!(receipt: |receipt| receipt.format = 2),
    ),
    (
        "another-programme",
        "receipt-programme",
        "of another programme",
        steps!(receipt: |receipt| receipt.programme_id = Digest([0; 32])),
    ),
    (
        "another-judge",
        "receipt-judge",
        "for another judge",
        steps!(receipt: |receipt| receipt.judge_id = JudgeId(1)),
    ),
    (
        "unknown-judge",
        "receipt-judge",
        "for a judge that there is not",
        steps!(receipt: |receipt| receipt.judge_id = JudgeId(4_000_000_000)),
    ),
    (
        "another-round",
        "receipt-packet",
        "for another round",
        steps!(receipt: |receipt| receipt.round = "screening".into()),
    ),
    (
        "another-packet",
        "receipt-packet",
        "for a packet that this judge has not made",
        steps!(receipt: |receipt| receipt.packet_id = PacketId(Digest([0; 32]))),
    ),
    (
        "field-unknown",
        "travel-content",
        "a field that there is not",
        steps!(json: |text| replaced(&text, "{", "{\"ext\":1,")),
    ),
    (
        "field-missing",
        "travel-content",
        "a field missing",
        steps!(json: |text| replaced(&text, "\"late\":false,", "")),
    ),
    (
        "field-twice",
        "travel-content",
        "a field twice with two values",
        steps!(json: |text| replaced(&text, "\"late\":false,", "\"late\":false,\"late\":true,")),
    ),
    (
        "late-as-a-number",
        "travel-content",
        "a number for yes or no",
        steps!(json: |text| replaced(&text, "\"late\":false,", "\"late\":0,")),
    ),
    (
        "number-below-zero",
        "travel-content",
        "a record's number below zero",
        steps!(json: |text| replaced(&text, "{\"n\":7", "{\"n\":-7")),
    ),
    (
        "hash-in-capitals",
        "travel-content",
        "a hash in capitals",
        steps!(
            receipt: |receipt| receipt.log.head = Digest([0xab; 32]),
            json: |text| replaced(&text, &"ab".repeat(32), &"AB".repeat(32)),
        ),
    ),
    (
        "spaces",
        "travel-content",
        "a space after a comma",
        steps!(json: |text| replaced(&text, ",", ", ")),
    ),
    (
        "no-line-end",
        "travel-content",
        "no line end",
        steps!(json: |text| text.trim_end().to_owned()),
    ),
];

/// Returns every defect of a receipt.
pub fn cases() -> Vec<Case> {
    made(Reader::Receipt, ROWS, Steps::file)
}

/// Reads a receipt as the program does.
pub fn verdict(file: &[u8], stage: &Stage) -> Option<&'static str> {
    let before = stage.sent();
    let refused = stage.open_receipt(file).err().map(|error| error.code());
    assert!(
        refused.is_none() || stage.sent() == before,
        "a refused receipt is kept"
    );
    refused
}
