//! Requests and answers about applications and screening.

use super::Detail;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Plans or performs an import of applications.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ApplicationsImport {
    /// The spreadsheet: `.xlsx`, `.ods` or `.csv`.
    pub table: String,
    /// Folder of attachments.
    pub attachments: Option<String>,
    /// A mapping file, where the columns do not name themselves.
    pub mapping: Option<String>,
}

/// What an import would do, or has done.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportView {
    /// Rows with anything in them.
    pub rows: u32,
    /// Applications that are new.
    pub new: u32,
    /// Rows already imported and the same.
    pub unchanged: u32,
    /// Rows set aside because of a problem.
    pub set_aside: u32,
    /// Good rows that screening must decide.
    pub needs_decision: u32,
    /// How columns were understood: field and header.
    pub columns: Vec<ColumnView>,
    /// Headers that no field uses.
    pub extra_columns: Vec<String>,
    /// Every problem, by row and column.
    pub problems: Vec<TableProblem>,
    /// Things worth knowing that stop nothing.
    pub notes: Vec<TableProblem>,
    /// Whether it was applied (false for a plan).
    pub applied: bool,
}

/// One column's meaning.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ColumnView {
    /// The field.
    pub field: String,
    /// The header as it stands in the table.
    pub header: String,
}

/// A problem at a place of a table.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TableProblem {
    /// Row number as the spreadsheet shows it, from 1.
    pub row: u32,
    /// The column's header, empty where the whole row is meant.
    pub column: String,
    /// The cell, such as `C14`, where there is one.
    pub cell: Option<String>,
    /// What is wrong.
    pub problem: Detail,
}

/// Looks for applications.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ApplicationsList {
    /// Words to look for, in any script; empty for all.
    #[serde(default)]
    pub search: String,
    /// Only this category.
    #[serde(default)]
    pub category: Option<String>,
    /// Only this applicant kind.
    #[serde(default)]
    pub kind: Option<String>,
    /// Only this country.
    #[serde(default)]
    pub country: Option<String>,
    /// Only this state of screening.
    #[serde(default)]
    pub screening: Option<Screening>,
}

/// Where an application stands in screening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Screening {
    /// Nothing decided yet.
    Open,
    /// May compete.
    Eligible,
    /// May not compete.
    Ineligible,
    /// The applicant has to be asked.
    NeedsClarification,
    /// Does not compete: judges practise on it, and it does not count.
    Practice,
}

/// The applications found.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ApplicationsView {
    /// The rows, in order of number.
    pub rows: Vec<ApplicationRow>,
    /// All there are, before search and filters.
    pub total: u32,
    /// Countries that occur, for the filter.
    pub countries: Vec<String>,
}

/// An application in a list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ApplicationRow {
    /// Its number.
    pub id: u32,
    /// The reference of the form's export.
    pub reference: String,
    /// Title as the applicant wrote it.
    pub title: String,
    /// Title in English, where given.
    pub title_en: Option<String>,
    /// Language of the application, BCP 47.
    pub language: String,
    /// Who applies; empty where hidden from the judge.
    pub applicant: String,
    /// Applicant kind.
    pub kind: String,
    /// Category.
    pub category: String,
    /// City.
    pub city: String,
    /// Country.
    pub country: String,
    /// Number of attachments.
    pub attachments: u32,
    /// Screening.
    pub screening: Screening,
    /// Whether the programme's rules leave the decision to a person.
    pub needs_decision: bool,
    /// The judge's own sheet, in a judge's workspace.
    pub sheet: Option<SheetMark>,
}

/// How far a judge's sheet has come.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SheetMark {
    /// Its state.
    pub state: super::SheetState,
    /// Criteria scored.
    pub scored: u32,
    /// Criteria of the rubric.
    pub criteria: u32,
    /// Whether it is flagged for discussion.
    pub flagged: bool,
    /// Whether it was finalised.
    pub is_final: bool,
    /// Weighted score on 0–100, where complete.
    pub total: Option<f64>,
}

/// Names an application.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ApplicationShow {
    /// Its number.
    pub application: u32,
}

/// One application, whole.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ApplicationView {
    /// What the list shows.
    pub row: ApplicationRow,
    /// When it was submitted, RFC 3339 with the programme's offset.
    pub submitted_at: Option<String>,
    /// The form option the applicant chose, such as a local government.
    pub form: super::TextView,
    /// Tags: sectors and target groups.
    pub tags: Vec<super::NamedView>,
    /// Contact person and e-mail; empty where hidden.
    pub contact: Vec<String>,
    /// Narrative answers in order.
    pub answers: Vec<AnswerView>,
    /// Attachments in order.
    pub attachments: Vec<AttachmentView>,
    /// Reason of the screening verdict.
    pub screening_reason: String,
    /// When the verdict was given, RFC 3339.
    pub screened_at: Option<String>,
}

/// A narrative answer.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AnswerView {
    /// The question's id.
    pub question: String,
    /// The question.
    pub heading: super::TextView,
    /// The answer, plain text with line breaks.
    pub text: String,
}

/// An attachment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AttachmentView {
    /// Its id; `doc://localhost/<id>` serves its bytes.
    #[ts(type = "number")]
    pub id: i64,
    /// File name as the applicant gave it.
    pub name: String,
    /// Media type, such as `application/pdf`.
    pub media: String,
    /// Size in bytes.
    #[ts(type = "number")]
    pub size: u64,
}

/// Gives a screening verdict.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Screen {
    /// The application.
    pub application: u32,
    /// The verdict.
    pub verdict: Screening,
    /// The reason; needed where it says ineligible or needs clarification.
    #[serde(default)]
    pub reason: String,
}

/// Marks every application eligible that has no problem and needs no decision.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScreenedView {
    /// Applications changed.
    pub changed: u32,
    /// Applications that still wait for a person.
    pub waiting: u32,
}
