//! Lays out and writes Jurybook's PDF documents.
//!
//! Text goes through four stages, each of which knows only the one before it: the view models of
//! [`jurybook_core::dossier`], the typesetter (line breaking, direction, shaping, choice of font), a
//! list of things to draw on pages, and the writer that makes a PDF of it. The same input gives the
//! same bytes on every machine: nothing here reads a clock, a file or the fonts of the system.

mod book;
mod draw;
mod error;
mod facts;
mod flow;
mod fonts;
mod jpeg;
mod own_packet;
mod paper;
mod papers;
pub mod plot;
mod report;
mod score_sheets;
mod sheet;
mod slips;
mod tags;
mod typeset;
mod writer;

pub use book::{Content, Options, ReadAttachment, Report, book, bound_book};
pub use error::PrintError;
pub use own_packet::{ChairsAnswer, OwnPacket, PacketsOf, own_packets};
pub use paper::{Align, Article, Block, article};
pub use papers::{
    Margins, PaperSize, Signature, Spoken, agenda, certificates, letters, minutes, note_sheets,
    seal_sheet,
};
pub use report::{CategoryReport, RankingPaper, ReportRow, ranking_report};
pub use score_sheets::{
    Entered, ScorePoint, ScoreSheet, ScoreSheets, SheetCriterion, Stage, SummaryRow, score_sheets,
};
pub use sheet::sheet;
pub use slips::{Slip, slips};
