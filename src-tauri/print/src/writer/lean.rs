//! Operations without those that change nothing, and glyphs in no more bytes than they need.

use std::mem::discriminant;

use printpdf::Op;

/// Leaves out colours, widths and fonts that are set already, and ends of text that goes on at once.
///
/// A page is mostly short runs of one font in one colour, each of which says both.
pub(super) fn lean(ops: Vec<Op>) -> Vec<Op> {
    let mut kept: Vec<Op> = Vec::with_capacity(ops.len());
    let mut set: Vec<Op> = Vec::new();
    for op in ops {
        match &op {
            Op::SetFillColor { .. }
            | Op::SetOutlineColor { .. }
            | Op::SetOutlineThickness { .. }
            | Op::SetLineCapStyle { .. }
            | Op::SetFont { .. } => {
                let same = |other: &&mut Op| discriminant(*other) == discriminant(&op);
                match set.iter_mut().find(same) {
                    Some(other) if *other == op => continue,
                    Some(other) => *other = op.clone(),
                    None => set.push(op.clone()),
                }
            }
            Op::SaveGraphicsState | Op::RestoreGraphicsState => set.clear(),
            Op::StartTextSection if kept.last() == Some(&Op::EndTextSection) => {
                kept.pop();
                continue;
            }
            _ => {}
        }
        kept.push(op);
    }
    kept
}

/// Joins neighbouring glyphs to one string and rounds what stands between them to whole thousandths of
/// the size: `[<0001> -0.2<0002> 20.4<0003>]` becomes `[<00010002>20<0003>]`.
///
/// What rounding leaves over goes to the next place, so that the last glyph is as near to its place as the
/// first. Strings between the brackets are hexadecimal, as `printpdf` writes glyphs.
pub(super) fn lean_glyphs(content: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(content.len());
    let mut rest = content;
    while let Some(begin) = rest.iter().position(|&byte| byte == b'[') {
        let end = rest[begin..].iter().position(|&byte| byte == b']');
        let end = end.map_or(rest.len(), |length| begin + length);
        out.extend_from_slice(&rest[..=begin]);
        write_lean(&mut out, &rest[begin + 1..end]);
        rest = &rest[end..];
    }
    out.extend_from_slice(rest);
    out
}

fn write_lean(out: &mut Vec<u8>, items: &[u8]) {
    let mut left_over = 0.0;
    let mut is_open = false;
    for item in items.split(|byte| matches!(byte, b' ' | b'<')) {
        if let Some(glyphs) = item.strip_suffix(b">") {
            if !is_open {
                out.push(b'<');
                is_open = true;
            }
            out.extend_from_slice(glyphs);
        } else if let Some(distance) = number(item) {
            let wanted = left_over + distance;
            let rounded = wanted.round();
            left_over = wanted - rounded;
            if rounded != 0.0 {
                if std::mem::take(&mut is_open) {
                    out.push(b'>');
                }
                out.extend_from_slice(rounded.to_string().as_bytes());
            }
        }
    }
    if is_open {
        out.push(b'>');
    }
}

fn number(item: &[u8]) -> Option<f64> {
    std::str::from_utf8(item).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use printpdf::{Color, Greyscale, Pt};

    #[test]
    fn glyphs_are_joined_and_what_rounding_leaves_over_is_carried_on() {
        let lean =
            |content: &str| String::from_utf8_lossy(&lean_glyphs(content.as_bytes())).into_owned();
        let said =
            "BT\n[<0001><0002> -0.2<0003> 20.4<0004> 0.4<0005> 0.4<0006> -31775.332<0007>] TJ\nET";
        let expected = "BT\n[<000100020003>20<0004>1<00050006>-31775<0007>] TJ\nET";
        assert_eq!(lean(said), expected);
        let others = "/Span <</ActualText<FEFF0623>/MCID 1>> BDC\n[] 0 d\n1 0 0 1 54 35.65 Tm\nEMC";
        assert_eq!(lean(others), others);
        assert_eq!(lean("[<0001> 3"), "[<0001>3");
    }

    #[test]
    fn what_is_set_already_is_not_set_again() {
        let colour = |percent| Op::SetFillColor {
            col: Color::Greyscale(Greyscale {
                percent,
                icc_profile: None,
            }),
        };
        let (begin, end) = (Op::StartTextSection, Op::EndTextSection);
        let word = Op::ShowText { items: Vec::new() };
        let width = Op::SetOutlineThickness { pt: Pt(0.6) };
        let said = [
            begin.clone(),
            colour(0.1),
            word.clone(),
            end.clone(),
            begin.clone(),
            colour(0.1),
            word.clone(),
            end.clone(),
            Op::EndMarkedContent,
            begin.clone(),
            colour(0.2),
            word.clone(),
            end.clone(),
            width.clone(),
            Op::RestoreGraphicsState,
            width.clone(),
        ];
        let lean = lean(said.to_vec());
        let expected = [
            begin.clone(),
            colour(0.1),
            word.clone(),
            word.clone(),
            end.clone(),
            Op::EndMarkedContent,
            begin,
            colour(0.2),
            word,
            end,
            width.clone(),
            Op::RestoreGraphicsState,
            width,
        ];
        assert_eq!(lean, expected);
    }
}
