//! What holds of every plot, whatever comes in.

#![allow(clippy::unwrap_used)]

use super::ruler::{Hand, Ruler};
use super::*;
use proptest::prelude::*;

/// Names that people could write to break something.
fn hostile_names() -> Vec<String> {
    vec![
        String::new(),
        "<script>alert('x')</script> & \"quotes\"".to_owned(),
        "\u{0}\u{7}\u{1b}[31m\r\n\t\u{85}\u{fffe}".to_owned(),
        "\u{202E}evil\u{2066}\u{2069}\u{2069}".to_owned(),
        "مدينة بلا حواجز (المرحلة ٢)".to_owned(),
        "W".repeat(500),
        "한".repeat(500),
        "👩‍👩‍👧‍👦".repeat(500),
        format!("z{}", "\u{301}".repeat(5_000)),
    ]
}

/// Says what of a drawing is no number, or lies outside of it.
fn outside(drawing: &Drawing) -> Vec<String> {
    let mut ruler = Ruler::new();
    let (width, height) = (drawing.width, drawing.height);
    let mut found = Vec::new();
    for shape in &drawing.shapes {
        let (left, top, right, bottom) = match shape {
            Shape::Line { from, to, .. } => (
                from.0.min(to.0),
                from.1.min(to.1),
                from.0.max(to.0),
                from.1.max(to.1),
            ),
            Shape::Rectangle {
                x,
                y,
                width,
                height,
                ..
            } => {
                assert!(*width >= 0.0 && *height >= 0.0, "{shape:?}");
                (*x, *y, x + width, y + height)
            }
            Shape::Circle { x, y, radius, .. } => (x - radius, y - radius, x + radius, y + radius),
            Shape::Text(text) => {
                let hand = Hand {
                    size: text.size,
                    bold: text.bold,
                    role: text.role,
                };
                // Names are shortened by their own language's face, all others by the usual one.
                let wide = ruler.width(&text.text, hand) / 1.05 - 0.5;
                let before = match text.anchor {
                    Anchor::Left => 0.0,
                    Anchor::Middle => wide / 2.0,
                    Anchor::Right => wide,
                };
                if text.upwards {
                    let foot = text.baseline + before;
                    (text.x - 0.72 * text.size, foot - wide, text.x, foot)
                } else {
                    let left = text.x - before;
                    (
                        left,
                        text.baseline - 0.72 * text.size,
                        left + wide,
                        text.baseline,
                    )
                }
            }
        };
        let is_inside =
            left >= -0.01 && top >= -0.01 && right <= width + 0.01 && bottom <= height + 0.01;
        if ![left, top, right, bottom].into_iter().all(f32::is_finite) || !is_inside {
            found.push(format!("{shape:?}"));
        }
    }
    found
}

fn texts(drawing: &Drawing) -> Vec<&str> {
    let text = |shape: &'_ Shape| matches!(shape, Shape::Text(_));
    let shapes = drawing.shapes.iter().filter(|shape| text(shape));
    shapes
        .filter_map(|shape| match shape {
            Shape::Text(lettering) => Some(lettering.text.as_str()),
            _ => None,
        })
        .collect()
}

fn words() -> (RankWords, SeverityWords, SpreadWords, HeatWords) {
    let word = || "A word of the caller's that is not short".to_owned();
    (
        RankWords {
            rank: word(),
            stated: word(),
            raw: word(),
            interval: word(),
            crossing: word(),
            group: word(),
            cut: word(),
            empty: "Nothing is ranked".to_owned(),
        },
        SeverityWords {
            severe: word(),
            lenient: word(),
            points: word(),
            interval: word(),
            apart: word(),
            sheets: word(),
            empty: "No judge has scored".to_owned(),
        },
        SpreadWords {
            scores: word(),
            half: word(),
            range: word(),
            mean: word(),
            count: word(),
            empty: "Nothing is scored".to_owned(),
        },
        HeatWords {
            score: word(),
            recused: word(),
            missing: word(),
            contested: word(),
            empty: "Nobody is assigned".to_owned(),
        },
    )
}

/// Any number that a float can hold, and now and then one that a plot is made for.
fn numbers() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>(),
        0.0..=100.0f64,
        -10.0..10.0f64,
        Just(f64::NAN),
        Just(f64::INFINITY)
    ]
}

fn places() -> impl Strategy<Value = u32> {
    prop_oneof![any::<u32>(), 0..70u32]
}

fn names() -> impl Strategy<Value = Name> {
    let hostile = prop::sample::select(hostile_names());
    let text = prop_oneof![hostile, any::<String>(), "[가-힣]{2,12}", "[a-zA-Z ]{3,40}"];
    (
        text,
        prop_oneof![Just(String::new()), Just("ja".to_owned()), any::<String>()],
    )
        .prop_map(|(text, language)| Name { text, language })
}

fn frames() -> impl Strategy<Value = Frame> {
    let some = || prop_oneof![any::<f32>(), 240.0..900.0f32];
    (some(), some()).prop_map(|(width, height)| Frame { width, height })
}

fn rank_rows() -> impl Strategy<Value = Vec<RankRow>> {
    let row = (
        names(),
        prop::option::of(places()),
        prop::option::of((places(), places())),
        prop::option::of(places()),
        prop::option::of(0..4u32),
    );
    let row = row.prop_map(|(name, rank, interval, raw_rank, group)| RankRow {
        name,
        rank,
        interval,
        raw_rank,
        group,
    });
    prop::collection::vec(row, 0..70)
}

fn cells() -> impl Strategy<Value = Cell> {
    prop_oneof![
        Just(Cell::Unassigned),
        Just(Cell::Missing),
        Just(Cell::Recused),
        numbers().prop_map(Cell::Score)
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Whatever ranks come in, everything drawn is a number and inside of the drawing.
    #[test]
    fn ranks_stay_inside(rows in rank_rows(), cut in prop::option::of(places()), frame in frames()) {
        let plot = Ranks { words: words().0, rows, cut, ..Ranks::default() };
        prop_assert_eq!(outside(&plot.lay_out(0..usize::MAX, frame)), Vec::<String>::new());
    }

    /// The same of judges.
    #[test]
    fn severities_stay_inside(
        rows in prop::collection::vec(
            (names(), prop::option::of(numbers()), prop::option::of((numbers(), numbers())), any::<usize>()),
            0..50,
        ),
        frame in frames(),
    ) {
        let row = |(name, severity, interval, sheets)| SeverityRow { name, severity, interval, sheets };
        let rows = rows.into_iter().map(row).collect();
        let plot = Severities { words: words().1, rows, ..Severities::default() };
        prop_assert_eq!(outside(&plot.lay_out(0..usize::MAX, frame)), Vec::<String>::new());
    }

    /// The same of distributions.
    #[test]
    fn spreads_stay_inside(
        rows in prop::collection::vec((names(), prop::collection::vec(numbers(), 0..60)), 0..30),
        frame in frames(),
    ) {
        let rows = rows.into_iter().map(|(name, scores)| SpreadRow { name, scores }).collect();
        let plot = Spreads { words: words().2, rows, ..Spreads::default() };
        prop_assert_eq!(outside(&plot.lay_out(0..usize::MAX, frame)), Vec::<String>::new());
    }

    /// The same of the heat map.
    #[test]
    fn heat_maps_stay_inside(
        judges in prop::collection::vec(names(), 0..45),
        rows in prop::collection::vec((names(), any::<bool>(), prop::collection::vec(cells(), 0..45)), 0..40),
        frame in frames(),
    ) {
        let row = |(name, is_contested, cells)| HeatRow { name, is_contested, cells };
        let rows = rows.into_iter().map(row).collect();
        let plot = Heat { words: words().3, judges, rows, ..Heat::default() };
        let drawing = plot.lay_out(0..usize::MAX, 0..usize::MAX, frame);
        prop_assert_eq!(outside(&drawing), Vec::<String>::new());
    }
}

#[test]
fn where_there_is_nothing_the_caller_says_so() {
    let (ranks, severity, spread, heat) = words();
    let frame = Frame::PAGE;
    let drawings = [
        (
            ranks.empty.clone(),
            Ranks {
                words: ranks,
                ..Ranks::default()
            }
            .lay_out(0..60, frame),
        ),
        (
            severity.empty.clone(),
            Severities {
                words: severity,
                ..Severities::default()
            }
            .lay_out(0..60, frame),
        ),
        (
            spread.empty.clone(),
            Spreads {
                words: spread,
                ..Spreads::default()
            }
            .lay_out(5..60, frame),
        ),
        (
            heat.empty.clone(),
            Heat {
                words: heat,
                ..Heat::default()
            }
            .lay_out(0..60, 0..40, frame),
        ),
    ];
    for (text, drawing) in &drawings {
        assert_eq!(texts(drawing), [text.as_str()]);
        assert!(outside(drawing).is_empty());
    }
}

#[test]
fn hostile_names_are_neither_markup_nor_nonsense() {
    let row = |text: String| RankRow {
        name: Name {
            text,
            language: "\"><script>".to_owned(),
        },
        rank: Some(1),
        ..RankRow::default()
    };
    let plot = Ranks {
        title: "</title><script>".to_owned(),
        description: "\u{1b}</svg>".to_owned(),
        words: words().0,
        rows: hostile_names().into_iter().map(row).collect(),
        cut: None,
    };
    let picture = svg(&plot.lay_out(0..60, Frame::PAGE));
    assert!(!picture.contains("<script") && !picture.contains('\u{202E}'));
    assert!(!picture.chars().any(|c| c.is_control() && c != '\n'));
    assert_eq!(picture.matches("</svg>").count(), 1);
    assert!(picture.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
    for text in texts(&plot.lay_out(0..60, Frame::PAGE)) {
        let opened = text.matches('\u{2068}').count();
        assert_eq!(opened, text.matches('\u{2069}').count(), "{text}");
        assert!(text.chars().count() < 1_100);
    }
}

/// A slice shows its own rows on the scale of all.
#[test]
fn slices_share_a_scale() {
    let row = |rank| RankRow {
        name: "x".into(),
        rank: Some(rank),
        ..RankRow::default()
    };
    let plot = Ranks {
        words: words().0,
        rows: (1..=150).map(row).collect(),
        ..Ranks::default()
    };
    let ticks = |drawing: &Drawing| -> Vec<String> {
        texts(drawing)
            .into_iter()
            .filter(|text| text.ends_with('0'))
            .map(str::to_owned)
            .collect()
    };
    let drawings: Vec<_> = slices(150)
        .map(|slice| plot.lay_out(slice, Frame::PAGE))
        .collect();
    assert_eq!(drawings.len(), 3);
    for drawing in &drawings {
        assert!(
            ticks(drawing).iter().any(|text| text == "140"),
            "{:?}",
            ticks(drawing)
        );
    }
    assert!(texts(&drawings[2]).contains(&"150") && !texts(&drawings[1]).contains(&"101"));
}

#[test]
fn the_window_knows_every_role() {
    let sheet = include_str!("../../../../ui/src/styles/plots.css");
    for role in Role::all() {
        let class = format!(".plot-{} {{", role.name());
        assert!(sheet.contains(&class), "{class}");
    }
}
