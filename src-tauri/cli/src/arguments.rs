//! The words of the command line.

mod applications;
mod care;
mod carry;
mod deliberation;
mod kits;
mod panel;
mod print;
mod programme;
mod record;
mod recovery;
mod results;
mod scores;
mod table;
#[cfg(test)]
mod tests;
mod trust;
mod workspace;

pub use applications::{Applications, Screen};
pub use care::{Backup, Journal};
pub use carry::{Bundle, Merge, Packet, Receipt, Receipts};
pub use deliberation::{Benefits, Decide, Minutes, Official};
pub use kits::{Kit, Kits};
pub use panel::{Assign, Conflicts, Judges};
pub use print::{PaperFormat, PaperMargins, Print, PrintKind};
pub use programme::Programme;
pub use record::Record;
pub use recovery::{Passphrase, Recover, Recovery};
pub use results::{Analyse, Ranking, Results};
pub use scores::Scores;
pub use table::Table;
pub use trust::{Forks, Reopen, Roster, Seal};
pub use workspace::{Round, Workspace};

use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// Judging without a network: applications, kits, packets, merge, ranking, dossiers.
#[derive(Debug, Parser)]
#[command(
    name = "jurybook",
    version,
    after_help = "Example: jurybook demo --out out/demo"
)]
pub struct Arguments {
    /// Answers with one JSON document on standard output; messages go to standard error.
    #[arg(long, global = true)]
    pub json: bool,
    /// Language of messages and of what is printed: en or ko.
    #[arg(long, global = true, env = "JURYBOOK_LANGUAGE", default_value = "en")]
    pub language: String,
    /// File whose first line is the workspace's passphrase; JURYBOOK_PASSPHRASE where none is named.
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Runs the whole main job on the sample prize and says what it made.
    #[command(after_help = "Example: jurybook demo --out out/demo --seed 2023")]
    Demo {
        /// Folder for everything that is made; must be new or empty.
        #[arg(long)]
        out: PathBuf,
        /// Drives the made-up scores only; keys and passphrases are always random.
        #[arg(long, default_value_t = 2023)]
        seed: u64,
    },
    /// Programmes: templates, new workspace, show, export.
    #[command(subcommand)]
    Programme(Programme),
    /// Applications: import, list.
    #[command(subcommand)]
    Applications(Applications),
    /// Gives a screening verdict.
    #[command(
        after_help = "Example: jurybook screen prize.jurybook 14 --ineligible --reason \"No city named\""
    )]
    Screen(Screen),
    /// Judges: import, list.
    #[command(subcommand)]
    Judges(Judges),
    /// Conflicts of interest: list, propose, import, decide.
    #[command(subcommand)]
    Conflicts(Conflicts),
    /// Assigns judges: balanced, without conflicts, connected.
    #[command(
        after_help = "Example: jurybook assign prize.jurybook --round jury --per-application 4 --seed 7"
    )]
    Assign(Assign),
    /// Kits: export, list.
    #[command(subcommand)]
    Kits(Kits),
    /// A judge's kit: open.
    #[command(subcommand)]
    Kit(Kit),
    /// A judge's scores: import, list, finalise.
    #[command(subcommand)]
    Scores(Scores),
    /// A judge's packet: export, inspect.
    #[command(subcommand)]
    Packet(Packet),
    /// The chair's receipts for packets that came in: export, list.
    #[command(subcommand)]
    Receipts(Receipts),
    /// A receipt in the judge's workspace: open.
    #[command(subcommand)]
    Receipt(Receipt),
    /// Everything that came in, for another workspace of the chair: export.
    #[command(subcommand)]
    Bundle(Bundle),
    /// Merges packets and bundles; with --plan only shows a card for each packet.
    #[command(after_help = "Example: jurybook merge prize.jurybook packets/ --plan")]
    Merge(Merge),
    /// Shows what has come in: judges by applications.
    #[command(after_help = "Example: jurybook coverage prize.jurybook --round jury")]
    Coverage(Round),
    /// Shows whether missing sheets can still change who is among the first of each category, and whom.
    #[command(after_help = "Example: jurybook reach prize.jurybook --round jury --first 12")]
    Reach(Results),
    /// Shows what to write to each judge of whom sheets are missing; nothing is sent.
    #[command(after_help = "Example: jurybook reminders prize.jurybook --round jury")]
    Reminders(Round),
    /// Shows how judges used the scale in practice, beside each other; it counts nowhere.
    #[command(after_help = "Example: jurybook calibration prize.jurybook --round jury")]
    Calibration(Round),
    /// Writes a table of the window as a spreadsheet or CSV, by the ending of the file's name.
    #[command(
        after_help = "Example: jurybook table prize.jurybook coverage --round jury --out coverage.xlsx"
    )]
    Table(Table),
    /// The roster: shows each judge's key and words; confirms or revokes one.
    #[command(
        after_help = "Example: jurybook roster prize.jurybook --confirm 7 --words \"gudo mira tavo lipa nosu bira\""
    )]
    Roster(Roster),
    /// Forks: shows packets of one judge that do not know each other; settles one.
    #[command(
        after_help = "Example: jurybook forks prize.jurybook --choose 3fa09c11 --reason \"Confirmed by telephone\""
    )]
    Forks(Forks),
    /// Seals a round: from here on the packets that are in count, and no other.
    #[command(after_help = "Example: jurybook seal prize.jurybook --round jury")]
    Seal(Seal),
    /// Opens a sealed round again.
    #[command(
        after_help = "Example: jurybook reopen prize.jurybook --round jury --reason \"A packet was overlooked\""
    )]
    Reopen(Reopen),
    /// Takes a decision of the committee about an application, or about several at once; withdraws one.
    #[command(
        after_help = "Example: jurybook decide prize.jurybook --round jury --application 14 --outcome award:leadership-prize --reason \"The widest effect\" --for 1,2,5 --against 3"
    )]
    Decide(Decide),
    /// Shows the minutes of a round as they happen; begins or ends a meeting, says who is present.
    #[command(
        after_help = "Example: jurybook minutes prize.jurybook --round jury --begin --present 1,2,5"
    )]
    Minutes(Minutes),
    /// Declares the results of a sealed round official, which freezes them; opens them again for a reason.
    #[command(after_help = "Example: jurybook official prize.jurybook --round jury")]
    Official(Official),
    /// What winners receive: list, note.
    #[command(subcommand)]
    Benefits(Benefits),
    /// Shows the chair's log, oldest first.
    #[command(after_help = "Example: jurybook log prize.jurybook")]
    Log(Workspace),
    /// Reads and checks all packets and the log anew from their bytes, and makes the search index again.
    #[command(after_help = "Example: jurybook rebuild prize.jurybook")]
    Rebuild(Workspace),
    /// Shows the ranking: adjusted and raw scores and how sure each place is; writes it as CSV or XLSX.
    #[command(
        after_help = "Example: jurybook ranking prize.jurybook --round jury --csv ranking.csv"
    )]
    Ranking(Ranking),
    /// Shows how far judges agree, how each has scored, and what hangs on one judge or weight.
    #[command(after_help = "Example: jurybook agreement prize.jurybook --round jury --json")]
    Agreement(Results),
    /// Analyses ratings from anywhere: columns judge, application, score and optionally criterion.
    #[command(after_help = "Example: jurybook analyse ratings.csv --json")]
    Analyse(Analyse),
    /// Prints as PDF: dossiers, ranking reports, seals, agenda, minutes, letters, certificates, score sheets, receipts.
    #[command(
        after_help = "Example: jurybook print prize.jurybook book --out book.pdf --category leadership"
    )]
    Print(Print),
    /// The record that anybody can check: export, verify, show.
    #[command(subcommand)]
    Record(Record),
    /// Checks every page, row and link of a workspace.
    #[command(after_help = "Example: jurybook check prize.jurybook")]
    Check(Workspace),
    /// Writes a complete, checked copy under the same passphrase.
    #[command(after_help = "Example: jurybook backup prize.jurybook --out copy.jurybook")]
    Backup(Backup),
    /// Recovery copies of a chair's workspace: copy, show.
    #[command(subcommand)]
    Recovery(Recovery),
    /// Makes a workspace again from a recovery copy and the words of a sheet.
    #[command(
        after_help = "Example: jurybook recover prize.jurysafe --words-file words.txt --workspace new.jurybook"
    )]
    Recover(Recover),
    /// The passphrase of a workspace: change.
    #[command(subcommand)]
    Passphrase(Passphrase),
    /// Shows the journal, newest first.
    #[command(after_help = "Example: jurybook journal prize.jurybook --limit 20")]
    Journal(Journal),
    /// Takes back the last change that can be taken back.
    #[command(after_help = "Example: jurybook undo prize.jurybook")]
    Undo(Workspace),
    /// Brings back what was taken back last.
    #[command(after_help = "Example: jurybook redo prize.jurybook")]
    Redo(Workspace),
}
