//! What the words of a row mean to the programme.

use crate::programme::{Category, Form, Kind, Programme, Tag, TagGroup, Text};
use crate::table::columns::fold;
use std::collections::BTreeMap;

/// Everything that a row can name, by each of its names.
pub(super) struct Dictionary<'p> {
    pub(super) programme: &'p Programme,
    categories: BTreeMap<String, &'p Category>,
    forms: BTreeMap<String, (&'p Kind, &'p Form)>,
    tags: BTreeMap<String, (&'p TagGroup, &'p Tag)>,
}

impl<'p> Dictionary<'p> {
    /// Gathers the names of a programme; where two things share a name, the first has it.
    pub(super) fn of(programme: &'p Programme) -> Self {
        let mut dictionary = Self {
            programme,
            categories: BTreeMap::new(),
            forms: BTreeMap::new(),
            tags: BTreeMap::new(),
        };
        for category in &programme.categories {
            put(
                &mut dictionary.categories,
                names(&category.id, &category.name),
                category,
            );
        }
        let forms = || {
            programme
                .kinds
                .iter()
                .flat_map(|kind| kind.forms.iter().map(move |form| (kind, form)))
        };
        // A label is how tables write it, so labels come before names.
        for found in forms() {
            put(
                &mut dictionary.forms,
                found.1.labels.iter().map(String::as_str),
                found,
            );
        }
        for found in forms() {
            put(
                &mut dictionary.forms,
                names(&found.1.id, &found.1.name),
                found,
            );
        }
        for group in &programme.tag_groups {
            for tag in &group.tags {
                put(
                    &mut dictionary.tags,
                    names(&tag.id, &tag.name),
                    (group, tag),
                );
            }
        }
        dictionary
    }

    /// Returns the category that a text names.
    pub(super) fn category(&self, text: &str) -> Option<&'p Category> {
        self.categories.get(&fold(text)).copied()
    }

    /// Returns the applicant type that a text names.
    pub(super) fn form(&self, text: &str) -> Option<(&'p Kind, &'p Form)> {
        self.forms.get(&fold(text)).copied()
    }

    /// Returns the tag that a text names.
    pub(super) fn tag(&self, text: &str) -> Option<(&'p TagGroup, &'p Tag)> {
        self.tags.get(&fold(text)).copied()
    }
}

fn names<'a>(id: &'a str, name: &'a Text) -> impl Iterator<Item = &'a str> {
    [id, &name.en, &name.ko].into_iter()
}

fn put<'a, T: Copy>(map: &mut BTreeMap<String, T>, names: impl Iterator<Item = &'a str>, found: T) {
    for name in names.map(fold).filter(|name| !name.is_empty()) {
        map.entry(name).or_insert(found);
    }
}
