//! Programmes, and the workspaces that begin with one.

use super::Workspace;
use clap::Subcommand;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum Programme {
    /// Lists the templates that ship with the program.
    #[command(after_help = "Example: jurybook programme templates")]
    Templates,
    /// Makes a chair's workspace from a template or a programme file.
    #[command(
        after_help = "Example: jurybook programme new prize.jurybook --template seoul-smart-city-prize-2023"
    )]
    New {
        /// Where the workspace goes; nothing may be there yet. --passphrase-file gives its passphrase, at
        /// least 8 characters.
        ws: PathBuf,
        /// Template, by its id in `programme templates`; either this or --file.
        #[arg(long, conflicts_with = "file")]
        template: Option<String>,
        /// Programme file of one's own, TOML like the templates.
        #[arg(long)]
        file: Option<PathBuf>,
    },
    /// Shows the programme of a workspace.
    #[command(after_help = "Example: jurybook programme show prize.jurybook")]
    Show(Workspace),
}
