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
    /// The parts of the document that are open, the innermost last.
    open_roles: Vec<Role>,
    named: u32,
    /// How many notes there are so far.
    noted: u32,
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
        self.open_roles.push(element.role);
        self.drawn.push(Draw::Begin(element));
        let made = body(self);
        self.drawn.push(Draw::End);
        self.open_roles.pop();
        made
    }

    /// Makes what `body` draws a title: `1` is that of the section it stands in, `2` one under that.
    pub(crate) fn heading<R>(&mut self, level: u8, body: impl FnOnce(&mut Self) -> R) -> R {
        let sections = self.open_roles.iter();
        let sections = sections.filter(|role| **role == Role::Section).count() as u8;
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
    fn words<R>(&mut self, body: impl FnOnce(&mut Self) -> R) -> R {
        match self.open_roles.last() {
            Some(role) if role.holds_words() => body(self),
            _ => self.within(Role::Paragraph, body),
        }
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
            self.words(|flow| flow.drawn.extend(paragraph.at(x, y)));
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

    /// Places the lines of a paragraph; neither its first nor its last line stands alone.
    pub(crate) fn lines(&mut self, paragraph: Paragraph, x: f32) -> Result<(), PrintError> {
        self.words(|flow| flow.placed(paragraph, &[], x))
    }

    /// A line that does not fit with its notes goes to the next page with them.
    fn placed(&mut self, paragraph: Paragraph, notes: &[Note], x: f32) -> Result<(), PrintError> {
        let count = paragraph.lines.len();
        let feet = paragraph.lines.iter().map(|line| self.feet_of(line, notes));
        let mut feet: Vec<_> = feet.collect();
        for (index, line) in paragraph.lines.into_iter().enumerate() {
            let lonely = count > 1 && (index == 0 || index + 2 == count);
            let together = if lonely { 2 } else { 1 };
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
