//! The table of judges and criteria.

use jurybook_core::dossier::{Dossier, Row, RowState};
use jurybook_words::{BOTH, Words};
use parley::Alignment;

use super::parts;
use crate::draw::{ACCENT, GREY, RULE};
use crate::error::PrintError;
use crate::flow::{Flow, MARGIN, WIDTH};
use crate::tags::{Element, Role};
use crate::typeset::{Paragraph, Style, isolated};

/// Width of the judges' names.
const NAMES: f32 = 142.0;
/// Width of the totals.
const TOTAL: f32 = 52.0;
/// Height of a row.
const ROW: f32 = 17.0;
/// Height of the row of means with the rule under it.
const MEANS: f32 = ROW + 5.0;
/// Columns narrower than this carry the criterion's number only; the chart says its name.
const NAMED: f32 = 58.0;

/// Draws a row for each judge, with the means below.
pub(crate) fn table(
    flow: &mut Flow<'_>,
    dossier: &Dossier,
    words: &Words,
) -> Result<(), PrintError> {
    parts::section(flow, &words.text("print-scores", &[]), 90.0)?;
    if dossier.rows.is_empty() {
        let style = Style {
            colour: GREY,
            ..Style::plain(9.0)
        };
        return flow.text(&words.text("print-no-judges", &[]), &style, MARGIN, WIDTH);
    }
    let is_scored = parts::is_scored(dossier);
    flow.within(Role::Table, |flow| {
        flow.within(Role::Row, |flow| head(flow, dossier, words));
        for (left, row) in (0..dossier.rows.len()).rev().zip(&dossier.rows) {
            let name = name(flow, row);
            let high = ROW.max(name.height() + 5.0);
            // The means are no row to begin a page with.
            let under = if left == 0 && is_scored { MEANS } else { 0.0 };
            if !flow.fits(high + under) {
                flow.turn()?;
                flow.within(Role::Artifact, |flow| head(flow, dossier, words));
            }
            flow.within(Role::Row, |flow| judge(flow, dossier, row, name, words));
            let y = flow.y + high;
            flow.fill(MARGIN, y - 0.4, WIDTH, 0.4, RULE);
            flow.space(high);
        }
        if is_scored {
            flow.need(MEANS)?;
            flow.within(Role::Row, |flow| means(flow, dossier, words));
        }
        Ok::<_, PrintError>(())
    })?;
    below(flow, dossier, words)
}

fn column_width(dossier: &Dossier) -> f32 {
    (WIDTH - NAMES - TOTAL) / dossier.criteria.len().max(1) as f32
}

fn head(flow: &mut Flow<'_>, dossier: &Dossier, words: &Words) {
    let style = Style {
        colour: GREY,
        ..Style::plain(7.5)
    };
    let strong = Style {
        align: Alignment::Center,
        leading: 1.2,
        ..Style::bold(7.5)
    };
    let centred = Style {
        align: Alignment::Center,
        ..style
    };
    let width = column_width(dossier);
    let titles: Vec<_> = dossier
        .criteria
        .iter()
        .enumerate()
        .map(|(index, criterion)| {
            let number = index + 1;
            let title = if width < NAMED {
                number.to_string()
            } else {
                format!("{number} {}", criterion.name)
            };
            flow.type_.set(&title, &strong, width - 6.0).truncated(4)
        })
        .collect();
    let high = titles
        .iter()
        .map(|title| title.height())
        .fold(9.0, f32::max);
    let y = flow.y;
    let low = y + high + 1.0;
    flow.within(Role::ColumnHead, |flow| {
        flow.label(&words.text("print-judge", &[]), &style, MARGIN, low, NAMES)
    });
    for (index, (title, criterion)) in titles.into_iter().zip(&dossier.criteria).enumerate() {
        let x = MARGIN + NAMES + index as f32 * width;
        let top = y + high - title.height();
        flow.within(Role::ColumnHead, |flow| {
            flow.put(title, x + 3.0, top);
            let weight = parts::weight(words, criterion.weight);
            flow.label(&weight, &centred, x, low, width);
        });
    }
    flow.within(Role::ColumnHead, |flow| {
        right(flow, &words.text("print-total", &[]), &style, low);
    });
    flow.fill(MARGIN, y + high + 14.0, WIDTH, 0.8, ACCENT);
    flow.space(high + 15.0);
}

/// Room that the mark of a flagged sheet takes before the name.
fn mark(row: &Row) -> f32 {
    if row.flagged { 9.0 } else { 0.0 }
}

/// Sets a judge's name, on as many lines as it takes.
fn name(flow: &mut Flow<'_>, row: &Row) -> Paragraph {
    let style = Style {
        align: Alignment::Left,
        ..Style::plain(9.0)
    };
    let width = NAMES - 10.0 - mark(row);
    flow.type_.set(&row.judge, &style, width)
}

fn judge(flow: &mut Flow<'_>, dossier: &Dossier, row: &Row, name: Paragraph, words: &Words) {
    let y = flow.y;
    let style = Style::plain(9.0);
    flow.within(Role::RowHead, |flow| {
        flow.put(name, MARGIN + mark(row), y + 2.2);
        if row.flagged {
            let seen = words.first("print-flagged-note", &[]);
            let bounds = [MARGIN, y + 5.5, 5.0, 5.0];
            flow.within(Element::figure(seen, bounds), |flow| {
                flow.fill(MARGIN, y + 5.5, 5.0, 5.0, ACCENT);
            });
        }
    });
    let quiet = Style {
        colour: GREY,
        ..Style::plain(8.5)
    };
    match &row.state {
        RowState::Final => {
            let cells = row
                .points
                .iter()
                .map(|points| points.map(|points| points.to_string()));
            cells_of(flow, dossier, cells, &style, y);
            flow.within(Role::Cell, |flow| {
                if let Some(total) = row.total {
                    right(flow, &parts::score(total), &style, y + 2.2);
                }
            });
        }
        RowState::Recused { .. } | RowState::Missing => {
            let id = match row.state {
                RowState::Missing => "print-missing",
                _ => "print-recused",
            };
            flow.within(Element::across(dossier.criteria.len() + 1), |flow| {
                flow.label(&words.text(id, &[]), &quiet, MARGIN + NAMES, y + 2.5, 200.0)
            });
        }
    }
}

fn means(flow: &mut Flow<'_>, dossier: &Dossier, words: &Words) {
    let y = flow.y;
    flow.fill(MARGIN, y, WIDTH, 0.8, ACCENT);
    let style = Style::bold(9.0);
    let mean = words.text("print-mean", &[]);
    flow.within(Role::RowHead, |flow| {
        flow.label(&mean, &style, MARGIN, y + 3.2, NAMES)
    });
    let cells = dossier.means.iter().map(|mean| mean.map(parts::score));
    cells_of(flow, dossier, cells, &style, y + 1.0);
    flow.within(Role::Cell, |flow| {
        if let Some(score) = dossier.score {
            right(flow, &parts::score(score), &style, y + 3.2);
        }
    });
    flow.fill(MARGIN, y + ROW + 2.0, WIDTH, 0.8, ACCENT);
    flow.space(MEANS);
}

fn cells_of(
    flow: &mut Flow<'_>,
    dossier: &Dossier,
    cells: impl Iterator<Item = Option<String>>,
    style: &Style<'_>,
    y: f32,
) {
    let width = column_width(dossier);
    let centred = Style {
        align: Alignment::Center,
        ..*style
    };
    let decimals = flow.type_.set(".00", style, width).width;
    for (index, cell) in cells.take(dossier.criteria.len()).enumerate() {
        let x = MARGIN + NAMES + index as f32 * width;
        flow.within(Role::Cell, |flow| match cell.as_deref() {
            // Points stand over the whole part of their mean.
            Some(figure) if !figure.contains('.') => {
                let set = flow.type_.set(figure, style, width);
                let shift = (width - set.width - decimals) / 2.0;
                flow.put(set, x + shift, y + 2.2);
            }
            figure => {
                flow.label(figure.unwrap_or("–"), &centred, x, y + 2.2, width);
            }
        });
    }
}

fn right(flow: &mut Flow<'_>, text: &str, style: &Style<'_>, y: f32) {
    let set = flow.type_.set(text, style, TOTAL);
    let x = MARGIN + WIDTH - set.width;
    flow.put(set, x, y);
}

/// Says under the table who is recused and why, and what the mark before a name means.
fn below(flow: &mut Flow<'_>, dossier: &Dossier, words: &Words) -> Result<(), PrintError> {
    flow.space(3.0);
    let style = Style {
        colour: GREY,
        ..Style::plain(8.5)
    };
    let strong = Style::plain(9.0);
    for row in &dossier.rows {
        let RowState::Recused { reason } = &row.state else {
            continue;
        };
        let judge = isolated(&row.judge);
        let silently = || words.text("print-recused-silently", &[("judge", &judge)]);
        let is_silent = reason.trim().is_empty();
        let reason = isolated(reason.trim());
        let text = match words.tag() {
            _ if is_silent => silently(),
            // What the judge wrote stands there once.
            BOTH => format!("{}\n{reason}", silently()),
            _ => words.text(
                "print-recused-because",
                &[("judge", &judge), ("reason", &reason)],
            ),
        };
        flow.text(&text, &style, MARGIN, WIDTH)?;
    }
    for (mention, by) in dossier.nominations() {
        let by: Vec<_> = by.iter().map(|judge| isolated(judge)).collect();
        let by = by.join(", ");
        flow.text(
            &words.about("print-nominated", ("mention", &mention), &[("judges", &by)]),
            &strong,
            MARGIN,
            WIDTH,
        )?;
    }
    if dossier.rows.iter().any(|row| row.flagged) {
        flow.need(14.0)?;
        let y = flow.y;
        flow.fill(MARGIN, y + 4.0, 5.0, 5.0, ACCENT);
        flow.text(
            &words.text("print-flagged-note", &[]),
            &style,
            MARGIN + 9.0,
            WIDTH - 9.0,
        )?;
    }
    Ok(())
}
