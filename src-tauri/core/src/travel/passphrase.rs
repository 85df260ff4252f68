//! Passphrases that can be read out on the telephone in any language.

use super::random;

const CONSONANTS: &[u8; 16] = b"bdfghjklmnprstvz";
const VOWELS: &[u8; 4] = b"aiou";

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_spells_every_bit_it_uses() {
        assert_eq!(spell([0; 14]), "bababa-bababa-bababa-bababa-baba");
        assert_eq!(spell([0xF3; 14]), "zuzuzu-zuzuzu-zuzuzu-zuzuzu-zuzu");
        assert_ne!(new_passphrase(), new_passphrase());
    }
}
