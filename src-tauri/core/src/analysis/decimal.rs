//! Decimal numbers as they are written, so that means of them are exact.

use crate::ranking::Exact;

/// A decimal number of up to 18 digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Decimal {
    digits: i64,
    decimals: u8,
}

impl Decimal {
    /// Reads digits with a point before any decimals and a sign before all; `None` for anything else.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (negative, size) = match text.as_bytes().first()? {
            b'-' => (true, &text[1..]),
            b'+' => (false, &text[1..]),
            _ => (false, text),
        };
        let (whole, decimals) = size.split_once('.').unwrap_or((size, ""));
        let mut digits = whole.bytes().chain(decimals.bytes());
        let length = whole.len() + decimals.len();
        if length == 0 || length > 18 || !digits.clone().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        // 18 digits fit.
        let size = digits
            .by_ref()
            .fold(0_i64, |sum, byte| sum * 10 + i64::from(byte - b'0'));
        Some(Self {
            digits: if negative { -size } else { size },
            decimals: decimals.len() as u8,
        })
    }

    /// Returns the nearest floating-point number, or one beside it.
    pub(super) fn to_f64(self) -> f64 {
        self.digits as f64 / (power(self.decimals) as f64)
    }
}

fn power(decimals: u8) -> i128 {
    (0..decimals).fold(1, |power, _| power * 10)
}

/// Returns the exact mean; `None` of nothing, or where it leaves the range of 128 bits.
pub(super) fn mean(of: impl Iterator<Item = Decimal> + Clone) -> Option<Exact> {
    let finest = of.clone().map(|one| one.decimals).max()?;
    let (mut sum, mut count) = (0_i128, 0_i128);
    for one in of {
        // At most 18 digits and 18 decimals: below 10³⁶.
        let scaled = i128::from(one.digits) * power(finest - one.decimals);
        sum = sum.checked_add(scaled)?;
        count += 1;
    }
    Exact::new(sum, power(finest).checked_mul(count)?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn numbers_are_read_as_written_and_nothing_else_is() {
        for (text, number) in [
            ("3.5", 3.5),
            ("-0.25", -0.25),
            ("7", 7.0),
            ("+.5", 0.5),
            ("4.", 4.0),
        ] {
            assert_eq!(Decimal::read(text).unwrap().to_f64(), number, "{text}");
        }
        for text in [
            "",
            "-",
            ".",
            "1e3",
            "NaN",
            "inf",
            "1,5",
            "٣",
            "1234567890123456789",
        ] {
            assert_eq!(Decimal::read(text), None, "{text}");
        }
    }

    #[test]
    fn means_that_floats_would_part_are_equal() {
        let of = |texts: &[&str]| mean(texts.iter().map(|text| Decimal::read(text).unwrap()));
        assert_eq!(of(&["0.1", "0.2"]), of(&["0.30", "0"]));
        assert_eq!(of(&[]), None);
    }
}
