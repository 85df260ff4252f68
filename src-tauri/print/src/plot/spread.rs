//! How scores are distributed, by judge or by criterion.

use std::ops::Range;

use super::drawing::{Anchor, Drawing, Role};
use super::frame::{Frame, GAP, LABEL, LABEL_LINE, MOST_ROWS, Rows, empty, sliced};
use super::marks::{BAR, Entry, Mark, key};
use super::ruler::{Hand, Name, Ruler};
use super::scale::{Scale, fixed, known_score};

/// Rows narrower than this have no room for the shape of the distribution beside its quartiles.
const WITH_SHAPE: f32 = 18.0;
/// Classes of five points each, where there are too many scores for a dot each.
const CLASSES: usize = 20;
/// Diameter of a score's dot.
const DOT: f32 = 2.8;
/// Distance of the middles of two dots that stand side by side or over one another.
const PITCH: f32 = 3.2;

/// The scores of one judge, or of one criterion.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SpreadRow {
    /// Whose they are.
    pub name: Name,
    /// The scores, `0..=100`, in any order.
    pub scores: Vec<f64>,
}

/// The words of the plot, in the reader's language.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SpreadWords {
    /// What a dot or the height of a bar is: "Scores given".
    pub scores: String,
    /// What the bar is: "Middle half, and the median".
    pub half: String,
    /// What the thin line is: "Lowest to highest".
    pub range: String,
    /// What the lozenge is, and the heading of its numbers: "Mean".
    pub mean: String,
    /// Heading of the numbers of scores: "Sheets".
    pub count: String,
    /// What stands where there is no row: "Nothing is scored yet".
    pub empty: String,
}

/// The plot of distributions over one another, all on 0–100.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Spreads {
    /// What it shows, in a few words.
    pub title: String,
    /// What there is to see, for those who do not see it.
    pub description: String,
    /// Its words.
    pub words: SpreadWords,
    /// The distributions in the order shown.
    pub rows: Vec<SpreadRow>,
}

/// How the scores of a row are shown above its quartiles.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Form {
    /// A dot each.
    Dots,
    /// Bars over classes of five points; the highest of all rows holds so many scores.
    Bars { highest: usize },
    /// Not at all.
    Nothing,
}

impl Spreads {
    /// Lays out the rows of a slice, of which there are at most [`MOST_ROWS`]; see [`super::slices`].
    pub fn lay_out(&self, slice: Range<usize>, frame: Frame) -> Drawing {
        let (frame, mut ruler) = (frame.usable(), Ruler::new());
        let mut on = Drawing::begin(frame.width, &self.title, &self.description);
        let shown = sliced(&self.rows, slice, MOST_ROWS);
        if shown.is_empty() {
            return empty(on, &mut ruler, &self.words.empty);
        }
        let top = self.key(&mut on, &mut ruler, false) + LABEL_LINE;
        let row = Rows::height(frame, top, shown.len(), (9.8, 30.0));
        on.shapes.clear();
        self.key(&mut on, &mut ruler, row >= WITH_SHAPE);
        let hand = Rows::hand(row.min(16.0));
        let names = shown.iter().map(|row| &row.name);
        let names = Rows::room(&mut ruler, names, row.min(16.0), frame.width * 0.32);
        let most = frame.width * 0.14;
        let mean = ruler.fit(&self.words.mean, LABEL, most);
        let count = ruler.fit(&self.words.count, LABEL, most);
        let count_width = ruler.width(&count, LABEL).max(24.0);
        let mean_end = frame.width - count_width - GAP;
        let mean_width = ruler.width(&mean, LABEL).max(ruler.width("100.0", hand));
        let rows = Rows {
            scale: Scale::new(
                0.0..=100.0,
                names + GAP + 4.0,
                mean_end - mean_width - GAP - 4.0,
            ),
            top,
            row,
            count: shown.len(),
        };
        rows.axis(&mut on, &rows.scale.ticks(38.0));
        on.text(LABEL.at(mean_end, top - 4.0, Anchor::Right, &mean));
        on.text(LABEL.at(frame.width, top - 4.0, Anchor::Right, &count));
        let sorted: Vec<_> = shown.iter().map(|row| sorted(&row.scores)).collect();
        let form = form(&rows, &sorted);
        for (at, (one, scores)) in shown.iter().zip(&sorted).enumerate() {
            let middle = rows.middle(at);
            on.text(ruler.name(&one.name, hand, (0.0, middle), Anchor::Left, names));
            let count = scores.len().to_string();
            let quiet = Hand {
                role: Role::Muted,
                ..hand
            };
            on.text(quiet.amid(frame.width, middle, Anchor::Right, &count));
            if let Some(mean) = average(scores) {
                on.text(hand.amid(mean_end, middle, Anchor::Right, &fixed(mean, 1)));
                shape(&mut on, &rows, at, scores, form);
                summary(&mut on, &rows, at, scores, form);
            }
        }
        on
    }

    fn key(&self, on: &mut Drawing, ruler: &mut Ruler, with_shape: bool) -> f32 {
        let words = &self.words;
        let scores = if with_shape {
            words.scores.as_str()
        } else {
            ""
        };
        let entries = [
            Entry {
                marks: &[(Mark::Dot(Role::Accent), 5.0)],
                text: scores,
            },
            Entry {
                marks: &[BAR, (Mark::Notch, 5.0)],
                text: &words.half,
            },
            Entry {
                marks: &[(Mark::Whisker, 1.0)],
                text: &words.range,
            },
            Entry {
                marks: &[(Mark::Lozenge, 7.0)],
                text: &words.mean,
            },
        ];
        key(on, ruler, 0.0, &entries)
    }
}

/// Returns the scores that can be drawn, ascending.
fn sorted(scores: &[f64]) -> Vec<f64> {
    let mut scores: Vec<_> = scores.iter().copied().filter_map(known_score).collect();
    scores.sort_by(f64::total_cmp);
    scores
}

fn average(scores: &[f64]) -> Option<f64> {
    (!scores.is_empty()).then(|| scores.iter().sum::<f64>() / scores.len() as f64)
}

/// Returns the value below which a part of ascending values lies.
///
/// Definition 7 of Hyndman and Fan (1996), The American Statistician 50(4): `x[h] + (h − ⌊h⌋)(x[h+1] − x[h])`
/// with `h = (n − 1) p`, counted from 0.
fn quantile(ascending: &[f64], part: f64) -> Option<f64> {
    let place = (ascending.len().checked_sub(1)?) as f64 * part;
    let below = ascending[place.floor() as usize];
    let above = ascending[place.ceil() as usize];
    Some(below + (place - place.floor()) * (above - below))
}

/// Returns how the shape of all rows is shown, so that they can be compared.
fn form(rows: &Rows, sorted: &[Vec<f64>]) -> Form {
    if rows.row < WITH_SHAPE {
        return Form::Nothing;
    }
    let highest = |of: &dyn Fn(&[f64]) -> Vec<usize>| {
        let all = sorted.iter().flat_map(|scores| of(scores));
        all.max().unwrap_or(0)
    };
    let columns = columns(&rows.scale);
    let stack = highest(&|scores| counted(scores, columns));
    if stack as f32 * PITCH <= shape_height(rows) {
        Form::Dots
    } else {
        Form::Bars {
            highest: highest(&|scores| counted(scores, CLASSES)),
        }
    }
}

/// Returns how many columns of dots stand side by side on a scale.
fn columns(scale: &Scale) -> usize {
    ((scale.to - scale.from) / PITCH).max(1.0) as usize
}

/// Counts the scores in so many classes of equal width; a hundred belongs to the last.
fn counted(scores: &[f64], classes: usize) -> Vec<usize> {
    let mut counts = vec![0; classes];
    for score in scores {
        let class = (score / 100.0 * classes as f64) as usize;
        counts[class.min(classes - 1)] += 1;
    }
    counts
}

/// Returns the height that the shape of a distribution takes in its row.
fn shape_height(rows: &Rows) -> f32 {
    rows.row * 0.62 - 2.0
}

/// Returns where the quartiles of a row stand.
fn spine(rows: &Rows, at: usize, form: Form) -> f32 {
    match form {
        Form::Nothing => rows.middle(at),
        Form::Dots | Form::Bars { .. } => rows.middle(at) + rows.row * 0.28,
    }
}

fn shape(on: &mut Drawing, rows: &Rows, at: usize, scores: &[f64], form: Form) {
    let foot = rows.middle(at) + rows.row * 0.12;
    let (from, width) = (rows.scale.from, rows.scale.to - rows.scale.from);
    match form {
        Form::Nothing => {}
        Form::Dots => {
            let columns = columns(&rows.scale);
            for (column, count) in counted(scores, columns).into_iter().enumerate() {
                let x = from + (column as f32 + 0.5) / columns as f32 * width;
                for dot in 0..count {
                    let y = foot - (dot as f32 + 0.5) * PITCH;
                    on.circle(x, y, DOT / 2.0, Role::Accent, None);
                }
            }
        }
        Form::Bars { highest } => {
            let class = width / CLASSES as f32;
            for (at, count) in counted(scores, CLASSES).into_iter().enumerate() {
                let high = count as f32 / highest.max(1) as f32 * shape_height(rows);
                if count > 0 {
                    let x = from + at as f32 * class;
                    on.fill(x + 0.4, foot - high, class - 0.8, high, Role::Accent);
                }
            }
        }
    }
}

/// Draws range, quartiles, median and mean of ascending scores.
fn summary(on: &mut Drawing, rows: &Rows, at: usize, scores: &[f64], form: Form) {
    let middle = spine(rows, at, form);
    let thick = (rows.row * 0.36).min(5.0);
    let place = |value: f64| rows.scale.place(value);
    let part = |part: f64| quantile(scores, part).map(place);
    if let (Some(low), Some(high)) = (part(0.0), part(1.0)) {
        Mark::Whisker.draw(on, (low, high - low), middle, 1.0);
    }
    if let (Some(low), Some(high)) = (part(0.25), part(0.75)) {
        // Where half of all scores are the same the bar would vanish.
        let least = (2.4 - (high - low)).max(0.0) / 2.0;
        Mark::Bar(Role::Soft).draw(on, (low - least, high - low + 2.0 * least), middle, thick);
    }
    if let Some(median) = part(0.5) {
        Mark::Notch.stand(on, median, middle, thick);
    }
    if let Some(mean) = average(scores) {
        Mark::Lozenge.stand(on, place(mean), middle, thick + 2.0);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn quartiles_are_those_of_the_seventh_definition() {
        // R: quantile(c(1, 2, 4, 8, 16, 32), c(.25, .5, .75))
        let values = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0];
        let quartiles = [0.25, 0.5, 0.75].map(|part| quantile(&values, part).unwrap());
        assert_eq!(quartiles, [2.5, 6.0, 14.0]);
        assert_eq!(quantile(&[7.0], 0.75), Some(7.0));
        assert_eq!(quantile(&[], 0.5), None);
    }

    #[test]
    fn every_score_is_counted_in_one_class() {
        let scores = sorted(&[0.0, 4.9, 5.0, f64::NAN, 99.0, 100.0, 180.0, -3.0]);
        let counts = counted(&scores, 20);
        assert_eq!((counts[0], counts[1], counts[19]), (3, 1, 3));
        assert_eq!(counts.iter().sum::<usize>(), 7);
    }
}
