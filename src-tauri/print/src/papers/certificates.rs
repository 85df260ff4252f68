//! Certificates for winners: a page for each award and special mention, lying on its long side.

use std::io::Write;

use jurybook_core::job::Job;
use jurybook_core::papers::{Given, Letter};
use jurybook_words::{BOTH, Words, halves};
use parley::Alignment;

use super::foot::Foot;
use super::letters::{Signature, Tongues, mark};
use super::ornament::{self, GOLD};
use super::{PaperSize, body, info, quiet, strong};
use crate::book::{Options, Report, parts, refuse_missing};
use crate::draw::{ACCENT, Bookmark, GREY};
use crate::error::PrintError;
use crate::flow::Flow;
use crate::tags::Role;
use crate::typeset::{Paragraph, Style, Typesetter, isolated};
use crate::writer::{Printed, Writer};
use unicode_segmentation::UnicodeSegmentation as _;

/// Room between the edge of the sheet and the text.
const SIDE: f32 = 96.0;

/// Prints the certificates of winners; letters to others give none. Where `in_both`, the letters' own texts are
/// in two languages, and so is what stands around them on the one page. Where the results are not official, every
/// page says that it is a draft.
///
/// # Errors
/// As [`super::agenda`].
pub fn certificates(
    letters: &[Letter],
    in_both: bool,
    signature: &Signature,
    options: &Options,
    job: &Job,
    out: &mut dyn Write,
) -> Result<Report, PrintError> {
    let all: Vec<_> = letters
        .iter()
        .flat_map(|letter| letter.given.iter().map(move |given| (letter, given)))
        .collect();
    let Some((first, _)) = all.first() else {
        return Err(PrintError::Layout);
    };
    job.step("stage-printing", 0, all.len() as u64)?;
    let tongues = match in_both {
        true => Tongues::both(),
        false => Tongues::new(),
    };
    let mut typesetter = Typesetter::of(tongues.of(first));
    let mut writer = Printed::begin_showing(options.size.shown_lying(), out)?;
    let mut flow = Flow::new(&mut typesetter, &mut writer, 0);
    let mut outline = Vec::new();
    for (done, (letter, given)) in (1..).zip(&all) {
        outline.push(Bookmark {
            title: format!("{} {}", mark(letter), letter.named.applicant),
            target: flow.page(),
            children: Vec::new(),
        });
        let words = tongues.of(letter);
        certificate(&mut flow, letter, given, signature, options.size, words)?;
        flow.end()?;
        refuse_missing(flow.type_, options)?;
        job.step("stage-printing", done, all.len() as u64)?;
    }
    let words = tongues.of(first);
    let info = info(
        &first.head,
        &words.text("certificate-certificates", &[]),
        words,
    );
    let pages = flow.page().0;
    if outline.len() == 1 {
        outline.clear();
    }
    writer.finish(&info, &outline)?;
    Ok(Report {
        pages,
        missing_glyphs: typesetter.missing.into_iter().collect(),
    })
}

/// A paragraph with the room above it.
type Set = (f32, Paragraph);

fn certificate(
    flow: &mut Flow<'_>,
    letter: &Letter,
    given: &Given,
    signature: &Signature,
    size: PaperSize,
    words: &Words,
) -> Result<(), PrintError> {
    let (height, width) = size.measures();
    ornament::frame(flow, width, height);
    let (top, bottom) = (70.0, height - 146.0);
    let set = texts(flow.type_, letter, given, width - 2.0 * SIDE, words);
    // What the page is stands under the name of the programme.
    let title = 1 + usize::from(halves(&letter.head.programme).1.is_some());
    let high: f32 = set.iter().map(|(above, one)| above + one.height()).sum();
    // What does not fit in its full size is set closer, never cut.
    let room = bottom - top;
    let above: f32 = set.iter().map(|(above, _)| above).sum();
    let squeeze = match high > room && above > 0.0 {
        true => ((above - (high - room)) / above).max(0.15),
        false => 1.0,
    };
    let high = high - above + above * squeeze;
    let mut y = top + (room - high).max(0.0) / 2.0;
    for (at, (above, paragraph)) in set.into_iter().enumerate() {
        y += above * squeeze;
        let height = paragraph.height();
        match at == title {
            true => flow.heading(1, |flow| flow.put(paragraph, SIDE, y)),
            false => flow.put(paragraph, SIDE, y),
        }
        y += height;
    }
    signatures(flow, letter, signature, (width, height), words);
    flow.within(Role::Artifact, |flow| {
        foot(flow, letter, (width, height), words);
    });
    Ok(())
}

fn centred(style: Style<'_>) -> Style<'_> {
    Style {
        align: Alignment::Center,
        leading: 1.25,
        ..style
    }
}

/// Sets what the certificate says, line by line from above.
fn texts(
    type_: &mut Typesetter,
    letter: &Letter,
    given: &Given,
    width: f32,
    words: &Words,
) -> Vec<Set> {
    let named = &letter.named;
    let own = |style: Style<'static>| Style {
        language: "",
        ..centred(style)
    };
    let accent = Style {
        colour: ACCENT,
        ..centred(strong(words, 17.0))
    };
    let gold = Style {
        colour: GOLD,
        ..centred(strong(words, 27.0))
    };
    let plain = centred(body(words, 12.5));
    let small = centred(quiet(words, 11.5));
    let (programme, second) = halves(&letter.head.programme);
    let mut set = vec![(0.0, shrunk(type_, programme, &accent, width, 9.0, 2))];
    set.extend(second.map(|second| (1.0, shrunk(type_, second, &small, width, 8.0, 1))));
    let large = centred(strong(words, if second.is_some() { 34.0 } else { 40.0 }));
    let title = words.text("certificate", &[]);
    set.push((10.0, type_.set(&title, &large, width)));
    let to = words.text("certificate-to", &[]);
    set.push((12.0, type_.set(&to, &plain, width)));
    let name = Style {
        language: &named.language,
        ..own(strong(words, 36.0))
    };
    set.push((4.0, shrunk(type_, &named.applicant, &name, width, 11.0, 2)));
    let place = [&named.city, &named.country].map(|part| part.trim());
    let place = place.iter().filter(|part| !part.is_empty());
    let place: Vec<_> = place.map(|part| isolated(part)).collect();
    if !place.is_empty() {
        let style = Style {
            language: &named.language,
            ..small
        };
        set.push((2.0, shrunk(type_, &place.join(", "), &style, width, 8.0, 1)));
    }
    set.push((
        18.0,
        type_.set(&words.text("certificate-for", &[]), &plain, width),
    ));
    let title = Style {
        language: &named.language,
        ..own(strong(words, 19.0))
    };
    set.push((3.0, shrunk(type_, &named.title, &title, width, 9.0, 2)));
    let is_english = !letter.korean || words.tag() == BOTH;
    if let Some(english) = named.title_en.as_ref().filter(|_| is_english) {
        set.push((2.0, shrunk(type_, english, &small, width, 7.5, 1)));
    }
    let kind = words.text(&format!("certificate-{}", given.kind), &[]);
    set.push((20.0, type_.set(&kind, &plain, width)));
    let (award, second) = halves(&given.name);
    set.push((3.0, shrunk(type_, award, &gold, width, 12.0, 2)));
    set.extend(second.map(|second| (1.0, shrunk(type_, second, &plain, width, 9.0, 1))));
    if !given.partner.is_empty() {
        let with = words.text("letter-with", &[("partner", &isolated(&given.partner))]);
        set.push((2.0, shrunk(type_, &with, &small, width, 7.5, 1)));
    }
    set
}

/// Sets a text as large as it fits on so many lines, down to a smallest size; what is longer even then
/// ends in an ellipsis.
fn shrunk(
    type_: &mut Typesetter,
    text: &str,
    style: &Style<'_>,
    width: f32,
    smallest: f32,
    lines: usize,
) -> Paragraph {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut size = style.size;
    while size > smallest {
        let set = type_.set(&text, &Style { size, ..*style }, width);
        if set.lines.len() <= lines {
            return set;
        }
        size -= 1.0;
    }
    let style = Style {
        size: smallest,
        ..*style
    };
    let set = type_.set(&text, &style, width);
    if set.lines.len() <= lines {
        return set;
    }
    let ends: Vec<_> = text.grapheme_indices(true).map(|(at, _)| at).collect();
    let (mut fits, mut too_long) = (0, ends.len());
    while too_long - fits > 1 {
        let middle = fits.midpoint(too_long);
        let shortened = format!("{}…", text[..ends[middle]].trim_end());
        match type_.set(&shortened, &style, width).lines.len() <= lines {
            true => fits = middle,
            false => too_long = middle,
        }
    }
    let shortened = format!(
        "{}…",
        text[..ends.get(fits).copied().unwrap_or(0)].trim_end()
    );
    type_.set(&shortened, &style, width).truncated(lines)
}

/// Draws place and day, and the lines that the chair and the organiser sign on.
fn signatures(
    flow: &mut Flow<'_>,
    letter: &Letter,
    signature: &Signature,
    (width, height): (f32, f32),
    words: &Words,
) {
    let y = height - 106.0;
    let each = 220.0;
    ornament::rosette(flow, width / 2.0, y - 4.0, 34.0);
    let organiser = letter.head.organisers.first().map_or("", String::as_str);
    let office = signature.office(words);
    let sides = [
        (SIDE, signature.chair.trim(), office.as_str()),
        (width - SIDE - each, organiser, ""),
    ];
    for (x, name, office) in sides {
        flow.fill(x, y, each, 0.8, GREY);
        let centred = |style: Style<'static>| Style {
            align: Alignment::Center,
            ..style
        };
        let name = shrunk(flow.type_, name, &centred(strong(words, 9.5)), each, 7.5, 2);
        let under = y + 4.0 + name.height();
        flow.put(name, x, y + 4.0);
        let office = shrunk(
            flow.type_,
            office,
            &centred(quiet(words, 8.5)),
            each,
            7.5,
            1,
        );
        flow.put(office, x, under);
    }
    let told = signature.where_and_when();
    if !told.is_empty() {
        let told = flow
            .type_
            .fit(&told, &body(words, 10.0), width - 2.0 * SIDE);
        let middle = (width - told.width) / 2.0;
        flow.put(told, middle, height - 72.0);
    }
}

/// Draws of what state the certificate is, small, and over the frame that it is a draft.
fn foot(flow: &mut Flow<'_>, letter: &Letter, (width, height): (f32, f32), words: &Words) {
    let foot = Foot {
        head: &letter.head,
        words,
        about: mark(letter),
        draft: !letter.head.official,
    };
    let page = parts::page(words, 1, 1);
    let said = format!("{}  ·  {page}", foot.said());
    let said = flow
        .type_
        .fit(&said, &quiet(words, 6.5), width - 2.0 * SIDE);
    let x = (width - said.width) / 2.0;
    flow.put(said, x, height - 56.0);
    foot.band(flow, width / 2.0, 50.0);
}
