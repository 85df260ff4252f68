//! What stands at the head and at the foot of every page of score sheets.

use jurybook_words::Words;
use parley::Alignment;

use super::ScoreSheets;
use crate::book::parts;
use crate::draw::{Draw, GREY, PAGE_HEIGHT, PageId, RULE};
use crate::error::PrintError;
use crate::flow::{MARGIN, TOP, WIDTH};
use crate::typeset::{Paragraph, Style, Typesetter, isolated};
use crate::writer::Writer;

/// Where the head begins.
const HEAD: f32 = 30.0;
/// Room between the head and what follows.
const BELOW: f32 = 20.0;
/// Lines of the head at most, so that names of any length leave room on the page.
const LINES: usize = 6;

/// Lines of the foot at most; the reference stands on the sheet as well.
const FOOT_LINES: usize = 2;

/// The head: whole, so that a leaf tells by itself whose it is, and as high as that takes.
pub(super) struct Heading {
    left: Paragraph,
    right: Paragraph,
}

impl Heading {
    pub(super) fn new(type_: &mut Typesetter, all: &ScoreSheets, words: &Words) -> Self {
        let style = Style {
            colour: GREY,
            align: Alignment::Left,
            language: words.tag(),
            ..Style::plain(7.5)
        };
        let right = Style {
            align: Alignment::Right,
            ..style
        };
        let left = [&all.programme, &all.round].map(|part| isolated(part));
        Self {
            left: type_
                .set(&left.join("  ·  "), &style, WIDTH * 0.62)
                .truncated(LINES),
            right: type_.set(&all.judge, &right, WIDTH * 0.34).truncated(LINES),
        }
    }

    /// Where the line below the head stands.
    fn rule(&self) -> f32 {
        HEAD + self.left.height().max(self.right.height()) + 4.0
    }

    /// Where the text of a page begins.
    pub(super) fn top(&self) -> f32 {
        TOP.max(self.rule() + BELOW)
    }

    fn drawn(&self) -> Vec<Draw> {
        let mut drawn = self.left.clone().at(MARGIN, HEAD);
        drawn.extend(self.right.clone().at(MARGIN + WIDTH * 0.66, HEAD));
        drawn.push(Draw::Rectangle {
            x: MARGIN,
            y: self.rule(),
            width: WIDTH,
            height: 0.5,
            fill: RULE,
        });
        drawn
    }
}

/// Draws head and foot of all pages, now that their number is known: whose copy it is, the reference of
/// the sheet on the page, and which page of how many.
pub(super) fn finish(
    typesetter: &mut Typesetter,
    writer: &mut dyn Writer,
    all: &ScoreSheets,
    (head, starts, pages): (&Heading, &[PageId], usize),
    words: &Words,
) -> Result<(), PrintError> {
    let style = Style {
        colour: GREY,
        align: Alignment::Left,
        language: words.tag(),
        ..Style::plain(7.5)
    };
    let whose = words.text("print-sheet-confidential", &[]);
    for page in 0..pages {
        let begun = starts.partition_point(|start| start.0 <= page);
        let sheet = begun.checked_sub(1).and_then(|at| all.sheets.get(at));
        let left = match sheet {
            Some(sheet) => format!("{whose}  ·  {}", isolated(&sheet.reference)),
            None => whose.clone(),
        };
        let left = typesetter.set(&left, &style, WIDTH * 0.78);
        let left = left.truncated(FOOT_LINES);
        let right = parts::page(words, page + 1, pages);
        let right = typesetter.set(&right, &style, WIDTH * 0.2);
        let (x, y) = (MARGIN + WIDTH - right.width, PAGE_HEIGHT - 44.0);
        let mut drawn = head.drawn();
        drawn.extend(left.at(MARGIN, y));
        drawn.extend(right.at(x, y));
        writer.overlay(PageId(page), drawn, Vec::new())?;
    }
    Ok(())
}
