//! The cover of a book.

use jurybook_core::dossier::Front;
use jurybook_words::Words;

use super::parts;
use crate::draw::{ACCENT, GREY, OVER, PAGE_WIDTH, RULE};
use crate::error::PrintError;
use crate::flow::{Flow, MARGIN, WIDTH};
use crate::papers::{PaperSize, made_from, state_id};
use crate::typeset::Style;

/// Lines of categories that the cover shows at most.
const CATEGORIES: usize = 8;

/// Draws the cover.
pub(crate) fn cover(
    flow: &mut Flow<'_>,
    front: &Front,
    words: &Words,
    size: PaperSize,
) -> Result<(), PrintError> {
    let language = words.tag();
    flow.fill(-OVER, 0.0, PAGE_WIDTH + 2.0 * OVER, 14.0, ACCENT);
    flow.y = 190.0;
    let label = Style {
        colour: ACCENT,
        language,
        ..Style::bold(12.0)
    };
    flow.text(&words.text("print-book", &[]), &label, MARGIN, WIDTH)?;
    flow.space(10.0);
    let title = Style {
        language,
        leading: 1.2,
        ..Style::bold(32.0)
    };
    parts::title(flow, &front.head.programme, &title, 5)?;
    flow.space(14.0);
    let round = parts::round(words, &front.head.round);
    let style = Style {
        colour: GREY,
        language,
        ..Style::plain(14.0)
    };
    flow.text(&round, &style, MARGIN, WIDTH)?;
    flow.space(22.0);
    let y = flow.y;
    flow.fill(MARGIN, y, 72.0, 2.5, ACCENT);
    flow.space(20.0);
    let style = Style {
        language,
        ..Style::plain(13.0)
    };
    for category in front.categories.iter().take(CATEGORIES) {
        let line = flow.type_.fit(category, &style, WIDTH);
        flow.lines(line, MARGIN)?;
    }
    if front.categories.len() > CATEGORIES {
        flow.text("…", &style, MARGIN, WIDTH)?;
    }
    facts(flow, front, words, size);
    flow.end()
}

/// Draws what the book was made from, at the foot of the cover.
fn facts(flow: &mut Flow<'_>, front: &Front, words: &Words, size: PaperSize) {
    let top = size.height() - 172.0;
    flow.fill(MARGIN, top, WIDTH, 0.5, RULE);
    let strong = Style {
        colour: ACCENT,
        ..Style::bold(13.0)
    };
    let plain = Style {
        colour: GREY,
        ..Style::plain(9.5)
    };
    let half = WIDTH / 2.0 - 12.0;
    let state = state_id(&front.head);
    let mut y = top + 14.0;
    y += flow.label(&words.text(state, &[]), &strong, MARGIN, y, half) + 3.0;
    flow.label(
        &words.text(&format!("{state}-text"), &[]),
        &plain,
        MARGIN,
        y,
        half,
    );
    let count = front.dossiers.len().to_string();
    let mut lines = vec![words.text("print-dossiers", &[("count", &count)])];
    lines.extend(made_from(&front.head, words));
    lines.extend(
        front
            .reader
            .as_ref()
            .map(|reader| parts::for_reader(words, reader)),
    );
    lines.extend(front.copy.map(|copy| parts::copy(words, copy)));
    if front.in_agenda_order {
        lines.push(words.text("print-in-agenda-order", &[]));
    }
    let mut y = top + 14.0;
    for line in lines {
        let line = flow.type_.fit(&line, &plain, half);
        let height = line.height();
        flow.put(line, MARGIN + WIDTH / 2.0, y);
        y += height + 2.0;
    }
}
