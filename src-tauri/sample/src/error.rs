//! Why the sample could not be built.

use jurybook_core::job::Cancelled;
use jurybook_print::PrintError;
use std::path::{Path, PathBuf};

/// Why the sample could not be built.
#[derive(Debug, thiserror::Error)]
pub enum SampleError {
    /// A file could not be written.
    #[error("cannot write {path}: {cause}")]
    Io {
        /// The path.
        path: PathBuf,
        /// What the system said.
        cause: String,
        /// Whether the disk is full.
        full: bool,
    },
    /// A source of the sample is not what it must be: a mistake of the program.
    #[error("the sample's source {file} is malformed")]
    Source {
        /// The source.
        file: &'static str,
    },
    /// The spreadsheet could not be made.
    #[error("spreadsheet: {0}")]
    Spreadsheet(#[from] rust_xlsxwriter::XlsxError),
    /// A paper could not be printed.
    #[error(transparent)]
    Print(#[from] PrintError),
    /// A picture could not be made.
    #[error("picture: {0}")]
    Picture(#[from] jpeg_encoder::EncodingError),
    /// A person asked to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

impl SampleError {
    pub(crate) fn io(path: &Path, error: &std::io::Error) -> Self {
        let full = error.kind() == std::io::ErrorKind::StorageFull;
        Self::Io {
            path: path.to_owned(),
            cause: error.to_string(),
            full,
        }
    }

    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Io { full: true, .. } => "disk-full",
            Self::Io { .. } => "file-unwritable",
            Self::Source { .. } | Self::Spreadsheet(_) | Self::Picture(_) => "sample-broken",
            Self::Print(error) => error.code(),
            Self::Cancelled(_) => "cancelled",
        }
    }

    /// Returns the arguments of the error's texts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Io { path, cause, .. } => {
                vec![
                    ("path", path.display().to_string()),
                    ("cause", cause.clone()),
                ]
            }
            Self::Source { .. } | Self::Spreadsheet(_) | Self::Picture(_) => {
                vec![("cause", self.to_string())]
            }
            Self::Print(error) => error.arguments(),
            Self::Cancelled(_) => vec![],
        }
    }
}
