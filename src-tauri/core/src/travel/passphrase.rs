//! Passphrases and check words that can be read out on the telephone in any language.

use super::{Digest, random};

const CONSONANTS: &[u8; 16] = b"bdfghjklmnprstvz";
const VOWELS: &[u8; 4] = b"aiou";

/// Bits that a syllable carries: one of 16 consonants and one of 4 vowels.
pub(crate) const SYLLABLE_BITS: u32 = 6;

/// Spells the lowest 6 bits of a number as a syllable.
pub(crate) fn syllable(bits: u16) -> [u8; 2] {
    [
        CONSONANTS[usize::from(bits >> 2 & 15)],
        VOWELS[usize::from(bits & 3)],
    ]
}

/// Reads a syllable back.
pub(crate) fn syllable_value(text: &str) -> Option<u16> {
    let [consonant, vowel] = text.as_bytes().try_into().ok()?;
    let high = CONSONANTS.iter().position(|one| *one == consonant)?;
    let low = VOWELS.iter().position(|one| *one == vowel)?;
    Some((high << 2 | low) as u16)
}

/// Makes a passphrase of 14 syllables in five words, such as `gudo-mira-…`: 84 bits.
///
/// A syllable is one of 16 consonants and one of 4 vowels, so it carries 6 bits.
pub fn new_passphrase() -> String {
    spell(random())
}

fn spell(bytes: [u8; 14]) -> String {
    let mut text = String::new();
    for (position, byte) in bytes.iter().enumerate() {
        if position > 0 && position % 3 == 0 {
            text.push('-');
        }
        text.push(char::from(CONSONANTS[usize::from(byte >> 4)]));
        text.push(char::from(VOWELS[usize::from(byte & 3)]));
    }
    text
}

/// Spells the first 72 bits of a hash as six words of two syllables, for two people to compare.
pub fn words(hash: &Digest) -> String {
    let bits = hash.0[..9]
        .iter()
        .fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
    let mut text = String::new();
    for syllable in (0..12).rev() {
        let six = (bits >> (6 * syllable)) as usize & 63;
        if syllable % 2 == 1 && !text.is_empty() {
            text.push(' ');
        }
        text.push(char::from(CONSONANTS[six >> 2]));
        text.push(char::from(VOWELS[six & 3]));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_spells_every_bit_it_uses() {
        assert_eq!(spell([0; 14]), "bababa-bababa-bababa-bababa-baba");
        assert_eq!(spell([0xF3; 14]), "zuzuzu-zuzuzu-zuzuzu-zuzuzu-zuzu");
        assert_ne!(new_passphrase(), new_passphrase());
    }

    #[test]
    fn check_words_spell_72_bits_and_no_more() {
        let mut hash = [0; 32];
        assert_eq!(words(&Digest(hash)), "baba baba baba baba baba baba");
        hash[0] = 0b1111_1100;
        hash[8] = 0b0000_0001;
        assert_eq!(words(&Digest(hash)), "zuba baba baba baba baba babi");
        hash[9] = 0xFF;
        assert_eq!(words(&Digest(hash)), "zuba baba baba baba baba babi");
    }
}
