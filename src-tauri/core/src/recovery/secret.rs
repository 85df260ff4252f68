//! Fourteen words on paper from which a chair's or a deputy's keys are made again.

use super::RecoveryError;
use crate::travel::{SYLLABLE_BITS, random, syllable, syllable_value};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// Words that carry the secret: two syllables of 6 bits each, so 156 bits in all.
const CARRYING: usize = 13;

/// Words on the paper: one more, which tells that the others were copied rightly.
pub const WORDS: usize = CARRYING + 1;

/// Bytes of a secret as the store keeps it and keys are derived from it.
pub(crate) const BYTES: usize = 2 * CARRYING;

/// Bits of a word.
const BITS: u32 = 12;

/// A polynomial that makes the field of 4096 elements: x¹² + x⁶ + x⁴ + x + 1.
const POLYNOMIAL: u16 = 0x1053;

/// What stands on a recovery sheet. It is wiped from memory when dropped and shows nothing of itself.
pub struct RecoverySecret(Zeroizing<[u16; CARRYING]>);

impl RecoverySecret {
    /// Makes a secret of 156 bits from the system's randomness.
    pub fn generate() -> Self {
        let bytes = Zeroizing::new(random::<BYTES>());
        Self::from_bits(&bytes)
    }

    /// Takes the lower 12 bits of each two bytes, big endian.
    fn from_bits(bytes: &[u8; BYTES]) -> Self {
        let mut words = Zeroizing::new([0; CARRYING]);
        for (word, pair) in words.iter_mut().zip(bytes.chunks_exact(2)) {
            *word = u16::from_be_bytes([pair[0], pair[1]]) & ((1 << BITS) - 1);
        }
        Self(words)
    }

    /// Reads a secret as the store keeps it.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let secret = Self::from_bits(bytes.try_into().ok()?);
        (secret.bytes().as_slice() == bytes).then_some(secret)
    }

    /// Returns each word as two bytes, big endian: what the store keeps and keys are derived from.
    pub(crate) fn bytes(&self) -> Zeroizing<[u8; BYTES]> {
        let mut bytes = Zeroizing::new([0; BYTES]);
        for (pair, word) in bytes.chunks_exact_mut(2).zip(self.0.iter()) {
            pair.copy_from_slice(&word.to_be_bytes());
        }
        bytes
    }

    /// Spells the 14 words, the last of which checks the others.
    pub fn words(&self) -> Vec<Zeroizing<String>> {
        let all = self.0.iter().copied().chain([check(&self.0)]);
        all.map(|word| Zeroizing::new(spell(word))).collect()
    }

    /// Reads words as a person has typed them: in any case, with any spaces, hyphens or numbers
    /// between them.
    ///
    /// # Errors
    /// [`RecoveryError::WordCount`], [`RecoveryError::WordUnknown`]; [`RecoveryError::WordsWrong`]
    /// where they do not check: always so if one word is wrong or two are swapped.
    pub fn read(text: &str) -> Result<Self, RecoveryError> {
        let plain: Zeroizing<String> = Zeroizing::new(text.nfkc().collect::<String>());
        let plain = Zeroizing::new(plain.to_lowercase());
        let between = |one: char| one.is_whitespace() || ['-', '.', ',', ')', ':'].contains(&one);
        let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
        let typed: Vec<&str> = plain
            .split(between)
            .filter(|part| !is_number(part))
            .collect();
        if typed.len() != WORDS {
            return Err(RecoveryError::WordCount { found: typed.len() });
        }
        let mut words = Zeroizing::new([0; WORDS]);
        for (at, (word, part)) in words.iter_mut().zip(typed).enumerate() {
            *word = value(part).ok_or(RecoveryError::WordUnknown { number: at + 1 })?;
        }
        let mut carrying = Zeroizing::new([0; CARRYING]);
        carrying.copy_from_slice(&words[..CARRYING]);
        if check(&carrying) == words[CARRYING] {
            Ok(Self(carrying))
        } else {
            Err(RecoveryError::WordsWrong)
        }
    }
}

fn spell(word: u16) -> String {
    let [first, second] = [word >> SYLLABLE_BITS, word].map(syllable);
    first.into_iter().chain(second).map(char::from).collect()
}

fn value(word: &str) -> Option<u16> {
    let (first, second) = word.split_at_checked(2)?;
    Some(syllable_value(first)? << SYLLABLE_BITS | syllable_value(second)?)
}

/// Computes the last word: the sum of the words in the field of 4096 elements, the first weighted
/// by x¹³, the next by x¹² and so on.
///
/// As the weights differ and none is zero, no single word can be changed and no two different words
/// swapped, the check word included, without the sum changing (the argument of ISBN-10: Verhoeff,
/// Error Detecting Decimal Codes, 1969). Of other mistakes one in 4096 passes.
fn check(words: &[u16; CARRYING]) -> u16 {
    words.iter().fold(0, |sum, word| times_x(sum ^ word))
}

fn times_x(element: u16) -> u16 {
    let shifted = element << 1;
    if shifted >> BITS == 1 {
        shifted ^ POLYNOMIAL
    } else {
        shifted
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(secret: &RecoverySecret) -> Vec<String> {
        secret.words().iter().map(|word| word.to_string()).collect()
    }

    fn code(words: &[String]) -> &'static str {
        let read = RecoverySecret::read(&words.join(" "));
        read.map_or_else(|error| error.code(), |_| "read")
    }

    #[test]
    fn the_words_of_a_known_secret_stay_the_same() {
        let zero = RecoverySecret::from_bits(&[0; BYTES]);
        assert_eq!(written(&zero).join(" "), ["baba"; WORDS].join(" "));
        let mut bytes = [0; BYTES];
        bytes[BYTES - 1] = 1;
        // The last word that carries weighs x, so the check word is 2.
        let one = written(&RecoverySecret::from_bits(&bytes));
        assert_eq!(one[CARRYING - 1..], ["babi", "babo"]);
    }

    #[test]
    fn words_are_read_however_they_are_typed() {
        let secret = RecoverySecret::generate();
        let words = written(&secret);
        let numbered = (1..).zip(&words);
        let numbered = numbered.map(|(number, word)| format!("{number}. {}", word.to_uppercase()));
        let columns = numbered.collect::<Vec<_>>().join("\t\r\n ");
        for typed in [words.join(" "), words.join("-"), columns] {
            let read = RecoverySecret::read(&typed).unwrap();
            assert_eq!(*read.bytes(), *secret.bytes(), "{typed}");
        }
    }

    #[test]
    fn a_missing_an_extra_and_an_unknown_word_are_named() {
        let words = written(&RecoverySecret::generate());
        assert_eq!(code(&words[1..]), "recovery-words-count");
        let more = [words.as_slice(), &words[..1]].concat();
        assert_eq!(code(&more), "recovery-words-count");
        for unknown in ["gudox", "gud", "wede", "서울", "be", "gu1o"] {
            let mut typed = words.clone();
            typed[4] = unknown.to_owned();
            let refused = RecoverySecret::read(&typed.join(" ")).err().unwrap();
            assert_eq!(refused.code(), "recovery-word-unknown", "{unknown}");
            assert_eq!(refused.args(), [("number", "5".to_owned())]);
        }
    }

    #[test]
    fn what_the_store_keeps_has_no_bit_too_many() {
        let secret = RecoverySecret::generate();
        let bytes = secret.bytes();
        assert!(RecoverySecret::from_bytes(bytes.as_slice()).is_some());
        let mut more = *bytes;
        more[0] |= 0x10;
        assert!(RecoverySecret::from_bytes(&more).is_none());
        assert!(RecoverySecret::from_bytes(&bytes[1..]).is_none());
    }

    proptest! {
        /// Any one wrong syllable is noticed, in every place.
        #[test]
        fn one_wrong_syllable_never_passes(bytes: [u8; BYTES], wrong in 0_u16..64) {
            let words = written(&RecoverySecret::from_bits(&bytes));
            let wrong: String = syllable(wrong).map(char::from).iter().collect();
            for at in 0..WORDS {
                for half in [0, 2] {
                    let mut typed = words.clone();
                    typed[at].replace_range(half..half + 2, &wrong);
                    let expected = if typed == words { "read" } else { "recovery-words-wrong" };
                    prop_assert_eq!(code(&typed), expected);
                }
            }
        }

        /// Any two words that change places are noticed.
        #[test]
        fn two_swapped_words_never_pass(bytes: [u8; BYTES]) {
            let words = written(&RecoverySecret::from_bits(&bytes));
            for first in 0..WORDS {
                for second in first + 1..WORDS {
                    let mut typed = words.clone();
                    typed.swap(first, second);
                    let expected = if typed == words { "read" } else { "recovery-words-wrong" };
                    prop_assert_eq!(code(&typed), expected);
                }
            }
        }
    }
}
