//! What goes between the chair, the judges and the chair's other workspaces.

use super::Workspace;
use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum Packet {
    /// Writes the signed packet.
    #[command(after_help = "Example: jurybook packet export mine.jurybook --out packets")]
    Export {
        #[command(flatten)]
        workspace: Workspace,
        /// Folder, made where it is missing, or a file that ends in .jurypacket; nothing is replaced.
        #[arg(long)]
        out: PathBuf,
    },
    /// Shows what is readable of a packet with the chair's workspace at hand.
    #[command(
        after_help = "Example: jurybook packet inspect 03-Kim.jurypacket --workspace prize.jurybook"
    )]
    Inspect {
        /// The packet: a .jurypacket file.
        file: PathBuf,
        /// The chair's workspace, whose keys open the packet.
        #[arg(long)]
        workspace: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub enum Receipts {
    /// Writes a signed receipt for each packet that has come in.
    #[command(after_help = "Example: jurybook receipts export prize.jurybook --out receipts")]
    Export {
        #[command(flatten)]
        workspace: Workspace,
        /// Folder for the receipts; made where it is missing.
        #[arg(long)]
        out: PathBuf,
    },
    /// Lists packets with their receipts, in a chair's or a judge's workspace.
    #[command(after_help = "Example: jurybook receipts list mine.jurybook")]
    List(Workspace),
}

#[derive(Debug, Subcommand)]
pub enum Receipt {
    /// Checks the chair's receipt and keeps it.
    #[command(
        after_help = "Example: jurybook receipt open mine.jurybook 03-Kim-jury-1.juryreceipt"
    )]
    Open {
        #[command(flatten)]
        workspace: Workspace,
        /// The receipt: a .juryreceipt file.
        file: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub enum Bundle {
    /// Writes every packet that has come in, with the log, into one encrypted file.
    #[command(after_help = "Example: jurybook bundle export prize.jurybook --out east.jurybundle")]
    Export {
        #[command(flatten)]
        workspace: Workspace,
        /// The bundle: a .jurybundle file; nothing may be there yet.
        #[arg(long)]
        out: PathBuf,
    },
}

#[derive(Debug, Args)]
pub struct Merge {
    #[command(flatten)]
    pub workspace: Workspace,
    /// Packets and bundles, or folders and whole sticks that hold them.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// Shows the cards and changes nothing.
    #[arg(long)]
    pub plan: bool,
}
