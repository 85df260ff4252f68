//! What persons said in screening, in the store.

use crate::applications::Verdict;
use crate::applications::screening::Given;
use crate::clock::Instant;
use crate::id::ApplicationId;
use crate::store::{Reading, StoreError, Writing};
use rusqlite::{Row, named_params};
use std::collections::BTreeMap;

fn from_row(row: &Row<'_>) -> rusqlite::Result<(ApplicationId, Given)> {
    let verdict: String = row.get("verdict")?;
    let at: i64 = row.get("given_at")?;
    let given = Given {
        verdict: Verdict::from_name(&verdict).unwrap_or(Verdict::Open),
        reason: row.get("reason")?,
        person: row.get("person")?,
        at: Instant::from_millis(at).ok_or(rusqlite::Error::InvalidQuery)?,
    };
    Ok((ApplicationId(row.get("application")?), given))
}

/// Returns what persons said of each application of which anybody did, in order.
///
/// # Errors
/// Those of the store.
pub fn all(reading: Reading<'_>) -> Result<BTreeMap<ApplicationId, Vec<Given>>, StoreError> {
    let sql = "SELECT * FROM screening_given ORDER BY application, position";
    let mut all: BTreeMap<ApplicationId, Vec<Given>> = BTreeMap::new();
    for (application, given) in reading.all(sql, &[], from_row)? {
        all.entry(application).or_default().push(given);
    }
    Ok(all)
}

/// Returns what persons said of an application, in order.
///
/// # Errors
/// Those of the store.
pub fn of(reading: Reading<'_>, application: ApplicationId) -> Result<Vec<Given>, StoreError> {
    let sql = "SELECT * FROM screening_given WHERE application = :id ORDER BY position";
    let here = named_params! { ":id": application.0 };
    let rows = reading.all(sql, here, from_row)?.into_iter();
    Ok(rows.map(|(_, given)| given).collect())
}

/// Puts what persons said in the place of what is here.
pub(in crate::applications) fn put(
    writing: &Writing<'_>,
    application: ApplicationId,
    given: &[Given],
) -> Result<(), StoreError> {
    let sql = "DELETE FROM screening_given WHERE application = :id";
    writing.run(sql, named_params! { ":id": application.0 })?;
    for (position, one) in (1_u32..).zip(given) {
        writing.run(
            "INSERT INTO screening_given VALUES
                 (:application, :position, :verdict, :reason, :person, :at)",
            named_params! {
                ":application": application.0, ":position": position,
                ":verdict": one.verdict.name(), ":reason": one.reason, ":person": one.person,
                ":at": one.at.millis(),
            },
        )?;
    }
    Ok(())
}
