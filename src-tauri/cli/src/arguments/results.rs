//! Words about results.

use clap::Args;
use std::path::PathBuf;

/// A round, and what of it is wanted.
#[derive(Debug, Args)]
pub struct Results {
    pub ws: PathBuf,
    #[arg(long)]
    pub round: String,
    /// Only this category.
    #[arg(long)]
    pub category: Option<String>,
    /// How many places count as the first; a tenth of the applications where it is not said.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub first: Option<u32>,
}

#[derive(Debug, Args)]
pub struct Ranking {
    #[command(flatten)]
    pub results: Results,
    /// Writes the whole ranking as CSV.
    #[arg(long)]
    pub csv: Option<PathBuf>,
    /// Writes it as a workbook: ranking, sheets and weights, with formulas to check by hand.
    #[arg(long)]
    pub xlsx: Option<PathBuf>,
}
