//! What a paper of the meeting is, and of what state, at the head of its first page.

use jurybook_core::papers::{Head, Seat};
use jurybook_words::Words;

use super::foot::state_id;
use super::{body, quiet, running, strong};
use crate::book::parts;
use crate::draw::{ACCENT, GREY, OVER, PAGE_WIDTH, TINT};
use crate::error::PrintError;
use crate::flow::{Flow, MARGIN, WIDTH};
use crate::tags::{Element, Role};
use crate::typeset::{Style, isolated};

/// Height of the room for signatures.
pub(super) const SIGNATURES: f32 = 96.0;
/// Height of a member's line.
const SEAT: f32 = 15.0;

/// Draws what the paper is; from the next page on it stands at the head.
pub(crate) fn head(
    flow: &mut Flow<'_>,
    title: &str,
    head: &Head,
    words: &Words,
) -> Result<(), PrintError> {
    flow.fill(-OVER, 0.0, PAGE_WIDTH + 2.0 * OVER, 14.0, ACCENT);
    flow.y = 48.0;
    let label = Style {
        colour: ACCENT,
        ..strong(words, 11.0)
    };
    flow.text(title, &label, MARGIN, WIDTH)?;
    flow.space(3.0);
    let large = Style {
        leading: 1.2,
        ..strong(words, 22.0)
    };
    flow.heading(1, |flow| flow.text(&head.programme, &large, MARGIN, WIDTH))?;
    flow.space(3.0);
    let round = words.text("print-round", &[("round", &isolated(&head.round))]);
    flow.text(&round, &quiet(words, 11.5), MARGIN, WIDTH)?;
    flow.space(10.0);
    facts(flow, head, words);
    for reason in &head.reopened {
        let said = words.text("print-opened-again", &[("reason", &isolated(reason))]);
        flow.space(5.0);
        flow.text(&said, &body(words, 9.0).running(), MARGIN, WIDTH)?;
    }
    flow.space(14.0);
    flow.head = running(head.programme.clone(), title, words);
    Ok(())
}

/// Says what a paper was made from, under which seal, and when, a line each.
pub(crate) fn made_from(head: &Head, words: &Words) -> Vec<String> {
    let mut lines = vec![words.text("print-made-from", &[("hash", &head.short_hash)])];
    if !head.seal.is_empty() {
        lines.push(words.text("print-sealed-as", &[("code", &head.seal)]));
    }
    lines.push(words.text("print-printed-on", &[("date", &head.printed_on)]));
    lines
}

/// Draws whether the results are frozen, and the state they were made from.
fn facts(flow: &mut Flow<'_>, head: &Head, words: &Words) {
    let strong = Style {
        colour: ACCENT,
        ..strong(words, 10.5)
    };
    let plain = quiet(words, 9.0);
    let mut right = made_from(head, words);
    if let (Some(printed), false) = (right.last_mut(), head.offset.is_empty()) {
        let clock = words.text("paper-clock", &[("offset", &head.offset)]);
        *printed = format!("{printed}  ·  {clock}");
    }
    let high = 14.0 + 15.0 * right.len() as f32;
    let (y, half) = (flow.y, WIDTH / 2.0 - 22.0);
    flow.fill(MARGIN, y, WIDTH, high, TINT);
    flow.fill(MARGIN, y, 2.5, high, ACCENT);
    let state = state_id(head);
    let left = vec![
        (words.text(state, &[]), strong),
        (words.text(&format!("{state}-text"), &[]), plain),
    ];
    let right = right.into_iter().map(|line| (line, plain)).collect();
    for (x, lines) in [(MARGIN + 14.0, left), (MARGIN + WIDTH / 2.0 + 8.0, right)] {
        for (at, (text, style)) in lines.iter().enumerate() {
            let line = flow.type_.fit(text, style, half);
            flow.put(line, x, y + 7.0 + at as f32 * 15.0);
        }
    }
    flow.space(high);
}

/// Lists the members in two columns, each with a box that is full where the member is present.
pub(super) fn seats(flow: &mut Flow<'_>, seats: &[Seat], words: &Words) -> Result<(), PrintError> {
    let title = words.text("paper-members", &[]);
    parts::section(flow, &title, 3.0 * SEAT)?;
    let half = WIDTH / 2.0;
    flow.within(Role::List, |flow| {
        for pair in seats.chunks(2) {
            flow.need(SEAT)?;
            let y = flow.y;
            for (at, seat) in pair.iter().enumerate() {
                let x = MARGIN + at as f32 * half;
                flow.within(Role::Item, |flow| {
                    flow.within(Role::Body, |flow| {
                        self::seat(flow, seat, (x, y), half, words);
                    });
                });
            }
            flow.space(SEAT);
        }
        Ok::<_, PrintError>(())
    })?;
    let note = match seats.iter().any(|seat| seat.present.is_some()) {
        true => "paper-members-present",
        false => "paper-members-tick",
    };
    flow.space(2.0);
    flow.text(&words.text(note, &[]), &quiet(words, 8.0), MARGIN, WIDTH)
}

/// Draws a member with a box: full where the member is there, to tick by hand where nobody has said so.
fn seat(flow: &mut Flow<'_>, seat: &Seat, (x, y): (f32, f32), half: f32, words: &Words) {
    if seat.present == Some(true) {
        let seen = words.text("paper-seat-present", &[]);
        flow.within(Element::figure(seen, [x, y + 2.5, 8.0, 8.0]), |flow| {
            flow.fill(x, y + 2.5, 8.0, 8.0, GREY);
        });
    } else {
        flow.fill(x, y + 2.5, 8.0, 8.0, GREY);
        flow.fill(x + 0.6, y + 3.1, 6.8, 6.8, crate::draw::WHITE);
    }
    let name = flow.type_.fit(&seat.name, &body(words, 9.5), half - 24.0);
    let after = x + 14.0 + name.width + 8.0;
    let room = x + half - 10.0 - after;
    flow.put(name, x + 14.0, y);
    if room > 30.0 && !seat.affiliation.is_empty() {
        let from = flow.type_.fit(&seat.affiliation, &quiet(words, 8.0), room);
        flow.put(from, after, y + 1.2);
    }
}

/// Leaves room for signatures on paper, all on one page.
pub(super) fn signatures(
    flow: &mut Flow<'_>,
    who: &[(String, &str)],
    words: &Words,
) -> Result<(), PrintError> {
    if !flow.fits(SIGNATURES) {
        flow.turn()?;
    }
    flow.space(54.0);
    let (y, gap) = (flow.y, 28.0);
    let count = who.len().max(1) as f32;
    let width = (WIDTH - (count - 1.0) * gap) / count;
    for (at, (office, name)) in who.iter().enumerate() {
        let x = MARGIN + at as f32 * (width + gap);
        flow.fill(x, y, width, 0.8, GREY);
        let line = flow.type_.fit(name, &strong(words, 9.5), width - 70.0);
        let named = !name.is_empty();
        flow.put(line, x, y + 5.0);
        let below = if named { 18.0 } else { 5.0 };
        let office = flow.type_.fit(office, &quiet(words, 8.5), width - 70.0);
        flow.put(office, x, y + below);
        let date = words.text("print-sheet-date", &[]);
        let date = flow.type_.set(&date, &quiet(words, 8.5), 66.0);
        flow.put(date, x + width - 66.0, y + 5.0);
    }
    flow.space(38.0);
    Ok(())
}
