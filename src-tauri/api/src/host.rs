//! What the commands ask of whoever runs them: dialogs, and an ear for progress and changes.

use crate::contract::{FileKind, JobProgress};
use std::path::PathBuf;

/// The outside world of the commands: the window, or nobody.
pub trait Host: Send + Sync {
    /// Asks for files to open; empty where the person cancels.
    fn choose_open(&self, what: FileKind, several: bool) -> Vec<PathBuf>;
    /// Asks for a folder.
    fn choose_folder(&self) -> Option<PathBuf>;
    /// Asks where to save; the dialog has asked before it lets a file be replaced.
    fn choose_save(&self, what: FileKind, suggested: &str) -> Option<PathBuf>;
    /// Hears how far a job has come, at most ten times a second.
    fn progress(&self, progress: JobProgress);
    /// Hears that the workspace has changed.
    fn changed(&self);
}

/// A host without a person: every dialog is cancelled, nobody listens.
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

    fn progress(&self, _: JobProgress) {}

    fn changed(&self) {}
}
