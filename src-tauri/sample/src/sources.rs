//! The words of the sample, read from `assets/sample`.

use crate::SampleError;
use toml_edit::{Document, Table};

const APPLICATIONS: [(&str, &str); 3] = [
    (
        "applications-1.toml",
        include_str!("../../../assets/sample/applications-1.toml"),
    ),
    (
        "applications-2.toml",
        include_str!("../../../assets/sample/applications-2.toml"),
    ),
    (
        "applications-3.toml",
        include_str!("../../../assets/sample/applications-3.toml"),
    ),
];
const JUDGES: &str = include_str!("../../../assets/sample/judges.toml");
const COMMENTS: &str = include_str!("../../../assets/sample/comments.toml");

/// The number of the application that is sent in twice.
const SENT_TWICE: u32 = 12;

/// An application of the sample.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are the columns of the spreadsheet")]
pub struct Application {
    pub number: u32,
    pub category: String,
    pub form: String,
    pub applicant: String,
    pub city: String,
    pub country: String,
    pub language: String,
    pub title: String,
    pub english: String,
    pub tags: Vec<String>,
    pub contact: String,
    pub answers: Vec<String>,
    pub late: bool,
    pub missing_attachment: bool,
    /// Whether it comes with a paper of several pages.
    pub paper: bool,
    /// The reference of the application of which this is a second copy.
    pub copy_of: Option<u32>,
}

impl Application {
    /// Returns the submission id of the form's export.
    pub fn reference(&self) -> String {
        format!("SSCP-{:04}", self.number)
    }

    /// Returns the name of its photo; three in four have one.
    pub(crate) fn photo_name(&self) -> Option<String> {
        (!self.number.is_multiple_of(4)).then(|| format!("{}-photo.jpg", self.reference()))
    }

    /// Returns the name of its paper; two in three have one.
    pub(crate) fn paper_name(&self) -> Option<String> {
        self.paper.then(|| format!("{}-plan.pdf", self.reference()))
    }

    /// Tells whether an import takes it without a word.
    pub(crate) fn is_sound(&self) -> bool {
        let as_person = self.form == "Individual";
        let own_category = as_person == (self.category == "Leadership");
        !self.late
            && !self.missing_attachment
            && self.copy_of.is_none()
            && own_category
            && self.form != "National government"
    }
}

/// A judge of the sample.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are the columns of the table")]
pub struct Judge {
    pub name: String,
    pub email: String,
    pub affiliation: String,
    pub city: String,
    pub country: String,
    pub languages: Vec<String>,
    pub expertise: Vec<String>,
    pub capacity: Option<i64>,
    /// What the judge adds to the points a sheet deserves, in tenths of a point.
    pub severity: i64,
}

struct Source<'a> {
    file: &'static str,
    table: &'a Table,
}

impl Source<'_> {
    fn text(&self, name: &str) -> Result<String, SampleError> {
        let text = self.table.get(name).and_then(|item| item.as_str());
        text.map(str::to_owned)
            .ok_or(SampleError::Source { file: self.file })
    }

    fn integer(&self, name: &str) -> Option<i64> {
        self.table.get(name)?.as_integer()
    }

    fn claim(&self, name: &str) -> bool {
        self.table
            .get(name)
            .and_then(|item| item.as_bool())
            .unwrap_or(false)
    }

    fn texts(&self, name: &str) -> Result<Vec<String>, SampleError> {
        let list = self.table.get(name).and_then(|item| item.as_array());
        let texts = list.map(|list| {
            list.iter()
                .map(|one| one.as_str().map(str::to_owned))
                .collect()
        });
        texts
            .flatten()
            .ok_or(SampleError::Source { file: self.file })
    }
}

fn each<T>(
    file: &'static str,
    text: &str,
    list: &str,
    read: impl Fn(&Source<'_>) -> Result<T, SampleError>,
) -> Result<Vec<T>, SampleError> {
    let document = Document::parse(text).map_err(|_| SampleError::Source { file })?;
    let tables = document
        .get(list)
        .and_then(|item| item.as_array_of_tables());
    let tables = tables.ok_or(SampleError::Source { file })?;
    tables
        .iter()
        .map(|table| read(&Source { file, table }))
        .collect()
}

/// Reads the applications, the one that is sent in twice included.
///
/// # Errors
/// [`SampleError::Source`].
pub fn applications() -> Result<Vec<Application>, SampleError> {
    let mut all = Vec::new();
    for (file, text) in APPLICATIONS {
        all.extend(each(file, text, "application", application)?);
    }
    let twice = all.iter().find(|one| one.number == SENT_TWICE).cloned();
    all.extend(twice.map(|one| Application {
        number: all.len() as u32 + 1,
        copy_of: Some(one.number),
        paper: false,
        ..one
    }));
    Ok(all)
}

fn application(source: &Source<'_>) -> Result<Application, SampleError> {
    let number = source
        .integer("no")
        .and_then(|number| u32::try_from(number).ok());
    let number = number.ok_or(SampleError::Source { file: source.file })?;
    Ok(Application {
        number,
        category: source.text("category")?,
        form: source.text("form")?,
        applicant: source.text("applicant")?,
        city: source.text("city")?,
        country: source.text("country")?,
        language: source.text("language")?,
        title: source.text("title")?,
        english: source.text("english")?,
        tags: source.texts("tags")?,
        contact: source.text("contact")?,
        answers: source.texts("answers")?,
        late: source.claim("late"),
        missing_attachment: source.claim("missing_attachment"),
        paper: !number.is_multiple_of(3),
        copy_of: None,
    })
}

/// Reads the panel.
///
/// # Errors
/// [`SampleError::Source`].
pub fn judges() -> Result<Vec<Judge>, SampleError> {
    each("judges.toml", JUDGES, "judge", |source| {
        Ok(Judge {
            name: source.text("name")?,
            email: source.text("email")?,
            affiliation: source.text("affiliation")?,
            city: source.text("city")?,
            country: source.text("country")?,
            languages: source.texts("languages")?,
            expertise: source.texts("expertise")?,
            capacity: source.integer("capacity"),
            severity: source.integer("severity").unwrap_or(0),
        })
    })
}

/// Returns what judges write in a language on sheets of a band: `low`, `middle` or `high`.
pub(crate) fn comments(language: &str, band: &str) -> Result<Vec<String>, SampleError> {
    let file = "comments.toml";
    let document = Document::parse(COMMENTS).map_err(|_| SampleError::Source { file })?;
    let own = document.get(language).or_else(|| document.get("en"));
    let table = own
        .and_then(|item| item.as_table())
        .ok_or(SampleError::Source { file })?;
    Source { file, table }.texts(band)
}
