//! What is said of everything that is printed: the paper, its languages, and who signs.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What something is printed on, and in which languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintedOn {
    /// `en`, `ko`, or both in their order; English where none is named. In both, reports and letters are whole in
    /// each, one after the other; what holds other people's texts has them once, under names in both.
    #[serde(default)]
    pub languages: Vec<String>,
    /// The size of the paper.
    #[serde(default)]
    pub size: PaperFormat,
    /// How the margins share it; certificates have even ones.
    #[serde(default)]
    pub margins: PaperMargins,
    /// Print a box for characters that no font has, instead of refusing.
    #[serde(default)]
    pub allow_missing_characters: bool,
}

/// Who signs, where and when.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Signing {
    /// Where letters and certificates are written.
    #[serde(default)]
    pub place: String,
    /// Their day, as it is to be read.
    #[serde(default)]
    pub date: String,
    /// Who signs.
    #[serde(default)]
    pub chair: String,
    /// As what.
    #[serde(default)]
    pub office: String,
    /// Who keeps the minutes.
    #[serde(default)]
    pub secretary: String,
}

/// How the margins left and right of the text share the paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PaperMargins {
    /// As broad on the left as on the right.
    #[default]
    Even,
    /// Broader on the left, for a binding of sheets printed on one side.
    OneSided,
    /// Broader on the inside of a book printed on both sides.
    TwoSided,
}

/// A size of paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PaperFormat {
    /// A4.
    #[default]
    A4,
    /// North American Letter.
    Letter,
}
