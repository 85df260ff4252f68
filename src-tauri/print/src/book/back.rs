//! What a book says beside its dossiers: what was left out, who is in conflict, and where each country is.

use std::collections::BTreeMap;

use jurybook_core::dossier::Front;
use jurybook_words::Words;

use super::parts;
use crate::draw::{ACCENT, GREY, Link, PageId, RULE};
use crate::error::PrintError;
use crate::flow::{Flow, Head, MARGIN, WIDTH};
use crate::tags::{Element, Role};
use crate::typeset::{Style, isolated};

/// Height of a line of the index.
const ROW: f32 = 17.0;
/// Width of the column of page numbers.
const PAGE: f32 = 40.0;

/// Says which applications were left out for the book's reader, by their numbers only.
pub(crate) fn left_out(
    flow: &mut Flow<'_>,
    front: &Front,
    words: &Words,
) -> Result<Option<PageId>, PrintError> {
    let Some(reader) = front.reader.as_ref().filter(|_| !front.left_out.is_empty()) else {
        return Ok(None);
    };
    let language = words.tag();
    let first = flow.page();
    let title = Style {
        language,
        ..Style::bold(22.0)
    };
    flow.heading(2, |flow| {
        flow.text(&words.text("print-left-out", &[]), &title, MARGIN, WIDTH)
    })?;
    flow.space(8.0);
    let count = front.left_out.len().to_string();
    let args = [("count", count.as_str()), ("reader", &isolated(reader))];
    let body = Style {
        language,
        ..Style::plain(10.5).running()
    };
    flow.text(
        &words.text("print-left-out-text", &args),
        &body,
        MARGIN,
        WIDTH,
    )?;
    flow.space(12.0);
    let numbers: Vec<_> = front
        .left_out
        .iter()
        .map(|number| parts::number(*number))
        .collect();
    let style = Style {
        leading: 1.7,
        ..Style::bold(12.0)
    };
    flow.text(&numbers.join("     "), &style, MARGIN, WIDTH)?;
    flow.end()?;
    Ok(Some(first))
}

/// Prints the register of conflicts, where the book has it.
pub(crate) fn register(
    flow: &mut Flow<'_>,
    front: &Front,
    words: &Words,
) -> Result<Option<PageId>, PrintError> {
    let Some(register) = &front.register else {
        return Ok(None);
    };
    flow.head = head(front, words.text("paper-register", &[]), words);
    let first = flow.page();
    crate::papers::register(flow, register, words)?;
    flow.end()?;
    Ok(Some(first))
}

/// Prints where the applications of each country are, where the book has an index.
pub(crate) fn index(
    flow: &mut Flow<'_>,
    front: &Front,
    starts: &[PageId],
    words: &Words,
) -> Result<Option<PageId>, PrintError> {
    if !front.index {
        return Ok(None);
    }
    let title = words.text("print-index", &[]);
    flow.head = head(front, title.clone(), words);
    let first = flow.page();
    let language = words.tag();
    let large = Style {
        language,
        ..Style::bold(22.0)
    };
    flow.heading(2, |flow| flow.text(&title, &large, MARGIN, WIDTH))?;
    flow.space(4.0);
    let unknown = words.text("print-index-unknown", &[]);
    // Those that name no country come last, whatever the words for that are.
    let mut countries: BTreeMap<(bool, &str), Vec<usize>> = BTreeMap::new();
    for (at, heading) in front.dossiers.iter().enumerate() {
        let country = heading.country.trim();
        countries
            .entry((country.is_empty(), country))
            .or_default()
            .push(at);
    }
    let mut links: BTreeMap<PageId, Vec<Link>> = BTreeMap::new();
    for ((is_unknown, country), listed) in countries {
        flow.need(30.0 + ROW)?;
        flow.space(10.0);
        let name = if is_unknown {
            unknown.as_str()
        } else {
            country
        };
        let style = Style {
            colour: ACCENT,
            ..Style::bold(11.0)
        };
        let line = flow.type_.fit(name, &style, WIDTH);
        flow.within(Role::Contents, |flow| {
            flow.within(Role::Caption, |flow| flow.lines(line, MARGIN))?;
            let y = flow.y + 1.0;
            flow.fill(MARGIN, y, WIDTH, 0.8, ACCENT);
            flow.space(3.0);
            for at in listed {
                flow.need(ROW)?;
                let link = flow.within(Role::Entry, |flow| entry(flow, front, at, starts[at]));
                links.entry(flow.page()).or_default().push(link);
                flow.space(ROW);
            }
            Ok::<_, PrintError>(())
        })?;
    }
    flow.end()?;
    for (page, links) in links {
        flow.writer.overlay(page, Vec::new(), links)?;
    }
    Ok(Some(first))
}

fn entry(flow: &mut Flow<'_>, front: &Front, at: usize, start: PageId) -> Link {
    let heading = &front.dossiers[at];
    let y = flow.y;
    let quiet = Style {
        colour: GREY,
        ..Style::plain(9.0)
    };
    let number = parts::number(heading.number);
    let said = format!(
        "{}  ·  {}",
        isolated(&heading.title),
        isolated(&heading.applicant)
    );
    let element = flow.name();
    flow.within(Element::link(element), |flow| {
        flow.label(&number, &quiet, MARGIN, y + 1.0, 44.0);
        let line = flow
            .type_
            .fit(&said, &Style::plain(9.0), WIDTH - 44.0 - PAGE);
        flow.put(line, MARGIN + 44.0, y + 1.0);
        let page = (start.0 + 1).to_string();
        let page = flow.type_.set(&page, &Style::plain(9.0), PAGE);
        let x = MARGIN + WIDTH - page.width;
        flow.put(page, x, y + 1.0);
    });
    flow.fill(MARGIN, y + ROW - 0.4, WIDTH, 0.4, RULE);
    Link {
        x: MARGIN,
        y,
        width: WIDTH,
        height: ROW,
        target: start,
        element,
        text: format!("{number}  {}", heading.title),
    }
}

fn head(front: &Front, right: String, words: &Words) -> Head {
    Head {
        left: front.head.programme.clone(),
        right,
        language: words.tag().to_owned(),
    }
}
