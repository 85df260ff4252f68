//! Who gave which application how much.

use super::{Plot, Plots};
use crate::contract::PlotKind;
use jurybook_core::id::JudgeId;
use jurybook_core::ranking::Row;
use jurybook_print::plot::{Cell, Frame, Heat, HeatRow, HeatWords, MOST_JUDGES, slices};
use std::collections::{BTreeMap, BTreeSet};

impl Plots<'_> {
    /// Lays out the heat map in as many drawings as its applications and judges need.
    pub(super) fn heat_maps(&self, frame: Frame) -> Vec<Plot> {
        let heat = self.heat();
        let (rows, judges) = (heat.rows.len(), heat.judges.len());
        let mut drawings = Vec::new();
        for slice in slices(rows).chain((rows == 0).then_some(0..0)) {
            let starts = (0..judges.max(1)).step_by(MOST_JUDGES);
            drawings.extend(starts.map(|start| {
                let end = (start + MOST_JUDGES).min(judges);
                heat.lay_out(slice.clone(), start..end, frame)
            }));
        }
        self.numbered(PlotKind::Heat, drawings)
    }

    /// Returns the applications in their order, those without a place last, by the judges who were asked.
    fn heat(&self) -> Heat {
        let found = self.found;
        let rows: BTreeMap<_, _> = found
            .ranking
            .rows
            .iter()
            .map(|row| (row.application, row))
            .collect();
        let judges: BTreeSet<JudgeId> = rows.values().flat_map(|row| asked(row)).collect();
        let of_position = |at: usize| {
            let row = rows.get(&found.positions.applications[at])?;
            Some(HeatRow {
                name: self.title(row.application),
                is_contested: found.findings.disagreements[at].contested == Some(true),
                cells: judges.iter().map(|judge| cell(row, *judge)).collect(),
            })
        };
        Heat {
            title: self.word("plots-heat"),
            description: self.word("plots-heat-text"),
            words: HeatWords {
                score: self.word("plots-score"),
                recused: self.word("plots-recused"),
                missing: self.word("plots-missing"),
                contested: self.word("plots-contested"),
                empty: self.word("plots-nobody"),
            },
            judges: judges.iter().map(|judge| self.judge(*judge)).collect(),
            rows: found.order().into_iter().filter_map(of_position).collect(),
        }
    }
}

/// Returns everybody who was asked to score an application.
fn asked(row: &Row) -> impl Iterator<Item = JudgeId> {
    let others = [&row.recused, &row.incomplete, &row.missing];
    let others = others.into_iter().flatten();
    row.sheets.keys().chain(others).copied()
}

fn cell(row: &Row, judge: JudgeId) -> Cell {
    if let Some(score) = row.sheets.get(&judge) {
        Cell::Score(score.to_f64())
    } else if row.recused.contains(&judge) {
        Cell::Recused
    } else if row.missing.contains(&judge) || row.incomplete.contains(&judge) {
        Cell::Missing
    } else {
        Cell::Unassigned
    }
}
