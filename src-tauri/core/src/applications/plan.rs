//! What importing a table of applications would do, with every problem at once.

use super::Submission;
use super::attachments::{FolderFile, is_clutter};
use super::dictionary::Dictionary;
use super::problem::{Fault, Note, Problem, Remark};
use super::row::RowReader;
use crate::programme::Programme;
use crate::table::columns::{Columns, fold};
use crate::table::read::{Row, Table, TableError, column_name};
use crate::travel::Digest;
use std::collections::{BTreeMap, BTreeSet};

/// Fields without which there is no application.
const NEEDED: [&str; 5] = ["reference", "category", "form", "applicant", "title"];

/// What an import would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Rows with anything in them.
    pub rows: u32,
    /// Field and header of each column that was understood.
    pub columns: Vec<(String, String)>,
    /// Headers that mean nothing to the programme.
    pub extra_columns: Vec<String>,
    /// What would be added.
    pub new: Vec<Draft>,
    /// Rows imported before, the same.
    pub unchanged: u32,
    /// Rows with a problem, by number.
    pub set_aside: BTreeSet<u32>,
    /// Every problem, in order of the rows.
    pub problems: Vec<Problem>,
    /// What is worth knowing about the table and the rows that would be added.
    pub notes: Vec<Note>,
}

/// An application as a good row has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The row's number.
    pub row: u32,
    /// What was submitted.
    pub submission: Submission,
    /// Names of its attachments, all of them in the folder.
    pub attachments: Vec<String>,
    /// Whether screening must decide on it.
    pub needs_decision: bool,
}

/// What the workspace holds already: reference to content, and applicant with title.
pub type Held = BTreeMap<String, (Digest, String)>;

/// Returns applicant and title as duplicates are recognised by.
pub(super) fn likeness(applicant: &str, title: &str) -> String {
    format!("{}\n{}", fold(applicant), fold(title))
}

/// Plans an import.
///
/// # Errors
/// [`TableError`] where the table as a whole is of no use.
pub fn plan(
    table: &Table,
    programme: &Programme,
    folder: &BTreeMap<String, FolderFile>,
    held: &Held,
) -> Result<Plan, TableError> {
    let columns = Columns::find(table, &known_columns(programme), &NEEDED)?;
    let named = columns.named(table);
    let mut planner = Planner {
        plan: Plan {
            rows: table.rows.len() as u32,
            columns: named
                .map(|(field, header)| (field.to_owned(), header.to_owned()))
                .collect(),
            extra_columns: columns.extra.clone(),
            new: Vec::new(),
            unchanged: 0,
            set_aside: BTreeSet::new(),
            problems: Vec::new(),
            notes: Vec::new(),
        },
        references: BTreeMap::new(),
        likenesses: held
            .iter()
            .map(|(reference, (_, like))| (like.clone(), reference.clone()))
            .collect(),
        unused: folder
            .keys()
            .filter(|name| !is_clutter(name))
            .map(String::as_str)
            .collect(),
    };
    let dictionary = Dictionary::of(programme);
    for row in &table.rows {
        planner.take(
            RowReader::new(table, &columns, row),
            row,
            &dictionary,
            folder,
            held,
        );
    }
    planner.note_the_table(table, columns.one("attachments"));
    Ok(planner.plan)
}

fn known_columns(programme: &Programme) -> Vec<(&str, Vec<String>)> {
    let fields = programme.columns.iter();
    let fields = fields.map(|(field, headers)| (field.as_str(), headers.clone()));
    let questions = programme.questions.iter();
    fields
        .chain(questions.map(|one| (one.id.as_str(), one.columns.clone())))
        .collect()
}

/// A plan in the making.
struct Planner<'a> {
    plan: Plan,
    /// References of the rows so far.
    references: BTreeMap<String, u32>,
    /// Applicant and title of what is held and of the rows so far, with the reference.
    likenesses: BTreeMap<String, String>,
    /// Files that no row has named so far.
    unused: BTreeSet<&'a str>,
}

impl Planner<'_> {
    fn take(
        &mut self,
        mut reader: RowReader<'_>,
        row: &Row,
        dictionary: &Dictionary<'_>,
        folder: &BTreeMap<String, FolderFile>,
        held: &Held,
    ) {
        let draft = reader.draft(dictionary, folder);
        for name in &draft.attachments {
            self.unused.remove(name.as_str());
        }
        let reference = draft.submission.reference.clone();
        match held.get(&reference) {
            Some((digest, _)) if *digest == draft.submission.digest() => {
                self.plan.unchanged += 1;
                return;
            }
            Some(_) => reader.fault("reference", Fault::Changed { reference }),
            None => self.compare(&mut reader, &draft),
        }
        if reader.problems.is_empty() {
            self.plan.new.push(draft);
            self.plan.notes.append(&mut reader.notes);
        } else {
            self.plan.set_aside.insert(row.number);
            self.plan.problems.append(&mut reader.problems);
        }
    }

    /// Compares a row with those before it and with what is held.
    fn compare(&mut self, reader: &mut RowReader<'_>, draft: &Draft) {
        let submission = &draft.submission;
        let reference = &submission.reference;
        match self.references.get(reference) {
            Some(first) if !reference.is_empty() => {
                reader.fault("reference", Fault::SameReference { row: *first });
            }
            _ => {
                self.references.insert(reference.clone(), draft.row);
            }
        }
        if submission.applicant.is_empty() || submission.title.is_empty() {
            return;
        }
        let like = likeness(&submission.applicant, &submission.title);
        match self.likenesses.get(&like) {
            Some(other) => reader.fault(
                "title",
                Fault::Duplicate {
                    other: other.clone(),
                },
            ),
            None => {
                self.likenesses.insert(like, reference.clone());
            }
        }
    }

    fn note_the_table(&mut self, table: &Table, attachments: Option<usize>) {
        let row = table.header_row;
        if table.blank_rows > 0 {
            let remark = Remark::BlankRows {
                count: table.blank_rows,
            };
            self.plan.notes.push(Note {
                row,
                column: String::new(),
                cell: None,
                remark,
            });
        }
        for name in &self.unused {
            self.plan.notes.push(Note {
                row,
                column: attachments.map_or_else(String::new, |at| table.headers[at].clone()),
                cell: attachments.map(|at| format!("{}{row}", column_name(at))),
                remark: Remark::UnusedFile {
                    name: (*name).to_owned(),
                },
            });
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
#[path = "plan_tests.rs"]
mod tests;
