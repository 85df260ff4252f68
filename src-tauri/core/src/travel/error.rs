//! Why a travelling file is refused, in the order of the checks.

use crate::files::is_full;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Why a travelling file is refused. Nothing of it was taken in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TravelError {
    /// The file cannot be read to its end.
    #[error("cannot be read: {cause}")]
    Read {
        /// What the system said.
        cause: String,
    },
    /// The file is larger than any of its kind.
    #[error("larger than {most} bytes")]
    Oversize {
        /// Most bytes that are read.
        most: u64,
    },
    /// No age envelope, or its header was changed.
    #[error("not a judging file")]
    Kind,
    /// The passphrase or key does not open it.
    #[error("does not open with the key at hand")]
    Key,
    /// Not the canonical container, or one of another kind.
    #[error("not written by this program")]
    Format,
    /// A format of a later version.
    #[error("format version {found}, newest known {known}")]
    Newer {
        /// The file's version.
        found: u32,
        /// The newest version this program reads.
        known: u32,
    },
    /// The manifest's signature does not hold, or is not of the accepted profile.
    #[error("the signature does not match")]
    Signature,
    /// The signing key is one under which any text verifies.
    #[error("the key is weak")]
    WeakKey,
    /// The manifest or a member is not what it must be.
    #[error("malformed content in {member}")]
    Content {
        /// The member's name.
        member: String,
    },
    /// A member, the directory or the end is missing or does not match.
    #[error("incomplete or damaged")]
    Cut,
    /// There is more to send than one file can carry.
    #[error("more than one file can carry")]
    TooLarge,
    /// Something is at the path already; it stays as it is.
    #[error("{path} exists")]
    Exists {
        /// The path.
        path: PathBuf,
    },
    /// No room on the disk for the staged file.
    #[error("no room on the disk")]
    DiskFull,
    /// The place for the file cannot be written.
    #[error("no permission to write")]
    ReadOnly,
    /// The medium gives back other bytes than were written.
    #[error("the medium did not keep it")]
    NotKept,
    /// Writing failed for another reason.
    #[error("cannot be written: {cause}")]
    Write {
        /// What the system said.
        cause: String,
    },
}

impl TravelError {
    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Read { .. } => "travel-read",
            Self::Oversize { .. } => "travel-oversize",
            Self::Kind => "travel-kind",
            Self::Key => "travel-key",
            Self::Format => "travel-format",
            Self::Newer { .. } => "travel-newer",
            Self::Signature => "travel-signature",
            Self::WeakKey => "travel-weak-key",
            Self::Content { .. } => "travel-content",
            Self::Cut => "travel-cut",
            Self::TooLarge => "travel-too-large",
            Self::Exists { .. } => "file-exists",
            Self::DiskFull => "disk-full",
            Self::ReadOnly => "read-only",
            Self::NotKept => "travel-not-kept",
            Self::Write { .. } => "travel-write",
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Read { cause } | Self::Write { cause } => vec![("cause", cause.clone())],
            Self::Oversize { most } => vec![("megabytes", (most >> 20).to_string())],
            Self::Newer { found, known } => {
                vec![("found", found.to_string()), ("known", known.to_string())]
            }
            Self::Content { member } => vec![("member", member.clone())],
            Self::Exists { path } => vec![("path", path.display().to_string())],
            Self::Kind
            | Self::Key
            | Self::Format
            | Self::Signature
            | Self::WeakKey
            | Self::Cut
            | Self::TooLarge
            | Self::DiskFull
            | Self::NotKept
            | Self::ReadOnly => vec![],
        }
    }

    /// Reads a failure while the inside of an envelope or container was read.
    pub(crate) fn while_reading(error: &std::io::Error) -> Self {
        match error.kind() {
            // age answers a changed or missing chunk with one of these.
            ErrorKind::UnexpectedEof | ErrorKind::InvalidData => Self::Cut,
            _ => Self::Read {
                cause: error.to_string(),
            },
        }
    }

    /// Reads a failure while a new file was begun at its path, or was given its name.
    pub(crate) fn while_making(path: &Path, error: &std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::AlreadyExists => Self::Exists {
                path: path.to_owned(),
            },
            _ => Self::while_writing(error),
        }
    }

    /// Reads a failure while a file was written.
    pub(crate) fn while_writing(error: &std::io::Error) -> Self {
        match error.kind() {
            _ if is_full(error) => Self::DiskFull,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::InvalidData => Self::NotKept,
            _ => Self::Write {
                cause: error.to_string(),
            },
        }
    }
}
