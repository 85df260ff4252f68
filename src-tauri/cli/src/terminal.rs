//! What the command line shows while it works.

use indicatif::{ProgressBar, ProgressStyle};
use jurybook_api::contract::{FileKind, JobProgress};
use jurybook_api::{Host, Words};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

/// A host that shows a progress bar where there is a terminal, and cancels every dialog.
pub struct Terminal {
    bar: ProgressBar,
    words: Words,
}

impl Terminal {
    /// Sets up a host that says stages in these words.
    pub fn new(words: Words) -> Self {
        let bar = match std::io::stderr().is_terminal() {
            true => ProgressBar::new(0),
            false => ProgressBar::hidden(),
        };
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
            bar.set_style(style);
        }
        Self { bar, words }
    }
}

impl Host for Terminal {
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

    fn progress(&self, progress: JobProgress) {
        self.bar.set_message(self.words.text(&progress.stage, &[]));
        self.bar.set_length(progress.total);
        self.bar.set_position(progress.done);
        if progress.done == progress.total {
            self.bar.finish_and_clear();
        }
    }

    fn changed(&self) {}
}
