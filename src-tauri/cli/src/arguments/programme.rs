//! Programmes, and the workspaces that begin with one.

use super::Workspace;
use clap::Subcommand;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum Programme {
    /// Lists the templates that ship with the program.
    #[command(after_help = "Example: jurybook programme templates")]
    Templates,
    /// Makes a chair's workspace from a template, a programme file or the programme of another workspace.
    #[command(
        after_help = "Example: jurybook programme new prize.jurybook --template seoul-smart-city-prize-2023"
    )]
    New {
        /// Where the workspace goes; nothing may be there yet. --passphrase-file gives its passphrase, at
        /// least 8 characters.
        ws: PathBuf,
        /// Template, by its id in `programme templates`; either this or --file.
        #[arg(long, conflicts_with_all = ["file", "copy_of"])]
        template: Option<String>,
        /// Programme file of one's own, TOML like the templates.
        #[arg(long, conflicts_with = "copy_of")]
        file: Option<PathBuf>,
        /// Another workspace, such as last year's, of which the programme alone is taken.
        #[arg(long, value_name = "WORKSPACE", requires = "copy_passphrase_file")]
        copy_of: Option<PathBuf>,
        /// File with the passphrase of that workspace.
        #[arg(long, value_name = "FILE", requires = "copy_of")]
        copy_passphrase_file: Option<PathBuf>,
    },
    /// Shows the programme of a workspace.
    #[command(after_help = "Example: jurybook programme show prize.jurybook")]
    Show(Workspace),
    /// Puts a programme file in the place of a workspace's programme; once kits are out as a new version, for
    /// a reason.
    #[command(
        after_help = "Example: jurybook programme change prize.jurybook --file prize.toml --reason \"The final weighs impact\""
    )]
    Change {
        #[command(flatten)]
        workspace: Workspace,
        /// The programme file.
        #[arg(long)]
        file: PathBuf,
        /// Why a new version is needed although kits are out; stays in the log.
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
    /// Writes the programme of a workspace as a file, to change it or to begin next year's from.
    #[command(after_help = "Example: jurybook programme export prize.jurybook --out prize.toml")]
    Export {
        /// Workspace.
        #[command(flatten)]
        workspace: Workspace,
        /// Where the file goes; nothing may be there yet.
        #[arg(long)]
        out: PathBuf,
    },
}
