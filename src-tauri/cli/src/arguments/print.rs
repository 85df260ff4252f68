//! What is printed.

use super::Workspace;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum PrintKind {
    /// One application.
    Dossier,
    /// All applications of a category, or of all.
    Book,
    /// The ranking report of a category, or of all: order, plots, and what they say.
    Ranking,
    /// The fourteen words of whoever works in this workspace.
    RecoverySheet,
    /// The deputy's fourteen words; printed once, and kept nowhere else after that.
    DeputySheet,
    /// The chair's receipts for packets, a page each; of a judge's workspace its packets, answered or not.
    Receipt,
    /// A judge's own score sheets, or with --blank sheets to fill in by hand.
    ScoreSheets,
}

#[derive(Debug, Args)]
pub struct Print {
    #[command(flatten)]
    pub workspace: Workspace,
    /// What is printed.
    pub kind: PrintKind,
    /// The PDF; nothing may be there yet.
    #[arg(long)]
    pub out: PathBuf,
    /// Round, by its id in the programme; the first in which judges score where none is named.
    #[arg(long)]
    pub round: Option<String>,
    /// Only this category of a book or a ranking, by its id in the programme.
    #[arg(long)]
    pub category: Option<String>,
    /// Number of the application: a dossier needs it; of score sheets only this one is printed.
    #[arg(long)]
    pub application: Option<u32>,
    /// Number of the judge who reads it: applications in conflict are left out; of receipts only the
    /// judge's own are printed.
    #[arg(long)]
    pub reader: Option<u32>,
    /// How many places count as the first in a ranking; a tenth of the applications where it is not said.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub first: Option<u32>,
    /// Prints a box for characters that no font has, instead of refusing.
    #[arg(long)]
    pub allow_missing_characters: bool,
    /// Prints a sheet of words in English and in Korean.
    #[arg(long)]
    pub both_languages: bool,
    /// Prints score sheets to fill in by hand.
    #[arg(long)]
    pub blank: bool,
    /// Prints of a judge's packets the last alone.
    #[arg(long)]
    pub latest: bool,
}
