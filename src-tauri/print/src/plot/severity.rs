//! How severe or lenient each judge is.

use std::ops::Range;

use super::drawing::{Anchor, Drawing, Role};
use super::frame::{Frame, GAP, LABEL, LABEL_LINE, MOST_ROWS, Rows, empty, sliced};
use super::marks::{BAR, Entry, Mark, key};
use super::ruler::{Hand, Name, Ruler};
use super::scale::{Scale, fixed, known, known_interval};

/// One judge.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SeverityRow {
    /// The judge's name.
    pub name: Name,
    /// How lenient the judge is, in points above the panel; negative for a severe one.
    pub severity: Option<f64>,
    /// The 90 % interval of that.
    pub interval: Option<(f64, f64)>,
    /// Sheets that count.
    pub sheets: usize,
}

/// The words of the plot, in the reader's language.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SeverityWords {
    /// What the left side is: "Severe".
    pub severe: String,
    /// What the right side is: "Lenient".
    pub lenient: String,
    /// What a dot is: "Points above the panel".
    pub points: String,
    /// What a bar is: "90 % interval".
    pub interval: String,
    /// What a coloured bar is: "Certainly apart from the panel".
    pub apart: String,
    /// Heading of the numbers of sheets: "Sheets".
    pub sheets: String,
    /// What stands where there is no row: "No judge has scored yet".
    pub empty: String,
}

/// The plot of a panel's severity.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Severities {
    /// What it shows, in a few words.
    pub title: String,
    /// What there is to see, for those who do not see it.
    pub description: String,
    /// Its words.
    pub words: SeverityWords,
    /// The judges, in any order: the most severe is shown first.
    pub rows: Vec<SeverityRow>,
}

impl Severities {
    /// Lays out the judges of a slice, of which there are at most [`MOST_ROWS`]; see [`super::slices`].
    ///
    /// The scale is that of all judges, and reaches as far to either side; at least one point.
    pub fn lay_out(&self, slice: Range<usize>, frame: Frame) -> Drawing {
        let (frame, mut ruler) = (frame.usable(), Ruler::new());
        let mut on = Drawing::begin(frame.width, &self.title, &self.description);
        let ordered = self.ordered();
        let shown = sliced(&ordered, slice, MOST_ROWS);
        if shown.is_empty() {
            return empty(on, &mut ruler, &self.words.empty);
        }
        let top = self.key(&mut on, &mut ruler, shown);
        let row = Rows::height(frame, top, shown.len(), (9.8, 18.0));
        let hand = Rows::hand(row);
        let names = Rows::room(
            &mut ruler,
            shown.iter().map(|row| &row.name),
            row,
            frame.width * 0.34,
        );
        let most = frame.width * 0.14;
        let sheets = ruler.fit(&self.words.sheets, LABEL, most);
        let sheets_width = ruler.width(&sheets, LABEL).max(24.0);
        let points_width = ruler.width("−88.8", hand);
        let points_end = frame.width - sheets_width - GAP;
        let reach = self.reach();
        let scale_end = points_end - points_width - GAP;
        let rows = Rows {
            scale: Scale::new(-reach..=reach, names + GAP + 6.0, scale_end),
            top,
            row,
            count: shown.len(),
        };
        rows.axis(&mut on, &rows.scale.ticks(38.0));
        on.text(LABEL.at(frame.width, top - 4.0, Anchor::Right, &sheets));
        self.sides(&mut on, &mut ruler, &rows);
        for (at, one) in shown.iter().enumerate() {
            let middle = rows.middle(at);
            on.text(ruler.name(&one.name, hand, (0.0, middle), Anchor::Left, names));
            marks(&mut on, &rows, one, middle);
            let count = one.sheets.to_string();
            let quiet = Hand {
                role: Role::Muted,
                ..hand
            };
            on.text(quiet.amid(frame.width, middle, Anchor::Right, &count));
            if let Some(value) = known(one.severity) {
                let sign = if value >= 0.05 { "+" } else { "" };
                let text = format!("{sign}{}", fixed(value, 1));
                on.text(hand.amid(points_end, middle, Anchor::Right, &text));
            }
        }
        on
    }

    /// Returns the judges from the most severe to the most lenient; those of whom nothing is known last.
    fn ordered(&self) -> Vec<&SeverityRow> {
        let mut rows: Vec<_> = self.rows.iter().collect();
        let value = |row: &SeverityRow| known(row.severity).unwrap_or(f64::INFINITY);
        rows.sort_by(|a, b| value(a).total_cmp(&value(b)));
        rows
    }

    fn key(&self, on: &mut Drawing, ruler: &mut Ruler, shown: &[&SeverityRow]) -> f32 {
        let words = &self.words;
        let mut entries = vec![
            Entry {
                marks: &[BAR, (Mark::Dot(Role::Ink), 6.4)],
                text: &words.points,
            },
            Entry {
                marks: &[BAR],
                text: &words.interval,
            },
        ];
        if shown.iter().any(|row| is_apart(row)) {
            entries.push(Entry {
                marks: &[(Mark::Bar(Role::Accent), 5.0)],
                text: &words.apart,
            });
        }
        key(on, ruler, 0.0, &entries) + 2.0 * LABEL_LINE
    }

    /// Returns how far the scale reaches to either side.
    fn reach(&self) -> f64 {
        let of = |row: &SeverityRow| {
            let value = known(row.severity).unwrap_or(0.0).abs();
            let (low, high) = known_interval(row.interval).unwrap_or((0.0, 0.0));
            value.max(low.abs()).max(high.abs())
        };
        self.rows.iter().map(of).fold(1.0, f64::max) * 1.04
    }

    /// Draws the line of the panel and says which side is which.
    fn sides(&self, on: &mut Drawing, ruler: &mut Ruler, rows: &Rows) {
        let (from, to, zero) = (rows.scale.from, rows.scale.to, rows.scale.place(0.0));
        // The zero stands between the two parts.
        let above = rows.top - 2.0 * LABEL_LINE + 1.0;
        on.down(zero, above, above + 11.0, 1.0, Role::Ink);
        on.down(zero, rows.top, rows.bottom(), 1.0, Role::Ink);
        let hand = Hand::bold(8.0, Role::Ink);
        let (baseline, room) = (rows.top - LABEL_LINE - 4.0, (to - from) / 2.0 - 18.0);
        let severe = ruler.fit(&self.words.severe, hand, room);
        on.text(hand.at(zero - 16.0, baseline, Anchor::Right, &severe));
        let lenient = ruler.fit(&self.words.lenient, hand, room);
        on.text(hand.at(zero + 16.0, baseline, Anchor::Left, &lenient));
        for way in [-1.0, 1.0] {
            let (y, tip) = (baseline - hand.baseline(0.0), zero + way * 12.5);
            on.across(y, zero + way * 4.0, tip, 0.9, Role::Ink);
            on.line((tip - way * 2.6, y - 2.2), (tip, y), 0.9, Role::Ink);
            on.line((tip - way * 2.6, y + 2.2), (tip, y), 0.9, Role::Ink);
        }
    }
}

/// Tells whether the interval of a judge leaves out the panel's own level.
fn is_apart(row: &SeverityRow) -> bool {
    known_interval(row.interval).is_some_and(|(low, high)| low > 0.0 || high < 0.0)
}

fn marks(on: &mut Drawing, rows: &Rows, one: &SeverityRow, middle: f32) {
    if let Some((low, high)) = known_interval(one.interval) {
        let role = if is_apart(one) {
            Role::Accent
        } else {
            Role::Soft
        };
        let (from, to) = (rows.scale.place(low), rows.scale.place(high));
        Mark::Bar(role).draw(on, (from, to - from), middle, (rows.row * 0.36).min(5.0));
    }
    if let Some(value) = known(one.severity) {
        let size = (rows.row * 0.5).min(6.4);
        Mark::Dot(Role::Ink).stand(on, rows.scale.place(value), middle, size);
    }
}
