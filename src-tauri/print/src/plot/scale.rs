//! From values to places, and where an axis is marked.

use std::ops::RangeInclusive;

/// Values farther from zero are not drawn: no rank and no effect comes near.
const FARTHEST: f64 = 1e6;
/// Steps finer than this are finer than any score.
const FINEST: f64 = 1e-6;

/// Returns a value that can be drawn; what is missing, infinite or beyond reason cannot.
pub(crate) fn known(value: Option<f64>) -> Option<f64> {
    value.filter(|value| value.abs() <= FARTHEST)
}

/// Returns a score that can be drawn; beyond 0–100 it stands at the end of the scale.
pub(crate) fn known_score(score: f64) -> Option<f64> {
    score.is_finite().then(|| score.clamp(0.0, 100.0))
}

/// Returns an interval that can be drawn, the lower end first.
pub(crate) fn known_interval(interval: Option<(f64, f64)>) -> Option<(f64, f64)> {
    let (one, other) = interval?;
    let (one, other) = (known(Some(one))?, known(Some(other))?);
    Some((one.min(other), one.max(other)))
}

/// Maps a range of values to a stretch of the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Scale {
    low: f64,
    high: f64,
    /// Where the lowest value stands.
    pub from: f32,
    /// Where the highest value stands.
    pub to: f32,
}

impl Scale {
    /// Makes a scale; where the range is empty every value stands in the middle.
    pub(crate) fn new(values: RangeInclusive<f64>, from: f32, to: f32) -> Self {
        let (low, high) = values.into_inner();
        Self {
            low,
            high,
            from,
            to,
        }
    }

    /// Returns where a value stands; beyond the range it stands at its end.
    pub(crate) fn place(&self, value: f64) -> f32 {
        let span = self.high - self.low;
        let part = if span > 0.0 {
            ((value - self.low) / span).clamp(0.0, 1.0)
        } else {
            0.5
        };
        self.from + part as f32 * (self.to - self.from)
    }

    /// Returns the multiples of the step that suits the range, at least `room` points apart.
    pub(crate) fn ticks(&self, room: f32) -> Ticks {
        let most = ((self.to - self.from) / room).max(1.0);
        Ticks::new(self.low, self.high, f64::from(most))
    }
}

/// Values at which an axis is marked.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ticks {
    /// How far apart they are: 1, 2 or 5 times a power of ten.
    pub step: f64,
    /// The values, ascending.
    pub values: Vec<f64>,
}

impl Ticks {
    /// Finds the multiples of the smallest step that divides the range into no more than `most` parts.
    pub(crate) fn new(low: f64, high: f64, most: f64) -> Self {
        let least = ((high - low) / most.max(1.0)).max(FINEST);
        let mut power = FINEST;
        while power * 10.0 <= least {
            power *= 10.0;
        }
        let fits = [1.0, 2.0, 5.0].map(|times| times * power);
        let step = fits
            .into_iter()
            .find(|step| *step >= least * (1.0 - 1e-9))
            .unwrap_or(10.0 * power);
        let (first, last) = ((low / step - 1e-9).ceil(), (high / step + 1e-9).floor());
        let count = (last - first).clamp(-1.0, most.max(1.0) + 1.0) as i64;
        // A negative zero would be written with its sign.
        let value = |at| (first + at as f64) * step + 0.0;
        Self {
            step,
            values: (0..=count).map(value).collect(),
        }
    }

    /// Writes a value with the digits that the step has.
    pub(crate) fn written(&self, value: f64) -> String {
        let mut digits = 0;
        let mut unit = 1.0;
        while unit > self.step * (1.0 + 1e-9) && digits < 6 {
            unit /= 10.0;
            digits += 1;
        }
        fixed(value, digits)
    }
}

/// Writes a number with so many digits after the point and a true minus sign.
pub(crate) fn fixed(value: f64, digits: usize) -> String {
    let written = format!("{value:.digits$}");
    let Some(positive) = written.strip_prefix('-') else {
        return written;
    };
    let is_zero = positive.chars().all(|c| matches!(c, '0' | '.'));
    if is_zero {
        positive.to_owned()
    } else {
        format!("−{positive}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(low: f64, high: f64, most: f64) -> Vec<String> {
        let ticks = Ticks::new(low, high, most);
        ticks
            .values
            .iter()
            .map(|value| ticks.written(*value))
            .collect()
    }

    #[test]
    fn steps_are_one_two_or_five() {
        assert_eq!(
            marked(0.0, 100.0, 5.0),
            ["0", "20", "40", "60", "80", "100"]
        );
        assert_eq!(marked(0.0, 100.0, 4.0), ["0", "50", "100"]);
        assert_eq!(marked(1.0, 60.0, 6.0), ["10", "20", "30", "40", "50", "60"]);
        assert_eq!(
            marked(-6.3, 6.3, 7.0),
            ["−6", "−4", "−2", "0", "2", "4", "6"]
        );
        assert_eq!(
            marked(0.0, 0.5, 5.0),
            ["0.0", "0.1", "0.2", "0.3", "0.4", "0.5"]
        );
        assert_eq!(marked(-1e6, 1e6, 2.0), ["−1000000", "0", "1000000"]);
    }

    #[test]
    fn an_empty_range_is_marked_once_at_most() {
        assert_eq!(marked(5.0, 5.0, 6.0), ["5.000000"]);
        assert!(marked(0.3, 0.3, 0.0).len() <= 1);
        let scale = Scale::new(5.0..=5.0, 10.0, 20.0);
        assert_eq!(scale.place(5.0), 15.0);
    }

    #[test]
    fn what_lies_beyond_stands_at_the_end() {
        let scale = Scale::new(0.0..=100.0, 10.0, 20.0);
        assert_eq!(
            [-7.0, 50.0, 300.0].map(|value| scale.place(value)),
            [10.0, 15.0, 20.0]
        );
    }

    #[test]
    fn only_finite_values_are_known() {
        for strange in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300] {
            assert_eq!(known(Some(strange)), None);
            assert_eq!(known_interval(Some((0.0, strange))), None);
        }
        assert_eq!(known_interval(Some((3.0, -2.0))), Some((-2.0, 3.0)));
    }

    #[test]
    fn numbers_have_a_true_minus_and_no_negative_zero() {
        assert_eq!(
            [fixed(-3.25, 1), fixed(-0.04, 1), fixed(2.0, 0)],
            ["−3.2", "0.0", "2"]
        );
    }
}
