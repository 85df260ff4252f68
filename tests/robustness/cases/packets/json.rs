//! Packets whose manifest or members are JSON that other readers would take, or take otherwise.

use crate::build::packet::Steps;
use crate::build::replaced;
use crate::cases::Alike;
use jurybook_core::travel::Digest;

/// What the manifest says.
pub const MANIFEST: [Alike<Steps>; 25] = [
    (
        "manifest-field-unknown",
        "a field that there is not",
        steps!(json: |text| replaced(&text, "{", "{\"ext\":1,")),
    ),
    (
        "manifest-field-missing",
        "a field missing",
        steps!(json: |text| replaced(&text, "\"round\":\"jury\",", "")),
    ),
    (
        "manifest-field-twice",
        "a field twice with two values",
        steps!(json: |text| replaced(&text, "\"judge_id\":1,", "\"judge_id\":1,\"judge_id\":2,")),
    ),
    (
        "manifest-field-twice-alike",
        "a field twice with one value",
        steps!(json: |text| replaced(&text, "\"judge_id\":1,", "\"judge_id\":1,\"judge_id\":1,")),
    ),
    (
        "manifest-fields-in-another-order",
        "two fields in another order",
        steps!(json: |text| {
            let cut = replaced(&text, "\"judge_id\":1,", "");
            replaced(&cut, "\"judge_key\":", "\"judge_id\":1,\"judge_key\":")
                .replacen("\"judge_id\":1,", "", 1)
                .replacen("\"recipients\":", "\"judge_id\":1,\"recipients\":", 1)
        }),
    ),
    (
        "manifest-byte-order-mark",
        "a byte order mark",
        steps!(json: |text| format!("\u{feff}{text}")),
    ),
    (
        "manifest-spaces",
        "a space after a comma",
        steps!(json: |text| replaced(&text, ",", ", ")),
    ),
    (
        "manifest-no-line-end",
        "no line end",
        steps!(json: |text| text.trim_end().to_owned()),
    ),
    (
        "manifest-line-end-of-windows",
        "the line end of Windows",
        steps!(json: |text| replaced(&text, "\n", "\r\n")),
    ),
    (
        "manifest-two-values",
        "a second value after the first",
        steps!(json: |text| text + "{}\n"),
    ),
    (
        "manifest-escaped-otherwise",
        "a letter written as its number",
        steps!(json: |text| replaced(&text, "\"jury\"", "\"\\u006aury\"")),
    ),
    (
        "manifest-number-with-point",
        "a number with a point",
        steps!(json: |text| replaced(&text, "\"judge_id\":1,", "\"judge_id\":1.0,")),
    ),
    (
        "manifest-number-with-exponent",
        "a number with an exponent",
        steps!(json: |text| replaced(&text, "\"judge_id\":1,", "\"judge_id\":1e0,")),
    ),
    (
        "manifest-number-negative",
        "a negative number",
        steps!(json: |text| replaced(&text, "\"judge_id\":1,", "\"judge_id\":-1,")),
    ),
    (
        "manifest-number-huge",
        "a number beyond 32 bits",
        steps!(json: |text| replaced(&text, "\"judge_id\":1,", "\"judge_id\":4294967297,")),
    ),
    (
        "manifest-number-as-text",
        "a number in quotes",
        steps!(json: |text| replaced(&text, "\"judge_id\":1,", "\"judge_id\":\"1\",")),
    ),
    (
        "manifest-null",
        "null for a number",
        steps!(json: |text| replaced(&text, "\"judge_id\":1,", "\"judge_id\":null,")),
    ),
    (
        "manifest-nested-deeply",
        "5,000 levels",
        steps!(json: |text| {
            replaced(
                &text,
                "\"past\":[",
                &format!("\"past\":{}", "[".repeat(5000)),
            )
        }),
    ),
    (
        "manifest-hash-in-capitals",
        "a hash in capitals",
        steps!(json: |text| {
            replaced(
                &text,
                &Digest([4; 32]).to_string(),
                &Digest([0xAB; 32]).to_string().to_uppercase(),
            )
        }),
    ),
    (
        "manifest-hash-short",
        "a hash too short",
        steps!(json: |text| replaced(&text, &Digest([4; 32]).to_string(), "0404")),
    ),
    (
        "manifest-form-of-its-own",
        "another version of the manifest alone",
        steps!(manifest: |manifest| manifest.format = 2),
    ),
    (
        "manifest-members-numbered-otherwise",
        "members numbered from zero",
        steps!(manifest: |manifest| {
            manifest.members.iter_mut().for_each(|member| member.n -= 1);
        }),
    ),
    (
        "manifest-members-with-other-roles",
        "comments for scores",
        steps!(manifest: |manifest| {
            manifest.members[0].role = "comments".to_owned();
        }),
    ),
    (
        "manifest-past-unsorted",
        "earlier exports out of order",
        steps!(manifest: |manifest| manifest.past.reverse()),
    ),
    (
        "manifest-past-twice",
        "an earlier export twice",
        steps!(manifest: |manifest| manifest.past[1] = manifest.past[0]),
    ),
];

/// What the members say.
pub const MEMBERS: [Alike<Steps>; 15] = [
    (
        "member-listed-four",
        "a member that is not listed and is not there",
        steps!(members: |members| members.truncate(4)),
    ),
    (
        "member-listed-six",
        "a sixth member, listed and there",
        steps!(members: |members| members.push(b"more".to_vec())),
    ),
    (
        "member-scores-field-twice",
        "points twice, of which some readers take the last",
        member!(0, "\"points\":3", "\"points\":1,\"points\":3"),
    ),
    (
        "member-scores-field-unknown",
        "a field that there is not",
        member!(0, "\"flagged\":false", "\"flagged\":false,\"bonus\":1"),
    ),
    (
        "member-scores-with-halves",
        "half a point",
        member!(0, "\"points\":3", "\"points\":2.5"),
    ),
    (
        "member-scores-overflow",
        "points beyond 32 bits",
        member!(0, "\"points\":3", "\"points\":4294967299"),
    ),
    (
        "member-scores-as-a-list",
        "a list in place of a sheet's fields",
        member!(
            0,
            "{\"criterion\":\"impact\",\"points\":3}",
            "[\"impact\",3]"
        ),
    ),
    (
        "member-scores-empty",
        "no JSON at all",
        steps!(members: |members| members[0].clear()),
    ),
    (
        "member-scores-without-blind",
        "no blind field",
        steps!(members: |members| {
            let text = String::from_utf8(members[0].clone()).unwrap();
            let blind = format!("\"blind\":\"{}\",", Digest([1; 32]));
            members[0] = replaced(&text, &blind, "").into_bytes();
        }),
    ),
    (
        "member-nominations-unsorted",
        "nominations that are not in the one order",
        member!(0, "[\"brave\"]", "[\"brave\",\"brave\"]"),
    ),
    (
        "member-comments-not-utf-8",
        "a comment that is no UTF-8",
        steps!(members: |members| {
            let at = members[1]
                .windows(3)
                .position(|three| three == "물".as_bytes())
                .unwrap();
            members[1][at] = 0xFF;
        }),
    ),
    (
        "member-comments-lone-surrogate",
        "half a character",
        member!(1, "물이", "\\ud800"),
    ),
    (
        "member-comments-escaped",
        "a letter written as its number",
        member!(1, "é", "\\u00e9"),
    ),
    (
        "member-recusals-field-missing",
        "a recusal without its application",
        member!(2, "\"application\":2,", ""),
    ),
    (
        "member-enrolment-field-twice",
        "a judge named twice",
        member!(3, "\"judge_id\":1", "\"judge_id\":3,\"judge_id\":1"),
    ),
];
