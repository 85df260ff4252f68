//! Requests and answers about merging, ranking and printing.

use super::{Detail, NamedView, RemlView, TagGroupView, TextView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Plans or performs a merge.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Merge {
    /// Packets and bundles, or folders and sticks that hold them.
    pub files: Vec<String>,
}

/// A card per file, and what the workspace holds then.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MergeView {
    /// In the order of the files; for a bundle one a packet.
    pub cards: Vec<CardView>,
    /// The bundles among the files.
    pub bundles: Vec<MergedBundle>,
    /// Packets that are, or would be, taken in.
    pub taken: u32,
    /// Files refused.
    pub refused: u32,
    /// Whether it was applied.
    pub applied: bool,
    /// SHA-256 of what the workspace holds from packets, after applying.
    pub state_hash: String,
}

/// What a merge makes of a bundle, beside the cards of its packets.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MergedBundle {
    /// The file.
    pub file: String,
    /// Packets in it.
    pub packets: u32,
    /// What the log in it is to ours.
    pub log: Detail,
}

/// What a merge makes of one file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CardView {
    /// The file.
    pub file: String,
    /// Which packet of a bundle it is, from 1.
    pub inside: Option<u32>,
    /// The verdict.
    pub verdict: Verdict,
    /// The judge, where known.
    pub judge: Option<u32>,
    /// The judge's name.
    pub judge_name: String,
    /// The round.
    pub round: String,
    /// The packet's id, short.
    pub short: String,
    /// Final sheets in it.
    pub sheets: u32,
    /// Recusals in it.
    pub recusals: u32,
    /// Assigned applications without a final sheet.
    pub missing: u32,
    /// What was refused or is worth knowing.
    pub reason: Option<Detail>,
    /// What to know about it besides.
    pub notes: Vec<Detail>,
    /// For a replacing packet: what changed, field by field.
    pub changes: Vec<ChangeView>,
}

/// What a merge makes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// First packet of this judge.
    New,
    /// Already imported; nothing changes.
    Same,
    /// An older revision; the newer one stays.
    Older,
    /// Replaces the revision held.
    Replaces,
    /// Two packets that do not know each other; neither counts.
    Fork,
    /// Its round is sealed; kept, not counted.
    Late,
    /// Made by a newer version; kept, not read.
    Held,
    /// Not taken in.
    Refused,
}

/// A field of a sheet that a newer packet changes.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChangeView {
    /// Application.
    pub application: u32,
    /// Its title.
    pub title: String,
    /// Id of a criterion, or `recusal`, `committee`, `applicant`, `flag` or `nominations`.
    pub field: String,
    /// The criterion's name, where the field is one.
    pub criterion: Option<TextView>,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
}

/// What has come in: judges by applications.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CoverageView {
    /// Judges as columns.
    pub judges: Vec<CoverageJudge>,
    /// Applications as rows.
    pub rows: Vec<CoverageRow>,
}

/// A judge's column.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CoverageJudge {
    /// Number.
    pub id: u32,
    /// Name.
    pub name: String,
    /// Short id of the packet held; none where nothing has come in.
    pub packet: Option<String>,
    /// Which export of the judge's it is.
    pub revision: Option<u32>,
    /// Applications assigned.
    pub assigned: u32,
    /// Sheets in.
    pub sheets: u32,
}

/// An application's row.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CoverageRow {
    /// Number.
    pub application: u32,
    /// Title.
    pub title: String,
    /// Category.
    pub category: String,
    /// What has become of it with each judge it is assigned to.
    pub sheets: Vec<CoverageSheet>,
}

/// What has become of an application with a judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CoverageSheet {
    /// The judge.
    pub judge: u32,
    /// The state.
    pub state: CoverageState,
}

/// State of one judge and application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum CoverageState {
    /// Assigned, nothing in yet.
    Waiting,
    /// A final sheet is in.
    In,
    /// The judge recused.
    Recused,
    /// The packet came without this sheet.
    Missing,
}

/// Asks for the ranking.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RankingShow {
    /// The round.
    pub round: String,
    /// Only this category.
    #[serde(default)]
    pub category: Option<String>,
    /// How many places count as the first; a tenth of the applications where it is not said.
    #[serde(default)]
    pub first: Option<u32>,
}

/// The rankings of a round.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RankingView {
    /// The round.
    pub round: String,
    /// Whether the results are frozen.
    pub official: bool,
    /// Short hash of the sealed packets; none where the round is not sealed.
    pub sealed: Option<String>,
    /// Judges whose key's words were not compared yet.
    pub provisional: Vec<String>,
    /// SHA-256 of what it was made from.
    pub state_hash: String,
    /// Its short form, as printed.
    pub short_hash: String,
    /// One a category.
    pub categories: Vec<CategoryRanking>,
}

/// The ranking of one category.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CategoryRanking {
    /// Category.
    pub category: String,
    /// Name.
    pub name: TextView,
    /// Criteria, as columns.
    pub criteria: Vec<NamedView>,
    /// Whether the order is by adjusted score, not by raw score.
    pub adjusted: bool,
    /// What forbids or limits the adjustment.
    pub notes: Vec<Detail>,
    /// The model, where one could be fitted.
    pub reml: Option<RemlView>,
    /// Connected parts; applications of different parts cannot be compared and are ranked apart.
    pub parts: u32,
    /// How many places count as the first.
    pub first: u32,
    /// The groups of tags of the programme, such as sectors.
    pub tag_groups: Vec<TagGroupView>,
    /// The judges that the rows name, in the order of their numbers.
    pub judges: Vec<RankedJudge>,
    /// Rows by part and place; unranked ones last.
    pub rows: Vec<RankedRow>,
}

/// An application in the ranking.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RankedRow {
    /// Place from 1 in the order shown, within its part; equals share it; none without a counting sheet.
    pub rank: Option<u32>,
    /// Its part, from 1.
    pub part: Option<u32>,
    /// Its group of neighbours that cannot be told apart, from 1 in the order of the rows; none where the
    /// order is by raw score.
    pub group: Option<u32>,
    /// Place by raw score.
    pub raw_rank: Option<u32>,
    /// Score adjusted for severity.
    pub adjusted: Option<f64>,
    /// Conditional standard error of that.
    pub se: Option<f64>,
    /// Best place of the 90 % interval.
    pub rank_low: Option<u32>,
    /// Worst place of the 90 % interval.
    pub rank_high: Option<u32>,
    /// Probability of being among the first.
    pub among_first: Option<f64>,
    /// Why its place is not that by raw score.
    pub why: Option<Detail>,
    /// The rule that parted it from others of equal score, or leaves them to the chair.
    pub tie: Option<TieView>,
    /// Whether its judges differ by more than chance.
    pub contested: Option<bool>,
    /// Number.
    pub application: u32,
    /// Reference.
    pub reference: String,
    /// Title.
    pub title: String,
    /// Title in English.
    pub title_en: Option<String>,
    /// Applicant.
    pub applicant: String,
    /// Country.
    pub country: String,
    /// Applicant kind.
    pub kind: String,
    /// Ids of its tags, such as sectors.
    pub tags: Vec<String>,
    /// Raw weighted mean on 0–100.
    pub score: Option<f64>,
    /// Sheets that count.
    pub sheets: u32,
    /// Recusals.
    pub recusals: u32,
    /// Assigned judges whose sheet is not in.
    pub missing: u32,
    /// Mean points of each criterion.
    pub criterion_means: Vec<Option<f64>>,
    /// What each judge gave it, in the order of their numbers.
    pub judges: Vec<JudgeTotal>,
}

/// A tie rule.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum TieView {
    /// The higher mean points on this criterion.
    Criterion(NamedView),
    /// The higher median of the sheets.
    Median,
    /// The chair decides.
    Chair,
}

/// A judge by number, and the total for an application on 0–100; none where recused.
///
/// A pair and no object with names: a large panel has tens of thousands of them.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct JudgeTotal(pub u32, pub Option<f64>);

/// A judge whom the rows of a ranking name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RankedJudge {
    /// Number.
    pub judge: u32,
    /// Name.
    pub name: String,
}

/// Writes the ranking to files.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RankingExport {
    /// The round.
    pub round: String,
    /// A CSV file, where wanted.
    #[serde(default)]
    pub csv: Option<String>,
    /// A spreadsheet, where wanted.
    #[serde(default)]
    pub xlsx: Option<String>,
    /// How many places count as the first; a tenth of the applications where it is not said.
    #[serde(default)]
    pub first: Option<u32>,
}

/// Files that were written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FilesView {
    /// Each file.
    pub files: Vec<super::FileView>,
}
