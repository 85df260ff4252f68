//! A judge's scores.

use super::Workspace;
use clap::Subcommand;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum Scores {
    /// Imports scores from a table: application, criterion, points, comment.
    #[command(after_help = "Example: jurybook scores import mine.jurybook --table scores.csv")]
    Import {
        #[command(flatten)]
        workspace: Workspace,
        /// Table with a row for each score or comment, points on the criterion's own scale: XLSX, ODS or CSV.
        #[arg(long)]
        table: PathBuf,
        /// Lists every problem by row and column and changes nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Lists the judge's sheets, and apart from them those for practice, which count nowhere.
    #[command(after_help = "Example: jurybook scores list mine.jurybook")]
    List(Workspace),
    /// Finalises every sheet that has no gap, and lists the gaps of the others.
    #[command(after_help = "Example: jurybook scores finalise mine.jurybook")]
    Finalise(Workspace),
}
