//! The panel: judges, their conflicts of interest, and who judges what.

use super::{Round, Workspace};
use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum Judges {
    /// Imports a table of judges.
    #[command(after_help = "Example: jurybook judges import prize.jurybook --table judges.csv")]
    Import {
        #[command(flatten)]
        workspace: Workspace,
        /// Table with the columns Name, E-mail and optionally Affiliation, City, Country, Languages,
        /// Expertise, Capacity: XLSX, ODS or CSV.
        #[arg(long)]
        table: PathBuf,
        /// Lists every problem by row and column and changes nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Lists the panel.
    #[command(after_help = "Example: jurybook judges list prize.jurybook")]
    List(Workspace),
}

#[derive(Debug, Subcommand)]
pub enum Conflicts {
    /// Lists conflicts.
    #[command(after_help = "Example: jurybook conflicts list prize.jurybook")]
    List(Workspace),
    /// Proposes conflicts from shared affiliation, city or country.
    #[command(after_help = "Example: jurybook conflicts propose prize.jurybook")]
    Propose(Workspace),
    /// Imports declared conflicts.
    #[command(
        after_help = "Example: jurybook conflicts import prize.jurybook --table conflicts.csv"
    )]
    Import {
        #[command(flatten)]
        workspace: Workspace,
        /// Table with the columns Judge, Application and optionally Reason: XLSX, ODS or CSV.
        #[arg(long)]
        table: PathBuf,
    },
    /// Declares one, such as when a member speaks up in the meeting.
    #[command(
        after_help = "Example: jurybook conflicts declare prize.jurybook --judge 3 --application 14 --reason \"Advised the city\""
    )]
    Declare {
        #[command(flatten)]
        workspace: Workspace,
        /// Number of the judge.
        #[arg(long)]
        judge: u32,
        /// Number of the application.
        #[arg(long)]
        application: u32,
        /// Why; stays in the journal.
        #[arg(long)]
        reason: String,
    },
    /// Confirms or dismisses one.
    #[command(
        after_help = "Example: jurybook conflicts decide prize.jurybook --judge 3 --application 14 --dismiss"
    )]
    Decide {
        #[command(flatten)]
        workspace: Workspace,
        /// Number of the judge.
        #[arg(long)]
        judge: u32,
        /// Number of the application.
        #[arg(long)]
        application: u32,
        /// It is a conflict: the judge does not get the application.
        #[arg(long, conflicts_with = "dismiss", required_unless_present = "dismiss")]
        confirm: bool,
        /// It is none: the judge may get the application.
        #[arg(long)]
        dismiss: bool,
    },
}

#[derive(Debug, Args)]
pub struct Assign {
    #[command(flatten)]
    pub of: Round,
    /// Judges for each application, 1 to 50.
    #[arg(long)]
    pub per_application: u32,
    /// Breaks ties; the same seed gives the same assignment.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Shows the proposal and changes nothing.
    #[arg(long)]
    pub plan: bool,
}
