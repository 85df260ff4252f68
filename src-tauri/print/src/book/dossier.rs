//! One dossier of a book.

use jurybook_core::dossier::Dossier;
use jurybook_words::{BOTH, Words};
use parley::Alignment;

use super::{chart, parts, scores};
use crate::draw::{ACCENT, Draw, GREY, PageId, RULE, TINT};
use crate::error::PrintError;
use crate::facts::{self, Fact, Facts};
use crate::flow::{self, Flow, Head, MARGIN, WIDTH};
use crate::jpeg::Jpeg;
use crate::tags::{Element, Role};
use crate::typeset::{Style, isolated, script};

/// Width of the box with rank and score.
const BOX: f32 = 132.0;
/// Height that notes get at least.
const NOTES: f32 = 110.0;

/// Draws a dossier on pages of its own and returns the first of them.
pub(crate) fn dossier(
    flow: &mut Flow<'_>,
    programme: &str,
    dossier: &Dossier,
    words: &Words,
) -> Result<PageId, PrintError> {
    flow.head = Head {
        left: match words.tag() {
            BOTH => programme.to_owned(),
            _ => format!("{programme}  ·  {}", isolated(&dossier.category)),
        },
        right: format!(
            "{}  {}",
            parts::number(dossier.number),
            isolated(&dossier.title)
        ),
        language: dossier.language.clone(),
    };
    let first = flow.page();
    flow.within(Role::Section, |flow| {
        heading(flow, dossier)?;
        facts_and_score(flow, dossier, words)?;
        photo(flow, dossier, words)?;
        answers(flow, dossier, words)?;
        chart::chart(flow, dossier, words)?;
        scores::table(flow, dossier, words)?;
        comments(flow, dossier, words)?;
        attachments(flow, dossier, words)?;
        notes(flow, words)
    })?;
    flow.end()?;
    Ok(first)
}

fn heading(flow: &mut Flow<'_>, dossier: &Dossier) -> Result<(), PrintError> {
    let label = Style {
        colour: ACCENT,
        ..Style::bold(10.5)
    };
    let above = format!(
        "{}  ·  {}",
        parts::number(dossier.number),
        isolated(&dossier.category)
    );
    flow.text(&above, &label, MARGIN, WIDTH)?;
    flow.space(3.0);
    let language = dossier.language.as_str();
    let style = Style {
        language,
        ..Style::bold(20.0)
    };
    flow.heading(1, |flow| flow.text(&dossier.title, &style, MARGIN, WIDTH))?;
    if let Some(title) = &dossier.title_en {
        flow.space(2.0);
        flow.text(
            title,
            &Style {
                colour: GREY,
                ..Style::plain(12.0)
            },
            MARGIN,
            WIDTH,
        )?;
    }
    flow.space(12.0);
    Ok(())
}

/// Returns the name of a language: nothing where nobody has told which it is, the code where it has no name here.
fn language(code: &str, words: &Words) -> String {
    if code == "und" {
        return String::new();
    }
    let plain = code.split('-').next().unwrap_or(code);
    let named = [code, plain].map(|code| format!("language-{code}"));
    match named.iter().find(|id| words.has(id)) {
        Some(id) => words.text(id, &[]),
        None => code.to_owned(),
    }
}

/// Draws the facts on the left and the box with rank and score on the right.
fn facts_and_score(
    flow: &mut Flow<'_>,
    dossier: &Dossier,
    words: &Words,
) -> Result<(), PrintError> {
    flow.need(92.0)?;
    let (page, top) = (flow.page(), flow.y);
    let place = [&dossier.city, &dossier.country].map(|part| part.trim());
    let place = place
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(isolated);
    let (own, ours) = (dossier.language.as_str(), words.tag());
    let place = place.collect::<Vec<_>>().join(", ");
    let facts = [
        ("print-applicant", dossier.applicant.clone(), own),
        ("print-kind", dossier.kind.clone(), ours),
        ("print-form", dossier.form.clone(), ours),
        ("print-place", place, own),
        ("print-tags", dossier.tags.join(", "), ours),
        ("print-language", language(&dossier.language, words), ours),
        ("print-reference", dossier.reference.clone(), ""),
        ("print-submitted", dossier.submitted.clone(), ""),
    ];
    let facts = facts.map(|(id, text, language)| Fact {
        id,
        text,
        language,
        size: 9.5,
    });
    score_box(flow, dossier, words);
    Facts::of_head(words, WIDTH - BOX - 20.0).draw(flow, facts, words)?;
    if flow.page() == page {
        flow.y = flow.y.max(top + 92.0);
    }
    Ok(())
}

fn score_box(flow: &mut Flow<'_>, dossier: &Dossier, words: &Words) {
    let (x, y) = (MARGIN + WIDTH - BOX, flow.y);
    flow.fill(x, y, BOX, 84.0, TINT);
    flow.fill(x, y, 2.5, 84.0, ACCENT);
    let label = Style {
        colour: GREY,
        ..Style::plain(8.5)
    };
    let big = Style {
        colour: ACCENT,
        ..Style::bold(20.0)
    };
    let inner = BOX / 2.0 - 14.0;
    flow.label(
        &words.text("print-rank", &[]),
        &label,
        x + 14.0,
        y + 10.0,
        inner,
    );
    let rank = dossier.rank.as_deref().unwrap_or("–");
    let rank = flow.type_.fit(rank, &big, inner);
    flow.put(rank, x + 14.0, y + 24.0);
    flow.label(
        &words.text("print-score", &[]),
        &label,
        x + BOX / 2.0 + 4.0,
        y + 10.0,
        inner,
    );
    let score = dossier.score.map_or("–".to_owned(), parts::score);
    let score = flow.type_.fit(&score, &big, inner + 8.0);
    flow.put(score, x + BOX / 2.0 + 4.0, y + 24.0);
    let below = match (dossier.score, dossier.rank.is_some()) {
        (None, _) => words.text("print-no-score", &[]),
        (Some(_), false) => words.text("print-not-ranked", &[]),
        (Some(score), true) => {
            if dossier.full_score > 0.0 {
                let full = (score / dossier.full_score).clamp(0.0, 1.0) as f32;
                let width = BOX - 28.0;
                flow.fill(x + 14.0, y + 60.0, width, 5.0, RULE);
                flow.fill(x + 14.0, y + 60.0, width * full, 5.0, ACCENT);
            }
            return;
        }
    };
    flow.label(&below, &label, x + 14.0, y + 58.0, BOX - 24.0);
}

fn photo(flow: &mut Flow<'_>, dossier: &Dossier, words: &Words) -> Result<(), PrintError> {
    let Some(bytes) = &dossier.photo else {
        return Ok(());
    };
    let jpeg = Jpeg::read(bytes).ok_or(PrintError::Photo {
        number: dossier.number,
    })?;
    let side = facts::names(words);
    let (x, (width, height)) = (MARGIN + side, jpeg.fit(WIDTH - side, 230.0));
    flow.need(height + 26.0)?;
    flow.space(10.0);
    let picture = flow.writer.picture(dossier.number, bytes)?;
    let y = flow.y;
    let args = [("title", isolated(&dossier.title))];
    let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
    let seen = words.first("print-photo-of", &args);
    flow.within(Element::figure(seen, [x, y, width, height]), |flow| {
        flow.draw(Draw::Picture {
            picture,
            x,
            y,
            width,
            height,
        });
    });
    let caption = Style {
        colour: GREY,
        align: Alignment::Left,
        ..Style::plain(8.0)
    };
    let caption_text = parts::stacked(&words.text("print-photo", &[]));
    flow.label(&caption_text, &caption, MARGIN, y - 2.0, side - 12.0);
    flow.space(height + 3.0);
    Ok(())
}

fn answers(flow: &mut Flow<'_>, dossier: &Dossier, words: &Words) -> Result<(), PrintError> {
    if dossier.answers.is_empty() {
        return Ok(());
    }
    parts::section(flow, &words.text("print-application", &[]), 50.0)?;
    let style = Style {
        language: &dossier.language,
        ..Style::plain(9.5).running()
    };
    for answer in &dossier.answers {
        beside(flow, &answer.heading, &answer.text, &style, words)?;
    }
    Ok(())
}

/// Draws a text with what it is about on its left, so that lines are no longer than eyes can follow.
fn beside(
    flow: &mut Flow<'_>,
    heading: &str,
    text: &str,
    style: &Style<'_>,
    words: &Words,
) -> Result<(), PrintError> {
    let side = facts::names(words);
    let strong = Style {
        align: Alignment::Left,
        leading: 1.35,
        ..Style::bold(9.0)
    };
    let heading = flow.type_.set(heading, &strong, side - 12.0);
    let high = heading.height();
    let mut paragraphs = text.lines().filter(|line| !line.trim().is_empty());
    let first = paragraphs.next().unwrap_or_default();
    let first = flow.type_.set(first.trim(), style, WIDTH - side);
    let room = high.max(flow::beginning(&first));
    flow.need(room.min(flow.bottom - flow.top))?;
    let (page, y) = (flow.page(), flow.y);
    flow.heading(3, |flow| flow.put(heading, MARGIN, y + 0.9));
    flow.lines(first, MARGIN + side)?;
    flow.space(4.0);
    for paragraph in paragraphs {
        flow.text(paragraph.trim(), style, MARGIN + side, WIDTH - side)?;
        flow.space(4.0);
    }
    if flow.page() == page {
        flow.y = flow.y.max(y + high + 2.0).min(flow.bottom);
    }
    flow.space(5.0);
    Ok(())
}

fn comments(flow: &mut Flow<'_>, dossier: &Dossier, words: &Words) -> Result<(), PrintError> {
    parts::section(flow, &words.text("print-comments", &[]), 40.0)?;
    if dossier.comments.is_empty() {
        let style = Style {
            colour: GREY,
            ..Style::plain(9.0)
        };
        return flow.text(&words.text("print-no-comments", &[]), &style, MARGIN, WIDTH);
    }
    for comment in &dossier.comments {
        let style = Style {
            language: script::language(&comment.text, "en").unwrap_or_default(),
            ..Style::plain(9.5)
        };
        beside(flow, &comment.judge, &comment.text, &style, words)?;
    }
    Ok(())
}

fn attachments(flow: &mut Flow<'_>, dossier: &Dossier, words: &Words) -> Result<(), PrintError> {
    parts::section(flow, &words.text("print-attachments", &[]), 30.0)?;
    let quiet = Style {
        colour: GREY,
        ..Style::plain(8.5)
    };
    if dossier.attachments.is_empty() {
        return flow.text(
            &words.text("print-no-attachments", &[]),
            &quiet,
            MARGIN,
            WIDTH,
        );
    }
    flow.within(Role::List, |flow| {
        for attachment in &dossier.attachments {
            flow.need(16.0)?;
            let y = flow.y;
            let name = flow.type_.fit(&attachment.name, &Style::plain(9.0), 270.0);
            let media = flow.type_.fit(&attachment.media, &quiet, 130.0);
            let size = parts::size(words, attachment.size);
            let size = flow.type_.set(&size, &quiet, 70.0);
            flow.within(Role::Item, |flow| {
                flow.within(Role::Body, |flow| {
                    flow.put(name, MARGIN, y);
                    flow.put(media, MARGIN + 285.0, y);
                    let x = MARGIN + WIDTH - size.width;
                    flow.put(size, x, y);
                });
            });
            flow.fill(MARGIN, y + 14.5, WIDTH, 0.4, RULE);
            flow.space(16.0);
        }
        Ok(())
    })
}

/// Leaves ruled room for notes: what remains of the page, or a part of the next.
fn notes(flow: &mut Flow<'_>, words: &Words) -> Result<(), PrintError> {
    parts::section(flow, &words.text("print-notes", &[]), NOTES)?;
    let end = if flow.bottom - flow.y > 330.0 {
        flow.y + 330.0
    } else {
        flow.bottom
    };
    let mut y = flow.y + 20.0;
    while y <= end {
        flow.fill(MARGIN, y, WIDTH, 0.4, RULE);
        y += 22.0;
    }
    flow.y = flow.bottom;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::language;
    use jurybook_words::{Language, Words};

    #[test]
    fn languages_have_names() {
        let english = Words::new(Language::En);
        for (code, name) in [
            ("ko", "Korean"),
            ("zh-Hant", "Traditional Chinese"),
            ("pt-BR", "Portuguese"),
            ("tlh", "tlh"),
            ("und", ""),
        ] {
            assert_eq!(language(code, &english), name);
        }
        let both = Words::both(Language::Ko, Language::En);
        assert_eq!(language("de", &both), "독일어\u{a0}/ German");
    }
}
