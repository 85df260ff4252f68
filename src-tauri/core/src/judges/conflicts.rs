//! Conflicts of interest: declared ones, and proposed ones that the chair decides one by one.

use super::Judge;
use super::names::{may_be_one, plain};
use crate::applications::Application;
use crate::id::{ApplicationId, JudgeId};
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
        /// Found by comparing; the chair has not decided yet.
        Proposed = "proposed",
        /// Declared by the judge; counts.
        Declared = "declared",
        /// Confirmed by the chair; counts.
        Confirmed = "confirmed",
        /// Dismissed by the chair; does not count.
        Dismissed = "dismissed",
    }
}

impl Conflict {
    /// Tells whether it keeps the judge from the application.
    ///
    /// What is proposed does until the chair has decided, but for the same country alone: where half of a
    /// panel and of its applicants are at home, it would leave nobody to judge them.
    pub fn counts(&self) -> bool {
        match self.status {
            Status::Declared | Status::Confirmed => true,
            Status::Proposed => self.ground != Ground::Country,
            Status::Dismissed => false,
        }
    }
}

/// Proposes a conflict for each judge and application that share affiliation, city or country.
///
/// The weightiest ground is named. Cities and countries match where they are written alike but for
/// capitals, accents and punctuation; affiliations also without the form of a company, where one names
/// the other, and in another order of words: `City of Porto` and `Porto`, `University of Porto` and
/// `Porto University`, not `Roma` and `Romania Telecom`.
pub fn propose(judges: &[Judge], applications: &[Application]) -> Vec<Conflict> {
    let folded = |application: &Application| {
        let submission = &application.submission;
        [&submission.applicant, &submission.city, &submission.country].map(|text| plain(text))
    };
    let applications: Vec<_> = applications
        .iter()
        .map(|one| (one.id, folded(one)))
        .collect();
    let mut proposed = Vec::new();
    for judge in judges {
        let words = [&judge.affiliation, &judge.city, &judge.country];
        let own = words.map(|text| plain(text));
        for (application, theirs) in &applications {
            if let Some((ground, evidence)) = shared(&own, theirs, words) {
                proposed.push(Conflict {
                    judge: judge.id,
                    application: *application,
                    ground,
                    evidence: evidence.clone(),
                    status: Status::Proposed,
                });
            }
        }
    }
    proposed
}

/// Returns the weightiest of what both share; each has affiliation, city and country.
fn shared<'a>(
    own: &[String; 3],
    theirs: &[String; 3],
    words: [&'a String; 3],
) -> Option<(Ground, &'a String)> {
    let same = |at: usize| !own[at].is_empty() && own[at] == theirs[at];
    if may_be_one(&own[0], &theirs[0]) {
        Some((Ground::Affiliation, words[0]))
    } else if same(1) {
        Some((Ground::City, words[1]))
    } else if same(2) {
        Some((Ground::Country, words[2]))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weightiest_ground_is_named_and_empty_fields_share_nothing() {
        let texts = |texts: [&str; 3]| texts.map(str::to_owned);
        let ground = |own: [&str; 3], theirs: [&str; 3]| {
            let (own, theirs) = (texts(own), texts(theirs));
            shared(&own, &theirs, [&own[0], &own[1], &own[2]]).map(|(ground, _)| ground)
        };
        let judge = ["city of porto", "porto", "portugal"];
        assert_eq!(
            ground(judge, ["porto", "porto", "portugal"]),
            Some(Ground::Affiliation)
        );
        assert_eq!(
            ground(judge, ["acme", "porto", "portugal"]),
            Some(Ground::City)
        );
        assert_eq!(
            ground(judge, ["acme", "lisbon", "portugal"]),
            Some(Ground::Country)
        );
        assert_eq!(ground(judge, ["acme", "", ""]), None);
        assert_eq!(ground(["", "", ""], ["", "", ""]), None);
    }

    #[test]
    fn a_proposal_counts_until_it_is_dismissed_and_one_of_country_once_it_is_confirmed() {
        let counts = |ground, status| {
            let conflict = Conflict {
                judge: JudgeId(1),
                application: ApplicationId(1),
                ground,
                evidence: String::new(),
                status,
            };
            conflict.counts()
        };
        let statuses = [Status::Proposed, Status::Confirmed, Status::Dismissed];
        let of = |ground| statuses.map(|status| counts(ground, status));
        assert_eq!(of(Ground::City), [true, true, false]);
        assert_eq!(of(Ground::Country), [false, true, false]);
        assert!(counts(Ground::Country, Status::Declared));
    }
}
