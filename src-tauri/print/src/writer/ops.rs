//! Turns things to draw into the operations of a page.

use std::collections::BTreeMap;

use lopdf::ObjectId;
use printpdf::{
    Codepoint, Color, DictItem, Line, LineCapStyle, LinePoint, Op, PaintMode, PdfFontHandle, Point,
    Pt, Rect, Rgb, TextItem, TextMatrix, WindingOrder, XObjectId, XObjectTransform,
};

use super::faces::{Faces, name};
use super::file::{File, utf16};
use super::lean::lean;
use super::structure::Structure;
use crate::draw::{Colour, Draw, Glyph, PAGE_HEIGHT, PictureId, Run};
use crate::error::PrintError;
use crate::tags::Role;

/// Thickness of the line around a dot.
const EDGE: f32 = 0.6;

/// What operations are made with: the fonts and the parts of the document so far.
pub(crate) struct Making<'a, 'f> {
    pub faces: &'a mut Faces,
    pub structure: &'a mut Structure,
    pub file: &'a mut File<'f>,
}

impl Making<'_, '_> {
    /// Returns the operations that draw things on a page one over the other, each marked with what it
    /// belongs to.
    pub(crate) fn operations(
        &mut self,
        page: (usize, ObjectId),
        drawn: &[Draw],
    ) -> Result<Vec<Op>, PrintError> {
        let mut ops = Vec::new();
        // Whose marked content is open: that of nobody, of the page, or of a part.
        let mut marked: Option<Option<usize>> = None;
        for thing in drawn {
            if matches!(thing, Draw::Begin(_) | Draw::Continue(_) | Draw::End) {
                ops.extend(marked.take().map(|_| Op::EndMarkedContent));
            }
            match thing {
                Draw::Begin(element) => self.structure.open(element, self.file),
                Draw::Continue(id) => self.structure.resume(*id),
                Draw::End => self.structure.close(self.file)?,
                thing => {
                    let owner = self.structure.owner(matches!(thing, Draw::Text(_)));
                    let said = self.said(thing, owner);
                    // Within marked content of a part there is no other: readers lose count of it.
                    let is_apart = owner.is_some() && !said.is_empty();
                    if is_apart || marked != Some(owner) {
                        ops.extend(marked.map(|_| Op::EndMarkedContent));
                        let apart = if is_apart { said.clone() } else { Said::new() };
                        ops.push(self.mark(owner, page, apart));
                        marked = Some(owner);
                    }
                    let is_within = owner.is_none() && !said.is_empty();
                    if is_within {
                        ops.push(marked_content("Span", said));
                    }
                    match thing {
                        Draw::Text(run) => text(run, self.faces, &mut ops)?,
                        thing => shape(thing, &mut ops),
                    }
                    if is_within {
                        ops.push(Op::EndMarkedContent);
                    }
                    if is_apart {
                        ops.extend(marked.take().map(|_| Op::EndMarkedContent));
                    }
                }
            }
        }
        ops.extend(marked.map(|_| Op::EndMarkedContent));
        Ok(lean(ops))
    }

    /// Begins marked content of a part, or of the page.
    fn mark(&mut self, owner: Option<usize>, page: (usize, ObjectId), mut said: Said) -> Op {
        let Some(marked) = owner.and_then(|owner| self.structure.mark(owner, page)) else {
            let tag = Role::Artifact.name().to_owned();
            return Op::BeginMarkedContent { tag };
        };
        let tag = if said.is_empty() { marked.name } else { "Span" };
        said.insert("MCID".to_owned(), DictItem::Int(marked.number as i64));
        marked_content(tag, said)
    }

    /// Returns what words say beside their glyphs: their text, where glyphs cannot give it back, and their
    /// language, where it is another than that of the part they belong to.
    fn said(&mut self, thing: &Draw, owner: Option<usize>) -> Said {
        let mut said = Said::new();
        let Draw::Text(run) = thing else {
            return said;
        };
        if let Some(text) = &run.actual_text {
            let data = utf16(text);
            let literal = false;
            said.insert("ActualText".to_owned(), DictItem::String { data, literal });
        }
        let around = self.structure.language(owner, run.language.as_ref());
        let other = run.language.as_ref().filter(|_| run.language != around);
        if let Some(language) = other.filter(|_| owner.is_some()) {
            let data = language.as_bytes().to_vec();
            let literal = true;
            said.insert("Lang".to_owned(), DictItem::String { data, literal });
        }
        said
    }
}

/// Properties of marked content.
type Said = BTreeMap<String, DictItem>;

fn marked_content(tag: &str, said: Said) -> Op {
    Op::BeginMarkedContentWithProperties {
        tag: tag.to_owned(),
        properties: DictItem::Dict { map: said },
    }
}

/// Draws what is no text.
fn shape(thing: &Draw, ops: &mut Vec<Op>) {
    match thing {
        Draw::Rectangle {
            x,
            y,
            width,
            height,
            fill,
        } => {
            ops.push(Op::SetFillColor { col: rgb(*fill) });
            ops.push(Op::DrawRectangle {
                rectangle: Rect {
                    x: Pt(round(*x)),
                    y: Pt(round(PAGE_HEIGHT - y - height)),
                    width: Pt(round(*width)),
                    height: Pt(round(*height)),
                    mode: Some(PaintMode::Fill),
                    winding_order: Some(WindingOrder::NonZero),
                },
            });
        }
        Draw::Line {
            from,
            to,
            thickness,
            colour,
        } => stroke((*from, *to), *thickness, *colour, LineCapStyle::Butt, ops),
        Draw::Dot {
            x,
            y,
            radius,
            fill,
            line,
        } => {
            // Short lines with round ends take a third of the room of curves. Some viewers draw nothing
            // where a line has no length at all.
            let ends = ((*x, *y), (x + 0.01, *y));
            stroke(ends, 2.0 * radius + EDGE, *line, LineCapStyle::Round, ops);
            stroke(ends, 2.0 * radius - EDGE, *fill, LineCapStyle::Round, ops);
        }
        Draw::Picture {
            picture,
            x,
            y,
            width,
            height,
        } => ops.push(Op::UseXobject {
            id: XObjectId(picture_name(*picture)),
            transform: XObjectTransform {
                translate_x: Some(Pt(round(*x))),
                translate_y: Some(Pt(round(PAGE_HEIGHT - y - height))),
                scale_x: Some(round(*width)),
                scale_y: Some(round(*height)),
                no_auto_scale: true,
                ..XObjectTransform::default()
            },
        }),
        Draw::Text(_) | Draw::Begin(_) | Draw::Continue(_) | Draw::End => {}
    }
}

/// Draws a straight line.
fn stroke(
    (from, to): ((f32, f32), (f32, f32)),
    thickness: f32,
    colour: Colour,
    cap: LineCapStyle,
    ops: &mut Vec<Op>,
) {
    ops.push(Op::SetOutlineColor { col: rgb(colour) });
    ops.push(Op::SetOutlineThickness {
        pt: Pt(round(thickness)),
    });
    ops.push(Op::SetLineCapStyle { cap });
    let points = [from, to].map(|(x, y)| LinePoint {
        p: Point {
            x: Pt(round(x)),
            y: Pt(round(PAGE_HEIGHT - y)),
        },
        bezier: false,
    });
    ops.push(Op::DrawLine {
        line: Line {
            points: points.to_vec(),
            is_closed: false,
        },
    });
}

/// Returns the name under which pages refer to a picture.
pub(crate) fn picture_name(picture: PictureId) -> String {
    format!("P{}", picture.0)
}

/// Draws text.
fn text(run: &Run, faces: &mut Faces, ops: &mut Vec<Op>) -> Result<(), PrintError> {
    if run.glyphs.is_empty() {
        return Ok(());
    }
    ops.push(Op::StartTextSection);
    ops.push(Op::SetFillColor {
        col: rgb(run.colour),
    });
    let font = PdfFontHandle::External(name(run.face));
    ops.push(Op::SetFont {
        font,
        size: Pt(run.size),
    });
    for stretch in run.glyphs.chunk_by(|a, b| a.rise == b.rise) {
        ops.push(Op::SetTextMatrix {
            matrix: matrix(run, &stretch[0]),
        });
        let glyphs = kerned(run, stretch, faces)?;
        ops.push(Op::ShowText {
            items: vec![TextItem::GlyphIds(glyphs)],
        });
    }
    ops.push(Op::EndTextSection);
    Ok(())
}

/// Returns where and which way up a stretch of a run begins.
fn matrix(run: &Run, first: &Glyph) -> TextMatrix {
    let (x, y) = (run.x, PAGE_HEIGHT - run.baseline);
    if run.upwards {
        let (x, y) = (round(x - first.rise), round(y + first.x));
        TextMatrix::Raw([0.0, 1.0, -1.0, 0.0, x, y])
    } else {
        TextMatrix::Translate(Pt(round(x + first.x)), Pt(round(y + first.rise)))
    }
}

/// Gives each glyph the correction that brings the next one to its place.
///
/// The viewer moves by the widths stated in the font; shaping placed the glyphs otherwise wherever
/// it kerned or attached marks. Corrections are in thousandths of the size, to the left.
fn kerned(run: &Run, glyphs: &[Glyph], faces: &mut Faces) -> Result<Vec<Codepoint>, PrintError> {
    let per_point = 1000.0 / run.size;
    let mut pen = 0.0;
    let mut shown = Vec::with_capacity(glyphs.len());
    for (index, glyph) in glyphs.iter().enumerate() {
        let (code, width) = faces.glyph(run.face, glyph.id, &glyph.text)?;
        pen += f32::from(width);
        let next = glyphs
            .get(index + 1)
            .map(|next| (next.x - glyphs[0].x) * per_point);
        let correction = next.map_or(0.0, |next| ((pen - next) * 10.0).round() / 10.0);
        let correction = if correction.abs() < 0.3 {
            0.0
        } else {
            correction
        };
        pen -= correction;
        shown.push(Codepoint::new(code, correction));
    }
    Ok(shown)
}

fn rgb(Colour(r, g, b): Colour) -> Color {
    Color::Rgb(Rgb {
        r,
        g,
        b,
        icc_profile: None,
    })
}

/// Hundredths of a point are finer than any printer and keep files small.
fn round(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}
