//! One row of a table of scores: which columns there are, and what the row says.

use super::{Desk, Fault, LONGEST_TEXT};
use crate::id::ApplicationId;
use crate::scores::{Criterion, CriterionId, Points, Unreadable};

/// Where the columns stand, counted from 1.
pub(super) struct Columns {
    pub(super) application: u32,
    pub(super) criterion: u32,
    pub(super) points: u32,
    pub(super) comment: Option<u32>,
}

/// What one row says of its application.
pub(super) enum Said {
    Points {
        criterion: CriterionId,
        points: Points,
        comment: String,
    },
    ToCommittee(String),
    ToApplicant(String),
    Note(String),
    Flag(String),
    Recusal(String),
}

impl Said {
    /// The word in the column `criterion` that makes a row a recusal.
    pub(super) const RECUSAL: &str = "recusal";

    /// Returns what it is about; two rows about one thing contradict each other.
    pub(super) fn subject(&self) -> String {
        match self {
            Said::Points { criterion, .. } => criterion.0.clone(),
            Said::ToCommittee(_) => String::new(),
            Said::ToApplicant(_) => "applicant".to_owned(),
            Said::Note(_) => "note".to_owned(),
            Said::Flag(_) => "flag".to_owned(),
            Said::Recusal(_) => Self::RECUSAL.to_owned(),
        }
    }
}

/// Faults of a row, each with its column.
type Faults = Vec<(u32, Fault)>;

impl Columns {
    /// Finds the columns by their headings, whatever the case, or returns those that are missing.
    pub(super) fn find(headings: &[String]) -> Result<Self, Vec<&'static str>> {
        let place = |name: &str| {
            let is_it = |(_, heading): &(u32, &String)| heading.trim().eq_ignore_ascii_case(name);
            (1..).zip(headings).find(is_it).map(|(column, _)| column)
        };
        match (place("application"), place("criterion"), place("points")) {
            (Some(application), Some(criterion), Some(points)) => Ok(Self {
                application,
                criterion,
                points,
                comment: place("comment"),
            }),
            _ => Err(["application", "criterion", "points"]
                .into_iter()
                .filter(|n| place(n).is_none())
                .collect()),
        }
    }

    /// Reads a row.
    pub(super) fn read(
        &self,
        cells: &[String],
        desk: &Desk,
    ) -> Result<(ApplicationId, Said), Faults> {
        let cell = |column: u32| {
            cells
                .get(column as usize - 1)
                .map_or("", |cell| cell.trim())
        };
        let application = application(cell(self.application), desk);
        // The rubric depends on the application, so without one only the comment can be checked.
        let comment_column = self.comment.unwrap_or(self.criterion);
        let comment = self.comment.map_or("", cell);
        let long =
            (comment.chars().count() > LONGEST_TEXT).then_some((comment_column, Fault::TooLong));
        let application = match application {
            Ok(application) => application,
            Err(fault) => {
                return Err([(self.application, fault)]
                    .into_iter()
                    .chain(long)
                    .collect());
            }
        };
        let said = self.said(
            application,
            (cell(self.criterion), cell(self.points), comment),
            desk,
        );
        match (said, long) {
            (Ok(said), None) => Ok((application, said)),
            (said, long) => Err(said.err().into_iter().chain(long).collect()),
        }
    }

    fn said(
        &self,
        application: ApplicationId,
        (subject, points, comment): (&str, &str, &str),
        desk: &Desk,
    ) -> Result<Said, (u32, Fault)> {
        let rubric = (desk.rubric_of)(application);
        let criterion = rubric
            .criteria
            .iter()
            .find(|criterion| criterion.id.0.eq_ignore_ascii_case(subject));
        if let Some(criterion) = criterion {
            return self.scored(criterion, points, comment);
        }
        if subject.is_empty() && !points.is_empty() {
            return Err((self.criterion, Fault::NoCriterion));
        }
        let text = || match comment.is_empty() {
            true => Err((self.comment.unwrap_or(self.criterion), Fault::NoText)),
            false => Ok(comment.to_owned()),
        };
        match subject.to_ascii_lowercase().as_str() {
            "" => text().map(Said::ToCommittee),
            "applicant" => text().map(Said::ToApplicant),
            "note" => text().map(Said::Note),
            "flag" => Ok(Said::Flag(comment.to_owned())),
            Said::RECUSAL => text().map(Said::Recusal),
            _ => Err((
                self.criterion,
                Fault::UnknownCriterion {
                    criterion: subject.to_owned(),
                },
            )),
        }
    }

    fn scored(
        &self,
        criterion: &Criterion,
        points: &str,
        comment: &str,
    ) -> Result<Said, (u32, Fault)> {
        let id = criterion.id.clone();
        if points.is_empty() {
            return Err((self.points, Fault::NoPoints { criterion: id }));
        }
        let as_written = points.to_owned();
        match criterion.read(points) {
            Ok(points) => Ok(Said::Points {
                criterion: id,
                points,
                comment: comment.to_owned(),
            }),
            Err(Unreadable::NotANumber) => {
                Err((self.points, Fault::NotANumber { points: as_written }))
            }
            Err(Unreadable::BetweenSteps) => {
                Err((self.points, Fault::BetweenSteps { points: as_written }))
            }
            Err(Unreadable::OffScale) => Err((
                self.points,
                Fault::OffScale {
                    points: as_written,
                    criterion: id,
                },
            )),
        }
    }
}

/// Finds an application by reference or number, of which spreadsheets make `7.0`.
fn application(written: &str, desk: &Desk) -> Result<ApplicationId, Fault> {
    if written.is_empty() {
        return Err(Fault::NoApplication);
    }
    let number = written
        .strip_suffix(".0")
        .unwrap_or(written)
        .parse()
        .ok()
        .map(ApplicationId);
    let by_number = number.filter(|id| desk.assigned.values().any(|assigned| assigned == id));
    match desk.assigned.get(written).copied().or(by_number) {
        None => Err(Fault::Unassigned {
            application: written.to_owned(),
        }),
        Some(application) if desk.finals.contains(&application) => {
            Err(Fault::Final { application })
        }
        Some(application) => Ok(application),
    }
}
