//! The minutes of a meeting.

use std::io::Write;

use jurybook_core::job::Job;
use jurybook_core::papers::{Entry, Fate, GivenTo, Happened, Matter, MinutesPaper, Resolved};
use jurybook_words::Words;
use parley::Alignment;

use super::{Spoken, applicant, body, front, in_languages, names, quiet, strong};
use crate::book::{Options, Report, parts};
use crate::draw::{ACCENT, GREY, RULE, TINT};
use crate::error::PrintError;
use crate::flow::{self, Flow, MARGIN, WIDTH};
use crate::tags::Role;
use crate::typeset::{Style, isolated};

/// Width of the times.
const TIME: f32 = 76.0;
/// Width of the labels in a decision.
const LABEL: f32 = 78.0;

/// Prints the minutes: who is a member, what happened in order with every decision and its votes, what
/// came of it, and room for the signatures of chair and secretary.
///
/// # Errors
/// As [`super::agenda`].
pub fn minutes(
    papers: &[Spoken<MinutesPaper>],
    signers: [&str; 2],
    options: &Options,
    job: &Job,
    out: &mut dyn Write,
) -> Result<Report, PrintError> {
    let total: usize = papers.iter().map(|one| one.paper.entries.len()).sum();
    job.step("stage-printing", 0, total as u64)?;
    let mut done = 0;
    in_languages(
        papers,
        "paper-minutes",
        |paper| &paper.head,
        options,
        out,
        |flow, paper, title, words| {
            front::head(flow, title, &paper.head, words)?;
            front::seats(flow, &paper.seats, words)?;
            parts::section(flow, &words.text("paper-course", &[]), 40.0)?;
            if paper.entries.is_empty() {
                let none = words.text("paper-no-course", &[]);
                flow.text(&none, &quiet(words, 9.0), MARGIN, WIDTH)?;
            }
            let mut day = "";
            for entry in &paper.entries {
                self::entry(flow, entry, &mut day, words)?;
                done += 1;
                job.step("stage-printing", done, total as u64)?;
            }
            results(flow, paper, words)?;
            let [chair, secretary] = signers;
            let who = [
                (words.text("paper-chair", &[]), chair),
                (words.text("paper-secretary", &[]), secretary),
            ];
            front::signatures(flow, &who, words)?;
            Ok(Vec::new())
        },
    )
}

fn entry<'a>(
    flow: &mut Flow<'_>,
    entry: &'a Entry,
    day: &mut &'a str,
    words: &Words,
) -> Result<(), PrintError> {
    let (date, time) = entry.at.split_once(' ').unwrap_or((&entry.at, ""));
    let is_decision = matches!(entry.what, Happened::Decided(_));
    flow.need(if is_decision { 92.0 } else { 34.0 })?;
    if *day != date {
        *day = date;
        flow.space(4.0);
        flow.text(date, &strong(words, 9.5), MARGIN, WIDTH)?;
        flow.space(2.0);
    }
    let y = flow.y;
    flow.label(time, &quiet(words, 9.0), MARGIN, y + 1.0, TIME - 8.0);
    match &entry.what {
        Happened::Decided(matter) => self::matter(flow, entry.number, matter, words)?,
        other => {
            let said = told(other, words);
            flow.text(&said, &body(words, 9.5), MARGIN + TIME, WIDTH - TIME)?;
        }
    }
    flow.space(6.0);
    Ok(())
}

fn told(what: &Happened, words: &Words) -> String {
    let with = |id: &str, name: &str, value: &str| words.text(id, &[(name, value)]);
    match what {
        Happened::Began(there) => with("minute-began", "names", &names(there)),
        Happened::Presence {
            came,
            left,
            present,
        } => {
            let lists = [
                ("paper-came", came),
                ("paper-left", left),
                ("minute-present", present),
            ];
            let lists = lists.into_iter().filter(|(_, who)| !who.is_empty());
            let said = lists.map(|(id, who)| with(id, "names", &names(who)));
            said.collect::<Vec<_>>().join(" ")
        }
        Happened::Ended | Happened::Decided(_) => words.text("minute-ended", &[]),
        Happened::Sealed(packets) => with("minute-sealed", "count", &packets.to_string()),
        Happened::Unsealed(reason) => with("minute-unsealed", "reason", &isolated(reason)),
        Happened::Official(code) => with("minute-official", "code", code),
        Happened::Reopened(reason) => with("minute-reopened", "reason", &isolated(reason)),
    }
}

/// Draws a decision with all that was said to it, over as many pages as it takes.
fn matter(
    flow: &mut Flow<'_>,
    number: u64,
    matter: &Matter,
    words: &Words,
) -> Result<(), PrintError> {
    let (x, width) = (MARGIN + TIME, WIDTH - TIME);
    let is_gone = !matter.about.is_empty() && matter.about.iter().all(|one| one.fate.is_some());
    let colour = if is_gone { GREY } else { ACCENT };
    let number = words.text("paper-decision", &[("number", &number.to_string())]);
    let label = Style {
        colour,
        ..strong(words, 9.0)
    };
    let y = flow.y;
    flow.fill(x, y, width, 0.8, colour);
    flow.space(4.0);
    flow.heading(3, |flow| flow.text(&number, &label, x, width))?;
    for one in &matter.about {
        about(flow, one, (x, width), words)?;
    }
    flow.space(3.0);
    let outcome = outcome(
        matter.given.kind,
        &matter.given.name,
        &matter.given.partner,
        words,
    );
    flow.within(Role::List, |flow| {
        fact(flow, "paper-outcome", &outcome, &strong(words, 10.0), words)?;
        let plain = body(words, 9.5);
        let running = plain.running();
        fact(flow, "paper-motion", &matter.motion, &running, words)?;
        fact(flow, "paper-votes", &votes(matter, words), &plain, words)?;
        fact(flow, "paper-was-out", &names(&matter.out), &plain, words)?;
        fact(flow, "paper-reason", &matter.reason, &running, words)?;
        fact(flow, "paper-dissent", &matter.dissent, &running, words)
    })
}

fn about(
    flow: &mut Flow<'_>,
    one: &Resolved,
    (x, width): (f32, f32),
    words: &Words,
) -> Result<(), PrintError> {
    let named = &one.named;
    flow.need(42.0)?;
    let title = Style {
        language: &named.language,
        align: Alignment::Left,
        colour: if one.fate.is_some() {
            GREY
        } else {
            crate::draw::INK
        },
        ..Style::bold(11.0)
    };
    let said = format!(
        "{}  {}",
        parts::number(named.number),
        isolated(&named.title)
    );
    flow.text(&said, &title, x, width)?;
    let small = Style {
        language: &named.language,
        align: Alignment::Left,
        ..quiet(words, 8.5)
    };
    if let Some(english) = &named.title_en {
        flow.text(english, &small, x, width)?;
    }
    let who = [isolated(&one.category), applicant(named)];
    let who: Vec<_> = who.into_iter().filter(|part| part.len() > 6).collect();
    flow.text(&who.join("  ·  "), &small, x, width)?;
    if let Some(fate) = &one.fate {
        self::fate(flow, fate, (x, width), words)?;
    }
    Ok(())
}

/// Marks a decision that stands no more.
fn fate(
    flow: &mut Flow<'_>,
    fate: &Fate,
    (x, width): (f32, f32),
    words: &Words,
) -> Result<(), PrintError> {
    let said = match fate {
        Fate::Superseded(by) => words.text("minute-superseded", &[("number", &by.to_string())]),
        Fate::Withdrawn { at, reason } if reason.is_empty() => {
            words.text("paper-taken-back", &[("at", at)])
        }
        Fate::Withdrawn { at, reason } => {
            let args = [("at", at.as_str()), ("reason", &isolated(reason))];
            words.text("paper-withdrawn", &args)
        }
    };
    let set = flow.type_.set(&said, &strong(words, 9.0), width - 18.0);
    flow.space(2.0);
    let high = set.height() + 6.0;
    // A reason of many pages has no box; its words mark the decision all the same.
    if flow.fits(high) {
        let y = flow.y;
        flow.fill(x, y, width, high, TINT);
        flow.fill(x, y, 2.5, high, GREY);
    }
    flow.space(3.0);
    flow.lines(set, x + 10.0)?;
    flow.space(4.0);
    Ok(())
}

/// Draws a label with what belongs to it, unless that is nothing.
fn fact(
    flow: &mut Flow<'_>,
    id: &str,
    text: &str,
    style: &Style<'_>,
    words: &Words,
) -> Result<(), PrintError> {
    let (x, width) = (MARGIN + TIME, WIDTH - TIME);
    let paragraphs = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let set: Vec<_> = paragraphs
        .map(|paragraph| flow.type_.set(paragraph, style, width - LABEL))
        .collect();
    let Some(first) = set.first() else {
        return Ok(());
    };
    flow.need(flow::beginning(first))?;
    let (y, label) = (flow.y, words.text(id, &[]));
    flow.item(
        |flow| flow.label(&label, &quiet(words, 8.5), x, y + 0.9, LABEL - 8.0),
        |flow| {
            set.into_iter().try_for_each(|paragraph| {
                flow.lines(paragraph, x + LABEL)?;
                flow.space(1.5);
                Ok(())
            })
        },
    )
}

fn outcome(kind: &str, name: &str, partner: &str, words: &Words) -> String {
    let with = if partner.is_empty() { "" } else { "-with" };
    let args = [("name", name), ("partner", partner)];
    words.text(&format!("outcome-{kind}{with}"), &args)
}

/// Writes how members voted, with their names; that nobody did where there was no vote.
fn votes(matter: &Matter, words: &Words) -> String {
    let lists = [
        ("paper-for", &matter.in_favour),
        ("paper-against", &matter.against),
        ("paper-abstaining", &matter.abstain),
    ];
    if lists.iter().all(|(_, who)| who.is_empty()) {
        return words.text("paper-no-vote", &[]);
    }
    let line = |(id, who): (&str, &Vec<String>)| {
        let count = who.len().to_string();
        let label = words.text(id, &[("count", &count)]);
        match who.is_empty() {
            true => label,
            false => format!("{label}: {}", names(who)),
        }
    };
    lists.map(line).join("\n")
}

/// Draws what was given to whom.
fn results(flow: &mut Flow<'_>, paper: &MinutesPaper, words: &Words) -> Result<(), PrintError> {
    parts::section(flow, &words.text("paper-results", &[]), 60.0)?;
    for one in &paper.results {
        given(flow, one, words)?;
    }
    if paper.undecided > 0 {
        let count = paper.undecided.to_string();
        let left = words.text("paper-undecided", &[("count", &count)]);
        flow.space(4.0);
        flow.text(&left, &quiet(words, 9.0), MARGIN, WIDTH)?;
    }
    Ok(())
}

fn given(flow: &mut Flow<'_>, one: &GivenTo, words: &Words) -> Result<(), PrintError> {
    flow.need(40.0)?;
    let title = outcome(one.given.kind, &one.given.name, &one.given.partner, words);
    let set = flow.type_.set(&title, &strong(words, 10.0), WIDTH - 110.0);
    let y = flow.y;
    let (count, foreseen) = (
        one.to.len().to_string(),
        one.foreseen.unwrap_or(0).to_string(),
    );
    let args = [("count", count.as_str()), ("foreseen", foreseen.as_str())];
    let count = match one.foreseen {
        Some(_) => words.text("paper-of-foreseen", &args),
        None => words.text("paper-given", &args),
    };
    let end = Style {
        align: Alignment::End,
        ..quiet(words, 8.5)
    };
    let count = flow.type_.set(&count, &end, 104.0);
    let page = flow.page();
    flow.heading(3, |flow| flow.lines(set, MARGIN))?;
    // Beside the name, or below one that ends on another page.
    match flow.page() == page {
        true => flow.put(count, MARGIN + WIDTH - 104.0, y + 1.0),
        false => flow.lines(count, MARGIN + WIDTH - 104.0)?,
    }
    for named in &one.to {
        let style = Style {
            language: &named.language,
            align: Alignment::Left,
            ..body(words, 9.5)
        };
        let said = format!(
            "{}  {}",
            parts::number(named.number),
            isolated(&named.title)
        );
        flow.text(&said, &style, MARGIN + 12.0, WIDTH - 12.0)?;
        let small = Style {
            align: Alignment::Left,
            ..quiet(words, 8.5)
        };
        flow.text(&applicant(named), &small, MARGIN + 12.0, WIDTH - 12.0)?;
    }
    if one.to.is_empty() {
        let nobody = words.text("paper-nobody", &[]);
        flow.text(&nobody, &quiet(words, 9.0), MARGIN + 12.0, WIDTH - 12.0)?;
    }
    flow.space(3.0);
    let y = flow.y;
    flow.fill(MARGIN, y, WIDTH, 0.4, RULE);
    flow.space(4.0);
    Ok(())
}
