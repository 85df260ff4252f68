//! Care of a workspace.

use super::Workspace;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct Backup {
    #[command(flatten)]
    pub workspace: Workspace,
    /// Where the copy goes; nothing may be there yet.
    #[arg(long)]
    pub out: PathBuf,
}

#[derive(Debug, Args)]
pub struct Journal {
    #[command(flatten)]
    pub workspace: Workspace,
    /// How many rows, at most 100,000.
    #[arg(long, default_value_t = 50)]
    pub limit: u32,
}
