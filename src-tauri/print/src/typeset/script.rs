//! What the script of a text says about its language.

use std::ops::RangeInclusive;

/// Letters of each language whose script, or whose part of a script, no other language shares.
const TELLING: [(&str, &[RangeInclusive<char>]); 7] = [
    (
        "ko",
        &[
            '\u{1100}'..='\u{11FF}',
            '\u{3130}'..='\u{318F}',
            '\u{AC00}'..='\u{D7FF}',
        ],
    ),
    ("ja", &['\u{3041}'..='\u{30FF}']),
    ("th", &['\u{0E01}'..='\u{0E5B}']),
    ("el", &['\u{0370}'..='\u{03FF}']),
    ("he", &['\u{05D0}'..='\u{05EA}']),
    ("ka", &['\u{10A0}'..='\u{10FF}']),
    ("hy", &['\u{0531}'..='\u{058F}']),
];

/// Returns the language that a text is in where its script tells: that with most of its letters.
///
/// Latin letters tell only that a text is not in a language of another script, so they count as `latin`.
pub(crate) fn language<'a>(text: &str, latin: &'a str) -> Option<&'a str> {
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    let all = letters().count();
    let among = |ranges: &[RangeInclusive<char>]| {
        let own = letters().filter(|c| ranges.iter().any(|range| range.contains(c)));
        own.count()
    };
    let counted = TELLING.map(|(tag, ranges)| (among(ranges), tag));
    let (most, tag) = counted.into_iter().max_by_key(|(count, _)| *count)?;
    // A syllable of Hangul or Kana says as much as two or three letters of the Latin names beside it.
    if most > 0 && most * 3 >= all {
        return Some(tag);
    }
    let of_latin = letters().filter(|c| is_latin(*c)).count();
    (of_latin * 2 > all).then_some(latin)
}

/// Returns the language of a stretch of a text in Korean and English; `None` of figures and strokes.
pub(super) fn of_two(text: &str) -> Option<&'static str> {
    language(text, "en")
}

fn is_latin(c: char) -> bool {
    c.is_alphabetic() && matches!(c, 'A'..='z' | '\u{00AA}'..='\u{024F}' | '\u{1E00}'..='\u{1EFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_tell_what_they_can() {
        for (text, told) in [
            ("좋은 신청서입니다 (Bergen 2023).", Some("ko")),
            ("A good application, says 김.", Some("en")),
            ("とても良い応募です。", Some("ja")),
            ("ผลงานดีมาก", Some("th")),
            ("非常好的申请", None),
            ("хорошая заявка", None),
            ("12 / 40", None),
            ("", None),
        ] {
            assert_eq!(language(text, "en"), told, "{text}");
        }
        assert_eq!(language("Une bonne candidature", "fr"), Some("fr"));
    }
}
