//! What is printed about applications: the view models of a dossier book.
//!
//! These structs are ready to be shown and know nothing of how. Texts of the programme stand in the
//! language of the print, texts of an applicant in the applicant's own. A book may hold thousands of
//! dossiers with photos, so its front is one value and its dossiers are handed over one by one.

mod gather;

pub use gather::{GatherError, Gathered, Wanted};

use crate::papers::{Head, Registered};
use serde::{Deserialize, Serialize};

/// What a book needs to know before its first dossier.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Front {
    /// What stands at the head and the foot of every paper.
    pub head: Head,
    /// Names of the categories in the book, in the programme's order.
    pub categories: Vec<String>,
    /// The one person this book is for, where dossiers were left out because of conflicts.
    pub reader: Option<String>,
    /// The number of this copy, where copies are numbered.
    pub copy: Option<u32>,
    /// Numbers of the applications that were left out.
    pub left_out: Vec<u32>,
    /// Whether dossiers stand in the order of the agenda and not of the ranking.
    pub in_agenda_order: bool,
    /// Whether the book ends with an index by country.
    pub index: bool,
    /// Every conflict that keeps a member out of the room, where the book lists them.
    pub register: Option<Vec<Registered>>,
    /// A heading for each dossier, in the order of the book.
    pub dossiers: Vec<Heading>,
}

/// One line of the contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// Number of the application in its programme.
    pub number: u32,
    /// Title as the applicant wrote it.
    pub title: String,
    /// Title in English, where it differs.
    pub title_en: Option<String>,
    /// Name of the applicant.
    pub applicant: String,
    /// Name of the category. Dossiers of one category follow one another.
    pub category: String,
    /// Country; may be empty.
    pub country: String,
}

/// The printed document of an application for deliberation.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Dossier {
    /// Number of the application in its programme.
    pub number: u32,
    /// The applicant's or the secretariat's reference; may be empty.
    pub reference: String,
    /// Title as the applicant wrote it.
    pub title: String,
    /// Title in English, where it differs.
    pub title_en: Option<String>,
    /// Language of the applicant's texts as a BCP 47 tag, such as `ko` or `zh-Hant`; may be empty.
    pub language: String,
    /// Name of the applicant.
    pub applicant: String,
    /// Applicant kind, such as city or corporation.
    pub kind: String,
    /// The form within the kind, such as local government; may be empty.
    pub form: String,
    /// City; may be empty.
    pub city: String,
    /// Country; may be empty.
    pub country: String,
    /// Name of the category.
    pub category: String,
    /// Names of the tags: sectors and target groups.
    pub tags: Vec<String>,
    /// When it was submitted, already written out; may be empty.
    pub submitted: String,
    /// Place in the ranking, with joint places written as such (`3` or `3=`).
    pub rank: Option<String>,
    /// Weighted mean over the judges, on the scale of [`Dossier::full_score`].
    pub score: Option<f64>,
    /// The highest score one could reach; 0 where there is no rubric.
    pub full_score: f64,
    /// The criteria, in the rubric's order.
    pub criteria: Vec<Criterion>,
    /// One row for each judge assigned, in the order of the panel.
    pub rows: Vec<Row>,
    /// Mean points for each criterion, over final sheets; as long as `criteria`.
    pub means: Vec<Option<f64>>,
    /// Comments to the committee.
    pub comments: Vec<Comment>,
    /// The narrative answers of the application form, in its order.
    pub answers: Vec<Answer>,
    /// A photo as the bytes of a JPEG file.
    pub photo: Option<Vec<u8>>,
    /// The attachments; their bytes are handed over one by one where they are bound in.
    pub attachments: Vec<Attachment>,
}

impl Dossier {
    /// Returns the line of the contents that stands for this dossier.
    pub fn heading(&self) -> Heading {
        Heading {
            number: self.number,
            title: self.title.clone(),
            title_en: self.title_en.clone(),
            applicant: self.applicant.clone(),
            category: self.category.clone(),
            country: self.country.clone(),
        }
    }

    /// Returns the special mentions it was nominated for, each with the names of those who did, in the
    /// order of the panel.
    pub fn nominations(&self) -> Vec<(String, Vec<String>)> {
        let mut found: Vec<(String, Vec<String>)> = Vec::new();
        for row in &self.rows {
            for mention in &row.nominated {
                match found.iter_mut().find(|(known, _)| known == mention) {
                    Some((_, by)) => by.push(row.judge.clone()),
                    None => found.push((mention.clone(), vec![row.judge.clone()])),
                }
            }
        }
        found
    }
}

/// A criterion as printed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Criterion {
    /// Name of the criterion.
    pub name: String,
    /// Share of the total in percent, `0.0..=100.0`.
    pub weight: f64,
    /// Lowest points of the scale.
    pub min: i32,
    /// Highest points of the scale.
    pub max: i32,
}

/// What one judge gave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Name of the judge.
    pub judge: String,
    /// What stands in the row.
    pub state: RowState,
    /// Points for each criterion; as long as the dossier's criteria, all `None` unless final.
    pub points: Vec<Option<i32>>,
    /// Weighted total of this judge, on the scale of [`Dossier::full_score`].
    pub total: Option<f64>,
    /// Whether the judge flagged the application for discussion.
    pub flagged: bool,
    /// Names of the special mentions that the judge nominated it for.
    pub nominated: Vec<String>,
}

/// What stands in the row of a judge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowState {
    /// A final score sheet.
    Final,
    /// The judge declared a conflict of interest, with the reason where it may be printed.
    Recused {
        /// The reason; may be empty.
        reason: String,
    },
    /// Nothing final has come in.
    Missing,
}

/// A comment to the committee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comment {
    /// Place of the judge's row among [`Dossier::rows`]; two judges may have one name.
    pub row: usize,
    /// Name of the judge.
    pub judge: String,
    /// What the judge wrote.
    pub text: String,
}

/// A narrative answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The question, in the language of the print.
    pub heading: String,
    /// What the applicant wrote; lines are paragraphs.
    pub text: String,
}

/// An attachment, named but not printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// File name.
    pub name: String,
    /// Media type, such as `application/pdf`.
    pub media: String,
    /// Size in bytes.
    pub size: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_says_what_its_dossier_says() {
        let dossier = Dossier {
            number: 7,
            title: "스마트 골목".to_owned(),
            title_en: Some("Smart alleys".to_owned()),
            applicant: "Seoul".to_owned(),
            category: "Human-CentriCity".to_owned(),
            ..Dossier::default()
        };
        let heading = dossier.heading();
        assert_eq!((heading.number, heading.title.as_str()), (7, "스마트 골목"));
        assert_eq!(heading.category, dossier.category);
    }
}
