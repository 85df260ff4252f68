//! What the commands ask of whoever runs them: dialogs, and an ear for progress and changes.

use crate::contract::{FileKind, JobProgress};
use std::path::{Path, PathBuf};

/// The outside world of the commands: the window, or nobody.
pub trait Host: Send + Sync {
    /// Asks for files to open; empty where the person cancels.
    fn choose_open(&self, what: FileKind, several: bool) -> Vec<PathBuf>;
    /// Asks for a folder.
    fn choose_folder(&self) -> Option<PathBuf>;
    /// Asks where to save; the dialog has asked before it lets a file be replaced.
    fn choose_save(&self, what: FileKind, suggested: &str) -> Option<PathBuf>;
    /// Shows a file in the system's file manager; false where there is none that answers.
    fn reveal(&self, path: &Path) -> bool;
    /// Hears how far a job has come, at most ten times a second.
    fn progress(&self, progress: JobProgress);
    /// Hears that the workspace has changed.
    fn changed(&self);
}

impl FileKind {
    /// Returns the endings of such files, without the dot.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Workspace => &["jurybook"],
            Self::Kit => &["jurykit"],
            Self::Packet => &["jurypacket"],
            Self::Table => &["xlsx", "ods", "csv"],
            Self::Programme => &["toml"],
            Self::Pdf => &["pdf"],
            Self::Csv => &["csv"],
            Self::Xlsx => &["xlsx"],
        }
    }

    /// Returns how dialogs call such files; the same in every language.
    pub fn label(self) -> &'static str {
        match self {
            Self::Workspace => "Jurybook (.jurybook)",
            Self::Kit => "Jurybook (.jurykit)",
            Self::Packet => "Jurybook (.jurypacket)",
            Self::Table => "XLSX, ODS, CSV",
            Self::Programme => "TOML",
            Self::Pdf => "PDF",
            Self::Csv => "CSV",
            Self::Xlsx => "XLSX",
        }
    }
}

/// A host without a person: every dialog is cancelled, nothing is shown, nobody listens.
#[derive(Debug, Clone, Copy, Default)]
pub struct Nobody;

impl Host for Nobody {
    fn choose_open(&self, _: FileKind, _: bool) -> Vec<PathBuf> {
        Vec::new()
    }

    fn choose_folder(&self) -> Option<PathBuf> {
        None
    }

    fn choose_save(&self, _: FileKind, _: &str) -> Option<PathBuf> {
        None
    }

    fn reveal(&self, _: &Path) -> bool {
        false
    }

    fn progress(&self, _: JobProgress) {}

    fn changed(&self) {}
}
