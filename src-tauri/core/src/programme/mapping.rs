//! Mapping files: what the columns of one table mean, where they do not name themselves.

use super::error::{Fault, ProgrammeError};
use super::fields::Fields;
use super::names::Names;
use super::parse::{COLUMN_FIELDS, document};
use super::source::Source;
use super::{Programme, names};
use std::collections::BTreeMap;

impl Programme {
    /// Returns the programme with the headers of a mapping file in place of its own.
    ///
    /// A mapping file is TOML with a line for each field or question: `title = "Name of project"`, or a
    /// list of headers. Fields that it does not name keep their headers.
    ///
    /// # Errors
    /// Everything that is wrong with the file, in the order of the lines.
    pub fn mapped(&self, text: &str) -> Result<Self, Vec<ProgrammeError>> {
        let document = document(text)?;
        let source = Source::new(text, false);
        let fields = Fields::of_file(&source, document.as_table());
        let (mut mapped, headers) = (self.clone(), Names::default());
        for name in fields.keys() {
            let question = mapped
                .questions
                .iter_mut()
                .find(|question| question.id == name);
            match question {
                Some(question) => question.columns = fields.own_text_or_texts(name, &headers),
                None if COLUMN_FIELDS.contains(&name) => {
                    let own = fields.own_text_or_texts(name, &headers);
                    mapped.columns.insert(name.to_owned(), own);
                }
                None => {
                    let questions = self.questions.iter().map(|question| question.id.as_str());
                    let nearest = names::nearest(name, COLUMN_FIELDS.into_iter().chain(questions));
                    fields.report(name, Fault::Unknown { nearest });
                }
            }
        }
        let taken = |header: &String| !headers.take(header);
        for (field, own) in &mut mapped.columns {
            if !fields.keys().contains(&field.as_str()) {
                own.retain(|header| !taken(header));
            }
        }
        for question in &mut mapped.questions {
            if !fields.keys().contains(&question.id.as_str()) {
                question.columns.retain(|header| !taken(header));
            }
        }
        drop(fields);
        source.finish(mapped)
    }

    /// Returns the field or question that each header means.
    pub fn headers(&self) -> BTreeMap<&str, &str> {
        let fields = self.columns.iter();
        let fields = fields.map(|(field, headers)| (field.as_str(), headers));
        let questions = self.questions.iter();
        let questions = questions.map(|one| (one.id.as_str(), &one.columns));
        fields
            .chain(questions)
            .flat_map(|(field, headers)| headers.iter().map(move |one| (one.as_str(), field)))
            .collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::{Fault, parse};

    const PRIZE: &str =
        include_str!("../../../../assets/templates/seoul-smart-city-prize-2023.toml");

    #[test]
    fn a_mapping_replaces_headers_and_takes_them_from_other_fields() {
        let text = "title = \"Applicant\"\napplicant = [\"Who\", \"Wer\"]\nproblem = \"Why?\"\n";
        let mapped = parse(PRIZE).unwrap().mapped(text).unwrap();
        assert_eq!(mapped.columns["title"], ["Applicant"]);
        assert_eq!(mapped.columns["applicant"], ["Who", "Wer"]);
        assert_eq!(mapped.columns["country"], ["Country", "국가"]);
        assert_eq!(mapped.questions[0].columns, ["Why?"]);
    }

    #[test]
    fn everything_wrong_with_a_mapping_is_told_at_once() {
        let text = "titel = \"A\"\ncity = \"B\"\ncountry = \"b\"\nlanguage = 7\n";
        let errors = parse(PRIZE).unwrap().mapped(text).unwrap_err();
        let found: Vec<_> = errors
            .iter()
            .map(|one| (one.line, one.fault.code()))
            .collect();
        let expected = [
            (1, "programme-unknown"),
            (3, "programme-duplicate"),
            (4, "programme-type"),
        ];
        assert_eq!(found, expected);
        assert_eq!(
            errors[0].fault,
            Fault::Unknown {
                nearest: Some("title".to_owned())
            }
        );
    }
}
