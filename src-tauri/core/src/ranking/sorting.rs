//! Sorting many numbers many times, as the draws of places need it.

/// The low bits of a key hold a position.
const POSITION_BITS: u32 = 20;
/// A key is sorted by as many bits at a time.
const DIGIT_BITS: u32 = 11;
const DIGITS: usize = ((u64::BITS - POSITION_BITS) / DIGIT_BITS) as usize;
/// For fewer numbers than this counting digits takes longer than comparing.
const FEW: usize = 1_000;

/// Sorts positions by their numbers, with room that is used again.
#[derive(Default)]
pub(super) struct Sorter {
    keys: Vec<u64>,
    spare: Vec<u64>,
}

impl Sorter {
    /// Returns positions in the order of their numbers, the highest first, equals by position.
    ///
    /// Numbers that are equal but for some 2⁻³² of them count as equal. Positions are below 2²⁰.
    pub(super) fn falling(
        &mut self,
        positions: &[usize],
        numbers: &[f64],
    ) -> impl Iterator<Item = usize> {
        self.keys.clear();
        let key = |&at: &usize| descending(numbers[at]) | at as u64;
        self.keys.extend(positions.iter().map(key));
        match self.keys.len() < FEW {
            true => self.keys.sort_unstable(),
            false => self.sort_by_digits(),
        }
        let position = |key: &u64| (key & ((1 << POSITION_BITS) - 1)) as usize;
        self.keys.iter().map(position)
    }

    /// Sorts by one digit after the other, the lowest first, each time keeping the order of equals
    /// (Knuth 1998, *The Art of Computer Programming*, volume 3, 2nd edition, section 5.2.5).
    ///
    /// The positions are no digit: they come in ascending order.
    fn sort_by_digits(&mut self) {
        const RADIX: usize = 1 << DIGIT_BITS;
        let digit = |key: u64, at: usize| {
            (key >> (POSITION_BITS + at as u32 * DIGIT_BITS)) as usize & (RADIX - 1)
        };
        let mut counts = [[0_u32; RADIX]; DIGITS];
        for key in &self.keys {
            for (at, counts) in counts.iter_mut().enumerate() {
                counts[digit(*key, at)] += 1;
            }
        }
        self.spare.resize(self.keys.len(), 0);
        for (at, counts) in counts.iter_mut().enumerate() {
            let mut before = 0;
            for count in counts.iter_mut() {
                before += *count;
                *count = before - *count;
            }
            for key in &self.keys {
                let next = &mut counts[digit(*key, at)];
                self.spare[*next as usize] = *key;
                *next += 1;
            }
            std::mem::swap(&mut self.keys, &mut self.spare);
        }
    }
}

/// Returns a key that sorts the higher number first, the low bits left empty for a position.
fn descending(number: f64) -> u64 {
    let bits = number.to_bits();
    let ascending = match bits >> 63 {
        0 => bits | 1 << 63,
        _ => !bits,
    };
    !ascending >> POSITION_BITS << POSITION_BITS
}

#[cfg(test)]
mod tests {
    use super::super::chance::Chance;
    use super::*;

    #[test]
    fn keys_sort_the_higher_number_first() {
        let falling = [1e9, 2.5, 2.0, 1e-9, 0.0, -1e-9, -2.0, -1e9];
        let keys = falling.map(descending);
        assert!(keys.is_sorted());
        assert!(keys.iter().all(|key| key.trailing_zeros() >= POSITION_BITS));
    }

    #[test]
    fn by_digits_or_by_comparing_the_order_is_the_same() {
        let mut sorter = Sorter::default();
        let mut chance = Chance::of(1);
        for n in [0, 1, 2, FEW - 1, FEW, 3 * FEW] {
            // Every fifth number stands twice, and some positions are not asked for.
            let mut numbers: Vec<f64> = (0..n).map(|_| chance.normal()).collect();
            (0..n)
                .step_by(5)
                .for_each(|at| numbers[at] = numbers[at / 2]);
            let positions: Vec<usize> = (0..n).filter(|at| at % 7 != 3).collect();
            let mut wanted = positions.clone();
            wanted.sort_by(|a, b| numbers[*b].total_cmp(&numbers[*a]));
            let found: Vec<usize> = sorter.falling(&positions, &numbers).collect();
            assert_eq!(found, wanted, "{n}");
        }
    }
}
