//! What a meeting and its results put on paper: seal, agenda, minutes, letters and certificates.

mod agenda;
mod certificates;
mod foot;
pub(crate) mod front;
mod letters;
mod minutes;
mod ornament;
mod seal;
mod sheets;
mod size;

pub use agenda::agenda;
pub(crate) use agenda::register;
pub use certificates::certificates;
pub use letters::{Signature, letters};
pub use minutes::minutes;
pub use seal::seal_sheet;
pub use sheets::note_sheets;
pub use size::{Margins, PaperSize};

use std::io::Write;

use jurybook_core::papers::{Head, Named};
use jurybook_words::Words;

use crate::book::{Options, Report, refuse_missing};
use crate::draw::{Bookmark, GREY, Info, PageId};
use crate::error::PrintError;
use crate::flow::{self, Flow};
use crate::tags::Element;
use crate::typeset::{Style, Typesetter, isolated};
use crate::writer::{Printed, Writer};
pub(crate) use foot::state_id;
use foot::{Foot, feet};
pub(crate) use front::made_from;

/// Pages of a document that are numbered together: all of them, or one letter.
struct Part<'a> {
    title: String,
    first: PageId,
    /// What the outline has under it.
    under: Vec<Bookmark>,
    foot: Foot<'a>,
}

/// Sets a document, numbers its pages, and writes it out in its size.
fn document<'a>(
    info: &Info,
    options: &Options,
    out: &mut dyn Write,
    body: impl FnOnce(&mut Flow<'_>) -> Result<Vec<Part<'a>>, PrintError>,
) -> Result<Report, PrintError> {
    let size = options.size;
    let mut typesetter = Typesetter::new();
    let mut writer = Printed::begin_showing(size.shown(options.margins), out)?;
    let mut flow = Flow::new(&mut typesetter, &mut writer, 0);
    flow.bottom = size.bottom();
    let parts = body(&mut flow)?;
    flow.end()?;
    let pages = flow.page().0;
    let ends = parts.iter().skip(1).map(|part| part.first.0);
    let ends: Vec<usize> = ends.chain([pages]).collect();
    for (part, end) in parts.iter().zip(ends) {
        let pages = part.first.0..end;
        feet(&mut typesetter, &mut writer, &part.foot, size, pages)?;
    }
    refuse_missing(&typesetter, options)?;
    let mut outline: Vec<Bookmark> = parts
        .into_iter()
        .map(|part| Bookmark {
            title: part.title,
            target: part.first,
            children: part.under,
        })
        .collect();
    // A document of one part is that part.
    if outline.len() == 1 {
        outline = outline.remove(0).children;
    }
    writer.finish(info, &outline)?;
    Ok(Report {
        pages,
        missing_glyphs: typesetter.missing.into_iter().collect(),
    })
}

/// A paper in one language.
pub struct Spoken<P> {
    /// What it says.
    pub paper: P,
    /// The words around it, in its language.
    pub words: Words,
}

/// Sets a paper in one language, or in several one after the other, each with pages numbered by themselves.
///
/// `id` names its title among the words; `body` gets that too, and returns what the outline has under it.
pub(crate) fn in_languages<P>(
    papers: &[Spoken<P>],
    id: &str,
    head: fn(&P) -> &Head,
    options: &Options,
    out: &mut dyn Write,
    mut body: impl FnMut(&mut Flow<'_>, &P, &str, &Words) -> Result<Vec<Bookmark>, PrintError>,
) -> Result<Report, PrintError> {
    let title = |words: &Words| words.text(id, &[]);
    let Some(Spoken { paper, words }) = papers.first() else {
        return Err(PrintError::Layout);
    };
    let about = info(head(paper), &title(words), words);
    document(&about, options, out, |flow| {
        let mut parts = Vec::new();
        for Spoken { paper, words } in papers {
            let (first, title) = (flow.page(), title(words));
            flow.head = flow::Head::default();
            let own = &mut body;
            let under = match papers.len() {
                1 => own(flow, paper, &title, words)?,
                _ => flow.within(Element::in_language(words.tag()), |flow| {
                    own(flow, paper, &title, words)
                })?,
            };
            flow.end()?;
            parts.push(Part {
                title,
                first,
                under,
                foot: Foot {
                    head: head(paper),
                    words,
                    about: String::new(),
                    draft: false,
                },
            });
        }
        Ok(parts)
    })
}

/// What stands at the head of each page of a paper.
pub(crate) fn running(left: String, title: &str, words: &Words) -> flow::Head {
    flow::Head {
        left,
        right: title.to_owned(),
        language: words.tag().to_owned(),
    }
}

/// What a document says about itself.
fn info(head: &Head, title: &str, words: &Words) -> Info {
    Info {
        title: format!("{} – {title}", head.programme),
        author: head.programme.clone(),
        language: words.language().as_str().to_owned(),
    }
}

/// Body text in the language of the paper.
fn body(words: &Words, size: f32) -> Style<'static> {
    Style {
        language: words.tag(),
        ..Style::plain(size)
    }
}

/// Strong text in the language of the paper.
fn strong(words: &Words, size: f32) -> Style<'static> {
    Style {
        language: words.tag(),
        ..Style::bold(size)
    }
}

/// Labels and notes in the language of the paper.
fn quiet(words: &Words, size: f32) -> Style<'static> {
    Style {
        colour: GREY,
        ..body(words, size)
    }
}

/// Writes names one after the other, each in its own direction.
fn names(names: &[String]) -> String {
    let names: Vec<_> = names.iter().map(|name| isolated(name)).collect();
    names.join(", ")
}

/// Writes who applies and from where.
fn applicant(named: &Named) -> String {
    let who = [&named.applicant, &named.city, &named.country].map(|part| part.trim());
    let known = who.iter().filter(|part| !part.is_empty());
    let known: Vec<_> = known.map(|part| isolated(part)).collect();
    known.join(", ")
}
