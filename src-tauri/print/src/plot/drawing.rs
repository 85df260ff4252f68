//! The neutral drawing: what every plot is laid out into, and what window and page draw.
//!
//! Lengths are points (1/72 inch). The origin is the upper left corner, y grows downwards.

/// Steps of the scale that colours cells, from pale to deep.
pub const HEAT_STEPS: u8 = 9;
/// The first step on which text is written in the colour for deep ground.
const DEEP: u8 = 4;

/// What a shape stands for. Window and page each have a colour for it, in every theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Names, numbers and marks that are read.
    Ink,
    /// Labels of axes, headings of columns, notes.
    Muted,
    /// Hairlines of the grid.
    Grid,
    /// What the reader should look at.
    Accent,
    /// The same kind of thing where it needs no attention.
    Soft,
    /// What calls for a decision.
    Warn,
    /// Ground behind rows that belong together.
    Band,
    /// The ground of the whole, for what is hollow.
    Paper,
    /// A step of the sequential scale, `0..HEAT_STEPS`: the lightness alone tells the step.
    Heat(u8),
    /// Text on a pale step.
    OnPale,
    /// Text on a deep step.
    OnDeep,
}

impl Role {
    /// Every role there is, once.
    pub fn all() -> impl Iterator<Item = Self> {
        let single = [
            Self::Ink,
            Self::Muted,
            Self::Grid,
            Self::Accent,
            Self::Soft,
            Self::Warn,
            Self::Band,
            Self::Paper,
            Self::OnPale,
            Self::OnDeep,
        ];
        single.into_iter().chain((0..HEAT_STEPS).map(Self::Heat))
    }

    /// Returns the role of text that stands on a step of the scale.
    pub(crate) fn on_heat(step: u8) -> Self {
        if step < DEEP {
            Self::OnPale
        } else {
            Self::OnDeep
        }
    }

    /// Returns the name under which the window's style sheet knows the role.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ink => "ink",
            Self::Muted => "muted",
            Self::Grid => "grid",
            Self::Accent => "accent",
            Self::Soft => "soft",
            Self::Warn => "warn",
            Self::Band => "band",
            Self::Paper => "paper",
            Self::OnPale => "on-pale",
            Self::OnDeep => "on-deep",
            Self::Heat(0) => "heat-0",
            Self::Heat(1) => "heat-1",
            Self::Heat(2) => "heat-2",
            Self::Heat(3) => "heat-3",
            Self::Heat(4) => "heat-4",
            Self::Heat(5) => "heat-5",
            Self::Heat(6) => "heat-6",
            Self::Heat(7) => "heat-7",
            Self::Heat(_) => "heat-8",
        }
    }
}

/// Which part of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Left,
    /// Its middle.
    Middle,
    /// Its right end.
    Right,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Lettering {
    /// Where the anchored part stands.
    pub x: f32,
    /// The line that the letters stand on.
    pub baseline: f32,
    /// Which part of the text stands at `x`.
    pub anchor: Anchor,
    /// Size of the letters.
    pub size: f32,
    /// Whether it is set in bold.
    pub bold: bool,
    /// Its colour.
    pub role: Role,
    /// Whether it reads upwards: turned a quarter anticlockwise about `x` and `baseline`.
    pub upwards: bool,
    /// BCP 47 tag of its language; empty for that of the surroundings.
    pub language: String,
    /// The text. Names stand in bidi isolates.
    pub text: String,
}

/// One thing of a drawing; later things lie over earlier ones.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A straight line.
    Line {
        /// Where it begins.
        from: (f32, f32),
        /// Where it ends.
        to: (f32, f32),
        /// Its thickness.
        thickness: f32,
        /// Its colour.
        role: Role,
    },
    /// A rectangle.
    Rectangle {
        /// Its left edge.
        x: f32,
        /// Its upper edge.
        y: f32,
        /// Its width.
        width: f32,
        /// Its height.
        height: f32,
        /// The colour inside.
        fill: Role,
        /// The colour of a thin line around it, which lies within the rectangle.
        edge: Option<Role>,
    },
    /// A circle.
    Circle {
        /// The middle from the left.
        x: f32,
        /// The middle from above.
        y: f32,
        /// The radius, with the line around it.
        radius: f32,
        /// The colour inside.
        fill: Role,
        /// The colour of a thin line around it, which lies within the circle.
        edge: Option<Role>,
    },
    /// Text.
    Text(Lettering),
}

/// Thickness of the thin line around rectangles and circles.
pub(crate) const EDGE: f32 = 0.8;

/// A laid out plot.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Width of the whole.
    pub width: f32,
    /// Height of the whole.
    pub height: f32,
    /// What it shows, in a few words. It is not drawn: headings belong to the page around it.
    pub title: String,
    /// What there is to see, for those who do not see it. It is not drawn.
    pub description: String,
    /// What is drawn, from the ground up.
    pub shapes: Vec<Shape>,
}

impl Drawing {
    /// Begins a drawing whose height comes with its content.
    pub(crate) fn begin(width: f32, title: &str, description: &str) -> Self {
        Self {
            width,
            height: 0.0,
            title: title.to_owned(),
            description: description.to_owned(),
            shapes: Vec::new(),
        }
    }

    /// Draws a line that runs across.
    pub(crate) fn across(&mut self, y: f32, from: f32, to: f32, thickness: f32, role: Role) {
        self.line((from, y), (to, y), thickness, role);
    }

    /// Draws a line that runs down.
    pub(crate) fn down(&mut self, x: f32, from: f32, to: f32, thickness: f32, role: Role) {
        self.line((x, from), (x, to), thickness, role);
    }

    /// Draws a line.
    pub(crate) fn line(&mut self, from: (f32, f32), to: (f32, f32), thickness: f32, role: Role) {
        self.shapes.push(Shape::Line {
            from,
            to,
            thickness,
            role,
        });
    }

    /// Draws a filled rectangle.
    pub(crate) fn fill(&mut self, x: f32, y: f32, width: f32, height: f32, fill: Role) {
        self.shapes.push(Shape::Rectangle {
            x,
            y,
            width,
            height,
            fill,
            edge: None,
        });
    }

    /// Draws a rectangle with a line around it.
    pub(crate) fn hollow(&mut self, x: f32, y: f32, width: f32, height: f32, edge: Role) {
        self.shapes.push(Shape::Rectangle {
            x,
            y,
            width,
            height,
            fill: Role::Paper,
            edge: Some(edge),
        });
    }

    /// Draws a circle.
    pub(crate) fn circle(&mut self, x: f32, y: f32, radius: f32, fill: Role, edge: Option<Role>) {
        self.shapes.push(Shape::Circle {
            x,
            y,
            radius,
            fill,
            edge,
        });
    }

    /// Draws a cross of the given reach to each side.
    pub(crate) fn cross(&mut self, x: f32, y: f32, reach: f32, role: Role) {
        self.line((x - reach, y - reach), (x + reach, y + reach), 0.8, role);
        self.line((x - reach, y + reach), (x + reach, y - reach), 0.8, role);
    }

    /// Draws text.
    pub(crate) fn text(&mut self, lettering: Lettering) {
        if !lettering.text.is_empty() {
            self.shapes.push(Shape::Text(lettering));
        }
    }
}
