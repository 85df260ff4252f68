//! The applications of the sample, read from `assets/sample/applications`.

use crate::SampleError;
use crate::source::Source;
use chrono::NaiveDateTime;

include!(concat!(env!("OUT_DIR"), "/applications.rs"));

const ANSWERS: [&str; 6] = [
    "problem",
    "project",
    "budget",
    "implementation",
    "learning",
    "outcomes",
];

/// What is wrong with an application on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mess {
    /// Sent in after the deadline.
    Late,
    /// Sent in before under another submission id.
    Duplicate,
    /// Names an attachment that is not in the folder.
    MissingAttachment,
}

/// What a project costs, as its paper tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cost {
    /// The unit of the figures, such as `KRW million`.
    pub unit: String,
    /// The sum of three years, in that unit.
    pub total: i64,
}

/// An application of the sample.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are the columns of the spreadsheet")]
pub struct Application {
    /// Position among the submissions, from 1.
    pub number: u32,
    /// Local part of its e-mail address.
    pub slug: String,
    /// When it was sent in, in the organisers' time.
    pub submitted: NaiveDateTime,
    /// How that stands in the spreadsheet, where it is not a date of the spreadsheet's own.
    pub submitted_as: Option<String>,
    pub category: String,
    pub form: String,
    pub applicant: String,
    pub city: String,
    pub country: String,
    pub language: String,
    pub title: String,
    pub english: String,
    pub sectors: Vec<String>,
    pub groups: Vec<String>,
    pub contact: String,
    /// Six answers, in the order of the questions.
    pub answers: Vec<String>,
    pub cost: Cost,
    /// What its photo shows, such as `harbour, dusk`.
    pub scene: String,
    /// Name of its photo, without the submission id.
    pub photo: Option<String>,
    /// Name of its paper of several pages, without the submission id.
    pub paper: Option<String>,
    pub mess: Option<Mess>,
    /// What it deserves, in tenths of a point on a scale of 1 to 5.
    pub(crate) quality: i64,
}

impl Application {
    /// Returns the submission id of the form's export.
    pub fn reference(&self) -> String {
        format!("SSCP-{:04}", self.number)
    }

    /// Returns the name of its photo in the folder of attachments.
    pub fn photo_name(&self) -> Option<String> {
        self.photo
            .as_ref()
            .map(|name| format!("{}_{name}", self.reference()))
    }

    /// Returns the name of its paper in the folder of attachments.
    pub fn paper_name(&self) -> Option<String> {
        self.paper
            .as_ref()
            .map(|name| format!("{}_{name}", self.reference()))
    }

    /// Tells whether an individual competes with a project, for which organisations are eligible.
    pub fn is_person_with_a_project(&self) -> bool {
        self.form == "Individual" && self.category != "Leadership"
    }

    /// Tells whether screening must decide on it by itself.
    pub fn needs_decision(&self) -> bool {
        self.form == "National government"
    }

    /// Tells whether an import takes it without a word.
    pub fn is_sound(&self) -> bool {
        self.mess.is_none() && !self.is_person_with_a_project() && !self.needs_decision()
    }
}

/// Reads the applications, the one that is sent in twice included, in order of their numbers.
///
/// # Errors
/// [`SampleError::Source`].
pub fn applications() -> Result<Vec<Application>, SampleError> {
    let mut all: Vec<Application> = Vec::with_capacity(APPLICATIONS.len());
    for (file, text) in APPLICATIONS {
        let one = Source::read(file, text, |source| {
            let (number, slug) = named(file).ok_or_else(|| source.malformed())?;
            if source.has("copy_of") {
                let first = source.integer("copy_of")?;
                let first = all.iter().find(|one| i64::from(one.number) == first);
                let first = first.ok_or_else(|| source.malformed())?.clone();
                let submitted = submitted(source)?;
                return Ok(Application {
                    number,
                    submitted,
                    mess: mess(source)?,
                    ..first
                });
            }
            application(source, number, slug)
        })?;
        all.push(one);
    }
    Ok(all)
}

/// Takes `07-digital-grandmothers.toml` apart.
fn named(file: &str) -> Option<(u32, &str)> {
    let (number, slug) = file.strip_suffix(".toml")?.split_once('-')?;
    Some((number.parse().ok()?, slug))
}

fn submitted(source: &Source<'_>) -> Result<NaiveDateTime, SampleError> {
    source
        .moment("submitted")?
        .parse()
        .map_err(|_| source.malformed())
}

fn mess(source: &Source<'_>) -> Result<Option<Mess>, SampleError> {
    match source.text_if_any("mess")?.as_deref() {
        None => Ok(None),
        Some("late") => Ok(Some(Mess::Late)),
        Some("duplicate") => Ok(Some(Mess::Duplicate)),
        Some("missing attachment") => Ok(Some(Mess::MissingAttachment)),
        Some(_) => Err(source.malformed()),
    }
}

fn application(source: &Source<'_>, number: u32, slug: &str) -> Result<Application, SampleError> {
    let answers: Result<_, _> = ANSWERS.iter().map(|name| source.text(name)).collect();
    let unit = source.inline("cost", "unit")?.as_str();
    let total = source.inline("cost", "total")?.as_integer();
    let (Some(unit), Some(total)) = (unit, total) else {
        return Err(source.malformed());
    };
    Ok(Application {
        number,
        slug: slug.to_owned(),
        submitted: submitted(source)?,
        submitted_as: source.text_if_any("submitted_as")?,
        category: source.text("category")?,
        form: source.text("form")?,
        applicant: source.text("applicant")?,
        city: source.text("city")?,
        country: source.text("country")?,
        language: source.text("language")?,
        title: source.text("title")?,
        english: source.text("english")?,
        sectors: source.texts("sectors")?,
        groups: source.texts("groups")?,
        contact: source.text("contact")?,
        answers: answers?,
        cost: Cost {
            unit: unit.to_owned(),
            total,
        },
        scene: source.text("scene")?,
        photo: source.text_if_any("photo")?,
        paper: source.text_if_any("paper")?,
        mess: mess(source)?,
        quality: source.integer("quality")?,
    })
}
