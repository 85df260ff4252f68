//! The languages that Jurybook speaks.

use std::fmt;
use std::str::FromStr;

use unic_langid::LanguageIdentifier;

/// A language that Jurybook speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Korean.
    Ko,
}

/// The name is not that of a language Jurybook speaks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no texts in language {language:?}")]
pub struct UnknownLanguage {
    /// The name as it was given.
    pub language: String,
}

impl UnknownLanguage {
    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        "unknown-language"
    }
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::En, Self::Ko];

    /// Returns the language's code, `en` or `ko`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ko => "ko",
        }
    }

    /// Returns what the language calls itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ko => "한국어",
        }
    }

    pub(crate) fn identifier(self) -> LanguageIdentifier {
        self.as_str()
            .parse()
            .expect("a language's code is a language identifier")
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads a code such as `ko` or `ko-KR`; what follows the language is ignored.
    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let language = code.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|known| known.as_str().eq_ignore_ascii_case(language))
            .ok_or_else(|| UnknownLanguage {
                language: code.to_owned(),
            })
    }
}
