//! The table of the order.

use std::collections::BTreeMap;

use jurybook_words::Words;
use parley::Alignment;

use super::columns::{Column, chance};
use super::{CategoryReport, ReportRow, parts};
use crate::draw::{ACCENT, GREY, RULE, TINT};
use crate::error::PrintError;
use crate::flow::{Flow, MARGIN, WIDTH};
use crate::tags::{Element, Role};
use crate::typeset::{Paragraph, Style};

/// Room for the bar that joins a group, with what parts it from the places.
const JOINT: f32 = 8.0;
/// Width of the bar.
const BAR: f32 = 2.5;
/// Room between two columns.
const GAP: f32 = 8.0;
/// Room above and below what stands in a row.
const PAD: f32 = 3.5;
/// Where the dashes of all ranges stand in their column.
const DASH: f32 = 23.0;
/// Room between an English title and who applies.
const BESIDE: f32 = 5.0;
/// Lines that a title may take.
const TITLE_LINES: usize = 3;
/// What stands where there is no figure.
const NONE: &str = "–";

/// A title or who applies, on a line of its own or beside the one before.
struct Title {
    set: Paragraph,
    /// How far from the left it begins, where it stands beside the one before.
    beside: Option<f32>,
}

/// What stands where, and which rows share something.
struct Table<'a> {
    category: &'a CategoryReport,
    words: &'a Words,
    before: Vec<Column>,
    after: Vec<Column>,
    /// How many applications share a place of a part.
    sharing: BTreeMap<(Option<u32>, Option<u32>), usize>,
    /// How many applications a group has.
    groups: BTreeMap<Option<u32>, usize>,
}

/// Draws the order, a row for each application.
pub(super) fn table(
    flow: &mut Flow<'_>,
    category: &CategoryReport,
    words: &Words,
) -> Result<(), PrintError> {
    parts::section(flow, &words.text("print-order", &[]), 90.0)?;
    let rows = &category.rows;
    let used = |columns: &[Column]| {
        let columns = columns.iter().copied();
        columns.filter(|column| column.is_used(rows)).collect()
    };
    let mut table = Table {
        category,
        words,
        before: used(&[Column::Rank, Column::Range]),
        after: used(&[
            Column::Adjusted,
            Column::Raw,
            Column::AmongFirst,
            Column::Sheets,
        ]),
        sharing: BTreeMap::new(),
        groups: BTreeMap::new(),
    };
    for row in rows {
        *table.sharing.entry((row.part, row.rank)).or_default() += 1;
        *table.groups.entry(row.group).or_default() += 1;
    }
    table.draw(flow)
}

impl Table<'_> {
    fn draw(&self, flow: &mut Flow<'_>) -> Result<(), PrintError> {
        flow.within(Role::Table, |flow| self.rows(flow))?;
        self.below(flow)
    }

    fn rows(&self, flow: &mut Flow<'_>) -> Result<(), PrintError> {
        flow.within(Role::Row, |flow| self.head(flow));
        let mut above: Option<&ReportRow> = None;
        for row in &self.category.rows {
            let titles = self.titles(flow, row);
            let lines = titles.iter().filter(|title| title.beside.is_none());
            let high = 2.0 * PAD + lines.map(|title| title.set.height()).sum::<f32>();
            let begins = above.is_none_or(|above| {
                above.part != row.part || above.rank.is_some() != row.rank.is_some()
            });
            let subtitle = self.subtitle(row).filter(|_| begins);
            let room = high + subtitle.as_ref().map_or(0.0, |_| 24.0);
            if !flow.fits(room) {
                flow.turn()?;
                flow.within(Role::Artifact, |flow| self.head(flow));
            }
            if let Some(subtitle) = subtitle {
                flow.within(Role::Row, |flow| self.part(flow, &subtitle));
            }
            flow.within(Role::Row, |flow| self.row(flow, row, titles, high));
            above = Some(row);
        }
        Ok(())
    }

    /// Calls `draw` with each column in the order in which it is read: names stand between the figures.
    fn each<C>(
        &self,
        flow: &mut Flow<'_>,
        figures: Vec<C>,
        names: impl FnOnce(&mut Flow<'_>),
        figure: impl Fn(&mut Flow<'_>, C),
    ) {
        let mut names = Some(names);
        for (at, one) in figures.into_iter().enumerate() {
            if at == self.before.len() {
                names.take().into_iter().for_each(|names| names(flow));
            }
            figure(flow, one);
        }
        names.into_iter().for_each(|names| names(flow));
    }

    /// Tells whether a row belongs to a group of several.
    fn is_joined(&self, row: &ReportRow) -> bool {
        row.group.is_some() && self.groups.get(&row.group).is_some_and(|count| *count > 1)
    }

    /// Returns where the names of applications begin, and their width.
    fn names(&self) -> (f32, f32) {
        let width =
            |columns: &[Column]| -> f32 { columns.iter().map(|column| column.width() + GAP).sum() };
        let from = JOINT + width(&self.before);
        (MARGIN + from, WIDTH - from - width(&self.after))
    }

    /// Calls `draw` with each column of figures and its left edge.
    fn columns(&self) -> impl Iterator<Item = (Column, f32)> {
        let (names, width) = self.names();
        let beside = |start: f32, gap_before: f32| {
            move |x: &mut f32, column: &Column| {
                let at = start + *x + gap_before;
                *x += column.width() + GAP;
                Some((*column, at))
            }
        };
        let before = self.before.iter().scan(0.0, beside(MARGIN + JOINT, 0.0));
        let after = self.after.iter().scan(0.0, beside(names + width, GAP));
        before.chain(after)
    }

    fn head(&self, flow: &mut Flow<'_>) {
        let language = self.words.tag();
        let style = Style {
            colour: GREY,
            language,
            leading: 1.2,
            ..Style::bold(7.5)
        };
        let figures = Style {
            align: Alignment::End,
            ..style
        };
        let titles: Vec<_> = self
            .columns()
            .map(|(column, x)| {
                let title = column.title(self.category, self.words);
                (flow.type_.set(&title, &figures, column.width()), x)
            })
            .collect();
        let heights = titles.iter().map(|(title, _)| title.height());
        let high = heights.fold(9.0, f32::max);
        let y = flow.y;
        let (x, width) = self.names();
        let names = |flow: &mut Flow<'_>| {
            let title = self.words.text("print-application-title", &[]);
            flow.within(Role::ColumnHead, |flow| {
                flow.label(&title, &style, x, y + high - 9.0, width)
            });
        };
        self.each(flow, titles, names, |flow, (title, x)| {
            let top = y + high - title.height();
            flow.within(Role::ColumnHead, |flow| flow.put(title, x, top));
        });
        flow.fill(MARGIN, y + high + 3.0, WIDTH, 0.8, ACCENT);
        flow.space(high + 4.0);
    }

    /// Returns what is said above the first row of a part, and of those without a place.
    fn subtitle(&self, row: &ReportRow) -> Option<String> {
        match (row.rank, row.part) {
            (None, _) => Some(self.words.text("print-unranked", &[])),
            (Some(_), Some(part)) => {
                let part = part.to_string();
                Some(self.words.text("print-part", &[("part", &part)]))
            }
            (Some(_), None) => None,
        }
    }

    fn part(&self, flow: &mut Flow<'_>, text: &str) {
        let style = Style {
            colour: ACCENT,
            language: self.words.tag(),
            ..Style::bold(8.5)
        };
        let y = flow.y;
        flow.fill(MARGIN, y, WIDTH, 20.0, TINT);
        let line = flow.type_.fit(text, &style, WIDTH - JOINT);
        let columns = self.before.len() + 1 + self.after.len();
        flow.within(Element::across(columns), |flow| {
            flow.put(line, MARGIN + JOINT, y + 4.5);
        });
        flow.space(20.0);
    }

    /// Sets title, English title, and applicant with country.
    fn titles(&self, flow: &mut Flow<'_>, row: &ReportRow) -> Vec<Title> {
        let (_, width) = self.names();
        let language = row.language.as_str();
        let style = Style {
            language,
            leading: 1.3,
            align: Alignment::Left,
            ..Style::plain(9.0)
        };
        let quiet = Style {
            colour: GREY,
            size: 7.5,
            ..style
        };
        let title = flow.type_.set(&row.title, &style, width);
        let below = |set| Title { set, beside: None };
        let mut titles = vec![below(title.truncated(TITLE_LINES))];
        // Where there is room beside an English title of one line.
        let mut room = None;
        if let Some(english) = &row.title_en {
            let english_style = Style {
                language: "en",
                ..quiet
            };
            let set = flow.type_.set(english, &english_style, width);
            room = (set.lines.len() == 1).then_some(set.width + BESIDE);
            titles.push(below(set.truncated(2)));
        }
        let who = [&row.applicant, &row.country].map(|part| part.trim());
        let known = who.iter().filter(|part| !part.is_empty());
        let who: Vec<_> = known.map(|part| crate::typeset::isolated(part)).collect();
        if who.is_empty() {
            return titles;
        }
        let who = who.join(", ");
        let beside = room.and_then(|at| {
            let set = flow.type_.set(&format!("·  {who}"), &quiet, f32::MAX);
            (at + set.width <= width).then_some(Title {
                set,
                beside: Some(at),
            })
        });
        titles.push(beside.unwrap_or_else(|| below(flow.type_.fit(&who, &quiet, width))));
        titles
    }

    fn row(&self, flow: &mut Flow<'_>, row: &ReportRow, titles: Vec<Title>, high: f32) {
        let y = flow.y;
        if self.is_joined(row) {
            // Over the hairline between two rows, so that the bar is one.
            flow.fill(MARGIN, y, BAR, high, ACCENT);
        }
        let (x, _) = self.names();
        let names = |flow: &mut Flow<'_>| {
            let mut next = y + PAD;
            let mut top = next;
            flow.within(Role::RowHead, |flow| {
                for Title { set, beside } in titles {
                    if beside.is_none() {
                        top = next;
                        next += set.height();
                    }
                    flow.put(set, x + beside.unwrap_or(0.0), top);
                }
            });
        };
        let figures = self.columns().collect();
        self.each(flow, figures, names, |flow, (column, x)| {
            let style = Style {
                align: Alignment::End,
                leading: 1.3,
                ..match column {
                    Column::Rank => Style::bold(9.0),
                    _ => Style::plain(9.0),
                }
            };
            let text = self.figure(column, row);
            flow.within(Role::Cell, |flow| match (column, text.split_once('–')) {
                (Column::Range, Some((low, high))) if !low.is_empty() && !high.is_empty() => {
                    let [low, dash] = [low, "–"].map(|part| flow.type_.set(part, &style, x).width);
                    let set = flow.type_.fit(&text, &style, f32::MAX);
                    flow.put(set, x + DASH - low - dash / 2.0, y + PAD);
                }
                _ => {
                    flow.label(&text, &style, x, y + PAD, column.width());
                }
            });
        });
        let joint = if self.is_joined(row) { JOINT } else { 0.0 };
        flow.fill(MARGIN + joint, y + high - 0.4, WIDTH - joint, 0.4, RULE);
        flow.space(high);
    }

    fn figure(&self, column: Column, row: &ReportRow) -> String {
        let text = match column {
            Column::Rank => row.rank.map(|rank| {
                let sharing = self.sharing.get(&(row.part, row.rank));
                let shared = sharing.is_some_and(|count| *count > 1);
                format!("{rank}{}", if shared { "=" } else { "" })
            }),
            Column::Range => row.range.map(|(low, high)| match low == high {
                true => low.to_string(),
                false => format!("{low}–{high}"),
            }),
            Column::Adjusted => row.adjusted.map(parts::score),
            Column::Raw => row.raw.map(parts::score),
            Column::AmongFirst => row.among_first.map(chance),
            Column::Sheets => Some(row.sheets.to_string()),
        };
        text.unwrap_or_else(|| NONE.to_owned())
    }

    /// Says under the table what the bar means, where there is one.
    fn below(&self, flow: &mut Flow<'_>) -> Result<(), PrintError> {
        flow.space(5.0);
        if !self.category.rows.iter().any(|row| self.is_joined(row)) {
            return Ok(());
        }
        let style = Style {
            colour: GREY,
            language: self.words.tag(),
            ..Style::plain(8.5)
        };
        let text = self.words.text("print-joined", &[]);
        let set = flow.type_.set(&text, &style, WIDTH - JOINT);
        flow.need(set.height())?;
        let (y, high) = (flow.y, set.height());
        flow.fill(MARGIN, y + 1.0, BAR, high - 2.0, ACCENT);
        flow.lines(set, MARGIN + JOINT)
    }
}
