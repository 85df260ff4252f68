//! What a newer packet changes, field by field.

use crate::id::ApplicationId;
use crate::scores::{CriterionId, FinalSheet, GivenPoints, Points, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// One field of one sheet that differs between two packets. A sheet that is not there has no points, no
/// recusal and empty comments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// The points of a criterion.
    Points {
        /// The application.
        application: ApplicationId,
        /// The criterion.
        criterion: CriterionId,
        /// Points in the older packet.
        before: Option<Points>,
        /// Points in the newer.
        after: Option<Points>,
    },
    /// The reason of a recusal.
    Recusal {
        /// The application.
        application: ApplicationId,
        /// Reason in the older packet; `None` where not recused.
        before: Option<String>,
        /// Reason in the newer.
        after: Option<String>,
    },
    /// The comment to the committee.
    ToCommittee {
        /// The application.
        application: ApplicationId,
        /// Text in the older packet.
        before: String,
        /// Text in the newer.
        after: String,
    },
    /// The comment to the applicant.
    ToApplicant {
        /// The application.
        application: ApplicationId,
        /// Text in the older packet.
        before: String,
        /// Text in the newer.
        after: String,
    },
    /// The flag for discussion.
    Flag {
        /// The application.
        application: ApplicationId,
        /// Whether the newer packet asks to discuss it; the older says the opposite.
        flagged: bool,
    },
    /// The nominations for special mentions.
    Nominations {
        /// The application.
        application: ApplicationId,
        /// Ids in the older packet.
        before: BTreeSet<String>,
        /// Ids in the newer.
        after: BTreeSet<String>,
    },
}

/// The sheets of a packet.
pub type Sheets = BTreeMap<ApplicationId, FinalSheet>;

/// Lists what `after` changes of `before`, by application and then in the order of [`Difference`].
pub fn differences(before: &Sheets, after: &Sheets) -> Vec<Difference> {
    let applications: BTreeSet<ApplicationId> =
        before.keys().chain(after.keys()).copied().collect();
    applications
        .into_iter()
        .flat_map(|application| {
            let of = |sheets: &Sheets| Fields::of(sheets.get(&application));
            of(before).differences(of(after), application)
        })
        .collect()
}

/// The fields of a sheet, or of one that is not there.
#[derive(Default)]
struct Fields {
    points: GivenPoints,
    recusal: Option<String>,
    to_committee: String,
    to_applicant: String,
    flagged: bool,
    nominations: BTreeSet<String>,
}

impl Fields {
    fn of(sheet: Option<&FinalSheet>) -> Self {
        let Some(sheet) = sheet else {
            return Self::default();
        };
        let (points, recusal) = match sheet.verdict() {
            Verdict::Scored(points) => (points.clone(), None),
            Verdict::Recused(reason) => (GivenPoints::default(), Some(reason.clone())),
        };
        Self {
            points,
            recusal,
            to_committee: sheet.to_committee().0.clone(),
            to_applicant: sheet.to_applicant().0.clone(),
            flagged: sheet.is_flagged(),
            nominations: sheet.nominations().clone(),
        }
    }

    fn differences(self, after: Self, application: ApplicationId) -> Vec<Difference> {
        let criteria: BTreeSet<&CriterionId> = self
            .points
            .criteria()
            .iter()
            .chain(after.points.criteria().iter())
            .collect();
        let points = |criterion: &CriterionId| Difference::Points {
            application,
            criterion: criterion.clone(),
            before: self.points.get(criterion),
            after: after.points.get(criterion),
        };
        let changed = |id: &&CriterionId| self.points.get(id) != after.points.get(id);
        let mut found: Vec<Difference> = criteria.into_iter().filter(changed).map(points).collect();
        if self.recusal != after.recusal {
            found.push(Difference::Recusal {
                application,
                before: self.recusal,
                after: after.recusal,
            });
        }
        if self.to_committee != after.to_committee {
            let (before, after) = (self.to_committee, after.to_committee);
            found.push(Difference::ToCommittee {
                application,
                before,
                after,
            });
        }
        if self.to_applicant != after.to_applicant {
            let (before, after) = (self.to_applicant, after.to_applicant);
            found.push(Difference::ToApplicant {
                application,
                before,
                after,
            });
        }
        if self.flagged != after.flagged {
            found.push(Difference::Flag {
                application,
                flagged: after.flagged,
            });
        }
        if self.nominations != after.nominations {
            let (before, after) = (self.nominations, after.nominations);
            found.push(Difference::Nominations {
                application,
                before,
                after,
            });
        }
        found
    }
}
