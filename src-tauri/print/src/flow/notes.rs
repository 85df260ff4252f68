//! Notes at the foot of the page on which a text refers to them.

use super::{Flow, MARGIN, WIDTH};
use crate::draw::{Draw, GREY, Run};
use crate::error::PrintError;
use crate::tags::{Element, ElementId, Role};
use crate::typeset::{Line, Paragraph, Style};

/// Size of notes in points, and of the numbers before them.
const SIZE: f32 = 7.5;
const MARK: f32 = 9.0;
/// Distance of the lines of notes in points.
const LINE: f32 = 10.0;
/// Room before what a note says, in which its number stands.
const INDENT: f32 = 12.0;
/// Length of the rule over the notes of a page.
const RULE: f32 = 72.0;
/// Room between the text and the rule, and between the rule and the notes.
const AROUND: [f32; 2] = [10.0, 5.0];
/// Room between two notes.
const BETWEEN: f32 = 1.5;
/// The figures from 0 to 9 as they stand over the line.
const SUPERIOR: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// A note, numbered through the document, or through a part of it that counts anew.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Note {
    number: u32,
    /// Its place among all notes of the document, from 1.
    place: u32,
    text: String,
    language: String,
}

impl Note {
    /// Returns what stands in a text where it refers to the note; no line begins with it.
    pub(crate) fn mark(&self) -> String {
        format!("\u{2060}{}", superior(self.number))
    }
}

/// A note that is set for the foot of a page.
pub(super) struct Foot {
    number: u32,
    place: u32,
    mark: Paragraph,
    text: Paragraph,
    /// The part of the document it is; known once the text refers to it.
    element: Option<ElementId>,
}

impl Foot {
    fn height(&self) -> f32 {
        self.text.height() + BETWEEN
    }
}

impl Flow<'_> {
    /// Begins with the first number again.
    pub(crate) fn count_notes_anew(&mut self) {
        self.noted_before = self.noted;
    }

    /// Makes the next note of the document.
    pub(crate) fn note(&mut self, text: &str, language: &str) -> Note {
        self.noted += 1;
        Note {
            number: self.noted - self.noted_before,
            place: self.noted,
            text: text.to_owned(),
            language: language.to_owned(),
        }
    }

    /// Returns the room that notes take at the foot of a page that has no others.
    pub(crate) fn room_of(&mut self, notes: &[Note]) -> f32 {
        let feet: Vec<_> = notes.iter().map(|note| self.foot(note)).collect();
        self.room(&feet)
    }

    /// Places the lines of a paragraph, and at the foot of their pages the notes they refer to.
    pub(crate) fn lines_with_notes(
        &mut self,
        paragraph: Paragraph,
        notes: &[Note],
        x: f32,
    ) -> Result<(), PrintError> {
        let y = self.y;
        self.words(paragraph, (x, y), |flow, paragraph| {
            flow.placed(paragraph, notes, x)
        })
    }

    /// Sets the notes to which a line refers.
    pub(super) fn feet_of(&mut self, line: &Line, notes: &[Note]) -> Vec<Foot> {
        let marks: Vec<_> = line.runs.iter().flat_map(marks).collect();
        let named = notes
            .iter()
            .filter(|note| marks.contains(&superior(note.number)));
        named.map(|note| self.foot(note)).collect()
    }

    fn foot(&mut self, note: &Note) -> Foot {
        let style = |size: f32, language| Style {
            colour: GREY,
            language,
            leading: LINE / size,
            ..Style::plain(size)
        };
        let (mark, text) = (style(MARK, ""), style(SIZE, note.language.as_str()));
        Foot {
            number: note.number,
            place: note.place,
            mark: self.type_.set(&superior(note.number), &mark, INDENT),
            text: self.type_.set(&note.text, &text, WIDTH - INDENT),
            element: None,
        }
    }

    /// Returns the room that further notes take at the foot of the current page.
    pub(super) fn room<'b>(&self, feet: impl IntoIterator<Item = &'b Foot>) -> f32 {
        let rule = match self.feet.is_empty() {
            true => AROUND.iter().sum(),
            false => 0.0,
        };
        let height: f32 = feet.into_iter().map(Foot::height).sum();
        if height > 0.0 { height + rule } else { 0.0 }
    }

    /// Draws a line, each reference to a note as a part of its own, and keeps the notes for the foot.
    pub(super) fn referring(&mut self, line: Line, feet: Vec<Foot>, x: f32) {
        self.foot += self.room(&feet);
        let mut feet = feet.into_iter();
        for thing in line.at(x, self.y) {
            let Draw::Text(run) = thing else {
                self.drawn.push(thing);
                continue;
            };
            for part in parted(run) {
                let mark = marks(&part).next();
                let foot = mark.and_then(|mark| feet.find(|foot| superior(foot.number) == mark));
                let Some(mut foot) = foot else {
                    self.drawn.push(Draw::Text(part));
                    continue;
                };
                let element = self.name();
                foot.element = Some(element);
                let note = Element::note(element, foot.place);
                for one in [
                    Draw::Begin(Role::Reference.into()),
                    Draw::Text(part),
                    Draw::End,
                    Draw::Begin(note),
                    Draw::End,
                ] {
                    self.drawn.push(one);
                }
                self.feet.push(foot);
            }
        }
    }

    /// Draws the notes of the page under a rule.
    pub(super) fn draw_feet(&mut self) {
        let feet = std::mem::take(&mut self.feet);
        if feet.is_empty() {
            return;
        }
        let mut y = self.bottom - std::mem::take(&mut self.foot) + AROUND[0];
        self.fill(MARGIN, y, RULE, 0.5, GREY);
        y += AROUND[1];
        for foot in feet {
            let height = foot.height();
            self.drawn.extend(foot.element.map(Draw::Continue));
            self.drawn.push(Draw::Begin(Role::Label.into()));
            self.drawn.extend(foot.mark.at(MARGIN, y));
            self.drawn.push(Draw::End);
            self.drawn.extend(foot.text.at(MARGIN + INDENT, y));
            self.drawn.push(Draw::End);
            y += height;
        }
    }
}

/// Writes a number in figures that stand over the line.
fn superior(number: u32) -> String {
    let figures = number.to_string();
    let figures = figures.chars().filter_map(|figure| figure.to_digit(10));
    figures.map(|figure| SUPERIOR[figure as usize]).collect()
}

fn is_superior(glyph: &crate::draw::Glyph) -> bool {
    !glyph.text.is_empty() && glyph.text.chars().all(|c| SUPERIOR.contains(&c))
}

/// Returns the superior figures of a run, each stretch by itself.
fn marks(run: &Run) -> impl Iterator<Item = String> {
    let stretches = run.glyphs.chunk_by(|a, b| is_superior(a) == is_superior(b));
    let stretches = stretches.filter(|stretch| stretch.first().is_some_and(is_superior));
    stretches.map(|stretch| stretch.iter().map(|glyph| glyph.text.as_str()).collect())
}

/// Cuts a run where superior figures begin and end.
fn parted(run: Run) -> Vec<Run> {
    let stretches = run.glyphs.chunk_by(|a, b| is_superior(a) == is_superior(b));
    let parts = stretches.map(|glyphs| Run {
        glyphs: glyphs.to_vec(),
        ..run.clone()
    });
    parts.collect()
}

#[cfg(test)]
mod tests;
