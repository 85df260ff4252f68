//! What the committee sees in the meeting room: a dossier on the screen, and the projector.

use super::TextView;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the dossier of an application in a round.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DossierShow {
    /// The round's id.
    pub round: String,
    /// The application's number.
    pub application: u32,
    /// Language of the programme's texts: `en` or `ko`.
    pub language: String,
}

/// What judges have said about an application, and what it says itself.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DossierView {
    /// The application's number.
    pub application: u32,
    /// Language of the applicant's texts as a BCP 47 tag; may be empty.
    pub language: String,
    /// Place in the ranking; none where no sheet counts.
    pub rank: Option<String>,
    /// Mean of the sheets that count, 0 to 100.
    pub score: Option<f64>,
    /// The criteria, in the rubric's order.
    pub criteria: Vec<DossierCriterion>,
    /// What each judge gave, in the order of the panel.
    pub judges: Vec<DossierJudge>,
    /// The applicant's answers, in the order of the form.
    pub answers: Vec<DossierAnswer>,
}

/// A criterion of a dossier.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DossierCriterion {
    /// Its name.
    pub name: String,
    /// Share of the total in percent, 0 to 100.
    pub weight: f64,
    /// Lowest points.
    pub min: i32,
    /// Highest points.
    pub max: i32,
    /// Mean points over the sheets that count.
    pub mean: Option<f64>,
}

/// What a judge gave.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DossierJudge {
    /// The judge's name.
    pub name: String,
    /// Where the sheet stands.
    pub state: DossierSheet,
    /// The reason of a recusal; may be empty.
    pub reason: String,
    /// Points for each criterion; none where there are none.
    pub points: Vec<Option<i32>>,
    /// Weighted total, 0 to 100.
    pub total: Option<f64>,
    /// Whether the judge wants it talked about.
    pub flagged: bool,
    /// Names of the special mentions it is nominated for.
    pub nominated: Vec<String>,
    /// The comment to the committee; may be empty.
    pub comment: String,
}

/// Where a judge's sheet stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum DossierSheet {
    /// It has come in and counts.
    Final,
    /// The judge does not score because of a conflict of interest.
    Recused,
    /// It has not come in.
    Missing,
}

/// An answer of the applicant.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DossierAnswer {
    /// The question.
    pub heading: String,
    /// The answer, in the applicant's words.
    pub text: String,
}

/// Says what the projector shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// The round's id.
    pub round: String,
    /// The category's id.
    pub category: String,
    /// The application's number; none for the programme's title alone.
    pub application: Option<u32>,
    /// The place of an answer to show, from 0; none for the matter itself.
    pub answer: Option<u32>,
    /// Whether names of members may be seen.
    pub names: bool,
    /// Whether rank and score may be seen.
    pub scores: bool,
    /// The motion that is being put; may be empty.
    pub motion: String,
    /// Language of the second window and of the programme's texts: `en` or `ko`.
    pub language: String,
    /// Whether it is light on dark.
    pub dark: bool,
}

/// What the room may see, and nothing else.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProjectionView {
    /// Language of the window; empty before anybody has said what to show.
    pub language: String,
    /// Whether it is light on dark.
    pub dark: bool,
    /// The programme's title; empty while nothing is shown.
    pub programme: TextView,
    /// Name of the round.
    pub round: TextView,
    /// Name of the category.
    pub category: TextView,
    /// Whether the round's results are official.
    pub official: bool,
    /// The application that is talked about.
    pub matter: Option<ProjectedMatter>,
}

/// The application that is talked about, as the room may see it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProjectedMatter {
    /// The application's number.
    pub application: u32,
    /// Its place on the agenda, from 1.
    pub place: u32,
    /// How many are on the agenda.
    pub total: u32,
    /// Its title.
    pub title: String,
    /// Its title in English, where it differs.
    pub title_en: Option<String>,
    /// Language of the applicant's texts as a BCP 47 tag; may be empty.
    pub language: String,
    /// The applicant.
    pub applicant: String,
    /// City.
    pub city: String,
    /// Country.
    pub country: String,
    /// Rank, where scores may be seen.
    pub rank: Option<u32>,
    /// Score, 0 to 100, where scores may be seen.
    pub score: Option<f64>,
    /// How many leave the room now.
    pub leaving: u32,
    /// Who, where names may be seen.
    pub leave: Vec<String>,
    /// How many come in again now.
    pub coming: u32,
    /// Who, where names may be seen.
    pub come_back: Vec<String>,
    /// The motion that is being put; may be empty.
    pub motion: String,
    /// The answer that is shown.
    pub answer: Option<DossierAnswer>,
    /// What was decided.
    pub decisions: Vec<ProjectedDecision>,
}

/// A decision, as the room may see it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProjectedDecision {
    /// Its number.
    #[ts(type = "number")]
    pub number: u64,
    /// What it gives.
    pub outcome: super::OutcomeKind,
    /// Name of the award or the special mention.
    pub name: TextView,
    /// The body with which a special mention is given; empty for none.
    pub partner: String,
    /// Votes for it.
    pub in_favour: u32,
    /// Votes against it.
    pub against: u32,
    /// Abstentions.
    pub abstain: u32,
}
