//! The dossier book of a category or of a whole round.

mod back;
mod bound;
mod chart;
mod contents;
mod cover;
mod dossier;
pub(crate) mod parts;
mod scores;

use std::error::Error;
use std::io::Write;
use std::ops::Range;

use jurybook_core::dossier::{Dossier, Front, Heading};
use jurybook_core::job::Job;
use jurybook_words::Words;

use crate::draw::{Bookmark, GREY, Info, PageId};
use crate::error::PrintError;
use crate::flow::{Flow, Head, MARGIN, WIDTH};
use crate::papers::{Margins, PaperSize, state_id};
use crate::typeset::{Style, Typesetter};
use crate::writer::{Printed, Writer};

/// What the caller may choose about a print.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether characters that no font has are printed as boxes instead of refusing the print.
    pub allow_missing_characters: bool,
    /// The size of the paper.
    pub size: PaperSize,
    /// How the margins share it; certificates, which nobody binds, have even ones.
    pub margins: Margins,
}

/// What came of a print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Pages of the document.
    pub pages: usize,
    /// Characters that no font has, each once; empty unless they were allowed.
    pub missing_glyphs: Vec<char>,
}

/// Writes a book of dossiers to `out`.
///
/// `dossier` is asked for each dossier of the front once, in order, by its position from 0. Neither
/// dossiers nor pages are kept, so a book may be far larger than memory. Where an error comes back,
/// what was written to `out` so far is not a document.
///
/// # Errors
/// [`PrintError::FontMissing`] where no embedded font has a character and the options do not allow
/// it; [`PrintError::Photo`], [`PrintError::Source`], [`PrintError::Write`], [`PrintError::Layout`];
/// [`PrintError::Cancelled`] where somebody asked the job to stop.
pub fn book<E: Error + Send + Sync + 'static>(
    front: &Front,
    dossier: &mut dyn FnMut(usize) -> Result<Dossier, E>,
    words: &Words,
    options: &Options,
    job: &Job,
    out: &mut dyn Write,
) -> Result<Report, PrintError> {
    let content = Content {
        dossier,
        attachment: None,
    };
    bound_book(front, content, words, options, job, out)
}

/// Hands over the bytes of an attachment, by the place of its dossier and its place there, each from 0.
pub type ReadAttachment<'a, E> = dyn FnMut(usize, usize) -> Result<Vec<u8>, E> + 'a;

/// What a book is made of, handed over part by part.
pub struct Content<'a, E> {
    /// Is asked for each dossier of the front once, in order, by its position from 0.
    pub dossier: &'a mut dyn FnMut(usize) -> Result<Dossier, E>,
    /// Where attachments are bound in behind their dossier: is asked for the bytes of one at a time.
    pub attachment: Option<&'a mut ReadAttachment<'a, E>>,
}

/// Writes a book of dossiers to `out`, with the attachments bound in where the content has them.
///
/// Pages of PDF files and JPEG images follow their dossier, each under a bookmark. An attachment that
/// cannot be bound in is named in its place with what to do, and the book goes on. Of everything that
/// was handed over one attachment is held at a time.
///
/// # Errors
/// As [`book`].
pub fn bound_book<E: Error + Send + Sync + 'static>(
    front: &Front,
    content: Content<'_, E>,
    words: &Words,
    options: &Options,
    job: &Job,
    out: &mut dyn Write,
) -> Result<Report, PrintError> {
    let Content {
        dossier,
        mut attachment,
    } = content;
    let total = front.dossiers.len() as u64;
    job.step("stage-printing", 0, total)?;
    let mut typesetter = Typesetter::of(words);
    let mut writer = Printed::begin_showing(options.size.shown(options.margins), out)?;
    let mut flow = Flow::new(&mut typesetter, &mut writer, 0);
    flow.bottom = options.size.bottom();
    cover::cover(&mut flow, front, words, options.size)?;
    flow.head = Head {
        left: front.head.programme.clone(),
        ..Head::default()
    };
    let contents_page = flow.page();
    let entries = contents::contents(&mut flow, front, words)?;
    let left_out = back::left_out(&mut flow, front, words)?;
    let mut starts = Vec::with_capacity(entries.len());
    let mut bound = Vec::new();
    for (index, heading) in front.dossiers.iter().enumerate() {
        let source = |error: E| PrintError::Source {
            number: heading.number,
            source: error.into(),
        };
        let read = dossier(index).map_err(source)?;
        starts.push(dossier::dossier(
            &mut flow,
            &front.head.programme,
            &read,
            words,
        )?);
        if let Some(attachment) = attachment.as_mut() {
            let mut binding = bound::Binding {
                words,
                size: options.size,
                dossier: &read,
                read: &mut |at| attachment(index, at).map_err(source),
                step: &mut || Ok(job.step("stage-printing", index as u64, total)?),
            };
            bound.push(binding.bind(&mut flow)?);
        }
        refuse_missing(flow.type_, options).map_err(|error| whose(error, front, index))?;
        job.step("stage-printing", index as u64 + 1, total)?;
    }
    let register = back::register(&mut flow, front, words)?;
    let by_country = back::index(&mut flow, front, &starts, words)?;
    let pages = flow.page().0;
    contents::page_numbers(&mut typesetter, &mut writer, &entries, &starts)?;
    // The cover has none.
    footers(
        &mut typesetter,
        &mut writer,
        front,
        words,
        options.size,
        1..pages,
    )?;
    refuse_missing(&typesetter, options)?;
    let info = Info {
        title: format!(
            "{} – {}",
            front.head.programme,
            words.text("print-book", &[])
        ),
        author: front.head.programme.clone(),
        language: words.language().as_str().to_owned(),
    };
    let mut marks = bookmarks(front, words, contents_page, &starts, bound);
    let mark = |id: &str, target| Bookmark {
        title: words.text(id, &[]),
        target,
        children: Vec::new(),
    };
    marks.splice(1..1, left_out.map(|page| mark("print-left-out", page)));
    marks.extend(register.map(|page| mark("paper-register", page)));
    marks.extend(by_country.map(|page| mark("print-index", page)));
    writer.finish(&info, &marks)?;
    Ok(Report {
        pages,
        missing_glyphs: typesetter.missing.into_iter().collect(),
    })
}

/// Stops as soon as a character has no font, so that nobody waits for a book that is refused.
pub(crate) fn refuse_missing(typesetter: &Typesetter, options: &Options) -> Result<(), PrintError> {
    if typesetter.missing.is_empty() || options.allow_missing_characters {
        return Ok(());
    }
    Err(PrintError::FontMissing {
        characters: typesetter.missing.iter().collect(),
    })
}

/// Says in which application characters stand that no font has: in one that the contents name, or else in
/// the dossier that was printed last.
fn whose(error: PrintError, front: &Front, last: usize) -> PrintError {
    let PrintError::FontMissing { characters } = error else {
        return error;
    };
    let has = |heading: &&Heading| {
        let texts = [&heading.title, &heading.applicant].into_iter();
        let mut texts = texts.chain(heading.title_en.as_ref());
        texts.any(|text| text.contains(|c| characters.contains(c)))
    };
    let named = front.dossiers.iter().find(has);
    match named.or(front.dossiers.get(last)) {
        Some(heading) => PrintError::FontMissingIn {
            number: heading.number,
            characters,
        },
        None => PrintError::FontMissing { characters },
    }
}

/// Draws the feet of pages, the last of which is the last of all, now that their number is known.
pub(crate) fn footers(
    typesetter: &mut Typesetter,
    writer: &mut dyn Writer,
    front: &Front,
    words: &Words,
    size: PaperSize,
    pages: Range<usize>,
) -> Result<(), PrintError> {
    let style = Style {
        colour: GREY,
        ..Style::plain(7.5)
    };
    let state = words.text(state_id(&front.head), &[]);
    let made = words.text("print-made-from", &[("hash", &front.head.short_hash)]);
    let reader = front
        .reader
        .as_ref()
        .map(|reader| parts::for_reader(words, reader));
    let copy = front.copy.map(|copy| parts::copy(words, copy));
    let left = [Some(state), Some(made), reader, copy]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>();
    let lines = parts::in_lines(&left);
    let left = lines.map(|line| typesetter.fit(&line, &style, WIDTH * 0.7));
    let (y, all) = (size.height() - 44.0, pages.end);
    let lines = left.into_iter().zip([y, y + 10.0]);
    let drawn = lines.flat_map(|(line, y)| line.at(MARGIN, y)).collect();
    writer.overlay_all(pages.clone(), drawn)?;
    for page in pages {
        let right = parts::page(words, page + 1, all);
        let right = typesetter.set(&right, &style, WIDTH);
        let x = MARGIN + WIDTH - right.width;
        writer.overlay(PageId(page), right.at(x, y), Vec::new())?;
    }
    Ok(())
}

/// The outline: contents, then categories with their dossiers under them.
fn bookmarks(
    front: &Front,
    words: &Words,
    contents: PageId,
    starts: &[PageId],
    bound: Vec<Vec<Bookmark>>,
) -> Vec<Bookmark> {
    let mut marks = vec![Bookmark {
        title: words.text("print-contents", &[]),
        target: contents,
        children: Vec::new(),
    }];
    let mut category = None;
    let mut bound = bound.into_iter();
    for (heading, start) in front.dossiers.iter().zip(starts) {
        let child = Bookmark {
            title: format!("{} {}", parts::number(heading.number), heading.title),
            target: *start,
            children: bound.next().unwrap_or_default(),
        };
        match marks.last_mut() {
            Some(mark) if category == Some(&heading.category) => mark.children.push(child),
            _ => marks.push(Bookmark {
                title: heading.category.clone(),
                target: *start,
                children: vec![child],
            }),
        }
        category = Some(&heading.category);
    }
    marks
}
