//! The criteria of a sheet with their scales.

use jurybook_words::Words;
use parley::Alignment;

use super::marks::{self, RADIUS};
use super::{ScorePoint, SheetCriterion};
use crate::book::parts;
use crate::draw::{ACCENT, GREY, RULE, TINT};
use crate::error::PrintError;
use crate::flow::{BOTTOM, Flow, MARGIN, WIDTH};
use crate::tags::Role;
use crate::typeset::{Paragraph, Style};

/// Width of the weight beside the name of a criterion.
const WEIGHT: f32 = 104.0;
/// Where the points of the scale stand, beside their circles.
const POINTS: f32 = 20.0;
/// Where the words for them begin.
const WORDS: f32 = 46.0;
/// Width that the names of points may take.
const NAMES: f32 = 96.0;
/// Room above and below a row of the scale.
const PAD: f32 = 2.5;
/// Width of a point without words.
const CELL: f32 = WIDTH / 11.0;
/// Height of a row of points without words.
const CELLS: f32 = 20.0;
/// Room that the heading of a criterion needs with what stands under it.
const TOGETHER: f32 = 90.0;

/// Draws the criteria; those with points given say so, where `is_entered`.
pub(super) fn criteria(
    flow: &mut Flow<'_>,
    criteria: &[SheetCriterion],
    is_entered: bool,
    words: &Words,
) -> Result<(), PrintError> {
    for (number, criterion) in (1..).zip(criteria) {
        let set = Block::new(flow, number, criterion, is_entered, words);
        set.draw(flow)?;
    }
    Ok(())
}

/// A criterion, set.
struct Block {
    name: Paragraph,
    weight: Vec<Paragraph>,
    below: Vec<Paragraph>,
    rows: Vec<Row>,
}

/// A row of the scale.
enum Row {
    /// A point with its words.
    Worded {
        is_ticked: bool,
        points: Paragraph,
        name: Paragraph,
        /// Where the descriptor begins.
        at: f32,
        descriptor: Paragraph,
    },
    /// Points without words, side by side.
    Bare(Vec<(bool, Paragraph)>),
}

impl Row {
    fn height(&self) -> f32 {
        match self {
            Self::Worded {
                name, descriptor, ..
            } => name.height().max(descriptor.height()).max(12.0) + 2.0 * PAD,
            Self::Bare(_) => CELLS,
        }
    }
}

impl Block {
    fn new(
        flow: &mut Flow<'_>,
        number: usize,
        criterion: &SheetCriterion,
        is_entered: bool,
        words: &Words,
    ) -> Self {
        let language = words.tag();
        let plain = Style {
            language,
            leading: 1.35,
            ..Style::plain(9.0).running()
        };
        let strong = Style {
            language,
            ..Style::bold(11.0)
        };
        let name = format!("{number}  {}", criterion.name);
        let help = criterion.help.lines().map(str::trim);
        let help = help.filter(|line| !line.is_empty()).map(str::to_owned);
        let sub_points = criterion.sub_points.join("  ·  ");
        let below = help.chain((!sub_points.is_empty()).then_some(sub_points));
        let below: Vec<_> = below
            .map(|text| flow.type_.set(&text, &plain, WIDTH - 16.0))
            .collect();
        Self {
            name: flow.type_.set(&name, &strong, WIDTH - WEIGHT - 10.0),
            weight: beside(flow, criterion, is_entered, words),
            below,
            rows: rows(flow, criterion, &plain),
        }
    }

    fn height(&self) -> f32 {
        let rows: f32 = self.rows.iter().map(Row::height).sum();
        self.heading() + rows + 18.0
    }

    /// Height of all above the scale.
    fn heading(&self) -> f32 {
        let height = |all: &[Paragraph]| all.iter().map(Paragraph::height).sum::<f32>();
        self.name.height().max(height(&self.weight)) + height(&self.below) + 8.0
    }

    /// Draws it: on one page, if one can hold it.
    fn draw(self, flow: &mut Flow<'_>) -> Result<(), PrintError> {
        let whole = self.height();
        if !flow.fits(whole) {
            let page = BOTTOM - flow.top;
            let room = if whole <= page {
                whole
            } else {
                self.heading().min(page) + TOGETHER
            };
            flow.need(room.min(page))?;
        }
        if flow.y > flow.top {
            flow.space(6.0);
        }
        let y = flow.y;
        flow.fill(MARGIN, y, WIDTH, 0.6, ACCENT);
        flow.space(5.0);
        let (page, mut beside) = (flow.page(), flow.y);
        flow.heading(2, |flow| flow.lines(self.name, MARGIN))?;
        let x = MARGIN + WIDTH - WEIGHT;
        let is_beside = flow.page() == page;
        for part in self.weight {
            let height = part.height();
            // Below a name that ends on another page.
            match is_beside {
                true => flow.put(part, x, beside),
                false => flow.lines(part, x)?,
            }
            beside += height;
        }
        if is_beside {
            flow.y = flow.y.max(beside);
        }
        for part in self.below {
            flow.lines(part, MARGIN + 16.0)?;
        }
        flow.space(3.0);
        if !self.rows.is_empty() {
            flow.within(Role::List, |flow| {
                let mut rows = self.rows.into_iter();
                rows.try_for_each(|row| draw_row(flow, row))
            })?;
        }
        flow.space(4.0);
        Ok(())
    }
}

/// Sets what stands beside the name: the points given, and the weight.
fn beside(
    flow: &mut Flow<'_>,
    criterion: &SheetCriterion,
    is_entered: bool,
    words: &Words,
) -> Vec<Paragraph> {
    let language = words.tag();
    let style = Style {
        language,
        align: Alignment::Right,
        colour: GREY,
        ..Style::plain(8.5)
    };
    let weight = parts::weight(words, criterion.weight);
    let weight = words.text("print-sheet-weight", &[("weight", &weight)]);
    let weight = flow.type_.set(&weight, &style, WEIGHT);
    if !is_entered {
        return vec![weight];
    }
    let most = criterion.scale.iter().map(|point| point.points).max();
    let most = most.unwrap_or(0).to_string();
    let given = match criterion.points {
        Some(points) => {
            let given = [("points", points.to_string()), ("most", most)];
            let given = given.each_ref().map(|(name, text)| (*name, text.as_str()));
            parts::stacked(&words.text("print-sheet-points", &given))
        }
        None => words.text("print-sheet-no-points", &[]),
    };
    let strong = Style {
        language,
        align: Alignment::Right,
        colour: if criterion.points.is_some() {
            ACCENT
        } else {
            GREY
        },
        ..Style::bold(11.0)
    };
    vec![flow.type_.set(&given, &strong, WEIGHT), weight]
}

fn has_words(point: &ScorePoint) -> bool {
    !point.name.trim().is_empty() || !point.descriptor.trim().is_empty()
}

/// Sets the scale: a row for each point that has words, and those without side by side.
fn rows(flow: &mut Flow<'_>, criterion: &SheetCriterion, plain: &Style<'_>) -> Vec<Row> {
    let strong = Style {
        bold: true,
        parts_words: false,
        ..*plain
    };
    let names = criterion.scale.iter().map(|point| point.name.as_str());
    let widths = names.map(|name| flow.type_.set(name, &strong, NAMES).width);
    let names = widths.fold(0.0, f32::max).ceil();
    let at = WORDS + names + if names > 0.0 { 12.0 } else { 0.0 };
    let mut rows: Vec<Row> = Vec::new();
    for point in &criterion.scale {
        let is_ticked = criterion.points == Some(point.points);
        let points = flow.type_.set(&point.points.to_string(), &strong, CELL);
        if !has_words(point) {
            match rows.last_mut() {
                Some(Row::Bare(cells)) if cells.len() < 11 => cells.push((is_ticked, points)),
                _ => rows.push(Row::Bare(vec![(is_ticked, points)])),
            }
            continue;
        }
        rows.push(Row::Worded {
            is_ticked,
            points,
            name: flow.type_.set(&point.name, &strong, names.max(1.0) + 1.0),
            at,
            descriptor: flow.type_.set(&point.descriptor, plain, WIDTH - at - 6.0),
        });
    }
    rows
}

fn draw_row(flow: &mut Flow<'_>, row: Row) -> Result<(), PrintError> {
    let height = row.height();
    let page = BOTTOM - flow.top;
    flow.need(height.min(page))?;
    let y = flow.y;
    match row {
        Row::Worded {
            is_ticked,
            points,
            name,
            at,
            descriptor,
        } => {
            if is_ticked && height <= page {
                flow.fill(MARGIN, y, WIDTH, height - 0.4, TINT);
            }
            marks::circle(flow, MARGIN + 2.0 + RADIUS, y + PAD + 6.4, is_ticked);
            flow.y = y + PAD;
            let page = flow.page();
            flow.item(
                |flow| flow.put(points, MARGIN + POINTS, y + PAD),
                |flow| {
                    // Two paragraphs: heard as one, the name would run into what it means.
                    if name.width > 0.0 {
                        let x = MARGIN + WORDS;
                        flow.within(Role::Paragraph, |flow| flow.put(name, x, y + PAD));
                    }
                    if descriptor.width > 0.0 {
                        let x = MARGIN + at;
                        flow.within(Role::Paragraph, |flow| flow.lines(descriptor, x))?;
                    }
                    Ok::<_, PrintError>(())
                },
            )?;
            if flow.page() == page {
                flow.y = y + height;
            }
            let y = flow.y;
            flow.fill(MARGIN, y - 0.4, WIDTH, 0.4, RULE);
        }
        Row::Bare(cells) => {
            for (place, (is_ticked, points)) in cells.into_iter().enumerate() {
                let x = MARGIN + place as f32 * CELL;
                marks::circle(flow, x + 2.0 + RADIUS, y + PAD + 6.4, is_ticked);
                flow.within(Role::Item, |flow| {
                    flow.within(Role::Body, |flow| {
                        flow.put(points, x + POINTS - 3.0, y + PAD);
                    });
                });
            }
            flow.space(height);
        }
    }
    Ok(())
}
