//! What missing sheets can still change about the first places of the raw ranking.

use super::{Exact, Ranking, Row};
use crate::id::ApplicationId;
use std::cmp::Ordering;

/// Which applications sheets that have not come in could still bring among the first, or take from them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// Sheets that were asked for and do not count yet, those that lack points included.
    pub missing: usize,
    /// Applications that are not among the first and still could be, in the order of the ranking.
    pub enter: Vec<ApplicationId>,
    /// Applications that are among the first and still could fall behind, in the order of the ranking.
    pub leave: Vec<ApplicationId>,
}

/// What the mean of an application can still become.
struct Span {
    /// With the lowest points on every missing sheet; `None` where it may stay without a sheet.
    low: Option<Exact>,
    /// With the highest points on every missing sheet; `None` where none is there and none can come.
    high: Option<Exact>,
    /// Whether no sheet is missing.
    fixed: bool,
    rank: Option<u32>,
}

impl Reach {
    /// Finds what missing sheets can change about the first `first` places.
    ///
    /// An application with the mean `x̄` over `k` sheets of which `m` are missing ends between
    /// `k x̄ / (k + m)` and `(k x̄ + 100 m) / (k + m)`; a sheet that stays away, or is a recusal, leaves it in
    /// between. Each missing sheet is of one application, so each can end at either bound whatever the others
    /// do: the worst that can happen to one is its lowest mean with the highest of all others. An application
    /// that is not listed keeps its side of the line, whatever comes in. One that is listed changes it if the
    /// sheets come as they must, and if an exact tie that they make, where there is one, goes that way.
    /// Sheets that are in are taken to stay as they are.
    pub fn of(ranking: &Ranking, first: usize) -> Self {
        let spans: Vec<Span> = ranking.rows.iter().map(Span::of).collect();
        let is_first = |span: &Span| span.rank.is_some_and(|rank| rank as usize <= first);
        let (mut highs, mut lows): (Vec<usize>, Vec<usize>) =
            ((0..spans.len()).collect(), (0..spans.len()).collect());
        highs.sort_by(|&one, &other| spans[other].high.cmp(&spans[one].high));
        lows.sort_by(|&one, &other| spans[other].low.cmp(&spans[one].low));
        let (mut enter, mut leave) = (Vec::new(), Vec::new());
        for (at, (row, span)) in ranking.rows.iter().zip(&spans).enumerate() {
            // Between equals that can change no more the tie rules have spoken.
            let is_settled = |other: usize| spans[other].fixed && span.fixed;
            let is_earlier = |other: usize| spans[other].rank < span.rank;
            if is_first(span) {
                let side = |other: usize| spans[other].high.cmp(&span.low);
                let can_pass = |other: usize| !is_settled(other) || is_earlier(other);
                if are_before(first, at, &highs, side, can_pass) {
                    leave.push(row.application);
                }
            } else if span.high.is_some() {
                let side = |other: usize| spans[other].low.cmp(&span.high);
                let must_precede = |other: usize| is_settled(other) && is_earlier(other);
                if !are_before(first, at, &lows, side, must_precede) {
                    enter.push(row.application);
                }
            }
        }
        let missing = ranking.rows.iter().map(missing).sum();
        Self {
            missing,
            enter,
            leave,
        }
    }
}

fn missing(row: &Row) -> usize {
    row.missing.len() + row.incomplete.len()
}

impl Span {
    fn of(row: &Row) -> Self {
        let missing = missing(row);
        let (low, high) = match row.score {
            Some(score) if missing > 0 => bounds(score, row.sheets.len(), missing)
                .map_or((Exact::new(0, 1), Exact::new(100, 1)), |(low, high)| {
                    (Some(low), Some(high))
                }),
            None if missing > 0 => (None, Exact::new(100, 1)),
            score => (score, score),
        };
        Self {
            low,
            high,
            fixed: missing == 0,
            rank: row.rank,
        }
    }
}

/// Tells whether as many as `enough` others are before the application at `at`: those on the greater side of it, and
/// those level with it for which `wins` holds. `sorted` has all of them, the greater side first.
fn are_before(
    enough: usize,
    at: usize,
    sorted: &[usize],
    side: impl Fn(usize) -> Ordering,
    wins: impl Fn(usize) -> bool,
) -> bool {
    let beyond = sorted.partition_point(|&one| side(one) == Ordering::Greater);
    let sure = beyond - usize::from(side(at) == Ordering::Greater);
    let level = sorted[beyond..].iter().copied();
    let level = level.take_while(|&one| side(one) == Ordering::Equal);
    let level = level.filter(|&one| one != at && wins(one));
    sure + level.take(enough.saturating_sub(sure)).count() >= enough
}

/// Returns the bounds of a mean over so many sheets; `None` where they leave the range of the arithmetic.
fn bounds(score: Exact, sheets: usize, missing: usize) -> Option<(Exact, Exact)> {
    let (sheets, missing) = (i128::try_from(sheets).ok()?, i128::try_from(missing).ok()?);
    let sum = score.numerator().checked_mul(sheets)?;
    let whole = score.denominator();
    let most = whole.checked_mul(missing)?.checked_mul(100)?;
    let below = whole.checked_mul(sheets.checked_add(missing)?)?;
    Some((
        Exact::new(sum, below)?,
        Exact::new(sum.checked_add(most)?, below)?,
    ))
}

#[cfg(test)]
mod tests;
