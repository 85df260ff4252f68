//! What the report is and what it was made from, at the head of its first page.

use jurybook_core::dossier::Front;
use jurybook_words::Words;

use crate::book::state_id;
use crate::draw::{ACCENT, GREY, OVER, PAGE_WIDTH, TINT};
use crate::error::PrintError;
use crate::flow::{Flow, MARGIN, WIDTH};
use crate::typeset::{Style, isolated};

/// Draws the head.
pub(super) fn head(flow: &mut Flow<'_>, front: &Front, words: &Words) -> Result<(), PrintError> {
    let language = words.language().as_str();
    flow.fill(-OVER, 0.0, PAGE_WIDTH + 2.0 * OVER, 14.0, ACCENT);
    flow.y = 48.0;
    let label = Style {
        colour: ACCENT,
        language,
        ..Style::bold(11.0)
    };
    flow.text(&words.text("print-ranking", &[]), &label, MARGIN, WIDTH)?;
    flow.space(3.0);
    let title = Style {
        language,
        leading: 1.2,
        ..Style::bold(22.0)
    };
    let set = flow.type_.set(&front.programme, &title, WIDTH).truncated(3);
    flow.heading(1, |flow| flow.lines(set, MARGIN))?;
    flow.space(3.0);
    let round = words.text("print-round", &[("round", &isolated(&front.round))]);
    let style = Style {
        colour: GREY,
        language,
        ..Style::plain(11.5)
    };
    flow.text(&round, &style, MARGIN, WIDTH)?;
    flow.space(10.0);
    facts(flow, front, words);
    flow.space(18.0);
    Ok(())
}

/// Draws whether the results are frozen, and the state they were made from.
fn facts(flow: &mut Flow<'_>, front: &Front, words: &Words) {
    let language = words.language().as_str();
    let strong = Style {
        colour: ACCENT,
        language,
        ..Style::bold(10.5)
    };
    let plain = Style {
        colour: GREY,
        language,
        ..Style::plain(9.0)
    };
    let (y, high, half) = (flow.y, 44.0, WIDTH / 2.0 - 22.0);
    flow.fill(MARGIN, y, WIDTH, high, TINT);
    flow.fill(MARGIN, y, 2.5, high, ACCENT);
    let state = state_id(front);
    let left = [
        (words.text(state, &[]), strong),
        (words.text(&format!("{state}-text"), &[]), plain),
    ];
    let right = [
        (
            words.text("print-made-from", &[("hash", &front.short_hash)]),
            plain,
        ),
        (
            words.text("print-printed-on", &[("date", &front.printed_on)]),
            plain,
        ),
    ];
    for (x, lines) in [(MARGIN + 14.0, left), (MARGIN + WIDTH / 2.0 + 8.0, right)] {
        for (at, (text, style)) in lines.iter().enumerate() {
            let line = flow.type_.fit(text, style, half);
            flow.put(line, x, y + 7.0 + at as f32 * 15.0);
        }
    }
    flow.space(high);
}
