//! A judge's packet, on a page to keep.

use jurybook_words::Words;

use crate::book::parts;
use crate::draw::{ACCENT, GREY, Info, PAGE_HEIGHT, PAGE_WIDTH, TINT};
use crate::error::PrintError;
use crate::facts::{Fact, Facts};
use crate::flow::{Flow, MARGIN, WIDTH};
use crate::typeset::{Style, Typesetter};
use crate::writer::{Printed, Writer};

/// Width of the labels of facts.
const LABEL: f32 = 190.0;
/// Height of the box with the code, but for what is said under it.
const BOX: f32 = 78.0;

/// A packet of a judge, as the judge's own workspace knows it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnPacket {
    /// The code to compare: the packet's id in short, two groups.
    pub code: String,
    /// The packet's whole id.
    pub id: String,
    /// Which export it is, from 1.
    pub revision: u32,
    /// The revision that takes its place, where there is a later one.
    pub superseded_by: Option<u32>,
    /// When it was made.
    pub made_at: String,
    /// Final sheets with points, where known.
    pub sheets: Option<u32>,
    /// Recusals, where known.
    pub recusals: Option<u32>,
    /// Applications without a final sheet, where known.
    pub missing: Option<u32>,
    /// The chair's answers; none while the judge waits for one.
    pub answers: Vec<ChairsAnswer>,
}

/// What a receipt of the chair says about a packet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChairsAnswer {
    /// Number of the record in the chair's log.
    pub number: u32,
    /// Six words of the receipt.
    pub words: String,
    /// When it came in by the chair's clock.
    pub at: String,
    /// Whether it came after its round was sealed.
    pub late: bool,
}

/// Whose packets they are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PacketsOf {
    /// Title of the programme.
    pub programme: String,
    /// Name of the round.
    pub round: String,
    /// The judge's name.
    pub judge: String,
    /// Six words of the judge's key.
    pub key_words: String,
    /// Six words of the programme.
    pub programme_words: String,
}

/// Prints a page for each packet: its code, what it held, and whether the chair has it.
///
/// # Errors
/// [`PrintError::FontMissing`] where no embedded font has a character, [`PrintError::Layout`].
pub fn own_packets(
    of: &PacketsOf,
    packets: &[OwnPacket],
    words: &Words,
) -> Result<Vec<u8>, PrintError> {
    let mut bytes = Vec::new();
    let mut typesetter = Typesetter::of(words);
    let mut writer = Printed::begin(&mut bytes)?;
    let mut flow = Flow::new(&mut typesetter, &mut writer, 0);
    for packet in packets {
        head(&mut flow, of, words)?;
        code(&mut flow, packet, words);
        answer(&mut flow, packet, words)?;
        facts(&mut flow, of, packet, words)?;
        foot(&mut flow, words);
        flow.end()?;
    }
    if !typesetter.missing.is_empty() {
        return Err(PrintError::FontMissing {
            characters: typesetter.missing.iter().collect(),
        });
    }
    let info = Info {
        title: words.text("print-packet", &[]),
        author: String::new(),
        language: words.language().as_str().to_owned(),
    };
    writer.finish(&info, &[])?;
    Ok(bytes)
}

fn styled<'a>(words: &Words, style: Style<'a>) -> Style<'a> {
    Style {
        language: words.tag(),
        align: parley::Alignment::Left,
        ..style
    }
}

/// A label in grey.
fn quiet(words: &Words, size: f32) -> Style<'static> {
    Style {
        colour: GREY,
        ..styled(words, Style::plain(size))
    }
}

/// Draws what the page is, of which programme and round, and whose.
fn head(flow: &mut Flow<'_>, of: &PacketsOf, words: &Words) -> Result<(), PrintError> {
    flow.fill(0.0, 0.0, PAGE_WIDTH, 14.0, ACCENT);
    let label = Style {
        colour: ACCENT,
        ..styled(words, Style::bold(12.0))
    };
    flow.text(&words.text("print-packet", &[]), &label, MARGIN, WIDTH)?;
    flow.space(6.0);
    parts::title(flow, &of.programme, &styled(words, Style::bold(20.0)), 3)?;
    let round = parts::round(words, &of.round);
    flow.text(&round, &quiet(words, 12.0), MARGIN, WIDTH)?;
    flow.space(20.0);
    let label = words.text("print-packet-judge", &[]);
    flow.text(&label, &quiet(words, 9.5), MARGIN, WIDTH)?;
    let name = Style {
        align: parley::Alignment::Left,
        ..Style::bold(18.0)
    };
    flow.text(&of.judge, &name, MARGIN, WIDTH)?;
    flow.space(16.0);
    Ok(())
}

/// Draws the code so large that it can be read out from the desk.
fn code(flow: &mut Flow<'_>, packet: &OwnPacket, words: &Words) {
    let (x, inner) = (MARGIN + 18.0, WIDTH - 36.0);
    let small = quiet(words, 9.5);
    let compare = words.text("print-packet-compare", &[]);
    let compare = flow.type_.set(&compare, &small, inner);
    let (y, high) = (flow.y, BOX + compare.height());
    flow.fill(MARGIN, y, WIDTH, high, TINT);
    flow.fill(MARGIN, y, 3.0, high, ACCENT);
    flow.label(
        &words.text("print-packet-code", &[]),
        &small,
        x,
        y + 9.0,
        inner,
    );
    flow.label(&packet.code, &Style::bold(30.0), x, y + 24.0, inner);
    flow.put(compare, x, y + 68.0);
    flow.space(high + 18.0);
}

/// Says whether the chair has it; of answers that contradict each other each is told.
fn answer(flow: &mut Flow<'_>, packet: &OwnPacket, words: &Words) -> Result<(), PrintError> {
    let strong = styled(words, Style::bold(12.0));
    let plain = styled(words, Style::plain(10.0));
    for answer in &packet.answers {
        let id = match answer.late {
            true => "print-packet-late",
            false => "print-packet-answered",
        };
        let number = answer.number.to_string();
        flow.text(
            &words.text(id, &[("number", &number)]),
            &strong,
            MARGIN,
            WIDTH,
        )?;
        flow.space(4.0);
        let text = words.text("print-packet-answer-words", &[]);
        flow.text(&text, &quiet(words, 9.5), MARGIN, WIDTH)?;
        flow.text(&answer.words, &Style::bold(14.0), MARGIN, WIDTH)?;
        flow.space(4.0);
        let at = words.text("print-packet-answered-at", &[("at", &answer.at)]);
        flow.text(&at, &plain, MARGIN, WIDTH)?;
        flow.space(10.0);
    }
    if packet.answers.is_empty() {
        flow.text(
            &words.text("print-packet-waiting", &[]),
            &strong,
            MARGIN,
            WIDTH,
        )?;
        flow.space(8.0);
    }
    if let Some(revision) = packet.superseded_by {
        let revision = revision.to_string();
        let text = words.text("print-packet-superseded", &[("revision", &revision)]);
        flow.text(&text, &plain, MARGIN, WIDTH)?;
    }
    flow.space(10.0);
    Ok(())
}

fn facts(
    flow: &mut Flow<'_>,
    of: &PacketsOf,
    packet: &OwnPacket,
    words: &Words,
) -> Result<(), PrintError> {
    let number = |number: Option<u32>| number.map_or_else(String::new, |one| one.to_string());
    let facts = [
        ("print-packet-revision", packet.revision.to_string(), 11.0),
        ("print-packet-made", packet.made_at.clone(), 11.0),
        ("print-packet-sheets", number(packet.sheets), 11.0),
        ("print-packet-recusals", number(packet.recusals), 11.0),
        ("print-packet-missing", number(packet.missing), 11.0),
        ("print-packet-key-words", of.key_words.clone(), 11.0),
        (
            "print-packet-programme-words",
            of.programme_words.clone(),
            11.0,
        ),
        ("print-packet-id", packet.id.clone(), 7.5),
    ];
    let facts = facts.map(|(id, text, size)| Fact {
        id,
        text,
        language: "",
        size,
    });
    let list = Facts {
        names: LABEL,
        width: WIDTH,
        size: 9.5,
        pad: 4.0,
        is_ruled: true,
    };
    list.draw(flow, facts, words)
}

/// Says at the foot for whom the page is.
fn foot(flow: &mut Flow<'_>, words: &Words) {
    let text = words.text("print-sheet-confidential", &[]);
    flow.label(&text, &quiet(words, 7.5), MARGIN, PAGE_HEIGHT - 44.0, WIDTH);
}
