//! Jurybook's texts in English and Korean.
//!
//! The texts live in `assets/locales/<language>/*.ftl` and are part of the program. Code names a text
//! by its id and gives it named arguments. Arguments are not wrapped in marks of direction: what a
//! screen or a page needs for that is added where the text is shown.

mod beside;
mod language;

pub use beside::{BESIDE, beside, halves};
pub use language::{Language, UnknownLanguage};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// Whole numbers up to here are exact as the floating-point numbers Fluent counts with.
const EXACT: u64 = 1 << 53;

/// The tag of texts in two languages, each of which its script tells (ISO 639-2).
pub const BOTH: &str = "mul";

/// The texts of one language, or of two that are said together.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    second: Option<Box<Words>>,
}

impl Words {
    /// Reads all texts of `language`.
    pub fn new(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        bundle.set_use_isolating(false);
        for (_, text) in files(language) {
            // A broken entry is left out and seen by the tests; the entries around it still stand.
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self {
            language,
            bundle,
            second: None,
        }
    }

    /// Reads the texts of two languages, which are said together: phrases beside each other, sentences one
    /// under the other.
    pub fn both(first: Language, second: Language) -> Self {
        Self {
            second: (first != second).then(|| Box::new(Self::new(second))),
            ..Self::new(first)
        }
    }

    /// Returns the language these texts are in, or the first of two.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Returns the BCP 47 tag of these texts: that of their language, or [`BOTH`].
    pub fn tag(&self) -> &'static str {
        match self.second {
            Some(_) => BOTH,
            None => self.language.as_str(),
        }
    }

    /// Tells whether there is a text with this id.
    pub fn has(&self, id: &str) -> bool {
        self.bundle
            .get_message(id)
            .is_some_and(|message| message.value().is_some())
    }

    /// Returns the text `id` with its named arguments filled in.
    ///
    /// An id without a text comes out as `⟦id⟧`, so that nobody overlooks it.
    pub fn text(&self, id: &str, arguments: &[(&str, &str)]) -> String {
        let first = self.first(id, arguments);
        match &self.second {
            Some(second) => beside(&first, &second.first(id, arguments)),
            None => first,
        }
    }

    /// Returns the text `id` about something whose name stands in the same languages: each has its half of it.
    pub fn about(&self, id: &str, (name, value): (&str, &str), more: &[(&str, &str)]) -> String {
        let with = |words: &Self, half: &str| {
            let own = [&[(name, half)], more].concat();
            words.first(id, &own)
        };
        let Some(second) = &self.second else {
            return with(self, value);
        };
        let (first_half, second_half) = halves(value);
        let second_half = second_half.unwrap_or(first_half);
        beside(&with(self, first_half), &with(second, second_half))
    }

    /// Returns the text `id` in the first language alone, as for what is heard and not seen.
    pub fn first(&self, id: &str, arguments: &[(&str, &str)]) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value())
        else {
            return format!("⟦{id}⟧");
        };
        let arguments: FluentArgs<'_> = arguments
            .iter()
            .map(|(name, value)| (*name, argument(value)))
            .collect();
        let mut problems = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&arguments), &mut problems)
            .into_owned()
    }
}

/// Makes a number of what is written exactly as a whole number, so that texts can choose by count.
///
/// Everything else stays a string: a code such as `007` must come out as it went in.
fn argument(value: &str) -> FluentValue<'_> {
    match value.parse::<u64>() {
        Ok(number) if number < EXACT && number.to_string() == value => FluentValue::from(number),
        _ => FluentValue::from(value),
    }
}

fn files(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::En => EN,
        Language::Ko => KO,
    }
}

#[cfg(test)]
mod tests;
