//! The names of applications, for tables that are about something else.

use crate::id::ApplicationId;
use crate::store::{Reading, StoreError};
use std::collections::BTreeMap;

/// What a row of a table says about an application it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its title.
    pub title: String,
    /// Who sent it.
    pub applicant: String,
    /// Its category's id.
    pub category: String,
}

/// Returns the names of all applications: a tenth of the work of [`super::list`].
///
/// # Errors
/// Those of the store.
pub fn names(reading: Reading<'_>) -> Result<BTreeMap<ApplicationId, Named>, StoreError> {
    let sql = "SELECT id, title, applicant, category FROM application";
    let rows = reading.all(sql, &[], |row| {
        let named = Named {
            title: row.get("title")?,
            applicant: row.get("applicant")?,
            category: row.get("category")?,
        };
        Ok((ApplicationId(row.get("id")?), named))
    })?;
    Ok(rows.into_iter().collect())
}
