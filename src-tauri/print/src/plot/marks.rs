//! The marks that several plots share, and the key that explains them.

use super::drawing::{Anchor, Drawing, Role};
use super::ruler::{Hand, Ruler};

/// How the key is written.
const KEY: Hand = Hand::plain(8.0, Role::Muted);
/// Height of a line of the key.
const KEY_LINE: f32 = 13.0;
/// Room for a mark of the key.
const SAMPLE: f32 = 20.0;

/// A bar of the key, which says the same in each plot.
pub(crate) const BAR: (Mark, f32) = (Mark::Bar(Role::Soft), 5.0);

/// A mark that stands for a value or a range of values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Mark {
    /// A thick bar for a range.
    Bar(Role),
    /// A thin line for a wider range.
    Whisker,
    /// A dot with a rim that parts it from the bar below.
    Dot(Role),
    /// An upright hollow mark, taller than a dot, so that both are seen at the same place.
    Hollow,
    /// A pale ground behind several rows.
    Band,
    /// An upright pale stroke within a bar.
    Notch,
    /// A lozenge.
    Lozenge,
    /// A cross.
    Cross,
    /// A small dot that leaves the place free.
    Point,
    /// A dot that calls for a decision.
    Flag,
}

impl Mark {
    /// Draws the mark from `x` over `width`; marks of a single value stand in the middle of that.
    pub(crate) fn draw(self, on: &mut Drawing, (x, width): (f32, f32), middle: f32, size: f32) {
        let centre = x + width / 2.0;
        match self {
            Self::Bar(role) => on.fill(x, middle - size / 2.0, width, size, role),
            Self::Whisker => on.across(middle, x, x + width, 0.8, Role::Muted),
            Self::Dot(role) => on.circle(centre, middle, size / 2.0, role, Some(Role::Paper)),
            Self::Hollow => {
                let high = size * 1.7;
                on.hollow(centre - 1.7, middle - high / 2.0, 3.4, high, Role::Ink);
            }
            Self::Band => on.fill(x, middle - size / 2.0, width, size, Role::Band),
            Self::Notch => {
                on.down(
                    centre,
                    middle - size / 2.0,
                    middle + size / 2.0,
                    1.6,
                    Role::Paper,
                );
            }
            Self::Lozenge => lozenge(on, centre, middle, size / 2.0),
            Self::Cross => on.cross(centre, middle, size / 2.0, Role::Muted),
            Self::Point => on.circle(centre, middle, size / 4.0, Role::Muted, None),
            Self::Flag => on.circle(centre, middle, size / 2.0, Role::Warn, None),
        }
    }

    /// Draws the mark at a single place.
    pub(crate) fn stand(self, on: &mut Drawing, x: f32, middle: f32, size: f32) {
        self.draw(on, (x, 0.0), middle, size);
    }
}

/// A square on its tip, of lines, so that what lies below still shows.
fn lozenge(on: &mut Drawing, x: f32, y: f32, reach: f32) {
    let tips = [
        (x, y - reach),
        (x + reach, y),
        (x, y + reach),
        (x - reach, y),
    ];
    for (at, tip) in tips.into_iter().enumerate() {
        on.line(tip, tips[(at + 1) % 4], 1.0, Role::Ink);
    }
}

/// One entry of a key: marks that lie over one another, with their size, and what they say.
pub(crate) struct Entry<'a> {
    pub marks: &'a [(Mark, f32)],
    pub text: &'a str,
}

/// Writes a key at the top, in as many lines as it takes, the first beginning at `from`; returns its height.
///
/// Entries without a text are left out.
pub(crate) fn key(on: &mut Drawing, ruler: &mut Ruler, from: f32, entries: &[Entry<'_>]) -> f32 {
    let (mut x, mut line) = (from, 0);
    for entry in entries.iter().filter(|entry| !entry.text.trim().is_empty()) {
        let text = ruler.fit(entry.text, KEY, on.width - SAMPLE - 5.0);
        let width = SAMPLE + 5.0 + ruler.width(&text, KEY);
        if x > 0.0 && x + width > on.width {
            (x, line) = (0.0, line + 1);
        }
        let middle = (line as f32 + 0.5) * KEY_LINE;
        for (mark, size) in entry.marks {
            mark.draw(on, (x, SAMPLE), middle, *size);
        }
        on.text(KEY.amid(x + SAMPLE + 5.0, middle, Anchor::Left, &text));
        x += width + 16.0;
    }
    if x > 0.0 {
        (line + 1) as f32 * KEY_LINE + 5.0
    } else {
        0.0
    }
}
