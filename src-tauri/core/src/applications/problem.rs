//! What can be wrong with a row, and what is worth knowing about it.

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
    /// This kind of applicant may not enter the category; both as the row names them.
    NotEligible { found: String, category: String },
    /// Not a date and time, or one that can be read in two ways.
    Moment { found: String },
    /// Submitted after the deadline.
    Late { submitted: String, deadline: String },
    /// The same reference stands in another row.
    SameReference { row: u32 },
    /// The same applicant has submitted the same title in another row or import.
    Duplicate { other: String },
    /// Says that an application that judges were asked to score competes as something else.
    BeingJudged { reference: String },
    /// Says something else about an application of a round whose results are official.
    Official { reference: String },
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
            Self::BeingJudged { .. } => "row-being-judged",
            Self::Official { .. } => "row-official",
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
            Self::NotEligible { found, category } => {
                vec![("found", found.clone()), ("category", category.clone())]
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
            Self::BeingJudged { reference } | Self::Official { reference } => {
                vec![("reference", reference.clone())]
            }
            Self::AttachmentMissing { name } | Self::AttachmentName { name } => {
                vec![("name", name.clone())]
            }
            Self::AttachmentLarge { name, size } => {
                vec![("name", name.clone()), ("size", size.to_string())]
            }
        }
    }
}

/// Something worth knowing that stops nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The row's number; that of the headers where the table as a whole is meant.
    pub row: u32,
    /// The column's header; empty where the row as a whole is meant.
    pub column: String,
    /// The cell, such as `C14`.
    pub cell: Option<String>,
    /// What is worth knowing.
    pub remark: Remark,
}

/// What is worth knowing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// Screening must decide on the application, rather than the rules.
    NeedsDecision {
        /// The applicant type as the row names it.
        found: String,
    },
    /// Rows between the others have nothing in them.
    BlankRows {
        /// How many.
        count: u32,
    },
    /// A question that is asked of the applicant has no answer.
    NoAnswer {
        /// The column's header.
        question: String,
    },
    /// A tag belongs to another category.
    TagElsewhere {
        /// The tag as the row names it.
        found: String,
        /// The category as the row names it.
        category: String,
    },
    /// A language that is neither a known name nor a code.
    Language {
        /// What the row says.
        found: String,
    },
    /// A file of the folder that no row names.
    UnusedFile {
        /// Its name.
        name: String,
    },
}

impl Remark {
    /// Returns the stable code of the remark.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NeedsDecision { .. } => "note-needs-decision",
            Self::BlankRows { .. } => "note-blank-rows",
            Self::NoAnswer { .. } => "note-no-answer",
            Self::TagElsewhere { .. } => "note-tag-elsewhere",
            Self::Language { .. } => "note-language",
            Self::UnusedFile { .. } => "note-unused-file",
        }
    }

    /// Returns the arguments of the remark's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NeedsDecision { found } | Self::Language { found } => {
                vec![("found", found.clone())]
            }
            Self::BlankRows { count } => vec![("count", count.to_string())],
            Self::NoAnswer { question } => vec![("question", question.clone())],
            Self::TagElsewhere { found, category } => {
                vec![("found", found.clone()), ("category", category.clone())]
            }
            Self::UnusedFile { name } => vec![("name", name.clone())],
        }
    }
}
