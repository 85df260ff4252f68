//! Words about decisions, minutes and official results.

use super::Round;
use clap::{Args, Subcommand, ValueEnum};

#[derive(Debug, Args)]
pub struct Decide {
    #[command(flatten)]
    pub of: Round,
    /// Number of the application; several, with commas between or said again, are decided about at once.
    #[arg(
        long,
        required_unless_present = "withdraw",
        value_delimiter = ',',
        value_name = "N,N"
    )]
    pub application: Vec<u32>,
    /// What it is given: shortlisted, award:ID, mention:ID or none, with the id as the programme has it.
    #[arg(long, required_unless_present = "withdraw", requires = "application")]
    pub outcome: Option<String>,
    /// Why; needed unless the outcome is none.
    #[arg(long, default_value = "")]
    pub reason: String,
    /// The motion as it was put.
    #[arg(long, default_value = "", value_name = "TEXT")]
    pub motion: String,
    /// Numbers of the judges who voted for it, with commas between.
    #[arg(long = "for", value_delimiter = ',', value_name = "N,N")]
    pub in_favour: Vec<u32>,
    /// Numbers of the judges who voted against it.
    #[arg(long, value_delimiter = ',', value_name = "N,N")]
    pub against: Vec<u32>,
    /// Numbers of the judges who abstained.
    #[arg(long, value_delimiter = ',', value_name = "N,N")]
    pub abstain: Vec<u32>,
    /// What those who lost had to say.
    #[arg(long, default_value = "", value_name = "TEXT")]
    pub dissent: String,
    /// Withdraws the decision of this number instead of taking one; of several taken at once, the one about
    /// the application named.
    #[arg(
        long,
        value_name = "NUMBER",
        conflicts_with = "outcome",
        requires = "reason"
    )]
    pub withdraw: Option<u64>,
}

#[derive(Debug, Args)]
pub struct Minutes {
    #[command(flatten)]
    pub of: Round,
    /// Begins a meeting first.
    #[arg(long, conflicts_with = "end")]
    pub begin: bool,
    /// Ends the meeting first.
    #[arg(long)]
    pub end: bool,
    /// Numbers of the members who are present from here on, with commas between; with --begin all where
    /// nobody is named.
    #[arg(
        long,
        value_delimiter = ',',
        value_name = "N,N",
        conflicts_with = "end"
    )]
    pub present: Vec<u32>,
}

#[derive(Debug, Args)]
pub struct Official {
    #[command(flatten)]
    pub of: Round,
    /// Only shows whether the results are official.
    #[arg(long, conflicts_with = "reopen")]
    pub show: bool,
    /// Opens official results again; the round stays sealed.
    #[arg(long, requires = "reason")]
    pub reopen: bool,
    /// Why they are opened again; stays in the log.
    #[arg(long, default_value = "")]
    pub reason: String,
}

#[derive(Debug, Subcommand)]
pub enum Benefits {
    /// Lists what each winner of a round receives, and how far it has come.
    #[command(after_help = "Example: jurybook benefits list prize.jurybook --round jury")]
    List {
        #[command(flatten)]
        of: Round,
    },
    /// Notes how far a benefit of a winner has come.
    #[command(
        after_help = "Example: jurybook benefits note prize.jurybook --round jury --application 14 --benefit 2 --progress arranged --note \"Training in May\""
    )]
    Note {
        #[command(flatten)]
        of: Round,
        /// Number of the winner's application.
        #[arg(long)]
        application: u32,
        /// Position of the benefit in the programme, from 1.
        #[arg(long)]
        benefit: u32,
        /// How far it has come.
        #[arg(long)]
        progress: BenefitProgress,
        /// What there is to say about it.
        #[arg(long, default_value = "", value_name = "TEXT")]
        note: String,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum BenefitProgress {
    /// Nothing was done yet.
    Open,
    /// It is arranged with the winner.
    Arranged,
    /// The winner has it.
    Given,
}
