//! The embedded fonts.

use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride};
use parley::{FontContext, FontWeight};
use skrifa::{FontRef, MetadataProvider};

/// A font file that is part of the program.
pub(crate) struct EmbeddedFace {
    /// Name of its family.
    pub family: &'static str,
    /// PostScript name.
    pub name: &'static str,
    /// Weight, 400 or 700.
    pub weight: u16,
    /// The font file.
    pub bytes: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/faces.rs"));

/// Returns every embedded face, in the order in which families are asked for a character.
pub(crate) fn faces() -> &'static [EmbeddedFace] {
    FACES
}

/// Makes a font context of the embedded faces and nothing else.
///
/// Also returns the id of each face's data, by which a shaped run tells its face.
pub(crate) fn context() -> (FontContext, Vec<u64>) {
    let options = CollectionOptions {
        shared: false,
        system_fonts: false,
    };
    let mut context = FontContext {
        collection: Collection::new(options),
        source_cache: Default::default(),
    };
    let mut ids = Vec::new();
    for face in FACES {
        let blob = Blob::new(Arc::new(face.bytes));
        ids.push(blob.id());
        let info = FontInfoOverride {
            family_name: Some(face.family),
            weight: Some(FontWeight::new(f32::from(face.weight))),
            ..FontInfoOverride::default()
        };
        context.collection.register_fonts(blob, Some(info));
    }
    (context, ids)
}

/// Returns the names of the families in the order that suits texts in `language`.
///
/// Chinese, Japanese and Korean share characters and draw them differently, so the language says
/// which of their families is asked first.
pub(crate) fn families(language: &str) -> Vec<&'static str> {
    let tag = language.to_ascii_lowercase();
    let mut subtags = tag.split(['-', '_']);
    let first = match subtags.next().unwrap_or_default() {
        "ja" => "Noto Sans JP",
        "zh" | "yue" if subtags.any(|part| matches!(part, "hant" | "tw" | "hk" | "mo")) => {
            "Noto Sans TC"
        }
        "zh" | "yue" => "Noto Sans SC",
        _ => "Noto Sans KR",
    };
    let mut names: Vec<_> = FACES.iter().map(|face| face.family).collect();
    names.dedup();
    names.sort_by_key(|name| (*name != "Noto Sans", *name != first));
    names
}

/// The glyph that shows where a word is parted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Hyphen {
    /// Its number in the whole font.
    pub glyph: u16,
    /// Its width as a part of the size.
    pub width: f32,
}

impl Hyphen {
    /// Finds the soft hyphen of a face; `None` where it has none, or no other than that which is written.
    ///
    /// Readers must be able to tell the two apart (ISO 32000-1, 14.8.2.2.3), and a glyph has one text.
    pub(crate) fn of(face: &EmbeddedFace) -> Option<Self> {
        let font = FontRef::new(face.bytes).ok()?;
        let glyphs = font.charmap();
        let soft = glyphs.map('\u{AD}')?;
        if glyphs.map('-') == Some(soft) {
            return None;
        }
        let glyph = u16::try_from(soft.to_u32()).ok()?;
        let width = Metrics::read(face.bytes)?.width(glyph);
        Some(Self {
            glyph,
            width: f32::from(width) / 1000.0,
        })
    }
}

/// Measures of a face, in thousandths of its size.
#[derive(Debug, Clone)]
pub(crate) struct Metrics {
    pub ascent: i16,
    pub descent: i16,
    /// Left, lower, right and upper edge of all glyphs together.
    pub bounds: [i16; 4],
    widths: &'static [u8],
    full_widths: usize,
    units: f32,
}

impl Metrics {
    /// Reads the measures of a font file (OpenType 1.9, tables `head`, `hhea` and `hmtx`).
    pub(crate) fn read(font: &'static [u8]) -> Option<Self> {
        let (head, hhea, widths) = (
            table(font, b"head")?,
            table(font, b"hhea")?,
            table(font, b"hmtx")?,
        );
        let units = f32::from(unsigned(head, 18)?);
        let scaled = |value: i16| (f32::from(value) * 1000.0 / units).round() as i16;
        let bounds = [
            signed(head, 36)?,
            signed(head, 38)?,
            signed(head, 40)?,
            signed(head, 42)?,
        ];
        Some(Self {
            ascent: scaled(signed(hhea, 4)?),
            descent: scaled(signed(hhea, 6)?),
            bounds: bounds.map(scaled),
            full_widths: usize::from(unsigned(hhea, 34)?),
            widths,
            units,
        })
    }

    /// Returns the width of a glyph in thousandths of the size, as the writer will state it.
    pub(crate) fn width(&self, glyph: u16) -> u16 {
        let entry = usize::from(glyph).min(self.full_widths.saturating_sub(1));
        let width = unsigned(self.widths, entry * 4).unwrap_or(0);
        (f32::from(width) * 1000.0 / self.units).round() as u16
    }
}

fn table(font: &'static [u8], tag: &[u8; 4]) -> Option<&'static [u8]> {
    let count = usize::from(unsigned(font, 4)?);
    let record = (0..count)
        .map(|index| 12 + 16 * index)
        .find(|start| font.get(*start..start + 4) == Some(tag))?;
    let long =
        |at: usize| Some(u32::from_be_bytes(font.get(at..at + 4)?.try_into().ok()?) as usize);
    let start = long(record + 8)?;
    font.get(start..start + long(record + 12)?)
}

fn unsigned(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn signed(bytes: &[u8], at: usize) -> Option<i16> {
    Some(i16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_face_has_measures() {
        for face in FACES {
            let metrics = Metrics::read(face.bytes).unwrap();
            assert!(metrics.ascent > 500 && metrics.descent < 0, "{}", face.name);
            assert!(metrics.width(0) > 0, "{}", face.name);
        }
    }

    #[test]
    fn the_face_of_latin_letters_has_a_soft_hyphen() {
        for face in FACES.iter().filter(|face| face.family == "Noto Sans") {
            let hyphen = Hyphen::of(face).unwrap();
            assert!((0.2..0.5).contains(&hyphen.width), "{}", face.name);
        }
        let korean = FACES.iter().find(|face| face.family == "Noto Sans KR");
        assert_eq!(Hyphen::of(korean.unwrap()), None);
    }

    #[test]
    fn han_characters_follow_the_language() {
        assert_eq!(families("ja")[..2], ["Noto Sans", "Noto Sans JP"]);
        assert_eq!(families("zh-Hans")[1], "Noto Sans SC");
        assert_eq!(families("zh-Hant")[1], "Noto Sans TC");
        assert_eq!(families("zh-TW")[1], "Noto Sans TC");
        assert_eq!(families("ko")[1], "Noto Sans KR");
        assert_eq!(families("").len(), 23);
    }
}
