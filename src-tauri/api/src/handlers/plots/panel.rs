//! The judges: how severe each is, and how scores are spread by judge and by criterion.

use super::Plots;
use jurybook_core::id::JudgeId;
use jurybook_print::plot::{
    Severities, SeverityRow, SeverityWords, SpreadRow, SpreadWords, Spreads,
};
use std::collections::BTreeMap;

impl Plots<'_> {
    /// Returns the severity of each judge with a sheet; nobody's where none can be known.
    pub(super) fn severities(&self) -> Severities {
        let conduct = &self.found.findings.conduct;
        let is_known = conduct.iter().any(|one| one.severity.is_some());
        let judges = self.found.positions.judges.iter().zip(conduct);
        let rows = judges
            .filter(|_| is_known)
            .map(|(judge, conduct)| SeverityRow {
                name: self.judge(*judge),
                severity: conduct.severity.map(|effect| effect.value),
                interval: conduct.interval,
                sheets: conduct.sheets,
            });
        Severities {
            title: self.word("plots-severity"),
            description: self.word("plots-severity-text"),
            words: SeverityWords {
                severe: self.word("plots-severe"),
                lenient: self.word("plots-lenient"),
                points: self.word("plots-points"),
                interval: self.word("plots-interval"),
                apart: self.word("plots-apart"),
                sheets: self.word("plots-sheets"),
                empty: self.word("plots-no-severity"),
            },
            rows: rows.collect(),
        }
    }

    /// Returns the scores of each judge with a sheet.
    pub(super) fn spreads(&self) -> Spreads {
        let mut given: BTreeMap<JudgeId, Vec<f64>> = BTreeMap::new();
        for (judge, score) in self.found.ranking.rows.iter().flat_map(|row| &row.sheets) {
            given.entry(*judge).or_default().push(score.to_f64());
        }
        let row = |(judge, scores)| SpreadRow {
            name: self.judge(judge),
            scores,
        };
        Spreads {
            title: self.word("plots-spread"),
            description: self.word("plots-spread-text"),
            words: self.spread_words(),
            rows: given.into_iter().map(row).collect(),
        }
    }

    /// Returns the marks on each criterion; none before a sheet counts.
    pub(super) fn criteria(&self) -> Spreads {
        let marks = self.found.marks(self.input).into_iter();
        let rows = self.criteria.iter().zip(marks);
        let rows = rows.filter(|(_, marks)| !marks.is_empty());
        Spreads {
            title: self.word("plots-criteria"),
            description: self.word("plots-criteria-text"),
            words: self.spread_words(),
            rows: rows
                .map(|(name, scores)| SpreadRow {
                    name: name.clone(),
                    scores,
                })
                .collect(),
        }
    }

    fn spread_words(&self) -> SpreadWords {
        SpreadWords {
            scores: self.word("plots-scores"),
            half: self.word("plots-half"),
            range: self.word("plots-range"),
            mean: self.word("plots-mean"),
            count: self.word("plots-sheets"),
            empty: self.word("plots-no-scores"),
        }
    }
}
