//! Chance and the normal distribution, with the same bits on every machine.

/// SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators", OOPSLA '14).
#[derive(Debug, Clone)]
pub struct Chance(u64);

/// By how much the state grows with each number.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

impl Chance {
    /// Begins the sequence of a seed.
    pub fn of(seed: u64) -> Self {
        Self(seed)
    }

    /// Goes on as if so many numbers had been drawn, at no cost.
    pub fn skip(self, numbers: u64) -> Self {
        Self(self.0.wrapping_add(STEP.wrapping_mul(numbers)))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number strictly between 0 and 1: the middle of one of 2⁵³ equal steps.
    pub fn uniform(&mut self) -> f64 {
        ((self.next() >> 11) as f64 + 0.5) / 9_007_199_254_740_992.0
    }

    /// Returns a draw from the standard normal distribution, by inversion.
    pub fn normal(&mut self) -> f64 {
        normal_quantile(self.uniform())
    }
}

/// Returns `P(X ≤ x)` of the standard normal distribution.
pub fn normal_probability(x: f64) -> f64 {
    0.5 * libm::erfc(-x * std::f64::consts::FRAC_1_SQRT_2)
}

/// Returns the `x` with `P(X ≤ x) = p` of the standard normal distribution, for `p` in `0..1`; relative
/// accuracy about 10⁻¹⁶.
///
/// Wichura (1988), "Algorithm AS 241: The percentage points of the normal distribution", Applied
/// Statistics 37(3), 477–484, routine PPND16.
pub fn normal_quantile(p: f64) -> f64 {
    let q = p - 0.5;
    if q.abs() <= 0.425 {
        let r = 0.180_625 - q * q;
        return q * ratio(r, &CENTRE);
    }
    let tail = if q < 0.0 { p } else { 1.0 - p };
    let r = (-libm::log(tail)).sqrt();
    let x = match r <= 5.0 {
        true => ratio(r - 1.6, &MIDDLE),
        false => ratio(r - 5.0, &FAR),
    };
    if q < 0.0 { -x } else { x }
}

/// Coefficients of a ratio of two polynomials, the constant terms first.
type Ratio = ([f64; 8], [f64; 8]);

fn ratio(r: f64, (above, below): &Ratio) -> f64 {
    let value = |of: &[f64; 8]| of.iter().rev().fold(0.0, |sum, term| sum * r + term);
    value(above) / value(below)
}

const CENTRE: Ratio = (
    [
        3.387_132_872_796_366_5,
        133.141_667_891_784_38,
        1_971.590_950_306_551_3,
        13_731.693_765_509_46,
        45_921.953_931_549_87,
        67_265.770_927_008_7,
        33_430.575_583_588_13,
        2_509.080_928_730_122_7,
    ],
    [
        1.0,
        42.313_330_701_600_91,
        687.187_007_492_057_9,
        5_394.196_021_424_751,
        21_213.794_301_586_597,
        39_307.895_800_092_71,
        28_729.085_735_721_943,
        5_226.495_278_852_854,
    ],
);

const MIDDLE: Ratio = (
    [
        1.423_437_110_749_683_5,
        4.630_337_846_156_546,
        5.769_497_221_460_691,
        3.647_848_324_763_204_5,
        1.270_458_252_452_368_4,
        0.241_780_725_177_450_6,
        0.022_723_844_989_269_184,
        0.000_774_545_014_278_341_4,
    ],
    [
        1.0,
        2.053_191_626_637_759,
        1.676_384_830_183_803_8,
        0.689_767_334_985_1,
        0.148_103_976_427_480_08,
        0.015_198_666_563_616_457,
        0.000_547_593_808_499_534_5,
        1.050_750_071_644_416_9e-9,
    ],
);

const FAR: Ratio = (
    [
        6.657_904_643_501_103,
        5.463_784_911_164_114,
        1.784_826_539_917_291_3,
        0.296_560_571_828_504_87,
        0.026_532_189_526_576_124,
        0.001_242_660_947_388_078_4,
        2.711_555_568_743_487_6e-5,
        2.010_334_399_292_288_1e-7,
    ],
    [
        1.0,
        0.599_832_206_555_888,
        0.136_929_880_922_735_8,
        0.014_875_361_290_850_615,
        0.000_786_869_131_145_613_3,
        1.846_318_317_510_054_8e-5,
        1.421_511_758_316_446e-7,
        2.044_263_103_389_939_7e-15,
    ],
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_is_that_of_the_paper() {
        // First outputs for the state 1234567, from the reference implementation.
        let mut chance = Chance::of(1_234_567);
        assert_eq!(chance.next(), 6_457_827_717_110_365_317);
        assert_eq!(chance.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn what_is_skipped_is_as_if_drawn() {
        let (mut drawn, mut skipped) = (Chance::of(5), Chance::of(5).skip(1_000));
        for _ in 0..1_000 {
            drawn.normal();
        }
        assert_eq!(drawn.uniform(), skipped.uniform());
    }

    #[test]
    fn percentage_points_are_those_of_the_paper() {
        // Wichura (1988), page 480.
        for (p, x) in [
            (0.25, -0.674_489_750_196_081_7),
            (0.001, -3.090_232_306_167_813_5),
            (1e-20, -9.262_340_089_798_408),
        ] {
            assert!((normal_quantile(p) - x).abs() < 1e-14, "{p}");
        }
    }

    #[test]
    fn probability_and_quantile_undo_each_other() {
        for step in 1..1000 {
            let p = f64::from(step) / 1000.0;
            assert!((normal_probability(normal_quantile(p)) - p).abs() < 1e-15);
        }
    }

    #[test]
    fn draws_have_the_moments_of_the_distribution() {
        let mut chance = Chance::of(1);
        let draws: Vec<f64> = (0..100_000).map(|_| chance.normal()).collect();
        let moment = |power| draws.iter().map(|x| libm::pow(*x, power)).sum::<f64>() / 1e5;
        assert!(moment(1.0).abs() < 0.02);
        assert!((moment(2.0) - 1.0).abs() < 0.02);
        assert!((moment(4.0) - 3.0).abs() < 0.15);
    }
}
