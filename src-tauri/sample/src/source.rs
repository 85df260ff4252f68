//! Reading the sources of the sample, which are part of the program.

use crate::SampleError;
use toml_edit::{Document, Item, Table};

/// A table of a source.
pub(crate) struct Source<'a> {
    file: &'static str,
    table: &'a Table,
}

impl<'a> Source<'a> {
    /// Reads a file with what it holds.
    pub(crate) fn read<T>(
        file: &'static str,
        text: &str,
        with: impl FnOnce(&Source<'_>) -> Result<T, SampleError>,
    ) -> Result<T, SampleError> {
        let document = Document::parse(text).map_err(|_| SampleError::Source { file })?;
        with(&Source {
            file,
            table: document.as_table(),
        })
    }

    /// Returns the error that says this source is not what it must be.
    pub(crate) fn malformed(&self) -> SampleError {
        SampleError::Source { file: self.file }
    }

    fn get(&self, name: &str) -> Result<&'a Item, SampleError> {
        self.table.get(name).ok_or_else(|| self.malformed())
    }

    /// Tells whether there is such a field.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.table.contains_key(name)
    }

    /// Returns a text.
    pub(crate) fn text(&self, name: &str) -> Result<String, SampleError> {
        let text = self.get(name)?.as_str().map(str::to_owned);
        text.ok_or_else(|| self.malformed())
    }

    /// Returns a text that need not be there.
    pub(crate) fn text_if_any(&self, name: &str) -> Result<Option<String>, SampleError> {
        self.has(name).then(|| self.text(name)).transpose()
    }

    /// Returns a whole number.
    pub(crate) fn integer(&self, name: &str) -> Result<i64, SampleError> {
        self.get(name)?.as_integer().ok_or_else(|| self.malformed())
    }

    /// Returns a date with a time, as it is written.
    pub(crate) fn moment(&self, name: &str) -> Result<String, SampleError> {
        let moment = self.get(name)?.as_datetime().map(ToString::to_string);
        moment.ok_or_else(|| self.malformed())
    }

    /// Returns a list of texts, empty where there is none.
    pub(crate) fn texts(&self, name: &str) -> Result<Vec<String>, SampleError> {
        if !self.has(name) {
            return Ok(Vec::new());
        }
        let list = self.get(name)?.as_array();
        let texts = list.map(|list| {
            list.iter()
                .map(|one| one.as_str().map(str::to_owned))
                .collect()
        });
        texts.flatten().ok_or_else(|| self.malformed())
    }

    /// Returns a value of an inline table.
    pub(crate) fn inline(
        &self,
        name: &str,
        field: &str,
    ) -> Result<&'a toml_edit::Value, SampleError> {
        let table = self.get(name)?.as_inline_table();
        table
            .and_then(|table| table.get(field))
            .ok_or_else(|| self.malformed())
    }

    /// Returns a table within this one.
    pub(crate) fn table(&self, name: &str) -> Result<Source<'a>, SampleError> {
        let table = self.get(name)?.as_table().ok_or_else(|| self.malformed())?;
        Ok(Source {
            file: self.file,
            table,
        })
    }

    /// Reads each table of a list.
    pub(crate) fn each<T>(
        &self,
        list: &str,
        read: impl Fn(&Source<'_>) -> Result<T, SampleError>,
    ) -> Result<Vec<T>, SampleError> {
        let tables = self
            .get(list)?
            .as_array_of_tables()
            .ok_or_else(|| self.malformed())?;
        let source = |table| Source {
            file: self.file,
            table,
        };
        tables.iter().map(|table| read(&source(table))).collect()
    }
}
