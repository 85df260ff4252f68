//! Receipts and bundles.

use super::Answer;
use super::voice::Voice;
use crate::contract::*;
use crate::desk::Context;
use crate::problem::{detail, file_problem};
use jurybook_core::bundle;
use jurybook_core::files::NewFile;
use jurybook_core::id::JudgeId;
use jurybook_core::judges;
use jurybook_core::merge::{BundleCard, Merged};
use jurybook_core::programme::{self, Role};
use jurybook_core::receipts::{self, Given, SignedReceipt};
use jurybook_core::roster;
use jurybook_core::store::Reading;
use jurybook_core::travel::words as key_words;
use jurybook_print::{Align, Article, Block, ChairsAnswer, OwnPacket, PacketsOf, article};
use jurybook_words::{BOTH, Words};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

pub(crate) fn receipts_show(context: &Context<'_>, _: Nothing) -> Answer<ReceiptsView> {
    context.with(|workspace| view(workspace.read()))
}

fn view(reading: Reading<'_>) -> Answer<ReceiptsView> {
    let Role::Judge { judge, round, .. } = programme::role(reading)? else {
        let given = receipts::given(reading)?;
        return Ok(ReceiptsView {
            packets: given.iter().map(|given| answered(given, None)).collect(),
            contradiction: None,
        });
    };
    let sent = receipts::sent(reading)?;
    let name = judges::list(reading)?.into_iter().next();
    let name = name.map_or_else(String::new, |judge| judge.name);
    let packet = |one: &receipts::Sent| AnsweredPacket {
        packet: one.packet.to_string(),
        short: one.packet.0.short(),
        revision: one.revision,
        judge: judge.0,
        name: name.clone(),
        round: round.to_string(),
        receipts: one.receipts.iter().map(|one| receipt(one, None)).collect(),
    };
    Ok(ReceiptsView {
        packets: sent.iter().map(packet).collect(),
        contradiction: receipts::contradicted(reading)?,
    })
}

fn receipt(signed: &SignedReceipt, file: Option<&Path>) -> ReceiptView {
    ReceiptView {
        number: signed.receipt.log.n,
        words: signed.words(),
        late: signed.receipt.late,
        at: signed.receipt.at.clone(),
        file: file.map(|path| path.display().to_string()),
    }
}

fn answered(given: &Given, file: Option<&Path>) -> AnsweredPacket {
    let said = &given.signed.receipt;
    AnsweredPacket {
        packet: said.packet_id.to_string(),
        short: said.packet_id.0.short(),
        revision: given.revision,
        judge: said.judge_id.0,
        name: given.judge.clone(),
        round: said.round.to_string(),
        receipts: vec![receipt(&given.signed, file)],
    }
}

pub(crate) fn receipts_export(
    context: &Context<'_>,
    request: ReceiptsExport,
) -> Answer<ReceiptsView> {
    context.with(|workspace| {
        let written = receipts::export(workspace.read(), Path::new(&request.dir))?;
        let packet = |(given, path): &(Given, PathBuf)| {
            context.desk.wrote(path);
            answered(given, Some(path))
        };
        Ok(ReceiptsView {
            packets: written.iter().map(packet).collect(),
            contradiction: None,
        })
    })
}

pub(crate) fn receipt_open(context: &Context<'_>, request: ReceiptOpen) -> Answer<ReceiptsView> {
    let (path, now) = (Path::new(&request.file), context.desk.now());
    let failed = |error: std::io::Error| file_problem(path, &error);
    let mut file = Vec::new();
    let opened = std::fs::File::open(path).map_err(failed)?;
    let mut bounded = opened.take(receipts::LARGEST + 1);
    bounded.read_to_end(&mut file).map_err(failed)?;
    context.with(|workspace| {
        receipts::open(workspace, &file, now)?;
        view(workspace.read())
    })
}

pub(crate) fn bundle_export(context: &Context<'_>, request: BundleExport) -> Answer<BundleView> {
    let now = context.desk.now();
    let app = concat!("jurybook ", env!("CARGO_PKG_VERSION"));
    context.with(|workspace| {
        let done = bundle::export(workspace.read(), Path::new(&request.out), app, now)?;
        context.desk.wrote(&done.path);
        Ok(BundleView {
            path: request.out,
            size: done.size,
            packets: done.packets,
            records: done.records,
        })
    })
}

/// Says of each bundle of a merge what its log is to ours.
pub(super) fn bundles(merged: &Merged) -> Vec<MergedBundle> {
    let bundle = |one: &BundleCard| MergedBundle {
        file: one.path.display().to_string(),
        packets: one.packets,
        log: detail(one.code(), one.args()),
    };
    merged.bundles.iter().map(bundle).collect()
}

pub(crate) fn receipts_print(context: &Context<'_>, request: ReceiptsPrint) -> Answer<FileView> {
    let voice = Voice::of(&request.languages);
    let bytes = context.with_programme(|workspace, programme| {
        let reading = workspace.read();
        let title = voice.say(&programme.title);
        let words = voice.words();
        if let Role::Judge { judge, round, .. } = programme::role(reading)? {
            let name = programme.round(&round);
            let name = name.map_or_else(String::new, |round| voice.say(&round.name));
            let of = own(reading, judge, title, name)?;
            let packets = own_packets(reading, judge, &request)?;
            return Ok(jurybook_print::own_packets(&of, &packets, &words)?);
        }
        let mut packets = view(reading)?.packets;
        packets.retain(|one| request.judge.is_none_or(|judge| one.judge == judge));
        if packets.is_empty() {
            return Err(Problem::new("receipt-nothing", vec![]));
        }
        Ok(article(&paper(&title, &packets, &words))?)
    })?;
    let target = Path::new(&request.out);
    let failed = |error: std::io::Error| file_problem(target, &error);
    let mut file = match request.replace {
        true => NewFile::begin_replacing(target),
        false => NewFile::begin(target),
    }
    .map_err(failed)?;
    file.write_all(&bytes).map_err(failed)?;
    let size = file.keep().map_err(failed)?;
    context.desk.wrote(target);
    Ok(FileView {
        size,
        path: request.out,
    })
}

/// Says whose packets they are in a judge's workspace.
fn own(
    reading: Reading<'_>,
    judge: JudgeId,
    programme: String,
    round: String,
) -> Answer<PacketsOf> {
    let name = judges::list(reading)?.into_iter().next();
    let id = programme::of_workspace(reading)?.id();
    Ok(PacketsOf {
        programme,
        round,
        judge: name.map_or_else(String::new, |judge| judge.name),
        key_words: roster::own_words(reading, judge)?,
        programme_words: key_words(&id),
    })
}

/// Returns what a judge's workspace knows of its own packets, oldest first, or of the last alone.
fn own_packets(
    reading: Reading<'_>,
    judge: JudgeId,
    request: &ReceiptsPrint,
) -> Answer<Vec<OwnPacket>> {
    let sent = receipts::sent(reading)?;
    let last = sent.last().map(|one| one.revision);
    let is_own = request.judge.is_none_or(|asked| asked == judge.0);
    let wanted = sent
        .iter()
        .filter(|one| is_own && (!request.latest || Some(one.revision) == last));
    let packet = |one: &receipts::Sent| -> Answer<OwnPacket> {
        let held = receipts::contents(reading, &one.packet)?;
        let answer = |signed: &SignedReceipt| ChairsAnswer {
            number: signed.receipt.log.n,
            words: signed.words(),
            at: readable(&signed.receipt.at),
            late: signed.receipt.late,
        };
        Ok(OwnPacket {
            code: one.packet.0.short(),
            id: one.packet.to_string(),
            revision: one.revision,
            superseded_by: last.filter(|last| *last != one.revision),
            made_at: readable(&one.made_at.to_string()),
            sheets: held.map(|held| held.sheets),
            recusals: held.map(|held| held.recusals),
            missing: held.and_then(|held| held.missing),
            answers: one.receipts.iter().map(answer).collect(),
        })
    };
    let packets = wanted.map(packet).collect::<Answer<Vec<_>>>()?;
    if packets.is_empty() {
        return Err(Problem::new("print-no-packet", vec![]));
    }
    Ok(packets)
}

/// Writes a time of a receipt or of the store the way people do.
fn readable(at: &str) -> String {
    at.replace('T', " ").replace('Z', " UTC")
}

/// Sets a page for each packet, so that each judge can be handed their own.
fn paper(programme: &str, packets: &[AnsweredPacket], words: &Words) -> Article {
    let mut blocks = Vec::new();
    for packet in packets {
        if !blocks.is_empty() {
            blocks.push(Block::PageBreak);
        }
        blocks.push(Block::Heading(packet.name.clone()));
        for receipt in &packet.receipts {
            blocks.extend(page(programme, packet, receipt, words));
        }
    }
    Article {
        title: words.text("print-receipt", &[]),
        language: words.language().as_str().to_owned(),
        in_both: words.tag() == BOTH,
        blocks,
    }
}

fn page(
    programme: &str,
    packet: &AnsweredPacket,
    receipt: &ReceiptView,
    words: &Words,
) -> [Block; 4] {
    let say = |id: &str| words.text(id, &[]);
    let number = receipt.number.to_string();
    let revision = packet.revision.to_string();
    let facts = [
        ("print-receipt-programme", programme),
        ("print-receipt-judge", &packet.name),
        ("print-receipt-round", &packet.round),
        ("print-receipt-packet", &packet.packet),
        ("print-receipt-revision", &revision),
        ("print-receipt-number", &number),
        ("print-receipt-at", &receipt.at),
    ];
    let standing = match receipt.late {
        true => "print-receipt-late",
        false => "print-receipt-has",
    };
    [
        Block::Paragraph(words.text(standing, &[("number", number.as_str())])),
        Block::Heading(receipt.words.clone()),
        Block::Paragraph(say("print-receipt-words")),
        Block::Table {
            columns: ["print-receipt-fact", "print-receipt-value"]
                .map(|id| (say(id), Align::Start))
                .to_vec(),
            rows: facts
                .map(|(id, value)| vec![say(id), value.to_owned()])
                .to_vec(),
        },
    ]
}
