//! What can be wrong with a table of scores.

use crate::id::ApplicationId;
use crate::scores::CriterionId;

/// Something wrong at one place of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The row, counted from 1 as spreadsheets do; the headings stand in row 1.
    pub row: u32,
    /// The column, counted from 1; `None` where a whole column is missing.
    pub column: Option<u32>,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A column that is needed has no heading.
    NoColumn {
        /// The heading that is missing.
        column: &'static str,
    },
    /// The row names no application.
    NoApplication,
    /// The judge is not asked to score the application.
    Unassigned {
        /// The application as written.
        application: String,
    },
    /// The sheet is final.
    Final {
        /// The application.
        application: ApplicationId,
    },
    /// The rubric does not have the criterion.
    UnknownCriterion {
        /// The criterion as written.
        criterion: String,
    },
    /// There are points and no criterion.
    NoCriterion,
    /// There is a criterion and no points.
    NoPoints {
        /// The criterion.
        criterion: CriterionId,
    },
    /// The points are no number.
    NotANumber {
        /// The points as written.
        points: String,
    },
    /// The points lie between two steps.
    BetweenSteps {
        /// The points as written.
        points: String,
    },
    /// The points are off the scale.
    OffScale {
        /// The points as written.
        points: String,
        /// The criterion.
        criterion: CriterionId,
    },
    /// Another row has said the same thing of the application.
    Twice {
        /// The row that was first.
        first: u32,
    },
    /// The judge is recused from the application, by this table or before.
    Recused {
        /// The application.
        application: ApplicationId,
    },
    /// A recusal has no reason, or a comment no text.
    NoText,
    /// A text is longer than [`super::LONGEST_TEXT`] characters.
    TooLong,
}

impl Fault {
    /// Returns the stable code under which the locales explain this.
    pub fn code(&self) -> &'static str {
        match self {
            Fault::NoColumn { .. } => "score-column",
            Fault::NoApplication => "score-no-application",
            Fault::Unassigned { .. } => "score-unassigned",
            Fault::Final { .. } => "score-final",
            Fault::UnknownCriterion { .. } => "score-criterion",
            Fault::NoCriterion => "score-no-criterion",
            Fault::NoPoints { .. } => "score-no-points",
            Fault::NotANumber { .. } => "score-number",
            Fault::BetweenSteps { .. } => "score-step",
            Fault::OffScale { .. } => "score-range",
            Fault::Twice { .. } => "score-twice",
            Fault::Recused { .. } => "score-recused",
            Fault::NoText => "score-no-text",
            Fault::TooLong => "score-too-long",
        }
    }

    /// Returns the named arguments of that explanation.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Fault::NoColumn { column } => vec![("column", (*column).to_owned())],
            Fault::NoApplication | Fault::NoCriterion | Fault::NoText | Fault::TooLong => {
                Vec::new()
            }
            Fault::Unassigned { application } => vec![("application", application.clone())],
            Fault::Final { application } | Fault::Recused { application } => {
                vec![("application", application.to_string())]
            }
            Fault::UnknownCriterion { criterion } => vec![("criterion", criterion.clone())],
            Fault::NoPoints { criterion } => vec![("criterion", criterion.to_string())],
            Fault::NotANumber { points } | Fault::BetweenSteps { points } => {
                vec![("points", points.clone())]
            }
            Fault::OffScale { points, criterion } => {
                vec![
                    ("points", points.clone()),
                    ("criterion", criterion.to_string()),
                ]
            }
            Fault::Twice { first } => vec![("first", first.to_string())],
        }
    }
}
