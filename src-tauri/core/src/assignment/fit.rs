//! How well a judge fits an application: language and expertise.

use super::{Candidate, Member};
use crate::id::{ApplicationId, JudgeId};
use std::collections::{BTreeMap, BTreeSet};

/// The worst fit that [`misfits`] gives.
pub(super) const WORST_MISFIT: i64 = 5;

/// Returns the misfit of every pair, `0..=WORST_MISFIT`, application by application.
pub(super) fn misfits(
    candidates: &BTreeMap<ApplicationId, &Candidate>,
    judges: &BTreeMap<JudgeId, &Member>,
) -> Vec<u8> {
    let words = Words::new(candidates.values().flat_map(|one| &one.tags));
    let known = judges.values().map(|judge| words.bits(&judge.expertise));
    let known: Vec<_> = known.collect();
    let mut table = Vec::with_capacity(candidates.len() * judges.len());
    for candidate in candidates.values() {
        let asked = words.bits(&candidate.tags);
        let language = candidate.language.as_deref();
        for (judge, known) in judges.values().zip(&known) {
            let shared = asked.iter().zip(known).map(|(a, k)| (a & k).count_ones());
            let shared = shared.sum::<u32>() as usize;
            table.push(misfit(candidate.tags.len(), shared, language, judge));
        }
    }
    table
}

/// Numbers the words of a request, so that what two share is a matter of bits.
struct Words<'r>(BTreeMap<&'r str, usize>);

impl<'r> Words<'r> {
    fn new(words: impl Iterator<Item = &'r String>) -> Self {
        let words: BTreeSet<&str> = words.map(String::as_str).collect();
        Self(words.into_iter().zip(0..).collect())
    }

    /// Returns one bit for each of the words.
    fn bits(&self, words: &BTreeSet<String>) -> Vec<u64> {
        let mut bits = vec![0; self.0.len().div_ceil(64)];
        for at in words.iter().filter_map(|word| self.0.get(word.as_str())) {
            bits[at / 64] |= 1 << (at % 64);
        }
        bits
    }
}

/// Returns how badly a judge fits an application, of whose `tags` the two share some: 0 for the language
/// and two or more of them, up to [`WORST_MISFIT`] for neither the language nor any tag.
///
/// A language weighs three, because a judge cannot score what cannot be read; unknown languages weigh
/// one, so that a judge known to read the language goes first.
fn misfit(tags: usize, shared: usize, language: Option<&str>, judge: &Member) -> u8 {
    let foreign = match language {
        Some(_) if judge.languages.is_empty() => 1,
        Some(language) if !judge.languages.contains(language) => 3,
        Some(_) | None => 0,
    };
    let strange = match shared {
        _ if tags == 0 => 0,
        0 => 2,
        1 if tags > 1 => 1,
        _ => 0,
    };
    foreign + strange
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_weighs_more_than_expertise() {
        let judge = |languages: &[&str]| Member {
            id: JudgeId(1),
            expertise: BTreeSet::new(),
            languages: languages.iter().map(|&l| l.to_owned()).collect(),
            capacity: None,
        };
        let korean = Some("ko");
        let reads_korean = misfit(2, 0, korean, &judge(&["ko"]));
        let knows_energy = misfit(2, 2, korean, &judge(&["en"]));
        let both = misfit(2, 2, korean, &judge(&["en", "ko"]));
        let neither = misfit(2, 0, korean, &judge(&["en"]));
        assert_eq!((both, reads_korean, knows_energy), (0, 2, 3));
        assert_eq!(i64::from(neither), WORST_MISFIT);
        assert_eq!(
            misfit(0, 0, None, &judge(&[])),
            0,
            "nothing asked, nothing missed"
        );
    }

    #[test]
    fn shared_tags_are_counted_however_many_there_are() {
        let numbered = |numbers: std::ops::Range<u32>| numbers.map(|n| n.to_string()).collect();
        let candidate = |tags| Candidate {
            id: ApplicationId(1),
            category: String::new(),
            tags,
            language: None,
        };
        let judge = Member {
            id: JudgeId(1),
            expertise: numbered(99..300),
            languages: BTreeSet::new(),
            capacity: None,
        };
        let judges = BTreeMap::from([(judge.id, &judge)]);
        for (tags, expected) in [
            (0..99, 2),
            (0..100, 1),
            (0..101, 0),
            (200..201, 0),
            (0..0, 0),
        ] {
            let candidate = candidate(numbered(tags));
            let candidates = BTreeMap::from([(candidate.id, &candidate)]);
            assert_eq!(misfits(&candidates, &judges), [expected]);
        }
    }
}
