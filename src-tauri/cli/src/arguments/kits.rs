//! Kits, from the chair to the judges.

use super::Round;
use clap::Subcommand;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum Kits {
    /// Writes one kit for each judge, and the passphrases as a list and as pages to print.
    #[command(after_help = "Example: jurybook kits export prize.jurybook --round jury --out kits")]
    Export {
        #[command(flatten)]
        of: Round,
        /// Folder for the kits and the passphrases; made where it is missing.
        #[arg(long)]
        out: PathBuf,
        /// Prints the pages of passphrases in English and in Korean.
        #[arg(long)]
        both_languages: bool,
    },
    /// Lists the newest kit of each judge, and which have an earlier version of the programme.
    #[command(after_help = "Example: jurybook kits list prize.jurybook --round jury")]
    List(Round),
}

#[derive(Debug, Subcommand)]
pub enum Kit {
    /// Makes the judge's workspace from a kit; the passphrase is the kit's, or the earlier workspace's where
    /// the kit has none.
    #[command(after_help = "Example: jurybook kit open 03-Kim.jurykit --workspace mine.jurybook")]
    Open {
        /// The kit: a .jurykit file.
        kit: PathBuf,
        /// Where the workspace goes; nothing may be there yet.
        #[arg(long)]
        workspace: PathBuf,
        /// The judge's earlier workspace, whose keys and work are brought along.
        #[arg(long, value_name = "WS")]
        keys_from: Option<PathBuf>,
        /// File with the earlier workspace's passphrase, where the kit has one of its own.
        #[arg(long, value_name = "FILE", requires = "keys_from")]
        keys_passphrase_file: Option<PathBuf>,
    },
}
