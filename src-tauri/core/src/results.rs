//! What has come in for a round: the merged sheets, judge by application.

use crate::id::{ApplicationId, JudgeId, RoundId};
use crate::scores::{CriterionId, Points};
use crate::store::{Reading, StoreError};
use rusqlite::named_params;
use std::collections::BTreeMap;

/// An application and a judge who is, or was, assigned to it.
pub type Pair = (ApplicationId, JudgeId);

/// What has come in of one assignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetMark {
    /// Nothing yet.
    Waiting,
    /// A final sheet with points.
    Final,
    /// A recusal.
    Recused,
    /// The packet came without it.
    Missing,
}

/// Returns what has come in of each assignment of a round.
///
/// # Errors
/// Those of the store.
pub fn marks(
    reading: Reading<'_>,
    round: &RoundId,
) -> Result<BTreeMap<Pair, SheetMark>, StoreError> {
    let rows = reading.all(
        "SELECT assignment.application, assignment.judge, state FROM assignment
         LEFT JOIN merged_sheet USING (round, application, judge) WHERE round = :round",
        named_params! { ":round": round.0 },
        |row| {
            let pair = (
                ApplicationId(row.get("application")?),
                JudgeId(row.get("judge")?),
            );
            Ok((pair, row.get::<_, Option<String>>("state")?))
        },
    )?;
    let mark = |state: Option<String>| match state.as_deref() {
        Some("final") => SheetMark::Final,
        Some("recused") => SheetMark::Recused,
        Some(_) => SheetMark::Missing,
        None => SheetMark::Waiting,
    };
    Ok(rows
        .into_iter()
        .map(|(pair, state)| (pair, mark(state)))
        .collect())
}

/// A merged sheet with its words, for dossiers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergedSheet {
    /// The judge.
    pub judge: JudgeId,
    /// The judge's name.
    pub name: String,
    /// What has come in.
    pub mark: SheetMark,
    /// Points by criterion.
    pub points: BTreeMap<CriterionId, Points>,
    /// The comment to the committee.
    pub committee: String,
    /// Flagged for discussion.
    pub flagged: bool,
    /// Why the judge recuses.
    pub recusal: String,
}

/// Returns the sheets of an application in a round, one for each judge assigned, by number.
///
/// # Errors
/// Those of the store.
pub fn sheets_of(
    reading: Reading<'_>,
    round: &RoundId,
    application: ApplicationId,
) -> Result<Vec<MergedSheet>, StoreError> {
    let here = named_params! { ":round": round.0, ":application": application.0 };
    let mut points: BTreeMap<JudgeId, BTreeMap<CriterionId, Points>> = BTreeMap::new();
    let sql = "SELECT judge, criterion, points FROM merged_score
         WHERE round = :round AND application = :application";
    reading.each::<StoreError>(sql, here, |row| {
        let given = points.entry(JudgeId(row.get("judge")?)).or_default();
        given.insert(
            CriterionId(row.get("criterion")?),
            Points(row.get("points")?),
        );
        Ok(())
    })?;
    reading.all(
        "SELECT judge.id, judge.name, state, committee, flagged, recusal FROM assignment
         JOIN judge ON judge.id = assignment.judge
         LEFT JOIN merged_sheet USING (round, application, judge)
         WHERE round = :round AND application = :application ORDER BY judge.id",
        here,
        |row| {
            let judge = JudgeId(row.get("id")?);
            let mark = match row.get::<_, Option<String>>("state")?.as_deref() {
                Some("final") => SheetMark::Final,
                Some("recused") => SheetMark::Recused,
                Some(_) => SheetMark::Missing,
                None => SheetMark::Waiting,
            };
            Ok(MergedSheet {
                judge,
                name: row.get("name")?,
                mark,
                points: points.remove(&judge).unwrap_or_default(),
                committee: row
                    .get::<_, Option<String>>("committee")?
                    .unwrap_or_default(),
                flagged: row.get::<_, Option<bool>>("flagged")?.unwrap_or(false),
                recusal: row.get::<_, Option<String>>("recusal")?.unwrap_or_default(),
            })
        },
    )
}
