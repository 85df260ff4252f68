//! Packets: what a judge hands back.

mod enrolment;
mod export;
mod panel;
mod practice;
mod read;
mod refusal;
mod sent;
mod store;

pub use export::{Exported, PacketError, export};
pub use panel::Panel;
pub use practice::{Practised, PractisedSheet, practised};
pub(crate) use read::claimed_id;
pub use read::{LARGEST, Origin, ReadPacket, inspect, open, read_inner};
pub(crate) use read::{Unpacked, unpack};
pub use refusal::Refusal;
pub use sent::{Pending, pending};
pub(crate) use store::copy as copy_sent;

use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::kits::Member;
use crate::log::Head;
use crate::scores::{CriterionId, GivenPoints, Points};
use crate::travel::{Digest, json};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Version of the forms below.
pub const FORMAT: u32 = 1;

/// Version of the forms below where a packet has points that were given in practice.
pub const FORMAT_WITH_PRACTICE: u32 = 2;

/// The signed manifest of a packet. Its SHA-256 is the packet's id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PacketManifest {
    /// Version of this form.
    pub format: u32,
    /// The programme.
    pub programme_id: Digest,
    /// The round.
    pub round: RoundId,
    /// The rubrics that were scored against.
    pub rubric_sha256: Digest,
    /// The kit that was scored.
    pub kit_id: Digest,
    /// The judge.
    pub judge_id: JudgeId,
    /// The judge's signing key, `ssh-ed25519 AAAA…`.
    pub judge_key: String,
    /// To whom the packet is encrypted, `age1…`.
    pub recipients: Vec<String>,
    /// Ids of all earlier exports from the same workspace, sorted.
    pub past: Vec<Digest>,
    /// When it was made, RFC 3339; shown only.
    pub made_at: String,
    /// The program and version that made it.
    pub app: String,
    /// Where the chair's log stood when the judge last heard of it.
    pub seen_log: Head,
    /// SHA-256 over the numbers of the assigned applications, as JSON.
    pub assignment_sha256: Digest,
    /// Whether every assigned application has a final sheet.
    pub complete: bool,
    /// The members in order: scores, comments, recusals, enrolment, its signature; and practice, in a packet that
    /// has any.
    pub members: Vec<Member>,
}

/// Names, roles and media types of a packet's members, in order.
pub(crate) const MEMBERS: [(&str, &str, &str); 5] = [
    ("scores", "scores.json", "application/json"),
    ("comments", "comments.json", "application/json"),
    ("recusals", "recusals.json", "application/json"),
    ("enrolment", "enrolment.json", "application/json"),
    ("enrolment-signature", "enrolment.json.sig", "text/plain"),
];

/// Name, role and media type of the member that only a packet with practice has.
pub(crate) const PRACTICE: (&str, &str, &str) = ("practice", "practice.json", "application/json");

/// Returns names, roles and media types of the members of a packet of this form, in order.
pub(crate) fn members_of(
    format: u32,
) -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let practice = (format == FORMAT_WITH_PRACTICE).then_some(PRACTICE);
    MEMBERS.into_iter().chain(practice)
}

/// The member `scores.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scores {
    /// Random, so that the member's hash tells nothing of its content.
    pub blind: Digest,
    /// Final sheets with points, in order of application.
    pub sheets: Vec<ScoredSheet>,
}

/// A final sheet with points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoredSheet {
    /// The application.
    pub application: ApplicationId,
    /// Points by criterion, in order of the criterion's id.
    pub points: Vec<Given>,
    /// Flagged for discussion.
    pub flagged: bool,
    /// Special mentions it is nominated for.
    pub nominations: BTreeSet<String>,
}

/// Points for a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// The criterion.
    pub criterion: CriterionId,
    /// Points, in the smallest step of the scale.
    pub points: i32,
}

/// The member `comments.json`. Private notes have no place in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comments {
    /// Random, as above; lets a public record leave the comments out.
    pub blind: Digest,
    /// Comments of final sheets, in order of application.
    pub comments: Vec<Comment>,
}

/// The comments on one application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// The application.
    pub application: ApplicationId,
    /// To the committee.
    pub committee: String,
    /// To the applicant.
    pub applicant: String,
}

/// The member `recusals.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recusals {
    /// Random, as above.
    pub blind: Digest,
    /// Recusals in order of application.
    pub recusals: Vec<RecusedSheet>,
}

/// A final sheet on which the judge does not score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecusedSheet {
    /// The application.
    pub application: ApplicationId,
    /// Why.
    pub reason: String,
    /// Flagged for discussion.
    pub flagged: bool,
}

/// The member `enrolment.json`: binds the judge's key to the kit, by the kit's one-time secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enrolment {
    /// The programme.
    pub programme_id: Digest,
    /// The kit.
    pub kit_id: Digest,
    /// The judge.
    pub judge_id: JudgeId,
    /// The key.
    pub judge_key: String,
    /// To whom later kits are encrypted, `age1…`.
    pub recipient: String,
    /// HMAC-SHA256 over the five, under a key derived from the kit's secret.
    pub tag: Digest,
}

/// Writes points as the members have them.
fn given(points: &GivenPoints) -> Vec<Given> {
    let one = |(criterion, points): (&CriterionId, Points)| Given {
        criterion: criterion.clone(),
        points: points.0,
    };
    points.iter().map(one).collect()
}

/// Returns the hash that says for which applications a packet speaks.
pub(crate) fn assignment_hash(applications: &BTreeSet<ApplicationId>) -> Digest {
    Digest::of(&json::write(applications))
}

#[cfg(test)]
mod practice_tests;
#[cfg(test)]
mod unkept_tests;
