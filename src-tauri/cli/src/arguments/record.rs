//! Records: export, verify, show.

use super::Workspace;
use clap::Subcommand;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum Record {
    /// Writes a folder from which anybody can check the ranking of the sealed rounds.
    #[command(after_help = "Example: jurybook record export prize.jurybook --out record")]
    Export {
        #[command(flatten)]
        workspace: Workspace,
        /// The folder; nothing may be there yet.
        #[arg(long)]
        out: PathBuf,
        /// With the judges' comments and reasons for recusal.
        #[arg(long)]
        with_comments: bool,
    },
    /// Checks a record; needs no workspace and no passphrase.
    #[command(after_help = "Example: jurybook record verify record")]
    Verify {
        /// Folder of the record.
        dir: PathBuf,
    },
    /// Tells a judge whether the judge's own key and last packet are in a record.
    #[command(after_help = "Example: jurybook record show record mine.jurybook")]
    Show {
        /// Folder of the record.
        dir: PathBuf,
        #[command(flatten)]
        workspace: Workspace,
    },
}
