//! What can go wrong between a dossier and its page.

use std::error::Error;
use std::io;

/// A document could not be printed.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// No embedded font has these characters.
    #[error("no font has the characters {characters:?}")]
    FontMissing {
        /// The characters, each once, in order of their code points.
        characters: String,
    },
    /// No embedded font has these characters of an application.
    #[error("no font has the characters {characters:?} of application {number}")]
    FontMissingIn {
        /// Number of the application.
        number: u32,
        /// The characters, each once, in order of their code points.
        characters: String,
    },
    /// A picture is not a JPEG that can be printed.
    #[error("the photo of application {number} is not a printable JPEG")]
    Photo {
        /// Number of the application; 0 outside a book.
        number: u32,
    },
    /// The caller could not hand over a dossier.
    #[error("application {number} could not be read")]
    Source {
        /// Number of the application.
        number: u32,
        /// What the caller said.
        source: Box<dyn Error + Send + Sync>,
    },
    /// The document could not be written out.
    #[error("the document could not be written")]
    Write(#[from] io::Error),
    /// The document holds more than a font or a file can address.
    #[error("the document could not be put together")]
    Layout,
    /// Somebody asked to stop.
    #[error("cancelled")]
    Cancelled,
}

impl PrintError {
    /// Returns the stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::FontMissing { .. } => "font-missing",
            Self::FontMissingIn { .. } => "font-missing-in",
            Self::Photo { .. } => "print-photo",
            Self::Source { .. } => "print-source",
            Self::Write(_) => "print-write",
            Self::Layout => "print-layout",
            Self::Cancelled => "cancelled",
        }
    }

    /// Returns the named arguments of the error's text.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::FontMissing { characters } => vec![("characters", shown(characters))],
            Self::FontMissingIn { number, characters } => vec![
                ("number", number.to_string()),
                ("characters", shown(characters)),
            ],
            Self::Photo { number } | Self::Source { number, .. } => {
                vec![("number", number.to_string())]
            }
            Self::Write(_) | Self::Layout | Self::Cancelled => Vec::new(),
        }
    }
}

/// Writes characters so that a person can find them: those for private use have no shape of their own.
fn shown(characters: &str) -> String {
    let is_private = |c| matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}');
    let mut said = String::new();
    for c in characters.chars() {
        match is_private(c) {
            true => said.push_str(&format!(" U+{:04X}", u32::from(c))),
            false => said.push(c),
        }
    }
    said.trim_start().to_owned()
}

impl From<jurybook_core::job::Cancelled> for PrintError {
    fn from(_: jurybook_core::job::Cancelled) -> Self {
        Self::Cancelled
    }
}
