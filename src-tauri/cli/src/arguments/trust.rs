//! Whose key is whose.

use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct Roster {
    pub ws: PathBuf,
    /// Number of the judge whose words were read out.
    #[arg(long, requires = "words", conflicts_with = "revoke")]
    pub confirm: Option<u32>,
    /// The six words.
    #[arg(long, default_value = "")]
    pub words: String,
    /// Number of the judge whose key does not count any more.
    #[arg(long, requires = "reason")]
    pub revoke: Option<u32>,
    #[arg(long, default_value = "")]
    pub reason: String,
}
