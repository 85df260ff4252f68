//! One dossier of a book.

use jurybook_core::dossier::Dossier;
use jurybook_words::Words;
use parley::Alignment;

use super::{chart, parts, scores};
use crate::draw::{ACCENT, Draw, GREY, PageId, RULE, TINT};
use crate::error::PrintError;
use crate::flow::{Flow, Head, MARGIN, WIDTH};
use crate::jpeg::Jpeg;
use crate::tags::{Element, Role};
use crate::typeset::{Style, isolated};

/// Width of the box with rank and score.
const BOX: f32 = 132.0;
/// Width of the labels of facts.
const LABEL: f32 = 92.0;
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
        left: format!("{programme}  ·  {}", isolated(&dossier.category)),
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
    let facts = [
        ("print-applicant", dossier.applicant.clone()),
        ("print-kind", dossier.kind.clone()),
        ("print-form", dossier.form.clone()),
        ("print-place", place.collect::<Vec<_>>().join(", ")),
        ("print-tags", dossier.tags.join(", ")),
        ("print-language", dossier.language.clone()),
        ("print-reference", dossier.reference.clone()),
        ("print-submitted", dossier.submitted.clone()),
    ];
    score_box(flow, dossier, words);
    let label = Style {
        colour: GREY,
        ..Style::plain(8.5)
    };
    let value = Style {
        language: &dossier.language,
        align: Alignment::Left,
        ..Style::plain(9.5)
    };
    let width = WIDTH - LABEL - BOX - 20.0;
    flow.within(Role::List, |flow| {
        let facts = facts.into_iter();
        for (id, text) in facts.filter(|(_, text)| !text.trim().is_empty()) {
            let set = flow.type_.set(&text, &value, width);
            flow.need(set.height().min(60.0))?;
            let (y, name) = (flow.y, words.text(id, &[]));
            flow.item(
                |flow| flow.label(&name, &label, MARGIN, y + 0.8, LABEL - 8.0),
                |flow| flow.lines(set, MARGIN + LABEL),
            )?;
            flow.space(2.5);
        }
        Ok::<_, PrintError>(())
    })?;
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
    let (width, height) = jpeg.fit(WIDTH, 230.0);
    flow.need(height + 30.0)?;
    flow.space(10.0);
    let picture = flow.writer.picture(dossier.number, bytes)?;
    let y = flow.y;
    let args = [("title", isolated(&dossier.title))];
    let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
    let seen = words.text("print-photo-of", &args);
    flow.within(Element::figure(seen, [MARGIN, y, width, height]), |flow| {
        flow.draw(Draw::Picture {
            picture,
            x: MARGIN,
            y,
            width,
            height,
        });
    });
    flow.space(height + 3.0);
    let caption = Style {
        colour: GREY,
        ..Style::plain(8.0)
    };
    flow.text(&words.text("print-photo", &[]), &caption, MARGIN, WIDTH)
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
        flow.need(48.0)?;
        flow.heading(3, |flow| {
            flow.text(&answer.heading, &Style::bold(9.5), MARGIN, WIDTH)
        })?;
        flow.space(1.5);
        for paragraph in answer.text.lines().filter(|line| !line.trim().is_empty()) {
            flow.text(paragraph.trim(), &style, MARGIN, WIDTH)?;
            flow.space(4.0);
        }
        flow.space(5.0);
    }
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
        flow.need(42.0)?;
        flow.heading(3, |flow| {
            flow.text(&comment.judge, &Style::bold(9.0), MARGIN, WIDTH)
        })?;
        for paragraph in comment.text.lines().filter(|line| !line.trim().is_empty()) {
            flow.text(
                paragraph.trim(),
                &Style::plain(9.5),
                MARGIN + 12.0,
                WIDTH - 12.0,
            )?;
        }
        flow.space(7.0);
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
