//! Exact fractions, so that ties are ties and nothing is rounded before it is compared.

use std::cmp::Ordering;

/// A fraction in lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Exact {
    numerator: i128,
    denominator: i128,
}

impl Exact {
    /// Makes `numerator / denominator` and reduces it; `None` where the denominator is not positive.
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        (denominator > 0).then(|| {
            let divisor = gcd(numerator.unsigned_abs(), denominator.unsigned_abs());
            // It divides a positive i128, so it fits.
            let divisor = i128::try_from(divisor).unwrap_or(1);
            Self {
                numerator: numerator / divisor,
                denominator: denominator / divisor,
            }
        })
    }

    /// Returns the part above the line.
    pub fn numerator(self) -> i128 {
        self.numerator
    }

    /// Returns the part below the line, at least 1.
    pub fn denominator(self) -> i128 {
        self.denominator
    }

    /// Returns the number half-way between two; `None` where it leaves the range.
    pub fn midpoint(one: Self, other: Self) -> Option<Self> {
        let left = one.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(one.denominator)?;
        let denominator = one.denominator.checked_mul(other.denominator)?;
        Self::new(left.checked_add(right)?, denominator.checked_mul(2)?)
    }

    /// Returns the nearest floating-point number, for showing only; where either part exceeds 2⁵³ it may
    /// be off in the last place.
    pub fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }
}

impl Ord for Exact {
    /// Compares the cross products; where these leave the range, by continued fractions, which never do:
    /// whole parts first, then the remainders upside down.
    fn cmp(&self, other: &Self) -> Ordering {
        let cross = (
            self.numerator.checked_mul(other.denominator),
            other.numerator.checked_mul(self.denominator),
        );
        if let (Some(left), Some(right)) = cross {
            return left.cmp(&right);
        }
        let (mut left, mut right) = (
            (self.numerator, self.denominator),
            (other.numerator, other.denominator),
        );
        loop {
            let whole = (left.0.div_euclid(left.1), right.0.div_euclid(right.1));
            let rest = (left.0.rem_euclid(left.1), right.0.rem_euclid(right.1));
            match (whole.0.cmp(&whole.1), rest) {
                (Ordering::Equal, (0, _) | (_, 0)) => return rest.0.cmp(&rest.1),
                // Of two remainders below one, the larger is the one whose inverse is smaller.
                (Ordering::Equal, _) => (left, right) = ((right.1, rest.1), (left.1, rest.0)),
                (different, _) => return different,
            }
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Returns the greatest common divisor (Euclid, *Elements* VII.2); `gcd(0, n)` is `n`.
pub(super) fn gcd(a: u128, b: u128) -> u128 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        // Nearly all are this small, and dividing them takes a fraction of the time.
        if let (Ok(a), Ok(b)) = (u64::try_from(a), u64::try_from(b)) {
            return gcd_u64(a, b).into();
        }
        (a, b) = (b, a % b);
    }
    a
}

fn gcd_u64(a: u64, b: u64) -> u64 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use proptest::prelude::*;

    #[test]
    fn fractions_are_kept_in_lowest_terms() {
        let half = Exact::new(-3, 6).unwrap();
        assert_eq!((half.numerator(), half.denominator()), (-1, 2));
        assert_eq!(Exact::new(0, 9), Exact::new(0, 4));
        assert_eq!((Exact::new(1, 0), Exact::new(1, -2)), (None, None));
        assert_eq!(Exact::new(200, 3).unwrap().to_f64(), 200.0 / 3.0);
    }

    #[test]
    fn comparing_the_largest_parts_does_not_overflow() {
        let (a, b) = (
            Exact::new(i128::MAX, i128::MAX - 1).unwrap(),
            Exact::new(i128::MAX - 1, i128::MAX - 2).unwrap(),
        );
        assert!(a < b);
        assert!(Exact::new(i128::MIN, 3).unwrap() < Exact::new(i128::MIN, 5).unwrap());
    }

    proptest! {
        /// Where the cross products leave the range, the order is still that of the numbers.
        #[test]
        fn large_parts_are_in_the_order_of_small_ones(a in 1_i128..500, b in 1_i128..60, c in 1_i128..500, d in 1_i128..60) {
            let large = i128::MAX / 500;
            // Next to a / b and c / d, but prime to the factor, so that nothing cancels.
            let near = |n: i128, m: i128| Exact::new(n * large - 1, m * large).unwrap();
            let expected = (a * d).cmp(&(c * b)).then(b.cmp(&d));
            prop_assert_eq!(near(a, b).cmp(&near(c, d)), expected);
        }

        #[test]
        fn divisors_are_the_same_in_either_width(a in 0_u64.., b in 0_u64..) {
            let wide = gcd(u128::from(a) << 32, u128::from(b) << 32);
            prop_assert_eq!(wide, gcd(a.into(), b.into()) << 32);
        }

        /// Order is that of the cross products.
        #[test]
        fn order_is_that_of_the_numbers(a in -500_i128..500, b in 1_i128..60, c in -500_i128..500, d in 1_i128..60) {
            let (left, right) = (Exact::new(a, b).unwrap(), Exact::new(c, d).unwrap());
            prop_assert_eq!(left.cmp(&right), (a * d).cmp(&(c * b)));
            prop_assert_eq!(left == right, a * d == c * b);
        }
    }
}
