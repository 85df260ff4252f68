//! Rank intervals: how sure the place of each application is.

use std::ops::Range;

use super::drawing::{Anchor, Drawing, Role};
use super::frame::{Frame, GAP, LABEL, LABEL_LINE, MOST_ROWS, Rows, empty, sliced};
use super::marks::{BAR, Entry, Mark, key};
use super::ruler::{Hand, Name, Ruler};
use super::scale::{Scale, Ticks};

/// One application in the order that is shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RankRow {
    /// Its title, or its applicant.
    pub name: Name,
    /// Its stated place, from 1; `None` where it has no score.
    pub rank: Option<u32>,
    /// The best and the worst place of its 90 % interval; `None` where that is not known.
    pub interval: Option<(u32, u32)>,
    /// Its place by raw score, from 1.
    pub raw_rank: Option<u32>,
    /// The group of neighbours that cannot be told apart to which it belongs, by any number.
    pub group: Option<u32>,
}

/// The words of the plot, in the reader's language.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RankWords {
    /// Heading of the places: "Rank".
    pub rank: String,
    /// What a dot is: "Stated rank".
    pub stated: String,
    /// What a hollow mark is: "By raw score".
    pub raw: String,
    /// What a bar is: "90 % interval".
    pub interval: String,
    /// What a coloured bar is: "On either side of the line".
    pub crossing: String,
    /// What a band is: "Cannot be told apart".
    pub group: String,
    /// What stands at the cut line: "First 10".
    pub cut: String,
    /// What stands where there is no row: "Nothing is ranked yet".
    pub empty: String,
}

/// The plot of a ranking with its intervals.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ranks {
    /// What it shows, in a few words.
    pub title: String,
    /// What there is to see, for those who do not see it.
    pub description: String,
    /// Its words.
    pub words: RankWords,
    /// The applications in the order shown.
    pub rows: Vec<RankRow>,
    /// How many places are to be had; the cut line stands below the last of them.
    pub cut: Option<u32>,
}

impl Ranks {
    /// Lays out the rows of a slice, of which there are at most [`MOST_ROWS`]; see [`super::slices`].
    ///
    /// The scale is that of all rows, so that several drawings can be laid side by side.
    pub fn lay_out(&self, slice: Range<usize>, frame: Frame) -> Drawing {
        let (frame, mut ruler) = (frame.usable(), Ruler::new());
        let mut on = Drawing::begin(frame.width, &self.title, &self.description);
        let shown = sliced(&self.rows, slice, MOST_ROWS);
        if shown.is_empty() {
            return empty(on, &mut ruler, &self.words.empty);
        }
        let top = self.key(&mut on, &mut ruler, shown);
        let row = Rows::height(frame, top, shown.len(), (9.8, 16.0));
        let hand = Rows::hand(row);
        let bold = Hand { bold: true, ..hand };
        let places = shown.iter().map(|one| ruler.width(&self.place(one), bold));
        let number = places.fold(14.0, f32::max);
        let names = Rows::room(
            &mut ruler,
            shown.iter().map(|row| &row.name),
            row,
            frame.width * 0.36,
        );
        let left = number + 6.0 + names;
        let last = self.last();
        let end = frame.width - ruler.width(&last.to_string(), LABEL) / 2.0 - 1.0;
        let rows = Rows {
            scale: Scale::new(0.5..=last + 0.5, left + GAP, end),
            top,
            row,
            count: shown.len(),
        };
        bands(&mut on, &rows, shown);
        rows.axis(&mut on, &marked(last, &rows.scale));
        let heading = ruler.fit(&self.words.rank, LABEL, left);
        on.text(LABEL.at(0.0, top - 4.0, Anchor::Left, &heading));
        self.cut_line(&mut on, &mut ruler, &rows);
        for (at, one) in shown.iter().enumerate() {
            let middle = rows.middle(at);
            on.text(bold.amid(number, middle, Anchor::Right, &self.place(one)));
            let quiet = Hand {
                role: Role::Muted,
                ..hand
            };
            let hand = if one.rank.is_some() { hand } else { quiet };
            on.text(ruler.name(&one.name, hand, (number + 6.0, middle), Anchor::Left, names));
            self.marks(&mut on, &rows, one, middle);
        }
        on
    }

    /// Writes the key and returns where the rows begin.
    fn key(&self, on: &mut Drawing, ruler: &mut Ruler, shown: &[RankRow]) -> f32 {
        let words = &self.words;
        let has_intervals = shown.iter().any(|row| row.interval.is_some());
        let dot: &[_] = &[(Mark::Dot(Role::Ink), 6.4)];
        let dot_on_bar: &[_] = &[BAR, (Mark::Dot(Role::Ink), 6.4)];
        let mut entries = vec![Entry {
            marks: if has_intervals { dot_on_bar } else { dot },
            text: &words.stated,
        }];
        let mut add = |is_shown: bool, marks: &'static [_], text| {
            if is_shown {
                entries.push(Entry { marks, text });
            }
        };
        add(has_intervals, &[BAR], &words.interval);
        let crossing = shown.iter().any(|row| self.crosses(row));
        add(crossing, &[(Mark::Bar(Role::Accent), 5.0)], &words.crossing);
        add(
            shown.iter().any(|row| row.raw_rank.is_some()),
            &[(Mark::Hollow, 5.4)],
            &words.raw,
        );
        add(
            groups(shown).next().is_some(),
            &[(Mark::Band, 9.0)],
            &words.group,
        );
        let cut = self.cut.map_or(0.0, |_| LABEL_LINE);
        key(on, ruler, 0.0, &entries) + cut + LABEL_LINE
    }

    /// Returns the last place of the scale.
    fn last(&self) -> f64 {
        let of = |row: &RankRow| {
            let worst = row.interval.map(|(low, high)| low.max(high));
            [row.rank, row.raw_rank, worst].into_iter().flatten().max()
        };
        let last = self.rows.iter().filter_map(of).max().unwrap_or(1).max(1);
        f64::from(last.min(1_000_000))
    }

    /// Writes a place as results are read: those that share one with an equals sign.
    fn place(&self, one: &RankRow) -> String {
        let Some(rank) = one.rank else {
            return "–".to_owned();
        };
        let sharing = self.rows.iter().filter(|row| row.rank == Some(rank));
        let shared = if sharing.count() > 1 { "=" } else { "" };
        format!("{rank}{shared}")
    }

    /// Tells whether the interval of an application holds places on either side of the cut.
    fn crosses(&self, row: &RankRow) -> bool {
        match (self.cut, row.interval) {
            (Some(cut), Some((one, other))) => one.min(other) <= cut && cut < one.max(other),
            _ => false,
        }
    }

    fn cut_line(&self, on: &mut Drawing, ruler: &mut Ruler, rows: &Rows) {
        let Some(cut) = self.cut else { return };
        let x = rows.scale.place(f64::from(cut) + 0.5);
        // The number of a place may stand here between the two parts.
        let above = rows.top - 2.0 * LABEL_LINE + 1.0;
        on.down(x, above, above + 11.0, 1.0, Role::Ink);
        on.down(x, rows.top, rows.bottom(), 1.0, Role::Ink);
        let hand = Hand::bold(8.0, Role::Ink);
        let text = ruler.fit(&self.words.cut, hand, on.width / 2.0);
        let baseline = rows.top - LABEL_LINE - 4.0;
        let fits = x + 4.0 + ruler.width(&text, hand) <= on.width;
        let (x, anchor) = if fits {
            (x + 4.0, Anchor::Left)
        } else {
            (x - 4.0, Anchor::Right)
        };
        on.text(hand.at(x, baseline, anchor, &text));
    }

    fn marks(&self, on: &mut Drawing, rows: &Rows, one: &RankRow, middle: f32) {
        let place = |rank: u32| rows.scale.place(f64::from(rank.max(1)));
        if let Some((best, worst)) = one.interval {
            let role = if self.crosses(one) {
                Role::Accent
            } else {
                Role::Soft
            };
            let thick = (rows.row * 0.38).min(5.0);
            // A bar covers its places whole, so that an interval of one place is seen as well.
            let half = (rows.scale.place(1.5) - rows.scale.place(1.0)).min(3.0);
            let (from, to) = (place(best.min(worst)) - half, place(best.max(worst)) + half);
            Mark::Bar(role).draw(on, (from, to - from), middle, thick);
        }
        let size = (rows.row * 0.5).min(6.4);
        if let Some(rank) = one.raw_rank {
            Mark::Hollow.stand(on, place(rank), middle, size * 0.86);
        }
        if let Some(rank) = one.rank {
            Mark::Dot(Role::Ink).stand(on, place(rank), middle, size);
        }
    }
}

/// Returns the stretches of rows that belong to one group.
fn groups(shown: &[RankRow]) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    let same = |a: &RankRow, b: &RankRow| a.group.is_some() && a.group == b.group;
    let stretches = shown.chunk_by(same).map(move |stretch| {
        start += stretch.len();
        start - stretch.len()..start
    });
    stretches.filter(|stretch| stretch.len() > 1)
}

fn bands(on: &mut Drawing, rows: &Rows, shown: &[RankRow]) {
    for stretch in groups(shown) {
        let (y, high) = (
            rows.top + stretch.start as f32 * rows.row,
            stretch.len() as f32 * rows.row,
        );
        on.fill(0.0, y + 0.8, on.width, high - 1.6, Role::Band);
    }
}

/// Returns where the axis of places is marked: at the first, and at round places after it.
fn marked(last: f64, scale: &Scale) -> Ticks {
    let mut ticks = scale.ticks(26.0);
    ticks.step = ticks.step.max(1.0);
    ticks.values = Ticks::new(0.0, last, (last / ticks.step).max(1.0)).values;
    let near = |value: f64| scale.place(value) - scale.place(1.0) < 14.0;
    ticks.values.retain(|value| *value >= 1.0 && !near(*value));
    ticks.values.insert(0, 1.0);
    ticks
}
