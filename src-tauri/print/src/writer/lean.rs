//! Operations without those that change nothing.

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

#[cfg(test)]
mod tests {
    use super::*;
    use printpdf::{Color, Greyscale, Pt};

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
