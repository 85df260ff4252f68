//! The table in front of a judge's own sheets.

use jurybook_words::Words;
use parley::Alignment;

use super::{ScoreSheets, Stage, SummaryRow};
use crate::book::parts;
use crate::draw::{ACCENT, Draw, GREY, Link, PageId, RULE};
use crate::error::PrintError;
use crate::flow::{Flow, MARGIN, WIDTH};
use crate::tags::{Element, ElementId, Role};
use crate::typeset::{Paragraph, Style, Typesetter};
use crate::writer::Writer;

/// Room between two columns.
const GAP: f32 = 14.0;
/// Room above and below what stands in a row.
const PAD: f32 = 3.5;
/// Widths of reference, total, state and page; titles take the rest.
const WIDTHS: [f32; 4] = [72.0, 56.0, 76.0, 30.0];

/// Where a row stands; the page of its sheet is drawn once it is known.
pub(super) struct Line {
    page: PageId,
    y: f32,
    height: f32,
    sheet: usize,
    element: ElementId,
    text: String,
}

/// Left edges and widths of the columns, in order.
fn columns() -> [(f32, f32); 5] {
    let [reference, total, state, page] = WIDTHS;
    let title = WIDTH - WIDTHS.iter().sum::<f32>() - 4.0 * GAP;
    let mut x = MARGIN;
    [reference, title, total, state, page].map(|width| {
        let at = x;
        x += width + GAP;
        (at, width)
    })
}

/// Draws the table, if there is one, and returns where the rows with a sheet stand.
pub(super) fn summary(
    flow: &mut Flow<'_>,
    all: &ScoreSheets,
    words: &Words,
) -> Result<Vec<Line>, PrintError> {
    if all.summary.is_empty() {
        return Ok(Vec::new());
    }
    front(flow, all, words)?;
    let lines = flow.within(Role::Table, |flow| rows(flow, all, words))?;
    flow.end()?;
    Ok(lines)
}

fn rows(flow: &mut Flow<'_>, all: &ScoreSheets, words: &Words) -> Result<Vec<Line>, PrintError> {
    flow.within(Role::Row, |flow| head(flow, words));
    let mut lines = Vec::new();
    for row in &all.summary {
        let cells = cells(flow, row, words);
        let heights = cells.iter().map(|cell| column_height(cell));
        let height = heights.fold(0.0, f32::max) + 2.0 * PAD;
        if !flow.fits(height) {
            flow.turn()?;
            flow.within(Role::Artifact, |flow| head(flow, words));
        }
        let (page, y, element) = (flow.page(), flow.y, flow.name());
        lines.extend(row.sheet.map(|sheet| Line {
            page,
            y,
            height,
            sheet,
            element,
            text: format!("{}  {}", row.reference, row.title),
        }));
        flow.within(Role::Row, |flow| {
            for (at, (cell, (x, _))) in cells.into_iter().zip(columns()).enumerate() {
                let role = if at == 0 { Role::RowHead } else { Role::Cell };
                flow.within(role, |flow| {
                    let mut top = y + PAD;
                    for part in cell {
                        let high = part.height();
                        flow.put(part, x, top);
                        top += high;
                    }
                });
            }
            flow.within(Role::Cell, |flow| {
                if row.sheet.is_some() {
                    flow.within(Element::link(element), |_| ());
                }
            });
        });
        flow.fill(MARGIN, y + height - 0.4, WIDTH, 0.4, RULE);
        flow.space(height);
    }
    Ok(lines)
}

/// Says whose sheets of which round these are, and what the totals mean.
fn front(flow: &mut Flow<'_>, all: &ScoreSheets, words: &Words) -> Result<(), PrintError> {
    let language = words.tag();
    let plain = Style {
        language,
        ..Style::plain(11.0)
    };
    let quiet = Style {
        colour: GREY,
        size: 9.0,
        ..plain
    };
    let title = Style {
        language,
        ..Style::bold(22.0)
    };
    flow.heading(1, |flow| {
        flow.text(&words.text("print-sheets-own", &[]), &title, MARGIN, WIDTH)
    })?;
    flow.space(5.0);
    let y = flow.y;
    flow.fill(MARGIN, y, 56.0, 2.0, ACCENT);
    flow.space(12.0);
    let judge = Style {
        align: Alignment::Left,
        ..Style::bold(13.0)
    };
    flow.text(&all.judge, &judge, MARGIN, WIDTH)?;
    flow.text(&all.programme, &plain, MARGIN, WIDTH)?;
    let round = parts::round(words, &all.round);
    flow.text(
        &round,
        &Style {
            colour: GREY,
            ..plain
        },
        MARGIN,
        WIDTH,
    )?;
    flow.space(8.0);
    let note = words.text("print-sheets-note", &[]);
    flow.text(&note, &quiet.running(), MARGIN, WIDTH)?;
    flow.space(16.0);
    Ok(())
}

fn head(flow: &mut Flow<'_>, words: &Words) {
    let style = Style {
        colour: GREY,
        language: words.tag(),
        ..Style::bold(8.0)
    };
    let ids = [
        "print-reference",
        "print-application-title",
        "print-total",
        "print-sheet-state",
        "print-sheet-page",
    ];
    let set: Vec<_> = (ids.into_iter().zip(columns()).enumerate())
        .map(|(at, (id, (x, width)))| {
            let align = align(at);
            let title = words.text(id, &[]);
            let set = flow.type_.set(&title, &Style { align, ..style }, width);
            (set, x)
        })
        .collect();
    let high = set
        .iter()
        .map(|(title, _)| title.height())
        .fold(10.4, f32::max);
    let y = flow.y;
    for (title, x) in set {
        let low = y + high - title.height();
        flow.within(Role::ColumnHead, |flow| flow.put(title, x, low));
    }
    flow.fill(MARGIN, y + high + 3.6, WIDTH, 0.8, ACCENT);
    flow.space(high + 4.6);
}

/// Figures stand at the right of their columns.
fn align(column: usize) -> Alignment {
    match column {
        2 | 4 => Alignment::Right,
        _ => Alignment::Left,
    }
}

fn column_height(cell: &[Paragraph]) -> f32 {
    cell.iter().map(Paragraph::height).sum()
}

/// Sets the cells of a row, all but the page.
fn cells(flow: &mut Flow<'_>, row: &SummaryRow, words: &Words) -> [Vec<Paragraph>; 4] {
    let plain = Style {
        align: Alignment::Left,
        leading: 1.35,
        ..Style::plain(9.0)
    };
    let own = Style {
        language: words.tag(),
        ..plain
    };
    let [(_, reference), (_, title), (_, total), (_, state), _] = columns();
    let mut titles = vec![flow.type_.set(
        &row.title,
        &Style {
            language: &row.language,
            ..plain
        },
        title,
    )];
    titles.extend(row.title_en.as_ref().map(|english| {
        let style = Style {
            colour: GREY,
            language: "en",
            ..Style { size: 7.5, ..plain }
        };
        flow.type_.set(english, &style, title)
    }));
    let figure = match (row.total, row.stage) {
        (Some(total), _) => parts::score(total),
        (None, Stage::Draft) => words.text("print-sheet-incomplete", &[]),
        (None, _) => "–".to_owned(),
    };
    let right = Style {
        align: Alignment::Right,
        ..own
    };
    [
        vec![flow.type_.set(&row.reference, &plain, reference)],
        titles,
        vec![flow.type_.set(&figure, &right, total)],
        vec![
            flow.type_
                .set(&words.text(row.stage.id(), &[]), &own, state),
        ],
    ]
}

/// Draws the page of each sheet beside its row and links the row to it.
pub(super) fn page_numbers(
    typesetter: &mut Typesetter,
    writer: &mut dyn Writer,
    lines: &[Line],
    starts: &[PageId],
) -> Result<(), PrintError> {
    let style = Style {
        align: Alignment::Right,
        leading: 1.35,
        ..Style::plain(9.0)
    };
    let [.., (x, width)] = columns();
    for on_page in lines.chunk_by(|a, b| a.page == b.page) {
        let (mut drawn, mut links) = (Vec::new(), Vec::new());
        for line in on_page {
            let Some(target) = starts.get(line.sheet) else {
                continue;
            };
            let number = typesetter.set(&(target.0 + 1).to_string(), &style, width);
            drawn.push(Draw::Continue(line.element));
            drawn.extend(number.at(x, line.y + PAD));
            drawn.push(Draw::End);
            links.push(Link {
                x: MARGIN,
                y: line.y,
                width: WIDTH,
                height: line.height,
                target: *target,
                element: line.element,
                text: line.text.clone(),
            });
        }
        writer.overlay(on_page[0].page, drawn, links)?;
    }
    Ok(())
}
