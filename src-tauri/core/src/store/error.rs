//! What can go wrong with the file underneath.

use crate::files::is_full;
use rusqlite::ffi;
use std::path::PathBuf;

/// Why the store could not do what was asked. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no file at the path.
    #[error("no file at {path}")]
    Missing {
        /// The path.
        path: PathBuf,
    },
    /// A new file would replace one that is there.
    #[error("{path} exists")]
    Exists {
        /// The path.
        path: PathBuf,
    },
    /// The file is something else: too short, of another kind, or another program's database.
    #[error("{path} is not a workspace")]
    NotAWorkspace {
        /// The path.
        path: PathBuf,
    },
    /// The passphrase does not open the file (or its first page was damaged, which looks the same).
    #[error("the passphrase does not open {path}")]
    Passphrase {
        /// The path.
        path: PathBuf,
    },
    /// A new passphrase is too short to protect anything.
    #[error("the passphrase is shorter than {least} characters")]
    PassphraseShort {
        /// The fewest characters that are accepted.
        least: usize,
    },
    /// The file was written by a newer version of the program.
    #[error("workspace version {found}, newest known {known}")]
    Newer {
        /// The file's version.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// Pages of the file fail their checks.
    #[error("the workspace is damaged")]
    Damaged,
    /// The workspace is a judge's, and only the chair does what was asked.
    #[error("the workspace is a judge's")]
    NotTheChair,
    /// Another window or command has the workspace open.
    #[error("the workspace is in use")]
    Busy,
    /// The file or its folder may not be written.
    #[error("the place cannot be written")]
    ReadOnly,
    /// The disk is full.
    #[error("no room on the disk")]
    DiskFull,
    /// The file system would not take what was to be written, for another reason than room.
    #[error("not written: {0}")]
    Unwritten(#[source] rusqlite::Error),
    /// The file system refused.
    #[error("file system: {0}")]
    Io(#[source] std::io::Error),
    /// Any other answer of SQLite: a mistake of the program, not of the person.
    #[error("store: {0}")]
    Sqlite(#[source] rusqlite::Error),
}

impl StoreError {
    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "file-missing",
            Self::Exists { .. } => "file-exists",
            Self::NotAWorkspace { .. } => "workspace-not-one",
            Self::Passphrase { .. } => "workspace-passphrase",
            Self::PassphraseShort { .. } => "passphrase-short",
            Self::Newer { .. } => "workspace-newer",
            Self::Damaged => "workspace-damaged",
            Self::NotTheChair => "not-the-chair",
            Self::Busy => "workspace-busy",
            Self::ReadOnly => "read-only",
            Self::DiskFull => "disk-full",
            Self::Io(_) | Self::Unwritten(_) => "file-system",
            Self::Sqlite(_) => "store",
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Missing { path }
            | Self::Exists { path }
            | Self::NotAWorkspace { path }
            | Self::Passphrase { path } => vec![("path", path.display().to_string())],
            Self::PassphraseShort { least } => vec![("least", least.to_string())],
            Self::Newer { found, known } => {
                vec![("found", found.to_string()), ("known", known.to_string())]
            }
            Self::Damaged | Self::NotTheChair | Self::Busy | Self::ReadOnly | Self::DiskFull => {
                vec![]
            }
            Self::Io(error) => vec![("cause", error.to_string())],
            Self::Sqlite(error) | Self::Unwritten(error) => vec![("cause", error.to_string())],
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::SystemIoFailure) if is_of_the_system(&error) => Self::Unwritten(error),
            // A page that fails its HMAC surfaces as either of these, or as an input error.
            Some(Code::DatabaseCorrupt | Code::NotADatabase | Code::SystemIoFailure) => {
                Self::Damaged
            }
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Busy,
            Some(Code::ReadOnly | Code::CannotOpen | Code::PermissionDenied) => Self::ReadOnly,
            Some(Code::DiskFull) => Self::DiskFull,
            _ => Self::Sqlite(error),
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            _ if is_full(&error) => Self::DiskFull,
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnly
            }
            _ => Self::Io(error),
        }
    }
}

/// Tells whether SQLite met an input or output error of the system, which says nothing bad of the file:
/// any but those of reading and of pages that fail their HMAC.
fn is_of_the_system(error: &rusqlite::Error) -> bool {
    let extended = error.sqlite_error().map(|error| error.extended_code);
    !matches!(
        extended,
        Some(
            ffi::SQLITE_IOERR
                | ffi::SQLITE_IOERR_READ
                | ffi::SQLITE_IOERR_SHORT_READ
                | ffi::SQLITE_IOERR_DATA
                | ffi::SQLITE_IOERR_CORRUPTFS
        )
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_on_the_way_out_is_no_damage() {
        let code = |extended| {
            let error = ffi::Error::new(extended);
            StoreError::from(rusqlite::Error::SqliteFailure(error, None)).code()
        };
        assert_eq!(code(ffi::SQLITE_IOERR_WRITE), "file-system");
        assert_eq!(code(ffi::SQLITE_IOERR_FSYNC), "file-system");
        assert_eq!(code(ffi::SQLITE_FULL), "disk-full");
        assert_eq!(code(ffi::SQLITE_IOERR), "workspace-damaged");
        assert_eq!(code(ffi::SQLITE_IOERR_READ), "workspace-damaged");
        assert_eq!(code(ffi::SQLITE_CORRUPT), "workspace-damaged");
    }
}
