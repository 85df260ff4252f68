//! The heat map: who gave which application how much.

use std::ops::Range;

use super::drawing::{Anchor, Drawing, HEAT_STEPS, Lettering, Role};
use super::frame::{Frame, LABEL, LABEL_LINE, MOST_ROWS, Rows, empty, sliced};
use super::marks::{Entry, Mark, key};
use super::ruler::{Hand, Name, Ruler};
use super::scale::{Ticks, fixed, known_score};

/// Judges of one drawing; more are shown in several.
pub const MOST_JUDGES: usize = 40;
/// A cell smaller than this has no room for its number.
const WITH_NUMBER: (f32, f32) = (13.0, 8.8);
/// The widest a cell gets.
const WIDEST: f32 = 36.0;
/// Room for the mark of a contested application.
const FLAG: f32 = 11.0;
/// The room that the head of a column needs, upwards.
const HEAD: f32 = 7.6;
/// Names of judges are no longer than this.
const LONGEST_HEAD: f32 = 80.0;

/// What one judge did with one application.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Cell {
    /// Was not asked.
    #[default]
    Unassigned,
    /// Was asked and has no sheet that counts.
    Missing,
    /// Does not judge it because of a conflict of interest.
    Recused,
    /// Gave a score, `0..=100`.
    Score(f64),
}

/// One application with what each judge did.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HeatRow {
    /// Its title, or its applicant.
    pub name: Name,
    /// Whether its judges differ by more than chance.
    pub is_contested: bool,
    /// One a judge, in the judges' order; those that are lacking were not asked.
    pub cells: Vec<Cell>,
}

/// The words of the plot, in the reader's language.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HeatWords {
    /// What the colours are: "Score".
    pub score: String,
    /// What a cross is: "Recused".
    pub recused: String,
    /// What a small dot is: "Missing".
    pub missing: String,
    /// What the mark beside a name is: "Contested".
    pub contested: String,
    /// What stands where there is no row or no judge: "Nobody is assigned yet".
    pub empty: String,
}

/// The plot of applications, downwards, by judges, across.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Heat {
    /// What it shows, in a few words.
    pub title: String,
    /// What there is to see, for those who do not see it.
    pub description: String,
    /// Its words.
    pub words: HeatWords,
    /// The judges in the order shown.
    pub judges: Vec<Name>,
    /// The applications in the order shown.
    pub rows: Vec<HeatRow>,
}

/// Where cells stand.
struct Grid {
    left: f32,
    top: f32,
    width: f32,
    height: f32,
}

impl Heat {
    /// Lays out the applications and the judges of two slices, at most [`MOST_ROWS`] by [`MOST_JUDGES`].
    ///
    /// The colours mean the same in each slice.
    pub fn lay_out(&self, rows: Range<usize>, judges: Range<usize>, frame: Frame) -> Drawing {
        let (frame, mut ruler) = (frame.usable(), Ruler::new());
        let mut on = Drawing::begin(frame.width, &self.title, &self.description);
        let shown = sliced(&self.rows, rows, MOST_ROWS);
        let first_judge = judges.start.min(self.judges.len());
        let judges = sliced(&self.judges, judges, MOST_JUDGES);
        if shown.is_empty() || judges.is_empty() {
            return empty(on, &mut ruler, &self.words.empty);
        }
        let classes = self.classes();
        let key = self.key(&mut on, &mut ruler, classes.as_ref());
        let names = Rows::room(
            &mut ruler,
            shown.iter().map(|row| &row.name),
            12.0,
            frame.width * 0.36,
        );
        let left = names + FLAG;
        let width = ((frame.width - left) / judges.len() as f32).min(WIDEST);
        let mut grid = Grid {
            left,
            top: key,
            width,
            height: 0.0,
        };
        grid.top = heads(&mut on, &mut ruler, &grid, judges);
        grid.height = Rows::height(frame, grid.top - LABEL_LINE, shown.len(), (8.4, 16.0));
        let hand = Rows::hand(grid.height);
        for (at, row) in shown.iter().enumerate() {
            let y = grid.top + at as f32 * grid.height;
            let middle = y + grid.height / 2.0;
            let right = left + judges.len() as f32 * width;
            on.across(y + grid.height, 0.0, right, 0.3, Role::Grid);
            on.text(ruler.name(&row.name, hand, (0.0, middle), Anchor::Left, names));
            if row.is_contested {
                Mark::Flag.stand(&mut on, names + FLAG / 2.0 + 0.5, middle, 5.0);
            }
            for column in 0..judges.len() {
                let given = row.cells.get(first_judge + column).copied();
                grid.cell(
                    &mut on,
                    (at, column),
                    given.unwrap_or_default(),
                    classes.as_ref(),
                );
            }
        }
        on.height = grid.top + shown.len() as f32 * grid.height + 1.0;
        on
    }

    /// Returns the bounds of the classes of scores, ascending; `None` without a score.
    fn classes(&self) -> Option<Ticks> {
        let scores = self
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .filter_map(|cell| match cell {
                Cell::Score(score) => known_score(*score),
                Cell::Unassigned | Cell::Missing | Cell::Recused => None,
            });
        let (low, high) = scores.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), score| {
            (low.min(score), high.max(score))
        });
        if low > high {
            return None;
        }
        let mut ticks = Ticks::new(low, high.max(low + 1.0), f64::from(HEAT_STEPS) - 1.0);
        let bounds = ticks.values.clone();
        let (first, last) = (bounds.first().copied(), bounds.last().copied());
        if let Some(first) = first.filter(|first| *first > low) {
            ticks.values.insert(0, first - ticks.step);
        }
        if let Some(last) = last.filter(|last| *last < high) {
            ticks.values.push(last + ticks.step);
        }
        (ticks.values.len() > 1).then_some(ticks)
    }

    /// Writes the key with the classes of scores and returns its height.
    fn key(&self, on: &mut Drawing, ruler: &mut Ruler, classes: Option<&Ticks>) -> f32 {
        let cells = || self.rows.iter().flat_map(|row| &row.cells);
        let words = &self.words;
        let text = |is_shown: bool, text| if is_shown { text } else { "" };
        let is_contested = self.rows.iter().any(|row| row.is_contested);
        let is_recused = cells().any(|cell| *cell == Cell::Recused);
        let is_missing = cells().any(|cell| *cell == Cell::Missing);
        let entries = [
            Entry {
                marks: &[(Mark::Flag, 5.0)],
                text: text(is_contested, words.contested.as_str()),
            },
            Entry {
                marks: &[(Mark::Cross, 6.0)],
                text: text(is_recused, words.recused.as_str()),
            },
            Entry {
                marks: &[(Mark::Point, 6.0)],
                text: text(is_missing, words.missing.as_str()),
            },
        ];
        let (from, high) = match classes {
            Some(classes) => self.ramp(on, ruler, classes),
            None => (0.0, 0.0),
        };
        key(on, ruler, from, &entries).max(high)
    }

    /// Draws the classes side by side with their bounds between them; returns where they end, across and
    /// down.
    fn ramp(&self, on: &mut Drawing, ruler: &mut Ruler, classes: &Ticks) -> (f32, f32) {
        let text = ruler.fit(&self.words.score, LABEL, on.width * 0.3);
        on.text(LABEL.amid(0.0, 6.5, Anchor::Left, &text));
        let start = ruler.width(&text, LABEL) + 12.0;
        let count = classes.values.len() - 1;
        let wide = ((on.width - start - 12.0) / count as f32).min(24.0);
        for (at, bound) in classes.values.iter().enumerate() {
            let x = start + at as f32 * wide;
            if at < count {
                on.fill(x + 0.3, 2.0, wide - 0.6, 9.0, Role::Heat(step(classes, at)));
            }
            let text = classes.written(*bound);
            on.text(LABEL.at(x, 2.0 + 9.0 + 9.0, Anchor::Middle, &text));
        }
        (start + count as f32 * wide + 20.0, 30.0)
    }
}

impl Grid {
    fn cell(
        &self,
        on: &mut Drawing,
        (row, column): (usize, usize),
        cell: Cell,
        classes: Option<&Ticks>,
    ) {
        let (x, y) = (
            self.left + column as f32 * self.width,
            self.top + row as f32 * self.height,
        );
        let (centre, middle) = (x + self.width / 2.0, y + self.height / 2.0);
        let size = self.width.min(self.height);
        match cell {
            Cell::Unassigned => {}
            Cell::Missing => Mark::Point.stand(on, centre, middle, size * 0.6),
            Cell::Recused => Mark::Cross.stand(on, centre, middle, size * 0.5),
            Cell::Score(score) => {
                let (Some(score), Some(classes)) = (known_score(score), classes) else {
                    return;
                };
                let step = step(classes, class(classes, score));
                let (wide, high) = (self.width - 0.8, self.height - 0.8);
                on.fill(x + 0.4, y + 0.4, wide, high, Role::Heat(step));
                if self.width >= WITH_NUMBER.0 && self.height >= WITH_NUMBER.1 {
                    let hand = Hand::plain((self.height * 0.68).min(7.5), Role::on_heat(step));
                    on.text(hand.amid(centre, middle, Anchor::Middle, &fixed(score, 0)));
                }
            }
        }
    }
}

/// Returns the class of a score: the last whose lower bound it reaches.
fn class(classes: &Ticks, score: f64) -> usize {
    let reached = classes
        .values
        .iter()
        .filter(|bound| **bound <= score)
        .count();
    reached.saturating_sub(1).min(classes.values.len() - 2)
}

/// Returns the step of the colour scale that a class has, all classes being spread over it.
fn step(classes: &Ticks, class: usize) -> u8 {
    let last = (classes.values.len() - 2).max(1);
    let step = (class * usize::from(HEAT_STEPS - 1)) as f32 / last as f32;
    (step.round() as u8).min(HEAT_STEPS - 1)
}

/// Writes the judges' names over the columns and returns where the cells begin.
///
/// They lie where all of them fit, and read upwards elsewhere; where columns are too narrow even for
/// that, only some of them have their names.
fn heads(on: &mut Drawing, ruler: &mut Ruler, grid: &Grid, judges: &[Name]) -> f32 {
    let hand = Hand::plain(7.5, Role::Ink);
    let widest = ruler.widest(judges.iter(), hand);
    let centre = |column: usize| grid.left + (column as f32 + 0.5) * grid.width;
    if widest <= grid.width - 2.0 {
        let middle = grid.top + 6.0;
        for (at, judge) in judges.iter().enumerate() {
            on.text(ruler.name(
                judge,
                hand,
                (centre(at), middle),
                Anchor::Middle,
                grid.width,
            ));
        }
        return grid.top + 14.0;
    }
    let high = widest.min(LONGEST_HEAD);
    let every = (HEAD / grid.width).ceil().max(1.0) as usize;
    for (at, judge) in judges.iter().enumerate().step_by(every) {
        let head = ruler.name(judge, hand, (0.0, 0.0), Anchor::Left, high);
        on.text(Lettering {
            x: hand.baseline(centre(at)).min(on.width - 0.5),
            baseline: grid.top + high,
            upwards: true,
            ..head
        });
    }
    grid.top + high + 4.0
}
