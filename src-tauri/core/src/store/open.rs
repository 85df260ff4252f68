//! Opening and making workspace files.

use super::StoreError;
use super::copy::FileKey;
use super::migrate::{MIGRATIONS, upgrade};
use rusqlite::{Connection, OpenFlags};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Marks an SQLite file as a workspace: `JURY` in ASCII.
pub(super) const APPLICATION_ID: i32 = 0x4A55_5259;

/// Fewest characters of a new passphrase.
pub(super) const LEAST_PASSPHRASE: usize = 8;

/// Files up to this size, in bytes, have every page checked when opened; larger ones by `check`.
const CHECKED_WHEN_OPENED: u64 = 32 * 1024 * 1024;

/// An SQLCipher page, in bytes; a workspace is a whole number of them.
const PAGE: u64 = 4096;

/// Makes a new, empty workspace file.
///
/// # Errors
/// [`StoreError::Exists`] where something is at the path; nothing is replaced.
pub(crate) fn create(path: &Path, passphrase: &str) -> Result<Connection, StoreError> {
    let key = FileKey::Passphrase(passphrase);
    key.check()?;
    // Claims the name at once: between a look and a write another program could take it.
    File::create_new(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => StoreError::Exists {
            path: path.to_owned(),
        },
        _ => StoreError::from(error),
    })?;
    let made = connect(path, key).and_then(|mut connection| {
        connection.pragma_update(None, "application_id", APPLICATION_ID)?;
        settle(&connection)?;
        upgrade(&mut connection, MIGRATIONS)?;
        connection.pragma_update(None, "query_only", true)?;
        Ok(connection)
    });
    if made.is_err() {
        // The file is ours and empty; leaving it would block the next try.
        let _ = std::fs::remove_file(path);
    }
    made
}

/// Opens a workspace file and brings it to the newest schema, after copying an older one.
///
/// Returns the connection and, where the file was upgraded, the copy of what it was.
///
/// # Errors
/// Each way in which a file can be the wrong one has its own variant of [`StoreError`].
pub(crate) fn open(
    path: &Path,
    key: FileKey<'_>,
) -> Result<(Connection, Option<PathBuf>), StoreError> {
    let size = recognise(path)?;
    let wrong_passphrase = || StoreError::Passphrase {
        path: path.to_owned(),
    };
    if matches!(key, FileKey::Passphrase("")) {
        return Err(wrong_passphrase());
    }
    let mut connection = connect(path, key)?;
    // SQLCipher derives the key lazily: reading the first page, and no other, tells if it fits.
    let first = connection.pragma_query_value(None, "user_version", |row| row.get(0));
    let found: i64 = first.map_err(|error| match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::NotADatabase) => wrong_passphrase(),
        _ => error.into(),
    })?;
    let id: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if id != APPLICATION_ID {
        return Err(StoreError::NotAWorkspace {
            path: path.to_owned(),
        });
    }
    let known = MIGRATIONS.len() as i64;
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    if size <= CHECKED_WHEN_OPENED && !pages_are_sound(&connection)? {
        return Err(StoreError::Damaged);
    }
    settle(&connection)?;
    let kept_copy = if found < known {
        // What came under a random key is itself a copy of a file that is elsewhere.
        let original = matches!(key, FileKey::Passphrase(_));
        let copy = original.then(|| copy_aside(path, found)).transpose()?;
        upgrade(&mut connection, MIGRATIONS)?;
        copy
    } else {
        // Nothing to write, so that a workspace also opens where there is no room.
        None
    };
    connection.pragma_update(None, "query_only", true)?;
    Ok((connection, kept_copy))
}

/// Tells whether every page of the file carries its right HMAC.
pub(crate) fn pages_are_sound(connection: &Connection) -> Result<bool, StoreError> {
    let mut statement = connection.prepare("PRAGMA cipher_integrity_check")?;
    let mut findings = statement.query([])?;
    Ok(findings.next()?.is_none())
}

/// Refuses what cannot be an encrypted workspace, before any key is tried; returns its size.
fn recognise(path: &Path) -> Result<u64, StoreError> {
    let mut file = File::open(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => StoreError::Missing {
            path: path.to_owned(),
        },
        _ => StoreError::from(error),
    })?;
    let metadata = file.metadata()?;
    let whole_pages = metadata.len() >= PAGE && metadata.len().is_multiple_of(PAGE);
    if !metadata.is_file() || !whole_pages {
        return Err(StoreError::NotAWorkspace {
            path: path.to_owned(),
        });
    }
    let mut head = [0_u8; 64];
    file.read_exact(&mut head)?;
    // Every byte of an encrypted file is random. Sixteen of them are without a high bit in one workspace of 65,536,
    // which must open all the same; sixty-four never are.
    if head.starts_with(b"SQLite format 3\0") || head.is_ascii() {
        return Err(StoreError::NotAWorkspace {
            path: path.to_owned(),
        });
    }
    Ok(metadata.len())
}

fn connect(path: &Path, key: FileKey<'_>) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    // Its log would go to standard error, in words that help nobody; the errors reach us anyway.
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    connection.pragma_update(None, "key", key.text().as_str())?;
    connection.busy_timeout(Duration::from_millis(500))?;
    // Before the first page is read: otherwise that makes a shared-memory file, which needs room.
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    Ok(connection)
}

/// Sets how the file is written: durable at each commit, by this process alone.
pub(crate) fn settle(connection: &Connection) -> Result<(), StoreError> {
    // The file is locked by now, so a second window is refused at once.
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // Zeros over what is deleted wherever a page is written anyway: it costs nothing.
    connection.pragma_update(None, "secure_delete", "FAST")?;
    // Decrypting a page costs far more than keeping it: 64 MiB (in KiB where negative).
    connection.pragma_update(None, "cache_size", -65_536)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}

/// Returns a connection to nothing, to stand where a file was let go.
pub(crate) fn nowhere() -> Result<Connection, StoreError> {
    Ok(Connection::open_in_memory()?)
}

/// Puts all that was written into the file itself and removes the write-ahead log beside it.
///
/// # Errors
/// [`StoreError::Busy`] where the log cannot end now.
pub(crate) fn end_log(connection: &Connection) -> Result<(), StoreError> {
    connection.pragma_update(None, "query_only", false)?;
    let sql = "PRAGMA journal_mode = DELETE";
    let mode: String = connection.query_row(sql, [], |row| row.get(0))?;
    connection.pragma_update(None, "query_only", true)?;
    if mode == "delete" {
        Ok(())
    } else {
        Err(StoreError::Busy)
    }
}

/// Copies an older file beside itself before it is upgraded; a copy that is there stays.
fn copy_aside(path: &Path, version: i64) -> Result<PathBuf, StoreError> {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!(".before-upgrade-v{version}.jurybook"));
    let copy = path.with_file_name(name);
    if !copy.exists() {
        std::fs::copy(path, &copy)?;
    }
    Ok(copy)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn recognised(begins: &[u8], goes_on: u8) -> bool {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        let mut bytes = vec![goes_on; PAGE as usize];
        bytes[..begins.len()].copy_from_slice(begins);
        std::fs::write(&path, bytes).unwrap();
        recognise(&path).is_ok()
    }

    #[test]
    fn a_workspace_may_begin_with_letters_by_chance() {
        assert!(recognised(b"sixteen letters!", 0xa7));
        assert!(!recognised(b"a text that goes on", b'a'));
        assert!(!recognised(b"SQLite format 3\0", 0xa7));
    }
}
