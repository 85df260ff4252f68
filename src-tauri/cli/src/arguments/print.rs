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
    /// A book for each member of the panel, numbered, without their conflicts, in a new folder.
    Books,
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
    /// The seal of a round: the code that is read out, the packets it counts, room for signatures.
    SealSheet,
    /// The agenda of a meeting: the order of applications, who goes out and comes back, all conflicts.
    Agenda,
    /// The minutes of a meeting, with every decision and its votes, to be signed.
    Minutes,
    /// Letters to the applicants of a round, each in its applicant's language, Korean or English; drafts until
    /// results are official.
    Letters,
    /// Certificates for those who were given an award or a special mention.
    Certificates,
    /// Sheets to write on in the meeting, a page for each application, in the order of the agenda.
    DeliberationSheets,
    /// Ranking, minutes, letters, certificates, spreadsheet and record of a round, in a new folder: all of
    /// them or none. Letters, certificates and the record only once the results are official.
    Results,
}

/// A size of paper.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum PaperFormat {
    /// A4.
    A4,
    /// North American Letter.
    Letter,
}

/// How the margins left and right of the text share the paper.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum PaperMargins {
    /// As broad on the left as on the right.
    Even,
    /// Broader on the left, for a binding of sheets printed on one side.
    OneSided,
    /// Broader on the inside of a book printed on both sides.
    TwoSided,
}

/// What is said of the papers of a meeting alone.
#[derive(Debug, Args)]
pub struct Papers {
    /// Size of the paper; score sheets, receipts and sheets of words are A4.
    #[arg(long, value_enum, default_value = "a4")]
    pub size: PaperFormat,
    /// How the margins share it, of books, dossiers, rankings and the papers of a meeting.
    #[arg(long, value_enum, default_value = "even")]
    pub margins: PaperMargins,
    /// When the meeting begins, as 14:00: the agenda then says when each application is expected.
    #[arg(long, value_name = "TIME", default_value = "")]
    pub starts: String,
    /// How many minutes of an agenda each application takes.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1440))]
    pub minutes: Option<u32>,
    /// Where letters and certificates are written.
    #[arg(long, default_value = "")]
    pub place: String,
    /// The day of letters and certificates, as it is to be read.
    #[arg(long, default_value = "")]
    pub date: String,
    /// Who signs.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub chair: String,
    /// As what.
    #[arg(long, default_value = "")]
    pub office: String,
    /// Who keeps the minutes.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub secretary: String,
    /// A file for each applicant in a new folder, in place of one PDF.
    #[arg(long)]
    pub one_each: bool,
    /// Number of an application whose comments name a judge, which the chair has read and lets pass; may
    /// be given several times.
    #[arg(long, value_name = "NUMBER")]
    pub read: Vec<u32>,
}

#[derive(Debug, Args)]
pub struct Print {
    #[command(flatten)]
    pub workspace: Workspace,
    /// What is printed.
    pub kind: PrintKind,
    /// The PDF, or the folder of books or results; nothing may be there yet.
    #[arg(long, required_unless_present = "plan")]
    pub out: Option<PathBuf>,
    /// Only says what a folder of results would hold, and writes nothing.
    #[arg(long)]
    pub plan: bool,
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
    /// Number of this copy, at the foot of each page of a book or a dossier; of the first of books.
    #[arg(long, value_name = "N")]
    pub copy: Option<u32>,
    /// Prints a book in the order of the agenda.
    #[arg(long)]
    pub agenda_order: bool,
    /// Prints a book with an index by country.
    #[arg(long)]
    pub index: bool,
    /// Prints a book with the register of conflicts.
    #[arg(long)]
    pub register: bool,
    /// Binds the attachments in behind their dossier: PDF files and JPEG images, each under a bookmark.
    #[arg(long)]
    pub attachments: bool,
    /// Prints a box for characters that no font has, instead of refusing.
    #[arg(long)]
    pub allow_missing_characters: bool,
    /// Prints in English and in Korean: reports, papers of the meeting and letters are whole in each, one after
    /// the other; books, score sheets, receipts and certificates have everything once, under names in both.
    #[arg(long)]
    pub both_languages: bool,
    /// Prints score sheets to fill in by hand.
    #[arg(long)]
    pub blank: bool,
    /// Prints of a judge's packets the last alone.
    #[arg(long)]
    pub latest: bool,
    #[command(flatten)]
    pub papers: Papers,
}
