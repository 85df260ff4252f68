//! Requests and answers about a ranking in pictures.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the plots of a category in a round.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RankingPlots {
    /// The round.
    pub round: String,
    /// The category.
    pub category: String,
    /// How many places count as the first; a tenth of the applications where it is not said.
    #[serde(default)]
    pub first: Option<u32>,
    /// The language of the words in them, `en` or `ko`.
    pub language: String,
}

/// The plots of a category in a round.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlotsView {
    /// One after another as they are read; several of a kind where one does not hold all rows, or where
    /// parts cannot be compared.
    pub plots: Vec<PlotView>,
}

/// A plot.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlotView {
    /// What it shows.
    pub kind: PlotKind,
    /// The same in words, for a heading above it.
    pub title: String,
    /// The picture, an `svg` element. Its colours are classes of the style sheet; what it shows is
    /// described inside.
    pub svg: String,
}

/// What a plot shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PlotKind {
    /// The order, and how sure each place is.
    Ranks,
    /// How severe each judge is.
    Severity,
    /// How the scores of each judge are spread.
    Spread,
    /// How the scores on each criterion are spread.
    Criteria,
    /// Who gave which application how much.
    Heat,
}
