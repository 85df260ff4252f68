//! The seal of a round: its code, and the packets it stands for.

use std::io::Write;

use jurybook_core::job::Job;
use jurybook_core::papers::{SealPaper, SealedPacket};
use jurybook_words::Words;
use parley::Alignment;

use super::{Spoken, body, front, in_languages, names, quiet, strong};
use crate::book::{Options, Report, parts};
use crate::draw::{ACCENT, RULE, TINT};
use crate::error::PrintError;
use crate::flow::{Flow, MARGIN, WIDTH};
use crate::tags::Role;
use crate::typeset::{Style, isolated};

/// Room for the code and its label, beside what is said of it.
const CODE: f32 = 176.0;
/// Room above and below what stands in a row.
const PAD: f32 = 1.8;
/// Room between two columns.
const GAP: f32 = 10.0;
/// Columns after the judge's name, with their widths.
const COLUMNS: [(&str, f32); 4] = [
    ("paper-seal-packet", 60.0),
    ("paper-seal-version", 44.0),
    ("print-sheets", 44.0),
    ("paper-seal-key", 72.0),
];

/// Prints what a sealed round counts: the code that is read out, each packet with its own code, who has
/// none in it, what came late, and room for the signatures of those who saw it sealed.
///
/// # Errors
/// As [`super::agenda`].
pub fn seal_sheet(
    papers: &[Spoken<SealPaper>],
    signers: [&str; 2],
    options: &Options,
    job: &Job,
    out: &mut dyn Write,
) -> Result<Report, PrintError> {
    job.step("stage-printing", 0, papers.len() as u64)?;
    in_languages(
        papers,
        "paper-seal",
        |paper| &paper.head,
        options,
        out,
        |flow, paper, title, words| {
            front::head(flow, title, &paper.head, words)?;
            code(flow, paper, words)?;
            packets(flow, paper, words)?;
            others(flow, paper, words)?;
            let [chair, secretary] = signers;
            let who = [
                (words.text("paper-chair", &[]), chair),
                (words.text("paper-seal-witness", &[]), secretary),
            ];
            front::signatures(flow, &who, words)?;
            Ok(Vec::new())
        },
    )
}

/// Draws the code so large that it can be read out from the desk, and beside it what it is good for.
fn code(flow: &mut Flow<'_>, paper: &SealPaper, words: &Words) -> Result<(), PrintError> {
    let small = Style {
        align: Alignment::Left,
        ..quiet(words, 9.0)
    };
    let meaning = words.text("paper-seal-meaning", &[]);
    let width = WIDTH - CODE - 14.0;
    let meaning = flow.type_.set(&meaning, &body(words, 8.5).running(), width);
    let (x, y, high) = (MARGIN + 14.0, flow.y, 20.0 + meaning.height().max(52.0));
    flow.fill(MARGIN, y, WIDTH, high, TINT);
    flow.fill(MARGIN, y, 2.5, high, ACCENT);
    let label = words.text("paper-seal-code", &[]);
    flow.label(&label, &small, x, y + 9.0, CODE - 28.0);
    let short = paper.sha256.short();
    flow.label(&short, &Style::bold(28.0), x, y + 23.0, CODE - 28.0);
    flow.put(meaning, MARGIN + CODE, y + 9.0);
    flow.space(high + 10.0);
    let sheets: u32 = paper.packets.iter().map(|one| one.sheets).sum();
    let [packets, sheets, record] =
        [paper.packets.len() as u32, sheets, paper.record].map(|number| number.to_string());
    let args = [
        ("at", paper.at.as_str()),
        ("packets", &packets),
        ("sheets", &sheets),
        ("record", &record),
    ];
    let sealed = words.text("paper-seal-sealed", &args);
    flow.text(&sealed, &strong(words, 9.5), MARGIN, WIDTH)?;
    flow.space(2.0);
    let (round, sha256) = (isolated(&paper.round_id), paper.sha256.to_string());
    let args = [("round", round.as_str()), ("sha256", &sha256)];
    let reckoned = words.text("paper-seal-reckoned", &args);
    let small = Style { size: 7.5, ..small };
    flow.text(&reckoned, &small, MARGIN, WIDTH)?;
    flow.space(4.0);
    Ok(())
}

/// Lists the packets that count.
fn packets(flow: &mut Flow<'_>, paper: &SealPaper, words: &Words) -> Result<(), PrintError> {
    parts::section(flow, &words.text("paper-seal-packets", &[]), 50.0)?;
    flow.within(Role::Table, |flow| {
        flow.within(Role::Row, |flow| head(flow, words));
        paper
            .packets
            .iter()
            .try_for_each(|packet| row(flow, packet, words))
    })
}

/// Returns the left edge of each column after the name, with its title and its width.
fn columns() -> impl Iterator<Item = (&'static str, f32, f32)> {
    let all: f32 = COLUMNS.iter().map(|(_, width)| GAP + width).sum();
    COLUMNS
        .iter()
        .scan(MARGIN + WIDTH - all, |edge, (id, width)| {
            let x = *edge + GAP;
            *edge = x + width;
            Some((*id, x, *width))
        })
}

/// Returns how wide the names may be.
fn name_width() -> f32 {
    WIDTH - COLUMNS.iter().map(|(_, width)| GAP + width).sum::<f32>()
}

fn head(flow: &mut Flow<'_>, words: &Words) {
    let style = Style {
        bold: true,
        align: Alignment::Left,
        ..quiet(words, 7.5)
    };
    let (y, judge) = (flow.y, words.text("print-judge", &[]));
    flow.within(Role::ColumnHead, |flow| {
        flow.label(&judge, &style, MARGIN, y, name_width())
    });
    for (id, x, width) in columns() {
        let title = words.text(id, &[]);
        flow.within(Role::ColumnHead, |flow| {
            flow.label(&title, &style, x, y, width)
        });
    }
    flow.fill(MARGIN, y + 13.0, WIDTH, 0.8, ACCENT);
    flow.space(14.0);
}

fn row(flow: &mut Flow<'_>, packet: &SealedPacket, words: &Words) -> Result<(), PrintError> {
    let name = Style {
        leading: 1.3,
        align: Alignment::Left,
        ..body(words, 9.0)
    };
    let name = flow.type_.set(&packet.judge, &name, name_width());
    let name = name.truncated(2);
    let high = name.height() + 2.0 * PAD;
    if !flow.fits(high) {
        flow.turn()?;
        flow.within(Role::Artifact, |flow| head(flow, words));
    }
    let y = flow.y;
    let key = match packet.confirmed {
        true => "paper-seal-compared",
        false => "paper-seal-not-compared",
    };
    let cells = [
        packet.code.clone(),
        packet.revision.to_string(),
        packet.sheets.to_string(),
        words.text(key, &[]),
    ];
    flow.within(Role::Row, |flow| {
        flow.within(Role::RowHead, |flow| flow.put(name, MARGIN, y + PAD));
        for ((_, x, width), text) in columns().zip(cells) {
            flow.within(Role::Cell, |flow| {
                flow.label(&text, &body(words, 9.0), x, y + PAD, width)
            });
        }
    });
    flow.fill(MARGIN, y + high - 0.4, WIDTH, 0.4, RULE);
    flow.space(high);
    Ok(())
}

/// Says whose packet is not among them, and what came before and after; what is signed stands on that page.
fn others(flow: &mut Flow<'_>, paper: &SealPaper, words: &Words) -> Result<(), PrintError> {
    let without = match paper.without.is_empty() {
        true => words.text("paper-seal-all", &[]),
        false => {
            let without = names(&paper.without);
            words.text("paper-seal-without", &[("names", &without)])
        }
    };
    let late = paper.late.iter().map(|one| {
        let judge = isolated(&one.judge);
        let args = [
            ("judge", judge.as_str()),
            ("code", &one.code),
            ("at", &one.at),
        ];
        words.text("paper-seal-late", &args)
    });
    let reopened = paper.reopened.iter().map(|one| {
        let reason = isolated(&one.reason);
        let args = [("at", one.at.as_str()), ("reason", &reason)];
        words.text("paper-seal-reopened", &args)
    });
    let all = [without].into_iter().chain(late).chain(reopened);
    let style = body(words, 9.0).running();
    let set: Vec<_> = all
        .map(|said| flow.type_.set(&said, &style, WIDTH))
        .collect();
    let high: f32 = set.iter().map(|said| said.height() + 2.0).sum();
    flow.space(6.0);
    if high + front::SIGNATURES < flow.bottom - flow.top {
        flow.need(high + front::SIGNATURES)?;
    }
    for said in set {
        flow.lines(said, MARGIN)?;
        flow.space(2.0);
    }
    Ok(())
}
