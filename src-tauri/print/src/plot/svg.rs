//! Writes a drawing for the window.

use std::fmt::{self, Write as _};

use super::drawing::{Anchor, Drawing, EDGE, Lettering, Shape};

/// Writes a drawing as an SVG picture.
///
/// The picture is as large as the drawing in points, and has the drawing's title and description for
/// those who do not see it. Colours are classes: `plot-` and the name of a [`Role`](super::Role) for what
/// is filled, with `-line` at the end for lines. There is no style in it, so that the window's content
/// security policy lets it be. Numbers have two decimals; the same drawing gives the same bytes.
pub fn svg(drawing: &Drawing) -> String {
    let mut out = String::new();
    // Writing into a string cannot fail.
    let _ = write(drawing, &mut out);
    out
}

fn write(drawing: &Drawing, out: &mut String) -> fmt::Result {
    let (width, height) = (number(drawing.width), number(drawing.height));
    writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plot\" role=\"img\" \
         viewBox=\"0 0 {width} {height}\" width=\"{width}pt\" height=\"{height}pt\">"
    )?;
    writeln!(out, "<title>{}</title>", escaped(&drawing.title))?;
    writeln!(out, "<desc>{}</desc>", escaped(&drawing.description))?;
    for shape in &drawing.shapes {
        one(shape, out)?;
    }
    out.write_str("</svg>\n")
}

fn one(shape: &Shape, out: &mut String) -> fmt::Result {
    match shape {
        Shape::Line {
            from,
            to,
            thickness,
            role,
        } => writeln!(
            out,
            "<line class=\"plot-{}-line\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke-width=\"{}\"/>",
            role.name(),
            number(from.0),
            number(from.1),
            number(to.0),
            number(to.1),
            number(*thickness),
        ),
        Shape::Rectangle {
            x,
            y,
            width,
            height,
            fill,
            edge,
        } => {
            // The line is drawn along the edge, half of it on either side.
            let inset = if edge.is_some() { EDGE / 2.0 } else { 0.0 };
            writeln!(
                out,
                "<rect class=\"plot-{}{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{}/>",
                fill.name(),
                edged(*edge).0,
                number(x + inset),
                number(y + inset),
                number((width - 2.0 * inset).max(0.0)),
                number((height - 2.0 * inset).max(0.0)),
                edged(*edge).1,
            )
        }
        Shape::Circle {
            x,
            y,
            radius,
            fill,
            edge,
        } => {
            let inset = if edge.is_some() { EDGE / 2.0 } else { 0.0 };
            writeln!(
                out,
                "<circle class=\"plot-{}{}\" cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>",
                fill.name(),
                edged(*edge).0,
                number(*x),
                number(*y),
                number((radius - inset).max(0.0)),
                edged(*edge).1,
            )
        }
        Shape::Text(lettering) => text(lettering, out),
    }
}

/// Returns the class and the thickness of the line around a shape.
fn edged(edge: Option<super::Role>) -> (String, String) {
    match edge {
        Some(role) => (
            format!(" plot-{}-line", role.name()),
            format!(" stroke-width=\"{}\"", number(EDGE)),
        ),
        None => (String::new(), String::new()),
    }
}

fn text(lettering: &Lettering, out: &mut String) -> fmt::Result {
    let (x, y) = (number(lettering.x), number(lettering.baseline));
    let anchor = match lettering.anchor {
        Anchor::Left => "start",
        Anchor::Middle => "middle",
        Anchor::Right => "end",
    };
    write!(
        out,
        "<text class=\"plot-{}\" x=\"{x}\" y=\"{y}\" font-size=\"{}\" text-anchor=\"{anchor}\" direction=\"ltr\"",
        lettering.role.name(),
        number(lettering.size),
    )?;
    if lettering.bold {
        out.write_str(" font-weight=\"700\"")?;
    }
    if lettering.upwards {
        write!(out, " transform=\"rotate(-90 {x} {y})\"")?;
    }
    if !lettering.language.is_empty() {
        write!(out, " lang=\"{}\"", escaped(&lettering.language))?;
    }
    writeln!(out, ">{}</text>", escaped(&lettering.text))
}

/// Writes a number with two decimals; what is none becomes zero, and so does a negative zero.
fn number(value: f32) -> String {
    let written = format!("{:.2}", if value.is_finite() { value } else { 0.0 });
    match written.as_str() {
        "-0.00" => "0.00".to_owned(),
        _ => written,
    }
}

/// Escapes a text for content and attributes, without the characters that XML does not know.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c if c.is_control() => safe.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => {}
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_texts_stays_text() {
        assert_eq!(
            escaped("<script>\"a\" & 'b'\u{0}\u{FFFF}\u{85}"),
            "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;  "
        );
    }

    #[test]
    fn numbers_are_fixed() {
        let strange = [1.0, 0.006, -0.001, f32::NAN, f32::INFINITY, 12345.678];
        assert_eq!(
            strange.map(number),
            ["1.00", "0.01", "0.00", "0.00", "0.00", "12345.68"]
        );
    }
}
