//! Requests and answers about tables of applications on their way in.

use super::Detail;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Plans or performs an import of applications.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ApplicationsImport {
    /// The spreadsheet: `.xlsx`, `.ods` or `.csv`; the rows that were set aside before, where there is none.
    pub table: Option<String>,
    /// Folder of attachments.
    pub attachments: Option<String>,
    /// A mapping file, where the columns do not name themselves.
    pub mapping: Option<String>,
    /// What columns mean, by their headings: a field, or nothing for a column to be left alone.
    #[serde(default)]
    pub meanings: BTreeMap<String, String>,
    /// What cells should say.
    #[serde(default)]
    pub corrections: Vec<CellCorrection>,
    /// Rows to set aside.
    #[serde(default)]
    pub aside: Vec<u32>,
    /// Rows whose changes of applications that are here already are accepted.
    #[serde(default)]
    pub accepted: Vec<u32>,
    /// Whether all such changes are accepted.
    #[serde(default)]
    pub accept_all: bool,
}

/// What a cell should say.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CellCorrection {
    /// The cell, such as `C14`.
    pub cell: String,
    /// The text.
    pub text: String,
}

/// The columns of a table, and what they can mean.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ColumnsView {
    /// The columns that have a heading, in order.
    pub columns: Vec<ColumnSeenView>,
    /// What a column can mean.
    pub fields: Vec<FieldView>,
    /// Fields without which nothing can be imported and that no column means.
    pub missing: Vec<String>,
}

/// A column of a table.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ColumnSeenView {
    /// Its letters, such as `C`.
    pub column: String,
    /// The heading.
    pub header: String,
    /// The field that it means, where it means one.
    pub field: Option<String>,
    /// Whether a person said so for an earlier table.
    pub remembered: bool,
    /// Some of its cells, cut short.
    pub samples: Vec<String>,
    /// How many cells have anything in them.
    pub filled: u32,
}

/// What a column can mean.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FieldView {
    /// The field's or the question's id.
    pub id: String,
    /// The question; nothing for a field.
    pub heading: Option<super::TextView>,
    /// Whether nothing can be imported without it.
    pub needed: bool,
    /// Whether several columns can mean it.
    pub several: bool,
    /// What its cells can say, where that is settled.
    pub options: Vec<OptionView>,
}

/// What a cell can say.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OptionView {
    /// The text for the cell.
    pub text: String,
    /// What it names.
    pub name: super::TextView,
}

/// What a newer table says otherwise about an application.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChangedRow {
    /// The row's number.
    pub row: u32,
    /// The application.
    pub application: u32,
    /// Its reference.
    pub reference: String,
    /// Its title as it stands here.
    pub title: String,
    /// What is said otherwise.
    pub fields: Vec<FieldChangeView>,
    /// How many judges have the earlier state in a kit.
    pub judges: u32,
    /// Whether it is accepted.
    pub accepted: bool,
}

/// What is said of a field before and after.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FieldChangeView {
    /// The field or question; `attachments` for their names, `attachment NAME` for the content of one.
    pub field: String,
    /// What is here.
    pub before: String,
    /// What the table says.
    pub after: String,
}

/// A row that a person may want to correct.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OpenRowView {
    /// The row's number in the import.
    pub row: u32,
    /// Where it stood: the table's file, for a row that was set aside before.
    pub source: Option<String>,
    /// Its number there.
    pub number: u32,
    /// Its reference, as far as it has one.
    pub reference: String,
    /// Whether it is set aside.
    pub aside: bool,
    /// Its cells.
    pub cells: Vec<OpenCellView>,
}

/// A cell of such a row.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OpenCellView {
    /// The cell, such as `C14`.
    pub cell: String,
    /// The column's heading.
    pub header: String,
    /// The field that the column means.
    pub field: String,
    /// What it says.
    pub text: String,
    /// Whether a person has corrected it.
    pub corrected: bool,
    /// What the table says, where it was corrected; nothing where that cannot be read.
    pub was: Option<String>,
}

/// Names rows that were set aside.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RowsDismiss {
    /// Their numbers among the rows that were set aside.
    pub rows: Vec<u32>,
}

/// The rows that were set aside.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RowsAsideView {
    /// The rows, in the order in which they were set aside.
    pub rows: Vec<RowAsideView>,
}

/// A row that was set aside.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RowAsideView {
    /// Its number among the rows that were set aside.
    pub id: u32,
    /// The table's file.
    pub source: String,
    /// Its number there.
    pub number: u32,
    /// Its reference.
    pub reference: String,
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
    /// Rows that say something else about applications than what is here.
    pub changed: Vec<ChangedRow>,
    /// Rows set aside, most of them because of a problem.
    pub set_aside: u32,
    /// Rows that are set aside or were corrected, to be corrected.
    pub open_rows: Vec<OpenRowView>,
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
