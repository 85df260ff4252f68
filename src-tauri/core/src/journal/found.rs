//! Looking for changes in the journal.

use super::store::each_backwards;
use super::{Area, Row, length, newest};
use crate::id::{ApplicationId, JudgeId};
use crate::store::{Reading, StoreError};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Which rows of the journal are wanted; all of them by default.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Only changes of this part of the workspace.
    pub area: Option<Area>,
    /// Only changes from this day on, by UTC.
    pub from: Option<NaiveDate>,
    /// Only changes up to this day, by UTC.
    pub until: Option<NaiveDate>,
    /// Only changes in whose particulars these words stand, or that are about one of the following.
    pub text: String,
    /// Applications that the words name.
    pub applications: BTreeSet<ApplicationId>,
    /// Judges that the words name.
    pub judges: BTreeSet<JudgeId>,
}

impl Wanted {
    fn has(&self, row: &Row, particulars: &str) -> bool {
        let day = row.at.utc().date_naive();
        self.area.is_none_or(|area| row.operation.area() == area)
            && self.from.is_none_or(|from| day >= from)
            && self.until.is_none_or(|until| day <= until)
            && (self.text.is_empty() || self.is_named(row, particulars))
    }

    fn is_named(&self, row: &Row, particulars: &str) -> bool {
        let (applications, judge) = (row.operation.applications(), row.operation.judge());
        !self.applications.is_disjoint(&applications)
            || judge.is_some_and(|one| self.judges.contains(&one))
            || particulars
                .to_lowercase()
                .contains(&self.text.to_lowercase())
    }
}

/// Returns the newest rows that are wanted, newest first, at most `limit`, and how many are wanted in all.
///
/// # Errors
/// Those of the store; [`StoreError::Damaged`] where a row cannot be understood.
pub fn found(
    reading: Reading<'_>,
    wanted: &Wanted,
    limit: u32,
) -> Result<(Vec<Row>, u64), StoreError> {
    if *wanted == Wanted::default() {
        return Ok((newest(reading, limit)?, length(reading)?));
    }
    let (mut rows, mut count) = (Vec::new(), 0);
    each_backwards(reading, |row, particulars| {
        if wanted.has(&row, particulars) {
            count += 1;
            if rows.len() < limit as usize {
                rows.push(row);
            }
        }
    })?;
    Ok((rows, count))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::clock::Instant;
    use crate::journal::{Operation, Verdict};

    fn row(at: &str, operation: Operation) -> Row {
        let at = chrono::DateTime::parse_from_rfc3339(at).unwrap();
        Row {
            number: 1,
            at: Instant::from_millis(at.timestamp_millis()).unwrap(),
            operation,
            reverts: None,
            hash: [0; 32],
        }
    }

    fn screened() -> Row {
        let verdict = |verdict: &str, reason: &str| Verdict {
            verdict: verdict.to_owned(),
            reason: reason.to_owned(),
            at: None,
        };
        let operation = Operation::Screen {
            application: ApplicationId(14),
            before: verdict("open", ""),
            after: verdict("ineligible", "Came from a person, not a city"),
        };
        row("2023-06-02T23:30:00Z", operation)
    }

    fn wants(wanted: Wanted) -> bool {
        let row = screened();
        let particulars = serde_json::to_string(&row.operation).unwrap();
        wanted.has(&row, &particulars)
    }

    #[test]
    fn a_change_is_found_by_its_words_by_what_it_is_about_and_by_nothing_else() {
        let text = |text: &str| Wanted {
            text: text.to_owned(),
            ..Wanted::default()
        };
        assert!(wants(text("not a CITY")));
        assert!(!wants(text("village")));
        let about = |id| Wanted {
            applications: BTreeSet::from([ApplicationId(id)]),
            ..text("village")
        };
        assert!(wants(about(14)));
        assert!(!wants(about(15)));
        assert!(!wants(Wanted {
            judges: BTreeSet::from([JudgeId(14)]),
            ..text("village")
        }));
    }

    #[test]
    fn days_are_counted_with_their_first_and_last_moment() {
        let day = |day: &str| Some(day.parse::<NaiveDate>().unwrap());
        let between = |from, until| Wanted {
            from,
            until,
            ..Wanted::default()
        };
        assert!(wants(between(day("2023-06-02"), day("2023-06-02"))));
        assert!(!wants(between(day("2023-06-03"), None)));
        assert!(!wants(between(None, day("2023-06-01"))));
    }

    #[test]
    fn only_changes_of_one_part_are_wanted() {
        let of = |area| Wanted {
            area: Some(area),
            ..Wanted::default()
        };
        assert!(wants(of(Area::Applications)));
        assert!(!wants(of(Area::Panel)));
    }
}
