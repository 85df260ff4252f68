//! Manifests and contents of kits that are signed and sealed with real keys.

use crate::build::kit::Steps;
use crate::build::replaced;
use crate::cases::Alike;
use jurybook_core::id::{ApplicationId, JudgeId};

/// What the manifest and the content say; all are refused as malformed.
pub const ROWS: [Alike<Steps>; 34] = [
    (
        "manifest-field-unknown",
        "a field that there is not",
        steps!(json: |text| replaced(&text, "{", "{\"ext\":1,")),
    ),
    (
        "manifest-field-twice",
        "a judge named twice",
        steps!(json: |text| replaced(&text, "\"judge_id\":1,", "\"judge_id\":2,\"judge_id\":1,")),
    ),
    (
        "manifest-spaces",
        "a space after a comma",
        steps!(json: |text| replaced(&text, ",", ", ")),
    ),
    (
        "manifest-without-members",
        "no member listed",
        steps!(manifest: |manifest| manifest.members.clear()),
    ),
    (
        "members-numbered-otherwise",
        "members numbered from zero",
        steps!(manifest: |manifest| {
            manifest.members.iter_mut().for_each(|member| member.n -= 1);
        }),
    ),
    (
        "members-with-other-roles",
        "an attachment for a programme",
        steps!(manifest: |manifest| {
            manifest.members[0].role = "attachment".to_owned();
        }),
    ),
    (
        "second-programme",
        "a second programme among the attachments",
        steps!(manifest: |manifest| {
            manifest.members[3].role = "programme".to_owned();
        }),
    ),
    (
        "programme-field-twice",
        "a programme that names its chair twice",
        member!(0, "\"format\":1,", "\"format\":1,\"format\":1,"),
    ),
    (
        "programme-field-unknown",
        "a field that there is not in the programme",
        member!(0, "\"format\":1,", "\"format\":1,\"ext\":1,"),
    ),
    (
        "programme-not-json",
        "a programme that is TOML",
        steps!(members: |members| {
            members[0] = include_bytes!("../../../golden/programme-1.toml").to_vec();
        }),
    ),
    (
        "round-unknown",
        "a round that there is not",
        steps!(manifest: |manifest| manifest.round = "final".into()),
    ),
    (
        "round-of-screening",
        "a round in which nobody scores",
        steps!(manifest: |manifest| manifest.round = "screening".into()),
    ),
    (
        "content-field-unknown",
        "a field that there is not in the content",
        member!(2, "\"capacity\":null", "\"capacity\":null,\"ext\":1"),
    ),
    (
        "content-not-utf-8",
        "content that is no UTF-8",
        steps!(members: |members| members[2][20] = 0xFF),
    ),
    (
        "content-empty",
        "no content",
        steps!(members: |members| members[2].clear()),
    ),
    (
        "another-judge",
        "made for another judge than its manifest says",
        steps!(content: |content| content.judge.id = JudgeId(2)),
    ),
    (
        "judge-0",
        "a judge without a number",
        steps!(
            content: |content| content.judge.id = JudgeId(0),
            manifest: |manifest| manifest.judge_id = JudgeId(0),
        ),
    ),
    (
        "judge-beyond",
        "a judge's number beyond all panels",
        steps!(
            content: |content| content.judge.id = JudgeId(10_001),
            manifest: |manifest| manifest.judge_id = JudgeId(10_001),
        ),
    ),
    (
        "category-unknown",
        "an application in a category that there is not",
        steps!(content: |content| {
            content.applications[0].submission.category = "others".to_owned();
        }),
    ),
    (
        "application-0",
        "an application without a number",
        steps!(content: |content| content.applications[0].id = ApplicationId(0)),
    ),
    (
        "application-beyond",
        "an application's number beyond all programmes",
        steps!(content: |content| {
            content.applications[1].id = ApplicationId(100_001);
        }),
    ),
    (
        "application-twice",
        "an application twice",
        steps!(content: |content| content.applications[1].id = ApplicationId(1)),
    ),
    (
        "applications-out-of-order",
        "applications out of order",
        steps!(content: |content| content.applications.reverse()),
    ),
    (
        "reference-twice",
        "two applications of one reference",
        steps!(content: |content| {
            content.applications[1].submission.reference = "A-1".to_owned();
        }),
    ),
    (
        "attachment-twice",
        "an attachment of two applications",
        steps!(content: |content| content.applications[1].attachments = vec![4]),
    ),
    (
        "attachment-of-nobody",
        "an attachment that no application names",
        steps!(content: |content| content.applications[0].attachments.clear()),
    ),
    (
        "attachment-beyond",
        "an attachment that there is not",
        steps!(content: |content| content.applications[1].attachments.push(6)),
    ),
    (
        "attachment-0",
        "an attachment with the number 0",
        steps!(content: |content| content.applications[1].attachments.push(0)),
    ),
    (
        "attachment-huge",
        "an attachment with the largest number",
        steps!(content: |content| content.applications[1].attachments.push(u32::MAX)),
    ),
    (
        "attachment-of-the-head",
        "the programme for an attachment",
        steps!(content: |content| content.applications[1].attachments.push(1)),
    ),
    (
        "practice-of-the-version-before",
        "an application for practice in a form that has none",
        steps!(manifest: |manifest| {
            manifest.practice.insert(ApplicationId(2));
        }),
    ),
    (
        "practice-unknown",
        "an application for practice that there is not",
        steps!(manifest: |manifest| {
            manifest.format = 2;
            manifest.practice.insert(ApplicationId(9));
        }),
    ),
    (
        "practice-empty",
        "a list for practice with nothing in it",
        steps!(json: |text| replaced(&text, ",\"log\":", ",\"practice\":[],\"log\":")),
    ),
    (
        "practice-twice",
        "an application that is for practice twice",
        steps!(
            manifest: |manifest| {
                manifest.format = 2;
                manifest.practice.insert(ApplicationId(2));
            },
            json: |text| replaced(&text, "\"practice\":[2]", "\"practice\":[2,2]"),
        ),
    ),
];
