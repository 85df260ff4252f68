//! What importing judges and declared conflicts would do, with every problem at once.

use super::{Conflict, Ground, Judge, Status};
use crate::applications::{Application, language_code};
use crate::id::JudgeId;
use crate::programme::Programme;
use crate::table::columns::{Columns, fold, list};
use crate::table::read::{Cell, Row, Table, TableError, column_name};
use std::collections::BTreeMap;

/// What an import of judges or conflicts would do. One problem stops all of it: panels are small.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgesPlan<T> {
    /// Rows with anything in them.
    pub rows: u32,
    /// Field and header of each column that was understood.
    pub columns: Vec<(String, String)>,
    /// Headers that mean nothing.
    pub extra_columns: Vec<String>,
    /// What would be added.
    pub new: Vec<T>,
    /// Rows that are there already.
    pub unchanged: u32,
    /// Every problem, in order of the rows.
    pub problems: Vec<Problem>,
}

/// A problem of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The row's number.
    pub row: u32,
    /// The column's header.
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
    /// Not a whole number from 0 to 10,000.
    Capacity { found: String },
    /// The same e-mail stands twice.
    SameEmail { email: String },
    /// A judge of this e-mail is on the panel with other particulars.
    Changed { email: String },
    /// A tag that the programme does not have.
    Tag { found: String },
    /// Neither a language's name nor its code.
    Language { found: String },
    /// No judge with this e-mail or name.
    UnknownJudge { found: String },
    /// No application with this reference.
    UnknownApplication { found: String },
}

impl Fault {
    /// Returns the stable code of the fault.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing => "row-missing",
            Self::Unreadable => "row-unreadable",
            Self::Capacity { .. } => "row-capacity",
            Self::SameEmail { .. } => "row-same-email",
            Self::Changed { .. } => "row-judge-changed",
            Self::Tag { .. } => "row-tag",
            Self::Language { .. } => "row-language",
            Self::UnknownJudge { .. } => "row-unknown-judge",
            Self::UnknownApplication { .. } => "row-unknown-application",
        }
    }

    /// Returns the arguments of the fault's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Missing | Self::Unreadable => vec![],
            Self::Capacity { found }
            | Self::Tag { found }
            | Self::Language { found }
            | Self::UnknownJudge { found }
            | Self::UnknownApplication { found } => vec![("found", found.clone())],
            Self::SameEmail { email } | Self::Changed { email } => vec![("email", email.clone())],
        }
    }
}

struct RowReader<'a> {
    table: &'a Table,
    columns: &'a Columns,
    row: &'a Row,
    problems: &'a mut Vec<Problem>,
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
        let Some(column) = self.columns.one(field) else {
            return String::new();
        };
        let cell = self.row.cell(column);
        if *cell == Cell::Unreadable {
            self.fault(field, Fault::Unreadable);
        }
        cell.text()
    }

    fn needed(&mut self, field: &str) -> String {
        let before = self.problems.len();
        let text = self.text(field);
        if text.is_empty() && self.problems.len() == before {
            self.fault(field, Fault::Missing);
        }
        text
    }
}

fn headers(pairs: &[(&'static str, &[&str])]) -> Vec<(&'static str, Vec<String>)> {
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    pairs
        .iter()
        .map(|(field, names)| (*field, owned(names)))
        .collect()
}

fn judge_headers() -> Vec<(&'static str, Vec<String>)> {
    headers(&[
        ("name", &["Name", "Judge", "이름"]),
        ("email", &["E-mail", "Email", "이메일"]),
        (
            "affiliation",
            &["Affiliation", "Organisation", "Organization", "소속"],
        ),
        ("city", &["City", "도시"]),
        ("country", &["Country", "국가"]),
        ("languages", &["Languages", "Language", "언어"]),
        ("expertise", &["Expertise", "Expertise tags", "전문 분야"]),
        ("capacity", &["Capacity", "최대 건수"]),
    ])
}

fn conflict_headers() -> Vec<(&'static str, Vec<String>)> {
    headers(&[
        ("judge", &["Judge", "E-mail", "Email", "심사위원"]),
        (
            "application",
            &["Submission ID", "Application", "Reference", "접수번호"],
        ),
        ("reason", &["Reason", "사유"]),
    ])
}

/// Plans an import of judges, `held` being those on the panel.
///
/// # Errors
/// [`TableError`] where the table as a whole is of no use.
pub fn judges_of(
    held: &[Judge],
    programme: &Programme,
    table: &Table,
) -> Result<JudgesPlan<Judge>, TableError> {
    let columns = Columns::find(table, &judge_headers(), &["name", "email"])?;
    let mut plan = empty_plan(table, &columns);
    let by_email: BTreeMap<String, &Judge> = held
        .iter()
        .map(|judge| (fold(&judge.email), judge))
        .collect();
    let mut next = held.iter().map(|judge| judge.id.0).max().unwrap_or(0) + 1;
    let mut seen = BTreeMap::new();
    for row in &table.rows {
        let before = plan.problems.len();
        let problems = &mut plan.problems;
        let mut reader = RowReader {
            table,
            columns: &columns,
            row,
            problems,
        };
        let mut judge = judge(&mut reader, programme);
        let key = fold(&judge.email);
        if seen.insert(key.clone(), row.number).is_some() && !key.is_empty() {
            reader.fault(
                "email",
                Fault::SameEmail {
                    email: judge.email.clone(),
                },
            );
        }
        match by_email.get(&key) {
            Some(known) => {
                judge.id = known.id;
                if judge == **known {
                    plan.unchanged += 1;
                } else {
                    reader.fault("email", Fault::Changed { email: judge.email });
                }
            }
            None => {
                judge.id = JudgeId(next);
                if plan.problems.len() == before {
                    next += 1;
                    plan.new.push(judge);
                }
            }
        }
    }
    Ok(plan)
}

fn empty_plan<T>(table: &Table, columns: &Columns) -> JudgesPlan<T> {
    let named = columns.named(table);
    JudgesPlan {
        rows: table.rows.len() as u32,
        columns: named
            .map(|(field, header)| (field.to_owned(), header.to_owned()))
            .collect(),
        extra_columns: columns.extra.clone(),
        new: Vec::new(),
        unchanged: 0,
        problems: Vec::new(),
    }
}

fn judge(reader: &mut RowReader<'_>, programme: &Programme) -> Judge {
    let capacity = reader.text("capacity");
    let parsed = capacity
        .parse::<u32>()
        .ok()
        .filter(|capacity| *capacity <= 10_000);
    if parsed.is_none() && !capacity.is_empty() {
        reader.fault("capacity", Fault::Capacity { found: capacity });
    }
    let mut expertise = Vec::new();
    for found in list(&reader.text("expertise")) {
        let tags = || programme.tag_groups.iter().flat_map(|group| &group.tags);
        let called = fold(&found);
        let matches = |name: &str| fold(name) == called;
        match tags().find(|tag| matches(&tag.id) || matches(&tag.name.en) || matches(&tag.name.ko))
        {
            Some(tag) => expertise.push(tag.id.clone()),
            None => reader.fault("expertise", Fault::Tag { found }),
        }
    }
    Judge {
        id: JudgeId(0),
        name: reader.needed("name"),
        email: reader.needed("email"),
        affiliation: reader.text("affiliation"),
        city: reader.text("city"),
        country: reader.text("country"),
        languages: languages(reader),
        expertise,
        capacity: parsed,
    }
}

fn languages(reader: &mut RowReader<'_>) -> Vec<String> {
    let mut codes = Vec::new();
    for found in list(&reader.text("languages")) {
        match language_code(&found) {
            Some(code) => codes.push(code),
            None => reader.fault("languages", Fault::Language { found }),
        }
    }
    codes
}

/// Plans an import of declared conflicts, `known` being those that are held.
///
/// # Errors
/// [`TableError`] where the table as a whole is of no use.
pub fn conflicts_of(
    judges: &[Judge],
    applications: &[Application],
    known: &[Conflict],
    table: &Table,
) -> Result<JudgesPlan<Conflict>, TableError> {
    let columns = Columns::find(table, &conflict_headers(), &["judge", "application"])?;
    let mut plan = empty_plan(table, &columns);
    let references: BTreeMap<String, _> = applications
        .iter()
        .map(|application| (fold(&application.submission.reference), application.id))
        .collect();
    for row in &table.rows {
        let problems = &mut plan.problems;
        let mut reader = RowReader {
            table,
            columns: &columns,
            row,
            problems,
        };
        let (found, reference) = (reader.needed("judge"), reader.needed("application"));
        let called = fold(&found);
        let judge = judges
            .iter()
            .find(|judge| fold(&judge.email) == called || fold(&judge.name) == called);
        let application = references.get(&fold(&reference)).copied();
        if judge.is_none() && !found.is_empty() {
            reader.fault("judge", Fault::UnknownJudge { found });
        }
        if application.is_none() && !reference.is_empty() {
            reader.fault(
                "application",
                Fault::UnknownApplication { found: reference },
            );
        }
        let evidence = reader.text("reason");
        if let (Some(judge), Some(application)) = (judge, application) {
            let conflict = Conflict {
                judge: judge.id,
                application,
                ground: Ground::Declared,
                evidence,
                status: Status::Declared,
            };
            if known.contains(&conflict) {
                plan.unchanged += 1;
            } else {
                plan.new.push(conflict);
            }
        }
    }
    Ok(plan)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
#[path = "plan_tests.rs"]
mod tests;
