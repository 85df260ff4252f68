//! Complete copies of a workspace file under another key.

use super::StoreError;
use super::open::{APPLICATION_ID, LEAST_PASSPHRASE};
use rusqlite::Connection;
use std::fs::File;
use std::path::Path;
use zeroize::Zeroizing;

/// What locks a workspace file.
#[derive(Clone, Copy)]
pub(crate) enum FileKey<'a> {
    /// What a person types; slow to try.
    Passphrase(&'a str),
    /// Random bytes that travel inside another encryption.
    Random(&'a [u8; 32]),
}

impl FileKey<'_> {
    /// Returns the key as SQLCipher takes it.
    pub(super) fn text(self) -> Zeroizing<String> {
        match self {
            Self::Passphrase(passphrase) => Zeroizing::new(passphrase.to_owned()),
            Self::Random(bytes) => {
                let hex = |byte: &u8| format!("{byte:02x}");
                let hex: Zeroizing<String> = Zeroizing::new(bytes.iter().map(hex).collect());
                Zeroizing::new(format!("x'{}'", *hex))
            }
        }
    }

    /// Refuses a passphrase that protects nothing.
    pub(super) fn check(self) -> Result<(), StoreError> {
        match self {
            Self::Passphrase(text) if text.chars().count() < LEAST_PASSPHRASE => {
                Err(StoreError::PassphraseShort {
                    least: LEAST_PASSPHRASE,
                })
            }
            _ => Ok(()),
        }
    }
}

/// Writes all that is in a workspace to a new file under a key, without the rows of some tables.
///
/// When this returns, the copy is complete and on the disk. What is left out leaves no trace in it.
///
/// # Errors
/// [`StoreError::Exists`] where something is at the path, [`StoreError::PassphraseShort`], those of
/// the file system; what there is of the copy then stays for the caller to remove.
pub(crate) fn copy_under(
    connection: &Connection,
    path: &Path,
    key: FileKey<'_>,
    left_out: &[&str],
) -> Result<(), StoreError> {
    key.check()?;
    File::create_new(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => StoreError::Exists {
            path: path.to_owned(),
        },
        _ => error.into(),
    })?;
    let (shown, key) = (path.to_string_lossy(), key.text());
    // The workspace is only read, but writing to the copy needs a connection that may write.
    connection.pragma_update(None, "query_only", false)?;
    let attached = connection.execute(
        "ATTACH DATABASE :path AS copy KEY :key",
        rusqlite::named_params! { ":path": shown, ":key": *key },
    );
    let copied = attached.and_then(|_| {
        let copied = fill(connection, left_out);
        if copied.is_err() && !connection.is_autocommit() {
            connection.execute_batch("ROLLBACK")?;
        }
        copied.and(connection.execute_batch("DETACH DATABASE copy"))
    });
    connection.pragma_update(None, "query_only", true)?;
    copied?;
    // Nothing was synchronised on the way: until here a half copy was worth nothing.
    // Some systems only let whoever may write a file bring it to the disk.
    File::options().append(true).open(path)?.sync_all()?;
    Ok(())
}

fn fill(connection: &Connection, left_out: &[&str]) -> rusqlite::Result<()> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    connection.execute_batch(
        "PRAGMA copy.journal_mode = OFF; PRAGMA copy.synchronous = OFF;
         PRAGMA copy.secure_delete = ON; BEGIN",
    )?;
    connection.query_row("SELECT sqlcipher_export('copy')", [], |_| Ok(()))?;
    for table in left_out {
        connection.execute(&format!("DELETE FROM copy.{table}"), [])?;
    }
    connection.pragma_update(Some("copy"), "user_version", version)?;
    connection.pragma_update(Some("copy"), "application_id", APPLICATION_ID)?;
    connection.execute_batch("COMMIT")
}

/// Returns every page of a workspace file, decrypted: what is deleted but not overwritten included.
#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(crate) fn pages(file: &Path, key: FileKey<'_>) -> Vec<u8> {
    let mut connection = Connection::open(file).unwrap();
    connection
        .pragma_update(None, "key", key.text().as_str())
        .unwrap();
    connection.serialize("main").unwrap().to_vec()
}
