//! Sheets in packets that are signed and sealed with real keys.

use crate::build::packet::Steps;
use crate::cases::Row;
use jurybook_core::id::ApplicationId;
use jurybook_core::packets::{Comment, Given, RecusedSheet, ScoredSheet};
use std::collections::BTreeSet;

fn scored(application: u32, points: &[(&str, i32)]) -> ScoredSheet {
    let given = points.iter().map(|(criterion, points)| Given {
        criterion: (*criterion).into(),
        points: *points,
    });
    ScoredSheet {
        application: ApplicationId(application),
        points: given.collect(),
        flagged: false,
        nominations: BTreeSet::new(),
    }
}

fn recused(application: u32, reason: &str) -> RecusedSheet {
    RecusedSheet {
        application: ApplicationId(application),
        reason: reason.to_owned(),
        flagged: false,
    }
}

fn comment(application: u32) -> Comment {
    Comment {
        application: ApplicationId(application),
        committee: "Good.".to_owned(),
        applicant: String::new(),
    }
}

/// Gives points to application 1 in place of sound ones.
macro_rules! points {
    ($($point:expr),*) => {
        steps!(contents: |contents| contents.scores.sheets[0] = scored(1, &[$($point),*]))
    };
}

/// What the sheets say.
pub const ROWS: [Row<Steps>; 22] = [
    (
        "comment-too-long",
        "travel-content",
        "a comment longer than anybody can write",
        steps!(contents: |contents| contents.comments.comments[0].applicant = "é".repeat(20_001)),
    ),
    (
        "reason-too-long",
        "travel-content",
        "a reason longer than anybody can write",
        steps!(contents: |contents| contents.recusals.recusals[0].reason = "é".repeat(20_001)),
    ),
    (
        "score-unassigned",
        "packet-application",
        "a score for an application of another judge",
        steps!(contents: |contents| {
            contents
                .scores
                .sheets
                .push(scored(4, &[("impact", 3), ("novelty", 2)]))
        }),
    ),
    (
        "score-unknown",
        "packet-application",
        "a score for an application that there is not",
        steps!(contents: |contents| {
            contents
                .scores
                .sheets
                .push(scored(77, &[("impact", 3), ("novelty", 2)]))
        }),
    ),
    (
        "score-twice",
        "packet-application",
        "two sheets for one application",
        steps!(contents: |contents| {
            contents
                .scores
                .sheets
                .push(scored(1, &[("impact", 1), ("novelty", 1)]))
        }),
    ),
    (
        "recusal-unassigned",
        "packet-application",
        "a recusal from an application of another judge",
        steps!(contents: |contents| contents.recusals.recusals.push(recused(4, "Mine."))),
    ),
    (
        "recusal-twice",
        "packet-recused",
        "two recusals from one application",
        steps!(contents: |contents| contents.recusals.recusals.push(recused(2, "Again."))),
    ),
    (
        "recused-and-scored",
        "packet-recused",
        "points for an application on which the judge recuses",
        steps!(contents: |contents| contents.recusals.recusals.push(recused(1, "Mine."))),
    ),
    (
        "recusal-without-reason",
        "packet-range",
        "a recusal without a reason",
        steps!(contents: |contents| contents.recusals.recusals[0].reason = "\u{3000} ".to_owned()),
    ),
    (
        "comment-without-sheet",
        "packet-application",
        "a comment on an application without a sheet",
        steps!(contents: |contents| contents.comments.comments.push(comment(3))),
    ),
    (
        "comment-unknown",
        "packet-application",
        "a comment on an application that there is not",
        steps!(contents: |contents| contents.comments.comments.push(comment(77))),
    ),
    (
        "comment-twice",
        "packet-application",
        "two comments on one application",
        steps!(contents: |contents| contents.comments.comments.push(comment(1))),
    ),
    (
        "points-above",
        "packet-range",
        "points above the scale",
        points![("impact", 4), ("novelty", 2)],
    ),
    (
        "points-below",
        "packet-range",
        "points below the scale",
        points![("impact", 0), ("novelty", 2)],
    ),
    (
        "points-highest",
        "packet-range",
        "the highest number of 32 bits",
        points![("impact", i32::MAX), ("novelty", 2)],
    ),
    (
        "points-lowest",
        "packet-range",
        "the lowest number of 32 bits",
        points![("impact", i32::MIN), ("novelty", 2)],
    ),
    (
        "criterion-unknown",
        "packet-range",
        "points for a criterion that there is not",
        points![("impact", 3), ("novelty", 2), ("style", 1)],
    ),
    (
        "criterion-missing",
        "packet-range",
        "a criterion without points",
        points![("impact", 3)],
    ),
    (
        "criterion-twice",
        "packet-range",
        "points twice for one criterion",
        points![("impact", 3), ("impact", 1), ("novelty", 2)],
    ),
    (
        "criterion-spelled-otherwise",
        "packet-range",
        "a criterion in capitals",
        points![("Impact", 3), ("novelty", 2)],
    ),
    (
        "points-none",
        "packet-range",
        "a sheet without points",
        points![],
    ),
    (
        "nomination-unknown",
        "travel-content",
        "a nomination for a mention that there is not",
        steps!(contents: |contents| {
            contents.scores.sheets[0].nominations = ["best".to_owned()].into();
        }),
    ),
];
