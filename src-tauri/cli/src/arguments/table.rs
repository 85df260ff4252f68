//! Words about tables.

use super::Workspace;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct Table {
    #[command(flatten)]
    pub workspace: Workspace,
    /// Which table.
    pub table: TableKind,
    /// The round; not needed for applications, judges, conflicts and the log.
    #[arg(long)]
    pub round: Option<String>,
    /// Where to write: a name that ends in .xlsx or .csv.
    #[arg(long)]
    pub out: PathBuf,
    /// Replaces a file that is there.
    #[arg(long)]
    pub replace: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum TableKind {
    /// Applications with their screening.
    Applications,
    /// Judges.
    Judges,
    /// Conflicts of interest.
    Conflicts,
    /// Who judges what.
    Assignment,
    /// What has come in.
    Coverage,
    /// How far the judges agree; .xlsx only.
    Agreement,
    /// The agenda of every category.
    Agenda,
    /// The minutes.
    Minutes,
    /// The decisions that stand.
    Winners,
    /// What winners receive, and how far it has come.
    Benefits,
    /// The chair's log.
    Log,
}
