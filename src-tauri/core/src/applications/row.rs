//! Reading one row as an application.

use super::attachments::{FolderFile, LARGEST_ATTACHMENT, is_plain_name};
use super::changes::HeldApplication;
use super::dictionary::Dictionary;
use super::language::language_code;
use super::plan::Draft;
use super::problem::{Fault, Note, Problem, Remark};
use super::{Submission, attachments};
use crate::programme::{Category, Form, Kind, Programme};
use crate::table::columns::{Columns, list};
use crate::table::moment::read_moment;
use crate::table::read::{Cell, Row, Table, column_name};
use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeZone};
use std::collections::{BTreeMap, BTreeSet};

/// Reads a row and collects everything that is wrong with it.
pub(super) struct RowReader<'a> {
    table: &'a Table,
    columns: &'a Columns,
    row: &'a Row,
    pub(super) problems: Vec<Problem>,
    pub(super) notes: Vec<Note>,
}

impl<'a> RowReader<'a> {
    pub(super) fn new(table: &'a Table, columns: &'a Columns, row: &'a Row) -> Self {
        Self {
            table,
            columns,
            row,
            problems: Vec::new(),
            notes: Vec::new(),
        }
    }

    fn place(&self, column: Option<usize>) -> (String, Option<String>) {
        let header = column.map_or_else(String::new, |at| self.table.headers[at].clone());
        (
            header,
            column.map(|at| format!("{}{}", column_name(at), self.row.number)),
        )
    }

    fn fault_at(&mut self, column: Option<usize>, fault: Fault) {
        let (column, cell) = self.place(column);
        self.problems.push(Problem {
            row: self.row.number,
            column,
            cell,
            fault,
        });
    }

    pub(super) fn fault(&mut self, field: &str, fault: Fault) {
        self.fault_at(self.columns.one(field), fault);
    }

    fn note(&mut self, column: Option<usize>, remark: Remark) {
        let (column, cell) = self.place(column);
        self.notes.push(Note {
            row: self.row.number,
            column,
            cell,
            remark,
        });
    }

    fn text_at(&mut self, column: usize) -> String {
        let cell = self.row.cell(column);
        if *cell == Cell::Unreadable {
            self.fault_at(Some(column), Fault::Unreadable);
        }
        cell.text()
    }

    fn text(&mut self, field: &str) -> String {
        let column = self.columns.one(field);
        column.map_or_else(String::new, |column| self.text_at(column))
    }

    fn needed(&mut self, field: &str) -> String {
        let before = self.problems.len();
        let text = self.text(field);
        if text.is_empty() && self.problems.len() == before {
            self.fault(field, Fault::Missing);
        }
        text
    }

    /// Returns the row's reference as it stands.
    pub(super) fn reference(&self) -> String {
        let column = self.columns.one("reference");
        column.map_or_else(String::new, |column| self.row.cell(column).text())
    }

    /// Reads the row; what is wrong with it is in [`Self::problems`] afterwards.
    ///
    /// What the table has no column for stays as it is held, and so do attachments that are not in the folder.
    pub(super) fn draft(
        &mut self,
        dictionary: &Dictionary<'_>,
        folder: &BTreeMap<String, FolderFile>,
        held: Option<&HeldApplication>,
    ) -> Draft {
        let programme = dictionary.programme;
        let reference = self.needed("reference");
        let submitted_at = self.submitted_at(programme);
        let category = self.category(dictionary);
        let form = self.form(dictionary);
        if let (Some(category), Some((kind, _))) = (category, form)
            && !category.kinds.contains(&kind.id)
        {
            let (found, category) = (self.text("form"), self.text("category"));
            self.fault("form", Fault::NotEligible { found, category });
        }
        let needs_decision = form.is_some_and(|(_, form)| form.needs_decision);
        if needs_decision {
            let found = self.text("form");
            self.note(self.columns.one("form"), Remark::NeedsDecision { found });
        }
        let mut submission = Submission {
            reference,
            category: category.map_or_else(String::new, |category| category.id.clone()),
            kind: form.map_or_else(String::new, |(kind, _)| kind.id.clone()),
            form: form.map_or_else(String::new, |(_, form)| form.id.clone()),
            submitted_at,
            applicant: self.needed("applicant"),
            city: self.text("city"),
            country: self.text("country"),
            language: self.language(),
            title: self.needed("title"),
            title_en: self.text("title-en"),
            contact_name: self.text("contact-name"),
            contact_email: self.text("contact-email"),
            tags: self.tags(dictionary, category),
            answers: self.answers(programme, form.map(|(kind, _)| kind)),
        };
        if let Some(held) = held {
            self.keep(&mut submission, &held.application.submission, programme);
        }
        let attachments = self.attachments(folder, held);
        Draft {
            row: self.row.number,
            submission,
            attachments,
            needs_decision,
        }
    }

    /// Keeps what is held of fields that the table has no column for.
    fn keep(&self, draft: &mut Submission, held: &Submission, programme: &Programme) {
        let has = |field: &str| self.columns.one(field).is_some();
        let fields = [
            ("submitted-at", &mut draft.submitted_at, &held.submitted_at),
            ("city", &mut draft.city, &held.city),
            ("country", &mut draft.country, &held.country),
            ("language", &mut draft.language, &held.language),
            ("title-en", &mut draft.title_en, &held.title_en),
            ("contact-name", &mut draft.contact_name, &held.contact_name),
            (
                "contact-email",
                &mut draft.contact_email,
                &held.contact_email,
            ),
        ];
        for (field, here, kept) in fields {
            if !has(field) {
                here.clone_from(kept);
            }
        }
        if !has("tags") {
            draft.tags.clone_from(&held.tags);
        }
        let kept = held.answers.iter().filter(|(question, _)| !has(question));
        draft.answers.extend(kept.cloned());
        let place = |id: &str| programme.questions.iter().position(|one| one.id == id);
        draft.answers.sort_by_key(|(id, _)| place(id));
    }

    fn category<'p>(&mut self, dictionary: &Dictionary<'p>) -> Option<&'p Category> {
        let found = self.needed("category");
        let category = dictionary.category(&found);
        if category.is_none() && !found.is_empty() {
            self.fault("category", Fault::Category { found });
        }
        category
    }

    fn form<'p>(&mut self, dictionary: &Dictionary<'p>) -> Option<(&'p Kind, &'p Form)> {
        let found = self.needed("form");
        let form = dictionary.form(&found);
        if form.is_none() && !found.is_empty() {
            self.fault("form", Fault::Form { found });
        }
        form
    }

    /// Reads when it was submitted, RFC 3339 in the organisers' time; empty where not known.
    fn submitted_at(&mut self, programme: &Programme) -> String {
        let Some(column) = self.columns.one("submitted-at") else {
            return String::new();
        };
        let offset = *programme.deadline.offset();
        let moment = match self.row.cell(column) {
            Cell::Moment(moment) => local(*moment, offset),
            Cell::Text(text) => DateTime::parse_from_rfc3339(text)
                .map(|moment| moment.with_timezone(&offset))
                .ok()
                .or_else(|| local(read_moment(text)?, offset)),
            Cell::Number(_) => None,
            Cell::Empty | Cell::Unreadable => {
                self.needed("submitted-at");
                return String::new();
            }
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

    /// Reads the language's code; `und` where there is none.
    fn language(&mut self) -> String {
        let found = self.text("language");
        let code = language_code(&found);
        if code.is_none() && !found.is_empty() {
            self.note(self.columns.one("language"), Remark::Language { found });
        }
        code.unwrap_or_else(|| "und".to_owned())
    }

    fn tags(&mut self, dictionary: &Dictionary<'_>, category: Option<&Category>) -> Vec<String> {
        let mut tags: Vec<String> = Vec::new();
        for column in self.columns.all("tags") {
            for found in list(&self.text_at(*column)) {
                let Some((group, tag)) = dictionary.tag(&found) else {
                    self.fault_at(Some(*column), Fault::Tag { found });
                    continue;
                };
                let own = category.map(|category| category.tag_groups.as_slice());
                let elsewhere = own.is_some_and(|own| !own.is_empty() && !own.contains(&group.id));
                if elsewhere {
                    let category = self.text("category");
                    self.note(Some(*column), Remark::TagElsewhere { found, category });
                }
                if !tags.contains(&tag.id) {
                    tags.push(tag.id.clone());
                }
            }
        }
        tags
    }

    fn answers(&mut self, programme: &Programme, kind: Option<&Kind>) -> Vec<(String, String)> {
        let mut answers = Vec::new();
        for question in &programme.questions {
            let Some(column) = self.columns.one(&question.id) else {
                continue;
            };
            let text = self.text_at(column);
            let asked = question.kinds.is_empty()
                || kind.is_some_and(|kind| question.kinds.contains(&kind.id));
            if !text.is_empty() {
                answers.push((question.id.clone(), text));
            } else if asked {
                let question = self.table.headers[column].clone();
                self.note(Some(column), Remark::NoAnswer { question });
            }
        }
        answers
    }

    fn attachments(
        &mut self,
        folder: &BTreeMap<String, FolderFile>,
        held: Option<&HeldApplication>,
    ) -> Vec<String> {
        let kept = held.map_or(&[][..], |held| &held.attachments);
        let kept = kept.iter().map(|one| one.name.clone());
        if self.columns.one("attachments").is_none() {
            return kept.collect();
        }
        let kept: BTreeSet<String> = kept.collect();
        let names = list(&self.text("attachments"));
        let names: Vec<String> = names
            .iter()
            .map(|name| attachments::composed(name))
            .collect();
        for name in &names {
            let name = name.clone();
            let fault = match folder.get(&name) {
                _ if !is_plain_name(&name) => Fault::AttachmentName { name },
                None if kept.contains(&name) => continue,
                None => Fault::AttachmentMissing { name },
                Some(file) if file.size > LARGEST_ATTACHMENT => Fault::AttachmentLarge {
                    name,
                    size: file.size,
                },
                Some(_) => continue,
            };
            self.fault("attachments", fault);
        }
        names
    }
}

fn local(moment: NaiveDateTime, offset: FixedOffset) -> Option<DateTime<FixedOffset>> {
    offset.from_local_datetime(&moment).single()
}
