//! What the columns of a table mean, for a person to look at before anything is planned.

use super::choices::Choices;
use super::import::{ImportError, Read, Wanted};
use super::plan::{NEEDED, find_columns};
use crate::programme::{COLUMN_FIELDS, Programme, Text};
use crate::store::Reading;
use crate::table::columns::fold;
use crate::table::read::{Table, TableError};
use std::collections::BTreeMap;

/// How many cells of a column are shown.
const SAMPLES: usize = 3;
/// How many letters of a cell are shown.
const SAMPLE: usize = 80;

/// A table's columns, and what they can mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnsSeen {
    /// The columns that have a heading, in order.
    pub columns: Vec<ColumnSeen>,
    /// What a column can mean.
    pub fields: Vec<FieldKnown>,
    /// Fields without which nothing can be imported and that no column means.
    pub missing: Vec<String>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnSeen {
    /// Counted from 0.
    pub column: usize,
    /// The heading.
    pub header: String,
    /// The field that it means, where it means one.
    pub field: Option<String>,
    /// Whether a person said so for an earlier table, and not the programme.
    pub is_remembered: bool,
    /// The first different cells with anything in them, cut short.
    pub samples: Vec<String>,
    /// How many cells have anything in them.
    pub filled: u32,
}

/// What a column can mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldKnown {
    /// The field's or the question's id.
    pub id: String,
    /// The question; a field has no text here.
    pub heading: Option<Text>,
    /// Whether nothing can be imported without it.
    pub is_needed: bool,
    /// Whether several columns can mean it.
    pub is_several: bool,
    /// What its cells can say, where that is settled: the text for the cell, and its name.
    pub options: Vec<(String, Text)>,
}

/// Looks at the columns of a table.
///
/// # Errors
/// [`ImportError`].
pub fn columns(
    reading: Reading<'_>,
    programme: &Programme,
    wanted: &Wanted<'_>,
) -> Result<ColumnsSeen, ImportError> {
    let read = Read::table(reading, programme, wanted)?;
    let choices = Choices {
        meanings: read.meanings.clone(),
        ..Choices::default()
    };
    let mut field_of: BTreeMap<usize, String> = BTreeMap::new();
    match find_columns(&read.table, programme, &choices, &[]) {
        Ok(columns) => {
            let places = columns.places().map(|(field, at)| (at, field.to_owned()));
            field_of.extend(places);
        }
        Err(TableError::NoKnownColumn { .. }) => {}
        Err(error) => return Err(error.into()),
    }
    let seen = |(column, header): (usize, &String)| ColumnSeen {
        column,
        header: header.clone(),
        field: field_of.get(&column).cloned(),
        is_remembered: read.remembered.contains_key(&fold(header))
            && !wanted.choices.meanings.contains_key(&fold(header)),
        samples: samples(&read.table, column),
        filled: filled(&read.table, column),
    };
    let headers = read.table.headers.iter().enumerate();
    let means = |field: &&str| field_of.values().any(|one| one == field);
    Ok(ColumnsSeen {
        columns: headers
            .filter(|(_, header)| !header.is_empty())
            .map(seen)
            .collect(),
        fields: fields(programme),
        missing: NEEDED
            .into_iter()
            .filter(|field| !means(field))
            .map(str::to_owned)
            .collect(),
    })
}

fn filled(table: &Table, column: usize) -> u32 {
    let rows = table.rows.iter();
    rows.filter(|row| !row.cell(column).text().is_empty())
        .count() as u32
}

fn samples(table: &Table, column: usize) -> Vec<String> {
    let mut samples: Vec<String> = Vec::new();
    for row in &table.rows {
        let text = row.cell(column).text();
        let short: String = text.chars().take(SAMPLE).collect();
        if !short.is_empty() && !samples.contains(&short) {
            samples.push(short);
        }
        if samples.len() == SAMPLES {
            break;
        }
    }
    samples
}

/// Lists what a column can mean to a programme.
fn fields(programme: &Programme) -> Vec<FieldKnown> {
    let known = |field: &str| FieldKnown {
        id: field.to_owned(),
        heading: None,
        is_needed: NEEDED.contains(&field),
        is_several: field == "tags",
        options: options(programme, field),
    };
    let question = |question: &crate::programme::Question| FieldKnown {
        id: question.id.clone(),
        heading: Some(question.heading.clone()),
        is_needed: false,
        is_several: false,
        options: Vec::new(),
    };
    let fields = COLUMN_FIELDS.iter().map(|field| known(field));
    fields
        .chain(programme.questions.iter().map(question))
        .collect()
}

/// Lists what the cells of a field can say.
fn options(programme: &Programme, field: &str) -> Vec<(String, Text)> {
    let categories = programme.categories.iter();
    let groups = programme.tag_groups.iter();
    match field {
        "category" => categories
            .map(|one| (one.name.en.clone(), one.name.clone()))
            .collect(),
        "form" => {
            let forms = programme.kinds.iter().flat_map(|kind| &kind.forms);
            forms
                .map(|one| {
                    // A label is what tables say, and comes before names.
                    let said = one.labels.first().unwrap_or(&one.name.en);
                    (said.clone(), one.name.clone())
                })
                .collect()
        }
        "tags" => {
            let tags = groups.flat_map(|group| &group.tags);
            tags.map(|one| (one.name.en.clone(), one.name.clone()))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// Makes sure that a person's choices name fields that there are.
pub(super) fn check(
    programme: &Programme,
    meanings: &BTreeMap<String, String>,
) -> Result<(), ImportError> {
    let known = known_columns_of(programme);
    match meanings
        .values()
        .find(|field| !field.is_empty() && !known.contains(field))
    {
        Some(field) => Err(ImportError::NoField {
            field: field.clone(),
        }),
        None => Ok(()),
    }
}

fn known_columns_of(programme: &Programme) -> Vec<String> {
    let fields = COLUMN_FIELDS.iter().map(|field| (*field).to_owned());
    let questions = programme.questions.iter().map(|one| one.id.clone());
    fields.chain(questions).collect()
}
