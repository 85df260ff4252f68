//! What must hold between the fields of a programme.

use super::fields::{Fault, Fields};
use std::collections::BTreeSet;

/// Reports each id that stands twice among the tables of a list.
pub(super) fn distinct<'a>(fields: &Fields<'_>, list: &str, ids: impl Iterator<Item = &'a str>) {
    let mut seen = BTreeSet::new();
    for id in ids.filter(|id| !id.is_empty()) {
        if !seen.insert(id) {
            fields.report(list, Fault::Duplicate { id: id.to_owned() });
        }
    }
}

/// Fields that a spreadsheet's columns can mean, besides the narrative questions.
pub(super) const COLUMN_FIELDS: [&str; 14] = [
    "reference",
    "submitted-at",
    "category",
    "form",
    "applicant",
    "city",
    "country",
    "language",
    "title",
    "title-en",
    "tags",
    "contact-name",
    "contact-email",
    "attachments",
];

/// Fields that a round can hide from its judges.
pub(super) const HIDEABLE: [&str; 4] = ["applicant", "city", "country", "contact"];
