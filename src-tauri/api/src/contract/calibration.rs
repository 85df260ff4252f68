//! Calibration, and kits that are out.

use super::{NamedView, TextView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How the judges of a round used the scale in practice, beside each other.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CalibrationView {
    /// The round.
    pub round: String,
    /// The judges of whom a sheet of practice has come.
    pub judges: Vec<CalibratedJudge>,
    /// The applications for practice that the round scores.
    pub applications: Vec<CalibratedApplication>,
}

/// A judge beside the others.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CalibratedJudge {
    /// The judge.
    pub judge: u32,
    /// Name.
    pub name: String,
    /// How far the judge's totals lie above those of all on the same applications, on average; below them it is
    /// less than 0. None where nobody else has scored them.
    pub leaning: Option<f64>,
}

/// An application for practice.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CalibratedApplication {
    /// The application.
    pub application: u32,
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// Name of its category.
    pub category: TextView,
    /// The criteria, in the order of the rubric.
    pub criteria: Vec<NamedView>,
    /// Mean of the points on each criterion; none without a sheet.
    pub means: Vec<Option<f64>>,
    /// Mean of the totals, `0..=100`.
    pub mean: Option<f64>,
    /// What each judge gave, by judge.
    pub sheets: Vec<CalibratedSheet>,
}

/// A judge's sheet of practice.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CalibratedSheet {
    /// The judge.
    pub judge: u32,
    /// Points, in the order of the criteria.
    pub points: Vec<i32>,
    /// The score that they give, `0..=100`.
    pub total: f64,
}

/// The newest kit of each judge of a round.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KitsOutView {
    /// The round.
    pub round: String,
    /// The programme's version now, from 1.
    pub version: u32,
    /// The kits, by judge.
    pub kits: Vec<KitOutView>,
}

/// A kit that is out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KitOutView {
    /// The judge.
    pub judge: u32,
    /// Name.
    pub name: String,
    /// The kit's id, short.
    pub kit: String,
    /// Which version of the programme it has.
    pub version: KitVersion,
}

/// How a kit stands to the programme as it is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum KitVersion {
    /// It has the newest version.
    Current,
    /// It has an earlier version, and packets that answer it are taken.
    Earlier,
    /// It has another rubric: packets that answer it are refused.
    OtherRubric,
}
