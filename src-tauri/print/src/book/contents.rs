//! The contents of a book.

use jurybook_core::dossier::{Front, Heading};
use jurybook_words::Words;

use super::parts;
use crate::draw::{ACCENT, Draw, GREY, Link, PageId, RULE};
use crate::error::PrintError;
use crate::flow::{Flow, MARGIN, WIDTH};
use crate::tags::{Element, ElementId, Role};
use crate::typeset::{Style, Typesetter};
use crate::writer::Writer;

/// Width of the column of numbers.
const NUMBER: f32 = 48.0;
/// Width of the column of page numbers.
const PAGE: f32 = 40.0;
/// Height of a line of the contents.
const ROW: f32 = 31.0;

/// Where a line of the contents stands; its page number is drawn once it is known.
pub(crate) struct Entry {
    page: PageId,
    y: f32,
    element: ElementId,
    text: String,
}

/// Draws the contents and returns the place of each line, in the order of the front.
pub(crate) fn contents(
    flow: &mut Flow<'_>,
    front: &Front,
    words: &Words,
) -> Result<Vec<Entry>, PrintError> {
    let title = words.text("print-contents", &[]);
    flow.heading(2, |flow| {
        flow.text(&title, &Style::bold(22.0), MARGIN, WIDTH)
    })?;
    flow.space(6.0);
    let mut entries = Vec::with_capacity(front.dossiers.len());
    let categories = front.dossiers.chunk_by(|a, b| a.category == b.category);
    for of_category in categories {
        flow.within(Role::Contents, |flow| {
            category_line(flow, &of_category[0].category)?;
            for heading in of_category {
                flow.need(ROW)?;
                let element = flow.name();
                entries.push(Entry {
                    page: flow.page(),
                    y: flow.y,
                    element,
                    text: format!("{}  {}", parts::number(heading.number), heading.title),
                });
                flow.within(Role::Entry, |flow| {
                    flow.within(Element::link(element), |flow| line(flow, heading));
                });
            }
            Ok::<_, PrintError>(())
        })?;
    }
    flow.end()?;
    Ok(entries)
}

fn category_line(flow: &mut Flow<'_>, category: &str) -> Result<(), PrintError> {
    flow.need(40.0 + ROW)?;
    flow.space(12.0);
    let style = Style {
        colour: ACCENT,
        ..Style::bold(11.0)
    };
    let set = flow.type_.fit(category, &style, WIDTH);
    flow.within(Role::Caption, |flow| flow.lines(set, MARGIN))?;
    flow.space(4.0);
    let y = flow.y;
    flow.fill(MARGIN, y, WIDTH, 0.8, ACCENT);
    Ok(())
}

fn line(flow: &mut Flow<'_>, heading: &Heading) {
    let width = WIDTH - NUMBER - PAGE;
    let y = flow.y + 4.0;
    let small = Style {
        colour: GREY,
        ..Style::plain(8.0)
    };
    let label = Style {
        colour: GREY,
        ..Style::plain(9.0)
    };
    flow.label(
        &parts::number(heading.number),
        &label,
        MARGIN,
        y + 0.5,
        NUMBER,
    );
    let title = flow.type_.fit(&heading.title, &Style::plain(9.5), width);
    flow.put(title, MARGIN + NUMBER, y);
    let second = match &heading.title_en {
        Some(title) => format!("{}  ·  {title}", heading.applicant),
        None => heading.applicant.clone(),
    };
    let second = flow.type_.fit(&second, &small, width);
    flow.put(second, MARGIN + NUMBER, y + 13.5);
    let y = flow.y + ROW - 0.5;
    flow.fill(MARGIN, y, WIDTH, 0.5, RULE);
    flow.space(ROW);
}

/// Draws the page numbers beside the lines and links each line to its dossier.
pub(crate) fn page_numbers(
    typesetter: &mut Typesetter,
    writer: &mut dyn Writer,
    entries: &[Entry],
    starts: &[PageId],
) -> Result<(), PrintError> {
    let style = Style::plain(9.5);
    let lines: Vec<_> = entries.iter().zip(starts).collect();
    for page in lines.chunk_by(|(a, _), (b, _)| a.page == b.page) {
        let (mut drawn, mut links) = (Vec::new(), Vec::new());
        for (entry, start) in page {
            // A space parts it from the title for those who hear both.
            let number = typesetter.set(&format!(" {}", start.0 + 1), &style, PAGE);
            let x = MARGIN + WIDTH - number.width;
            drawn.push(Draw::Continue(entry.element));
            drawn.extend(number.at(x, entry.y + 4.0));
            drawn.push(Draw::End);
            links.push(Link {
                x: MARGIN,
                y: entry.y,
                width: WIDTH,
                height: ROW,
                target: **start,
                element: entry.element,
                text: entry.text.clone(),
            });
        }
        writer.overlay(page[0].0.page, drawn, links)?;
    }
    Ok(())
}
