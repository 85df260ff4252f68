//! The paper with the fourteen words, to be kept in a drawer and found years later.

use crate::draw::{ACCENT, GREY, Info, RULE, TINT};
use crate::error::PrintError;
use crate::flow::{Flow, MARGIN, WIDTH};
use crate::paper::page_numbers;
use crate::tags::Role;
use crate::typeset::{Style, Typesetter};
use crate::writer::{Printed, Writer};
use jurybook_core::programme::Text;
use jurybook_core::recovery::Sheet;
use jurybook_words::{Language, Words};

/// Words stand in two columns, read downwards.
const ROWS: usize = 7;
/// Height of a row of words.
const ROW: f32 = 31.0;

/// Prints a sheet in one language, or in several one after the other; the words stand on it once.
///
/// # Errors
/// [`PrintError::FontMissing`] where no embedded font has a character of the programme's title,
/// [`PrintError::Layout`].
pub fn sheet(sheet: &Sheet, languages: &[Words]) -> Result<Vec<u8>, PrintError> {
    let mut bytes = Vec::new();
    let mut typesetter = Typesetter::new();
    let mut writer = Printed::begin(&mut bytes)?;
    let mut flow = Flow::new(&mut typesetter, &mut writer, 0);
    let id = |part: &str| format!("sheet-{}-{part}", sheet.place.name());
    for (at, words) in languages.iter().enumerate() {
        let size = if at == 0 { 24.0 } else { 16.0 };
        let style = styled(words, Style::bold(size));
        let title = words.text(&id("title"), &[]);
        flow.heading(1, |flow| flow.text(&title, &style, MARGIN, WIDTH))?;
    }
    flow.space(6.0);
    let y = flow.y;
    flow.fill(MARGIN, y, 56.0, 2.0, ACCENT);
    flow.space(12.0);
    for title in titles(&sheet.title, languages) {
        flow.text(title, &Style::plain(13.0), MARGIN, WIDTH)?;
    }
    flow.space(12.0);
    flow.within(Role::List, |flow| grid(flow, sheet));
    for words in languages {
        explain(&mut flow, sheet, words)?;
    }
    flow.end()?;
    let pages = flow.page().0;
    page_numbers(&mut typesetter, &mut writer, pages)?;
    if !typesetter.missing.is_empty() {
        return Err(PrintError::FontMissing {
            characters: typesetter.missing.iter().collect(),
        });
    }
    let first = languages.first();
    let title = first.map(|words| words.text(&id("title"), &[]));
    let language = first.map_or("", |words| words.tag());
    let info = Info {
        title: title.unwrap_or_default(),
        author: String::new(),
        language: language.to_owned(),
    };
    writer.finish(&info, &[])?;
    Ok(bytes)
}

fn styled<'a>(words: &Words, style: Style<'a>) -> Style<'a> {
    Style {
        language: words.tag(),
        ..style
    }
}

/// Returns the programme's title in each language, once where it is the same.
fn titles<'a>(title: &'a Text, languages: &[Words]) -> Vec<&'a str> {
    let mut titles: Vec<&str> = Vec::new();
    for words in languages {
        let own = match words.language() {
            Language::Ko if !title.ko.is_empty() => title.ko.as_str(),
            _ => title.en.as_str(),
        };
        if !titles.contains(&own) {
            titles.push(own);
        }
    }
    titles
}

/// Draws the words with their numbers, large enough to be read in a bad light.
fn grid(flow: &mut Flow<'_>, sheet: &Sheet) {
    let (top, half) = (flow.y, WIDTH / 2.0);
    flow.fill(MARGIN, top, WIDTH, ROWS as f32 * ROW + 12.0, TINT);
    for (at, word) in sheet.words.iter().enumerate() {
        let x = MARGIN + (at / ROWS) as f32 * half + 18.0;
        let y = top + 6.0 + (at % ROWS) as f32 * ROW;
        let number = Style {
            colour: GREY,
            align: parley::Alignment::End,
            ..Style::plain(12.0)
        };
        flow.item(
            |flow| flow.label(&(at + 1).to_string(), &number, x, y + 8.0, 22.0),
            |flow| flow.label(word, &Style::bold(22.0), x + 36.0, y + 1.0, half - 60.0),
        );
        if at % ROWS > 0 {
            flow.fill(x, y - 0.4, half - 36.0, 0.4, RULE);
        }
    }
    flow.space(ROWS as f32 * ROW + 22.0);
}

/// Says what the words are for, how to keep them and how to use them.
fn explain(flow: &mut Flow<'_>, sheet: &Sheet, words: &Words) -> Result<(), PrintError> {
    let place = sheet.place.name();
    let known = [("words", sheet.programme_words.as_str())];
    let known = words.text("sheet-programme-words", &known);
    flow.text(&known, &styled(words, Style::bold(11.0)), MARGIN, WIDTH)?;
    flow.space(4.0);
    for part in ["what", "keep", "use"] {
        let id = match part {
            "use" => "sheet-use".to_owned(),
            part => format!("sheet-{place}-{part}"),
        };
        let style = styled(words, Style::plain(11.0).running());
        flow.text(&words.text(&id, &[]), &style, MARGIN, WIDTH)?;
        flow.space(5.0);
    }
    flow.space(9.0);
    Ok(())
}
