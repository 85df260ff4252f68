//! Packets whose manifest or members are JSON that other readers would take, or take otherwise.

use crate::build::packet::Steps;
use crate::build::replaced;
use crate::cases::{Case, Reader, case};
use jurybook_core::travel::Digest;

type Row = (&'static str, &'static str, fn() -> Steps);

/// Changes the manifest's text before it is signed.
macro_rules! text {
    ($change:expr) => {
        || Steps {
            json: $change,
            ..Steps::default()
        }
    };
}

const MANIFEST: [Row; 25] = [
    (
        "field-unknown",
        "a field that there is not",
        text!(|text| replaced(&text, "{", "{\"ext\":1,")),
    ),
    (
        "field-missing",
        "a field missing",
        text!(|text| replaced(&text, "\"round\":\"jury\",", "")),
    ),
    (
        "field-twice",
        "a field twice with two values",
        text!(|text| replaced(&text, "\"judge_id\":1,", "\"judge_id\":1,\"judge_id\":2,")),
    ),
    (
        "field-twice-alike",
        "a field twice with one value",
        text!(|text| replaced(&text, "\"judge_id\":1,", "\"judge_id\":1,\"judge_id\":1,")),
    ),
    (
        "fields-in-another-order",
        "two fields in another order",
        text!(|text| {
            let cut = replaced(&text, "\"judge_id\":1,", "");
            replaced(&cut, "\"judge_key\":", "\"judge_id\":1,\"judge_key\":")
                .replacen("\"judge_id\":1,", "", 1)
                .replacen("\"recipients\":", "\"judge_id\":1,\"recipients\":", 1)
        }),
    ),
    (
        "byte-order-mark",
        "a byte order mark",
        text!(|text| format!("\u{feff}{text}")),
    ),
    (
        "spaces",
        "a space after a comma",
        text!(|text| replaced(&text, ",", ", ")),
    ),
    (
        "no-line-end",
        "no line end",
        text!(|text| text.trim_end().to_owned()),
    ),
    (
        "line-end-of-windows",
        "the line end of Windows",
        text!(|text| replaced(&text, "\n", "\r\n")),
    ),
    (
        "two-values",
        "a second value after the first",
        text!(|text| text + "{}\n"),
    ),
    (
        "escaped-otherwise",
        "a letter written as its number",
        text!(|text| replaced(&text, "\"jury\"", "\"\\u006aury\"")),
    ),
    (
        "number-with-point",
        "a number with a point",
        text!(|text| replaced(&text, "\"judge_id\":1,", "\"judge_id\":1.0,")),
    ),
    (
        "number-with-exponent",
        "a number with an exponent",
        text!(|text| replaced(&text, "\"judge_id\":1,", "\"judge_id\":1e0,")),
    ),
    (
        "number-negative",
        "a negative number",
        text!(|text| replaced(&text, "\"judge_id\":1,", "\"judge_id\":-1,")),
    ),
    (
        "number-huge",
        "a number beyond 32 bits",
        text!(|text| replaced(&text, "\"judge_id\":1,", "\"judge_id\":4294967297,")),
    ),
    (
        "number-as-text",
        "a number in quotes",
        text!(|text| replaced(&text, "\"judge_id\":1,", "\"judge_id\":\"1\",")),
    ),
    (
        "null",
        "null for a number",
        text!(|text| replaced(&text, "\"judge_id\":1,", "\"judge_id\":null,")),
    ),
    (
        "nested-deeply",
        "5,000 levels",
        text!(|text| {
            replaced(
                &text,
                "\"past\":[",
                &format!("\"past\":{}", "[".repeat(5000)),
            )
        }),
    ),
    (
        "hash-in-capitals",
        "a hash in capitals",
        text!(|text| {
            replaced(
                &text,
                &Digest([4; 32]).to_string(),
                &Digest([0xAB; 32]).to_string().to_uppercase(),
            )
        }),
    ),
    (
        "hash-short",
        "a hash too short",
        text!(|text| replaced(&text, &Digest([4; 32]).to_string(), "0404")),
    ),
    (
        "form-of-its-own",
        "another version of the manifest alone",
        manifest!(|manifest| manifest.format = 2),
    ),
    (
        "members-numbered-otherwise",
        "members numbered from zero",
        manifest!(|manifest| {
            manifest.members.iter_mut().for_each(|member| member.n -= 1);
        }),
    ),
    (
        "members-with-other-roles",
        "comments for scores",
        manifest!(|manifest| {
            manifest.members[0].role = "comments".to_owned();
        }),
    ),
    (
        "past-unsorted",
        "earlier exports out of order",
        manifest!(|manifest| manifest.past.reverse()),
    ),
    (
        "past-twice",
        "an earlier export twice",
        manifest!(|manifest| manifest.past[1] = manifest.past[0]),
    ),
];

const MEMBERS: [Row; 15] = [
    (
        "listed-four",
        "a member that is not listed and is not there",
        || Steps {
            members: |members| members.truncate(4),
            ..Steps::default()
        },
    ),
    ("listed-six", "a sixth member, listed and there", || Steps {
        members: |members| members.push(b"more".to_vec()),
        ..Steps::default()
    }),
    (
        "scores-field-twice",
        "points twice, of which some readers take the last",
        member!(0, "\"points\":3", "\"points\":1,\"points\":3"),
    ),
    (
        "scores-field-unknown",
        "a field that there is not",
        member!(0, "\"flagged\":false", "\"flagged\":false,\"bonus\":1"),
    ),
    (
        "scores-with-halves",
        "half a point",
        member!(0, "\"points\":3", "\"points\":2.5"),
    ),
    (
        "scores-overflow",
        "points beyond 32 bits",
        member!(0, "\"points\":3", "\"points\":4294967299"),
    ),
    (
        "scores-as-a-list",
        "a list in place of a sheet's fields",
        member!(
            0,
            "{\"criterion\":\"impact\",\"points\":3}",
            "[\"impact\",3]"
        ),
    ),
    ("scores-empty", "no JSON at all", || Steps {
        members: |members| members[0].clear(),
        ..Steps::default()
    }),
    ("scores-without-blind", "no blind field", || Steps {
        members: |members| {
            let text = String::from_utf8(members[0].clone()).unwrap();
            let blind = format!("\"blind\":\"{}\",", Digest([1; 32]));
            members[0] = replaced(&text, &blind, "").into_bytes();
        },
        ..Steps::default()
    }),
    (
        "nominations-unsorted",
        "nominations that are not in the one order",
        member!(0, "[\"brave\"]", "[\"brave\",\"brave\"]"),
    ),
    ("comments-not-utf-8", "a comment that is no UTF-8", || {
        Steps {
            members: |members| {
                let at = members[1]
                    .windows(3)
                    .position(|three| three == "물".as_bytes())
                    .unwrap();
                members[1][at] = 0xFF;
            },
            ..Steps::default()
        }
    }),
    (
        "comments-lone-surrogate",
        "half a character",
        member!(1, "물이", "\\ud800"),
    ),
    (
        "comments-escaped",
        "a letter written as its number",
        member!(1, "é", "\\u00e9"),
    ),
    (
        "recusals-field-missing",
        "a recusal without its application",
        member!(2, "\"application\":2,", ""),
    ),
    (
        "enrolment-field-twice",
        "a judge named twice",
        member!(3, "\"judge_id\":1", "\"judge_id\":3,\"judge_id\":1"),
    ),
];

/// Returns every defect of a packet's JSON. All are refused alike: nothing is guessed.
pub fn cases() -> Vec<Case> {
    let manifest = MANIFEST.into_iter().map(|row| ("manifest", row));
    let members = MEMBERS.into_iter().map(|row| ("member", row));
    let rows = manifest.chain(members);
    rows.map(|(part, (name, defect, steps))| {
        let name = format!("{part}-{name}");
        case(
            Reader::Packet,
            &name,
            "travel-content",
            defect,
            move |stage| steps().file(stage),
        )
    })
    .collect()
}
