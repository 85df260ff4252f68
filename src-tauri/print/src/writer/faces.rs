//! The parts of the embedded fonts that a document uses.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, FontId, FontMetrics, FontType, Mm, Op, ParsedFont, PdfDocument, PdfFont,
    PdfFontHandle, PdfFontMetricsStub, PdfPage, Pt, TextItem,
};
use subsetter::GlyphRemapper;

use crate::draw::FaceId;
use crate::error::PrintError;
use crate::fonts::{Metrics, faces};

/// A face and the glyphs of it that were drawn so far.
struct Used {
    metrics: Metrics,
    glyphs: GlyphRemapper,
    /// The characters of each glyph, by its number in the subset.
    texts: BTreeMap<u16, String>,
    widths: BTreeMap<u16, u16>,
}

/// All faces that were drawn with so far.
#[derive(Default)]
pub(crate) struct Faces {
    used: BTreeMap<FaceId, Used>,
}

impl Faces {
    /// Returns the number of a glyph in the subset and its width in thousandths of the size.
    pub(crate) fn glyph(
        &mut self,
        face: FaceId,
        glyph: u16,
        text: &str,
    ) -> Result<(u16, u16), PrintError> {
        let used = match self.used.entry(face) {
            std::collections::btree_map::Entry::Occupied(entry) => entry.into_mut(),
            std::collections::btree_map::Entry::Vacant(entry) => entry.insert(Used {
                metrics: Metrics::read(faces()[face.0].bytes).ok_or(PrintError::Layout)?,
                glyphs: GlyphRemapper::new(),
                texts: BTreeMap::new(),
                widths: BTreeMap::new(),
            }),
        };
        let code = used.glyphs.remap(glyph);
        let width = *used
            .widths
            .entry(code)
            .or_insert_with(|| used.metrics.width(glyph));
        let known = used.texts.entry(code).or_default();
        if known.is_empty() {
            known.push_str(text);
        }
        Ok((code, width))
    }

    /// Adds every face to a document under its name, with widths and without its outlines.
    pub(crate) fn name_in(&self, document: &mut PdfDocument) {
        for (face, used) in &self.used {
            let font = parsed(*face, used, Vec::new());
            document
                .resources
                .fonts
                .map
                .insert(name(*face), PdfFont::new(font));
        }
    }

    /// Makes a document of one page that shows each glyph once, with the outlines of those glyphs.
    pub(crate) fn embedded(&self) -> Result<PdfDocument, PrintError> {
        let mut document = PdfDocument::new("");
        let mut ops = vec![Op::StartTextSection];
        for (face, used) in &self.used {
            let outlines = subsetter::subset(faces()[face.0].bytes, 0, &used.glyphs)
                .map_err(|_| PrintError::Layout)?;
            let font = parsed(*face, used, outlines);
            document
                .resources
                .fonts
                .map
                .insert(name(*face), PdfFont::new(font));
            ops.push(Op::SetFont {
                font: PdfFontHandle::External(name(*face)),
                size: Pt(1.0),
            });
            let glyphs = used.texts.iter().map(|(code, text)| {
                let text = if text.is_empty() {
                    "\u{200B}"
                } else {
                    text.as_str()
                };
                Codepoint::with_cid(*code, 0.0, text.to_owned())
            });
            ops.push(Op::ShowText {
                items: vec![TextItem::GlyphIds(glyphs.collect())],
            });
        }
        ops.push(Op::EndTextSection);
        document.pages.push(PdfPage::new(Mm(1.0), Mm(1.0), ops));
        Ok(document)
    }
}

/// Returns the name under which pages refer to a face.
pub(crate) fn name(face: FaceId) -> FontId {
    FontId(format!("F{}", face.0))
}

fn parsed(face: FaceId, used: &Used, outlines: Vec<u8>) -> ParsedFont {
    let embedded = &faces()[face.0];
    let [x_min, y_min, x_max, y_max] = used.metrics.bounds;
    ParsedFont {
        original_bytes: outlines,
        font_index: 0,
        font_name: Some(format!("{}+{}", tag(face), embedded.name)),
        codepoint_to_glyph: BTreeMap::new(),
        glyph_widths: used.widths.clone(),
        units_per_em: 1000,
        font_metrics: FontMetrics {
            ascent: used.metrics.ascent,
            descent: used.metrics.descent,
        },
        font_type: FontType::TrueType,
        pdf_font_metrics: PdfFontMetricsStub {
            units_per_em: 1000,
            x_min,
            y_min,
            x_max,
            y_max,
            us_weight_class: embedded.weight,
            ..PdfFontMetricsStub::default()
        },
    }
}

/// Returns the six letters that mark a subset (ISO 32000-1, 9.6.4).
fn tag(face: FaceId) -> String {
    let letter = |value: usize| char::from(b'A' + (value % 26) as u8);
    ['J', 'U', 'R', 'Y', letter(face.0 / 26), letter(face.0)]
        .iter()
        .collect()
}
