//! The ratings as the model sees them: sums and counts of each pair, the larger factor as rows.

use crate::ranking::ratings::{Rating, Ratings};

/// Which of the two factors the rows are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    Applications,
    Judges,
}

/// Counts and centred sums in compressed rows. The row factor is the larger of the two, because its block
/// of the equations is diagonal and is eliminated.
pub(super) struct Design {
    /// What the rows are.
    pub(super) rows: Rows,
    /// Where each row begins in `column` and `count`, and the end of the last.
    start: Vec<usize>,
    /// The columns of each row, ascending.
    column: Vec<u32>,
    /// Ratings of each pair.
    count: Vec<f64>,
    /// Ratings of each row and of each column.
    pub(super) row_total: Vec<f64>,
    pub(super) column_total: Vec<f64>,
    /// Ratings in all.
    pub(super) n: f64,
    /// What was taken from each score.
    pub(super) centre: f64,
    /// Sums of the centred scores of each row and column.
    pub(super) row_sum: Vec<f64>,
    pub(super) column_sum: Vec<f64>,
    /// Sum of squares about the means of the rows.
    pub(super) within_rows: f64,
}

impl Design {
    /// Reads ratings, of which there must be at least one.
    pub(super) fn of(ratings: &Ratings) -> Self {
        let all = ratings.all();
        let (rows, row_count, columns) = match ratings.applications() >= ratings.judges() {
            true => (Rows::Applications, ratings.applications(), ratings.judges()),
            false => (Rows::Judges, ratings.judges(), ratings.applications()),
        };
        let place = |one: &Rating| match rows {
            Rows::Applications => (one.application as usize, one.judge),
            Rows::Judges => (one.judge as usize, one.application),
        };
        let n = all.len() as f64;
        let centre = all.iter().map(|one| one.score).sum::<f64>() / n;
        // A counting sort by row; ratings stand by application and judge, so columns come out ascending.
        let mut start = vec![0; row_count + 1];
        for one in all {
            start[place(one).0 + 1] += 1;
        }
        for row in 0..row_count {
            start[row + 1] += start[row];
        }
        let mut next = start.clone();
        let mut column = vec![0; all.len()];
        let mut scores = vec![0.0; all.len()];
        for one in all {
            let (row, col) = place(one);
            (column[next[row]], scores[next[row]]) = (col, one.score - centre);
            next[row] += 1;
        }
        let mut design = Self {
            rows,
            start: vec![0],
            column: Vec::new(),
            count: Vec::new(),
            row_total: vec![0.0; row_count],
            column_total: vec![0.0; columns],
            n,
            centre,
            row_sum: vec![0.0; row_count],
            column_sum: vec![0.0; columns],
            within_rows: 0.0,
        };
        for row in 0..row_count {
            let own = start[row]..start[row + 1];
            design.push_row(row, &column[own.clone()], &scores[own]);
        }
        design
    }

    fn push_row(&mut self, row: usize, columns: &[u32], scores: &[f64]) {
        let begin = self.column.len();
        for (&col, score) in columns.iter().zip(scores) {
            match self.column[begin..].last() {
                Some(&last) if last == col => {
                    if let Some(count) = self.count.last_mut() {
                        *count += 1.0;
                    }
                }
                _ => {
                    self.column.push(col);
                    self.count.push(1.0);
                }
            }
            self.column_total[col as usize] += 1.0;
            self.column_sum[col as usize] += score;
        }
        self.start.push(self.column.len());
        self.row_total[row] = scores.len() as f64;
        self.row_sum[row] = scores.iter().sum();
        if !scores.is_empty() {
            let mean = self.row_sum[row] / self.row_total[row];
            self.within_rows += scores.iter().map(|y| (y - mean) * (y - mean)).sum::<f64>();
        }
    }

    /// Returns the columns of a row, ascending, and the ratings of each pair.
    pub(super) fn pairs(&self, row: usize) -> (&[u32], &[f64]) {
        let own = self.start[row]..self.start[row + 1];
        (&self.column[own.clone()], &self.count[own])
    }

    fn row(&self, row: usize) -> impl Iterator<Item = (usize, f64)> {
        let (columns, counts) = self.pairs(row);
        let columns = columns.iter().map(|col| *col as usize);
        columns.zip(counts.iter().copied())
    }

    pub(super) fn row_count(&self) -> usize {
        self.row_total.len()
    }

    pub(super) fn column_count(&self) -> usize {
        self.column_total.len()
    }

    /// Returns the sum of `of` over the ratings of a row.
    pub(super) fn over_row(&self, row: usize, of: &[f64]) -> f64 {
        self.row(row).map(|(col, count)| count * of[col]).sum()
    }

    /// Returns for each row the sum of `of` over its ratings.
    pub(super) fn over_columns(&self, of: &[f64]) -> Vec<f64> {
        (0..self.row_count())
            .map(|row| self.over_row(row, of))
            .collect()
    }

    /// Returns for each column the sum of `of` over its ratings.
    pub(super) fn over_rows(&self, of: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.column_count()];
        for (row, of) in of.iter().enumerate() {
            for (col, count) in self.row(row) {
                sums[col] += count * of;
            }
        }
        sums
    }

    /// Returns about how many steps one evaluation of the model takes.
    pub(super) fn cost(&self) -> f64 {
        let pairs = self.start.windows(2).map(|ends| (ends[1] - ends[0]) as f64);
        let order = self.column_count() as f64;
        pairs.map(|pairs| pairs * pairs).sum::<f64>() + order * order * order / 2.0
    }
}
