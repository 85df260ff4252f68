//! What most commands work on: a workspace, and often a round of it.
//!
//! Neither has a doc comment of its own: clap would give it as help to a command that has none.

use clap::Args;
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub struct Workspace {
    /// The workspace: a .jurybook file.
    pub ws: PathBuf,
}

impl AsRef<Path> for Workspace {
    fn as_ref(&self) -> &Path {
        &self.ws
    }
}

#[derive(Debug, Args)]
pub struct Round {
    #[command(flatten)]
    pub workspace: Workspace,
    /// Round, by its id in the programme, such as jury.
    #[arg(long)]
    pub round: String,
}
