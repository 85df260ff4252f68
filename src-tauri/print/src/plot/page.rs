//! Places a drawing on a page.

use super::drawing::{Anchor, Drawing, EDGE, Lettering, Role, Shape};
use crate::draw::{ACCENT, Colour, Draw, GREY, INK, TINT, WHITE};
use crate::error::PrintError;
use crate::flow::{Flow, MARGIN, WIDTH};
use crate::tags::Element;
use crate::typeset::{Style, Typesetter};

/// Hairlines between and over marks, lighter than those of tables.
const GRID: Colour = Colour(0.86, 0.87, 0.89);
/// What needs no attention: as light as it can be and still seen on a band.
const SOFT: Colour = Colour(0.64, 0.71, 0.78);
/// What calls for a decision.
const WARN: Colour = Colour(0.76, 0.33, 0.02);
/// The colours of the scale: falling lightness in one hue, which prints as darkening greys. The widest step
/// parts those with dark numbers on them from those with light ones.
const HEAT: [Colour; 9] = [
    Colour(0.906, 0.942, 0.962),
    Colour(0.765, 0.854, 0.904),
    Colour(0.626, 0.768, 0.846),
    Colour(0.485, 0.675, 0.777),
    Colour(0.205, 0.473, 0.600),
    Colour(0.129, 0.397, 0.519),
    Colour(0.075, 0.323, 0.431),
    Colour(0.037, 0.251, 0.341),
    Colour(0.010, 0.182, 0.254),
];

/// Draws a drawing in the flow, on the next page where the rest of this one is too short for it, and
/// smaller where it is higher than `room`, which is no more than a page has.
///
/// # Errors
/// Those of the writer.
pub(crate) fn place(flow: &mut Flow<'_>, drawing: &Drawing, room: f32) -> Result<(), PrintError> {
    let scale = scale(drawing, room);
    flow.need(drawing.height * scale)?;
    let placing = Placing {
        x: MARGIN,
        y: flow.y,
        scale,
    };
    let bounds = [
        placing.x,
        placing.y,
        drawing.width * scale,
        drawing.height * scale,
    ];
    let seen = match drawing.description.is_empty() {
        true => &drawing.title,
        false => &drawing.description,
    };
    flow.within(Element::figure(seen, bounds), |flow| {
        for shape in &drawing.shapes {
            for thing in placing.things(shape, flow.type_) {
                flow.draw(thing);
            }
        }
    });
    flow.space(drawing.height * scale);
    Ok(())
}

/// Returns the height that a drawing takes on a page of which `room` is left to it.
pub(crate) fn height(drawing: &Drawing, room: f32) -> f32 {
    drawing.height * scale(drawing, room)
}

fn scale(drawing: &Drawing, room: f32) -> f32 {
    let fits = (WIDTH / drawing.width).min(room / drawing.height);
    fits.min(1.0)
}

/// Where a drawing comes to stand.
struct Placing {
    x: f32,
    y: f32,
    scale: f32,
}

impl Placing {
    fn at(&self, (x, y): (f32, f32)) -> (f32, f32) {
        (self.x + x * self.scale, self.y + y * self.scale)
    }

    fn things(&self, shape: &Shape, typesetter: &mut Typesetter) -> Vec<Draw> {
        match shape {
            Shape::Line {
                from,
                to,
                thickness,
                role,
            } => vec![Draw::Line {
                from: self.at(*from),
                to: self.at(*to),
                thickness: thickness * self.scale,
                colour: colour(*role),
            }],
            Shape::Rectangle {
                x,
                y,
                width,
                height,
                fill,
                edge,
            } => {
                let inside = |inset: f32, role: Role| {
                    let (x, y) = self.at((x + inset, y + inset));
                    Draw::Rectangle {
                        x,
                        y,
                        width: (width - 2.0 * inset).max(0.0) * self.scale,
                        height: (height - 2.0 * inset).max(0.0) * self.scale,
                        fill: colour(role),
                    }
                };
                match edge {
                    Some(edge) => vec![inside(0.0, *edge), inside(EDGE, *fill)],
                    None => vec![inside(0.0, *fill)],
                }
            }
            Shape::Circle {
                x,
                y,
                radius,
                fill,
                edge,
            } => {
                let (x, y) = self.at((*x, *y));
                vec![Draw::Dot {
                    x,
                    y,
                    // The line of a dot is drawn along its edge, half of it outside.
                    radius: (radius * self.scale - 0.3).max(0.2),
                    fill: colour(*fill),
                    line: colour(edge.unwrap_or(*fill)),
                }]
            }
            Shape::Text(lettering) => self.text(lettering, typesetter),
        }
    }

    fn text(&self, lettering: &Lettering, typesetter: &mut Typesetter) -> Vec<Draw> {
        let style = Style {
            bold: lettering.bold,
            colour: colour(lettering.role),
            language: &lettering.language,
            align: parley::Alignment::Left,
            ..Style::plain(lettering.size * self.scale)
        };
        let set = typesetter.set(&lettering.text, &style, f32::MAX);
        let before = match lettering.anchor {
            Anchor::Left => 0.0,
            Anchor::Middle => set.width / 2.0,
            Anchor::Right => set.width,
        };
        let (x, baseline) = self.at((lettering.x, lettering.baseline));
        let runs = set.lines.into_iter().take(1).flat_map(|line| line.runs);
        let placed = runs.map(|mut run| {
            let along = run.x - before;
            run.upwards = lettering.upwards;
            (run.x, run.baseline) = if run.upwards {
                (x, baseline - along)
            } else {
                (x + along, baseline)
            };
            Draw::Text(run)
        });
        placed.collect()
    }
}

fn colour(role: Role) -> Colour {
    match role {
        Role::Ink | Role::OnPale => INK,
        Role::Muted => GREY,
        Role::Grid => GRID,
        Role::Accent => ACCENT,
        Role::Soft => SOFT,
        Role::Warn => WARN,
        Role::Band => TINT,
        Role::Paper | Role::OnDeep => WHITE,
        Role::Heat(step) => HEAT[usize::from(step).min(HEAT.len() - 1)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance (WCAG 2.2).
    fn luminance(Colour(r, g, b): Colour) -> f32 {
        let linear = |part: f32| {
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }

    fn contrast(a: Role, b: Role) -> f32 {
        let (a, b) = (luminance(colour(a)), luminance(colour(b)));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The scale reads in black and white, and numbers on it can be read (WCAG 2.2, 1.4.3).
    #[test]
    fn the_scale_darkens_evenly_under_readable_numbers() {
        for step in 0..HEAT.len() as u8 {
            let text = contrast(Role::on_heat(step), Role::Heat(step));
            assert!(text >= 4.5, "step {step}: {text}");
            let next = contrast(Role::Heat(step), Role::Heat(step + 1));
            assert!(
                usize::from(step) + 1 == HEAT.len() || next > 1.15,
                "step {step}: {next}"
            );
        }
    }

    /// What is told apart by colour has a contrast of 3 to the paper (WCAG 2.2, 1.4.11).
    #[test]
    fn marks_stand_out_from_the_paper() {
        for role in [Role::Ink, Role::Muted, Role::Accent, Role::Warn] {
            assert!(contrast(role, Role::Paper) >= 3.0, "{role:?}");
        }
        assert!(contrast(Role::Accent, Role::Soft) >= 3.0);
    }
}
