//! Jurybook's texts in English and Korean.
//!
//! The texts live in `assets/locales/<language>/*.ftl` and are part of the program. Code names a text
//! by its id and gives it named arguments. Arguments are not wrapped in marks of direction: what a
//! screen or a page needs for that is added where the text is shown.

mod language;

pub use language::{Language, UnknownLanguage};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// Whole numbers up to here are exact as the floating-point numbers Fluent counts with.
const EXACT: u64 = 1 << 53;

/// The texts of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
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
        Self { language, bundle }
    }

    /// Returns the language these texts are in.
    pub fn language(&self) -> Language {
        self.language
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
