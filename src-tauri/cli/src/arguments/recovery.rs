//! Recovery copies, words on paper, a new passphrase.

use super::Workspace;
use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum Recovery {
    /// Writes an encrypted copy that opens with the words of the chair or the deputy.
    #[command(after_help = "Example: jurybook recovery copy prize.jurybook --out prize.jurysafe")]
    Copy {
        #[command(flatten)]
        workspace: Workspace,
        /// The recovery copy: a .jurysafe file; nothing may be there yet.
        #[arg(long)]
        out: PathBuf,
    },
    /// Shows the programme's words, and whether the deputy's sheet is still to be printed.
    #[command(after_help = "Example: jurybook recovery show prize.jurybook")]
    Show(Workspace),
}

#[derive(Debug, Args)]
pub struct Recover {
    /// The recovery copy: a .jurysafe file.
    pub copy: PathBuf,
    /// File with the fourteen words of the chair's or the deputy's sheet.
    #[arg(long)]
    pub words_file: PathBuf,
    /// Where the workspace goes; nothing may be there yet. --passphrase-file gives its new passphrase, at
    /// least 8 characters.
    #[arg(long)]
    pub workspace: PathBuf,
    /// Why the deputy takes over; not needed with the chair's words.
    #[arg(long, default_value = "")]
    pub reason: String,
}

#[derive(Debug, Subcommand)]
pub enum Passphrase {
    /// Gives a workspace a new passphrase, all or nothing.
    #[command(
        after_help = "Example: jurybook passphrase change prize.jurybook --new-passphrase-file new.txt"
    )]
    Change {
        #[command(flatten)]
        workspace: Workspace,
        /// File whose first line is the new passphrase, at least 8 characters.
        #[arg(long)]
        new_passphrase_file: PathBuf,
    },
}
