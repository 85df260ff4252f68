//! In which languages something is printed.

use super::said;
use jurybook_core::programme::Text;
use jurybook_words::{Language, Words, beside};

/// One language, or two of which the first leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Voice(Vec<Language>);

impl From<[Language; 2]> for Voice {
    fn from(languages: [Language; 2]) -> Self {
        Self(languages.into())
    }
}

impl Voice {
    /// Returns the languages that are asked for, and English where none is known.
    pub(super) fn of(asked: &[String]) -> Self {
        let asked = asked.iter().filter_map(|one| one.parse().ok());
        let mut languages: Vec<Language> = Vec::new();
        for language in asked {
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        if languages.is_empty() {
            languages.push(Language::En);
        }
        Self(languages)
    }

    /// Returns the one language, or the first.
    pub(super) fn leading(&self) -> Language {
        self.0.first().copied().unwrap_or_default()
    }

    pub(super) fn is_both(&self) -> bool {
        self.0.len() > 1
    }

    /// Returns the languages one by one, for what is whole in each.
    pub(super) fn each(&self) -> impl Iterator<Item = Language> {
        self.0.iter().copied()
    }

    /// Returns the words of all languages together, for what stands there once.
    pub(super) fn words(&self) -> Words {
        Words::both(self.leading(), self.0.last().copied().unwrap_or_default())
    }

    /// Says a text of the programme in all languages together.
    pub(super) fn say(&self, text: &Text) -> String {
        let mut all = self.0.iter().map(|language| said(text, *language));
        let first = all.next().unwrap_or_default();
        all.fold(first, |first, second| beside(&first, &second))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_said_once_in_each_language_it_is_in() {
        let asked = ["ko", "en", "ko"].map(str::to_owned);
        let voice = Voice::of(&asked);
        assert_eq!(voice, Voice(vec![Language::Ko, Language::En]));
        let text = |en: &str, ko: &str| Text {
            en: en.to_owned(),
            ko: ko.to_owned(),
        };
        assert_eq!(voice.say(&text("Jury", "심사")), "심사\u{A0}/ Jury");
        assert_eq!(voice.say(&text("Jury", "")), "Jury");
        assert_eq!(Voice::of(&[]), Voice(vec![Language::En]));
    }
}
