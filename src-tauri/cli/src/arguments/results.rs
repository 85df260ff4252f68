//! Words about results.

use super::Round;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct Results {
    #[command(flatten)]
    pub of: Round,
    /// Only this category, by its id in the programme.
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
    /// Writes the whole ranking, all categories, as CSV; nothing may be there yet.
    #[arg(long)]
    pub csv: Option<PathBuf>,
    /// Writes it as a workbook: ranking, sheets and weights, with formulas to check by hand; nothing may be
    /// there yet.
    #[arg(long)]
    pub xlsx: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Analyse {
    /// CSV of any length, XLSX or ODS.
    pub ratings: PathBuf,
    /// Writes the applications as CSV; nothing may be there yet.
    #[arg(long)]
    pub csv: Option<PathBuf>,
    /// Writes applications and judges as a workbook; nothing may be there yet.
    #[arg(long)]
    pub xlsx: Option<PathBuf>,
}
