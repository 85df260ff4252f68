//! The dot chart: how the judges spread over the scale of each criterion.

use std::collections::BTreeMap;

use jurybook_core::dossier::{Criterion, Dossier, RowState};
use jurybook_words::{Words, halves};

use super::parts;
use crate::draw::{ACCENT, Draw, GREY, INK, RULE, WHITE};
use crate::error::PrintError;
use crate::flow::{Flow, MARGIN, WIDTH};
use crate::tags::Element;
use crate::typeset::{Paragraph, Style};

/// Width of the names of criteria.
const NAMES: f32 = 196.0;
/// Width of the scale.
const SCALE: f32 = 232.0;
/// Height of a criterion.
const ROW: f32 = 27.0;
/// Radius of a judge's dot.
const DOT: f32 = 2.5;
/// Dots of the same points that stand over one another before the next column begins.
const STACK: usize = 3;

/// Draws a row for each criterion: its name, a dot for each judge, a mark at the mean.
pub(crate) fn chart(
    flow: &mut Flow<'_>,
    dossier: &Dossier,
    words: &Words,
) -> Result<(), PrintError> {
    if !parts::is_scored(dossier) || dossier.criteria.is_empty() {
        return Ok(());
    }
    let rows = dossier.criteria.len().min(4) as f32;
    parts::section(flow, &words.text("print-distribution", &[]), rows * ROW)?;
    let note = Style {
        colour: GREY,
        ..Style::plain(8.0)
    };
    flow.text(
        &words.text("print-distribution-note", &[]),
        &note,
        MARGIN,
        WIDTH,
    )?;
    flow.space(4.0);
    for (index, criterion) in dossier.criteria.iter().enumerate() {
        let name = name(flow, index, criterion, words);
        let high = ROW.max(name.iter().map(Paragraph::height).sum::<f32>() + 3.9);
        flow.need(high)?;
        let y = flow.y;
        let (mut top, middle) = (y + 2.0, y + high / 2.0);
        for (at, line) in name.into_iter().enumerate() {
            let (x, height) = (MARGIN + if at == 0 { 0.0 } else { 12.0 }, line.height());
            flow.put(line, x, top);
            top += height;
        }
        let mean = dossier.means.get(index).copied().flatten();
        let given = given(dossier, index);
        let bounds = [MARGIN + NAMES, y, SCALE, high];
        flow.within(Element::figure(seen(&given, words), bounds), |flow| {
            scale(flow, criterion, middle);
            if let Some(mean) = mean {
                let x = place(criterion, mean);
                flow.fill(x - 0.9, middle - ROW / 2.0 + 3.0, 1.8, ROW - 6.0, INK);
            }
            dots(flow, criterion, &given, middle);
        });
        if let Some(mean) = mean {
            let label = flow.type_.set(&parts::score(mean), &Style::bold(9.0), 60.0);
            let x = MARGIN + WIDTH - label.width;
            flow.put(label, x, middle - 6.0);
        }
        flow.fill(MARGIN, y + high, WIDTH, 0.4, RULE);
        flow.space(high);
    }
    Ok(())
}

/// Sets the name of a criterion, in each language on a line of its own, and under it weight and scale.
fn name(flow: &mut Flow<'_>, index: usize, criterion: &Criterion, words: &Words) -> Vec<Paragraph> {
    let quiet = Style {
        colour: GREY,
        ..Style::plain(7.5)
    };
    let (first, second) = halves(&criterion.name);
    let title = format!("{}  {first}", index + 1);
    let style = Style {
        leading: 1.35,
        ..Style::plain(9.0)
    };
    let mut set = vec![flow.type_.fit(&title, &style, NAMES - 22.0)];
    let second = second.map(|second| {
        let under = Style {
            colour: GREY,
            size: 8.5,
            ..style
        };
        flow.type_.fit(second, &under, NAMES - 22.0)
    });
    set.extend(second);
    let (min, max) = (criterion.min.to_string(), criterion.max.to_string());
    let range = words.first("print-scale-range", &[("min", &min), ("max", &max)]);
    let facts = format!(
        "{} {}  ·  {} {range}",
        words.text("print-weight", &[]),
        parts::weight(words, criterion.weight),
        words.text("print-scale", &[]),
    );
    set.push(flow.type_.set(&facts, &quiet, NAMES - 22.0));
    set
}

/// Draws the axis with a tick for each point, or for the ends of a long scale.
fn scale(flow: &mut Flow<'_>, criterion: &Criterion, y: f32) {
    flow.fill(MARGIN + NAMES, y - 0.3, SCALE, 0.6, RULE);
    let label = Style {
        colour: GREY,
        ..Style::plain(6.0)
    };
    let (first, last) = (i64::from(criterion.min), i64::from(criterion.max));
    let step = if last - first <= 10 { 1 } else { last - first };
    let points = (first..=last).step_by(step as usize);
    for point in points.clone() {
        let x = place(criterion, point as f64);
        flow.fill(x - 0.3, y - 3.0, 0.6, 6.0, RULE);
    }
    for point in points {
        let x = place(criterion, point as f64);
        let text = flow.type_.set(&point.to_string(), &label, 40.0);
        let width = text.width;
        flow.put(text, x - width / 2.0, y + 4.5);
    }
}

/// Counts how many judges gave which points.
fn given(dossier: &Dossier, index: usize) -> BTreeMap<i32, usize> {
    let mut judges: BTreeMap<i32, usize> = BTreeMap::new();
    let rows = dossier.rows.iter();
    let rows = rows.filter(|row| row.state == RowState::Final);
    for points in rows.filter_map(|row| row.points.get(index).copied().flatten()) {
        *judges.entry(points).or_default() += 1;
    }
    judges
}

/// Says what there is to see in a row of dots.
fn seen(given: &BTreeMap<i32, usize>, words: &Words) -> String {
    let dots = given.iter().map(|(points, count)| {
        let (points, count) = (points.to_string(), count.to_string());
        words.first("print-dots", &[("points", &points), ("count", &count)])
    });
    let dots: Vec<_> = dots.collect();
    match dots.is_empty() {
        true => words.first("print-no-dots", &[]),
        false => dots.join(", "),
    }
}

fn dots(flow: &mut Flow<'_>, criterion: &Criterion, given: &BTreeMap<i32, usize>, y: f32) {
    for (points, &count) in given {
        let centre = place(criterion, f64::from(*points));
        let columns = count.div_ceil(STACK);
        let across = 2.0 * DOT + 0.8;
        for dot in 0..count {
            let column = (dot / STACK) as f32 - (columns as f32 - 1.0) / 2.0;
            let high = (count - dot / STACK * STACK).min(STACK) as f32;
            let row = (dot % STACK) as f32 - (high - 1.0) / 2.0;
            flow.draw(Draw::Dot {
                x: centre + column * across,
                y: y - row * across,
                radius: DOT,
                fill: ACCENT,
                line: WHITE,
            });
        }
    }
}

/// Returns where a value stands on the scale of a criterion.
fn place(criterion: &Criterion, value: f64) -> f32 {
    let span = f64::from(criterion.max) - f64::from(criterion.min);
    let part = if span > 0.0 {
        (value - f64::from(criterion.min)) / span
    } else {
        0.5
    };
    MARGIN + NAMES + part.clamp(0.0, 1.0) as f32 * SCALE
}
