//! Versions of the schema and the way from one to the next.

use super::StoreError;
use rusqlite::{Connection, TransactionBehavior};

/// The migrations in order; the schema's version is how many of them a file has seen.
pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/0001_initial.sql"),
    include_str!("../../migrations/0002_no_merged_tables.sql"),
    include_str!("../../migrations/0003_desk.sql"),
    include_str!("../../migrations/0004_practice.sql"),
    include_str!("../../migrations/0005_intake.sql"),
    include_str!("../../migrations/0006_screening.sql"),
    include_str!("../../migrations/0007_superseded.sql"),
    include_str!("../../migrations/0008_drafts.sql"),
];

/// Brings the file to the newest version in one immediate transaction, or leaves it as it is.
///
/// # Errors
/// [`StoreError::Newer`] where the file has seen more migrations than there are.
pub(crate) fn upgrade(connection: &mut Connection, migrations: &[&str]) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = version(&transaction)?;
    let known = migrations.len() as i64;
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    for migration in &migrations[usize::try_from(found).unwrap_or(0)..] {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "user_version", known)?;
    transaction.commit()?;
    Ok(())
}

/// Returns the version a file is at: 0 where it has no schema yet.
fn version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Returns the current schema as one page of SQL, statement by statement in order of name.
    fn schema_page() -> String {
        let mut connection = Connection::open_in_memory().unwrap();
        upgrade(&mut connection, MIGRATIONS).unwrap();
        let sql = "SELECT sql FROM sqlite_schema
             WHERE sql IS NOT NULL AND name NOT LIKE 'application_search_%' ORDER BY name";
        let mut statement = connection.prepare(sql).unwrap();
        let rows = statement
            .query_map([], |row| row.get::<_, String>(0))
            .unwrap();
        let page: Vec<String> = rows.collect::<Result<_, _>>().unwrap();
        let head = "-- Generated from migrations/ by `make types`. Do not edit.";
        format!("{head}\n\n{};\n", page.join(";\n\n"))
    }

    /// The committed page equals the migrations' outcome; `UPDATE_TYPES=1` writes it anew.
    #[test]
    fn the_committed_schema_page_is_current() {
        let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("schema.sql");
        let page = schema_page();
        if std::env::var_os("UPDATE_TYPES").is_some() {
            std::fs::write(&file, &page).unwrap();
        }
        let committed = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(committed == page, "schema.sql is stale: run `make types`");
    }

    #[test]
    fn an_upgrade_keeps_what_was_there_and_a_failing_one_changes_nothing() {
        let mut connection = Connection::open_in_memory().unwrap();
        let first = "CREATE TABLE note (text TEXT NOT NULL) STRICT;";
        upgrade(&mut connection, &[first]).unwrap();
        connection
            .execute("INSERT INTO note VALUES ('kept')", [])
            .unwrap();

        let broken = "ALTER TABLE note ADD COLUMN mood TEXT; this is not SQL;";
        assert!(upgrade(&mut connection, &[first, broken]).is_err());
        assert_eq!(version(&connection).unwrap(), 1);

        let second = "ALTER TABLE note ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm';";
        upgrade(&mut connection, &[first, second]).unwrap();
        let kept: (String, String) = connection
            .query_row("SELECT text, mood FROM note", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .unwrap();
        assert_eq!(kept, ("kept".to_owned(), "calm".to_owned()));
    }

    /// The table of applications is made anew while others refer to it.
    #[test]
    fn applications_and_what_refers_to_them_survive_new_verdicts() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection
            .pragma_update(None, "foreign_keys", true)
            .unwrap();
        upgrade(&mut connection, &MIGRATIONS[..3]).unwrap();
        let filled =
            "INSERT INTO application (id, reference, category, kind, form, applicant, city,
                country, language, title, contact_name, contact_email, tags, needs_decision,
                screening, screening_reason, screened_at)
             VALUES (7, 'A-7', 'c', 'k', 'f', 'a', '', '', 'en', 't', '', '', '[]', 1,
                'ineligible', 'late', 5);
             INSERT INTO answer VALUES (7, 0, 'q', 'an answer');
             INSERT INTO sheet (application) VALUES (7);
             INSERT INTO score VALUES (7, 'impact', 3);";
        connection.execute_batch(filled).unwrap();
        upgrade(&mut connection, MIGRATIONS).unwrap();
        let kept: (String, String, i64, String, i64) = connection
            .query_row(
                "SELECT screening, screening_reason, screened_at, text, points FROM application
                 JOIN answer ON answer.application = id JOIN score ON score.application = id",
                [],
                |row| {
                    let screened = (row.get(0)?, row.get(1)?, row.get(2)?);
                    Ok((screened.0, screened.1, screened.2, row.get(3)?, row.get(4)?))
                },
            )
            .unwrap();
        let expected = ("ineligible".into(), "late".into(), 5, "an answer".into(), 3);
        assert_eq!(kept, expected);
        for verdict in ["practice", "withdrawn"] {
            let change = "UPDATE application SET screening = ?1";
            assert_eq!(connection.execute(change, [verdict]).unwrap(), 1);
        }
        assert!(connection.execute("DELETE FROM application", []).is_err());
        let tables = "SELECT count(*) FROM sqlite_schema WHERE name = 'application_before'";
        let left: i64 = connection.query_row(tables, [], |row| row.get(0)).unwrap();
        assert_eq!(left, 0);
    }

    #[test]
    fn a_newer_file_is_refused_by_name() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "user_version", 99).unwrap();
        let refused = upgrade(&mut connection, MIGRATIONS).unwrap_err();
        assert_eq!(refused.code(), "workspace-newer");
    }
}
