//! Scores from a table with the columns `application`, `criterion`, `points` and `comment`.
//!
//! Each row says one thing about one application, named by its number or its reference:
//!
//! | criterion | points | comment |
//! | --- | --- | --- |
//! | id of a criterion | points as shown on the scale | joins the comment to the committee |
//! | empty | | the comment to the committee |
//! | `applicant` | | the comment to the applicant |
//! | `note` | | the private note |
//! | `flag` | | joins the comment to the committee |
//! | `recusal` | | the reason |
//!
//! Every problem is listed by row and column, and a table with any problem changes nothing. What the
//! table does not mention stays as it was, so importing it twice changes nothing the second time.

mod line;
mod problem;

pub use problem::{Fault, Problem};

use super::{DraftSheet, Rubric};
use crate::id::ApplicationId;
use line::{Columns, Said};
use std::collections::{BTreeMap, BTreeSet};

/// The most characters of a comment, note or reason.
pub const LONGEST_TEXT: usize = 20_000;

/// A row of text cells and its number, counted from 1 as spreadsheets do.
pub type TextRow = (u32, Vec<String>);

/// What the judge's workspace knows.
pub struct Desk<'a> {
    /// The applications the judge is asked to score or may practise on, by reference.
    pub assigned: &'a BTreeMap<String, ApplicationId>,
    /// Those whose sheet is final.
    pub finals: &'a BTreeSet<ApplicationId>,
    /// Sheets that were opened.
    pub drafts: &'a BTreeMap<ApplicationId, DraftSheet>,
    /// The rubric of an application.
    pub rubric_of: &'a dyn Fn(ApplicationId) -> &'a Rubric,
}

/// What a table would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoresPlan {
    /// Rows with anything in them, the headings left out.
    pub rows: u32,
    /// Everything wrong, by row.
    pub problems: Vec<Problem>,
    changed: BTreeMap<ApplicationId, DraftSheet>,
}

impl ScoresPlan {
    /// Returns the sheets as they are after the import, only those that change.
    ///
    /// # Errors
    /// The problems, where there is one: then nothing may change.
    pub fn sheets(self) -> Result<BTreeMap<ApplicationId, DraftSheet>, Vec<Problem>> {
        match self.problems.is_empty() {
            true => Ok(self.changed),
            false => Err(self.problems),
        }
    }
}

/// Plans to take in the rows of a table, of which the first holds the headings.
pub fn plan(rows: &[TextRow], desk: &Desk) -> ScoresPlan {
    let mut rows = rows
        .iter()
        .filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()));
    let (top, headings) = rows
        .next()
        .map_or((1, [].as_slice()), |(row, cells)| (*row, cells.as_slice()));
    let columns = match Columns::find(headings) {
        Ok(columns) => columns,
        Err(missing) => {
            let problem = |column| Problem {
                row: top,
                column: None,
                fault: Fault::NoColumn { column },
            };
            let problems = missing.into_iter().map(problem).collect();
            return ScoresPlan {
                rows: 0,
                problems,
                changed: BTreeMap::new(),
            };
        }
    };
    let mut taking = Taking {
        desk,
        changed: BTreeMap::new(),
        comments: BTreeMap::new(),
        first: BTreeMap::new(),
    };
    let (mut count, mut problems) = (0, Vec::new());
    for (row, cells) in rows {
        count += 1;
        let taken = columns.read(cells, desk).and_then(|(application, said)| {
            taking
                .take(*row, application, said)
                .map_err(|fault| vec![(columns.criterion, fault)])
        });
        let place = |(column, fault)| Problem {
            row: *row,
            column: Some(column),
            fault,
        };
        problems.extend(taken.err().unwrap_or_default().into_iter().map(place));
    }
    problems.extend(taking.scored_though_recused(&columns));
    problems.sort_by_key(|problem| (problem.row, problem.column));
    ScoresPlan {
        rows: count,
        problems,
        changed: taking.finish(),
    }
}

/// The sheets as the rows change them.
struct Taking<'a, 'd> {
    desk: &'a Desk<'d>,
    changed: BTreeMap<ApplicationId, DraftSheet>,
    /// Parts of the comment to the committee, in the order of the rows.
    comments: BTreeMap<ApplicationId, Vec<String>>,
    /// The row that first said each thing.
    first: BTreeMap<(ApplicationId, String), u32>,
}

impl Taking<'_, '_> {
    /// Enters what one row says.
    fn take(&mut self, row: u32, application: ApplicationId, said: Said) -> Result<(), Fault> {
        if let Some(&first) = self.first.get(&(application, said.subject())) {
            return Err(Fault::Twice { first });
        }
        self.first.insert((application, said.subject()), row);
        let before = self.desk.drafts.get(&application);
        let sheet = self.changed.entry(application).or_insert_with(|| {
            before
                .cloned()
                .unwrap_or_else(|| DraftSheet::new(application))
        });
        let mut to_committee = |text: String| {
            if !text.is_empty() {
                self.comments.entry(application).or_default().push(text);
            }
        };
        match said {
            Said::Points {
                criterion,
                points,
                comment,
            } => {
                if !comment.is_empty() {
                    to_committee(format!("{criterion}: {comment}"));
                }
                sheet.scores.insert(criterion, points);
            }
            Said::ToCommittee(text) => to_committee(text),
            Said::Flag(text) => {
                sheet.flagged = true;
                to_committee(text);
            }
            Said::ToApplicant(text) => sheet.to_applicant.0 = text,
            Said::Note(text) => sheet.note.0 = text,
            Said::Recusal(reason) => sheet.recusal = Some(reason),
        }
        Ok(())
    }

    /// Finds the rows that leave a sheet with both a recusal and points.
    fn scored_though_recused(&self, columns: &Columns) -> Vec<Problem> {
        let both = |application: &ApplicationId| {
            let sheet = self.changed.get(application);
            sheet.is_some_and(|sheet| sheet.recusal.is_some() && !sheet.scores.is_empty())
        };
        let problem = |application: ApplicationId, row: u32| Problem {
            row,
            column: Some(columns.criterion),
            fault: Fault::Recused { application },
        };
        let about_it = |subject: &str, sheet: Option<&DraftSheet>| {
            subject == Said::RECUSAL
                || sheet.is_some_and(|sheet| sheet.scores.contains_key(&subject.into()))
        };
        self.first
            .iter()
            .filter(|((application, subject), _)| {
                both(application) && about_it(subject, self.changed.get(application))
            })
            .map(|((application, _), row)| problem(*application, *row))
            .collect()
    }

    /// Joins the comments and returns the sheets that differ from what is there.
    fn finish(mut self) -> BTreeMap<ApplicationId, DraftSheet> {
        for (application, parts) in self.comments {
            if let Some(sheet) = self.changed.get_mut(&application) {
                sheet.to_committee.0 = parts.join("\n");
            }
        }
        self.changed
            .retain(|application, sheet| self.desk.drafts.get(application) != Some(sheet));
        self.changed
    }
}

#[cfg(test)]
mod tests;
