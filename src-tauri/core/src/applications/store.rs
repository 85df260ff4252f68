//! Applications and their attachments in the store.

pub(in crate::applications) mod amend;
pub(crate) mod aside;
pub(in crate::applications) mod given;
mod meanings;
mod names;
pub(crate) mod superseded;

pub use meanings::meanings;
pub(in crate::applications) use meanings::{forget_meaning, remember};
pub use names::{Named, names};

use super::{Application, Attachment, Screening, Submission, Verdict};
use crate::clock::Instant;
use crate::id::ApplicationId;
use crate::store::{Reading, StoreError, Writing, from_json, to_json};
use crate::table::columns::fold;
use crate::travel::{Digest, Measured};
use rusqlite::{Row, named_params};
use std::io::Write;

/// Size of a stored piece of an attachment, in bytes.
const PIECE: usize = 256 * 1024;

const SELECT: &str = "SELECT application.*, (SELECT count(*) FROM attachment
    WHERE attachment.application = application.id) AS attachments FROM application";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Application> {
    let verdict: String = row.get("screening")?;
    let at: Option<i64> = row.get("screened_at")?;
    Ok(Application {
        id: ApplicationId(row.get("id")?),
        submission: Submission {
            reference: row.get("reference")?,
            category: row.get("category")?,
            kind: row.get("kind")?,
            form: row.get("form")?,
            submitted_at: row
                .get::<_, Option<String>>("submitted_at")?
                .unwrap_or_default(),
            applicant: row.get("applicant")?,
            city: row.get("city")?,
            country: row.get("country")?,
            language: row.get("language")?,
            title: row.get("title")?,
            title_en: row
                .get::<_, Option<String>>("title_en")?
                .unwrap_or_default(),
            contact_name: row.get("contact_name")?,
            contact_email: row.get("contact_email")?,
            tags: from_json(row, "tags")?,
            answers: Vec::new(),
        },
        needs_decision: row.get("needs_decision")?,
        screening: Screening {
            verdict: Verdict::from_name(&verdict).unwrap_or(Verdict::Open),
            reason: row.get("screening_reason")?,
            at: at.and_then(Instant::from_millis),
        },
        attachments: row.get("attachments")?,
    })
}

/// What a list of applications is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that must all occur, in any script and order.
    pub search: String,
    /// Category id.
    pub category: Option<String>,
    /// Applicant kind id.
    pub kind: Option<String>,
    /// Country as written.
    pub country: Option<String>,
    /// Screening verdict.
    pub screening: Option<Verdict>,
}

/// Lists applications in order of number; their answers are left out.
///
/// # Errors
/// Those of the store.
pub fn list(reading: Reading<'_>, filter: &Filter) -> Result<Vec<Application>, StoreError> {
    let words = fold(&filter.search);
    let (long, short): (Vec<&str>, Vec<&str>) = words
        .split(' ')
        .filter(|word| !word.is_empty())
        .partition(|word| word.chars().count() > 2);
    // Each word as a phrase: quotes doubled, so that no word is read as a search operator.
    let phrases: Vec<String> = long
        .iter()
        .map(|word| format!("\"{}\"", word.replace('"', "\"\"")))
        .collect();
    let phrases = phrases.join(" ");
    let mut sql = format!(
        "{SELECT} WHERE (:category IS NULL OR category = :category)
            AND (:kind IS NULL OR kind = :kind) AND (:country IS NULL OR country = :country)
            AND (:screening IS NULL OR screening = :screening)
            AND (:phrases = '' OR id IN (SELECT rowid FROM application_search
                WHERE application_search MATCH :phrases))
            AND (:short = '[]' OR NOT EXISTS (SELECT 1 FROM json_each(:short) AS word
                WHERE instr((SELECT words FROM application_search
                    WHERE application_search.rowid = application.id), word.value) = 0))"
    );
    sql.push_str(" ORDER BY id");
    let screening = filter.screening.map(Verdict::name);
    reading.all(
        &sql,
        named_params! {
            ":category": filter.category, ":kind": filter.kind, ":country": filter.country,
            ":screening": screening, ":phrases": phrases, ":short": to_json(&short),
        },
        from_row,
    )
}

/// Returns how many applications there are.
///
/// # Errors
/// Those of the store.
pub fn count(reading: Reading<'_>) -> Result<u32, StoreError> {
    reading.only("SELECT count(*) FROM application", &[], |row| row.get(0))
}

/// Returns the highest number of an application; 0 where there is none.
pub(super) fn last(reading: Reading<'_>) -> Result<u32, StoreError> {
    let sql = "SELECT coalesce(max(id), 0) FROM application";
    reading.only(sql, &[], |row| row.get(0))
}

/// Returns one application with its answers.
///
/// # Errors
/// Those of the store.
pub fn get(reading: Reading<'_>, id: ApplicationId) -> Result<Option<Application>, StoreError> {
    let sql = format!("{SELECT} WHERE id = :id");
    let Some(mut found) = reading.first(&sql, named_params! { ":id": id.0 }, from_row)? else {
        return Ok(None);
    };
    found.submission.answers = answers(reading, id)?;
    Ok(Some(found))
}

/// Returns an application's answers in order.
pub(super) fn answers(
    reading: Reading<'_>,
    id: ApplicationId,
) -> Result<Vec<(String, String)>, StoreError> {
    let sql = "SELECT question, text FROM answer WHERE application = :id ORDER BY position";
    reading.all(sql, named_params! { ":id": id.0 }, |row| {
        Ok((row.get("question")?, row.get("text")?))
    })
}

/// Adds an application.
pub(crate) fn insert(
    writing: &Writing<'_>,
    id: ApplicationId,
    submission: &Submission,
    needs_decision: bool,
) -> Result<(), StoreError> {
    let blank_is_none = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    writing.run(
        "INSERT INTO application (id, reference, category, kind, form, submitted_at, applicant,
            city, country, language, title, title_en, contact_name, contact_email, tags,
            needs_decision)
         VALUES (:id, :reference, :category, :kind, :form, :submitted_at, :applicant, :city,
            :country, :language, :title, :title_en, :contact_name, :contact_email, :tags,
            :needs_decision)",
        named_params! {
            ":id": id.0, ":reference": submission.reference, ":category": submission.category,
            ":kind": submission.kind, ":form": submission.form,
            ":submitted_at": blank_is_none(&submission.submitted_at),
            ":applicant": submission.applicant, ":city": submission.city,
            ":country": submission.country, ":language": submission.language,
            ":title": submission.title, ":title_en": blank_is_none(&submission.title_en),
            ":contact_name": submission.contact_name, ":contact_email": submission.contact_email,
            ":tags": to_json(&submission.tags), ":needs_decision": needs_decision,
        },
    )?;
    put_answers(writing, id, submission)?;
    put_words(writing, id, submission)
}

/// Keeps the answers of an application that has none yet.
fn put_answers(
    writing: &Writing<'_>,
    id: ApplicationId,
    submission: &Submission,
) -> Result<(), StoreError> {
    for (position, (question, text)) in submission.answers.iter().enumerate() {
        writing.run(
            "INSERT INTO answer VALUES (:application, :position, :question, :text)",
            named_params! {
                ":application": id.0, ":position": position as u64, ":question": question,
                ":text": text,
            },
        )?;
    }
    Ok(())
}

/// Lets an application be found by what it says.
fn put_words(
    writing: &Writing<'_>,
    id: ApplicationId,
    submission: &Submission,
) -> Result<(), StoreError> {
    let words = [
        &submission.reference,
        &submission.title,
        &submission.title_en,
        &submission.applicant,
        &submission.city,
        &submission.country,
        &submission.contact_name,
    ];
    let words = words
        .into_iter()
        .chain(submission.answers.iter().map(|(_, text)| text));
    let words = fold(&words.map(String::as_str).collect::<Vec<_>>().join("\n"));
    writing.run(
        "INSERT INTO application_search (rowid, words) VALUES (:id, :words)",
        named_params! { ":id": id.0, ":words": words },
    )?;
    Ok(())
}

/// Makes the index of the search anew.
pub(crate) fn index_again(writing: &Writing<'_>) -> Result<(), StoreError> {
    let sql = "INSERT INTO application_search (application_search) VALUES ('rebuild')";
    writing.run(sql, &[])?;
    Ok(())
}

/// An attachment that is being added piece by piece.
pub(crate) struct AttachmentWriter<'a> {
    writing: &'a Writing<'a>,
    id: i64,
    number: u64,
    piece: Vec<u8>,
    crc: crc32fast::Hasher,
    size: u64,
}

impl<'a> AttachmentWriter<'a> {
    /// Begins an attachment.
    pub(crate) fn new(
        writing: &'a Writing<'a>,
        application: ApplicationId,
        position: usize,
        name: &str,
        media: &str,
    ) -> Result<Self, StoreError> {
        writing.run(
            "INSERT INTO attachment (application, position, name, media, size, sha256, crc32)
             VALUES (:application, :position, :name, :media, 0, zeroblob(32), 0)",
            named_params! {
                ":application": application.0, ":position": position as u64, ":name": name,
                ":media": media,
            },
        )?;
        let (id, crc) = (writing.last_id(), crc32fast::Hasher::new());
        Ok(Self {
            writing,
            id,
            number: 0,
            piece: Vec::with_capacity(PIECE),
            crc,
            size: 0,
        })
    }

    /// Adds bytes at the end.
    pub(crate) fn push(&mut self, mut bytes: &[u8]) -> Result<(), StoreError> {
        self.crc.update(bytes);
        self.size += bytes.len() as u64;
        while !bytes.is_empty() {
            let (fits, rest) = bytes.split_at(bytes.len().min(PIECE - self.piece.len()));
            self.piece.extend_from_slice(fits);
            bytes = rest;
            if self.piece.len() == PIECE {
                self.put()?;
            }
        }
        Ok(())
    }

    fn put(&mut self) -> Result<(), StoreError> {
        self.writing.run(
            "INSERT INTO attachment_piece VALUES (:attachment, :number, :bytes)",
            named_params! {
                ":attachment": self.id, ":number": self.number, ":bytes": self.piece,
            },
        )?;
        self.number += 1;
        self.piece.clear();
        Ok(())
    }

    /// Ends the attachment; `sha256` is that of all bytes pushed.
    pub(crate) fn finish(mut self, sha256: Digest) -> Result<(), StoreError> {
        if !self.piece.is_empty() {
            self.put()?;
        }
        self.writing.run(
            "UPDATE attachment SET size = :size, sha256 = :sha256, crc32 = :crc32 WHERE id = :id",
            named_params! {
                ":id": self.id, ":size": self.size, ":sha256": sha256.0,
                ":crc32": self.crc.finalize(),
            },
        )?;
        Ok(())
    }
}

fn attachment_row(row: &Row<'_>) -> rusqlite::Result<Attachment> {
    Ok(Attachment {
        id: row.get("id")?,
        application: ApplicationId(row.get("application")?),
        name: row.get("name")?,
        media: row.get("media")?,
        measured: Measured {
            size: row.get("size")?,
            crc32: row.get("crc32")?,
            sha256: Digest(row.get("sha256")?),
        },
    })
}

/// Returns an application's attachments in order.
///
/// # Errors
/// Those of the store.
pub fn attachments_of(
    reading: Reading<'_>,
    application: ApplicationId,
) -> Result<Vec<Attachment>, StoreError> {
    let sql = "SELECT * FROM attachment WHERE application = :application ORDER BY position";
    reading.all(
        sql,
        named_params! { ":application": application.0 },
        attachment_row,
    )
}

/// Returns one attachment.
///
/// # Errors
/// Those of the store.
pub fn attachment(reading: Reading<'_>, id: i64) -> Result<Option<Attachment>, StoreError> {
    let sql = "SELECT * FROM attachment WHERE id = :id";
    reading.first(sql, named_params! { ":id": id }, attachment_row)
}

/// Reads part of an attachment: at most `length` bytes from `offset`, fewer at its end.
///
/// # Errors
/// Those of the store.
pub fn attachment_bytes(
    reading: Reading<'_>,
    id: i64,
    offset: u64,
    length: u64,
) -> Result<Vec<u8>, StoreError> {
    let first = offset / PIECE as u64;
    let last = offset.saturating_add(length).div_ceil(PIECE as u64);
    let mut bytes = Vec::new();
    reading.each::<StoreError>(
        "SELECT bytes FROM attachment_piece
         WHERE attachment = :id AND number >= :first AND number < :last ORDER BY number",
        named_params! { ":id": id, ":first": first, ":last": last },
        |row| {
            bytes.extend(row.get::<_, Vec<u8>>("bytes")?);
            Ok(())
        },
    )?;
    let skip = ((offset % PIECE as u64) as usize).min(bytes.len());
    bytes.drain(..skip);
    bytes.truncate(usize::try_from(length).unwrap_or(usize::MAX));
    Ok(bytes)
}

/// Copies a whole attachment into `out`, piece by piece.
///
/// # Errors
/// Those of the store; those of writing, through `failed`.
pub fn read_attachment<E: From<StoreError>>(
    reading: Reading<'_>,
    id: i64,
    out: &mut dyn Write,
    failed: impl Fn(std::io::Error) -> E,
) -> Result<(), E> {
    let sql = "SELECT bytes FROM attachment_piece WHERE attachment = :id ORDER BY number";
    reading.each(sql, named_params! { ":id": id }, |row| {
        let bytes: Vec<u8> = row.get("bytes").map_err(StoreError::from)?;
        out.write_all(&bytes).map_err(&failed)
    })
}

/// Sets where an application stands.
pub(crate) fn set_screening(
    writing: &Writing<'_>,
    id: ApplicationId,
    verdict: Verdict,
    reason: &str,
    now: Instant,
) -> Result<(), StoreError> {
    writing.run(
        "UPDATE application SET screening = :screening, screening_reason = :reason,
            screened_at = :at WHERE id = :id",
        named_params! {
            ":id": id.0, ":screening": verdict.name(), ":reason": reason,
            ":at": (verdict != Verdict::Open).then(|| now.millis()),
        },
    )?;
    Ok(())
}
