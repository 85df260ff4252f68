//! The passphrases of kits, on a page for each judge to hand out.

use jurybook_words::Words;

use crate::book::parts;
use crate::draw::{ACCENT, GREY, Info, PAGE_HEIGHT, PAGE_WIDTH, RULE, TINT};
use crate::error::PrintError;
use crate::flow::{Flow, MARGIN, WIDTH};
use crate::tags::Role;
use crate::typeset::{Style, Typesetter, isolated};
use crate::writer::{Printed, Writer};

/// What a judge needs to open a kit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// The judge's name.
    pub judge: String,
    /// Name of the kit's file.
    pub file: String,
    /// Applications in the kit.
    pub applications: u32,
    /// The passphrase; none where the judge's earlier workspace opens the kit.
    pub passphrase: Option<String>,
}

/// The steps a judge takes, by the end of their text ids.
const STEPS: [&str; 4] = ["open", "type", "keep", "lost"];

/// The steps of a judge whose kit opens with the keys of an earlier workspace.
const STEPS_WITH_KEYS: [&str; 4] = ["open", "choose", "same", "revoke"];

/// Prints a page for each judge. Characters that no font has become boxes: a name must not keep a
/// passphrase from being handed out.
///
/// # Errors
/// [`PrintError::Layout`].
pub fn slips(
    programme: &str,
    round: &str,
    slips: &[Slip],
    words: &Words,
) -> Result<Vec<u8>, PrintError> {
    let mut bytes = Vec::new();
    let mut typesetter = Typesetter::of(words);
    let mut writer = Printed::begin(&mut bytes)?;
    let mut flow = Flow::new(&mut typesetter, &mut writer, 0);
    for one in slips {
        head(&mut flow, programme, round, words)?;
        passphrase(&mut flow, one, words)?;
        steps(&mut flow, one, words)?;
        flow.end()?;
    }
    let info = Info {
        title: words.text("print-slips", &[]),
        author: String::new(),
        language: words.language().as_str().to_owned(),
    };
    writer.finish(&info, &[])?;
    Ok(bytes)
}

/// Draws what the page is and of which programme.
fn head(
    flow: &mut Flow<'_>,
    programme: &str,
    round: &str,
    words: &Words,
) -> Result<(), PrintError> {
    let language = words.tag();
    flow.fill(0.0, 0.0, PAGE_WIDTH, 14.0, ACCENT);
    let label = Style {
        colour: ACCENT,
        language,
        ..Style::bold(12.0)
    };
    flow.text(&words.text("print-slip", &[]), &label, MARGIN, WIDTH)?;
    flow.space(6.0);
    let title = Style {
        language,
        ..Style::bold(20.0)
    };
    parts::title(flow, programme, &title, 3)?;
    let style = Style {
        colour: GREY,
        language,
        ..Style::plain(12.0)
    };
    let round = parts::round(words, round);
    flow.text(&round, &style, MARGIN, WIDTH)?;
    flow.space(44.0);
    Ok(())
}

/// Draws whom the page is for, and the passphrase so large that it can be typed from the desk, or that
/// none is needed.
fn passphrase(flow: &mut Flow<'_>, one: &Slip, words: &Words) -> Result<(), PrintError> {
    let label = Style {
        colour: GREY,
        language: words.tag(),
        ..Style::plain(10.0)
    };
    flow.text(&words.text("print-judge", &[]), &label, MARGIN, WIDTH)?;
    let name = flow.type_.set(&one.judge, &Style::bold(24.0), WIDTH);
    flow.lines(name.truncated(2), MARGIN)?;
    flow.space(26.0);
    let y = flow.y;
    flow.fill(MARGIN, y, WIDTH, 84.0, TINT);
    flow.fill(MARGIN, y, 3.0, 84.0, ACCENT);
    let inner = WIDTH - 32.0;
    let title = words.text("print-passphrase", &[]);
    flow.label(&title, &label, MARGIN + 18.0, y + 14.0, inner);
    let none = words.text("print-slip-none", &[]);
    let (text, large) = match &one.passphrase {
        Some(passphrase) => (passphrase, Style::bold(21.0)),
        None => (
            &none,
            Style {
                language: words.tag(),
                ..Style::bold(15.0)
            },
        ),
    };
    flow.label(text, &large, MARGIN + 18.0, y + 36.0, inner);
    flow.space(84.0 + 26.0);
    Ok(())
}

/// Draws the steps, and at the foot how the page should travel.
fn steps(flow: &mut Flow<'_>, one: &Slip, words: &Words) -> Result<(), PrintError> {
    let language = words.tag();
    let style = Style {
        language,
        ..Style::plain(11.5).running()
    };
    let file = isolated(&one.file);
    let count = one.applications.to_string();
    let all = match one.passphrase {
        Some(_) => STEPS,
        None => STEPS_WITH_KEYS,
    };
    flow.within(Role::List, |flow| {
        for (index, step) in all.iter().enumerate() {
            let args = [("file", file.as_ref()), ("count", count.as_str())];
            let text = words.text(&format!("print-slip-{step}"), &args);
            let number = Style {
                colour: ACCENT,
                ..Style::bold(11.5)
            };
            let (y, place) = (flow.y, (index + 1).to_string());
            flow.item(
                |flow| flow.label(&place, &number, MARGIN, y, 20.0),
                |flow| flow.text(&text, &style, MARGIN + 22.0, WIDTH - 22.0),
            )?;
            flow.space(9.0);
        }
        Ok::<_, PrintError>(())
    })?;
    let small = Style {
        colour: GREY,
        language,
        ..Style::plain(9.5).running()
    };
    let apart = words.text("print-slip-apart", &[]);
    let apart = flow.type_.set(&apart, &small, WIDTH);
    let y = PAGE_HEIGHT - 52.0 - apart.height();
    flow.fill(MARGIN, y - 12.0, WIDTH, 0.5, RULE);
    flow.put(apart, MARGIN, y);
    Ok(())
}
