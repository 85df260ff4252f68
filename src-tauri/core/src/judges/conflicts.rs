//! Conflicts of interest: declared ones, and proposed ones that the chair decides one by one.

use super::Judge;
use crate::applications::Application;
use crate::id::{ApplicationId, JudgeId};
use crate::table::columns::fold;
use serde::{Deserialize, Serialize};

/// A conflict of interest between a judge and an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The judge.
    pub judge: JudgeId,
    /// The application.
    pub application: ApplicationId,
    /// Why.
    pub ground: Ground,
    /// The words that matched, or the declared reason.
    pub evidence: String,
    /// Where it stands.
    pub status: Status,
}

macro_rules! named {
    ($(#[$doc:meta])* $type:ident { $($(#[$variant_doc:meta])* $variant:ident = $name:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $type { $($(#[$variant_doc])* $variant),* }

        impl $type {
            /// Returns the name under which the store knows it.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// Reads such a name.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

named! {
    /// Why there is, or may be, a conflict; the weightiest first.
    Ground {
        /// The judge has declared it.
        Declared = "declared",
        /// Judge and applicant share an affiliation.
        Affiliation = "affiliation",
        /// They are in the same city.
        City = "city",
        /// They are in the same country.
        Country = "country",
    }
}

named! {
    /// Where a conflict stands.
    Status {
        /// Found by comparing; keeps the judge away until the chair has decided.
        Proposed = "proposed",
        /// Declared by the judge; counts.
        Declared = "declared",
        /// Confirmed by the chair; counts.
        Confirmed = "confirmed",
        /// Dismissed by the chair; does not count.
        Dismissed = "dismissed",
    }
}

impl Status {
    /// Tells whether it keeps the judge from the application.
    pub fn counts(self) -> bool {
        self != Self::Dismissed
    }
}

/// Proposes a conflict for each judge and application that share affiliation, city or country.
///
/// The weightiest ground is named. Names are compared without regard to capitals and spaces; an
/// affiliation matches where one name contains the other and is at least four letters long.
pub fn propose(judges: &[Judge], applications: &[Application]) -> Vec<Conflict> {
    let pairs = judges
        .iter()
        .flat_map(|judge| applications.iter().map(move |one| (judge, one)));
    pairs
        .filter_map(|(judge, application)| compare(judge, application))
        .collect()
}

fn compare(judge: &Judge, application: &Application) -> Option<Conflict> {
    let submission = &application.submission;
    let same = |one: &str, other: &str| !one.trim().is_empty() && fold(one) == fold(other);
    let contains = |one: &str, other: &str| {
        let (one, other) = (fold(one), fold(other));
        let (short, long) = if one.len() < other.len() {
            (one, other)
        } else {
            (other, one)
        };
        short.chars().count() >= 4 && long.contains(&short)
    };
    let (ground, evidence) = if contains(&judge.affiliation, &submission.applicant) {
        (Ground::Affiliation, &judge.affiliation)
    } else if same(&judge.city, &submission.city) {
        (Ground::City, &judge.city)
    } else if same(&judge.country, &submission.country) {
        (Ground::Country, &judge.country)
    } else {
        return None;
    };
    Some(Conflict {
        judge: judge.id,
        application: application.id,
        ground,
        evidence: evidence.clone(),
        status: Status::Proposed,
    })
}
