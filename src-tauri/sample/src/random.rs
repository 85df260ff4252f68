//! Chance that falls the same way on every machine.

/// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
#[derive(Debug, Clone)]
pub(crate) struct Random(u64);

impl Random {
    /// Seeds from a number and texts, by FNV-1a over their bytes.
    pub(crate) fn of(seed: u64, texts: &[&str]) -> Self {
        let bytes = texts.iter().flat_map(|text| text.bytes().chain([0]));
        let mix = |state: u64, byte: u8| (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        Self(bytes.fold(0xCBF2_9CE4_8422_2325 ^ seed, mix))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number of `0..bound`.
    pub(crate) fn below(&mut self, bound: u64) -> i64 {
        // The bias of the remainder is far below what the sample could show.
        (self.next() % bound.max(1)) as i64
    }

    /// Returns a number of `least..most`, in steps of 1/2²⁴ of the distance.
    pub(crate) fn between(&mut self, least: f32, most: f32) -> f32 {
        let part = (self.next() >> 40) as f32 / 16_777_216.0;
        least + part * (most - least)
    }

    /// Tells whether something happens that does so in this share of cases.
    pub(crate) fn happens(&mut self, share: f32) -> bool {
        self.between(0.0, 1.0) < share
    }

    /// Picks one of several, of which there must be at least one.
    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len() as u64) as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_is_that_of_the_paper() {
        // First outputs for the state 1234567, from the reference implementation.
        let mut random = Random(1_234_567);
        assert_eq!(random.next(), 6_457_827_717_110_365_317);
        assert_eq!(random.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn numbers_keep_within_their_bounds() {
        let mut random = Random::of(7, &["bounds"]);
        for _ in 0..10_000 {
            assert!((0..3).contains(&random.below(3)));
            assert!((2.0..5.0).contains(&random.between(2.0, 5.0)));
        }
    }
}
