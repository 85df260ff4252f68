//! The agenda of a meeting.

use std::io::Write;

use jurybook_core::job::Job;
use jurybook_core::papers::{AgendaItem, AgendaPaper, AgendaPart, Registered};
use jurybook_words::Words;
use parley::Alignment;

use super::{Spoken, applicant, body, front, in_languages, names, quiet, strong};
use crate::book::{Options, Report, parts};
use crate::draw::{ACCENT, RULE, TINT};
use crate::error::PrintError;
use crate::flow::{Flow, MARGIN, WIDTH};
use crate::tags::{Element, Role};
use crate::typeset::{Paragraph, Style, isolated};

/// Width of the place on the agenda.
const PLACE: f32 = 26.0;
/// Width of the expected time.
const TIME: f32 = 40.0;
/// Width of the rank.
const RANK: f32 = 36.0;
/// Room above and below what stands in a row.
const PAD: f32 = 4.0;

/// Prints the agenda: who is a member, the applications in their order with who goes out and who comes
/// back, and the register of conflicts. In several languages they follow each other in one document.
///
/// # Errors
/// [`PrintError::FontMissing`] where no embedded font has a character and the options do not allow it;
/// [`PrintError::Write`]; [`PrintError::Layout`], also where there is no paper; [`PrintError::Cancelled`] where somebody asked the job
/// to stop.
pub fn agenda(
    papers: &[Spoken<AgendaPaper>],
    options: &Options,
    job: &Job,
    out: &mut dyn Write,
) -> Result<Report, PrintError> {
    let total: usize = papers.iter().map(|one| one.paper.parts.len()).sum();
    job.step("stage-printing", 0, total as u64)?;
    let mut done = 0;
    in_languages(
        papers,
        "paper-agenda",
        |paper| &paper.head,
        options,
        out,
        |flow, paper, title, words| {
            front::head(flow, title, &paper.head, words)?;
            front::seats(flow, &paper.seats, words)?;
            for part in &paper.parts {
                category(flow, part, words)?;
                done += 1;
                job.step("stage-printing", done, total as u64)?;
            }
            register(flow, &paper.register, words)?;
            Ok(Vec::new())
        },
    )
}

fn category(flow: &mut Flow<'_>, part: &AgendaPart, words: &Words) -> Result<(), PrintError> {
    parts::section(flow, &part.name, 90.0)?;
    let (count, goings, ranking) = (
        part.items.len().to_string(),
        part.goings.to_string(),
        part.in_ranking_order.to_string(),
    );
    let args = [
        ("count", count.as_str()),
        ("goings", goings.as_str()),
        ("ranking", ranking.as_str()),
    ];
    let note = words.text("paper-agenda-note", &args);
    flow.text(&note, &quiet(words, 8.5).running(), MARGIN, WIDTH)?;
    flow.space(4.0);
    let timed = part.items.iter().any(|item| item.expected.is_some());
    flow.within(Role::Table, |flow| {
        flow.within(Role::Row, |flow| head(flow, timed, words));
        for (place, item) in (1..).zip(&part.items) {
            self::item(flow, place, item, timed, words)?;
        }
        if !part.come_back.is_empty() {
            let back = words.text("paper-come-back", &[("names", &names(&part.come_back))]);
            movement(flow, &[back], timed, words, 0.0)?;
        }
        Ok(())
    })
}

/// Returns where the names of applications begin, and their width.
fn columns(timed: bool) -> (f32, f32) {
    let from = PLACE + if timed { TIME } else { 0.0 };
    (MARGIN + from, WIDTH - from - RANK - 8.0)
}

fn head(flow: &mut Flow<'_>, timed: bool, words: &Words) {
    let style = Style {
        bold: true,
        ..quiet(words, 7.5)
    };
    let y = flow.y;
    let (x, width) = columns(timed);
    if timed {
        let time = words.text("paper-time", &[]);
        flow.within(Role::ColumnHead, |flow| {
            flow.label(&time, &style, MARGIN + PLACE, y, TIME)
        });
    }
    let title = words.text("print-application-title", &[]);
    flow.within(Role::ColumnHead, |flow| {
        flow.label(&title, &style, x, y, width)
    });
    let end = Style {
        align: Alignment::End,
        ..style
    };
    let rank = words.text("print-rank", &[]);
    flow.within(Role::ColumnHead, |flow| {
        flow.label(&rank, &end, MARGIN + WIDTH - RANK, y, RANK)
    });
    flow.fill(MARGIN, y + 13.0, WIDTH, 0.8, ACCENT);
    flow.space(14.0);
}

fn item(
    flow: &mut Flow<'_>,
    place: u32,
    item: &AgendaItem,
    timed: bool,
    words: &Words,
) -> Result<(), PrintError> {
    let (x, width) = columns(timed);
    let named = &item.named;
    let title = Style {
        language: &named.language,
        leading: 1.3,
        align: Alignment::Left,
        ..Style::bold(10.0)
    };
    let small = Style {
        language: &named.language,
        leading: 1.35,
        align: Alignment::Left,
        ..quiet(words, 8.0)
    };
    let said = format!(
        "{}  {}",
        parts::number(named.number),
        isolated(&named.title)
    );
    let mut lines: Vec<Paragraph> = vec![flow.type_.set(&said, &title, width)];
    if let Some(english) = &named.title_en {
        lines.push(flow.type_.set(english, &small, width));
    }
    lines.push(flow.type_.set(&applicant(named), &small, width));
    if !item.out.is_empty() {
        let out = words.text("paper-out", &[("names", &names(&item.out))]);
        let style = Style {
            leading: 1.35,
            ..body(words, 8.5)
        };
        lines.push(flow.type_.set(&out, &style, width));
    }
    let high = 2.0 * PAD + lines.iter().map(Paragraph::height).sum::<f32>();
    let moves = [
        ("paper-leave", &item.leave),
        ("paper-come-back", &item.come_back),
    ];
    let moves = moves.into_iter().filter(|(_, who)| !who.is_empty());
    let moves: Vec<String> = moves
        .map(|(id, who)| words.text(id, &[("names", &names(who))]))
        .collect();
    movement(flow, &moves, timed, words, high.min(120.0))?;
    if high < flow.bottom - flow.top {
        flow.need(high)?;
    }
    let y = flow.y + PAD;
    let number = Style {
        colour: ACCENT,
        ..strong(words, 10.0)
    };
    let rank = item.rank.map_or("–".to_owned(), |rank| rank.to_string());
    let end = Style {
        align: Alignment::End,
        ..body(words, 9.5)
    };
    let rank = flow.type_.set(&rank, &end, RANK);
    flow.space(PAD);
    flow.within(Role::Row, |flow| {
        if timed {
            flow.within(Role::Cell, |flow| {
                let time = item.expected.as_deref().unwrap_or("–");
                flow.label(time, &body(words, 9.5), MARGIN + PLACE, y + 0.6, TIME)
            });
        }
        let page = flow.page();
        flow.within(Role::RowHead, |flow| {
            flow.label(&place.to_string(), &number, MARGIN, y, PLACE);
            let mut lines = lines.into_iter();
            lines.try_for_each(|line| flow.lines(line, x))
        })?;
        // Beside the title, or below one that ends on another page.
        let beside = match flow.page() == page {
            true => y + 0.6,
            false => flow.y,
        };
        flow.within(Role::Cell, |flow| {
            flow.put(rank, MARGIN + WIDTH - RANK, beside);
        });
        Ok::<_, PrintError>(())
    })?;
    flow.space(PAD);
    let y = flow.y;
    flow.fill(MARGIN, y - 0.4, WIDTH, 0.4, RULE);
    Ok(())
}

/// Draws who goes out and who comes back, on the page on which `under` more points stand.
fn movement(
    flow: &mut Flow<'_>,
    moves: &[String],
    timed: bool,
    words: &Words,
    under: f32,
) -> Result<(), PrintError> {
    if moves.is_empty() {
        return Ok(());
    }
    let style = Style {
        leading: 1.35,
        ..strong(words, 8.5)
    };
    let inner = WIDTH - PLACE - 10.0;
    let set: Vec<_> = moves
        .iter()
        .map(|text| flow.type_.set(text, &style, inner))
        .collect();
    let high = 6.0 + set.iter().map(Paragraph::height).sum::<f32>();
    flow.need(high + under)?;
    let y = flow.y;
    flow.fill(MARGIN, y, WIDTH, high, TINT);
    flow.fill(MARGIN, y, 2.5, high, ACCENT);
    flow.space(3.0);
    let columns = if timed { 3 } else { 2 };
    flow.within(Role::Row, |flow| {
        flow.within(Element::across(columns), |flow| {
            let mut set = set.into_iter();
            set.try_for_each(|paragraph| flow.lines(paragraph, MARGIN + PLACE))
        })
    })?;
    flow.space(3.0);
    Ok(())
}

/// Draws every conflict that keeps a member out of the room, member by member.
pub(crate) fn register(
    flow: &mut Flow<'_>,
    register: &[Registered],
    words: &Words,
) -> Result<(), PrintError> {
    parts::section(flow, &words.text("paper-register", &[]), 50.0)?;
    if register.is_empty() {
        let none = words.text("paper-register-none", &[]);
        return flow.text(&none, &quiet(words, 9.0), MARGIN, WIDTH);
    }
    for of_member in register.chunk_by(|a, b| a.member == b.member) {
        flow.need(34.0)?;
        let name = Style {
            align: Alignment::Left,
            ..strong(words, 9.5)
        };
        flow.heading(3, |flow| {
            flow.text(&of_member[0].member, &name, MARGIN, WIDTH)
        })?;
        for one in of_member {
            let number = parts::number(one.named.number);
            let title = Style {
                language: &one.named.language,
                leading: 1.35,
                align: Alignment::Left,
                ..body(words, 9.0)
            };
            let said = format!("{number}  {}", isolated(&one.named.title));
            flow.text(&said, &title, MARGIN + 12.0, WIDTH - 12.0)?;
            let ground = words.text(&format!("paper-ground-{}", one.ground), &[]);
            let ground = match one.evidence.trim() {
                "" => ground,
                evidence => format!("{ground}: {}", isolated(evidence)),
            };
            flow.text(&ground, &quiet(words, 8.0), MARGIN + 12.0, WIDTH - 12.0)?;
            flow.space(2.0);
        }
        flow.space(5.0);
    }
    Ok(())
}
