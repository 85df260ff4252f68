//! Requests and answers about applications and screening.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
    /// Only what waits for a second person, or for somebody who settles it.
    #[serde(default)]
    pub waiting: Option<super::ScreeningWait>,
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
    /// Its applicant has taken it back: it counts nowhere from here on, and nobody is asked for it.
    Withdrawn,
}

/// The applications found.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ApplicationsView {
    /// The rows, in order of number.
    pub rows: Vec<ApplicationRow>,
    /// All there are, before search and filters.
    pub total: u32,
    /// Of all there are, those whose proposed verdict waits for a second person.
    pub proposed: u32,
    /// Of all there are, those about which two persons disagree.
    pub disputed: u32,
    /// Countries that occur, for the filter.
    pub countries: Vec<String>,
    /// Where the words of the search stand, an application each.
    pub hits: Vec<HitView>,
}

/// Where a search found an application.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HitView {
    /// The application.
    pub application: u32,
    /// The field's or the question's id.
    pub field: String,
    /// The question; nothing for a field.
    pub heading: Option<super::TextView>,
    /// What stands before, cut where it is long.
    pub before: String,
    /// The words as the applicant wrote them.
    pub hit: String,
    /// What stands after, cut where it is long.
    pub after: String,
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
    /// What a verdict waits for, where the programme has it confirmed by a second person.
    pub waiting: Option<super::ScreeningWait>,
    /// What persons said, in order, where the programme asks for two.
    pub given: Vec<super::GivenView>,
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
