//! Requests and answers about how far judges agree, and what hangs on one of them.

use super::{AgreementView, Detail, NamedView, TextView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks how far the judges of a round agree.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgreementShow {
    /// The round.
    pub round: String,
    /// Only this category.
    #[serde(default)]
    pub category: Option<String>,
    /// How many places count as the first; a tenth of the applications where it is not said.
    #[serde(default)]
    pub first: Option<u32>,
}

/// How far the judges of a round agree.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AgreementReport {
    /// The round.
    pub round: String,
    /// SHA-256 of what it was made from.
    pub state_hash: String,
    /// Its short form, as printed.
    pub short_hash: String,
    /// One a category.
    pub categories: Vec<CategoryAgreement>,
}

/// How far judges agree in one category. What the sheets cannot give is null.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CategoryAgreement {
    /// Category.
    pub category: String,
    /// Name.
    pub name: TextView,
    /// How many places count as the first.
    pub first: u32,
    /// What forbids or limits the adjustment.
    pub notes: Vec<Detail>,
    /// Over all criteria.
    pub agreement: AgreementView,
    /// What these figures mean.
    pub remarks: Vec<Detail>,
    /// On each criterion, in the order of the rubric.
    pub criteria: Vec<AgreementOn>,
    /// The judges with a sheet, by number.
    pub judges: Vec<JudgeConduct>,
    /// The applications whose judges differ, the most contested first.
    pub applications: Vec<AtOdds>,
    /// What would become of the order with one weight a fifth lower or higher.
    pub weights: Vec<WeightShiftView>,
}

/// How far judges agree on one criterion.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AgreementOn {
    /// The criterion.
    pub criterion: NamedView,
    /// How far judges agree.
    pub agreement: AgreementView,
    /// What that means.
    pub remark: Detail,
}

/// How one judge has scored.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct JudgeConduct {
    /// Number.
    pub judge: u32,
    /// Name.
    pub name: String,
    /// Sheets that count.
    pub n: u32,
    /// Points above the panel: positive for a lenient judge, negative for a harsh one.
    pub severity: Option<f64>,
    /// Conditional standard error of that.
    pub se: Option<f64>,
    /// The lower end of its 90 % interval.
    pub severity_low: Option<f64>,
    /// The upper end.
    pub severity_high: Option<f64>,
    /// Mean of the judge's scores.
    pub mean: Option<f64>,
    /// Their standard deviation.
    pub spread: Option<f64>,
    /// Correlation with the mean of the other judges, their severity taken off.
    pub correlation: Option<f64>,
    /// Share of scores at either end of the scale.
    pub extremes: Option<f64>,
    /// Share of sheets with one mark for all criteria.
    pub halo: Option<f64>,
    /// What stands out.
    pub remarks: Vec<Detail>,
    /// What would become of the order without this judge; null where it was not tried.
    pub without: Option<ShiftView>,
}

/// An application whose judges differ.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AtOdds {
    /// Number.
    pub application: u32,
    /// Reference.
    pub reference: String,
    /// Title.
    pub title: String,
    /// Standard deviation between its sheets.
    pub spread: Option<f64>,
    /// Whether its judges differ by more than 95 in 100 applications would by chance.
    pub contested: Option<bool>,
    /// The judge whose sheet is farthest from what is expected.
    pub judge: Option<u32>,
    /// That judge's name.
    pub judge_name: String,
    /// By how many residual standard deviations it is above, or below where negative.
    pub residual: Option<f64>,
}

/// What becomes of the order when something is changed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ShiftView {
    /// How many applications change places.
    pub moved: u32,
    /// The one that moves furthest.
    pub furthest: Option<Furthest>,
    /// Numbers of those that come among the first.
    pub enter: Vec<u32>,
    /// Numbers of those that are no longer among the first.
    pub leave: Vec<u32>,
}

/// The application that moves furthest.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Furthest {
    /// Number.
    pub application: u32,
    /// Reference.
    pub reference: String,
    /// Its place before.
    pub from: u32,
    /// Its place then.
    pub to: u32,
}

/// What becomes of the order when one weight is another.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WeightShiftView {
    /// The criterion.
    pub criterion: NamedView,
    /// Its weight in percent of what the rubric says: 80 or 120.
    pub percent: u32,
    /// What changes.
    pub shift: ShiftView,
}
