//! Words to an applicant that would give a judge away.
//!
//! A comment to an applicant goes out without its judge's name. A judge may still write a name into it,
//! the own one or a colleague's; such a letter waits for the chair, who reads the comment. The check errs on
//! the careful side: that a judge is called Park holds a letter back that praises a park.

use super::Named;
use crate::judges::Judge;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A letter that waits for the chair, with the comment in question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The application.
    pub named: Named,
    /// What of a judge stands in the comment: a name, a part of one, or an e-mail address.
    pub found: String,
    /// The comment.
    pub comment: String,
}

/// What a judge can be told by.
pub struct Judged {
    /// Each sign as it is said, and as it is looked for.
    signs: Vec<(String, String)>,
}

impl Judged {
    /// Collects what the judges of a panel can be told by.
    pub fn new<'a>(panel: impl IntoIterator<Item = &'a Judge>) -> Self {
        let mut signs = Vec::new();
        for judge in panel {
            let mut add = |said: &str| {
                let folded = folded(said);
                if folded.chars().filter(|c| c.is_alphanumeric()).count() >= 2 {
                    signs.push((said.to_owned(), folded));
                }
            };
            add(judge.name.trim());
            add(judge.email.trim());
            let parts: Vec<&str> = judge.name.split_whitespace().collect();
            // An initial or a particle tells nobody.
            let telling = |part: &&&str| part.chars().filter(|c| c.is_alphanumeric()).count() > 2;
            if parts.len() > 1 {
                parts.iter().filter(telling).for_each(|part| add(part));
            }
        }
        Self { signs }
    }

    /// Finds what of a judge stands in a text.
    pub fn found_in(&self, text: &str) -> Option<&str> {
        let text = folded(text);
        let found = self.signs.iter().find(|(_, sign)| stands_in(&text, sign));
        found.map(|(said, _)| said.as_str())
    }
}

/// Tells whether a sign stands in a text as a word. Scripts that put particles on their words, or no
/// space between them, have no such bounds, and there it may stand anywhere.
fn stands_in(text: &str, sign: &str) -> bool {
    let bounded = |c: char| c.is_alphanumeric() && !is_unbounded(c);
    let mut found = text.match_indices(sign);
    found.any(|(at, found)| {
        let before = text[..at].chars().next_back();
        let after = text[at + found.len()..].chars().next();
        let (first, last) = (found.chars().next(), found.chars().next_back());
        let joined = |own: Option<char>, other: Option<char>| {
            own.is_some_and(bounded) && other.is_some_and(bounded)
        };
        !joined(first, before) && !joined(last, after)
    })
}

/// Hangul, kana, Han and Thai, whose words join what follows.
fn is_unbounded(c: char) -> bool {
    matches!(c, '\u{E00}'..='\u{EFF}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}'
        | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}')
}

/// Makes spellings of one name the same: no case, no accents, one kind of space.
fn folded(text: &str) -> String {
    let bare: String = text.nfkd().filter(|c| !is_combining_mark(*c)).collect();
    let bare = bare.nfc().flat_map(char::to_lowercase);
    // Marks of direction and joiners are not seen.
    let seen =
        bare.filter(|c| !matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2069}' | '\u{AD}'));
    let bare: String = seen.collect();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}
