//! What can be wrong with a file that a person wrote.

use super::usage::Used;

/// One thing that is wrong in a programme file, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeError {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// Path of the field, such as `rubrics[1].criteria[2].weight`, counted from 1.
    pub field: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What can be wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The file is not TOML.
    Syntax {
        /// What the reader of TOML says.
        cause: String,
    },
    /// The file is larger than any programme.
    TooLarge,
    /// There are more faults than are listed.
    TooMany,
    /// A field is missing.
    Missing,
    /// A field that no programme has.
    Unknown {
        /// The nearest name there is.
        nearest: Option<String>,
    },
    /// A field is of another type.
    Type {
        /// What it should be.
        expected: Expected,
    },
    /// A number is outside its range.
    Range {
        /// Lowest.
        least: i64,
        /// Highest.
        most: i64,
    },
    /// A text or list is empty.
    Empty,
    /// An id has other characters than `a-z`, `0-9` and `-`, or more than 40.
    Id,
    /// An id, label or header stands twice where it may stand once.
    Duplicate {
        /// The name.
        id: String,
    },
    /// A name that stands for nothing in the file.
    Reference {
        /// The name.
        id: String,
        /// The nearest name there is.
        nearest: Option<String>,
    },
    /// The text is missing in a language of the programme.
    Translation {
        /// The language, `en` or `ko`.
        language: &'static str,
    },
    /// The scale's points are not consecutive, lowest first, or fewer than two.
    Scale,
    /// There is not one descriptor for each point of the scale.
    Descriptors {
        /// Points of the scale.
        expected: usize,
        /// Descriptors there are.
        found: usize,
    },
    /// All weights are zero.
    Weights,
    /// A category has no rubric for a scoring round.
    NoRubric {
        /// The round.
        round: String,
    },
    /// Something that the workspace already uses is gone or has another id.
    InUse {
        /// What it is.
        what: Used,
        /// Its id.
        id: String,
        /// How many applications, judges or assignments use it.
        count: u32,
    },
}

/// What a field should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A list of texts.
    Texts,
    /// A whole number.
    Number,
    /// `true` or `false`.
    Claim,
    /// A date and time with its offset from UTC.
    Moment,
    /// A text in each language.
    Words,
    /// A list of these.
    ListOfWords,
    /// A table.
    Table,
    /// A list of tables.
    Tables,
}

impl Expected {
    /// Returns the name by which the locales choose their words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Texts => "texts",
            Self::Number => "number",
            Self::Claim => "claim",
            Self::Moment => "moment",
            Self::Words => "words",
            Self::ListOfWords => "list-of-words",
            Self::Table => "table",
            Self::Tables => "tables",
        }
    }
}

impl Fault {
    /// Returns the stable code of the fault.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "programme-syntax",
            Self::TooLarge => "programme-too-large",
            Self::TooMany => "programme-too-many",
            Self::Missing => "programme-missing",
            Self::Unknown { .. } => "programme-unknown",
            Self::Type { .. } => "programme-type",
            Self::Range { .. } => "programme-range",
            Self::Empty => "programme-empty",
            Self::Id => "programme-id",
            Self::Duplicate { .. } => "programme-duplicate",
            Self::Reference { .. } => "programme-reference",
            Self::Translation { .. } => "programme-translation",
            Self::Scale => "programme-scale",
            Self::Descriptors { .. } => "programme-descriptors",
            Self::Weights => "programme-weights",
            Self::NoRubric { .. } => "programme-no-rubric",
            Self::InUse { .. } => "programme-in-use",
        }
    }

    /// Returns the arguments of the fault's texts; `nearest` is `none` where no name is near.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let or_none = |nearest: &Option<String>| nearest.as_deref().unwrap_or("none").to_owned();
        match self {
            Self::Syntax { cause } => vec![("cause", cause.clone())],
            Self::Unknown { nearest } => vec![("nearest", or_none(nearest))],
            Self::Type { expected } => vec![("expected", expected.name().to_owned())],
            Self::Range { least, most } => {
                vec![("least", least.to_string()), ("most", most.to_string())]
            }
            Self::Duplicate { id } => vec![("id", id.clone())],
            Self::Reference { id, nearest } => {
                vec![("id", id.clone()), ("nearest", or_none(nearest))]
            }
            Self::Translation { language } => vec![("language", (*language).to_owned())],
            Self::Descriptors { expected, found } => {
                vec![
                    ("expected", expected.to_string()),
                    ("found", found.to_string()),
                ]
            }
            Self::NoRubric { round } => vec![("round", round.clone())],
            Self::InUse { what, id, count } => vec![
                ("what", what.name().to_owned()),
                ("id", id.clone()),
                ("count", count.to_string()),
            ],
            Self::TooLarge
            | Self::TooMany
            | Self::Missing
            | Self::Empty
            | Self::Id
            | Self::Scale
            | Self::Weights => vec![],
        }
    }
}
