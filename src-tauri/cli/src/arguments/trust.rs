//! Whose key is whose, and which packets count.

use super::{Round, Workspace};
use clap::Args;

#[derive(Debug, Args)]
pub struct Roster {
    #[command(flatten)]
    pub workspace: Workspace,
    /// Number of the judge whose words were read out.
    #[arg(long, requires = "words", conflicts_with = "revoke")]
    pub confirm: Option<u32>,
    /// The six words, as they were heard.
    #[arg(long, default_value = "")]
    pub words: String,
    /// Number of the judge whose key does not count any more.
    #[arg(long, requires = "reason")]
    pub revoke: Option<u32>,
    /// Why the key is revoked; stays in the log.
    #[arg(long, default_value = "")]
    pub reason: String,
}

#[derive(Debug, Args)]
pub struct Forks {
    #[command(flatten)]
    pub workspace: Workspace,
    /// Id of the packet that counts, or its beginning.
    #[arg(long, requires = "reason")]
    pub choose: Option<String>,
    /// Why it is this packet; stays in the log.
    #[arg(long, default_value = "")]
    pub reason: String,
}

#[derive(Debug, Args)]
pub struct Seal {
    #[command(flatten)]
    pub of: Round,
    /// Only shows whether it is sealed.
    #[arg(long)]
    pub show: bool,
}

#[derive(Debug, Args)]
pub struct Reopen {
    #[command(flatten)]
    pub of: Round,
    /// Why; stays in the log.
    #[arg(long)]
    pub reason: String,
}
