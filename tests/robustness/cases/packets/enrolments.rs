//! Enrolments in packets that are signed and sealed with real keys.

use crate::build::packet::Steps;
use crate::build::{key, replaced};
use crate::cases::Row;
use jurybook_core::id::JudgeId;
use jurybook_core::travel::Digest;
use jurybook_core::travel::signature::Namespace;

/// The proof that the key belongs to whoever opened the kit.
pub const ROWS: [Row<Steps>; 12] = [
    (
        "enrolment-recipient-changed",
        "packet-who",
        "a tag made for another recipient",
        steps!(members: |members| {
            let text = String::from_utf8(members[3].clone()).unwrap();
            let other = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
            let at = text.find("age1").unwrap();
            let text = replaced(&text, &text[at..at + other.len()], other);
            members[4] = key(1)
                .sign(Namespace::Enrolment, text.as_bytes())
                .into_bytes();
            members[3] = text.into_bytes();
        }),
    ),
    (
        "enrolment-to-nobody",
        "travel-content",
        "a recipient to whom nothing can be encrypted",
        steps!(contents: |contents| contents.enrolment.recipient = "age1nobody".to_owned()),
    ),
    (
        "enrolment-without-secret",
        "packet-who",
        "a tag made without the kit's secret",
        steps!(contents: |contents| contents.secret = Digest([0; 32])),
    ),
    (
        "enrolment-without-tag",
        "packet-who",
        "a tag of zeros",
        steps!(contents: |contents| contents.tagged = false),
    ),
    (
        "enrolment-of-programme",
        "packet-who",
        "a tag for another programme",
        steps!(contents: |contents| contents.enrolment.programme_id = Digest([0; 32])),
    ),
    (
        "enrolment-of-kit",
        "packet-who",
        "a tag for another kit",
        steps!(contents: |contents| contents.enrolment.kit_id = Digest([0; 32])),
    ),
    (
        "enrolment-of-judge",
        "packet-who",
        "a tag for another judge",
        steps!(contents: |contents| contents.enrolment.judge_id = JudgeId(3)),
    ),
    (
        "enrolment-of-key",
        "packet-who",
        "a tag for another key",
        steps!(contents: |contents| contents.enrolment.judge_key = key(98).public().line()),
    ),
    (
        "proof-by-another",
        "travel-signature",
        "an enrolment that another key has signed",
        steps!(contents: |contents| contents.proof_by = key(98)),
    ),
    (
        "proof-as-packet",
        "travel-signature",
        "an enrolment signed as a packet",
        steps!(contents: |contents| contents.proof_for = Namespace::Packet),
    ),
    (
        "proof-no-text",
        "travel-signature",
        "a proof that is no UTF-8",
        steps!(members: |members| members[4] = vec![0xFF]),
    ),
    (
        "proof-empty",
        "travel-signature",
        "no proof",
        steps!(members: |members| members[4].clear()),
    ),
];
