//! Reading the fields of a hand-written file while collecting everything that is wrong with it.

use super::Text;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;
use toml_edit::{Item, TableLike, Value};

/// One thing that is wrong in a programme file, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeError {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// Path of the field, such as `rubrics[1].criteria[2].weight`.
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
    /// A field is missing.
    Missing,
    /// A field that no programme has.
    Unknown {
        /// The nearest name there is; empty where none is near.
        nearest: String,
    },
    /// A field is of another type.
    Type {
        /// What it should be, such as `text`.
        expected: &'static str,
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
    /// An id or label stands twice.
    Duplicate {
        /// The id.
        id: String,
    },
    /// A name that stands for nothing in the file.
    Reference {
        /// The name.
        id: String,
    },
    /// The text is missing in a language of the programme.
    Translation {
        /// The language.
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
}

impl Fault {
    /// Returns the stable code of the fault.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "programme-syntax",
            Self::TooLarge => "programme-too-large",
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
        }
    }

    /// Returns the arguments of the fault's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Syntax { cause } => vec![("cause", cause.clone())],
            Self::Unknown { nearest } => vec![("nearest", nearest.clone())],
            Self::Type { expected } => vec![("expected", (*expected).to_owned())],
            Self::Range { least, most } => {
                vec![("least", least.to_string()), ("most", most.to_string())]
            }
            Self::Duplicate { id } | Self::Reference { id } => vec![("id", id.clone())],
            Self::Translation { language } => vec![("language", (*language).to_owned())],
            Self::Descriptors { expected, found } => {
                vec![
                    ("expected", expected.to_string()),
                    ("found", found.to_string()),
                ]
            }
            Self::NoRubric { round } => vec![("round", round.clone())],
            Self::TooLarge
            | Self::Missing
            | Self::Empty
            | Self::Id
            | Self::Scale
            | Self::Weights => vec![],
        }
    }
}

/// The file's text and what was found wrong so far.
pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    pub(super) korean: bool,
    pub(super) errors: RefCell<Vec<ProgrammeError>>,
}

impl Source<'_> {
    pub(super) fn report(&self, span: Range<usize>, field: String, fault: Fault) {
        let before = &self.text[..self.text.floor_char_boundary(span.start)];
        let line = before.matches('\n').count() as u32 + 1;
        let column = before.chars().rev().take_while(|&one| one != '\n').count() as u32 + 1;
        self.errors.borrow_mut().push(ProgrammeError {
            line,
            column,
            field,
            fault,
        });
    }
}

/// The fields of one table of the file.
pub(super) struct Fields<'a> {
    source: &'a Source<'a>,
    path: String,
    span: Range<usize>,
    table: &'a dyn TableLike,
    asked: RefCell<BTreeSet<&'static str>>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(
        source: &'a Source<'a>,
        path: String,
        span: Range<usize>,
        table: &'a dyn TableLike,
    ) -> Self {
        Self {
            source,
            path,
            span,
            table,
            asked: RefCell::default(),
        }
    }

    fn path_of(&self, name: &str) -> String {
        if self.path.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.path)
        }
    }

    fn span_of(&self, name: &str) -> Range<usize> {
        let item = self.table.get(name).and_then(Item::span);
        let key = self
            .table
            .get_key_value(name)
            .and_then(|(key, _)| key.span());
        key.or(item).unwrap_or_else(|| self.span.clone())
    }

    /// Reports a fault of one field.
    pub(super) fn report(&self, name: &str, fault: Fault) {
        self.source
            .report(self.span_of(name), self.path_of(name), fault);
    }

    fn item(&self, name: &'static str) -> Option<&'a Item> {
        self.asked.borrow_mut().insert(name);
        self.table.get(name)
    }

    fn required<T>(&self, name: &'static str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.report(name, Fault::Missing);
        }
        value
    }

    fn typed<T>(
        &self,
        name: &'static str,
        expected: &'static str,
        read: impl FnOnce(&'a Item) -> Option<T>,
    ) -> Option<T> {
        let item = self.item(name)?;
        let value = read(item);
        if value.is_none() {
            self.report(name, Fault::Type { expected });
        }
        value
    }

    /// Reads a text that must not be empty.
    pub(super) fn text(&self, name: &'static str) -> String {
        if self.required(name, self.item(name)).is_none() {
            return String::new();
        }
        let text = self.optional_text(name);
        if text.is_empty() && self.table.get(name).is_some_and(Item::is_str) {
            self.report(name, Fault::Empty);
        }
        text
    }

    /// Reads a text that may be missing.
    pub(super) fn optional_text(&self, name: &'static str) -> String {
        let text = self.typed(name, "text", Item::as_str);
        text.unwrap_or_default().trim().to_owned()
    }

    /// Reads a date and time as TOML writes it, or as text.
    pub(super) fn moment(&self, name: &'static str) -> String {
        let Some(item) = self.required(name, self.item(name)) else {
            return String::new();
        };
        match item.as_datetime() {
            Some(moment) => moment.to_string(),
            None => item.as_str().unwrap_or_default().to_owned(),
        }
    }

    /// Reads an id: at most 40 of `a-z`, `0-9` and `-`.
    pub(super) fn id(&self, name: &'static str) -> String {
        let id = self.text(name);
        let plain = |one: char| one.is_ascii_lowercase() || one.is_ascii_digit() || one == '-';
        if !id.is_empty() && (id.len() > 40 || !id.chars().all(plain)) {
            self.report(name, Fault::Id);
        }
        id
    }

    /// Reads a whole number within a range.
    pub(super) fn integer(&self, name: &'static str, least: i64, most: i64) -> i64 {
        if self.required(name, self.item(name)).is_none() {
            return least;
        }
        let value = self
            .typed(name, "whole number", Item::as_integer)
            .unwrap_or(least);
        if !(least..=most).contains(&value) {
            self.report(name, Fault::Range { least, most });
        }
        value.clamp(least, most)
    }

    /// Reads `true` or `false`; false where it is missing.
    pub(super) fn claim(&self, name: &'static str) -> bool {
        self.typed(name, "true or false", Item::as_bool)
            .unwrap_or(false)
    }

    /// Reads a list of texts; empty where it is missing.
    pub(super) fn texts(&self, name: &'static str) -> Vec<String> {
        let read = |item: &Item| {
            let array = item.as_array()?;
            array
                .iter()
                .map(|value| value.as_str().map(|text| text.trim().to_owned()))
                .collect()
        };
        self.typed(name, "list of texts", read).unwrap_or_default()
    }

    /// Reads a list of names, each of which must be among `known`.
    pub(super) fn references<'k>(
        &self,
        name: &'static str,
        known: impl Iterator<Item = &'k str>,
    ) -> Vec<String> {
        let known: BTreeSet<&str> = known.collect();
        let names = self.texts(name);
        for id in names.iter().filter(|id| !known.contains(id.as_str())) {
            self.report(name, Fault::Reference { id: id.clone() });
        }
        names
    }

    /// Reads a text in the programme's languages, `{ en = "…", ko = "…" }`.
    pub(super) fn words(&self, name: &'static str) -> Text {
        match self.required(name, self.item(name)) {
            Some(item) => self.words_of(name, item.as_table_like()),
            None => Text::default(),
        }
    }

    fn words_of(&self, name: &'static str, table: Option<&'a dyn TableLike>) -> Text {
        let Some(table) = table else {
            self.report(
                name,
                Fault::Type {
                    expected: "{ en = \"…\", ko = \"…\" }",
                },
            );
            return Text::default();
        };
        let fields = Fields::new(self.source, self.path_of(name), self.span_of(name), table);
        let text = Text {
            en: fields.text("en"),
            ko: fields.optional_text("ko"),
        };
        if self.source.korean && text.ko.is_empty() {
            self.report(name, Fault::Translation { language: "ko" });
        }
        fields.done();
        text
    }

    /// Reads a list of such texts; empty where it is missing.
    pub(super) fn list_of_words(&self, name: &'static str) -> Vec<Text> {
        let Some(item) = self.item(name) else {
            return Vec::new();
        };
        if let Some(tables) = item.as_array_of_tables() {
            return tables
                .iter()
                .map(|table| self.words_of(name, Some(table)))
                .collect();
        }
        let Some(array) = item.as_array() else {
            self.report(
                name,
                Fault::Type {
                    expected: "list of { en = \"…\", ko = \"…\" }",
                },
            );
            return Vec::new();
        };
        let table = |value: &'a Value| value.as_inline_table().map(|table| table as &dyn TableLike);
        array
            .iter()
            .map(|value| self.words_of(name, table(value)))
            .collect()
    }

    /// Reads a list of tables, `[[name]]` or `name = [{…}]`; must not be empty if `needed`.
    pub(super) fn tables(&self, name: &'static str, needed: bool) -> Vec<Fields<'a>> {
        let path = |index: usize| format!("{}[{}]", self.path_of(name), index + 1);
        let fallback = self.span_of(name);
        let found: Vec<Fields<'a>> = match self.item(name) {
            None => Vec::new(),
            Some(Item::ArrayOfTables(tables)) => tables
                .iter()
                .enumerate()
                .map(|(index, table)| {
                    let span = table.span().unwrap_or_else(|| fallback.clone());
                    Fields::new(self.source, path(index), span, table)
                })
                .collect(),
            Some(item) => {
                let inline = |value: &'a Value| value.as_inline_table();
                let array: Option<Vec<_>> = item
                    .as_array()
                    .and_then(|array| array.iter().map(inline).collect());
                let Some(array) = array else {
                    self.report(
                        name,
                        Fault::Type {
                            expected: "list of tables",
                        },
                    );
                    return Vec::new();
                };
                let fields = array.into_iter().enumerate().map(|(index, table)| {
                    let span = table.span().unwrap_or_else(|| fallback.clone());
                    Fields::new(self.source, path(index), span, table)
                });
                fields.collect()
            }
        };
        if needed && found.is_empty() {
            self.report(name, Fault::Missing);
        }
        found
    }

    /// Reads a table whose keys are free, such as `rubrics = { jury = "projects" }`.
    pub(super) fn entries(&self, name: &'static str) -> Vec<(String, &'a Item)> {
        let table = self.typed(name, "table", Item::as_table_like);
        let entries = table.into_iter().flat_map(|table| table.iter());
        entries.map(|(key, item)| (key.to_owned(), item)).collect()
    }

    /// Reports every field that was never asked for.
    pub(super) fn done(self) {
        let asked = self.asked.take();
        for (name, _) in self.table.iter().filter(|(name, _)| !asked.contains(name)) {
            let near = asked
                .iter()
                .map(|known| (distance(name, known), *known))
                .min();
            let nearest = near
                .filter(|(far, _)| *far <= 3)
                .map_or("", |(_, known)| known);
            self.report(
                name,
                Fault::Unknown {
                    nearest: nearest.to_owned(),
                },
            );
        }
    }
}

/// Counts the letters to insert, delete or replace between two names (Levenshtein 1966).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let replace = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = replace.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}
