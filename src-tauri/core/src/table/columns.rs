//! Which column of a table means which field.

use super::read::{Table, TableError};
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// Fields with the headers by which they may be called, and a table's columns for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// Field to columns, counted from 0; a field may have several, such as two groups of tags.
    fields: BTreeMap<String, Vec<usize>>,
    /// Headers that mean no field.
    pub extra: Vec<String>,
}

/// Returns a text as names are compared: compatibility form, small letters, single spaces.
pub fn fold(text: &str) -> String {
    let folded: String = text.nfkc().flat_map(char::to_lowercase).collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Columns {
    /// Finds the columns by their headers, `known` being field to headers.
    ///
    /// # Errors
    /// [`TableError::NoKnownColumn`] where none is known, [`TableError::NoColumn`] where one of
    /// `needed` is missing.
    pub fn find(
        table: &Table,
        known: &[(&str, Vec<String>)],
        needed: &[&str],
    ) -> Result<Self, TableError> {
        let mut by_header = BTreeMap::new();
        for (field, headers) in known {
            for header in headers {
                by_header.insert(fold(header), *field);
            }
        }
        let mut columns = Self {
            fields: BTreeMap::new(),
            extra: Vec::new(),
        };
        for (index, header) in table.headers.iter().enumerate() {
            match by_header.get(&fold(header)) {
                Some(field) => {
                    columns
                        .fields
                        .entry((*field).to_owned())
                        .or_default()
                        .push(index);
                }
                None if header.is_empty() => {}
                None => columns.extra.push(header.clone()),
            }
        }
        let headers_of = |field: &str| {
            let headers = known.iter().find(|(name, _)| *name == field);
            headers.map_or_else(String::new, |(_, headers)| headers.join(", "))
        };
        if columns.fields.is_empty() {
            let expected = known
                .iter()
                .filter_map(|(_, headers)| headers.first().cloned());
            return Err(TableError::NoKnownColumn {
                found: columns.extra.join(", "),
                expected: expected.collect::<Vec<_>>().join(", "),
            });
        }
        match needed
            .iter()
            .find(|field| !columns.fields.contains_key(**field))
        {
            Some(field) => Err(TableError::NoColumn {
                field: (*field).to_owned(),
                expected: headers_of(field),
            }),
            None => Ok(columns),
        }
    }

    /// Returns the first column of a field.
    pub fn one(&self, field: &str) -> Option<usize> {
        self.fields.get(field)?.first().copied()
    }

    /// Returns all columns of a field.
    pub fn all(&self, field: &str) -> &[usize] {
        self.fields.get(field).map_or(&[], Vec::as_slice)
    }

    /// Returns each field with its columns, counted from 0.
    pub fn places(&self) -> impl Iterator<Item = (&str, usize)> {
        self.fields
            .iter()
            .flat_map(|(field, columns)| columns.iter().map(|column| (field.as_str(), *column)))
    }

    /// Returns each field with the header of its column.
    pub fn named<'a>(&'a self, table: &'a Table) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.fields.iter().flat_map(move |(field, columns)| {
            columns
                .iter()
                .map(move |column| (field.as_str(), table.headers[*column].as_str()))
        })
    }
}

/// Splits a cell that lists several things.
pub fn list(text: &str) -> Vec<String> {
    let parts = text.split([';', '\n', '、', '；']).map(str::trim);
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}
