//! Things one under the other on as many pages as it takes.

use crate::draw::{Colour, Draw, PAGE_HEIGHT, PAGE_WIDTH, PageId};
use crate::error::PrintError;
use crate::tags::{Element, ElementId, Role};
use crate::typeset::{Paragraph, Style, Typesetter};
use crate::writer::Writer;
use notes::Foot;

mod notes;

pub(crate) use notes::Note;

/// Left and right margin.
pub(crate) const MARGIN: f32 = 54.0;
/// Where the text of a page begins.
pub(crate) const TOP: f32 = 74.0;
/// Where the text of a page ends.
pub(crate) const BOTTOM: f32 = PAGE_HEIGHT - 66.0;
/// Width of the text.
pub(crate) const WIDTH: f32 = PAGE_WIDTH - 2.0 * MARGIN;

/// What stands at the head of each page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Head {
    pub left: String,
    pub right: String,
    /// Language of the text on the right.
    pub language: String,
}

/// A place on the current page to which things are added.
pub(crate) struct Flow<'a> {
    /// Sets texts.
    pub type_: &'a mut Typesetter,
    /// Takes finished pages.
    pub writer: &'a mut dyn Writer,
    /// Where the next thing goes.
    pub y: f32,
    /// The head of the pages that begin from now on.
    pub head: Head,
    /// Where the text of the pages begins that follow.
    pub top: f32,
    /// Where the text of a page ends.
    pub bottom: f32,
    drawn: Vec<Draw>,
    /// The parts of the document that are open, the innermost last, and whether each has words of its own so far.
    open_roles: Vec<(Role, bool)>,
    named: u32,
    /// How many notes there are so far, and how many of them were before the count began.
    noted: u32,
    noted_before: u32,
    /// The notes of the current page, and the room they take with their rule.
    feet: Vec<Foot>,
    foot: f32,
    next: usize,
    open: bool,
}

impl<'a> Flow<'a> {
    /// Makes a flow whose first page gets the number `next`.
    pub(crate) fn new(type_: &'a mut Typesetter, writer: &'a mut dyn Writer, next: usize) -> Self {
        Self {
            type_,
            writer,
            y: TOP,
            head: Head::default(),
            top: TOP,
            bottom: BOTTOM,
            drawn: Vec::new(),
            open_roles: Vec::new(),
            named: 0,
            noted: 0,
            noted_before: 0,
            feet: Vec::new(),
            foot: 0.0,
            next,
            open: false,
        }
    }

    /// Returns the page on which the next thing goes, if it fits.
    pub(crate) fn page(&self) -> PageId {
        PageId(self.next)
    }

    /// Makes what `body` draws a part of the document, on as many pages as it takes.
    pub(crate) fn within<R>(
        &mut self,
        element: impl Into<Element>,
        body: impl FnOnce(&mut Self) -> R,
    ) -> R {
        let element = element.into();
        self.open_roles.push((element.role, false));
        self.drawn.push(Draw::Begin(element));
        let made = body(self);
        self.drawn.push(Draw::End);
        self.open_roles.pop();
        made
    }

    /// Makes what `body` draws a title: `1` is that of the section it stands in, `2` one under that.
    pub(crate) fn heading<R>(&mut self, level: u8, body: impl FnOnce(&mut Self) -> R) -> R {
        let sections = self.open_roles.iter();
        let sections = sections.filter(|(role, _)| *role == Role::Section);
        let sections = sections.count() as u8;
        self.within(Role::Heading((level + sections).min(6)), body)
    }

    /// Draws an item of a list: its label, then what it says.
    pub(crate) fn item<L, R>(
        &mut self,
        label: impl FnOnce(&mut Self) -> L,
        body: impl FnOnce(&mut Self) -> R,
    ) -> R {
        self.within(Role::Item, |flow| {
            flow.within(Role::Label, label);
            flow.within(Role::Body, body)
        })
    }

    /// Returns a name for a part to which more comes later.
    pub(crate) fn name(&mut self) -> ElementId {
        self.named += 1;
        ElementId(self.named)
    }

    /// Makes words that stand in no part of their own a paragraph.
    fn words<R>(
        &mut self,
        paragraph: Paragraph,
        (x, y): (f32, f32),
        body: impl FnOnce(&mut Self, Paragraph) -> R,
    ) -> R {
        match self.open_roles.last_mut() {
            Some((role, has_words)) if role.holds_words() => {
                let is_heard = !matches!(role, Role::Artifact | Role::Figure);
                let is_next = std::mem::replace(has_words, true) && is_heard;
                if is_next {
                    self.space_before(&paragraph, x, y);
                }
                body(self, paragraph)
            }
            _ => self.within(Role::Paragraph, |flow| body(flow, paragraph)),
        }
    }

    /// Draws a space before words that follow others in the same part, for those who hear them one after the other.
    fn space_before(&mut self, paragraph: &Paragraph, x: f32, y: f32) {
        let size = paragraph
            .lines
            .iter()
            .find_map(|line| Some(line.runs.first()?.size));
        let Some(size) = size else { return };
        let space = self.type_.set(" ", &Style::plain(size), f32::MAX);
        let width = space.width;
        self.drawn.extend(space.at(x - width, y));
    }

    /// Draws something on the current page, wherever it says.
    pub(crate) fn draw(&mut self, thing: Draw) {
        self.begin();
        self.drawn.push(thing);
    }

    /// Draws a filled rectangle on the current page.
    pub(crate) fn fill(&mut self, x: f32, y: f32, width: f32, height: f32, fill: Colour) {
        self.draw(Draw::Rectangle {
            x,
            y,
            width,
            height,
            fill,
        });
    }

    /// Draws a paragraph with its upper left corner at the given place and leaves the flow there.
    pub(crate) fn put(&mut self, paragraph: Paragraph, x: f32, y: f32) {
        self.begin();
        if paragraph.lines.iter().any(|line| !line.runs.is_empty()) {
            self.words(paragraph, (x, y), |flow, paragraph| {
                flow.drawn.extend(paragraph.at(x, y));
            });
        }
    }

    /// Sets a text and draws it at the given place; returns its height.
    pub(crate) fn label(
        &mut self,
        text: &str,
        style: &Style<'_>,
        x: f32,
        y: f32,
        width: f32,
    ) -> f32 {
        let paragraph = self.type_.set(text, style, width);
        let height = paragraph.height();
        self.put(paragraph, x, y);
        height
    }

    /// Tells whether `height` more points fit on the current page.
    pub(crate) fn fits(&self, height: f32) -> bool {
        self.y + height <= self.bottom - self.foot
    }

    /// Begins a new page unless `height` more points fit on this one.
    pub(crate) fn need(&mut self, height: f32) -> Result<(), PrintError> {
        if self.fits(height) {
            Ok(())
        } else {
            self.turn()
        }
    }

    /// Leaves room; room is never carried over to the next page.
    pub(crate) fn space(&mut self, height: f32) {
        self.y = (self.y + height).min(self.bottom - self.foot);
    }

    /// Sets a text in the flow, line by line over as many pages as it takes.
    pub(crate) fn text(
        &mut self,
        text: &str,
        style: &Style<'_>,
        x: f32,
        width: f32,
    ) -> Result<(), PrintError> {
        let paragraph = self.type_.set(text, style, width);
        self.lines(paragraph, x)
    }

    /// Places the lines of a paragraph; neither its first nor its last line stands alone, and no page ends in a hyphen.
    pub(crate) fn lines(&mut self, paragraph: Paragraph, x: f32) -> Result<(), PrintError> {
        let y = self.y;
        self.words(paragraph, (x, y), |flow, paragraph| {
            flow.placed(paragraph, &[], x)
        })
    }

    /// A line that does not fit with its notes goes to the next page with them.
    fn placed(&mut self, paragraph: Paragraph, notes: &[Note], x: f32) -> Result<(), PrintError> {
        let feet = paragraph.lines.iter().map(|line| self.feet_of(line, notes));
        let mut feet: Vec<_> = feet.collect();
        let parted: Vec<_> = paragraph.lines.iter().map(|line| line.is_parted).collect();
        for (index, line) in paragraph.lines.into_iter().enumerate() {
            let together = together(index, &parted);
            let under = self.room(feet[index..].iter().take(together).flatten());
            self.need(together as f32 * line.height + under)?;
            self.begin();
            let height = line.height;
            self.referring(line, std::mem::take(&mut feet[index]), x);
            self.y += height;
        }
        Ok(())
    }

    /// Ends the current page and begins the next.
    pub(crate) fn turn(&mut self) -> Result<(), PrintError> {
        self.end()?;
        self.begin();
        Ok(())
    }

    /// Ends the current page, if one has begun.
    pub(crate) fn end(&mut self) -> Result<(), PrintError> {
        if self.open {
            self.draw_feet();
            self.writer.page(std::mem::take(&mut self.drawn))?;
            self.next += 1;
            self.open = false;
        }
        self.y = self.top;
        Ok(())
    }

    /// Begins a page with its running head, if none has begun.
    fn begin(&mut self) {
        if self.open {
            return;
        }
        self.open = true;
        if self.head.left.is_empty() && self.head.right.is_empty() {
            return;
        }
        let head = self.head.clone();
        let style = Style {
            colour: crate::draw::GREY,
            ..Style::plain(7.5)
        };
        let half = WIDTH * 0.48;
        let left = self.type_.fit(&head.left, &style, half);
        let language = head.language.as_str();
        let right = self
            .type_
            .fit(&head.right, &Style { language, ..style }, half);
        let shift = MARGIN + WIDTH - right.width;
        self.drawn.push(Draw::Begin(Role::Artifact.into()));
        self.drawn.extend(left.at(MARGIN, 38.0));
        self.drawn.extend(right.at(shift, 38.0));
        self.drawn.push(Draw::Rectangle {
            x: MARGIN,
            y: 53.0,
            width: WIDTH,
            height: 0.5,
            fill: crate::draw::RULE,
        });
        self.drawn.push(Draw::End);
    }
}

/// Lines that are kept together at most, so that a word torn over many lines does not take a page for each.
const MOST_TOGETHER: usize = 4;

/// Returns the height of the lines that stand on one page with the first of a paragraph.
pub(crate) fn beginning(paragraph: &Paragraph) -> f32 {
    let parted: Vec<_> = paragraph.lines.iter().map(|line| line.is_parted).collect();
    let lines = paragraph.lines.iter().take(together(0, &parted));
    lines.map(|line| line.height).sum()
}

/// Returns how many lines stand on one page with the line at `index`, itself included.
fn together(index: usize, parted: &[bool]) -> usize {
    let count = parted.len();
    let keeps_next = |at: usize| at + 1 < count && (at == 0 || at + 2 == count || parted[at]);
    let kept = (index..).take_while(|at| keeps_next(*at));
    1 + kept.take(MOST_TOGETHER - 1).count()
}

#[cfg(test)]
mod tests {
    use super::together;

    #[test]
    fn neither_ends_of_paragraphs_nor_hyphens_stand_alone() {
        let all = |parted: &[bool]| -> Vec<usize> {
            (0..parted.len()).map(|at| together(at, parted)).collect()
        };
        let plain = [false; 6];
        assert_eq!(all(&plain), [2, 1, 1, 1, 2, 1]);
        assert_eq!(all(&[false; 1]), [1]);
        assert_eq!(all(&[false; 3]), [3, 2, 1]);
        // The third line ends in a hyphen: it goes with the fourth, as the second would if it did.
        assert_eq!(
            all(&[false, false, true, false, false, false]),
            [2, 1, 2, 1, 2, 1]
        );
        assert_eq!(
            all(&[false, true, false, false, false, false]),
            [3, 2, 1, 1, 2, 1]
        );
        assert_eq!(all(&[true; 9]), [4, 4, 4, 4, 4, 4, 3, 2, 1]);
    }
}
