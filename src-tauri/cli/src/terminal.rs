//! What the command line shows while it works.

use indicatif::{ProgressBar, ProgressStyle};
use jurybook_api::contract::JobProgress;
use jurybook_api::{Host, Words};
use std::io::IsTerminal;

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
    fn progress(&self, progress: JobProgress) {
        self.bar.set_message(self.words.text(&progress.stage, &[]));
        self.bar.set_length(progress.total);
        self.bar.set_position(progress.done);
        if progress.done == progress.total {
            self.bar.finish_and_clear();
        }
    }
}
