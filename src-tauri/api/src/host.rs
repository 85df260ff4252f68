//! What the commands ask of whoever runs them: dialogs, and an ear for progress and changes.

use crate::contract::{FileKind, JobProgress};
use std::path::{Path, PathBuf};

/// The outside world of the commands. What a host does not say is as if nobody were there: every
/// dialog is cancelled, nothing is shown, nobody listens.
pub trait Host: Send + Sync {
    /// Asks for files to open; empty where the person cancels.
    fn choose_open(&self, _what: FileKind, _several: bool) -> Vec<PathBuf> {
        Vec::new()
    }

    /// Asks for a folder.
    fn choose_folder(&self) -> Option<PathBuf> {
        None
    }

    /// Asks where to save; the dialog has asked before it lets a file be replaced.
    fn choose_save(&self, _what: FileKind, _suggested: &str) -> Option<PathBuf> {
        None
    }

    /// Shows a file in the system's file manager; false where there is none that answers.
    fn reveal(&self, _path: &Path) -> bool {
        false
    }

    /// Opens a file in the program that the system has for its kind; false where there is none.
    fn open(&self, _path: &Path) -> bool {
        false
    }

    /// Lets the person print a PDF by the system's own dialog, and waits until that is closed; false where the
    /// system has none that works.
    fn print(&self, _path: &Path) -> bool {
        false
    }

    /// Opens the second window, which the room sees, or closes it; false where there can be none.
    fn projector(&self, _open: bool) -> bool {
        false
    }

    /// Hears that the projector has something else to show.
    fn projected(&self) {}

    /// Returns where the person keeps documents.
    fn documents(&self) -> Option<PathBuf> {
        None
    }

    /// Hears how far a job has come, at most ten times a second.
    fn progress(&self, _progress: JobProgress) {}

    /// Hears that the workspace has changed.
    fn changed(&self) {}
}

impl FileKind {
    /// Returns the endings of such files, without the dot.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Workspace => &["jurybook"],
            Self::Kit => &["jurykit"],
            Self::Packet => &["jurypacket", "jurybundle"],
            Self::Receipt => &["juryreceipt"],
            Self::Bundle => &["jurybundle"],
            Self::Safe => &["jurysafe"],
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
            Self::Packet => "Jurybook (.jurypacket, .jurybundle)",
            Self::Receipt => "Jurybook (.juryreceipt)",
            Self::Bundle => "Jurybook (.jurybundle)",
            Self::Safe => "Jurybook (.jurysafe)",
            Self::Table => "XLSX, ODS, CSV",
            Self::Programme => "TOML",
            Self::Pdf => "PDF",
            Self::Csv => "CSV",
            Self::Xlsx => "XLSX",
        }
    }
}

/// A host without a person.
#[derive(Debug, Clone, Copy, Default)]
pub struct Nobody;

impl Host for Nobody {}
