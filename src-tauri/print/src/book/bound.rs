//! Attachments bound in behind their dossier.

use jurybook_core::dossier::{Attachment, Dossier};
use jurybook_words::Words;

use super::parts;
use crate::draw::{ACCENT, Bookmark, Draw, GREY, PictureId, RULE};
use crate::error::PrintError;
use crate::flow::{Flow, MARGIN, WIDTH};
use crate::jpeg::Jpeg;
use crate::papers::PaperSize;
use crate::tags::Element;
use crate::typeset::{Style, isolated};
use crate::writer::{Foreign, Unreadable};

/// Largest attachment that is bound in, in bytes: it is held whole while its pages are copied.
const LARGEST: u64 = 100_000_000;
/// Left and right of an attachment's pages: narrower than the margin of text, wide enough for printers.
const SIDE: f32 = 20.0;
/// Where the line over an attachment's pages stands.
const LINE: f32 = 15.0;
/// Where an attachment's pages begin.
const TOP: f32 = 30.0;
/// Room that the foot of the page takes.
const FOOT: f32 = 50.0;
/// Between pages that stand on one sheet.
const GAP: f32 = 8.0;
/// How much smaller two pages may be that share a sheet.
const LITTLE: f32 = 0.85;
/// Room that an attachment which is not bound in takes.
const NOTICE: f32 = 76.0;

/// What it takes to bind in the attachments of one dossier.
pub(super) struct Binding<'a> {
    pub words: &'a Words,
    pub size: PaperSize,
    pub dossier: &'a Dossier,
    /// Hands over the bytes of an attachment by its place from 0.
    pub read: &'a mut dyn FnMut(usize) -> Result<Vec<u8>, PrintError>,
    /// Is called for each page; its error ends the book.
    pub step: &'a mut dyn FnMut() -> Result<(), PrintError>,
}

/// Pages of an attachment that go on one sheet of paper.
#[derive(Default)]
struct Sheet {
    drawn: Vec<Draw>,
    /// The first and the last page on it, from 0.
    pages: Option<(usize, usize)>,
    y: f32,
}

/// What a page of an attachment shows.
enum Shown {
    Picture(PictureId),
    /// Nothing: its content cannot be read.
    Nothing,
}

impl Binding<'_> {
    /// Binds in every attachment and returns a bookmark for each.
    pub(super) fn bind(&mut self, flow: &mut Flow<'_>) -> Result<Vec<Bookmark>, PrintError> {
        let mut marks = Vec::new();
        let dossier = self.dossier;
        for (at, attachment) in dossier.attachments.iter().enumerate() {
            (self.step)()?;
            let before = flow.page();
            let first = match self.one(flow, at, attachment)? {
                Ok(()) => before,
                Err(why) => self.notice(flow, at, attachment, why)?,
            };
            marks.push(Bookmark {
                title: attachment.name.clone(),
                target: first,
                children: Vec::new(),
            });
        }
        flow.end()?;
        Ok(marks)
    }

    /// Binds in one attachment, or says by the end of an id why it cannot be.
    fn one(
        &mut self,
        flow: &mut Flow<'_>,
        at: usize,
        attachment: &Attachment,
    ) -> Result<Result<(), &'static str>, PrintError> {
        let is_pdf = attachment.media == "application/pdf";
        let why = match attachment.size {
            0 => Some("empty"),
            LARGEST.. => Some("large"),
            _ if !is_pdf && attachment.media != "image/jpeg" => Some("kind"),
            _ => None,
        };
        if let Some(why) = why {
            return Ok(Err(why));
        }
        let bytes = (self.read)(at)?;
        if is_pdf {
            let read = Foreign::read(&bytes);
            drop(bytes);
            return match read {
                Ok(mut file) => self.pdf(flow, at, attachment, &mut file).map(Ok),
                Err(Unreadable::Empty) => Ok(Err("empty")),
                Err(Unreadable::Locked) => Ok(Err("locked")),
                Err(Unreadable::Damaged) => Ok(Err("damaged")),
            };
        }
        let Some(jpeg) = Jpeg::read(&bytes) else {
            return Ok(Err("damaged"));
        };
        flow.end()?;
        let picture = flow.writer.picture(self.dossier.number, &bytes)?;
        let mut sheet = Sheet::default();
        let (width, height) = jpeg.fit(self.width(), self.height());
        sheet.add(Shown::Picture(picture), 0, (width, height));
        self.turn(flow, at, attachment, &mut sheet, 1)?;
        Ok(Ok(()))
    }

    fn pdf(
        &mut self,
        flow: &mut Flow<'_>,
        at: usize,
        attachment: &Attachment,
        file: &mut Foreign,
    ) -> Result<(), PrintError> {
        flow.end()?;
        let pages = file.pages();
        let mut sheet = Sheet::default();
        for page in 0..pages {
            (self.step)()?;
            let (width, height) = file.measures(page);
            let scale = self.scale(width, height);
            let (width, height) = (width * scale, height * scale);
            if sheet.y + height > self.height() + 0.5 {
                self.turn(flow, at, attachment, &mut sheet, pages)?;
            }
            let shown = match flow.writer.foreign_page(file, page)? {
                Some(picture) => Shown::Picture(picture),
                None => Shown::Nothing,
            };
            let is_blank = matches!(shown, Shown::Nothing);
            let y = sheet.y;
            sheet.add(shown, page, (width, height));
            if is_blank {
                let number = (page + 1).to_string();
                let text = self.words.text("bound-page", &[("page", &number)]);
                let style = Style {
                    colour: GREY,
                    language: self.words.tag(),
                    ..Style::plain(9.0)
                };
                let text = flow.type_.set(&text, &style, WIDTH);
                sheet.drawn.extend(text.at(MARGIN, TOP + y + 12.0));
            }
        }
        self.turn(flow, at, attachment, &mut sheet, pages)
    }

    /// Ends a sheet of an attachment: over its pages stands which they are.
    fn turn(
        &self,
        flow: &mut Flow<'_>,
        at: usize,
        attachment: &Attachment,
        sheet: &mut Sheet,
        of: usize,
    ) -> Result<(), PrintError> {
        let Some((first, last)) = sheet.pages else {
            return Ok(());
        };
        let style = Style {
            colour: GREY,
            ..Style::plain(7.5)
        };
        let pages = match first == last {
            true => format!("{} / {of}", first + 1),
            false => format!("{}–{} / {of}", first + 1, last + 1),
        };
        let number = parts::number(self.dossier.number);
        let said = format!("{number}  ·  {}", self.called(at, attachment));
        let seen = format!("{}, {pages}", self.heard(at, attachment));
        let said = flow.type_.fit(&said, &style, WIDTH - 100.0);
        let pages = flow.type_.set(&pages, &style, 90.0);
        let head = std::mem::take(&mut flow.head);
        let x = MARGIN + WIDTH - pages.width;
        flow.put(said, MARGIN, LINE);
        flow.put(pages, x, LINE);
        let Sheet { drawn, y, .. } = std::mem::take(sheet);
        let figure = Element::figure(seen, [SIDE, TOP, self.width(), y]);
        flow.within(figure, |flow| {
            drawn.into_iter().for_each(|thing| flow.draw(thing));
        });
        flow.end()?;
        flow.head = head;
        Ok(())
    }

    /// Says of an attachment that is not bound in why, and what to do.
    fn notice(
        &self,
        flow: &mut Flow<'_>,
        at: usize,
        attachment: &Attachment,
        why: &str,
    ) -> Result<crate::draw::PageId, PrintError> {
        let language = self.words.tag();
        if flow.y <= flow.top {
            // The running head of the dossier goes on.
            let title = self.words.text("bound-not", &[]);
            let style = Style {
                colour: ACCENT,
                language,
                ..Style::bold(12.0)
            };
            flow.heading(3, |flow| flow.text(&title, &style, MARGIN, WIDTH))?;
            flow.space(10.0);
        }
        flow.need(NOTICE)?;
        let page = flow.page();
        let y = flow.y;
        flow.fill(MARGIN, y, WIDTH, 0.4, RULE);
        flow.space(6.0);
        let name = flow
            .type_
            .fit(&self.called(at, attachment), &Style::bold(10.0), WIDTH);
        flow.lines(name, MARGIN)?;
        flow.space(2.0);
        let style = Style {
            language,
            ..Style::plain(9.5).running()
        };
        let size = parts::size(self.words, attachment.size);
        let known = [("media", attachment.media.as_str()), ("size", &size)];
        for (part, colour) in [("why", style.colour), ("do", GREY)] {
            let text = self.words.text(&format!("bound-{part}-{why}"), &known);
            flow.text(&text, &Style { colour, ..style }, MARGIN, WIDTH)?;
        }
        flow.space(10.0);
        Ok(page)
    }

    fn called(&self, at: usize, attachment: &Attachment) -> String {
        self.named(at, attachment, Words::text)
    }

    /// The same for those who only hear it.
    fn heard(&self, at: usize, attachment: &Attachment) -> String {
        self.named(at, attachment, Words::first)
    }

    fn named(
        &self,
        at: usize,
        attachment: &Attachment,
        say: fn(&Words, &str, &[(&str, &str)]) -> String,
    ) -> String {
        let number = (at + 1).to_string();
        let of = self.dossier.attachments.len().to_string();
        let said = [("number", number.as_str()), ("of", &of)];
        let said = say(self.words, "bound-attachment", &said);
        format!("{said}  ·  {}", isolated(&attachment.name))
    }

    /// Returns how much smaller a page is shown. None is shown larger than it is.
    fn scale(&self, width: f32, height: f32) -> f32 {
        let scale = (self.width() / width).min(self.height() / height).min(1.0);
        // Pages that lie leave half of the sheet to the next one, where that makes them little smaller.
        let half = (self.height() - GAP) / 2.0 / height;
        match width > height && (LITTLE * scale..scale).contains(&half) {
            true => half,
            false => scale,
        }
    }

    fn width(&self) -> f32 {
        crate::draw::PAGE_WIDTH - 2.0 * SIDE
    }

    fn height(&self) -> f32 {
        self.size.height() - TOP - FOOT
    }
}

impl Sheet {
    /// Puts a page under those that are there, with a hairline around it that hides nothing of it.
    fn add(&mut self, shown: Shown, page: usize, (width, height): (f32, f32)) {
        let (x, y) = ((crate::draw::PAGE_WIDTH - width) / 2.0, TOP + self.y);
        if let Shown::Picture(picture) = shown {
            self.drawn.push(Draw::Picture {
                picture,
                x,
                y,
                width,
                height,
            });
        }
        let thin = 0.4;
        for (x, y, width, height) in [
            (x - thin, y - thin, width + 2.0 * thin, thin),
            (x - thin, y + height, width + 2.0 * thin, thin),
            (x - thin, y, thin, height),
            (x + width, y, thin, height),
        ] {
            self.drawn.push(Draw::Rectangle {
                x,
                y,
                width,
                height,
                fill: RULE,
            });
        }
        let first = self.pages.map_or(page, |(first, _)| first);
        self.pages = Some((first, page));
        self.y += height + GAP;
    }
}
