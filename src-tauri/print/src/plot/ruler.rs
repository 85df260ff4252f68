//! Measures what is written in a plot, and shortens what is too long.

use unicode_segmentation::UnicodeSegmentation as _;

use super::drawing::{Anchor, Lettering, Role};
use crate::typeset::{Style, Typesetter, isolated};

/// The window writes in a face of its own, which runs a little wider than the one measured here.
const SPARE: f32 = 1.05;
/// Bytes of a name that are looked at; no room of a plot holds more.
const LONGEST: usize = 1_000;

/// A name as somebody wrote it, in any script and of any length.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Name {
    /// The name.
    pub text: String,
    /// BCP 47 tag of its language; empty where it is not known.
    pub language: String,
}

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            language: String::new(),
        }
    }
}

/// How something is written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Hand {
    pub size: f32,
    pub bold: bool,
    pub role: Role,
}

impl Hand {
    /// Plain letters.
    pub(crate) const fn plain(size: f32, role: Role) -> Self {
        Self {
            size,
            bold: false,
            role,
        }
    }

    /// Bold letters.
    pub(crate) const fn bold(size: f32, role: Role) -> Self {
        Self {
            size,
            bold: true,
            role,
        }
    }

    /// Writes a text that stands on `baseline`.
    pub(crate) fn at(self, x: f32, baseline: f32, anchor: Anchor, text: &str) -> Lettering {
        Lettering {
            x,
            baseline,
            anchor,
            size: self.size,
            bold: self.bold,
            role: self.role,
            upwards: false,
            language: String::new(),
            text: clean(text),
        }
    }

    /// Writes a text whose letters stand in the middle of a row.
    pub(crate) fn amid(self, x: f32, middle: f32, anchor: Anchor, text: &str) -> Lettering {
        self.at(x, self.baseline(middle), anchor, text)
    }

    /// Returns where letters stand that have `middle` at half the height of a capital.
    pub(crate) fn baseline(self, middle: f32) -> f32 {
        middle + 0.357 * self.size
    }
}

/// Measures texts in the embedded fonts.
pub(crate) struct Ruler(Typesetter);

impl Ruler {
    pub(crate) fn new() -> Self {
        Self(Typesetter::new())
    }

    /// Returns the width that a text of the caller's takes.
    pub(crate) fn width(&mut self, text: &str, hand: Hand) -> f32 {
        self.0.set(&clean(text), &style(hand, ""), f32::MAX).width * SPARE
    }

    /// Returns the width of the widest of some names.
    pub(crate) fn widest<'a>(&mut self, names: impl Iterator<Item = &'a Name>, hand: Hand) -> f32 {
        let width = |name: &Name| {
            let style = style(hand, &name.language);
            self.0.set(&clean(&name.text), &style, f32::MAX).width * SPARE
        };
        names.map(width).fold(0.0, f32::max)
    }

    /// Shortens a text of the caller's to a width.
    pub(crate) fn fit(&mut self, text: &str, hand: Hand, width: f32) -> String {
        self.0.fitted(&clean(text), &style(hand, ""), width / SPARE)
    }

    /// Writes a name in the middle of a row, shortened to a width and apart from what stands around it.
    pub(crate) fn name(
        &mut self,
        name: &Name,
        hand: Hand,
        (x, middle): (f32, f32),
        anchor: Anchor,
        width: f32,
    ) -> Lettering {
        let text = clean(&name.text);
        let text = self
            .0
            .fitted(&text, &style(hand, &name.language), width / SPARE);
        Lettering {
            language: clean(&name.language),
            text: if text.is_empty() {
                text
            } else {
                isolated(&text)
            },
            ..hand.amid(x, middle, anchor, "")
        }
    }
}

fn style(hand: Hand, language: &str) -> Style<'_> {
    Style {
        size: hand.size,
        bold: hand.bold,
        language,
        ..Style::plain(hand.size)
    }
}

/// Takes out of a text what would break a line, a direction or a file, and what no room could hold.
fn clean(text: &str) -> String {
    let mut end = 0;
    for (start, grapheme) in text.grapheme_indices(true) {
        if start + grapheme.len() > LONGEST {
            break;
        }
        end = start + grapheme.len();
    }
    let kept = text[..end].chars().filter(|c| !is_disruptive(*c));
    let spaced: String = kept.map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Tells whether a character turns the direction of others, or is none.
fn is_disruptive(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFF9}'..='\u{FFFB}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;

    const HAND: Hand = Hand::plain(9.0, Role::Ink);

    fn shortened(text: &str, width: f32) -> String {
        let place = (0.0, 0.0);
        Ruler::new()
            .name(&text.into(), HAND, place, Anchor::Left, width)
            .text
    }

    #[test]
    fn a_name_cannot_turn_what_stands_around_it() {
        assert_eq!(
            shortened("a\u{202E}b\u{2069}\u{2068}c", 90.0),
            "\u{2068}abc\u{2069}"
        );
        assert_eq!(shortened("\u{202E}\u{0}\n", 90.0), "");
    }

    #[test]
    fn names_are_cut_between_letters_and_not_within_them() {
        // Each of these letters is three characters and must stay whole.
        let text = shortened(&"ก\u{e34}\u{e49}".repeat(200), 60.0);
        let letters = text.trim_matches(['\u{2068}', '\u{2069}', '…']);
        assert!(text.contains('…') && letters.len() > 9, "{text}");
        assert_eq!(letters.chars().count() % 3, 0, "{text}");
    }

    #[test]
    fn a_letter_with_endless_marks_is_left_out() {
        let endless = format!("x{}", "\u{301}".repeat(100_000));
        assert_eq!(shortened(&endless, 60.0), "");
        assert!(shortened(&format!("abc {endless}"), 60.0).contains("abc"));
    }

    #[test]
    fn five_hundred_letters_keep_to_their_room() {
        let mut ruler = Ruler::new();
        for letter in ["W", "한", "م", "字"] {
            let text = ruler.fit(&letter.repeat(500), HAND, 120.0);
            let width = ruler.width(&text, HAND);
            assert!(width > 90.0 && width <= 120.5, "{letter}: {width}");
        }
    }
}
