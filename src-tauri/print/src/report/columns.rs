//! The columns of figures in the table of the order.

use jurybook_words::Words;

use super::{CategoryReport, ReportRow};

/// A column of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Rank,
    Range,
    Adjusted,
    Raw,
    AmongFirst,
    Sheets,
}

impl Column {
    pub(super) fn width(self) -> f32 {
        match self {
            Self::Rank => 26.0,
            Self::Range | Self::Sheets => 40.0,
            Self::Adjusted | Self::Raw => 46.0,
            Self::AmongFirst => 52.0,
        }
    }

    pub(super) fn title(self, category: &CategoryReport, words: &Words) -> String {
        let first = category.first.to_string();
        match self {
            Self::Rank => words.text("print-rank", &[]),
            Self::Range => words.text("print-rank-range", &[]),
            Self::Adjusted => words.text("print-adjusted", &[]),
            Self::Raw => words.text("print-raw", &[]),
            Self::AmongFirst => words.text("print-among-first", &[("count", &first)]),
            Self::Sheets => words.text("print-sheets", &[]),
        }
    }

    /// Tells whether any row has something here; columns of nothing are left out.
    pub(super) fn is_used(self, rows: &[ReportRow]) -> bool {
        match self {
            Self::Rank | Self::Raw | Self::Sheets => true,
            Self::Range => rows.iter().any(|row| row.range.is_some()),
            Self::Adjusted => rows.iter().any(|row| row.adjusted.is_some()),
            Self::AmongFirst => rows.iter().any(|row| row.among_first.is_some()),
        }
    }
}

/// Writes a probability in whole percent, never as certain as only rounding makes it.
pub(super) fn chance(share: f64) -> String {
    match share {
        share if share <= 0.0 => "0%".to_owned(),
        share if share < 0.01 => "<1%".to_owned(),
        share if share > 0.99 && share < 1.0 => ">99%".to_owned(),
        share => format!("{:.0}%", 100.0 * share),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_chance_is_rounded_to_certainty() {
        let said = [0.0, 0.001, 0.01, 0.555, 0.99, 0.999, 1.0].map(chance);
        let expected = ["0%", "<1%", "1%", "56%", "99%", ">99%", "100%"];
        assert_eq!(said, expected);
    }
}
