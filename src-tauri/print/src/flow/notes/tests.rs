#![allow(clippy::unwrap_used)]

use std::ops::Range;

use super::super::TOP;
use super::*;
use crate::draw::{Bookmark, Info, Link, PageId, PictureId};
use crate::typeset::Typesetter;
use crate::writer::{Foreign, Writer};

/// A writer that keeps what is drawn.
#[derive(Default)]
struct Pages(Vec<Vec<Draw>>);

impl Writer for Pages {
    fn picture(&mut self, number: u32, _: &[u8]) -> Result<PictureId, PrintError> {
        Err(PrintError::Photo { number })
    }

    fn foreign_page(&mut self, _: &mut Foreign, _: usize) -> Result<Option<PictureId>, PrintError> {
        Ok(None)
    }

    fn page(&mut self, drawn: Vec<Draw>) -> Result<PageId, PrintError> {
        self.0.push(drawn);
        Ok(PageId(self.0.len() - 1))
    }

    fn overlay(&mut self, _: PageId, _: Vec<Draw>, _: Vec<Link>) -> Result<(), PrintError> {
        Ok(())
    }

    fn overlay_all(&mut self, _: Range<usize>, _: Vec<Draw>) -> Result<(), PrintError> {
        Ok(())
    }

    fn finish(&mut self, _: &Info, _: &[Bookmark]) -> Result<(), PrintError> {
        Ok(())
    }
}

/// What stands on a page: over the rule and under it, with the lowest baseline of each.
struct Seen {
    text: String,
    low: f32,
    rule: Option<f32>,
    notes: String,
    lowest: f32,
}

fn seen(page: &[Draw]) -> Seen {
    let rule = page.iter().find_map(|thing| match thing {
        Draw::Rectangle { y, width, .. } if *width == RULE => Some(*y),
        _ => None,
    });
    let mut seen = Seen {
        text: String::new(),
        low: 0.0,
        rule,
        notes: String::new(),
        lowest: 0.0,
    };
    for thing in page {
        let Draw::Text(run) = thing else { continue };
        let (said, low) = match rule.is_some_and(|rule| run.baseline > rule) {
            false => (&mut seen.text, &mut seen.low),
            true => (&mut seen.notes, &mut seen.lowest),
        };
        said.extend(run.glyphs.iter().map(|glyph| glyph.text.as_str()));
        *low = low.max(run.baseline);
    }
    seen
}

/// A paragraph of six lines with notes in the second, the fourth and the last, begun at a height of the page.
fn pages(y: f32) -> Vec<Vec<Draw>> {
    let (mut typesetter, mut writer) = (Typesetter::new(), Pages::default());
    let mut flow = Flow::new(&mut typesetter, &mut writer, 0);
    let notes = ["one", "two", "three"]
        .map(|name| flow.note(&format!("The source called {name}. ").repeat(12), "en"));
    let [one, two, three] = notes.each_ref().map(Note::mark);
    let text = format!(
        "First line.\nSecond line.{one}\nThird line.\nFourth line.{two}\nFifth line.\nSixth line.{three}"
    );
    flow.y = y;
    let set = flow.type_.set(&text, &Style::plain(10.0), WIDTH);
    assert_eq!(set.lines.len(), 6);
    flow.lines_with_notes(set, &notes, MARGIN).unwrap();
    flow.end().unwrap();
    writer.0
}

#[test]
fn a_note_stands_on_the_page_that_refers_to_it_and_under_its_text() {
    let (mut whole, mut cut) = (false, false);
    for step in 0..220 {
        let y = TOP + step as f32 * 3.0;
        let pages = pages(y);
        let mut told = String::new();
        for page in &pages {
            let seen = seen(page);
            let named = |text: &str| -> Vec<char> {
                text.chars().filter(|c| SUPERIOR.contains(c)).collect()
            };
            assert_eq!(named(&seen.text), named(&seen.notes), "{y}");
            assert!(seen.lowest < super::super::BOTTOM, "{y}");
            if let Some(rule) = seen.rule {
                assert!(seen.low + 4.0 < rule, "{y}: {} {rule}", seen.low);
                assert!(seen.notes.contains("The source called"));
            }
            told.push_str(&seen.text);
        }
        assert_eq!(
            told.replace(SUPERIOR, "").matches("line.").count(),
            6,
            "{y}"
        );
        whole |= pages.len() == 1;
        cut |= pages.len() == 2;
    }
    assert!(whole && cut);
}

#[test]
fn the_room_of_notes_is_what_they_take() {
    let (mut typesetter, mut writer) = (Typesetter::new(), Pages::default());
    let mut flow = Flow::new(&mut typesetter, &mut writer, 0);
    let notes = [flow.note("One.", ""), flow.note("Two.", "")];
    let room = flow.room_of(&notes);
    let text = format!("Text{} and{} more.", notes[0].mark(), notes[1].mark());
    let set = flow.type_.set(&text, &Style::plain(10.0), WIDTH);
    flow.lines_with_notes(set, &notes, MARGIN).unwrap();
    let left = flow.bottom - room - flow.y;
    assert!(flow.fits(left - 0.1) && !flow.fits(left + 0.1));
    assert_eq!(flow.room_of(&[]), 0.0);
}

#[test]
fn a_note_is_a_part_of_the_paragraph_that_refers_to_it() {
    let pages = pages(TOP);
    let mut open: Vec<Role> = Vec::new();
    let mut left = Vec::new();
    let mut places = Vec::new();
    for thing in &pages[0] {
        match thing {
            Draw::Begin(element) => {
                if element.role == Role::Note {
                    assert_eq!(open, [Role::Paragraph]);
                    left.extend(element.id);
                }
                open.push(element.role);
            }
            Draw::Continue(id) => {
                assert!(left.contains(id));
                open.push(Role::Note);
            }
            Draw::End => drop(open.pop()),
            Draw::Text(run) => {
                let is_mark = marks(run).next().is_some();
                places.push((is_mark, open.last().copied()));
            }
            _ => {}
        }
    }
    assert!(open.is_empty());
    let count = |role, mark| {
        let at = places.iter().filter(|place| **place == (mark, Some(role)));
        at.count()
    };
    assert_eq!(count(Role::Reference, true), 3);
    assert_eq!(count(Role::Label, true), 3);
    assert_eq!(count(Role::Paragraph, true), 0);
    assert!(count(Role::Note, false) >= 3);
}

#[test]
fn numbers_of_several_figures_stand_over_the_line() {
    assert_eq!(superior(1), "¹");
    assert_eq!(superior(1204), "¹²⁰⁴");
}
