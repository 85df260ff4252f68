//! Applications and their screening.

use super::Workspace;
use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub enum Applications {
    /// Imports a table of applications with their attachments.
    #[command(
        after_help = "Example: jurybook applications import prize.jurybook --table export.xlsx --attachments files --dry-run"
    )]
    Import {
        #[command(flatten)]
        workspace: Workspace,
        /// Table with a row for each application, headings first: XLSX, ODS or CSV.
        #[arg(long)]
        table: PathBuf,
        /// Folder with the attachments that the table names; folders in it are not entered.
        #[arg(long)]
        attachments: Option<PathBuf>,
        /// TOML file with lines such as: title = "Project name"
        #[arg(long)]
        mapping: Option<PathBuf>,
        /// Corrects a cell before anything is read, such as: C14=Leadership. May be given several times.
        #[arg(long, value_name = "CELL=TEXT")]
        correct: Vec<String>,
        /// Keeps a row aside, by its number. May be given several times.
        #[arg(long, value_name = "ROW")]
        aside: Vec<u32>,
        /// Accepts what a row says otherwise about an application that is here. May be given several times.
        #[arg(long, value_name = "ROW", conflicts_with = "accept_all")]
        accept: Vec<u32>,
        /// Accepts everything that the table says otherwise about applications that are here.
        #[arg(long)]
        accept_all: bool,
        /// Lists every problem by row and column and changes nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Lists rows that were set aside, or dismisses some of them.
    #[command(after_help = "Example: jurybook applications aside prize.jurybook --dismiss 3")]
    Aside {
        #[command(flatten)]
        workspace: Workspace,
        /// Dismisses a row, by its number in this list. May be given several times.
        #[arg(long, value_name = "NUMBER")]
        dismiss: Vec<u32>,
    },
    /// Lists applications.
    #[command(after_help = "Example: jurybook applications list prize.jurybook --search 휠체어")]
    List {
        #[command(flatten)]
        workspace: Workspace,
        /// Words to look for, in any script.
        #[arg(long, default_value = "")]
        search: String,
        /// Only this category, by its id in the programme.
        #[arg(long)]
        category: Option<String>,
        /// Only those whose proposed verdict a second person has to confirm.
        #[arg(long, conflicts_with = "disputed")]
        to_confirm: bool,
        /// Only those about which two persons disagree.
        #[arg(long)]
        disputed: bool,
    },
}

#[derive(Debug, Args)]
pub struct Screen {
    #[command(flatten)]
    pub workspace: Workspace,
    /// Number or reference of the application, undecided again where no verdict is given; of several, all
    /// are given the verdict or none. --clear needs none.
    #[arg(required_unless_present = "clear", value_name = "APPLICATION")]
    pub applications: Vec<String>,
    /// Verdict: it may compete.
    #[arg(long, group = "verdict")]
    pub eligible: bool,
    /// Verdict: it may not compete; needs a reason.
    #[arg(long, group = "verdict", requires = "reason")]
    pub ineligible: bool,
    /// Verdict: the applicant has to be asked; needs a reason.
    #[arg(long, group = "verdict", requires = "reason")]
    pub needs_clarification: bool,
    /// Verdict: it does not compete; judges practise on it, and it does not count.
    #[arg(long, group = "verdict")]
    pub practice: bool,
    /// Verdict: its applicant has taken it back; it counts nowhere from here on. Needs a reason.
    #[arg(long, group = "verdict", requires = "reason")]
    pub withdrawn: bool,
    /// Why; stays in the journal.
    #[arg(long, default_value = "")]
    pub reason: String,
    /// Who gives the verdict, where the programme has every verdict confirmed by a second person.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub by: String,
    /// Confirms what another person has proposed, whatever it is.
    #[arg(long, group = "verdict", requires = "by")]
    pub confirm: bool,
    /// Settles what two persons disagree about, by a third; needs a verdict and a reason.
    #[arg(
        long = "final",
        requires = "verdict",
        requires = "reason",
        requires = "by"
    )]
    pub is_final: bool,
    /// With --final: it is the chair who settles it, who may be one of the two.
    #[arg(long, requires = "is_final")]
    pub as_chair: bool,
    /// Finds eligible everything that has no problem and needs no decision.
    #[arg(long, conflicts_with_all = ["applications", "verdict"])]
    pub clear: bool,
}
