//! What a newer table says otherwise about an application that is here already.

use super::attachments::FolderFile;
use super::plan::Draft;
use super::{Application, Attachment};
use crate::id::ApplicationId;
use crate::travel::Digest;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An application that is here already, as a plan compares it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldApplication {
    /// The application with its answers.
    pub application: Application,
    /// Its attachments, in order.
    pub attachments: Vec<Attachment>,
    /// How many judges have it in a kit.
    pub judges: u32,
    /// Whether a judge was asked to score it.
    pub is_asked_for: bool,
    /// Whether it is in a round whose results are official.
    pub is_official: bool,
}

/// What is said of a field before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChange {
    /// The field or question; `attachments` for their names, `attachment NAME` for the content of one, and
    /// `screening` where the verdict has to be given anew.
    pub field: String,
    /// What was there.
    pub before: String,
    /// What a person would have instead.
    pub after: String,
}

/// A row that says something else about an application than what is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The application.
    pub application: ApplicationId,
    /// What would be here.
    pub draft: Draft,
    /// What is said otherwise.
    pub fields: Vec<FieldChange>,
    /// How many judges have the earlier state in a kit.
    pub judges: u32,
    /// Whether a person has accepted it.
    pub is_accepted: bool,
}

/// Fields by which it is settled who judges it, and by what.
const SETTLING: [&str; 3] = ["category", "kind", "form"];

impl Changed {
    /// Claims that it would compete as something else.
    pub(super) fn is_settling(fields: &[FieldChange]) -> bool {
        fields
            .iter()
            .any(|change| SETTLING.contains(&change.field.as_str()))
    }
}

/// Lists what a draft says otherwise. `digests` are those of the folder's files that have the names and sizes of
/// attachments that are here.
pub(super) fn changes(
    held: &HeldApplication,
    draft: &Draft,
    folder: &BTreeMap<String, FolderFile>,
    digests: &BTreeMap<String, Digest>,
) -> Vec<FieldChange> {
    let (before, after) = (&held.application.submission, &draft.submission);
    let tags = [before.tags.join("; "), after.tags.join("; ")];
    let fields = [
        ("category", &before.category, &after.category),
        ("kind", &before.kind, &after.kind),
        ("form", &before.form, &after.form),
        ("submitted-at", &before.submitted_at, &after.submitted_at),
        ("applicant", &before.applicant, &after.applicant),
        ("city", &before.city, &after.city),
        ("country", &before.country, &after.country),
        ("language", &before.language, &after.language),
        ("title", &before.title, &after.title),
        ("title-en", &before.title_en, &after.title_en),
        ("contact-name", &before.contact_name, &after.contact_name),
        ("contact-email", &before.contact_email, &after.contact_email),
        ("tags", &tags[0], &tags[1]),
    ];
    let mut changes: Vec<FieldChange> = fields
        .into_iter()
        .filter(|(_, before, after)| before != after)
        .map(|(field, before, after)| change(field, before, after))
        .collect();
    let answer = |answers: &[(String, String)], id: &str| {
        let found = answers.iter().find(|(question, _)| question == id);
        found.map_or_else(String::new, |(_, text)| text.clone())
    };
    let mut questions: Vec<&String> = before.answers.iter().map(|(id, _)| id).collect();
    for (id, _) in &after.answers {
        if !questions.contains(&id) {
            questions.push(id);
        }
    }
    for id in questions {
        let (before, after) = (answer(&before.answers, id), answer(&after.answers, id));
        if before != after {
            changes.push(change(id, &before, &after));
        }
    }
    let names: Vec<&str> = held
        .attachments
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    if names != draft.attachments {
        let after = draft.attachments.join("\n");
        changes.push(change("attachments", &names.join("\n"), &after));
    }
    for one in &held.attachments {
        let file = folder.get(&one.name);
        let Some(file) = file.filter(|_| draft.attachments.contains(&one.name)) else {
            continue;
        };
        let here = size_and_hash(one.measured.size, Some(one.measured.sha256));
        let there = size_and_hash(file.size, digests.get(&one.name).copied());
        let differs = match digests.get(&one.name) {
            Some(digest) => *digest != one.measured.sha256,
            None => file.size != one.measured.size,
        };
        if differs {
            changes.push(change(&format!("attachment {}", one.name), &here, &there));
        }
    }
    changes
}

fn change(field: &str, before: &str, after: &str) -> FieldChange {
    FieldChange {
        field: field.to_owned(),
        before: before.to_owned(),
        after: after.to_owned(),
    }
}

fn size_and_hash(size: u64, digest: Option<Digest>) -> String {
    match digest {
        Some(digest) => format!("{size} B, {}", digest.short()),
        None => format!("{size} B"),
    }
}
