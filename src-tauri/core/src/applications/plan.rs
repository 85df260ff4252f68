//! What importing a table of applications would do, with every problem at once.

use super::Submission;
use super::attachments::{FolderFile, LARGEST_ATTACHMENT, is_plain_name};
use crate::programme::{Category, Form, Kind, Programme};
use crate::table::columns::{Columns, fold, list};
use crate::table::read::{Cell, Row, Table, TableError, column_name};
use crate::travel::Digest;
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, TimeZone};
use std::collections::{BTreeMap, BTreeSet};

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

/// A problem of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The row's number.
    pub row: u32,
    /// The column's header; empty where the row as a whole is meant.
    pub column: String,
    /// The cell, such as `C14`.
    pub cell: Option<String>,
    /// What is wrong.
    pub fault: Fault,
}

/// What can be wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "the fields repeat what the variant says was found"
)]
pub enum Fault {
    /// A cell that must have something in it is empty.
    Missing,
    /// The spreadsheet itself shows an error in the cell.
    Unreadable,
    /// No such category.
    Category { found: String },
    /// No such applicant type.
    Form { found: String },
    /// This kind of applicant may not enter the category.
    NotEligible { kind: String, category: String },
    /// Not a date and time, or one that can be read in two ways.
    Moment { found: String },
    /// Submitted after the deadline.
    Late { submitted: String, deadline: String },
    /// The same reference stands in another row.
    SameReference { row: u32 },
    /// The same applicant has submitted the same title in another row or import.
    Duplicate { other: String },
    /// Imported before with other content.
    Changed { reference: String },
    /// A tag that the programme does not have.
    Tag { found: String },
    /// No folder of attachments, or no such file in it.
    AttachmentMissing { name: String },
    /// The name is a path or otherwise not a file's name.
    AttachmentName { name: String },
    /// Larger than a kit can carry.
    AttachmentLarge { name: String, size: u64 },
}

impl Fault {
    /// Returns the stable code of the fault.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing => "row-missing",
            Self::Unreadable => "row-unreadable",
            Self::Category { .. } => "row-category",
            Self::Form { .. } => "row-form",
            Self::NotEligible { .. } => "row-not-eligible",
            Self::Moment { .. } => "row-moment",
            Self::Late { .. } => "row-late",
            Self::SameReference { .. } => "row-same-reference",
            Self::Duplicate { .. } => "row-duplicate",
            Self::Changed { .. } => "row-changed",
            Self::Tag { .. } => "row-tag",
            Self::AttachmentMissing { .. } => "attachment-missing",
            Self::AttachmentName { .. } => "attachment-name",
            Self::AttachmentLarge { .. } => "attachment-large",
        }
    }

    /// Returns the arguments of the fault's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Missing | Self::Unreadable => vec![],
            Self::Category { found }
            | Self::Form { found }
            | Self::Moment { found }
            | Self::Tag { found } => vec![("found", found.clone())],
            Self::NotEligible { kind, category } => {
                vec![("kind", kind.clone()), ("category", category.clone())]
            }
            Self::Late {
                submitted,
                deadline,
            } => {
                vec![
                    ("submitted", submitted.clone()),
                    ("deadline", deadline.clone()),
                ]
            }
            Self::SameReference { row } => vec![("row", row.to_string())],
            Self::Duplicate { other } => vec![("other", other.clone())],
            Self::Changed { reference } => vec![("reference", reference.clone())],
            Self::AttachmentMissing { name } | Self::AttachmentName { name } => {
                vec![("name", name.clone())]
            }
            Self::AttachmentLarge { name, size } => {
                vec![("name", name.clone()), ("size", size.to_string())]
            }
        }
    }
}

/// What the workspace holds already: reference, and applicant with title, to content.
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
    let known = known_columns(programme);
    let columns = Columns::find(
        table,
        &known,
        &["reference", "category", "form", "applicant", "title"],
    )?;
    let mut plan = Plan {
        rows: table.rows.len() as u32,
        columns: columns
            .named(table)
            .map(|(field, header)| (field.to_owned(), header.to_owned()))
            .collect(),
        extra_columns: columns.extra.clone(),
        new: Vec::new(),
        unchanged: 0,
        set_aside: BTreeSet::new(),
        problems: Vec::new(),
    };
    let mut references: BTreeMap<String, u32> = BTreeMap::new();
    let mut likenesses: BTreeMap<String, String> = held
        .iter()
        .map(|(reference, (_, like))| (like.clone(), reference.clone()))
        .collect();
    for row in &table.rows {
        let mut reader = RowReader {
            table,
            columns: &columns,
            row,
            problems: Vec::new(),
        };
        let draft = reader.draft(programme, folder);
        let reference = draft.submission.reference.clone();
        if let Some((digest, _)) = held.get(&reference) {
            if *digest == draft.submission.digest() {
                plan.unchanged += 1;
            } else {
                reader.fault(
                    "reference",
                    Fault::Changed {
                        reference: reference.clone(),
                    },
                );
                plan.set_aside.insert(row.number);
                plan.problems.append(&mut reader.problems);
            }
            continue;
        }
        match references.get(&reference) {
            Some(first) if !reference.is_empty() => {
                reader.fault("reference", Fault::SameReference { row: *first });
            }
            _ => {
                references.insert(reference.clone(), row.number);
            }
        }
        let like = likeness(&draft.submission.applicant, &draft.submission.title);
        match likenesses.get(&like) {
            Some(other) => reader.fault(
                "title",
                Fault::Duplicate {
                    other: other.clone(),
                },
            ),
            None => {
                likenesses.insert(like, reference);
            }
        }
        if reader.problems.is_empty() {
            plan.new.push(draft);
        } else {
            plan.set_aside.insert(row.number);
            plan.problems.append(&mut reader.problems);
        }
    }
    Ok(plan)
}

fn known_columns(programme: &Programme) -> Vec<(&str, Vec<String>)> {
    let fields = programme
        .columns
        .iter()
        .map(|(field, headers)| (field.as_str(), headers.clone()));
    let questions = programme.questions.iter();
    fields
        .chain(questions.map(|one| (one.id.as_str(), one.columns.clone())))
        .collect()
}

struct RowReader<'a> {
    table: &'a Table,
    columns: &'a Columns,
    row: &'a Row,
    problems: Vec<Problem>,
}

impl RowReader<'_> {
    fn fault(&mut self, field: &str, fault: Fault) {
        let column = self.columns.one(field);
        self.problems.push(Problem {
            row: self.row.number,
            column: column.map_or_else(String::new, |at| self.table.headers[at].clone()),
            cell: column.map(|at| format!("{}{}", column_name(at), self.row.number)),
            fault,
        });
    }

    fn text(&mut self, field: &str) -> String {
        match self.columns.one(field).map(|column| self.row.cell(column)) {
            Some(Cell::Unreadable) => {
                self.fault(field, Fault::Unreadable);
                String::new()
            }
            Some(cell) => cell.text(),
            None => String::new(),
        }
    }

    fn needed(&mut self, field: &str) -> String {
        let before = self.problems.len();
        let text = self.text(field);
        if text.is_empty() && self.problems.len() == before {
            self.fault(field, Fault::Missing);
        }
        text
    }

    fn draft(&mut self, programme: &Programme, folder: &BTreeMap<String, FolderFile>) -> Draft {
        let reference = self.needed("reference");
        let submitted_at = self.submitted_at(programme);
        let category = self.category(programme);
        let form = self.form(programme);
        let (kind_id, form_id) = form.map_or_else(Default::default, |(kind, form)| {
            (kind.id.clone(), form.id.clone())
        });
        if let (Some(category), Some((kind, _))) = (category, form) {
            if !category.kinds.contains(&kind.id) {
                let fault = Fault::NotEligible {
                    kind: kind.name.en.clone(),
                    category: category.name.en.clone(),
                };
                self.fault("form", fault);
            }
        }
        let submission = Submission {
            reference,
            category: category.map_or_else(String::new, |category| category.id.clone()),
            kind: kind_id,
            form: form_id,
            submitted_at,
            applicant: self.needed("applicant"),
            city: self.text("city"),
            country: self.text("country"),
            language: Some(self.text("language"))
                .filter(|text| !text.is_empty())
                .unwrap_or_else(|| "und".to_owned()),
            title: self.needed("title"),
            title_en: self.text("title-en"),
            contact_name: self.text("contact-name"),
            contact_email: self.text("contact-email"),
            tags: self.tags(programme),
            answers: self.answers(programme),
        };
        Draft {
            row: self.row.number,
            submission,
            attachments: self.attachments(folder),
            needs_decision: form.is_some_and(|(_, form)| form.needs_decision),
        }
    }

    fn category<'p>(&mut self, programme: &'p Programme) -> Option<&'p Category> {
        let found = self.needed("category");
        let called = fold(&found);
        let category = programme.categories.iter().find(|category| {
            [&category.id, &category.name.en, &category.name.ko]
                .map(|name| fold(name))
                .contains(&called)
        });
        if category.is_none() && !found.is_empty() {
            self.fault("category", Fault::Category { found });
        }
        category
    }

    fn form<'p>(&mut self, programme: &'p Programme) -> Option<(&'p Kind, &'p Form)> {
        let found = self.needed("form");
        let called = fold(&found);
        let forms = programme
            .kinds
            .iter()
            .flat_map(|kind| kind.forms.iter().map(move |form| (kind, form)));
        let known = forms.into_iter().find(|(_, form)| {
            form.id == called || form.labels.iter().any(|label| fold(label) == called)
        });
        if known.is_none() && !found.is_empty() {
            self.fault("form", Fault::Form { found });
        }
        known
    }

    fn submitted_at(&mut self, programme: &Programme) -> String {
        let Some(column) = self.columns.one("submitted-at") else {
            return String::new();
        };
        let offset = *programme.deadline.offset();
        let moment = match self.row.cell(column) {
            Cell::Moment(moment) => local(*moment, offset),
            Cell::Text(text) => parse_moment(text, offset),
            Cell::Empty => {
                self.fault("submitted-at", Fault::Missing);
                return String::new();
            }
            Cell::Number(_) | Cell::Unreadable => None,
        };
        let Some(moment) = moment else {
            let found = self.row.cell(column).text();
            self.fault("submitted-at", Fault::Moment { found });
            return String::new();
        };
        if moment > programme.deadline {
            let fault = Fault::Late {
                submitted: moment.to_rfc3339(),
                deadline: programme.deadline.to_rfc3339(),
            };
            self.fault("submitted-at", fault);
        }
        moment.to_rfc3339()
    }

    fn tags(&mut self, programme: &Programme) -> Vec<String> {
        let mut tags = Vec::new();
        for column in self.columns.all("tags") {
            for found in list(&self.row.cell(*column).text()) {
                let called = fold(&found);
                let mut all = programme.tag_groups.iter().flat_map(|group| &group.tags);
                let tag = all.find(|tag| {
                    [&tag.id, &tag.name.en, &tag.name.ko]
                        .map(|name| fold(name))
                        .contains(&called)
                });
                match tag {
                    Some(tag) => tags.push(tag.id.clone()),
                    None => self.fault("tags", Fault::Tag { found }),
                }
            }
        }
        tags
    }

    fn answers(&mut self, programme: &Programme) -> Vec<(String, String)> {
        let mut answers = Vec::new();
        for question in &programme.questions {
            let text = self.text(&question.id);
            if !text.is_empty() {
                answers.push((question.id.clone(), text));
            }
        }
        answers
    }

    fn attachments(&mut self, folder: &BTreeMap<String, FolderFile>) -> Vec<String> {
        let names = list(&self.text("attachments"));
        for name in &names {
            let name = name.clone();
            match folder.get(&name) {
                _ if !is_plain_name(&name) => {
                    self.fault("attachments", Fault::AttachmentName { name });
                }
                None => self.fault("attachments", Fault::AttachmentMissing { name }),
                Some(file) if file.size > LARGEST_ATTACHMENT => {
                    self.fault(
                        "attachments",
                        Fault::AttachmentLarge {
                            name,
                            size: file.size,
                        },
                    );
                }
                Some(_) => {}
            }
        }
        names
    }
}

fn local(moment: NaiveDateTime, offset: FixedOffset) -> Option<DateTime<FixedOffset>> {
    offset.from_local_datetime(&moment).single()
}

/// Reads a moment as web forms write it, year first; a day-first date could be two days.
fn parse_moment(text: &str, offset: FixedOffset) -> Option<DateTime<FixedOffset>> {
    if let Ok(moment) = DateTime::parse_from_rfc3339(text) {
        return Some(moment.with_timezone(&offset));
    }
    let text = text.replace(['/', '.'], "-");
    let forms = [
        "%Y-%m-%d %H:%M:%S",
        "%Y-%m-%d %H:%M",
        "%Y-%m-%dT%H:%M:%S",
        "%Y-%m-%dT%H:%M",
    ];
    let moment = forms
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(&text, form).ok());
    let day = || {
        NaiveDate::parse_from_str(&text, "%Y-%m-%d")
            .ok()?
            .and_hms_opt(0, 0, 0)
    };
    local(moment.or_else(day)?, offset)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
#[path = "plan_tests.rs"]
mod tests;
