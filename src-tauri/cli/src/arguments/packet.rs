//! The words about packets.

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
