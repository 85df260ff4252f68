//! The panel of the sample: judges, the conflicts they declare, and what they write.

use crate::SampleError;
use crate::source::Source;

const JUDGES: &str = include_str!("../../../assets/sample/judges.toml");
const CONFLICTS: &str = include_str!("../../../assets/sample/conflicts.toml");
const COMMENTS: &str = include_str!("../../../assets/sample/comments.toml");

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
    /// The reason with which the judge steps back from one application.
    pub recusal: Option<String>,
}

impl Judge {
    /// Returns a name for the judge's files, such as `minseo-choi`.
    pub fn slug(&self) -> String {
        let local = self.email.split('@').next().unwrap_or_default();
        local.replace('.', "-")
    }
}

/// A conflict of interest that a judge declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclaredConflict {
    /// The judge's e-mail.
    pub judge: String,
    /// The application's number.
    pub application: u32,
    /// The reason, in the judge's words.
    pub reason: String,
}

/// Reads the panel.
///
/// # Errors
/// [`SampleError::Source`].
pub fn judges() -> Result<Vec<Judge>, SampleError> {
    let judge = |source: &Source<'_>| {
        Ok(Judge {
            name: source.text("name")?,
            email: source.text("email")?,
            affiliation: source.text("affiliation")?,
            city: source.text("city")?,
            country: source.text("country")?,
            languages: source.texts("languages")?,
            expertise: source.texts("expertise")?,
            capacity: source
                .has("capacity")
                .then(|| source.integer("capacity"))
                .transpose()?,
            severity: source.integer("severity")?,
            recusal: source.text_if_any("recusal")?,
        })
    };
    Source::read("judges.toml", JUDGES, |source| source.each("judge", judge))
}

fn number(source: &Source<'_>) -> Result<u32, SampleError> {
    u32::try_from(source.integer("application")?).map_err(|_| source.malformed())
}

/// Reads the conflicts that the judges declare.
///
/// # Errors
/// [`SampleError::Source`].
pub fn conflicts() -> Result<Vec<DeclaredConflict>, SampleError> {
    let conflict = |source: &Source<'_>| {
        Ok(DeclaredConflict {
            judge: source.text("judge")?,
            application: number(source)?,
            reason: source.text("reason")?,
        })
    };
    Source::read("conflicts.toml", CONFLICTS, |source| {
        source.each("conflict", conflict)
    })
}

/// What a judge writes in one language.
pub(crate) struct Phrases {
    /// Comments on sheets of low, middle and high points.
    pub(crate) bands: [Vec<String>; 3],
    /// Wishes to discuss.
    pub(crate) flags: Vec<String>,
    /// Comments to the applicant.
    pub(crate) to_applicant: Vec<String>,
}

/// What one judge can write.
pub(crate) struct Pen {
    /// Phrases by language, in the order in which the judge speaks them; never empty.
    pub(crate) phrases: Vec<(String, Phrases)>,
    /// What the judge writes about particular applications, by number.
    pub(crate) remarks: Vec<(u32, String)>,
}

impl Pen {
    /// Reads what a judge can write.
    pub(crate) fn of(judge: &Judge) -> Result<Self, SampleError> {
        Source::read("comments.toml", COMMENTS, |source| {
            let known = judge
                .languages
                .iter()
                .filter(|language| source.has(language));
            let phrases: Result<Vec<_>, SampleError> = known
                .map(|language| Ok((language.clone(), phrases(&source.table(language)?)?)))
                .collect();
            let remark =
                |one: &Source<'_>| Ok((one.text("judge")?, (number(one)?, one.text("text")?)));
            let remarks = source.each("remark", remark)?.into_iter();
            let own = remarks.filter(|(email, _)| *email == judge.email);
            let phrases = phrases?;
            if phrases.is_empty() {
                return Err(source.malformed());
            }
            Ok(Self {
                phrases,
                remarks: own.map(|(_, remark)| remark).collect(),
            })
        })
    }
}

fn phrases(source: &Source<'_>) -> Result<Phrases, SampleError> {
    let some = |name: &str| match source.texts(name)? {
        none if none.is_empty() => Err(source.malformed()),
        some => Ok(some),
    };
    Ok(Phrases {
        bands: [some("low")?, some("middle")?, some("high")?],
        flags: some("flag")?,
        to_applicant: some("applicant")?,
    })
}
