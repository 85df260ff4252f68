//! Reading the fields of a hand-written file while collecting everything that is wrong with it.

use super::Text;
use super::error::{Expected, Fault};
use super::names::{Names, nearest};
use super::source::{Place, Source};
use std::cell::RefCell;
use std::collections::BTreeSet;
use toml_edit::{Item, TableLike, Value};

/// The fields of one table of the file.
pub(super) struct Fields<'a> {
    source: &'a Source<'a>,
    place: Place,
    table: &'a dyn TableLike,
    asked: RefCell<BTreeSet<&'a str>>,
}

impl<'a> Fields<'a> {
    /// Begins with the file as a whole.
    pub(super) fn of_file(source: &'a Source<'a>, table: &'a dyn TableLike) -> Self {
        let place = Place {
            span: 0..0,
            path: String::new(),
        };
        Self::at(source, place, table)
    }

    fn at(source: &'a Source<'a>, place: Place, table: &'a dyn TableLike) -> Self {
        Self {
            source,
            place,
            table,
            asked: RefCell::default(),
        }
    }

    fn place_of(&self, name: &str) -> Place {
        let key = self.table.get_key_value(name);
        let span = key.and_then(|(key, item)| key.span().or(item.span()));
        let path = match self.place.path.as_str() {
            "" => name.to_owned(),
            path => format!("{path}.{name}"),
        };
        Place {
            span: span.unwrap_or_else(|| self.place.span.clone()),
            path,
        }
    }

    /// Returns the place of an element of a list, counted from 0 and shown from 1.
    fn element(&self, name: &str, index: usize, span: Option<std::ops::Range<usize>>) -> Place {
        let list = self.place_of(name);
        Place {
            span: span.unwrap_or(list.span),
            path: format!("{}[{}]", list.path, index + 1),
        }
    }

    /// Reports a fault of one field.
    pub(super) fn report(&self, name: &str, fault: Fault) {
        self.source.report(&self.place_of(name), fault);
    }

    fn item(&self, name: &'a str) -> Option<&'a Item> {
        self.asked.borrow_mut().insert(name);
        self.table.get(name)
    }

    fn required(&self, name: &'a str) -> Option<&'a Item> {
        let item = self.item(name);
        if item.is_none() {
            self.report(name, Fault::Missing);
        }
        item
    }

    /// Reads a text that must not be empty.
    pub(super) fn text(&self, name: &'a str) -> String {
        let Some(item) = self.required(name) else {
            return String::new();
        };
        let text = self.optional_text(name);
        if text.is_empty() && item.is_str() {
            self.report(name, Fault::Empty);
        }
        text
    }

    /// Reads a text that may be missing.
    pub(super) fn optional_text(&self, name: &'a str) -> String {
        let text = self.item(name).map(Item::as_str);
        if text == Some(None) {
            self.report(
                name,
                Fault::Type {
                    expected: Expected::Text,
                },
            );
        }
        text.flatten().unwrap_or_default().trim().to_owned()
    }

    /// Reads a date and time, as TOML writes it or as text; nothing where it is neither.
    pub(super) fn moment(&self, name: &'a str) -> Option<String> {
        let item = self.required(name)?;
        let moment = item.as_datetime().map(ToString::to_string);
        Some(
            moment
                .or(item.as_str().map(str::to_owned))
                .unwrap_or_default(),
        )
    }

    /// Reads an id: at most 40 of `a-z`, `0-9` and `-`, not among `names`, to which it is added.
    pub(super) fn id(&self, name: &'a str, names: &Names) -> String {
        let id = self.text(name);
        let plain = |one: char| one.is_ascii_lowercase() || one.is_ascii_digit() || one == '-';
        if id.len() > 40 || !id.chars().all(plain) {
            self.report(name, Fault::Id);
        } else if !id.is_empty() && !names.take(&id) {
            self.report(name, Fault::Duplicate { id: id.clone() });
        }
        id
    }

    /// Reads a whole number within a range.
    pub(super) fn integer(&self, name: &'a str, least: i64, most: i64) -> i64 {
        let Some(item) = self.required(name) else {
            return least;
        };
        let value = item.as_integer();
        match value {
            None => self.report(
                name,
                Fault::Type {
                    expected: Expected::Number,
                },
            ),
            Some(value) if !(least..=most).contains(&value) => {
                self.report(name, Fault::Range { least, most });
            }
            Some(_) => {}
        }
        value.unwrap_or(least).clamp(least, most)
    }

    /// Reads `true` or `false`; false where it is missing.
    pub(super) fn claim(&self, name: &'a str) -> bool {
        let claim = self.item(name).map(Item::as_bool);
        if claim == Some(None) {
            self.report(
                name,
                Fault::Type {
                    expected: Expected::Claim,
                },
            );
        }
        claim.flatten().unwrap_or(false)
    }

    /// Reads a list of texts with the place of each; empty where it is missing.
    fn placed_texts(&self, name: &'a str) -> Vec<(Place, String)> {
        let Some(item) = self.item(name) else {
            return Vec::new();
        };
        let Some(array) = item.as_array() else {
            self.report(
                name,
                Fault::Type {
                    expected: Expected::Texts,
                },
            );
            return Vec::new();
        };
        let mut texts = Vec::new();
        for (index, value) in array.iter().enumerate() {
            let place = self.element(name, index, value.span());
            match value.as_str().map(str::trim) {
                None => self.source.report(
                    &place,
                    Fault::Type {
                        expected: Expected::Text,
                    },
                ),
                Some("") => self.source.report(&place, Fault::Empty),
                Some(text) => texts.push((place, text.to_owned())),
            }
        }
        texts
    }

    /// Reads a list of texts; empty where it is missing.
    pub(super) fn texts(&self, name: &'a str) -> Vec<String> {
        let texts = self.placed_texts(name);
        texts.into_iter().map(|(_, text)| text).collect()
    }

    /// Reads a list of texts that are not among `names`, to which they are added.
    pub(super) fn own_texts(&self, name: &'a str, names: &Names) -> Vec<String> {
        let texts = self.placed_texts(name);
        for (place, text) in texts.iter().filter(|(_, text)| !names.take(text)) {
            self.source
                .report(place, Fault::Duplicate { id: text.clone() });
        }
        texts.into_iter().map(|(_, text)| text).collect()
    }

    fn refer(&self, place: &Place, id: &str, known: &[&str]) {
        if !known.contains(&id) {
            let nearest = nearest(id, known.iter().copied());
            self.source.report(
                place,
                Fault::Reference {
                    id: id.to_owned(),
                    nearest,
                },
            );
        }
    }

    /// Reads a list of names, each of which must be among `known`.
    pub(super) fn references(&self, name: &'a str, known: &[&str]) -> Vec<String> {
        let (texts, once) = (self.placed_texts(name), Names::default());
        for (place, id) in &texts {
            self.refer(place, id, known);
            if !once.take(id) {
                self.source
                    .report(place, Fault::Duplicate { id: id.clone() });
            }
        }
        texts.into_iter().map(|(_, text)| text).collect()
    }

    /// Reads a name that must be among `known`; may be missing.
    pub(super) fn reference(&self, name: &'a str, known: &[&str]) -> String {
        let id = self.optional_text(name);
        if !id.is_empty() {
            self.refer(&self.place_of(name), &id, known);
        }
        id
    }

    /// Reads a text in the programme's languages, `{ en = "…", ko = "…" }`.
    pub(super) fn words(&self, name: &'a str) -> Text {
        match self.required(name) {
            Some(item) => self.words_at(self.place_of(name), item.as_table_like()),
            None => Text::default(),
        }
    }

    fn words_at(&self, place: Place, table: Option<&'a dyn TableLike>) -> Text {
        let Some(table) = table else {
            self.source.report(
                &place,
                Fault::Type {
                    expected: Expected::Words,
                },
            );
            return Text::default();
        };
        let fields = Fields::at(self.source, place, table);
        let text = Text {
            en: fields.optional_text("en"),
            ko: fields.optional_text("ko"),
        };
        for (language, missing) in [
            ("en", text.en.is_empty()),
            ("ko", self.source.korean && text.ko.is_empty()),
        ] {
            if missing {
                self.source
                    .report(&fields.place, Fault::Translation { language });
            }
        }
        fields.done();
        text
    }

    /// Reads a list of such texts; empty where it is missing.
    pub(super) fn list_of_words(&self, name: &'a str) -> Vec<Text> {
        let elements = self.elements(name, Expected::ListOfWords);
        elements
            .into_iter()
            .map(|(place, table)| self.words_at(place, table))
            .collect()
    }

    /// Returns the elements of a list, `[[name]]` or `name = [{…}]`, with the place of each.
    fn elements(
        &self,
        name: &'a str,
        expected: Expected,
    ) -> Vec<(Place, Option<&'a dyn TableLike>)> {
        let table = |value: &'a Value| value.as_inline_table().map(|table| table as &dyn TableLike);
        match self.item(name) {
            None => Vec::new(),
            Some(Item::ArrayOfTables(tables)) => {
                let numbered = tables.iter().enumerate();
                let place = |(index, table): (usize, &'a toml_edit::Table)| {
                    (
                        self.element(name, index, table.span()),
                        Some(table as &dyn TableLike),
                    )
                };
                numbered.map(place).collect()
            }
            Some(Item::Value(Value::Array(array))) => {
                let numbered = array.iter().enumerate();
                let place = |(index, value): (usize, &'a Value)| {
                    (self.element(name, index, value.span()), table(value))
                };
                numbered.map(place).collect()
            }
            Some(_) => {
                self.report(name, Fault::Type { expected });
                Vec::new()
            }
        }
    }

    /// Reads each table of a list; reports an empty list where one is `needed`.
    pub(super) fn tables<T>(
        &self,
        name: &'a str,
        needed: bool,
        mut read: impl FnMut(&Fields<'a>) -> T,
    ) -> Vec<T> {
        if needed && self.required(name).is_none() {
            return Vec::new();
        }
        let mut tables = Vec::new();
        for (place, table) in self.elements(name, Expected::Tables) {
            match table {
                Some(table) => {
                    let fields = Fields::at(self.source, place, table);
                    tables.push(read(&fields));
                    fields.done();
                }
                None => self.source.report(
                    &place,
                    Fault::Type {
                        expected: Expected::Table,
                    },
                ),
            }
        }
        if needed && tables.is_empty() {
            self.report(name, Fault::Empty);
        }
        tables
    }

    /// Returns the fields of a table within; none where it is missing.
    pub(super) fn table(&self, name: &'a str) -> Option<Fields<'a>> {
        let table = self.item(name)?.as_table_like();
        if table.is_none() {
            self.report(
                name,
                Fault::Type {
                    expected: Expected::Table,
                },
            );
        }
        Some(Fields::at(self.source, self.place_of(name), table?))
    }

    /// Knows a field that may be there, so that its name can be near another.
    pub(super) fn optional(&self, name: &'a str) {
        self.item(name);
    }

    /// Returns the names of all fields, of a table whose names are free.
    pub(super) fn keys(&self) -> Vec<&'a str> {
        self.table.iter().map(|(name, _)| name).collect()
    }

    /// Reads a text or a list of texts that are not among `names`, to which they are added.
    pub(super) fn own_text_or_texts(&self, name: &'a str, names: &Names) -> Vec<String> {
        if !self.table.get(name).is_some_and(Item::is_str) {
            return self.own_texts(name, names);
        }
        let text = self.text(name);
        if !text.is_empty() && !names.take(&text) {
            self.report(name, Fault::Duplicate { id: text.clone() });
        }
        vec![text]
    }

    /// Reports every field that was never asked for.
    pub(super) fn done(&self) {
        let asked = self.asked.borrow();
        for name in self.keys().into_iter().filter(|name| !asked.contains(name)) {
            let nearest = nearest(name, asked.iter().copied());
            self.report(name, Fault::Unknown { nearest });
        }
    }
}
