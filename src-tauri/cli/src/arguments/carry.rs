//! What goes between the chair, the judges and the chair's other workspaces.

use clap::Subcommand;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum Packet {
    /// Writes the signed packet.
    #[command(after_help = "Example: jurybook packet export mine.jurybook --out packets")]
    Export {
        ws: PathBuf,
        #[arg(long)]
        out: PathBuf,
    },
    /// Shows what is readable of a packet with the chair's workspace at hand.
    #[command(
        after_help = "Example: jurybook packet inspect 03-Kim.jurypacket --workspace prize.jurybook"
    )]
    Inspect {
        file: PathBuf,
        #[arg(long)]
        workspace: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub enum Receipts {
    /// Writes a signed receipt for each packet that has come in.
    #[command(after_help = "Example: jurybook receipts export prize.jurybook --out receipts")]
    Export {
        ws: PathBuf,
        #[arg(long)]
        out: PathBuf,
    },
    /// Lists packets with their receipts, in a chair's or a judge's workspace.
    #[command(after_help = "Example: jurybook receipts list mine.jurybook")]
    List { ws: PathBuf },
}

#[derive(Debug, Subcommand)]
pub enum Receipt {
    /// Checks the chair's receipt and keeps it.
    #[command(
        after_help = "Example: jurybook receipt open mine.jurybook 03-Kim-jury-1.juryreceipt"
    )]
    Open { ws: PathBuf, file: PathBuf },
}

#[derive(Debug, Subcommand)]
pub enum Bundle {
    /// Writes every packet that has come in, with the log, into one encrypted file.
    #[command(after_help = "Example: jurybook bundle export prize.jurybook --out east.jurybundle")]
    Export {
        ws: PathBuf,
        #[arg(long)]
        out: PathBuf,
    },
}
