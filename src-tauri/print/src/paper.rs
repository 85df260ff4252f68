//! Plain papers: headings, paragraphs, tables and pictures on as many pages as it takes.

use jurybook_words::BOTH;
use parley::Alignment;

use crate::draw::{ACCENT, Draw, GREY, Info, PAGE_HEIGHT, PageId, RULE, TINT};
use crate::error::PrintError;
use crate::flow::{BOTTOM, Flow, Head, MARGIN, TOP, WIDTH};
use crate::jpeg::Jpeg;
use crate::plot::{self, Drawing};
use crate::tags::{Element, Role};
use crate::typeset::{Style, Typesetter};
use crate::writer::{Printed, Writer};

/// Room that a heading of one line takes.
const HEADING: f32 = 30.0;
/// Room that a page has.
const PAGE: f32 = BOTTOM - TOP;

/// Where the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// At the start of the line, which follows the direction of the text.
    Start,
    /// At the end of the line, as figures do.
    End,
}

/// A part of an article.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// Paragraphs, one a line.
    Paragraph(String),
    /// A table.
    Table {
        /// The title of each column and where its cells stand.
        columns: Vec<(String, Align)>,
        /// The cells, row by row.
        rows: Vec<Vec<String>>,
    },
    /// The bytes of a JPEG file.
    Image(Vec<u8>),
    /// A plot.
    Plot(Box<Drawing>),
    /// The end of a page.
    PageBreak,
}

/// A paper of several pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// The title, on the first page and at the head of all others.
    pub title: String,
    /// BCP 47 tag of the language it is written in, or of the first of two.
    pub language: String,
    /// Whether it is written in Korean and English at once.
    pub in_both: bool,
    /// What it says.
    pub blocks: Vec<Block>,
}

impl Article {
    fn tag(&self) -> &str {
        match self.in_both {
            true => BOTH,
            false => &self.language,
        }
    }
}

/// Prints an article.
///
/// # Errors
/// [`PrintError::FontMissing`] where no embedded font has a character, [`PrintError::Photo`] where
/// an image is no JPEG, [`PrintError::Layout`].
pub fn article(article: &Article) -> Result<Vec<u8>, PrintError> {
    let mut bytes = Vec::new();
    let mut typesetter = Typesetter::new();
    let mut writer = Printed::begin(&mut bytes)?;
    let mut flow = Flow::new(&mut typesetter, &mut writer, 0);
    let language = article.tag();
    let style = Style {
        language,
        ..Style::bold(20.0)
    };
    flow.heading(1, |flow| flow.text(&article.title, &style, MARGIN, WIDTH))?;
    flow.space(4.0);
    let y = flow.y;
    flow.fill(MARGIN, y, 56.0, 2.0, ACCENT);
    flow.space(14.0);
    flow.head = Head {
        left: String::new(),
        right: article.title.clone(),
        language: article.language.clone(),
    };
    for (at, part) in article.blocks.iter().enumerate() {
        if let (Block::Heading(_), Some(Block::Plot(drawing))) = (part, article.blocks.get(at + 1))
        {
            flow.need(HEADING + plot::height(drawing, PAGE))?;
        }
        block(&mut flow, part, article)?;
    }
    flow.end()?;
    let pages = flow.page().0;
    page_numbers(&mut typesetter, &mut writer, pages)?;
    if !typesetter.missing.is_empty() {
        return Err(PrintError::FontMissing {
            characters: typesetter.missing.iter().collect(),
        });
    }
    let info = Info {
        title: article.title.clone(),
        author: String::new(),
        language: article.language.clone(),
    };
    writer.finish(&info, &[])?;
    Ok(bytes)
}

fn block(flow: &mut Flow<'_>, block: &Block, article: &Article) -> Result<(), PrintError> {
    let language = article.tag();
    match block {
        Block::Heading(text) => {
            flow.need(60.0)?;
            flow.space(8.0);
            let style = Style {
                language,
                colour: ACCENT,
                ..Style::bold(13.0)
            };
            flow.heading(2, |flow| flow.text(text, &style, MARGIN, WIDTH))?;
            flow.space(4.0);
        }
        Block::Paragraph(text) => {
            let style = Style {
                language,
                ..Style::plain(10.0).running()
            };
            for line in text.lines().filter(|line| !line.trim().is_empty()) {
                flow.text(line.trim(), &style, MARGIN, WIDTH)?;
                flow.space(6.0);
            }
        }
        Block::Table { columns, rows } => {
            flow.within(Role::Table, |flow| table(flow, columns, rows, language))?
        }
        Block::Image(bytes) => {
            let jpeg = Jpeg::read(bytes).ok_or(PrintError::Photo { number: 0 })?;
            let (width, height) = jpeg.fit(WIDTH, 420.0);
            flow.need(height + 8.0)?;
            let picture = flow.writer.picture(0, bytes)?;
            let y = flow.y;
            let figure = Element::figure(&article.title, [MARGIN, y, width, height]);
            flow.within(figure, |flow| {
                flow.draw(Draw::Picture {
                    picture,
                    x: MARGIN,
                    y,
                    width,
                    height,
                });
            });
            flow.space(height + 8.0);
        }
        Block::Plot(drawing) => {
            plot::place(flow, drawing, PAGE)?;
            flow.space(10.0);
        }
        Block::PageBreak => flow.turn()?,
    }
    Ok(())
}

fn table(
    flow: &mut Flow<'_>,
    columns: &[(String, Align)],
    rows: &[Vec<String>],
    language: &str,
) -> Result<(), PrintError> {
    let titles: Vec<_> = columns.iter().map(|(title, _)| title.clone()).collect();
    let title = Style {
        language,
        colour: GREY,
        ..Style::bold(8.5)
    };
    row(flow, columns, &titles, &title, Role::ColumnHead)?;
    let y = flow.y;
    flow.fill(MARGIN, y, WIDTH, 0.8, ACCENT);
    for (index, cells) in rows.iter().enumerate() {
        let style = Style {
            language,
            ..Style::plain(9.0)
        };
        if index % 2 == 1 {
            let high = row_height(flow, columns, cells, &style);
            flow.need(high)?;
            let y = flow.y;
            flow.fill(MARGIN, y, WIDTH, high, TINT);
        }
        row(flow, columns, cells, &style, Role::Cell)?;
        let y = flow.y;
        flow.fill(MARGIN, y - 0.4, WIDTH, 0.4, RULE);
    }
    flow.space(10.0);
    Ok(())
}

fn row_height(
    flow: &mut Flow<'_>,
    columns: &[(String, Align)],
    cells: &[String],
    style: &Style<'_>,
) -> f32 {
    let width = WIDTH / columns.len().max(1) as f32 - 10.0;
    let heights = cells
        .iter()
        .map(|cell| flow.type_.set(cell, style, width).height());
    heights.fold(0.0, f32::max) + 6.0
}

fn row(
    flow: &mut Flow<'_>,
    columns: &[(String, Align)],
    cells: &[String],
    style: &Style<'_>,
    role: Role,
) -> Result<(), PrintError> {
    let high = row_height(flow, columns, cells, style);
    flow.need(high)?;
    let (width, y) = (WIDTH / columns.len().max(1) as f32, flow.y);
    flow.within(Role::Row, |flow| {
        for (index, (cell, (_, align))) in cells.iter().zip(columns).enumerate() {
            let align = match align {
                Align::Start => Alignment::Start,
                Align::End => Alignment::End,
            };
            let x = MARGIN + index as f32 * width + 5.0;
            let style = Style { align, ..*style };
            flow.within(role, |flow| {
                flow.label(cell, &style, x, y + 3.0, width - 10.0)
            });
        }
    });
    flow.space(high);
    Ok(())
}

/// Numbers the pages at their feet, when it is known how many there are.
pub(crate) fn page_numbers(
    typesetter: &mut Typesetter,
    writer: &mut dyn Writer,
    pages: usize,
) -> Result<(), PrintError> {
    let style = Style {
        colour: GREY,
        ..Style::plain(8.0)
    };
    for page in 0..pages {
        let number = typesetter.set(&format!("{} / {pages}", page + 1), &style, 80.0);
        let x = MARGIN + WIDTH - number.width;
        writer.overlay(PageId(page), number.at(x, PAGE_HEIGHT - 44.0), Vec::new())?;
    }
    Ok(())
}
