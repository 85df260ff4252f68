//! Requests and answers about score sheets and packets, in a judge's workspace.

use super::{Detail, TableProblem, TextView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The stage of a score sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SheetState {
    /// Nothing entered.
    Empty,
    /// Being worked on.
    Draft,
    /// Finalised.
    Final,
    /// The judge has a conflict of interest and does not score.
    Recused,
}

/// A score sheet with its rubric.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SheetView {
    /// The application.
    pub application: u32,
    /// Its stage.
    pub state: SheetState,
    /// Whether it was finalised; a recusal may be, too.
    pub is_final: bool,
    /// Whether it is for practice: it counts nowhere, is never final and in no packet.
    pub is_practice: bool,
    /// The rubric's criteria with what was given.
    pub criteria: Vec<CriterionView>,
    /// Weighted score on 0–100, where complete.
    pub total: Option<f64>,
    /// Comment to the committee.
    pub committee: String,
    /// Comment to the applicant.
    pub applicant: String,
    /// Private note; never leaves the laptop.
    pub private_note: String,
    /// Flagged for discussion.
    pub flagged: bool,
    /// Special mentions the judge nominates it for.
    pub nominations: Vec<String>,
    /// Reason of the recusal.
    pub recusal: Option<String>,
    /// What is still missing before it can be finalised.
    pub gaps: Vec<Detail>,
}

/// A criterion with what the judge gave.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CriterionView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: TextView,
    /// What to look at.
    pub help: TextView,
    /// Named sub-points.
    pub sub_points: Vec<TextView>,
    /// Weight.
    pub weight: u32,
    /// The scale's points, lowest first, with descriptors.
    pub scale: Vec<ScalePointView>,
    /// Points given.
    pub points: Option<i32>,
}

/// A point of the scale.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScalePointView {
    /// Points.
    pub points: i32,
    /// Name of the point.
    pub name: TextView,
    /// What it means for this criterion.
    pub descriptor: TextView,
}

/// Gives or takes back points.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SheetScore {
    /// The application.
    pub application: u32,
    /// The criterion.
    pub criterion: String,
    /// Points, or none to clear.
    pub points: Option<i32>,
}

/// Writes one of the three kinds of comment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SheetComment {
    /// The application.
    pub application: u32,
    /// For whom it is.
    pub audience: Audience,
    /// The text, at most 20,000 characters.
    pub text: String,
}

/// For whom a comment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// The committee.
    Committee,
    /// The applicant.
    Applicant,
    /// The judge alone.
    Private,
}

/// Flags for discussion, or takes the flag away.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SheetFlag {
    /// The application.
    pub application: u32,
    /// Whether to discuss it.
    pub flagged: bool,
}

/// Nominates for special mentions.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SheetNominate {
    /// The application.
    pub application: u32,
    /// Ids of special mentions.
    pub mentions: Vec<String>,
}

/// Declares a conflict of interest, or takes it back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SheetRecuse {
    /// The application.
    pub application: u32,
    /// The reason; none takes the recusal back.
    pub reason: Option<String>,
}

/// Scores by table, in plan and result.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScoresImportView {
    /// Rows with anything in them.
    pub rows: u32,
    /// Sheets that were changed.
    pub sheets: u32,
    /// Every problem; where there is one, nothing was imported.
    pub problems: Vec<TableProblem>,
    /// Whether it was applied.
    pub applied: bool,
}

/// All of a judge's sheets.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScoresView {
    /// One an assigned application.
    pub sheets: Vec<SheetView>,
    /// One an application for practice; these count nowhere.
    pub practice: Vec<SheetView>,
}

/// What keeps a sheet from being final.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct GapView {
    /// The application.
    pub application: u32,
    /// Its title.
    pub title: String,
    /// Name of the criterion, where the gap concerns one of the rubric.
    pub criterion: Option<TextView>,
    /// What is missing or wrong.
    pub gap: Detail,
}

/// All gaps before finalising.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct GapsView {
    /// Each gap, by application.
    pub gaps: Vec<GapView>,
    /// Sheets that are complete, recused ones included.
    pub complete: u32,
    /// All sheets.
    pub total: u32,
    /// Sheets of practice whose points the next packet takes along; they do not count.
    pub practised: u32,
}

/// The outcome of finalising.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FinalisedView {
    /// Sheets that are now final.
    pub finalised: u32,
    /// Sheets that were left because of gaps.
    pub left: u32,
    /// The gaps.
    pub gaps: Vec<Detail>,
}

/// A judge's own scores, to stay consistent by.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OwnScoresView {
    /// One a category of the kit.
    pub categories: Vec<OwnCategoryView>,
}

/// A judge's own scores in a category.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OwnCategoryView {
    /// The category.
    pub category: String,
    /// Applications of the kit.
    pub applications: u32,
    /// How the scale was used, one a criterion.
    pub criteria: Vec<CriterionUsage>,
    /// The order that the sheets give, the best first.
    pub places: Vec<OwnPlaceView>,
}

/// The place of an application in a judge's own order.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OwnPlaceView {
    /// The application.
    pub application: u32,
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// Its title in English, where it has another.
    pub title_en: Option<String>,
    /// Place, from 1; equal scores share one.
    pub place: u32,
    /// Weighted score on 0–100.
    pub score: f64,
    /// Whether another application has the same score.
    pub tied: bool,
}

/// How often each point of a criterion was given.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CriterionUsage {
    /// Criterion.
    pub criterion: String,
    /// Name.
    pub name: TextView,
    /// Points of the scale, lowest first.
    pub points: Vec<i32>,
    /// How often each was given.
    pub counts: Vec<u32>,
    /// Mean of the points, where any was given.
    pub mean: Option<f64>,
}

/// Names the sheet to work on again after it was finalised.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SheetReopen {
    /// The application.
    pub application: u32,
}

/// Writes the packet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PacketExport {
    /// Folder, or a full path that ends in `.jurypacket`.
    pub out: String,
    /// Whether an existing file may be replaced; the dialog has asked.
    #[serde(default)]
    pub replace: bool,
}

/// The packet that was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PacketView {
    /// The file.
    pub path: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// The packet's id, 64 hexadecimal digits.
    pub packet: String,
    /// The first eight digits in two groups, to compare with the chair's merge report.
    pub short: String,
    /// Which of this judge's exports it is, from 1.
    pub revision: u32,
    /// Final sheets in it.
    pub sheets: u32,
    /// Recusals in it.
    pub recusals: u32,
    /// Assigned applications without a final sheet.
    pub missing: u32,
    /// Sheets of practice whose points are in it; they do not count.
    pub practised: u32,
    /// When it was made, RFC 3339.
    pub made_at: String,
}

/// What a packet made now would change of the last one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PendingView {
    /// The revision that the next packet has.
    pub next: u32,
    /// What it changes; nothing where there is no packet yet, or none whose content was kept.
    pub changes: Option<Vec<super::ChangeView>>,
}

/// Shows what is readable of a packet with the keys of the open workspace.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PacketInspect {
    /// The packet.
    pub file: String,
}

/// What a packet says of itself; its signature holds, whoever made it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct InspectedView {
    /// The packet's id, 64 hexadecimal digits.
    pub packet: String,
    /// Its short form.
    pub short: String,
    /// The programme it belongs to, as an id.
    pub programme: String,
    /// The round.
    pub round: String,
    /// The judge's number.
    pub judge: u32,
    /// The judge's key, `ssh-ed25519 AAAA…`.
    pub judge_key: String,
    /// Which export it is, from 1.
    pub revision: u32,
    /// Whether every assigned application has a final sheet.
    pub complete: bool,
    /// When it was made, as its maker's clock said.
    pub made_at: String,
    /// The program that made it.
    pub app: String,
}

/// Takes back, or brings back, the last change.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct UndoneView {
    /// What was taken back, as a text id `op-…`.
    pub operation: String,
    /// The application it was about.
    pub application: Option<u32>,
}
