//! The words of the command line.

mod carry;
mod print;
mod record;
mod recovery;
mod results;
mod trust;

pub use carry::{Bundle, Packet, Receipt, Receipts};
pub use print::{Print, PrintKind};
pub use record::Record;
pub use recovery::{Passphrase, Recover, Recovery};
pub use results::{Ranking, Results};
pub use trust::Roster;

use clap::{Args, Parser, Subcommand};
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
    /// Language of messages: en or ko.
    #[arg(long, global = true, env = "JURYBOOK_LANGUAGE", default_value = "en")]
    pub language: String,
    /// File whose first line is the workspace's passphrase.
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
    /// Programmes: templates, new workspace, show.
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
    Assign {
        ws: PathBuf,
        #[arg(long)]
        round: String,
        /// Judges for each application.
        #[arg(long)]
        per_application: u32,
        /// Breaks ties.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Shows the proposal and changes nothing.
        #[arg(long)]
        plan: bool,
    },
    /// Kits: export.
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
    Merge {
        ws: PathBuf,
        /// Packets and bundles, or folders and whole sticks that hold them.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        #[arg(long)]
        plan: bool,
    },
    /// Shows what has come in: judges by applications.
    #[command(after_help = "Example: jurybook coverage prize.jurybook --round jury")]
    Coverage {
        ws: PathBuf,
        #[arg(long)]
        round: String,
    },
    /// The roster: shows each judge's key and words; confirms or revokes one.
    #[command(
        after_help = "Example: jurybook roster prize.jurybook --confirm 7 --words \"gudo mira tavo lipa nosu bira\""
    )]
    Roster(Roster),
    /// Forks: shows packets of one judge that do not know each other; settles one.
    #[command(
        after_help = "Example: jurybook forks prize.jurybook --choose 3fa09c11 --reason \"Confirmed by telephone\""
    )]
    Forks {
        ws: PathBuf,
        /// Id of the packet that counts, or its beginning.
        #[arg(long, requires = "reason")]
        choose: Option<String>,
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Seals a round: from here on the packets that are in count, and no other.
    #[command(after_help = "Example: jurybook seal prize.jurybook --round jury")]
    Seal {
        ws: PathBuf,
        #[arg(long)]
        round: String,
        /// Only shows whether it is sealed.
        #[arg(long)]
        show: bool,
    },
    /// Opens a sealed round again.
    #[command(
        after_help = "Example: jurybook reopen prize.jurybook --round jury --reason \"A packet was overlooked\""
    )]
    Reopen {
        ws: PathBuf,
        #[arg(long)]
        round: String,
        #[arg(long)]
        reason: String,
    },
    /// Shows the chair's log, oldest first.
    #[command(after_help = "Example: jurybook log prize.jurybook")]
    Log { ws: PathBuf },
    /// Reads and checks all packets and the log anew from their bytes, and makes the search index again.
    #[command(after_help = "Example: jurybook rebuild prize.jurybook")]
    Rebuild { ws: PathBuf },
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
    Analyse {
        /// CSV of any length, XLSX or ODS.
        ratings: PathBuf,
        /// Writes the applications as CSV.
        #[arg(long)]
        csv: Option<PathBuf>,
        /// Writes applications and judges as a workbook.
        #[arg(long)]
        xlsx: Option<PathBuf>,
    },
    /// Prints dossiers as PDF.
    #[command(
        after_help = "Example: jurybook print prize.jurybook book --out book.pdf --category leadership"
    )]
    Print(Print),
    /// The record that anybody can check: export, verify, show.
    #[command(subcommand)]
    Record(Record),
    /// Checks every page, row and link of a workspace.
    #[command(after_help = "Example: jurybook check prize.jurybook")]
    Check { ws: PathBuf },
    /// Writes a complete, checked copy under the same passphrase.
    #[command(after_help = "Example: jurybook backup prize.jurybook --out copy.jurybook")]
    Backup {
        ws: PathBuf,
        #[arg(long)]
        out: PathBuf,
    },
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
    Journal {
        ws: PathBuf,
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Takes back the last change that can be taken back.
    #[command(after_help = "Example: jurybook undo prize.jurybook")]
    Undo { ws: PathBuf },
    /// Brings back what was taken back last.
    #[command(after_help = "Example: jurybook redo prize.jurybook")]
    Redo { ws: PathBuf },
}

#[derive(Debug, Subcommand)]
pub enum Programme {
    /// Lists the templates that ship with the program.
    #[command(after_help = "Example: jurybook programme templates")]
    Templates,
    /// Makes a chair's workspace from a template or a programme file.
    #[command(
        after_help = "Example: jurybook programme new prize.jurybook --template seoul-smart-city-prize-2023"
    )]
    New {
        ws: PathBuf,
        #[arg(long, conflicts_with = "file")]
        template: Option<String>,
        #[arg(long)]
        file: Option<PathBuf>,
    },
    /// Shows the programme of a workspace.
    #[command(after_help = "Example: jurybook programme show prize.jurybook")]
    Show { ws: PathBuf },
}

#[derive(Debug, Subcommand)]
pub enum Applications {
    /// Imports a table of applications with their attachments.
    #[command(
        after_help = "Example: jurybook applications import prize.jurybook --table export.xlsx --attachments files --dry-run"
    )]
    Import {
        ws: PathBuf,
        #[arg(long)]
        table: PathBuf,
        #[arg(long)]
        attachments: Option<PathBuf>,
        /// TOML file with lines such as: title = "Project name"
        #[arg(long)]
        mapping: Option<PathBuf>,
        /// Lists every problem by row and column and changes nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Lists applications.
    #[command(after_help = "Example: jurybook applications list prize.jurybook --search 휠체어")]
    List {
        ws: PathBuf,
        /// Words to look for, in any script.
        #[arg(long, default_value = "")]
        search: String,
        #[arg(long)]
        category: Option<String>,
    },
}

#[derive(Debug, Args)]
pub struct Screen {
    pub ws: PathBuf,
    /// Number or reference of the application; --clear needs none.
    #[arg(required_unless_present = "clear")]
    pub application: Option<String>,
    #[arg(long, group = "verdict")]
    pub eligible: bool,
    #[arg(long, group = "verdict", requires = "reason")]
    pub ineligible: bool,
    #[arg(long, group = "verdict", requires = "reason")]
    pub needs_clarification: bool,
    #[arg(long, default_value = "")]
    pub reason: String,
    /// Finds eligible everything that has no problem and needs no decision.
    #[arg(long, conflicts_with_all = ["application", "verdict"])]
    pub clear: bool,
}

#[derive(Debug, Subcommand)]
pub enum Judges {
    /// Imports a table of judges.
    #[command(after_help = "Example: jurybook judges import prize.jurybook --table judges.csv")]
    Import {
        ws: PathBuf,
        #[arg(long)]
        table: PathBuf,
        #[arg(long)]
        dry_run: bool,
    },
    /// Lists the panel.
    #[command(after_help = "Example: jurybook judges list prize.jurybook")]
    List { ws: PathBuf },
}

#[derive(Debug, Subcommand)]
pub enum Conflicts {
    /// Lists conflicts.
    #[command(after_help = "Example: jurybook conflicts list prize.jurybook")]
    List { ws: PathBuf },
    /// Proposes conflicts from shared affiliation, city or country.
    #[command(after_help = "Example: jurybook conflicts propose prize.jurybook")]
    Propose { ws: PathBuf },
    /// Imports declared conflicts.
    #[command(
        after_help = "Example: jurybook conflicts import prize.jurybook --table conflicts.csv"
    )]
    Import {
        ws: PathBuf,
        #[arg(long)]
        table: PathBuf,
    },
    /// Confirms or dismisses one.
    #[command(
        after_help = "Example: jurybook conflicts decide prize.jurybook --judge 3 --application 14 --dismiss"
    )]
    Decide {
        ws: PathBuf,
        #[arg(long)]
        judge: u32,
        #[arg(long)]
        application: u32,
        #[arg(long, conflicts_with = "dismiss", required_unless_present = "dismiss")]
        confirm: bool,
        #[arg(long)]
        dismiss: bool,
    },
}

#[derive(Debug, Subcommand)]
pub enum Kits {
    /// Writes one kit for each judge, and the passphrases as a list and as pages to print.
    #[command(after_help = "Example: jurybook kits export prize.jurybook --round jury --out kits")]
    Export {
        ws: PathBuf,
        #[arg(long)]
        round: String,
        #[arg(long)]
        out: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub enum Kit {
    /// Makes the judge's workspace from a kit; the passphrase is the kit's, or the earlier workspace's.
    #[command(after_help = "Example: jurybook kit open 03-Kim.jurykit --workspace mine.jurybook")]
    Open {
        kit: PathBuf,
        #[arg(long)]
        workspace: PathBuf,
        /// The judge's earlier workspace, for a kit that opens with its keys.
        #[arg(long, value_name = "WS")]
        keys_from: Option<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
pub enum Scores {
    /// Imports scores from a table: application, criterion, points, comment.
    #[command(after_help = "Example: jurybook scores import mine.jurybook --table scores.csv")]
    Import {
        ws: PathBuf,
        #[arg(long)]
        table: PathBuf,
        #[arg(long)]
        dry_run: bool,
    },
    /// Lists the judge's sheets.
    #[command(after_help = "Example: jurybook scores list mine.jurybook")]
    List { ws: PathBuf },
    /// Finalises every sheet that has no gap, and lists the gaps of the others.
    #[command(after_help = "Example: jurybook scores finalise mine.jurybook")]
    Finalise { ws: PathBuf },
}
