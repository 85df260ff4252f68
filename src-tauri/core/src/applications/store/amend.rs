//! What is held of applications, and correcting it.

use super::{Filter, list, put_answers, put_words};
use crate::applications::Submission;
use crate::applications::changes::HeldApplication;
use crate::applications::plan::Held;
use crate::id::ApplicationId;
use crate::kits;
use crate::log;
use crate::programme::Programme;
use crate::results;
use crate::store::{Reading, StoreError, Writing, to_json};
use rusqlite::named_params;
use std::collections::{BTreeMap, BTreeSet};

/// Returns what is held, as a plan compares it.
pub(in crate::applications) fn held(
    reading: Reading<'_>,
    programme: &Programme,
) -> Result<Held, StoreError> {
    let mut answers: BTreeMap<u32, Vec<(String, String)>> = BTreeMap::new();
    let sql = "SELECT application, question, text FROM answer ORDER BY application, position";
    reading.each::<StoreError>(sql, &[], |row| {
        let answer = (row.get("question")?, row.get("text")?);
        answers
            .entry(row.get("application")?)
            .or_default()
            .push(answer);
        Ok(())
    })?;
    let mut attachments: BTreeMap<ApplicationId, Vec<_>> = BTreeMap::new();
    let sql = "SELECT * FROM attachment ORDER BY application, position";
    for one in reading.all(sql, &[], super::attachment_row)? {
        attachments.entry(one.application).or_default().push(one);
    }
    // Who has it in a kit, who was asked, and what is official.
    let mut given: BTreeMap<ApplicationId, BTreeSet<_>> = BTreeMap::new();
    for kit in kits::issued(reading)? {
        for application in &kit.applications {
            given.entry(*application).or_default().insert(kit.judge);
        }
    }
    let (mut asked, mut official) = (BTreeSet::new(), BTreeSet::<ApplicationId>::new());
    let ledger = log::ledger(reading)?;
    for round in &programme.rounds {
        let here = results::assigned_once(reading, &round.id)?;
        let here = here.into_iter().map(|(application, _)| application);
        let here: BTreeSet<ApplicationId> = here.collect();
        if ledger.official(&round.id).is_some() {
            official.extend(&here);
        }
        asked.extend(here);
    }
    let all = list(reading, &Filter::default())?.into_iter();
    let held = all.map(|mut application| {
        let id = application.id;
        application.submission.answers = answers.remove(&id.0).unwrap_or_default();
        let one = HeldApplication {
            attachments: attachments.remove(&id).unwrap_or_default(),
            judges: given.get(&id).map_or(0, BTreeSet::len) as u32,
            is_asked_for: asked.contains(&id) || given.contains_key(&id),
            is_official: official.contains(&id),
            application,
        };
        (one.application.submission.reference.clone(), one)
    });
    Ok(held.collect())
}

/// Puts what a person submitted later in the place of what is here; attachments are left as they are.
pub(in crate::applications) fn amend(
    writing: &Writing<'_>,
    id: ApplicationId,
    submission: &Submission,
    needs_decision: bool,
) -> Result<(), StoreError> {
    let blank_is_none = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    writing.run(
        "UPDATE application SET category = :category, kind = :kind, form = :form,
            submitted_at = :submitted_at, applicant = :applicant, city = :city,
            country = :country, language = :language, title = :title, title_en = :title_en,
            contact_name = :contact_name, contact_email = :contact_email, tags = :tags,
            needs_decision = :needs_decision
         WHERE id = :id",
        named_params! {
            ":id": id.0, ":category": submission.category, ":kind": submission.kind,
            ":form": submission.form, ":submitted_at": blank_is_none(&submission.submitted_at),
            ":applicant": submission.applicant, ":city": submission.city,
            ":country": submission.country, ":language": submission.language,
            ":title": submission.title, ":title_en": blank_is_none(&submission.title_en),
            ":contact_name": submission.contact_name, ":contact_email": submission.contact_email,
            ":tags": to_json(&submission.tags), ":needs_decision": needs_decision,
        },
    )?;
    let here = named_params! { ":id": id.0 };
    writing.run("DELETE FROM answer WHERE application = :id", here)?;
    writing.run("DELETE FROM application_search WHERE rowid = :id", here)?;
    put_answers(writing, id, submission)?;
    put_words(writing, id, submission)
}

/// Takes attachments away and numbers the rest by the order of `names`, leaving places for those to come. What is
/// taken away is kept for the import of a row of the journal.
pub(in crate::applications) fn rearrange_attachments(
    writing: &Writing<'_>,
    id: ApplicationId,
    names: &[String],
    replaced: &BTreeSet<String>,
    import: u64,
) -> Result<(), StoreError> {
    // Out of the way first: no two may have one place.
    let sql = "UPDATE attachment SET position = position + 1000000 WHERE application = :id";
    writing.run(sql, named_params! { ":id": id.0 })?;
    for one in super::attachments_of(writing.reading(), id)? {
        let position = names.iter().position(|name| *name == one.name);
        match position.filter(|_| !replaced.contains(&one.name)) {
            Some(position) => place(writing, one.id, position)?,
            None => {
                super::superseded::keep_content(writing, import, &one)?;
                remove_attachment(writing, one.id)?;
            }
        }
    }
    Ok(())
}

/// Gives an attachment its place.
pub(super) fn place(
    writing: &Writing<'_>,
    attachment: i64,
    position: usize,
) -> Result<(), StoreError> {
    writing.run(
        "UPDATE attachment SET position = :position WHERE id = :attachment",
        named_params! { ":attachment": attachment, ":position": position as u64 },
    )?;
    Ok(())
}

/// Takes an attachment away.
pub(super) fn remove_attachment(writing: &Writing<'_>, attachment: i64) -> Result<(), StoreError> {
    for sql in [
        "DELETE FROM attachment_piece WHERE attachment = :attachment",
        "DELETE FROM attachment WHERE id = :attachment",
    ] {
        writing.run(sql, named_params! { ":attachment": attachment })?;
    }
    Ok(())
}
