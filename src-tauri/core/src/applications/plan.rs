//! What importing a table of applications would do, with every problem at once.

use super::Submission;
use super::attachments::{FolderFile, is_clutter};
use super::changes::{Changed, HeldApplication, changes};
use super::choices::{Choices, Was, known_as};
use super::dictionary::Dictionary;
use super::problem::{Fault, Note, Problem, Remark};
use super::row::RowReader;
use crate::programme::{COLUMN_FIELDS, Programme};
use crate::table::columns::{Columns, fold};
use crate::table::read::{Cell, Row, Table, TableError, column_name};
use crate::travel::Digest;
use std::collections::{BTreeMap, BTreeSet};

/// Fields without which there is no application.
pub(super) const NEEDED: [&str; 5] = ["reference", "category", "form", "applicant", "title"];

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
    /// Rows that say something else about an application than what is here.
    pub changed: Vec<Changed>,
    /// Rows with a problem, and those that a person sets aside, by number.
    pub set_aside: BTreeSet<u32>,
    /// The rows that are set aside or were corrected, cell by cell.
    pub open_rows: Vec<OpenRow>,
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

/// A row that a person may want to correct.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenRow {
    /// The row's number.
    pub row: u32,
    /// Its reference, as far as it has one.
    pub reference: String,
    /// Its cells in order of the columns, without long answers that nothing is wrong with.
    pub cells: Vec<OpenCell>,
}

/// A cell of such a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenCell {
    /// The column, counted from 0.
    pub column: usize,
    /// The column's heading.
    pub header: String,
    /// The field that the column means.
    pub field: String,
    /// What it says.
    pub text: String,
    /// What the table says, where a person has corrected it; none in it where that cannot be read.
    pub was: Option<Option<String>>,
}

impl Plan {
    /// Returns the changes that a person has accepted.
    pub fn accepted(&self) -> impl Iterator<Item = &Changed> {
        self.changed.iter().filter(|changed| changed.is_accepted)
    }
}

/// What the workspace holds already, by reference.
pub type Held = BTreeMap<String, HeldApplication>;

/// What a table is planned against.
#[derive(Debug, Clone, Copy)]
pub(super) struct Against<'a> {
    /// The folder of attachments.
    pub(super) folder: &'a BTreeMap<String, FolderFile>,
    /// Digests of files of the folder that may be what is held already.
    pub(super) digests: &'a BTreeMap<String, Digest>,
    /// What is held.
    pub(super) held: &'a Held,
    /// What a person has chosen.
    pub(super) choices: &'a Choices,
    /// What the cells said that a person has corrected.
    pub(super) was: &'a Was,
}

/// Returns applicant and title as duplicates are recognised by.
pub(super) fn likeness(applicant: &str, title: &str) -> String {
    format!("{}\n{}", fold(applicant), fold(title))
}

/// Plans an import into a workspace that holds nothing yet, as the table is.
///
/// # Errors
/// [`TableError`] where the table as a whole is of no use.
pub fn plan(
    table: &Table,
    programme: &Programme,
    folder: &BTreeMap<String, FolderFile>,
) -> Result<Plan, TableError> {
    let (digests, held) = (BTreeMap::new(), Held::new());
    let (choices, was) = (Choices::default(), Was::new());
    let against = Against {
        folder,
        digests: &digests,
        held: &held,
        choices: &choices,
        was: &was,
    };
    plan_against(table, programme, against)
}

/// Plans an import.
///
/// # Errors
/// [`TableError`] where the table as a whole is of no use.
pub(super) fn plan_against(
    table: &Table,
    programme: &Programme,
    against: Against<'_>,
) -> Result<Plan, TableError> {
    let columns = find_columns(table, programme, against.choices, &NEEDED)?;
    let named = columns.named(table);
    let held = against.held.values().map(|one| &one.application.submission);
    let mut planner = Planner {
        plan: Plan {
            rows: table.rows.len() as u32,
            columns: named
                .map(|(field, header)| (field.to_owned(), header.to_owned()))
                .collect(),
            extra_columns: columns.extra.clone(),
            new: Vec::new(),
            unchanged: 0,
            changed: Vec::new(),
            set_aside: BTreeSet::new(),
            open_rows: Vec::new(),
            problems: Vec::new(),
            notes: Vec::new(),
        },
        against,
        references: BTreeMap::new(),
        likenesses: held
            .map(|one| (likeness(&one.applicant, &one.title), one.reference.clone()))
            .collect(),
        unused: against
            .folder
            .keys()
            .filter(|name| !is_clutter(name))
            .map(String::as_str)
            .collect(),
    };
    let dictionary = Dictionary::of(programme);
    for row in &table.rows {
        planner.take(RowReader::new(table, &columns, row), row, &dictionary);
        planner.open(table, &columns, row);
    }
    planner.note_the_table(table, columns.one("attachments"));
    Ok(planner.plan)
}

/// Finds what the columns of a table mean to a programme and to a person.
pub(super) fn find_columns(
    table: &Table,
    programme: &Programme,
    choices: &Choices,
    needed: &[&str],
) -> Result<Columns, TableError> {
    let known = known_columns(programme);
    let known = known_as(known, &choices.meanings, &table.headers);
    let known: Vec<(&str, Vec<String>)> = known
        .iter()
        .map(|(field, headers)| (field.as_str(), headers.clone()))
        .collect();
    Columns::find(table, &known, needed)
}

fn known_columns(programme: &Programme) -> Vec<(&str, Vec<String>)> {
    let fields = COLUMN_FIELDS.iter().map(|field| {
        let headers = programme.columns.get(*field).cloned();
        (*field, headers.unwrap_or_default())
    });
    let questions = programme.questions.iter();
    fields
        .chain(questions.map(|one| (one.id.as_str(), one.columns.clone())))
        .collect()
}

/// A plan in the making.
struct Planner<'a> {
    plan: Plan,
    against: Against<'a>,
    /// References of the rows so far.
    references: BTreeMap<String, u32>,
    /// Applicant and title of what is held and of the rows so far, with the reference.
    likenesses: BTreeMap<String, String>,
    /// Files that no row has named so far.
    unused: BTreeSet<&'a str>,
}

impl Planner<'_> {
    fn take(&mut self, mut reader: RowReader<'_>, row: &Row, dictionary: &Dictionary<'_>) {
        if self.against.choices.aside.contains(&row.number) {
            self.plan.set_aside.insert(row.number);
            return;
        }
        let held = self.against.held.get(&reader.reference());
        let draft = reader.draft(dictionary, self.against.folder, held);
        for name in &draft.attachments {
            self.unused.remove(name.as_str());
        }
        let changed = held.map(|held| self.changed(held, &draft));
        if changed
            .as_ref()
            .is_some_and(|changed| changed.fields.is_empty())
        {
            self.plan.unchanged += 1;
            return;
        }
        self.compare(&mut reader, &draft);
        if let (Some(held), Some(changed)) = (held, &changed) {
            refuse(&mut reader, held, changed);
        }
        if !reader.problems.is_empty() {
            self.plan.set_aside.insert(row.number);
            self.plan.problems.append(&mut reader.problems);
            return;
        }
        self.plan.notes.append(&mut reader.notes);
        match changed {
            Some(changed) => self.plan.changed.push(changed),
            None => self.plan.new.push(draft),
        }
    }

    fn changed(&self, held: &HeldApplication, draft: &Draft) -> Changed {
        let Against {
            folder, digests, ..
        } = self.against;
        Changed {
            application: held.application.id,
            draft: draft.clone(),
            fields: changes(held, draft, folder, digests),
            judges: held.judges,
            is_accepted: self.against.choices.accepted.has(draft.row),
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
            Some(other) if other != reference || !self.against.held.contains_key(reference) => {
                let other = other.clone();
                reader.fault("title", Fault::Duplicate { other });
            }
            Some(_) => {}
            None => {
                self.likenesses.insert(like, reference.clone());
            }
        }
    }

    /// Lays a row open that is set aside or was corrected.
    fn open(&mut self, table: &Table, columns: &Columns, row: &Row) {
        let was = |column| self.against.was.get(&(row.number, column));
        let is_corrected = (0..table.headers.len()).any(|column| was(column).is_some());
        if !is_corrected && !self.plan.set_aside.contains(&row.number) {
            return;
        }
        let faulty = |header: &str| {
            let problems = self.plan.problems.iter().rev();
            let mut here = problems.take_while(|one| one.row == row.number);
            here.any(|one| one.column == header)
        };
        let mut cells: Vec<OpenCell> = columns
            .places()
            .map(|(field, column)| {
                let header = table.headers[column].clone();
                let said = |cell: &Cell| (*cell != Cell::Unreadable).then(|| cell.text());
                OpenCell {
                    column,
                    field: field.to_owned(),
                    text: row.cell(column).text(),
                    was: was(column).map(said),
                    header,
                }
            })
            .filter(|cell| is_short(&cell.field) || cell.was.is_some() || faulty(&cell.header))
            .collect();
        cells.sort_by_key(|cell| cell.column);
        let reference = columns.one("reference").map(|at| row.cell(at).text());
        self.plan.open_rows.push(OpenRow {
            row: row.number,
            reference: reference.unwrap_or_default(),
            cells,
        });
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

/// Refuses to make something else of an application than what judges were asked to score.
fn refuse(reader: &mut RowReader<'_>, held: &HeldApplication, changed: &Changed) {
    let reference = changed.draft.submission.reference.clone();
    if held.is_official {
        reader.fault("reference", Fault::Official { reference });
    } else if held.is_asked_for && Changed::is_settling(&changed.fields) {
        reader.fault("category", Fault::BeingJudged { reference });
    }
}

/// Claims that a field is no answer to a question.
fn is_short(field: &str) -> bool {
    COLUMN_FIELDS.contains(&field)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
#[path = "plan_tests.rs"]
mod tests;
