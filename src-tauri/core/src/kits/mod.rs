//! Kits: what the chair hands to each judge.

mod earlier;
mod error;
mod export;
mod open;
mod out;
mod store;

pub use error::KitError;
pub(crate) use export::kit_issued;
pub use export::{Exported, export};
pub use open::{Keys, Unlock, open};
pub use out::{Out, Version, out};
pub use store::{Issued, is_calibrating, issued};
pub(crate) use store::{earlier, put};

use crate::applications::Submission;
use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::judges::Judge;
use crate::log::Head;
use crate::travel::{Digest, container::Listed};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Version of the forms below.
pub const FORMAT: u32 = 1;

/// Version of the forms below where a kit has applications for practice.
pub const FORMAT_WITH_PRACTICE: u32 = 2;

/// Version of the forms below where points given in practice go back to the chair.
pub const FORMAT_CALIBRATING: u32 = 3;

/// The signed manifest of a kit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KitManifest {
    /// Version of this form.
    pub format: u32,
    /// The programme: SHA-256 of the signed `programme.json`.
    pub programme_id: Digest,
    /// The kit's id, random.
    pub kit_id: Digest,
    /// Earlier kits of the judge and round that this one takes the place of.
    pub supersedes: Vec<Digest>,
    /// For whom it is.
    pub judge_id: JudgeId,
    /// For which round.
    pub round: RoundId,
    /// The rubrics of the round.
    pub rubric_sha256: Digest,
    /// By whom it is signed: the chair or a deputy whom the programme names.
    pub chair_key: String,
    /// Which of the applications are for practice: they were not assigned and count nowhere. A kit without any
    /// has no such field and is of the version before.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub practice: BTreeSet<ApplicationId>,
    /// Whether points that are given in practice go back to the chair, beside what counts. Kits of before have no
    /// such field: who practised on them was told that nobody would see it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub calibrating: bool,
    /// Where the chair's log stood.
    pub log: Head,
    /// One-time secret that binds the judge's first packet to this kit.
    pub secret: Digest,
    /// The members in order: programme, its signature, content, then attachments.
    pub members: Vec<Member>,
}

impl KitManifest {
    /// Returns the version of a kit with these applications for practice.
    fn format_with(practice: &BTreeSet<ApplicationId>, calibrating: bool) -> u32 {
        match (practice.is_empty(), calibrating) {
            (_, true) => FORMAT_CALIBRATING,
            (false, false) => FORMAT_WITH_PRACTICE,
            (true, false) => FORMAT,
        }
    }
}

/// A member of a container, as its manifest lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Its number, from 1.
    pub n: u32,
    /// What it is.
    pub role: String,
    /// File name to show; cleaned when saved, never used as a path.
    pub file_name: String,
    /// Size in bytes.
    pub size: u64,
    /// SHA-256.
    pub sha256: Digest,
    /// Media type.
    pub media: String,
}

impl Member {
    /// Returns what the container's reader compares.
    pub fn listed(&self) -> Listed {
        Listed {
            size: self.size,
            sha256: self.sha256,
        }
    }
}

/// The member `content.json` of a kit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KitContent {
    /// The judge.
    pub judge: Judge,
    /// The applications to score, and those for practice, in order of number.
    pub applications: Vec<KitApplication>,
}

/// An application in a kit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KitApplication {
    /// Its number.
    pub id: ApplicationId,
    /// What was submitted, without what the round hides.
    pub submission: Submission,
    /// Numbers of the members that are its attachments, in order.
    pub attachments: Vec<u32>,
}

/// Number of members before the attachments.
const HEAD_MEMBERS: usize = 3;

#[cfg(test)]
mod practice_tests;
