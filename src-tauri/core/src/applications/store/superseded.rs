//! What imports put something else in the place of, in the store.

use super::{AttachmentWriter, amend, attachments_of};
use crate::applications::Attachment;
use crate::applications::take_back::{Earlier, EarlierAttachment};
use crate::id::ApplicationId;
use crate::store::{StoreError, Writing, from_json, to_json};
use crate::travel::Digest;
use rusqlite::named_params;
use std::collections::BTreeMap;

/// Keeps an application as it is, before the import of a row of the journal changes it.
pub(in crate::applications) fn keep(
    writing: &Writing<'_>,
    import: u64,
    application: ApplicationId,
    state: &Earlier,
) -> Result<(), StoreError> {
    writing.run(
        "INSERT INTO superseded VALUES (:import, :application, :state)",
        named_params! {
            ":import": import, ":application": application.0, ":state": to_json(state),
        },
    )?;
    Ok(())
}

/// Keeps an attachment's content, before the import of a row of the journal takes it away.
pub(super) fn keep_content(
    writing: &Writing<'_>,
    import: u64,
    attachment: &Attachment,
) -> Result<(), StoreError> {
    // Two attachments may have the same content.
    writing.run(
        "INSERT OR IGNORE INTO superseded_piece
         SELECT :import, :sha256, number, bytes FROM attachment_piece WHERE attachment = :id",
        named_params! {
            ":import": import, ":sha256": attachment.measured.sha256.0, ":id": attachment.id,
        },
    )?;
    Ok(())
}

/// Returns the applications that an import changed, as they were.
pub(in crate::applications) fn kept(
    writing: &Writing<'_>,
    import: u64,
) -> Result<Vec<(ApplicationId, Earlier)>, StoreError> {
    let sql = "SELECT application, state FROM superseded WHERE import = :import";
    let here = named_params! { ":import": import };
    writing.reading().all(sql, here, |row| {
        let application = ApplicationId(row.get("application")?);
        Ok((application, from_json(row, "state")?))
    })
}

/// Puts an application's attachments back as they were before an import.
pub(in crate::applications) fn put_attachments_back(
    writing: &Writing<'_>,
    import: u64,
    id: ApplicationId,
    earlier: &[EarlierAttachment],
) -> Result<(), StoreError> {
    // Out of the way first: no two may have one place.
    let sql = "UPDATE attachment SET position = position + 1000000 WHERE application = :id";
    writing.run(sql, named_params! { ":id": id.0 })?;
    let mut here: BTreeMap<(String, Digest), Vec<i64>> = BTreeMap::new();
    for one in attachments_of(writing.reading(), id)? {
        let same = here.entry((one.name, one.measured.sha256)).or_default();
        same.push(one.id);
    }
    for (position, one) in earlier.iter().enumerate() {
        let same = here.get_mut(&(one.name.clone(), one.sha256));
        match same.and_then(Vec::pop) {
            Some(attachment) => amend::place(writing, attachment, position)?,
            None => restore(writing, import, id, position, one)?,
        }
    }
    for attachment in here.into_values().flatten() {
        amend::remove_attachment(writing, attachment)?;
    }
    Ok(())
}

fn restore(
    writing: &Writing<'_>,
    import: u64,
    id: ApplicationId,
    position: usize,
    earlier: &EarlierAttachment,
) -> Result<(), StoreError> {
    let mut writer = AttachmentWriter::new(writing, id, position, &earlier.name, &earlier.media)?;
    let sql = "SELECT bytes FROM superseded_piece
        WHERE import = :import AND sha256 = :sha256 ORDER BY number";
    let here = named_params! { ":import": import, ":sha256": earlier.sha256.0 };
    writing.reading().each::<StoreError>(sql, here, |row| {
        let bytes: Vec<u8> = row.get("bytes")?;
        writer.push(&bytes)
    })?;
    writer.finish(earlier.sha256)
}

/// Removes the applications that came after `last`, with all that an import gives them.
pub(in crate::applications) fn remove_after(
    writing: &Writing<'_>,
    last: u32,
) -> Result<(), StoreError> {
    for sql in [
        "DELETE FROM attachment_piece WHERE attachment IN
             (SELECT id FROM attachment WHERE application > :last)",
        "DELETE FROM attachment WHERE application > :last",
        "DELETE FROM answer WHERE application > :last",
        "DELETE FROM application_search WHERE rowid > :last",
        "DELETE FROM application WHERE id > :last",
    ] {
        writing.run(sql, named_params! { ":last": last })?;
    }
    Ok(())
}

/// Forgets what an import has superseded, once it is back in its place.
pub(in crate::applications) fn forget(
    writing: &Writing<'_>,
    import: u64,
) -> Result<(), StoreError> {
    for sql in [
        "DELETE FROM superseded WHERE import = :import",
        "DELETE FROM superseded_piece WHERE import = :import",
    ] {
        writing.run(sql, named_params! { ":import": import })?;
    }
    Ok(())
}

/// Forgets all of it, where nothing before this moment is taken back any more.
pub(crate) fn forget_all(writing: &Writing<'_>) -> Result<(), StoreError> {
    writing.run("DELETE FROM superseded", &[])?;
    writing.run("DELETE FROM superseded_piece", &[])?;
    Ok(())
}
