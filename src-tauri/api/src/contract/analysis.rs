//! The request and the answer about ratings from anywhere.

use super::Detail;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Analyses a table of ratings.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Analyse {
    /// The table, as CSV: columns judge, application, score and optionally criterion.
    pub table: String,
    /// A CSV file for the applications, where wanted.
    #[serde(default)]
    pub csv: Option<String>,
    /// A spreadsheet for applications and judges, where wanted.
    #[serde(default)]
    pub xlsx: Option<String>,
}

/// The ranking and agreement report of a table. What the ratings cannot give is null.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AnalysisView {
    /// Connected parts; applications of different parts cannot be compared.
    pub components: u32,
    /// The model, where one could be fitted.
    pub reml: Option<RemlView>,
    /// Whether the order is by adjusted score, not by raw score.
    pub adjusted: bool,
    /// What forbids or limits the adjustment, and what else is worth knowing.
    pub notes: Vec<Detail>,
    /// By part and place.
    pub applications: Vec<AnalysedApplication>,
    /// By name.
    pub judges: Vec<AnalysedJudge>,
    /// Over all criteria.
    pub agreement: AgreementView,
    /// What these figures mean.
    pub remarks: Vec<Detail>,
    /// For each criterion, where the table names any.
    pub criteria: Vec<CriterionAgreement>,
}

/// The fitted model.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RemlView {
    /// The mean.
    pub mu: f64,
    /// Variance between applications.
    pub var_application: f64,
    /// Variance between judges.
    pub var_judge: f64,
    /// Variance of the residual.
    pub var_residual: f64,
    /// Minus twice the restricted log-likelihood.
    pub criterion: f64,
}

/// An application in the report.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AnalysedApplication {
    /// Its name in the table.
    pub application: String,
    /// Ratings that count.
    pub n: u32,
    /// Their mean.
    pub raw: Option<f64>,
    /// The mean plus its predicted effect.
    pub adjusted: Option<f64>,
    /// Conditional standard error of that.
    pub se: Option<f64>,
    /// Place within its part; exact ties share one.
    pub rank: Option<u32>,
    /// Place by raw score.
    pub rank_raw: Option<u32>,
    /// Best place of the 90 % interval.
    pub rank_low: Option<u32>,
    /// Worst place of the 90 % interval.
    pub rank_high: Option<u32>,
    /// Probability of being in the first tenth.
    pub first_tenth: Option<f64>,
    /// Its part, from 1.
    pub component: Option<u32>,
    /// Its group of neighbours that cannot be told apart, from 1 in the order of the rows.
    pub group: Option<u32>,
    /// Why its place is not that by raw score.
    pub why: Option<Detail>,
    /// Standard deviation between its ratings.
    pub spread: Option<f64>,
    /// Whether its judges differ by more than chance.
    pub contested: Option<bool>,
}

/// A judge in the report.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AnalysedJudge {
    /// The name in the table.
    pub judge: String,
    /// Ratings that count.
    pub n: u32,
    /// Predicted effect in points: positive for a lenient judge, negative for a harsh one.
    pub severity: Option<f64>,
    /// Conditional standard error of that.
    pub se: Option<f64>,
    /// Standard deviation of the judge's scores.
    pub spread: Option<f64>,
    /// Correlation with the other judges.
    pub correlation: Option<f64>,
    /// Share of scores at either end of those in the table.
    pub extremes: Option<f64>,
    /// Share of sheets with one mark for all criteria.
    pub halo: Option<f64>,
}

/// How far judges agree.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AgreementView {
    /// Krippendorff's alpha.
    pub krippendorff_alpha: AlphaView,
    /// Intraclass correlations.
    pub icc: IccView,
    /// Kendall's coefficient of concordance, of a complete design.
    pub kendall_w: Option<f64>,
}

/// Krippendorff's alpha at two levels of measurement.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AlphaView {
    /// Of scores as points.
    pub interval: Option<f64>,
    /// Of scores as an order.
    pub ordinal: Option<f64>,
}

/// Intraclass correlations: the six of Shrout and Fleiss for a complete design, and those of the model's
/// variances for any.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct IccView {
    /// ICC(1,1).
    #[serde(rename = "1,1")]
    pub one_single: Option<f64>,
    /// ICC(2,1).
    #[serde(rename = "2,1")]
    pub two_single: Option<f64>,
    /// ICC(3,1).
    #[serde(rename = "3,1")]
    pub three_single: Option<f64>,
    /// ICC(1,k).
    #[serde(rename = "1,k")]
    pub one_average: Option<f64>,
    /// ICC(2,k).
    #[serde(rename = "2,k")]
    pub two_average: Option<f64>,
    /// ICC(3,k).
    #[serde(rename = "3,k")]
    pub three_average: Option<f64>,
    /// From the variances: one judge's score.
    pub variance_single: Option<f64>,
    /// From the variances: the mean of as many judges as an application has.
    pub variance_average: Option<f64>,
}

/// How far judges agree on one criterion.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CriterionAgreement {
    /// Its name in the table.
    pub criterion: String,
    /// How far judges agree.
    pub agreement: AgreementView,
}
