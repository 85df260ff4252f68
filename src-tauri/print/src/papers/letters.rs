//! Letters to applicants: to winners what they are given, to the others what the jury has to say.

use std::io::Write;

use jurybook_core::job::Job;
use jurybook_core::papers::{Given, Letter};
use jurybook_words::{Language, Words};
use parley::Alignment;

use super::foot::Foot;
use super::{Part, body, document, info, quiet, strong};
use crate::book::{Options, Report};
use crate::draw::{ACCENT, Draw, GREY, TINT};
use crate::error::PrintError;
use crate::flow::{self, Flow, Head, MARGIN, WIDTH};
use crate::tags::Role;
use crate::typeset::{Style, isolated, script};

/// Where a letter's text begins: further in than that of a report.
const LEFT: f32 = MARGIN + 24.0;
/// Width of a letter's text.
const BROAD: f32 = WIDTH - 48.0;
/// Size of a letter's text.
const TEXT: f32 = 10.5;
/// Room between two paragraphs.
const BETWEEN: f32 = 7.0;

/// What stands at the end of letters and certificates.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signature {
    /// Where they are written; may be empty.
    pub place: String,
    /// The day, as it is to be read; may be empty.
    pub date: String,
    /// Who signs; may be empty, to be written by hand.
    pub chair: String,
    /// As what; the word for the chair of the jury where it is empty.
    pub office: String,
}

impl Signature {
    /// Writes place and day.
    pub(super) fn where_and_when(&self) -> String {
        let said = [&self.place, &self.date].map(|part| part.trim());
        let said = said.iter().filter(|part| !part.is_empty());
        said.map(|part| isolated(part))
            .collect::<Vec<_>>()
            .join(", ")
    }

    pub(super) fn office(&self, words: &Words) -> String {
        match self.office.trim() {
            "" => words.text("letter-chair", &[]),
            office => office.to_owned(),
        }
    }
}

/// The words of the two languages that letters are in.
pub(super) struct Tongues([Words; 2]);

impl Tongues {
    pub(super) fn new() -> Self {
        Self([Language::En, Language::Ko].map(Words::new))
    }

    /// Each of the two followed by the other.
    pub(super) fn both() -> Self {
        let [english, korean] = [Language::En, Language::Ko];
        Self([(english, korean), (korean, english)].map(|(one, other)| Words::both(one, other)))
    }

    pub(super) fn of(&self, letter: &Letter) -> &Words {
        &self.0[usize::from(letter.korean)]
    }
}

/// Prints letters, each in its own language and on pages of its own, numbered by themselves. Letters about the
/// same application that follow each other are one in two languages. Where the results are not official,
/// every page says that it is a draft.
///
/// # Errors
/// As [`super::agenda`].
pub fn letters(
    letters: &[Letter],
    signature: &Signature,
    options: &Options,
    job: &Job,
    out: &mut dyn Write,
) -> Result<Report, PrintError> {
    let total = letters.len() as u64;
    job.step("stage-printing", 0, total)?;
    let tongues = Tongues::new();
    let about = match letters.first() {
        Some(first) => {
            let words = tongues.of(first);
            info(&first.head, &words.text("letter-letters", &[]), words)
        }
        None => return Err(PrintError::Layout),
    };
    document(&about, options, out, |flow| {
        let mut parts = Vec::new();
        for (done, letter) in (1..).zip(letters) {
            let words = tongues.of(letter);
            let first = flow.page();
            flow.head = Head::default();
            self::letter(flow, letter, signature, words)?;
            flow.end()?;
            crate::book::refuse_missing(flow.type_, options)?;
            let mut title = format!("{} {}", mark(letter), letter.named.applicant);
            let mut others = letters.iter().filter(|one| one.korean != letter.korean);
            if others.any(|one| one.named.number == letter.named.number) {
                title = format!("{title}  ·  {}", words.language().own_name());
            }
            parts.push(Part {
                title,
                first,
                under: Vec::new(),
                foot: Foot {
                    head: &letter.head,
                    words,
                    about: mark(letter),
                    draft: !letter.head.official,
                },
            });
            job.step("stage-printing", done, total)?;
        }
        Ok(parts)
    })
}

/// Writes what an applicant knows the application by.
pub(super) fn mark(letter: &Letter) -> String {
    match letter.named.reference.trim() {
        "" => crate::book::parts::number(letter.named.number),
        reference => reference.to_owned(),
    }
}

fn letter(
    flow: &mut Flow<'_>,
    letter: &Letter,
    signature: &Signature,
    words: &Words,
) -> Result<(), PrintError> {
    head(flow, letter, signature, words)?;
    // From the second page on it is said whose letter it is.
    flow.head = Head {
        left: letter.head.programme.clone(),
        right: format!("{}  {}", mark(letter), isolated(&letter.named.applicant)),
        language: letter.named.language.clone(),
    };
    let kind = match (letter.is_won(), letter.goes_on) {
        (true, _) => "won",
        (false, true) => "on",
        (false, false) => "not",
    };
    let (programme, title, round) = (
        isolated(&letter.head.programme),
        isolated(&letter.named.title),
        isolated(&letter.head.round),
    );
    let args = [
        ("programme", programme.as_str()),
        ("title", title.as_str()),
        ("round", round.as_str()),
    ];
    let text = |id: &str| words.text(id, &args);
    let subject = text(&format!("letter-subject-{kind}"));
    flow.heading(1, |flow| {
        flow.text(&subject, &strong(words, 13.0), LEFT, BROAD)
    })?;
    flow.space(12.0);
    let dear = match letter.contact.as_str() {
        "" => words.text("letter-dear", &[]),
        contact => words.text("letter-dear-contact", &[("name", &isolated(contact))]),
    };
    paragraph(flow, &dear, words)?;
    paragraph(flow, &text(&format!("letter-{kind}")), words)?;
    for given in &letter.given {
        self::given(flow, given, words)?;
    }
    if letter.is_won() && !letter.benefits.is_empty() {
        flow.need(50.0)?;
        paragraph(flow, &text("letter-benefits"), words)?;
        flow.within(Role::List, |flow| {
            let mut benefits = letter.benefits.iter();
            benefits.try_for_each(|benefit| point(flow, benefit, words.tag()))
        })?;
        flow.space(BETWEEN);
    }
    feedback(flow, letter, words)?;
    paragraph(flow, &text(&format!("letter-{kind}-end")), words)?;
    end(flow, signature, words)
}

/// Draws who writes, where and when, to whom, and about what.
fn head(
    flow: &mut Flow<'_>,
    letter: &Letter,
    signature: &Signature,
    words: &Words,
) -> Result<(), PrintError> {
    flow.y = 64.0;
    let title = Style {
        colour: ACCENT,
        ..strong(words, 15.0)
    };
    flow.text(&letter.head.programme, &title, LEFT, BROAD)?;
    let organisers: Vec<_> = letter
        .head
        .organisers
        .iter()
        .map(|one| isolated(one))
        .collect();
    if !organisers.is_empty() {
        flow.text(&organisers.join("  ·  "), &quiet(words, 8.5), LEFT, BROAD)?;
    }
    flow.space(8.0);
    let y = flow.y;
    flow.fill(LEFT, y, BROAD, 1.2, ACCENT);
    flow.space(18.0);
    let end = Style {
        align: Alignment::End,
        ..body(words, TEXT)
    };
    let told = signature.where_and_when();
    let high = match told.is_empty() {
        true => 0.0,
        false => {
            let y = flow.y;
            flow.label(&told, &end, LEFT + BROAD / 2.0, y, BROAD / 2.0)
        }
    };
    let named = &letter.named;
    let place = [&named.city, &named.country].map(|part| part.trim());
    let place = place.iter().filter(|part| !part.is_empty());
    let place: Vec<_> = place.map(|part| isolated(part)).collect();
    let address = [
        letter.contact.clone(),
        named.applicant.clone(),
        place.join(", "),
    ];
    let top = flow.y;
    let own = Style {
        language: &named.language,
        align: Alignment::Left,
        ..body(words, TEXT)
    };
    for line in address.iter().filter(|line| !line.trim().is_empty()) {
        flow.text(line, &own, LEFT, BROAD / 2.0 - 12.0)?;
    }
    if flow.y > top {
        flow.y = flow.y.max(top + high);
    }
    flow.space(10.0);
    let reference = words.text(
        "letter-reference",
        &[("reference", &isolated(&mark(letter)))],
    );
    flow.text(&reference, &quiet(words, 9.0), LEFT, BROAD)?;
    let (title, english) = (isolated(&named.title), named.title_en.as_deref());
    let about = match english {
        Some(english) if !letter.korean => format!("{title} ({english})"),
        _ => title,
    };
    let small = Style {
        language: &named.language,
        align: Alignment::Left,
        ..quiet(words, 9.0)
    };
    flow.text(&about, &small, LEFT, BROAD)?;
    flow.space(16.0);
    Ok(())
}

fn paragraph(flow: &mut Flow<'_>, text: &str, words: &Words) -> Result<(), PrintError> {
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        flow.text(line.trim(), &body(words, TEXT).running(), LEFT, BROAD)?;
        flow.space(BETWEEN);
    }
    Ok(())
}

/// Draws an award or a special mention, in a box on one page.
fn given(flow: &mut Flow<'_>, given: &Given, words: &Words) -> Result<(), PrintError> {
    let kind = words.text(&format!("letter-{}", given.kind), &[]);
    let name = Style {
        align: Alignment::Left,
        ..strong(words, 15.0)
    };
    let small = Style {
        colour: ACCENT,
        ..strong(words, 8.5)
    };
    let inner = BROAD - 32.0;
    let mut set = vec![
        flow.type_.set(&kind, &small, inner),
        flow.type_.set(&given.name, &name, inner),
    ];
    if !given.partner.is_empty() {
        let with = words.text("letter-with", &[("partner", &isolated(&given.partner))]);
        set.push(flow.type_.set(&with, &quiet(words, 10.0), inner));
    }
    let high = 20.0 + set.iter().map(|one| one.height()).sum::<f32>();
    flow.need(high)?;
    let y = flow.y;
    flow.fill(LEFT, y, BROAD, high, TINT);
    flow.fill(LEFT, y, 3.0, high, ACCENT);
    flow.space(10.0);
    for paragraph in set {
        flow.lines(paragraph, LEFT + 18.0)?;
    }
    flow.space(10.0 + BETWEEN);
    Ok(())
}

/// Draws a text behind a dot.
fn point(flow: &mut Flow<'_>, text: &str, language: &str) -> Result<(), PrintError> {
    flow.within(Role::Item, |flow| {
        flow.within(Role::Body, |flow| said(flow, text, language))
    })
}

fn said(flow: &mut Flow<'_>, text: &str, language: &str) -> Result<(), PrintError> {
    for (at, line) in text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .enumerate()
    {
        let style = Style {
            language,
            align: Alignment::Left,
            ..Style::plain(TEXT)
        };
        let set = flow.type_.set(line.trim(), &style, BROAD - 18.0);
        flow.need(flow::beginning(&set))?;
        if at == 0 {
            let y = flow.y;
            flow.draw(Draw::Dot {
                x: LEFT + 5.0,
                y: y + 8.0,
                radius: 1.6,
                fill: ACCENT,
                line: ACCENT,
            });
        }
        flow.lines(set, LEFT + 18.0)?;
        flow.space(3.0);
    }
    Ok(())
}

/// Draws what judges wrote to the applicant, and nothing of who wrote it.
fn feedback(flow: &mut Flow<'_>, letter: &Letter, words: &Words) -> Result<(), PrintError> {
    if letter.comments.is_empty() {
        return Ok(());
    }
    flow.need(60.0)?;
    let id = if letter.is_won() {
        "letter-feedback-won"
    } else {
        "letter-feedback"
    };
    paragraph(flow, &words.text(id, &[]), words)?;
    flow.within(Role::List, |flow| {
        letter.comments.iter().try_for_each(|comment| {
            // A judge writes in the own language, which may be another than the letter's.
            let language = script::language(comment, "en").unwrap_or(words.tag());
            point(flow, comment, language)?;
            flow.space(2.0);
            Ok::<_, PrintError>(())
        })
    })?;
    flow.space(BETWEEN);
    Ok(())
}

/// Draws the closing and the line to sign on, on one page with each other.
fn end(flow: &mut Flow<'_>, signature: &Signature, words: &Words) -> Result<(), PrintError> {
    flow.need(112.0)?;
    paragraph(flow, &words.text("letter-closing", &[]), words)?;
    flow.space(42.0);
    let y = flow.y;
    flow.fill(LEFT, y, 220.0, 0.8, GREY);
    flow.space(5.0);
    if !signature.chair.trim().is_empty() {
        flow.text(signature.chair.trim(), &strong(words, TEXT), LEFT, BROAD)?;
    }
    flow.text(&signature.office(words), &quiet(words, 9.5), LEFT, BROAD)
}
